//! The files of the workers: moved into folders named by their contents.

use super::shell::{meta_content, set_meta};
use super::simd;
use super::texts::Program;
use crate::paths;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// What Trunk calls the workers, the names of their binaries, and the meta elements from which the page learns where their loaders are.
const WORKERS: [(&str, &str); 2] = [("survey_worker", "deskmath-worker"), ("insight_worker", "deskmath-insight")];

/// Moves the files of each worker from `dist` into a folder of its own and gives the shell that names the new places.
pub fn move_into_own_folders(dist: &Path, shell: &str) -> Result<String> {
    WORKERS.iter().try_fold(shell.to_owned(), |shell, (worker, meta)| move_one(dist, &shell, worker, meta))
}

/// Writes the loader of a worker and moves `<worker>*` from `dist` into `worker-<hash>/`, where the loader finds its siblings beside itself.
fn move_one(dist: &Path, shell: &str, worker: &str, meta: &str) -> Result<String> {
    let loader = format!("{worker}_loader.js");
    let script = fs::read_to_string(paths::root().join("page/loader.js")).context("page/loader.js")?;
    let fast = dist.join(format!("{}_bg.wasm", simd::NAME)).is_file() && simd::NAME.starts_with(worker);
    let start = if fast {
        format!("start({} ? \"{}\" : \"{worker}\");\n", simd::CAN, simd::NAME)
    } else {
        format!("start(\"{worker}\");\n")
    };
    fs::write(dist.join(&loader), script + &start)?;
    let mut files = Vec::new();
    for entry in fs::read_dir(dist)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.starts_with(worker) {
            let bytes = fs::read(dist.join(&name))?;
            files.push((name, bytes));
        }
    }
    files.sort();
    for sibling in [format!("{worker}.js"), format!("{worker}_bg.wasm")] {
        ensure!(
            files.iter().any(|(name, _)| *name == sibling),
            "Trunk wrote no {sibling}: its link wants data-type=\"worker\""
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

/// The programs whose texts are files of their own: that of the page, and those of the workers in the order of [`WORKERS`].
pub fn programs(dist: &Path, shell: &str) -> Result<Vec<Program>> {
    let of_worker = |(worker, meta): &(&'static str, &str)| {
        let loader = meta_content(shell, meta).with_context(|| format!("index.html names no {worker}"))?;
        let folder = loader.trim_start_matches('/').rsplit_once('/').context("a worker without a folder")?.0;
        Program::new(worker, &dist.join(folder), worker)
    };
    let page = Program::new("page", dist, "deskmath-");
    std::iter::once(page).chain(WORKERS.iter().map(of_worker)).collect()
}

/// The shell in which the page and its workers find their texts: files in the order of [`programs`]. A loader hears of its own in the fragment of its address.
pub fn name_texts(shell: &str, files: &[String]) -> Result<String> {
    let (page, workers) = files.split_first().context("no texts of the page")?;
    let shell = set_meta(shell, "deskmath-texts", &format!("/{page}")).context("index.html has no place for texts")?;
    WORKERS.iter().zip(workers).try_fold(shell, |shell, ((_, meta), file)| {
        let loader = meta_content(&shell, meta).context("no loader")?.to_owned();
        set_meta(&shell, meta, &format!("{loader}#{file}")).context("no place for a loader")
    })
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
        let shell = r#"<meta name="deskmath-worker" content="/survey_worker_loader.js">"#;
        assert!(move_one(&dist, shell, "survey_worker", "deskmath-worker").is_err());
        for (name, text) in [("survey_worker.js", "js"), ("survey_worker_bg.wasm", "wasm")] {
            fs::write(dist.join(name), text).unwrap();
        }
        let moved = move_one(&dist, shell, "survey_worker", "deskmath-worker").unwrap();
        let path = moved.split('"').nth(3).unwrap();
        assert!(path.starts_with("/worker-") && path.ends_with("/survey_worker_loader.js"), "{path}");
        let loader = fs::read_to_string(dist.join(path.trim_start_matches('/'))).unwrap();
        assert!(loader.ends_with("start(\"survey_worker\");\n"), "{loader}");
        assert!(!dist.join("survey_worker.js").exists());
        fs::remove_dir_all(&dist).unwrap();
    }
}
