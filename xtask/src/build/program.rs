//! The programs that the site consists of, and how each is made: compiled by cargo, that of the page cut in two, bound to a script by wasm-bindgen, made small
//! by wasm-opt.

use super::cache::{self, Key};
use super::{baseline, cut};
use crate::{paths, run};
use anyhow::{Context, Result, anyhow, bail, ensure};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";

/// What the files of a program that is made are called among what was made before.
const SCRIPT: &str = "script.js";
const WASM: &str = "program.wasm";
const LATER: &str = "later.wasm";

/// A program and how it is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// What its files are called.
    pub name: String,
    pub is_worker: bool,
    is_cut: bool,
    bin: String,
    features: String,
    profile: String,
    /// For machines that can do more than all can: flags for the compiler.
    fast: Option<&'static str>,
    /// What wasm-opt is told, its level first; nothing where it is left out.
    optimise: Vec<String>,
}

/// A program that is made: its script and its wasm.
#[derive(Debug)]
pub struct Made {
    pub name: String,
    pub script: String,
    pub wasm: Vec<u8>,
    /// The wasm of the second part, where the program is cut.
    pub later: Option<Vec<u8>>,
}

impl Program {
    /// The program of a link in `index.html`, whose attributes are taken one by one. They mean what they mean to Trunk.
    pub fn of_link(take: &mut impl FnMut(&str) -> Option<String>) -> Result<Self> {
        let bin = take("data-bin").context("no data-bin")?;
        let is_worker = match take("data-type").as_deref() {
            None | Some("main") => false,
            Some("worker") => true,
            Some(other) => bail!("{other} is no type of a program"),
        };
        // What starts a worker is our own (page/loader.js); Trunk writes one when it is told to.
        ensure!(take("data-loader-shim").is_some() == is_worker, "workers have a loader, and nothing else has");
        let level = take("data-wasm-opt").context("no data-wasm-opt")?;
        let more = take("data-wasm-opt-params").unwrap_or_default();
        Ok(Self {
            name: bin.clone(),
            is_worker,
            is_cut: false,
            bin,
            features: take("data-cargo-features").unwrap_or_default(),
            profile: take("data-cargo-profile-release").unwrap_or_else(|| "release".to_owned()),
            fast: None,
            optimise: std::iter::once(format!("-O{level}")).chain(more.split_whitespace().map(str::to_owned)).collect(),
        })
    }

    /// The same program under another name, for machines that can do more: with flags for the compiler, and what wasm-opt has to know of them.
    pub fn variant(&self, name: &str, rustflags: &'static str, more: &str) -> Self {
        let mut variant = Self { name: name.to_owned(), fast: Some(rustflags), ..self.clone() };
        variant.optimise.push(more.to_owned());
        variant
    }

    /// The same program in two parts.
    pub fn cut(&self) -> Self {
        let features = format!("{},{}", self.features, cut::FEATURE);
        Self { is_cut: true, features, ..self.clone() }
    }

    fn compile(&self) -> Result<Vec<u8>> {
        let mut command = run::cargo(["build", "--package", "deskmath", "--target", TARGET]);
        command.args(["--bin", &self.bin, "--features", &self.features, "--profile", &self.profile]);
        let flags = match self.fast {
            Some(flags) => flags.to_owned(),
            None if self.is_cut => format!("{} {}", baseline::RUSTFLAGS, cut::RUSTFLAGS),
            None => baseline::RUSTFLAGS.to_owned(),
        };
        // Builds with other flags stand side by side, each with what it shares with nobody.
        let own = if self.is_cut || self.fast.is_some() { &self.name } else { "baseline" };
        let target = paths::target().join(own);
        command.arg("--target-dir").arg(&target).env("CARGO_TERM_PROGRESS_WHEN", "never").env("RUSTFLAGS", flags);
        if self.is_cut {
            command.env(cut::STRIP.0, cut::STRIP.1);
        }
        run::run(&mut command)?;
        let folder = if self.profile == "dev" { "debug" } else { &self.profile };
        let file = target.join(TARGET).join(folder).join(&self.bin).with_extension("wasm");
        fs::read(&file).with_context(|| format!("cargo wrote no {}", file.display()))
    }

    /// Gives a script to a program as cargo has made it, and makes it small; what was done before is taken as it is.
    fn finish(&self, compiled: Vec<u8>) -> Result<Made> {
        let mut words = self.optimise.join(" ");
        if self.fast.is_none() {
            words += &baseline::LOWER.join(" ");
        }
        let key = Key::new("program").with(&compiled).with(self.name.as_bytes()).with(words.as_bytes());
        let folder = cache::folder(&key.with_tools()?, |folder| {
            let mut compiled = if self.fast.is_some() { compiled } else { baseline::struck(&compiled)? };
            if self.is_cut {
                let parts = cut::cut(&compiled, &folder.join("cut"))?;
                self.write_small(&folder.join(LATER), &parts.later)?;
                fs::remove_dir_all(folder.join("cut"))?;
                compiled = parts.first;
            }
            let (script, wasm) = self.bind(compiled)?;
            fs::write(folder.join(SCRIPT), script)?;
            self.write_small(&folder.join(WASM), &wasm)
        })?;
        Ok(Made {
            name: self.name.clone(),
            script: fs::read_to_string(folder.join(SCRIPT))?,
            wasm: fs::read(folder.join(WASM))?,
            later: self.is_cut.then(|| fs::read(folder.join(LATER))).transpose()?,
        })
    }

    /// What the command wasm-bindgen does with `--target web`, or `no-modules` for a worker.
    fn bind(&self, compiled: Vec<u8>) -> Result<(String, Vec<u8>)> {
        let mut bindgen = Bindgen::new();
        if self.is_worker {
            bindgen.no_modules(true)?
        } else {
            bindgen.web(true)?
        };
        // The second part asks the first for the table.
        bindgen.keep_lld_exports(self.is_cut);
        let mut output = bindgen.input_bytes(&self.name, compiled).generate_output()?;
        let mut inline = output.snippets().iter().filter(|(_, scripts)| !scripts.is_empty()).map(|(of, _)| of);
        let script = inline.next().or_else(|| output.local_modules().keys().next());
        ensure!(script.is_none(), "{} brings a script of its own, {script:?}, which nobody copies", self.name);
        Ok((output.js().to_owned(), output.wasm_mut().emit_wasm()))
    }

    fn write_small(&self, file: &Path, wasm: &[u8]) -> Result<()> {
        fs::write(file, wasm)?;
        let Some((level, words)) = self.optimise.split_first() else { return Ok(()) };
        if self.fast.is_some() {
            return optimise(file, &[level.as_str()], words.iter().map(String::as_str));
        }
        optimise(file, &[], baseline::LOWER.into_iter())?;
        // What Trunk tells it of newer instructions does not hold here.
        let words = words.iter().map(String::as_str).filter(|word| !word.starts_with("--enable-"));
        optimise(file, &[level.as_str()], baseline::ONLY.into_iter().chain(words))
    }
}

/// Has wasm-opt do something to a file, as Trunk calls it: some of the words make sense only behind the level.
fn optimise<'a>(file: &Path, level: &[&str], words: impl Iterator<Item = &'a str>) -> Result<()> {
    let mut command = run::program("wasm-opt");
    run::run(command.arg("-o").arg(file).args(level).arg(file).args(words))
        .context("run `cargo xtask setup`, which installs wasm-opt, and try again")
}

/// Makes programs. Cargo locks the folder of a profile, so those of one profile are compiled one after another and profiles side by side.
pub fn make(programs: &[Program]) -> Result<Vec<Made>> {
    let mut lanes: BTreeMap<&str, Vec<&Program>> = BTreeMap::new();
    for program in programs {
        lanes.entry(&program.profile).or_default().push(program);
    }
    let failed = AtomicBool::new(false);
    let made: Result<Vec<_>> = thread::scope(|scope| {
        let lanes: Vec<_> = lanes.values().map(|programs| scope.spawn(|| lane(programs, &failed))).collect();
        lanes.into_iter().map(|lane| joined(lane.join())).collect()
    });
    Ok(made?.into_iter().flatten().collect())
}

/// Makes programs one after another; what comes behind the compiler is done while it has the next one. Whoever waits for an error need not wait for the rest.
fn lane(programs: &[&Program], failed: &AtomicBool) -> Result<Vec<Made>> {
    let noted = |error: &anyhow::Error| {
        // Threads are waited for in turn, and the error is shown then.
        eprintln!("{error:#}");
        failed.store(true, Ordering::Relaxed);
    };
    thread::scope(|scope| {
        let mut finishing = Vec::new();
        for program in programs {
            if failed.load(Ordering::Relaxed) {
                break;
            }
            let compiled = program.compile().inspect_err(noted)?;
            finishing.push(scope.spawn(move || program.finish(compiled).inspect_err(noted)));
        }
        finishing.into_iter().map(|one| joined(one.join())).collect()
    })
}

/// What a thread gives; what it dies of is a fault of this program.
fn joined<T>(result: thread::Result<Result<T>>) -> Result<T> {
    result.map_err(|_| anyhow!("a thread of the build died; its message stands above"))?
}
