//! New records for people to fill in: the one case in which plenary writes among the sources, and never over a file.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

use super::error::Error;
use super::path;

/// Writes every text at its path under `root`, or none when one of the paths is taken.
pub fn records(root: &Path, texts: &[(String, String)]) -> Result<(), Error> {
    for (path, _) in texts {
        if let Some(fault) = path::fault(path) {
            return Err(Error::BadPath { path: path.clone(), fault });
        }
    }
    let taken: Vec<_> = texts.iter().map(|(path, _)| path).filter(|path| root.join(path).exists()).cloned().collect();
    if !taken.is_empty() {
        return Err(Error::Taken { paths: taken });
    }
    texts.iter().try_for_each(|(path, text)| write(&root.join(path), text))
}

fn write(path: &Path, text: &str) -> Result<(), Error> {
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(Error::io("create the folder", folder))?;
    let file = OpenOptions::new().write(true).create_new(true).open(path);
    file.and_then(|mut file| file.write_all(text.as_bytes())).map_err(Error::io("write", path))
}
