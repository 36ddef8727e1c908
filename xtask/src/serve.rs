//! `cargo xtask serve`: the site on this machine, built as it is shipped.

use crate::build::{self, place::Place};
use crate::{options::Options, paths};
use anyhow::{Context, Result, ensure};
use static_server::Site;
use std::fs;
use std::thread;

pub fn command(mut options: Options) -> Result<()> {
    let port = options.number("--port", 8080)?;
    let place = Place::take(&mut options)?;
    let build_first = !options.flag("--no-build");
    options.finish()?;
    if build_first {
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
    loop {
        thread::park();
    }
}
