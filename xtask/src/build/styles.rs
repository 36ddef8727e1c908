//! Joins the sheets of `style/` into the one that a page asks for; that for paper is asked for when there is time.

use crate::paths;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Sheets that the others build on, in this order.
const FIRST: [&str; 2] = ["tokens.css", "base.css"];

/// The sheet for paper, which overrules the others and comes with what can wait.
pub const PAPER: &str = "print.css";

/// Writes them into the file that `index.html` names, where Trunk finds it, and gives the text.
pub fn join(file: &str) -> Result<String> {
    let folder = paths::root().join("style");
    let mut names: Vec<String> = fs::read_dir(&folder)
        .with_context(|| format!("{} is missing", folder.display()))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name != PAPER && Path::new(name).extension().is_some_and(|extension| extension == "css"))
        .collect();
    names.sort_by_key(|name| (FIRST.iter().position(|first| first == name).unwrap_or(FIRST.len()), name.clone()));
    let sheets: Vec<String> =
        names.iter().map(|name| fs::read_to_string(folder.join(name))).collect::<Result<_, _>>().context("style/")?;
    let file = paths::root().join(file);
    fs::create_dir_all(file.parent().unwrap_or(&folder))?;
    let text = sheets.concat();
    fs::write(file, &text)?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The site is to be read from right to left one day, so no sheet may name a side.
    #[test]
    fn no_side_is_named() {
        let mut found = Vec::new();
        let mut count = 0;
        for folder in ["style", "page"] {
            for entry in fs::read_dir(paths::root().join(folder)).unwrap() {
                let path = entry.unwrap().path();
                if path.extension().is_some_and(|extension| extension == "css") {
                    let sheet = fs::read_to_string(&path).unwrap();
                    count += sheet.split([';', '{', '}']).count();
                    found.extend(sides(&sheet).into_iter().map(|one| format!("{}: {one}", path.display())));
                }
            }
        }
        assert!(count > 500 && found.is_empty(), "{}", found.join("\n"));
    }

    #[test]
    fn sides_are_found() {
        let sheet = ".a { margin-left: 0; top: 1px } @media (max-width: 40rem) { .b { inline-size: 1px; float: right; width: 2px } } .c { margin: 0 1px 0 0 }";
        assert_eq!(sides(sheet), ["margin-left: 0", "top: 1px", "float: right", "width: 2px", "margin: 0 1px 0 0"]);
    }

    fn sides(sheet: &str) -> Vec<String> {
        let physical = |declaration: &&str| {
            let Some((property, value)) = declaration.split_once(':') else { return false };
            let values: Vec<&str> = value.split_whitespace().collect();
            let is_box = ["margin", "padding", "inset"].contains(&property);
            let side = |side: &&str| property == *side || property.ends_with(&format!("-{side}"));
            let extent = |name: &&str| property.trim_start_matches("min-").trim_start_matches("max-") == *name;
            ["left", "right", "top", "bottom"].iter().any(side)
                || ["width", "height"].iter().any(extent)
                || ["left", "right"].contains(&value.trim())
                || is_box && matches!(values[..], [_, right, _, left] if right != left)
        };
        sheet.split([';', '{', '}']).map(str::trim).filter(physical).map(str::to_owned).collect()
    }
}
