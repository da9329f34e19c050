//! Headings: their level, their id, and the part that their class opens.

use std::sync::Arc;

use pulldown_cmark::{CowStr, HeadingLevel};

use crate::diagnostic::Code;
use crate::model::{PartKind, Run};
use crate::source::Span;

use super::ids;
use super::markdown::Tree;
use super::written::{Form, Heading, Written, line};

impl<'a> Tree<'a> {
    pub fn heading(
        &mut self,
        level: HeadingLevel,
        id: Option<CowStr<'a>>,
        classes: &[CowStr<'a>],
        plain: bool,
        content: Run,
        span: Span,
    ) -> Written {
        let written = level as u8;
        let line = line(self.whole, &span);
        if written == 1 {
            self.report(
                Code::HeadingLevel,
                line.clone(),
                "a heading with one `#` is the title of the page",
                "begin it with `##`",
            );
        } else if written > self.last_level + 1 {
            let right = "#".repeat(usize::from(self.last_level) + 1);
            self.report(
                Code::HeadingLevel,
                line.clone(),
                "this heading skips a level",
                &format!("begin it with `{right}`"),
            );
        }
        self.last_level = written.max(2);
        if !plain {
            self.report(
                Code::BadFragment,
                line.clone(),
                "a heading can have an id and a class only",
                "write it as `## Words {#id .class}`",
            );
        }
        let id = self.heading_id(id, &line);
        let part = self.part(classes, &line);
        Written { span: line, form: Form::Heading(Heading { level: written.clamp(2, 6), id, part, content }) }
    }

    fn heading_id(&mut self, id: Option<CowStr<'a>>, span: &Span) -> Option<Arc<str>> {
        let id = id?;
        match ids::objection(&id) {
            None => Some((&*id).into()),
            Some((message, help)) => {
                self.report(Code::BadFragment, span.clone(), message, help);
                None
            }
        }
    }

    fn part(&mut self, classes: &[CowStr<'a>], span: &Span) -> Option<PartKind> {
        let class = classes.first()?;
        let kind = PartKind::of_class(class);
        if kind.is_none() {
            let known = PartKind::ALL.map(|kind| format!("`.{}`", kind.class())).join(", ");
            self.report(
                Code::UnknownPart,
                span.clone(),
                format!("there is no part called `.{class}`"),
                &format!("the parts are {known}"),
            );
        }
        kind
    }
}
