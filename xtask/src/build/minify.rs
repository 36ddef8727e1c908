//! Takes blanks, comments and long names out of scripts and style sheets, with esbuild.

use super::cache::{self, Key};
use crate::run;
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What a text is, as far as esbuild has to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Sheet,
    Script,
    /// A script that has a word to say in browsers which understand nothing newer, so esbuild must not make it newer.
    OldScript,
}

/// A module that hands out its default alone.
#[derive(Debug)]
pub struct Module {
    pub text: String,
    /// The new names of its properties by the old ones.
    pub names: BTreeMap<String, String>,
}

/// What wasm-bindgen, and what cuts the program, call the properties by which wasm and script know each other. Their names are long, and most end in sixteen digits of
/// a hash.
const BOUND: &str = "--mangle-props=^(__wb|wasm_bindgen__|__wasm_split_load)";

/// What scripts may be written in: what browsers of the last six years understand. Modules that know their address, and that load others, are as old.
const SCRIPTS: [&str; 3] = ["--target=es2019", "--supported:import-meta=true", "--supported:dynamic-import=true"];

/// The same for style sheets.
const SHEETS: &str = "--target=chrome80,firefox78,safari14";

/// The text without what only its authors need.
pub fn minify(text: &str, kind: Kind) -> Result<String> {
    let (file, words) = match kind {
        Kind::Sheet => ("in.css", &[SHEETS][..]),
        Kind::Script => ("in.js", &SCRIPTS[..]),
        Kind::OldScript => ("in.js", &["--target=es5"][..]),
    };
    let key = Key::new("minified").with(text.as_bytes()).with(file.as_bytes()).with(words.join(" ").as_bytes());
    let folder = cache::folder(&key.with_tools()?, |folder| {
        fs::write(folder.join(file), text)?;
        esbuild(folder, &[file, "--outfile=out"], words)
    })?;
    let out = fs::read_to_string(folder.join("out"))?;
    if kind == Kind::OldScript {
        let newer = ["catch{", "=>", "`", "?.", "??", "let ", "const "].into_iter().find(|sign| out.contains(sign));
        ensure!(newer.is_none(), "a script holds {newer:?}, which old browsers do not understand");
    }
    Ok(out)
}

/// The script that wasm-bindgen wrote for a program, with short names and without what only its other exports reach.
pub fn bound(script: &str) -> Result<Module> {
    let key = Key::new("bound").with(script.as_bytes()).with(SCRIPTS.join(" ").as_bytes());
    let folder = cache::folder(&key.with_tools()?, |folder| {
        // To make one does nothing where nobody keeps it.
        let script = script.replace("new FinalizationRegistry", "/* @__PURE__ */ new FinalizationRegistry");
        fs::write(folder.join("program.js"), script)?;
        fs::write(folder.join("entry.js"), "export { default } from \"./program.js\";")?;
        let words = [
            "--bundle",
            "--format=esm",
            // Of the classes of `wasm-streams`, which no page of ours makes, this is all that would be kept.
            "--define:Symbol.dispose=undefined",
            BOUND,
            "--mangle-cache=names.json",
        ];
        esbuild(folder, &["entry.js", "--outfile=out"], &[&words[..], &SCRIPTS].concat())
    })?;
    let names = fs::read_to_string(folder.join("names.json")).context("esbuild wrote no names")?;
    Ok(Module { text: fs::read_to_string(folder.join("out"))?, names: serde_json::from_str(&names)? })
}

fn esbuild(folder: &Path, files: &[&str], words: &[&str]) -> Result<()> {
    let mut command = run::program("esbuild");
    command.args(files).args(["--minify", "--log-level=warning"]).args(words);
    run::quietly(command.current_dir(folder)).context("run `cargo xtask setup`, which installs esbuild, and try again")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bound_script_keeps_what_its_default_needs() {
        let script = "export class Into { free() { wasm.__wbg_into_free(this.__wbg_ptr); } }\n\
                      if (Symbol.dispose) Into.prototype[Symbol.dispose] = Into.prototype.free;\n\
                      const fin = new FinalizationRegistry(ptr => wasm.__wbg_into_free(ptr));\n\
                      const imports = { \"./a_bg.js\": { __wbg_log_0123: (x) => console.log(x, wasm.memory, wasm.wasm_bindgen__closure) } };\n\
                      let wasm;\n\
                      function initSync(m) { wasm = new WebAssembly.Instance(m, imports); }\n\
                      async function init(m) { wasm = await WebAssembly.instantiate(m, imports); }\n\
                      export { initSync, init as default };\n";
        let Module { text, names } = bound(script).unwrap();
        assert!(!text.contains("free") && !text.contains("Finalization") && !text.contains("Instance("), "{text}");
        let short = |old: &str| names.get(old).unwrap();
        assert!(text.contains(&format!("\"./a_bg.js\":{{{}:", short("__wbg_log_0123"))), "{text}");
        assert!(text.contains(&format!(".{}", short("wasm_bindgen__closure"))) && text.contains(".memory"), "{text}");
    }

    #[test]
    fn old_scripts_stay_old() {
        assert_eq!(minify("var a = 1; // b\n", Kind::OldScript).unwrap(), "var a=1;\n");
        assert!(minify("const f = (x) => x;", Kind::OldScript).is_err());
        assert_eq!(minify(".a { color : red }", Kind::Sheet).unwrap(), ".a{color:red}\n");
    }
}
