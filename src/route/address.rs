//! Paths of outputs, and the way from one to another.
//!
//! Links name `index.html` in full and are relative, so that one and the same output works at the root of a domain,
//! below any path, and from a disk (`file:`), where a folder has no index. Canonical addresses end with a slash.

/// The file of a page: `en/events/2018-marrakech/index.html` for `en/events/2018-marrakech`, `index.html` for none.
pub fn page_path(folder: &str) -> String {
    if folder.is_empty() { "index.html".to_owned() } else { format!("{folder}/index.html") }
}

/// The relative reference (RFC 3986, section 4.2) from one output to another, percent-encoded.
pub fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').collect();
    let to_parts: Vec<&str> = to.split('/').collect();
    let (from_folders, to_folders) = (&from[..from.len() - 1], &to_parts[..to_parts.len() - 1]);
    let shared = from_folders.iter().zip(to_folders).take_while(|(one, other)| one == other).count();
    let up = "../".repeat(from_folders.len() - shared);
    format!("{up}{}", escape_path(&to_parts[shared..].join("/")))
}

/// The address of an output on the published site; that of a folder's index ends with the folder.
pub fn absolute(base_url: &str, path: &str) -> String {
    let folder = match path {
        "index.html" => "",
        path => path.strip_suffix("index.html").filter(|rest| rest.ends_with('/')).unwrap_or(path),
    };
    format!("{base_url}{}", escape_path(folder))
}

/// Percent-encodes all that may not stand in the path of an address (RFC 3986, section 3.3).
pub fn escape_path(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~!$&'()*+,;=@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

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
            assert_eq!(relative(from, to), way, "{from} → {to}");
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
