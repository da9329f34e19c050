//! Page → view → output.

pub mod view;
