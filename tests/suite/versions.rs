//! A text that was superseded, corrected or put out again: what readers are told, and what changed.

use crate::fixture::{Fixture, Made};
use crate::markup;

const DRAFT: &str = "
//- content/declarations/draft/facts.yaml
type: declaration
standing: official
published: 2018-01
//- content/declarations/draft/index.en.md
---
title: Draft
---
## We {.commitments}

1. We listen to all who speak.
2. We act at once, and together.
";

const FINAL: &str = "
//- content/declarations/final/facts.yaml
type: declaration
standing: official
adopted: 2018-10-12
supersedes: [{to: draft, date: 2018-10-12, note: {en: It was adopted.}}]
//- content/declarations/final/index.en.md
---
title: Final
---
## We {.commitments}

1. We begin with a new promise that nobody made before.
2. We listen to all who speak.
3. We act at once, and alone.
";

fn made(texts: &[&str]) -> Made {
    Fixture::new(&texts.concat()).make().fine()
}

fn gist(made: &Made, path: &str) -> String {
    markup::gist(made.page(path))
}

#[test]
fn a_superseded_text_says_so_and_leads_on() {
    let made = made(&[DRAFT, FINAL]);
    let draft = gist(&made, "en/declarations/draft/index.html");
    assert!(draft.contains("This text has been superseded by {href=../final/index.html}Final (October 12, 2018). Reason: It was adopted. {href=../final/changes/index.html}What changed"), "{draft}");
    assert!(
        made.page("en/declarations/draft/index.html").contains("https://archive.example.org/en/declarations/draft/\"")
    );
    for list in ["en/declarations/index.html", "en/documents/index.html"] {
        assert_eq!(made.page(list).matches("mark-superseded").count(), 1, "{list}");
    }
    assert!(made.page("en/atom.xml").contains("Superseded: Draft"));
    assert!(!made.paths().contains(&"en/declarations/draft/changes/index.html"));
}

#[test]
fn what_changed_is_told_by_paragraph_and_by_word() {
    let changes = gist(&made(&[DRAFT, FINAL]), "en/declarations/final/changes/index.html");
    for line in [
        "1 paragraph changed, 1 added, none removed, 1 renumbered",
        "### Added {href=../index.html#para_1}commitment 1",
        "commitment 2 (was {href=../../draft/index.html#para_1}commitment 1) We listen to all who speak.",
        "### Changed {href=../index.html#para_3}commitment 3 (was {href=../../draft/index.html#para_2}commitment 2)",
        "We act at once, and [removed: together end of removed words] [added: alone end of added words] .",
    ] {
        assert!(changes.contains(line), "{line}\n{changes}");
    }
}

/// An id that was given by hand is the paragraph's name for good, whatever it says and wherever it stands.
#[test]
fn a_paragraph_keeps_its_own_id() {
    let draft = DRAFT.replace("together.", "together. {#act}");
    let last = FINAL.replace("We act at once, and alone.", "Nothing is as it was. {#act}");
    let changes = gist(&made(&[&draft, &last]), "en/declarations/final/changes/index.html");
    assert!(changes.contains("### Changed {href=../index.html#act}commitment 3 (was"), "{changes}");
}

#[test]
fn versions_stand_in_order_of_time_in_chains_and_with_corrigenda() {
    let old = "
//- content/declarations/zero.yaml
title: {en: Zero}
type: declaration
standing: reference
//- content/declarations/another.yaml
title: {en: Another}
type: declaration
standing: reference
published: 2018-05
version_of: {to: draft, note: {en: For the blind.}}
//- content/reports/corr-2.yaml
title: {en: Second corrigendum}
type: corrigendum
symbol: F/1/Corr.2
published: 2019
standing: reference
corrects: [declarations/final]
//- content/reports/corr-1.yaml
title: {en: First corrigendum}
type: corrigendum
symbol: F/1/Corr.1
standing: reference
corrects: [{to: declarations/final, date: 2018-12}]
";
    let draft = DRAFT.replace("standing: official", "standing: official\nsupersedes: [zero]");
    let made = made(&[&draft, FINAL, old]);
    let order = ["Zero", "Draft", "Another", "Final", "First corrigendum", "Second corrigendum"];
    for path in ["declarations/zero", "declarations/draft", "declarations/final", "reports/corr-1", "reports/corr-2"] {
        let html = made.page(&format!("en/{path}/index.html"));
        let versions = html.split("id=\"record-versions\"").nth(1).unwrap().split("</ol>").next().unwrap();
        let titles = versions.split("version-title\">").skip(1);
        let places: Vec<usize> = titles
            .map(|title| order.iter().position(|one| title.split("</p>").next().unwrap().contains(one)).unwrap())
            .collect();
        assert_eq!(places, [0, 1, 2, 3, 4, 5], "{path}");
        assert_eq!(versions.matches("aria-current").count(), 1, "{path}");
    }
    let last = gist(&made, "en/declarations/final/index.html");
    assert!(
        last.contains("corrected by {href=../../reports/corr-1/index.html}{dir=ltr}F/1/Corr.1 and")
            || last.contains("corrected by {href=../../reports/corr-1/index.html}F/1/Corr.1 and"),
        "{last}"
    );
}

#[test]
fn texts_that_correct_each_other_are_listed_once() {
    let draft = DRAFT.replace("published: 2018-01", "published: 2018-10-12\ncorrects: [final]");
    let made = made(&[&draft, &FINAL.replace("supersedes: [{to: draft,", "corrects: [{to: draft,")]);
    for path in ["en/declarations/draft/index.html", "en/declarations/final/index.html"] {
        assert_eq!(made.page(path).matches("version-title").count(), 2, "{path}");
    }
}

/// Superseding one paragraph leaves the text in force.
#[test]
fn a_text_with_one_paragraph_superseded_stays_in_force() {
    let made = made(&[DRAFT, &FINAL.replace("to: draft,", "to: \"declarations/draft#para_1\",")]);
    let draft = made.page("en/declarations/draft/index.html");
    assert!(!draft.contains("notice-superseded") && draft.contains("relation-supersedes-inverse"));
}

#[test]
fn texts_without_a_common_paragraph_are_not_set_against_each_other() {
    let alone = FINAL.split("## We").next().unwrap().to_owned() + "## Erratum {.findings}\n\n1. For A read B.\n";
    let changes = gist(&made(&[DRAFT, &alone]), "en/declarations/final/changes/index.html");
    assert!(changes.contains("No paragraph of the one text stands in the other."), "{changes}");
}

#[test]
fn a_language_that_lacks_a_text_is_told_and_kept_from_search_engines() {
    let arabic = "//- content/declarations/final/index.ar.md\n---\ntitle: النص\n---\n## نحن {.commitments}\n\n1. أ.\n2. ب.\n3. ج.\n";
    let fixture = Fixture::new(&[DRAFT, &FINAL.replace("{en: It was adopted.}", "{en: A., ar: ب}"), arabic].concat());
    let made = fixture.make().fine();
    let page = made.page("ar/declarations/final/changes/index.html");
    assert!(page.contains("lang=\"en\" dir=\"ltr\"") && page.contains("noindex"), "{page}");
    assert!(page.contains("تجري المقارنة بينهما هنا باللغة الإنجليزية"), "{page}");
    assert!(!made.page("en/declarations/final/changes/index.html").contains("noindex"));
}

const FIGURES: &str = "
//- content/events/one.yaml
type: conference
title: {en: One}
figures:
  - {label: {en: Who came}, value: 260, unit: institutions, thing: attendance, source: {en: A}}
  - {label: {en: Who spoke}, value: 12, unit: participants}
//- content/news/two.yaml
date: 2020
title: {en: Two}
figures:
  - {label: {en: Who came}, value: 260, unit: representatives, thing: attendance, source: {en: B}}
  - {label: {en: The same again}, value: 260, unit: institutions, thing: attendance, source: {en: C}}
";

#[test]
fn figures_of_one_thing_that_differ_are_shown_beside_each_other() {
    let made = made(&[FIGURES]);
    let one = gist(&made, "en/events/one/index.html");
    assert_eq!(one.matches("The sources disagree.").count(), 1, "{one}");
    assert!(one.contains("260 representatives\nB{href=../../news/two/index.html}Two"), "{one}");
    assert!(!one.contains("The same again"), "{one}");
    let two = gist(&made, "en/news/two/index.html");
    assert_eq!(two.matches("The sources disagree.").count(), 2, "{two}");
}

#[test]
fn what_someone_said_stands_on_both_pages_in_the_language_it_was_said_in() {
    let text = "
//- content/people/p.yaml
name: {en: Ana, ar: آنا}
//- content/news/n.yaml
date: 2020
title: {en: News, ar: خبر}
quotations:
  - text: {ar: الماء, en: Water}
    original: ar
    speaker: p
    role: {en: Chair, ar: رئيسة}
    date: 2019-02
  - text: {en: Bread, ar: الخبز}
    original: fr
    speaker: people/p
    date: 2020
";
    let site = "//- content/site.yaml\ntitle: {en: A, ar: أ}\npublisher: {en: A, ar: أ}\nbase_url: https://archive.example.org/\nlanguages: [{tag: en}, {tag: ar}, {tag: fr}]\n";
    let made = Fixture::new(&[site, text].concat()).make();
    let news = gist(&made, "en/news/n/index.html");
    assert!(news.contains("In the original: Arabic") && news.contains("{lang=ar}{dir=rtl}الماء"), "{news}");
    assert!(news.contains("Said in French"), "{news}");
    let person = gist(&made, "en/people/p/index.html");
    let (bread, water) = (person.find("Bread").unwrap(), person.find("Water").unwrap());
    assert!(bread < water && person.contains("{href=../../news/n/index.html}News"), "{person}");
    assert!(person.contains("Chair{datetime=2019-02}February 2019"), "{person}");
    let arabic = gist(&made, "ar/news/n/index.html");
    assert!(!arabic.contains("النص الأصلي"), "{arabic}");
}
