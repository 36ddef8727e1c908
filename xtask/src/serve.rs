//! `cargo xtask serve`: the site on this machine, built as it is shipped.

use crate::{build, options::Options, paths};
use anyhow::{Context, Result, ensure};
use static_server::Site;
use std::thread;

pub fn command(mut options: Options) -> Result<()> {
    let port = options.number("--port", 8080)?;
    let build_first = !options.flag("--no-build");
    options.finish()?;
    if build_first {
        build::site()?;
    }
    ensure!(paths::dist().join("index.html").is_file(), "dist/ is empty; run `cargo xtask build` first");
    let address = Site::new(paths::dist())
        .start(port)
        .with_context(|| format!("port {port} is taken; choose another with --port"))?;
    println!("\nDeskmath is at http://{address}/ (Ctrl-C ends it)");
    loop {
        thread::park();
    }
}
