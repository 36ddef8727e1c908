//! One build after another for as long as something changes.

use super::changes::Changed;
use anyhow::Result;
use std::path::Path;
use std::sync::mpsc::Receiver;

/// Builds now unless that was done, and after each change. A build that fails is told of, and the next change is waited for. Ends when nobody can tell of
/// changes any more.
pub fn build(told: &Receiver<Changed>, mut is_built: bool, mut build: impl FnMut() -> Result<()>) {
    loop {
        if !is_built && let Err(error) = build() {
            eprintln!("\nerror: {error:#}\nThe pages stay as they were until something changes.");
        }
        is_built = false;
        println!("\nWatching for changes (Ctrl-C ends it)");
        let Ok(mut changed) = told.recv() else { return };
        // What changed during the build is built once, however often it changed.
        while let Ok(mut more) = told.try_recv() {
            changed.append(&mut more);
        }
        println!("\n{}", named(&changed));
    }
}

/// What changed, in a line.
fn named(changed: &Changed) -> String {
    let first = changed.first().map(|path| Path::display(path).to_string()).unwrap_or_default();
    match changed.len() {
        0 | 1 => format!("{first} changed"),
        number => format!("{first} and {} more changed", number - 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::ensure;
    use std::path::PathBuf;
    use std::sync::mpsc::{self, Sender};

    fn change(tell: &Sender<Changed>, path: &str) {
        tell.send(Changed::from([PathBuf::from(path)])).unwrap();
    }

    /// Runs rounds, each of which may tell of changes, until none has told; how many there were.
    fn rounds(is_built: bool, before: &[&str], during: &[&[&str]], fails: bool) -> usize {
        let (tell, told) = mpsc::channel();
        for path in before {
            change(&tell, path);
        }
        let mut tell = Some(tell);
        let mut number = 0;
        build(&told, is_built, || {
            match during.get(number) {
                Some(paths) => paths.iter().for_each(|path| change(tell.as_ref().unwrap(), path)),
                None => tell = None,
            }
            number += 1;
            ensure!(!fails, "it does not compile");
            Ok(())
        });
        number
    }

    #[test]
    fn changes_during_a_build_lead_to_one_more() {
        for fails in [false, true] {
            assert_eq!(rounds(false, &[], &[], fails), 1);
            assert_eq!(rounds(false, &[], &[&["a", "b", "a"]], fails), 2);
            assert_eq!(rounds(false, &[], &[&["a", "b"], &["c"]], fails), 3);
            assert_eq!(rounds(true, &["a"], &[], fails), 1);
            assert_eq!(rounds(true, &["a", "b"], &[&["c", "d"]], fails), 2);
        }
    }

    #[test]
    fn what_changed_is_named() {
        assert_eq!(named(&Changed::from([PathBuf::from("src/a.rs")])), "src/a.rs changed");
        assert_eq!(named(&["b", "a", "c"].map(PathBuf::from).into()), "a and 2 more changed");
    }
}
