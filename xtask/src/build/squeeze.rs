//! Takes blanks, comments and long names out of the scripts and styles that a page loads.

use crate::run::{program, run};
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// Squeezes the scripts and style sheets at the top of the release, in place. Trunk's own minifier stumbles over the script of wasm-bindgen.
pub fn scripts_and_styles(dist: &Path) -> Result<()> {
    for file in files(dist)? {
        let mut command = program("esbuild");
        command.arg(&file).args(["--minify", "--allow-overwrite", "--log-level=warning"]);
        let is_classic = file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("linked-"));
        if is_classic {
            // It has a word to say in browsers that understand nothing newer, so esbuild must not make it newer.
            command.arg("--target=es5");
        }
        if fs::read(&file)?.windows(8).any(|word| word == b"\nexport ") {
            // What a module does not hand out nobody else can use.
            command.args(["--format=esm", "--tree-shaking=true"]);
        }
        command.arg(format!("--outfile={}", file.display()));
        run(&mut command).context("run `cargo xtask setup`, which installs esbuild, and try again")?;
        if is_classic {
            let script = fs::read_to_string(&file)?;
            let newer =
                ["catch{", "=>", "`", "?.", "??", "let ", "const "].into_iter().find(|sign| script.contains(sign));
            ensure!(newer.is_none(), "{} holds {newer:?}, which old browsers do not understand", file.display());
        }
    }
    Ok(())
}

fn files(dist: &Path) -> Result<Vec<PathBuf>> {
    let squeezable = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "js" || extension == "css");
    let entries = fs::read_dir(dist).with_context(|| format!("{} is missing", dist.display()))?;
    Ok(entries.filter_map(|entry| Some(entry.ok()?.path())).filter(squeezable).collect())
}
