//! Files of the release that are named by their contents, so that a browser keeps them for ever.

use anyhow::Result;
use std::fs;
use std::path::Path;

pub use deskmath::named::{hash, shown};

/// Writes `<stem>-<hash>` with each of the endings, which tell the files of one hash apart, and gives that name. Where one of them asks for another it
/// takes its own name and changes the ending.
pub fn write_named<T: AsRef<[u8]>>(dist: &Path, stem: &str, parts: &[(&str, T)]) -> Result<String> {
    let name = format!("{stem}-{}", shown(hash(parts.iter().map(|(_, content)| content.as_ref()))));
    for (ending, content) in parts {
        fs::write(dist.join(format!("{name}{ending}")), content)?;
    }
    Ok(name)
}
