//! Scripts and styles that no page loads at first: those of the share panel and of calculators in frames, and the script for pages that hold such frames.

use super::shell::set_meta;
use super::worker::hash;
use crate::paths;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// What comes in a script and a sheet of the same name.
const PAIRS: [&str; 2] = ["share", "embedded"];

/// The script for other people's pages. Its name stays, since it stands in them.
const HOST: &str = "embed.js";

/// The most that it may weigh, uncompressed.
const HOST_LIMIT: u64 = 800;

/// Copies them from `page/` to `dist`, where they are squeezed with the rest.
pub fn copy(dist: &Path) -> Result<()> {
    let names = PAIRS.iter().flat_map(|name| [format!("{name}.js"), format!("{name}.css")]);
    for name in names.chain([HOST.to_owned()]) {
        fs::copy(paths::root().join("page").join(&name), dist.join(&name)).with_context(|| format!("page/{name}"))?;
    }
    Ok(())
}

/// Names them by their contents, and gives the shell that names the share panel's with the one for frames.
pub fn name(dist: &Path, shell: &str) -> Result<(String, String)> {
    let weight = fs::metadata(dist.join(HOST))?.len();
    ensure!(weight <= HOST_LIMIT, "{HOST} weighs {weight} bytes, {} more than it may", weight - HOST_LIMIT);
    let [share, embedded] = PAIRS.map(|name| name_pair(dist, name));
    let shell =
        set_meta(shell, "deskmath-share", &format!("/{}.js", share?)).context("index.html names no share panel")?;
    let framed = for_frames(&shell, &embedded?)?;
    Ok((shell, framed))
}

/// `share.js` and `share.css` become `share-<hash>.js` and `share-<hash>.css`, so that the one finds the other.
fn name_pair(dist: &Path, name: &str) -> Result<String> {
    let files = ["js", "css"].map(|extension| dist.join(format!("{name}.{extension}")));
    let bytes = files.iter().map(fs::read).collect::<Result<Vec<_>, _>>().with_context(|| name.to_owned())?;
    let named = format!("{name}-{:016x}", hash(bytes.iter().map(Vec::as_slice)));
    for file in &files {
        fs::rename(file, dist.join(&named).with_extension(file.extension().unwrap_or_default()))?;
    }
    Ok(named)
}

/// The shell of a page in a frame: its attributes, sheet and script. Search engines know the calculator's own page.
fn for_frames(shell: &str, files: &str) -> Result<String> {
    let (root, head) = ("<html lang=\"en\"", "</head>");
    ensure!(shell.matches(root).count() == 1 && shell.matches(head).count() == 1, "index.html lacks {root} or {head}");
    let own = format!(
        "<meta name=\"robots\" content=\"noindex\"><link rel=\"stylesheet\" href=\"/{files}.css\"><script src=\"/{files}.js\"></script>"
    );
    Ok(shell
        .replace(root, &format!("{root}{}", deskmath::html::frame::embedded_root()))
        .replace(head, &format!("{own}{head}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_by_their_contents() {
        let dist = std::env::temp_dir().join(format!("xtask-later-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        copy(&dist).unwrap();
        let shell = "<html lang=\"en\"><head><meta name=\"deskmath-share\" content=\"/share.js\"></head></html>";
        fs::write(dist.join(HOST), "x".repeat(801)).unwrap();
        assert!(name(&dist, shell).unwrap_err().to_string().contains("1 more than it may"));
        fs::write(dist.join(HOST), "x".repeat(800)).unwrap();
        let (plain, framed) = name(&dist, shell).unwrap();
        let file = plain.split('"').nth(5).unwrap().trim_start_matches('/');
        assert!(file.starts_with("share-") && dist.join(file).is_file(), "{plain}");
        assert!(dist.join(file.replace(".js", ".css")).is_file());
        assert!(!plain.contains("embedded") && framed.contains("<html lang=\"en\" data-embedded"), "{framed}");
        assert!(framed.contains(".js\"></script></head>"), "{framed}");
        assert!(name(&dist, "<html lang=\"en\"><head></head></html>").is_err());
        fs::remove_dir_all(&dist).unwrap();
    }
}
