//! What is to be published, as the publisher asks for it: every path first, then one output after the other, so that no
//! more of them are held at once than there are threads. Outputs that share what is read for them, such as the pages of
//! one record, are bound in a sheaf: one thread makes them one after the other.

use std::num::NonZero;

use super::output::{Body, Output};

pub trait Edition: Sync {
    /// How many sheaves there are. They are made in any order, several at a time.
    fn sheaves(&self) -> usize;

    /// The paths of one sheaf, known before anything is made, in the order in which they are best made.
    fn paths(&self, sheaf: usize) -> Vec<&str>;

    /// Opens a sheaf, to make its outputs. Asked once for each, on any thread.
    fn sheaf(&self, number: usize) -> Box<dyn Sheaf + '_>;

    /// Whether all of it may be published, now that all of it was made, or known.
    fn is_good(&self) -> bool;
}

/// The outputs of one sheaf, each called by its place among the sheaf's paths, and what they share while they are made.
/// They are asked for in their order, and each at most once.
pub trait Sheaf {
    /// The stamp that an output would be made with, where that is known without making it. Asked only for what was
    /// published with a stamp and still stands as it was: if that is the same, it is not made.
    fn known(&mut self, at: usize) -> Option<Stamp>;

    /// What belongs at the path.
    fn make(&mut self, at: usize) -> Stamped;
}

/// What an output was made from, in short, such as the first half of a digest. At one path, the same stamp always means
/// the same bytes; nothing follows from different ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp(NonZero<u128>);

impl Stamp {
    pub fn new(number: u128) -> Stamp {
        Stamp(NonZero::new(number).unwrap_or(NonZero::<u128>::MAX))
    }

    pub(super) fn number(self) -> u128 {
        self.0.get()
    }
}

/// An output that was made, with its stamp, if it shall be known again. One that there is something to say about has
/// none: it is made, and spoken about, every time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamped {
    pub body: Body,
    pub stamp: Option<Stamp>,
}

impl From<Body> for Stamped {
    fn from(body: Body) -> Stamped {
        Stamped { body, stamp: None }
    }
}

/// Outputs that are all there already.
impl Edition for Vec<Output> {
    fn sheaves(&self) -> usize {
        self.len()
    }

    fn paths(&self, sheaf: usize) -> Vec<&str> {
        vec![&self[sheaf].path]
    }

    fn sheaf(&self, number: usize) -> Box<dyn Sheaf + '_> {
        Box::new(&self[number])
    }

    fn is_good(&self) -> bool {
        true
    }
}

impl Sheaf for &Output {
    fn known(&mut self, _: usize) -> Option<Stamp> {
        None
    }

    fn make(&mut self, _: usize) -> Stamped {
        self.body.clone().into()
    }
}
