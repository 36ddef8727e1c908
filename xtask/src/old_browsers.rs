//! `cargo xtask test --old-browsers`: old builds of Chromium, from npm, on the release. They speak no WebDriver of today, so a script drives them
//! (`tests/browser/old/table.mjs`), which prints a line for each build and a column for each thing that has to work.

use crate::{npm, paths, run};
use anyhow::{Context, Result};
use static_server::Site;

/// Prints the table; an error where something does not work in it.
pub fn table() -> Result<()> {
    let from = paths::root().join("tests").join("browser").join("old");
    let folder = paths::target().join("old-browsers");
    npm::install(&from, &folder)?;
    let address = Site::new(paths::dist()).start(0).context("no free port")?;
    run::run(run::program("node").arg(from.join("table.mjs")).arg(folder).arg(format!("http://{address}")))
}
