//! `cargo xtask build`: Trunk's release build, and from its shell a page for each address.
//!
//! Trunk writes one `index.html`, the shell. Every address gets a copy with its own title, description and article, so that any static
//! host serves it and a visitor reads before the wasm is there. The files of each worker go into a folder named by their contents,
//! so that a page never meets the worker of another build. Everything is written for a site at the root of its host; the last step moves the pages
//! below another base.

mod article;
pub mod base;
mod crawl;
mod head;
mod install;
mod later;
mod names;
mod offline;
mod origin;
mod pages;
pub mod place;
mod policy;
mod preview;
mod shell;
mod simd;
mod squeeze;
mod start;
mod structured;
mod styles;
mod texts;
mod trunk;
mod wasm;
mod worker;

use crate::{options::Options, paths, setup};
use anyhow::{Context, Result};
use place::Place;
use std::fs;

pub fn command(mut options: Options) -> Result<()> {
    let set_up = !options.flag("--no-setup");
    let place = Place::take(&mut options)?;
    options.finish()?;
    crate::texts::refuse_unfinished()?;
    if set_up { site(&place) } else { as_it_is(&place) }
}

/// Sets up and builds.
pub fn site(place: &Place) -> Result<()> {
    setup::for_building()?;
    as_it_is(place)
}

/// Builds with the tools as they are.
pub fn as_it_is(place: &Place) -> Result<()> {
    styles::join()?;
    trunk::build()?;
    let dist = paths::dist();
    simd::build(&dist)?;
    let shell = fs::read_to_string(dist.join("index.html")).context("Trunk wrote no index.html")?;
    let shell = names::shorten(&dist, &shell)?;
    let shell = policy::put_into(&start::move_into_own_file(&dist, &shell)?)?;
    later::copy(&dist)?;
    squeeze::scripts_and_styles(&dist)?;
    let (shell, framed) = later::name(&dist, &worker::move_into_own_folders(&dist, &shell)?)?;
    let programs = worker::programs(&dist, &shell)?;
    let (shell, framed) = (shell::Shell::new(shell), shell::Shell::new(framed));
    let mut count = 0;
    let languages = texts::read()?;
    for spoken in &languages {
        let files = programs.iter().map(|program| program.write(&dist, spoken)).collect::<Result<Vec<_>>>()?;
        let site = |shell| pages::Site { dist: &dist, languages: &languages, spoken, shell, place };
        count += pages::write(&site(&shell.spoken(spoken, &files)?))?
            + pages::embedded(&site(&framed.spoken(spoken, &files)?))?;
    }
    let catalogue = serde_json::to_string(&deskmath::catalogue::catalogue())?;
    fs::write(dist.join("catalogue.json"), catalogue)?;
    // GitHub Pages would leave out files it takes for Jekyll's.
    fs::write(dist.join(".nojekyll"), "")?;
    install::write(&dist, &languages)?;
    crawl::write(&dist, place)?;
    let weight = preview::write(&dist, &languages)?;
    println!("previews: {} kB", weight / 1000);
    offline::write(&dist)?;
    println!("dist/ holds {count} pages for {place}");
    Ok(())
}
