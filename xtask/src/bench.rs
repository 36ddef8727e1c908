//! `cargo xtask bench` and `cargo xtask pictures`: what is measured or looked at in Chromium. The work is done by the package `browser-tests`.

use crate::{build, lighthouse, options::Options, paths, peers, run, setup};
use anyhow::Result;
use std::process::Command;

pub fn command(mut options: Options) -> Result<()> {
    let runs: u32 = options.number("--runs", 5)?;
    let with_peers = options.flag("--peers");
    let only_surveys = options.flag("--surveys");
    if options.flag("--logs") {
        options.finish()?;
        return logs(runs);
    }
    if options.flag("--lighthouse") {
        let only = options.value("--only")?.unwrap_or_default();
        build_first(options)?;
        setup::browser(setup::Browser::Chromium)?;
        return lighthouse::bench(runs, &only);
    }
    prepare(options)?;
    let runs = runs.to_string();
    let mut command = browser_tests(&["--bench", &runs]);
    if only_surveys {
        command.arg("--surveys");
    }
    if with_peers {
        command.arg("--peers").arg(peers::install());
    }
    run::run(command.arg("--dist").arg(paths::dist()))
}

/// A log of ten thousand and one of a million tickets, read natively to all figures, beside counting the line ends.
fn logs(runs: u32) -> Result<()> {
    let mut command =
        run::cargo(["test", "--quiet", "--profile", "worker", "--package", "desk", "--test", "speed", "--"]);
    run::run(command.args(["--ignored", "--nocapture"]).env("DESKMATH_RUNS", runs.to_string()))
}

pub fn pictures(mut options: Options) -> Result<()> {
    let out = options.value("--out")?.map_or_else(|| paths::target().join("pictures"), |out| paths::root().join(out));
    prepare(options)?;
    run::run(browser_tests(&["--pictures"]).arg(out).arg("--dist").arg(paths::dist()))
}

/// Builds the site, unless dist/ is to be taken as it is.
fn build_first(mut options: Options) -> Result<()> {
    let as_it_is = options.flag("--no-build");
    options.finish()?;
    if as_it_is { Ok(()) } else { build::site(&build::place::Place::default()) }
}

fn prepare(options: Options) -> Result<()> {
    build_first(options)?;
    setup::for_browser_tests()?;
    setup::browser(setup::Browser::Chromium)?;
    run::run(&mut build_browser_tests())
}

/// The command that compiles the package `browser-tests`, so that the output of [`browser_tests`] is its own.
pub fn build_browser_tests() -> Command {
    run::cargo(["build", "--quiet", "--package", "browser-tests"])
}

/// The command that runs the package `browser-tests`.
pub fn browser_tests(words: &[&str]) -> Command {
    let mut command = run::cargo(["run", "--quiet", "--package", "browser-tests", "--"]);
    command.args(words);
    command
}
