//! The release as it stands before there are pages: the programs, and the shell that names what every page loads.

use super::cut::Form;
use super::index::{Index, Link};
use super::minify::{Kind, minify};
use super::program::{self, Made, Program};
use super::{apart, files, names, simd, start, styles};
use crate::paths;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Makes the programs that `index.html` links; nothing of `dist/` is touched yet.
pub fn programs(index: &Index, form: Form) -> Result<Vec<Made>> {
    let formed = |program: &Program| match form {
        Form::Cut if !program.is_worker => program.cut(),
        _ => program.clone(),
    };
    let builds: Vec<_> = index.programs().into_iter().map(formed).flat_map(|program| simd::builds(&program)).collect();
    program::make(&builds)
}

/// Writes what every page loads into `dist` and gives the shell that names it. Workers get folders of their own later.
pub fn shell(dist: &Path, index: &Index, made: &[Made]) -> Result<String> {
    index.filled(|link| {
        Ok(match link {
            Link::Icon { file, kind } => {
                let bytes = fs::read(paths::root().join(file)).with_context(|| file.clone())?;
                let name = files::write_named(dist, stem(file), &[(".svg", bytes)])?;
                format!("<link rel=\"icon\" href=\"/{name}.svg\" type=\"{kind}\">")
            }
            Link::Script { file } => {
                let text = fs::read_to_string(paths::root().join(file)).with_context(|| file.clone())?;
                let name = files::write_named(dist, stem(file), &[(".js", minify(&text, Kind::OldScript)?)])?;
                format!("<script src=\"/{name}.js\"></script>")
            }
            Link::Sheet { file } => {
                let sheet = minify(&styles::join(file)?, Kind::Sheet)?;
                let name = files::write_named(dist, stem(file), &[(".css", sheet)])?;
                format!("<link rel=\"stylesheet\" href=\"/{name}.css\">")
            }
            Link::Program(program) if program.is_worker => String::new(),
            Link::Program(program) => {
                let made = made.iter().find(|made| made.name == program.name).context("a program was not made")?;
                apart::check(made)?;
                let (script, wasm) = names::shortened(made)?;
                let mut parts = vec![(".js", script.as_bytes()), ("_bg.wasm", &wasm)];
                // The script finds it by its own name.
                parts.extend(made.later.as_deref().map(|later| ("_later.wasm", later)));
                let name = files::write_named(dist, &made.name, &parts)?;
                format!("<script type=\"module\" src=\"/{}\"></script>", start::write(dist, &name)?)
            }
        })
    })
}

/// The name of a file without folder and ending.
fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.split('.').next().unwrap_or(name)
}
