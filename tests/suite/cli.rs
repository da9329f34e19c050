//! Cases of the command line that need no whole site: exit codes, and what is said when something makes no sense.

use std::fs;
use std::net::TcpListener;
use std::process::{Command, Output};

use tempfile::TempDir;

const SITE: &str = "title: { en: Archive, ar: أرشيف }\npublisher: { en: Us, ar: نحن }\n\
                    base_url: https://archive.example/\nlanguages:\n  - tag: en\n  - tag: ar\n";

struct Place(TempDir);

impl Place {
    fn empty() -> Place {
        Place(TempDir::new().unwrap())
    }

    fn with_site() -> Place {
        let place = Place::empty();
        fs::create_dir(place.0.path().join("content")).unwrap();
        fs::write(place.0.path().join("content/site.yaml"), SITE).unwrap();
        place
    }

    fn run(&self, line: &str) -> Said {
        self.run_with(line, &[])
    }

    fn run_with(&self, line: &str, variables: &[(&str, &str)]) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plenary"));
        for name in ["CI", "GITHUB_ACTIONS", "SOURCE_DATE_EPOCH", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
            command.env_remove(name);
        }
        command.current_dir(self.0.path()).args(line.split_whitespace()).envs(variables.iter().copied());
        Said(command.output().unwrap())
    }
}

struct Said(Output);

impl Said {
    fn out(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).unwrap()
    }

    fn err(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).unwrap()
    }

    /// Checks the exit code and that the parts are said somewhere.
    fn expect(self, code: i32, parts: &[&str]) -> Said {
        let all = self.out() + &self.err();
        assert_eq!(self.0.status.code(), Some(code), "{all}");
        for part in parts {
            assert!(all.contains(part), "no {part:?} in:\n{all}");
        }
        self
    }
}

#[test]
fn help_and_version_are_fine() {
    let place = Place::empty();
    place.run("--version").expect(0, &["plenary "]);
    place.run("--help").expect(0, &["build", "check", "serve", "new", "completions"]);
    place.run("serve --help").expect(0, &["--port", "--interface", "1818"]);
}

#[test]
fn what_is_not_understood_ends_with_2() {
    let place = Place::with_site();
    for (line, part) in [
        ("", "Usage"),
        ("biuld", "build"),
        ("build --outptu x", "--output"),
        ("check --today tomorrow", "2026-11-21"),
        ("new evnt 2026-tunis", "event"),
        ("new event Tunis", "lower-case"),
        ("new event 2026-tunis --lang fr", "`fr`"),
    ] {
        place.run(line).expect(2, &[part]);
    }
}

#[test]
fn the_environment_is_checked() {
    let place = Place::with_site();
    place.run_with("check", &[("SOURCE_DATE_EPOCH", "now")]).expect(2, &["SOURCE_DATE_EPOCH", "seconds"]);
    let said = place.run_with("check --json", &[("SOURCE_DATE_EPOCH", "now")]).expect(2, &[]);
    assert!(said.out().starts_with(r#"{"error":"SOURCE_DATE_EPOCH is `now`"#), "{}", said.out());
}

#[test]
fn colours_are_used_when_asked_for() {
    let place = Place::with_site();
    let colours = |line: &str, variables: &[(&str, &str)]| {
        let variables = [&[("SOURCE_DATE_EPOCH", "now")], variables].concat();
        place.run_with(line, &variables).err().contains('\u{1b}')
    };
    assert!(!colours("check", &[]));
    assert!(colours("check --color always", &[]));
    assert!(colours("check", &[("CLICOLOR_FORCE", "1")]));
    assert!(!colours("check", &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(!colours("check --color never", &[("CLICOLOR_FORCE", "1")]));
}

#[test]
fn a_new_record_is_written_once() {
    let place = Place::with_site();
    let said = place.run("new event 2026-tunis").expect(0, &["draft"]);
    assert!(said.out().starts_with("wrote content/events/2026-tunis/facts.yaml\n"), "{}", said.out());
    let words = fs::read_to_string(place.0.path().join("content/events/2026-tunis/index.ar.md")).unwrap();
    assert!(words.starts_with("---\n") && words.contains("title:"), "{words}");
    place.run("new event 2026-tunis").expect(2, &["there is already", "another id"]);
    place.run("new glossary civic-space --lang ar").expect(0, &["content/glossary/civic-space/index.ar.md"]);
    assert!(!place.0.path().join("content/glossary/civic-space/index.en.md").exists());
}

#[test]
fn a_new_record_needs_a_site() {
    Place::empty().run("new event 2026-tunis").expect(2, &["content/site.yaml"]);
}

#[test]
fn a_taken_port_is_told_before_anything_is_read() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    Place::empty().run(&format!("serve --port {port}")).expect(2, &[&port, "--port"]);
}

#[test]
fn completions_name_the_commands() {
    Place::empty().run("completions bash").expect(0, &["_plenary", "--base-url"]);
}

#[test]
fn sources_are_never_published_over() {
    let place = Place::with_site();
    for folder in [".", "content", "content/public", "themes", "i18n/x"] {
        place.run(&format!("build --force --output {folder}")).expect(2, &["--output"]);
    }
    assert_eq!(fs::read_to_string(place.0.path().join("content/site.yaml")).unwrap(), SITE);
}
