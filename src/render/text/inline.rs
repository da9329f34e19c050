//! Runs of text: emphasis, links, pictures. Not here: calls of notes (`note`).

use crate::model::{Foreign, Inline, Target};
use crate::render::file_path;
use crate::render::html::{Html, Value};
use crate::render::view::Link;

use super::Press;

impl Press<'_> {
    pub(super) fn inlines(&self, html: &mut Html, content: &[Inline]) {
        content.iter().for_each(|inline| self.inline(html, inline));
    }

    fn inline(&self, html: &mut Html, inline: &Inline) {
        match inline {
            Inline::Text(text) => html.text(text),
            Inline::Emphasis(inner) => self.emphasis(html, inner),
            Inline::Strong(inner) => html.element("strong", |html| self.inlines(html, inner)),
            Inline::Deleted(inner) => html.element("del", |html| self.inlines(html, inner)),
            Inline::Foreign(foreign) => {
                let Foreign { language, content } = &**foreign;
                let element = html.tag("bdi").with("lang", language.as_str());
                element.with("dir", language.direction().as_str()).around(|html| self.inlines(html, content));
            }
            Inline::Code(code) => html.tag("code").is("dir", "ltr").around(|html| html.text(code)),
            Inline::Link(link) => self.link(html, &link.to, |html| self.inlines(html, &link.content)),
            Inline::Image(image) => self.image(html, &image.to, &image.description),
            Inline::Call { note, call } => self.call(html, *note as usize, *call),
            Inline::SoftBreak => html.line(),
            Inline::HardBreak => html.tag("br").alone(),
        }
    }

    /// The n-th emphasised run of a provision is the verb of its n-th act.
    fn emphasis(&self, html: &mut Html, inner: &[Inline]) {
        let verbs = self.verbs.get();
        self.verbs.set(verbs.saturating_sub(1));
        let class = if verbs > 0 { "verb" } else { "" };
        html.tag("em").with("class", class).around(|html| self.inlines(html, inner));
    }

    fn link(&self, html: &mut Html, to: &Target, inside: impl FnOnce(&mut Html)) {
        match to {
            Target::Record(reference) => match self.lens.reference(reference) {
                Some(Link { url, hreflang, .. }) => {
                    html.tag("a").with("href", way(&url)).with("hreflang", hreflang.as_deref()).around(inside);
                }
                None => inside(html),
            },
            Target::File(path) => html.tag("a").with("href", self.file_place(path)).around(inside),
            Target::Here(id) => html.tag("a").with("href", self.to(&**id)).around(inside),
            Target::Web(url) => html.tag("a").with("href", &**url).is("rel", "external").around(inside),
        }
    }

    /// A picture from elsewhere would tell its host who reads what: it is a link.
    fn image(&self, html: &mut Html, to: &Target, description: &str) {
        match to {
            Target::File(path) => {
                let image = html.tag("img").with("src", way(&self.file(path))).is("loading", "lazy");
                image.with("alt", description).alone();
            }
            other => self.link(html, other, |html| html.text(description)),
        }
    }

    /// A file, and perhaps a place in it: `files/report.pdf#page=2`.
    fn file_place(&self, path: &str) -> impl Value {
        let (file, place) = path.split_once('#').map_or((path, None), |(file, place)| (file, Some(place)));
        let file = self.file(file);
        move |html: &mut Html| {
            html.way(&file);
            if let Some(place) = place {
                ["#", place].write(html);
            }
        }
    }

    fn file(&self, path: &str) -> String {
        self.lens.way(&file_path(self.record, path))
    }
}

fn way(way: &str) -> impl FnOnce(&mut Html) {
    |html| html.way(way)
}
