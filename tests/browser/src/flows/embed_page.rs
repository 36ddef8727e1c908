//! The page "Embed a calculator", and calculators in a sandbox.

use super::Flow;
use super::embed::{visit_host, within};
use crate::context::Context;
use crate::driver::Browser;
use crate::page::Page;
use crate::wait::until;
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

pub fn flows() -> Vec<Flow> {
    vec![
        Flow::new("embed_page::preview_and_html", async |context| preview_and_html(context).await),
        Flow::new("embed_page::from_the_share_panel", async |context| from_the_share_panel(context).await),
        Flow::new("embed_page::widths", async |context| widths(context).await),
        Flow::new("embed_page::what_it_makes_works", async |context| what_it_makes_works(context).await),
        Flow::new("embed::layout", async |context| layout(context).await),
        Flow::new("embed::accent", async |context| accent(context).await),
        Flow::new("embed::sandbox", async |context| sandbox(context).await),
    ]
}

/// Puts a value into a control of the form, as a visitor would.
async fn choose(page: &Page, name: &str, value: &str) -> Result<()> {
    let script = "const one = document.getElementById('embed-form').elements[arguments[0]]; one.value = arguments[1];
        one.dispatchEvent(new Event('input', { bubbles: true })); one.dispatchEvent(new Event('change', { bubbles: true })); return null";
    page.run::<Value>(script, vec![json!(name), json!(value)]).await.map(drop)
}

/// Waits until the HTML to copy holds this.
async fn html(page: &Page, part: &str) -> Result<String> {
    let mut last = String::new();
    until(&format!("the HTML holds {part}"), async || {
        last = page.run("return document.getElementById('embed-html').value", Vec::new()).await?;
        Ok(last.contains(part).then_some(()))
    })
    .await
    .with_context(|| last.clone())?;
    Ok(last)
}

/// Waits until the preview shows this address, live.
async fn preview(page: &Page, address: &str) -> Result<()> {
    let mut last = String::new();
    until(&format!("the preview shows {address}"), async || {
        last = page.run("return document.getElementById('embed-frame')?.src ?? ''", Vec::new()).await?;
        Ok((last == address).then_some(()))
    })
    .await
    .with_context(|| last)?;
    within(page, async |page| page.live().await).await
}

/// What is chosen is in the preview and in the HTML, and the preview works.
async fn preview_and_html(context: &mut Context) -> Result<()> {
    let page = context.visit("/embed").await?;
    let origin = page.origin.clone();
    let first = html(&page, "<deskmath-calculator metric=\"nps\" parts=\"title.settings.chart.source\"").await?;
    ensure!(first.starts_with(&format!("<script src=\"{origin}/element.js\" async></script>\n")), "{first}");
    preview(&page, &format!("{origin}/embed/nps?parts=title.settings.chart.source")).await?;
    choose(&page, "metric", "csat").await?;
    choose(&page, "language", "el").await?;
    choose(&page, "theme", "dark").await?;
    choose(&page, "cta", "www.example.org/demo").await?;
    choose(&page, "cta-text", "Ask us").await?;
    let pick = "const one = document.getElementById('embed-accent-pick'); one.value = '#0a7b4d';
        one.dispatchEvent(new Event('input', { bubbles: true })); return null";
    let _: Value = page.run(pick, Vec::new()).await?;
    until("the digits of the colour that was picked", async || {
        let typed: String = page.run("return document.getElementById('embed-accent').value", Vec::new()).await?;
        Ok((typed == "0a7b4d").then_some(()))
    })
    .await?;
    let address = format!(
        "{origin}/el/embed/csat?theme=dark&accent=0a7b4d.4fa07f&parts=title.settings.chart.source&cta=https%3A%2F%2Fwww.example.org%2Fdemo&cta-text=Ask%20us"
    );
    preview(&page, &address).await?;
    html(
        &page,
        "metric=\"csat\" language=\"el\" theme=\"dark\" accent=\"0a7b4d.4fa07f\" parts=\"title.settings.chart.source\" cta=\"https://www.example.org/demo\" cta-text=\"Ask us\"",
    )
    .await?;
    let seen: (String, String, bool) = within(&page, async |page| {
        page.run(
            "const root = document.documentElement; return [root.dataset.theme, getComputedStyle(root).getPropertyValue('--accent').trim(),
                visible(document.getElementById('formula'))]",
            Vec::new(),
        )
        .await
    })
    .await?;
    ensure!(seen == ("dark".to_owned(), "#4fa07f".to_owned(), false), "the preview looks {seen:?}");
    until("the page hears of the preview's result", async || {
        let told: String = page.run("return document.getElementById('embed-told').textContent", Vec::new()).await?;
        Ok(told.contains("\"metric\": \"csat\"").then_some(()))
    })
    .await?;
    // What is wrong is said, and in neither.
    choose(&page, "accent", "red").await?;
    choose(&page, "cta", "javascript:alert(1)").await?;
    page.seen("#embed-accent-error:not(:empty)", true).await?;
    page.seen("#embed-cta-error:not(:empty)", true).await?;
    let now = html(&page, "parts=\"title.settings.chart.source\" label=").await?;
    ensure!(!now.contains("accent") && !now.contains("javascript"), "{now}");
    page.press("#embed-kind-frame").await?;
    let now = html(&page, "<iframe data-deskmath src=").await?;
    ensure!(!now.contains("<script"), "a frame alone has a script: {now}");
    page.press("#embed-form [value=notes]").await?;
    html(&page, "parts=title.settings.chart.source.notes").await.map(drop)
}

/// The link in the share panel leads there, with the calculator and its numbers.
async fn from_the_share_panel(context: &mut Context) -> Result<()> {
    let page = context.visit_fresh("/csat").await?;
    page.press("#nav-embed").await?;
    page.seen("#embed-frame", true).await?;
    page.open("/nps").await?;
    page.put("promoters", "150").await?;
    page.press("[data-action=share]").await?;
    page.press("#share-view-embed").await?;
    page.seen("#share-more", true).await?;
    until("the link holds the numbers", async || page.exists("#share-more[href*='promoters=150']").await).await?;
    page.press("#share-more").await?;
    page.seen("#embed-frame", true).await?;
    html(&page, "promoters=150").await?;
    within(&page, async |page| {
        page.live().await?;
        page.state_when("the preview shows these numbers", |state| {
            state.fields.get("promoters").is_some_and(|text| text == "150")
        })
        .await
        .map(drop)
    })
    .await?;
    page.press("#embed-form [name=start]").await?;
    until("the HTML begins with the example", async || {
        let now: String = page.run("return document.getElementById('embed-html').value", Vec::new()).await?;
        Ok((!now.contains("promoters") && now.contains("deskmath-calculator")).then_some(()))
    })
    .await
}

/// As wide as on a page, and as on a phone, with the height of the content in both.
async fn widths(context: &mut Context) -> Result<()> {
    let page = context.visit("/embed").await?;
    page.seen("#embed-frame", true).await?;
    for (width, is_it) in [("phone", "width === 375"), ("desktop", "width > 600")] {
        page.press(&format!("[data-action=embed-width][data-width={width}]")).await?;
        let script = format!(
            "const frame = document.getElementById('embed-frame'), width = frame.clientWidth;
             return [{is_it}, width, frame.clientHeight]"
        );
        let mut last = String::new();
        until(&format!("the preview is as on a {width}"), async || {
            let (good, wide, high): (bool, f64, f64) = page.run(&script, Vec::new()).await?;
            let inside = within(&page, async |page| {
                page.run::<f64>("return document.body.getBoundingClientRect().height", Vec::new()).await
            })
            .await?;
            last = format!("{wide} × {high}, the content {inside}");
            Ok((good && (high - inside).abs() < 2.0).then_some(()))
        })
        .await
        .with_context(|| last)?;
        page.exists(&format!("[data-width={width}][aria-pressed=true]")).await?.context("no button is pressed")?;
    }
    Ok(())
}

/// The HTML in a page of somebody else's, with the script for a tag manager.
async fn what_it_makes_works(context: &mut Context) -> Result<()> {
    let page = context.visit("/embed").await?;
    let element = html(&page, "</deskmath-calculator>").await?;
    let tags: String = page.run("return document.getElementById('embed-tags').value", Vec::new()).await?;
    let host = visit_host(context, &format!("<!doctype html><title>host</title>{element}{tags}")).await?;
    until("the tag manager hears of it", async || {
        let layer: Value = host.run("return window.dataLayer ?? null", Vec::new()).await?;
        Ok((layer.get(0) == Some(&json!({ "event": "deskmath_result", "calculator": "nps" }))).then_some(()))
    })
    .await
}

/// In a frame the result stands under the boxes and the button of the page under the result, as on a desktop so on a phone.
async fn layout(context: &mut Context) -> Result<()> {
    let page = context.visit("/embed/nps?cta=https://a.example").await?;
    let script = "const top = (one) => document.querySelector(one).getBoundingClientRect().top;
        return ['.intro', '.methods', '#fields', '#headline', '#embed-cta', '#chart', '#embed-source'].map(top)";
    let tops: Vec<f64> = page.run(script, Vec::new()).await?;
    ensure!(tops.is_sorted() && tops.iter().all(|top| *top > 0.0), "from top to bottom: {tops:?}");
    let hidden =
        "return ['.board__buttons', '#example-note', '#insight'].filter((one) => visible(document.querySelector(one)))";
    let seen: Vec<String> = page.run(hidden, Vec::new()).await?;
    ensure!(seen.is_empty(), "nobody asked for {seen:?}");
    let page = context.visit("/embed/nps?parts=compare.notes").await?;
    page.seen("[data-action=add-scenario]", true).await?;
    page.seen("#example-note", true).await?;
    page.press("[data-action=add-scenario]").await?;
    page.seen("#compare", true).await
}

/// The accent is in all that has one of ours.
async fn accent(context: &mut Context) -> Result<()> {
    let script =
        "const style = getComputedStyle(document.documentElement), of = (name) => style.getPropertyValue(name).trim();
        const chosen = getComputedStyle(document.querySelector('.method:has(:checked)')).backgroundColor;
        return [of('--focus'), of('--chart-plain'), of('--accent-soft') === of('--sunken'), style.accentColor, chosen]";
    for (theme, hex, rgb) in [("light", "#0a7b4d", "rgb(10, 123, 77)"), ("dark", "#4ca07f", "rgb(76, 160, 127)")] {
        let page = context.visit(&format!("/embed/nps?theme={theme}&accent=0a7b4d.4ca07f")).await?;
        let (focus, chart, soft, control, chosen): (String, String, bool, String, String) =
            page.run(script, Vec::new()).await?;
        ensure!(focus == hex && chart == hex && soft, "{theme}: {focus} {chart} {soft}");
        ensure!(control == rgb && chosen == rgb, "{theme}: {control} {chosen}");
    }
    Ok(())
}

/// As editors hold frames that they do not know: without an origin, storage and workers of its own address. All works, its worker too, and the page around hears of it.
async fn sandbox(context: &mut Context) -> Result<()> {
    if context.browser == Browser::Webkit {
        let note = "embed: in a sandbox this WebKit takes the 'self' of the policy for nobody, and runs no script";
        context.notes.push(note.to_owned());
        return Ok(());
    }
    let ours = context.served.origin.clone();
    for (metric, field, value) in [("nps", "promoters", "150"), ("staffing", "calls", "160")] {
        let host = format!(
            "<!doctype html><title>host</title><p id=said></p>
            <iframe data-deskmath sandbox=\"allow-scripts\" src=\"{ours}/embed/{metric}\" width=800 height=300></iframe>
            <script src=\"{ours}/embed.js\"></script><script>
            window.origins = new Set();
            addEventListener('message', ({{ origin }}) => origins.add(origin));
            addEventListener('deskmath:result', ({{ detail }}) => {{ window.detail = detail }});
            </script>"
        );
        let page = visit_host(context, &host).await?;
        let first = told(&page, None).await.with_context(|| format!("{metric} at first"))?;
        within(&page, async |page| {
            page.live().await?;
            let script =
                "let stored = 'open'; try { localStorage } catch { stored = 'shut' } return [self.origin, stored]";
            let (origin, stored): (String, String) = page.run(script, Vec::new()).await?;
            ensure!(origin == "null" && stored == "shut", "this is no sandbox: {origin}, storage {stored}");
            ensure!(page.put(field, value).await?, "no field {field}");
            Ok(())
        })
        .await?;
        told(&page, Some(first)).await.with_context(|| format!("{metric} after a change"))?;
        within(&page, async |page| {
            page.worked_out().await?;
            page.seen("#insight-failed", false).await?;
            page.exists("#chart svg").await?.context("no chart").map(drop)
        })
        .await?;
        let origins: Vec<String> = page.run("return [...origins]", Vec::new()).await?;
        ensure!(origins == ["null"], "the frame has the origins {origins:?}");
        until("the frame has the height of its content", async || {
            let frame: f64 = page.run("return document.querySelector('iframe').clientHeight", Vec::new()).await?;
            let inside = within(&page, async |page| {
                page.run::<f64>("return document.body.getBoundingClientRect().height", Vec::new()).await
            })
            .await?;
            Ok(((frame - inside).abs() < 2.0).then_some(()))
        })
        .await?;
    }
    Ok(())
}

/// The headline of which the page heard, another one than before.
async fn told(page: &Page, before: Option<f64>) -> Result<f64> {
    let mut value = None;
    until("the page hears of a result", async || {
        value = page.run::<Option<f64>>("return window.detail?.results[0].value ?? null", Vec::new()).await?;
        Ok((value.is_some() && value != before).then_some(()))
    })
    .await?;
    value.context("no value")
}
