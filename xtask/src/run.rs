//! Starting other programs: in the workspace's root, with our tools on the search path, without standard input, and said aloud.

use crate::paths;
use anyhow::{Context, Result, ensure};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

/// A program to start.
pub fn program(name: &str) -> Command {
    let mut command = Command::new(paths::find(name).map_or_else(|| name.into(), std::path::PathBuf::into_os_string));
    command.current_dir(paths::root()).stdin(Stdio::null());
    if let Ok(path) = std::env::join_paths(paths::search_path()) {
        command.env("PATH", path);
    }
    command
}

/// `cargo` as it runs this program.
pub fn cargo<S: AsRef<OsStr>>(words: impl IntoIterator<Item = S>) -> Command {
    let mut command = program("cargo");
    command.args(words);
    command
}

/// Runs a program with its output shown; an error when it fails.
pub fn run(command: &mut Command) -> Result<()> {
    println!("$ {}", shown(command));
    quietly(command)
}

/// Runs a program without a word about it; an error when it fails.
pub fn quietly(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start `{}`", shown(command)))?;
    ensure!(status.success(), "`{}` failed ({status})", shown(command));
    Ok(())
}

/// Runs a program, shows its standard output and hands each line of it over; true when it succeeds.
pub fn watch(command: &mut Command, mut line: impl FnMut(&str)) -> Result<bool> {
    println!("$ {}", shown(command));
    let mut child =
        command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start `{}`", shown(command)))?;
    if let Some(output) = child.stdout.take() {
        for text in BufReader::new(output).split(b'\n') {
            let text = String::from_utf8_lossy(&text?).into_owned();
            println!("{text}");
            line(&text);
        }
    }
    Ok(child.wait()?.success())
}

/// Runs a program and hands over each line of its output and of its errors, showing none of them; true when it succeeds.
pub fn listen(mut command: Command, mut line: impl FnMut(&str)) -> Result<bool> {
    let (output, writer) = std::io::pipe()?;
    command.stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn().with_context(|| format!("cannot start `{}`", shown(&command)))?;
    // The end of the output is seen only once nobody here can write into it any more.
    drop(command);
    for text in BufReader::new(output).split(b'\n') {
        line(&String::from_utf8_lossy(&text?));
    }
    Ok(child.wait()?.success())
}

/// What a program prints on standard output; nothing when it is missing or fails.
pub fn output_of(name: &str, words: &[&str]) -> Option<String> {
    let output = program(name).args(words).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// True when a program runs and succeeds, its output unseen.
pub fn succeeds(name: &str, words: &[&str]) -> bool {
    output_of(name, words).is_some()
}

/// A command as one would type it, without folders.
pub fn shown(command: &Command) -> String {
    let name = std::path::Path::new(command.get_program()).file_name().unwrap_or_default();
    std::iter::once(name).chain(command.get_args()).map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}
