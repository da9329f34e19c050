//! How a document and its paragraphs are cited: one line of plain text in the reader's language, which keeps its order
//! wherever it is pasted. What it names comes in the order of United Nations footnotes (Editorial Manual, “Footnotes”).

use crate::language::{Direction, Gender, Language, bidi};
use crate::model::{Index, PartKind, Provision, Record, Standing};
use crate::route::Subject;

use super::{Lens, provision};

/// What all citations of one record share.
pub struct Citation {
    /// Title, symbol and date.
    head: Vec<String>,
    /// What the text is to the official one.
    standing: Option<String>,
    /// The published address of the page that holds the text.
    url: String,
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
        Citation {
            head: head(lens, record),
            standing: standing(lens, record, language),
            url: url(lens, at, language),
            comma: lens.say("comma"),
        }
    }

    pub fn whole(&self) -> String {
        self.line(None, "")
    }

    /// The citation of a paragraph, by its place as `place` gives it.
    pub fn paragraph(&self, place: &str, id: &str) -> String {
        self.line(Some(place), id)
    }

    fn line(&self, place: Option<&str>, id: &str) -> String {
        let hash = if id.is_empty() { "" } else { "#" };
        let url = bidi::isolate(&format!("{}{hash}{id}", self.url), Some(Direction::LeftToRight));
        let head = self.head.iter().map(String::as_str);
        let parts: Vec<&str> = head.chain(place).chain(self.standing.as_deref()).chain([url.as_str()]).collect();
        parts.join(&self.comma)
    }
}

/// A paragraph as it is cited within its document: “para. 6”, “6th preambular paragraph”, “para. 8 (a)”.
pub fn place(lens: &Lens<'_>, parent: Option<&str>, provision: &Provision) -> String {
    let number = provision::printed(lens, provision);
    if let Some(parent) = parent.filter(|_| provision.depth > 0) {
        return lens.say_with("cite-sub", &[("place", parent.into()), ("number", number.as_str().into())]);
    }
    match provision.kind {
        PartKind::Preamble => lens.say_of("cite-preambular", "ordinal", &ordinal(lens, provision.ordinal)),
        PartKind::Operative => lens.say_of("cite-operative", "number", &number),
        PartKind::Articles => lens.say_of("cite-article", "number", &number),
        PartKind::Annex => lens.say_of("cite-annex", "number", &number),
        _ => provision::label(lens, provision),
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
    lens.absolute(page.map_or(lens.path, |page| &page.path))
}
