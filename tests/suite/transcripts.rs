//! Console transcripts, `tests/cli/*.md`: what people type, and all that the terminal then shows.
//!
//! A block `fixture` is the folder; every block `console` after it goes on in that folder. Lines that begin with `$ ` are
//! given to a shell, in which `plenary` is the program; what follows is what it printed, and `[1]` an exit code but 0.

use std::path::Path;
use std::process::Command;

use rayon::prelude::*;

use crate::cases::{self, File};
use crate::fixture::Fixture;

#[test]
#[cfg(unix)]
fn the_console_shows_what_the_transcripts_say() {
    let mut files = cases::all("cli");
    let faults: Vec<String> = files.par_iter_mut().flat_map_iter(played).collect();
    cases::settle(faults);
}

fn played(file: &mut File) -> Vec<String> {
    let mut site = Fixture::empty();
    file.compare(|info, text| match info {
        "fixture" => {
            site = Fixture::new(text);
            None
        }
        "sample" => {
            site = Fixture::sample();
            None
        }
        "console" => Some(console(&site, text)),
        _ => None,
    })
}

fn console(site: &Fixture, text: &str) -> String {
    text.lines()
        .filter_map(|line| line.strip_prefix("$ "))
        .map(|line| format!("$ {line}\n{}", answer(site, line)))
        .collect()
}

/// What a line prints, with the errors where they came, and the exit code.
fn answer(site: &Fixture, line: &str) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_plenary"));
    let path = std::env::join_paths(
        [program.parent().unwrap().to_owned()]
            .into_iter()
            .chain(std::env::split_paths(&std::env::var_os("PATH").unwrap())),
    );
    let mut shell = Command::new("sh");
    for name in ["CI", "GITHUB_ACTIONS", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        shell.env_remove(name);
    }
    let output = shell
        .args(["-c", &format!("exec 2>&1\n{line}")])
        .current_dir(site.root())
        .env("PATH", path.unwrap())
        .env("SOURCE_DATE_EPOCH", "1795219200")
        .env("LC_ALL", "C")
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap().replace(site.root().to_str().unwrap(), "[ROOT]");
    let said: String = said.split_inclusive('\n').map(masked).collect();
    let said = if said.is_empty() || said.ends_with('\n') { said } else { said + "\n" };
    match output.status.code() {
        Some(0) => said,
        code => format!("{said}[{}]\n", code.map_or("ended by a signal".to_owned(), |code| code.to_string())),
    }
}

/// How many files a whole site has is the business of themes; few are counted.
fn masked(line: &str) -> String {
    let is_many = |word: &str| word.len() > 1 && word.parse().is_ok_and(|number: usize| number > 20);
    let words = line.split(' ').map(|word| if is_many(word) { "[N]" } else { word });
    if line.contains(" pages in ") { words.collect::<Vec<_>>().join(" ") } else { line.to_owned() }
}
