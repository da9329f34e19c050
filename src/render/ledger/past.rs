//! What could be read when a ledger was written, and what of it reads otherwise now.
//!
//! As bytes: the digest of what all outputs have in common, and those of the lists; then the records, each with its noun,
//! its id, and the digests of all but its texts and of its texts.

use crate::model::{Archive, Index, List, Lists, Noun};
use crate::render::Versions;
use crate::source::Digest;

use super::bytes::{digest, number, places, push, push_digest, push_word, word};

#[derive(Debug, Default)]
pub(super) struct Past {
    /// By the places that the records had then.
    records: Vec<Fate>,
    /// The lists that read otherwise now.
    lists: Lists,
    /// Whether anything does.
    is_other: bool,
}

/// What became of one record.
#[derive(Clone, Copy, Debug)]
struct Fate {
    /// None when it is gone.
    now: Option<Index>,
    /// Whether all but its texts reads as it did.
    stands: bool,
    /// Whether its texts do.
    texts_stand: bool,
}

impl Past {
    /// None when it is damaged, or when what all outputs have in common reads otherwise now.
    pub(super) fn read(bytes: &mut &[u8], archive: &Archive, versions: &Versions) -> Option<Past> {
        if digest(bytes)? != versions.frame() {
            return None;
        }
        let mut lists = Lists::default();
        for list in List::all() {
            let before = digest(bytes)?;
            lists = if versions.list(list) == Some(before) { lists } else { lists.with(list) };
        }
        let count = number(bytes)?;
        let records = (0..count).map(|_| Fate::read(bytes, archive, versions)).collect::<Option<Vec<Fate>>>()?;
        let is_other = lists != Lists::default() || records.iter().any(|fate| !fate.stands || !fate.texts_stand);
        Some(Past { records, lists, is_other })
    }

    /// Whether all that an entry names reads as it did; none when it is damaged.
    pub(super) fn reads_the_same(&self, mut entry: &[u8]) -> Option<bool> {
        if !self.is_other {
            return Some(true);
        }
        if Lists(number(&mut entry)?).meets(self.lists) {
            return Some(false);
        }
        Some(self.all(&mut entry, |fate| fate.stands)? && self.all(&mut entry, |fate| fate.texts_stand)?)
    }

    fn all(&self, entry: &mut &[u8], stands: impl Fn(&Fate) -> bool) -> Option<bool> {
        for place in places(entry) {
            if !stands(self.records.get(place?)?) {
                return Some(false);
            }
        }
        Some(true)
    }

    /// Where the records are now that were read then, in order.
    pub(super) fn places_now(&self, entry: &mut &[u8]) -> Option<Vec<Index>> {
        let mut now = places(entry).map(|place| self.records.get(place?)?.now).collect::<Option<Vec<Index>>>()?;
        now.sort_unstable();
        Some(now)
    }
}

impl Fate {
    /// The outer none is for damage.
    fn read(bytes: &mut &[u8], archive: &Archive, versions: &Versions) -> Option<Fate> {
        let (noun, id) = (word(bytes)?, word(bytes)?);
        let (all, texts) = (digest(bytes)?, digest(bytes)?);
        let noun = Noun::ALL.into_iter().find(|one| one.name() == noun)?;
        let now = archive.find(noun, id);
        let stands = |before, now: Option<Digest>| now == Some(before);
        Some(Fate {
            now,
            stands: stands(all, now.and_then(|at| versions.record(at))),
            texts_stand: stands(texts, now.and_then(|at| versions.texts(at))),
        })
    }
}

/// What can be read now, for the next run.
pub(super) fn push_present(bytes: &mut Vec<u8>, archive: &Archive, versions: &Versions) {
    push_digest(bytes, versions.frame());
    List::all().for_each(|list| push_digest(bytes, versions.list(list).unwrap_or_default()));
    push(bytes, archive.len() as u64);
    for (at, record) in archive.records() {
        push_word(bytes, record.noun.name());
        push_word(bytes, &record.id);
        push_digest(bytes, versions.record(at).unwrap_or_default());
        push_digest(bytes, versions.texts(at).unwrap_or_default());
    }
}
