//! One record of every sort with every field that there is, generated from the schema, in two languages.
//!
//! What a person writes stands for itself; what matters here is that nothing is left out. `Payload` is put into every
//! place where people write words.

use plenary::decode::{facts_fields, words_fields};
use plenary::form::{Field, Form};
use plenary::model::{Noun, RelationKind};

use crate::fixture::{Fixture, SITE};

pub const PLAIN: &str = "Words";

/// The text that stands wherever people write words.
pub struct Payload<'a>(pub &'a str);

impl Payload<'_> {
    /// A site that has one record of every sort.
    pub fn site(&self) -> Fixture {
        let fixture = Fixture::empty();
        fixture.write("content/site.yaml", &self.site_file());
        for noun in Noun::ALL {
            let sorts = noun.types();
            for (number, sort) in sorts.iter().copied().chain(sorts.is_empty().then_some("")).enumerate() {
                self.record(&fixture, noun, &format!("r{number}"), sort);
            }
        }
        fixture
    }

    fn site_file(&self) -> String {
        let quoted = self.quoted();
        let site = SITE.replace("{en: Archive, ar: أرشيف}", &format!("{{en: {quoted}, ar: {quoted}}}"));
        format!("{site}description: {{en: {quoted}, ar: {quoted}}}\n")
    }

    fn record(&self, fixture: &Fixture, noun: Noun, id: &str, sort: &str) {
        let folder = format!("content/{}/{id}", noun.section());
        let facts: String = facts_fields(noun, false)
            .iter()
            .filter(|field| field.name != "draft")
            .map(|field| self.field(noun, id, sort, field, 0))
            .collect();
        fixture.write(&format!("{folder}/facts.yaml"), &facts);
        fixture.write(&format!("{folder}/files/report.pdf"), "%PDF");
        for language in ["en", "ar"] {
            let fields: String = words_fields(noun).iter().map(|field| self.field(noun, id, sort, field, 0)).collect();
            fixture.write(&format!("{folder}/index.{language}.md"), &format!("---\n{fields}---\n{}", self.body(noun)));
        }
    }

    fn quoted(&self) -> String {
        serde_json::Value::from(self.0).to_string()
    }

    fn field(&self, noun: Noun, id: &str, sort: &str, field: &Field, depth: usize) -> String {
        let value = match (&field.form, field.name) {
            (_, "type") => sort.to_owned(),
            (_, "availability") => "held".to_owned(),
            (_, "path") => "files/report.pdf".to_owned(),
            (_, "unit") => "participants".to_owned(),
            (_, "code") => "MA".to_owned(),
            (_, "end" | "period_end" | "until") => "2026-12-01".to_owned(),
            (_, "end_time") => "\"17:30\"".to_owned(),
            (Form::Line, _) => self.quoted(),
            (Form::Words, _) => format!("{{en: {0}, ar: {0}}}", self.quoted()),
            (Form::WordsList, _) => format!("[{{en: {0}, ar: {0}}}]", self.quoted()),
            (Form::Date, _) => "2026-11-20".to_owned(),
            (Form::Time, _) => "\"09:30\"".to_owned(),
            (Form::Zone, _) => "Africa/Casablanca".to_owned(),
            (Form::Whole, _) => "11".to_owned(),
            (Form::Truth, _) => "true".to_owned(),
            (Form::Language, _) => "en".to_owned(),
            (Form::Languages, _) => "[en, ar, es]".to_owned(),
            (Form::OneOf(values), _) => values[depth % values.len()].to_owned(),
            (Form::Address, _) => "https://example.org/?a='b'&c=(d)#e".to_owned(),
            (Form::Reference | Form::References, _) => match references(noun, id, field) {
                Some(value) => value,
                None => return String::new(),
            },
            (Form::Relation(fields) | Form::Relations(fields), _) => match references(noun, id, field) {
                Some(name) => self.relation(noun, id, &fields(), &name, matches!(field.form, Form::Relations(_))),
                None => return String::new(),
            },
            (Form::Group(fields), _) => self.group(noun, id, &fields(), depth),
            (Form::Groups(fields), _) => format!("[{}]", self.group(noun, id, &fields(), depth)),
            (Form::Named(fields), _) => format!("{{para_1: {}}}", self.group(noun, id, &fields(), depth)),
        };
        format!("{}: {value}\n", field.name)
    }

    /// All that may be said of a relation, and after it the name of the same record alone.
    fn relation(&self, noun: Noun, id: &str, fields: &[Field], name: &str, many: bool) -> String {
        let more: Vec<Field> = fields.iter().filter(|field| field.name != "to").cloned().collect();
        let said = self.group(noun, id, &more, 0).replacen('{', &format!("{{to: {name}, "), 1);
        if many { format!("[{said}, {name}]") } else { said }
    }

    fn group(&self, noun: Noun, id: &str, fields: &[Field], depth: usize) -> String {
        let fields = fields.iter().map(|field| self.field(noun, id, "", field, depth + 1).trim_end().to_owned());
        format!("{{{}}}", fields.filter(|field| !field.is_empty()).collect::<Vec<_>>().join(", "))
    }

    /// Every kind of block and inline; the text of a document has provisions too.
    fn body(&self, noun: Noun) -> String {
        let words = self.0;
        let part = if noun.is_document() { " {.commitments}" } else { "" };
        format!(
            "\n{words} and *{words}* and **{words}** and ~~{words}~~ and `{words}`[^a].\n\n## {words}{part}\n\n\
             1. *Says* {words}\n\n   (a) {words}\n   (b) {words}\n\n   1. {words}\n2. {words}[^a]\n\n## After\n\n> {words}\n\n\
             > [!NOTE]\n> {words}\n\n- {words}\n  - {words}\n\n| {words} | b |\n|---|--:|\n| {words} | 2 |\n\n```\n{words}\n```\n\n\
             ---\n\n[{words}](@/topics/r0) [{words}](files/report.pdf) [{words}](#section-2) \
             [{words}](https://example.org/?a=%22&b='c') ![{words}](files/report.pdf)\n\n[^a]: {words}\n"
        )
    }
}

/// Another record of a kind that may stand here. What must not run in a circle leads nowhere.
fn references(noun: Noun, id: &str, field: &Field) -> Option<String> {
    let kind = RelationKind::ALL.iter().find(|kind| kind.field() == field.name);
    let ordered = ["part_of", "follows", "supersedes", "annexed_to", "version_of", "parent", "broader", "country"];
    if ordered.contains(&field.name) {
        return None;
    }
    let name = match (kind, field.name) {
        (Some(kind), _) => {
            let to = *kind.to().iter().find(|to| **to != noun).unwrap_or(&kind.to()[0]);
            (to != noun || id != "r0").then(|| format!("{}/r0", to.section()))?
        }
        (None, "person" | "speaker") => "people/r0".to_owned(),
        (None, "organisation" | "addressees") => "organisations/r0".to_owned(),
        (None, _) => return None,
    };
    Some(if matches!(field.form, Form::References) { format!("[{name}]") } else { name })
}
