//! The modules of a crate use each other in one direction: read from the bottom, each needs only what was read before. (Between crates cargo sees to that.)
#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Where the source of each crate stands, the app last.
const ORDERED: [&str; 8] = [
    "crates/base/src",
    "crates/stats/src",
    "crates/kpi/src",
    "crates/table/src",
    "crates/survey/src",
    "crates/desk/src",
    "crates/cli/src",
    "src",
];

/// The modules at the top of a crate, each with those that its files name.
type Uses = BTreeMap<String, BTreeSet<String>>;

fn read(folder: &Path, top: Option<&str>, uses: &mut Uses) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let module = top.map_or(name.as_str(), |top| top);
        if path.is_dir() && module == "bin" {
            // Five lines each, on top of all.
        } else if path.is_dir() {
            read(&path, Some(module), uses);
        } else if path.extension().is_some_and(|ending| ending == "rs") && module != "lib" && module != "main" {
            let named = named(&fs::read_to_string(&path).unwrap());
            uses.entry(module.to_owned()).or_default().extend(named);
        }
    }
}

/// The modules that a file names behind `crate::`, its tests and comments aside.
fn named(text: &str) -> BTreeSet<String> {
    let text = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let code: String =
        text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join(" ");
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut named = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let Some(list) = rest.strip_prefix('{') else {
            named.insert(word(rest));
            continue;
        };
        let mut depth = 1;
        for (at, sign) in list.char_indices() {
            depth += i32::from(sign == '{') - i32::from(sign == '}');
            if depth == 0 {
                break;
            }
            if depth == 1 && (at == 0 || list[..at].ends_with([',', '{', ' '])) {
                named.insert(word(&list[at..]));
            }
        }
    }
    named
}

/// What is left when every module is taken away that uses nothing of what is still there.
fn circles(mut uses: Uses) -> Vec<String> {
    loop {
        let here: BTreeSet<String> = uses.keys().cloned().collect();
        uses.retain(|name, used| used.iter().any(|other| other != name && here.contains(other)));
        if uses.len() == here.len() {
            return uses.into_keys().collect();
        }
    }
}

#[test]
fn modules_use_each_other_in_one_direction() {
    for name in ORDERED {
        let mut uses = Uses::new();
        read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(name), None, &mut uses);
        assert!(uses.len() > 3, "{name} has few modules: {uses:?}");
        let circles = circles(uses.clone());
        let shown =
            |name: &String| format!("{name} uses {:?}", uses[name].intersection(&circles.iter().cloned().collect()));
        assert!(circles.is_empty(), "circles in {name}:\n{}", circles.iter().map(shown).collect::<Vec<_>>().join("\n"));
    }
}

#[test]
fn a_circle_is_found() {
    let uses = |pairs: &[(&str, &str)]| {
        let mut uses = Uses::new();
        for (from, text) in pairs {
            uses.insert((*from).to_owned(), named(text));
        }
        circles(uses)
    };
    let chain =
        [("a", "use crate::b::C;"), ("b", "use crate::{c, d::E};"), ("c", "// crate::a\nlet x = 1;"), ("d", "")];
    assert!(uses(&chain).is_empty());
    assert_eq!(
        uses(&[("a", "use crate::{\n    b::{self, c},\n    d,\n};"), ("b", ""), ("d", "fn f() { crate::a::g() }")]),
        ["a", "d"]
    );
}
