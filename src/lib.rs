//! plenary

pub mod source;
pub mod diagnostic;
pub mod language;
pub mod form;
pub mod config;
pub mod model;
pub mod theme;
pub mod render;
