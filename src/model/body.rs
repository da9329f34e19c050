//! The text of a record in one language as its archive holds it: what other records and the plan of the site need to know
//! of it is at hand, and the text itself is read when a page shows it.

use std::fmt;
use std::sync::{Arc, OnceLock};

use super::{Outline, Text};

/// A text that is read at most once, or never. Clones share it.
#[derive(Clone)]
pub struct Body(Arc<Inner>);

struct Inner {
    path: Arc<str>,
    outline: Arc<Outline>,
    text: OnceLock<Text>,
    read: Option<Read>,
}

/// Finds the text again, whatever happened to where it was kept.
pub type Read = Box<dyn Fn() -> Text + Send + Sync>;

impl Body {
    /// A text whose outline is known, which others of the same record may share, and which `read` finds when it is asked for.
    pub fn shelved(path: Arc<str>, outline: Arc<Outline>, read: Read) -> Body {
        Body(Arc::new(Inner { path, outline, text: OnceLock::new(), read: Some(read) }))
    }

    pub fn outline(&self) -> &Arc<Outline> {
        &self.0.outline
    }

    /// The text itself. Pages ask the archive for it, which notes that it was read.
    pub fn tree(&self) -> &Text {
        self.0.text.get_or_init(|| self.0.read.as_ref().map(|read| read()).unwrap_or_default())
    }

    /// The file that it was read from.
    pub fn path(&self) -> &Arc<str> {
        &self.0.path
    }
}

impl From<Text> for Body {
    fn from(text: Text) -> Body {
        let (path, outline) = (text.path.clone(), Arc::new(Outline::of(&text)));
        Body(Arc::new(Inner { path, outline, text: text.into(), read: None }))
    }
}

impl PartialEq for Body {
    fn eq(&self, other: &Body) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.tree() == other.tree()
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Body").field("path", &self.0.path).field("outline", &self.0.outline).finish_non_exhaustive()
    }
}
