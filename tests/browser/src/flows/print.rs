//! On paper: the calculator and its address on one page, in light colours, nothing cut.

use super::Flow;
use crate::context::Context;
use crate::driver::Browser;
use crate::look::Look;
use crate::page::Page;
use crate::wait::until;
use anyhow::{Context as _, Result, ensure};
use base64::Engine;
use serde_json::{Value, json};

/// Calculators of each shape: counts, a distribution, a list, money, many fields.
const PRINTED: [&str; 6] = [
    "nps",
    "csat",
    "first-response-time",
    "cost-per-call",
    "service-level",
    // Two scenarios with their comparison.
    "nps#v=1&method=counts&promoters=50&passives=30&detractors=20&confidence=95&s2-name=~After%20training&s2-promoters=62&s2-detractors=8&k=wkzezw3und6u2d",
];

pub fn flows() -> Vec<Flow> {
    vec![
        Flow::new("print::address", async |context| address(context).await),
        Flow::new("print::one_page", async |context| one_page(context).await),
    ]
}

async fn address(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    page.put("promoters", "150").await?;
    let print = "dispatchEvent(new Event('beforeprint')); return document.querySelector('#print-address').textContent";
    let printed: String = page.run(print, Vec::new()).await?;
    let (start, fragment) = printed.split_once('#').with_context(|| format!("{printed:?} is no link"))?;
    ensure!(start == format!("{}/nps", page.origin) && fragment.contains("promoters=150"), "printed: {printed}");
    let shown: bool = page.run("return visible(document.querySelector('#print-address'))", Vec::new()).await?;
    ensure!(!shown, "the address for paper stands on the screen");
    let numbers: String = page.run("return document.querySelector('#print-numbers').textContent", Vec::new()).await?;
    ensure!(numbers.contains("1,234.5"), "paper does not say how numbers are written: {numbers:?}");
    let receiver = context.visit(&format!("/nps#{fragment}")).await?;
    receiver
        .state_when("what was printed opens", |state| state.fields.get("promoters").is_some_and(|text| text == "150"))
        .await
        .map(drop)
}

/// Only Chromium lets itself be told to look as on paper.
async fn one_page(context: &mut Context) -> Result<()> {
    if context.browser != Browser::Chromium {
        context.notes.push("print: the driver cannot show a page as on paper; the address is tested".to_owned());
        return Ok(());
    }
    let session = context.start(Look::Dark).await?;
    let page = context.page_of(&session);
    let outcome = async {
        for metric in PRINTED {
            session.devtools("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
            page.open(&format!("/{metric}")).await?;
            // Dark by choice and by system; paper stays light.
            let _: Value = page.run("document.documentElement.dataset.theme = 'dark'; return null", Vec::new()).await?;
            until("the sheet for paper", async || {
                let there = "return [...document.styleSheets].some((one) => one.media.mediaText === 'print') || null";
                page.run::<Option<bool>>(there, Vec::new()).await
            })
            .await?;
            // The code comes from the worker; the panel asks for it without a change of the form.
            page.press("[data-action=share]").await?;
            until("the code for paper", async || page.exists("#print-qr svg").await).await?;
            page.press("[data-action=share-close]").await?;
            on_paper(&session, &page).await.with_context(|| metric.to_owned())?;
        }
        Ok(())
    }
    .await;
    session.close().await;
    outcome
}

async fn on_paper(session: &crate::session::Session, page: &Page) -> Result<()> {
    session.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
    // A4 less its margins is 182 mm wide: 688 px.
    let size = json!({ "width": 688, "height": 1017, "deviceScaleFactor": 1, "mobile": false });
    session.devtools("Emulation.setDeviceMetricsOverride", size).await?;
    until("the page has its width on paper", async || {
        Ok(page.run::<bool>("return innerWidth === 688", Vec::new()).await?.then_some(()))
    })
    .await?;
    // The charts are drawn anew for that width, and the code for paper comes with them.
    page.worked_out().await?;
    let script = "const shown = [...document.querySelectorAll(arguments[0])].filter(visible).map((one) => one.className || one.id || one.tagName);
        const wanted = ['h1', '.headline output', '.fields input', '#formula-numbers', '#print-address', '#print-qr svg'].filter((one) => ![...document.querySelectorAll(one)].some(visible));
        const cut = [...document.querySelectorAll('#page *')].filter((one) => visible(one) && one.clientWidth > 1 && (one.scrollWidth > one.clientWidth + 1
            || one.getBoundingClientRect().right > innerWidth + 1) && !one.closest('math, svg, select')).map((one) => one.className || one.id || one.tagName);
        const wide = [...document.querySelectorAll('math, svg')].filter((one) => visible(one) && one.getBoundingClientRect().right > innerWidth + 1).map((one) => one.parentElement.id);
        return [shown, wanted, [...cut, ...wide], getComputedStyle(document.documentElement).getPropertyValue('--ink').trim()]";
    // Of what stands below a calculator only a comparison is for paper.
    let hidden = "nav, .buttons, .button, .quiet, #insight:not(:has(> .compare:not([hidden]))), #article, #theme, .skip, .hint:not(.compare .hint)";
    let _: Value = page.run("dispatchEvent(new Event('beforeprint')); return null", Vec::new()).await?;
    let (shown, missing, cut, ink): (Vec<String>, Vec<String>, Vec<String>, String) =
        page.run(script, vec![json!(hidden)]).await?;
    ensure!(shown.is_empty(), "on paper stands what cannot be used there: {shown:?}");
    ensure!(missing.is_empty(), "on paper is missing: {missing:?}");
    ensure!(cut.is_empty(), "on paper is cut off: {cut:?}");
    // Where a page ended in a grid, what followed lay over it.
    let grids: Vec<String> = page
        .run("return ['.desk', '.form', '.details', '.explained'].filter((one) => getComputedStyle(document.querySelector(one)).display !== 'block')", Vec::new())
        .await?;
    ensure!(grids.is_empty(), "cannot end a page on paper: {grids:?}");
    ensure!(ink == "#1b2432", "the ink is that of the dark look: {ink}");
    session.devtools("Emulation.clearDeviceMetricsOverride", json!({})).await?;
    // As narrow as A4 and a little shorter than Letter, so that it fits on both, with room for the larger letters of other machines.
    let paper = json!({ "paperWidth": 8.27, "paperHeight": 10.75, "preferCSSPageSize": true });
    let printed = session.devtools("Page.printToPDF", paper).await?;
    let data = printed.get("data").and_then(Value::as_str).context("no PDF")?;
    let bytes = base64::engine::general_purpose::STANDARD.decode(data)?;
    let pdf = String::from_utf8_lossy(&bytes);
    let pages = pdf.matches("/Type /Page").count() - pdf.matches("/Type /Pages").count();
    ensure!(pages == 1, "it takes {pages} pages");
    Ok(())
}
