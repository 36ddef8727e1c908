//! Archives that the browser inflates, a choice of part and encoding, and a file that is read in two halves.

use super::Flow;
use crate::archive::zip;
use crate::context::Context;
use crate::files::{self, CSAT, CSAT_COLUMN, NPS, NPS_COLUMN};
use crate::page::Page;
use crate::survey::{Survey, expect};
use crate::wait::until;
use anyhow::{Result, ensure};
use serde_json::{Value, json};
use std::fs;
use std::time::Duration;

const PROPOSED: &[(usize, &str)] = &[(NPS_COLUMN, "nps"), (CSAT_COLUMN, "csat")];

/// How often the rows of the survey stand in the large file: enough for two workers.
const TIMES: usize = 2000;

pub fn flows() -> Vec<Flow> {
    vec![
        Flow::new("survey_formats::part_of_an_archive", async |context| part_of_an_archive(context).await),
        Flow::new("survey_formats::encoding", async |context| encoding(context).await),
        Flow::new("survey_formats::cut_archive", async |context| cut_archive(context).await),
        Flow::new("survey_formats::two_halves", async |context| two_halves(context).await),
    ]
}

/// Takes an option of one of the file's own choices.
async fn take(page: &Page, name: &str, value: &str) -> Result<()> {
    let script = "const select = document.querySelector(`select[name=${arguments[0]}]`);
        select.value = arguments[1];
        select.dispatchEvent(new Event('change', { bubbles: true }));
        return null";
    let _: Value = page.run(script, vec![json!(name), json!(value)]).await?;
    Ok(())
}

/// Waits until the panel asks and its text holds something.
async fn asks_with(page: &Page, text: &str) -> Result<Survey> {
    until(&format!("a question with {text:?}"), async || {
        let survey = page.survey().await?;
        Ok((survey.state.as_deref() == Some("confirm") && survey.text.contains(text)).then_some(survey))
    })
    .await
}

fn archive() -> Vec<u8> {
    let other = format!("id,note,satisfaction\n{}", "1,good,5\n2,bad,1\n3,fine,4\n".repeat(20));
    zip(&[("other.csv", other), ("survey.csv", files::survey(','))])
}

async fn part_of_an_archive(context: &mut Context) -> Result<()> {
    let page = context.visit("/survey").await?;
    page.drop_file("export.zip", &archive()).await?;
    asks_with(&page, "“other.csv”").await?;
    take(&page, "sheet", "1").await?;
    asks_with(&page, "“survey.csv”").await?;
    let survey = page.confirm_survey(PROPOSED).await?;
    expect(&survey, "nps", "nps", NPS)?;
    expect(&survey, "csat", "csat", CSAT)
}

async fn encoding(context: &mut Context) -> Result<()> {
    let page = context.visit("/survey").await?;
    let text = format!("id,Wie zufrieden sind Sie? (1-5)\n{}", "a,5\nb,4\nc,1\n".repeat(20))
        .replace("Wie", "Wie sch\u{f6}n und");
    page.drop_file("export.csv", text.as_bytes()).await?;
    asks_with(&page, "schön").await?;
    take(&page, "encoding", "windows-1252").await?;
    asks_with(&page, "schÃ¶n").await?;
    take(&page, "encoding", "utf-8").await?;
    asks_with(&page, "schön").await.map(drop)
}

async fn cut_archive(context: &mut Context) -> Result<()> {
    let page = context.visit("/survey").await?;
    // Of several members the first one that can be read is taken.
    let mut bytes = zip(&[("survey.csv", files::survey(','))]);
    // Inside the member, so that the directory is whole and the browser's inflater meets it.
    if let Some(part) = bytes.get_mut(45..60) {
        part.fill(0xFF);
    }
    page.drop_file("export.zip", &bytes).await?;
    let survey = page.survey_in("failed").await?;
    ensure!(survey.finding.as_deref() == Some("damaged"), "{:?}: {}", survey.finding, survey.text);
    Ok(())
}

async fn two_halves(context: &mut Context) -> Result<()> {
    let rows = files::survey(',');
    let (header, rows) = rows.split_once('\n').unwrap_or_default();
    let file = context.folder.join("large.csv");
    fs::write(&file, format!("{header}\n{}", rows.repeat(TIMES)))?;
    let page = context.visit("/survey").await?;
    // The second worker is there by then.
    tokio::time::sleep(Duration::from_secs(1)).await;
    page.choose_file(&file).await?;
    page.survey_within(Duration::from_secs(30), "confirm").await?;
    let survey = page.confirm_survey(PROPOSED).await?;
    expect(&survey, "nps", "nps", NPS)?;
    expect(&survey, "csat", "csat", CSAT)?;
    let answers = (TIMES * (files::PROMOTERS + files::PASSIVES + files::DETRACTORS)).to_string();
    ensure!(survey.results.iter().all(|result| result.answers.as_deref() == Some(&answers)), "{:?}", survey.results);
    Ok(())
}
