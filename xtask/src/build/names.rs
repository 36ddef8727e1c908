//! Short names for what the page's wasm and its script call each other: no compression shrinks the hashes in wasm-bindgen's, and a visitor loads each of
//! them twice.

use super::program::Made;
use super::{cut, minify, wasm};
use anyhow::{Result, ensure};

/// Script and wasm of a program with short names. A second part asks for three things of the first, whose names are left to it.
pub fn shortened(made: &Made) -> Result<(String, Vec<u8>)> {
    let with_loader = made.later.as_ref().map(|_| cut::with_loader(&made.script)).transpose()?;
    let module = minify::bound(with_loader.as_ref().unwrap_or(&made.script))?;
    // The module of which all is asked has a name as well.
    let old = format!("\"./{}_bg.js\"", made.name);
    ensure!(module.text.matches(&old).count() == 1, "the script of {} does not give {old} once", made.name);
    let script = module.text.replace(&old, &format!("\"{}\"", wasm::MODULE));
    Ok((script, wasm::renamed(&made.wasm, &module.names)?))
}
