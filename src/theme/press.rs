//! A theme that speaks one language and turns views into pages.

use std::sync::{Arc, OnceLock};

use serde::Serialize;
use tera::{Context, Tera, TeraResult, Value};

use super::fault;
use super::frame::Frames;
use super::templates::Templates;
use super::words::{self, Gap, Marked, Translate};
use crate::diagnostic::{Checked, Code, Place, Problem};
use crate::language::Language;

/// Few pages are larger, in bytes; one that is makes its own room, and is moved about for it.
const ROOM: usize = 96 * 1024;

/// What a page needs of its frame.
#[derive(Clone, Copy, Debug, Default)]
pub struct Standing<'a> {
    /// The way from the page to the site's root.
    pub root: &'a str,
    /// The section of the main menu that the page belongs to.
    pub section: Option<&'a str>,
}

/// Prints the pages of one language. Shared by any number of threads without waiting.
pub struct Press {
    templates: Arc<Templates>,
    site: Value,
    words: Arc<dyn Translate>,
    /// The templates in this language, once there is a page to print.
    set: OnceLock<Set>,
    marked: Marked,
    sections: Vec<String>,
    /// The file that missing messages belong into.
    messages: Arc<str>,
}

struct Set {
    tera: Tera,
    frames: Frames,
}

impl Press {
    pub(super) fn new(
        templates: Arc<Templates>,
        language: &Language,
        site: &impl Serialize,
        sections: Vec<String>,
        words: Arc<dyn Translate>,
    ) -> Press {
        let (site, messages) = (Value::from_serializable(site), format!("i18n/{language}/site.ftl").into());
        Press { templates, site, words, set: OnceLock::new(), marked: Marked::default(), sections, messages }
    }

    /// The HTML of one page, in UTF-8, from the template of this name, such as `event`. Templates see the view as `page`,
    /// what all pages share as `site`, and the parts that many pages share as `frame`. Where the template fails, the page
    /// is empty.
    pub fn page(&self, template: &str, standing: Standing<'_>, page: &impl Serialize) -> Checked<Vec<u8>> {
        match self.fill(template, standing, page) {
            Ok(html) => self.checked(html),
            Err(error) => Checked::new(Vec::new(), fault::problems(&error, &self.templates.origins)),
        }
    }

    fn fill(&self, template: &str, standing: Standing<'_>, page: &impl Serialize) -> TeraResult<Vec<u8>> {
        let Set { tera, frames } = self.set.get_or_init(|| self.set());
        let mut context = Context::new();
        context.insert_value("page", Value::try_from_serializable(page)?);
        context.insert_value("frame", frames.of(tera, standing)?);
        let mut html = Vec::with_capacity(ROOM);
        tera.render_to(&format!("{template}.html"), &context, &mut html)?;
        Ok(html)
    }

    fn set(&self) -> Set {
        let mut tera = self.templates.tera.clone();
        words::speak(&mut tera, &self.words, &self.marked);
        tera.global_context().insert_value("site", self.site.clone());
        Set { tera, frames: Frames::new(self.templates.frames(), &self.sections) }
    }

    fn checked(&self, html: Vec<u8>) -> Checked<Vec<u8>> {
        if !self.marked.is_set() {
            return Checked::new(html, Vec::new());
        }
        let (html, gaps) = words::mend(html);
        Checked::new(html, gaps.into_iter().map(|gap| self.missing(gap)).collect())
    }

    fn missing(&self, Gap { id, reason }: Gap) -> Problem {
        let message = format!("the message `{id}` cannot be shown: {reason}");
        Problem::new(Code::MissingMessage, Place::file(&self.messages), message).help(format!("add a line `{id} = …`"))
    }
}
