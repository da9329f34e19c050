//! The site file as people write it, held against its fields and turned into settings.

use std::sync::Arc;

use crate::diagnostic::{Checked, Code, Place, Problem, Spot, Step};
use crate::form::{self, Field, Form, Node, Reader};
use crate::language::{Language, Locale};
use crate::source::{Content, Source};

use super::{Colour, MissingTexts, Site, SiteLanguage};

pub const SITE_FILE: &str = "content/site.yaml";

/// Names and values that stand in for those of the site file, from flags and the environment.
pub type Overrides = Vec<(String, String)>;

const ENTRIES: [&str; 16] = [
    "series",
    "events",
    "documents",
    "files",
    "topics",
    "organisations",
    "people",
    "places",
    "years",
    "commitments",
    "duties",
    "glossary",
    "news",
    "publications",
    "reports",
    "resolutions",
];

/// The fields of the site file.
pub fn fields() -> Vec<Field> {
    vec![
        Field::new("title", Form::Words, "The name of the archive.").required(),
        Field::new("description", Form::Words, "What the archive holds, in a sentence."),
        Field::new("publisher", Form::Words, "The body that publishes the archive.").required(),
        Field::new("base_url", Form::Address, "The address that the archive will have.").required(),
        Field::new("languages", Form::Groups(language), "The languages, in the order in which readers see them.")
            .required(),
        Field::new("missing_texts", Form::OneOf(&["show", "link"]), "What becomes of a text that a language lacks."),
        Field::new("menu", Form::References, "The entries of the main menu."),
        Field::new("theme", Form::Line, "The folder in `themes/` whose files come before the built-in ones."),
        Field::new("colours", Form::Group(colours), "Colours in place of the theme's."),
    ]
}

fn language() -> Vec<Field> {
    vec![
        Field::new("tag", Form::Language, "The language, as a BCP 47 tag.").required(),
        Field::new("locale", Form::Language, "The locale that dates and numbers follow, such as `en-GB`."),
        Field::new("label", Form::Line, "The language's name in itself; from CLDR when left out."),
        Field::new("fallback", Form::Languages, "The languages whose texts stand in for missing ones, best first."),
        Field::new("digits", Form::OneOf(&["latn", "arab", "arabext"]), "The digits of numbers and dates."),
        Field::new(
            "months",
            Form::OneOf(&["cldr", "levant", "maghreb", "gulf", "un"]),
            "The names of the months in Arabic.",
        ),
    ]
}

fn colours() -> Vec<Field> {
    vec![
        Field::new("accent", Form::Line, "The one colour, on light paper, such as `\"#1a4d7a\"`."),
        Field::new("accent_dark", Form::Line, "The same on dark paper."),
    ]
}

/// Reads the site file. Without one that can be read there is no site: the value is none.
pub fn read(source: Option<&Source>, overrides: &Overrides) -> Checked<Option<Site>> {
    let path: Arc<str> = source.map_or_else(|| SITE_FILE.into(), |source| source.path.clone());
    let Some(Source { content: Content::Text(text), .. }) = source else {
        let problem =
            Problem::new(Code::BadSiteFile, Place::file(&path), format!("there is no readable file `{path}`"))
                .help("go to the folder of the archive, or name it with `--root`");
        return Checked::new(None, vec![problem]);
    };
    let mut node = match form::read(&path, text, 0..text.len()) {
        Ok(node) => node,
        Err(problem) => return Checked::new(None, vec![problem]),
    };
    set_all(&mut node, overrides);
    let languages = tags(&node);
    let mut problems = form::check(&path, &node, &fields(), &languages);
    let site = used(&path, &node, &languages, &mut problems);
    Checked::new(site, problems)
}

fn set_all(node: &mut Node, overrides: &Overrides) {
    for (name, value) in overrides {
        set(node, name.split('.').collect::<Vec<_>>().as_slice(), value);
    }
}

fn set(node: &mut Node, way: &[&str], value: &str) {
    let (Node::Map(pairs), Some((first, rest))) = (node, way.split_first()) else { return };
    let at = pairs.iter().position(|(name, _)| &**name == *first).unwrap_or_else(|| {
        pairs.push(((*first).into(), Node::Map(Vec::new())));
        pairs.len() - 1
    });
    match rest {
        [] => pairs[at].1 = Node::Text(value.into()),
        rest => set(&mut pairs[at].1, rest, value),
    }
}

fn tags(node: &Node) -> Vec<Language> {
    Reader::new(node).groups("languages").iter().filter_map(|group| group.language("tag")).collect()
}

fn used(path: &Arc<str>, node: &Node, languages: &[Language], problems: &mut Vec<Problem>) -> Option<Site> {
    let reader = Reader::new(node);
    let mut report = |code, steps: Vec<Step>, message: String, help: &str| {
        let place = Place { path: path.clone(), spot: Spot::Value(steps) };
        problems.push(Problem::new(code, place, message).help(help));
    };
    // That there are none, or what is wrong with them, was reported already.
    let steps = reader.steps("languages");
    if let Some(twice) = languages.iter().enumerate().find(|(at, language)| languages[..*at].contains(language)) {
        let message = format!("the language `{}` stands here twice", twice.1);
        report(Code::BadSiteFile, steps, message, "keep one of the two");
        return None;
    }
    if languages.is_empty() {
        return None;
    }
    for (entry, steps) in reader.references("menu").iter().filter(|(entry, _)| !ENTRIES.contains(&&**entry)) {
        let known = ENTRIES.map(|entry| format!("`{entry}`")).join(", ");
        let message = format!("the menu cannot hold `{entry}`");
        report(Code::UnknownValue, steps.clone(), message, &format!("it can hold {known}"));
    }
    let colours = colours_of(&reader, &mut report);
    let theme = reader.line("theme").unwrap_or_else(|| "default".into());
    if !theme.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_') {
        let message = format!("`{theme}` is not the name of a folder");
        report(Code::UnknownValue, reader.steps("theme"), message, "use letters, digits and hyphens");
        return None;
    }
    let base = reader.line("base_url").unwrap_or_else(|| "https://example.org/".into());
    let menu: Vec<Arc<str>> = reader.references("menu").into_iter().map(|(entry, _)| entry).collect();
    Some(Site {
        title: reader.words("title"),
        description: reader.words("description"),
        publisher: reader.words("publisher"),
        base_url: if base.ends_with('/') { base } else { format!("{base}/").into() },
        languages: reader.groups("languages").iter().filter_map(|group| site_language(group, languages)).collect(),
        written: languages.to_vec(),
        missing_texts: match reader.line("missing_texts").as_deref() {
            Some("link") => MissingTexts::Link,
            _ => MissingTexts::Show,
        },
        menu: if menu.is_empty() {
            ["series", "events", "documents", "topics", "organisations", "years"].map(Arc::from).into()
        } else {
            menu
        },
        theme,
        colours,
    })
}

fn colours_of(reader: &Reader<'_>, report: &mut impl FnMut(Code, Vec<Step>, String, &str)) -> Vec<Colour> {
    let Some(group) = reader.group("colours") else { return Vec::new() };
    let mut colours = Vec::new();
    for field in colours_fields() {
        let Some(value) = group.line(field) else { continue };
        let digits = value.strip_prefix('#').unwrap_or_default();
        if matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            colours.push(Colour { token: field.replace('_', "-").into(), value });
        } else {
            let help = "type it in quotation marks, such as `\"#1a4d7a\"`";
            report(Code::UnknownValue, group.steps(field), format!("`{value}` is not a colour"), help);
        }
    }
    colours
}

fn colours_fields() -> impl Iterator<Item = &'static str> {
    colours().into_iter().map(|field| field.name)
}

fn site_language(group: &Reader<'_>, languages: &[Language]) -> Option<SiteLanguage> {
    let language = group.language("tag")?;
    let mut chain = vec![language.clone()];
    for other in group.languages("fallback").into_iter().chain(languages.iter().cloned()) {
        if languages.contains(&other) && !chain.contains(&other) {
            chain.push(other);
        }
    }
    let label = group.line("label").unwrap_or_else(|| Locale::autonym(&language).into());
    Some(SiteLanguage {
        language,
        locale: group.line("locale"),
        label,
        chain,
        digits: group.line("digits"),
        months: group.line("months"),
    })
}
