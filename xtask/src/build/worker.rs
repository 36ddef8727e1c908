//! The files of the workers: moved into folders named by their contents.

use super::shell::set_meta;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// What Trunk calls the workers, the names of their binaries, and the meta elements from which the page learns where their loaders are.
const WORKERS: [(&str, &str); 2] = [("survey_worker", "deskmath-worker"), ("insight_worker", "deskmath-insight")];

/// Moves the files of each worker from `dist` into a folder of its own and gives the shell that names the new places.
pub fn move_into_own_folders(dist: &Path, shell: &str) -> Result<String> {
    WORKERS.iter().try_fold(shell.to_owned(), |shell, (worker, meta)| move_one(dist, &shell, worker, meta))
}

/// Moves `<worker>*` from `dist` into `worker-<hash>/`. The loader names its siblings
/// relative to itself, so it needs no change; a loader that does not is an error here, not a dead worker later.
fn move_one(dist: &Path, shell: &str, worker: &str, meta: &str) -> Result<String> {
    let mut files = Vec::new();
    for entry in fs::read_dir(dist)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with(worker) {
            let bytes = fs::read(dist.join(&name))?;
            files.push((name, bytes));
        }
    }
    files.sort();
    let loader = format!("{worker}_loader.js");
    let text =
        files.iter().find(|(name, _)| *name == loader).map(|(_, bytes)| String::from_utf8_lossy(bytes)).with_context(
            || format!("Trunk wrote no {loader}: its link wants data-type=\"worker\" and data-loader-shim"),
        )?;
    for sibling in [format!("{worker}.js"), format!("{worker}_bg.wasm")] {
        ensure!(files.iter().any(|(name, _)| *name == sibling), "Trunk wrote no {sibling}");
        ensure!(
            text.contains(&format!("\"./{sibling}\"")) || text.contains(&format!("'./{sibling}'")),
            "{loader} does not name ./{sibling}, so it would not find it in a folder of its own"
        );
    }
    let folder = format!("worker-{:016x}", hash(files.iter().map(|(_, bytes)| bytes.as_slice())));
    fs::create_dir_all(dist.join(&folder))?;
    for (name, _) in &files {
        fs::rename(dist.join(name), dist.join(&folder).join(name))?;
    }
    set_meta(shell, meta, &format!("/{folder}/{loader}"))
        .with_context(|| format!("index.html has no <meta name=\"{meta}\" content=\"…\">"))
}

/// FNV-1a: a name needs no more, and it stays the same from one Rust to the next.
pub fn hash<'a>(parts: impl Iterator<Item = &'a [u8]>) -> u64 {
    parts
        .flatten()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves_what_belongs_together() {
        let dist = std::env::temp_dir().join(format!("xtask-worker-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        let loader = r#"importScripts("./survey_worker.js");wasm_bindgen("./survey_worker_bg.wasm");"#;
        let shell = r#"<meta name="deskmath-worker" content="/survey_worker_loader.js">"#;
        assert!(move_one(&dist, shell, "survey_worker", "deskmath-worker").is_err());
        for (name, text) in
            [("survey_worker.js", "js"), ("survey_worker_bg.wasm", "wasm"), ("survey_worker_loader.js", loader)]
        {
            fs::write(dist.join(name), text).unwrap();
        }
        let moved = move_one(&dist, shell, "survey_worker", "deskmath-worker").unwrap();
        let path = moved.split('"').nth(3).unwrap();
        assert!(path.starts_with("/worker-") && path.ends_with("/survey_worker_loader.js"), "{path}");
        assert!(dist.join(path.trim_start_matches('/')).is_file());
        assert!(!dist.join("survey_worker.js").exists());
        fs::remove_dir_all(&dist).unwrap();
    }
}
