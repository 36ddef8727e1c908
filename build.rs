//! Lists `src/metrics/*.rs`, so that one metric is one file and nothing else names it.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?).join("src/metrics");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut names: Vec<String> = fs::read_dir(&folder)?
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.strip_suffix(".rs").map(str::to_owned))
        .collect();
    names.sort();
    let mut code = String::new();
    for name in &names {
        let path = folder.join(format!("{name}.rs"));
        writeln!(code, "#[path = {:?}]\npub mod {name};", path.display().to_string()).map_err(io::Error::other)?;
    }
    let list: Vec<String> = names.iter().map(|name| format!("&{name}::METRIC")).collect();
    writeln!(
        code,
        "/// One metric for each file, by name of the file.\nstatic FILES: &[&Metric] = &[{}];",
        list.join(", ")
    )
    .map_err(io::Error::other)?;
    fs::write(Path::new(&env::var("OUT_DIR").map_err(io::Error::other)?).join("metrics.rs"), code)
}
