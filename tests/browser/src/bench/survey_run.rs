//! A survey on `/survey`: time, memory, and whether the page stays alive meanwhile.

use super::memory::peak_of_renderer;
use super::scores::{self, Scores};
use super::table::Table;
use crate::context::Context;
use crate::look::Look;
use crate::selectors;
use anyhow::{Result, ensure};
use serde_json::Value;
use std::path::PathBuf;
use std::time::Duration;

/// More than any machine should need.
const LIMIT: Duration = Duration::from_mins(2);

/// Notes when the file came, when each state began, and every long task. The page's own clock is used, not that of the driver.
const WATCH: &str = "
    const seen = window.__bench = { long: [], change: 0, states: {} };
    new PerformanceObserver((list) => list.getEntries().forEach((one) => seen.long.push(one.duration))).observe({ type: 'longtask' });
    document.addEventListener('change', (event) => {
        if (event.target.matches(S.surveyInput)) seen.change = performance.now();
        if (event.target.type === 'file') seen.file = event.target.files[0];
    }, true);
    document.addEventListener('click', (event) => { if (event.target.closest(S.confirm)) seen.click = performance.now(); }, true);
    new MutationObserver(() => {
        const state = document.querySelector(S.panel)?.dataset.state;
        if (state && !(state in seen.states)) {
            seen.states[state] = performance.now();
            if (state === 'confirm' && seen.atOnce) document.querySelector(S.confirm).click();
        }
    }).observe(document.documentElement, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-state'] });
    return null";

/// Takes a column for something; it may lie behind 'all columns'.
const CHOOSE: &str = "
    const find = () => document.querySelector(arguments[0]);
    if (!find()) document.querySelector(S.allColumns)?.click();
    setTimeout(() => {
        const one = find();
        if (one && one.value !== arguments[1]) {
            one.value = arguments[1];
            for (const type of ['input', 'change']) one.dispatchEvent(new Event(type, { bubbles: true }));
        }
        setTimeout(() => done(find()?.value ?? ''), 100);
    }, 100);";

/// The time to read the same file in the same browser and count its line ends: what no reader can beat by much. In the page, whose policy allows no
/// worker but ours.
const COUNT: &str = "
    const run = async (file) => {
        const start = performance.now();
        const reader = file.stream().getReader();
        let lines = 0;
        for (;;) {
            const { done, value } = await reader.read();
            if (done) break;
            for (let at = 0; at < value.length; at++) if (value[at] === 10) lines++;
        }
        window.__bench.sum = lines;
        return performance.now() - start;
    };
    ";

/// The time to read a workbook and have the browser inflate its members: what no reader of workbooks can beat by much.
const INFLATE: &str = "
    const run = async (file) => {
        const start = performance.now();
        const bytes = new Uint8Array(await file.arrayBuffer());
        const view = new DataView(bytes.buffer);
        const end = bytes.length - 22;
        let plain = 0;
        for (let at = view.getUint32(end + 16, true), left = view.getUint16(end + 10, true); left > 0; left--) {
            const [method, size, place] = [view.getUint16(at + 10, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
            at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
            const from = place + 30 + view.getUint16(place + 26, true) + view.getUint16(place + 28, true);
            let stream = file.slice(from, from + size).stream();
            if (method === 8) stream = stream.pipeThrough(new DecompressionStream('deflate-raw'));
            for (const reader = stream.getReader();;) {
                const { done, value } = await reader.read();
                if (done) break;
                plain += value.length;
            }
        }
        window.__bench.sum = plain;
        return performance.now() - start;
    };
    ";

/// Runs one of them three times and takes the best.
const BEST_OF_THREE: &str = "
    (async () => {
        const times = [];
        for (let turn = 0; turn < 3; turn++) times.push(await run(window.__bench.file));
        done(Math.min(...times));
    })();";

#[derive(Debug, serde::Deserialize)]
struct Seen {
    long: Vec<f64>,
    change: f64,
    #[serde(default)]
    click: f64,
    states: std::collections::BTreeMap<String, f64>,
}

/// A file to read.
#[derive(Debug)]
pub struct Survey {
    pub name: &'static str,
    pub file: PathBuf,
    /// The number of the column of channels, and of that of agents.
    pub channel: usize,
    pub agent: usize,
}

impl Survey {
    pub fn text(name: &'static str, file: PathBuf) -> Self {
        Self { name, file, channel: 2, agent: 8 }
    }

    pub fn workbook(name: &'static str, file: PathBuf) -> Self {
        Self { name, file, channel: 2, agent: 7 }
    }

    /// Whether it is text rather than a workbook.
    pub fn is_text(&self) -> bool {
        self.file.extension().is_some_and(|extension| extension == "csv")
    }
}

/// What our page makes of a file, and in how many seconds without those of the visitor.
#[derive(Debug)]
pub struct Ours {
    pub seconds: f64,
    pub scores: Scores,
}

/// The same where the proposed choice is confirmed in the moment in which it is asked, so that nothing was worked out ahead: in a fresh browser of its own.
pub async fn measure_at_once(context: &Context, survey: &Survey, ours: &Ours, table: &mut Table) -> Result<()> {
    let session = context.start(Look::Light).await?;
    let page = context.page_of(&session);
    page.open("/survey").await?;
    let _: Value = page.run(WATCH, Vec::new()).await?;
    let _: Value = page.run("window.__bench.atOnce = true; return null", Vec::new()).await?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    page.choose_file(&survey.file).await?;
    page.survey_within(LIMIT, "done").await?;
    let seen: Seen = page.run("const { file, ...seen } = window.__bench; return seen", Vec::new()).await?;
    let done = seen.states.get("done").copied().unwrap_or(f64::NAN);
    table.add(&format!("{}, s, confirmed at once, all in all", survey.name), (done - seen.change) / 1000.0);
    let scores = scores::shown(&page, survey.channel, survey.agent).await?;
    session.close().await;
    scores::expect_same(&ours.scores, &scores)
}

/// Measures in a fresh browser.
pub async fn measure(context: &Context, survey: &Survey, table: &mut Table) -> Result<Ours> {
    let name = survey.name;
    let session = context.start(Look::Light).await?;
    let page = context.page_of(&session);
    page.open("/survey").await?;
    let _: Value = page.run(WATCH, Vec::new()).await?;
    // Nobody finds a file sooner; the workers are there by then.
    tokio::time::sleep(Duration::from_secs(2)).await;
    let before = peak_of_renderer(session.driver_id());
    page.choose_file(&survey.file).await?;
    page.survey_within(LIMIT, "confirm").await?;
    // What is not proposed is chosen, as whoever wants it would.
    for (column, role) in [(1, "date"), (survey.channel, "segment"), (survey.agent, "segment")] {
        let select = format!("select[name=\"column-{column}\"]");
        let chosen: String = page.run_async(CHOOSE, vec![select.into(), role.into()]).await?;
        ensure!(chosen == role, "column {column} is {chosen:?} instead of {role}");
    }
    page.press(selectors::CONFIRM).await?;
    page.survey_within(LIMIT, "done").await?;
    let after = peak_of_renderer(session.driver_id());
    let seen: Seen = page.run("const { file, ...seen } = window.__bench; return seen", Vec::new()).await?;
    let at = |state: &str| seen.states.get(state).copied().unwrap_or(f64::NAN);
    let (question, results) = ((at("confirm") - seen.change) / 1000.0, (at("done") - seen.click) / 1000.0);
    table.add(&format!("{name}, s, from the file to the question"), question);
    table.add(&format!("{name}, s, from the answer to the results"), results);
    table.add(&format!("{name}, s, both together"), question + results);
    let (floor, did) = if survey.is_text() { (COUNT, "line ends counted") } else { (INFLATE, "members inflated") };
    let floor: f64 = page.run_async(&[floor, BEST_OF_THREE].concat(), Vec::new()).await?;
    table.add(&format!("  {name}: {did}, s"), floor / 1000.0);
    table.add(&format!("  {name}: both together, times that"), (question + results) * 1000.0 / floor);
    if let Some((before, after)) = before.zip(after) {
        table.add(&format!("{name}, MB, growth of the renderer's peak"), after - before);
    }
    table.add(
        &format!("{name}, ms, longest task (0: none of 50 or more)"),
        seen.long.iter().copied().fold(0.0, f64::max),
    );
    let scores = scores::shown(&page, survey.channel, survey.agent).await?;
    session.close().await;
    Ok(Ours { seconds: question + results, scores })
}
