//! All commitments of all documents, with what answers each and what does not.

use super::Lens;
use super::view::Tracker;

pub fn tracker(_lens: &Lens<'_>, _sheet: u32) -> Tracker {
    Tracker::default()
}
