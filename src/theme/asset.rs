//! The files that pages load, under names that change with what they hold, so that a browser may keep them for ever.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Layer, styles};
use crate::config::Colour;

/// How many hexadecimal digits of the digest a name carries.
const DIGITS: usize = 12;

/// One file that belongs beside the pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    /// What templates call it: `site.css`, `icon.svg`, `reader.js`.
    pub name: String,
    /// Where it lies, relative to the site's root: `assets/site.3f2a….css`.
    pub path: String,
    pub bytes: Arc<[u8]>,
}

impl Asset {
    fn new(name: &str, bytes: Arc<[u8]>) -> Asset {
        Asset { name: name.to_owned(), path: format!("assets/{}", hashed(name, &bytes)), bytes }
    }
}

/// The files under `static/` and `scripts/` of all layers, and the style sheet, which may mention them.
pub(super) fn assets(layers: &[Layer], colours: &[Colour]) -> Vec<Asset> {
    let mut files: BTreeMap<&str, &Arc<[u8]>> = BTreeMap::new();
    for (path, bytes) in layers.iter().flat_map(|layer| &layer.files) {
        if let Some(name) = path.strip_prefix("static/").or_else(|| path.strip_prefix("scripts/")) {
            files.insert(name, bytes);
        }
    }
    let mut assets: Vec<Asset> = files.into_iter().map(|(name, bytes)| Asset::new(name, bytes.clone())).collect();
    let sheet = styles::sheet(layers, colours, &assets);
    assets.push(Asset::new("site.css", sheet.into_bytes().into()));
    assets
}

/// `fonts/naskh.woff2` becomes `fonts/naskh.0123456789ab.woff2`.
fn hashed(name: &str, bytes: &[u8]) -> String {
    let digest = blake3::hash(bytes).to_hex();
    let digest = &digest[..DIGITS];
    match name.rsplit_once('.') {
        Some((stem, ending)) if !ending.contains('/') => format!("{stem}.{digest}.{ending}"),
        _ => format!("{name}.{digest}"),
    }
}
