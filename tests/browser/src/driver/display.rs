//! A screen that nobody sees, for the browser that cannot do without one.

use super::Process;
use anyhow::{Context, Result};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// A running Xvfb.
#[derive(Debug)]
pub struct Display {
    name: String,
    _process: Process,
}

impl Display {
    /// Starts Xvfb on a number that it finds free itself.
    pub fn start() -> Result<Self> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = Process::start(&mut command).context("cannot start Xvfb; install the package xvfb")?;
        let output = process.stdout().context("Xvfb has no output")?;
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number)?;
        let number: u32 = number.trim().parse().context("Xvfb named no display")?;
        Ok(Self { name: format!(":{number}"), _process: process })
    }

    /// What goes into `DISPLAY`.
    pub fn name(&self) -> &str {
        &self.name
    }
}
