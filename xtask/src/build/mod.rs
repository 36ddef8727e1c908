//! `cargo xtask build`: the programs that `index.html` links, and from the rest of it, the shell, a page for each address.
//!
//! Every address gets a copy of the shell with its own title, description and article, so that any static
//! host serves it and a visitor reads before the wasm is there. The files of each worker go into a folder named by their contents,
//! so that a page never meets the worker of another build. Everything is written for a site at the root of its host; the last step moves the pages
//! below another base.

mod apart;
mod article;
pub mod base;
mod baseline;
mod cache;
mod crawl;
mod cut;
mod files;
mod head;
mod index;
mod install;
mod later;
mod minify;
mod names;
mod oembed;
mod offline;
mod origin;
mod pages;
pub mod place;
mod policy;
mod preview;
mod program;
mod release;
mod shell;
mod simd;
mod start;
mod structured;
mod styles;
mod texts;
mod wasm;
mod worker;

use crate::{options::Options, paths, setup};
use anyhow::{Result, ensure};
use cut::Form;
use place::Place;
use std::fs;
use std::path::{Path, PathBuf};

pub fn command(mut options: Options) -> Result<()> {
    let set_up = !options.flag("--no-setup");
    let is_draft = options.flag("--draft");
    let form = if options.flag("--whole") || is_draft { Form::Whole } else { Form::Cut };
    let out = options.value("--out")?.map(PathBuf::from);
    let place = Place::take(&mut options)?;
    options.finish()?;
    if let Some(out) = &out {
        ensure!(is_free(out), "{} holds something already, which is not removed for a build", out.display());
    }
    if is_draft {
        crate::texts::warn_of_unfinished()?;
    } else {
        crate::texts::refuse_unfinished()?;
    }
    if set_up {
        setup::for_building()?;
    }
    into(&out.unwrap_or_else(paths::dist), &place, form)
}

/// Whether a folder is empty or not there at all.
fn is_free(folder: &Path) -> bool {
    !folder.exists() || fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_none())
}

/// Sets up and builds.
pub fn site(place: &Place) -> Result<()> {
    setup::for_building()?;
    as_it_is(place)
}

/// Builds with the tools as they are.
pub fn as_it_is(place: &Place) -> Result<()> {
    into(&paths::dist(), place, Form::Cut)
}

/// Builds into a folder, in place of what it holds.
fn into(dist: &Path, place: &Place, form: Form) -> Result<()> {
    let index = index::Index::read()?;
    let made = release::programs(&index, form)?;
    // Until here an error leaves the last release as it was.
    if dist.exists() {
        fs::remove_dir_all(dist)?;
    }
    fs::create_dir_all(dist)?;
    let shell = policy::put_into(&release::shell(dist, &index, &made)?)?;
    let (shell, framed) = later::write(dist, &worker::write(dist, &shell, &made)?)?;
    let (shell, framed) = (shell::Shell::new(shell), shell::Shell::new(framed));
    let mut count = 0;
    let languages = texts::read()?;
    for spoken in &languages {
        let files = worker::SPEAKING.iter().map(|program| spoken.write(dist, program)).collect::<Result<Vec<_>>>()?;
        let site = |shell| pages::Site { dist, languages: &languages, spoken, shell, place };
        count += pages::write(&site(&shell.spoken(spoken, &files)?))?
            + pages::embedded(&site(&framed.spoken(spoken, &files)?))?;
    }
    let catalogue = serde_json::to_string(&deskmath::catalogue::catalogue())?;
    fs::write(dist.join("catalogue.json"), catalogue)?;
    // GitHub Pages would leave out files it takes for Jekyll's.
    fs::write(dist.join(".nojekyll"), "")?;
    install::write(dist, &languages)?;
    crawl::write(dist, place)?;
    let weight = preview::write(dist, &languages)?;
    println!("previews: {} kB", weight / 1000);
    offline::write(dist)?;
    cache::tidy()?;
    println!("{} holds {count} pages for {place}", dist.strip_prefix(paths::root()).unwrap_or(dist).display());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_free_folder_is_built_into() {
        let folder = std::env::temp_dir().join(format!("xtask-build-{}", std::process::id()));
        assert!(is_free(&folder));
        fs::create_dir_all(&folder).unwrap();
        assert!(is_free(&folder));
        fs::write(folder.join("mine"), "").unwrap();
        assert!(!is_free(&folder) && !is_free(&folder.join("mine")));
        fs::remove_dir_all(&folder).unwrap();
    }
}
