//! The site in real browsers: every flow that a visitor depends on, driven through WebDriver on the release build.
//!
//! - [`flows`] says what must hold, a file for each subject; it speaks of calculators, surveys and keys.
//! - [`page`] is what a flow does on a page; [`selectors`] is the only place that knows the page's markup (`docs/contract.md`).
//! - [`driver`] starts browsers and ends them; [`runner`] runs the flows one after another and prints what `cargo test` would print.
//! - [`bench`] and [`pictures`] use the same parts to measure and to look.
//!
//! Flows take nothing from memory of the product: metrics, fields and values come from `dist/catalogue.json`.

#![forbid(unsafe_code)]

mod archive;
mod bench;
mod catalogue;
mod context;
mod driver;
mod files;
mod flows;
mod look;
mod options;
mod page;
mod pictures;
mod reading;
mod runner;
mod selectors;
mod session;
mod site;
mod survey;
mod wait;

use anyhow::Result;
use options::{Mode, Options};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<bool> {
    let options = Options::read(std::env::args().skip(1))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let work = async {
            match &options.mode {
                Mode::Help => {
                    print!("{}", options::HELP);
                    Ok(true)
                }
                Mode::Test => runner::run(&options).await,
                Mode::Pictures(folder) => pictures::take(&options, folder).await.map(|()| true),
                Mode::Bench(runs) => bench::run(&options, *runs).await.map(|()| true),
            }
        };
        // Whatever ends the work, its futures are dropped here, and every driver and browser is ended with them.
        tokio::select! {
            outcome = work => outcome,
            signal = wait::interrupted() => {
                signal?;
                anyhow::bail!("interrupted");
            }
        }
    })
}
