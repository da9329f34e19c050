//! What changed since another text.

use serde::Serialize;

use crate::theme::{Markup, safe};

use super::words::sentence;
use super::{Link, Run, VersionAct, When};

#[derive(Clone, Debug, Default, Serialize)]
pub struct Changes {
    /// One for each text that this one supersedes, corrects or is a version of.
    pub comparisons: Vec<Comparison>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct Comparison {
    /// For links to it; unique on the page.
    pub id: String,
    /// “Compared with the draft of 2018”.
    #[serde(serialize_with = "sentence")]
    pub heading: Vec<Run>,
    /// The date of the earlier text.
    pub when: Option<When>,
    /// What the later text did to the earlier one, when and why.
    pub act: VersionAct,
    /// Says that the reader's language lacks one of the texts, and which language is shown.
    pub notice: Option<String>,
    /// “3 paragraphs changed, 1 added, none removed”.
    pub tally: Option<String>,
    /// Why there is nothing below, when there is nothing.
    pub empty: Option<String>,
    /// The attributes `lang` and `dir` of both texts, where they differ from the page's.
    pub tongue: Markup,
    /// What stayed and what changed, in the order of the later text.
    pub runs: Vec<ChangeRun>,
}

/// Paragraphs that follow one another and have the same fate.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ChangeRun {
    /// `same`, `renumbered`, `changed`, `added` or `removed`.
    pub state: &'static str,
    /// “Changed”; of what stayed, how much it is: “12 paragraphs unchanged”.
    pub label: String,
    pub rows: Vec<ChangeRow>,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct ChangeRow {
    /// The paragraph in the text that has it, the later one first: “operative paragraph 6”.
    pub link: Link,
    /// “was operative paragraph 5”, where its number changed.
    #[serde(serialize_with = "sentence", skip_serializing_if = "Vec::is_empty")]
    pub was: Vec<Run>,
    /// The words, with `ins` and `del`; of a paragraph that stayed, its first words.
    #[serde(serialize_with = "safe")]
    pub html: String,
}
