//! The messages of one language, as the theme asks for them.

use std::borrow::Cow;
use std::sync::Arc;

use crate::language::{Arguments, Locale};
use crate::theme::Translate;

pub struct Spoken {
    locales: Arc<Vec<Locale>>,
    at: usize,
}

impl Spoken {
    pub fn new(locales: Arc<Vec<Locale>>, at: usize) -> Spoken {
        Spoken { locales, at }
    }
}

impl Translate for Spoken {
    fn message(&self, id: &str, given: &Arguments<'_>) -> Result<Cow<'_, str>, String> {
        let Some(locale) = self.locales.get(self.at) else { return Err("the language is not there".to_owned()) };
        locale.messages().format(id, given).map_err(|error| error.to_string())
    }

    fn fixed(&self) -> Vec<(&str, &str)> {
        self.locales.get(self.at).map(|locale| locale.messages().fixed()).unwrap_or_default()
    }
}
