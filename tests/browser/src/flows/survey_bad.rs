//! A file that is no survey is refused with a reason, and the page goes on.

use super::Flow;
use super::offline::copy;
use crate::context::Context;
use crate::files::{self, Bad, NPS_COLUMN};
use crate::page::Page;
use crate::selectors;
use crate::wait::until_within;
use anyhow::{Context as _, Result, ensure};
use static_server::{Site, Switch};
use std::fs;
use std::time::Duration;

pub fn flows() -> Vec<Flow> {
    files::bad()
        .into_iter()
        .map(|bad| Flow::new(format!("survey_bad::{}", bad.name), async move |context| refused(context, &bad).await))
        .chain([
            Flow::new("survey_bad::late_reader", async |context| late_reader(context).await),
            Flow::new("survey_bad::no_fast_reader", async |context| no_fast_reader(context).await),
        ])
        .collect()
}

/// What reads files is long on its way: that can be seen and stopped, and a file is read once it is there.
async fn late_reader(context: &mut Context) -> Result<()> {
    let switch = Switch::default();
    switch.turn(false);
    let site = Site::new(&context.served.dist).holding("/worker-", &switch);
    let page = Page { client: context.fresh().await?.client, origin: format!("http://{}", site.start(0)?) };
    page.open("/survey").await?;
    let file = files::survey(',');
    page.drop_file("survey.csv", file.as_bytes()).await?;
    page.survey_in("reading").await?;
    page.press("[data-action=cancel]").await?;
    page.survey_in("idle").await?;
    page.drop_file("survey.csv", file.as_bytes()).await?;
    page.survey_in("reading").await?;
    let slow = "return document.querySelector('#slow').textContent.trim() !== ''";
    until_within(Duration::from_secs(30), "a sentence on the wait", async || {
        let said: bool = page.run(slow, Vec::new()).await?;
        Ok(said.then_some(()))
    })
    .await?;
    switch.turn(true);
    page.survey_in("confirm").await.map(drop)
}

/// The build for browsers that compute on 16 bytes at once is missing: the plain one reads.
async fn no_fast_reader(context: &mut Context) -> Result<()> {
    let folder = context.folder.join(format!("plain-{}", std::process::id()));
    copy(&context.served.dist, &folder)?;
    let fast = fs::read_dir(&folder)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .find(|path| path.join("survey_worker_simd_bg.wasm").is_file())
        .context("no folder holds the fast reader")?;
    for missing in ["survey_worker_simd_bg.wasm", "survey_worker_simd.js"] {
        fs::remove_file(fast.join(missing))?;
        let address = Site::new(&folder).start(0)?;
        let page = Page { client: context.fresh().await?.client, origin: format!("http://{address}") };
        page.open("/survey").await?;
        page.drop_file("survey.csv", files::survey(',').as_bytes()).await?;
        page.survey_in("confirm").await?;
    }
    let _ = fs::remove_dir_all(&folder);
    Ok(())
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
