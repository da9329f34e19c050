//! STAND-IN for `crate::build`, to be deleted when that one does all this: every `.html` file in `content/` is a page, and one that holds `WRONG` is a problem.

#![expect(dead_code, reason = "a stand-in does not do what it is asked for")]

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use crate::diagnostic::{Code, Place, Problem, Texts};
use crate::language::Language;
use crate::publish::{Body, Output};
use crate::source::{self, Content};

#[derive(Clone, Debug)]
pub struct Request {
    pub root: PathBuf,
    pub config: Option<PathBuf>,
    pub base_url: Option<String>,
    pub today: jiff::civil::Date,
    pub drafts: bool,
    pub languages: Vec<String>,
    pub overrides: Vec<(String, String)>,
    /// The pages carry the script that reloads them.
    pub live: bool,
}

#[derive(Debug)]
pub struct Error(source::Error);

impl std::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

pub struct Builder {
    request: Request,
    site: Arc<Rendered>,
    texts: Texts,
    problems: Vec<Problem>,
}

#[derive(Default)]
pub struct Rendered {
    outputs: Vec<Output>,
}

impl Builder {
    pub fn new(request: Request) -> Builder {
        Builder { request, site: Arc::default(), texts: Texts::default(), problems: Vec::new() }
    }

    pub fn update(&mut self) -> Result<(), Error> {
        let mut outputs = Vec::new();
        self.problems.clear();
        for source in source::read_folder(&self.request.root, "content", &["html"]).map_err(Error)? {
            let path = source.path.trim_start_matches("content/").to_owned();
            let body = match &source.content {
                Content::File { place, .. } => Body::Bytes(std::fs::read(place).unwrap_or_default()),
                Content::Text(text) => Body::Bytes(text.as_bytes().to_vec()),
                _ => continue,
            };
            if matches!(&body, Body::Bytes(bytes) if bytes.starts_with(b"WRONG")) {
                self.problems.push(Problem::new(Code::BadTemplate, Place::file(&source.path), "it is wrong"));
            }
            outputs.push(Output { path, body });
        }
        self.site = Arc::new(Rendered { outputs });
        Ok(())
    }

    pub fn problems(&self) -> Vec<Problem> {
        self.problems.clone()
    }

    pub fn texts(&self) -> Texts {
        self.texts.clone()
    }

    pub fn site(&self) -> Arc<Rendered> {
        self.site.clone()
    }
}

impl Rendered {
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.outputs.iter().map(|output| output.path.as_str())
    }

    pub fn languages(&self) -> Vec<Language> {
        Vec::new()
    }

    pub fn render(&self, path: &str) -> Option<Output> {
        self.outputs.iter().find(|output| output.path == path).cloned()
    }

    pub fn render_all(&self, progress: &(dyn Fn(usize, usize) + Sync)) -> Vec<Output> {
        progress(self.outputs.len(), self.outputs.len());
        self.outputs.clone()
    }

    pub fn base_path(&self) -> &str {
        "/"
    }
}
