//! The ways to the next calculators: plain on an untouched page, with the numbers that mean the same once somebody typed, and none in a frame.

use super::Flow;
use crate::context::Context;
use crate::page::Page;
use crate::wait::until;
use anyhow::{Result, ensure};
use serde_json::{Value, json};

pub fn flows() -> Vec<Flow> {
    vec![
        Flow::new("next::untouched", async |context| untouched(context).await),
        Flow::new("next::typed", async |context| typed(context).await),
        Flow::new("next::result", async |context| result(context).await),
        Flow::new("next::source", async |context| source(context).await),
    ]
}

/// The address of the way to a calculator.
async fn way(page: &Page, to: &str) -> Result<String> {
    let script =
        "return document.querySelector(`#next a[data-metric=\"${arguments[0]}\"]`)?.getAttribute('href') ?? ''";
    page.run(script, vec![json!(to)]).await
}

/// Three ways, in the language of the page; a frame has none.
async fn untouched(context: &mut Context) -> Result<()> {
    let page = context.visit_fresh("/el/abandonment-rate").await?;
    let all = "return [...document.querySelectorAll('#next a[data-metric]')].map(link => link.getAttribute('href'))";
    let ways: Vec<String> = page.run(all, Vec::new()).await?;
    ensure!(
        ways == ["/el/lost-callers", "/el/average-abandonment-time", "/el/staffing"],
        "the ways of an untouched page are {ways:?}"
    );
    let page = context.visit("/embed/abandonment-rate").await?;
    ensure!(page.exists("#next").await?.is_none(), "a frame leads elsewhere");
    Ok(())
}

/// What is typed goes along, what is wrong does not, and the next calculator opens with it and leaves the rest empty.
async fn typed(context: &mut Context) -> Result<()> {
    let page = context.visit_fresh("/abandonment-rate").await?;
    page.put("offered", "12,340").await?;
    page.put("abandoned", "1,234").await?;
    until("the way has the number", async || {
        Ok(way(&page, "lost-callers").await?.contains("abandoned=1234&").then_some(()))
    })
    .await?;
    ensure!(way(&page, "staffing").await? == "/staffing", "nothing of it means the same for staffing");
    page.put("abandoned", "many").await?;
    until("the way is plain again", async || Ok((way(&page, "lost-callers").await? == "/lost-callers").then_some(())))
        .await?;
    page.put("abandoned", "72").await?;
    until("the way has the new number", async || {
        Ok(way(&page, "lost-callers").await?.contains("abandoned=72&").then_some(()))
    })
    .await?;
    page.press("#next a[data-metric=lost-callers]").await?;
    page.state_when("the next calculator with the number, and nothing of its example", |state| {
        let is = |name: &str, text: &str| state.fields.get(name).is_some_and(|field| field == text);
        state.metric.as_deref() == Some("lost-callers") && is("abandoned", "72") && is("never_again", "")
    })
    .await?;
    ensure!(page.exists("[data-link-damage]").await?.is_none(), "the link is said to be damaged");
    Ok(())
}

/// A result goes along as well: the handle time to the people that it takes.
async fn result(context: &mut Context) -> Result<()> {
    let page = context.visit_fresh("/average-handle-time").await?;
    page.put("calls_handled", "100").await?;
    until("the way has the result", async || {
        Ok(way(&page, "staffing").await?.contains("handle_time=264&").then_some(()))
    })
    .await
}

/// A benchmark names the page that it is from, and leads there without asking it for anything before.
async fn source(context: &mut Context) -> Result<()> {
    let page = context.visit_fresh("/abandonment-rate").await?;
    let link: Value = page
        .run(
            "const link = document.querySelector('#benchmark a[rel~=noopener]');
            return link && [new URL(link.href).protocol, link.textContent.trim(), link.href.includes(link.textContent.trim())]",
            Vec::new(),
        )
        .await?;
    ensure!(link == json!(["https:", "ccma.org.uk", true]), "the source of the benchmark is {link}");
    Ok(())
}
