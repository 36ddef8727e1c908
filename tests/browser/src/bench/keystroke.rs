//! The time of a keystroke on `/nps`: from the input event until everything that it set going has run.

use super::table::{Table, quantile};
use crate::context::Context;
use crate::look::Look;
use anyhow::{Result, ensure};
use serde_json::json;

/// How many keystrokes a run measures.
const STROKES: u32 = 150;

/// The first ones warm the page up.
const WARM_UP: u32 = 30;

/// A stroke is measured to the end of its event (`events`), and in whole (`all`): until the microtasks that it set going have run, and
/// with every callback for a frame or a time that runs before the frame after next. A long task over all would show what this misses.
const SCRIPT: &str = "
    const [strokes, warmUp] = arguments;
    let later = 0;
    const timed = (callback) => typeof callback !== 'function' ? callback : (...words) => {
        const start = performance.now();
        try { return callback(...words); } finally { later += performance.now() - start; }
    };
    const nextFrame = window.requestAnimationFrame.bind(window);
    for (const name of ['requestAnimationFrame', 'requestIdleCallback', 'setTimeout']) {
        const original = window[name].bind(window);
        window[name] = (callback, ...rest) => original(timed(callback), ...rest);
    }
    const long = [];
    new PerformanceObserver((list) => list.getEntries().forEach((one) => long.push(one.duration))).observe({ type: 'longtask' });
    const frames = () => new Promise((resolve) => nextFrame(() => nextFrame(resolve)));
    const microtasks = async () => { for (let hop = 0; hop < 50; hop++) await null; };
    const field = [...form().elements].find((one) => isText(one) && visible(one));
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
    const events = [], all = [], unchanged = [];
    (async () => {
        for (let stroke = 0; stroke < warmUp + strokes; stroke++) {
            await frames();
            const before = JSON.stringify(snapshot().results);
            const text = String(100 + (stroke * 37) % 900);
            later = 0;
            const start = performance.now();
            set.call(field, text);
            field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text.slice(-1) }));
            const end = performance.now();
            await microtasks();
            const settled = performance.now();
            await frames();
            if (stroke < warmUp) continue;
            events.push(end - start);
            all.push(settled - start + later);
            if (JSON.stringify(snapshot().results) === before) unchanged.push(text);
        }
        done({ events, all, unchanged, long });
    })().catch((error) => done({ events: [], all: [], unchanged: [String(error)], long: [] }));";

/// What the script gives, in milliseconds.
#[derive(Debug, serde::Deserialize)]
struct Strokes {
    events: Vec<f64>,
    all: Vec<f64>,
    unchanged: Vec<String>,
    long: Vec<f64>,
}

/// Measures in a fresh browser.
pub async fn measure(context: &Context, table: &mut Table) -> Result<()> {
    let session = context.start(Look::Light).await?;
    let page = context.page_of(&session);
    page.open("/nps").await?;
    let mut strokes: Strokes = page.run_async(SCRIPT, vec![json!(STROKES), json!(WARM_UP)]).await?;
    ensure!(strokes.unchanged.is_empty(), "keystrokes that changed no result: {:?}", strokes.unchanged);
    ensure!(!strokes.events.is_empty(), "no keystrokes measured");
    for (name, part) in [("median", 0.5), ("95th percentile", 0.95), ("most", 1.0)] {
        table.add(&format!("keystroke, ms of script, {name}"), quantile(&mut strokes.all, part));
    }
    table.add("  of that in the event itself, median", quantile(&mut strokes.events, 0.5));
    table.add("  longest task, ms (0: none of 50 or more)", strokes.long.iter().copied().fold(0.0, f64::max));
    session.close().await;
    Ok(())
}
