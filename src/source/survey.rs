//! What files there are, without reading any: enough to know which of them must be read again.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::Stamp;
use super::read::{Content, Error, Source, name_of, read_text};

/// A file that is there.
#[derive(Clone, Debug)]
pub struct Found {
    /// Relative to the site's root, with `/` between the parts on every system.
    pub path: Arc<str>,
    pub place: PathBuf,
    pub kind: Kind,
    /// In bytes.
    pub size: u64,
    /// None where one cannot be had, or would say nothing.
    pub stamp: Option<Stamp>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// To be read as text.
    Text,
    /// To be served as it is.
    File,
    /// A symbolic link that leads out of the folder, or to a folder, or nowhere.
    Astray,
    /// A name that is not Unicode, spelled as well as possible.
    Unnameable,
}

/// Finds every file of `root/name`, hidden ones left out, in the order of the paths. A folder that does not exist is
/// empty. Files with one of the endings are texts.
pub fn survey(root: &Path, name: &str, endings: &[&str]) -> Result<Vec<Found>, Error> {
    let top = root.join(name);
    if !top.exists() {
        return Ok(Vec::new());
    }
    let inside = fs::canonicalize(&top).map_err(|cause| Error { place: top.clone(), cause })?;
    let entries = list(&top)?;
    let mut found: Vec<Found> =
        entries.par_iter().map(|entry| find(root, &inside, entry, endings)).collect::<Result<_, _>>()?;
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

fn list(top: &Path) -> Result<Vec<walkdir::DirEntry>, Error> {
    let visible =
        |entry: &walkdir::DirEntry| entry.depth() == 0 || !entry.file_name().to_string_lossy().starts_with('.');
    let mut entries = Vec::new();
    for entry in WalkDir::new(top).into_iter().filter_entry(visible) {
        let entry = entry.map_err(|error| Error {
            place: error.path().unwrap_or(top).to_owned(),
            cause: error.into_io_error().unwrap_or_else(|| io::Error::other("the folders form a loop")),
        })?;
        if !entry.file_type().is_dir() {
            entries.push(entry);
        }
    }
    Ok(entries)
}

fn find(root: &Path, inside: &Path, entry: &walkdir::DirEntry, endings: &[&str]) -> Result<Found, Error> {
    let ((path, nameable), place) = (name_of(root, entry.path()), entry.path().to_owned());
    let unread = |kind| Found { path: path.clone(), place: place.clone(), kind, size: 0, stamp: None };
    if !nameable {
        return Ok(unread(Kind::Unnameable));
    }
    if entry.path_is_symlink() && !leads_inside(&place, inside) {
        return Ok(unread(Kind::Astray));
    }
    let about = fs::metadata(&place).map_err(|cause| Error { place: place.clone(), cause })?;
    let kind = if is_text(&place, endings) { Kind::Text } else { Kind::File };
    Ok(Found { path, place, kind, size: about.len(), stamp: Stamp::of(&about) })
}

fn leads_inside(link: &Path, inside: &Path) -> bool {
    fs::canonicalize(link).is_ok_and(|target| target.is_file() && target.starts_with(inside))
}

fn is_text(place: &Path, endings: &[&str]) -> bool {
    let ending = place.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    ending.is_some_and(|ending| endings.contains(&ending.as_str()))
}

impl Found {
    /// Reads a text; of anything else it is known already all there is to say.
    pub fn read(&self) -> Result<Source, Error> {
        let content = match self.kind {
            Kind::Text => read_text(&self.place, self.size)?,
            Kind::File => Content::File { place: self.place.clone(), bytes: self.size },
            Kind::Astray => Content::Astray,
            Kind::Unnameable => Content::Unnameable,
        };
        Ok(Source { path: self.path.clone(), content })
    }
}
