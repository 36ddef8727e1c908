//! The command line.

use crate::driver::Browser;
use anyhow::{Context, Result, bail};
use std::path::PathBuf;

/// What `--help` prints.
pub const HELP: &str = "\
browser-tests [--dist DIR] [--based DIR] …

  --based DIR      the site as it was built for a host on which it lies below a path

  --browser NAME   chromium, firefox or webkit; may be repeated (default: all three)
  --filter TEXT    only flows whose name contains TEXT
  --list           the names of the flows, without running them
  --long           also the flows that take minutes
  --twice          a flow that fails is tried once more at the end, if no more than three failed in that browser
  --pictures DIR   instead of tests: screenshots of every page
  --bench RUNS     instead of tests: measurements, medians of RUNS fresh browsers
  --surveys        with --bench: only surveys, no keystrokes
  --peers DIR      with --bench: also the libraries whose scripts are in DIR, on the same files
";

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mode {
    Help,
    Test,
    Pictures(PathBuf),
    Bench(usize),
}

/// The command line, read.
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of the command line, free of the others")]
#[derive(Clone, Debug)]
pub struct Options {
    pub mode: Mode,
    pub dist: PathBuf,
    pub based: Option<PathBuf>,
    pub surveys: bool,
    pub peers: Option<PathBuf>,
    pub browsers: Vec<Browser>,
    pub filter: String,
    pub list: bool,
    pub long: bool,
    pub twice: bool,
}

impl Options {
    /// Reads the words behind the program's name.
    pub fn read(words: impl IntoIterator<Item = String>) -> Result<Self> {
        let mut options = Self {
            mode: Mode::Test,
            dist: PathBuf::from("dist"),
            based: None,
            surveys: false,
            peers: None,
            browsers: Vec::new(),
            filter: String::new(),
            list: false,
            long: false,
            twice: false,
        };
        let mut words = words.into_iter();
        while let Some(word) = words.next() {
            let mut value = || words.next().with_context(|| format!("{word} wants a value"));
            match word.as_str() {
                "--dist" => options.dist = value()?.into(),
                "--based" => options.based = Some(value()?.into()),
                "--surveys" => options.surveys = true,
                "--peers" => options.peers = Some(value()?.into()),
                "--browser" => options.browsers.push(value()?.parse()?),
                "--filter" => options.filter = value()?,
                "--list" => options.list = true,
                "--long" => options.long = true,
                "--twice" => options.twice = true,
                "--pictures" => options.mode = Mode::Pictures(value()?.into()),
                "--bench" => options.mode = Mode::Bench(value()?.parse().context("--bench wants a number")?),
                "--help" | "-h" => options.mode = Mode::Help,
                other => bail!("unknown: {other}; --help lists what there is"),
            }
        }
        if options.browsers.is_empty() {
            options.browsers = Browser::ALL.to_vec();
        }
        Ok(options)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Result<Options> {
        Options::read(words.iter().map(|word| (*word).to_owned()))
    }

    #[test]
    fn words() {
        let options = read(&["--browser", "webkit", "--filter", "nps", "--dist", "d"]).unwrap();
        assert_eq!((options.browsers, options.filter.as_str()), (vec![Browser::Webkit], "nps"));
        assert_eq!(read(&[]).unwrap().browsers.len(), 3);
        assert_eq!(read(&["--bench", "3"]).unwrap().mode, Mode::Bench(3));
        for wrong in [&["--browser", "opera"][..], &["--dist"], &["x"], &["--bench", "x"]] {
            assert!(read(wrong).is_err(), "{wrong:?}");
        }
    }
}
