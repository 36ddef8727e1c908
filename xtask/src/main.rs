//! The task runner: `cargo xtask <command>`, one file or folder for each command.

#![forbid(unsafe_code)]

mod bench;
mod build;
mod floor;
mod lighthouse;
mod new_metric;
mod npm;
mod old_browsers;
mod options;
mod paths;
mod peers;
mod run;
mod serve;
mod setup;
mod test;
mod texts;
mod weight;

use anyhow::Result;
use options::Options;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  setup    install what building needs: the wasm target, and from npm wasm-opt, esbuild and fonts
  build    release build of the site into dist/
             --base PATH         for a host on which it lies below a path (default /)
             --origin ORIGIN     the host, such as https://kpi.example.org: pages say their whole address to search engines
             --no-setup          take the tools as they are
             --out DIR           into an empty folder in place of dist/
             --draft             with texts that are to do: they are shown in English; the page's program in one part
             --whole             the page's program in one part
  serve    build, then serve dist/ on this machine alone
             --port N            (default 8080)
             --base PATH         below that path, as `build` does
             --origin ORIGIN     as `build` takes it (default http://127.0.0.1 and the port)
             --no-build          serve dist/ as it is, which was built with the same base
             --watch             build again when a source changes, and have open pages load themselves again; dist/ stays as it is
  test     everything that must hold: format, lints, library, page weight, three browsers side by side;
           up to three flows that fail side by side are tried once more, and the summary names those that passed only then
             --native            only what needs no browser: format, lints, library
             --browser NAME      only the browser tests, in chromium, firefox or webkit (may be repeated)
             --filter TEXT       only tests whose name contains TEXT, without format and lints
             --long              also the tests that take minutes
             --old-browsers      instead of all these: a table of what works in Chromium 73 to 107, which are taken from npm
             --no-build          test dist/ as it is
             --no-setup          take the tools as they are
  texts    what is missing, stale or wrong in the translations, and what of a new metric is not written
             --write             first write their files anew: every text in its place, what is to do marked by an empty text
  new-metric ID --like OTHER
           the files of a new metric from those of another, and a list of what is left to do (docs/adding-a-metric.md)
  pictures screenshots of every page, phone and desktop, light and dark
             --out DIR           (default target/pictures)
             --no-build          of dist/ as it is
  bench    time of a keystroke, and surveys of a million and of ten thousand rows: time, memory, longest task
             --runs N            fresh browsers for each median (default 5)
             --surveys           only surveys, no keystrokes
             --logs              logs of a million and of ten thousand tickets natively, beside counting their line ends
             --peers             also PapaParse, uDSV, DuckDB-WASM and SheetJS, from npm, on the same files
             --lighthouse        instead of these: Lighthouse's mobile preset on home, nps, staffing and survey in each language
             --only TEXT         only pages whose path contains TEXT, with --lighthouse
             --no-build          of dist/ as it is
";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let command = words.next().unwrap_or_default();
    let rest: Vec<String> = words.collect();
    if matches!(command.as_str(), "" | "help" | "-h" | "--help") || rest.iter().any(|word| word == "--help") {
        print!("{HELP}");
        return ExitCode::SUCCESS;
    }
    match dispatch(&command, rest) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: &str, words: Vec<String>) -> Result<ExitCode> {
    let options = Options::new(words);
    let done = |()| ExitCode::SUCCESS;
    match command {
        "setup" => options.finish().and_then(|()| setup::for_building()).map(done),
        "build" => build::command(options).map(done),
        "serve" => serve::command(options).map(done),
        "test" => test::command(options),
        "texts" => texts::command(options),
        "new-metric" => new_metric::command(options).map(done),
        "pictures" => bench::pictures(options).map(done),
        "bench" => bench::command(options).map(done),
        other => anyhow::bail!("there is no command {other:?}; `cargo xtask --help` lists them"),
    }
}
