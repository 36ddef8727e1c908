//! Packages of npm that only a bench needs: each set has a lock file in the repository and is installed below the build folder.

use crate::run;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Installs into `folder` the versions that `package-lock.json` in `from` pins, unless that was done before.
pub fn install(from: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let lock = fs::read(from.join("package-lock.json"))?;
    let stamp = folder.join("node_modules").join(".installed");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    for name in ["package.json", "package-lock.json"] {
        fs::copy(from.join(name), folder.join(name))?;
    }
    run::run(run::program("npm").current_dir(folder).args([
        "ci",
        "--ignore-scripts",
        "--legacy-peer-deps",
        "--no-audit",
        "--no-fund",
    ]))?;
    fs::write(&stamp, lock).with_context(|| format!("cannot write {}", stamp.display()))
}
