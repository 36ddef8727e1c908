//! Installing packages on Debian and its children.

use super::say;
use crate::run::{output_of, program, run};
use anyhow::{Context, Result};
use std::sync::OnceLock;

/// True where `apt-get` rules.
pub fn is_debian() -> bool {
    std::path::Path::new("/etc/debian_version").exists() && crate::paths::find("apt-get").is_some()
}

/// True when a package is installed.
pub fn has(package: &str) -> bool {
    output_of("dpkg-query", &["--show", "--showformat=${Status}", package])
        .is_some_and(|status| status.ends_with(" installed"))
}

/// Installs packages, with sudo when need be.
pub fn install(packages: &[&str]) -> Result<()> {
    static UPDATED: OnceLock<()> = OnceLock::new();
    say(&packages.join(", "), "will be installed by apt-get");
    if UPDATED.set(()).is_ok() {
        // A stale list of one source should not stop what the others have.
        if let Err(error) = run(apt().arg("update")) {
            say("apt-get update", &format!("went wrong: {error}"));
        }
    }
    run(apt().args(["install", "--yes", "--no-install-recommends"]).args(packages))
        .with_context(|| format!("run `apt-get install {}` as root yourself, then try again", packages.join(" ")))
}

fn apt() -> std::process::Command {
    let root = output_of("id", &["-u"]).is_none_or(|user| user == "0");
    // sudo drops the environment, so the variable travels as a word.
    let mut command = program(if root { "env" } else { "sudo" });
    if !root {
        // It asks for a password on the terminal, and fails by itself where there is none.
        command.arg("env");
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]);
    command
}
