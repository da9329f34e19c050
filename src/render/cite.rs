//! How a document and its paragraphs are cited: one line of plain text in the reader's language, which keeps its order
//! wherever it is pasted. What it names comes in the order of United Nations footnotes (Editorial Manual, “Footnotes”).

use std::borrow::Cow;

use crate::language::{Direction, Gender, Language, bidi};
use crate::model::{Index, PartKind, Provision, Record, Standing};
use crate::route::Subject;

use super::sayings::once;
use super::{Lens, provision};

/// Pop directional isolate (Unicode UAX 9): the end of an address within a citation.
const POP: &str = "\u{2069}";

/// What all citations of one record share.
pub struct Citation {
    /// Title, symbol and date.
    head: String,
    /// From behind the paragraph: what the text is to the official one, and the published address of the page that holds
    /// the text. Its end is open, for the place of the paragraph.
    tail: String,
    comma: String,
}

impl Citation {
    pub fn of(lens: &Lens<'_>, at: Index) -> Citation {
        let record = lens.archive.record(at);
        let language = record.text.find(lens.chain).and_then(|found| found.language).unwrap_or(lens.language());
        Citation::in_language(lens, at, language)
    }

    /// The citation of the text in one language, for a paragraph that others lack.
    pub fn in_language(lens: &Lens<'_>, at: Index, language: &Language) -> Citation {
        let record = lens.archive.record(at);
        let comma = lens.say("comma");
        let address = bidi::isolate(&url(lens, at, language), Some(Direction::LeftToRight));
        let address = address.strip_suffix(POP).unwrap_or(&address);
        let tail = match standing(lens, record, language) {
            Some(standing) => [&comma, &standing, &comma, address].concat(),
            None => [&comma, address].concat(),
        };
        Citation { head: head(lens, record).join(&comma), tail, comma }
    }

    pub fn whole(&self) -> String {
        [&*self.head, &self.tail, POP].concat()
    }

    /// The citation of a paragraph, by its place as `place` gives it.
    pub fn paragraph(&self, place: &str, id: &str) -> String {
        let [before, between, behind] = self.around();
        [&before, place, &between, id, &behind].concat()
    }

    /// What stands in it before and behind the place and the id.
    pub fn around(&self) -> [String; 3] {
        [[&*self.head, &self.comma].concat(), [&self.tail, "#"].concat(), POP.to_owned()]
    }
}

/// A paragraph as it is cited within its document: “para. 6”, “6th preambular paragraph”, “para. 8 (a)”.
pub fn place<'a>(lens: &Lens<'a>, parent: Option<&str>, provision: &Provision) -> Cow<'a, str> {
    if let Some(parent) = parent.filter(|_| provision.depth > 0) {
        let number = provision::printed(lens, provision);
        return lens.say_with("cite-sub", &[("place", parent.into()), ("number", (&*number).into())]).into();
    }
    let said = provision::said(lens, provision).filter(|_| provision.depth == 0);
    once(lens, said.map(|said| &said.place), || whole_place(lens, provision))
}

/// The same for a paragraph after all that it lies within.
pub fn path<'a>(lens: &Lens<'a>, way: &[&Provision]) -> Option<Cow<'a, str>> {
    way.iter().fold(None, |parent, one| Some(place(lens, parent.as_deref(), one)))
}

/// The place of a paragraph that lies in no other.
fn whole_place(lens: &Lens<'_>, provision: &Provision) -> String {
    let number = provision::printed(lens, provision);
    match provision.kind {
        PartKind::Preamble => lens.say_of("cite-preambular", "ordinal", &ordinal(lens, provision.ordinal)),
        PartKind::Operative => lens.say_of("cite-operative", "number", &number),
        PartKind::Articles => lens.say_of("cite-article", "number", &number),
        PartKind::Annex => lens.say_of("cite-annex", "number", &number),
        _ => provision::label(lens, provision).into_owned(),
    }
}

/// In the gender of the language's word for a preambular paragraph.
fn ordinal(lens: &Lens<'_>, number: u32) -> String {
    let gender = match lens.say("cite-preambular-gender").as_str() {
        "feminine" => Gender::Feminine,
        _ => Gender::Masculine,
    };
    lens.locale.ordinal(number, gender)
}

fn head(lens: &Lens<'_>, record: &Record) -> Vec<String> {
    let title = lens.title(record).text;
    let symbol = record.document().and_then(|document| document.symbol.as_deref());
    let symbol = symbol.filter(|symbol| !title.contains(symbol));
    let isolated = |text: &str| bidi::isolate_in(text, lens.direction()).into_owned();
    let symbol = symbol.map(|symbol| bidi::isolate(symbol, Some(Direction::LeftToRight)));
    let when = lens.when(record).map(|when| isolated(&when.text));
    std::iter::once(isolated(&title)).chain(symbol).chain(when).collect()
}

fn standing(lens: &Lens<'_>, record: &Record, language: &Language) -> Option<String> {
    match record.document()?.standing_of(language)? {
        Standing::UnofficialSummary => Some(lens.say("cite-unofficial-summary")),
        Standing::UnofficialTranslation => Some(lens.say("cite-unofficial-translation")),
        Standing::Official | Standing::Reference => None,
    }
}

/// The page in the text's own language, if there is one.
fn url(lens: &Lens<'_>, at: Index, language: &Language) -> String {
    let page = lens.world.page(Subject::Record(at), language);
    lens.absolute(page.map_or(lens.origin.path(), |page| &page.path))
}
