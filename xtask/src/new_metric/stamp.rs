//! What is written for a metric: files that are new, and lines at the end of lists.

use super::id::Id;
use super::{article, definition, lists, texts};
use anyhow::{Context, Result, ensure};
use deskmath::language::{self, Language};
use deskmath::metric::Metric;
use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;

/// Files and lines by their path below the workspace's root.
#[derive(Debug)]
pub struct Stamp {
    files: Vec<(String, String)>,
    lines: Vec<(&'static str, String)>,
}

impl Stamp {
    /// What a metric needs, made from the files that another one has below `root`.
    pub fn of(root: &Path, like: &'static Metric, id: &Id) -> Result<Self> {
        let read = |name: &str| fs::read_to_string(root.join(name)).with_context(|| name.to_owned());
        let code = |module: &str| format!("crates/kpi/src/metrics/{module}.rs");
        let mut files = Vec::new();
        let source = read(&code(&like.id.replace('-', "_")))?;
        files.push((code(&id.module()), definition::stamped(&source, like, id)?));
        for language in language::all() {
            let article = |name: &str| format!("articles/{}/{name}.md", language.tag);
            files.push((article(id.text()), article::skeleton(&read(&article(like.id))?)));
        }
        for language in language::all().filter(|language| *language != Language::ENGLISH) {
            let name = format!("locales/{}/metrics/{}.toml", language.tag, id.text());
            files.push((name, texts::to_translate(like, id)?));
        }
        Ok(Self { files, lines: lists::lines(like, id).into() })
    }

    /// Writes all of it below `root`, or nothing where a file is there already.
    pub fn write(&self, root: &Path) -> Result<()> {
        for (name, _) in &self.files {
            ensure!(!root.join(name).exists(), "{name} is there already, so nothing was written");
        }
        for (name, _) in &self.lines {
            ensure!(root.join(name).is_file(), "{name} is missing, so nothing was written");
        }
        let write = |how: &mut OpenOptions, name: &str, text: &str| {
            let mut file = how.open(root.join(name)).with_context(|| name.to_owned())?;
            file.write_all(text.as_bytes()).with_context(|| name.to_owned())
        };
        for (name, text) in &self.files {
            write(OpenOptions::new().write(true).create_new(true), name, text)?;
        }
        for (name, lines) in &self.lines {
            write(OpenOptions::new().append(true), name, lines)?;
        }
        Ok(())
    }

    /// The names of all that is written.
    pub fn listed(&self) -> String {
        let mut list = String::from("Made:\n");
        for (name, _) in &self.files {
            let _ = writeln!(list, "  {name}");
        }
        for (name, lines) in &self.lines {
            let _ = writeln!(list, "  {name}, {} lines more", lines.lines().count());
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;
    use deskmath::metrics;
    use std::path::PathBuf;

    /// A folder with what a metric has, and nothing else.
    fn workspace(name: &str, like: &Metric) -> PathBuf {
        let root = std::env::temp_dir().join(format!("xtask-new-metric-{name}-{}", std::process::id()));
        let code = format!("crates/kpi/src/metrics/{}.rs", like.id.replace('-', "_"));
        let mut names = vec![code, "tests/keys.txt".to_owned(), "tests/golden_links.txt".to_owned()];
        for language in language::all() {
            names.push(format!("articles/{}/{}.md", language.tag, like.id));
            fs::create_dir_all(root.join(format!("locales/{}/metrics", language.tag))).unwrap();
        }
        for name in names {
            fs::create_dir_all(root.join(&name).parent().unwrap()).unwrap();
            fs::copy(paths::root().join(&name), root.join(&name)).unwrap();
        }
        root
    }

    #[test]
    fn all_that_a_metric_needs() {
        let (like, id) = (metrics::find("transfer-rate").unwrap(), Id::new("test-metric").unwrap());
        let root = workspace("all", like);
        let before = fs::read_to_string(root.join("tests/keys.txt")).unwrap();
        let stamp = Stamp::of(&root, like, &id).unwrap();
        stamp.write(&root).unwrap();
        for (name, begin) in [
            ("crates/kpi/src/metrics/test_metric.rs", "//! To do: Test metric.\n"),
            ("articles/en/test-metric.md", "## What it tells you\n\nTo do: …\n"),
            ("articles/el/test-metric.md", "## Τι σας λέει\n\nTo do: …\n"),
            ("locales/el/metrics/test-metric.toml", "title.en = \"To do: Test metric\"\ntitle.text = \"\"\n"),
        ] {
            let text = fs::read_to_string(root.join(name)).unwrap();
            assert!(text.starts_with(begin), "{name}: {text}");
        }
        let keys = fs::read_to_string(root.join("tests/keys.txt")).unwrap();
        assert_eq!(keys, before + "test-metric only: transferred connected -> share\n");
        // A file for each language, with its article, the definition, and two lists.
        assert_eq!(stamp.listed().lines().count(), 1 + 2 * language::all().count() + 2);
        fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn nothing_is_overwritten() {
        let (like, id) = (metrics::find("transfer-rate").unwrap(), Id::new("test-metric").unwrap());
        let root = workspace("none", like);
        let stamp = Stamp::of(&root, like, &id).unwrap();
        fs::write(root.join("articles/el/test-metric.md"), "mine").unwrap();
        let error = stamp.write(&root).unwrap_err().to_string();
        assert!(error.contains("articles/el/test-metric.md is there already"), "{error}");
        assert_eq!(fs::read_to_string(root.join("articles/el/test-metric.md")).unwrap(), "mine");
        assert!(!root.join("crates/kpi/src/metrics/test_metric.rs").exists());
        fs::remove_dir_all(&root).unwrap();
    }
}
