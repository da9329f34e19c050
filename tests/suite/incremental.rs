//! A builder that lives through edits makes, byte for byte, what a fresh one makes; and it does not work twice.

use fastrand::Rng;
use plenary::build::{Builder, Request};

use crate::fixture::{self, Fixture, Made};

pub const SITE: &str = "\
//- content/events/2018-marrakech/facts.yaml
type: conference
start: 2018-10-10
end: 2018-10-12
place: marrakech
topics: [independence]
//- content/events/2018-marrakech/index.en.md
---
title: Marrakech
---
See [the declaration](@/declarations/2018-marrakech#para_1).
//- content/events/2018-marrakech/index.ar.md
---
title: مراكش
---
//- content/declarations/2018-marrakech/facts.yaml
type: declaration
original: en
standing: unofficial-summary
adopted_at: 2018-marrakech
files: [{title: {en: Text, ar: النص}, availability: held, path: files/text.pdf}]
//- content/declarations/2018-marrakech/files/text.pdf
%PDF-1
//- content/declarations/2018-marrakech/index.en.md
---
title: Marrakech Declaration
---
## Commitments {.commitments}

1. We listen.
2. We act.
//- content/declarations/2018-marrakech/index.ar.md
---
title: إعلان مراكش
---
## التزامات {.commitments}

1. نصغي.
2. نعمل.
//- content/places/marrakech.yaml
name: {en: Marrakech, ar: مراكش}
type: city
//- content/topics/independence.yaml
name: {en: Independence, ar: الاستقلال}
//- content/topics/reprisals.yaml
name: {en: Reprisals, ar: الأعمال الانتقامية}
broader: independence
";

const SITE_FILE: &str = "content/site.yaml";

/// One change that people make, and what it is called.
pub type Edit = (&'static str, fn(&Fixture, &mut Rng));

pub const EDITS: &[Edit] = &[
    ("nothing", |_, _| ()),
    ("a title", |site, rng| {
        let text = format!("---\ntitle: Marrakech {}\n---\n", rng.u8(..));
        site.write("content/events/2018-marrakech/index.en.md", &text);
    }),
    ("a translation goes", |site, _| drop(std::fs::remove_file(site.at("content/events/2018-marrakech/index.ar.md")))),
    ("a translation comes", |site, _| {
        site.write("content/events/2018-marrakech/index.ar.md", "---\ntitle: مراكش\n---\n")
    }),
    ("a record comes", |site, rng| {
        let text = format!("name: {{en: Topic, ar: موضوع}}\nrelated: [topics/t{}]\n", rng.u8(..4));
        site.write(&format!("content/topics/t{}.yaml", rng.u8(..4)), &text);
    }),
    ("a record goes", |site, rng| {
        drop(std::fs::remove_file(site.at(&format!("content/topics/t{}.yaml", rng.u8(..4)))))
    }),
    ("what others name goes", |site, _| drop(std::fs::remove_file(site.at("content/topics/independence.yaml")))),
    ("what others name comes", |site, _| {
        site.write("content/topics/independence.yaml", "name: {en: Independence, ar: الاستقلال}\n");
    }),
    ("a record is renamed", |site, _| {
        drop(std::fs::rename(site.at("content/topics/reprisals.yaml"), site.at("content/topics/threats.yaml")));
    }),
    ("a record becomes a draft", |site, _| {
        site.write("content/topics/reprisals.yaml", "name: {en: Reprisals, ar: الأعمال الانتقامية}\ndraft: true\n");
    }),
    ("texts change their languages", |site, _| {
        let at = |language: &str| site.at(&format!("content/declarations/2018-marrakech/index.{language}.md"));
        for (from, to) in [("en", "xx"), ("ar", "en"), ("xx", "ar")] {
            drop(std::fs::rename(at(from), at(to)));
        }
    }),
    ("facts break", |site, _| site.write("content/places/marrakech.yaml", "name: {en: Marrakech\n")),
    ("facts are mended", |site, _| {
        site.write("content/places/marrakech.yaml", "name: {en: Marrakech, ar: مراكش}\ntype: city\n");
    }),
    ("a paragraph comes", |site, _| {
        let path = "content/declarations/2018-marrakech/index.en.md";
        let next = site.read(path).matches(". We").count() + 1;
        site.write(path, &format!("{}{next}. We go on.\n", site.read(path)));
    }),
    ("a file is replaced by one of the same size", |site, rng| {
        let text = format!("%PDF-{}", rng.u8(..10));
        site.write("content/declarations/2018-marrakech/files/text.pdf", &text);
    }),
    ("a message of the site's own", |site, rng| {
        site.write("i18n/en/own.ftl", &format!("menu-home = Start {}\n", rng.u8(..)));
    }),
    ("a message breaks", |site, _| site.write("i18n/en/own.ftl", "menu-home Start\n")),
    ("a template of the site's own", |site, rng| {
        site.write("themes/default/templates/footer.html", &format!("<footer>{}</footer>", rng.u8(..)));
    }),
    ("a template breaks", |site, _| site.write("themes/default/templates/footer.html", "<footer>{{ page.")),
    ("a style of the site's own", |site, rng| {
        site.write("themes/default/styles/own.css", &format!("p {{ line-height: {} }}\n", rng.u8(..)));
    }),
    ("a language comes", |site, _| {
        let text = fixture::SITE.replace("{tag: ar}]", "{tag: ar}, {tag: fr}]");
        site.write(SITE_FILE, &text);
    }),
    ("a language goes", |site, _| site.write(SITE_FILE, fixture::SITE)),
    ("the site file breaks", |site, _| site.write(SITE_FILE, "title: [\n")),
    ("missing texts are linked", |site, _| site.write(SITE_FILE, &format!("{}missing_texts: link\n", fixture::SITE))),
];

#[test]
fn a_living_builder_makes_what_a_fresh_one_makes() {
    for seed in 0..3 {
        let (site, mut rng) = (Fixture::new(SITE), Rng::with_seed(seed));
        let mut living = site.builder();
        living.update().unwrap();
        let mut story = Vec::new();
        for _ in 0..12 {
            let (name, edit) = EDITS[rng.usize(..EDITS.len())];
            edit(&site, &mut rng);
            story.push(name);
            living.update().unwrap();
            same(&fixture::made(&living), &site.make(), &format!("seed {seed}: {story:?}"));
        }
    }
}

/// Every edit by itself, so that none is left to chance.
#[test]
fn after_every_single_edit_a_living_builder_is_right() {
    let mut rng = Rng::with_seed(1);
    for (name, edit) in EDITS {
        let site = Fixture::new(SITE);
        let mut living = site.builder();
        living.update().unwrap();
        edit(&site, &mut rng);
        living.update().unwrap();
        same(&fixture::made(&living), &site.make(), name);
    }
}

/// What someone changes in one text while the site is served.
const WORDS: [(&str, &str); 8] = [
    ("We listen.", "We listen to all."),
    ("We listen to all.", "We *listen*, and [look](@/topics/reprisals)."),
    ("We act.", "We act.[^1]\n\n[^1]: At once."),
    ("2. We act", "2. We act at once"),
    ("## Commitments", "## What we promise"),
    ("title: Marrakech Declaration", "title: Declaration of Marrakech"),
    ("\n---\n##", "\nsummary: What we promised.\n---\n##"),
    ("summary: What we promised.", "summary: What was promised."),
];

/// A page that stands in the foot of all others, and two records of one day, whose order their titles decide.
const NAMED: &str = "\
//- content/events/a/facts.yaml
type: meeting
start: 2020-02-02
end: 2020-02-02
//- content/events/a/index.en.md
---
title: Alpha
---
//- content/events/b/facts.yaml
type: meeting
start: 2020-02-02
end: 2020-02-02
//- content/events/b/index.en.md
---
title: Beta
---
//- content/pages/help/facts.yaml
menu: 1
//- content/pages/help/index.en.md
---
title: Help
---
Ask us.
";

/// A record that is called otherwise stands elsewhere in lists; a page that is, in the foot of every other.
#[test]
fn a_new_title_is_shown_as_a_fresh_builder_would() {
    let site = Fixture::new(NAMED);
    let mut living = site.builder();
    living.update().unwrap();
    let edits = [("content/events/a/index.en.md", "Alpha", "Gamma"), ("content/pages/help/index.en.md", "Help", "Aid")];
    for (path, from, to) in edits {
        site.edit(path, from, to);
        living.update_after(&[site.at(path)]).unwrap();
        same(&fixture::made(&living), &site.make(), path);
    }
    let home =
        String::from_utf8(fixture::bytes(&living.site().unwrap().output("en/index.html").unwrap().value)).unwrap();
    assert!(home.contains("Aid"));
}

/// Words alone are shown without joining anything again; whatever else follows from a change is not forgotten for that.
#[test]
fn what_changes_in_one_text_is_shown_as_a_fresh_builder_would() {
    let path = "content/declarations/2018-marrakech/index.en.md";
    for seed in 0..3 {
        let (site, mut rng) = (Fixture::new(SITE), Rng::with_seed(seed));
        let mut living = site.builder();
        living.update().unwrap();
        let mut story = Vec::new();
        for _ in 0..8 {
            let (from, to) = WORDS[rng.usize(..WORDS.len())];
            let (from, to) = if rng.bool() { (from, to) } else { (to, from) };
            site.write(path, &site.read(path).replacen(from, to, 1));
            story.push(to);
            living.update_after(&[site.at(path)]).unwrap();
            same(&fixture::made(&living), &site.make(), &format!("seed {seed}: {story:?}"));
        }
    }
}

/// What could not be read is not forgotten over the words that are saved next.
#[test]
fn a_failure_is_told_until_it_is_over() {
    let site = Fixture::new(SITE);
    let mut living = Builder::new(Request { languages: vec!["ar".to_owned()], ..site.request() });
    living.update().unwrap();
    let path = "content/declarations/2018-marrakech/index.ar.md";
    site.write(SITE_FILE, &fixture::SITE.replace(", {tag: ar}", ""));
    assert!(living.update_after(&[site.at(SITE_FILE)]).is_err());
    site.edit(path, "نعمل.", "نعمل الآن.");
    assert!(living.update_after(&[site.at(path)]).is_err());
    site.write(SITE_FILE, fixture::SITE);
    living.update_after(&[site.at(SITE_FILE)]).unwrap();
    site.edit(path, "نعمل الآن.", "نعمل غدا.");
    living.update_after(&[site.at(path)]).unwrap();
    assert_eq!(living.counters().parsed, 1);
}

#[test]
fn one_paragraph_is_all_that_is_read_again_for_it() {
    let site = Fixture::new(SITE);
    let mut living = site.builder();
    living.update().unwrap();
    let before = living.site().unwrap();
    let path = "content/declarations/2018-marrakech/index.en.md";
    site.edit(path, "We act.", "We act now.");
    living.update_after(&[site.at(path)]).unwrap();
    assert_eq!(living.counters().parsed, 1);
    let page = "en/declarations/2018-marrakech/index.html";
    let shown = |site: &plenary::render::Outputs| String::from_utf8(fixture::bytes(&site.output(page).unwrap().value));
    assert!(shown(&living.site().unwrap()).unwrap().contains("We act now."));
    assert!(shown(&before).unwrap().contains("We act."), "who reads the site of before still does");
}

pub fn same(living: &Made, fresh: &Made, story: &str) {
    assert_eq!(living.short(), fresh.short(), "{story}");
    assert_eq!(living.paths(), fresh.paths(), "{story}");
    for (path, bytes) in &living.outputs {
        assert!(fresh.outputs[path] == *bytes, "{path} differs after {story}");
    }
}

#[test]
fn what_did_not_change_is_not_read_again() {
    let site = Fixture::new(SITE);
    let all = fixture::files(SITE).iter().filter(|(path, _)| path.ends_with(".yaml") || path.ends_with(".md")).count();
    let mut builder = site.builder();
    let mut decoded = || {
        builder.update().unwrap();
        builder.counters().parsed
    };
    let first = decoded();
    assert!(first >= all, "{first} of {all}");
    let rest = decoded();
    assert!(rest <= 1, "nothing changed, and {rest} files were read again");
    site.edit("content/topics/independence.yaml", "Independence", "Autonomy");
    assert_eq!(decoded(), rest + 1);
    site.write("content/topics/new.yaml", "name: {en: New, ar: جديد}\n");
    assert_eq!(decoded(), rest + 1);
    site.remove("content/topics/new.yaml");
    assert_eq!(decoded(), rest);
    site.write("themes/default/styles/own.css", "p { color: red }\n");
    assert_eq!(decoded(), rest);
}

/// Problems are a part of what is remembered: a file that is not read again is still wrong.
#[test]
fn what_is_remembered_is_still_wrong() {
    let site = Fixture::new("//- content/topics/a.yaml\nnmae: {en: A}\n//- content/topics/b.yaml\nname: {en: B}\n");
    let mut builder = site.builder();
    builder.update().unwrap();
    let before = fixture::made(&builder).short();
    assert!(before.contains("did you mean `name`?"), "{before}");
    site.edit("content/topics/b.yaml", "B", "C");
    builder.update().unwrap();
    assert_eq!(fixture::made(&builder).short(), before);
}
