//! A theme that speaks one language and turns views into pages.

use std::sync::Arc;

use serde::Serialize;
use tera::{Context, Tera, Value};

use super::fault;
use super::templates::Origins;
use super::words::{self, Gap, Translate};
use crate::diagnostic::{Checked, Code, Place, Problem};
use crate::language::Language;

/// Pages are of about this size; a larger one makes its own room.
const USUAL_PAGE: usize = 32 * 1024;

/// Prints the pages of one language. Shared by any number of threads without waiting.
#[derive(Clone)]
pub struct Press {
    tera: Tera,
    origins: Arc<Origins>,
    /// The file that missing messages belong into.
    messages: Arc<str>,
}

impl Press {
    pub(super) fn new(
        mut tera: Tera,
        origins: Arc<Origins>,
        language: &Language,
        site: &impl Serialize,
        words: Arc<dyn Translate>,
    ) -> Press {
        words::speak(&mut tera, words);
        tera.global_context().insert_value("site", Value::from_serializable(site));
        Press { tera, origins, messages: format!("i18n/{language}/site.ftl").into() }
    }

    /// The HTML of one page from the template of this name, such as `event`. Templates see the view as `page`,
    /// and what all pages share as `site`. Where the template fails, the page is empty.
    pub fn page(&self, template: &str, page: &impl Serialize) -> Checked<String> {
        match self.fill(template, page) {
            Ok(html) => self.checked(html),
            Err(error) => Checked::new(String::new(), fault::problems(&error, &self.origins)),
        }
    }

    fn fill(&self, template: &str, page: &impl Serialize) -> tera::TeraResult<String> {
        let mut context = Context::new();
        context.insert_value("page", Value::try_from_serializable(page)?);
        let mut html = Vec::with_capacity(USUAL_PAGE);
        self.tera.render_to(&format!("{template}.html"), &context, &mut html)?;
        String::from_utf8(html).map_err(tera::Error::from)
    }

    fn checked(&self, html: String) -> Checked<String> {
        let (html, gaps) = words::mend(html);
        Checked::new(html, gaps.into_iter().map(|gap| self.missing(gap)).collect())
    }

    fn missing(&self, Gap { id, reason }: Gap) -> Problem {
        let message = format!("the message `{id}` cannot be shown: {reason}");
        Problem::new(Code::MissingMessage, Place::file(&self.messages), message).help(format!("add a line `{id} = …`"))
    }
}
