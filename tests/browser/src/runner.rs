//! Running the flows, one after another in each browser, and saying how they went in the form that `cargo test` has.

use crate::catalogue::Catalogue;
use crate::context::{BLANK, Context};
use crate::driver::Browser;
use crate::flows::{self, Flow};
use crate::options::Options;
use crate::site;
use anyhow::{Context as _, Result};
use static_server::Site;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// How long a flow may take.
const LIMIT: Duration = Duration::from_mins(1);

/// Runs what the options ask for; true when all of it passed.
pub async fn run(options: &Options) -> Result<bool> {
    let catalogue = Catalogue::read(&options.dist)?;
    let pages = site::pages(&options.dist)?;
    let origin = serve(&options.dist)?;
    let mut good = true;
    for browser in &options.browsers {
        let flows: Vec<Flow> = flows::all(&catalogue, &pages)
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
        let mut context = Context::new(*browser, origin.clone(), scratch()?)?;
        good &= in_one_browser(&mut context, flows).await;
        context.tidy(true).await;
    }
    Ok(good)
}

/// Serves `dist` on a free port, and says the origin.
pub fn serve(dist: &Path) -> Result<String> {
    let blank = "<!doctype html><html lang=\"en\"><title>blank</title>";
    let address = Site::new(dist).with_page(BLANK, blank).start(0).context("no free port")?;
    Ok(format!("http://{address}"))
}

/// The folder for screenshots, logs and files to drop.
pub fn scratch() -> Result<PathBuf> {
    let target = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    let folder = std::path::absolute(Path::new(&target).join("browser-tests"))?;
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

async fn in_one_browser(context: &mut Context, flows: Vec<Flow>) -> bool {
    println!("\nrunning {} tests in {}", flows.len(), context.browser.name());
    let start = Instant::now();
    let (mut passed, mut failures, mut version) = (0_usize, Vec::new(), None);
    for flow in &flows {
        let name = full_name(context.browser, flow);
        let outcome = attempt(context, flow).await;
        version = version.or_else(|| context.version().map(str::to_owned));
        let failed = outcome.is_err();
        match outcome {
            Ok(()) => {
                passed += 1;
                println!("test {name} ... ok");
            }
            Err(error) => {
                println!("test {name} ... FAILED");
                let picture = picture(context, &name).await;
                failures.push(format!("---- {name} ----\n{error:#}{picture}\n"));
            }
        }
        context.tidy(failed).await;
    }
    if !failures.is_empty() {
        println!("\nfailures:\n\n{}", failures.join("\n"));
    }
    println!("note: {}", version.as_deref().unwrap_or("the browser did not start"));
    let limits = context.browser.limits().iter().map(|limit| (*limit).to_owned());
    limits.chain(std::mem::take(&mut context.notes)).for_each(|note| println!("note: {note}"));
    let word = if failures.is_empty() { "ok" } else { "FAILED" };
    println!(
        "test result: {word}. {passed} passed; {} failed; 0 ignored; 0 measured; finished in {:.1}s",
        failures.len(),
        start.elapsed().as_secs_f64()
    );
    failures.is_empty()
}

async fn attempt(context: &mut Context, flow: &Flow) -> Result<()> {
    tokio::time::timeout(LIMIT * if flow.long { 5 } else { 1 }, (flow.run)(context))
        .await
        .with_context(|| format!("not done after {} s", LIMIT.as_secs()))?
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
