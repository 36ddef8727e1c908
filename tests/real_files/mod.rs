//! Where the real survey files are.

use std::path::{Path, PathBuf};

/// The folder of real files, where it is there.
pub fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/real");
    if folder.join("expected.json").exists() {
        return Some(folder);
    }
    println!("skipped: no folder of real files");
    None
}
