//! Problems in people's texts: what is wrong, where, and what to type instead; and how they are printed.
//!
//! Not here: what the machine could not do. That is an error, which is returned and ends the command.

mod code;
mod print;
mod problem;

pub use code::Code;
pub use print::{Format, Texts, print};
pub use problem::{Checked, Place, Problem, Severity, Spot, Step, gather};
