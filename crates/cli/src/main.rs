//! `deskmath`: the calculators, and the readers of surveys and logs, on a terminal. The engine is that of the page; here are words and arguments
//! alone.

#![forbid(unsafe_code)]

mod files;
mod findings;
mod help;
mod log;
mod metric;
mod survey;

use std::process::ExitCode;

use lexopt::{Arg, Parser};

/// Why a command did not do what was wanted. The number is the exit code.
enum Failure {
    /// A file that cannot be read, or in which nothing is recognised: 1.
    File(String),
    /// Wrong arguments: 2.
    Arguments(String),
    /// Numbers that make no sense together: 3.
    Numbers(String),
}

impl Failure {
    fn code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::File(_) => 1,
            Self::Arguments(_) => 2,
            Self::Numbers(_) => 3,
        })
    }

    fn text(&self) -> &str {
        match self {
            Self::File(text) | Self::Arguments(text) | Self::Numbers(text) => text,
        }
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Self {
        Self::Arguments(error.to_string())
    }
}

fn main() -> ExitCode {
    let done = run(&mut Parser::from_env());
    let (text, code) = match &done {
        Ok(text) => (text.as_str(), ExitCode::SUCCESS),
        Err(failure) => {
            eprintln!("deskmath: {}", failure.text());
            return failure.code();
        }
    };
    // A reader that has seen enough, such as `head`, is no failure.
    let _gone = std::io::Write::write_all(&mut std::io::stdout(), text.as_bytes());
    code
}

/// What a command prints.
fn run(arguments: &mut Parser) -> Result<String, Failure> {
    let command = match arguments.next()? {
        None | Some(Arg::Short('h') | Arg::Long("help")) => return Ok(help::all()),
        Some(Arg::Short('V') | Arg::Long("version")) => return Ok(format!("deskmath {}\n", env!("CARGO_PKG_VERSION"))),
        Some(Arg::Value(command)) => command.to_string_lossy().into_owned(),
        Some(other) => return Err(other.unexpected().into()),
    };
    match command.as_str() {
        "log" => log::run(arguments),
        "survey" => survey::run(arguments),
        "compare" => log::compare(arguments),
        "metrics" => Ok(help::metrics()),
        "help" => Ok(help::all()),
        id => match kpi::metrics::find(id) {
            Some(metric) => metric::run(metric, arguments),
            None => {
                Err(Failure::Arguments(format!("There is no command and no metric \"{id}\". Try `deskmath metrics`.")))
            }
        },
    }
}
