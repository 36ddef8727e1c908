//! The script that starts the page's program (`page/start.js`), and the one with what can wait until the page is live.

use super::minify::{Kind, minify};
use super::{files, styles};
use crate::paths;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// What can wait: the files of `page/later/`, what the others use first.
const LATER: [&str; 5] = ["common.js", "language.js", "offline.js", "switch.js", "paper.js"];

/// Writes `start-<hash>.js`, and `later-<hash>.js` with the sheet for paper beside it, and gives the name of the first. `program` is the name of script and
/// wasm without their endings.
pub fn write(dist: &Path, program: &str) -> Result<String> {
    let paper = fs::read_to_string(paths::root().join("style").join(styles::PAPER)).context("style/")?;
    let later = [(".js", minify(&later()?, Kind::Script)?), (".css", minify(&paper, Kind::Sheet)?)];
    let later = files::write_named(dist, "later", &later)?;
    let script = fs::read_to_string(paths::root().join("page/start.js")).context("page/start.js")?;
    let script = script.replace("{program}", program).replace("{later}", &later);
    ensure!(!script.contains("/{") && !script.contains("\"{"), "page/start.js has a place that nobody fills");
    let start = files::write_named(dist, "start", &[(".js", minify(&script, Kind::Script)?)])?;
    Ok(format!("{start}.js"))
}

/// The script of what can wait. Each file but the first has its names for itself.
fn later() -> Result<String> {
    let folder = paths::root().join("page/later");
    LATER.iter().enumerate().try_fold(String::new(), |script, (place, name)| {
        let text = fs::read_to_string(folder.join(name)).with_context(|| format!("page/later/{name}"))?;
        Ok(if place == 0 { text } else { format!("{script}{{\n{text}}}\n") })
    })
}
