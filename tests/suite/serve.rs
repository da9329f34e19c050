//! Cases of `serve`, over a real connection.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{IpAddr, Ipv4Addr, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;

use plenary::publish::{Body, Output};
use plenary::serve::{self, Live, Pages, Port, Problems};

/// A site whose pages say how often it was read.
struct Site {
    updates: usize,
}

struct Pages1 {
    updates: usize,
}

impl Live for Site {
    fn tell(&mut self) {}

    fn update(&mut self, _: &[PathBuf]) {
        self.updates += 1;
    }

    fn pages(&self) -> Arc<dyn Pages> {
        Arc::new(Pages1 { updates: self.updates })
    }

    fn problems(&self) -> Problems {
        Problems { errors: self.updates, warnings: 0, text: "<b>bold</b>".into() }
    }
}

impl Pages for Pages1 {
    fn render(&self, path: &str) -> Option<Output> {
        let body = match path {
            "index.html" => Body::Bytes(format!("read {} times", self.updates).into()),
            "fr/index.html" => Body::Bytes("bonjour".into()),
            "fr/404.html" => Body::Bytes("introuvable".into()),
            "gone.pdf" => Body::File("/nowhere/gone.pdf".into()),
            "broken.html" => panic!("a bug in a template function"),
            _ => return None,
        };
        Some(Output { path: path.into(), body })
    }

    fn base_path(&self) -> &str {
        "/"
    }
}

struct Server {
    port: u16,
    changes: Sender<()>,
}

impl Server {
    fn start() -> Server {
        let listener = serve::bind(IpAddr::V4(Ipv4Addr::LOCALHOST), Port::Exactly(0)).unwrap();
        let port = listener.port();
        let (changes, received) = channel();
        std::thread::spawn(move || {
            serve::run(listener, Site { updates: 0 }, move || received.recv().ok().map(|_| Vec::new()))
        });
        Server { port, changes }
    }

    fn open(&self, method: &str, path: &str, host: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        write!(stream, "{method} {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n\r\n").unwrap();
        BufReader::new(stream)
    }

    fn ask(&self, method: &str, path: &str, host: &str) -> String {
        let mut text = String::new();
        self.open(method, path, host).read_to_string(&mut text).unwrap();
        text
    }

    fn get(&self, path: &str) -> String {
        self.ask("GET", path, "localhost")
    }
}

/// Fails with the whole answer when a part is not in it.
fn has(answer: &str, parts: &[&str]) {
    for part in parts {
        assert!(answer.contains(part), "no {part:?} in:\n{answer}");
    }
}

#[test]
fn pages_come_with_type_and_without_being_stored() {
    let server = Server::start();
    let answer = server.get("/");
    has(&answer, &["200 OK", "text/html; charset=utf-8", "cache-control: no-store", "nosniff", "read 0 times"]);
    has(&server.get("/fr?q=1"), &["307 Temporary Redirect", "location: /fr/?q=1"]);
    has(&server.get("/fr/"), &["200 OK", "bonjour"]);
    has(&server.get("/fr/rien/"), &["404 Not Found", "introuvable"]);
    has(&server.get("/nothing"), &["404 Not Found", "No page here", "/_plenary/reload.js"]);
}

#[test]
fn a_head_request_has_no_body_and_other_methods_are_refused() {
    let server = Server::start();
    let answer = server.ask("HEAD", "/", "localhost");
    has(&answer, &["200 OK", "content-length: 12"]);
    assert!(answer.ends_with("\r\n\r\n"), "{answer}");
    has(&server.ask("POST", "/", "localhost"), &["405 Method Not Allowed"]);
}

#[test]
fn only_this_machines_names_are_answered() {
    let server = Server::start();
    for path in ["/", "/_plenary/problems", "/_plenary/events", "/_plenary/reload.js"] {
        has(&server.ask("GET", path, "evil.example"), &["403 Forbidden", "--interface"]);
    }
}

#[test]
fn paths_lead_nowhere_else() {
    let server = Server::start();
    for path in ["/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "//evil.example", "/fr/..%2f..%2fetc%2fpasswd"] {
        has(&server.get(path), &["404 Not Found"]);
    }
}

#[test]
fn a_page_that_fails_harms_no_other() {
    let server = Server::start();
    has(&server.get("/gone.pdf"), &["500 Internal Server Error", "gone.pdf"]);
    has(&server.get("/broken.html"), &["500 Internal Server Error", "see the terminal"]);
    has(&server.get("/"), &["200 OK"]);
}

#[test]
fn browsers_hear_of_a_change_once_the_site_was_read_again() {
    let server = Server::start();
    let mut events = server.open("GET", "/_plenary/events", "localhost").lines().map(Result::unwrap);
    let mut next = || events.find_map(|line| line.strip_prefix("data: ").map(str::to_owned)).unwrap();
    let before = next();
    has(&server.get("/"), &[&format!("server-timing: plenary;desc=\"{before}\"")]);
    server.changes.send(()).unwrap();
    let after = next();
    assert_ne!(before, after);
    has(&server.get("/"), &["read 1 times", &format!("desc=\"{after}\"")]);
}

#[test]
fn problems_are_a_page_and_json() {
    let server = Server::start();
    server.changes.send(()).unwrap();
    while !server.get("/").contains("read 1 times") {}
    let page = server.get("/_plenary/problems");
    has(&page, &["text/html; charset=utf-8", "content-security-policy: default-src 'none'", "<h1>1 error</h1>"]);
    has(&page, &["&lt;b&gt;bold&lt;/b&gt;"]);
    has(
        &server.get("/_plenary/problems.json"),
        &["application/json", r#"{"errors":1,"warnings":0,"text":"<b>bold</b>"}"#],
    );
}
