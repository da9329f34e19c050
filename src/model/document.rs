//! A text with a standing: declaration, outcome document, resolution, action plan, report, publication.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::language::{Date, Language, Localized};

use super::event::values;

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Document {
    /// `A/RES/74/156`.
    pub symbol: Option<Arc<str>>,
    pub adopted: Option<Date>,
    pub distributed: Option<Date>,
    pub published: Option<Date>,
    /// What a plan covers.
    pub period_start: Option<Date>,
    pub period_end: Option<Date>,
    pub session: Option<i64>,
    pub meeting: Option<i64>,
    pub agenda_item: Localized<String>,
    pub committee_report: Option<Arc<str>>,
    pub subject: Localized<String>,
    pub volume: Option<i64>,
    /// The languages in which the official text exists.
    pub official_languages: Vec<Language>,
    pub official_texts: Vec<OfficialText>,
    /// What our own text is, in each language.
    pub standing: Option<Standing>,
    pub standing_in: Localized<Standing>,
}

/// Where the official text can be read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OfficialText {
    pub language: Language,
    pub url: Arc<str>,
}

values! {
    /// What a text of ours is to the official one.
    Standing {
        Official "official", UnofficialTranslation "unofficial-translation",
        UnofficialSummary "unofficial-summary", Reference "reference",
    }
}

impl Document {
    /// The date that the document goes by: of adoption, else of publication, distribution, or the plan's beginning.
    pub fn date(&self) -> Option<Date> {
        self.adopted.or(self.published).or(self.distributed).or(self.period_start)
    }

    pub fn standing_of(&self, language: &Language) -> Option<Standing> {
        self.standing_in.get(language).copied().or(self.standing)
    }
}
