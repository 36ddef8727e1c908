//! Everything is reached and done by keys alone.
//!
//! Only the window in front has the focus and shows it: behind that of another look a page would wait for ever. So each of these flows has a browser
//! of its own, whose window is the last that was opened.

use super::Flow;
use crate::catalogue::{Catalogue, Metric};
use crate::context::Context;
use crate::files::{self, NPS, NPS_COLUMN};
use crate::page::{Page, State};
use crate::survey::expect;
use crate::wait::until;
use anyhow::{Result, bail, ensure};
use fantoccini::key::Key;
use serde::Deserialize;
use std::collections::BTreeSet;

/// More presses of Tab than any page needs to come round.
const TABS: usize = 150;

/// What has the focus.
#[derive(Clone, Debug, Deserialize)]
struct Focus {
    tag: String,
    name: String,
    action: String,
    text: String,
    #[serde(rename = "inForm")]
    in_form: bool,
    search: bool,
    /// One sees that it has it.
    seen: bool,
    #[serde(rename = "type")]
    kind: String,
}

pub fn flows(catalogue: &Catalogue) -> Vec<Flow> {
    let mut flows = Vec::new();
    for id in ["nps", "average-handle-time"] {
        if let Some(metric) = catalogue.metrics.iter().find(|metric| metric.id == id) {
            let metric = metric.clone();
            flows.push(Flow::new(format!("keyboard::{id}"), async move |context| calculator(context, &metric).await));
        }
    }
    flows.push(Flow::new("keyboard::search", async |context| search(context).await));
    flows.push(Flow::new("keyboard::survey", async |context| survey(context).await));
    flows
}

/// Tab goes through every field of the form and out again; typing changes the result.
async fn calculator(context: &mut Context, metric: &Metric) -> Result<()> {
    let page = visit(context, &format!("/{}", metric.id)).await?;
    let before = page.state_when("results", |state| !state.results.is_empty()).await?;
    let mut left: BTreeSet<String> = before.texts.iter().cloned().collect();
    let first = tab_to(&page, "a field of the form", |focus| focus.in_form && is_text(focus)).await?;
    page.type_text(&char::from(Key::End).to_string()).await?;
    page.type_text("1").await?;
    let (name, typed) = (first.name.as_str(), |state: &State| state.fields.get(&first.name).cloned());
    page.state_when(&format!("{name} takes the keys"), |state| typed(state) != typed(&before)).await?;
    page.state_when("the result follows the keys", |state| state.results != before.results).await?;
    left.remove(&first.name);
    for _ in 0..TABS {
        let Some(focus) = tab(&page).await? else { break };
        seen(&page, &focus.name).await?;
        left.remove(&focus.name);
        if left.is_empty() && !focus.in_form {
            return Ok(());
        }
    }
    ensure!(left.is_empty(), "Tab does not reach {left:?}");
    Ok(())
}

/// Opens a page in a window that has the focus.
async fn visit(context: &mut Context, path: &str) -> Result<Page> {
    let page = context.visit_fresh(path).await?;
    until("the window has the focus", async || {
        let focused: bool = page.run("return document.hasFocus()", Vec::new()).await?;
        Ok(focused.then_some(()))
    })
    .await?;
    Ok(page)
}

/// `AHT` and Enter, or an arrow and Enter, open the calculator.
async fn search(context: &mut Context) -> Result<()> {
    let page = visit(context, "/").await?;
    tab_to(&page, "the search", |focus| focus.search).await?;
    page.type_text("AHT").await?;
    until("average handle time is found", async || {
        page.exists("a[href=\"/average-handle-time\"], [role=\"option\"]").await
    })
    .await?;
    page.key(Key::Down).await?;
    page.key(Key::Enter).await?;
    until("the calculator opens", async || {
        let path: String = page.run("return location.pathname", Vec::new()).await?;
        Ok((path.trim_end_matches('/') == "/average-handle-time").then_some(()))
    })
    .await?;
    page.state_when("the calculator is there", |state| state.metric.as_deref() == Some("average-handle-time"))
        .await
        .map(drop)
}

/// Once a file is there, the question is answered by keys.
async fn survey(context: &mut Context) -> Result<()> {
    let page = visit(context, "/survey").await?;
    tab_to(&page, "the file input", |focus| focus.kind == "file").await?;
    page.drop_file("survey.csv", files::survey(',').as_bytes()).await?;
    page.survey_in("confirm").await?;
    tab_to(&page, "the choice of the score column", |focus| focus.name == format!("column-{NPS_COLUMN}")).await?;
    tab_to(&page, "the button that goes on", |focus| focus.action == "confirm").await?;
    page.key(Key::Enter).await?;
    expect(&page.survey_in("done").await?, "nps", "nps", NPS)
}

fn is_text(focus: &Focus) -> bool {
    focus.tag == "INPUT" && matches!(focus.kind.as_str(), "" | "text")
}

async fn tab(page: &Page) -> Result<Option<Focus>> {
    page.key(Key::Tab).await?;
    page.run("return focused()", Vec::new()).await
}

/// Waits until the focus is seen: a busy browser shows it a moment after it has moved.
async fn seen(page: &Page, what: &str) -> Result<()> {
    until(&format!("the focus on {what} is seen"), async || {
        let focus: Option<Focus> = page.run("return focused()", Vec::new()).await?;
        Ok(focus.is_some_and(|focus| focus.seen).then_some(()))
    })
    .await
}

async fn tab_to(page: &Page, what: &str, wanted: impl Fn(&Focus) -> bool) -> Result<Focus> {
    let mut passed = Vec::new();
    for _ in 0..TABS {
        let Some(focus) = tab(page).await? else { continue };
        if wanted(&focus) {
            seen(page, what).await?;
            return Ok(focus);
        }
        passed.push(if focus.name.is_empty() { focus.text } else { focus.name });
    }
    bail!("Tab does not reach {what}; it passed {passed:?}")
}
