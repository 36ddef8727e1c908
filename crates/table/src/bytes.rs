//! Bytes as they come: where a byte stands, what is trimmed, and how a few are added.

pub(crate) mod scan;
pub(crate) mod trim;

/// Adds bytes, eight at a time: for the few of a cell a call that moves memory costs more.
#[inline]
pub(crate) fn append(bytes: &[u8], into: &mut Vec<u8>) {
    if bytes.len() > 128 {
        return into.extend_from_slice(bytes);
    }
    let (eights, rest) = bytes.as_chunks::<8>();
    for eight in eights {
        into.extend_from_slice(eight);
    }
    for byte in rest {
        into.push(*byte);
    }
}
