//! A log is dropped: what it is, what is asked, its figures; and what is no log is refused with a way on.

use super::{Flow, accessibility};
use crate::context::Context;
use crate::page::{Page, State};
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
        Flow::new("log::by_hand", async |context| by_hand(context).await),
        Flow::new("log::hours", async |context| hours(context).await),
        Flow::new("log::remembered", async |context| remembered(context).await),
        Flow::new("log::take_along", async |context| take_along(context).await),
        Flow::new("log::open_in_the_calculator", async |context| open_in(context).await),
    ]
}

/// Drops a file on the page and waits until the page is in a state.
async fn dropped(context: &mut Context, name: &str, bytes: &[u8], state: &str) -> Result<Page> {
    let page = context.visit("/log").await?;
    drop_on(&page, name, bytes, state).await?;
    Ok(page)
}

/// The same on a page that is open, of a browser that keeps what it remembers.
async fn drop_on(page: &Page, name: &str, bytes: &[u8], state: &str) -> Result<()> {
    page.drop_file(name, bytes).await?;
    let script = "const panel = document.querySelector('#log'); return panel ? panel.dataset.state : ''";
    let mut last = String::new();
    until(&format!("the log is {state}"), async || {
        last = page.run(script, Vec::new()).await?;
        Ok((last == state).then_some(()))
    })
    .await
    .with_context(|| format!("it is {last:?}"))
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

/// A table in which no log is recognised: the visitor says what its columns are.
async fn by_hand(context: &mut Context) -> Result<()> {
    let text = b"wann,was\n2026-03-02 09:00,a\n2026-03-02 09:40,b\n2026-03-03 10:00,a\n";
    let page = dropped(context, "x.csv", text, "failed").await?;
    page.press("[data-action=by-hand]").await?;
    until("the columns are asked for", async || page.exists("[data-question=columns][data-open]").await).await?;
    accessibility::check(&page).await?;
    change(&page, "#log-role-0", "created").await?;
    until("three tickets", async || Ok((figure(&page, "tickets").await?.as_deref() == Some("3")).then_some(()))).await
}

/// Chooses a value, or types a text, in a field.
async fn change(page: &Page, selector: &str, value: &str) -> Result<()> {
    until("the field is there", async || page.exists(selector).await).await?;
    let script = "const one = document.querySelector(arguments[0]); one.focus(); one.value = arguments[1];
        one.dispatchEvent(new Event('change', { bubbles: true })); return one.value === arguments[1]";
    let taken: bool = page.run(script, vec![json!(selector), json!(value)]).await?;
    ensure!(taken, "{selector} takes no {value}");
    Ok(())
}

/// Business times need opening hours; what cannot be read of them is said, and the focus stays.
async fn hours(context: &mut Context) -> Result<()> {
    let text = b"Ticket ID,Created time,First response time,Status\n1,2026-03-06 16:00,2026-03-09 10:00,Closed\n2,2026-03-06 16:00,2026-03-09 10:00,Closed\n";
    let page = dropped(context, "x.csv", text, "done").await?;
    answer(&page, "zone", "UTC").await?;
    page.press("#log-change > summary").await?;
    change(&page, "#log-hours", "9-17-5").await?;
    until("business times", async || Ok(figure(&page, "first_response_business_mean").await?.map(|_| ()))).await?;
    change(&page, "#log-hours-0", "nine to five").await?;
    let wrong = "const said = document.querySelector('#log-hours-0-wrong'); return !said.hidden && said.textContent.includes('Monday') && document.activeElement.id === 'log-hours-0'";
    until("a sentence about Monday", async || Ok(page.run::<bool>(wrong, Vec::new()).await?.then_some(()))).await?;
    change(&page, "#log-hours-0", "10-18").await?;
    let right = "return document.querySelector('#log-hours-0-wrong').hidden && document.querySelector('#log-hours-0').value === '10:00–18:00'";
    until("the hours as they were understood", async || Ok(page.run::<bool>(right, Vec::new()).await?.then_some(())))
        .await
}

/// The next export of the same shape is read with the same answers, until they are forgotten.
async fn remembered(context: &mut Context) -> Result<()> {
    let page = dropped(context, "calls.csv", CALLS, "done").await?;
    let script = "for (const one of document.querySelectorAll('[data-question=unit] select')) {
        one.value = 'seconds'; one.dispatchEvent(new Event('change', { bubbles: true })); } return null";
    let _: Value = page.run(script, Vec::new()).await?;
    let talk = async |page: &Page| Ok(figure(page, "talk_mean").await?.map(|_| ()));
    until("talk time", async || talk(&page).await).await?;
    page.open("/log").await?;
    drop_on(&page, "april.csv", CALLS, "done").await?;
    until("the answers of last time", async || page.exists("#log-remembered:not([hidden])").await).await?;
    until("talk time, unasked", async || talk(&page).await).await?;
    accessibility::check(&page).await?;
    page.press("[data-action=forget]").await?;
    until("they are forgotten", async || page.exists("#log-forgotten:not([hidden])").await).await?;
    page.open("/log").await?;
    drop_on(&page, "may.csv", CALLS, "done").await?;
    until("it is asked again", async || page.exists("[data-question=unit][data-open]").await).await?;
    ensure!(page.exists("#log-remembered:not([hidden])").await?.is_none(), "forgotten answers are used");
    Ok(())
}

/// Files to take along are made in the page; counts are laid beside a log and show what has changed.
async fn take_along(context: &mut Context) -> Result<()> {
    let page = dropped(context, "queue_log.txt", EVENTS, "done").await?;
    let catch = "window.caught = []; let blob; const make = URL.createObjectURL;
        URL.createObjectURL = (of) => ((blob = of), make.call(URL, of));
        HTMLAnchorElement.prototype.click = function () {
            const one = { name: this.download }; window.caught.push(one);
            blob.text().then((text) => (one.text = text)); };
        return null";
    let _: Value = page.run(catch, Vec::new()).await?;
    let files = [
        ("html", "queue_log-figures.html", "<!DOCTYPE html>"),
        ("xlsx", "queue_log-figures.xlsx", "PK"),
        ("counts", "queue_log-counts.json", "{"),
        ("answers", "queue_log-answers.json", "{"),
    ];
    for (place, (id, name, begins)) in files.into_iter().enumerate() {
        page.press(&format!("[data-save={id}]")).await?;
        let script = "const one = window.caught[arguments[0]]; return one && one.text ? [one.name, one.text.slice(0, 15)] : null";
        let mut found: Option<(String, String)> = None;
        until(&format!("{name} is made"), async || {
            found = page.run(script, vec![json!(place)]).await?;
            Ok(found.is_some().then_some(()))
        })
        .await?;
        ensure!(
            found.as_ref().is_some_and(|(saved, text)| saved == name && text.starts_with(begins)),
            "{name}: {found:?}"
        );
    }
    let lay = "const input = document.querySelector('#log-beside'); const data = new DataTransfer();
        data.items.add(new File([arguments[0] || window.caught[2].text], 'counts.json')); input.files = data.files;
        input.dispatchEvent(new Event('change', { bubbles: true })); return null";
    let _: Value = page.run(lay, Vec::new()).await?;
    until("what has changed", async || page.exists("#log-changes tr[data-change=offered]").await).await?;
    let _: Value = page.run(lay, vec![json!("something else")]).await?;
    until("a sentence about another file", async || page.exists("#log-beside-wrong:not([hidden])").await).await
}

/// A figure opens in its calculator, which shows the same; what it is stands one press away.
async fn open_in(context: &mut Context) -> Result<()> {
    let page = dropped(context, "queue_log.txt", EVENTS, "done").await?;
    let shown = figure(&page, "abandoned_share").await?.unwrap_or_default();
    let script = "const details = document.querySelector('tr[data-figure=abandoned_share] details'); details.open = true;
        return details.querySelector('p').textContent.length > 20 && !!document.querySelector('#log-staff a[href*=\"staffing#\"]')";
    let has_definition: bool = page.run(script, Vec::new()).await?;
    ensure!(has_definition, "no definition, or no way to the staffing calculator");
    page.press("tr[data-figure=abandoned_share] a[data-open-in]").await?;
    // Three of twelve calls.
    ensure!(shown == "25%", "{shown} in the log");
    let is_it = |state: &State| state.results.values().any(|result| result.number() == Some(25.0));
    page.state_when("the same in the calculator", is_it).await?;
    Ok(())
}
