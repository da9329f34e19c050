//! Every page of the site, with its address, its language and its alternates, before anything is rendered.
//!
//! Not here: what pages show. Two pages that would have the same address are found here.

mod address;
mod clash;
mod places;
mod plan;
mod subject;

pub use address::{Origin, absolute, climb, escape_path};
pub use plan::{Destination, Page, Site, Years, languages_of, site};
pub use subject::{ASKING, Roll, Subject, shared};
