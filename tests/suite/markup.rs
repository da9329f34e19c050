//! Reads pages as a browser would, far enough to ask for links, ids and words.

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

/// One element's start tag.
#[derive(Debug)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

impl Element {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(have, _)| have == name).map(|(_, value)| value.as_str())
    }

    pub fn is(&self, name: &str, attribute: &str, value: &str) -> bool {
        self.name == name && self.get(attribute) == Some(value)
    }
}

/// Every start tag of a page, in order.
pub fn elements(html: &str) -> Vec<Element> {
    let mut found = Vec::new();
    walk(html, |event| {
        if let Event::Start(tag) | Event::Empty(tag) = event {
            found.push(element(tag));
        }
    });
    found
}

/// Everything that a page links to or loads, as it is written.
pub fn links(html: &str) -> Vec<String> {
    let of = |element: &Element| element.get("href").or(element.get("src")).map(str::to_owned);
    elements(html).iter().filter_map(of).collect()
}

/// The ids of a page.
pub fn ids(html: &str) -> Vec<String> {
    elements(html).iter().filter_map(|element| element.get("id").map(str::to_owned)).collect()
}

/// What a page says within `<main>`, one line for each block, and where links lead: small enough to read in a review.
pub fn gist(html: &str) -> String {
    const BLOCKS: [&str; 24] = [
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "section",
        "article",
        "header",
        "nav",
        "aside",
        "div",
        "blockquote",
        "figure",
        "figcaption",
        "ol",
        "ul",
        "dl",
        "table",
        "main",
    ];
    let (mut lines, mut line, mut depth) = (Vec::new(), String::new(), 0);
    walk(html, |event| match event {
        Event::Start(tag) => {
            let element = element(tag);
            depth += usize::from(element.name == "main" || depth > 0 && !is_void(&element.name));
            if depth == 0 {
                return;
            }
            if BLOCKS.contains(&&*element.name) {
                lines.push(std::mem::take(&mut line));
            }
            line.push_str(&mark(&element));
        }
        Event::End(_) if depth > 0 => depth -= 1,
        Event::Text(text) if depth > 0 => line.push_str(text),
        Event::GeneralRef(name) if depth > 0 => line.push_str(&entity(name)),
        _ => {}
    });
    lines.push(line);
    let tidy = |line: String| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines: Vec<String> = lines.into_iter().map(tidy).filter(|line| !line.is_empty()).collect();
    lines.join("\n") + "\n"
}

/// The words of some HTML on one line; blocks are set apart.
pub fn words(html: &str) -> String {
    const INLINE: [&str; 8] = ["a", "span", "bdi", "time", "em", "strong", "sup", "bdo"];
    let mut words = String::new();
    walk(html, |event| match event {
        Event::Start(tag) if !INLINE.contains(&tag.name().as_ref()) => words.push(' '),
        Event::End(tag) if !INLINE.contains(&tag.name().as_ref()) => words.push(' '),
        Event::Text(text) => words.push_str(text),
        Event::GeneralRef(name) => words.push_str(&entity(name)),
        _ => {}
    });
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What matters about an element besides its words.
fn mark(element: &Element) -> String {
    let heading = match element.name.as_str() {
        "h1" | "h2" | "h3" | "h4" | "h5" => "#".repeat(usize::from(element.name.as_bytes()[1] - b'0')) + " ",
        "li" => "- ".to_owned(),
        _ => String::new(),
    };
    let attribute = |name: &str| element.get(name).map(|value| format!("{{{name}={value}}}")).unwrap_or_default();
    let told: String = ["id", "lang", "dir", "hreflang", "href", "datetime"].map(attribute).concat();
    heading + &told
}

fn walk(html: &str, mut visit: impl FnMut(&Event<'_>)) {
    let mut reader = Reader::from_str(html);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_unmatched_ends = true;
    loop {
        match reader.read_event() {
            Ok(Event::Eof) => return,
            Ok(event) => visit(&event),
            Err(error) => panic!("byte {}: {error} in\n{html}", reader.error_position()),
        }
    }
}

fn element(tag: &BytesStart<'_>) -> Element {
    let mut all = tag.html_attributes();
    let attributes = all.with_checks(false).map(Result::unwrap).map(|attribute| {
        let value = unescape(&attribute.value).unwrap_or_else(|error| panic!("{error} in {}", attribute.value));
        (attribute.key.as_ref().to_owned(), value.into_owned())
    });
    Element { name: tag.name().as_ref().to_owned(), attributes: attributes.collect() }
}

fn entity(name: &str) -> String {
    unescape(&format!("&{name};")).unwrap_or_else(|error| panic!("{error} in &{name};")).into_owned()
}

fn is_void(name: &str) -> bool {
    ["meta", "link", "img", "br", "hr", "input", "wbr", "col", "path", "circle", "line", "rect"].contains(&name)
}
