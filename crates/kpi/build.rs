//! Lists `src/metrics/*.rs`, so that one metric is one file and nothing else names it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    fs::write(out.join("metrics.rs"), metrics(&root.join("src/metrics"))?)
}

/// The names in a folder, in order. Whatever comes or goes there makes cargo look again.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut names: Vec<String> =
        fs::read_dir(folder)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).collect();
    names.sort();
    Ok(names)
}

fn metrics(folder: &Path) -> io::Result<String> {
    let names: Vec<String> =
        names(folder)?.iter().filter_map(|name| name.strip_suffix(".rs").map(str::to_owned)).collect();
    let mut code = String::new();
    for name in &names {
        let path = folder.join(format!("{name}.rs"));
        writeln!(code, "#[path = {:?}]\npub mod {name};", path.display().to_string()).map_err(io::Error::other)?;
    }
    let list = |of: &str| names.iter().map(|name| format!("&{name}::{of}")).collect::<Vec<_>>().join(", ");
    writeln!(
        code,
        "/// One metric for each file, by name of the file.\nstatic FILES: &[&Metric] = &[{}];\n\
         /// What pages compute of each, in the same order.\nstatic FORMULAS: &[(&Metric, Formulas)] = &[{}];\n\
         /// What is known about each, in the same order. No page names it.\nstatic ABOUTS: [&About; {}] = [{}];",
        list("METRIC"),
        names.iter().map(|name| format!("(&{name}::METRIC, {name}::FORMULAS)")).collect::<Vec<_>>().join(", "),
        names.len(),
        list("ABOUT"),
    )
    .map_err(io::Error::other)?;
    Ok(code)
}
