//! What is due, by when, and whether it was done.

use super::Lens;
use super::view::Duties;

pub fn duties(_lens: &Lens<'_>) -> Duties {
    Duties::default()
}
