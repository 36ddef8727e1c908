//! The page before its program is there: what is typed is kept, nothing jumps, the example is never taken for the numbers of a link, and who has no
//! program reads why. In Chromium, which can be told to hold the program back.

use super::Flow;
use crate::context::{BLANK, Context};
use crate::driver::Browser;
use crate::look::Look;
use crate::page::{Page, Shown};
use crate::selectors;
use crate::session::Session;
use crate::wait::until;
use anyhow::{Result, ensure};
use serde_json::json;

/// Keeps the program from the page until `letGo` is called.
const HOLD: &str = "const real = fetch, gate = new Promise((open) => { self.letGo = open; });
    self.fetch = (what, how) => /\\.wasm$/.test(what) ? gate.then(() => real(what, how)) : real(what, how);";

/// A browser that knows no WebAssembly.
const WITHOUT: &str = "delete self.WebAssembly";

/// The sentence for who has no program.
const CANNOT: &str = ".note[role=alert]";

/// The most by which the page may jump when it becomes live, as Chromium's `layout-shift` counts it.
const JUMP: f64 = 0.02;

pub fn flows(browser: Browser) -> Vec<Flow> {
    if browser != Browser::Chromium {
        return Vec::new();
    }
    vec![
        Flow::new("before_live::typed", async |context| typed(context).await),
        Flow::new("before_live::pressed", async |context| pressed(context).await),
        Flow::new("before_live::linked", async |context| linked(context).await),
        Flow::new("before_live::no_webassembly", async |context| no_webassembly(context).await),
        Flow::new("before_live::no_script", async |context| no_script(context).await),
    ]
}

/// A browser whose pages run a script before their own.
async fn prepared(context: &Context, script: &str) -> Result<(Session, Page)> {
    let session = context.start(Look::Light).await?;
    session.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script })).await?;
    let page = context.page_of(&session);
    Ok((session, page))
}

/// Opens an address as on a first visit, without waiting for the program.
async fn open(page: &Page, path: &str) -> Result<()> {
    page.client.goto(&format!("{}{BLANK}", page.origin)).await?;
    page.run::<()>("localStorage.clear(); return null", Vec::new()).await?;
    page.client.goto(&format!("{}{path}", page.origin)).await?;
    ensure!(page.exists(selectors::LIVE).await?.is_none(), "{path} was live before it was looked at");
    Ok(())
}

/// Lets the program go, and waits until the page is live.
async fn let_go(page: &Page) -> Result<()> {
    page.run::<()>("letGo(); return null", Vec::new()).await?;
    page.live().await
}

async fn typed(context: &mut Context) -> Result<()> {
    let (session, page) = prepared(context, HOLD).await?;
    for (path, field, text, pair) in [
        ("/nps", "promoters", "1,250", "promoters=1250"),
        ("/nps?utm_source=letter&gclid=1", "promoters", "1,250", "promoters=1250"),
        ("/el/nps", "promoters", "1.250", "promoters=1250"),
        ("/zh-Hans/staffing", "calls", "1,250", "calls=1250"),
    ] {
        open(&page, path).await?;
        let example = page.state().await?;
        ensure!(!example.results.is_empty(), "{path} shows no results of the example before it is live");
        page.type_into(field, text).await?;
        let_go(&page).await?;
        let state = page.state_when("results of what was typed", |state| state.results != example.results).await?;
        ensure!(state.fields.get(field).is_some_and(|kept| kept == text), "{path}: {text} became {:?}", state.fields);
        until(&format!("{pair} is in the address"), async || {
            let hash: String = page.run("return location.hash", Vec::new()).await?;
            Ok(hash.trim_start_matches('#').split('&').any(|part| part == pair).then_some(()))
        })
        .await?;
    }
    // Nothing moves when nobody touches anything.
    for path in ["/nps", "/el/staffing", "/zh-Hant/survey", "/zh-Hans/"] {
        open(&page, path).await?;
        let_go(&page).await?;
        let script =
            "new PerformanceObserver((list) => done(list.getEntries().reduce((sum, { value }) => sum + value, 0)))
            .observe({ type: 'layout-shift', buffered: true });
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(0), 0)))";
        let jump: f64 = page.run_async(script, Vec::new()).await?;
        ensure!(jump < JUMP, "{path} jumps by {jump}");
    }
    session.close().await;
    Ok(())
}

/// A button that is pressed before the program is there does what it says once it is.
async fn pressed(context: &mut Context) -> Result<()> {
    let (session, page) = prepared(context, HOLD).await?;
    open(&page, "/nps").await?;
    page.press("[data-action=clear]").await?;
    let_go(&page).await?;
    page.state_when("an empty form", |state| state.fields.get("promoters").is_some_and(String::is_empty)).await?;
    page.press("[data-action=example]").await?;
    page.state_when("the example, and no second clearing", |state| {
        state.fields.get("promoters").is_some_and(|text| !text.is_empty())
    })
    .await?;
    // What is typed after the press stays.
    open(&page, "/nps").await?;
    page.press("[data-action=clear]").await?;
    page.type_into("promoters", "150").await?;
    let_go(&page).await?;
    let state = page.state_when("results of what was typed", |state| !state.results.is_empty()).await?;
    ensure!(state.fields.get("promoters").is_some_and(|text| text == "150"), "the form is {:?}", state.fields);
    session.close().await;
    Ok(())
}

/// The numbers of a link: nothing of the example is seen in their place.
async fn linked(context: &mut Context) -> Result<()> {
    let (session, page) = prepared(context, HOLD).await?;
    let link = "/nps#v=1&method=percentages&promoters_percent=70&detractors_percent=10&confidence=95&k=wbwbwjwi35";
    for language in ["", "/el", "/zh-Hans", "/zh-Hant"] {
        open(&page, &format!("{language}{link}")).await?;
        let seen: Vec<String> = page
            .run(
                "return [...document.querySelectorAll('output[data-result], #fields input, #explained, #insight')].filter(visible)
                    .map((one) => one.outerHTML.slice(0, 80))",
                Vec::new(),
            )
            .await?;
        ensure!(seen.is_empty(), "{language}/nps shows before it is live: {}", seen.join("\n"));
        let_go(&page).await?;
        page.state_when("the sender's result", |state| state.results.get("nps").and_then(Shown::number) == Some(60.0))
            .await?;
        page.seen("output[data-result=nps]", true).await?;
        page.seen("#explained", true).await?;
    }
    session.close().await;
    Ok(())
}

async fn no_webassembly(context: &mut Context) -> Result<()> {
    let (session, page) = prepared(context, WITHOUT).await?;
    for (path, part) in [("/nps", "WebAssembly"), ("/el/staffing", "παράδειγμα"), ("/embed/nps", "WebAssembly")]
    {
        page.client.goto(&format!("{}{path}", page.origin)).await?;
        page.seen(CANNOT, true).await?;
        let text: String =
            page.run("return document.querySelector(arguments[0]).textContent", vec![json!(CANNOT)]).await?;
        ensure!(text.contains(part), "{path} says {text:?}");
    }
    session.close().await;
    Ok(())
}

async fn no_script(context: &mut Context) -> Result<()> {
    let session = context.start(Look::Light).await?;
    let page = context.page_of(&session);
    session.devtools("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
    for path in ["/nps", "/zh-Hant/staffing", "/el/survey"] {
        page.client.goto(&format!("{}{path}", page.origin)).await?;
        page.seen(CANNOT, true).await?;
        page.seen("h1", true).await?;
    }
    session.close().await;
    Ok(())
}
