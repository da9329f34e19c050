//! Which paragraph is which: each case is two texts and, for every paragraph, where it was and where it is.

use crate::model::Text;
use crate::parse;
use crate::render::changes::unit::{Kind, Unit, units};

use super::*;

fn text(body: &str) -> Text {
    parse::remark(&"index.en.md".into(), body).value
}

/// `old>new` for a paragraph of both texts, by the numbers of the paragraphs; `-` where one has none.
fn told(before: &[Unit<'_>], after: &[Unit<'_>]) -> String {
    let place = |at: Option<usize>| at.map_or_else(|| "-".to_owned(), |at| (at + 1).to_string());
    let pairs = align(before, after).into_iter().map(|pair| format!("{}>{}", place(pair.before), place(pair.after)));
    pairs.collect::<Vec<_>>().join(" ")
}

fn aligned(before: &str, after: &str) -> String {
    told(&units(&text(before)), &units(&text(after)))
}

const FOUR: &str = "We open the records of water levels to all who ask.\n\n\
                    We meet every second year in a place by a river.\n\n\
                    We name one office in each country that answers questions.\n\n\
                    We report to one another on what we did and left undone.";

#[test]
fn the_same_text_stays_as_it_is() {
    assert_eq!(aligned(FOUR, FOUR), "1>1 2>2 3>3 4>4");
    assert_eq!(aligned("", ""), "");
    assert_eq!(aligned("", "One."), "->1");
    assert_eq!(aligned("One.", ""), "1>-");
}

#[test]
fn words_may_change_and_paragraphs_come_and_go() {
    let put_in = format!("A wholly different opening, about other things.\n\n{FOUR}");
    assert_eq!(aligned(FOUR, &put_in), "->1 1>2 2>3 3>4 4>5");
    assert_eq!(aligned(&put_in, FOUR), "1>- 2>1 3>2 4>3 5>4");
    let changed = FOUR.replace("every second year", "each spring");
    assert_eq!(aligned(FOUR, &changed), "1>1 2>2 3>3 4>4");
    let gone = FOUR.replace("We meet every second year in a place by a river.\n\n", "");
    assert_eq!(aligned(FOUR, &gone), "1>1 2>- 3>2 4>3");
}

#[test]
fn a_paragraph_that_moved_and_changed_is_found() {
    let paragraphs: Vec<&str> = FOUR.split("\n\n").collect();
    let moved = [
        paragraphs[3],
        "We name one office in every country that answers all questions.",
        paragraphs[0],
        paragraphs[1],
    ];
    let told = aligned(FOUR, &moved.join("\n\n"));
    assert!(told.contains("3>2") && told.contains("4>1"), "{told}");
}

#[test]
fn a_short_paragraph_that_grew_is_found_by_its_place() {
    let (before, after) = (
        "First.\n\nWe meet every year.\n\nLast.",
        "First.\n\nWe meet every year, and whenever a flood is forecast.\n\nLast.",
    );
    assert_eq!(aligned(before, after), "1>1 2>2 3>3");
}

#[test]
fn line_breaks_and_spaces_are_no_change() {
    let (before, after) = (text("One two\nthree  four."), text("One\ntwo three four."));
    assert_eq!(units(&before)[0].words, units(&after)[0].words);
}

/// Texts that were written to do harm: nothing in common, everything alike, and many thousands of both.
#[test]
fn hostile_texts_take_no_time() {
    let begun = std::time::Instant::now();
    let many =
        |word: &dyn Fn(usize) -> String, number: usize| -> String { (0..number).map(|at| word(at) + "\n\n").collect() };
    let other = many(&|at| format!("c{} d{at} e", at % 3), 8_000);
    for before in [many(&|at| format!("a{at} b"), 8_000), many(&|_| "the same words again".to_owned(), 8_000)] {
        let (one, two) = (text(&before), text(&other));
        let (one, two) = (units(&one), units(&two));
        assert!(align(&one, &two).len() >= 8_000);
        assert!(align(&two, &one).len() >= 8_000);
    }
    let long = |word: &str| {
        Unit::new(Kind::Prose, vec![((0..40_000).map(|at| format!("{word}{at} ")).collect(), Default::default())])
    };
    let (one, two) = (long("a"), long("b"));
    assert_eq!(crate::render::changes::edit::edits(&one.tokens, &two.tokens).len(), 2);
    assert!(begun.elapsed() < std::time::Duration::from_secs(60), "{:?}", begun.elapsed());
}
