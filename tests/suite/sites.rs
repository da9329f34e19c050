//! Golden sites: `tests/sites/<name>/site.txt` is a fixture, and every file in `expected/` holds the gist of one page:
//! its words, and where its links lead. `files.txt` lists all outputs. An expected file that no output has, fails.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::cases;
use crate::fixture::{Fixture, Made};
use crate::markup;

#[test]
fn golden_sites_come_out_as_expected() {
    let mut folders: Vec<PathBuf> =
        fs::read_dir(cases::folder("sites")).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    assert!(!folders.is_empty());
    cases::settle(folders.iter().flat_map(|folder| compared(folder)).collect());
}

fn compared(folder: &Path) -> Vec<String> {
    let site = Fixture::in_four_languages(&fs::read_to_string(folder.join("site.txt")).unwrap());
    let made = site.make();
    let mut faults: Vec<String> = made.short().lines().map(|line| format!("{}: {line}", folder.display())).collect();
    for place in expected(folder) {
        let name = place.strip_prefix(folder.join("expected")).unwrap().to_str().unwrap().replace('\\', "/");
        let Some(found) = found(&made, &name) else {
            faults.push(format!("{} is expected, but there is no such page", place.display()));
            continue;
        };
        let wanted = fs::read_to_string(&place).unwrap();
        if found == wanted {
            continue;
        }
        match cases::is_update() {
            true => fs::write(&place, found).unwrap(),
            false => faults.push(format!("{}\n--- expected\n{wanted}--- found\n{found}", place.display())),
        }
    }
    faults
}

fn expected(folder: &Path) -> BTreeSet<PathBuf> {
    let entries = walkdir::WalkDir::new(folder.join("expected")).into_iter().map(Result::unwrap);
    entries.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path).collect()
}

/// The gist of a page, or the list of all outputs without the digests in their names.
fn found(made: &Made, name: &str) -> Option<String> {
    if name == "files.txt" {
        let plain = |path: &&str| path.starts_with("assets/");
        return Some(made.paths().into_iter().filter(|path| !plain(path)).map(|path| format!("{path}\n")).collect());
    }
    let page = made.outputs.get(&format!("{}.html", name.strip_suffix(".txt")?))?;
    Some(markup::gist(std::str::from_utf8(page).unwrap()))
}
