//! `cargo xtask serve`: the site on this machine, built as it is shipped.

use crate::build::{self, place::Place};
use crate::{options::Options, paths, texts};
use anyhow::{Context, Result, ensure};
use static_server::Site;
use std::fs;
use std::thread;

pub fn command(mut options: Options) -> Result<()> {
    let port = options.number("--port", 8080)?;
    let mut place = Place::take(&mut options)?;
    // What a page says to search engines is complete here too, as it will be on a host.
    place.origin = place.origin.or_else(|| format!("http://127.0.0.1:{port}").parse().ok());
    let build_first = !options.flag("--no-build");
    options.finish()?;
    if build_first {
        texts::warn_of_unfinished()?;
        build::site(&place)?;
    }
    let base = &place.base;
    let home = fs::read_to_string(paths::dist().join("index.html"))
        .context("dist/ is empty; run `cargo xtask build` first")?;
    ensure!(
        home.contains(&format!("name=\"deskmath-base\" content=\"{base}\"")),
        "dist/ was built with another --base than {base}"
    );
    let address = Site::new(paths::dist())
        .below(&base.to_string())
        .start(port)
        .with_context(|| format!("port {port} is taken; choose another with --port"))?;
    println!("\nDeskmath is at http://{address}{base} (Ctrl-C ends it)");
    if home.contains(&format!("href=\"http://{address}{base}")) {
        println!("Its pages name this address to search engines; `cargo xtask build` makes those for another host.");
    }
    loop {
        thread::park();
    }
}
