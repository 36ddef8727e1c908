//! `cargo xtask serve`: the site on this machine, built as it is shipped.

mod changes;
mod rounds;
mod source;
mod watch;

use crate::build::{self, base::Base, place::Place};
use crate::{options::Options, paths, texts};
use anyhow::{Context, Result, ensure};
use static_server::Site;
use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::thread;

pub fn command(mut options: Options) -> Result<()> {
    let port = options.number("--port", 8080)?;
    let mut place = Place::take(&mut options)?;
    // What a page says to search engines is complete here too, as it will be on a host.
    place.origin = place.origin.or_else(|| format!("http://127.0.0.1:{port}").parse().ok());
    let build_first = !options.flag("--no-build");
    let watch = options.flag("--watch");
    options.finish()?;
    if watch {
        return watch::serve(port, &place, build_first);
    }
    if build_first {
        texts::warn_of_unfinished()?;
        build::site(&place)?;
    }
    let base = &place.base;
    let home = is_built(&paths::dist(), base)?;
    let address = start(Site::new(paths::dist()).below(&base.to_string()), port)?;
    println!("\nDeskmath is at http://{address}{base} (Ctrl-C ends it)");
    if home.contains(&format!("href=\"http://{address}{base}")) {
        println!("Its pages name this address to search engines; `cargo xtask build` makes those for another host.");
    }
    loop {
        thread::park();
    }
}

/// The home page of a build for this base; an error when there is none.
fn is_built(dist: &Path, base: &Base) -> Result<String> {
    let home = fs::read_to_string(dist.join("index.html")).context("dist/ is empty; run `cargo xtask build` first")?;
    ensure!(
        home.contains(&format!("name=\"deskmath-base\" content=\"{base}\"")),
        "dist/ was built with another --base than {base}"
    );
    Ok(home)
}

fn start(site: Site, port: u16) -> Result<SocketAddr> {
    site.start(port).with_context(|| format!("port {port} is taken; choose another with --port"))
}
