//! A survey's file, dropped, chosen or pasted, becomes scores, and scores open in the calculator.

use super::Flow;
use crate::context::Context;
use crate::files::{self, CSAT, CSAT_COLUMN, NPS, NPS_COLUMN};
use crate::page::Page;
use crate::reading::close;
use crate::selectors;
use crate::survey::{Survey, expect};
use crate::wait::until;
use anyhow::{Result, ensure};
use std::fs;

/// What the survey of [`files`] is proposed as.
const PROPOSED: &[(usize, &str)] = &[(NPS_COLUMN, "nps"), (CSAT_COLUMN, "csat")];

pub fn flows() -> Vec<Flow> {
    vec![
        Flow::new("survey::chosen_file", async |context| chosen_file(context).await),
        Flow::new("survey::dropped_file", async |context| dropped(context, "/survey").await.map(drop)),
        Flow::new("survey::dropped_on_a_calculator", async |context| dropped(context, "/nps").await.map(drop)),
        Flow::new("survey::pasted_table", async |context| pasted(context).await),
        Flow::new("survey::open_in_calculator", async |context| opens_in_calculator(context).await),
        Flow::new("survey::restart", async |context| restarts(context).await),
    ]
}

async fn chosen_file(context: &mut Context) -> Result<()> {
    let file = context.folder.join("survey.csv");
    fs::write(&file, files::survey(','))?;
    let page = context.visit("/survey").await?;
    page.choose_file(&file).await?;
    check(&page.confirm_survey(PROPOSED).await?)
}

async fn dropped(context: &mut Context, path: &str) -> Result<Page> {
    let page = context.visit(path).await?;
    page.drop_file("survey.csv", files::survey(';').as_bytes()).await?;
    check(&page.confirm_survey(PROPOSED).await?)?;
    Ok(page)
}

async fn pasted(context: &mut Context) -> Result<()> {
    let page = context.visit("/survey").await?;
    page.paste(&files::survey('\t')).await?;
    check(&page.confirm_survey(PROPOSED).await?)
}

fn check(survey: &Survey) -> Result<()> {
    expect(survey, "nps", "nps", NPS)?;
    expect(survey, "csat", "csat", CSAT)?;
    let answers = files::PROMOTERS + files::PASSIVES + files::DETRACTORS;
    for answer in &survey.results {
        ensure!(answer.answers.as_deref() == Some(&answers.to_string()), "{answer:?} instead of {answers} answers");
        let column = if answer.metric == "nps" { NPS_COLUMN } else { CSAT_COLUMN };
        ensure!(answer.column == column.to_string(), "{answer:?} is of column {column}");
    }
    Ok(())
}

async fn opens_in_calculator(context: &mut Context) -> Result<()> {
    let page = dropped(context, "/survey").await?;
    page.press(selectors::OPEN_CALCULATOR).await?;
    let path: String = until("a calculator opens", async || {
        let path: String = page.run("return location.pathname", Vec::new()).await?;
        Ok((path != "/survey").then_some(path))
    })
    .await?;
    let metric = path.trim_matches('/').to_owned();
    let expected = if metric == "csat" { CSAT } else { NPS };
    page.state_when(&format!("{metric} shows the survey's score {expected}"), |state| {
        state.results.get(&metric).and_then(crate::page::Shown::number).is_some_and(|number| close(number, expected))
    })
    .await
    .map(drop)
}

async fn restarts(context: &mut Context) -> Result<()> {
    let page = dropped(context, "/survey").await?;
    page.press(selectors::RESTART).await?;
    page.survey_in("idle").await?;
    page.drop_file("again.csv", files::survey(',').as_bytes()).await?;
    check(&page.confirm_survey(PROPOSED).await?)
}
