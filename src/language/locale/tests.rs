//! What readers of each language see. `golden.txt` holds it all on one screen per language; `UPDATE=1` rewrites it,
//! and then somebody who reads the language has to look at it.

use std::fmt::Write;

use super::*;
use crate::language::{Date, Digits, Hours, Length, Months};

const FORMATS: [(&str, &str); 4] = [
    ("en", include_str!("../../../i18n/en/format.ftl")),
    ("fr", include_str!("../../../i18n/fr/format.ftl")),
    ("es", include_str!("../../../i18n/es/format.ftl")),
    ("ar", include_str!("../../../i18n/ar/format.ftl")),
];

const GOLDEN: &str = include_str!("golden.txt");

fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

fn date(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn locale(tag: &str, options: &FormatOptions) -> Locale {
    let files: Vec<(&str, &str)> = FORMATS.into_iter().filter(|(known, _)| *known == tag).collect();
    let (messages, problems) = Messages::read(&language(tag), options, &files).unwrap();
    assert_eq!(problems, []);
    Locale::new(messages, options).unwrap()
}

fn usual(tag: &str) -> Locale {
    locale(tag, &FormatOptions::default())
}

fn cases() -> Vec<(&'static str, FormatOptions)> {
    let usual = FormatOptions::default;
    let region = |tag| FormatOptions { locale: Some(language(tag)), ..usual() };
    let months = |months| FormatOptions { months, ..usual() };
    let un = FormatOptions { digits: Digits::parse("arab"), hours: Some(Hours::TwentyFour), ..months(Months::Un) };
    vec![
        ("en", usual()),
        ("en", region("en-GB")),
        ("fr", usual()),
        ("fr", region("fr-CH")),
        ("es", usual()),
        ("ar", usual()),
        ("ar", un),
        ("ar", months(Months::Levant)),
        ("ar", months(Months::Maghreb)),
        ("ar", months(Months::Gulf)),
    ]
}

/// Invisible signs would hide mistakes: spaces that do not break and direction marks are written out.
fn visible(text: &str) -> String {
    let name = |sign: char| match sign {
        '\u{a0}' => "[nbsp]".to_owned(),
        '\u{202f}' => "[nnbsp]".to_owned(),
        '\u{200e}' => "[lrm]".to_owned(),
        '\u{200f}' => "[rlm]".to_owned(),
        '\u{61c}' => "[alm]".to_owned(),
        sign => sign.to_string(),
    };
    text.chars().map(name).collect()
}

fn dates(locale: &Locale, page: &mut String) {
    for text in ["2018", "2018-10", "2018-02-12", "2018-10-01"] {
        let lengths = [Length::Full, Length::Long, Length::Medium].map(|length| locale.date(date(text), length));
        writeln!(page, "{text}: {}", lengths.join(" | ")).unwrap();
    }
    let ranges = [
        ("2018-10-12", "2018-10-12"),
        ("2018-10-10", "2018-10-12"),
        ("2018-10-01", "2018-10-03"),
        ("2018-09-28", "2018-10-02"),
        ("2018-12-30", "2019-01-02"),
        ("2018-04", "2018-10"),
        ("2018-05", "2019-06"),
        ("2018", "2020"),
        ("2018", "2020-10-12"),
    ];
    for (from, to) in ranges {
        let styles = [Style::Running, Style::Compact].map(|style| locale.date_range(date(from), date(to), style));
        writeln!(page, "{from}/{to}: {}", styles.join(" | ")).unwrap();
    }
}

fn times_and_numbers(locale: &Locale, page: &mut String) {
    let times = [locale.time(9, 5), locale.time(14, 30), locale.time_range((9, 0), (12, 30)), locale.time(25, 0)];
    writeln!(page, "times: {} | {}", times.join(" | "), locale.time_in_zone(&locale.time(14, 30), "GMT+1")).unwrap();
    let numbers = [1250, 1_250_000, -12].map(|number| locale.number(number));
    let decimals = [1250.5, 0.123_45, 2.5].map(|number| locale.decimal(number));
    let shares = [0.255, 1.0].map(|share| locale.percent(share));
    let year = locale.digits(2018);
    writeln!(page, "numbers: {} | {} | {} | {year}", numbers.join(" | "), decimals.join(" | "), shares.join(" | "))
        .unwrap();
    for gender in [Gender::Masculine, Gender::Feminine] {
        let ordinals = [1, 2, 3, 9, 10, 11, 13, 20, 21, 32, 99, 100, 111].map(|number| locale.ordinal(number, gender));
        writeln!(page, "{gender:?}: {}", ordinals.join(" | ")).unwrap();
    }
    let sizes = [0, 1, 2, 5, 100, 999, 1000, 1234, 9950, 12_345, 999_500, 1_234_567, 5_300_000_000, u64::MAX];
    writeln!(page, "sizes: {}", sizes.map(|size| locale.bytes(size)).join(" | ")).unwrap();
}

fn words(locale: &Locale, page: &mut String) {
    let quoted = locale.quote("×");
    let lists =
        [locale.list(&["1", "2", "3"], Join::And), locale.list(&["1", "2"], Join::Or), locale.list(&["1"], Join::And)];
    writeln!(page, "lists: {} | {quoted}", lists.join(" | ")).unwrap();
    let names =
        ["en", "fr", "es", "ar", "ru", "zh", "pt-BR", "sw", "ber"].map(|tag| locale.language_name(&language(tag)));
    writeln!(page, "languages: {}", names.join(" | ")).unwrap();
    for word in ["participants", "countries", "institutions", "commitments"] {
        let counted = [0, 1, 2, 3, 11, 100, 103, 1250, 1_000_000].map(|number| {
            locale.messages().format(&format!("unit-{word}"), &[("n", number.into())]).unwrap().into_owned()
        });
        writeln!(page, "{word}: {}", counted.join(" | ")).unwrap();
    }
    let participants = locale.messages().format("unit-participants", &[("n", 3200.into())]).unwrap();
    let figures = ["more-than", "about", "at-least", "at-most"].map(|id| {
        locale
            .messages()
            .format(&format!("figure-{id}"), &[("figure", participants.as_ref().into())])
            .unwrap()
            .into_owned()
    });
    writeln!(page, "figures: {}", figures.join(" | ")).unwrap();
}

#[test]
fn readers_see_what_they_expect() {
    let mut page = String::new();
    for (tag, options) in cases() {
        let locale = locale(tag, &options);
        assert_eq!(locale.faults(), []);
        let region = options.locale.as_ref().map_or(tag, |locale| locale.as_str());
        let digits = options.digits.as_ref().map_or("", |digits| digits.as_str());
        writeln!(page, "# {region} {:?} {digits}", options.months).unwrap();
        dates(&locale, &mut page);
        if options.months == Months::Cldr || options.digits.is_some() {
            times_and_numbers(&locale, &mut page);
            words(&locale, &mut page);
        }
        page.push('\n');
    }
    let page = visible(&page);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/src/language/locale/golden.txt"), &page).unwrap();
    }
    for (line, (seen, expected)) in page.lines().zip(GOLDEN.lines()).enumerate() {
        assert_eq!(seen, expected, "line {}", line + 1);
    }
    assert_eq!(page.lines().count(), GOLDEN.lines().count());
}

#[test]
fn a_language_without_messages_makes_do_with_cldr() {
    let (messages, _) = Messages::read(&language("de"), &FormatOptions::default(), &[]).unwrap();
    let german = Locale::new(messages, &FormatOptions::default()).unwrap();
    assert_eq!(german.faults().len(), MESSAGES.len());
    assert_eq!(german.date(date("2018-10-01"), Length::Full), "Montag, 1. Oktober 2018");
    assert_eq!(
        german.date_range(date("2018-10-01"), date("2018-10-03"), Style::Running),
        "1. Oktober 2018 – 3. Oktober 2018"
    );
    assert_eq!(german.bytes(1_200_000), "1,2\u{a0}MB");
    assert_eq!(german.ordinal(13, Gender::Feminine), "13");
}

#[test]
fn a_message_that_asks_for_too_much_is_a_fault() {
    let files = [FORMATS[0], ("site.ftl", "time-range = { $from } to { $until }\n")];
    let (messages, problems) = Messages::read(&language("en"), &FormatOptions::default(), &files).unwrap();
    assert_eq!(problems, []);
    let english = Locale::new(messages, &FormatOptions::default()).unwrap();
    let fault = MessageError::MissingVariable { id: "time-range".to_owned(), variable: "until".to_owned() };
    assert_eq!(english.faults(), [fault]);
    assert_eq!(english.time_range((9, 0), (10, 0)), "9:00\u{202f}AM – 10:00\u{202f}AM");
}

#[test]
fn all_languages_have_the_same_messages() {
    let english = usual("en");
    let all = |locale: &Locale| locale.messages().ids().into_iter().map(str::to_owned).collect::<Vec<_>>();
    for tag in ["fr", "es", "ar"] {
        let locale = usual(tag);
        assert_eq!(all(&locale), all(&english), "{tag}");
        for id in english.messages().ids().into_iter().filter(|id| id.starts_with("unit-") || id.starts_with("figure-"))
        {
            assert_eq!(locale.messages().variables(id), english.messages().variables(id), "{tag} {id}");
        }
    }
}

#[test]
fn autonyms_stand_in_a_list() {
    let names = ["en", "fr", "es", "ar", "ru", "zh", "pt", "ber"].map(|tag| Locale::autonym(&language(tag)));
    assert_eq!(names, ["English", "Français", "Español", "العربية", "Русский", "中文", "Português", "ber"]);
}

#[test]
fn words_stand_in_the_order_of_the_language() {
    let cases = [
        (
            "fr",
            ["Zoo", "école", "Eau", "Déclaration 10", "Déclaration 9"],
            ["Déclaration 9", "Déclaration 10", "Eau", "école", "Zoo"],
        ),
        ("es", ["oso", "ñandú", "nube", "Ávila", "zona"], ["Ávila", "nube", "ñandú", "oso", "zona"]),
        ("ar", ["مراكش", "الإعلان", "أكاديمية", "باماكو", "إعلان"], ["إعلان", "الإعلان", "أكاديمية", "باماكو", "مراكش"]),
    ];
    for (tag, mut words, sorted) in cases {
        let locale = usual(tag);
        words.sort_by(|left, right| locale.compare_titles(left, right));
        assert_eq!(words, sorted, "{tag}");
    }
    // Without titles in mind, the article counts.
    assert_eq!(usual("ar").compare("الإعلان", "باماكو"), Ordering::Less);
    assert_eq!(usual("ar").compare("الإعلان", "أكاديمية"), Ordering::Greater);
}

#[test]
fn an_index_puts_words_under_their_letter() {
    let cases = [
        ("fr", "École", Some("E")),
        ("fr", "« Œuvre »", Some("O")),
        ("fr", "100 villes", None),
        ("fr", "", None),
        ("fr", "Ωmega", Some("Ω")),
        ("es", "Ñandú", Some("Ñ")),
        ("es", "¿Qué?", Some("Q")),
        ("en", "Ñandú", Some("N")),
        ("ar", "الإعلان", Some("ا")),
        ("ar", "«المؤتمر»", Some("م")),
        ("ar", "أكاديمية", Some("ا")),
        ("ar", "آسيا", Some("ا")),
        ("ar", "ٱلله", Some("ا")),
        ("ar", "التماسك الاجتماعي", Some("ت")),
        ("ar", "التزام الحكومات", Some("ا")),
        ("ar", "الالتزام", Some("ا")),
        ("ar", "ال", Some("ا")),
        ("ar", "Marrakech", Some("M")),
    ];
    for (tag, word, letter) in cases {
        assert_eq!(usual(tag).initial(word).as_deref(), letter, "{tag} {word}");
    }
}

#[test]
fn threads_share_locales() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&usual("ar"));
}
