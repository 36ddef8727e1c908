//! The steps of the test command.

use super::plan::Plan;
use super::step::{Counts, Report, check, tests};
use crate::setup::{self, Browser};
use crate::{bench, build, paths, run, weight};
use anyhow::ensure;
use build::base::{self, Base};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// The lints of the page and the worker are checked as they are compiled.
const WASM: &[&str] = &["--target", "wasm32-unknown-unknown", "--features", "browser", "--lib", "--bins"];

/// The path below which the site is tested besides the root.
const BELOW: &str = "/tools/deskmath/";

pub fn format() -> Report {
    check("format", || run::run(&mut run::cargo(["fmt", "--all", "--check"])))
}

pub fn lints_of_host() -> Report {
    check("lints of the library and the tools", || {
        run::run(&mut run::cargo(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    })
}

pub fn lints_of_page() -> Report {
    check("lints of the page and the worker", || {
        setup::wasm_target()?;
        let mut command = run::cargo(["clippy", "--quiet", "--package", "deskmath"]);
        run::run(command.args(WASM).args(["--", "-D", "warnings"]))
    })
}

pub fn library(plan: &Plan) -> Report {
    tests("library and tools", |counts, _| {
        let mut command = run::cargo(["test", "--quiet", "--workspace", "--no-fail-fast"]);
        command.args(plan.filter.iter());
        if plan.long {
            command.env("DESKMATH_LONG", "1").args(["--", "--include-ignored"]);
        }
        counted(&mut command, counts, &mut Vec::new())
    })
}

pub fn site(plan: &Plan) -> Report {
    check("release build", || match (plan.no_build, plan.no_setup) {
        (true, _) => {
            ensure!(paths::dist().join("index.html").is_file(), "dist/ is empty, so --no-build leaves nothing to test");
            Ok(())
        }
        (false, true) => build::as_it_is(&Base::default()),
        (false, false) => build::site(&Base::default()),
    })
}

pub fn page_weight(built: bool) -> Report {
    let name = "page weight";
    if built { check(name, weight::check) } else { Report::skipped(name, "there is no build") }
}

pub fn browser(plan: &Plan, browser: Browser, built: bool) -> Report {
    let name = format!("browser tests in {}", browser.name());
    if !built {
        return Report::skipped(&name, "there is no build");
    }
    if let Some(reason) = browser.impossible_here() {
        return Report::skipped(&name, reason);
    }
    tests(&name, |counts, notes| {
        if !plan.no_setup {
            setup::for_browser_tests()?;
            setup::browser(browser)?;
        }
        let mut command = bench::browser_tests(&["--browser", browser.name()])?;
        command.arg("--dist").arg(paths::dist()).arg("--based").arg(based()?);
        if let Some(filter) = &plan.filter {
            command.args(["--filter", filter]);
        }
        if plan.long {
            command.arg("--long");
        }
        counted(&mut command, counts, notes)
    })
}

/// The site once more, for a host on which it lies below a path.
fn based() -> anyhow::Result<PathBuf> {
    let folder = paths::target().join("based");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    base::copy(&paths::dist(), &folder, &BELOW.parse()?)?;
    Ok(folder)
}

/// Runs a command that prints libtest's lines, and adds up what they say; its `note:` lines go into the summary.
fn counted(command: &mut Command, counts: &mut Counts, notes: &mut Vec<String>) -> anyhow::Result<()> {
    let good = run::watch(command, |line| {
        if let Some(found) = Counts::of_line(line) {
            counts.add(found);
        }
        notes.extend(line.strip_prefix("note: ").map(str::to_owned));
    })?;
    ensure!(good, "not all of it passed; the lines above say what");
    Ok(())
}
