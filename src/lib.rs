//! plenary

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
pub mod render;
pub mod build;
pub mod serve;
pub mod cli;
