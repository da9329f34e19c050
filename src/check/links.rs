//! Links within texts: each must lead to a record, a paragraph or a file that exists.

use crate::diagnostic::{Code, Place, Problem, Spot, Step};
use crate::form::closest;
use crate::model::{Archive, Body, Inline, Outline, Record, Reference, Target, Text};
use crate::parse;
use crate::source::Extent;

/// The broken links of one record's texts.
pub fn links(archive: &Archive, record: &Record) -> Vec<Problem> {
    let mut problems = Vec::new();
    for text in record.text.values().filter(|text| is_broken(archive, record, text)) {
        problems.extend(links_of(archive, record, text.tree(), &|span| Place::span(text.path(), span)));
    }
    for (at, remark) in record.remarks.iter().enumerate() {
        let spot = Spot::Value(vec![Step::Key("remarks".into()), Step::Item(at)]);
        let place = Place { path: record.path.clone(), spot };
        let broken = remark.values().filter(|text| is_broken(archive, record, text));
        problems.extend(broken.flat_map(|text| links_of(archive, record, text.tree(), &|_| place.clone())));
    }
    problems
}

/// Found by the outline alone, so that only texts with broken links are read for where these stand.
fn is_broken(archive: &Archive, record: &Record, text: &Body) -> bool {
    let place = || Place::file(text.path());
    text.outline().targets().any(|to| link(archive, record, text.outline(), &to, &place).is_some())
}

fn links_of(archive: &Archive, record: &Record, text: &Text, place: &dyn Fn(Extent) -> Place) -> Vec<Problem> {
    let (outline, mut problems) = (Outline::of(text), Vec::new());
    text.each_inline(&mut |inline| {
        let (to, span) = match inline {
            Inline::Link(link) => (&link.to, link.span),
            Inline::Image(image) => (&image.to, image.span),
            _ => return,
        };
        problems.extend(link(archive, record, &outline, to, &|| place(span)));
    });
    problems
}

fn link(
    archive: &Archive,
    record: &Record,
    outline: &Outline,
    to: &Target,
    place: &dyn Fn() -> Place,
) -> Option<Problem> {
    match to {
        Target::Record(reference) => to_record(archive, reference, place),
        Target::File(path) => {
            let missing = !record.folder.contains_key(path.split('#').next().unwrap_or_default());
            missing.then(|| {
                Problem::new(Code::BrokenLink, place(), format!("there is no file `{path}` in this record's folder"))
                    .help("put the file there, or write `@/section/id` to link to a record")
            })
        }
        Target::Here(id) => (!outline.has_place(id)).then(|| fragment(place(), "this page", id, &outline.ids())),
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
