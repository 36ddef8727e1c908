//! The share panel: the link, what it holds, its QR code, and the HTML for other pages.

use super::{Flow, accessibility};
use crate::context::Context;
use crate::look::Look;
use crate::page::Page;
use crate::wait::until;
use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use serde_json::{Value, json};

const OPEN: &str = "[data-action=share]";

pub fn flows() -> Vec<Flow> {
    let mut flows = vec![
        Flow::new("share::link", async |context| link(context).await),
        Flow::new("share::sent_and_copied", async |context| sent(context).await),
        Flow::new("share::keyboard", async |context| keyboard(context).await),
        Flow::new("share::embedding", async |context| embedding(context).await),
        Flow::new("share::printed", async |context| printed(context).await),
    ];
    for look in Look::ALL {
        flows.push(Flow::new(format!("share::axe::{}", look.name()), async move |context| {
            let page = context.visit_in(look, "/nps").await?;
            open(&page).await?;
            choose(&page, "accent", "ffe000").await?;
            filled(&page, "share-snippet", "accent=").await?;
            for (view, shown) in [("link", "#share-link"), ("code", "#share-qr svg"), ("embed", "#share-snippet")] {
                page.press(&format!("#share-view-{view}")).await?;
                page.seen(shown, true).await?;
                accessibility::check(&page).await?;
            }
            Ok(())
        }));
    }
    flows
}

/// Waits until an element of the panel holds a text; gives all of it.
async fn filled(page: &Page, id: &str, part: &str) -> Result<String> {
    let script = "return document.getElementById(arguments[0])?.textContent ?? ''";
    until(&format!("#{id} to hold {part:?}"), async || {
        let text: String = page.run(script, vec![json!(id)]).await?;
        Ok(text.contains(part).then_some(text))
    })
    .await
}

async fn open(page: &Page) -> Result<String> {
    page.press(OPEN).await?;
    until("the panel to open", async || page.exists("#sharing[open]").await).await?;
    filled(page, "share-link", "#v=1").await
}

/// Puts a value into a control of the panel.
async fn choose(page: &Page, name: &str, value: &str) -> Result<()> {
    let script = "const one = document.getElementById('embed-form').elements[arguments[0]]; one.value = arguments[1];
        one.dispatchEvent(new Event('input', { bubbles: true })); one.dispatchEvent(new Event('change', { bubbles: true })); return null";
    let _: Value = page.run(script, vec![json!(name), json!(value)]).await?;
    Ok(())
}

async fn link(context: &mut Context) -> Result<()> {
    let page = context.visit_fresh("/nps").await?;
    page.put("promoters", "150").await?;
    let link = open(&page).await?;
    ensure!(link.starts_with(&format!("{}/nps#v=1", page.origin)) && link.contains("promoters=150"), "{link}");
    let held: Vec<(String, String)> = page
        .run(
            "return [...document.querySelectorAll('#share-holds dd')].map((one) => [one.dataset.key, one.textContent])",
            Vec::new(),
        )
        .await?;
    let sent: Vec<(String, String)> = link
        .split_once('#')
        .context("no fragment")?
        .1
        .split('&')
        .filter_map(|pair| pair.split_once('='))
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    ensure!(held == sent, "the panel lists {held:?}, the link holds {sent:?}");
    filled(&page, "share-length", &link.chars().count().to_string()).await?;
    page.press("#share-view-code").await?;
    let (code, mail, file): (bool, String, String) = page
        .run(
            "const of = (id) => document.getElementById(id);
             return [visible(document.querySelector('#share-qr svg[role=img][aria-label]')), of('share-mail').href, of('share-qr-file').href]",
            Vec::new(),
        )
        .await?;
    ensure!(code && file.starts_with("data:image/svg+xml"), "no QR code: {file}");
    let escaped: String = page.run("return encodeURIComponent(arguments[0])", vec![json!(link)]).await?;
    ensure!(mail.starts_with("mailto:?subject=") && mail.contains(&escaped), "the mail: {mail}");
    // What is typed next is in the link that is shown next.
    page.press("[data-action=share-close]").await?;
    page.put("promoters", "151").await?;
    open(&page).await?;
    let link = filled(&page, "share-link", "promoters=151").await?;
    let path = link.strip_prefix(&page.origin).context("a link of another site")?;
    let receiver = context.visit_fresh(path).await?;
    receiver
        .state_when("the receiver sees what was shared", |state| {
            state.fields.get("promoters").is_some_and(|text| text == "151") && state.damage.is_empty()
        })
        .await
        .map(drop)
}

/// No driver has a share sheet, and not every one lets a page copy: the test stands in for both.
async fn sent(context: &mut Context) -> Result<()> {
    let page = context.visit_fresh("/nps").await?;
    let stub = "window.got = []; const stand = (name, value) => Object.defineProperty(navigator, name, { value, configurable: true });
        stand('share', (what) => { got.push(what.url); return Promise.resolve(); });
        stand('clipboard', { writeText: (text) => { got.push(text); return window.refuse ? Promise.reject() : Promise.resolve(); } }); return null";
    let _: Value = page.run(stub, Vec::new()).await?;
    let link = open(&page).await?;
    page.press("[data-action=share-system]").await?;
    page.press("[data-action=share-copy][data-of=share-link]").await?;
    filled(&page, "share-said", "Copied").await?;
    page.press("[data-action=share-copy][data-of=share-snippet]").await?;
    let got: Vec<String> = page.run("return got", Vec::new()).await?;
    let snippet = filled(&page, "share-snippet", "<iframe").await?;
    ensure!(got == [link.clone(), link, snippet], "shared and copied: {got:?}");
    let _: Value = page.run("window.refuse = true; return null", Vec::new()).await?;
    page.press("[data-action=share-copy][data-of=share-link]").await?;
    filled(&page, "share-said", "doesn’t allow").await?;
    context.notes.push("share: the system's share sheet and the clipboard are stood in for by the test".to_owned());
    Ok(())
}

async fn keyboard(context: &mut Context) -> Result<()> {
    let page = context.visit_fresh("/nps").await?;
    let _: Value =
        page.run("document.querySelector('[data-action=copy-link]').focus(); return null", Vec::new()).await?;
    page.key(Key::Tab).await?;
    let focused = "return document.activeElement.dataset.action ?? document.activeElement.id";
    let at: String = page.run(focused, Vec::new()).await?;
    ensure!(at == "share", "behind “Copy link” comes {at}");
    page.key(Key::Enter).await?;
    filled(&page, "share-link", "#v=1").await?;
    let inside: bool =
        page.run("return document.getElementById('sharing').contains(document.activeElement)", Vec::new()).await?;
    ensure!(inside, "the focus stays behind the panel");
    for expected in ["share-view-link", "share-copy"] {
        page.key(Key::Tab).await?;
        let at: String = page.run(focused, Vec::new()).await?;
        ensure!(at == expected, "Tab leads to {at} instead of {expected}");
    }
    page.key(Key::Escape).await?;
    until("Escape closes the panel", async || page.exists("#sharing:not([open])").await).await?;
    let at: String = page.run(focused, Vec::new()).await?;
    ensure!(at == "share", "afterwards the focus is at {at}");
    Ok(())
}

async fn embedding(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    let link = open(&page).await?;
    let snippet = filled(&page, "share-snippet", "/embed.js").await?;
    let fragment = link.split_once('#').context("no fragment")?.1.replace('&', "&amp;");
    ensure!(snippet.contains(&format!("src=\"{}/embed/nps#{fragment}\"", page.origin)), "{snippet}");
    choose(&page, "accent", "red;}").await?;
    filled(&page, "embed-accent-error", "red;}").await?;
    choose(&page, "accent", "#ffe000").await?;
    filled(&page, "embed-accent-said", "ffe000 in dark mode").await?;
    choose(&page, "theme", "dark").await?;
    choose(&page, "cta", "javascript:alert(1)").await?;
    filled(&page, "embed-cta-error", "javascript:").await?;
    let snippet = filled(&page, "share-snippet", "theme=dark").await?;
    ensure!(!snippet.contains("javascript") && snippet.contains(".ffe000"), "{snippet}");
    choose(&page, "cta", "https://www.example.org/demo").await?;
    choose(&page, "cta-text", "Ask <us>").await?;
    filled(&page, "share-snippet", "cta-text=Ask%20%3Cus%3E").await?;
    let tick = "for (const one of document.getElementById('embed-form').querySelectorAll('[name=start], [value=chart]')) one.click(); return null";
    let _: Value = page.run(tick, Vec::new()).await?;
    filled(&page, "share-snippet", "parts=title.settings.details.formula.buttons.source").await?;
    let preview: String = page.run("return document.getElementById('share-preview').href", Vec::new()).await?;
    ensure!(!preview.contains('#'), "it begins with the numbers of the form all the same: {preview}");
    let path = preview.strip_prefix(&page.origin).context("a preview of another site")?.to_owned();
    let page = context.visit(&path).await?;
    let (theme, shown): (String, bool) = page
        .run("return [document.documentElement.dataset.theme, visible(document.getElementById('chart'))]", Vec::new())
        .await?;
    ensure!(theme == "dark" && !shown, "the preview is {theme}, chart: {shown}");
    Ok(())
}

/// The code for paper follows the form, and lags nowhere.
async fn printed(context: &mut Context) -> Result<()> {
    let page = context.visit("/nps").await?;
    let _: Value = page
        .run(
            "window.print = () => { window.printed = !document.querySelector('dialog[open]') }; return null",
            Vec::new(),
        )
        .await?;
    open(&page).await?;
    page.press("[data-action=share-print]").await?;
    let (printed, code): (bool, String) =
        page.run("return [window.printed, document.getElementById('print-qr').innerHTML]", Vec::new()).await?;
    ensure!(printed && code.starts_with("<svg"), "printed: {printed}, {code:.80}");
    page.put("promoters", "77").await?;
    until("another code", async || {
        let now: String = page.run("return document.getElementById('print-qr').innerHTML", Vec::new()).await?;
        Ok((now != code && now.starts_with("<svg")).then_some(()))
    })
    .await
}
