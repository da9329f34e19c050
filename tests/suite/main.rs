#![allow(clippy::disallowed_methods, reason = "tests set up folders of their own")]

mod cli;
mod publish;
mod serve;
mod watch;
