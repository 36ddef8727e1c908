//! No request leaves the site, and nobody loads the worker before a file is near.

use super::Flow;
use crate::context::{Context, REPORT};
use crate::site;
use crate::wait::until;
use anyhow::{Result, ensure};
use std::time::Duration;

/// A page that has asked for nothing for so long is done with loading.
const QUIET: Duration = Duration::from_millis(600);

pub fn flows(pages: &[site::Page]) -> Vec<Flow> {
    pages
        .iter()
        .map(|page| {
            let page = page.clone();
            Flow::new(format!("privacy::{}", page.name()), async move |context| stays_at_home(context, &page).await)
        })
        .collect()
}

async fn stays_at_home(context: &mut Context, page: &site::Page) -> Result<()> {
    let requests = context.served.requests.clone();
    let window = context.blank().await?;
    requests.clear();
    window.open(&page.path).await?;
    // Whatever the page loads on its own accord begins soon after it is live.
    until("the page asks for nothing more", async || Ok((requests.quiet() > QUIET).then_some(()))).await?;
    let loaded: Vec<String> =
        window.run("return performance.getEntriesByType('resource').map((one) => one.name)", Vec::new()).await?;
    ensure!(!loaded.is_empty(), "no resources seen at all");
    let inside = |address: &&String| ["data:", "blob:", &window.origin].iter().any(|start| address.starts_with(*start));
    let outside: Vec<&String> = loaded.iter().filter(|address| !inside(address)).collect();
    ensure!(outside.is_empty(), "requests leave the site: {outside:?}");
    // The list of resources names only what is done; the policy's reports name what was begun.
    let begun: Vec<String> = requests.paths().into_iter().filter(|path| path.starts_with(REPORT)).collect();
    ensure!(begun.is_empty(), "requests leave the site: {begun:?}");
    // The list of saved scenarios is the work of one.
    if page.path != "/survey" && page.path != "/saved" {
        // Asked of the server, since a page does not see what its workers load.
        let worker: Vec<String> = requests.paths().into_iter().filter(|path| path.contains("worker")).collect();
        ensure!(worker.is_empty(), "the worker is loaded with the page: {worker:?}");
    }
    Ok(())
}
