//! What a site can change without copying the theme, and what its author is told when a template is wrong.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::json;

use super::{Layer, Standing, Theme, Translate, built_in};
use crate::config::Colour;
use crate::diagnostic::{Code, Problem, Spot};
use crate::language::{Arguments, Language};

struct Words(BTreeMap<&'static str, &'static str>);

impl Translate for Words {
    fn message(&self, id: &str, _: &Arguments<'_>) -> Result<Cow<'_, str>, String> {
        self.0.get(id).map(|text| (*text).into()).ok_or_else(|| "it is in no file".to_owned())
    }
}

/// A theme of one layer over another small one.
fn layer(place: &str, files: &[(&str, &str)]) -> Layer {
    let texts = files.iter().map(|(path, text)| ((*path).to_owned(), Arc::from(*text))).collect();
    Layer { place: place.into(), texts, ..Layer::default() }
}

fn base() -> Layer {
    let page = "<h1>{{ page.title }}</h1>{{ \"greeting\" | t }}{% block main %}plain{% endblock main %}";
    let mut base =
        layer("built-in", &[("templates/page.html", page), ("styles/tokens.css", ":root { --accent: #000; }")]);
    base.files.insert("static/seal.svg".to_owned(), Arc::from(&b"<svg/>"[..]));
    base
}

/// The page of the template `page` in a theme of these layers, with everything that was wrong on the way.
fn printed(layers: &[Layer], greeting: Option<&'static str>) -> (String, Vec<Problem>) {
    let mut problems = Vec::new();
    let theme = Theme::load(layers, &[]).collect(&mut problems);
    let words = Words(greeting.map(|text| ("greeting", text)).into_iter().collect());
    let english = Language::parse("en").unwrap();
    let press = theme.press(&english, &json!({ "name": "City" }), vec!["events".to_owned()], Arc::new(words));
    let standing = Standing { root: "../", section: Some("events") };
    let page = press.page("page", standing, &json!({ "title": "A & B", "summary": null })).collect(&mut problems);
    (String::from_utf8(page).unwrap(), problems)
}

#[test]
fn a_file_of_the_site_takes_the_place_of_the_built_in_one_and_can_extend_it() {
    let own = layer(
        "themes/city",
        &[(
            "templates/page.html",
            "{% extends \"built-in/page.html\" %}{% block main %}own, {{ super() }}{% endblock main %}",
        )],
    );
    let (page, problems) = printed(&[base(), own], Some("Hello"));
    assert_eq!((page.as_str(), problems.len()), ("<h1>A &amp; B</h1>Helloown, plain", 0));
}

#[test]
fn a_missing_message_shows_its_id_and_is_reported_once() {
    let own = layer("themes/city", &[("templates/page.html", "{{ \"greeting\" | t }}{{ t(key=\"greeting\") }}")]);
    let (page, problems) = printed(&[base(), own], None);
    assert_eq!(page, "greetinggreeting");
    let [problem] = problems.as_slice() else { panic!("{problems:?}") };
    assert_eq!((problem.code, &*problem.place.path), (Code::MissingMessage, "i18n/en/site.ftl"));
}

#[test]
fn a_colour_of_the_site_stands_last_in_the_sheet_and_changes_its_name() {
    let colour = Colour { token: "accent".into(), value: "#1a4d7a".into() };
    let sheet = |colours: &[Colour]| Theme::load(&[base()], colours).value.assets().last().unwrap().clone();
    let (plain, coloured) = (sheet(&[]), sheet(&[colour]));
    assert!(String::from_utf8_lossy(&coloured.bytes).ends_with(":root{--accent:#1a4d7a;}\n"));
    assert_ne!(plain.path, coloured.path);
    assert!(plain.path.starts_with("assets/site.") && plain.path.ends_with(".css"));
}

#[test]
fn styles_find_the_hashed_files_and_come_in_a_fixed_order() {
    let own = layer(
        "themes/city",
        &[
            ("styles/print.css", "p{}"),
            ("styles/extra.css", "i{background:url(\"static/seal.svg\")}"),
            ("styles/components/a.css", "b{}"),
        ],
    );
    let theme = Theme::load(&[base(), own], &[]).value;
    let [seal, sheet] = theme.assets() else { panic!("{:?}", theme.assets()) };
    let name = seal.path.strip_prefix("assets/").unwrap();
    let expected = format!(":root {{ --accent: #000; }}\nb{{}}\ni{{background:url(\"{name}\")}}\np{{}}\n");
    assert_eq!(String::from_utf8_lossy(&sheet.bytes), expected);
}

#[test]
fn a_script_is_a_hashed_file_of_its_own() {
    let mut own = layer("themes/city", &[("templates/page.html", "{{ \"reader.js\" | asset }}")]);
    own.files.insert("scripts/reader.js".to_owned(), Arc::from(&b"let a;"[..]));
    let (page, problems) = printed(&[base(), own], None);
    assert!(page.starts_with("assets/reader.") && page.ends_with(".js"), "{page} {problems:?}");
}

#[test]
fn what_many_pages_share_is_told_where_they_stand_and_sees_no_page() {
    let menu = "{{ site.name }} {{ root }} {% if section == \"events\" %}here{% endif %} {{ \"greeting\" | t }}";
    let files = [("templates/frame/menu.html", menu), ("templates/page.html", "{{ frame.menu }}, {{ frame.menu }}")];
    let (page, problems) = printed(&[base(), layer("themes/city", &files)], Some("Hello"));
    assert_eq!((page.as_str(), problems.len()), ("City ../ here Hello, City ../ here Hello", 0));
    let wrong = layer("themes/city", &[("templates/frame/menu.html", "{{ page.title }}")]);
    let (_, problems) = printed(&[base(), wrong], Some("Hello"));
    assert_eq!(&*problems[0].place.path, "themes/city/templates/frame/menu.html");
}

#[test]
fn a_template_is_known_by_its_longer_name_even_where_nothing_hides_it() {
    let files = [("templates/page.html", "{% extends \"built-in/other.html\" %}{% block a %}own{% endblock a %}")];
    let mut base = base();
    base.texts.insert("templates/other.html".to_owned(), "a {% block a %}{% endblock a %}\n".into());
    let (page, problems) = printed(&[base, layer("themes/city", &files)], None);
    assert_eq!((page.as_str(), problems.len()), ("a own", 0));
}

#[test]
fn a_component_of_the_site_takes_the_place_of_the_built_in_one_whatever_its_file() {
    let component = |text: &str| format!("{{% component card() -%}}{text}{{%- endcomponent card %}}");
    let (old, new) = (component("old"), component("new"));
    let page = ("templates/page.html", "{{<card/>}}");
    let below = layer("built-in", &[("templates/components/cards.html", old.as_str()), page]);
    let own = layer("themes/city", &[("templates/components/mine.html", new.as_str())]);
    assert_eq!(printed(&[below, own], None).0, "new");
}

/// Wrong template, the text that the problem points at, and what it says.
const WRONG: &[(&str, &str, &str)] = &[
    ("<p>{{ page.titel }}</p>", "titel", "field `titel` is not defined"),
    ("é\n{{ nothing }}", "nothing", "variable `nothing` is not defined"),
    ("ü\n {{ page.title | shout }}", "shout", "unknown filter `shout`"),
    ("{{<card of={page}/>}}", "card", "unknown component `card`"),
    ("{% if page.title %}", "", "unexpected end of"),
];

#[test]
fn a_template_error_says_where_and_what_there_is() {
    for (template, at, says) in WRONG {
        let own = layer("themes/city", &[("templates/page.html", template)]);
        let (_, problems) = printed(&[base(), own], Some("Hello"));
        let [problem] = problems.as_slice() else { panic!("{template}: {problems:?}") };
        assert_eq!((problem.code, &*problem.place.path), (Code::BadTemplate, "themes/city/templates/page.html"));
        assert!(problem.message.starts_with(says), "{}", problem.message);
        let Spot::Span(span) = &problem.place.spot else { panic!("{template}: {problem:?}") };
        assert!(template[span.clone()].contains(at), "{template}: {span:?}");
    }
    let own = layer("themes/city", &[("templates/page.html", WRONG[0].0)]);
    assert_eq!(printed(&[base(), own], None).1[0].help.as_deref(), Some("there is `summary`, `title`"));
}

#[test]
fn one_bad_template_does_not_hide_the_next() {
    let own = layer("themes/city", &[("templates/a.html", "{{ }}"), ("templates/b.html", "{% if %}")]);
    let (page, problems) = printed(&[base(), own], Some("Hello"));
    assert_eq!(problems.len(), 2, "{problems:?}");
    assert!(page.starts_with("<h1>"));
}

#[test]
fn the_built_in_theme_is_sound() {
    let checked = Theme::load(&[built_in()], &[]);
    assert_eq!(checked.problems, []);
    let sheet = checked.value.assets().last().unwrap();
    assert!(sheet.bytes.len() < 64 * 1024, "{} bytes", sheet.bytes.len());
}

#[test]
fn styles_name_no_physical_side() {
    const SIDES: [&str; 11] = [
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "border-left",
        "border-right",
        "text-align: left",
        "text-align: right",
        "float: left",
        "float: right",
        " left:",
    ];
    for (path, text) in built_in().texts.iter().filter(|(path, _)| path.ends_with(".css")) {
        for side in SIDES {
            assert!(!text.contains(side), "{path} says `{side}`");
        }
    }
}
