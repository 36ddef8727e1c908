//! Where the real survey files are.
#![allow(dead_code, reason = "each test uses some of them")]

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

/// A file that was found in use, where it is there.
pub fn found(name: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/field/files").join(name);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: no {name}");
    None
}
