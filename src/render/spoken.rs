//! The messages of one language, as the theme asks for them.

use std::sync::Arc;

use crate::language::{Arguments, Locale, Value};
use crate::theme::{Argument, Translate};

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
    fn message(&self, id: &str, arguments: &[(String, Argument)]) -> Result<String, String> {
        let Some(locale) = self.locales.get(self.at) else { return Err("the language is not there".to_owned()) };
        let value = |argument: &Argument| match argument {
            Argument::Text(text) => Value::from(text.clone()),
            Argument::Number(number) => Value::from(*number),
        };
        let given: Arguments = arguments.iter().map(|(name, argument)| (name.clone(), value(argument))).collect();
        locale.messages().format(id, &given).map(|text| text.into_owned()).map_err(|error| error.to_string())
    }
}
