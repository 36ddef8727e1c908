//! A log is dropped: what it is, what is asked, its figures; and what is no log is refused with a way on.

use super::{Flow, accessibility};
use crate::context::Context;
use crate::page::Page;
use crate::wait::until;
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

const TICKETS: &[u8] = include_bytes!("../../../fixtures/logs/freshdesk.csv");
const CALLS: &[u8] = include_bytes!("../../../fixtures/logs/calls.csv");
const EVENTS: &[u8] = include_bytes!("../../../fixtures/logs/queue_log.txt");

pub fn flows() -> Vec<Flow> {
    vec![
        Flow::new("log::tickets", async |context| tickets(context).await),
        Flow::new("log::calls", async |context| calls(context).await),
        Flow::new("log::events", async |context| events(context).await),
        Flow::new("log::no_log", async |context| no_log(context).await),
    ]
}

/// Drops a file on the page and waits until the page is in a state.
async fn dropped(context: &mut Context, name: &str, bytes: &[u8], state: &str) -> Result<Page> {
    let page = context.visit("/log").await?;
    page.drop_file(name, bytes).await?;
    let script = "const panel = document.querySelector('#log'); return panel ? panel.dataset.state : ''";
    let mut last = String::new();
    until(&format!("the log is {state}"), async || {
        last = page.run(script, Vec::new()).await?;
        Ok((last == state).then_some(()))
    })
    .await
    .with_context(|| format!("it is {last:?}"))?;
    Ok(page)
}

/// What stands beside a figure; nothing where the page does not show it.
async fn figure(page: &Page, id: &str) -> Result<Option<String>> {
    let script = "const row = document.querySelector(`tr[data-figure='${arguments[0]}']`); return row && row.cells[1].textContent.trim()";
    page.run(script, vec![json!(id)]).await
}

async fn answer(page: &Page, question: &str, value: &str) -> Result<()> {
    let script = "const one = document.querySelector(`[data-question='${arguments[0]}'] select`); if (!one) return false;
        one.value = arguments[1]; one.dispatchEvent(new Event('change', { bubbles: true })); return one.value === arguments[1]";
    let taken: bool = page.run(script, vec![json!(question), json!(value)]).await?;
    ensure!(taken, "{question} takes no {value}");
    Ok(())
}

async fn tickets(context: &mut Context) -> Result<()> {
    let page = dropped(context, "freshdesk.csv", TICKETS, "done").await?;
    let (tickets, open) = (figure(&page, "tickets").await?, figure(&page, "open").await?);
    ensure!(tickets.as_deref() == Some("40") && open.as_deref() == Some("5"), "tickets {tickets:?}, open {open:?}");
    let asked = "return !!document.querySelector('[data-question=zone][data-open]')";
    let is_asked: bool = page.run(asked, Vec::new()).await?;
    ensure!(is_asked, "nobody asks for the time zone");
    accessibility::check(&page).await?;
    answer(&page, "zone", "Europe/Athens").await?;
    let said = "return document.querySelector('#log-assumed').textContent.includes('Athens')";
    until("the zone stands with the figures", async || Ok(page.run::<bool>(said, Vec::new()).await?.then_some(())))
        .await?;
    page.press("[data-action=restart]").await?;
    until("the next file can come", async || page.exists("#log[data-state=idle]").await).await
}

/// Nothing is said of times before their unit is known.
async fn calls(context: &mut Context) -> Result<()> {
    let page = dropped(context, "calls.csv", CALLS, "done").await?;
    let units =
        "return [...document.querySelectorAll('[data-question=unit][data-open] select')].map((one) => one.name)";
    let open: Vec<String> = page.run(units, Vec::new()).await?;
    ensure!(!open.is_empty(), "no unit is asked for");
    let talk = figure(&page, "talk_mean").await?;
    ensure!(talk.is_none(), "talk time without a unit: {talk:?}");
    let script = "for (const one of document.querySelectorAll('[data-question=unit] select')) {
        one.value = 'seconds'; one.dispatchEvent(new Event('change', { bubbles: true })); } return null";
    let _: Value = page.run(script, Vec::new()).await?;
    until("times, now that their unit is known", async || {
        let rows: Vec<String> = page
            .run(
                "return [...document.querySelectorAll('tr[data-figure]')].map((one) => one.dataset.figure)",
                Vec::new(),
            )
            .await?;
        Ok(rows.iter().any(|id| id.contains("wait") || id.contains("talk") || id.contains("handle")).then_some(()))
    })
    .await
}

async fn events(context: &mut Context) -> Result<()> {
    let page = dropped(context, "queue_log.txt", EVENTS, "done").await?;
    let said: String = page.run("return document.querySelector('#log-looks-like').textContent", Vec::new()).await?;
    ensure!(said.contains("Asterisk"), "it looks like: {said}");
    let offered = figure(&page, "offered").await?;
    ensure!(offered.is_some(), "no calls are offered");
    Ok(())
}

async fn no_log(context: &mut Context) -> Result<()> {
    let page = dropped(context, "survey.csv", b"id,How satisfied are you? (1-5)\n1,5\n2,4\n3,3\n", "failed").await?;
    let (finding, way): (String, bool) = page
        .run("return [document.querySelector('#log').dataset.finding, !!document.querySelector('#log-body a[href$=survey]')]", Vec::new())
        .await?;
    ensure!(finding == "no-log" && way, "finding {finding}, a way on: {way}");
    Ok(())
}
