//! `cargo xtask new-metric`: every file that a metric needs, made from those of another one, and a list of what its author has to do.

mod article;
mod definition;
mod id;
mod lists;
mod placeholders;
mod remaining;
mod stamp;
mod texts;

use crate::{options::Options, paths};
use anyhow::{Context, Result};
use deskmath::metrics;
use id::Id;
pub use placeholders::MARK;
use stamp::Stamp;

pub fn command(mut options: Options) -> Result<()> {
    let like = options.value("--like")?.context("name the metric to begin from: --like OTHER")?;
    let id = options.word().context("name the metric to make: cargo xtask new-metric ID --like OTHER")?;
    options.finish()?;
    let like = metrics::find(&like).with_context(|| {
        format!("there is no metric {like:?} to begin from; crates/kpi/src/metrics/ holds those there are")
    })?;
    let id = Id::new(&id)?;
    let stamp = Stamp::of(&paths::root(), like, &id)?;
    stamp.write(&paths::root())?;
    println!("{}\n{}", stamp.listed(), remaining::listed(like, &id));
    Ok(())
}
