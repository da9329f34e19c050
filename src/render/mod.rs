//! Page → view → output: pages, feeds, calendars, sitemap.
//!
//! Not here: the disk, and HTTP.

pub mod calendar;
pub mod feed;
mod identity;
mod lens;
mod moment;
pub mod sitemap;
pub mod structured;
pub mod view;
mod words;

#[cfg(test)]
mod fixture;

pub use lens::{Lens, World};
