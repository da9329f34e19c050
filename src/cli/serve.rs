//! `plenary serve`: the site on this machine, read again after every change.

use std::path::PathBuf;
use std::sync::Arc;

use crate::build::{self, Builder};
use crate::diagnostic::{self, Format, Problem, gather};
use crate::publish::Output;
use crate::render::Outputs;
use crate::serve::{self, Live, Pages, Port, Problems};
use crate::source::watch::{Places, Watch};

use super::arguments::Serve;
use super::console::Console;
use super::environment::Environment;
use super::making::size;
use super::outcome::{Failure, Outcome, Tally};

const PORT: u16 = 1818;

pub(super) fn run(command: &Serve, environment: &Environment, console: &Console) -> Result<Outcome, Failure> {
    let listener = serve::bind(command.interface, command.port.map_or(Port::From(PORT), Port::Exactly))?;
    let mut watch = Watch::start(&places(command))?;
    let mut builder = Builder::new(environment.request(&command.site, true)?);
    builder.update()?;
    let preview = Preview { builder, failure: None, console: console.clone(), environment: environment.clone() };
    preview.tell_problems();
    let url = listener.url(preview.pages().base_path());
    console.say(&format!("Serving {} at {url} until you press Ctrl-C", preview.size()))?;
    if !listener.is_loopback() {
        console.remark("Other machines can reach this server too");
    }
    if command.open {
        open(&url, console);
    }
    serve::run(listener, preview, move || watch.wait())?;
    console.say("Stopped")?;
    Ok(Outcome::Fine)
}

fn places(command: &Serve) -> Places {
    let place = &command.site.place;
    Places { wanted: place.inputs(), ignored: vec![place.root.join("public")] }
}

/// That no browser opens is no reason to stop: the address stands on the terminal.
fn open(url: &str, console: &Console) {
    if let Err(error) = opener::open_browser(url) {
        console.remark(&format!("No browser could be opened ({error}); open {url} yourself"));
    }
}

/// The builder, as the server sees it, telling on the terminal what each update found.
struct Preview {
    builder: Builder,
    /// What the machine could not do at the last update; the site of the update before is still shown.
    failure: Option<build::Error>,
    console: Console,
    environment: Environment,
}

impl Preview {
    fn tell_problems(&self) {
        let problems = self.found();
        self.console.problems(&problems, &self.builder.texts(&problems), &self.environment);
        if !problems.is_empty() {
            self.console.remark(&format!("{} in {}", Tally::of(&problems), self.size()));
        }
    }

    /// What the update found, and what one page of each kind shows to be wrong with templates and messages.
    fn found(&self) -> Vec<Problem> {
        let proof = self.builder.site().map(|site| site.proof()).unwrap_or_default();
        gather(self.builder.problems().iter().cloned().chain(proof).collect())
    }

    fn size(&self) -> String {
        let Some(site) = self.builder.site() else { return size(0, 0) };
        size(site.paths().filter(|path| path.ends_with(".html")).count(), site.languages().len())
    }
}

impl Live for Preview {
    fn update(&mut self, changed: &[PathBuf]) {
        self.failure = self.builder.update_after(changed).err();
    }

    fn tell(&mut self) {
        if let Some(failure) = &self.failure {
            self.console.failure(failure);
            return;
        }
        self.tell_problems();
        // Whoever closed the standard output still wants the pages.
        let _ = self.console.say(&format!("Read again: {}", self.size()));
    }

    fn pages(&self) -> Arc<dyn Pages> {
        match self.builder.site() {
            Some(site) => Arc::new(Shown(site)),
            None => Arc::new(Nothing),
        }
    }

    fn problems(&self) -> Problems {
        if let Some(failure) = &self.failure {
            return Problems { errors: 1, warnings: 0, text: format!("error: {failure}\n") };
        }
        let problems = self.found();
        let text = diagnostic::print(&problems, &self.builder.texts(&problems), Format::Human { colour: false });
        let Tally { errors, warnings } = Tally::of(&problems);
        Problems { errors, warnings, text }
    }
}

/// The site of the last update; what is wrong with a page stands in the panel.
struct Shown(Arc<Outputs>);

impl Pages for Shown {
    fn render(&self, path: &str) -> Option<Output> {
        self.0.output(path).map(|output| output.value)
    }

    fn base_path(&self) -> &str {
        self.0.base_path()
    }
}

/// There is no site yet: the panel says why.
struct Nothing;

impl Pages for Nothing {
    fn render(&self, _: &str) -> Option<Output> {
        None
    }

    fn base_path(&self) -> &str {
        "/"
    }
}
