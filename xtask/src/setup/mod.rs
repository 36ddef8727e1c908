//! `cargo xtask setup`: from a machine with Rust and a package manager to one that builds. Fast when everything is there.

mod browsers;
mod debian;
mod geckodriver;
mod node;

use crate::run::{output_of, program, run};
use anyhow::{Context, Result};

pub use browsers::Browser;

/// The target that the page is compiled for.
const TARGET: &str = "wasm32-unknown-unknown";

/// Installs what building needs besides Rust: the target, and from npm wasm-opt, esbuild and the fonts of the pictures of previews.
pub fn for_building() -> Result<()> {
    wasm_target()?;
    node::packages()
}

/// Installs what the browser tests need besides the browsers: axe-core.
pub fn for_browser_tests() -> Result<()> {
    node::packages()
}

/// Installs a browser and its driver.
pub fn browser(browser: Browser) -> Result<()> {
    browsers::install(browser)
}

/// Adds the target that the page is compiled for.
pub fn wasm_target() -> Result<()> {
    match output_of("rustup", &["target", "list", "--installed"]) {
        Some(installed) if installed.lines().any(|line| line == TARGET) => {
            say(TARGET, "is there");
            Ok(())
        }
        Some(_) => run(program("rustup").args(["target", "add", TARGET])),
        None => {
            // Rust from a distribution has no rustup; its package may well bring the target.
            let library = output_of("rustc", &["--print", "target-libdir", "--target", TARGET]);
            library
                .filter(|folder| std::path::Path::new(folder).is_dir())
                .map(|_| say(TARGET, "is there"))
                .with_context(|| {
                    format!("no {TARGET} and no rustup to add it with; install Rust from https://rustup.rs")
                })
        }
    }
}

/// A line of what setup found or does.
fn say(what: &str, state: &str) {
    println!("setup: {what} {state}");
}
