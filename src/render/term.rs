//! A term of the glossary in the other languages.

use crate::language::Language;
use crate::model::{Facts, Index, Term};
use crate::route::Subject;

use super::Lens;
use super::view::{EquivalentView, Link};

/// A term in every language of the site that has it, but for the one it is shown in.
pub fn equivalents(lens: &Lens<'_>, at: Index) -> Vec<EquivalentView> {
    let record = lens.archive.record(at);
    let Facts::Term(term) = &record.facts else { return Vec::new() };
    let shown = record.title.find(lens.chain).and_then(|found| found.language);
    let others = lens.world.settings.languages.iter().map(|site| &site.language);
    others
        .filter(|language| Some(*language) != shown)
        .filter_map(|language| equivalent(lens, at, term, language))
        .collect()
}

fn equivalent(lens: &Lens<'_>, at: Index, term: &Term, language: &Language) -> Option<EquivalentView> {
    let words = lens.words_in(lens.archive.record(at).title.get(language)?, language);
    let page = lens.world.page(Subject::Record(at), language);
    let link = Link {
        text: words.text,
        lang: words.lang,
        dir: words.dir,
        url: page.map(|page| lens.way(&page.path)).unwrap_or_default(),
        hreflang: (language != lens.language()).then(|| language.to_string()),
        missing: None,
    };
    let short = term.abbreviation.get(language).map(|short| lens.words_in(short, language));
    Some(EquivalentView { language: lens.locale.language_name(language), link, short })
}
