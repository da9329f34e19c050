//! An entry of the glossary.

use crate::language::Localized;

#[derive(Clone, Debug, Default)]
pub struct Term {
    pub abbreviation: Localized<String>,
}
