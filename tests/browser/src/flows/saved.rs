//! Saved scenarios: save, rename, delete and take it back, export, import.

use super::Flow;
use crate::context::Context;
use crate::page::Page;
use crate::wait::until;
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use std::fs;

/// A name that would like to be markup.
const NAME: &str = "<b>Q4</b> & \"co\"";

pub fn flows() -> Vec<Flow> {
    vec![
        Flow::new("saved::life_of_a_scenario", async |context| life(context).await),
        Flow::new("saved::import", async |context| import(context).await),
        Flow::new("saved::store_of_a_newer_version", async |context| newer_store(context).await),
        Flow::new("saved::no_room", async |context| no_room(context).await),
    ]
}

async fn said(page: &Page, expected: &str) -> Result<()> {
    let mut last = String::new();
    until("the page says it", async || {
        last = page.run("return document.querySelector('#saved-said')?.textContent ?? ''", Vec::new()).await?;
        Ok(last.contains(expected).then_some(()))
    })
    .await
    .with_context(|| format!("{last:?} instead of {expected:?}"))
}

/// The names in the list, once there are so many.
async fn names(page: &Page, count: usize) -> Result<Vec<String>> {
    until(&format!("{count} in the list"), async || {
        let script = "return document.querySelector('.saved, .saved__none')
            ? [...document.querySelectorAll('[data-saved]')].map((one) => one.querySelector('.saved__name')?.textContent ?? '') : null";
        let names: Option<Vec<String>> = page.run(script, Vec::new()).await?;
        Ok(names.filter(|names| names.len() == count))
    })
    .await
}

/// Puts a name into the field for it and presses Enter.
async fn name_it(page: &Page, name: &str) -> Result<()> {
    page.seen("#saving-name", true).await?;
    let script = "const field = document.querySelector('#saving-name'); field.focus(); field.value = arguments[0];
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true })); return null";
    let _: Value = page.run(script, vec![json!(name)]).await?;
    Ok(())
}

async fn export(page: &Page) -> Result<Value> {
    let script = "return decodeURIComponent(document.querySelector('#saved-export[href]').getAttribute('href').split(',').slice(1).join(','))";
    let text: String = page.run(script, Vec::new()).await?;
    Ok(serde_json::from_str(&text)?)
}

async fn life(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    page.put("promoters", "150").await?;
    page.press("[data-action=\"save\"]").await?;
    page.seen("#saving-name", true).await?;
    let proposed: String = page.run("return document.querySelector('#saving-name').value", Vec::new()).await?;
    let result = page.state().await?;
    ensure!(proposed.starts_with("Net Promoter Score") && proposed.contains(", "), "proposed: {proposed}");
    ensure!(!result.fields.keys().any(|name| name.contains("saving")), "the name is a field of the calculator");
    name_it(&page, "").await?;
    said(&page, "no name").await?;
    name_it(&page, NAME).await?;
    said(&page, NAME).await?;
    page.press("#saved-said a").await?;
    ensure!(names(&page, 1).await? == [NAME], "the list has another name");
    let markup: Option<()> = page.exists("#page b").await?;
    ensure!(markup.is_none(), "a name became markup");
    page.press("[data-action=\"saved-edit\"]").await?;
    name_it(&page, "Last quarter").await?;
    said(&page, "Last quarter").await?;
    ensure!(names(&page, 1).await? == ["Last quarter"], "the list keeps the old name");
    page.press("[data-action=\"saved-delete\"]").await?;
    said(&page, "Deleted").await?;
    names(&page, 0).await?;
    page.press("[data-action=\"saved-undo\"]").await?;
    ensure!(names(&page, 1).await? == ["Last quarter"], "what was deleted came back otherwise");
    page.press("a.saved__name").await?;
    page.state_when("what was saved opens", |state| {
        state.fields.get("promoters").is_some_and(|text| text == "150") && state.damage.is_empty()
    })
    .await
    .map(drop)
}

async fn import(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    page.put("promoters", "150").await?;
    page.press("[data-action=\"save\"]").await?;
    name_it(&page, NAME).await?;
    said(&page, NAME).await?;
    page.open("/saved").await?;
    names(&page, 1).await?;
    let file = export(&page).await?;
    let format = file.get("format").and_then(Value::as_str);
    ensure!(format == Some("deskmath-scenarios") && file.get("version") == Some(&json!(1)), "{file}");
    let folder = context.folder.clone();
    let choose = async |text: &str| {
        let path = folder.join("scenarios.json");
        fs::write(&path, text)?;
        page.choose_file_for("[data-saved-input]", &path).await
    };
    choose(&file.to_string()).await?;
    said(&page, "1 was already there").await?;
    let entry = file.pointer("/scenarios/0").cloned().context("no entry")?;
    let other = |key: &str, value: Value| {
        let mut entry = entry.clone();
        if let Some(entry) = entry.as_object_mut() {
            entry.insert(key.to_owned(), value);
        }
        entry
    };
    let link = entry.get("link").and_then(Value::as_str).unwrap_or_default().replace("150", "151");
    let scenarios = [other("name", json!("Second")), other("link", json!(link)), other("metric", json!("x")), json!(7)];
    let two = json!({ "format": "deskmath-scenarios", "version": 1, "scenarios": scenarios });
    choose(&two.to_string()).await?;
    said(&page, "1 scenario added").await?;
    for why in ["was changed or cut", "doesn’t have", "Entry 4"] {
        said(&page, why).await?;
    }
    ensure!(names(&page, 2).await? == ["Second", NAME], "the list is another");
    for (text, sentence) in [
        ("a;b", "isn’t JSON"),
        ("[1]", "no saved scenarios"),
        ("{\"format\":\"deskmath-scenarios\",\"version\":2,\"scenarios\":[]}", "newer version"),
        (&format!("[{}]", " ".repeat(6_000_000)), "MB"),
    ] {
        choose(text).await?;
        said(&page, sentence).await?;
    }
    names(&page, 2).await.map(drop)
}

async fn newer_store(context: &mut Context) -> Result<()> {
    let page = context.blank().await?;
    let newer = "{\"format\":\"deskmath-scenarios\",\"version\":2,\"scenarios\":{}}";
    let _: Value =
        page.run("localStorage.setItem('deskmath:1:saved', arguments[0]); return null", vec![json!(newer)]).await?;
    page.open("/nps").await?;
    page.put("promoters", "150").await?;
    page.press("[data-action=\"save\"]").await?;
    said(&page, "newer version").await?;
    page.open("/saved").await?;
    said(&page, "newer version").await?;
    page.seen("#saved-export", true).await?;
    ensure!(page.stored("deskmath:1:saved").await?.as_deref() == Some(newer), "what a newer version wrote is gone");
    Ok(())
}

/// A full storage loses nothing and says so.
async fn no_room(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    page.put("promoters", "150").await?;
    let fill = "let size = 1 << 22; let n = 0;
        while (size > 0) { try { localStorage.setItem('fill' + n++, 'x'.repeat(size)); } catch { size >>= 1; } } return null";
    page.press("[data-action=\"save\"]").await?;
    page.seen("#saving-name", true).await?;
    let _: Value = page.run(fill, Vec::new()).await?;
    name_it(&page, NAME).await?;
    said(&page, "no room left").await?;
    page.seen("#saving-name", true).await?;
    page.put("promoters", "160").await?;
    page.state_when("the form goes on", |state| state.fields.get("promoters").is_some_and(|text| text == "160"))
        .await
        .map(drop)
}
