//! The form is there again after a reload and in a new window, a link beats it without destroying it, and one switch wipes it.

use super::Flow;
use crate::context::{BLANK, Context};
use crate::driver::Browser;
use crate::look::Look;
use crate::page::Page;
use crate::wait::until;
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

/// Where the form of the Net Promoter Score is stored.
const KEY: &str = "deskmath:1:form:nps";

pub fn flows() -> Vec<Flow> {
    vec![
        Flow::new("keep::typed_and_left_at_once", async |context| typed_and_left_at_once(context).await),
        Flow::new("keep::other_method", async |context| other_method(context).await),
        Flow::new("keep::new_window", async |context| new_window(context).await),
        Flow::new("keep::from_page_to_page", async |context| from_page_to_page(context).await),
        Flow::new("keep::link_beats", async |context| link_beats(context).await),
        Flow::new("keep::switch", async |context| switch(context).await),
        Flow::new("keep::newer_version", async |context| newer_version(context).await),
        Flow::new("keep::junk", async |context| junk(context).await),
        Flow::new("keep::storage_is_full", async |context| storage_is_full(context).await),
        Flow::new("keep::no_storage", async |context| no_storage(context).await),
    ]
}

async fn promoters(page: &Page, text: &str) -> Result<()> {
    let shows = |state: &crate::page::State| state.fields.get("promoters").is_some_and(|found| found == text);
    page.state_when(&format!("promoters are {text}"), shows).await.map(drop)
}

/// The last key before the page is closed counts, also that of a field that is not finished.
async fn typed_and_left_at_once(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    for text in ["150", "15 or so"] {
        page.put("promoters", "7").await?;
        let leave = "put('promoters', arguments[0]); location.href = arguments[1]; return null";
        let blank = format!("{}{BLANK}", page.origin);
        let _: Value = page.run(leave, vec![json!(text), json!(blank)]).await?;
        until("another page", async || {
            // Between two pages there may be none to answer.
            let gone: Option<bool> = page.run("return document.title === 'blank'", Vec::new()).await?;
            Ok((gone == Some(true)).then_some(()))
        })
        .await?;
        page.open("/nps").await?;
        promoters(&page, text).await?;
        let address: String = page.run("return location.hash", Vec::new()).await?;
        ensure!(address.is_empty() || address.contains("promoters="), "the address holds something else: {address}");
        page.seen("#own", false).await?;
    }
    // The untouched example is nothing to remember.
    page.press(crate::selectors::EXAMPLE).await?;
    until("nothing is stored", async || Ok(page.stored(KEY).await?.is_none().then_some(()))).await
}

/// A form of another method than the one in the page's file comes back as it was.
async fn other_method(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    ensure!(page.put("method", "percentages").await?, "there is no choice of a method");
    page.state_when("the fields of percentages", |state| state.texts.iter().any(|name| name == "promoters_percent"))
        .await?;
    page.put("promoters_percent", "45").await?;
    until("it is stored", async || {
        let text = page.stored(KEY).await?.unwrap_or_default();
        Ok(text.contains("promoters_percent=45").then_some(()))
    })
    .await?;
    page.open("/survey").await?;
    page.open("/nps").await?;
    let state = page.state().await?;
    ensure!(
        state.fields.get("method").is_some_and(|method| method == "percentages")
            && state.fields.get("promoters_percent").is_some_and(|text| text == "45"),
        "the form came back as {:?}",
        state.fields
    );
    Ok(())
}

async fn new_window(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    page.put("promoters", "150").await?;
    let first = page.client.window().await?;
    let second = page.client.new_window(false).await?;
    page.client.close_window().await?;
    page.client.switch_to_window(second.handle).await?;
    ensure!(page.client.window().await? != first, "the window is still the first");
    page.open("/nps").await?;
    promoters(&page, "150").await
}

/// In the site, where no page is loaded anew.
async fn from_page_to_page(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    page.put("promoters", "150").await?;
    page.press("#nav-home").await?;
    page.press("a.card[href=\"/nps\"]").await?;
    promoters(&page, "150").await?;
    let result = "return document.querySelector('#take-sentence')?.textContent.includes('150')";
    until("what stands below is of these numbers", async || {
        let there: bool = page.run(result, Vec::new()).await?;
        Ok(there.then_some(()))
    })
    .await
}

async fn link_beats(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    page.put("promoters", "77").await?;
    let link: String = until("the address follows", async || {
        let hash: String = page.run("return location.hash", Vec::new()).await?;
        Ok(hash.contains("promoters=77").then_some(hash))
    })
    .await?;
    page.put("promoters", "150").await?;
    until("it is stored", async || Ok(page.stored(KEY).await?.filter(|text| text.contains("promoters=150")))).await?;
    page.client.goto(&format!("{}{BLANK}", page.origin)).await?;
    page.open(&format!("/nps{link}")).await?;
    promoters(&page, "77").await?;
    page.seen("#own", true).await?;
    let stored = page.stored(KEY).await?.unwrap_or_default();
    ensure!(stored.contains("promoters=150"), "the link went over what was remembered: {stored}");
    // Even after the link's numbers were changed, and are remembered therefore.
    page.put("promoters", "78").await?;
    until("it is stored", async || Ok(page.stored(KEY).await?.filter(|text| text.contains("promoters=78")))).await?;
    page.press("[data-action=\"own\"]").await?;
    promoters(&page, "150").await?;
    page.seen("#own", false).await?;
    let _: Value = page.run("history.back(); return null", Vec::new()).await?;
    promoters(&page, "78").await
}

async fn switch(context: &mut Context) -> Result<()> {
    let page = context.visit("/csat").await?;
    let field = page.state().await?.texts.into_iter().next().context("no text field on /csat")?;
    page.put(&field, "151").await?;
    page.press("#nav-home").await?;
    page.press("a.card[href=\"/nps\"]").await?;
    promoters(&page, "50").await.or(page.state_when("the form", |state| !state.fields.is_empty()).await.map(drop))?;
    page.put("promoters", "150").await?;
    until("both are stored", async || {
        Ok((page.stored(KEY).await?.is_some() && page.stored("deskmath:1:form:csat").await?.is_some()).then_some(()))
    })
    .await?;
    page.press("#keep").await?;
    let forms = "return Object.keys(localStorage).filter((key) => key.includes(':form:'))";
    page.seen("#wiped", true).await?;
    let left: Vec<String> = page.run(forms, Vec::new()).await?;
    ensure!(left.is_empty(), "still stored: {left:?}");
    page.put("promoters", "160").await?;
    page.client.goto(&format!("{}{BLANK}", page.origin)).await?;
    let left: Vec<String> = page.run(forms, Vec::new()).await?;
    ensure!(left.is_empty(), "stored while it is off: {left:?}");
    page.open("/nps").await?;
    // What sets it comes when the browser is idle.
    until("the switch knows that it is off", async || {
        let off: bool = page.run("return !document.querySelector('#keep').checked", Vec::new()).await?;
        Ok(off.then_some(()))
    })
    .await?;
    page.put("promoters", "170").await?;
    page.press("#keep").await?;
    until("what stands there is remembered", async || {
        Ok(page.stored(KEY).await?.filter(|text| text.contains("promoters=170")))
    })
    .await
    .map(drop)
}

async fn newer_version(context: &mut Context) -> Result<()> {
    let page = context.blank().await?;
    let newer = "v=2&a=b";
    let _: Value = page
        .run("localStorage.setItem(arguments[0], arguments[1]); return null", vec![json!(KEY), json!(newer)])
        .await?;
    page.open("/nps").await?;
    page.seen("#newer", true).await?;
    page.put("promoters", "150").await?;
    page.client.goto(&format!("{}{BLANK}", page.origin)).await?;
    ensure!(page.stored(KEY).await?.as_deref() == Some(newer), "what a newer version wrote is gone");
    Ok(())
}

/// What no version wrote gives way to what is typed.
async fn junk(context: &mut Context) -> Result<()> {
    let page = context.blank().await?;
    for junk in ["", "null", "{\"a\":1}", "v=x&promoters=1"] {
        page.client.goto(&format!("{}{BLANK}", page.origin)).await?;
        let _: Value = page
            .run("localStorage.setItem(arguments[0], arguments[1]); return null", vec![json!(KEY), json!(junk)])
            .await?;
        page.open("/nps").await?;
        promoters(&page, "50").await?;
        page.seen("#newer", false).await?;
        page.put("promoters", "150").await?;
        until("it is stored", async || Ok(page.stored(KEY).await?.filter(|text| text.contains("promoters=150"))))
            .await?;
    }
    Ok(())
}

/// Where there is no room left the visitor hears of it, and an older copy is not taken for what was typed since.
async fn storage_is_full(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    page.put("promoters", "150").await?;
    until("it is stored", async || Ok(page.stored(KEY).await?.filter(|text| text.contains("promoters=150")))).await?;
    page.seen("#unkept", false).await?;
    // To the last character, by halves.
    let fill = "let text = 'x'.repeat(1 << 23), size = text.length, all = '';
        for (; size >= 1; size /= 2) { try { localStorage.setItem('filler', all + text.slice(0, size)); all += text.slice(0, size); } catch {} }
        return all.length";
    let filled: usize = page.run(fill, Vec::new()).await?;
    ensure!(filled > 100_000, "only {filled} characters fill the storage");
    page.put("promoters", "150000").await?;
    page.seen("#unkept", true).await?;
    until("the older copy is gone", async || Ok(page.stored(KEY).await?.is_none().then_some(()))).await?;
    page.press("#keep").await?;
    page.seen("#wiped", true).await?;
    ensure!(page.stored("deskmath:1:off").await?.is_some(), "the switch is not off");
    page.press("#keep").await?;
    let _: Value = page.run("localStorage.removeItem('filler'); return null", Vec::new()).await?;
    page.put("promoters", "151").await?;
    page.seen("#unkept", false).await?;
    until("there is room again", async || Ok(page.stored(KEY).await?.filter(|text| text.contains("promoters=151"))))
        .await
        .map(drop)
}

/// Only Chromium lets a script run before those of the page.
async fn no_storage(context: &mut Context) -> Result<()> {
    if context.browser != Browser::Chromium {
        let note = "that everything works where the browser refuses storage is tested in Chromium alone".to_owned();
        if !context.notes.contains(&note) {
            context.notes.push(note);
        }
        return Ok(());
    }
    let session = context.start(Look::Light).await?;
    let refuse =
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })";
    session.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": refuse })).await?;
    let page = context.page_of(&session);
    page.open("/nps").await?;
    page.put("promoters", "150").await?;
    page.state_when("a result", |state| state.results.get("nps").is_some_and(|nps| nps.value.is_some())).await?;
    let disabled: bool = page.run("return document.querySelector('#keep').disabled", Vec::new()).await?;
    ensure!(disabled, "the switch can be turned where nothing can be stored");
    page.press("[data-action=\"save\"]").await?;
    until("it is said that nothing can be stored", async || {
        let said: String = page.run("return document.querySelector('#saved-said').textContent", Vec::new()).await?;
        Ok(said.contains("doesn’t let Deskmath store").then_some(()))
    })
    .await?;
    session.close().await;
    Ok(())
}
