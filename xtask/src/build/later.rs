//! Scripts and styles that no page loads at first: the sheet of the share panel, what calculators in frames need, and the script for pages that hold such
//! frames.

use super::files;
use super::minify::{Kind, minify};
use super::shell::set_meta;
use crate::paths;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// The script for other people's pages. Its name stays, since it stands in them.
const HOST: &str = "embed.js";

/// The most that it may weigh, uncompressed.
const HOST_LIMIT: usize = 800;

/// The script of the element `<deskmath-calculator>`. Its name stays too. It begins like no name with a hash: hosts keep those for ever (`docs/deploy.md`).
const ELEMENT: &str = "element.js";

/// Writes them, named by their contents, and gives the shell that names the share panel's sheet with the one for frames.
pub fn write(dist: &Path, shell: &str) -> Result<(String, String)> {
    let host = minify(&read(HOST)?, Kind::Script)?;
    ensure!(
        host.len() <= HOST_LIMIT,
        "{HOST} weighs {} bytes, {} more than it may",
        host.len(),
        host.len() - HOST_LIMIT
    );
    fs::write(dist.join(HOST), host)?;
    fs::write(dist.join(ELEMENT), minify(&read(ELEMENT)?, Kind::Script)?)?;
    let part = |ending: &'static str, name: &str, kind| {
        anyhow::Ok((ending, minify(&read(&format!("{name}{ending}"))?, kind)?))
    };
    let share = files::write_named(dist, "share", &[part(".css", "share", Kind::Sheet)?])?;
    // The script finds the sheet by its own name.
    let embedded = [part(".js", "embedded", Kind::Script)?, part(".css", "embedded", Kind::Sheet)?];
    let embedded = files::write_named(dist, "embedded", &embedded)?;
    let shell =
        set_meta(shell, "deskmath-share", &format!("/{share}.css")).context("index.html names no share panel")?;
    let framed = for_frames(&shell, &embedded)?;
    Ok((shell, framed))
}

fn read(name: &str) -> Result<String> {
    fs::read_to_string(paths::root().join("page").join(name)).with_context(|| format!("page/{name}"))
}

/// The shell of a page in a frame: its attributes, sheet and script. Search engines know the calculator's own page.
fn for_frames(shell: &str, files: &str) -> Result<String> {
    let (root, head) = ("<html lang=\"en\"", "</head>");
    ensure!(shell.matches(root).count() == 1 && shell.matches(head).count() == 1, "index.html lacks {root} or {head}");
    let own = format!(
        "<meta name=\"robots\" content=\"noindex\"><link rel=\"stylesheet\" href=\"/{files}.css\"><script src=\"/{files}.js\"></script>"
    );
    Ok(shell
        .replace(root, &format!("{root}{}", deskmath::ui::page::embedded_root()))
        .replace(head, &format!("{own}{head}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_by_their_contents() {
        let dist = std::env::temp_dir().join(format!("xtask-later-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        let shell = "<html lang=\"en\"><head><meta name=\"deskmath-share\" content=\"/share.css\"></head></html>";
        let (plain, framed) = write(&dist, shell).unwrap();
        let file = plain.split('"').nth(5).unwrap().trim_start_matches('/');
        assert!(file.starts_with("share-") && dist.join(file).is_file(), "{plain}");
        assert!(dist.join(HOST).is_file() && dist.join(ELEMENT).is_file());
        assert!(!plain.contains("embedded") && framed.contains("<html lang=\"en\" data-embedded"), "{framed}");
        assert!(framed.contains(".js\"></script></head>"), "{framed}");
        assert!(write(&dist, "<html lang=\"en\"><head></head></html>").is_err());
        fs::remove_dir_all(&dist).unwrap();
    }
}
