//! A second build of the survey worker, for browsers that compute on 16 bytes at once; all of today's do.
//!
//! Its loader asks the browser and starts one of the two. Both give the same numbers.

use crate::{paths, run};
use anyhow::Result;
use std::path::Path;

const WORKER: &str = "survey_worker";
pub const NAME: &str = "survey_worker_simd";

/// Says in a browser whether it can. The bytes are a module of one function that makes a vector of sixteen bytes.
pub const CAN: &str = "WebAssembly.validate(new Uint8Array([0,97,115,109,1,0,0,0,1,5,1,96,0,1,123,3,2,1,0,10,10,1,8,0,65,0,253,15,253,98,11]))";

/// What wasm-opt may take for granted, and the same level as for the plain build in `index.html`.
const OPTIMISE: &[&str] = &[
    "-O3",
    "--enable-simd",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Builds it into `dist`, beside what Trunk wrote.
pub fn build(dist: &Path) -> Result<()> {
    let target = paths::target().join("simd");
    let mut command = run::cargo(["build", "--package", "deskmath", "--bin", WORKER, "--features", "worker"]);
    command.args(["--profile", "worker", "--target", "wasm32-unknown-unknown", "--target-dir"]).arg(&target);
    run::run(command.env("RUSTFLAGS", "-C target-feature=+simd128"))?;
    let built = target.join("wasm32-unknown-unknown/worker").join(WORKER).with_extension("wasm");
    let mut command = run::program("wasm-bindgen");
    command.args(["--target", "no-modules", "--no-typescript", "--out-name", NAME, "--out-dir"]);
    run::run(command.arg(dist).arg(built))?;
    let wasm = dist.join(format!("{NAME}_bg.wasm"));
    // Where only Trunk has one, the compiler's own work has to do.
    if paths::find("wasm-opt").is_some() {
        run::run(run::program("wasm-opt").args(OPTIMISE).arg(&wasm).arg("-o").arg(&wasm))?;
    }
    Ok(())
}
