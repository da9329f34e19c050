//! The templates of all layers as one checked set.
//!
//! A template of a later layer hides the one of the same name, which can still be extended: the built-in ones are also
//! known as `built-in/event.html`, those of a theme in `themes/city` as `city/event.html`. Tera knows each under one name,
//! the shorter one if nothing hides it, since it finds that at once. Components are the exception: of two with one name,
//! Tera takes that of the later layer, which it tells by the longer names of their files.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use tera::{Kwargs, State, Tera, TeraResult, Value};

use super::layer::BUILT_IN;
use super::{Asset, Layer, Translate, fault, words};
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

    /// Each template as Tera gets it. The end of its last line does not belong to it.
    fn texts(&self) -> Vec<(&str, &str)> {
        self.0.iter().map(|(name, (_, text))| (name.as_str(), text.strip_suffix('\n').unwrap_or(text))).collect()
    }

    /// Path and text of every template.
    pub fn all(&self) -> impl Iterator<Item = (&Arc<str>, &Arc<str>)> {
        self.0.values().map(|(path, text)| (path, text))
    }
}

/// The templates, ready for any language.
pub(super) struct Templates {
    pub tera: Tera,
    pub origins: Origins,
}

impl Templates {
    /// The names of the parts of frames.
    pub fn frames(&self) -> Vec<String> {
        let names = self.tera.get_template_names();
        let part = |name: &str| Some(name.strip_prefix("frame/")?.strip_suffix(".html")?.to_owned());
        names.filter_map(part).collect()
    }
}

/// Reads the templates of all layers. When those that a site adds cannot be used, the built-in ones stand in for them.
pub(super) fn load(layers: &[Layer], assets: &[Asset]) -> Checked<Templates> {
    let (origins, prefixes) = (origins(layers), prefixes(layers));
    match set(&prefixes, &origins.texts(), assets) {
        Ok(tera) => Checked::new(Templates { tera, origins }, Vec::new()),
        Err(_) => {
            let mut problems = Vec::new();
            let tera = what_can_be_used(layers, &origins, assets, &mut problems);
            Checked::new(Templates { tera, origins }, problems)
        }
    }
}

/// Templates that can be read may still name what does not exist; then the built-in ones stand alone.
fn what_can_be_used(layers: &[Layer], origins: &Origins, assets: &[Asset], problems: &mut Vec<Problem>) -> Tera {
    let prefixes = prefixes(layers);
    let readable = readable(origins, problems);
    set(&prefixes, &readable, assets).unwrap_or_else(|error| {
        problems.extend(fault::problems(&error, origins));
        let built_in: Vec<Layer> = layers.iter().filter(|layer| &*layer.place == BUILT_IN).cloned().collect();
        set(&prefixes, &self::origins(&built_in).texts(), assets).unwrap_or_default()
    })
}

fn origins(layers: &[Layer]) -> Origins {
    let mut all = BTreeMap::new();
    for (at, layer) in layers.iter().enumerate() {
        for (path, text) in &layer.texts {
            if let Some(name) = path.strip_prefix("templates/") {
                let later = layers.get(at + 1..).unwrap_or_default();
                let hidden = later.iter().any(|layer| layer.texts.contains_key(path));
                let long = hidden || text.contains("{% component ");
                let name = if long { format!("{}{name}", prefix(layer)) } else { name.to_owned() };
                all.insert(name, (layer.path(path), text.clone()));
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
    let mut good = origins.texts();
    good.retain(|(name, text)| match Tera::default().add_raw_template(name, text) {
        Err(error) if matches!(error.kind(), tera::ErrorKind::SyntaxError(_)) => {
            problems.extend(fault::problems(&error, origins));
            false
        }
        _ => true,
    });
    good
}

fn set(prefixes: &[String], templates: &[(&str, &str)], assets: &[Asset]) -> TeraResult<Tera> {
    let mut tera = Tera::default();
    tera.set_fallback_prefixes(prefixes.to_vec())?;
    let silent: Arc<dyn Translate> = Arc::new(words::Silent);
    words::speak(&mut tera, &silent, &words::Marked::default());
    know_assets(&mut tera, assets);
    let others = aliases(prefixes, templates);
    tera.add_raw_templates(templates.iter().copied().chain(others.iter().map(|(name, text)| (&**name, &**text))))?;
    Ok(tera)
}

/// The longer names of templates that nothing hides, where a template uses them.
fn aliases(prefixes: &[String], templates: &[(&str, &str)]) -> BTreeMap<String, String> {
    let known: BTreeSet<&str> = templates.iter().map(|(name, _)| *name).collect();
    let mut aliases = BTreeMap::new();
    for (prefix, (_, text)) in prefixes.iter().flat_map(|prefix| templates.iter().map(move |one| (prefix, one))) {
        for long in text.split(&format!("\"{prefix}")).skip(1) {
            let name = long.split('"').next().unwrap_or_default();
            let long = format!("{prefix}{name}");
            if known.contains(name) && !known.contains(&*long) {
                aliases.insert(long, format!("{{% extends \"{name}\" %}}"));
            }
        }
    }
    aliases
}

/// `{{ "site.css" | asset }}` is the path of a file that belongs to the theme, to be put after `page.root`.
fn know_assets(tera: &mut Tera, assets: &[Asset]) {
    let paths: BTreeMap<String, Value> =
        assets.iter().map(|asset| (asset.name.clone(), Value::from(asset.path.as_str()))).collect();
    tera.register_filter("asset", move |name: &str, _: Kwargs, _: &State<'_>| -> TeraResult<Value> {
        paths.get(name).cloned().ok_or_else(|| {
            let known = paths.keys().map(String::as_str).collect::<Vec<_>>().join(", ");
            tera::Error::message(format!(
                "The theme has no file `{name}` in `static` or `scripts`. Available files: {known}"
            ))
        })
    });
}
