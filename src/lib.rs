//! plenary

pub mod language;
