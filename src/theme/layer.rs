//! The files of one theme. Where they come from is the caller's business, but for the theme that is built in.

use std::collections::BTreeMap;
use std::sync::Arc;

use include_dir::{Dir, include_dir};

use crate::source::{Content, Source};

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The name that templates give to those built in, as in `{% extends "built-in/event.html" %}`.
pub(super) const BUILT_IN: &str = "built-in";

/// The files of one theme, by their paths within it: `templates/event.html`, `styles/tokens.css`,
/// `scripts/reader.js`, `static/seal.svg`.
#[derive(Clone, Debug, Default)]
pub struct Layer {
    /// What problems put before the paths of its files, such as `themes/city`.
    pub place: Arc<str>,
    /// Templates and styles.
    pub texts: BTreeMap<String, Arc<str>>,
    /// Everything that is served as it is.
    pub files: BTreeMap<String, Arc<[u8]>>,
}

impl Layer {
    /// The templates and styles among the sources of a folder such as `themes/city`.
    /// The caller adds the bytes of the other files.
    pub fn of_sources(place: &str, sources: &[Source]) -> Layer {
        let below = |path: &str| path.strip_prefix(place)?.strip_prefix('/').map(str::to_owned);
        let texts = sources.iter().filter_map(|source| match &source.content {
            Content::Text(text) => Some((below(&source.path)?, text.clone())),
            _ => None,
        });
        Layer { place: place.into(), texts: texts.collect(), files: BTreeMap::new() }
    }

    /// The path of one of its files, as problems name it.
    pub(super) fn path(&self, file: &str) -> Arc<str> {
        format!("{}/{file}", self.place).into()
    }
}

/// The theme that is part of the program.
pub fn built_in() -> Layer {
    let mut layer = Layer { place: BUILT_IN.into(), ..Layer::default() };
    add(&DEFAULT, &mut layer);
    layer
}

fn add(folder: &Dir<'_>, layer: &mut Layer) {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        match (is_text(&path), file.contents_utf8()) {
            (true, Some(text)) => drop(layer.texts.insert(path, text.into())),
            _ => drop(layer.files.insert(path, file.contents().into())),
        }
    }
    folder.dirs().for_each(|inner| add(inner, layer));
}

fn is_text(path: &str) -> bool {
    path.ends_with(".html") || path.ends_with(".css")
}
