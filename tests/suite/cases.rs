//! Cases in Markdown files: prose, fenced blocks of input, and fenced blocks of what is expected, which
//! `UPDATE=1 cargo test` writes anew.

use std::fs;
use std::path::{Path, PathBuf};

/// One file of cases, as a run of lines of prose and fenced blocks.
pub struct File {
    pub path: PathBuf,
    pub parts: Vec<Part>,
}

pub enum Part {
    Prose(String),
    Block { fence: String, info: String, text: String },
}

pub fn is_update() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| value != "0")
}

/// A folder below `tests/`.
pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// Every Markdown file in a folder below `tests/`.
pub fn all(name: &str) -> Vec<File> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    paths.sort();
    paths.into_iter().map(File::read).collect()
}

impl File {
    pub fn read(path: PathBuf) -> File {
        let text = fs::read_to_string(&path).unwrap();
        let mut parts = Vec::new();
        let mut lines = text.split_inclusive('\n');
        while let Some(line) = lines.next() {
            let length = line.bytes().take_while(|byte| *byte == b'`').count();
            if length < 3 {
                match parts.last_mut() {
                    Some(Part::Prose(prose)) => prose.push_str(line),
                    _ => parts.push(Part::Prose(line.to_owned())),
                }
                continue;
            }
            let (fence, info) = (line[..length].to_owned(), line[length..].trim().to_owned());
            let text = lines.by_ref().take_while(|line| line.trim_end() != fence).collect();
            parts.push(Part::Block { fence, info, text });
        }
        File { path, parts }
    }

    pub fn name(&self) -> String {
        self.path.file_stem().unwrap().to_str().unwrap().to_owned()
    }

    /// Compares every block that `expected` has an answer for, or rewrites it. Returns what differs.
    pub fn compare(&mut self, mut answer: impl FnMut(&str, &str) -> Option<String>) -> Vec<String> {
        let (name, mut faults) = (self.name(), Vec::new());
        for part in &mut self.parts {
            let Part::Block { info, text, .. } = part else { continue };
            let Some(found) = answer(info, text) else { continue };
            if found != *text && !is_update() {
                faults.push(format!("{name}.md, `{info}`\n--- expected\n{text}--- found\n{found}"));
            }
            *text = found;
        }
        if is_update() {
            self.write();
        }
        faults
    }

    fn write(&self) {
        let text: String = self.parts.iter().map(Part::written).collect();
        if fs::read_to_string(&self.path).unwrap() != text {
            fs::write(&self.path, text).unwrap();
        }
    }
}

impl Part {
    fn written(&self) -> String {
        match self {
            Part::Prose(text) => text.clone(),
            Part::Block { fence, info, text } => format!("{fence}{info}\n{text}{fence}\n"),
        }
    }
}

/// Fails with everything that differs.
pub fn settle(faults: Vec<String>) {
    assert!(faults.is_empty(), "{}\n\n{} differ; UPDATE=1 writes what was found", faults.join("\n"), faults.len());
}
