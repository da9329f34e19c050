//! Texts whose outlines are known, and which are read again when a page shows them.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::decode;
use crate::language::Localized;
use crate::model::{Body, Outline, Text};
use crate::parse::{self, Document};
use crate::source::{self, Source};

pub(super) struct Shelf {
    root: PathBuf,
    outdated: AtomicBool,
}

impl Shelf {
    pub(super) fn new(root: PathBuf) -> Shelf {
        Shelf { root, outdated: AtomicBool::new(false) }
    }

    /// The body of a file with this digest.
    pub(super) fn text(self: &Arc<Self>, path: &Arc<str>, digest: Option<[u8; 32]>, outline: Arc<Outline>) -> Body {
        let (shelf, from) = (self.clone(), path.clone());
        let read = move || shelf.read(&from, digest).and_then(|document| document.text).unwrap_or_default();
        Body::shelved(path.clone(), outline, Box::new(read))
    }

    /// The remarks in a facts file with this digest, few and short: for each of them the file is read again.
    pub(super) fn remarks(
        self: &Arc<Self>,
        path: &Arc<str>,
        digest: Option<[u8; 32]>,
        remarks: &[Localized<Arc<Outline>>],
    ) -> Vec<Localized<Body>> {
        let body = |at: usize, nth: usize, outline: &Arc<Outline>| {
            let (shelf, from) = (self.clone(), path.clone());
            let read = move || shelf.remark(&from, digest, at, nth).unwrap_or_default();
            Body::shelved(path.clone(), outline.clone(), Box::new(read))
        };
        let remark = |(at, remark): (usize, &Localized<Arc<Outline>>)| {
            let mut count = 0..;
            remark.map(&mut |outline| body(at, count.next().unwrap_or_default(), outline))
        };
        remarks.iter().enumerate().map(remark).collect()
    }

    /// Whether a text was found to be another one than the one whose outline was known.
    pub(super) fn is_outdated(&self) -> bool {
        self.outdated.load(Ordering::Relaxed)
    }

    fn remark(&self, path: &Arc<str>, digest: Option<[u8; 32]>, at: usize, nth: usize) -> Option<Text> {
        let remarks = decode::remarks(&self.read(path, digest)?);
        remarks.get(at)?.values().nth(nth).map(|body| body.tree().clone())
    }

    /// None for a file that is gone.
    fn read(&self, path: &Arc<str>, digest: Option<[u8; 32]>) -> Option<Document> {
        let source = source::read_file(&self.root, &self.root.join(&**path)).ok().flatten();
        let now = source.as_ref().and_then(Source::digest);
        if now.is_none() || now != digest {
            self.outdated.store(true, Ordering::Relaxed);
        }
        parse::document(&source?).value
    }
}
