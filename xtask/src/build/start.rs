//! The script that starts the wasm: Trunk writes it into the page, where the policy forbids scripts, so it moves into a file of its own.

use super::worker::hash;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Writes `start-<hash>.js` and gives the shell that names it.
pub fn move_into_own_file(dist: &Path, shell: &str) -> Result<String> {
    let (before, rest) =
        shell.split_once("<script type=\"module\">").context("Trunk wrote no script into index.html")?;
    let (inline, after) = rest.split_once("</script>").context("Trunk's script has no end")?;
    let file = |ending: &str| {
        let name = inline.split(['\'', '"']).find(|text| text.ends_with(ending));
        name.and_then(|path| path.rsplit('/').next())
            .with_context(|| format!("Trunk's script names no file that ends in {ending}"))
    };
    let (script, wasm) = (file(".js")?, file("_bg.wasm")?);
    // Named relative to itself, so that it works wherever the site lies.
    let text = format!(
        "import start from \"./{script}\";\nstart({{ module_or_path: new URL(\"{wasm}\", import.meta.url) }});\n"
    );
    let name = format!("start-{:016x}.js", hash(std::iter::once(text.as_bytes())));
    fs::write(dist.join(&name), text)?;
    Ok(format!("{before}<script type=\"module\" src=\"/{name}\"></script>{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moves() {
        let dist = std::env::temp_dir().join(format!("xtask-start-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        let inline =
            "\nimport init, * as bindings from '/app-1.js';\nawait init({ module_or_path: '/app-1_bg.wasm' });\n";
        let shell =
            move_into_own_file(&dist, &format!("<head><script type=\"module\">{inline}</script></head>")).unwrap();
        let name = shell.split('"').nth(3).unwrap().trim_start_matches('/');
        assert_eq!(shell, format!("<head><script type=\"module\" src=\"/{name}\"></script></head>"));
        let text = fs::read_to_string(dist.join(name)).unwrap();
        assert!(text.contains("\"./app-1.js\"") && text.contains("URL(\"app-1_bg.wasm\", import.meta.url)"), "{text}");
        for changed in ["<head></head>", "<script type=\"module\">init()</script>"] {
            assert!(move_into_own_file(&dist, changed).is_err(), "{changed}");
        }
        fs::remove_dir_all(&dist).unwrap();
    }
}
