//! Stand-in until merged.
use crate::language::Language;
use crate::model::Noun;
pub fn has_feed(noun: Noun) -> bool {
    noun.is_document() || matches!(noun, Noun::Event | Noun::News)
}
pub fn path(language: &Language, section: Option<Noun>) -> String {
    match section {
        Some(n) => format!("{language}/{}/atom.xml", n.section()),
        None => format!("{language}/atom.xml"),
    }
}
pub fn title(_lens: &super::Lens<'_>, _section: Option<Noun>) -> String {
    String::new()
}
pub fn feed(_l: &super::Lens<'_>, _s: Option<Noun>) -> String {
    String::new()
}
