//! Lists `locales/*`, so that one language is one folder and nothing else names it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    fs::write(out.join("languages.rs"), languages(&root.join("../../locales"))?)
}

/// The names in a folder, in order. Whatever comes or goes there makes cargo look again.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut names: Vec<String> =
        fs::read_dir(folder)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort();
    Ok(names)
}

/// A language for each folder with a `language.toml`, which has a line with the name of the language in itself.
fn languages(folder: &Path) -> io::Result<String> {
    let mut list = String::new();
    for tag in names(folder)? {
        let file = folder.join(&tag).join("language.toml");
        if !file.is_file() {
            continue;
        }
        println!("cargo::rerun-if-changed={}", file.display());
        let text = fs::read_to_string(&file)?;
        let name = text.lines().find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
        let name = name.ok_or_else(|| io::Error::other(format!("{} has no line: name = \"…\"", file.display())))?;
        write!(list, "Language {{ tag: {tag:?}, name: {name:?} }}, ").map_err(io::Error::other)?;
    }
    Ok(format!("/// The languages besides English, by tag.\nstatic OTHERS: &[Language] = &[{list}];\n"))
}
