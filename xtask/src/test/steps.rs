//! The steps of the test command.

use super::plan::Plan;
use super::step::{Counts, Report, check, tests};
use crate::{build, floor, old_browsers as old, paths, run, setup, texts, weight};
use anyhow::ensure;
use build::place::Place;
use std::process::Command;

/// The lints of the page and the worker are checked as they are compiled.
const WASM: &[&str] = &["--target", "wasm32-unknown-unknown", "--features", "split", "--lib", "--bins"];

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
        // The tests of the build call esbuild.
        if !plan.no_setup {
            setup::for_building()?;
        }
        let mut command = run::cargo(["test", "--quiet", "--workspace", "--no-fail-fast"]);
        command.args(plan.filter.iter()).env("DESKMATH_EXHAUSTIVE", "1");
        if plan.long {
            command.env("DESKMATH_LONG", "1").args(["--", "--include-ignored"]);
        }
        counted(&mut command, counts)
    })
}

/// A release has every text in every language; the library's tests only tell of mistakes.
pub fn translations() -> Report {
    check("translations", texts::refuse_unfinished)
}

pub fn site(plan: &Plan) -> Report {
    check("release build", || match (plan.no_build, plan.no_setup) {
        (true, _) => {
            ensure!(paths::dist().join("index.html").is_file(), "dist/ is empty, so --no-build leaves nothing to test");
            Ok(())
        }
        (false, true) => build::as_it_is(&Place::default()),
        (false, false) => build::site(&Place::default()),
    })
}

pub fn page_weight(built: bool) -> Report {
    let name = "page weight";
    if built { check(name, weight::check) } else { Report::skipped(name, "there is no build") }
}

pub fn oldest_browsers(built: bool) -> Report {
    let name = "oldest browsers";
    if built { check(name, floor::check) } else { Report::skipped(name, "there is no build") }
}

pub fn old_browsers(built: bool) -> Report {
    let name = "old builds of Chromium";
    if built { check(name, old::table) } else { Report::skipped(name, "there is no build") }
}

/// Runs a command that prints libtest's lines, and adds up what they say.
fn counted(command: &mut Command, counts: &mut Counts) -> anyhow::Result<()> {
    let good = run::watch(command, |line| counts.read(line))?;
    ensure!(good, "not all of it passed; the lines above say what");
    Ok(())
}
