//! The browsers' tests, side by side: each run has a server, a driver, a profile and a folder of its own, and what it said is shown in one
//! piece when it ends.

use super::plan::Plan;
use super::step::{Counts, Report, quietly, tests};
use crate::setup::{self, Browser};
use crate::{bench, build::base, paths, run};
use anyhow::{Result, bail, ensure};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc;
use std::thread;

/// The path below which the site is tested besides the root.
const BELOW: &str = "/tools/deskmath/";

/// What a run was told and has said.
struct Run {
    place: usize,
    report: Report,
    output: String,
}

/// Runs the flows in all the browsers of the plan; the reports have the order of the plan.
pub fn run(plan: &Plan, built: bool) -> Vec<Report> {
    if !built {
        return plan.browsers().iter().map(|browser| Report::skipped(&name(*browser), "there is no build")).collect();
    }
    // What they have in common is made before they part.
    let folder = prepared(plan);
    let mut reports: Vec<Option<Report>> = Vec::new();
    let mut commands = Vec::new();
    for browser in plan.browsers() {
        let step = name(*browser);
        reports.push(match (browser.impossible_here(), &folder) {
            (Some(reason), _) => Some(Report::skipped(&step, reason)),
            (None, Err(error)) => Some(tests(&step, |_, _| bail!("{error:#}"))),
            (None, Ok(folder)) => match command(plan, *browser, folder) {
                Ok(command) => {
                    commands.push((reports.len(), step, command));
                    None
                }
                Err(error) => Some(tests(&step, |_, _| Err(error))),
            },
        });
    }
    let names: Vec<&str> = commands.iter().map(|(_, step, _)| step.as_str()).collect();
    println!("\n== side by side: {}; what each of them says follows when it ends", names.join(", "));
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        for (place, step, command) in commands {
            let sender = sender.clone();
            // Nobody receives only where this thread has ended, and with it everything.
            scope.spawn(move || sender.send(to_its_end(place, &step, command)));
        }
        drop(sender);
        for Run { place, report, output } in receiver {
            println!("\n== {}\n{output}", report.name);
            if let Some(slot) = reports.get_mut(place) {
                *slot = Some(report);
            }
        }
    });
    reports.into_iter().flatten().collect()
}

fn name(browser: Browser) -> String {
    format!("browser tests in {}", browser.name())
}

/// Compiles the tests and lays out the site below a path; gives the folder of that.
fn prepared(plan: &Plan) -> Result<PathBuf> {
    if !plan.no_setup {
        setup::for_browser_tests()?;
    }
    run::run(&mut bench::build_browser_tests())?;
    let folder = paths::target().join("based");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    base::copy(&paths::dist(), &folder, &BELOW.parse()?)?;
    Ok(folder)
}

fn command(plan: &Plan, browser: Browser, based: &Path) -> Result<Command> {
    if !plan.no_setup {
        setup::browser(browser)?;
    }
    let mut command = bench::browser_tests(&["--browser", browser.name()]);
    command.arg("--dist").arg(paths::dist()).arg("--based").arg(based);
    if let Some(filter) = &plan.filter {
        command.args(["--filter", filter]);
    }
    if plan.long {
        command.arg("--long");
    }
    // Browsers that run side by side keep each other waiting: what fails then is looked at twice.
    if plan.browsers().len() > 1 {
        command.arg("--twice");
    }
    Ok(command)
}

/// Runs the flows in one browser, keeping what it says. A flow that fails is named at once: nobody should wait minutes for that.
fn to_its_end(place: usize, step: &str, command: Command) -> Run {
    let mut output = format!("$ {}\n", run::shown(&command));
    let mut passed = 0_usize;
    let report = quietly(step, |counts: &mut Counts, notes| {
        let good = run::listen(command, |line| {
            output.push_str(line);
            output.push('\n');
            counts.read(line);
            notes.extend(line.strip_prefix("note: ").map(str::to_owned));
            if line.starts_with("failed at first: ") || line.starts_with("test ") && line.contains(" ... FAILED") {
                println!("{line}");
            }
            if line.starts_with("test ") && line.contains(" ... ok") {
                passed += 1;
                if passed.is_multiple_of(50) {
                    println!("{step}: {passed} passed");
                }
            }
        })?;
        ensure!(good, "not all of it passed; the lines above say what");
        Ok(())
    });
    Run { place, report, output }
}
