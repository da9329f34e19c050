//! Which files of an output folder are ours: `.plenary/manifest.json`, path → size and BLAKE3.
//!
//! The file may have been written by anyone: a path in it that we would not publish to is refused, since every path
//! listed may be removed.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::error::Error;
use super::ground::Ground;
use super::path;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Manifest {
    version: u32,
    files: BTreeMap<String, Entry>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Entry {
    /// In bytes.
    pub(super) size: u64,
    /// The BLAKE3 digest in hexadecimal.
    pub(super) blake3: String,
}

/// Rises when an older plenary would misunderstand the file.
const VERSION: u32 = 1;

impl Manifest {
    pub(super) fn new(files: BTreeMap<String, Entry>) -> Manifest {
        Manifest { version: VERSION, files }
    }

    /// Empty when there is none.
    pub(super) fn read(file: &Path) -> Result<Manifest, Error> {
        let text = match fs::read(file) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Manifest::new(BTreeMap::new())),
            Err(error) => return Err(Error::Io { action: "read", path: file.to_owned(), error }),
        };
        Manifest::parse(&text).map_err(|reason| Error::BadManifest { path: file.to_owned(), reason })
    }

    fn parse(text: &[u8]) -> Result<Manifest, String> {
        let manifest: Manifest = serde_json::from_slice(text).map_err(|error| error.to_string())?;
        if manifest.version != VERSION {
            return Err(format!("it is of version {}, this plenary knows version {VERSION}", manifest.version));
        }
        match manifest.files.keys().find(|name| path::fault(name).is_some()) {
            Some(name) => Err(format!("it lists `{}`, which plenary would not write", name.escape_debug())),
            None => Ok(manifest),
        }
    }

    pub(super) fn lists(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    pub(super) fn paths(&self) -> impl Iterator<Item = &String> {
        self.files.keys()
    }

    /// Both lists; where they differ the other one is right.
    pub(super) fn and(&self, other: &Manifest) -> Manifest {
        let files = self.files.iter().chain(&other.files);
        Manifest::new(files.map(|(path, entry)| (path.clone(), entry.clone())).collect())
    }

    /// Written beside and renamed, so that a manifest is always whole.
    pub(super) fn write(&self, ground: &Ground) -> Result<(), Error> {
        let path = ground.manifest();
        let beside = path.with_extension("json.new");
        let text = serde_json::to_vec(self).map_err(io::Error::from);
        let written = text.and_then(|text| fs::write(&beside, text)).and_then(|()| fs::rename(&beside, &path));
        written.map_err(Error::io("write", &path))
    }
}
