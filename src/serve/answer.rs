//! What belongs to a URL's path: what a plain web server would answer from the published folder. Not here: HTTP.

use percent_encoding::percent_decode_str;

use super::Pages;
use crate::publish::Output;

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer {
    Found(Output),
    /// To this path, not percent-encoded; it begins with exactly one slash.
    Redirect(String),
    /// With the 404 page of the nearest language, if the site has one.
    Missing(Option<Output>),
}

/// `url_path` is as the browser sent it, percent-encoded and untrusted.
pub(super) fn to(pages: &dyn Pages, url_path: &str) -> Answer {
    let Ok(decoded) = percent_decode_str(url_path).decode_utf8() else { return missing(pages, "") };
    let base = pages.base_path().trim_matches('/');
    let Some(path) = decoded.strip_prefix('/') else { return missing(pages, "") };
    if base.is_empty() {
        return within(pages, path, "");
    }
    match path.strip_prefix(base) {
        Some("") => Answer::Redirect(format!("/{base}/")),
        Some(rest) if rest.starts_with('/') => within(pages, &rest[1..], base),
        _ if path.is_empty() => Answer::Redirect(format!("/{base}/")),
        _ => missing(pages, ""),
    }
}

fn within(pages: &dyn Pages, path: &str, base: &str) -> Answer {
    if !is_plain(path) {
        return missing(pages, "");
    }
    if path.is_empty() || path.ends_with('/') {
        return pages.render(&format!("{path}index.html")).map_or_else(|| missing(pages, path), Answer::Found);
    }
    if let Some(output) = pages.render(path) {
        return Answer::Found(output);
    }
    match pages.render(&format!("{path}/index.html")) {
        Some(_) if base.is_empty() => Answer::Redirect(format!("/{path}/")),
        Some(_) => Answer::Redirect(format!("/{base}/{path}/")),
        None => missing(pages, path),
    }
}

/// Whether every part is a name; the last one may be missing.
fn is_plain(path: &str) -> bool {
    let is_name = |part: &str| !part.is_empty() && part != "." && part != ".." && !part.contains(['\\', '\0']);
    path.is_empty() || path.strip_suffix('/').unwrap_or(path).split('/').all(is_name)
}

fn missing(pages: &dyn Pages, path: &str) -> Answer {
    let mut folders: Vec<&str> = path.match_indices('/').map(|(at, _)| &path[..=at]).collect();
    folders.reverse();
    folders.push("");
    Answer::Missing(folders.into_iter().find_map(|folder| pages.render(&format!("{folder}404.html"))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::publish::Body;

    struct Site(&'static str);

    impl Pages for Site {
        fn render(&self, path: &str) -> Option<Output> {
            let paths = ["index.html", "404.html", "ar/404.html", "ar/index.html", "ar/إعلان/index.html", "atom.xml"];
            paths.contains(&path).then(|| Output { path: path.into(), body: Body::Bytes(Vec::new()) })
        }

        fn base_path(&self) -> &str {
            self.0
        }
    }

    fn line(base: &'static str, path: &str) -> String {
        match to(&Site(base), path) {
            Answer::Found(output) => output.path,
            Answer::Redirect(path) => format!("-> {path}"),
            Answer::Missing(output) => format!("404 {}", output.map(|output| output.path).unwrap_or_default()),
        }
    }

    #[test]
    fn at_the_root() {
        for (path, expected) in [
            ("/", "index.html"),
            ("/ar/", "ar/index.html"),
            ("/ar/index.html", "ar/index.html"),
            ("/ar", "-> /ar/"),
            ("/ar/%D8%A5%D8%B9%D9%84%D8%A7%D9%86/", "ar/إعلان/index.html"),
            ("/ar/%D8%A5%D8%B9%D9%84%D8%A7%D9%86", "-> /ar/إعلان/"),
            ("/atom.xml", "atom.xml"),
            ("/ar/nothing/here.html", "404 ar/404.html"),
            ("/ar/nothing/", "404 ar/404.html"),
            ("/fr/nothing", "404 404.html"),
        ] {
            assert_eq!(line("/", path), expected, "{path}");
        }
    }

    #[test]
    fn under_a_path() {
        for (path, expected) in [
            ("/", "-> /archive/"),
            ("/archive", "-> /archive/"),
            ("/archive/", "index.html"),
            ("/archive/ar", "-> /archive/ar/"),
            ("/archive/ar/x", "404 ar/404.html"),
            ("/archives/", "404 404.html"),
            ("/ar/", "404 404.html"),
        ] {
            assert_eq!(line("/archive", path), expected, "{path}");
            assert_eq!(line("/archive/", path), expected, "{path}");
        }
    }

    #[test]
    fn paths_that_lead_elsewhere() {
        for path in [
            "/../ar/",
            "/ar/../index.html",
            "/%2e%2e/ar/",
            "/ar/%2e%2e%2findex.html",
            "//ar/",
            "//ar",
            "/ar//",
            "/ar\\x",
            "/%ff",
            "/ar%00/",
        ] {
            assert_eq!(line("/", path), "404 404.html", "{path}");
        }
    }
}
