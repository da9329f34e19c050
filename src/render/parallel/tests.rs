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
    parallel(&lens, at)
}

#[test]
fn what_a_text_lacks_is_told_in_its_place() {
    let page = compared(&fixture(RIVERS), "en");
    let rows = page.rows.iter().chain(&page.notes);
    let lacks: Vec<_> = rows.filter_map(|row| Some((row.id.as_deref()?, row.cells[1].remark.as_deref()?))).collect();
    assert_eq!(
        lacks,
        [
            ("row:1", "parallel-gap-prose"),
            ("para_1__subpara_b", "parallel-gap-provision"),
            ("row:6", "parallel-gap-prose"),
            ("para_2", "parallel-gap-provision"),
            ("ftn_1", "parallel-gap-note"),
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
    let rows = |page: &Parallel| page.rows.iter().map(|row| (row.kind, row.id.clone())).collect::<Vec<_>>();
    assert_eq!(rows(&english), rows(&arabic));
    let numbered = arabic.rows.iter().find(|row| row.id.as_deref() == Some("para_1")).unwrap();
    let urls: Vec<_> = numbered.cells.iter().map(|cell| cell.number.as_ref().unwrap().url.clone().unwrap()).collect();
    assert_eq!(urls, ["../index.html#para_1", "../../../../en/resolutions/rivers/index.html#para_1"]);
}
