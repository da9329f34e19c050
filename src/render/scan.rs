//! Looks through the bytes of a text in blocks, which compilers turn into a few instructions each: most texts on a page
//! hold nothing that needs care, and all of them are looked through.

/// Whether any byte is wanted.
#[inline(always)]
pub fn has(bytes: &[u8], is_wanted: impl Fn(u8) -> bool + Copy) -> bool {
    let (blocks, rest) = bytes.as_chunks::<16>();
    blocks.iter().any(|block| has_any(block, is_wanted)) || (!rest.is_empty() && in_last(bytes, is_wanted))
}

/// The place of the first byte that is wanted.
#[inline(always)]
pub fn find(bytes: &[u8], is_wanted: impl Fn(u8) -> bool + Copy) -> Option<usize> {
    if !has(bytes, is_wanted) {
        return None;
    }
    bytes.iter().position(|byte| is_wanted(*byte))
}

/// Whether any of the last bytes is, at most sixteen of them. Blocks may share some.
#[inline(always)]
fn in_last(bytes: &[u8], is_wanted: impl Fn(u8) -> bool + Copy) -> bool {
    if let Some(last) = bytes.last_chunk::<16>() {
        return has_any(last, is_wanted);
    }
    match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        (Some(first), Some(last)) => has_any(first, is_wanted) | has_any(last, is_wanted),
        _ => bytes.iter().any(|byte| is_wanted(*byte)),
    }
}

/// There is no branch for each byte.
#[inline(always)]
fn has_any<const N: usize>(block: &[u8; N], is_wanted: impl Fn(u8) -> bool) -> bool {
    block.iter().fold(0, |found, byte| found | u8::from(is_wanted(*byte))) != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wanted_is_found_wherever_it_stands() {
        for length in 0..70 {
            let mut bytes = vec![b'a'; length];
            assert_eq!(find(&bytes, |byte| byte == b'b'), None);
            for at in (0..length).rev() {
                bytes[at] = b'b';
                assert_eq!(find(&bytes, |byte| byte == b'b'), Some(at), "{at} of {length}");
            }
        }
    }
}
