//! The facts of a document, whichever noun it is.

use crate::diagnostic::{Code, Place, Problem, Spot};
use crate::form::Reader;
use crate::language::Localized;
use crate::model::{Document, OfficialText, Standing};

pub fn document(reader: &Reader<'_>) -> Document {
    Document {
        symbol: reader.line("symbol"),
        adopted: reader.date("adopted"),
        distributed: reader.date("distributed"),
        published: reader.date("published"),
        period_start: reader.date("period_start"),
        period_end: reader.date("period_end"),
        session: reader.whole("session"),
        meeting: reader.whole("meeting"),
        agenda_item: reader.words("agenda_item"),
        committee_report: reader.line("committee_report"),
        subject: reader.words("subject"),
        volume: reader.whole("volume"),
        official_languages: reader.languages("official_languages"),
        official_texts: reader.groups("official_texts").iter().filter_map(official).collect(),
        standing: reader.line("standing").and_then(|name| Standing::of_name(&name)),
        standing_in: Localized::default(),
    }
}

fn official(group: &Reader<'_>) -> Option<OfficialText> {
    Some(OfficialText { language: group.language("language")?, url: group.line("url")? })
}

/// Pairs of dates of which the second cannot come before the first.
const ORDERS: [(&str, &str, &str); 2] = [
    ("adopted", "distributed", "a document is distributed after its adoption"),
    ("period_start", "period_end", "a plan ends after it begins"),
];

pub fn check(path: &std::sync::Arc<str>, reader: &Reader<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (first, second, why) in ORDERS {
        if let (Some(one), Some(other)) = (reader.date(first), reader.date(second))
            && other.last_day() < one.first_day()
        {
            let place = Place { path: path.clone(), spot: Spot::Value(reader.steps(second)) };
            problems.push(Problem::new(Code::DatesOutOfOrder, place, format!("{other} comes before {one}")).help(why));
        }
    }
    problems
}
