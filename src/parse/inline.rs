//! Inlines: words with their markup, links, pictures and calls of notes.

use pulldown_cmark::{Event, LinkType, Tag};

use crate::diagnostic::Code;
use crate::language::Language;
use crate::model::{Inline, Target};
use crate::source::Span;

use super::link;
use super::markdown::{DEEPEST, Tree};
use super::written::Run;

impl<'a> Tree<'a> {
    /// Inlines up to the end of the run that they stand in.
    pub fn inlines(&mut self) -> Vec<Inline> {
        let mut content = Vec::new();
        while let Some((event, span)) = self.events.next() {
            match event {
                Event::End(_) => break,
                event => self.inline(event, span, &mut content),
            }
        }
        content
    }

    /// Adds an inline, and the place where it stands.
    pub fn placed(&mut self, event: Event<'a>, span: Span, run: &mut Run) {
        let start = span.start;
        self.inline(event, span, &mut run.content);
        run.starts.resize(run.content.len(), start);
    }

    fn inline(&mut self, event: Event<'a>, span: Span, content: &mut Vec<Inline>) {
        match event {
            Event::Start(tag) => self.start_inline(tag, span, content),
            Event::Text(text) => push_text(content, &text),
            Event::Code(code) => {
                self.code.push(span);
                content.push(Inline::Code(code.to_string()));
            }
            Event::Html(html) | Event::InlineHtml(html) => self.raw_html(&html, span, content),
            Event::FootnoteReference(name) => content.push(self.call(&name)),
            Event::SoftBreak => content.push(Inline::SoftBreak),
            Event::HardBreak => content.push(Inline::HardBreak),
            _ => {}
        }
    }

    fn start_inline(&mut self, tag: Tag<'a>, span: Span, content: &mut Vec<Inline>) {
        if self.depth > DEEPEST {
            self.report(Code::AbsurdNesting, span, "this text is nested more than 40 deep", "write it flat");
            return self.skip();
        }
        self.depth += 1;
        self.nested_inline(tag, span, content);
        self.depth -= 1;
    }

    fn nested_inline(&mut self, tag: Tag<'a>, span: Span, content: &mut Vec<Inline>) {
        match tag {
            Tag::Emphasis => content.push(Inline::Emphasis(self.inlines())),
            Tag::Strong => content.push(Inline::Strong(self.inlines())),
            Tag::Strikethrough => content.push(Inline::Deleted(self.inlines())),
            Tag::Link { dest_url, .. } if dest_url.starts_with("lang:") => {
                let inner = self.inlines();
                self.foreign(&dest_url, inner, span, content);
            }
            Tag::Link { link_type, dest_url, .. } => {
                let inner = self.inlines();
                // `<someone@example.org>` is written without its scheme.
                let dest_url =
                    if link_type == LinkType::Email { format!("mailto:{dest_url}").into() } else { dest_url };
                match self.target(&dest_url, span.clone()) {
                    Some(to) => content.push(Inline::Link { to, content: inner, span }),
                    None => content.extend(inner),
                }
            }
            Tag::Image { dest_url, .. } => {
                let description = crate::model::plain(&self.inlines());
                match self.target(&dest_url, span.clone()) {
                    Some(to) => content.push(Inline::Image { to, description, span }),
                    None => push_text(content, &description),
                }
            }
            _ => content.extend(self.inlines()),
        }
    }

    /// Words of another language, in the place where a link has its address: `[words](lang:en)`.
    fn foreign(&mut self, written: &str, inner: Vec<Inline>, span: Span, content: &mut Vec<Inline>) {
        match Language::parse(written.trim_start_matches("lang:")) {
            Some(language) => content.push(Inline::Foreign { language, content: inner }),
            None => {
                let help = "write the language after the colon, such as `[words](lang:en)`";
                self.report(Code::UnknownLanguage, span, format!("`{written}` names no language"), help);
                content.extend(inner);
            }
        }
    }

    fn target(&mut self, written: &str, span: Span) -> Option<Target> {
        link::target(self.path, written, span).map_err(|problem| self.problems.push(problem)).ok()
    }

    fn raw_html(&mut self, html: &str, span: Span, content: &mut Vec<Inline>) {
        let line = span.start..span.start + self.whole[span].trim_end().len();
        self.report(Code::RawHtml, line, "HTML is not read here; it is shown as it is written", "write it in Markdown");
        push_text(content, html);
    }
}

fn push_text(content: &mut Vec<Inline>, text: &str) {
    match content.last_mut() {
        Some(Inline::Text(before)) => before.push_str(text),
        _ => content.push(Inline::Text(text.to_owned())),
    }
}
