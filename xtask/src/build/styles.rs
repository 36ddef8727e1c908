//! Joins the sheets of `style/` into the one that a page asks for; that for paper is asked for when there is time.

use crate::paths;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Sheets that the others build on, in this order.
const FIRST: [&str; 2] = ["tokens.css", "base.css"];

/// The sheet for paper, which overrules the others and comes with what can wait.
pub const PAPER: &str = "print.css";

/// Writes `target/style/deskmath.css`, which `index.html` names.
pub fn join() -> Result<()> {
    let folder = paths::root().join("style");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .with_context(|| format!("{} is missing", folder.display()))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name != PAPER && Path::new(name).extension().is_some_and(|extension| extension == "css"))
        .collect();
    names.sort_by_key(|name| (FIRST.iter().position(|first| first == name).unwrap_or(FIRST.len()), name.clone()));
    let sheets: Vec<String> =
        names.iter().map(|name| fs::read_to_string(folder.join(name))).collect::<Result<_, _>>().context("style/")?;
    let target = paths::root().join("target/style");
    fs::create_dir_all(&target)?;
    fs::write(target.join("deskmath.css"), sheets.concat())?;
    Ok(())
}
