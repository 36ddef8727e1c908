//! What stands behind a command on the command line, taken word by word; what is left over at the end is an error.

use anyhow::{Context, Result, ensure};

/// The words of the command line that no command has taken yet.
#[derive(Debug)]
pub struct Options {
    words: Vec<String>,
}

impl Options {
    pub fn new(words: Vec<String>) -> Self {
        Self { words }
    }

    /// Takes `--name`; true when it was there.
    pub fn flag(&mut self, name: &str) -> bool {
        let before = self.words.len();
        self.words.retain(|word| word != name);
        self.words.len() < before
    }

    /// Takes `--name VALUE` or `--name=VALUE`, once.
    pub fn value(&mut self, name: &str) -> Result<Option<String>> {
        let assigned = format!("{name}=");
        let Some(at) = self.words.iter().position(|word| word == name || word.starts_with(&assigned)) else {
            return Ok(None);
        };
        let word = self.words.remove(at);
        if let Some(value) = word.strip_prefix(&assigned) {
            return Ok(Some(value.to_owned()));
        }
        ensure!(at < self.words.len(), "{name} wants a value");
        Ok(Some(self.words.remove(at)))
    }

    /// Takes `--name VALUE` as a number, or gives the default.
    pub fn number<N: std::str::FromStr>(&mut self, name: &str, default: N) -> Result<N> {
        match self.value(name)? {
            Some(text) => text.parse().ok().with_context(|| format!("{name} wants a number, not {text:?}")),
            None => Ok(default),
        }
    }

    /// Takes every `--name VALUE`.
    pub fn values(&mut self, name: &str) -> Result<Vec<String>> {
        let mut values = Vec::new();
        while let Some(value) = self.value(name)? {
            values.push(value);
        }
        Ok(values)
    }

    /// Takes the first word that is no `--name`. Values of names have to be taken before.
    pub fn word(&mut self) -> Option<String> {
        let at = self.words.iter().position(|word| !word.starts_with("--"))?;
        Some(self.words.remove(at))
    }

    /// Refuses what nobody took.
    pub fn finish(self) -> Result<()> {
        ensure!(
            self.words.is_empty(),
            "unknown here: {}; `cargo xtask --help` lists what there is",
            self.words.join(" ")
        );
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes() {
        let words = ["--long", "--browser", "firefox", "--browser=webkit", "--port", "8081", "odd"];
        let mut options = Options::new(words.map(str::to_owned).to_vec());
        assert!(options.flag("--long"));
        assert!(!options.flag("--long"));
        assert_eq!(options.values("--browser").unwrap(), ["firefox", "webkit"]);
        assert_eq!(options.number("--port", 8080_u16).unwrap(), 8081);
        assert_eq!(options.number("--port", 8080_u16).unwrap(), 8080);
        assert!(options.finish().is_err());
        assert!(Options::new(vec!["--port".to_owned()]).value("--port").is_err());
    }

    #[test]
    fn takes_a_word() {
        let mut options = Options::new(["--odd", "a", "b"].map(str::to_owned).to_vec());
        assert_eq!(options.word().as_deref(), Some("a"));
        assert_eq!(options.word().as_deref(), Some("b"));
        assert_eq!(options.word(), None);
        assert!(options.finish().is_err());
    }
}
