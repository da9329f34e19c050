//! Cargo runs this before it builds the crate: the built-in theme and messages are part of the program,
//! so it must be built again when a file is added there; and what the program keeps for its next run is good only for
//! the same program, which goes by the digest of everything that it is built from. Not a room of the library.

use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// Everything that the program is built from.
const SOURCES: [&str; 5] = ["src", "themes", "i18n", "Cargo.toml", "Cargo.lock"];

fn main() -> io::Result<()> {
    let mut files = Vec::new();
    for source in SOURCES.map(Path::new).into_iter().filter(|source| source.exists()) {
        println!("cargo::rerun-if-changed={}", source.display());
        list(source, &mut files)?;
    }
    files.sort();
    println!("cargo::rustc-env=SOURCES_DIGEST={:016x}", digest(&files)?);
    Ok(())
}

fn list(place: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if place.is_file() {
        files.push(place.to_owned());
        return Ok(());
    }
    fs::read_dir(place)?.try_for_each(|entry| list(&entry?.path(), files))
}

/// Nobody means any harm here, so that the hash of the standard library will do.
fn digest(files: &[PathBuf]) -> io::Result<u64> {
    let mut hasher = DefaultHasher::new();
    for file in files {
        hasher.write(file.as_os_str().as_encoded_bytes());
        hasher.write(&[0xff]);
        let bytes = fs::read(file)?;
        hasher.write_usize(bytes.len());
        hasher.write(&bytes);
    }
    Ok(hasher.finish())
}
