//! Page → view → output: pages, feeds, calendars, sitemap.
//!
//! Not here: the disk, and HTTP.

mod lens;
pub mod view;

pub use lens::{Lens, World};
