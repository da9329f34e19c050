//! From promise to deed: traces, the tracker, what is asked of a body, duties, and their places in the calendar.

use jiff::civil::date;

use crate::fixture::{self, Fixture, Made};
use crate::markup;

const SITE: &str = "
//- content/declarations/promise/facts.yaml
type: declaration
standing: official
original: en
adopted: 2018-10-12
adopted_at: meeting
issued_by: [alliance]
//- content/declarations/promise/index.en.md
---
title: The Promise
---
## We shall {.commitments}

1. Watch.
2. Warn.

   (a) early;
   (b) often.
3. Listen.
//- content/declarations/promise/index.ar.md
---
title: الوعد
---
## نلتزم {.commitments}

1. نراقب.
2. ننذر.

   (أ) مبكراً؛
   (ب) مراراً.
3. نصغي.
//- content/events/meeting.yaml
type: conference
start: 2018-10-10
title: {en: The Meeting, ar: الاجتماع}
//- content/organisations/alliance.yaml
type: alliance
name: {en: The Alliance, ar: التحالف}
//- content/organisations/chief.yaml
type: un-body
name: {en: The Chief, ar: الرئيس}
//- content/action-plans/plan/facts.yaml
original: en
type: action-plan
standing: official
published: 2021
implements: [declarations/promise]
provisions:
  para_1:
    implements:
      - to: declarations/promise#para_1
        status: under-way
        date: 2021-06-28
        responsible: [chief]
        evidence: [reports/survey]
        note: {en: Half of them do., ar: نصفهم يفعل.}
  para_2: {implements: [declarations/promise#para_2__subpara_a]}
//- content/action-plans/plan/index.en.md
---
title: The Plan
---
No initiative answers [commitment 3](@/declarations/promise#para_3).

## Initiatives {.initiatives}

1. Build a tower.
2. Ring a bell.
//- content/action-plans/plan/index.ar.md
---
title: الخطة
---
لا مبادرة تستجيب [للالتزام 3](@/declarations/promise#para_3).

## المبادرات {.initiatives}

1. بناء برج.
2. قرع جرس.
//- content/reports/survey.yaml
type: survey
standing: official
published: 2022
title: {en: The Survey, ar: الاستقصاء}
reports_on: [declarations/promise#para_3, action-plans/plan#para_1]
//- content/resolutions/asking/facts.yaml
original: en
type: resolution
standing: official
symbol: A/1/2
adopted: 2019-12-18
provisions:
  para_1:
    acts: [{verb: request, addressees: [chief]}, {verb: welcome, addressees: [alliance]}]
    deadline: 2026-12-01
  para_2:
    acts: [{verb: encourage, addressees: [alliance]}]
    deadline: 2020-09
  para_3: {deadline: 2021-09-14, met: 2021-07-30, requests: [chief], evidence: [reports/survey]}
//- content/resolutions/asking/index.en.md
---
title: The Asking
---
## Operative {.operative}

1. *Requests* the Chief to report, and *welcomes* the Alliance.
2. *Encourages* the Alliance.
3. And once more.
//- content/resolutions/asking/index.ar.md
---
title: الطلب
---
## المنطوق {.operative}

1. *تطلب* إلى الرئيس تقديم تقرير، و*ترحب* بالتحالف.
2. *تشجع* التحالف.
3. ومرة أخرى.
";

fn made() -> Made {
    Fixture::new(SITE).make().fine()
}

/// The words of a page's main part, on one line.
fn words(made: &Made, path: &str) -> String {
    let html = made.page(path);
    let main = &html[html.find("<main").unwrap()..html.find("</main>").unwrap()];
    markup::words(main)
}

/// Asserts that these stand on a page one after the other.
fn in_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let at = rest.find(part).unwrap_or_else(|| panic!("{part:?} does not follow in {text:?}"));
        rest = &rest[at + part.len()..];
    }
}

#[test]
fn a_promise_is_followed_to_what_came_of_it() {
    let made = made();
    let text = words(&made, "en/declarations/promise/para_1/index.html");
    in_order(&text, &["Commitment 1", "The Promise", "Watch.", "Promised by", "The Alliance", "The Meeting"]);
    let line = ["2018", "This paragraph", "2021", "Implemented by", "initiative 1", "The Plan", "Build a tower."];
    in_order(&text, &line);
    in_order(&text, &["Under way", "June 28, 2021", "To be seen to by", "The Chief", "Shown by", "The Survey"]);
    in_order(&text, &["Half of them do.", "Reported on by", "The Survey", "Concerning the whole document", "The Plan"]);
    assert!(!text.contains("Nothing in this archive"), "{text}");
    let html = made.page("en/declarations/promise/para_1/index.html");
    assert!(html.contains("<title>Commitment 1 – The Promise</title>"), "{html}");
    assert!(html.contains("href=\"../../../action-plans/plan/para_1/index.html\""), "{html}");
    assert!(html.contains("href=\"../index.html#para_1\""));
    assert!(html.contains("href=\"../languages/index.html#para_1\""));
    let canonical = "rel=\"canonical\" href=\"https://archive.example.org/en/declarations/promise/para_1/\"";
    assert!(html.contains(canonical) && html.contains("hreflang=\"ar\""), "{html}");
}

#[test]
fn a_deed_is_followed_back_to_the_promise() {
    let text = words(&made(), "en/action-plans/plan/para_1/index.html");
    in_order(&text, &["2018", "Implements", "commitment 1", "The Promise", "2021", "This paragraph", "2022", "Survey"]);
}

#[test]
fn what_answers_a_sub_paragraph_answers_its_commitment() {
    let text = words(&made(), "en/declarations/promise/para_2/index.html");
    in_order(&text, &["Implemented by", "commitment 2, sub-paragraph (a)", "initiative 2", "Ring a bell."]);
}

#[test]
fn a_gap_is_said_and_so_is_what_speaks_of_it() {
    let text = words(&made(), "en/declarations/promise/para_3/index.html");
    let gap = "Nothing in this archive answers this commitment yet.";
    in_order(&text, &["This paragraph", gap, "Reported on by", "The Survey"]);
    in_order(&text, &["What is said of it", "No initiative answers commitment 3.", "The Plan"]);
    in_order(&text, &["Before it", "Commitment 2, sub-paragraph (a)"]);
}

#[test]
fn a_circle_of_relations_ends() {
    let circle = "
//- content/declarations/promise/facts.yaml
type: declaration
standing: official
adopted: 2018-10-12
provisions:
  para_1: {implements: [action-plans/plan#para_1]}
//- content/declarations/promise/index.en.md
---
title: The Promise
---
## We shall {.commitments}

1. Watch.
//- content/action-plans/plan/facts.yaml
type: action-plan
standing: official
published: 2021
provisions:
  para_1: {implements: [declarations/promise#para_1], related: [declarations/promise#para_1]}
//- content/action-plans/plan/index.en.md
---
title: The Plan
---
## Initiatives {.initiatives}

1. Build a tower.
";
    // That one of the two dates must be wrong is told, and stops nothing.
    let made = Fixture::new(circle).make();
    let text = words(&made, "en/declarations/promise/para_1/index.html");
    assert!(text.matches("Build a tower.").count() <= 3, "{text}");
}

#[test]
fn the_tracker_says_what_is_answered_and_what_is_not() {
    let made = made();
    let html = made.page("en/commitments/index.html");
    assert_eq!(html.matches("commitment is-answered").count(), 2);
    assert_eq!(html.matches("commitment is-unanswered").count(), 1);
    assert!(html.contains("id=\"declarations-promise_para_3\"") && html.contains("type=\"radio\""));
    let text = words(&made, "en/commitments/index.html");
    in_order(&text, &["2 of 3 commitments are answered", "The Promise", "1.", "Watch.", "Answered", "initiative 1"]);
    in_order(&text, &["Listen.", "Unanswered", "Nothing in this archive answers this commitment yet.", "The Survey"]);
    in_order(&words(&made, "ar/commitments/index.html"), &["لقي استجابةً التزامان من أصل 3", "الوعد"]);
    in_order(&words(&made, "en/index.html"), &["Commitments", "2 of 3 commitments are answered"]);
}

/// So many declarations with four commitments each.
fn declarations(count: usize) -> String {
    let one = |number: usize| {
        format!(
            "//- content/declarations/d-{number:02}/facts.yaml\ntype: declaration\nstanding: official\nadopted: 2020-01-{:02}\n\
             //- content/declarations/d-{number:02}/index.en.md\n---\ntitle: D{number:02}\n---\n\
             ## C {{.commitments}}\n\n1. We do.\n2. We do.\n3. We do.\n4. We do.\n",
            number % 28 + 1
        )
    };
    (1..=count).map(one).collect()
}

#[test]
fn a_long_tracker_goes_on_on_further_sheets() {
    let made = Fixture::new(&declarations(26)).make().fine();
    let sheets = ["en/commitments/index.html", "en/commitments/sheet-2/index.html"].map(|path| made.page(path));
    assert_eq!(sheets.map(|html| html.matches("class=\"tracked\"").count()), [25, 1]);
    for html in sheets {
        assert!(html.contains("0 of 104 commitments are answered") && html.contains("class=\"pager\""));
        assert!(!html.contains("type=\"radio\""), "where all are alike there is nothing to choose");
    }
}

#[test]
fn a_long_document_goes_on_on_the_next_sheet_of_the_tracker() {
    let long = (1..=102).fold(String::new(), |text, number| text + &format!("{number}. We do.\n"));
    let facts = "//- content/declarations/d/facts.yaml\ntype: declaration\nstanding: official\nadopted: 2020-01-01\n";
    let text = format!("//- content/declarations/d/index.en.md\n---\ntitle: D\n---\n## C {{.commitments}}\n\n{long}");
    let made = Fixture::new(&format!("{facts}{text}")).make().fine();
    let (first, second) = (made.page("en/commitments/index.html"), made.page("en/commitments/sheet-2/index.html"));
    let has = |html: &str, id: &str| html.contains(&format!("id=\"declarations-d_{id}\""));
    assert!(has(first, "para_1") && has(first, "para_100") && !has(first, "para_101"));
    assert!(!has(second, "para_100") && has(second, "para_101") && has(second, "para_102"));
}

#[test]
fn what_is_asked_of_a_body_is_told_act_by_act() {
    let made = made();
    let text = words(&made, "en/organisations/alliance/asked/index.html");
    let asked = ["2 paragraphs", "Asked to act", "The Asking", "A/1/2", "Operative paragraph 2", "Encourages"];
    in_order(&text, &asked);
    in_order(&text, &["Spoken to", "Operative paragraph 1", "Welcomes", "welcomes the Alliance."]);
    assert!(!text.contains("paragraph 1 Requests"), "what asks another body is not asked of this one: {text}");
    let page = words(&made, "en/organisations/alliance/index.html");
    in_order(&page, &["What is asked of it", "2 paragraphs", "Addressed by"]);
}

#[test]
fn a_long_list_of_what_is_asked_stands_on_its_own_page_only() {
    let acts: String = (1..=6).map(|at| format!("  para_{at}: {{requests: [chief]}}\n")).collect();
    let text: String = (1..=6).map(|at| format!("{at}. Do {at}.\n")).collect();
    let made = Fixture::new(&format!(
        "//- content/organisations/chief.yaml\ntype: un-body\nname: The Chief\n\
         //- content/resolutions/r/facts.yaml\ntype: resolution\nstanding: official\nprovisions:\n{acts}\
         //- content/resolutions/r/index.en.md\n---\ntitle: R\n---\n## O {{.operative}}\n\n{text}"
    ))
    .make()
    .fine();
    let page = words(&made, "en/organisations/chief/index.html");
    in_order(&page, &["What is asked of it", "6 paragraphs"]);
    assert!(!page.contains("Asked to act by"), "{page}");
}

#[test]
fn duties_stand_where_their_dates_and_today_put_them() {
    let text = words(&made(), "en/duties/index.html");
    in_order(&text, &["Due", "operative paragraph 1", "December 1, 2026", "The Chief"]);
    let passed = "The date has passed; this archive holds nothing that shows it was done.";
    in_order(&text, &["The date has passed", "operative paragraph 2", passed, "September 2020", "not in the calendar"]);
    in_order(&text, &["Done", "operative paragraph 3", "September 14, 2021", "July 30, 2021", "The Survey"]);
    in_order(&text, &["A deadline that names only a month or a year is not in the calendar"]);
}

#[test]
fn a_deadline_passes_when_its_last_day_has() {
    let fixture = Fixture::new(SITE);
    let on = |today| {
        let made = fixture::make(plenary::build::Request { today, ..fixture.request() });
        words(&made, "en/resolutions/asking/para_2/index.html")
    };
    assert!(on(date(2020, 9, 30)).contains("Due"));
    assert!(on(date(2020, 10, 1)).contains("The date has passed"));
}

#[test]
fn deadlines_stand_in_the_calendar_on_their_day() {
    let made = made();
    for (tag, title) in [("en", "Deadline: operative paragraph 1\\, The Asking"), ("ar", "الفقرة 1 من المنطوق")]
    {
        let text = made.page(&format!("{tag}/calendar.ics")).replace("\r\n ", "");
        let entries: Vec<&str> = text.split("BEGIN:VEVENT").filter(|entry| entry.contains("/resolutions/")).collect();
        assert_eq!(entries.len(), 2, "a month is no day: {text}");
        in_order(
            entries[0],
            &["UID:https://archive.example.org/resolutions/asking#para_3", "DTSTART;VALUE=DATE:20210914"],
        );
        in_order(
            entries[1],
            &["DTSTART;VALUE=DATE:20261201", "DTEND;VALUE=DATE:20261202", title, "CATEGORIES;LANGUAGE="],
        );
        let page = format!("URL:https://archive.example.org/{tag}/resolutions/asking/para_1/");
        assert!(entries[1].contains(&page), "{}", entries[1]);
    }
}

#[test]
fn a_site_without_promises_has_no_pages_for_them() {
    let made = Fixture::new("//- content/topics/water.yaml\nname: Water\n").make().fine();
    assert!(!made.outputs.keys().any(|path| path.contains("commitments/") || path.contains("duties/")));
    let home = made.page("en/index.html");
    assert!(!home.contains("commitments/") && !home.contains("duties/"), "{home}");
}

#[test]
fn a_document_says_how_far_what_it_implements_has_come() {
    let text = words(&made(), "en/action-plans/plan/index.html");
    in_order(
        &text,
        &["Implements", "commitment 1", "The Promise", "Under way", "The Chief", "The Survey", "Half of them"],
    );
    assert!(
        !text.contains("To be seen to by initiative 1"),
        "what is said with the relation is not said again: {text}"
    );
}

#[test]
fn notes_and_places_of_a_paragraph_stay_on_its_own_page() {
    let text = "
//- content/declarations/promise/facts.yaml
type: declaration
standing: official
//- content/declarations/promise/index.en.md
---
title: The Promise
---
## We shall {.commitments}

1. Watch[^1], as in [the second](#para_2).
2. Warn.

[^1]: A note.
";
    let made = Fixture::new(text).make().fine();
    let html = made.page("en/declarations/promise/para_1/index.html");
    assert!(html.contains("href=\"../index.html#ftn_1\"") && html.contains("href=\"../index.html#para_2\""), "{html}");
    assert!(!html.contains("id=\"ftnref_1_1\""), "{html}");
}

#[test]
fn the_map_of_the_site_holds_traces_and_trackers() {
    let made = made();
    let map = made.page("sitemap.xml");
    for path in ["en/declarations/promise/para_3/", "ar/commitments/", "en/duties/", "en/organisations/chief/asked/"] {
        assert!(map.contains(&format!("<loc>https://archive.example.org/{path}</loc>")), "{path}");
    }
}
