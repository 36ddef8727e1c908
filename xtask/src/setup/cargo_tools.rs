//! Tools that come from crates.io: trunk, wasm-bindgen, geckodriver.

use super::{network, say};
use crate::paths;
use crate::run::{cargo, output_of, run};
use anyhow::{Context, Result};
use std::fs;

/// The Trunk that the build is made for: 0.22 wants a newer Rust than the pinned one.
const TRUNK: &str = "0.21.14";

/// A tool at a version.
struct Tool<'a> {
    /// The crate on crates.io.
    package: &'a str,
    /// The program it installs.
    program: &'a str,
    version: &'a str,
    /// With the versions of its lock file.
    locked: bool,
    /// For the patience of who waits.
    minutes: &'a str,
}

/// Trunk, at the pinned version.
pub fn trunk() -> Result<()> {
    ensure(&Tool { package: "trunk", program: "trunk", version: TRUNK, locked: true, minutes: "12 to 16 minutes" })
}

/// wasm-bindgen at the version of Cargo.lock, on the search path, or left to Trunk to fetch.
pub fn wasm_bindgen() -> Result<()> {
    let version = locked_version("wasm-bindgen")?;
    // Its published lock file names a crate version that was withdrawn, so it is resolved anew.
    let tool = Tool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: &version,
        locked: false,
        minutes: "about 6 minutes",
    };
    if !is_there(&tool) && network::releases_reachable() {
        say("wasm-bindgen", &format!("{version} is fetched by Trunk"));
        return Ok(());
    }
    ensure(&tool)
}

/// geckodriver, in any version.
pub fn geckodriver() -> Result<()> {
    if let Some(version) = output_of("geckodriver", &["--version"]) {
        say("geckodriver", version.lines().next().unwrap_or_default().trim_start_matches("geckodriver "));
        return Ok(());
    }
    say("geckodriver", "is compiled, about 4 minutes");
    run(&mut cargo(["install", "geckodriver", "--locked"]))
}

fn is_there(tool: &Tool) -> bool {
    let found = output_of(tool.program, &["--version"]).unwrap_or_default();
    let there = found.split_whitespace().nth(1) == Some(tool.version);
    if there {
        say(tool.program, &format!("{} is there", tool.version));
    }
    there
}

fn ensure(tool: &Tool) -> Result<()> {
    if is_there(tool) {
        return Ok(());
    }
    say(tool.program, &format!("{} is compiled, {}", tool.version, tool.minutes));
    let mut command = cargo(["install", tool.package, "--version", tool.version]);
    if tool.locked {
        command.arg("--locked");
    }
    if output_of(tool.program, &["--version"]).is_some() {
        say(tool.program, "of another version is on this machine and stays; ours goes into target/tools");
        command.arg("--root").arg(paths::own_tools());
    }
    run(&mut command).with_context(|| {
        format!("{} {} could not be installed; the compiler's message above says why", tool.package, tool.version)
    })
}

fn locked_version(package: &str) -> Result<String> {
    let lock = fs::read_to_string(paths::root().join("Cargo.lock")).context("no Cargo.lock")?;
    version_in(&lock, package).with_context(|| format!("{package} is not in Cargo.lock"))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    Some(version.trim_end_matches('"').to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_lock_file() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "trunk"), None);
    }
}
