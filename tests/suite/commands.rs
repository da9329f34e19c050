//! Commands on whole sites that are more than a transcript: records of every kind, and the server of a living site.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use plenary::model::Noun;

use crate::fixture::{self, Fixture};

fn plenary(site: &Fixture) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_plenary"));
    command
        .current_dir(site.root())
        .env("SOURCE_DATE_EPOCH", "1795219200")
        .env_remove("CI")
        .env_remove("GITHUB_ACTIONS");
    command
}

/// What an author does first: begin a record, write a title, take the draft away.
#[test]
fn a_new_record_of_every_kind_builds_once_it_is_no_draft() {
    let site = Fixture::in_four_languages("");
    for noun in Noun::ALL {
        let done = plenary(&site).args(["new", noun.name(), &format!("a-{}", noun.name())]).output().unwrap();
        assert_eq!(done.status.code(), Some(0), "{}", String::from_utf8_lossy(&done.stderr));
    }
    let drafts = site.make().fine();
    let facts = |noun: Noun| format!("content/{}/a-{}/facts.yaml", noun.section(), noun.name());
    Noun::ALL.iter().for_each(|noun| site.edit(&facts(*noun), "draft: true\n", ""));
    let made = site.make().fine();
    // A document has a second page, with its languages side by side.
    let added = 4 * (Noun::ALL.len() + Noun::DOCUMENTS.len());
    assert_eq!(made.pages().count(), drafts.pages().count() + years(&made) + added);
    assert_eq!(site.make().fine().paths(), made.paths());
}

/// Pages of years that the examples' dates add.
fn years(made: &fixture::Made) -> usize {
    made.paths().iter().filter(|path| path.contains("/years/2")).count()
}

/// `plenary serve` as a process of its own; ended when the test is.
struct Server {
    child: Child,
    port: u16,
}

impl Server {
    fn start(site: &Fixture) -> Server {
        let mut child =
            plenary(site).args(["serve", "--port", "0"]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
        let said = lines.find(|line| line.starts_with("Serving ")).unwrap();
        let port = said.split("127.0.0.1:").nth(1).and_then(|rest| rest.split('/').next()).unwrap().parse().unwrap();
        // The rest is read, so that the server never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        Server { child, port }
    }

    fn open(&self, path: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n").unwrap();
        BufReader::new(stream)
    }

    fn get(&self, path: &str) -> String {
        let mut text = String::new();
        self.open(path).read_to_string(&mut text).unwrap();
        text
    }

    /// Asks until the answer holds a part.
    fn wait(&self, path: &str, part: &str) -> String {
        let begun = Instant::now();
        loop {
            let answer = self.get(path);
            if answer.contains(part) {
                return answer;
            }
            assert!(begun.elapsed() < Duration::from_secs(30), "no {part:?} in:\n{answer}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

#[test]
fn the_server_shows_every_language_and_every_change() {
    let site = Fixture::new("//- content/topics/independence.yaml\nname: {en: Independence, ar: الاستقلال}\n");
    let server = Server::start(&site);
    let page = server.get("/ar/topics/independence/");
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("الاستقلال</h1>"), "{page}");
    assert!(page.contains("/_plenary/reload.js"), "{page}");
    let missing = server.get("/ar/topics/nothing/");
    assert!(missing.starts_with("HTTP/1.1 404") && missing.contains("<html lang=\"ar\" dir=\"rtl\""), "{missing}");

    let mut events = server.open("/_plenary/events").lines().map_while(Result::ok);
    let mut next = || events.find_map(|line| line.strip_prefix("data: ").map(str::to_owned)).unwrap();
    let before = next();
    site.edit("content/topics/independence.yaml", "Independence", "Autonomy");
    assert_ne!(next(), before);
    server.wait("/en/topics/independence/", "Autonomy</h1>");

    site.edit("content/topics/independence.yaml", "name:", "nmae:");
    server.wait("/_plenary/problems", "did you mean");
    site.edit("content/topics/independence.yaml", "nmae:", "name:");
    server.wait("/_plenary/problems", "No problems");
    assert!(!site.at("public").exists(), "a server publishes nothing");
}

/// While something is wrong the other pages are there, and nothing is published.
#[test]
fn the_server_starts_on_a_broken_site() {
    let site = Fixture::empty();
    site.write("content/site.yaml", "title: [\n");
    let server = Server::start(&site);
    server.wait("/_plenary/problems", "bad-yaml");
    site.write("content/site.yaml", fixture::SITE);
    let page = server.wait("/en/", "HTTP/1.1 200");
    assert!(page.contains("<html lang=\"en\" dir=\"ltr\""), "{page}");
}
