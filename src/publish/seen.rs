//! What our files looked like when we last saw them, and the stamps that they were published with: `.plenary/seen`. An
//! output of which both are the same as then need neither be made nor read. Losing the file, or a mistake in it, costs
//! time and nothing else; so it is not kept from one version of plenary to the next.
//!
//! It begins with a digest of the manifest and of the sights below, so it is never taken together with another manifest;
//! then one sight for each path of the manifest, in its order, all numbers little-endian.
//!
//! A file that is changed in the moment in which it was seen could look the same before and after, on a disk whose clock
//! is coarse. So a file that was not older than that moment is noted as not seen (as git does with its index:
//! <https://git-scm.com/docs/racy-git>).

use std::fs;

use super::edition::Stamp;
use super::error::Error;
use super::ground::{Ground, replace};
use super::handle::Glance;
use super::manifest::Manifest;

/// How one file of ours looked, and the stamp of the output in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Sight {
    pub(super) glance: Glance,
    pub(super) stamp: Option<Stamp>,
}

/// The sights in the order of the manifest.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Seen(pub(super) Vec<Sight>);

/// The bytes of a digest, and those of a sight.
const DIGEST: usize = blake3::OUT_LEN;
const SIGHT: usize = 48;

impl Sight {
    /// Of a file that was not seen, or not long enough after it was written.
    pub(super) const NONE: Sight = Sight { glance: Glance::NONE, stamp: None };

    /// Of a file that looked like this when it was `now` by the clock of its disk, or later.
    pub(super) fn new(glance: Glance, stamp: Option<Stamp>, now: i64) -> Sight {
        match stamp {
            Some(_) if glance.modified < now => Sight { glance, stamp },
            _ => Sight::NONE,
        }
    }
}

impl Seen {
    /// Of the files that the manifest lists; of none where it was never written or is no use.
    pub(super) fn read(ground: &Ground, manifest: &Manifest) -> Seen {
        // Whatever is the matter, the files themselves can be looked at.
        let bytes = fs::read(ground.seen()).unwrap_or_default();
        Seen::parse(&bytes, manifest).unwrap_or(Seen(Vec::new()))
    }

    /// That of a path, by its place in the manifest.
    pub(super) fn at(&self, place: usize) -> Sight {
        self.0.get(place).copied().unwrap_or(Sight::NONE)
    }

    pub(super) fn write(&self, ground: &Ground, manifest: &Manifest) -> Result<(), Error> {
        let path = ground.seen();
        replace(&path, &self.bytes(manifest)).map_err(Error::io("write", &path))
    }

    fn parse(bytes: &[u8], manifest: &Manifest) -> Option<Seen> {
        let (found, sights) = bytes.split_at_checked(DIGEST)?;
        let (sights, rest) = sights.as_chunks::<SIGHT>();
        let is_whole = rest.is_empty() && found == digest(manifest, sights.as_flattened());
        is_whole.then(|| Seen(sights.iter().map(decoded).collect()))
    }

    fn bytes(&self, manifest: &Manifest) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(DIGEST + SIGHT * self.0.len());
        bytes.extend([0; DIGEST]);
        bytes.extend(self.0.iter().flat_map(encoded));
        let digest = digest(manifest, &bytes[DIGEST..]);
        bytes[..DIGEST].copy_from_slice(&digest);
        bytes
    }
}

fn digest(manifest: &Manifest, sights: &[u8]) -> [u8; DIGEST] {
    *blake3::Hasher::new().update(manifest.text().as_bytes()).update(sights).finalize().as_bytes()
}

fn encoded(sight: &Sight) -> [u8; SIGHT] {
    let Glance { size, modified, changed, inode } = sight.glance;
    let mut bytes = [0; SIGHT];
    let numbers = [size, modified.cast_unsigned(), changed.cast_unsigned(), inode];
    for (place, number) in bytes.as_chunks_mut().0.iter_mut().zip(numbers) {
        *place = number.to_le_bytes();
    }
    bytes[SIGHT - 16..].copy_from_slice(&sight.stamp.map_or(0, Stamp::number).to_le_bytes());
    bytes
}

fn decoded(bytes: &[u8; SIGHT]) -> Sight {
    let number = |at: usize| bytes.as_chunks().0.get(at).map_or(0, |number| u64::from_le_bytes(*number));
    let [size, modified, changed, inode] = [0, 1, 2, 3].map(number);
    let glance = Glance { size, modified: modified.cast_signed(), changed: changed.cast_signed(), inode };
    let stamp = u128::from(number(4)) | u128::from(number(5)) << 64;
    Sight { glance, stamp: (stamp != 0).then(|| Stamp::new(stamp)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> Manifest {
        Manifest::new(["a", "b"].into_iter())
    }

    fn seen() -> Seen {
        let glance = Glance { size: 45_000, modified: -1, changed: 1_795_302_000_123_456_789, inode: u64::MAX };
        let one = Sight::new(glance, Some(Stamp::new(u128::MAX / 3)), 0);
        assert_ne!(one, Sight::NONE);
        Seen(vec![one, Sight::NONE])
    }

    #[test]
    fn is_read_as_it_was_written() {
        assert_eq!(Seen::parse(&seen().bytes(&manifest()), &manifest()), Some(seen()));
    }

    #[test]
    fn says_nothing_of_another_manifest_nor_when_a_bit_is_lost() {
        let bytes = seen().bytes(&manifest());
        assert_eq!(Seen::parse(&bytes, &Manifest::new(["a", "c"].into_iter())), None);
        for at in 0..bytes.len() {
            let mut other = bytes.clone();
            other[at] ^= 1;
            assert_eq!(Seen::parse(&other, &manifest()), None, "{at}");
            assert_eq!(Seen::parse(&bytes[..at], &manifest()), None, "{at}");
        }
    }

    #[test]
    fn what_may_still_change_unseen_was_not_seen() {
        let glance = |modified| Glance { modified, ..Glance::NONE };
        let sight = |modified| Sight::new(glance(modified), Some(Stamp::new(1)), 1_000);
        assert!(sight(1_000) == Sight::NONE && sight(1_001) == Sight::NONE);
        assert_eq!(sight(999).glance, glance(999));
    }
}
