//! Takes blanks, comments and long names out of the scripts and styles that a page loads.

use crate::run::{program, run};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// Squeezes the scripts and style sheets at the top of the release, in place. Trunk's own minifier stumbles over the script of wasm-bindgen.
pub fn scripts_and_styles(dist: &Path) -> Result<()> {
    for file in files(dist)? {
        let mut command = program("esbuild");
        command.arg(&file).args(["--minify", "--allow-overwrite", "--log-level=warning"]);
        if fs::read(&file)?.windows(8).any(|word| word == b"\nexport ") {
            // What a module does not hand out nobody else can use.
            command.args(["--format=esm", "--tree-shaking=true"]);
        }
        command.arg(format!("--outfile={}", file.display()));
        run(&mut command).context("run `cargo xtask setup`, which installs esbuild, and try again")?;
    }
    Ok(())
}

fn files(dist: &Path) -> Result<Vec<PathBuf>> {
    let squeezable = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "js" || extension == "css");
    let entries = fs::read_dir(dist).with_context(|| format!("{} is missing", dist.display()))?;
    Ok(entries.filter_map(|entry| Some(entry.ok()?.path())).filter(squeezable).collect())
}
