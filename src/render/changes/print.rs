//! One compared paragraph as HTML. Words that went and came are `del` and `ins`, and are announced in the reader's
//! language at both ends, since not every screen reader tells these elements.

use crate::language::Language;
use crate::render::Lens;
use crate::render::html::Html;

use super::edit::{EditKind, edits};
use super::unit::{Style, Token, Unit, opening};

/// How many words of a paragraph that stayed are shown.
const OPENING: usize = 16;

/// The words of a paragraph, as its state asks for.
pub fn row(
    lens: &Lens<'_>,
    language: &Language,
    state: &str,
    before: Option<&Unit<'_>>,
    after: Option<&Unit<'_>>,
) -> String {
    let mut html = Html::default();
    match (before, after) {
        (Some(before), Some(after)) if state == "changed" => changed(&mut html, lens, language, before, after),
        (Some(_), Some(after)) => first_words(&mut html, after),
        // The word at its head says that all of it went or came.
        (Some(before), None) => html.element("del", |html| tokens(html, before.tokens.iter())),
        (None, Some(after)) => html.element("ins", |html| tokens(html, after.tokens.iter())),
        (None, None) => {}
    }
    html.finish()
}

fn first_words(html: &mut Html, unit: &Unit<'_>) {
    let (first, more) = opening(unit, OPENING);
    tokens(html, first.iter());
    if more {
        html.text(" …");
    }
}

fn changed(html: &mut Html, lens: &Lens<'_>, language: &Language, before: &Unit<'_>, after: &Unit<'_>) {
    for edit in edits(&before.tokens, &after.tokens) {
        let words = |html: &mut Html| tokens(html, edit.tokens.iter().copied());
        match edit.kind {
            EditKind::Kept => words(html),
            EditKind::Removed => announced(html, lens, language, "del", words),
            EditKind::Added => announced(html, lens, language, "ins", words),
        }
    }
}

fn announced(html: &mut Html, lens: &Lens<'_>, language: &Language, name: &'static str, words: impl FnOnce(&mut Html)) {
    html.element(name, |html| {
        unseen(html, lens, language, &format!("changes-{name}-begins"));
        words(html);
        unseen(html, lens, language, &format!("changes-{name}-ends"));
    });
}

/// The page's own words, in the midst of a text that may be in another language.
fn unseen(html: &mut Html, lens: &Lens<'_>, language: &Language, id: &str) {
    let own = Some(lens.language()).filter(|own| *own != language);
    let span = html.tag("span").is("class", "unseen").with("lang", own.map(Language::as_str));
    span.with("dir", own.map(|own| own.direction().as_str())).around(|html| {
        html.raw(" ");
        html.text(&lens.say(id));
        html.raw(" ");
    });
}

fn tokens<'t>(html: &mut Html, all: impl Iterator<Item = &'t Token<'t>>) {
    let all: Vec<&Token<'_>> = all.collect();
    for run in all.chunk_by(|one, other| one.style == other.style) {
        styled(html, run[0].style, |html| run.iter().for_each(|token| html.text(&token.text)));
    }
}

fn styled(html: &mut Html, style: Style<'_>, inside: impl FnOnce(&mut Html)) {
    if let Some(language) = style.language {
        html.tag("bdi").with("lang", language.as_str()).with("dir", language.direction().as_str()).alone();
    }
    match style.emphasis {
        true => html.element("em", inside),
        false => inside(html),
    }
    if style.language.is_some() {
        html.close("bdi");
    }
}
