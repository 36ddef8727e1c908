//! A second build of the survey worker, for browsers that compute on 16 bytes at once; all of today's do.
//!
//! Its loader asks the browser and starts one of the two. Both give the same numbers.

use super::program::Program;

const WORKER: &str = "survey_worker";
pub const NAME: &str = "survey_worker_simd";

/// Says in a browser whether it can. The bytes are a module of one function that makes a vector of sixteen bytes.
pub const CAN: &str = "WebAssembly.validate(new Uint8Array([0,97,115,109,1,0,0,0,1,5,1,96,0,1,123,3,2,1,0,10,10,1,8,0,65,0,253,15,253,98,11]))";

/// The program with what is built from it: itself, and where it gains from it the build for such browsers.
pub fn builds(program: &Program) -> Vec<Program> {
    let fast = || program.variant(NAME, "-C target-feature=+simd128", "--enable-simd");
    let fast = (program.name == WORKER).then(fast);
    std::iter::once(program.clone()).chain(fast).collect()
}
