//! The templates of all layers as one checked set.
//!
//! A template of a later layer hides the one of the same name, which can still be extended: the built-in ones are also
//! known as `built-in/event.html`, those of a theme in `themes/city` as `city/event.html`.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{Kwargs, State, Tera, TeraResult};

use super::{Asset, Layer, fault, words};
use crate::diagnostic::{Checked, Problem};

/// Where each template comes from, by the name that Tera knows it under.
#[derive(Clone, Debug, Default)]
pub(super) struct Origins(BTreeMap<String, (Arc<str>, Arc<str>)>);

impl Origins {
    /// The path as problems name it; the name itself where nothing is known of it.
    pub fn path(&self, template: &str) -> Arc<str> {
        self.0.get(template).map_or_else(|| template.into(), |(path, _)| path.clone())
    }

    pub fn text(&self, template: &str) -> Option<&str> {
        self.0.get(template).map(|(_, text)| &**text)
    }

    /// Path and text of every template.
    pub fn all(&self) -> impl Iterator<Item = (&Arc<str>, &Arc<str>)> {
        self.0.values().map(|(path, text)| (path, text))
    }
}

/// Reads the templates of all layers. When those that a site adds cannot be used, the built-in ones stand in for them.
pub(super) fn load(layers: &[Layer], assets: &[Asset]) -> Checked<(Tera, Origins)> {
    let origins = origins(layers);
    let mut problems = Vec::new();
    let readable = readable(&origins, &mut problems);
    let names = prefixes(layers);
    let tera = set(&names, &readable, assets).unwrap_or_else(|error| {
        problems.extend(fault::problems(&error, &origins));
        let own: Vec<_> = readable.into_iter().filter(|(name, _)| name.starts_with(super::layer::BUILT_IN)).collect();
        set(&names, &own, assets).unwrap_or_default()
    });
    Checked::new((tera, origins), problems)
}

fn origins(layers: &[Layer]) -> Origins {
    let mut all = BTreeMap::new();
    for layer in layers {
        let prefix = prefix(layer);
        for (path, text) in &layer.texts {
            if let Some(name) = path.strip_prefix("templates/") {
                all.insert(format!("{prefix}{name}"), (layer.path(path), text.clone()));
            }
        }
    }
    Origins(all)
}

fn prefix(layer: &Layer) -> String {
    let name = layer.place.rsplit('/').next().unwrap_or_default();
    format!("{name}/")
}

/// The last layer is asked first.
fn prefixes(layers: &[Layer]) -> Vec<String> {
    layers.iter().rev().map(prefix).collect()
}

/// Those that can be parsed on their own; the others are reported, so that one of them does not hide the next.
fn readable<'a>(origins: &'a Origins, problems: &mut Vec<Problem>) -> Vec<(&'a str, &'a str)> {
    let mut good = Vec::new();
    for (name, (_, text)) in &origins.0 {
        match Tera::default().add_raw_template(name, text) {
            Err(error) if matches!(error.kind(), tera::ErrorKind::SyntaxError(_)) => {
                problems.extend(fault::problems(&error, origins));
            }
            _ => good.push((name.as_str(), &**text)),
        }
    }
    good
}

fn set(prefixes: &[String], templates: &[(&str, &str)], assets: &[Asset]) -> TeraResult<Tera> {
    let mut tera = Tera::default();
    tera.set_fallback_prefixes(prefixes.to_vec())?;
    words::speak(&mut tera, Arc::new(words::Silent));
    know_assets(&mut tera, assets);
    tera.add_raw_templates(templates.iter().copied())?;
    Ok(tera)
}

/// `{{ asset(name="site.css") }}` is the path of a file that belongs to the theme, to be put after `page.root`.
fn know_assets(tera: &mut Tera, assets: &[Asset]) {
    let paths: BTreeMap<String, String> = assets.iter().map(|asset| (asset.name.clone(), asset.path.clone())).collect();
    tera.register_function("asset", move |arguments: Kwargs, _: &State<'_>| -> TeraResult<String> {
        let name = arguments.must_get::<&str>("name")?;
        paths.get(name).cloned().ok_or_else(|| {
            let known = paths.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
            tera::Error::message(format!(
                "The theme has no file `{name}` in `static` or `scripts`. Available files: {known}"
            ))
        })
    });
}
