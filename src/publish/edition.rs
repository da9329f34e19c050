//! What is to be published, as the publisher asks for it: its paths first, then one body after the other, so that no
//! more of them are held at once than there are threads.

use super::output::{Body, Output};

pub trait Edition: Sync {
    /// Every path, known before anything is made.
    fn paths(&self) -> Vec<&str>;

    /// What belongs at one of the paths. Asked once for each, in any order and on any thread.
    fn body(&self, path: &str) -> Body;

    /// Whether all of it may be published, now that all of it was made.
    fn is_good(&self) -> bool;
}

/// Outputs that are all there already.
impl Edition for Vec<Output> {
    fn paths(&self) -> Vec<&str> {
        self.iter().map(|output| output.path.as_str()).collect()
    }

    fn body(&self, path: &str) -> Body {
        let found = self.iter().find(|output| output.path == path);
        found.map_or(Body::Bytes(Vec::new()), |output| output.body.clone())
    }

    fn is_good(&self) -> bool {
        true
    }
}
