//! `cargo xtask test`: everything that must hold, one step after another, and a summary at the end.

mod browsers;
mod plan;
mod step;
mod steps;
mod summary;

use crate::options::Options;
use anyhow::Result;
use plan::Plan;
use std::process::ExitCode;

/// Every step runs even when one before it failed, save what a failed build leaves nothing to test of.
pub fn command(options: Options) -> Result<ExitCode> {
    let plan = Plan::read(options)?;
    let mut reports = Vec::new();
    if plan.lints() {
        reports.push(steps::format());
        reports.push(steps::lints_of_host());
        reports.push(steps::lints_of_page());
    }
    if plan.library() {
        reports.push(steps::library(&plan));
        reports.push(steps::translations());
    }
    if plan.site() {
        let site = steps::site(&plan);
        let built = site.succeeded();
        reports.push(site);
        if plan.weight() {
            reports.push(steps::page_weight(built));
            reports.push(steps::oldest_browsers(built));
        }
        if plan.old_browsers {
            reports.push(steps::old_browsers(built));
        }
        if !plan.browsers().is_empty() {
            reports.extend(browsers::run(&plan, built));
        }
    }
    let good = summary::print(&reports);
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
