//! What is wrong in the site, as a page and for the reload script. Not here: how a problem is worded.

use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use quick_xml::escape::escape;
use serde::Serialize;

use super::{Server, lock, response};

const PAGE: &str = include_str!("problems.html");

/// The problems of the last update, printed for people.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Problems {
    pub errors: usize,
    pub warnings: usize,
    pub text: String,
}

pub(super) async fn page(State(server): State<Server>) -> Response {
    current(server).await.map_or_else(unknown, |problems| response::html(problems.page()).into_response())
}

pub(super) async fn json(State(server): State<Server>) -> Response {
    let headers = [(header::CONTENT_TYPE, "application/json; charset=utf-8"), (header::CACHE_CONTROL, "no-store")];
    let json = current(server).await.and_then(|problems| serde_json::to_string(&problems).ok());
    json.map_or_else(unknown, |json| (headers, json).into_response())
}

fn unknown() -> Response {
    response::failure("the problems cannot be listed; see the terminal").into_response()
}

/// Waits for an update that is under way, so that the answer is not about a state that is gone already.
async fn current(server: Server) -> Option<Problems> {
    tokio::task::spawn_blocking(move || lock(&server.live).problems()).await.ok()
}

impl Problems {
    fn page(&self) -> String {
        let explanation = match (self.errors, self.warnings) {
            (0, 0) => "The site can be published.",
            (0, _) => "The site can be published; look at the warnings all the same.",
            _ => "The site cannot be published before the errors are corrected. Its pages show what they can.",
        };
        let (title, text) = (self.title(), escape(&self.text));
        // One pass, so that what a problem quotes is never taken for a placeholder.
        let mut page = String::with_capacity(PAGE.len() + text.len());
        for (number, part) in PAGE.split(['{', '}']).enumerate() {
            page.push_str(match part {
                _ if number % 2 == 0 => part,
                "title" => &title,
                "explanation" => explanation,
                _ => &text,
            });
        }
        page
    }

    fn title(&self) -> String {
        let count = |number, one: &str| format!("{number} {one}{}", if number == 1 { "" } else { "s" });
        match (self.errors, self.warnings) {
            (0, 0) => "No problems".into(),
            (errors, 0) => count(errors, "error"),
            (0, warnings) => count(warnings, "warning"),
            (errors, warnings) => format!("{}, {}", count(errors, "error"), count(warnings, "warning")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Problems;

    #[test]
    fn what_people_wrote_is_text_on_the_page() {
        let text = "title: <script>alert(1)</script> {title} & \"so on\"".into();
        let page = Problems { errors: 1, warnings: 2, text }.page();
        assert!(page.contains("<h1>1 error, 2 warnings</h1>"), "{page}");
        assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt; {title} &amp;"), "{page}");
    }
}
