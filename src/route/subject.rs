//! What a page is about, whatever its language.

use crate::config::Site as Settings;
use crate::language::Language;
use crate::model::{Archive, Index, Noun, RelationKind, Traced};

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
    /// The languages of a document side by side.
    Parallel(Index),
    /// What changed in a document since the text that it corrects, supersedes or is a version of.
    Changes(Index),
    /// What came of one paragraph, and what it came from.
    Provision(Traced),
    /// All commitments of all documents, and what answers each.
    Tracker,
    /// All that is asked of one body.
    AskedOf(Index),
    /// What is due, by when, and whether it was done.
    Duties,
}

/// A list that may take several sheets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Roll {
    Section(Noun),
    Documents,
    Files,
    Commitments,
}

impl Roll {
    /// Every list; plain pages stand on none.
    pub fn all() -> impl Iterator<Item = Roll> {
        let sections = Noun::ALL.into_iter().filter(|noun| *noun != Noun::Page).map(Roll::Section);
        sections.chain([Roll::Documents, Roll::Files, Roll::Commitments])
    }

    /// The list's own page.
    pub fn subject(self) -> Subject {
        match self {
            Roll::Section(noun) => Subject::Section(noun),
            Roll::Documents => Subject::Documents,
            Roll::Files => Subject::Files,
            Roll::Commitments => Subject::Tracker,
        }
    }

    /// One sheet of the list, counted from one.
    pub fn sheet(self, number: u32) -> Subject {
        if number == 1 { self.subject() } else { Subject::Sheet(self, number) }
    }

    /// How many entries stand on one sheet: a page that an old phone opens without trouble.
    pub fn size(self) -> usize {
        match self {
            // Each with its words, and what answers it; a document may go on on the next sheet.
            Roll::Commitments => 100,
            _ => 200,
        }
    }

    /// How many sheets the list takes; at least one. The glossary is one alphabet and stays whole.
    pub fn sheets(self, archive: &Archive) -> u32 {
        let entries = match self {
            Roll::Section(Noun::Term) => 1,
            Roll::Section(noun) => archive.of(noun).count(),
            Roll::Documents => archive.records().filter(|(_, record)| record.noun.is_document()).count(),
            Roll::Files => archive.records().map(|(_, record)| record.files.len()).sum(),
            Roll::Commitments => archive.committing().map(|at| archive.commitments(at).count()).sum(),
        };
        u32::try_from(entries.div_ceil(self.size())).unwrap_or(u32::MAX).max(1)
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
            Subject::Record(at) => folder(archive, at),
            Subject::Parallel(at) => format!("{}/languages", folder(archive, at)),
            Subject::Changes(at) => format!("{}/changes", folder(archive, at)),
            Subject::Provision(traced) => {
                let end = archive.traced_at(traced)?;
                format!("{}/{}", folder(archive, end.record), end.provision.as_deref()?)
            }
            Subject::Tracker => "commitments".to_owned(),
            Subject::AskedOf(at) => format!("{}/asked", folder(archive, at)),
            Subject::Duties => "duties".to_owned(),
        })
    }

    /// The record that the page belongs to.
    pub fn record(self, archive: &Archive) -> Option<Index> {
        match self {
            Subject::Record(at) | Subject::Parallel(at) | Subject::Changes(at) | Subject::AskedOf(at) => Some(at),
            Subject::Provision(traced) => archive.traced_at(traced).map(|end| end.record),
            _ => None,
        }
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
            Subject::Parallel(_) => "parallel",
            Subject::Changes(_) => "changes",
            Subject::Provision(_) => "provision",
            Subject::Tracker => "commitments",
            Subject::AskedOf(_) => "asked",
            Subject::Duties => "duties",
        }
    }

    /// The subject of a menu entry.
    pub fn of_key(key: &str) -> Option<Subject> {
        match key {
            "documents" => Some(Subject::Documents),
            "files" => Some(Subject::Files),
            "years" => Some(Subject::Years),
            "commitments" => Some(Subject::Tracker),
            "duties" => Some(Subject::Duties),
            section => Noun::of_section(section).filter(|noun| *noun != Noun::Page).map(Subject::Section),
        }
    }
}

/// The pages that follow from a record beside its own: its languages side by side, what changed, what is asked of it.
pub fn beside(archive: &Archive, settings: &Settings, at: Index) -> impl Iterator<Item = Subject> {
    let record = archive.record(at);
    // A site may be made in some of its languages only.
    let shown = record.text.languages().filter(|language| settings.language(language).is_some());
    let parallel = record.noun.is_document() && shown.count() > 1;
    let changes = archive.changed(at).any(|before| shared(archive, at, before.to.record).next().is_some());
    let asked = ASKING.iter().any(|kind| archive.origins(at, *kind).next().is_some());
    let asked = asked && record.noun == Noun::Organisation;
    let all = [(parallel, Subject::Parallel(at)), (changes, Subject::Changes(at)), (asked, Subject::AskedOf(at))];
    all.into_iter().filter(|(is_there, _)| *is_there).map(|(_, subject)| subject)
}

/// The relations from an act to a body that it speaks to.
pub const ASKING: [RelationKind; 2] = [RelationKind::Addresses, RelationKind::Requests];

/// The languages that two texts have in common.
pub fn shared(archive: &Archive, one: Index, other: Index) -> impl Iterator<Item = &Language> {
    let other = archive.record(other);
    archive.record(one).text.languages().filter(|language| other.text.get(language).is_some())
}

/// The output of a subject's page in one language, by the subject's folder.
pub fn path(subject: Subject, language: &Language, folder: Option<&str>) -> String {
    match (subject, folder) {
        (Subject::Chooser, _) => "index.html".to_owned(),
        (Subject::RootNotFound, _) => "404.html".to_owned(),
        (_, None) => [language.as_str(), "/404.html"].concat(),
        (_, Some("")) => [language.as_str(), "/index.html"].concat(),
        (_, Some(folder)) => [language.as_str(), "/", folder, "/index.html"].concat(),
    }
}

/// Whether the text behind a page is there in this language.
pub fn is_held(subject: Subject, archive: &Archive, language: &Language) -> bool {
    match subject {
        // A comparison of languages is there for readers of every language.
        Subject::Parallel(_) => true,
        Subject::Changes(at) => has_changes_in(archive, at, language),
        Subject::Provision(traced) => has_paragraph_in(archive, traced, language),
        subject => subject.record(archive).is_none_or(|at| archive.record(at).is_in(language)),
    }
}

/// Whether what changed can be shown in this language.
fn has_changes_in(archive: &Archive, at: Index, language: &Language) -> bool {
    archive.changed(at).any(|before| shared(archive, at, before.to.record).any(|one| one == language))
}

/// Whether a text has the paragraph in this language; a translation may lack it.
fn has_paragraph_in(archive: &Archive, traced: Traced, language: &Language) -> bool {
    let found = archive.traced_at(traced).and_then(|end| {
        let text = archive.record(end.record).text.get(language)?;
        Some(text.outline().has_provision(end.provision.as_deref()?))
    });
    found == Some(true)
}

fn folder(archive: &Archive, at: Index) -> String {
    let record = archive.record(at);
    match record.noun {
        // Plain pages stand at the top: `/en/about/`.
        Noun::Page => record.id.to_string(),
        noun => format!("{}/{}", noun.section(), record.id),
    }
}
