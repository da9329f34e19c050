//! The page for theme authors, `themes/README.md`: its lists are what the code says, of views, templates, components and tokens.
//! `UPDATE=1 cargo test --test suite theme` writes them anew.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use syn::{Attribute, Expr, Field, Fields, GenericArgument, Item, ItemStruct, Lit, Meta, PathArguments, Type};

use crate::cases;

fn path(below: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(below)
}

fn read(below: &str) -> String {
    fs::read_to_string(path(below)).unwrap()
}

/// Files of a folder with this ending, by name.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let name = |entry: fs::DirEntry| entry.file_name().into_string().unwrap();
    let mut names: Vec<String> = fs::read_dir(path(folder)).unwrap().map(|entry| name(entry.unwrap())).collect();
    names.retain(|name| name.ends_with(ending));
    names.sort();
    names.into_iter().map(|name| (name.clone(), read(&format!("{folder}/{name}")))).collect()
}

#[test]
fn the_page_for_theme_authors_says_what_the_code_says() {
    let before = read("themes/README.md");
    let mut page = before.clone();
    let lists = [
        ("templates", templates("themes/default/templates")),
        ("frame", templates("themes/default/templates/frame")),
        ("parts", templates("themes/default/templates/parts")),
        ("components", components()),
        ("tokens", tokens()),
        ("fields", fields()),
    ];
    for (name, list) in lists {
        page = with_list(&page, name, &list);
    }
    if cases::is_update() {
        fs::write(path("themes/README.md"), &page).unwrap();
    } else {
        assert_eq!(before, page, "themes/README.md is not what the code says; UPDATE=1 writes it anew");
    }
}

/// The page with a list between its two marks.
fn with_list(page: &str, name: &str, list: &str) -> String {
    let open = format!("<!-- from here: {name} -->\n");
    let (head, rest) = page.split_once(&open).unwrap_or_else(|| panic!("themes/README.md has no list of {name}"));
    let (_, tail) = rest.split_once("<!-- to here -->").unwrap();
    format!("{head}{open}\n{list}\n<!-- to here -->{tail}")
}

fn templates(folder: &str) -> String {
    let row = |(name, text): (String, String)| format!("| `{name}` | {} |\n", what_template(&text));
    let rows: String = files(folder, ".html").into_iter().map(row).collect();
    format!("| template | is |\n|---|---|\n{rows}")
}

/// What a template says of itself, or what it extends.
fn what_template(text: &str) -> String {
    let extends = text.split_once("{% extends \"").and_then(|(_, rest)| rest.split_once('"'));
    let extends = extends.map(|(name, _)| format!("extends `{name}`"));
    [comment(text), extends].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The comment that a text begins with.
fn comment(text: &str) -> Option<String> {
    let (words, _) = text.trim_start().strip_prefix("{#-")?.split_once("-#}")?;
    Some(words.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn components() -> String {
    let mut list = "| component | file | is |\n|---|---|---|\n".to_owned();
    for (file, text) in files("themes/default/templates/components", ".html") {
        for (at, _) in text.match_indices("{% component ") {
            let (head, _) = text[at + "{% component ".len()..].split_once(" -%}").unwrap();
            let before = text[..at].rfind("endcomponent ").map_or(0, |end| end + text[end..].find("%}").unwrap() + 2);
            let what = comment(&text[before..at]).unwrap_or_default();
            writeln!(list, "| `{}` | `{file}` | {what} |", head.replace('|', "\\|")).unwrap();
        }
    }
    list
}

/// The custom properties of the first `:root`, each with the comment above it.
fn tokens() -> String {
    let text = read("themes/default/styles/tokens.css");
    let (_, rest) = text.split_once(":root {\n").unwrap();
    let (block, _) = rest.split_once("\n}").unwrap();
    let mut list = "| token | is, on a light page |\n|---|---|\n".to_owned();
    for line in block.lines().map(str::trim) {
        if let Some(what) = line.strip_prefix("/*").and_then(|line| line.strip_suffix("*/")) {
            writeln!(list, "| | *{}* |", what.trim()).unwrap();
        } else if let Some((name, value)) =
            line.strip_suffix(';').and_then(|line| line.split_once(": ")).filter(|_| line.starts_with("--"))
        {
            writeln!(list, "| `{name}` | `{value}` |").unwrap();
        }
    }
    list
}

/// Every view: those that templates start from, then the others by name.
fn fields() -> String {
    let mut views: Vec<ItemStruct> = files("src/render/view", ".rs").iter().flat_map(|(_, text)| views(text)).collect();
    let first = ["Page", "SiteView", "RecordView", "Home", "Listing", "Head"];
    let place = |view: &ItemStruct| first.iter().position(|name| view.ident == name).unwrap_or(first.len());
    views.sort_by_key(|view| (place(view), view.ident.to_string()));
    let shown = |view: &&ItemStruct| is_map(view) || is_named(view, &views);
    views.iter().filter(shown).map(|view| section(view, &views)).collect::<Vec<_>>().join("\n")
}

/// Whether templates see the fields of a view; the others come as ready HTML.
fn is_map(view: &ItemStruct) -> bool {
    let derives = view.attrs.iter().filter(|attribute| attribute.path().is_ident("derive"));
    derives
        .filter_map(|derive| derive.meta.require_list().ok())
        .any(|list| list.tokens.to_string().contains("Serialize"))
}

/// Whether a field of another view holds it.
fn is_named(view: &ItemStruct, all: &[ItemStruct]) -> bool {
    let fields = all.iter().filter(|other| is_map(other)).flat_map(|other| &other.fields);
    fields.filter(|field| shown_by(field).is_none()).any(|field| view.ident == innermost(&field.ty))
}

/// The function that shows a field as ready HTML; none where it is shown as what it is.
fn shown_by(field: &Field) -> Option<String> {
    let serde = field.attrs.iter().filter(|attribute| attribute.path().is_ident("serde"));
    let mut text = serde.filter_map(|attribute| attribute.meta.require_list().ok()).map(|list| list.tokens.to_string());
    text.find(|text| text.contains("serialize_with") || text == "skip")
}

fn views(text: &str) -> Vec<ItemStruct> {
    let items = syn::parse_file(text).unwrap().items;
    items.into_iter().filter_map(|item| if let Item::Struct(view) = item { Some(view) } else { None }).collect()
}

fn section(view: &ItemStruct, all: &[ItemStruct]) -> String {
    let Fields::Named(fields) = &view.fields else { return String::new() };
    let title = format!("### {}\n\n{}\n", view.ident, docs(&view.attrs));
    if fields.named.is_empty() || !is_map(view) {
        return title;
    }
    let shown = fields.named.iter().filter(|field| shown_by(field).as_deref() != Some("skip"));
    let rows: String = shown.map(|field| row(field, all)).collect();
    format!("{title}\n| field | holds | |\n|---|---|---|\n{rows}")
}

/// A field without a comment of its own goes with the one above it, or is told by what its type says.
fn row(field: &Field, all: &[ItemStruct]) -> String {
    let name = field.ident.as_ref().unwrap();
    let own = docs(&field.attrs);
    let small = ["Passage", "Pointer"];
    let view = all.iter().find(|view| view.ident == innermost(&field.ty));
    let shown = |view: &&ItemStruct| is_map(view) && !small.contains(&view.ident.to_string().as_str());
    let inner = view.filter(shown).map(|view| docs(&view.attrs));
    let what = if own.is_empty() { inner.unwrap_or_default() } else { own };
    let kind = if shown_by(field).is_some() { "HTML".to_owned() } else { kind(&field.ty) };
    format!("| `{name}` | {kind} | {} |\n", what.replace('|', "\\|"))
}

fn docs(attributes: &[Attribute]) -> String {
    let line = |attribute: &Attribute| match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(text) => match &text.lit {
                Lit::Str(text) => Some(text.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    };
    attributes.iter().filter_map(line).collect::<Vec<_>>().join(" ")
}

/// A type in the words of someone who writes templates.
fn kind(of: &Type) -> String {
    match (name(of).as_str(), argument(of)) {
        ("Option", Some(inner)) => format!("{}, or none", kind(inner)),
        ("Vec", Some(inner)) => format!("list of {}", kind(inner)),
        ("String", _) => "text".to_owned(),
        ("str", _) => "keyword".to_owned(),
        ("bool", _) => "yes or no".to_owned(),
        ("usize" | "u8" | "u32" | "u64" | "i64", _) => "number".to_owned(),
        ("Markup", _) => "HTML".to_owned(),
        (view, _) => format!("[{view}](#{})", view.to_lowercase()),
    }
}

fn innermost(of: &Type) -> String {
    argument(of).map_or_else(|| name(of), innermost)
}

fn name(of: &Type) -> String {
    match of {
        Type::Path(path) => path.path.segments.last().unwrap().ident.to_string(),
        Type::Reference(reference) => name(&reference.elem),
        _ => panic!("a view has a field of a type that templates cannot be told of"),
    }
}

fn argument(of: &Type) -> Option<&Type> {
    let Type::Path(path) = of else { return None };
    let PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments else { return None };
    arguments.args.iter().find_map(|one| if let GenericArgument::Type(inner) = one { Some(inner) } else { None })
}
