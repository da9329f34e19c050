//! Mistakes that a review found, each as the reader or the author would meet it.

use std::time::{Duration, Instant};

use plenary::language::Language;

use crate::fixture::{self, Fixture, Made};
use crate::markup;

/// An event in English with this text, and a declaration in English that links to it.
fn event(text: &str) -> String {
    format!(
        "//- content/events/one/facts.yaml
type: conference
start: 2020-01-01
//- content/events/one/index.en.md
---
title: One
---
{text}
"
    )
}

fn page(text: &str) -> String {
    Fixture::new(&event(text)).make().fine().page("en/events/one/index.html").to_owned()
}

#[test]
fn a_note_may_be_called_in_other_letters_and_hold_a_list() {
    let html = page("Words[^A].\n\n[^a]: A note.\n\n    - one\n    - two");
    assert!(html.contains("<ul><li>one</li>"), "{html}");
    assert!(!html.contains("<h0>"));
}

#[test]
fn an_address_in_brackets_is_a_letter_and_code_calls_no_note() {
    let html = page("Write to <info@example.org>.\n\n```\n[^a-z]\n```\n\nOr `[^b]`.");
    assert!(html.contains("href=\"mailto:info@example.org\""), "{html}");
}

#[test]
fn a_term_is_told_in_every_other_language() {
    let site =
        "//- content/glossary/nhri.yaml\nterm: {en: Institution, ar: المؤسسة}\nabbreviation: {en: NHRI, ar: المؤسسة}\n";
    let made = Fixture::new(site).make().fine();
    let html = made.page("en/glossary/nhri/index.html");
    let link = "<a href=\"../../../ar/glossary/nhri/index.html\" hreflang=\"ar\"><bdi lang=\"ar\" dir=\"rtl\">المؤسسة</bdi></a>";
    assert!(html.contains(link), "{html}");
    assert!(made.page("ar/glossary/nhri/index.html").contains("<bdi lang=\"en\" dir=\"ltr\">NHRI</bdi>"));
}

#[test]
fn a_link_leads_to_a_place_in_a_file() {
    let text = event("[Page two](files/a.pdf#page=2)") + "//- content/events/one/files/a.pdf\nx\n";
    let made = Fixture::new(&text).make().fine();
    assert!(made.page("en/events/one/index.html").contains("events/one/files/a.pdf#page=2\""));
}

#[test]
fn remarks_and_the_body_share_no_id() {
    let text = event("## Head\n\nBody[^1].\n\n[^1]: Note.").replace(
        "start: 2020-01-01\n",
        "start: 2020-01-01\nremarks: [\"## Head\\n\\nA remark[^1].\\n\\n[^1]: Its note.\"]\n",
    );
    let html = Fixture::new(&text).make().fine().page("en/events/one/index.html").to_owned();
    assert!(html.contains("Its note."));
    let mut ids: Vec<String> =
        markup::elements(&html).iter().filter_map(|element| Some(element.get("id")?.to_owned())).collect();
    let all = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), all, "{html}");
}

const COUNTED: &str = "
//- content/declarations/one/facts.yaml
type: declaration
standing: official
//- content/declarations/one/index.en.md
---
title: One
---
## Part {.operative}

1. First:
   (a) one;
   (c) two;
2. Second, in
   (plain) words.
";

#[test]
fn a_label_that_is_not_shown_is_told_and_a_word_is_none() {
    let made = Fixture::new(COUNTED).make();
    assert_eq!(
        made.short(),
        "content/declarations/one/index.en.md:8:4: warning[skipped-provision]: the sub-paragraph (c) is shown as (b) \
         (letter them (a), (b), (c), and (i), (ii), (iii) below those)\n"
    );
    assert!(made.page("en/declarations/one/index.html").contains("(plain) words."));
}

#[test]
fn one_file_that_cannot_be_read_is_one_problem() {
    let broken = event("Text.") + "//- content/events/one/index.ar.md\n---\ntitle: [\n---\nنص\n";
    let broken = broken.replace("type: conference", "type: conference: x");
    let also = "//- content/news/two.yaml\ntitle: {en: [}\n\
                //- content/news/three.yaml\ndate: 2020\ntitle: {en: Three}\nabout: [events/one, news/two]\n";
    let codes: Vec<String> = Fixture::new(&(broken + also)).make().problems.iter().map(named).collect();
    assert_eq!(
        codes,
        [
            "bad-yaml content/events/one/facts.yaml",
            "bad-yaml content/events/one/index.ar.md",
            "bad-yaml content/news/two.yaml"
        ]
    );
}

fn named(problem: &plenary::diagnostic::Problem) -> String {
    format!("{} {}", problem.code.name(), problem.place.path)
}

#[test]
fn long_numbers_are_texts() {
    let text = COUNTED.replace("standing: official", "standing: official\nsymbol: 123456789012345678901234567890");
    let made = Fixture::new(&text).make();
    assert!(made.page("en/declarations/one/index.html").contains("123456789012345678901234567890"));
}

#[test]
fn a_name_that_two_records_share_must_say_its_section() {
    let text = "
//- content/events/one.yaml
type: meeting
title: {en: One}
//- content/news/one.yaml
date: 2020
title: {en: One}
//- content/topics/t.yaml
name: {en: T}
related: [one]
";
    assert_eq!(
        Fixture::new(text).make().short(),
        "content/topics/t.yaml:2:11: error[unknown-reference]: several records are called `one` \
         (write `events/one` or `news/one`)\n"
    );
}

#[test]
fn an_event_cannot_end_before_it_begins_on_the_same_day() {
    let times = "start: 2020-01-01\nstart_time: \"10:00\"\nend_time: \"09:00\"\ntime_zone: Europe/Sofia";
    let text = event("Text.").replace("start: 2020-01-01", times);
    let made = Fixture::new(&text).make();
    assert_eq!(
        made.problems.iter().map(named).collect::<Vec<_>>(),
        ["dates-out-of-order content/events/one/facts.yaml"]
    );
    let over_night = text.replace("start: 2020-01-01\n", "start: 2020-01-01\nend: 2020-01-02\n");
    Fixture::new(&over_night).make().fine();
}

/// Only the Arabic pages, of a site whose records are in English.
fn arabic_only(missing: &str) -> Made {
    let site = format!("//- content/site.yaml\n{}missing_texts: {missing}\n", fixture::SITE);
    let news = "//- content/news/n/facts.yaml\ndate: 2020\nabout: [events/one]\n\
                //- content/news/n/index.ar.md\n---\ntitle: خبر\n---\n[نص](@/events/one#section-1)\n";
    let fixture = Fixture::new(&(site + &event("## Head") + news));
    let mut request = fixture.request();
    request.languages = Language::parse("ar").iter().map(ToString::to_string).collect();
    fixture::make(request).fine()
}

#[test]
fn no_link_leads_to_a_language_that_is_not_built() {
    for missing in ["show", "link"] {
        let made = arabic_only(missing);
        for (path, html) in made.pages() {
            for element in markup::elements(html).iter().filter(|element| element.name == "a") {
                let href = element.get("href").unwrap_or_default();
                let place = href.strip_prefix('#').is_some_and(|id| html.contains(&format!("id=\"{id}\"")));
                assert!(place || !(href.is_empty() || href.starts_with('#')), "{missing} {path}: {element:?}");
            }
        }
    }
    assert!(arabic_only("show").page("ar/events/one/index.html").contains("notice-missing-text"));
}

#[test]
fn the_404_pages_lead_to_other_languages_from_any_address() {
    let site = fixture::SITE.replace("archive.example.org/", "archive.example.org/a/");
    let made = Fixture::new(&format!("//- content/site.yaml\n{site}")).make().fine();
    for path in ["404.html", "en/404.html", "ar/404.html"] {
        for element in markup::elements(made.page(path)).iter().filter(|element| element.name == "a") {
            let href = element.get("href").unwrap_or_default();
            assert!(href.starts_with("/a/") || href.starts_with('#'), "{path}: {element:?}");
        }
    }
}

#[test]
fn what_has_no_date_is_not_news() {
    let text = "//- content/publications/p.yaml\ntype: book\nstanding: reference\ntitle: {en: Undated}\n";
    let made = Fixture::new(text).make().fine();
    assert!(!made.page("en/atom.xml").contains("Undated"));
}

#[test]
fn a_theme_or_a_message_file_that_cannot_be_used_is_told() {
    let site = format!("//- content/site.yaml\n{}theme: city\n", fixture::SITE);
    let made = Fixture::new(&site).make();
    assert_eq!(made.problems.iter().map(named).collect::<Vec<_>>(), ["bad-site-file content/site.yaml"]);
    let files = "//- themes/city/templates/event.html (latin-1)\né\n//- i18n/en/site.ftl (latin-1)\na = é\n";
    let made = Fixture::new(&(site + files)).make();
    assert_eq!(
        made.problems.iter().map(named).collect::<Vec<_>>(),
        ["not-utf8 i18n/en/site.ftl", "not-utf8 themes/city/templates/event.html"]
    );
}

#[test]
fn problems_of_another_site_file_stand_in_that_file() {
    let fixture = Fixture::new("");
    fixture.write("other.yaml", &fixture::SITE.replace("title:", "titel:"));
    let mut request = fixture.request();
    request.config = Some(fixture.at("other.yaml"));
    let made = fixture::make(request);
    assert!(made.short().lines().all(|line| line.starts_with("other.yaml")), "{}", made.short());
    assert!(made.short().starts_with("other.yaml:1:1: error[unknown-field]"), "{}", made.short());
}

/// Each would take minutes if the time grew with the square of the size.
#[test]
fn brackets_that_never_close_and_names_that_all_are_wrong_take_no_time() {
    let begun = Instant::now();
    Fixture::new(&event(&"[^".repeat(200_000))).make();
    let mut many = String::new();
    for number in 0..2_000 {
        many += &format!(
            "//- content/news/n{number}.yaml\ndate: 2020\ntitle: {{en: N}}\nabout: [news/nothing-of-that-name]\n"
        );
    }
    assert_eq!(Fixture::new(&many).make().problems.len(), 2_000);
    assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
}
