//! A file that is no survey is refused with a reason, and the page goes on.

use super::Flow;
use crate::context::Context;
use crate::files::{self, Bad, NPS_COLUMN};
use crate::page::Page;
use crate::selectors;
use anyhow::{Result, ensure};

pub fn flows() -> Vec<Flow> {
    files::bad()
        .into_iter()
        .map(|bad| Flow::new(format!("survey_bad::{}", bad.name), async move |context| refused(context, &bad).await))
        .collect()
}

async fn refused(context: &mut Context, bad: &Bad) -> Result<()> {
    let page = context.visit("/survey").await?;
    let before = surroundings(&page).await?;
    page.drop_file(bad.file, &bad.bytes).await?;
    let survey = page.survey_in("failed").await?;
    ensure!(survey.finding.as_deref().is_some_and(|code| !code.is_empty()), "data-finding says nothing");
    ensure!(survey.text.split_whitespace().count() >= 4, "no sentence to be seen: {:?}", survey.text);
    ensure!(survey.results.is_empty(), "results of a bad file: {:?}", survey.results);
    let after = surroundings(&page).await?;
    ensure!(before == after, "the page around lost something: {before:?} became {after:?}");
    // Nothing is broken for good: the next file is read.
    page.drop_file("survey.csv", files::survey(',').as_bytes()).await?;
    page.confirm_survey(&[(NPS_COLUMN, "nps")]).await.map(drop)
}

/// Heading, navigation and file input: what must stay.
async fn surroundings(page: &Page) -> Result<Vec<String>> {
    let script = "const all = [...document.querySelectorAll('h1, header a, nav a, footer a')].map((one) => one.textContent.trim());
        return [...all, String(!!document.querySelector(arguments[0]))]";
    page.run(script, vec![selectors::SURVEY_INPUT.into()]).await
}
