//! Reads folders and files, and keeps going: what cannot be read as text is a value too, for others to report.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rayon::prelude::*;
use sha2::Digest;

use super::survey::{Found, survey};

/// No text that people write is larger; some parsers take quadratic time on hostile ones.
const LARGEST_TEXT: u64 = 4 * 1024 * 1024;

/// One named text, or the reason why there is none.
#[derive(Clone, Debug)]
pub struct Source {
    /// Relative to the site's root, with `/` between the parts on every system.
    pub path: Arc<str>,
    pub content: Content,
}

impl Source {
    /// BLAKE3 of a text and of its name: the same text is another one under another name, in another language or of
    /// another record. None for what is no text.
    pub fn digest(&self) -> Option<[u8; 32]> {
        let Content::Text(text) = &self.content else { return None };
        let mut hasher = blake3::Hasher::new();
        // No name holds the byte between the two.
        hasher.update(text.as_bytes()).update(&[0]).update(self.path.as_bytes());
        Some(hasher.finalize().into())
    }
}

#[derive(Clone, Debug)]
pub enum Content {
    /// The text, without a byte-order mark.
    Text(Arc<str>),
    /// A file that is served as it is, with its place on the disk and its size in bytes.
    File { place: PathBuf, bytes: u64 },
    /// The bytes are not UTF-8 from here on; the text is what could be made out.
    NotUtf8 { from: usize, text: Arc<str> },
    /// A text of more bytes than anyone writes by hand.
    TooLarge { bytes: u64 },
    /// A symbolic link that leads out of the folder, or to a folder, or nowhere.
    Astray,
    /// A name that is not Unicode, spelled as well as possible.
    Unnameable,
}

/// What the machine could not do, with the place where it could not.
#[derive(Debug)]
pub struct Error {
    pub place: PathBuf,
    pub cause: io::Error,
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "cannot read `{}`: {}", self.place.display(), self.cause)
    }
}

impl std::error::Error for Error {}

/// Everything in one folder below the root, in the order of the paths.
pub type Folder = Vec<Source>;

/// The name of a file below the root, as sources are named; none for one that lies elsewhere. Links on the way to the
/// root are followed.
pub fn below(root: &Path, place: &Path) -> Option<Arc<str>> {
    let below = place.strip_prefix(root).ok().or_else(|| place.strip_prefix(root.canonicalize().ok()?).ok())?;
    let parts = below.components().map(|part| part.as_os_str().to_str()).collect::<Option<Vec<_>>>()?;
    Some(parts.join("/").into())
}

/// Reads every file of `root/name`, hidden ones left out. A folder that does not exist is empty.
/// Files with one of the endings are read as text; all others are only named.
pub fn read_folder(root: &Path, name: &str, endings: &[&str]) -> Result<Folder, Error> {
    survey(root, name, endings)?.par_iter().map(Found::read).collect()
}

/// Reads one file as text, whatever its ending; `None` when there is no such file.
pub fn read_file(root: &Path, place: &Path) -> Result<Option<Source>, Error> {
    if !place.is_file() {
        return Ok(None);
    }
    let bytes = fs::metadata(place).map_err(|cause| Error { place: place.to_owned(), cause })?.len();
    let content = read_text(place, bytes)?;
    Ok(Some(Source { path: name_of(root, place), content }))
}

/// Reads a text of so many bytes, as its folder says.
pub(super) fn read_text(place: &Path, bytes: u64) -> Result<Content, Error> {
    if bytes > LARGEST_TEXT {
        return Ok(Content::TooLarge { bytes });
    }
    let bytes = read_all(place, bytes).map_err(|cause| Error { place: place.to_owned(), cause })?;
    Ok(match simdutf8::compat::from_utf8(&bytes) {
        Ok(text) => Content::Text(text.strip_prefix('\u{feff}').unwrap_or(text).into()),
        Err(error) => Content::NotUtf8 { from: error.valid_up_to(), text: String::from_utf8_lossy(&bytes).into() },
    })
}

/// Where a file is as long as it was said to be, one call of the system fetches all of it and shows that there is no more.
fn read_all(place: &Path, bytes: u64) -> io::Result<Vec<u8>> {
    let mut file = fs::File::open(place)?;
    let mut all = vec![0; usize::try_from(bytes).unwrap_or_default() + 1];
    let length = file.read(&mut all)?;
    all.truncate(length);
    if length as u64 != bytes {
        file.take(LARGEST_TEXT).read_to_end(&mut all)?;
    }
    Ok(all)
}

/// The path below the root; of a name that is not Unicode as much as can be spelled.
fn name_of(root: &Path, place: &Path) -> Arc<str> {
    let below = place.strip_prefix(root).unwrap_or(place);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/").into()
}

/// The bytes of a file that is no text.
pub fn read_bytes(place: &Path) -> Result<Vec<u8>, Error> {
    fs::read(place).map_err(|cause| Error { place: place.to_owned(), cause })
}

/// The SHA-256 digest of a file's bytes.
pub fn digest(place: &Path) -> Result<[u8; 32], Error> {
    let fail = |cause| Error { place: place.to_owned(), cause };
    let mut file = fs::File::open(place).map_err(fail)?;
    let mut digest = sha2::Sha256::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        let length = file.read(&mut buffer).map_err(fail)?;
        if length == 0 {
            break;
        }
        digest.update(&buffer[..length]);
    }
    Ok(digest.finalize().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_known_by_its_name_and_its_words() {
        let digest =
            |path: &str, text: &str| Source { path: path.into(), content: Content::Text(text.into()) }.digest();
        assert_eq!(digest("a", "words"), digest("a", "words"));
        let others = [digest("b", "words"), digest("a", "other words"), digest("wordsa", ""), digest("", "words\0a")];
        assert!(others.iter().all(|other| other.is_some() && *other != digest("a", "words")));
        assert_eq!(Source { path: "a".into(), content: Content::Astray }.digest(), None);
    }
}
