//! Someone who speaks, writes or holds an office.

use std::sync::Arc;

use crate::language::{Date, Localized};

#[derive(Clone, Debug, Default)]
pub struct Person {
    pub honorific: Localized<String>,
    pub positions: Vec<Position>,
}

#[derive(Clone, Debug)]
pub struct Position {
    pub role: Localized<String>,
    pub organisation: Option<Arc<str>>,
    pub from: Option<Date>,
    pub until: Option<Date>,
}
