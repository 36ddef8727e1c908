//! What the program of a page must not carry: what is known of metrics beside what their pages run (`kpi::about`). It is left out because the page never names
//! it. Where something does after all, the linker says nothing and the program grows; so this does.

use super::program::Made;
use anyhow::{Result, ensure};
use deskmath::{about, metrics};

/// Refuses the program of a page in which the words of survey questions stand: one reference to the table brings all of it.
pub fn check(made: &Made) -> Result<()> {
    for part in [Some(&made.wasm), made.later.as_ref()].into_iter().flatten() {
        let found = words().find(|word| holds(part, word.as_bytes()));
        ensure!(
            found.is_none(),
            "{} carries what is known about metrics, such as {found:?}: something on the page names `kpi::about`",
            made.name
        );
    }
    Ok(())
}

/// Words that nothing else holds: the mark before them is that of survey questions.
fn words() -> impl Iterator<Item = &'static str> {
    let words = metrics::all().iter().flat_map(|metric| about::of(metric).words);
    words.copied().filter(|word| word.starts_with('*') && word.len() > 6)
}

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_with_such_words_is_refused() {
        let made = |wasm: &[u8], later: &[u8]| Made {
            name: "page".to_owned(),
            script: String::new(),
            wasm: wasm.to_vec(),
            later: Some(later.to_vec()),
        };
        let word = words().next().unwrap();
        assert!(check(&made(b"nothing", b"of it")).is_ok());
        let carrying = ["before", word, "behind"].concat();
        assert!(check(&made(carrying.as_bytes(), b"")).is_err());
        let error = check(&made(b"", carrying.as_bytes())).unwrap_err();
        assert!(error.to_string().contains("kpi::about"), "{error}");
    }
}
