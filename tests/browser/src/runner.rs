//! Running the flows, one after another in each browser, and saying how they went in the form that `cargo test` has.

use crate::catalogue::Catalogue;
use crate::context::{BLANK, Context, ELSEWHERE, REPORT, Served};
use crate::driver::Browser;
use crate::flows::{self, Flow};
use crate::options::Options;
use crate::site;
use anyhow::{Context as _, Result, ensure};
use static_server::{Requests, Site};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long a flow may take: several times what the longest does while the other browsers keep the machine busy.
const LIMIT: Duration = Duration::from_mins(3);

/// So many failures in one browser may be the machine's fault: each of them is tried once more. More than these are not.
const SECOND_TRIES: usize = 3;

/// Runs what the options ask for; true when all of it passed.
pub async fn run(options: &Options) -> Result<bool> {
    let catalogue = Catalogue::read(&options.dist)?;
    let (pages, foreign) = (site::pages(&options.dist)?, site::in_other_languages(&options.dist)?);
    let served = serve(options)?;
    let mut good = true;
    for browser in &options.browsers {
        let flows: Vec<Flow> = flows::all(&catalogue, *browser, &pages, &foreign)
            .into_iter()
            .filter(|flow| full_name(*browser, flow).contains(&options.filter))
            .filter(|flow| options.long || !flow.long)
            .collect();
        if options.list {
            for flow in &flows {
                println!("{}: test", full_name(*browser, flow));
            }
            continue;
        }
        let mut context = Context::new(*browser, served.clone(), scratch(browser.name())?)?;
        good &= in_one_browser(&mut context, &flows, options.twice).await;
        context.tidy(true).await;
    }
    Ok(good)
}

/// Serves the site on a free port with the headers that `docs/deploy.md` has, and once more below a path.
pub fn serve(options: &Options) -> Result<Served> {
    let blank = "<!doctype html><html lang=\"en\"><title>blank</title>";
    let requests = Requests::default();
    // A browser tells us at once of anything that the policy forbids, above all of what would leave the site.
    let start = |site: Site| -> Result<String> {
        // Flows see what the server sends, not what a cache of flows before them holds; those about the cache have a server of their own.
        let site = site.without("/sw.js").with_page(BLANK, blank).reporting_to(REPORT).recorded_by(&requests);
        Ok(format!("http://{}", site.start(0).context("no free port")?))
    };
    let lost = fs::read_to_string(options.dist.join("404.html")).context("there is no 404.html; build first")?;
    let origin = start(Site::new(&options.dist).with_page(ELSEWHERE, &lost))?;
    let mut below = None;
    if let Some(folder) = &options.based {
        let base = base_of(folder)?;
        below = Some(format!("{}{}", start(Site::new(folder).below(&base))?, base.trim_end_matches('/')));
    }
    Ok(Served { origin, dist: options.dist.clone(), requests, below })
}

/// The path for which a site was built.
fn base_of(folder: &Path) -> Result<String> {
    let home = fs::read_to_string(folder.join("index.html")).with_context(|| format!("{}", folder.display()))?;
    let found = home.split_once("name=\"deskmath-base\" content=\"").and_then(|(_, rest)| rest.split_once('"'));
    Ok(found.context("the page says nothing of its base")?.0.to_owned())
}

/// The folder for screenshots, logs and files to drop; those of another name may be in use at the same time.
pub fn scratch(name: &str) -> Result<PathBuf> {
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let folder = std::path::absolute(Path::new(&target).join("browser-tests").join(name))?;
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

async fn in_one_browser(context: &mut Context, flows: &[Flow], twice: bool) -> bool {
    println!("\nrunning {} tests in {}", flows.len(), context.browser.name());
    let start = Instant::now();
    let (mut passed, mut failures, mut left) = (0_usize, Vec::new(), flows.len());
    let version = match first_visit(context).await {
        Ok(version) => version,
        Err(error) => {
            // Every flow would wait for this in vain, which takes long and says no more.
            failures.push(format!("the home page does not come to life in this browser\n{error:#}"));
            println!("test {}::home_is_live ... FAILED", context.browser.name());
            context.tidy(true).await;
            "no browser, or no page in it".to_owned()
        }
    };
    let mut first_tries = Vec::new();
    for flow in if failures.is_empty() { flows } else { &[] } {
        left -= 1;
        let name = full_name(context.browser, flow);
        match timed(context, flow).await {
            (Ok(()), took) => {
                passed += 1;
                println!("test {name} ... ok <{took:.1}s>");
            }
            (Err(error), took) => {
                println!("failed at first: {name} <{took:.1}s>");
                first_tries.push((flow, name, error));
            }
        }
    }
    let again = twice && first_tries.len() <= SECOND_TRIES;
    for (flow, name, error) in first_tries {
        let first_lines = error.lines().take(3).map(str::trim).collect::<Vec<_>>().join(" ");
        // In fresh browsers: those of the flows before it are none.
        context.tidy(true).await;
        match if again { timed(context, flow).await } else { (Err(String::new()), 0.0) } {
            (Ok(()), took) => {
                passed += 1;
                println!("test {name} ... ok <{took:.1}s>");
                println!("\n---- {name}, first try ----\n{error}\n");
                context.notes.push(format!("{name} passed only on a second try: {first_lines}"));
            }
            (Err(second), _) => {
                println!("test {name} ... FAILED");
                let second = if again { format!("and once more: {second}\n") } else { second };
                failures.push(format!("---- {name} ----\n{error}\n{second}"));
            }
        }
    }
    if !failures.is_empty() {
        println!("\nfailures:\n\n{}", failures.join("\n"));
    }
    println!("note: {version}");
    let limits = context.browser.limits().iter().map(|limit| (*limit).to_owned());
    for note in limits.chain(std::mem::take(&mut context.notes)) {
        println!("note: {note}");
    }
    let (word, failed) = (if failures.is_empty() { "ok" } else { "FAILED" }, failures.len());
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "test result: {word}. {passed} passed; {failed} failed; {left} ignored; 0 measured; finished in {seconds:.1}s"
    );
    failures.is_empty()
}

/// Runs a flow and tidies up after it; what went wrong with the pictures of it, and the seconds it took.
async fn timed(context: &mut Context, flow: &Flow) -> (Result<(), String>, f64) {
    let begun = Instant::now();
    let outcome = attempt(context, flow).await;
    let took = begun.elapsed().as_secs_f64();
    let outcome = match outcome {
        Ok(()) => Ok(()),
        Err(error) => Err(format!("{error:#}{}", picture(context, &full_name(context.browser, flow)).await)),
    };
    context.tidy(outcome.is_err()).await;
    (outcome, took)
}

/// Name and version of the browser, once the home page is live in it.
async fn first_visit(context: &mut Context) -> Result<String> {
    let visit = async {
        context.visit("/").await?;
        Ok(context.version().unwrap_or_default().to_owned())
    };
    tokio::time::timeout(LIMIT, visit).await.context("the browser does not answer")?
}

/// Runs a flow. Whatever it is about, it fails when the browser reports something that the policy forbids.
async fn attempt(context: &mut Context, flow: &Flow) -> Result<()> {
    tokio::time::timeout(LIMIT * if flow.long { 5 } else { 1 }, (flow.run)(context))
        .await
        .with_context(|| format!("not done after {} s", LIMIT.as_secs()))??;
    let requests = &context.served.requests;
    let reports: Vec<String> = requests.paths().into_iter().filter(|path| path.starts_with(REPORT)).collect();
    requests.clear();
    ensure!(reports.is_empty(), "the page tried what its policy forbids: {reports:?}");
    Ok(())
}

/// Takes a screenshot of each open window, and says where it is.
async fn picture(context: &Context, name: &str) -> String {
    let mut said = String::new();
    for (number, page) in context.windows().into_iter().enumerate() {
        let shot = tokio::time::timeout(Duration::from_secs(5), page.client.screenshot()).await;
        let Ok(Ok(bytes)) = shot else { continue };
        let file = context.folder.join(format!("{}-{number}.png", name.replace("::", "-").replace('/', "-")));
        if fs::write(&file, bytes).is_ok() {
            said = format!("{said}\n  picture: {}", file.display());
        }
    }
    said
}

fn full_name(browser: Browser, flow: &Flow) -> String {
    format!("{}::{}", browser.name(), flow.name)
}
