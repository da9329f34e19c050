//! Inlines: words with their markup, links, pictures and calls of notes.

use pulldown_cmark::{Event, LinkType, Tag};

use crate::diagnostic::Code;
use crate::language::Language;
use crate::model::{Foreign, Image, Inline, Link, Run, Target, plain};
use crate::source::Span;

use super::link;
use super::markdown::{DEEPEST, Tree};

impl<'a> Tree<'a> {
    /// Inlines up to the end of the run that they stand in.
    pub fn inlines(&mut self) -> Run {
        let start = self.begin();
        self.read_to_end();
        self.run(start).into()
    }

    /// Where the inlines of a run will begin, which may stand within another.
    pub fn begin(&mut self) -> usize {
        self.end_words();
        self.inlines.len()
    }

    /// The inlines of a run, taken off those that are open; what holds them has no room to spare.
    pub fn run(&mut self, start: usize) -> Vec<Inline> {
        self.end_words();
        self.inlines.split_off(start)
    }

    pub fn inline(&mut self, event: Event<'a>, span: Span) {
        match event {
            Event::Start(tag) => self.start_inline(tag, span),
            Event::Text(text) => self.words.push_str(&text),
            Event::Code(code) => {
                self.code.push(span);
                self.push(Inline::Code((&*code).into()));
            }
            Event::Html(html) | Event::InlineHtml(html) => self.raw_html(&html, span),
            Event::FootnoteReference(name) => {
                let call = self.call(&name);
                self.push(call);
            }
            Event::SoftBreak => self.push(Inline::SoftBreak),
            Event::HardBreak => self.push(Inline::HardBreak),
            _ => {}
        }
    }

    fn read_to_end(&mut self) {
        while let Some((event, span)) = self.next() {
            match event {
                Event::End(_) => break,
                event => self.inline(event, span),
            }
        }
    }

    fn push(&mut self, inline: Inline) {
        self.end_words();
        self.inlines.push(inline);
    }

    /// Words come in pieces; they become one inline where something else begins.
    fn end_words(&mut self) {
        if !self.words.is_empty() {
            self.inlines.push(Inline::Text(self.words.as_str().into()));
            self.words.clear();
        }
    }

    fn start_inline(&mut self, tag: Tag<'a>, span: Span) {
        if self.depth > DEEPEST {
            self.report(Code::AbsurdNesting, span, "this text is nested more than 40 deep", "write it flat");
            return self.skip();
        }
        self.depth += 1;
        self.nested_inline(tag, span);
        self.depth -= 1;
    }

    fn nested_inline(&mut self, tag: Tag<'a>, span: Span) {
        let start = self.begin();
        self.read_to_end();
        match tag {
            Tag::Emphasis => self.enclose(start, Inline::Emphasis),
            Tag::Strong => self.enclose(start, Inline::Strong),
            Tag::Strikethrough => self.enclose(start, Inline::Deleted),
            Tag::Link { dest_url, .. } if dest_url.starts_with("lang:") => self.foreign(&dest_url, start, span),
            // `<someone@example.org>` is written without its scheme.
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                self.link(&format!("mailto:{dest_url}"), start, span);
            }
            Tag::Link { dest_url, .. } => self.link(&dest_url, start, span),
            Tag::Image { dest_url, .. } => self.image(&dest_url, start, span),
            _ => {}
        }
    }

    fn enclose(&mut self, start: usize, form: impl FnOnce(Run) -> Inline) {
        let content = self.run(start).into();
        self.inlines.push(form(content));
    }

    /// The words of a link that leads nowhere stay as they are.
    fn link(&mut self, written: &str, start: usize, span: Span) {
        if let Some(to) = self.target(written, span.clone()) {
            self.enclose(start, |content| Inline::Link(Box::new(Link { to, content, span: span.into() })));
        }
    }

    fn image(&mut self, written: &str, start: usize, span: Span) {
        let description = plain(&self.run(start));
        match self.target(written, span.clone()) {
            Some(to) => {
                let description = description.into();
                self.inlines.push(Inline::Image(Box::new(Image { to, description, span: span.into() })));
            }
            None => self.words.push_str(&description),
        }
    }

    /// Words of another language, in the place where a link has its address: `[words](lang:en)`.
    fn foreign(&mut self, written: &str, start: usize, span: Span) {
        match Language::parse(written.trim_start_matches("lang:")) {
            Some(language) => self.enclose(start, |content| Inline::Foreign(Box::new(Foreign { language, content }))),
            None => {
                let help = "write the language after the colon, such as `[words](lang:en)`";
                self.report(Code::UnknownLanguage, span, format!("`{written}` names no language"), help);
            }
        }
    }

    fn target(&mut self, written: &str, span: Span) -> Option<Target> {
        link::target(self.path, written, span).map_err(|problem| self.problems.push(problem)).ok()
    }

    fn raw_html(&mut self, html: &str, span: Span) {
        let line = span.start..span.start + self.whole[span].trim_end().len();
        self.report(Code::RawHtml, line, "HTML is not read here; it is shown as it is written", "write it in Markdown");
        self.words.push_str(html);
    }
}
