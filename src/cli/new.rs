//! `plenary new KIND ID`: a record to fill in, which is a draft until its author says otherwise.

use crate::config::{self, SITE_FILE};
use crate::language::Language;
use crate::publish;
use crate::source;

use super::arguments::New;
use super::console::Console;
use super::environment::Environment;
use super::outcome::{Failure, Outcome};
use super::scaffold;

pub(super) fn run(command: &New, environment: &Environment, console: &Console) -> Result<Outcome, Failure> {
    let languages = languages(command, environment)?;
    let texts = scaffold::record(command.kind, &command.id, &languages)?;
    publish::records(&command.place.root, &texts)?;
    for (path, _) in &texts {
        console.say(&format!("wrote {path}"))?;
    }
    console.say("It is a draft: `plenary serve --drafts` shows it. Take out `draft: true` when it is ready.")?;
    Ok(Outcome::Fine)
}

/// Those that were asked for, as far as the site has them; all of the site otherwise.
fn languages(command: &New, environment: &Environment) -> Result<Vec<Language>, Failure> {
    let root = &command.place.root;
    let file = source::read_file(root, &command.place.site_file())?;
    let site = config::read(file.as_ref(), &environment.overrides()).value;
    let missing =
        || format!("there is no site in `{}`: `{SITE_FILE}` cannot be read; see plenary check", root.display());
    let languages = site.ok_or_else(missing)?.written;
    match command.lang.iter().find(|language| !languages.contains(language)) {
        Some(unknown) => {
            Err(format!("the site has no language `{unknown}`; its languages stand in `{SITE_FILE}`").into())
        }
        None if command.lang.is_empty() => Ok(languages),
        None => Ok(command.lang.clone()),
    }
}
