//! Running Trunk.

use crate::{paths, run};
use anyhow::{Result, ensure};

/// `trunk build --release`. Trunk asks the network only for tools that setup left to it; its `--offline` would bind cargo as well.
pub fn build() -> Result<()> {
    ensure!(
        paths::root().join("index.html").is_file(),
        "there is no index.html in the root of the workspace for Trunk to build"
    );
    let mut command = run::program("trunk");
    command.args(["build", "--release", "--public-url", "/"]).env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Trunk 0.21 refuses the usual `NO_COLOR=1`: it wants `true` there.
    if std::env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    run::run(&mut command)
}
