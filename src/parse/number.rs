//! The numbers of lists as people typed them, and what is said where one does not follow the one before it.

use crate::diagnostic::Code;
use crate::source::Span;

use super::digits;
use super::ids::Ids;
use super::written::Item;

/// The numbers that people typed. `1.` before every item is a habit of Markdown and means: count on.
pub fn numbers(whole: &str, first: u64, items: &[Item]) -> Vec<u64> {
    let typed = |item: &Item| digits::number(whole[item.span.clone()].trim_start()).map(|(number, _)| number);
    let typed: Vec<Option<u64>> = items.iter().map(typed).collect();
    let counted = first..;
    if typed.len() > 1 && typed.iter().all(|number| *number == typed[0]) {
        return counted.take(items.len()).collect();
    }
    typed.iter().zip(counted).map(|(typed, counted)| typed.unwrap_or(counted)).collect()
}

/// A step over so many numbers is no slip: the line begins with a year, or some other figure.
const LEAP: u64 = 50;

/// Reports a number that does not follow the one before it.
pub fn follow(ids: &mut Ids<'_>, noun: &str, last: Option<u64>, number: u64, id: &str, span: &Span) {
    let follows = |last: &u64| number == *last || number == last.saturating_add(1);
    let Some(last) = last.filter(|last| !follows(last) && !ids.has(id)) else { return };
    let next = last.saturating_add(1);
    let message = match number > next {
        true => format!("{noun} {next} is missing before {noun} {number}"),
        false => format!("{noun} {number} stands after {noun} {last}"),
    };
    let help = match number > next.saturating_add(LEAP) {
        true => format!("number it {next}, or write `{number}\\.` where it is no number of a paragraph"),
        false => format!("number this {noun} {next}"),
    };
    ids.report(Code::SkippedProvision, span.clone(), message, help);
}
