//! By what a file is known again without reading it.

use std::fs::Metadata;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

/// What the file system says of one file. Where it is the same and [settled](Stamp::is_settled), so is the file.
/// When a file was changed cannot be set by those who change it; so one that takes the place of another is noticed too,
/// whatever its size and date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    size: u64,
    /// Nanoseconds since 1970.
    modified: i64,
    changed: i64,
    inode: u64,
    device: u64,
}

/// The coarsest dates that a file system gives: those of FAT.
const GRAIN: Duration = Duration::from_secs(2);

impl Stamp {
    /// None where the system does not say enough.
    #[cfg(unix)]
    pub fn of(about: &Metadata) -> Option<Stamp> {
        use std::os::unix::fs::MetadataExt;
        let date = |seconds: i64, nanoseconds: i64| seconds.checked_mul(1_000_000_000)?.checked_add(nanoseconds);
        Some(Stamp {
            size: about.len(),
            modified: date(about.mtime(), about.mtime_nsec())?,
            changed: date(about.ctime(), about.ctime_nsec())?,
            inode: about.ino(),
            device: about.dev(),
        })
    }

    #[cfg(not(unix))]
    pub fn of(_: &Metadata) -> Option<Stamp> {
        None
    }

    /// Whether the file had not just changed at this moment. One that had may change once more without showing it.
    pub fn is_settled(&self, moment: SystemTime) -> bool {
        let moment = moment.duration_since(UNIX_EPOCH).ok().and_then(|since| since.checked_sub(GRAIN));
        let moment = moment.and_then(|since| i64::try_from(since.as_nanos()).ok());
        moment.is_some_and(|moment| self.modified.max(self.changed) < moment)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_just_changed_is_not_settled() {
        let at = |seconds: i64| Stamp {
            size: 1,
            modified: seconds * 1_000_000_000,
            changed: 1_000_000_000,
            inode: 1,
            device: 1,
        };
        let moment = UNIX_EPOCH + Duration::from_secs(100);
        assert!(at(90).is_settled(moment) && at(97).is_settled(moment));
        assert!(!at(98).is_settled(moment) && !at(99).is_settled(moment) && !at(200).is_settled(moment));
    }
}
