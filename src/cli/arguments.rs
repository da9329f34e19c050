//! The command line as people write it. Not here: what it means together with the environment (`environment`).
//!
//! The texts of the help are the comments of this file.

use std::net::IpAddr;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ColorChoice, Parser, Subcommand, ValueEnum};

use crate::language::Language;
use crate::model::Noun;

/// Publishes the archives of conferences, in several languages
#[derive(Debug, Parser)]
#[command(name = "plenary", version, max_term_width = 100, subcommand_required = true, arg_required_else_help = true)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) voice: Voice,
    #[command(subcommand)]
    pub(super) command: Command,
}

/// How much is said, and how.
#[derive(Args, Debug)]
pub(super) struct Voice {
    /// Say only what is wrong
    #[arg(short, long, global = true, conflicts_with = "verbose")]
    pub(super) quiet: bool,
    /// Name every file that is written or removed
    #[arg(short, long, global = true)]
    pub(super) verbose: bool,
    /// Whether to use colours
    #[arg(long, global = true, alias = "colour", value_name = "WHEN", default_value = "auto")]
    pub(super) color: ColorChoice,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Make the site
    Build(Build),
    /// Look for problems, without making the site
    Check(Check),
    /// Show the site on this machine, and again after every change
    #[command(alias = "server")]
    Serve(Serve),
    /// Begin a new record
    New(New),
    /// Print a script that completes commands in a shell
    Completions(Completions),
}

#[derive(Args, Debug)]
pub(super) struct Build {
    #[command(flatten)]
    pub(super) site: Site,
    #[command(flatten)]
    pub(super) report: Report,
    /// The folder to publish to [default: `public` in the root]
    #[arg(short, long, alias = "output-dir", value_name = "FOLDER")]
    pub(super) output: Option<PathBuf>,
    /// Publish into a folder that plenary did not make, over files of the same names
    #[arg(short, long)]
    pub(super) force: bool,
    /// Say what would be written and removed, and do neither
    #[arg(short = 'n', long)]
    pub(super) dry_run: bool,
}

#[derive(Args, Debug)]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) site: Site,
    #[command(flatten)]
    pub(super) report: Report,
}

#[derive(Args, Debug)]
pub(super) struct Serve {
    #[command(flatten)]
    pub(super) site: Site,
    /// The port to listen on [default: 1818, or the next free one]
    #[arg(short, long)]
    pub(super) port: Option<u16>,
    /// The address to listen on; only 127.0.0.1 and ::1 keep other machines out
    #[arg(short, long, aliases = ["host", "bind"], value_name = "ADDRESS", default_value = "127.0.0.1")]
    #[arg(value_parser = interface)]
    pub(super) interface: IpAddr,
    /// Open the site in the browser
    #[arg(short = 'O', long)]
    pub(super) open: bool,
}

#[derive(Args, Debug)]
pub(super) struct New {
    #[command(flatten)]
    pub(super) place: Place,
    /// What it is
    #[arg(value_parser = kind())]
    pub(super) kind: Noun,
    /// Its name in addresses and references, such as `2018-marrakech`
    pub(super) id: String,
    /// The languages to begin texts in [default: all of the site]
    #[arg(long, value_name = "LANGUAGE", value_delimiter = ',', value_parser = language)]
    pub(super) lang: Vec<Language>,
}

#[derive(Args, Debug)]
pub(super) struct Completions {
    /// The shell
    pub(super) shell: clap_complete::Shell,
}

/// Where the sources are.
#[derive(Args, Debug)]
pub(super) struct Place {
    /// The folder of the site
    #[arg(short, long, value_name = "FOLDER", default_value = ".")]
    pub(super) root: PathBuf,
    /// The site file [default: `content/site.yaml` in the root]
    #[arg(short, long, value_name = "FILE")]
    pub(super) config: Option<PathBuf>,
}

/// Which site is made from them.
#[derive(Args, Debug)]
pub(super) struct Site {
    #[command(flatten)]
    pub(super) place: Place,
    /// The address that the site will have, in place of the site file's
    #[arg(short = 'u', long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    /// Include drafts
    #[arg(long)]
    pub(super) drafts: bool,
    /// Only these languages, such as `--lang fr,ar`
    #[arg(long, value_name = "LANGUAGE", value_delimiter = ',', value_parser = language)]
    pub(super) lang: Vec<Language>,
    /// The day on which the site is made, such as 2026-11-21 [default: SOURCE_DATE_EPOCH, or the clock; in UTC]
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub(super) today: Option<jiff::civil::Date>,
}

/// How problems are told.
#[derive(Args, Debug)]
pub(super) struct Report {
    /// How to print problems: for people, one a line for editors, or as one JSON object for programs
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
    /// Short for `--format json`
    #[arg(long, conflicts_with = "format")]
    pub(super) json: bool,
    /// Count warnings as errors
    #[arg(long)]
    pub(super) strict: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    #[default]
    Human,
    Short,
    Json,
}

impl Command {
    pub(super) fn format(&self) -> Format {
        match self {
            Command::Build(Build { report, .. }) | Command::Check(Check { report, .. }) => report.format(),
            Command::Serve(_) | Command::New(_) | Command::Completions(_) => Format::Human,
        }
    }

    pub(super) fn root(&self) -> PathBuf {
        match self {
            Command::Build(Build { site, .. }) | Command::Check(Check { site, .. }) => site.place.root.clone(),
            Command::Serve(Serve { site, .. }) => site.place.root.clone(),
            Command::New(New { place, .. }) => place.root.clone(),
            Command::Completions(_) => PathBuf::new(),
        }
    }
}

impl Report {
    fn format(&self) -> Format {
        if self.json { Format::Json } else { self.format }
    }
}

/// The names of the nouns, and those of their folders, since people think of either.
fn kind() -> impl TypedValueParser<Value = Noun> {
    let value = |noun: Noun| PossibleValue::new(noun.name()).alias(noun.section());
    PossibleValuesParser::new(Noun::ALL.map(value)).try_map(|name| {
        let noun = Noun::ALL.into_iter().find(|noun| noun.name() == name || noun.section() == name);
        noun.ok_or("there is no such kind")
    })
}

fn interface(text: &str) -> Result<IpAddr, &'static str> {
    let address = if text.eq_ignore_ascii_case("localhost") { "127.0.0.1" } else { text };
    address.parse().map_err(|_| "type an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them")
}

fn language(text: &str) -> Result<Language, &'static str> {
    Language::parse(text).ok_or("type a language tag, such as fr or ar")
}

fn day(text: &str) -> Result<jiff::civil::Date, &'static str> {
    text.parse().map_err(|_| "type a day of the calendar as 2026-11-21")
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn names_of_other_generators_are_understood() {
        for line in [
            "plenary server --host 0.0.0.0 -p 8000",
            "plenary serve --bind localhost --open",
            "plenary build --output-dir out -u https://archive.example/ --json",
            "plenary --color never build -q",
            "plenary check --colour=always --lang fr,AR --today 2026-11-21",
            "plenary new events 2027-lima",
        ] {
            assert!(Arguments::try_parse_from(line.split(' ')).is_ok(), "{line}");
        }
    }

    #[test]
    fn nonsense_is_refused_with_what_to_type() {
        for (line, expected) in [
            ("plenary check --today 2026-02-30", "2026-11-21"),
            ("plenary check --lang deutsch!", "such as fr"),
            ("plenary serve -i example", "127.0.0.1"),
            ("plenary new evnt x", "'event'"),
            ("plenary build --json --format short", "--format"),
        ] {
            let message = Arguments::try_parse_from(line.split(' ')).map(|_| ()).unwrap_err().to_string();
            assert!(message.contains(expected), "{line}: {message}");
        }
    }
}
