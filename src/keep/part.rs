//! One part: a seal, a digest, and what was kept.
//!
//! The seal says which program wrote it, under which name and on which terms. The digest says that it is whole.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::Path;

use blake3::Hash;

/// Stands for all sources of this program (`embedded.rs`).
const PROGRAM: &str = env!("SOURCES_DIGEST");

/// No part is larger; a file that someone else made may be.
const LARGEST: u64 = 1 << 30;

pub(super) fn seal(name: &str, terms: &[u8]) -> Hash {
    let mut hasher = blake3::Hasher::new_derive_key("plenary: a part of what is kept");
    for said in [PROGRAM.as_bytes(), name.as_bytes(), terms] {
        hasher.update(&(said.len() as u64).to_le_bytes()).update(said);
    }
    hasher.finalize()
}

pub(super) fn write(mut file: File, seal: &Hash, payload: &[u8]) -> Option<()> {
    file.write_all(seal.as_bytes()).ok()?;
    file.write_all(blake3::hash(payload).as_bytes()).ok()?;
    file.write_all(payload).ok()
}

/// The payload, if all of it is as it was written.
pub(super) fn open(place: &Path, seal: &Hash) -> Option<Vec<u8>> {
    let found = fs::symlink_metadata(place).ok()?;
    if !found.is_file() || found.len() > LARGEST {
        return None;
    }
    let mut file = File::open(place).ok()?;
    if digest(&mut file)? != *seal {
        return None;
    }
    let (whole, mut payload) = (digest(&mut file)?, Vec::new());
    file.read_to_end(&mut payload).ok()?;
    (blake3::hash(&payload) == whole).then_some(payload)
}

fn digest(file: &mut File) -> Option<Hash> {
    let mut bytes = [0; blake3::OUT_LEN];
    file.read_exact(&mut bytes).ok()?;
    Some(Hash::from_bytes(bytes))
}
