//! A short name for bytes: equal ones have the same, different ones do not.

use serde::{Deserialize, Serialize};

/// The first 128 bits of BLAKE3: enough that no two texts of an archive ever share one by chance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Digest(pub u128);

impl Digest {
    pub fn of(bytes: &[u8]) -> Digest {
        let hash = blake3::hash(bytes);
        let mut first = [0; 16];
        first.copy_from_slice(&hash.as_bytes()[..16]);
        Digest(u128::from_le_bytes(first))
    }

    /// The digest of several in this order.
    pub fn all(digests: impl IntoIterator<Item = Digest>) -> Digest {
        let bytes: Vec<u8> = digests.into_iter().flat_map(|digest| digest.0.to_le_bytes()).collect();
        Digest::of(&bytes)
    }
}
