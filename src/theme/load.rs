//! A theme: checked templates and the files that pages load.

use std::sync::Arc;

use serde::Serialize;

use super::templates::{self, Origins, Templates};
use super::{Asset, Layer, Press, Translate, asset};
use crate::config::Colour;
use crate::diagnostic::Checked;
use crate::language::Language;

/// A theme, ready to speak any language.
#[derive(Clone)]
pub struct Theme {
    templates: Arc<Templates>,
    assets: Vec<Asset>,
    digest: blake3::Hash,
}

impl Theme {
    /// Reads the layers, the one whose files come first last: `[built_in(), theme of the site]`.
    pub fn load(layers: &[Layer], colours: &[Colour]) -> Checked<Theme> {
        let assets = asset::assets(layers, colours);
        let Checked { value: templates, problems } = templates::load(layers, &assets);
        let digest = digest(&templates.origins, &assets);
        Checked::new(Theme { templates: Arc::new(templates), assets, digest }, problems)
    }

    /// The style sheet and the static files, in the order of their names; the style sheet is last.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// Changes whenever a page could come out differently because of the theme.
    pub fn digest(&self) -> blake3::Hash {
        self.digest
    }

    /// Path and text of every template, for those who print problems.
    pub fn sources(&self) -> impl Iterator<Item = (&Arc<str>, &Arc<str>)> {
        self.templates.origins.all()
    }

    /// The theme in one language. What all pages share is given here, once, and the sections that most belong to.
    pub fn press(
        &self,
        language: &Language,
        site: &impl Serialize,
        sections: Vec<String>,
        words: Arc<dyn Translate>,
    ) -> Press {
        Press::new(self.templates.clone(), language, site, sections, words)
    }
}

fn digest(origins: &Origins, assets: &[Asset]) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    let mut add = |part: &str| {
        hasher.update(&(part.len() as u64).to_le_bytes());
        hasher.update(part.as_bytes());
    };
    origins.all().for_each(|(path, text)| {
        add(path);
        add(text);
    });
    assets.iter().for_each(|asset| add(&asset.path));
    hasher.finalize()
}
