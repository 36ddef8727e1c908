//! `cargo xtask bench` and `cargo xtask pictures`: what is measured or looked at in Chromium. The work is done by the package `browser-tests`.

use crate::{build, options::Options, paths, peers, run, setup};
use anyhow::Result;

pub fn command(mut options: Options) -> Result<()> {
    let runs: u32 = options.number("--runs", 5)?;
    let with_peers = options.flag("--peers");
    let only_surveys = options.flag("--surveys");
    prepare(options)?;
    let runs = runs.to_string();
    let mut command = browser_tests(&["--bench", &runs])?;
    if only_surveys {
        command.arg("--surveys");
    }
    if with_peers {
        command.arg("--peers").arg(peers::install());
    }
    run::run(command.arg("--dist").arg(paths::dist()))
}

pub fn pictures(mut options: Options) -> Result<()> {
    let out = options.value("--out")?.map_or_else(|| paths::target().join("pictures"), |out| paths::root().join(out));
    prepare(options)?;
    run::run(browser_tests(&["--pictures"])?.arg(out).arg("--dist").arg(paths::dist()))
}

fn prepare(mut options: Options) -> Result<()> {
    let build_first = !options.flag("--no-build");
    options.finish()?;
    if build_first {
        build::site(&build::base::Base::default())?;
    }
    setup::for_browser_tests()?;
    setup::browser(setup::Browser::Chromium)
}

/// The command that runs the package `browser-tests`, compiled before so that its output is its own.
pub fn browser_tests(words: &[&str]) -> Result<std::process::Command> {
    run::run(&mut run::cargo(["build", "--quiet", "--package", "browser-tests"]))?;
    let mut command = run::cargo(["run", "--quiet", "--package", "browser-tests", "--"]);
    command.args(words);
    Ok(command)
}
