//! What a visitor feels, measured in Chromium: how long a keystroke keeps the page busy, and what a survey of a million rows costs,
//! with `--peers` beside what libraries of others take for the same.

mod keystroke;
mod memory;
mod peers;
mod scores;
mod survey_csv;
mod survey_run;
mod survey_xlsx;
mod table;

use crate::context::Context;
use crate::driver::Browser;
use crate::options::Options;
use crate::runner;
use anyhow::Result;
use peers::Peers;
use survey_run::Survey;
use table::Table;

/// Measures in `runs` fresh browsers each, and prints the medians.
pub async fn run(options: &Options, runs: usize) -> Result<()> {
    let served = runner::serve(options)?;
    let folder = runner::scratch("bench")?;
    let surveys = [
        Survey::text("1,000,000 rows", survey_csv::file(&folder, survey_csv::LARGE)?),
        Survey::text("10,000 rows", survey_csv::file(&folder, survey_csv::SMALL)?),
        Survey::workbook("workbook of 100,000 rows", survey_xlsx::file(&folder)?),
    ];
    let context = Context::new(Browser::Chromium, served, folder)?;
    let mut peers = options.peers.as_deref().map(Peers::serve).transpose()?;
    let mut table = Table::default();
    for number in 1..=runs.max(1) {
        println!("run {number} of {}", runs.max(1));
        if !options.surveys {
            keystroke::measure(&context, &mut table).await?;
        }
        for survey in &surveys {
            let ours = survey_run::measure(&context, survey, &mut table).await?;
            survey_run::measure_at_once(&context, survey, &ours, &mut table).await?;
            if let Some(peers) = &mut peers {
                peers.measure(&context, survey, &ours, &mut table).await;
            }
        }
    }
    table.print(runs.max(1));
    Ok(())
}
