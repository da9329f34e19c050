//! Long lists take several pages, and nothing is lost between them.

use crate::fixture::Fixture;

/// An archive of this many topics.
fn topics(count: usize) -> String {
    (1..=count).map(|number| format!("//- content/topics/t-{number:03}.yaml\nname: Topic {number:03}\n")).collect()
}

#[test]
fn a_long_list_goes_on_on_further_sheets() {
    let made = Fixture::new(&topics(401)).make().fine();
    let sheets: Vec<&str> = ["index.html", "sheet-2/index.html", "sheet-3/index.html"]
        .map(|page| made.page(&format!("en/topics/{page}")))
        .into();
    for number in 1..=401 {
        let link = format!("t-{number:03}/index.html");
        let on = sheets.iter().filter(|html| html.contains(&link)).count();
        assert_eq!(on, 1, "topic {number} stands on {on} sheets");
    }
    for html in &sheets {
        assert!(html.contains("class=\"pager\""), "every sheet leads to all of them");
    }
}

#[test]
fn a_short_list_has_no_further_sheets() {
    let made = Fixture::new(&topics(200)).make().fine();
    assert!(!made.page("en/topics/index.html").contains("class=\"pager\""));
}
