//! All that documents ask of one body.

use super::Lens;
use super::view::Asked;
use crate::model::Index;

pub fn asked(_lens: &Lens<'_>, _at: Index) -> Asked {
    Asked::default()
}
