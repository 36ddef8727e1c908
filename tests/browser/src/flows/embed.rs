//! Calculators in frames of other pages: the sample of `docs/` on an origin of its own, hostile addresses, and who hears what.

use super::{Flow, accessibility};
use crate::context::Context;
use crate::look::Look;
use crate::page::Page;
use crate::wait::until;
use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};
use static_server::{POLICY, Site};
use std::path::Path;

/// The site that the sample names.
const NAMED: &str = "https://kpi.example.org";

pub fn flows() -> Vec<Flow> {
    let mut flows = vec![
        Flow::new("embed::sample", async |context| sample(context).await),
        Flow::new("embed::strangers", async |context| strangers(context).await),
        Flow::new("embed::parts_and_look", async |context| parts_and_look(context).await),
        Flow::new("embed::hostile_addresses", async |context| hostile(context).await),
        Flow::new("embed::every_page", async |context| every_page(context).await),
        Flow::new("embed::comparison", async |context| comparison(context).await),
        Flow::new("embed::element", async |context| element(context).await),
        Flow::new("embed::address_stays", async |context| address_stays(context).await),
    ];
    for look in Look::ALL {
        flows.push(Flow::new(format!("embed::axe::{}", look.name()), async move |context| {
            let accents = "accent=0a7b4d.4ca07f&cta=https://a.example&cta-text=Go";
            let path = format!("/embed/nps?theme={}&{accents}&parts=title.settings.details.chart.formula.benchmark.insight.buttons.source", look.name());
            let page = context.visit_in(look, &path).await?;
            accessibility::check(&page).await
        }));
    }
    flows
}

/// Serves a page on an origin of its own, without our headers.
fn elsewhere(context: &Context, html: &str) -> Result<String> {
    let site = Site::new(&context.folder).with_page("/", html).without_headers();
    Ok(format!("http://{}", site.start(0).context("no free port")?))
}

/// Opens a page that is none of ours.
pub(super) async fn visit_host(context: &mut Context, html: &str) -> Result<Page> {
    let origin = elsewhere(context, html)?;
    let client = context.blank().await?.client;
    client.goto(&format!("{origin}/")).await?;
    Ok(Page { client, origin })
}

/// Does something within the first frame, and comes back.
pub(super) async fn within<T>(page: &Page, work: impl AsyncFnOnce(&Page) -> Result<T>) -> Result<T> {
    page.client.clone().enter_frame(0).await?;
    let outcome = work(page).await;
    page.client.clone().enter_parent_frame().await?;
    outcome
}

async fn said(page: &Page, part: &str) -> Result<()> {
    let mut last = String::new();
    until(&format!("the host says {part:?}"), async || {
        last = page.run("return document.getElementById('said').textContent", Vec::new()).await?;
        Ok(last.contains(part).then_some(()))
    })
    .await
    .with_context(|| last)
}

/// What stands in the sample's frame.
#[derive(Deserialize)]
struct Seen {
    theme: String,
    accent: String,
    /// Address, text, target and relation of the button.
    cta: (String, String, String, String),
    /// How many parts of the site around the calculator are there.
    chrome: usize,
    formula: bool,
    height: f64,
}

/// The page of `docs/`: it hears of results, its frame has the height of its content, its look and its button.
async fn sample(context: &mut Context) -> Result<()> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/embed-sample.html");
    let html = std::fs::read_to_string(file)?;
    ensure!(html.matches(NAMED).count() == 2, "the sample names the site elsewhere");
    let page = visit_host(context, &html.replace(NAMED, &context.served.origin)).await?;
    said(&page, "Your score is 30.0 (14.").await?;
    let origin = context.served.origin.clone();
    let first: f64 = within(&page, async |page| {
        page.live().await?;
        let seen: Seen = page.run("const root = document.documentElement, cta = document.getElementById('embed-cta');
            return { theme: root.dataset.theme, accent: getComputedStyle(root).getPropertyValue('--accent').trim(),
                cta: [cta.href, cta.textContent, cta.target, cta.rel], chrome: document.querySelectorAll('header, footer, nav, .crumb, dialog').length,
                formula: visible(document.getElementById('formula')), height: document.body.getBoundingClientRect().height }", Vec::new()).await?;
        ensure!(seen.theme == "dark" && seen.accent == "#4ca07f", "it looks {} and {}", seen.theme, seen.accent);
        let (href, text, target, rel) = seen.cta;
        ensure!(href == "https://www.example.org/demo" && text == "Ask for a demo", "the button: {href} {text}");
        ensure!(target == "_blank" && rel == "noopener", "the button opens in {target:?}, {rel:?}");
        ensure!(seen.chrome == 0 && !seen.formula, "{} parts of the site around it, formula: {}", seen.chrome, seen.formula);
        page.put("promoters", "150").await?;
        Ok(seen.height)
    })
    .await?;
    ensure!(first > 300.0, "the frame's content is {first} high");
    said(&page, "Your score is 65.0 (").await?;
    let height = "const frame = document.querySelector('iframe'); return [frame.getBoundingClientRect().height, frame.style.height]";
    let mut last = String::new();
    until("the frame is as high as its content", async || {
        let (frame, styled): (f64, String) = page.run(height, Vec::new()).await?;
        let inside = within(&page, async |page| {
            page.run::<f64>("return document.body.getBoundingClientRect().height", Vec::new()).await
        })
        .await?;
        last = format!("the frame is {frame} ({styled}) high, its content {inside}");
        Ok(((frame - inside).abs() < 2.0).then_some(()))
    })
    .await
    .with_context(|| last)?;
    // What cannot be computed is no result.
    within(&page, async |page| page.put("promoters", "many").await.map(drop)).await?;
    said(&page, "no result").await?;
    let spy = "addEventListener('deskmath:result', ({ detail }) => { window.detail = detail }); return null";
    let _: Value = page.run(spy, Vec::new()).await?;
    within(&page, async |page| page.put("promoters", "60").await.map(drop)).await?;
    said(&page, "Your score is").await?;
    let detail: Value = page.run("return window.detail", Vec::new()).await?;
    ensure!(detail.get("metric") == Some(&json!("nps")), "{detail}");
    let link = detail.get("link").and_then(Value::as_str).unwrap_or_default();
    ensure!(link.starts_with(&format!("{origin}/nps#v=1")) && link.contains("promoters=60&"), "the link: {link}");
    Ok(())
}

/// Frames of another origin, also within a frame of ours that went there, are not believed; and hear nothing.
async fn strangers(context: &mut Context) -> Result<()> {
    let ours = context.served.origin.clone();
    let evil = "<!doctype html><script>
        window.heard = [];
        addEventListener('message', ({ data, origin }) => data === 'deskmath' || heard.push([origin, data]));
        setInterval(() => {
            parent.postMessage({ deskmath: 1, height: 7 }, '*');
            parent.postMessage({ deskmath: 1, result: { metric: 'evil', results: [] } }, '*');
            parent.postMessage({ heard }, '*');
            for (let at = 0; at < parent.length; at++) if (parent[at] !== self) parent[at].postMessage('deskmath', '*');
        }, 50)</script>";
    let stranger = elsewhere(context, evil)?;
    let host = format!(
        "<!doctype html><title>host</title><p id=said></p>
        <iframe data-deskmath id=good src=\"{ours}/embed/nps\" height=300></iframe>
        <iframe id=plain src=\"{stranger}/\" height=300></iframe>
        <iframe data-deskmath id=gone src=\"{ours}/embed/csat\" height=300></iframe>
        <script src=\"{ours}/embed.js\"></script><script>
        window.events = []; window.reports = 0; window.heard = [];
        addEventListener('deskmath:result', ({{ target, detail }}) => {{ events.push([target.id, detail.metric]); said.textContent = detail.metric; }});
        addEventListener('message', ({{ data }}) => {{ if (data.heard) {{ reports += 1; heard.push(...data.heard); }} }});
        </script>"
    );
    let page = visit_host(context, &host).await?;
    until("both frames of ours tell of results", async || {
        let events: Vec<(String, String)> = page.run("return events", Vec::new()).await?;
        let has = |id: &str| events.iter().any(|(from, _)| from == id);
        Ok((has("good") && has("gone")).then_some(()))
    })
    .await?;
    let leave = "window.reports = 0; document.getElementById('gone').contentWindow.location = arguments[0]; postMessage({ deskmath: 1, height: 7 }, '*'); return null";
    let _: Value = page.run(leave, vec![json!(format!("{stranger}/"))]).await?;
    until("the strangers have said a lot", async || {
        Ok(page.run::<bool>("return reports > 40", Vec::new()).await?.then_some(()))
    })
    .await?;
    let (events, heard, heights): (Vec<(String, String)>, Vec<Value>, Vec<f64>) = page
        .run(
            "return [events, heard, [...document.querySelectorAll('iframe')].map((one) => one.clientHeight)]",
            Vec::new(),
        )
        .await?;
    ensure!(events.iter().all(|(_, metric)| metric != "evil"), "a stranger is believed: {events:?}");
    ensure!(heights.iter().all(|height| *height > 100.0), "a stranger sets heights: {heights:?}");
    // What a page with a frame says to it may be heard by whatever stands in the frame: it is "deskmath" and no more.
    ensure!(heard.is_empty(), "a stranger heard {heard:?}");
    Ok(())
}

async fn parts_and_look(context: &mut Context) -> Result<()> {
    let shown = "return ['.intro', '.methods', '#results', '#chart', '#formula', '.benchmark', '#insight', '.buttons', '#embed-source']
        .map((one) => visible(document.querySelector(one)) ? 1 : 0).join('')";
    for (query, expected) in [
        ("", "111110011"),
        ("?parts=none", "000000000"),
        ("?parts=chart", "000100000"),
        ("?parts=title.benchmark.insight", "100001100"),
        ("?parts=odd\"><b>.source", "000000001"),
    ] {
        let page = context.visit(&format!("/embed/nps{query}")).await?;
        let seen: String = page.run(shown, Vec::new()).await?;
        ensure!(seen == expected, "{query} shows {seen} instead of {expected}");
        ensure!(!page.state().await?.results.is_empty(), "no result with {query}");
    }
    let accent = "return getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()";
    for (query, expected) in [
        ("theme=light&accent=0a7b4d", "#0a7b4d"),
        // The dark look has its own, and one that cannot be read there is not taken.
        ("theme=dark&accent=0a7b4d.4ca07f", "#4ca07f"),
        ("theme=dark&accent=0a7b4d", "#8db8f2"),
        ("theme=light&accent=ffe000", "#1d4f91"),
        ("theme=light&accent=red;}", "#1d4f91"),
        ("theme=light&accent=fff", "#1d4f91"),
    ] {
        let page = context.visit(&format!("/embed/nps?{query}")).await?;
        let seen: String = page.run(accent, Vec::new()).await?;
        ensure!(seen == expected, "{query} gives {seen}");
    }
    Ok(())
}

async fn hostile(context: &mut Context) -> Result<()> {
    let button = "const one = document.getElementById('embed-cta');
        return [visible(one) ? one.getAttribute('href') : '', one.textContent, one.children.length]";
    for (query, href, text) in [
        ("cta=javascript:alert(1)&cta-text=x", "", ""),
        ("cta=JAVASCRIPT:alert(1)", "", ""),
        ("cta=%20%0Ajavascript:alert(1)", "", ""),
        ("cta=data:text/html,x", "", ""),
        ("cta=blob:https://a.example/x", "", ""),
        ("cta=//a.example", "", ""),
        ("cta=", "", ""),
        ("cta=https://a.example", "https://a.example/", "a.example"),
        (
            "cta=https://a.example&cta-text=%3Cimg+src=x+onerror=alert(1)%3E",
            "https://a.example/",
            "<img src=x onerror=alert(1)> (a.example)",
        ),
        ("cta=https://a.example/&cta-text=a%E2%80%AEb%00c", "https://a.example/", "abc (a.example)"),
        ("cta=mailto:a@b.example&cta-text=Mail", "mailto:a@b.example", "Mail (a@b.example)"),
    ] {
        let page = context.visit(&format!("/embed/nps?{query}")).await?;
        let (seen, words, inside): (String, String, usize) = page.run(button, Vec::new()).await?;
        ensure!(seen == href && words == text && inside == 0, "{query}: {seen} {words:?}");
    }
    // Nor is the query a scenario.
    let page = context.visit("/embed/nps?theme=dark&parts=title").await?;
    let state = page.state().await?;
    ensure!(
        state.damage.is_empty() && state.results.get("nps").is_some_and(|nps| nps.value.as_deref() == Some("30")),
        "{state:?}"
    );
    Ok(())
}

/// Each calculator has its page; only these may be held by others.
async fn every_page(context: &mut Context) -> Result<()> {
    let page = context.visit("/embed/nps").await?;
    let script = "const ids = (await (await fetch('/catalogue.json')).json()).metrics.map((one) => one.id);
        const wrong = [];
        for (const id of ids) {
            const [own, framed] = await Promise.all(['/' + id, '/embed/' + id].map((path) => fetch(path)));
            const header = (answer) => answer.headers.get('content-security-policy') ?? '';
            const read = new DOMParser().parseFromString(await framed.text(), 'text/html');
            const policy = read.querySelector('meta[http-equiv=Content-Security-Policy]')?.content;
            if (!framed.ok || policy !== arguments[0] || header(framed).includes('frame-ancestors') || !header(own).includes(\"frame-ancestors 'none'\")
                || read.querySelector('form').dataset.metric !== id || read.querySelector('style, [style], script:not([src], #texts[type=\"text/plain\"]), #article, header')) wrong.push(id);
        }
        return [ids.length, wrong]";
    let script = format!(
        "const policy = arguments[0]; (async function () {{ {script} }})(policy).then(done, (error) => done([0, ['' + error]]))"
    );
    let (count, wrong): (usize, Vec<String>) = page.run_async(&script, vec![json!(POLICY)]).await?;
    ensure!(count > 40 && wrong.is_empty(), "of {count} pages for frames are wrong: {wrong:?}");
    Ok(())
}

/// Several scenarios in a frame: compared there, whatever parts the page wants, and told of with all of them in the link.
async fn comparison(context: &mut Context) -> Result<()> {
    let ours = context.served.origin.clone();
    let link = "v=1&method=counts&promoters=50&passives=30&detractors=20&confidence=95&s2-name=~After%20training&s2-promoters=62&s2-detractors=8&k=wkzezw3und6u2d";
    let host = format!(
        "<!doctype html><title>host</title><iframe data-deskmath src=\"{ours}/embed/nps?parts=buttons#{}\" width=800 height=300></iframe>
        <script src=\"{ours}/embed.js\"></script>
        <script>addEventListener('deskmath:result', ({{ detail }}) => {{ window.detail = detail }})</script>",
        link.replace('&', "&amp;")
    );
    let page = visit_host(context, &host).await?;
    let difference = "const one = document.querySelector('#compare [data-difference=nps][data-scenario=b]');
        return one && visible(one) ? one.dataset.value : ''";
    let compared = async |page: &Page, expected: &str| {
        until(&format!("a difference of {expected} is seen"), async || {
            let shown: String = page.run(difference, Vec::new()).await?;
            Ok(shown.starts_with(expected).then_some(()))
        })
        .await
    };
    within(&page, async |page| {
        compared(page, "24").await?;
        let others: bool = page.run("return [...document.querySelectorAll('#insight > *')].some((one) => one.id !== 'compare' && visible(one))", Vec::new()).await?;
        ensure!(!others, "parts that the page does not want stand beside the comparison");
        page.seen("#compare-picture svg", true).await?;
        page.press("[name=scenario][value='1']").await?;
        page.put("promoters", "72").await?;
        compared(page, "28.18").await
    })
    .await?;
    until("the host hears of both scenarios", async || {
        let link: String = page.run("return window.detail?.link ?? ''", Vec::new()).await?;
        Ok(link.contains("&s2-promoters=72&").then_some(()))
    })
    .await?;
    until("the frame has the height of its content", async || {
        let frame: f64 = page.run("return document.querySelector('iframe').clientHeight", Vec::new()).await?;
        let inside = within(&page, async |page| {
            page.run::<f64>("return document.body.getBoundingClientRect().height", Vec::new()).await
        })
        .await?;
        Ok(((frame - inside).abs() < 2.0).then_some(()))
    })
    .await
}

/// The element makes the frame that its attributes say, gives it its height, and lets its results through.
async fn element(context: &mut Context) -> Result<()> {
    let ours = context.served.origin.clone();
    let host = format!(
        "<!doctype html><title>host</title><script src=\"{ours}/element.js\" async></script>
        <deskmath-calculator metric=nps language=el theme=dark parts=chart label=Loyalty></deskmath-calculator>
        <script>addEventListener('deskmath:result', ({{ target, detail }}) => {{ window.detail = [target.parentElement.localName, detail.metric] }})</script>"
    );
    let page = visit_host(context, &host).await?;
    until("the host hears of the result", async || {
        let told: Value = page.run("return window.detail ?? null", Vec::new()).await?;
        Ok((told == json!(["deskmath-calculator", "nps"])).then_some(()))
    })
    .await?;
    let script = "const frame = document.querySelector('iframe'); return [frame.src, frame.title, frame.clientHeight]";
    let (address, title, _): (String, String, f64) = page.run(script, Vec::new()).await?;
    ensure!(
        address == format!("{ours}/el/embed/nps?theme=dark&parts=chart") && title == "Loyalty",
        "{address} {title}"
    );
    until("the frame has the height of its content", async || {
        let (.., frame): (String, String, f64) = page.run(script, Vec::new()).await?;
        let inside = within(&page, async |page| {
            page.run::<f64>("return document.body.getBoundingClientRect().height", Vec::new()).await
        })
        .await?;
        Ok(((frame - inside).abs() < 2.0).then_some(()))
    })
    .await?;
    let change = "document.querySelector('deskmath-calculator').setAttribute('metric', 'csat'); return document.querySelector('iframe').src";
    let address: String = page.run(change, Vec::new()).await?;
    ensure!(address.contains("/el/embed/csat?"), "{address}");
    // Whatever stands there, the frame is one of ours.
    let change = "document.querySelector('deskmath-calculator').setAttribute('metric', '//evil.example/../x'); return document.querySelector('iframe').src";
    let address: String = page.run(change, Vec::new()).await?;
    ensure!(address.starts_with(&format!("{ours}/el/embed/evilexamplex")), "{address}");
    Ok(())
}

/// What is typed goes behind the `#`; the settings stay.
async fn address_stays(context: &mut Context) -> Result<()> {
    let page = context.visit("/embed/nps?theme=dark&parts=title.buttons").await?;
    page.put("promoters", "150").await?;
    let start = format!("{}/embed/nps", page.origin);
    until("the address follows", async || {
        let link: String = page.run("return location.href", Vec::new()).await?;
        let (path, rest) = link.split_once('?').unwrap_or_default();
        Ok((path.trim_end_matches('/') == start
            && rest.starts_with("theme=dark&parts=title.buttons#v=1")
            && rest.contains("promoters=150"))
        .then_some(()))
    })
    .await
}
