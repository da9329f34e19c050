//! The fields that every noun has: sources, links, files, figures, quotations, remarks.

use std::sync::Arc;

use crate::diagnostic::{Checked, Place, Problem, Spot, Step};
use crate::form::Reader;
use crate::language::Localized;
use crate::model::{Availability, Body, Figure, File, OutwardLink, Qualifier, Quotation, SourceNote};
use crate::parse::{self, Document};

pub fn sources(reader: &Reader<'_>) -> Vec<SourceNote> {
    let source = |group: &Reader<'_>| SourceNote {
        title: group.words("title"),
        url: group.line("url"),
        date: group.date("date"),
    };
    reader.groups("sources").iter().map(source).collect()
}

/// The remarks in one facts file, whatever else is in it.
pub fn of_document(document: &Document) -> Vec<Localized<Body>> {
    remarks(&document.path, &Reader::new(&document.fields), &mut Vec::new())
}

/// The archive's own remarks, which are Markdown; what is wrong in one is reported at its field.
pub fn remarks(path: &Arc<str>, reader: &Reader<'_>, problems: &mut Vec<Problem>) -> Vec<Localized<Body>> {
    let mut all = Vec::new();
    for (at, words) in reader.words_list("remarks").into_iter().enumerate() {
        let spot = Spot::Value(vec![Step::Key("remarks".into()), Step::Item(at)]);
        let mut read = |text: &String| {
            let Checked { value, problems: found } = parse::remark(path, text);
            problems
                .extend(found.into_iter().map(|problem| problem.at(Place { path: path.clone(), spot: spot.clone() })));
            Body::from(value)
        };
        all.push(words.map(&mut read));
    }
    all
}

pub fn links(reader: &Reader<'_>) -> Vec<OutwardLink> {
    let link = |group: &Reader<'_>| {
        Some(OutwardLink { title: group.words("title"), url: group.line("url")?, language: group.language("language") })
    };
    reader.groups("links").iter().filter_map(link).collect()
}

pub fn files(reader: &Reader<'_>) -> Vec<File> {
    reader.groups("files").iter().map(file).collect()
}

fn file(group: &Reader<'_>) -> File {
    File {
        title: group.words("title"),
        language: group.language("language"),
        format: group.line("format").map(|format| format.to_ascii_lowercase().into()),
        version: group.date("version"),
        version_note: group.words("version_note"),
        availability: group
            .line("availability")
            .and_then(|name| Availability::of_name(&name))
            .unwrap_or(Availability::Elsewhere),
        path: group.line("path"),
        held: None,
        url: group.line("url"),
        accessible: group.truth("accessible"),
        text_only: group.words("text_only"),
    }
}

pub fn figures(reader: &Reader<'_>) -> Vec<Figure> {
    reader.groups("figures").iter().filter_map(figure).collect()
}

fn figure(group: &Reader<'_>) -> Option<Figure> {
    Some(Figure {
        label: group.words("label"),
        value: group.whole("value")?,
        unit: group.line("unit")?,
        qualifier: group.line("qualifier").and_then(|name| Qualifier::of_name(&name)),
        scope: group.words("scope"),
        date: group.date("date"),
        source: group.words("source"),
        thing: group.line("thing"),
        conflict: group.words("conflicts_with"),
    })
}

pub fn quotations(reader: &Reader<'_>) -> Vec<Quotation> {
    reader.groups("quotations").iter().map(quotation).collect()
}

fn quotation(group: &Reader<'_>) -> Quotation {
    Quotation {
        text: group.words("text"),
        original: group.language("original"),
        speaker: group.line("speaker"),
        role: group.words("role"),
        date: group.date("date"),
        source: group.words("source"),
    }
}
