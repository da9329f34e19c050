//! Named texts: what was read, where each thing stands in it, and the only reader of the disk.
//!
//! Not here: what any text means. The watcher, too, says only "now".

mod digest;
mod position;
mod read;
mod stamp;
mod survey;
pub mod watch;
mod word;

pub use digest::Digest;
pub use position::{Extent, Position, Span, floor};
pub use read::{Content, Error, Folder, Source, below, digest, read_bytes, read_file, read_folder};
pub use stamp::Stamp;
pub use survey::{Found, Kind, survey};
pub use word::word;
