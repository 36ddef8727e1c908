//! Cuts the page's program in two where `src/ui/later.rs` says so: the first part goes on to wasm-bindgen, the second comes when the first asks for it
//! (`page/part.js`). It shares memory, table and stack with the first, and reaches all of its functions through the table, so wasm-bindgen need not know it.

use crate::paths;
use anyhow::{Context, Result, anyhow, bail, ensure};
use std::fs;
use std::path::Path;
use wasm_split_cli_support::{Options, transform};

/// The feature behind which the program says where it is cut.
pub const FEATURE: &str = "split";

/// Keeps what says which function calls which: the cutter works it out from there.
pub const RUSTFLAGS: &str = "-Clink-arg=--emit-relocs";

/// Leaves what the cutter and wasm-bindgen know functions and globals by; wasm-opt takes it out of both parts.
pub const STRIP: (&str, &str) = ("CARGO_PROFILE_RELEASE_STRIP", "none");

/// The name by which the first part asks for the second: with that of the part from `src/ui/later.rs` at its end.
const ASKS: &str = "__wasm_split_load_later";

/// The module of which it asks.
const ASKED: &str = "./__wasm_split.js";

/// Whether the page's program is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Whole,
    Cut,
}

/// A program that is cut, as nobody has made it small yet.
#[derive(Debug)]
pub struct Parts {
    pub first: Vec<u8>,
    pub later: Vec<u8>,
}

/// Cuts a program as the linker has made it; the folder is for what is written on the way.
pub fn cut(compiled: &[u8], folder: &Path) -> Result<Parts> {
    let first = folder.join("first.wasm");
    let mut options = Options::new(compiled);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.link_name = ASKED;
    let cut = transform(options).map_err(|error| anyhow!("{error:#}")).context("the program cannot be cut")?;
    let [later] = cut.split_modules.as_slice() else {
        bail!("the program is cut into {} parts and not into two", cut.split_modules.len() + 1);
    };
    Ok(Parts { first: fs::read(&first)?, later: fs::read(later)? })
}

/// The script that wasm-bindgen wrote for the first part, with what brings the second.
pub fn with_loader(script: &str) -> Result<String> {
    let loader = fs::read_to_string(paths::root().join("page/part.js")).context("page/part.js")?;
    let given = format!("const import0 = {{ {ASKS}: loadLater,");
    let changes = [
        // Two modules would be two names, and the second comes with what scripts need for modules as values.
        (format!("import * as import1 from \"{ASKED}\""), ""),
        (format!("\"{ASKED}\": import1,"), ""),
        ("const import0 = {".to_owned(), given.as_str()),
    ];
    let script = changes.iter().try_fold(script.to_owned(), |script, (old, new)| {
        ensure!(script.matches(old).count() == 1, "the script of the first part does not hold {old} once");
        Ok(script.replacen(old, new, 1))
    })?;
    Ok(format!("{script}\n{loader}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_part_asks_our_loader() {
        let script = "import * as import1 from \"./__wasm_split.js\"\n\
                      function imports() {\nconst import0 = {\n__proto__: null,\n};\n\
                      return { \"./a_bg.js\": import0,\n\"./__wasm_split.js\": import1,\n };\n}\n";
        let joined = with_loader(script).unwrap();
        assert!(joined.contains("{ __wasm_split_load_later: loadLater,\n__proto__: null"), "{joined}");
        assert!(joined.contains("function loadLater(") && !joined.contains("import1"), "{joined}");
        assert!(with_loader("function imports() {}").is_err());
    }

    #[test]
    fn what_is_not_linked_for_it_is_not_cut() {
        let folder = std::env::temp_dir().join(format!("xtask-cut-{}", std::process::id()));
        assert!(cut(b"<!doctype html>", &folder).is_err());
        assert!(cut(b"\0asm\x01\0\0\0", &folder).is_err());
    }
}
