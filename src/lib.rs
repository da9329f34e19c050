#![doc = include_str!("../ARCHITECTURE.md")]
// Tests set up folders and clocks of their own.
#![cfg_attr(test, allow(clippy::disallowed_methods))]

// The order of these lines is the reading order and the law: a room imports only rooms above it (tests/suite/house.rs).
pub mod source;
pub mod diagnostic;
pub mod language;
pub mod form;
pub mod config;
pub mod model;
pub mod parse;
pub mod decode;
pub mod resolve;
pub mod route;
pub mod publish;
pub mod keep;
pub mod theme;
pub mod render;
pub mod check;
pub mod build;
pub mod serve;
pub mod cli;
