//! No request leaves the site, and nobody loads the worker before a file is near.

use super::Flow;
use crate::context::Context;
use crate::site;
use anyhow::{Result, ensure};

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
    let window = context.visit(&page.path).await?;
    let loaded: Vec<String> =
        window.run("return performance.getEntriesByType('resource').map((one) => one.name)", Vec::new()).await?;
    ensure!(!loaded.is_empty(), "no resources seen at all");
    let inside = |address: &&String| ["data:", "blob:", &window.origin].iter().any(|start| address.starts_with(*start));
    let outside: Vec<&String> = loaded.iter().filter(|address| !inside(address)).collect();
    ensure!(outside.is_empty(), "requests leave the site: {outside:?}");
    if page.path != "/survey" {
        let worker: Vec<&String> = loaded.iter().filter(|address| address.contains("worker")).collect();
        ensure!(worker.is_empty(), "the worker is loaded with the page: {worker:?}");
    }
    Ok(())
}
