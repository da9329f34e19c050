//! What a text lacks is told in its place; rows are the same in whatever language the page is read.

use super::*;
use crate::model::Noun;
use crate::render::fixture::{Fixture, fixture, language};

const RIVERS: &str = "//- content/resolutions/rivers/facts.yaml
type: resolution
original: en
adopted: 2020-01-01
standing: official
//- content/resolutions/rivers/index.en.md
---
title: Open rivers
---
One.

Two.

## Decisions {.operative}

1. *Decides*:

   (a) to open;

   (b) to keep open;

   and asks for more;

2. *Requests* a report.[^1]

[^1]: Within a year.
//- content/resolutions/rivers/index.ar.md
---
title: أنهار مفتوحة
---
واحد.

## المقررات {.operative}

1. *تقرر*:

   (أ) أن تفتح؛
";

fn compared(fixture: &Fixture, tag: &str) -> Parallel {
    let at = fixture.find(Noun::Resolution, "rivers");
    let path = format!("{tag}/resolutions/rivers/languages/index.html");
    let lens = fixture.world().lens(&language(tag), &path).unwrap();
    parallel(&lens, &SideBySide::of(fixture.world(), at), at)
}

/// What stands between two strings, wherever it does.
fn between<'a>(html: &'a str, start: &'a str, end: &'a str) -> Vec<&'a str> {
    html.split(start).skip(1).filter_map(|rest| rest.split(end).next()).collect()
}

/// Each row of the page, as HTML.
fn rows(page: &Parallel) -> Vec<&str> {
    [&page.rows, &page.notes].into_iter().flat_map(|html| html.split("<div class=\"parallel-row ").skip(1)).collect()
}

/// The beginning of a row: its classes and id.
fn head(row: &str) -> &str {
    row.split('>').next().unwrap()
}

#[test]
fn what_a_text_lacks_is_told_in_its_place() {
    let page = compared(&fixture(RIVERS), "en");
    let lacks = |row: &str| {
        let remark =
            between(row, "<div class=\"cell gap in-2\" lang=\"ar\" dir=\"rtl\" data-name=\"العربية\">", "</div>");
        remark.first().map(|remark| format!("{} {remark}", head(row)))
    };
    let remark = |id| format!("<p class=\"cell-remark\"><bdi lang=\"en\" dir=\"ltr\">parallel-gap-{id}</bdi></p>");
    assert_eq!(
        rows(&page).into_iter().filter_map(lacks).collect::<Vec<_>>(),
        [
            format!("row-prose\" id=\"row:1\" {}", remark("prose")),
            format!("row-provision depth-1\" id=\"para_1__subpara_b\" {}", remark("provision")),
            format!("row-closing\" id=\"row:6\" {}", remark("prose")),
            format!("row-provision\" id=\"para_2\" {}", remark("provision")),
            format!("row-note\" id=\"ftn_1\" {}", remark("note")),
        ]
    );
    assert_eq!(page.differences.unwrap().places.len(), 5);
    assert_eq!(page.without.as_deref(), Some("parallel-without"));
}

#[test]
fn the_language_of_the_page_comes_first_and_the_rows_stay() {
    let fixture = fixture(RIVERS);
    let (english, arabic, french) = (compared(&fixture, "en"), compared(&fixture, "ar"), compared(&fixture, "fr"));
    let columns = |page: &Parallel| page.columns.iter().map(|column| column.code.clone()).collect::<Vec<_>>();
    assert_eq!([columns(&english), columns(&arabic), columns(&french)], [["en", "ar"], ["ar", "en"], ["en", "ar"]]);
    let heads = |page: &Parallel| rows(page).into_iter().map(|row| head(row).to_owned()).collect::<Vec<_>>();
    assert_eq!(heads(&english), heads(&arabic));
    let numbered = rows(&arabic).into_iter().find(|row| head(row).contains("id=\"para_1\"")).unwrap();
    let urls = between(numbered, "<a class=\"cell-number\" href=\"", "\"");
    assert_eq!(urls, ["../index.html#para_1", "../../../../en/resolutions/rivers/index.html#para_1"]);
}
