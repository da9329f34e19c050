//! What the outputs of one sheaf have in common: made for the first that asks, and kept for those that follow.
//!
//! It is made through handles of its own, since each output notes what was read for it: whoever takes something from
//! here notes what was read to make it.

use std::cell::OnceCell;

use crate::model::Index;

use super::World;
use super::parallel::SideBySide;

pub struct Desk<'a> {
    world: World<'a>,
    parallel: OnceCell<SideBySide<'a>>,
}

impl<'a> Desk<'a> {
    /// `world` does not note what is read.
    pub fn new(world: World<'a>) -> Desk<'a> {
        Desk { world, parallel: OnceCell::new() }
    }

    /// The languages of a record side by side. All that asks at one desk asks for the same record.
    pub fn parallel(&self, at: Index) -> &SideBySide<'a> {
        self.parallel.get_or_init(|| SideBySide::of(self.world, at))
    }
}
