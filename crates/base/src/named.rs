//! Names of files by their contents: a browser may keep such a file for ever, and who reads it can tell whether it is the one that was meant.

/// FNV-1a, 64 bits, over the parts one after the other: a name needs no more, and it stays the same from one Rust to the next.
pub fn hash<'a>(parts: impl Iterator<Item = &'a [u8]>) -> u64 {
    parts
        .flatten()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// The hash as it stands in a name.
pub fn shown(hash: u64) -> String {
    format!("{hash:016x}")
}

/// Whether these are the bytes of the file of this name or address. A host, a proxy or a page that asks for a password may answer with something else.
pub fn is_of(name: &str, bytes: &[u8]) -> bool {
    let hash = hash(std::iter::once(bytes));
    name.rsplit('-')
        .next()
        .and_then(|rest| rest.split('.').next())
        .is_some_and(|hex| u64::from_str_radix(hex, 16) == Ok(hash))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_told_by_its_name() {
        let bytes = b"texts";
        let name = format!("/text-zh-Hans-page-{}.txt", shown(hash(std::iter::once(bytes.as_slice()))));
        assert!(is_of(&name, bytes));
        assert!(is_of(&format!("https://example.org{name}"), bytes));
        for other in [b"".as_slice(), b"Texts", b"<!doctype html>"] {
            assert!(!is_of(&name, other));
        }
        for name in ["", "/text.txt", "/text-en-page-.txt"] {
            assert!(!is_of(name, bytes));
        }
    }
}
