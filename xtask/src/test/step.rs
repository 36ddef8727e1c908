//! A step of the test command: run, timed, counted, and remembered for the summary.

use anyhow::Result;
use std::time::{Duration, Instant};

/// How many tests went how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: usize,
    pub failed: usize,
    pub skipped: usize,
}

impl Counts {
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }

    /// Adds what a line of output says of tests, if it says anything.
    pub fn read(&mut self, line: &str) {
        if let Some(found) = Self::of_line(line) {
            self.add(found);
        }
    }

    /// Reads the closing line of a test binary, `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
    pub fn of_line(line: &str) -> Option<Self> {
        let text = line.strip_prefix("test result: ")?;
        let count = |word: &str| {
            text.split(['.', ';']).find_map(|part| part.trim().strip_suffix(word)?.trim().parse::<usize>().ok())
        };
        Some(Self { passed: count("passed")?, failed: count("failed")?, skipped: count("ignored")? })
    }
}

/// What became of a step.
#[derive(Debug)]
pub struct Report {
    pub name: String,
    pub counts: Counts,
    pub duration: Duration,
    /// What else is worth knowing: the browser and its version, what its driver cannot do, why it failed.
    pub notes: Vec<String>,
}

impl Report {
    pub fn succeeded(&self) -> bool {
        self.counts.failed == 0
    }

    /// A step that was not run, and why.
    pub fn skipped(name: &str, reason: &str) -> Self {
        println!("\n== {name}: skipped, {reason}");
        Self {
            name: name.to_owned(),
            counts: Counts { skipped: 1, ..Counts::default() },
            duration: Duration::ZERO,
            notes: vec![format!("skipped: {reason}")],
        }
    }
}

/// Runs a step that is one test: it holds or it does not.
pub fn check(name: &str, work: impl FnOnce() -> Result<()>) -> Report {
    tests(name, |counts, _| {
        work()?;
        counts.passed = 1;
        Ok(())
    })
}

/// Runs a step that counts tests of its own. An error is one failure more, unless failures were counted already.
pub fn tests(name: &str, work: impl FnOnce(&mut Counts, &mut Vec<String>) -> Result<()>) -> Report {
    println!("\n== {name}");
    quietly(name, |counts, notes| work(counts, notes).inspect_err(|error| eprintln!("error: {error:#}")))
}

/// The same without a word.
pub fn quietly(name: &str, work: impl FnOnce(&mut Counts, &mut Vec<String>) -> Result<()>) -> Report {
    let start = Instant::now();
    let (mut counts, mut notes) = (Counts::default(), Vec::new());
    if let Err(error) = work(&mut counts, &mut notes)
        && counts.failed == 0
    {
        counts.failed = 1;
        notes.push(format!("{error:#}"));
    }
    Report { name: name.to_owned(), counts, duration: start.elapsed(), notes }
}

#[cfg(test)]
mod test {
    use super::*;

    #[test]
    fn reads_closing_lines() {
        let line = "test result: FAILED. 31 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.02s";
        assert_eq!(Counts::of_line(line), Some(Counts { passed: 31, failed: 2, skipped: 1 }));
        assert_eq!(Counts::of_line("test a::b ... ok"), None);
    }

    #[test]
    fn an_error_counts_once() {
        let report = tests("x", |counts, _| {
            counts.failed = 3;
            anyhow::bail!("three failed")
        });
        assert_eq!(report.counts.failed, 3);
        assert_eq!(check("y", || anyhow::bail!("no")).counts.failed, 1);
        assert_eq!(check("z", || Ok(())).counts.passed, 1);
    }
}
