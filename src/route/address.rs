//! Paths of outputs, and the way from one to another.
//!
//! Links name `index.html` in full and are relative, so that one and the same output works at the root of a domain,
//! below any path, and from a disk (`file:`), where a folder has no index. Canonical addresses end with a slash.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// The output that ways start from. All links of a page share it.
#[derive(Clone, Debug)]
pub struct Origin<'a> {
    path: &'a str,
    /// Where the names of the folders that it lies in end, with their slashes.
    folders: Vec<usize>,
}

impl<'a> Origin<'a> {
    pub fn new(path: &'a str) -> Origin<'a> {
        Origin { path, folders: path.match_indices('/').map(|(at, _)| at + 1).collect() }
    }

    pub fn path(&self) -> &'a str {
        self.path
    }

    /// How many folders it lies in.
    pub fn depth(&self) -> usize {
        self.folders.len()
    }

    /// The relative reference (RFC 3986, section 4.2) to another output, percent-encoded.
    pub fn way(&self, to: &str) -> String {
        let (up, shared) = self.ascent(to);
        let mut way = String::with_capacity("../".len() * up + to.len() - shared);
        climb(up, &mut way);
        push_escaped(&to[shared..], &mut way);
        way
    }

    /// How many folders up the way to another output begins, and how much of the other path it leaves out.
    pub fn ascent(&self, to: &str) -> (usize, usize) {
        let (from, to) = (self.path.as_bytes(), to.as_bytes());
        let mut shared = 0;
        for (at, end) in self.folders.iter().enumerate() {
            if to.get(shared..*end) != Some(&from[shared..*end]) {
                return (self.folders.len() - at, shared);
            }
            shared = *end;
        }
        (0, shared)
    }
}

/// The way up through so many folders.
pub fn climb(up: usize, way: &mut String) {
    const USUAL: &str = "../../../../../../";
    way.push_str(USUAL.get(.."../".len() * up).unwrap_or(USUAL));
    (USUAL.len() / "../".len()..up).for_each(|_| way.push_str("../"));
}

/// The address of an output on the published site; that of a folder's index ends with the folder.
pub fn absolute(base_url: &str, path: &str) -> String {
    let folder = match path {
        "index.html" => "",
        path => path.strip_suffix("index.html").filter(|rest| rest.ends_with('/')).unwrap_or(path),
    };
    let mut address = String::with_capacity(base_url.len() + folder.len());
    address.push_str(base_url);
    push_escaped(folder, &mut address);
    address
}

/// Percent-encodes all that may not stand in the path of an address (RFC 3986, section 3.3).
pub fn escape_path(path: &str) -> String {
    let mut escaped = String::with_capacity(path.len());
    push_escaped(path, &mut escaped);
    escaped
}

fn push_escaped(path: &str, address: &mut String) {
    match is_plain(path) {
        true => address.push_str(path),
        false => address.extend(utf8_percent_encode(path, REFUSED)),
    }
}

/// Letters, digits, hyphens, dots, slashes and underscores: the paths of all pages, and nothing to escape.
fn is_plain(path: &str) -> bool {
    let plain = |byte: u8| (byte | 0x20).is_ascii_lowercase() | matches!(byte, b'-'..=b'9' | b'_');
    path.bytes().fold(true, |all, byte| all & plain(byte))
}

/// What may not stand in a path: all but the unreserved signs, the sub-delimiters, `@` and `/`.
const REFUSED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b'@');

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_between_pages_work_from_any_depth() {
        let cases = [
            ("index.html", "en/index.html", "en/index.html"),
            ("en/events/a/index.html", "en/events/b/index.html", "../b/index.html"),
            ("en/events/a/index.html", "ar/events/a/index.html", "../../../ar/events/a/index.html"),
            ("en/events/a/index.html", "en/events/a/event.ics", "event.ics"),
            ("en/index.html", "index.html", "../index.html"),
            ("en/a/index.html", "files/a b.pdf", "../../files/a%20b.pdf"),
        ];
        for (from, to, way) in cases {
            assert_eq!(Origin::new(from).way(to), way, "{from} → {to}");
        }
    }

    #[test]
    fn published_addresses_end_with_the_folder() {
        let base = "https://example.org/archive/";
        assert_eq!(absolute(base, "en/events/a/index.html"), "https://example.org/archive/en/events/a/");
        assert_eq!(absolute(base, "index.html"), base);
        assert_eq!(absolute(base, "en/atom.xml"), "https://example.org/archive/en/atom.xml");
    }
}
