//! A short name for bytes: equal ones have the same, different ones do not.

use serde::{Deserialize, Serialize};

/// The first 128 bits of BLAKE3: enough that no two texts of an archive ever share one by chance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Digest(pub u128);

impl Digest {
    pub fn of(bytes: &[u8]) -> Digest {
        Digest::from(*blake3::hash(bytes).as_bytes())
    }

    /// The digest of several in this order.
    pub fn all(digests: impl IntoIterator<Item = Digest>) -> Digest {
        let mut bytes = Vec::new();
        digests.into_iter().for_each(|digest| bytes.extend_from_slice(&digest.0.to_le_bytes()));
        Digest::of(&bytes)
    }
}

impl From<[u8; 32]> for Digest {
    fn from(whole: [u8; 32]) -> Digest {
        let mut first = [0; 16];
        first.copy_from_slice(&whole[..16]);
        Digest(u128::from_le_bytes(first))
    }
}
