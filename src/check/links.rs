//! Links within texts: each must lead to a record, a paragraph or a file that exists.

use crate::diagnostic::{Code, Place, Problem, Spot, Step};
use crate::form::closest;
use crate::model::{Archive, Body, Inline, Record, Reference, Target};
use crate::parse;
use crate::source::Extent;

/// The broken links of one record's texts.
pub fn links(archive: &Archive, record: &Record) -> Vec<Problem> {
    let mut problems = Vec::new();
    for text in record.text.values() {
        problems.extend(links_of(archive, record, text, &|span| Place::span(&text.path, span)));
    }
    for (at, remark) in record.remarks.iter().enumerate() {
        let spot = Spot::Value(vec![Step::Key("remarks".into()), Step::Item(at)]);
        let place = Place { path: record.path.clone(), spot };
        problems.extend(remark.values().flat_map(|text| links_of(archive, record, text, &|_| place.clone())));
    }
    problems
}

fn links_of(archive: &Archive, record: &Record, text: &Body, place: &dyn Fn(Extent) -> Place) -> Vec<Problem> {
    let mut problems = Vec::new();
    text.each_inline(&mut |inline| {
        let (to, span) = match inline {
            Inline::Link(link) => (&link.to, link.span),
            Inline::Image(image) => (&image.to, image.span),
            _ => return,
        };
        problems.extend(link(archive, record, text, to, &|| place(span)));
    });
    problems
}

fn link(archive: &Archive, record: &Record, text: &Body, to: &Target, place: &dyn Fn() -> Place) -> Option<Problem> {
    match to {
        Target::Record(reference) => to_record(archive, reference, place),
        Target::File(path) => {
            let missing = !record.folder.contains_key(path.split('#').next().unwrap_or_default());
            missing.then(|| {
                Problem::new(Code::BrokenLink, place(), format!("there is no file `{path}` in this record's folder"))
                    .help("put the file there, or write `@/section/id` to link to a record")
            })
        }
        Target::Here(id) => {
            let outline = text.outline();
            (!outline.has_place(id)).then(|| fragment(place(), "this page", id, &outline.ids()))
        }
        Target::Web(_) => None,
    }
}

fn to_record(archive: &Archive, reference: &Reference, place: &dyn Fn() -> Place) -> Option<Problem> {
    let Some(at) = archive.find_reference(reference) else {
        let problem = Problem::new(
            Code::BrokenLink,
            place(),
            format!("there is no record `{}/{}`", reference.noun.section(), reference.id),
        );
        let names = archive.of(reference.noun).map(|(_, record)| &*record.id);
        return Some(match closest(&reference.id, names) {
            Some(near) => problem.help(format!("did you mean `@/{}/{near}`?", reference.noun.section())),
            None => problem.help(format!(
                "add it as `content/{}/{}.yaml`, or correct the link",
                reference.noun.section(),
                reference.id
            )),
        });
    };
    let id = reference.fragment.as_deref()?;
    let target = archive.record(at);
    if target.text.values().any(|text| text.outline().has_place(id)) {
        return None;
    }
    let ids: Vec<&str> = target.text.values().next().map(|text| text.outline().ids()).unwrap_or_default();
    Some(fragment(place(), &format!("`{}/{}`", reference.noun.section(), reference.id), id, &ids))
}

fn fragment(place: Place, page: &str, id: &str, ids: &[&str]) -> Problem {
    let help = parse::instead_of(id, "#", ids);
    Problem::new(Code::BrokenFragment, place, format!("{page} has no place `#{id}`"))
        .help(help.unwrap_or_else(|| "look the id up on the page, or leave it out".to_owned()))
}
