//! The focus stays where it is, or goes where one goes on, whenever a list, a row, a scale, a method or a scenario changes.

use super::Flow;
use crate::context::Context;
use crate::page::Page;
use crate::wait::until;
use anyhow::{Context as _, Result};
use serde_json::json;

pub fn flows() -> Vec<Flow> {
    vec![
        Flow::new("focus::list", async |context| list(context).await),
        Flow::new("focus::row", async |context| row(context).await),
        Flow::new("focus::scale", async |context| scale(context).await),
        Flow::new("focus::method", async |context| method(context).await),
        Flow::new("focus::scenario", async |context| scenario(context).await),
        Flow::new("focus::panel", async |context| panel(context).await),
        Flow::new("focus::page", async |context| next_page(context).await),
        Flow::new("focus::none", async |context| script(context).await),
    ]
}

/// What has the focus: its name, or what it does, with its row.
const FOCUSED: &str = "const one = document.activeElement, { action, row } = one.dataset;
    return one.name || (action ? [action, row].filter((part) => part !== undefined).join(' ') : one.id || one.tagName)";

async fn has_focus(page: &Page, expected: &str) -> Result<()> {
    let mut last = String::new();
    until("the focus is where one goes on", async || {
        last = page.run(FOCUSED, Vec::new()).await?;
        Ok((last == expected).then_some(()))
    })
    .await
    .with_context(|| format!("{last:?} has the focus instead of {expected:?}"))
}

/// Gives the focus to what a selector finds and presses it.
async fn press(page: &Page, selector: &str) -> Result<()> {
    until(&format!("{selector} to press"), async || {
        let script = "const one = document.querySelector(arguments[0]); one?.focus(); one?.click(); return !!one";
        let pressed: bool = page.run(script, vec![json!(selector)]).await?;
        Ok(pressed.then_some(()))
    })
    .await
}

/// Gives the focus to a select and chooses in it, as keys do.
async fn choose(page: &Page, name: &str, value: &str) -> Result<()> {
    let script = "const one = document.querySelector(`select[name='${arguments[0]}']`);
        one.focus(); one.value = arguments[1]; one.dispatchEvent(new Event('change', { bubbles: true })); return null";
    page.run(script, vec![json!(name), json!(value)]).await
}

async fn list(context: &mut Context) -> Result<()> {
    let page = context.visit("/agent-activity").await?;
    let rows: usize = page.run("return document.querySelectorAll('.row').length", Vec::new()).await?;
    press(&page, "[data-action='add-row']").await?;
    has_focus(&page, &format!("agents-{rows}-name")).await?;
    page.type_text("Zoe").await?;
    page.state_when("the name of the new agent", |state| {
        state.fields.get(&format!("agents-{rows}-name")).is_some_and(|name| name == "Zoe")
    })
    .await?;
    press(&page, &format!("[data-action='remove-row'][data-row='{rows}']")).await?;
    has_focus(&page, "add-row").await
}

async fn row(context: &mut Context) -> Result<()> {
    let page = context.visit("/agent-activity").await?;
    press(&page, "[data-action='row-down'][data-row='0']").await?;
    has_focus(&page, "row-down 1").await?;
    press(&page, "[data-action='row-up'][data-row='1']").await?;
    // At the end there is only the way back.
    has_focus(&page, "row-down 0").await?;
    // A row of a scorecard whose calculator changes is laid out anew around what has the focus.
    page.open("/scorecard").await?;
    choose(&page, "kpis-0-metric", "csat").await?;
    page.state_when("the calculator's fields", |state| state.fields.contains_key("kpis-0-satisfied")).await?;
    has_focus(&page, "kpis-0-metric").await
}

async fn scale(context: &mut Context) -> Result<()> {
    let page = context.visit("/csat").await?;
    press(&page, "[name=method][value=distribution]").await?;
    let fields = "return document.querySelectorAll('[name^=scores-]').length";
    let before: usize = page.run(fields, Vec::new()).await?;
    let other: String = page
        .run(
            "const one = document.querySelector('select[name=scale]'); return [...one.options].find(({ value }) => value && value !== one.value).value",
            Vec::new(),
        )
        .await?;
    choose(&page, "scale", &other).await?;
    until("the answers of the other scale", async || {
        let now: usize = page.run(fields, Vec::new()).await?;
        Ok((now != before).then_some(()))
    })
    .await?;
    has_focus(&page, "scale").await
}

async fn method(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    press(&page, "[name=method][value=percentages]").await?;
    page.state_when("the other fields", |state| state.fields.contains_key("promoters_percent")).await?;
    has_focus(&page, "method").await?;
    let checked: String = page.run("return document.activeElement.value", Vec::new()).await?;
    anyhow::ensure!(checked == "percentages", "the focus is on {checked}");
    Ok(())
}

async fn scenario(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    press(&page, "[data-action='add-scenario']").await?;
    has_focus(&page, "scenario-name").await?;
    page.type_text("Plan").await?;
    press(&page, "[name=scenario][value='0']").await?;
    page.state_when("the first scenario", |state| state.results.contains_key("nps")).await?;
    has_focus(&page, "scenario").await?;
    press(&page, "[data-action='remove-scenario']").await?;
    has_focus(&page, "add-scenario").await
}

/// What is typed into a panel of the page's file stays, with the focus, when the program brings its own.
async fn panel(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    page.run::<()>(
        "const one = document.querySelector('#goal-target'); one.focus(); one.select(); return null",
        Vec::new(),
    )
    .await?;
    page.type_text("52").await?;
    until("an answer to the target", async || page.exists("[data-goal=promoters][data-value='96']").await).await?;
    has_focus(&page, "goal-target").await?;
    let text: String = page.run("return document.querySelector('#goal-target').value", Vec::new()).await?;
    anyhow::ensure!(text == "52", "the target became {text}");
    Ok(())
}

/// On another page of the site the heading has the focus.
async fn next_page(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    press(&page, "header a[href='/']").await?;
    until("the first page", async || page.exists("#page[data-page='']").await).await?;
    press(&page, "a.card[href='/csat']").await?;
    page.state_when("the other calculator", |state| state.results.contains_key("csat")).await?;
    has_focus(&page, "H1").await
}

/// A script writes into a field without giving it the focus: what the page's file shows of single rows gives way to what was written.
async fn script(context: &mut Context) -> Result<()> {
    for path in ["/issues-by-type", "/channel-preferences"] {
        let page = context.visit_fresh(path).await?;
        page.seen("#rows table", true).await?;
        page.run::<()>(
            "window.file = document.querySelector('#rows table').textContent;
            const one = document.querySelector('#fields .row input[inputmode=decimal], #fields .row input[inputmode=numeric]');
            one.value = '999'; one.dispatchEvent(new Event('input', { bubbles: true })); return null",
            Vec::new(),
        )
        .await?;
        until(&format!("the rows of what was written on {path}"), async || {
            let script = "const one = document.querySelector('#rows table'); return !!one && visible(one) && one.textContent !== file";
            let there: bool = page.run(script, Vec::new()).await?;
            Ok(there.then_some(()))
        })
        .await?;
    }
    Ok(())
}
