//! The look of a site: templates and styles, in layers of which a later one stands before an earlier one, file by file.
//!
//! 1. `Layer`: the files of one theme. The built-in one is part of the program.
//! 2. `Theme::load`: the layers become checked templates (`templates`), one style sheet (`styles`) and hashed `assets`.
//! 3. `Theme::press`: a theme that speaks one language (`words`) and turns views into pages (`press`). What a view holds
//!    as `Markup` is printed as it is.
//!
//! Not here: the views that templates see, the archive, and the disk.

mod asset;
mod fault;
mod frame;
mod layer;
mod load;
mod markup;
mod press;
mod styles;
mod templates;
#[cfg(test)]
mod tests;
mod words;

pub use asset::Asset;
pub use layer::{Layer, built_in};
pub use load::Theme;
pub use markup::{Markup, safe};
pub use press::{Press, Standing};
pub use words::Translate;
