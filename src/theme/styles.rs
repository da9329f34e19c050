//! All styles as one sheet, in a fixed order: tokens, base, components, whatever a theme adds, print, the site's colours.

use std::collections::BTreeMap;

use super::{Asset, Layer};
use crate::config::Colour;

/// The style sheet. A later layer's file takes the place of an earlier one's. `url("static/x")` leads to the hashed file.
pub(super) fn sheet(layers: &[Layer], colours: &[Colour], assets: &[Asset]) -> String {
    let mut files: BTreeMap<(u8, &str), &str> = BTreeMap::new();
    for (path, text) in layers.iter().flat_map(|layer| &layer.texts) {
        if let Some(name) = path.strip_prefix("styles/") {
            files.insert((rank(name), name), text);
        }
    }
    let mut sheet: String = files.values().map(|text| slim(text)).collect();
    for asset in assets {
        let beside = asset.path.strip_prefix("assets/").unwrap_or(&asset.path);
        sheet = sheet.replace(&format!("url(\"static/{}\")", asset.name), &format!("url(\"{beside}\")"));
    }
    sheet + &overrides(colours)
}

fn rank(name: &str) -> u8 {
    match name {
        "tokens.css" => 0,
        "base.css" => 1,
        "print.css" => 4,
        name if name.starts_with("components/") => 2,
        _ => 3,
    }
}

/// The sheet without comments, indents and blank lines. A comment never stands within a string here.
fn slim(text: &str) -> String {
    let mut rest = text;
    let mut bare = String::with_capacity(text.len());
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    bare.lines().map(str::trim).filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect()
}

/// The configuration lets only hexadecimal colours and known tokens pass.
fn overrides(colours: &[Colour]) -> String {
    if colours.is_empty() {
        return String::new();
    }
    let tokens: String = colours.iter().map(|colour| format!("--{}:{};", colour.token, colour.value)).collect();
    format!(":root{{{tokens}}}\n")
}
