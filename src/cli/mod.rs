//! Arguments in, words on the terminal and an exit code out: one file per command. The only room that reads the clock,
//! the environment and what the terminal can do.
//!
//! Exit codes: 0 fine; 1 problems in someone's text; 2 the machine could not, or the command was not understood.
//!
//! Not here: any work. Every command calls the rooms above and tells what came of it.

#![cfg_attr(
    not(test),
    expect(clippy::disallowed_methods, reason = "this is the room that reads clock and environment")
)]

mod annotation;
mod arguments;
mod build;
mod check;
mod completions;
mod console;
mod environment;
mod making;
mod new;
mod outcome;
mod progress;
mod scaffold;
mod serve;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use console::Console;
use environment::Environment;
use outcome::{Failure, Outcome};

/// Runs one command line; the first argument is the program's own name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        // Help and version come this way too, and are no failure.
        Err(message) => message.exit(),
    };
    let console = Console::new(&arguments.voice, arguments.command.format(), arguments.command.root());
    let outcome = Environment::read().and_then(|environment| dispatch(arguments.command, &environment, &console));
    outcome.unwrap_or_else(|failure| console.failure(&*failure)).into()
}

fn dispatch(command: Command, environment: &Environment, console: &Console) -> Result<Outcome, Failure> {
    match command {
        Command::Build(command) => build::run(&command, environment, console),
        Command::Check(command) => check::run(&command, environment, console),
        Command::Serve(command) => serve::run(&command, environment, console),
        Command::New(command) => new::run(&command, environment, console),
        Command::Completions(command) => completions::run(&command, console),
    }
}
