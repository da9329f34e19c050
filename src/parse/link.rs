//! Tells where a link leads, from how it is written.

use std::sync::Arc;

use crate::diagnostic::{Code, Place, Problem};
use crate::form::closest;
use crate::model::{Noun, Reference, Target};
use crate::source::Span;

/// Reads `section/id` or `section/id#fragment`.
pub fn reference(text: &str) -> Option<Reference> {
    let (path, fragment) = match text.split_once('#') {
        Some((path, fragment)) => (path, Some(Arc::from(fragment))),
        None => (text, None),
    };
    let (section, id) = path.trim_end_matches('/').split_once('/')?;
    if id.is_empty() || id.contains('/') || fragment.as_deref().is_some_and(str::is_empty) {
        return None;
    }
    Some(Reference { noun: Noun::of_section(section)?, id: id.into(), fragment })
}

/// Where a link in a text leads, or what is wrong with it.
pub fn target(path: &Arc<str>, written: &str, span: Span) -> Result<Target, Problem> {
    let place = || Place::span(path, span.clone());
    if let Some(inside) = written.strip_prefix("@/") {
        return reference(inside).map(Target::Record).ok_or_else(|| not_a_reference(place(), inside));
    }
    if let Some(fragment) = written.strip_prefix('#') {
        return Ok(Target::Here(fragment.into()));
    }
    if let Some((scheme, _)) = written.split_once(':').filter(|(scheme, _)| is_scheme(scheme)) {
        return web(scheme, written).ok_or_else(|| {
            Problem::new(Code::BadAddress, place(), format!("links cannot lead to `{scheme}:` addresses"))
                .help("links can lead to https, http, mailto and tel addresses")
        });
    }
    file(place, written)
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

/// RFC 3986 schemes are case-insensitive; anything but these four could run code or read the reader's files.
fn web(scheme: &str, written: &str) -> Option<Target> {
    let allowed = ["https", "http", "mailto", "tel"].iter().any(|have| scheme.eq_ignore_ascii_case(have));
    let clean = !written.chars().any(|c| c.is_control() || c.is_whitespace());
    (allowed && clean).then(|| Target::Web(written.into()))
}

fn not_a_reference(place: Place, inside: &str) -> Problem {
    let section = inside.split('/').next().unwrap_or_default();
    let sections = || Noun::ALL.into_iter().map(Noun::section);
    let problem = Problem::new(Code::BrokenLink, place, format!("`@/{inside}` is not the name of a record"));
    match closest(section, sections()) {
        Some(near) if near != section => problem.help(format!("did you mean `@/{near}/…`?")),
        _ => problem.help("write it as `@/section/id`, such as `@/events/2018-marrakech`"),
    }
}

fn file(place: impl Fn() -> Place, written: &str) -> Result<Target, Problem> {
    let broken = |message: String| Problem::new(Code::BrokenLink, place(), message);
    if written.is_empty() {
        return Err(broken("this link leads nowhere".to_owned()).help("write the address between the round brackets"));
    }
    if written.split('#').next().is_some_and(|path| path.ends_with(".md")) {
        return Err(broken(format!("`{written}` names a source file")).help("write `@/section/id` to link to a record"));
    }
    let within = !written.starts_with('/')
        && !written.contains('\\')
        && written.split('/').all(|part| part != ".." && !part.is_empty());
    if !within {
        return Err(broken(format!("`{written}` leads out of the record's folder"))
            .help("write `@/section/id` for a record, or put the file into this record's folder"));
    }
    Ok(Target::File(written.trim_start_matches("./").into()))
}
