//! The texts of a new record: what must be filled in, and as comments every other field it may have.
//!
//! Not here: which fields there are (`decode`), nor writing anything.

use crate::decode::{facts_fields, words_fields};
use crate::form::{Field, Form};
use crate::language::Language;
use crate::model::Noun;

use super::outcome::Failure;

const HEAD: &str = "## A draft. Fill in what stands here, and take `# ` away from the fields that you need.\n\
                    ## Take out the next line when the record is ready to be published.\n\
                    draft: true\n";

/// Paths relative to the root, with their texts: the facts once, and the words once for each language.
pub(super) fn record(noun: Noun, id: &str, languages: &[Language]) -> Result<Vec<(String, String)>, Failure> {
    if !is_id(id) {
        return Err(
            format!("`{id}` cannot stand in addresses; use lower-case letters a to z, digits and hyphens").into()
        );
    }
    let folder = format!("content/{}/{id}", noun.section());
    let facts = (format!("{folder}/facts.yaml"), facts(noun, languages));
    let words = languages.iter().map(|language| (format!("{folder}/index.{language}.md"), words(noun, languages)));
    Ok([facts].into_iter().chain(words).collect())
}

/// The rule of `decode::name`, here already so that nothing is written that cannot be read.
fn is_id(id: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    id.bytes().all(is_plain) && !id.starts_with('-') && !id.ends_with('-') && (1..=100).contains(&id.len())
}

fn facts(noun: Noun, languages: &[Language]) -> String {
    let fields = facts_fields(noun, false);
    let (needed, others): (Vec<_>, Vec<_>) =
        fields.iter().filter(|field| field.name != "draft").partition(|f| f.required);
    let needed = needed.into_iter().map(|field| described(field, languages, ""));
    let others = others.into_iter().map(|field| described(field, languages, "# "));
    HEAD.to_owned() + &needed.chain(others).collect::<String>()
}

fn words(noun: Noun, languages: &[Language]) -> String {
    let fields = words_fields(noun);
    let lines = fields.iter().map(|field| {
        let mark = if field.required || field.name == "summary" { "" } else { "# " };
        described(field, languages, mark)
    });
    format!("---\n{}---\n\n…\n", lines.collect::<String>())
}

/// What the field says, and the field with an example; `mark` makes a comment of it.
fn described(field: &Field, languages: &[Language], mark: &str) -> String {
    let lines = lines(field, languages).into_iter().map(|line| format!("{mark}{line}\n"));
    let choice = match &field.form {
        Form::OneOf(values) => format!(" One of: {}.", values.join(", ")),
        _ => String::new(),
    };
    format!("\n## {}{choice}\n{}", field.says, lines.collect::<String>())
}

fn lines(field: &Field, languages: &[Language]) -> Vec<String> {
    let nested = |mut below: Vec<String>| {
        below.insert(0, format!("{}:", field.name));
        below
    };
    match &field.form {
        Form::Words => nested(indent(in_each(languages))),
        Form::WordsList => nested(item(in_each(languages))),
        Form::Group(fields) => nested(indent(all(&fields(), languages))),
        Form::Groups(fields) => nested(item(all(&fields(), languages))),
        Form::Named(fields) => {
            let below = indent(all(&fields(), languages));
            nested(indent([vec!["para_1:".to_owned()], below].concat()))
        }
        form => vec![format!("{}: {}", field.name, example(field.name, form, languages))],
    }
}

fn all(fields: &[Field], languages: &[Language]) -> Vec<String> {
    fields.iter().flat_map(|field| lines(field, languages)).collect()
}

fn in_each(languages: &[Language]) -> Vec<String> {
    languages.iter().map(|language| format!("{language}: \"…\"")).collect()
}

fn indent(lines: Vec<String>) -> Vec<String> {
    lines.into_iter().map(|line| format!("  {line}")).collect()
}

fn item(lines: Vec<String>) -> Vec<String> {
    let mark = |(number, line)| format!("{}{line}", if number == 0 { "  - " } else { "    " });
    lines.into_iter().enumerate().map(mark).collect()
}

fn example(name: &str, form: &Form, languages: &[Language]) -> String {
    let tags: Vec<&str> = languages.iter().map(Language::as_str).collect();
    match form {
        // The first would be `official`, which no new text is by default.
        Form::OneOf(values) if name == "standing" && values.contains(&"unofficial-summary") => {
            "unofficial-summary".into()
        }
        Form::OneOf(values) => values.first().copied().unwrap_or("…").into(),
        Form::Date => "2026-11-21".into(),
        Form::Time => "\"09:30\"".into(),
        Form::Zone => "Europe/Sofia".into(),
        Form::Whole => "1".into(),
        Form::Truth => "true".into(),
        Form::Language => tags.first().copied().unwrap_or("en").into(),
        Form::Languages => format!("[{}]", tags.join(", ")),
        Form::Address => "https://example.org/".into(),
        Form::References | Form::Relations(_) => "[an-id]".into(),
        Form::Reference | Form::Relation(_) => "an-id".into(),
        _ => "\"…\"".into(),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::form;

    fn languages() -> Vec<Language> {
        ["en", "fr", "es", "ar"].into_iter().filter_map(Language::parse).collect()
    }

    fn problems(text: &str, fields: &[Field]) -> Vec<String> {
        let path: Arc<str> = "facts.yaml".into();
        match form::read(&path, text, 0..text.len()) {
            Ok(node) => form::check(&path, &node, fields, &languages()).into_iter().map(|p| p.message).collect(),
            Err(problem) => vec![problem.message],
        }
    }

    /// Takes the marks away, as an author does who needs every field.
    fn with_every_field(text: &str) -> String {
        text.lines().map(|line| line.strip_prefix("# ").unwrap_or(line).to_owned() + "\n").collect()
    }

    #[test]
    fn a_new_record_of_every_kind_has_the_fields_it_needs_and_no_wrong_one() {
        for noun in Noun::ALL {
            let texts = record(noun, "2026-tunis", &languages()).unwrap();
            assert_eq!(texts.len(), 5, "{noun:?}");
            let facts = &texts[0].1;
            let words = texts[1].1.split("---\n").nth(1).unwrap_or_default();
            for (text, fields) in [(facts.as_str(), facts_fields(noun, false)), (words, words_fields(noun))] {
                assert_eq!(problems(text, &fields), Vec::<String>::new(), "{noun:?}\n{text}");
                let every = with_every_field(text);
                assert_eq!(problems(&every, &fields), Vec::<String>::new(), "{noun:?}\n{every}");
            }
        }
    }

    #[test]
    fn ids_that_cannot_stand_in_addresses() {
        for id in ["", "2026 Tunis", "../etc", "Tunis", "تونس", "-a", "a_b"] {
            assert!(record(Noun::Event, id, &languages()).is_err(), "{id}");
        }
    }
}
