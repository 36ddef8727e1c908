//! `cargo xtask build`: Trunk's release build, and from its shell a page for each address.
//!
//! Trunk writes one `index.html`, the shell. Every address gets a copy with its own title, description and article, so that any static
//! host serves it and a visitor reads before the wasm is there. The files of each worker go into a folder named by their contents,
//! so that a page never meets the worker of another build.

mod article;
mod pages;
mod shell;
mod simd;
mod squeeze;
mod styles;
mod trunk;
mod worker;

use crate::{options::Options, paths, setup};
use anyhow::{Context, Result};
use std::fs;

/// Where the site's root lies on its host. A sub-path goes here, and as `--public-url` to Trunk.
pub const BASE: &str = "/";

pub fn command(mut options: Options) -> Result<()> {
    let set_up = !options.flag("--no-setup");
    options.finish()?;
    if set_up { site() } else { as_it_is() }
}

/// Sets up and builds.
pub fn site() -> Result<()> {
    setup::for_building()?;
    as_it_is()
}

/// Builds with the tools as they are.
pub fn as_it_is() -> Result<()> {
    styles::join()?;
    trunk::build()?;
    let dist = paths::dist();
    simd::build(&dist)?;
    squeeze::scripts_and_styles(&dist)?;
    let shell = fs::read_to_string(dist.join("index.html")).context("Trunk wrote no index.html")?;
    let shell = shell::Shell::new(worker::move_into_own_folders(&dist, &shell)?);
    let count = pages::write(&dist, &shell)?;
    let catalogue = serde_json::to_string(&deskmath::catalogue::catalogue())?;
    fs::write(dist.join("catalogue.json"), catalogue)?;
    // GitHub Pages would leave out files it takes for Jekyll's.
    fs::write(dist.join(".nojekyll"), "")?;
    println!("dist/ holds {count} pages");
    Ok(())
}
