//! `cargo xtask bench --lighthouse`: what Lighthouse says of pages as a good host serves them, on a slow phone. It is taken from npm, installed below the
//! build folder, and never part of the site.

use crate::{npm, paths, run};
use anyhow::{Context, Result, ensure};
use deskmath::language;
use serde_json::Value;
use static_server::Site;
use std::collections::BTreeSet;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

/// The pages that are audited in each language.
const PAGES: [&str; 4] = ["", "nps", "staffing", "survey"];

/// What Chromium is started with.
const FLAGS: &str = "--headless=new --no-sandbox --disable-gpu --disable-background-networking";

/// A column of the table: its heading, where it stands in a report, by what it is multiplied, its decimal places, and what it has to keep to.
struct Column {
    heading: &'static str,
    place: &'static str,
    factor: f64,
    places: usize,
    target: Target,
}

/// What a median has to be.
enum Target {
    AtLeast(f64),
    Under(f64),
}

const fn score(heading: &'static str, place: &'static str) -> Column {
    Column { heading, place, factor: 100.0, places: 0, target: Target::AtLeast(100.0) }
}

const fn timing(heading: &'static str, place: &'static str, target: f64) -> Column {
    Column { heading, place, factor: 1.0, places: 0, target: Target::Under(target) }
}

const COLUMNS: [Column; 7] = [
    score("performance", "/categories/performance/score"),
    score("accessibility", "/categories/accessibility/score"),
    score("practices", "/categories/best-practices/score"),
    score("SEO", "/categories/seo/score"),
    timing("LCP ms", "/audits/largest-contentful-paint/numericValue", 1200.0),
    timing("TBT ms", "/audits/total-blocking-time/numericValue", 50.0),
    Column {
        heading: "CLS",
        place: "/audits/cumulative-layout-shift/numericValue",
        factor: 1.0,
        places: 3,
        target: Target::Under(0.02),
    },
];

/// Audits every page so many times, prints the medians, and what is under target.
pub fn bench(runs: u32, only: &str) -> Result<()> {
    let folder = paths::target().join("lighthouse");
    npm::install(&paths::root().join("tests").join("browser").join("lighthouse"), &folder)?;
    let paths = language::all().flat_map(|language| {
        PAGES.map(
            |page| if page.is_empty() && language.tag == "en" { "/".to_owned() } else { language.path() + "/" + page },
        )
    });
    let paths: Vec<String> = paths.filter(|path| path.contains(only)).collect();
    ensure!(!paths.is_empty(), "no page's path contains {only:?}");
    let mut site = Site::new(paths::dist()).as_a_good_host().context("dist/ is empty; build first")?;
    // A page names the origin of the site, so the port has to be known before the pages are.
    let address = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?;
    let origin = format!("http://{address}");
    for path in &paths {
        site = site.with_page(path, &named(&page(path)?, &origin));
    }
    site.start(address.port())?;

    let headings = COLUMNS.iter().map(|column| format!("{:>14}", column.heading));
    println!("\n{:<20}{}", "median of ".to_owned() + &runs.to_string(), headings.collect::<String>());
    let mut missed = Vec::new();
    for path in &paths {
        let reports = (0..runs.max(1)).map(|_| audit(&folder, &format!("{origin}{path}")));
        let reports = reports.collect::<Result<Vec<Value>>>().with_context(|| format!("the page {path}"))?;
        let mut line = Vec::new();
        for column in &COLUMNS {
            let value = median(&reports, column);
            line.push(format!("{value:>14.*}", column.places));
            let is_met = match column.target {
                Target::AtLeast(least) => value >= least,
                Target::Under(most) => value < most,
            };
            if !is_met {
                let why = wanting(&reports, column);
                missed.push(format!("{path}: {} {value:.*}{why}", column.heading, column.places));
            }
        }
        println!("{path:<20}{}", line.concat());
    }
    println!("{}", if missed.is_empty() { "Every target is met." } else { "Under target:" });
    for miss in &missed {
        println!("  {miss}");
    }
    Ok(())
}

/// What stands in the file of a page.
fn page(path: &str) -> Result<String> {
    let file = paths::dist().join(path.trim_start_matches('/')).join("index.html");
    fs::read_to_string(&file).with_context(|| format!("{} is missing; build first", file.display()))
}

/// The page as the option `--origin` of the build would have written it: its addresses for search engines are whole.
fn named(html: &str, origin: &str) -> String {
    html.split_inclusive('>')
        .map(
            |part| {
                if is_address(part) { part.replace("href=\"/", &format!("href=\"{origin}/")) } else { part.to_owned() }
            },
        )
        .collect()
}

/// Whether text ends in a link to the page itself or to the same in another language.
fn is_address(text: &str) -> bool {
    text.rfind('<')
        .and_then(|at| text.get(at..))
        .is_some_and(|tag| tag.starts_with("<link rel=\"canonical\"") || tag.starts_with("<link rel=\"alternate\""))
}

/// The report of one visit with a fresh browser.
fn audit(folder: &Path, address: &str) -> Result<Value> {
    let chromium = ["chromium", "google-chrome", "chrome"].into_iter().find_map(paths::find);
    let report = folder.join("report.json");
    let mut command = run::program("node");
    command
        .env("CHROME_PATH", chromium.context("there is no Chromium")?)
        .arg(folder.join("node_modules").join("lighthouse").join("cli").join("index.js"))
        .args([address, "--quiet", "--output=json", "--no-enable-error-reporting"])
        .arg(format!("--chrome-flags={FLAGS}"))
        .arg(format!("--output-path={}", report.display()));
    let output = command.output().context("cannot start node")?;
    ensure!(output.status.success(), "Lighthouse failed: {}", String::from_utf8_lossy(&output.stderr));
    let report: Value = serde_json::from_slice(&fs::read(&report)?)?;
    let error = report.pointer("/runtimeError/message").and_then(Value::as_str);
    ensure!(error.is_none(), "Lighthouse: {}", error.unwrap_or_default());
    Ok(report)
}

/// The median of a column; not a number where a report has none.
fn median(reports: &[Value], column: &Column) -> f64 {
    let value = |report: &Value| report.pointer(column.place).and_then(Value::as_f64).unwrap_or(f64::NAN);
    let mut values: Vec<f64> = reports.iter().map(|report| value(report) * column.factor).collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The audits that cost points in the category of a column.
fn wanting(reports: &[Value], column: &Column) -> String {
    let Some(category) = column.place.strip_suffix("/score") else { return String::new() };
    let mut audits = BTreeSet::new();
    for report in reports {
        let parts = report.pointer(&format!("{category}/auditRefs")).and_then(Value::as_array);
        for part in parts.into_iter().flatten() {
            let id = part.get("id").and_then(Value::as_str).unwrap_or_default();
            let weight = part.get("weight").and_then(Value::as_f64).unwrap_or_default();
            let score = report.pointer(&format!("/audits/{id}/score")).and_then(Value::as_f64);
            if weight > 0.0 && score.is_some_and(|score| score < 1.0) {
                audits.insert(id);
            }
        }
    }
    format!(" ({})", audits.into_iter().collect::<Vec<_>>().join(", "))
}
