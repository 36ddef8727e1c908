//! The first page: the calculator on it works and leads on with its numbers, the sample survey is one press away, the search takes questions. And the header
//! of every page: languages and colours.

use super::Flow;
use crate::context::Context;
use crate::page::Page;
use crate::wait::until;
use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde_json::{Value, json};

pub fn flows() -> Vec<Flow> {
    vec![
        Flow::new("home::calculator", async |context| calculator(context).await),
        Flow::new("home::again", async |context| again(context).await),
        Flow::new("home::sample", async |context| sample(context).await),
        Flow::new("home::questions", async |context| questions(context).await),
        Flow::new("header::languages", async |context| languages(context).await),
        Flow::new("header::colours", async |context| colours(context).await),
    ]
}

/// The score follows what is typed, the address of the page stays, and the whole calculator opens with the same numbers.
async fn calculator(context: &mut Context) -> Result<()> {
    let page = context.visit_fresh("/").await?;
    let is = |value: &'static str| {
        move |state: &crate::page::State| {
            state.results.get("nps").is_some_and(|nps| nps.value.as_deref() == Some(value))
        }
    };
    page.state_when("the example", is("30")).await?;
    page.put("promoters", "150").await?;
    page.state_when("the score of 150, 30 and 20", is("65")).await?;
    until("the scale follows", async || page.exists("#gauge .gauge__dot").await).await?;
    let (path, stored): (String, Value) = page
        .run("return [location.pathname + location.hash, localStorage.getItem('deskmath:1:form:nps')]", Vec::new())
        .await?;
    ensure!(path == "/" && stored.is_null(), "the address is {path}, remembered is {stored}");
    page.press("#hero-open").await?;
    page.state_when("the calculator with the same numbers", |state| {
        state.fields.get("promoters").is_some_and(|text| text == "150") && is("65")(state)
    })
    .await?;
    ensure!(page.exists("[data-link-damage]").await?.is_none(), "the link is said to be damaged");
    Ok(())
}

/// On the way back from another page it works as well.
async fn again(context: &mut Context) -> Result<()> {
    let page = context.visit_fresh("/").await?;
    let _: Value = page.run("document.querySelector('#nav-survey').click(); return null", Vec::new()).await?;
    until("the survey page", async || page.exists("[data-survey-input]").await).await?;
    let _: Value = page.run("history.back(); return null", Vec::new()).await?;
    page.state_when("the example again", |state| state.results.contains_key("nps")).await?;
    page.put("detractors", "0").await?;
    page.state_when("the score without detractors", |state| {
        state.results.get("nps").and_then(|nps| nps.value.as_deref()).is_some_and(|value| value.starts_with("62.5"))
    })
    .await
    .map(drop)
}

/// One press brings the scores of the sample.
async fn sample(context: &mut Context) -> Result<()> {
    let page = context.visit_fresh("/").await?;
    page.press("#try-sample").await?;
    until("the sample is read", async || page.exists("[data-state=confirm], [data-state=done]").await).await
}

/// A question finds calculators, and related ones are offered.
async fn questions(context: &mut Context) -> Result<()> {
    for (path, text, id) in [
        ("/", "how many people do I need", "staffing"),
        ("/", "how long are my customers waiting", "average-wait-time"),
        ("/el", "πόσα άτομα χρειάζομαι", "staffing"),
        ("/zh-Hans", "我们需要多少人", "staffing"),
        ("/zh-Hant", "我們需要多少人", "staffing"),
    ] {
        let page = context.visit(path).await?;
        ask(&page, text).await?;
        let card = format!("#found .cards:not([hidden]) a[href$=\"/{id}\"]");
        until(&format!("{text:?} finds {id}"), async || page.exists(&card).await).await?;
    }
    let page = context.visit("/").await?;
    ask(&page, "nps").await?;
    page.seen("#related", true).await?;
    let related = "#related + .cards a[href=\"/compare-scores\"]";
    until("whether a change is real is offered", async || page.exists(related).await).await
}

async fn ask(page: &Page, text: &str) -> Result<()> {
    let script = "const field = document.getElementById('search'); field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true })); return null";
    page.run::<Value>(script, vec![json!(text)]).await.map(drop)
}

/// The list opens, closes on Escape and by a press elsewhere, and leads to the same page.
async fn languages(context: &mut Context) -> Result<()> {
    let page = context.visit_fresh("/nps").await?;
    let list = "#languages";
    page.seen(list, false).await?;
    page.press("#language-menu summary").await?;
    page.seen(list, true).await?;
    page.key(Key::Escape).await?;
    page.seen(list, false).await?;
    page.press("#language-menu summary").await?;
    page.seen(list, true).await?;
    page.press("h1").await?;
    page.seen(list, false).await?;
    page.press("#language-menu summary").await?;
    page.press("#languages a[hreflang=el]").await?;
    // While the browser goes from one document to the next, a script has no answer.
    let greek = "html[lang=el][data-ready] #page[data-page=nps]";
    until("the Greek page", async || Ok(page.exists(greek).await.unwrap_or_default())).await
}

/// One press changes the colours, and the button then offers the others.
async fn colours(context: &mut Context) -> Result<()> {
    let page = context.visit_fresh("/nps").await?;
    let script = "return [document.documentElement.dataset.theme ?? '', document.getElementById('theme').textContent]";
    let (_, before): (String, String) = page.run(script, Vec::new()).await?;
    page.press("#theme").await?;
    until("other colours", async || {
        let (theme, offer): (String, String) = page.run(script, Vec::new()).await?;
        Ok((!theme.is_empty() && offer != before).then_some(()))
    })
    .await
}
