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
    /// A further sheet of a list that is too long for one page; the first sheet is the list's own page.
    Sheet(Roll, u32),
    Record(Index),
}

/// A list that may take several sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Roll {
    Section(Noun),
    Documents,
    Files,
}

/// How many entries stand on one sheet: a page that an old phone opens without trouble.
pub const SHEET: usize = 200;

impl Roll {
    /// The list's own page.
    pub fn subject(self) -> Subject {
        match self {
            Roll::Section(noun) => Subject::Section(noun),
            Roll::Documents => Subject::Documents,
            Roll::Files => Subject::Files,
        }
    }

    /// One sheet of the list, counted from one.
    pub fn sheet(self, number: u32) -> Subject {
        if number == 1 { self.subject() } else { Subject::Sheet(self, number) }
    }

    /// How many sheets the list takes; at least one. The glossary is one alphabet and stays whole.
    pub fn sheets(self, archive: &Archive) -> u32 {
        let entries = match self {
            Roll::Section(Noun::Term) => 1,
            Roll::Section(noun) => archive.of(noun).count(),
            Roll::Documents => archive.records().filter(|(_, record)| record.noun.is_document()).count(),
            Roll::Files => archive.records().map(|(_, record)| record.files.len()).sum(),
        };
        u32::try_from(entries.div_ceil(SHEET)).unwrap_or(u32::MAX).max(1)
    }
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
            Subject::Sheet(roll, number) => format!("{}/sheet-{number}", roll.subject().key()),
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

    /// Whether it is a 404 page, which a host shows at any address.
    pub fn is_not_found(self) -> bool {
        matches!(self, Subject::NotFound | Subject::RootNotFound)
    }

    /// The name of the section or register in menus and messages.
    pub fn key(self) -> &'static str {
        match self {
            Subject::Section(noun) => noun.section(),
            Subject::Years | Subject::Year(_) => "years",
            Subject::Documents => "documents",
            Subject::Files => "files",
            Subject::Sheet(roll, _) => roll.subject().key(),
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
