//! What is kept comes back as it was, or not at all.

use std::fs;

use fastrand::Rng;
use tempfile::TempDir;

use super::Keep;

const TERMS: &[u8] = b"en ar";

fn kept(payload: &[u8]) -> (TempDir, Keep) {
    let root = TempDir::new().unwrap();
    let keep = Keep::new(root.path().join(".plenary"));
    assert!(keep.lock().unwrap().write("entries", TERMS, payload));
    (root, keep)
}

#[test]
fn what_is_kept_comes_back() {
    let (root, keep) = kept(b"one");
    assert_eq!(keep.read("entries", TERMS).unwrap(), b"one");
    assert!(keep.lock().unwrap().write("entries", TERMS, b""));
    assert_eq!(keep.read("entries", TERMS).unwrap(), b"");
    let names = fs::read_dir(root.path().join(".plenary")).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<_> = names.collect();
    names.sort();
    assert_eq!(names, [".gitignore", "CACHEDIR.TAG", "entries", "lock"]);
}

#[test]
fn another_name_or_other_terms_are_another_part() {
    let (root, keep) = kept(b"one");
    assert_eq!(keep.read("entries", b"en"), None);
    assert_eq!(keep.read("pages", TERMS), None);
    fs::rename(root.path().join(".plenary/entries"), root.path().join(".plenary/pages")).unwrap();
    assert_eq!(keep.read("pages", TERMS), None);
}

#[test]
fn a_part_that_was_touched_is_not_there() {
    let (root, keep) = kept(b"what one run learnt");
    let place = root.path().join(".plenary/entries");
    let (whole, mut rng) = (fs::read(&place).unwrap(), Rng::with_seed(7));
    for at in 0..whole.len() {
        fs::write(&place, &whole[..at]).unwrap();
        assert_eq!(keep.read("entries", TERMS), None, "cut at {at}");
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << rng.u8(..8);
        fs::write(&place, flipped).unwrap();
        assert_eq!(keep.read("entries", TERMS), None, "flipped at {at}");
    }
    fs::write(&place, [whole.as_slice(), b"."].concat()).unwrap();
    assert_eq!(keep.read("entries", TERMS), None);
    fs::write(&place, whole).unwrap();
    assert!(keep.read("entries", TERMS).is_some());
}

#[test]
fn only_one_writes() {
    let (_root, keep) = kept(b"one");
    let lock = keep.lock().unwrap();
    assert!(keep.lock().is_none());
    assert!(keep.read("entries", TERMS).is_some());
    drop(lock);
    assert!(keep.lock().is_some());
}

#[test]
fn the_moment_is_that_of_the_disk() {
    let (root, keep) = kept(b"one");
    let place = root.path().join("file");
    let before = keep.moment().unwrap();
    fs::write(&place, "").unwrap();
    let written = fs::metadata(&place).unwrap().modified().unwrap();
    assert!(before <= written && written <= keep.moment().unwrap());
}

#[test]
fn where_nothing_can_be_written_nothing_is_kept() {
    let root = TempDir::new().unwrap();
    fs::write(root.path().join("file"), "").unwrap();
    for folder in ["file", "file/.plenary", "nowhere/.plenary"] {
        let keep = Keep::new(root.path().join(folder));
        assert!(keep.lock().is_none() && keep.moment().is_none() && keep.read("entries", TERMS).is_none(), "{folder}");
    }
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_link() {
    use std::os::unix::fs::symlink;

    let (root, keep) = kept(b"one");
    let theirs = root.path().join("theirs");
    fs::write(&theirs, "theirs").unwrap();
    for name in ["entries", "entries.new", ".gitignore", "lock"] {
        let place = root.path().join(".plenary").join(name);
        let _ = fs::remove_file(&place);
        symlink(&theirs, &place).unwrap();
        let _ = keep.lock().map(|lock| lock.write("entries", TERMS, b"two"));
        assert_eq!(fs::read_to_string(&theirs).unwrap(), "theirs", "{name}");
    }
    let elsewhere = Keep::new(root.path().join("linked"));
    symlink(root.path(), root.path().join("linked")).unwrap();
    assert!(elsewhere.lock().is_none() && elsewhere.moment().is_none());
}
