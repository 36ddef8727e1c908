//! Libraries of others on the files that our page was measured with: each in a worker of a fresh browser, and each must give our numbers.

use super::scores::{Score, Scores, expect_same};
use super::survey_run::{Ours, Survey};
use super::table::Table;
use crate::context::{Context, Served};
use crate::look::Look;
use anyhow::{Context as _, Result, bail, ensure};
use serde_json::json;
use static_server::{Requests, Site};
use std::collections::BTreeMap;
use std::path::Path;

/// Name as shown, script without its ending, and whether it reads text rather than workbooks.
const PEERS: [(&str, &str, bool); 4] = [
    ("uDSV", "udsv", true),
    ("PapaParse", "papaparse", true),
    ("DuckDB-WASM", "duckdb", true),
    ("SheetJS", "sheetjs", false),
];

/// A page with nothing but the file input that the driver fills.
const PAGE: &str =
    "<!doctype html><html lang=\"en\" data-ready><title>peers</title><input type=\"file\" data-survey-input>";

/// Starts the worker named, then has it read the chosen file, and times both.
const SCRIPT: &str = "
    const file = document.querySelector(S.surveyInput).files[0];
    const begin = performance.now();
    const worker = new Worker(`/${arguments[0]}.js`);
    let start = 0, ready = 0;
    worker.onerror = (event) => done({ error: event.message || 'the worker does not start' });
    worker.onmessage = ({ data }) => {
        if (data.error) return done({ error: data.error });
        if (data.ready) {
            start = performance.now();
            ready = start - begin;
            return worker.postMessage(file);
        }
        done({ ready, taken: performance.now() - start, sums: data.sums });
    };";

#[derive(Debug, serde::Deserialize)]
struct Answer {
    error: Option<String>,
    #[serde(default)]
    ready: f64,
    #[serde(default)]
    taken: f64,
    /// By part and group: answers and sum of the promoter score, of satisfaction, of effort.
    #[serde(default)]
    sums: BTreeMap<String, BTreeMap<String, [f64; 6]>>,
}

/// The peers that are there.
#[derive(Debug)]
pub struct Peers {
    served: Served,
    /// What cannot be measured, and why: said once.
    lost: Vec<&'static str>,
}

impl Peers {
    /// Serves the folder with the scripts of the peers.
    pub fn serve(folder: &Path) -> Result<Self> {
        let requests = Requests::default();
        let site = Site::new(folder).with_page("/", PAGE).recorded_by(&requests);
        let origin = format!("http://{}", site.start(0).context("no free port")?);
        let mut lost = Vec::new();
        for (name, script, _) in PEERS {
            if !folder.join(format!("{script}.js")).is_file() {
                println!("{name} is not installed");
                lost.push(name);
            }
        }
        Ok(Self { served: Served { origin, dist: folder.to_owned(), requests, below: None }, lost })
    }

    /// Measures each peer that reads such a file; one that fails is named and left out from then on.
    pub async fn measure(&mut self, context: &Context, survey: &Survey, ours: &Ours, table: &mut Table) {
        for (name, script, text) in PEERS {
            if text != survey.is_text() || self.lost.contains(&name) {
                continue;
            }
            match self.one(context, script, &survey.file, &ours.scores).await {
                Ok(answer) => {
                    table.add(&format!("{name}: {}, s", survey.name), answer.taken / 1000.0);
                    table.add(&format!("  {name}, start before {}, s", survey.name), answer.ready / 1000.0);
                    table.add(&format!("  {name}: {}, times ours", survey.name), answer.taken / 1000.0 / ours.seconds);
                }
                Err(error) => {
                    println!("{name} fails on {}: {error:#}", survey.name);
                    self.lost.push(name);
                }
            }
        }
    }

    async fn one(&self, context: &Context, script: &str, file: &Path, ours: &Scores) -> Result<Answer> {
        let session = context.start(Look::Light).await?;
        let mut page = context.page_of(&session);
        page.origin.clone_from(&self.served.origin);
        page.open("/").await?;
        page.choose_file(file).await?;
        let answer: Result<Answer> = page.run_async(SCRIPT, vec![json!(script)]).await;
        session.close().await;
        let answer = answer?;
        if let Some(error) = answer.error {
            bail!("{error}");
        }
        expect_same(ours, &scores(&answer.sums)?)?;
        Ok(answer)
    }
}

/// The scores that the sums of a peer come to.
fn scores(sums: &BTreeMap<String, BTreeMap<String, [f64; 6]>>) -> Result<Scores> {
    let mut scores = Scores::new();
    for (part, groups) in sums {
        for (group, [promoters, nps, satisfied, csat, efforts, ces]) in groups {
            for (metric, answers, sum, factor) in
                [("nps", promoters, nps, 100.0), ("csat", satisfied, csat, 100.0), ("ces", efforts, ces, 1.0)]
            {
                ensure!(*answers > 0.0, "no answers of {metric} in {part} {group}");
                let score = Score { answers: *answers, value: factor * sum / answers };
                scores.insert((metric.to_owned(), part.clone(), group.clone()), score);
            }
        }
    }
    Ok(scores)
}
