//! What a page is about, whatever its language.

use crate::model::{Archive, Index, Noun};

/// One subject has a page in each language, except the chooser and the root's 404 page, which have all languages in one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Subject {
    Chooser,
    RootNotFound,
    Home,
    NotFound,
    /// All records of one noun.
    Section(Noun),
    /// The years in which something happened, and one of them.
    Years,
    Year(i16),
    /// The registers of documents and of files.
    Documents,
    Files,
    Record(Index),
}

impl Subject {
    /// The folder of the page below its language; none for pages that belong to no language.
    pub fn folder(self, archive: &Archive) -> Option<String> {
        Some(match self {
            Subject::Chooser | Subject::RootNotFound | Subject::NotFound => return None,
            Subject::Home => String::new(),
            Subject::Section(noun) => noun.section().to_owned(),
            Subject::Years => "years".to_owned(),
            Subject::Year(year) => format!("years/{year}"),
            Subject::Documents => "documents".to_owned(),
            Subject::Files => "files".to_owned(),
            Subject::Record(at) => {
                let record = archive.record(at);
                match record.noun {
                    // Plain pages stand at the top: `/en/about/`.
                    Noun::Page => record.id.to_string(),
                    noun => format!("{}/{}", noun.section(), record.id),
                }
            }
        })
    }

    /// The name of the section or register in menus and messages.
    pub fn key(self) -> &'static str {
        match self {
            Subject::Section(noun) => noun.section(),
            Subject::Years | Subject::Year(_) => "years",
            Subject::Documents => "documents",
            Subject::Files => "files",
            Subject::Home => "home",
            Subject::Chooser => "chooser",
            Subject::RootNotFound | Subject::NotFound => "not-found",
            Subject::Record(_) => "record",
        }
    }

    /// The subject of a menu entry.
    pub fn of_key(key: &str) -> Option<Subject> {
        match key {
            "documents" => Some(Subject::Documents),
            "files" => Some(Subject::Files),
            "years" => Some(Subject::Years),
            section => Noun::of_section(section).filter(|noun| *noun != Noun::Page).map(Subject::Section),
        }
    }
}
