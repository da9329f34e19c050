//! The architecture, held: rooms in their order, absences, and lists without gaps. Each failure is a sentence.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::Entry;
use fluent_syntax::parser;
use plenary::language::{FormatOptions, Language, Messages};
use plenary::model::{
    Availability, Duty, Mode, Noun, Part, PartKind, Phase, RelationKind, Stage, Standing, Status, Verb,
};

const LANGUAGES: [&str; 4] = ["en", "fr", "es", "ar"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder with this ending, by its path relative to the root.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let entries = walkdir::WalkDir::new(root().join(folder)).sort_by_file_name().into_iter().map(Result::unwrap);
    let paths =
        entries.map(walkdir::DirEntry::into_path).filter(|path| path.extension().is_some_and(|have| have == ending));
    paths.map(|path: PathBuf| (name(&path), fs::read_to_string(&path).unwrap())).collect()
}

fn name(path: &Path) -> String {
    path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/")
}

/// The code of a file without its comments and without the tests at its end.
fn code(text: &str) -> String {
    let code = text.split("\n#[cfg(test)]\nmod ").next().unwrap_or_default();
    let line = |line: &str| line.split("//").next().unwrap_or_default().to_owned();
    code.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// What stands in quotation marks taken out.
fn without_texts(code: &str) -> String {
    code.split('"').step_by(2).collect::<Vec<_>>().join("\"\"")
}

fn sources() -> Vec<(String, String)> {
    let mut all = files("src", "rs");
    all.retain(|(path, _)| !path.ends_with("/tests.rs"));
    all
}

fn rooms() -> Vec<String> {
    let lib = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';').map(str::to_owned)).collect()
}

fn room(path: &str) -> &str {
    path.trim_start_matches("src/").split(['/', '.']).next().unwrap()
}

/// The rooms that code names: `crate::route`, and each of `crate::{route, theme::Press}`.
fn imports(code: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            None => drop(rooms.insert(first_word(rest))),
            Some(list) => rooms.extend(top_level(list).iter().map(|item| first_word(item))),
        }
    }
    rooms
}

fn first_word(text: &str) -> String {
    text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The items of a list in braces, up to the brace that closes it.
fn top_level(list: &str) -> Vec<&str> {
    let (mut depth, mut start, mut items) = (0, 0, Vec::new());
    for (at, sign) in list.char_indices() {
        match sign {
            '{' => depth += 1,
            '}' if depth == 0 => {
                items.push(&list[start..at]);
                break;
            }
            '}' => depth -= 1,
            ',' if depth == 0 => {
                items.push(&list[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    items
}

#[test]
fn a_room_imports_only_rooms_above_it() {
    let rooms = rooms();
    let place = |room: &str| rooms.iter().position(|have| have == room);
    assert!(rooms.len() > 10, "src/lib.rs lists its rooms as `pub mod` lines");
    for (path, text) in sources() {
        let here = room(&path);
        for other in imports(&without_texts(&code(&text))).iter().filter(|other| *other != here) {
            let (Some(mine), Some(its)) = (place(here), place(other)) else { continue };
            assert!(its < mine, "`{here}` may not import `{other}`, which stands below it ({path})");
        }
    }
}

/// `cargo fmt` would sort them; `rustfmt.toml` forbids it.
#[test]
fn the_rooms_stand_in_their_order() {
    let rooms = rooms();
    let place = |room: &str| rooms.iter().position(|have| have == room).unwrap();
    let way = ["source", "parse", "decode", "resolve", "route", "render", "build", "cli"];
    assert!(way.is_sorted_by_key(|room| place(room)), "src/lib.rs lists the rooms as {rooms:?}");
}

#[test]
fn the_reading_of_imports_is_right() {
    let code =
        "use crate::route::{Page, Site};\nuse crate::{theme::{self, Press}, model};\nlet x = crate::source::floor(a);";
    assert_eq!(imports(code).into_iter().collect::<Vec<_>>(), ["model", "route", "source", "theme"]);
}

#[test]
fn every_room_has_a_folder_or_a_file_and_every_file_a_room() {
    let rooms = rooms();
    for (path, _) in sources() {
        let doors = ["src/lib.rs", "src/main.rs", "src/embedded.rs"];
        let known = rooms.iter().any(|have| have == room(&path)) || doors.contains(&&*path);
        assert!(known, "{path} belongs to no room of src/lib.rs");
    }
}

#[test]
fn every_file_opens_by_saying_what_room_it_is() {
    for (path, text) in files("src", "rs").into_iter().chain(files("tests", "rs")) {
        let opens = text.starts_with("//! ") || text.starts_with("#![doc = include_str!");
        assert!(opens, "{path} does not open with `//!` and a sentence");
    }
}

#[test]
fn nothing_outside_of_tests_gives_up_on_the_program() {
    let words = [".unwrap()", ".expect(", "panic!", "todo!", "unimplemented!", "unreachable!", "process::exit", "dbg!"];
    for (path, text) in sources() {
        let code = without_texts(&code(&text));
        let found = words.iter().find(|word| code.contains(**word));
        assert!(found.is_none(), "{path} says `{}`", found.unwrap());
    }
}

#[test]
fn only_a_few_rooms_touch_the_world() {
    let absences: [(&[&str], &[&str]); 4] = [
        (&["std::fs", "fs::read", "fs::write", "File::open"], &["source", "publish", "keep", "embedded"]),
        (&["SystemTime::now", "Timestamp::now", "Zoned::now"], &["cli"]),
        (&["std::env", "env::var"], &["cli", "main"]),
        (&["std::net", "TcpListener", "TcpStream"], &["serve", "cli"]),
    ];
    for (path, text) in sources() {
        let code = without_texts(&code(&text));
        for (words, allowed) in absences.iter().filter(|(_, allowed)| !allowed.contains(&room(&path))) {
            let found = words.iter().find(|word| code.contains(**word));
            assert!(found.is_none(), "{path} uses `{}`; only {} may", found.unwrap(), allowed.join(" and "));
        }
    }
}

#[test]
fn words_that_say_nothing_are_no_names() {
    for (path, _) in sources() {
        for word in ["utils", "util", "common", "helpers", "helper", "types", "manager", "misc"] {
            assert!(!path.split(['/', '.']).any(|part| part == word), "{path} is called `{word}`");
        }
    }
}

fn messages(language: &str) -> Messages {
    let files = files(&format!("i18n/{language}"), "ftl");
    let texts: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let tag = Language::parse(language).unwrap();
    let (messages, faults) = Messages::read(&tag, &FormatOptions::default(), &texts).unwrap();
    assert!(faults.is_empty(), "{faults:?}");
    messages
}

#[test]
fn every_language_has_the_same_messages_with_the_same_variables() {
    let all = LANGUAGES.map(messages);
    // How a language puts a date or a number together is its own affair.
    let grammar: BTreeSet<String> =
        LANGUAGES.iter().flat_map(|language| declared(&format!("i18n/{language}/format.ftl"))).collect();
    let is_grammar = |id: &str| grammar.contains(id.split('.').next().unwrap_or(id));
    let ids: BTreeSet<&str> = all.iter().flat_map(|messages| messages.ids()).collect();
    let mut gaps = Vec::new();
    for id in ids {
        for (language, messages) in LANGUAGES.iter().zip(&all) {
            if !messages.has(id) {
                gaps.push(format!("i18n/{language} has no message `{id}`"));
            } else if !is_grammar(id) && messages.variables(id) != all[0].variables(id) {
                let (have, want) = (messages.variables(id), all[0].variables(id));
                gaps.push(format!("`{id}` has the variables {have:?} in {language}, and {want:?} in en"));
            }
        }
    }
    assert!(gaps.is_empty(), "{}", gaps.join("\n"));
}

/// The messages that a file gives a text to.
fn declared(path: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join(path)).unwrap();
    let resource = parser::parse(text.as_str()).unwrap();
    let id = |entry: &Entry<&str>| match entry {
        Entry::Message(message) => Some(message.id.name.to_owned()),
        _ => None,
    };
    resource.body.iter().filter_map(id).collect()
}

#[test]
fn no_file_of_messages_says_a_thing_twice() {
    for (path, text) in files("i18n", "ftl") {
        let resource = parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
        let mut seen = BTreeMap::new();
        for entry in &resource.body {
            let Entry::Message(message) = entry else { continue };
            assert!(seen.insert(message.id.name, ()).is_none(), "{path} has `{}` twice", message.id.name);
        }
    }
}

/// Every message that a page asks for by the name of something in the model.
fn named_messages() -> Vec<String> {
    let mut ids = Vec::new();
    for noun in Noun::ALL {
        ids.push(format!("noun-{}", noun.name()));
        ids.extend(["section-{}", "section-{}-intro", "empty-{}"].map(|id| id.replace("{}", noun.section())));
        ids.extend(noun.types().iter().map(|sort| format!("sort-{sort}")));
    }
    for kind in RelationKind::ALL {
        ids.extend([format!("relation-{}", kind.name()), format!("relation-{}-inverse", kind.name())]);
    }
    ids.extend(Mode::NAMES.iter().map(|name| format!("mode-{name}")));
    ids.extend(Part::NAMES.iter().map(|name| format!("part-{name}")));
    ids.extend(Status::NAMES.iter().map(|name| format!("status-{name}")));
    ids.extend(Standing::NAMES.iter().map(|name| format!("standing-{name}")));
    ids.extend(Availability::NAMES.iter().map(|name| format!("availability-{name}")));
    ids.extend(Stage::NAMES.iter().map(|name| format!("stage-{name}")));
    ids.extend(Verb::NAMES.iter().map(|name| format!("verb-{name}")));
    ids.extend(Duty::NAMES.iter().flat_map(|name| [format!("duty-{name}"), format!("duties-{name}-title")]));
    ids.extend(PartKind::ALL.map(|kind| format!("provision-{}", kind.provision_name())));
    ids.extend([Phase::Forthcoming, Phase::UnderWay, Phase::Past].map(|phase| format!("phase-{}", phase.name())));
    ids.extend(["note", "tip", "important", "warning", "caution"].map(|kind| format!("callout-{kind}")));
    ids
}

/// The ids that code and templates ask for word by word.
fn literal_messages() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let code = sources().into_iter().filter(|(path, _)| path.starts_with("src/render/")).map(|(_, text)| text);
    let templates = files("themes/default/templates", "html").into_iter().map(|(_, text)| text);
    for text in code.chain(templates) {
        for opening in ["say(\"", "say_of(\"", "say_with(\"", "t(key=\""] {
            ids.extend(text.split(opening).skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned));
        }
        ids.extend(text.split("\" | t").filter_map(|before| before.rsplit('"').next()).map(str::to_owned));
    }
    ids.retain(|id| id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') && id.contains('-'));
    ids
}

#[test]
fn every_message_that_is_asked_for_is_there() {
    let ids = literal_messages();
    assert!(ids.len() > 50, "{ids:?}");
    for language in LANGUAGES {
        let messages = messages(language);
        let gaps: Vec<&String> = ids.iter().filter(|id| !messages.has(id)).collect();
        assert!(gaps.is_empty(), "i18n/{language} has no {gaps:?}");
    }
}

#[test]
fn everything_in_the_model_has_its_words_in_every_language() {
    let mut gaps = Vec::new();
    for language in LANGUAGES {
        let messages = messages(language);
        gaps.extend(
            named_messages().into_iter().filter(|id| !messages.has(id)).map(|id| format!("i18n/{language}: `{id}`")),
        );
    }
    assert!(gaps.is_empty(), "these messages are missing:\n{}", gaps.join("\n"));
}

#[test]
fn every_noun_has_its_template() {
    for noun in Noun::ALL {
        let path = format!("themes/default/templates/{}.html", noun.name());
        assert!(root().join(&path).exists(), "there is no {path}");
    }
}

/// One noun, one section, one name: addresses and messages are built from them.
#[test]
fn names_of_nouns_are_all_different() {
    for names in [Noun::ALL.map(Noun::name), Noun::ALL.map(Noun::section)] {
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), Noun::ALL.len(), "{names:?}");
    }
    let fields: Vec<&str> =
        RelationKind::ALL.iter().map(|kind| kind.field()).filter(|field| !field.is_empty()).collect();
    assert_eq!(fields.iter().collect::<BTreeSet<_>>().len(), fields.len(), "{fields:?}");
}

#[test]
fn templates_name_no_language_and_hold_no_script_or_style() {
    for (path, text) in files("themes/default/templates", "html") {
        for word in [" style=\"", "<style", "onclick", "onload", "javascript:", " align=\"", "lang=\"en\""] {
            assert!(!text.contains(word), "{path} holds `{word}`");
        }
    }
}

/// Sides are logical, so that one sheet serves both directions; direction is the business of HTML.
#[test]
fn styles_know_no_left_and_no_right() {
    let physical = [
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "border-left",
        "border-right",
        "text-align: left",
        "text-align: right",
        "text-align:left",
        "text-align:right",
        "float: left",
        "float: right",
        "direction:",
        "unicode-bidi",
        "letter-spacing",
    ];
    for (path, text) in files("themes/default/styles", "css") {
        let bare: String = text.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest)).collect();
        for line in bare.lines() {
            let rule = line.trim();
            let found = physical.iter().find(|word| rule.contains(**word) && !is_exempt(rule, word));
            assert!(found.is_none(), "{path} says `{rule}`; write the logical property");
            let side = rule.starts_with("left:") || rule.starts_with("right:");
            assert!(!side, "{path} says `{rule}`; write `inset-inline-start` or `inset-inline-end`");
        }
    }
}

/// `flex-direction` is no direction of text; Arabic letters that are set apart fall asunder, so spacing names its languages.
fn is_exempt(rule: &str, word: &str) -> bool {
    (word == "direction:" && rule.contains("flex-direction:")) || word == "letter-spacing"
}
