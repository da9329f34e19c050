//! Someone who speaks, writes or holds an office.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::language::{Date, Localized};

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Person {
    pub honorific: Localized<String>,
    pub positions: Vec<Position>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Position {
    pub role: Localized<String>,
    pub organisation: Option<Arc<str>>,
    pub from: Option<Date>,
    pub until: Option<Date>,
}
