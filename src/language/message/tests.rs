//! Messages in four languages, and what is said of broken ones.

use icu::plurals::{PluralCategory, PluralRules};

use super::*;
use crate::language::{Digits, Value};

fn read(tag: &str, files: &[(&str, &str)]) -> (Messages, Vec<MessageProblem>) {
    let language = Language::parse(tag).unwrap();
    Messages::read(&language, &FormatOptions::default(), files).unwrap()
}

fn messages(tag: &str, text: &str) -> Messages {
    let (messages, problems) = read(tag, &[("site.ftl", text)]);
    assert_eq!(problems, []);
    messages
}

fn say(messages: &Messages, id: &str, n: impl Into<Value<'static>>) -> String {
    messages.format(id, &[("n", n.into())]).unwrap().into_owned()
}

const ALL: &str = "cardinal = { $n ->
    [zero] zero
    [one] one
    [two] two
    [few] few
    [many] many
   *[other] other
}
ordinal = { NUMBER($n, type: \"ordinal\") ->
    [zero] zero
    [one] one
    [two] two
    [few] few
    [many] many
   *[other] other
}
";

#[test]
fn plurals_are_those_of_cldr() {
    let name = |category| match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    for tag in ["ar", "en", "fr", "es", "cy", "pl"] {
        let messages = messages(tag, ALL);
        let locale = icu::locale::Locale::try_from_str(tag).unwrap();
        let cardinal = PluralRules::try_new_cardinal((&locale).into()).unwrap();
        let ordinal = PluralRules::try_new_ordinal((&locale).into()).unwrap();
        for n in (0..=1300_u32).chain([10_003, 1_000_000, 1_000_011]) {
            assert_eq!(say(&messages, "cardinal", n), name(cardinal.category_for(n)), "{tag} {n}");
            assert_eq!(say(&messages, "ordinal", n), name(ordinal.category_for(n)), "{tag} {n}");
        }
    }
    let arabic = messages("ar", ALL);
    let known =
        [(0, "zero"), (1, "one"), (2, "two"), (3, "few"), (102, "other"), (103, "few"), (111, "many"), (1250, "many")];
    for (n, category) in known {
        assert_eq!(say(&arabic, "cardinal", n), category, "{n}");
    }
}

#[test]
fn an_exact_number_goes_before_a_category_wherever_it_stands() {
    let text = "m = { $n ->\n    [one] one\n    [1] exactly one\n    [1.5] one and a half\n   *[other] other\n}\n";
    let messages = messages("fr", text);
    assert_eq!(say(&messages, "m", 1), "exactly one");
    assert_eq!(say(&messages, "m", 0), "one");
    assert_eq!(say(&messages, "m", 1.5), "one and a half");
    assert_eq!(say(&messages, "m", "some"), "other");
}

#[test]
fn numbers_are_written_as_the_language_does() {
    let text = "a = { $n }\nb = { NUMBER($n, minimumFractionDigits: 2) }\nc = { NUMBER($n, useGrouping: \"false\") }\n\
                d = { 1234.5 }\ne = { NUMBER($n, maximumFractionDigits: 0) }\n";
    let cases = [
        ("en", ["1,234.5", "1,234.50", "1234.5", "1,234.5", "1,235"]),
        ("es", ["1234,5", "1234,50", "1234,5", "1234,5", "1235"]),
        ("fr", ["1\u{202f}234,5", "1\u{202f}234,50", "1234,5", "1\u{202f}234,5", "1\u{202f}235"]),
    ];
    for (tag, expected) in cases {
        let messages = messages(tag, text);
        assert_eq!(["a", "b", "c", "d", "e"].map(|id| say(&messages, id, 1234.5)), expected, "{tag}");
    }
    let options = FormatOptions { digits: Digits::parse("arab"), ..Default::default() };
    let arabic = Language::parse("ar").unwrap();
    let (arabic, _) = Messages::read(&arabic, &options, &[("site.ftl", text)]).unwrap();
    assert_eq!(say(&arabic, "b", 1234.5), "١٬٢٣٤٫٥٠");
    for odd in [f64::NAN, f64::INFINITY, f64::MAX, f64::MIN_POSITIVE, -0.0, 1e15 + 0.3] {
        say(&arabic, "b", odd);
    }
}

/// The messages that come with the program, as one text.
fn built_in(tag: &str) -> String {
    let path = |name| format!("{}/i18n/{tag}/{name}.ftl", env!("CARGO_MANIFEST_DIR"));
    ["format", "site", "text"].map(|name| std::fs::read_to_string(path(name)).unwrap()).concat()
}

/// Fluent's own library; its plurals hold up to 102, and its numbers have no grouping.
fn fluent(tag: &str, text: &str) -> fluent::FluentBundle<fluent::FluentResource> {
    let mut bundle = fluent::FluentBundle::new(vec![tag.parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_builtins().unwrap();
    bundle.add_resource_overriding(fluent::FluentResource::try_new(text.to_owned()).unwrap());
    bundle
}

#[test]
fn messages_come_to_what_fluent_makes_of_them() {
    let numbers = [0, 1, 2, 3, 6, 10, 11, 12, 20, 21, 99, 100, 102].map(Value::from);
    let texts = ["x", "month-first", "one-year", "feminine", "arab", "b", "mb"].map(Value::from);
    let mut compared = 0;
    for tag in ["en", "fr", "es", "ar"] {
        let text = built_in(tag);
        let (messages, bundle) = (messages(tag, &text), fluent(tag, &text));
        for id in messages.ids() {
            for value in numbers.iter().chain(&texts) {
                let given: Vec<_> = messages.variables(id).iter().map(|name| (name.as_str(), value.clone())).collect();
                let ours = messages.format(id, &given).unwrap();
                assert_eq!(ours, by_fluent(&bundle, id, &given), "{tag} {id} {value:?}");
                compared += 1;
            }
        }
    }
    assert!(compared > 40_000);
}

fn by_fluent(bundle: &fluent::FluentBundle<fluent::FluentResource>, id: &str, given: &Arguments<'_>) -> String {
    let value = |value: &Value<'_>| match value {
        Value::Text(text) => fluent::FluentValue::from(text.to_string()),
        Value::Number(number) => fluent::FluentValue::from(*number),
    };
    let arguments = given.iter().map(|(name, given)| (*name, value(given))).collect();
    let (message, attribute) = id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
    let message = bundle.get_message(message).unwrap();
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute).unwrap().value(),
        None => message.value().unwrap(),
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
    assert_eq!(errors, [], "{id}");
    text
}

#[test]
fn a_site_overrides_one_message_of_many() {
    let theme = "home = Home\n    .title = To the start\nabout = About { -name }\n-name = plenary\n";
    let site = "-name = Local democracy\nhome = Start\n";
    let (messages, problems) = read("en", &[("theme.ftl", theme), ("site.ftl", site)]);
    assert_eq!(problems, []);
    let say = |id| messages.format(id, &[]).unwrap();
    assert_eq!([say("home"), say("home.title"), say("about")], ["Start", "To the start", "About Local democracy"]);
    assert_eq!(messages.ids(), ["about", "home", "home.title"]);
}

#[test]
fn text_survives_being_written_again() {
    let text = "a = { \"{\" }braces{ \"}\" } { \"\\u00A0\" }x\nb =\n    two\n    lines\n\n    and more\nc = { \"\" }  [x] *y .z\n\
                d = { { $n } }\ne = «{ $n }»\r\nf = a\"b\\n #1\n";
    let messages = messages("en", text);
    let expected = ["{braces} \u{a0}x", "two\nlines\n\nand more", "  [x] *y .z", "7", "«7»", "a\"b\\n #1"];
    assert_eq!(["a", "b", "c", "d", "e", "f"].map(|id| say(&messages, id, 7)), expected);
}

#[test]
fn variables_are_those_of_all_that_is_mentioned() {
    let text = "a = { $x } { b } { -t(case: \"c\") }\nb = { $y ->\n   *[other] { NUMBER($z) }\n}\n    .c = { $w }\n\
                -t = { $case ->\n    [c] C\n   *[d] D\n}\nd = text\n";
    let messages = messages("en", text);
    assert_eq!(messages.variables("a"), ["x", "y", "z"]);
    assert_eq!(messages.variables("b.c"), ["w"]);
    assert_eq!(messages.variables("d"), [] as [&str; 0]);
    let given = [("x", "X".into()), ("y", "Y".into()), ("z", "Z".into())];
    assert_eq!(messages.format("a", &given).unwrap(), "X Z C");
}

#[test]
fn what_cannot_be_shown_is_a_value() {
    let (messages, _) = read("en", &[("site.ftl", "a = { $who } came\nb = { b }\nc = { missing }\n")]);
    let error = |id: &str| messages.format(id, &[]).unwrap_err().to_string();
    assert_eq!(error("nothing"), "there is no message `nothing`");
    assert_eq!(error("a.b"), "there is no message `a.b`");
    assert_eq!(error("a"), "the message `a` needs a value for `$who`");
    assert_eq!(error("b"), "the message `b` cannot be shown: it leads back to itself");
    assert_eq!(error("c"), "the message `c` cannot be shown: it mentions `missing`, which is not there");
}

#[test]
fn another_language_steps_in() {
    let english = Arc::new(messages("en", "a = A\nb = { $n } things\n"));
    let german = messages("de", "a = Ä\n").or(english);
    assert_eq!(german.format("a", &[]).unwrap(), "Ä");
    assert_eq!(say(&german, "b", 1234), "1,234 things");
    assert!(!german.has("b"));
}

#[test]
fn problems_say_where_and_what() {
    let cases = [
        ("hello World", "World", "a message is written as `name = text`; the `=` is missing here"),
        ("é = x", "é", "the name of a message starts with a letter"),
        ("a = { $n", "", "a `{` is not closed by a `}`"),
        ("a = { $n ->\n    [one] x\n}", "", "one of the variants must be marked with `*`"),
        ("a = {", "", "expected a `$variable`, a `message` or a `\"text\"` after `{`"),
        ("a = x }", "}", "this `}` closes nothing"),
        ("a =", "", "`a` has no text"),
        ("a = x\na = y", "a", "`a` stands twice in this file; the last one counts"),
        ("a = { b }", "a", "`a` mentions `b`, which is not there"),
        ("a = { -b }", "a", "`a` mentions `-b`, which is not there"),
        ("a = { b }\nb = { a }", "a", "`a` leads back to itself"),
        ("a = { DATETIME($d) }", "a", "`a` uses `DATETIME()`; messages can only use `NUMBER()`"),
        ("\u{feff}a = { b }", "a", "`a` mentions `b`, which is not there"),
    ];
    for (text, at, sentence) in cases {
        let (_, problems) = read("en", &[("site.ftl", text)]);
        let problem = problems.first().unwrap_or_else(|| panic!("{text:?} has no problem"));
        assert!(problem.message.starts_with(sentence), "{text:?}: {}", problem.message);
        let marked = text.get(problem.span.clone());
        assert!(marked.is_some_and(|marked| at.is_empty() || at.starts_with(marked)), "{text:?}: {:?}", problem.span);
        assert_eq!(problem.file, "site.ftl");
    }
}

#[test]
fn a_broken_override_leaves_the_message_as_it_was() {
    let (messages, problems) = read("en", &[("theme.ftl", "a = A\n"), ("site.ftl", "a = { LINK($x) }\nb = {\n")]);
    assert_eq!(problems.len(), 2);
    assert_eq!(messages.format("a", &[]).unwrap(), "A");
}

#[test]
fn hostile_files_do_not_end_the_program() {
    let deep = format!("a = {}\n", "{".repeat(100_000));
    let wide = format!("a = {}\nb = {{ 1 ->\n   *[other] {{ a }}\n}}\n", "{ $n }".repeat(200));
    let nested = format!("a = {}1{}\n", "{ \"x\" ->\n *[o] ".repeat(20), "\n }".repeat(20));
    let laughs: String = (1..20).map(|n| format!("m{n} = {}\n", format!("{{ m{} }}", n - 1).repeat(9))).collect();
    let laughs = format!("m0 = ha\n{laughs}");
    for text in [deep, wide, nested, laughs, "\u{0}\u{202e}= {".to_owned(), "a = \"{\"}\r".to_owned()] {
        let (messages, _) = read("ar", &[("site.ftl", &text)]);
        for id in messages.ids() {
            let _ = messages.format(id, &[("n", 1.into())]);
        }
    }
}

#[test]
fn threads_share_messages() {
    fn shared<T: Send + Sync>(_: &T) {}
    let messages = messages("ar", ALL);
    shared(&messages);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for n in 0..500 {
                    assert_eq!(say(&messages, "cardinal", n % 11 + 103), ["few", "many"][usize::from(n % 11 > 7)]);
                }
            });
        }
    });
}

#[test]
fn texts_that_never_change_are_known_beforehand() {
    let text = "search = Search\nstory = A { search } story\ncount = { $n } records";
    let english = Arc::new(messages("en", &[text, "\nonly = Only here"].concat()));
    let french = messages("fr", "search = Rechercher").or(english);
    let mut fixed = french.fixed();
    fixed.sort_unstable();
    assert_eq!(fixed, [("only", "Only here"), ("search", "Rechercher"), ("story", "A Search story")]);
}
