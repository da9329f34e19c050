//! What people write is text wherever it comes out: no field of any record can add an element, a link or a line.

use crate::fixture::Fixture;
use crate::markup;
use crate::whole::Payload;

/// Everything that could end the place it is put into, in HTML, XML, scripts, addresses and calendars.
const HOSTILE: &str = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)> ]]> --> {{ 7*7 }} {% x %} javascript:alert(1) &lt; \u{202e}";

#[test]
fn no_field_of_any_record_adds_an_element_to_a_page() {
    let made = Payload(HOSTILE).site().make();
    let wrong: Vec<String> = made.short().lines().filter(|line| line.contains("error[")).map(str::to_owned).collect();
    assert_eq!(wrong, Vec::<String>::new());
    assert!(made.pages().count() > 50);
    for (path, html) in made.pages() {
        assert!(html.contains("&lt;script&gt;"), "{path} does not show what was written");
        for element in markup::elements(html) {
            let handler = element.attributes.iter().find(|(name, _)| name.starts_with("on"));
            assert!(handler.is_none(), "{path}: {element:?}");
            let script = element.name == "script"
                && element.get("type") != Some("application/ld+json")
                && element.get("src").is_none();
            assert!(!script && element.get("src") != Some("x"), "{path}: {element:?}");
            let link = element.get("href").or(element.get("src")).unwrap_or_default().trim().to_ascii_lowercase();
            assert!(!link.starts_with("javascript:") && !link.starts_with("data:"), "{path}: {element:?}");
        }
        assert!(!html.contains("49 {%"), "{path} runs what people write as a template");
    }
}

#[test]
fn feeds_and_sitemaps_stay_well_formed() {
    let made = Payload(HOSTILE).site().make();
    for (path, bytes) in made.outputs.iter().filter(|(path, _)| path.ends_with(".xml") || path.ends_with(".svg")) {
        let mut reader = quick_xml::Reader::from_reader(bytes.as_slice());
        let mut buffer = Vec::new();
        loop {
            match reader.read_event_into(&mut buffer) {
                Ok(quick_xml::events::Event::Eof) => break,
                Ok(quick_xml::events::Event::Start(tag)) => assert_ne!(tag.name().as_ref(), "script", "{path}"),
                Ok(_) => {}
                Err(error) => panic!("{path}: {error}"),
            }
        }
    }
}

#[test]
fn data_for_machines_stays_one_piece_of_json() {
    let made = Payload(HOSTILE).site().make();
    for (path, html) in made.pages() {
        for part in html.split("<script type=\"application/ld+json\">").skip(1) {
            let json = part.split("</script>").next().unwrap();
            serde_json::from_str::<serde_json::Value>(json).unwrap_or_else(|error| panic!("{path}: {error} in {json}"));
        }
    }
}

/// RFC 5545: a line of a calendar is a name and a value; what people write cannot begin one.
#[test]
fn no_field_adds_a_line_to_a_calendar() {
    let text = "a\nATTENDEE:mailto:x@example.org\r\nEND:VEVENT";
    let facts =
        format!("title: {{en: {0}, ar: {0}}}\ntype: webinar\nstart: 2026-11-20\n", serde_json::Value::from("A"));
    let site = Fixture::new(&format!(
        "//- content/events/a.yaml\n{facts}summary: {{en: {}}}\n",
        serde_json::Value::from(text)
    ));
    let made = site.make();
    for (path, bytes) in made.outputs.iter().filter(|(path, _)| path.ends_with(".ics")) {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.lines().any(|line| line.starts_with("ATTENDEE")), "{path}: {text}");
        let lines = |name: &str| text.lines().filter(|line| *line == name).count();
        assert_eq!(lines("BEGIN:VEVENT"), lines("END:VEVENT"), "{path}: {text}");
    }
}

#[test]
fn only_safe_addresses_become_links() {
    let body = [
        "[a](javascript:alert(1))",
        "[b](JaVaScRiPt:alert(1))",
        "[c](<java\tscript:alert(1)>)",
        "[d](data:text/html,x)",
        "[e](vbscript:x)",
        "[f](file:///etc/passwd)",
        "<javascript:alert(1)>",
        "[g](//evil.example/x)",
        "[h](&#106;avascript:alert(1))",
        "![i](javascript:alert(1))",
        "[j]: javascript:alert(1)",
        "[j]",
        "[k](\\\\evil.example\\x)",
        "[l](https://ok.example/)",
    ];
    let text = format!(
        "//- content/topics/a/facts.yaml\ndraft: false\n//- content/topics/a/index.en.md\n---\nname: A\n---\n{}\n",
        body.join("\n\n")
    );
    let made = Fixture::new(&text).make();
    let links = markup::links(made.page("en/topics/a/index.html"));
    for link in &links {
        let scheme = link.split_once(':').map_or("", |(scheme, _)| scheme);
        assert!(["", "https"].contains(&scheme), "{link}");
        assert!(!link.contains("evil.example"), "{link}");
    }
    assert!(links.iter().any(|link| link == "https://ok.example/"), "{links:?}");
}
