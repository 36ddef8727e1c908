//! Files of the release that are named by their contents, so that a browser keeps them for ever.

use anyhow::Result;
use std::fs;
use std::path::Path;

/// FNV-1a: a name needs no more, and it stays the same from one Rust to the next.
pub fn hash<'a>(parts: impl Iterator<Item = &'a [u8]>) -> u64 {
    parts
        .flatten()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

/// Writes `<stem>-<hash>` with each of the endings, which tell the files of one hash apart, and gives that name. Where one of them asks for another it
/// takes its own name and changes the ending.
pub fn write_named<T: AsRef<[u8]>>(dist: &Path, stem: &str, parts: &[(&str, T)]) -> Result<String> {
    let name = format!("{stem}-{:016x}", hash(parts.iter().map(|(_, content)| content.as_ref())));
    for (ending, content) in parts {
        fs::write(dist.join(format!("{name}{ending}")), content)?;
    }
    Ok(name)
}
