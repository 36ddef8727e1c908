//! What the survey page is measured against: libraries from npm, installed and bundled below the build folder, never part of the site.

use crate::{npm, paths, run};
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The peers that `tests/browser/peers` has a script for.
const PEERS: [&str; 4] = ["papaparse", "udsv", "duckdb", "sheetjs"];

/// Files that DuckDB-WASM loads by itself.
const OF_DUCKDB: [&str; 2] = ["duckdb-browser-eh.worker.js", "duckdb-eh.wasm"];

/// The folder to serve, with a script for each peer that could be had; of the others it is said why not.
pub fn install() -> PathBuf {
    let folder = paths::target().join("peers");
    if let Err(error) =
        fs::create_dir_all(folder.join("site")).map_err(Into::into).and_then(|()| npm::install(&scripts(), &folder))
    {
        println!("no peers: {error:#}");
    }
    for peer in PEERS {
        if let Err(error) = bundle(&folder, peer) {
            println!("no {peer}: {error:#}");
        }
    }
    folder.join("site")
}

/// One script of all that a peer imports, for a worker.
fn bundle(folder: &Path, peer: &str) -> Result<()> {
    let out = folder.join("site").join(format!("{peer}.js"));
    // A script of an earlier installation must not stand in for one that fails now.
    let _ = fs::remove_file(&out);
    let modules = folder.join("node_modules");
    if peer == "duckdb" {
        for name in OF_DUCKDB {
            let from = modules.join("@duckdb").join("duckdb-wasm").join("dist").join(name);
            fs::copy(&from, folder.join("site").join(name)).with_context(|| format!("no {}", from.display()))?;
        }
    }
    let mut outfile = std::ffi::OsString::from("--outfile=");
    outfile.push(&out);
    run::run(
        run::program("esbuild")
            .env("NODE_PATH", &modules)
            .arg(scripts().join(format!("{peer}.js")))
            .args(["--bundle", "--minify", "--format=iife", "--platform=browser", "--log-level=error"])
            .arg(outfile),
    )
}

fn scripts() -> PathBuf {
    paths::root().join("tests").join("browser").join("peers")
}
