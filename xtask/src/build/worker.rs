//! The files of the workers, in folders named by their contents.

use super::files::hash;
use super::minify::{Kind, minify};
use super::program::Made;
use super::shell::{meta_content, set_meta};
use super::simd;
use crate::paths;
use anyhow::{Context, Result, ensure};
use deskmath::words::programs::{INSIGHT_WORKER, LATER, LOG_WORKER, PAGE, Program, SURVEY_WORKER};
use std::fs;
use std::path::Path;

/// The names of the workers' programs, and the meta elements from which the page learns where their loaders are.
const WORKERS: [(&str, &str); 3] =
    [("survey_worker", "deskmath-worker"), ("insight_worker", "deskmath-insight"), ("log_worker", "deskmath-log")];

/// Writes the files of each worker into a folder of its own and gives the shell that names the folders.
pub fn write(dist: &Path, shell: &str, made: &[Made]) -> Result<String> {
    WORKERS.iter().try_fold(shell.to_owned(), |shell, (worker, meta)| write_one(dist, &shell, made, worker, meta))
}

/// Writes a worker, its other builds and its loader into `worker-<hash>/`, where the loader finds them beside itself.
fn write_one(dist: &Path, shell: &str, made: &[Made], worker: &str, meta: &str) -> Result<String> {
    let builds: Vec<&Made> = made.iter().filter(|made| made.name.starts_with(worker)).collect();
    ensure!(builds.iter().any(|made| made.name == worker), "index.html links no program {worker}");
    let script = fs::read_to_string(paths::root().join("page/loader.js")).context("page/loader.js")?;
    let start = if builds.iter().any(|made| made.name == simd::NAME) {
        format!("start({} ? [\"{}\", \"{worker}\"] : [\"{worker}\"]);\n", simd::CAN, simd::NAME)
    } else {
        format!("start([\"{worker}\"]);\n")
    };
    let loader = format!("{worker}_loader.js");
    let mut contents = vec![(loader.clone(), minify(&(script + &start), Kind::Script)?.into_bytes())];
    for made in builds {
        contents.push((format!("{}.js", made.name), minify(&again(&made.script)?, Kind::Script)?.into_bytes()));
        contents.push((format!("{}_bg.wasm", made.name), made.wasm.clone()));
    }
    let folder = format!("worker-{:016x}", hash(contents.iter().map(|(_, bytes)| bytes.as_slice())));
    fs::create_dir_all(dist.join(&folder))?;
    for (name, bytes) in contents {
        fs::write(dist.join(&folder).join(name), bytes)?;
    }
    set_meta(shell, meta, &format!("/{folder}/{loader}"))
        .with_context(|| format!("index.html has no <meta name=\"{meta}\" content=\"…\">"))
}

/// The script of a build, in a form in which that of another build can be run after it: a name that `let` gives is given once.
fn again(script: &str) -> Result<String> {
    let name = "let wasm_bindgen =";
    ensure!(script.matches(name).count() == 1, "the script of a worker does not say {name:?} once");
    Ok(script.replace(name, "var wasm_bindgen ="))
}

/// The programs whose texts are files of their own: the parts of that of the page, and those of the workers in the order of [`WORKERS`].
pub const SPEAKING: [Program; 5] = [PAGE, LATER, SURVEY_WORKER, INSIGHT_WORKER, LOG_WORKER];

/// The shell in which the page and its workers find their texts: files in the order of [`SPEAKING`]. A loader hears of its own in the fragment of its address.
pub fn name_texts(whole: &str, files: &[String]) -> Result<String> {
    let (page, rest) = files.split_first().context("no texts of the page")?;
    let (later, workers) = rest.split_first().context("no texts of its second part")?;
    let mut parts = [("deskmath-texts", page), ("deskmath-later-texts", later)].into_iter();
    let shell = parts.try_fold(whole.to_owned(), |shell, (meta, file)| {
        set_meta(&shell, meta, &format!("/{file}")).context("index.html has no place for texts")
    })?;
    WORKERS.iter().zip(workers).try_fold(shell, |shell, ((_, meta), file)| {
        let loader = meta_content(&shell, meta).context("no loader")?.to_owned();
        set_meta(&shell, meta, &format!("{loader}#{file}")).context("no place for a loader")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_belongs_together_has_a_folder() {
        let dist = std::env::temp_dir().join(format!("xtask-worker-{}", std::process::id()));
        let shell = r#"<meta name="deskmath-worker" content="/survey_worker_loader.js">"#;
        let made = |name: &str| Made {
            name: name.to_owned(),
            script: "let wasm_bindgen = 1;".to_owned(),
            wasm: b"wasm".to_vec(),
            later: None,
        };
        let write = |made: &[Made]| write_one(&dist, shell, made, "survey_worker", "deskmath-worker");
        assert!(write(&[made("insight_worker")]).is_err());
        let mut folders = Vec::new();
        for (made, expected) in [
            (&[made("insight_worker"), made("survey_worker")][..], "start([\"survey_worker\"]);\n"),
            (&[made("survey_worker"), made(simd::NAME)], ",\"survey_worker\"]:[\"survey_worker\"]);\n"),
        ] {
            let shell = write(made).unwrap();
            let path = shell.split('"').nth(3).unwrap();
            assert!(path.starts_with("/worker-") && path.ends_with("/survey_worker_loader.js"), "{path}");
            let loader = dist.join(path.trim_start_matches('/'));
            let text = fs::read_to_string(&loader).unwrap();
            assert!(text.ends_with(expected), "{text}");
            let count = fs::read_dir(loader.parent().unwrap()).unwrap().count();
            assert_eq!(count, 1 + 2 * made.iter().filter(|made| made.name.starts_with("survey")).count());
            folders.push(path.to_owned());
        }
        assert_ne!(folders[0], folders[1]);
        fs::remove_dir_all(&dist).unwrap();
    }
}
