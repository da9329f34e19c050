//! What a file is, from where it lies: `section/id/facts.yaml`, `section/id/index.fr.md`, `section/id.yaml`.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Code, Place, Problem};
use crate::form::closest;
use crate::language::Language;
use crate::model::Noun;
use crate::source::{Content, Source};

/// What one file below `content/` holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    pub noun: Noun,
    #[serde(deserialize_with = "crate::source::word")]
    pub id: Arc<str>,
    pub role: Role,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Role {
    /// `facts.yaml`: the facts of a folder.
    Facts,
    /// `section/id.yaml`: a small record, words and all.
    Small,
    /// `index.fr.md`: the words in one language.
    Words(Language),
    /// Anything else in a record's folder, by its path below it.
    File(Arc<str>),
}

/// Tells what a file is. The site file and files at the top are none of this room's business.
pub fn name(source: &Source, languages: &[Language]) -> Option<Result<Name, Problem>> {
    let path = source.path.strip_prefix("content/")?;
    if path == "site.yaml" {
        return None;
    }
    let parts: Vec<&str> = path.split('/').collect();
    Some(named(&source.path, &source.content, &parts, languages))
}

fn named(path: &Arc<str>, content: &Content, parts: &[&str], languages: &[Language]) -> Result<Name, Problem> {
    let [section, rest @ ..] = parts else { return Err(stray(path)) };
    let (Some((last, folders)), false) = (rest.split_last(), rest.is_empty()) else { return Err(stray(path)) };
    let noun = Noun::of_section(section).ok_or_else(|| unknown_section(path, section))?;
    let (id, role) = match folders {
        [] => (small_id(last).ok_or_else(|| loose(path, section, last))?, Role::Small),
        [id] if *last == "facts.yaml" => (*id, Role::Facts),
        [id] if *last == "facts.yml" => return Err(misnamed(path, "facts.yaml", id)),
        [id] if last.starts_with("index.") => (*id, Role::Words(words_language(path, last, languages)?)),
        [id, ..] => (*id, file_role(path, content, rest)?),
    };
    if !is_name(id) {
        return Err(bad_name(path, id));
    }
    Ok(Name { noun, id: id.into(), role })
}

/// Lower-case letters, digits and single hyphens: what every file system, address and reader can handle.
fn is_name(id: &str) -> bool {
    id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !id.starts_with('-')
        && !id.ends_with('-')
        && (1..=100).contains(&id.len())
}

fn small_id(last: &str) -> Option<&str> {
    last.strip_suffix(".yaml").or_else(|| last.strip_suffix(".yml"))
}

/// `index.fr.md`, with the tag in any case.
fn words_language(path: &Arc<str>, last: &str, languages: &[Language]) -> Result<Language, Problem> {
    let known = || languages.iter().map(|language| format!("`index.{language}.md`")).collect::<Vec<_>>().join(", ");
    let problem = |message: String| Problem::new(Code::UnknownLanguage, Place::file(path), message);
    let tag = last.strip_prefix("index.").and_then(|rest| rest.strip_suffix(".md"));
    let Some(tag) = tag else {
        return Err(problem(format!("`{last}` does not say its language")).help(format!("name it one of {}", known())));
    };
    match Language::parse(tag).filter(|language| languages.contains(language)) {
        Some(language) => Ok(language),
        None => Err(problem(format!("this site has no language `{tag}`")).help(format!("name it one of {}", known()))),
    }
}

fn file_role(path: &Arc<str>, content: &Content, rest: &[&str]) -> Result<Role, Problem> {
    if matches!(content, Content::Text(_)) {
        return Err(stray(path));
    }
    let below = rest[1..].join("/");
    let clean = |part: &&str| {
        !part.starts_with('.') && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-_".contains(&byte))
    };
    if !rest[1..].iter().all(clean) {
        let problem = bad_name(path, rest.last().copied().unwrap_or_default());
        return Err(problem.help("use letters from a to z, digits, hyphens, dots and underscores"));
    }
    Ok(Role::File(below.into()))
}

fn unknown_section(path: &Arc<str>, section: &str) -> Problem {
    let sections = || Noun::ALL.into_iter().map(Noun::section);
    let help = match closest(section, sections()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!(
            "the sections are {}",
            sections().map(|section| format!("`{section}`")).collect::<Vec<_>>().join(", ")
        ),
    };
    Problem::new(Code::UnknownSection, Place::file(path), format!("there is no section `{section}`")).help(help)
}

fn bad_name(path: &Arc<str>, name: &str) -> Problem {
    Problem::new(Code::BadFileName, Place::file(path), format!("`{name}` cannot stand in an address"))
        .help("use lower-case letters from a to z, digits and hyphens")
}

fn misnamed(path: &Arc<str>, right: &str, id: &str) -> Problem {
    Problem::new(Code::StrayFile, Place::file(path), format!("the facts of `{id}` are not read from this file"))
        .help(format!("name it `{right}`"))
}

fn loose(path: &Arc<str>, section: &str, last: &str) -> Problem {
    let stem = last.split('.').next().unwrap_or(last);
    Problem::new(Code::StrayFile, Place::file(path), format!("`{last}` lies in `{section}` but belongs to no record"))
        .help(format!("move it to `{section}/{stem}/`, as `index.en.md` or below `files/`"))
}

fn stray(path: &Arc<str>) -> Problem {
    Problem::new(Code::StrayFile, Place::file(path), "this file belongs to no record and is not read")
        .help("records are `section/id.yaml`, or `section/id/facts.yaml` with `index.en.md` and the like")
}
