//! The page of a document: notes and relations at their paragraphs, citations, acts.

use crate::fixture::{Fixture, Made};
use crate::markup;

const DOCUMENTS: &str = "\
//- content/organisations/states.yaml
type: group
title: {en: States, ar: الدول}
//- content/declarations/promise/facts.yaml
type: declaration
original: en
adopted: 2018-10-12
provisions:
  para_2:
    deadline: 2021
//- content/declarations/promise/index.en.md
---
title: Promise
---
Prose[^p].

## We {.commitments}

1. We listen[^1].

   > As was said[^2].

2. We act[^1].

[^p]: Before all.

[^1]: Always.

[^2]: Elsewhere[^3].

[^3]: Deeper.
//- content/declarations/promise/index.ar.md
---
title: وعد
---
تمهيد[^p].

## نحن {.commitments}

1. نصغي[^1].

   > كما قيل[^2].

2. نعمل[^1].

[^p]: قبل كل شيء.

[^1]: دائماً.

[^2]: في مكان آخر[^3].

[^3]: أعمق.
//- content/resolutions/a-res-1/facts.yaml
original: en
symbol: A/RES/1
adopted: 2019-12-18
standing: unofficial-summary
provisions:
  para_1:
    acts: [{verb: encourage, addressees: [states]}, {verb: welcome}]
    implements: [{to: declarations/promise#para_1, status: under-way}]
  para_2:
    acts: [{verb: welcome}]
    implements: [declarations/promise#para_1]
    cites: [declarations/promise#para_1]
//- content/resolutions/a-res-1/index.en.md
---
title: Resolution on promises
---
## Preamble {.preamble}

*Recalling* what was said,

## Operative {.operative}

1. *Encourages* all to act; *welcomes* those who do, *inter alia*:

   (a) here;

2. *Welcomes* the rest.
//- content/resolutions/a-res-1/index.ar.md
---
title: قرار بشأن الوعود
---
## الديباجة {.preamble}

*إذ تشير* إلى ما قيل،

## المنطوق {.operative}

1. *تشجع* الجميع؛ *وترحب* بمن يعمل، *ومن ذلك*:

   (أ) هنا؛

2. *ترحب* بالباقين.
";

fn made() -> Made {
    Fixture::new(DOCUMENTS).make()
}

/// What stands between two texts of a page.
fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = page.split_once(from).unwrap_or_else(|| panic!("no {from:?} in {page}"));
    rest.split_once(to).unwrap_or_else(|| panic!("no {to:?} after {from:?}")).0
}

fn place(page: &str, text: &str) -> usize {
    page.find(text).unwrap_or_else(|| panic!("no {text:?} in {page}"))
}

#[test]
fn a_note_stands_once_after_the_paragraph_that_first_calls_it() {
    let made = made();
    let page = made.page("en/declarations/promise/index.html");
    let order = [
        "Prose<sup",
        "Before all.",
        "We listen<sup",
        "Always.",
        "As was said<sup",
        "Elsewhere<sup",
        "Deeper.",
        "We act<sup",
    ];
    let places: Vec<usize> = order.iter().map(|text| place(page, text)).collect();
    assert!(places.is_sorted(), "{places:?}");
    assert!(place(page, "Elsewhere") > place(page, "</blockquote>"));
    assert_eq!(page.matches("Always.").count(), 1);
    let second = markup::elements(page).into_iter().find(|element| element.get("id") == Some("ftnref_2_2")).unwrap();
    assert_eq!(second.get("href"), Some("#ftn_2"));
    let note = between(page, "id=\"ftn_2\"", "</aside>");
    assert!(note.contains("#ftnref_2_1") && note.contains("#ftnref_2_2"), "{note}");
}

/// Page, paragraph, and its citation.
const CITATIONS: &[(&str, &str, &str)] = &[
    (
        "en/resolutions/a-res-1",
        "para_1",
        "Resolution on promises, \u{2066}A/RES/1\u{2069}, December 18, 2019, para. 1, unofficial summary, \
         \u{2066}https://archive.example.org/en/resolutions/a-res-1/#para_1\u{2069}",
    ),
    ("en/resolutions/a-res-1", "container_1", "December 18, 2019, 1st preambular paragraph, unofficial summary, "),
    ("en/resolutions/a-res-1", "para_1__subpara_a", "para. 1 (a), "),
    ("en/declarations/promise", "para_2", "Promise, October 12, 2018, commitment 2, \u{2066}https://"),
    ("ar/resolutions/a-res-1", "container_1", "، الفقرة الأولى من الديباجة، ملخص غير رسمي، \u{2066}https://"),
    ("ar/resolutions/a-res-1", "para_1", "قرار بشأن الوعود، \u{2066}A/RES/1\u{2069}، "),
];

#[test]
fn every_paragraph_has_a_citation_that_keeps_its_order() {
    let made = made();
    for (page, id, citation) in CITATIONS {
        let page = made.page(&format!("{page}/index.html"));
        let links = [format!("#{id}\">Languages side"), format!("#{id}\">اللغات")];
        let end = links.iter().find_map(|link| page.find(link)).unwrap_or_else(|| panic!("{id} in {page}"));
        let start = page[..end].rfind("class=\"tools\"").unwrap();
        assert!(page[start..end].contains(citation), "{}", &page[start..end]);
    }
}

#[test]
fn what_came_of_a_paragraph_stands_at_it() {
    let made = made();
    let page = made.page("en/declarations/promise/index.html");
    let beside = between(page, "class=\"beside\"", "</details>");
    let words: Vec<String> = markup::gist(&format!("<main>{}</main>", beside.split_once('>').unwrap().1))
        .lines()
        .map(str::to_owned)
        .collect();
    let words = words.join(" ");
    assert!(
        words.contains("Implemented by: {href=../../resolutions/a-res-1/index.html#para_1}operative paragraph 1"),
        "{words}"
    );
    assert!(words.contains("under way") && words.contains("Cited by: "), "{words}");
    let passed = "To be done by 2021; the date has passed, and this archive holds nothing that shows it was done";
    assert!(page.contains(&format!("<p class=\"duty duty-overdue\">{passed}</p>")));
}

#[test]
fn the_first_emphasised_runs_are_the_verbs_of_the_acts() {
    let made = made();
    let page = made.page("en/resolutions/a-res-1/index.html");
    for run in [
        "<em class=\"verb\">Encourages</em>",
        "<em class=\"verb\">welcomes</em>",
        "<em>inter alia</em>",
        "<em>Recalling</em>",
    ] {
        assert!(page.contains(run), "no {run}");
    }
    assert!(
        made.short().contains("operative paragraph 1 has 2 acts in the facts and 3 opening verbs in emphasis here")
    );
}

#[test]
fn acts_are_listed_by_verb_and_addressee_and_mark_their_paragraphs() {
    let made = made();
    let page = made.page("en/resolutions/a-res-1/index.html");
    let elements = markup::elements(page);
    let class =
        |id: &str| elements.iter().find(|one| one.get("id") == Some(id)).and_then(|one| one.get("class")).unwrap();
    assert!(class("para_1").ends_with("depth-0 verb-1 verb-2 to-1"), "{}", class("para_1"));
    assert!(class("para_2").ends_with("depth-0 verb-2") && class("container_1").ends_with("depth-0"));
    let acts = between(page, "<details class=\"acts\">", "</details>");
    assert!(
        acts.contains("value=\"encourage\"") && acts.contains("value=\"states\"") && acts.contains("href=\"#para_2\"")
    );
    assert!(page.contains("2 of 3 paragraphs"));
}
