//! geckodriver, which drives Firefox.

use super::say;
use crate::run::{cargo, output_of, run};
use anyhow::Result;

/// geckodriver, in any version.
pub fn install() -> Result<()> {
    if let Some(version) = output_of("geckodriver", &["--version"]) {
        say("geckodriver", version.lines().next().unwrap_or_default().trim_start_matches("geckodriver "));
        return Ok(());
    }
    say("geckodriver", "is compiled, about a minute");
    // It only passes messages on: not optimised it is as fast to a test, and compiled in a quarter of the time.
    run(&mut cargo(["install", "geckodriver", "--locked", "--debug"]))
}
