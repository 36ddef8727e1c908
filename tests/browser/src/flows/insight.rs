//! What stands below a calculator: there from the start, and following what one types.

use super::Flow;
use super::offline::copy;
use crate::context::Context;
use crate::page::Page;
use crate::wait::until;
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use static_server::Site;
use std::fs;
use std::path::{Path, PathBuf};

pub fn flows() -> Vec<Flow> {
    vec![
        Flow::new("insight::needs_no_worker_at_first", async |context| at_first(context).await),
        Flow::new("insight::follows_what_is_typed", async |context| follows(context).await),
        Flow::new("insight::target", async |context| target(context).await),
        Flow::new("insight::values_of_a_chart", async |context| values_of_a_chart(context).await),
        Flow::new("insight::drivers", async |context| drivers(context).await),
        Flow::new("insight::definitions", async |context| definitions(context).await),
        Flow::new("insight::taken_along", async |context| taken_along(context).await),
        Flow::new("insight::of_a_link", async |context| of_a_link(context).await),
        Flow::new("insight::link_of_another_method", async |context| link_of_another_method(context).await),
        Flow::new("insight::controls_and_answers_agree", async |context| controls_agree(context).await),
        Flow::new("insight::without_its_worker", async |context| without_worker(context).await),
        Flow::new("insight::without_its_second_part", async |context| without_second_part(context).await),
    ]
}

/// Waits until the text of an element fits.
async fn text_when(page: &Page, selector: &str, part: &str) -> Result<()> {
    let script = "const busy = document.querySelector('[aria-busy=true]');
        const one = document.querySelector(arguments[0]); return busy || !one ? '' : one.textContent";
    until(&format!("{selector} to hold {part:?}"), async || {
        let text: String = page.run(script, vec![json!(selector)]).await?;
        Ok(text.contains(part).then_some(()))
    })
    .await
}

async fn at_first(context: &mut Context) -> Result<()> {
    let page = context.visit_fresh("/nps").await?;
    text_when(&page, "#goal-routes", "Promoters").await?;
    text_when(&page, "#take-sentence", "Our Net Promoter Score is 30").await?;
    let script = "return performance.getEntriesByType('resource').filter((one) => one.name.includes('worker')).length";
    let workers: usize = page.run(script, Vec::new()).await?;
    ensure!(workers == 0, "{workers} files of workers were loaded before anybody did anything");
    Ok(())
}

async fn follows(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    page.put("promoters", "150").await?;
    text_when(&page, "#take-sentence", "Promoters 150").await?;
    text_when(&page, "#formula-numbers", "150").await?;
    text_when(&page, "#chart-data", "150").await?;
    page.put("promoters", "abc").await?;
    let script = "return ['chart', 'goal', 'take'].every((id) => document.getElementById(id).hidden)";
    until("nothing stale to stand there", async || Ok(page.run::<bool>(script, Vec::new()).await?.then_some(()))).await
}

async fn target(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    set(&page, "goal-target", "50").await?;
    text_when(&page, "[data-goal=promoters]", "90").await?;
    set(&page, "goal-target", "much").await?;
    text_when(&page, "#goal-error", "much").await?;
    set(&page, "goal-target", "50").await?;
    text_when(&page, "[data-goal=promoters]", "90").await?;
    page.press("[data-action=use][data-field=promoters]").await?;
    page.state_when("the target to be reached", |state| {
        state.results.get("nps").and_then(crate::page::Shown::number).is_some_and(|nps| (nps - 50.0).abs() < 1e-9)
    })
    .await?;
    let held: String = page.run("return document.getElementById('goal-target').value", Vec::new()).await?;
    ensure!(held == "50", "the target that was typed became {held:?}");
    Ok(())
}

/// A chart says its values to the pointer and to the arrow keys, and shows none before.
async fn values_of_a_chart(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    page.put("promoters", "60").await?;
    text_when(&page, "#chart-data", "60").await?;
    let value = "return document.querySelector('#chart .plot__value').textContent";
    let before: String = page.run(value, Vec::new()).await?;
    ensure!(before.is_empty(), "a value stands there before anybody asked: {before:?}");
    let press = "const picture = document.getElementById('chart-picture'); picture.focus();
        picture.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true, cancelable: true }));
        return document.activeElement === picture";
    ensure!(page.run::<bool>(press, Vec::new()).await?, "the chart takes no focus");
    until("a value by keys", async || {
        let said: String = page.run(value, Vec::new()).await?;
        Ok(said.chars().any(|letter| letter.is_ascii_digit()).then_some(()))
    })
    .await?;
    let point = "const picture = document.getElementById('chart-picture'); picture.blur();
        const at = picture.getBoundingClientRect();
        picture.dispatchEvent(new PointerEvent('pointermove', { clientX: at.right - 30, clientY: at.bottom - 34, bubbles: true, pointerType: 'mouse' }));
        return null";
    let _: Value = page.run(point, Vec::new()).await?;
    until("the value under the pointer", async || {
        let said: String = page.run(value, Vec::new()).await?;
        Ok(said.contains("Promoters 60").then_some(()))
    })
    .await?;
    let box_of = "const value = document.querySelector('#chart .plot__value').getBoundingClientRect();
        return value.left >= 0 && value.right <= innerWidth + 1";
    ensure!(page.run::<bool>(box_of, Vec::new()).await?, "the value is cut by the edge of the page");
    Ok(())
}

async fn drivers(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    set(&page, "drivers-spread", "50").await?;
    text_when(&page, "#drivers-bars", "25 →").await
}

async fn definitions(context: &mut Context) -> Result<()> {
    let page = context.visit("/service-level").await?;
    page.put("answered_within", "900").await?;
    text_when(&page, "#definitions-list [data-method=answered_only]", "90").await
}

async fn taken_along(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    page.put("promoters", "60").await?;
    text_when(&page, "#take-formula", "=(60-20)/(60+30+20)*100").await?;
    let files: Vec<String> = page
        .run(
            "return ['take-csv', 'take-svg'].map((id) => decodeURIComponent(document.getElementById(id).href))",
            Vec::new(),
        )
        .await?;
    ensure!(files.first().is_some_and(|file| file.contains("input,promoters,Promoters,60,n,")), "{files:?}");
    ensure!(
        files
            .get(1)
            .is_some_and(|file| file.contains("<svg") && file.contains("Promoters") && file.contains("n = 110")),
        "{files:?}"
    );
    let spy = "HTMLAnchorElement.prototype.click = function () { window.saved = [this.download, this.href.slice(0, 22)] }; return null";
    let _: Value = page.run(spy, Vec::new()).await?;
    page.press("[data-action=save-png]").await?;
    until("a picture to be saved", async || {
        let saved: Option<Vec<String>> = page.run("return window.saved ?? null", Vec::new()).await?;
        Ok(saved.filter(|saved| *saved == ["nps.png", "data:image/png;base64,"]).map(drop))
    })
    .await
}

/// A link's numbers, never the example, stand below the form.
async fn of_a_link(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    page.put("promoters", "77").await?;
    let hash = until("the link in the address", async || {
        let hash: String = page.run("return location.hash", Vec::new()).await?;
        Ok(hash.contains("promoters=77").then_some(hash))
    })
    .await?;
    let page = context.visit_fresh(&format!("/nps{hash}")).await?;
    text_when(&page, "#take-sentence", "Promoters 77").await
}

/// A link put into the address bar of a page that shows another method.
async fn link_of_another_method(context: &mut Context) -> Result<()> {
    let page = context.visit("/csat").await?;
    page.put("method", "distribution").await?;
    page.state_when("the results of the distribution", |state| state.results.contains_key("mean")).await?;
    let link = "v=1&method=counts&satisfied=30&surveyed=50&confidence=95&k=wkxxwruqqq";
    let _: Value = page.run("location.hash = arguments[0]; return null", vec![json!(link)]).await?;
    page.state_when("the results of the link", |state| {
        let csat = state.results.get("csat").and_then(crate::page::Shown::number);
        csat.is_some_and(|csat| (csat - 60.0).abs() < 1e-9) && !state.results.contains_key("mean")
    })
    .await
    .map(drop)
}

/// What the controls below the form show is what the answers are for, also after one was elsewhere.
async fn controls_agree(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    set(&page, "drivers-spread", "50").await?;
    set(&page, "goal-target", "55").await?;
    text_when(&page, "#drivers-bars", "25 →").await?;
    for (path, heading) in [("/", "Customer service"), ("/nps", "Net Promoter Score")] {
        page.press(&format!("a[href='{path}']")).await?;
        text_when(&page, "h1", heading).await?;
    }
    page.put("passives", "40").await?;
    text_when(&page, "#take-sentence", "Passives 40").await?;
    let shown: Vec<String> = page
        .run("return ['goal-target', 'drivers-spread'].map((id) => document.getElementById(id).value)", Vec::new())
        .await?;
    ensure!(shown == ["40", "10"], "the controls show {shown:?}");
    text_when(&page, "#drivers-bars", "36 →").await?;
    text_when(&page, "#goal-routes", "74").await
}

/// Where the worker does not start, a planning calculator says so and shows no result of other numbers.
async fn without_worker(context: &mut Context) -> Result<()> {
    let page = context.visit_fresh("/staffing").await?;
    let elsewhere = "document.querySelector('meta[name=deskmath-insight]').content = '/nothing.js'; return null";
    let _: Value = page.run(elsewhere, Vec::new()).await?;
    page.put("calls", "200").await?;
    let script = "const one = document.querySelector('#headline'); return getComputedStyle(one).visibility === 'visible' ? one.textContent : ''";
    until("a sentence in place of the result", async || {
        let text: String = page.run(script, Vec::new()).await?;
        Ok(text.contains("Try again").then_some(()))
    })
    .await?;
    let state = page.state().await?;
    ensure!(
        state.results.values().all(|shown| shown.value.is_none()),
        "a result of other numbers: {:?}",
        state.results
    );
    until("the page to wait no longer", async || {
        let busy: bool = page.run("return !!document.querySelector('[aria-busy=true]')", Vec::new()).await?;
        Ok((!busy).then_some(()))
    })
    .await
}

/// Puts a value into a control below the form.
async fn set(page: &Page, id: &str, value: &str) -> Result<()> {
    let script = "const one = document.getElementById(arguments[0]); one.value = arguments[1];
        one.dispatchEvent(new Event('input', { bubbles: true })); one.dispatchEvent(new Event('change', { bubbles: true })); return null";
    let _: Value = page.run(script, vec![json!(id), json!(value)]).await?;
    Ok(())
}

/// The part of the program that computes cannot be had: the page says so and computes nothing. Once it can, the button brings the result.
async fn without_second_part(context: &mut Context) -> Result<()> {
    let folder = context.folder.join(format!("parts-{}", std::process::id()));
    copy(&context.served.dist, &folder)?;
    let missing = one_that_ends(&folder, "_later.wasm")?;
    let kept = folder.join("kept");
    fs::rename(&missing, &kept)?;
    let address = Site::new(&folder).start(0)?;
    let page = Page { client: context.fresh().await?.client, origin: format!("http://{address}") };
    page.open("/nps").await?;
    page.put("promoters", "150").await?;
    let said =
        "const one = document.querySelector('#headline'); const button = one.querySelector('[data-action=retry]');
        return getComputedStyle(one).visibility === 'visible' && button && !button.hidden ? one.textContent : ''";
    until("a sentence in place of the result", async || {
        let text: String = page.run(said, Vec::new()).await?;
        Ok(text.contains("didn’t load").then_some(()))
    })
    .await?;
    let state = page.state().await?;
    let none = state.results.values().all(|shown| shown.value.is_none());
    ensure!(none, "a result of other numbers: {:?}", state.results);
    fs::rename(&kept, &missing)?;
    page.press("#headline [data-action=retry]").await?;
    page.state_when("the result", |state| {
        state.results.get("nps").and_then(crate::page::Shown::number).is_some_and(|nps| (nps - 65.0).abs() < 1e-9)
    })
    .await?;
    text_when(&page, "#take-sentence", "Promoters 150").await?;
    let gone: bool = page.run("return document.querySelector('[data-action=retry]').hidden", Vec::new()).await?;
    ensure!(gone, "the button stays");
    fs::remove_dir_all(&folder)?;
    Ok(())
}

/// The file at the top of a folder whose name ends like this.
fn one_that_ends(folder: &Path, end: &str) -> Result<PathBuf> {
    let mut files = fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path()));
    let found = files.find(|path| path.to_str().is_some_and(|path| path.ends_with(end)));
    found.with_context(|| format!("no file ends with {end}"))
}
