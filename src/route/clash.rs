//! Pages that would have the same address. Not here: pages themselves.

use rustc_hash::FxHashMap;

use crate::diagnostic::{Code, Place, Problem};
use crate::model::{Archive, Index, Traced};

use super::{Page, Subject};

/// Whose each folder is. Addresses differ by language at their beginning only, so one folder stands for all languages.
#[derive(Default)]
pub struct Owners<'a> {
    by_folder: FxHashMap<&'a str, Vec<Subject>>,
}

impl<'a> Owners<'a> {
    /// Takes a folder, and tells who had it before: to many file systems `Act` and `act` are one name.
    pub fn take(&mut self, folder: &'a str, subject: Subject) -> Vec<Subject> {
        let own = self.by_folder.entry(folder).or_default();
        let mut before = own.clone();
        own.push(subject);
        if folder.bytes().any(|byte| byte.is_ascii_uppercase()) {
            before.extend(self.by_folder.get(folder.to_ascii_lowercase().as_str()).into_iter().flatten());
        }
        before
    }
}

/// Says that an address belongs to another page already; none where that was told of what stands behind it.
pub fn problem(by: Subject, page: &Page, archive: &Archive) -> Option<Problem> {
    let (at, place, help) = match page.subject {
        Subject::Record(at) => (at, Place::file(&archive.record(at).path), "give the record another name"),
        // Of an id that stands twice in a text, the text was told.
        Subject::Provision(_) if matches!(by, Subject::Provision(_)) => return None,
        Subject::Provision(traced) => {
            let (at, place) = place_of(archive, traced)?;
            (at, place, "give the paragraph another id")
        }
        _ => return None,
    };
    let owner = match by {
        Subject::Record(other) => format!("`{}`", archive.record(other).reference()),
        other if other.record(archive) == Some(at) => format!("the page `{}` of this record", other.key()),
        other => format!("the page `{}` of every site", other.key()),
    };
    let address = page.path.trim_end_matches("index.html");
    let message = format!("the address `/{address}` belongs to {owner} already");
    Some(Problem::new(Code::DuplicateUrl, place, message).help(help))
}

/// Where a paragraph stands in the text that its trace is told from.
fn place_of(archive: &Archive, traced: Traced) -> Option<(Index, Place)> {
    let end = archive.traced_at(traced)?;
    let text = archive.record(end.record).first_text()?;
    Some((end.record, Place::span(text.path(), archive.provision(end)?.span)))
}
