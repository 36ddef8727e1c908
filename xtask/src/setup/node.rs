//! Node and the few packages taken from npm (`tools/package.json`).

use super::{debian, say};
use crate::paths;
use crate::run::{program, run, succeeds};
use anyhow::{Context, Result, bail};
use std::fs;

/// Installs `tools/package-lock.json` as it is, unless that was done before.
pub fn packages() -> Result<()> {
    let lock = fs::read(paths::npm().join("package-lock.json")).context("tools/package-lock.json is missing")?;
    let stamp = paths::npm().join("node_modules").join(".installed");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        say("npm packages", "are there");
        return Ok(());
    }
    node()?;
    say("npm packages", "are installed");
    // None of them needs a script of its own to work, so none may run one.
    run(program("npm").current_dir(paths::npm()).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
    fs::write(stamp, lock).context("cannot write into tools/node_modules")
}

fn node() -> Result<()> {
    if succeeds("node", &["--version"]) && succeeds("npm", &["--version"]) {
        return Ok(());
    }
    if debian::is_debian() {
        return debian::install(&["nodejs", "npm"]);
    }
    bail!("node and npm are needed; install Node 20 or later with your package manager (`brew install node`, …)")
}
