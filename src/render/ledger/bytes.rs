//! Numbers, words, digests and the places of records as bytes. Whatever cannot be read is none: the bytes may be anyone's.

use crate::model::Index;
use crate::source::Digest;

/// An unsigned number, seven bits to a byte, the lowest first (LEB128).
pub(super) fn push(bytes: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        bytes.push(value as u8 | 0x80);
        value >>= 7;
    }
    bytes.push(value as u8);
}

pub(super) fn number(bytes: &mut &[u8]) -> Option<u64> {
    let (mut value, mut shift) = (0u64, 0);
    loop {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u64::from(first & 0x7f).checked_shl(shift)?;
        if first & 0x80 == 0 {
            return Some(value);
        }
        shift += 7;
    }
}

/// Places in order, as the distances from one to the next, after how many there are.
pub(super) fn push_places(bytes: &mut Vec<u8>, places: &[Index]) {
    push(bytes, places.len() as u64);
    let mut last = 0;
    for Index(at) in places {
        push(bytes, u64::from(at - last));
        last = *at;
    }
}

/// The places one after the other. Where one cannot be read, it is none.
pub(super) fn places<'b>(bytes: &'b mut &[u8]) -> impl Iterator<Item = Option<usize>> + 'b {
    let (count, mut last) = (number(bytes), 0u64);
    // How many there are cannot be known: one that is none ends the reading.
    (0..count.unwrap_or(1)).map(move |_| {
        last = last.checked_add(number(bytes)?)?;
        usize::try_from(last).ok().filter(|_| count.is_some())
    })
}

pub(super) fn push_word(bytes: &mut Vec<u8>, word: &str) {
    push(bytes, word.len() as u64);
    bytes.extend_from_slice(word.as_bytes());
}

pub(super) fn word<'b>(bytes: &mut &'b [u8]) -> Option<&'b str> {
    let length = usize::try_from(number(bytes)?).ok()?;
    let (word, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    std::str::from_utf8(word).ok()
}

pub(super) fn push_digest(bytes: &mut Vec<u8>, digest: Digest) {
    bytes.extend_from_slice(&digest.0.to_le_bytes());
}

pub(super) fn digest(bytes: &mut &[u8]) -> Option<Digest> {
    let (digest, rest) = bytes.split_first_chunk()?;
    *bytes = rest;
    Some(Digest(u128::from_le_bytes(*digest)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comes_back_as_it_was() {
        let all = [0, 1, 127, 128, 300, u64::MAX];
        let places_given = [0, 1, 130, 90_000].map(Index);
        let mut bytes = Vec::new();
        all.iter().for_each(|one| push(&mut bytes, *one));
        push_places(&mut bytes, &places_given);
        push_word(&mut bytes, "مراكش");
        push_digest(&mut bytes, Digest(7));
        let rest = &mut &bytes[..];
        assert_eq!(all.map(|_| number(rest).unwrap()), all);
        assert_eq!(places(rest).collect::<Vec<_>>(), [0, 1, 130, 90_000].map(Some));
        assert_eq!((word(rest), digest(rest), rest.len()), (Some("مراكش"), Some(Digest(7)), 0));
    }

    #[test]
    fn what_is_cut_off_is_none() {
        let mut bytes = Vec::new();
        push_places(&mut bytes, &[Index(500), Index(700)]);
        for length in 0..bytes.len() {
            assert!(places(&mut &bytes[..length]).any(|place| place.is_none()), "{length}");
        }
        assert_eq!(
            (number(&mut &[0xff; 12][..]), word(&mut &[3, b'a'][..]), digest(&mut &[0; 15][..])),
            (None, None, None)
        );
    }
}
