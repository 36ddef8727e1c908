//! What a visitor feels, measured in Chromium: how long a keystroke keeps the page busy, and what a survey of 100 MB costs.

mod keystroke;
mod memory;
mod survey_csv;
mod survey_run;
mod survey_xlsx;
mod table;

use crate::context::Context;
use crate::driver::Browser;
use crate::options::Options;
use crate::runner;
use anyhow::Result;
use table::Table;

/// Measures in `runs` fresh browsers each, and prints the medians.
pub async fn run(options: &Options, runs: usize) -> Result<()> {
    let served = runner::serve(options)?;
    let folder = runner::scratch()?;
    let large = survey_csv::file(&folder, "survey-100mb.csv", survey_csv::SIZE)?;
    let small = survey_csv::file(&folder, "survey-1mb.csv", survey_csv::SMALL)?;
    let book = survey_xlsx::file(&folder)?;
    let context = Context::new(Browser::Chromium, served, folder)?;
    let mut table = Table::default();
    for number in 1..=runs.max(1) {
        println!("run {number} of {}: keystrokes", runs.max(1));
        keystroke::measure(&context, &mut table).await?;
        println!("run {number} of {}: survey of {} MB", runs.max(1), survey_csv::SIZE / 1_000_000);
        survey_run::measure(&context, "survey of 100 MB", &large, &mut table).await?;
        survey_run::measure(&context, "survey of 1 MB", &small, &mut table).await?;
        survey_run::measure(&context, "workbook of 100,000 rows", &book, &mut table).await?;
    }
    table.print(runs.max(1));
    Ok(())
}
