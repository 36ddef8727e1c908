//! The script that starts the wasm once the texts of the page's language are there: Trunk writes it into the page, where the policy forbids scripts, so it moves into a file of its own. It also calls
//! for what can wait until the page is live.

use super::styles;
use super::worker::hash;
use crate::paths;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// What can wait: the files of `page/later/`, what the others use first.
const LATER: [&str; 6] = ["common.js", "language.js", "offline.js", "switch.js", "saved.js", "paper.js"];

/// Writes `start-<hash>.js`, and `later-<hash>.js` with the sheet for paper beside it, and gives the shell that names the first.
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
    let paper = fs::read_to_string(paths::root().join("style").join(styles::PAPER)).context("style/")?;
    let later = later()?;
    let later_name = format!("later-{:016x}", hash([later.as_bytes(), paper.as_bytes()].into_iter()));
    fs::write(dist.join(&later_name).with_extension("js"), later)?;
    fs::write(dist.join(&later_name).with_extension("css"), paper)?;
    // What shows the page has the line to itself: the program comes once something is painted, or where nothing will be, as in a tab in the background.
    // Named relative to itself, so that it works wherever the site lies. A browser that cannot tell when it is idle waits a while; who presses a button
    // that is served by what waits is not kept waiting, and not left without an answer. The share panel's script comes when somebody wants it. The last
    // button that was pressed before the program was there is pressed again, unless something was typed since: to clear that would lose it. Where the program cannot start, the page says so (page/linked.js).
    let text = format!(
        "self.deskmathStarts = true;\n\
         const path = new URL(\"{wasm}\", import.meta.url);\n\
         const painted = new Promise((then) => {{\n\
           if (document.hidden || !self.PerformanceObserver?.supportedEntryTypes?.includes(\"paint\")) return then();\n\
           new PerformanceObserver(then).observe({{ type: \"paint\", buffered: true }});\n\
           setTimeout(then, 1000);\n\
         }});\n\
         painted.then(async () => {{\n\
           const compiled = (async () => WebAssembly.compileStreaming(fetch(path)))().catch(() => path);\n\
           const program = import(\"./{script}\");\n\
           const answer = await fetch(document.querySelector(\"meta[name=deskmath-texts]\").content);\n\
           if (!answer.ok) throw new Error(answer.url + \": \" + answer.status);\n\
           self.deskmathTexts = new Uint8Array(await answer.arrayBuffer());\n\
           await (await program).default({{ module_or_path: await compiled }});\n\
         }}).catch((why) => {{\n\
           self.deskmathCannot();\n\
           throw why;\n\
         }});\n\
         const root = document.documentElement, idle = self.requestIdleCallback ?? ((then) => setTimeout(then, 1000));\n\
         let pressed, asked;\n\
         const load = () => asked ??= import(\"./{later_name}.js\").then(() => {{ removeEventListener(\"click\", press); pressed?.click(); }});\n\
         const press = (event) => {{ pressed = event.target.closest?.(\"[data-action=save]\") ?? pressed; if (pressed) load(); }};\n\
         addEventListener(\"click\", press);\n\
         addEventListener(\"click\", ({{ target }}) => {{\n\
           if (target.closest(\"[data-action=share]\")) import(document.querySelector(\"[name=deskmath-share]\").content);\n\
         }});\n\
         let early;\n\
         const note = ({{ target }}) => early = target.closest(\"[data-action]:not([data-action=save], [data-action=share])\") ?? early;\n\
         addEventListener(\"click\", note);\n\
         addEventListener(\"input\", () => early = undefined);\n\
         const live = new MutationObserver(() => {{\n\
           if (!root.hasAttribute(\"data-ready\")) return;\n\
           live.disconnect();\n\
           removeEventListener(\"click\", note);\n\
           early?.click();\n\
           idle(load);\n\
         }});\n\
         root.hasAttribute(\"data-ready\") ? idle(load) : live.observe(root, {{ attributes: true }});\n"
    );
    let name = format!("start-{:016x}.js", hash(std::iter::once(text.as_bytes())));
    fs::write(dist.join(&name), text)?;
    Ok(without_preloads(&format!("{before}<script type=\"module\" src=\"/{name}\"></script>{after}")))
}

/// The shell without Trunk's hints to load the program at once, beside what shows the page.
fn without_preloads(shell: &str) -> String {
    let is_hint =
        |tag: &str| tag.starts_with("<link rel=\"modulepreload\"") || tag.starts_with("<link rel=\"preload\"");
    let mut out = String::with_capacity(shell.len());
    for part in shell.split_inclusive('>') {
        match part.rfind('<').and_then(|at| part.split_at_checked(at)) {
            Some((before, tag)) if is_hint(tag) => out.push_str(before),
            _ => out.push_str(part),
        }
    }
    out
}

/// The script of what can wait. Each file but the first has its names for itself.
fn later() -> Result<String> {
    let folder = paths::root().join("page/later");
    LATER.iter().enumerate().try_fold(String::new(), |script, (place, name)| {
        let text = fs::read_to_string(folder.join(name)).with_context(|| format!("page/later/{name}"))?;
        Ok(if place == 0 { text } else { format!("{script}{{\n{text}}}\n") })
    })
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
        let hints = "<link rel=\"modulepreload\" href=\"/app-1.js\" crossorigin=\"anonymous\"><link rel=\"preload\" href=\"/app-1_bg.wasm\" as=\"fetch\">";
        let shell =
            move_into_own_file(&dist, &format!("<head><script type=\"module\">{inline}</script>{hints}</head>"))
                .unwrap();
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
