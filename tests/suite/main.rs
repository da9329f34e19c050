//! Every test that needs more than one room, as one binary.
//!
//! `house` holds the architecture; `diagnostics`, `sites` and `transcripts` hold what is written beside them in
//! `tests/`; `properties` and `escaping` hold for every site; `incremental` and `kept` for every edit; the others are cases of one room each.
//! `UPDATE=1 cargo test --test suite` writes expectations anew.
#![allow(clippy::disallowed_methods, reason = "tests set up folders and processes of their own")]

mod cases;
mod fixture;
#[path = "../benches/archive/made_up/mod.rs"]
mod made_up;
mod markup;
mod whole;

mod again;
mod archive;
mod benches;
mod cli;
mod commands;
mod diagnostics;
mod escaping;
mod house;
mod incremental;
mod kept;
mod lists;
mod properties;
mod provisions;
mod publish;
mod publish_again;
mod reader;
mod review;
mod serve;
mod sites;
mod spans;
mod theme;
mod traces;
mod transcripts;
mod trees;
mod versions;
mod watch;
