//! The languages of a site: what its pages say.

use include_dir::{Dir, include_dir};
use rayon::prelude::*;

use crate::config::{Site, SiteLanguage};
use crate::diagnostic::{Checked, Code, Place, Problem};
use crate::language::{Digits, FormatOptions, Language, Locale, MessageProblem, Messages, Months};
use crate::source::{Content, Folder};

use super::Error;

/// Each language of the site with its messages: the built-in ones, and over them those of the site.
pub(super) fn read(settings: &Site, folder: &Folder, problems: &mut Vec<Problem>) -> Result<Vec<Locale>, Error> {
    let locale = |one: &SiteLanguage| -> Result<Checked<Locale>, Error> {
        let prefix = format!("i18n/{}/", one.language);
        let own = folder.iter().filter(|source| source.path.starts_with(&prefix)).filter_map(|source| {
            match &source.content {
                Content::Text(text) => Some((&*source.path, &**text)),
                _ => None,
            }
        });
        let files: Vec<(&str, &str)> = built_in_messages(&one.language).into_iter().chain(own).collect();
        let options = FormatOptions {
            locale: one.locale.as_deref().and_then(Language::parse),
            digits: one.digits.as_deref().and_then(Digits::parse),
            months: one.months.as_deref().and_then(Months::parse).unwrap_or_default(),
            ..FormatOptions::default()
        };
        let (messages, faults) = Messages::read(&one.language, &options, &files).map_err(Error::Formats)?;
        let problem = |fault: MessageProblem| {
            Problem::new(Code::BadMessages, Place::span(&fault.file.as_str().into(), fault.span), fault.message)
        };
        let problems = faults.into_iter().map(problem).collect();
        let locale = Locale::new(messages, &options).map_err(Error::Formats)?;
        Ok(Checked::new(locale.naming(&settings.written), problems))
    };
    let all: Vec<Checked<Locale>> = settings.languages.par_iter().map(locale).collect::<Result<_, _>>()?;
    Ok(all.into_iter().map(|one| one.collect(problems)).collect())
}

static MESSAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/i18n");

/// The messages that are part of the program; none for a language that it does not speak.
fn built_in_messages(language: &Language) -> Vec<(&'static str, &'static str)> {
    let files = MESSAGES.get_dir(language.as_str()).into_iter().flat_map(Dir::files);
    files.filter_map(|file| Some((file.path().to_str()?, file.contents_utf8()?))).collect()
}
