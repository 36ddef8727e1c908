//! The pages in their languages: each besides the English ones opens, shows its example and reads numbers as the language writes them, is accessible, and fits a
//! narrow window. In Chromium one of each kind, elsewhere a few, and the rest only when asked for: `tests/choices.rs` holds the texts and results of all of
//! them without a browser, and the build refuses a page that lacks a text.

use super::{Flow, accessibility};
use crate::catalogue::{Catalogue, Input, Metric};
use crate::context::{Context, ELSEWHERE};
use crate::driver::Browser;
use crate::flows::examples::gives;
use crate::look::Look;
use crate::page::Page;
use crate::site;
use crate::wait::until;
use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use std::collections::BTreeMap;
use std::path::Path;
use translations::Translations;

/// The pages that every browser opens.
const EVERYWHERE: [&str; 4] = ["", "nps", "staffing", "survey"];

/// The pages besides that Chromium opens: the other kinds of control and result, and those with most words.
const IN_CHROMIUM: [&str; 9] = [
    "saved",
    "embed",
    "csat",
    "cost-per-call",
    "scorecard",
    "issues-by-type",
    "employee-engagement",
    "compare-scores",
    "sample-size",
];

/// What stands for a text that a page lacks (`Table::UNKNOWN` in `src/word/table.rs`).
const UNKNOWN: &str = "⁇";

/// Widths in pixels: the narrowest phone, a usual one, and a laptop at 200 %.
const WIDTHS: [u32; 3] = [320, 390, 640];

pub fn flows(catalogue: &Catalogue, browser: Browser, english: &[site::Page], foreign: &[site::Page]) -> Vec<Flow> {
    let mut by_language: BTreeMap<&str, Vec<&site::Page>> = BTreeMap::new();
    for page in english.iter().chain(foreign) {
        by_language.entry(&page.language).or_default().push(page);
    }
    let mut flows = Vec::new();
    for (language, pages) in by_language {
        // What an English page does is what the other flows are about.
        for page in pages.iter().filter(|page| page.language != "en") {
            let own = (*page).clone();
            let metric = catalogue.metrics.iter().find(|metric| metric.id == own.below_language()).cloned();
            let path = own.below_language();
            let long = !EVERYWHERE.contains(&path) && (browser != Browser::Chromium || !IN_CHROMIUM.contains(&path));
            let name = format!("languages::{}", page.name());
            let flow = Flow::new(name, async move |context| one_page(context, &own, metric.as_ref()).await);
            flows.push(Flow { long, ..flow });
        }
        if browser == Browser::Chromium {
            let paths: Vec<String> = pages.iter().map(|page| page.path.clone()).collect();
            let name = format!("languages::{language}::narrow");
            let all = paths.clone();
            flows.push(Flow::new(name, async move |context| narrow(context, &paths).await));
            let name = format!("languages::{language}::glyphs");
            flows.push(Flow::new(name, async move |context| glyphs(context, &all).await));
        }
    }
    flows.push(Flow::new("languages::switched", async |context| switched(context).await));
    flows.push(Flow::new("languages::offered", async |context| offered(context).await));
    flows.push(Flow::new("languages::reloaded", async |context| reloaded(context).await));
    flows.push(Flow::new("languages::lost", async |context| lost(context).await));
    flows
}

async fn one_page(context: &mut Context, own: &site::Page, metric: Option<&Metric>) -> Result<()> {
    let page = context.visit(&own.path).await?;
    if let Some(metric) = metric {
        let example = metric.examples.first().context("the metric has no example")?;
        let state = page.state_when("the results of the example", |state| gives(state, example)).await?;
        ensure!(state.errors.is_empty(), "errors in the example: {:?}", state.errors);
        written(&page, &own.language).await?;
        reads(&page, &own.language, metric).await?;
    }
    let html: String = page.run("return document.documentElement.outerHTML", Vec::new()).await?;
    ensure!(!html.contains(UNKNOWN), "a text is missing");
    ensure!(html.contains(&format!("lang=\"{}\"", own.language)), "the page is in another language");
    accessibility::check(&page).await
}

/// Numbers are shown with the decimal mark of the language.
async fn written(page: &Page, language: &str) -> Result<()> {
    let other = if decimal(language)? == ',' { '.' } else { ',' };
    let script = "return [...document.querySelectorAll('output')].filter((one) => one.dataset.value?.includes('.'))
        .map((one) => one.textContent)";
    let shown: Vec<String> = page.run(script, Vec::new()).await?;
    for text in shown {
        // A mark with one or two digits behind it groups no thousands.
        let wrong = text
            .split(other)
            .skip(1)
            .any(|rest| (1..=2).contains(&rest.bytes().take_while(u8::is_ascii_digit).count()));
        ensure!(!wrong, "{text:?} is not how {language} writes it");
    }
    Ok(())
}

/// The decimal mark of a language, as its word list says it.
fn decimal(language: &str) -> Result<char> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language);
    let translations = Translations::read(&folder)?;
    let marks = translations.get("site/units/NUMBER_MARKS");
    marks.and_then(|marks| marks.chars().next()).with_context(|| format!("{language} names no decimal mark"))
}

/// A number typed as the language writes it travels as the same number.
async fn reads(page: &Page, language: &str, metric: &Metric) -> Result<()> {
    let state = page.state().await?;
    let decimal = decimal(language)?;
    let group = if decimal == ',' { '.' } else { ',' };
    let Some(method) = metric.examples.first().and_then(|example| metric.method_of(example)) else { return Ok(()) };
    let place = |input: &Input| {
        let (typed, meant) = match input.unit.as_str() {
            "n" => (format!("1{group}234"), "1234"),
            "#" | "¤" => (format!("1{group}234{decimal}5"), "1234.5"),
            "%" => (format!("12{decimal}5 %"), "12.5"),
            "s" => ("1:30".to_owned(), "90"),
            _ => return None,
        };
        state.texts.contains(&input.id).then(|| (input.id.clone(), typed, meant))
    };
    let Some((field, typed, meant)) = method.inputs.iter().find_map(place) else { return Ok(()) };
    page.put(&field, &typed).await?;
    let pair = format!("{field}={meant}");
    until(&format!("{typed:?} in {field} travels as {pair}"), async || {
        let hash: String = page.run("return location.hash", Vec::new()).await?;
        Ok(hash.trim_start_matches('#').split('&').any(|part| part.starts_with(&pair)).then_some(()))
    })
    .await
}

/// What is cut off, which texts lie over each other, and which headings of columns break within a word where there is room for it. A line may reach into
/// the next one by a little.
const CROWDED: &str = "const root = document.documentElement, wide = root.scrollWidth - root.clientWidth;
    const scrolls = (one) => one && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
    const cut = [...document.querySelectorAll('main *, header *, footer *')].filter((one) => one.clientWidth && visible(one)
        && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible' && !scrolls(one)
        && !one.matches('input, textarea') && !one.closest('.visually-hidden, .brand__name'));
    const boxes = [...document.querySelectorAll('main :is(input:not([type=radio], [type=checkbox], [type=range]), select, textarea)')]
        .filter((one) => visible(one) && one.checkVisibility()).map((one) => [one.getBoundingClientRect(), one]);
    const floats = (one) => one && (/fixed|sticky/.test(getComputedStyle(one).position) || floats(one.parentElement));
    const seen = (box, one) => {
        let { left, top, right, bottom } = box;
        for (let around = one; around !== document.body; around = around.parentElement) {
            if (getComputedStyle(around).overflow === 'visible') continue;
            const frame = around.getBoundingClientRect();
            [left, top, right, bottom] = [Math.max(left, frame.left), Math.max(top, frame.top), Math.min(right, frame.right), Math.min(bottom, frame.bottom)];
        }
        return { left, top, right, bottom, height: bottom - top, width: right - left };
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), range = document.createRange();
    while (texts.nextNode()) {
        const one = texts.currentNode.parentElement;
        if (!texts.currentNode.data.trim() || !visible(one) || !one.checkVisibility() || one.closest('.visually-hidden, .skip, noscript, math, option')) continue;
        if (floats(one)) continue;
        range.selectNodeContents(texts.currentNode);
        for (const box of range.getClientRects()) boxes.push([seen(box, one), one]);
    }
    const there = boxes.filter(([{ width, height }]) => width > 2 && height > 2).sort(([a], [b]) => a.top - b.top);
    const over = [];
    there.forEach(([a, one], at) => {
        for (const [b, other] of there.slice(at + 1)) {
            if (b.top >= a.bottom) break;
            const high = Math.min(a.bottom, b.bottom) - b.top, across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
            if (across > 2 && high > 0.4 * Math.min(a.height, b.height) && !one.contains(other) && !other.contains(one))
                over.push(one.textContent.trim().slice(0, 60) + ' lies over ' + other.textContent.trim().slice(0, 60));
        }
    });
    const broken = [];
    for (const { firstChild } of innerWidth < 360 ? [] : document.querySelectorAll('#article thead th')) {
        for (const word of firstChild?.data?.matchAll(/[\\p{Script=Latin}\\p{Script=Greek}]+/gu) ?? []) {
            range.setStart(firstChild, word.index);
            range.setEnd(firstChild, word.index + word[0].length);
            if (range.getClientRects().length > 1) broken.push(word[0] + ' is broken');
        }
    }
    return [wide > 0 ? wide + ' px too wide' : '', ...cut.map((one) => one.outerHTML.slice(0, 120)), ...over, ...broken].filter(Boolean)";

/// No page is wider than the window, no text is cut off, and none lies over another.
async fn narrow(context: &mut Context, paths: &[String]) -> Result<()> {
    let session = context.start(Look::Light).await?;
    let page = context.page_of(&session);
    let mut found = Vec::new();
    for path in paths {
        page.open(path).await?;
        for width in WIDTHS {
            let metrics = json!({ "width": width, "height": 640, "deviceScaleFactor": 1, "mobile": false });
            session.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
            let problems: Vec<String> = page.run(CROWDED, Vec::new()).await?;
            found.extend(problems.into_iter().map(|problem| format!("{path} at {width}: {problem}")));
        }
    }
    session.close().await;
    ensure!(found.is_empty(), "{} problems\n  {}", found.len(), found.join("\n  "));
    Ok(())
}

/// Every character of the language's pages has a glyph: none is drawn as one that is in no font.
async fn glyphs(context: &mut Context, paths: &[String]) -> Result<()> {
    let page = context.visit(paths.first().context("no pages")?).await?;
    let script = "const texts = await Promise.all(arguments[0].map(async (path) => (await fetch(path)).text()));
        const seen = new Set(texts.map((text) => new DOMParser().parseFromString(text, 'text/html'))
            .flatMap(({ title, body }) => [...title + body.textContent]));
        const pen = Object.assign(document.createElement('canvas'), { width: 40, height: 40 }).getContext('2d', { willReadFrequently: true });
        pen.font = '24px ' + getComputedStyle(document.body).fontFamily;
        const drawn = (character) => {
            pen.clearRect(0, 0, 40, 40);
            pen.fillText(character, 4, 30);
            return pen.getImageData(0, 0, 40, 40).data.join();
        };
        const missing = drawn('\\u{10fffd}');
        const known = missing === drawn('\\u{e123}') && missing !== drawn('a');
        return [known, seen.size, [...seen].filter((one) => /[^\\s\\p{C}]/u.test(one) && drawn(one) === missing).join(' ')]";
    let script = format!("(async () => {{ {script} }})().then(done, (why) => done([false, 0, String(why)]))");
    let (known, count, missing): (bool, usize, String) = page.run_async(&script, vec![json!(paths)]).await?;
    ensure!(known, "a missing glyph is not to be told from others here: {missing}");
    ensure!(count > 100, "only {count} characters were looked at");
    ensure!(missing.is_empty(), "no font has {missing}");
    Ok(())
}

/// An address below a language that leads nowhere says so in that language, on a host that knows the languages and on one that has a single page for it.
async fn lost(context: &mut Context) -> Result<()> {
    let page = context.visit("/el/nothing-here").await?;
    for path in ["/el/nothing-here", ELSEWHERE] {
        page.client.goto(&format!("{}{path}", page.origin)).await?;
        until(&format!("{path} is a Greek page that leads home"), async || {
            let script = "return !!document.querySelector('html[lang=el] [data-page=\"404\"] a[href=\"/el/\"]')";
            let there: Option<bool> = page.run(script, Vec::new()).await?;
            Ok((there == Some(true)).then_some(()))
        })
        .await?;
    }
    Ok(())
}

/// The form goes along to another language, and a link opens in the one that was chosen, with the same numbers.
async fn switched(context: &mut Context) -> Result<()> {
    let page = context.visit("/cost-per-call").await?;
    let before = page.state_when("results", |state| !state.results.is_empty()).await?;
    let field = before.texts.first().context("no text field")?.clone();
    page.put(&field, "1,250").await?;
    let expected = page.state_when("other results", |state| state.results != before.results).await?.results;
    page.run::<()>("document.querySelector('#languages a[hreflang=el]').click(); return null", Vec::new()).await?;
    let lang = async |tag: &str| {
        let live = format!("html[data-ready][lang=\"{tag}\"]");
        until(&format!("the page speaks {tag}"), async || {
            // Between two documents Firefox answers nothing.
            let there: Option<bool> =
                page.run("return !!document.querySelector(arguments[0])", vec![json!(live)]).await?;
            Ok((there == Some(true)).then_some(()))
        })
        .await
    };
    lang("el").await?;
    page.state_when("the same results in Greek", |state| state.results == expected).await?;
    let greek: String = page.run("return location.pathname + location.hash", Vec::new()).await?;
    ensure!(greek.starts_with("/el/cost-per-call#v=1&"), "{greek}");
    // A link in English, for somebody who chose Greek.
    let link = greek.trim_start_matches("/el").to_owned();
    page.client.goto(&format!("{}/survey", page.origin)).await?;
    page.client.goto(&format!("{}{link}", page.origin)).await?;
    lang("el").await?;
    page.state_when("the same results for the receiver", |state| state.results == expected).await?;
    Ok(())
}

/// Who reads another language is offered the page in it, once, and can stay.
async fn offered(context: &mut Context) -> Result<()> {
    // The driven browsers are set to English, so it is the Greek page that offers another one.
    let page = context.visit("/el/nps").await?;
    let english = "return navigator.languages.some((tag) => tag.startsWith('en'))";
    if context.browser == Browser::Webkit && !page.run::<bool>(english, Vec::new()).await? {
        context.notes.push("this WebKit names no language: the offer of another one is not tested in it".to_owned());
        return Ok(());
    }
    let offer = until("the page in the language of the browser is offered", async || {
        let text: Option<String> =
            page.run("return document.querySelector('#offer a')?.textContent ?? null", Vec::new()).await?;
        Ok(text)
    })
    .await?;
    ensure!(offer.contains("English"), "{offer}");
    page.run::<()>("document.querySelector('#offer button').click(); return null", Vec::new()).await?;
    page.open("/el/csat").await?;
    // What is done behind the offer is done.
    until("what can wait is there", async || page.exists("link[rel=manifest]").await).await?;
    ensure!(page.exists("#offer").await?.is_none(), "the offer comes back");
    // It offers the page that is shown, not the one on which it came.
    let page = context.visit("/el/").await?;
    until("the offer", async || page.exists("#offer a").await).await?;
    page.press("a[href=\"/el/nps\"]").await?;
    page.state_when("the example", |state| state.metric.as_deref() == Some("nps") && !state.results.is_empty()).await?;
    page.put("promoters", "150").await?;
    page.press("#offer a").await?;
    until("the English page with what was typed", async || {
        let script = "return location.pathname === '/nps' && form()?.elements.namedItem('promoters')?.value === '150'";
        let there: Option<bool> = page.run(script, Vec::new()).await?;
        Ok((there == Some(true)).then_some(()))
    })
    .await
}

/// Who reads a page in another language than the chosen one and reloads it, or comes back to it, is left in peace: what stands in the address is no link of
/// somebody else's.
async fn reloaded(context: &mut Context) -> Result<()> {
    let page = context.blank().await?;
    page.run::<()>("localStorage.setItem('deskmath:1:language', 'el'); return null", Vec::new()).await?;
    page.open("/nps").await?;
    page.put("promoters", "150").await?;
    until("the number is in the address", async || {
        let hash: String = page.run("return location.hash", Vec::new()).await?;
        Ok(hash.contains("promoters=150").then_some(()))
    })
    .await?;
    page.client.refresh().await?;
    page.live().await?;
    // A jump to another page would be over by the time at which what can wait has come.
    until("what can wait is there", async || page.exists("link[rel=manifest]").await).await?;
    let state =
        page.state_when("the number", |state| state.fields.get("promoters").is_some_and(|text| text == "150")).await?;
    let path: String = page.run("return location.pathname", Vec::new()).await?;
    ensure!(path == "/nps", "the page went to {path}: {:?}", state.fields);
    Ok(())
}
