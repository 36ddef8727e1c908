//! The oldest browsers that the site works in: every program but the fast reader of files is WebAssembly of 2017, and every script JavaScript of 2019. A release
//! that holds anything newer is refused: nobody would notice here, and some visitors would see nothing but a note.

use crate::paths;
use crate::run;
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use wasmparser::{Validator, WasmFeatures};

/// What the names of programs end in that a page fetches only where the browser takes them (page/loader.js).
const FAST: &str = "_simd_bg.wasm";

/// What modules do that is older than its year in the standard: to know their address, and to load others.
const AS_OLD: [&str; 2] = ["--supported:import-meta=true", "--supported:dynamic-import=true"];

/// Looks at all programs and scripts of the release.
pub fn check() -> Result<()> {
    let dist = paths::dist();
    let programs = all_of(&dist, "wasm")?;
    let scripts = all_of(&dist, "js")?;
    ensure!(programs.len() > 3 && scripts.len() > 5, "dist/ holds no release: build first");
    let mut newer = Vec::new();
    for program in programs.iter().filter(|path| !path.to_string_lossy().ends_with(FAST)) {
        if let Err(why) = is_old_program(&fs::read(program)?) {
            newer.push(format!("{}: {why}", named(&dist, program)));
        }
    }
    let plain = written(&dist, &scripts, "esnext")?;
    let old = written(&dist, &scripts, "es2019")?;
    newer.extend(
        plain
            .iter()
            .filter(|(name, text)| old.get(*name) != Some(*text))
            .map(|(name, _)| format!("{name}: its syntax is newer than 2019")),
    );
    println!("{} programs and {} scripts are for browsers of the last six years", programs.len(), scripts.len());
    ensure!(newer.is_empty(), "older browsers do not take\n  {}", newer.join("\n  "));
    Ok(())
}

/// Whether a program is WebAssembly 1.0, which has globals that change.
fn is_old_program(wasm: &[u8]) -> Result<()> {
    Validator::new_with_features(WasmFeatures::WASM1).validate_all(wasm)?;
    Ok(())
}

/// The scripts as esbuild writes them for a year: what the year does not know is put in older words.
fn written(dist: &Path, scripts: &[PathBuf], year: &str) -> Result<BTreeMap<String, String>> {
    let folder = paths::target().join("floor").join(year);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let mut command = run::program("esbuild");
    command.current_dir(dist).args(scripts.iter().map(|path| named(dist, path)));
    command.arg(format!("--outdir={}", folder.display())).arg("--outbase=.").args(AS_OLD);
    command.args([&format!("--target={year}"), "--log-level=error"]);
    run::quietly(&mut command).context("run `cargo xtask setup`, which installs esbuild, and try again")?;
    all_of(&folder, "js")?.iter().map(|path| Ok((named(&folder, path), fs::read_to_string(path)?))).collect()
}

/// The path below a folder, with slashes.
fn named(folder: &Path, path: &Path) -> String {
    path.strip_prefix(folder).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// All files below a folder whose names end in this.
fn all_of(folder: &Path, extension: &str) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(all_of(&path, extension)?);
        } else if path.extension().is_some_and(|own| own == extension) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program with one function of this type and body.
    fn program(kind: &[u8], body: &[u8]) -> Vec<u8> {
        let section = |id: u8, content: &[u8]| [&[id, content.len() as u8][..], content].concat();
        let body = [body, &[0x0b]].concat();
        let code = [&[1, body.len() as u8 + 1, 0][..], &body].concat();
        [b"\0asm\x01\0\0\0".to_vec(), section(1, kind), section(3, &[1, 0]), section(10, &code)].concat()
    }

    #[test]
    fn what_came_later_is_seen() {
        let gives_number = [1, 0x60, 0, 1, 0x7f];
        is_old_program(&program(&gives_number, &[0x41, 1])).unwrap();
        // i32.extend8_s, and two results.
        let why = is_old_program(&program(&gives_number, &[0x41, 1, 0xc0])).unwrap_err().to_string();
        assert!(why.contains("sign extension"), "{why}");
        assert!(is_old_program(&program(&[1, 0x60, 0, 2, 0x7f, 0x7f], &[0x41, 1, 0x41, 2])).is_err());
        assert!(is_old_program(b"<!doctype html>").is_err());
    }

    #[test]
    fn newer_words_are_written_in_other_words() {
        let folder = paths::target().join("floor").join("own-test");
        fs::create_dir_all(&folder).unwrap();
        for (name, text, is_new) in
            [("old", "const f = async (x) => ({ ...x });", false), ("new", "let a = b ?? c?.d;", true)]
        {
            let path = folder.join(format!("{name}.js"));
            fs::write(&path, text).unwrap();
            let scripts = [path];
            let [plain, old] = ["esnext", "es2019"].map(|year| written(&folder, &scripts, year).unwrap());
            assert_eq!(plain != old, is_new, "{text}");
        }
    }
}
