//! Paths that every file system can hold, so that a site can be copied anywhere, unpacked anywhere and served from a
//! memory stick. Not here: what stands at a path (`plan`).

use std::borrow::Cow;

use icu::casemap::CaseMapper;
use icu::normalizer::ComposingNormalizer;

use super::error::Error;
use super::tree::Tree;

/// The folder inside the output folder that is ours.
pub(super) const OURS: &str = ".plenary";

/// Folders in which an output would be read as something else: our own notes, or a repository's settings and hooks.
const RESERVED: [&str; 2] = [OURS, ".git"];

/// Names that Windows gives to devices, whatever the extension:
/// <https://learn.microsoft.com/windows/win32/fileio/naming-a-file>.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "conin$", "conout$"];

/// Those that have a number besides.
const PORTS: [&str; 2] = ["com", "lpt"];

/// The longest name of one file that ext4, APFS and NTFS all hold, in bytes.
const LONGEST: usize = 255;

/// Refuses bad paths, paths that are one file where case or Unicode form makes no difference, and a file that is
/// also a folder.
pub(super) fn check(tree: &Tree) -> Result<(), Error> {
    if let Some((path, fault)) = find_bad(tree) {
        return Err(Error::BadPath { path, fault });
    }
    let files = tree.files.iter().map(|file| Name { key: key(file), is_folder: false, path: file });
    let folders = tree.folders[1..].iter().map(|one| Name { key: key(one.path), is_folder: true, path: one.path });
    let mut names: Vec<Name> = files.chain(folders).collect();
    // Both are in order as they are, but for what few of them are by their keys, and this sort makes use of that.
    names.sort();
    let same = || names.array_windows().filter(|[one, next]| one.key == next.key && !one.is_folder);
    if let Some([one, next]) = same().find(|[_, next]| !next.is_folder) {
        return Err(Error::SamePath { first: one.path.to_owned(), second: next.path.to_owned() });
    }
    match same().next() {
        Some([file, folder]) => {
            Err(Error::FileAndFolder { file: file.path.to_owned(), below: below(folder.path, tree) })
        }
        None => Ok(()),
    }
}

/// What a file or a folder is called where case and Unicode form make no difference; the file comes first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Name<'a> {
    key: Cow<'a, str>,
    is_folder: bool,
    path: &'a str,
}

/// A path that is not good, with what is wrong with it. Each folder's name is looked at once, not once for each file.
pub(super) fn find_bad(tree: &Tree) -> Option<(String, &'static str)> {
    let is_odd = |path: &str| !is_plain_name(path.as_bytes().rsplit(|byte| *byte == b'/').next().unwrap_or_default());
    let folders = tree.folders[1..].iter().filter(|folder| is_odd(folder.path)).map(|folder| below(folder.path, tree));
    let files = tree.files.iter().filter(|path| is_odd(path)).map(ToString::to_string);
    folders.chain(files).find_map(|path| fault(&path).map(|fault| (path, fault)))
}

/// Any file of a folder, to name one.
fn below(folder: &str, tree: &Tree) -> String {
    tree.files[tree.below(folder)].first().map_or(folder, |file| *file).to_owned()
}

/// What a path is for a file system that ignores case and Unicode form (canonical caseless matching, The Unicode
/// Standard, section 3.13).
pub(super) fn key(path: &str) -> Cow<'_, str> {
    let (ascii, upper) = (path.is_ascii(), path.bytes().fold(false, |upper, byte| upper | byte.is_ascii_uppercase()));
    match (ascii, upper) {
        (true, false) => return path.into(),
        (true, true) => return path.to_ascii_lowercase().into(),
        (false, _) => {}
    }
    let normalizer = ComposingNormalizer::new_nfc();
    let folded = CaseMapper::new().fold_string(&normalizer.normalize(path)).into_owned();
    normalizer.normalize(&folded).into_owned().into()
}

/// Whether a name is of the kind that nearly all are, with which nothing can be wrong: a site has many of them, and this
/// is quick to see.
fn is_plain_name(name: &[u8]) -> bool {
    let is_plain = |byte: &u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'A'..=b'Z');
    let is_end = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    is_end(name.first())
        && is_end(name.last())
        && name.len() <= LONGEST
        && name.iter().all(is_plain)
        && !is_like_device(name)
}

/// Whether a name begins like one of a device.
fn is_like_device(name: &[u8]) -> bool {
    let start = name.first_chunk::<3>().map(|start| start.to_ascii_lowercase());
    matches!(start.as_deref(), Some(b"con" | b"prn" | b"aux" | b"nul" | b"com" | b"lpt"))
}

/// What is wrong with a path, as a clause that follows its name.
pub(super) fn fault(path: &str) -> Option<&'static str> {
    if path.is_empty() {
        return Some("which is no name at all");
    }
    if path.starts_with('/') {
        return Some("which begins at the root of the disk");
    }
    let first = path.split('/').next().unwrap_or_default();
    if RESERVED.iter().any(|reserved| key(first) == *reserved) {
        return Some("in a folder that is reserved");
    }
    path.split('/').find_map(fault_of_name)
}

fn fault_of_name(name: &str) -> Option<&'static str> {
    if name.is_empty() {
        return Some("with an empty name between two slashes or at the end");
    }
    if name == "." || name == ".." {
        return Some("which leads out of its folder");
    }
    if name.contains(is_refused) {
        return Some("with a character that Windows does not allow in names");
    }
    if name.ends_with(['.', ' ']) {
        return Some("and Windows drops a full stop or a space at the end of a name");
    }
    if is_device(name) {
        return Some("which is the name of a device on Windows");
    }
    (name.len() > LONGEST).then_some("which is longer than a file system can hold")
}

fn is_refused(c: char) -> bool {
    matches!(c, '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|') || c.is_control()
}

fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end();
    let is_port = |(port, number): (&str, &str)| {
        PORTS.iter().any(|name| port.eq_ignore_ascii_case(name))
            && matches!(number, "0" | "1" | "2" | "3" | "4" | "5" | "6" | "7" | "8" | "9" | "¹" | "²" | "³")
    };
    DEVICES.iter().any(|device| stem.eq_ignore_ascii_case(device)) || stem.split_at_checked(3).is_some_and(is_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(paths: &[&str]) -> String {
        let mut paths = paths.to_vec();
        paths.sort_unstable();
        check(&Tree::grow(paths)).err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn good_paths() {
        for path in ["index.html", ".nojekyll", ".well-known/security.txt", "ar/إعلان-مراكش/index.html", "console.css"]
        {
            assert_eq!(fault(path), None, "{path}");
        }
    }

    #[test]
    fn bad_paths() {
        let long = "é".repeat(128);
        for path in [
            "",
            "/etc/passwd",
            "../x",
            "a/../b",
            "a/./b",
            "a//b",
            "a/",
            "a\\b",
            "C:x",
            "a?b",
            "a\nb",
            "a\0b",
            "end.",
            "end /x",
            "nul",
            "en/AUX.html",
            "com1.txt",
            "LPT¹",
            "con .txt",
            ".plenary/manifest.json",
            ".PLENARY/x",
            ".git/hooks/post-checkout",
            ".Git",
            &long,
        ] {
            assert!(fault(path).is_some(), "{path:?}");
        }
    }

    #[test]
    fn paths_that_are_one_file_elsewhere() {
        for (first, second) in [
            ("en/a.html", "en/a.html"),
            ("en/About.html", "en/about.html"),
            ("fr/\u{e9}tat.html", "fr/e\u{301}tat.html"),
            ("fr/\u{c9}tat.html", "fr/e\u{301}tat.html"),
            ("de/STRASSE", "de/straße"),
        ] {
            let text = refusal(&[first, "x", second]);
            assert!(text.contains(first) && text.contains(second), "{first} {second}: {text}");
        }
        assert_eq!(refusal(&["en/a.html", "fr/a.html", "en/b"]), "");
    }

    #[test]
    fn a_file_that_is_a_folder() {
        let text = refusal(&["En/about", "en/about/team/index.html"]);
        assert!(text.contains("`En/about`") && text.contains("`en/about/team/index.html`"), "{text}");
    }
}
