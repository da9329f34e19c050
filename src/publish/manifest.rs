//! Which files of an output folder are ours: `.plenary/manifest.txt`, a first line that says what it is, the sorted paths,
//! one a line, and a last line that says how many there are, so that a part of it is never taken for the whole (no path of ours ends with
//! a full stop).
//!
//! The file may have been written by anyone: a path in it that we would not publish to must be refused, since every path
//! listed may be removed (`plan` does that). Not here: what the files look like (`seen`).

use std::collections::BTreeMap;
use std::fs;
use std::io;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::error::Error;
use super::ground::{Ground, replace};

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Manifest {
    /// As it is written.
    text: String,
    /// Whether it was found in its first form.
    old: bool,
}

/// Another version when an older plenary would misunderstand the file.
const FIRST: &str = "plenary manifest, version 2\n";

/// `.plenary/manifest.json`, the manifest's first form.
#[derive(Deserialize)]
struct Old {
    version: u32,
    files: BTreeMap<String, IgnoredAny>,
}

impl Manifest {
    /// Of paths that are sorted.
    pub(super) fn new<'a>(paths: impl Iterator<Item = &'a str>) -> Manifest {
        let mut text = FIRST.to_owned();
        let mut count = 0;
        for path in paths {
            text.push_str(path);
            text.push('\n');
            count += 1;
        }
        text.push_str(&format!("{count} files.\n"));
        Manifest { text, old: false }
    }

    /// Empty when there is none.
    pub(super) fn read(ground: &Ground) -> Result<Manifest, Error> {
        for (path, parse) in [(ground.manifest(), parse as fn(_) -> _), (ground.old_manifest(), parse_old)] {
            match fs::read(&path) {
                Ok(bytes) => return parse(bytes).map_err(|reason| Error::BadManifest { path, reason }),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(Error::Io { action: "read", path, error }),
            }
        }
        Ok(Manifest::new([].into_iter()))
    }

    /// That the manifest cannot be ours, because it lists a path like this.
    pub(super) fn refuse(&self, listed: &str, ground: &Ground) -> Error {
        let path = if self.old { ground.old_manifest() } else { ground.manifest() };
        let reason = format!("it lists `{}`, which plenary would not write", listed.escape_debug());
        Error::BadManifest { path, reason }
    }

    /// Sorted. Whether each is good is not known yet.
    pub(super) fn paths(&self) -> impl Iterator<Item = &str> {
        paths(&self.text)
    }

    /// As it is written, to tell it from others.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Both lists.
    pub(super) fn and(&self, other: &Manifest) -> Manifest {
        if self.text == other.text {
            return other.clone();
        }
        let mut all: Vec<&str> = self.paths().chain(other.paths()).collect();
        // Two runs that are sorted already: that is what this sorting is quick at.
        all.sort();
        all.dedup();
        Manifest::new(all.into_iter())
    }

    /// Written beside and renamed, so that a manifest is always whole.
    pub(super) fn write(&self, ground: &Ground) -> Result<(), Error> {
        let path = ground.manifest();
        replace(&path, self.text.as_bytes()).map_err(Error::io("write", &path))?;
        // From here on the old one says nothing any more.
        let old = ground.old_manifest();
        match fs::remove_file(&old) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Error::io("remove", &old)(error)),
            _ => Ok(()),
        }
    }
}

fn paths(text: &str) -> impl Iterator<Item = &str> {
    let lines = text.strip_prefix(FIRST).and_then(|lines| lines.strip_suffix('\n')).unwrap_or_default();
    let last = lines.rfind('\n').map_or(0, |at| at + 1);
    lines[..last].split_terminator('\n')
}

fn parse(bytes: Vec<u8>) -> Result<Manifest, String> {
    let text = String::from_utf8(bytes).map_err(|error| error.to_string())?;
    if !text.starts_with(FIRST) {
        let first: String = text.lines().next().unwrap_or_default().chars().take(40).collect();
        return Err(format!("it begins with `{}`, and not with `{}`", first.escape_debug(), FIRST.trim_end()));
    }
    let end = format!("{} files.\n", check_order(paths(&text))?);
    if !text.strip_suffix(&end).is_some_and(|rest| rest.ends_with('\n')) {
        return Err("it is not whole".to_owned());
    }
    Ok(Manifest { text, old: false })
}

fn parse_old(bytes: Vec<u8>) -> Result<Manifest, String> {
    let Old { version, files } = serde_json::from_slice(&bytes).map_err(|error| error.to_string())?;
    if version != 1 {
        return Err(format!("it is of version {version}, of which this plenary does not know"));
    }
    let manifest = Manifest { old: true, ..Manifest::new(files.keys().map(String::as_str)) };
    // A path may have held the end of a line.
    match check_order(manifest.paths())? == files.len() {
        true => Ok(manifest),
        false => Err("a path in it has several lines".to_owned()),
    }
}

/// Says how many paths there are, if they are sorted.
fn check_order<'a>(paths: impl Iterator<Item = &'a str>) -> Result<usize, String> {
    let (mut last, mut count) = ("", 0);
    for path in paths {
        if path <= last {
            return Err(format!("`{}` is not in its place", path.escape_debug()));
        }
        (last, count) = (path, count + 1);
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> Result<Vec<String>, String> {
        parse(text.into()).map(|manifest| manifest.paths().map(str::to_owned).collect())
    }

    #[test]
    fn a_manifest_is_read_as_it_was_written() {
        for paths in [&[][..], &["a"], &["3 files", "a b/c.html", "ar/إعلان"]] {
            assert_eq!(
                parsed(Manifest::new(paths.iter().copied()).text()),
                Ok(paths.iter().map(ToString::to_string).collect())
            );
        }
    }

    #[test]
    fn a_part_of_a_manifest_is_none() {
        let manifest = Manifest::new(["1 files", "2 files", "3 files"].into_iter());
        for end in 0..manifest.text().len() {
            assert!(parsed(&manifest.text()[..end]).is_err(), "{end}");
        }
    }

    #[test]
    fn what_is_not_in_order_is_refused() {
        for text in ["\n1 files.\n", "b\na\n2 files.\n", "a\na\n2 files.\n", "a\n2 files.\n", "1 files.\n"] {
            assert!(parsed(&format!("{FIRST}{text}")).is_err(), "{text:?}");
        }
    }

    #[test]
    fn both_lists_in_one() {
        let manifest = |paths: &[&str]| Manifest::new(paths.iter().copied());
        assert_eq!(manifest(&["a", "c"]).and(&manifest(&["b", "c"])), manifest(&["a", "b", "c"]));
    }
}
