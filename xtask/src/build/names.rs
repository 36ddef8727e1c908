//! Short names for what the page's wasm and its script call each other: wasm-bindgen's are long and end in sixteen digits of a hash, which no
//! compression shrinks, and a visitor loads each of them twice.

use super::wasm::{self, Names};
use super::worker::hash;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::Path;

/// Renames inside the page's wasm and script, and gives both files names by their new contents; gives the shell that names them.
pub fn shorten(dist: &Path, shell: &str) -> Result<String> {
    let (_, rest) = shell.split_once("href=\"/deskmath-").context("the shell loads no script of the page")?;
    let stems = rest.split("/deskmath-").map(|rest| rest.split(['.', '_']).next().unwrap_or_default());
    let old = stems
        .map(|hash| format!("deskmath-{hash}"))
        .find(|stem| dist.join(format!("{stem}_bg.wasm")).is_file())
        .context("Trunk wrote no wasm for the page")?;
    let file = |stem: &str, ending: &str| dist.join(format!("{stem}{ending}"));
    let (binary, names) = wasm::renamed(&fs::read(file(&old, "_bg.wasm"))?)?;
    let script = in_script(&fs::read_to_string(file(&old, ".js"))?, &names)?;
    let new = format!("deskmath-{:016x}", hash([script.as_bytes(), &binary].into_iter()));
    fs::write(file(&new, ".js"), script)?;
    fs::write(file(&new, "_bg.wasm"), binary)?;
    for ending in [".js", "_bg.wasm"] {
        fs::remove_file(file(&old, ending))?;
    }
    Ok(shell.replace(&old, &new))
}

/// The script with the new names, and without what only the old ones kept: the classes of `wasm-streams`, which no page of ours makes, and
/// the second way to start.
fn in_script(script: &str, names: &Names) -> Result<String> {
    let mut out = String::new();
    for line in script.lines() {
        // What is not handed out and has no effect is left out when the script is squeezed.
        if line.starts_with("if (Symbol.dispose)") {
            continue;
        }
        let line = line.strip_prefix("export ").filter(|rest| rest.starts_with("class ")).unwrap_or(line);
        let line = line.replace("export { initSync, ", "export { ");
        let line = line.replace("new FinalizationRegistry", "/* @__PURE__ */ new FinalizationRegistry");
        in_line(&line, names, &mut out);
        out.push('\n');
    }
    for (old, new) in &names.imports {
        ensure!(out.contains(&format!(" {new}: function")), "the script does not give the wasm its {old}");
    }
    ensure!(out.contains("export { __wbg_init as default }"), "the script does not hand out how it starts");
    Ok(out)
}

/// A line with the names of imports where they are defined and those of exports where they are used.
fn in_line(line: &str, names: &Names, out: &mut String) {
    let mut rest = line;
    while let Some(at) = rest.find(|c: char| c.is_ascii_alphabetic() || matches!(c, '_' | '$')) {
        let (before, from) = rest.split_at(at);
        let end = from.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '_' | '$')).unwrap_or(from.len());
        let (word, behind) = from.split_at(end);
        out.push_str(before);
        let new = if behind.starts_with(": function") {
            names.imports.get(word)
        } else if out.ends_with("wasm.") {
            names.exports.get(word)
        } else if before.ends_with("\"./") && behind.starts_with(".js\": ") {
            // `"./deskmath_bg.js": import0`: the module of all imports.
            out.truncate(out.len() - 2);
            out.push_str(wasm::MODULE);
            rest = behind.strip_prefix(".js").unwrap_or(behind);
            continue;
        } else {
            None
        };
        out.push_str(new.map_or(word, String::as_str));
        rest = behind;
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_with_other_names() {
        let names = |pairs: &[(&str, &str)]| pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        let names = Names { imports: names(&[("__wbg_log_01", "a")]), exports: names(&[("memory", "b")]) };
        let script = "export class Into {\n}\nif (Symbol.dispose) Into.x = 1;\nconst import0 = {\n  __wbg_log_01: function(memory) {\n\
                      wasm.memory.buffer; new FinalizationRegistry(memory)\n  },\n};\nreturn { \"./deskmath_bg.js\": import0 };\n\
                      export { initSync, __wbg_init as default };\n";
        let expected = "class Into {\n}\nconst import0 = {\n  a: function(memory) {\n\
                        wasm.b.buffer; /* @__PURE__ */ new FinalizationRegistry(memory)\n  },\n};\nreturn { \"a\": import0 };\n\
                        export { __wbg_init as default };\n";
        assert_eq!(in_script(script, &names).unwrap(), expected);
        assert!(in_script("export { __wbg_init as default };", &names).is_err());
    }
}
