//! Whether Trunk can fetch prebuilt tools by itself: a short question to the host they lie on, asked once a day.

use crate::paths;
use crate::run::succeeds;
use std::fs;
use std::sync::OnceLock;
use std::time::{Duration, SystemTime};

/// A release file that Trunk would ask for.
const RELEASE: &str = "https://github.com/WebAssembly/binaryen/releases/download/version_123/binaryen-version_123-x86_64-linux.tar.gz.sha256";

/// How long an answer holds.
const DAY: Duration = Duration::from_hours(24);

/// True when the host of the prebuilt tools answers within five seconds.
pub fn releases_reachable() -> bool {
    static ANSWER: OnceLock<bool> = OnceLock::new();
    *ANSWER.get_or_init(|| remembered().unwrap_or_else(ask))
}

fn ask() -> bool {
    let reachable = succeeds("curl", &["--silent", "--fail", "--location", "--head", "--max-time", "5", RELEASE]);
    println!(
        "setup: prebuilt tools {}",
        if reachable { "can be fetched" } else { "cannot be fetched here, so they are built" }
    );
    // Only a memory: when it cannot be written, the question is asked again.
    let _ = fs::create_dir_all(paths::target());
    let _ = fs::write(memory(), if reachable { "yes" } else { "no" });
    reachable
}

fn remembered() -> Option<bool> {
    let age = SystemTime::now().duration_since(fs::metadata(memory()).ok()?.modified().ok()?).ok()?;
    (age < DAY).then(|| fs::read_to_string(memory()).is_ok_and(|text| text == "yes"))
}

fn memory() -> std::path::PathBuf {
    paths::target().join("prebuilt-tools-reachable")
}
