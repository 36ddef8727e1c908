//! What the site is made from: the paths whose changes make it another one.

use anyhow::Result;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Folders in which nobody writes by hand, wherever they are.
const MADE: [&str; 3] = ["dist", "node_modules", "target"];

/// Folders of the workspace from which no page is made.
const BESIDE: [&str; 2] = ["docs", "tests"];

/// Whether a path below the workspace's root is one of the site's sources. Names that begin with a dot or end with a tilde are those of Git and of editors.
pub fn is_source(path: &Path) -> bool {
    let mut names = path.components().map(|part| match part {
        Component::Normal(name) => name.to_str().unwrap_or_default(),
        _ => "",
    });
    let first = names.clone().next().unwrap_or_default();
    let is_note = !path.starts_with("articles") && path.extension().is_some_and(|extension| extension == "md");
    let is_ours =
        |name: &str| !name.is_empty() && !name.starts_with('.') && !name.ends_with('~') && !MADE.contains(&name);
    !BESIDE.contains(&first) && !is_note && !first.is_empty() && names.all(is_ours)
}

/// The folders of the root with sources in them. Those beside them are left out, since a folder such as `target/` holds more than can be watched.
pub fn folders(root: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(root)? {
        let path = entry?.path();
        if path.is_dir() && path.strip_prefix(root).is_ok_and(is_source) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paths;

    #[test]
    fn sources() {
        for (path, expected) in [
            ("src/main.rs", true),
            ("crates/kpi/src/metrics/nps.rs", true),
            ("articles/el/nps.md", true),
            ("locales/el/metrics/nps.toml", true),
            ("page/sw.js", true),
            ("style/base.css", true),
            ("xtask/src/build/mod.rs", true),
            ("tools/package-lock.json", true),
            ("index.html", true),
            ("Cargo.lock", true),
            ("", false),
            ("README.md", false),
            ("docs/embed.md", false),
            ("tests/metrics.rs", false),
            ("target/debug/xtask", false),
            ("xtask/target/debug/xtask", false),
            ("dist/index.html", false),
            ("tools/node_modules/esbuild/package.json", false),
            (".git/HEAD", false),
            ("src/.git/HEAD", false),
            ("src/.main.rs.swp", false),
            ("src/main.rs~", false),
            ("../elsewhere/src/main.rs", false),
        ] {
            assert_eq!(is_source(Path::new(path)), expected, "{path}");
        }
    }

    #[test]
    fn the_folders_of_the_workspace() {
        let root = paths::root();
        let found: Vec<String> = folders(&root)
            .unwrap()
            .iter()
            .map(|path| path.strip_prefix(&root).unwrap().to_string_lossy().into_owned())
            .collect();
        for name in ["articles", "crates", "locales", "page", "src", "style", "xtask"] {
            assert!(found.iter().any(|known| known == name), "{name}");
        }
        for name in ["target", "dist", ".git", "docs", "tests"] {
            assert!(found.iter().all(|known| known != name), "{name}");
        }
    }
}
