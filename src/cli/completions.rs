//! `plenary completions SHELL`: a script for the shell, on the standard output.

use clap::CommandFactory;

use super::arguments::{Arguments, Completions};
use super::console::Console;
use super::outcome::{Failure, Outcome};

pub(super) fn run(command: &Completions, console: &Console) -> Result<Outcome, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(command.shell, &mut Arguments::command(), "plenary", &mut script);
    console.print(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Fine)
}
