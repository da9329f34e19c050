//! What files there are, without reading any: enough to know which of them must be read again.

use std::ffi::OsStr;
use std::fs::{self, FileType, Metadata};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use walkdir::WalkDir;

use super::Stamp;
use super::read::{Content, Error, Source, read_text};

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
///
/// An archive has ten thousands of folders, and a build in which nothing changed does little else than this: the folders
/// below the first level are read side by side, and each file is asked for by its folder and not by its whole path.
pub fn survey(root: &Path, name: &str, endings: &[&str]) -> Result<Vec<Found>, Error> {
    let place = root.join(name);
    if !place.exists() {
        return Ok(Vec::new());
    }
    let inside = fs::canonicalize(&place).map_err(|cause| Error { place: place.clone(), cause })?;
    let search = Search { inside: &inside, endings };
    let mut found = search.top(Spot { place, path: name.to_owned(), is_nameable: true })?;
    // Nearly in order already; the names of folders and of those beside them are not yet compared.
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

/// What is looked for.
struct Search<'a> {
    /// Where links must lead.
    inside: &'a Path,
    endings: &'a [&'a str],
}

/// A file or a folder that was come across.
struct Spot {
    place: PathBuf,
    path: String,
    is_nameable: bool,
}

impl Search<'_> {
    /// The folder itself and all below it.
    fn top(&self, top: Spot) -> Result<Vec<Found>, Error> {
        let mut listing = Listing::default();
        for entry in WalkDir::new(&top.place).min_depth(1).max_depth(1) {
            let entry = entry.map_err(|error| Error {
                place: error.path().unwrap_or(&top.place).to_owned(),
                cause: error.into_io_error().unwrap_or_else(|| io::Error::other("the folders form a loop")),
            })?;
            let about = || entry.metadata().map_err(io::Error::from);
            self.add(&mut listing, &top, entry.file_name(), entry.file_type(), about)?;
        }
        self.all(listing)
    }

    fn folder(&self, folder: &Spot) -> Result<Vec<Found>, Error> {
        let fail = |cause| Error { place: folder.place.clone(), cause };
        let mut listing = Listing::default();
        for entry in fs::read_dir(&folder.place).map_err(fail)? {
            let entry = entry.map_err(fail)?;
            let sort = entry.file_type().map_err(fail)?;
            self.add(&mut listing, folder, &entry.file_name(), sort, || entry.metadata())?;
        }
        self.all(listing)
    }

    /// What is in a folder, and in those within it.
    fn all(&self, mut listing: Listing) -> Result<Vec<Found>, Error> {
        let Listing { folders, found } = &mut listing;
        found.sort_by(|one, other| one.path.cmp(&other.path));
        folders.sort_by(|one, other| one.path.cmp(&other.path));
        let below: Vec<Vec<Found>> = folders.par_iter().map(|folder| self.folder(folder)).collect::<Result<_, _>>()?;
        found.extend(below.into_iter().flatten());
        Ok(listing.found)
    }

    fn add(
        &self,
        listing: &mut Listing,
        folder: &Spot,
        name: &OsStr,
        sort: FileType,
        about: impl FnOnce() -> io::Result<Metadata>,
    ) -> Result<(), Error> {
        if name.as_encoded_bytes().starts_with(b".") {
            return Ok(());
        }
        let spot = folder.below(name);
        if sort.is_dir() {
            listing.folders.push(spot);
        } else {
            listing.found.push(self.find(spot, sort, about)?);
        }
        Ok(())
    }

    /// `about` knows of a link itself and not of where it leads.
    fn find(&self, spot: Spot, sort: FileType, about: impl FnOnce() -> io::Result<Metadata>) -> Result<Found, Error> {
        let kind = match sort.is_symlink() {
            _ if !spot.is_nameable => Kind::Unnameable,
            true if !self.leads_inside(&spot.place) => Kind::Astray,
            _ if self.is_text(&spot.place) => Kind::Text,
            _ => Kind::File,
        };
        let Spot { place, path, .. } = spot;
        if matches!(kind, Kind::Unnameable | Kind::Astray) {
            return Ok(Found { path: path.into(), place, kind, size: 0, stamp: None });
        }
        let about = if sort.is_symlink() { fs::metadata(&place) } else { about() };
        let about = about.map_err(|cause| Error { place: place.clone(), cause })?;
        Ok(Found { path: path.into(), place, kind, size: about.len(), stamp: Stamp::of(&about) })
    }

    fn leads_inside(&self, link: &Path) -> bool {
        fs::canonicalize(link).is_ok_and(|target| target.is_file() && target.starts_with(self.inside))
    }

    fn is_text(&self, place: &Path) -> bool {
        let is = |ending: &OsStr| self.endings.iter().any(|text| ending.eq_ignore_ascii_case(text));
        place.extension().is_some_and(is)
    }
}

#[derive(Default)]
struct Listing {
    folders: Vec<Spot>,
    found: Vec<Found>,
}

impl Spot {
    fn below(&self, name: &OsStr) -> Spot {
        let is_nameable = self.is_nameable && name.to_str().is_some();
        Spot { place: self.place.join(name), path: [&self.path, "/", &name.to_string_lossy()].concat(), is_nameable }
    }
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
