//! What a visitor chose for a calculator in somebody else's page, and the address that shows it. `docs/embed.md` says what the addresses mean.

use serde::{Deserialize, Serialize};

use super::accent::{Colour, Look};
use crate::language;
use crate::link::text::encode;
use crate::route;

/// A part of an embedded calculator that can be left out. Fields and headline always stand there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its name in the address.
    pub id: &'static str,
    /// Whether it is shown where nothing is said.
    pub usual: bool,
}

/// The parts, in the order of the page.
pub const PARTS: [Part; 11] = [
    Part { id: "title", usual: true },
    Part { id: "settings", usual: true },
    Part { id: "details", usual: true },
    Part { id: "chart", usual: true },
    Part { id: "formula", usual: true },
    Part { id: "benchmark", usual: false },
    Part { id: "insight", usual: false },
    Part { id: "buttons", usual: true },
    Part { id: "source", usual: true },
    Part { id: "compare", usual: false },
    Part { id: "notes", usual: false },
];

/// What the page on which a calculator for another page is made proposes: what a visitor of that page needs, and no more.
const PROPOSED: [&str; 4] = ["title", "settings", "chart", "source"];

/// The parts that are shown where the address says nothing, with a separator between.
pub fn usual_parts(separator: &str) -> String {
    PARTS.iter().filter(|part| part.usual).map(|part| part.id).collect::<Vec<_>>().join(separator)
}

/// What was typed is no colour, or no address that a button may lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unusable;

/// The choices, as typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// Whether it starts with the numbers of the form.
    pub start: bool,
    /// The tag of the language.
    pub language: String,
    /// `auto`, `light` or `dark`.
    pub theme: String,
    /// A colour, or empty.
    pub accent: String,
    /// The ids of the parts that are shown.
    pub parts: Vec<String>,
    /// Where the button leads, or empty.
    pub cta: String,
    /// What the button says, or empty.
    pub cta_text: String,
}

impl Choices {
    /// What is chosen at first, on a page in this language.
    pub fn usual(language: &str) -> Self {
        Self {
            start: true,
            language: language.to_owned(),
            theme: "auto".to_owned(),
            accent: String::new(),
            parts: PARTS.iter().filter(|part| part.usual).map(|part| part.id.to_owned()).collect(),
            cta: String::new(),
            cta_text: String::new(),
        }
    }

    /// What the page on which such a calculator is made begins with.
    pub fn proposed(language: &str) -> Self {
        Self { parts: PROPOSED.map(str::to_owned).to_vec(), ..Self::usual(language) }
    }

    /// Reads `name=value` lines, as the panel sends them; the usual choices for an empty text.
    pub fn read(text: &str, language: &str) -> Self {
        let usual = Self::usual(language);
        if text.trim().is_empty() {
            return usual;
        }
        let mut choices = Self { start: false, parts: Vec::new(), ..usual };
        for (name, value) in text.lines().filter_map(|line| line.split_once('=')) {
            let value = value.trim().to_owned();
            match name {
                "start" => choices.start = true,
                "language" if language::all().any(|known| known.tag == value) => choices.language = value,
                "theme" => choices.theme = value,
                "accent" => choices.accent = value,
                "parts" => choices.parts.push(value),
                "cta" => choices.cta = value,
                "cta-text" => choices.cta_text = value,
                _ => {}
            }
        }
        choices
    }

    /// The accent as it will be seen in the light and in the dark look.
    ///
    /// # Errors
    /// When what was typed is no colour.
    pub fn accent(&self) -> Result<Option<(Colour, Colour)>, Unusable> {
        if self.accent.is_empty() {
            return Ok(None);
        }
        let colour = Colour::parse(&self.accent).ok_or(Unusable)?;
        Ok(Some((colour.readable(Look::Light), colour.readable(Look::Dark))))
    }

    /// Where the button leads; nothing without one. An address that begins with its host gets the `https://` that goes without saying.
    ///
    /// # Errors
    /// When what was typed is no address of the web or of mail.
    pub fn button(&self) -> Result<Option<String>, Unusable> {
        let typed = self.cta.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let address = if begins_with_host(typed) { ["https://", typed].concat() } else { typed.to_owned() };
        let small = address.to_ascii_lowercase();
        let known = ["https://", "http://", "mailto:"].into_iter().find_map(|start| small.strip_prefix(start));
        let good = known.is_some_and(|rest| !rest.is_empty())
            && !address.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\'));
        if good { Ok(Some(address)) } else { Err(Unusable) }
    }

    /// The parameters of the embedded calculator, each with its value as it is. What was typed wrongly is left out.
    pub fn parameters(&self) -> Vec<(&'static str, String)> {
        let mut parameters = Vec::new();
        if matches!(self.theme.as_str(), "light" | "dark") {
            parameters.push(("theme", self.theme.clone()));
        }
        if let Ok(Some((light, dark))) = self.accent() {
            parameters.push(("accent", [light.hex(), dark.hex()].join(".")));
        }
        let parts: Vec<&str> =
            PARTS.iter().map(|part| part.id).filter(|id| self.parts.iter().any(|p| p == id)).collect();
        let parts = if parts.is_empty() { "none".to_owned() } else { parts.join(".") };
        if parts != usual_parts(".") {
            parameters.push(("parts", parts));
        }
        if let Ok(Some(cta)) = self.button() {
            parameters.push(("cta", cta));
            if !self.cta_text.is_empty() {
                parameters.push(("cta-text", self.cta_text.clone()));
            }
        }
        parameters
    }

    /// The link of the scenario to start with, of this one in the form; empty for the example.
    pub fn start_of<'a>(&self, fragment: &'a str) -> &'a str {
        if self.start { fragment } else { "" }
    }

    /// The address of the embedded calculator.
    pub fn address(&self, site: &str, metric: &str, fragment: &str) -> String {
        let query: Vec<String> =
            self.parameters().into_iter().map(|(name, value)| [name, "=", &encode(&value)].concat()).collect();
        let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
        let start = self.start_of(fragment);
        let fragment = if start.is_empty() { String::new() } else { format!("#{start}") };
        format!("{site}{}/{}{metric}{query}{fragment}", language::path(&self.language), route::EMBEDDED)
    }
}

/// Whether an address begins with the name of a host, such as `www.example.org/demo`.
fn begins_with_host(text: &str) -> bool {
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').collect();
    let is_label = |label: &&str| !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-');
    labels.len() > 1 && labels.iter().all(is_label)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "https://kpi.example.org/tools";

    #[test]
    fn addresses() {
        let usual = usual_parts("\nparts=");
        for (typed, expected) in [
            (String::new(), "#v=1"),
            (format!("theme=auto\nparts={usual}"), ""),
            (format!("start=on\ntheme=dark\nparts={usual}"), "?theme=dark#v=1"),
            ("theme=odd\nparts=chart\nparts=odd\nparts=title".to_owned(), "?parts=title.chart"),
            ("theme=light".to_owned(), "?theme=light&parts=none"),
            (format!("parts={usual}\naccent=#1d4f91"), "?accent=1d4f91.7594bc"),
            (format!("parts={usual}\naccent=red;}}"), ""),
            (format!("parts={usual}\nlanguage=odd"), ""),
            (
                format!("parts={usual}\ncta=https://a.example/?b=c&d\ncta-text=Go <b> & on"),
                "?cta=https%3A%2F%2Fa.example%2F%3Fb%3Dc%26d&cta-text=Go%20%3Cb%3E%20%26%20on",
            ),
            (format!("parts={usual}\ncta=javascript:alert(1)\ncta-text=x"), ""),
            ("parts=notes\nparts=compare".to_owned(), "?parts=compare.notes"),
            (format!("parts={usual}\ncta= www.a.example/demo"), "?cta=https%3A%2F%2Fwww.a.example%2Fdemo"),
        ] {
            let address = Choices::read(&typed, "en").address(SITE, "nps", "v=1");
            assert_eq!(address, format!("{SITE}/embed/nps{expected}"), "{typed}");
        }
        let greek = Choices::read(&format!("parts={usual}\nlanguage=el"), "en");
        assert_eq!(greek.address(SITE, "nps", "v=1"), format!("{SITE}/el/embed/nps"));
    }

    #[test]
    fn buttons_lead_to_the_web_or_to_mail() {
        for (typed, good) in [
            ("https://a.example", true),
            ("HTTP://a.example", true),
            ("mailto:a@b.example", true),
            ("javascript:alert(1)", false),
            ("JavaScript:alert(1)", false),
            ("data:text/html,x", false),
            ("//a.example", false),
            ("/nps", false),
            ("https://", false),
            ("a.example", true),
            ("www.a.example/demo?b=c:d", true),
            ("a.example:8080", false),
            (".example", false),
            ("demo", false),
            ("a b.example", false),
            ("https://a b.example", false),
            ("https://a.example/\u{1}", false),
        ] {
            assert_eq!(Choices { cta: typed.to_owned(), ..Choices::usual("en") }.button().is_ok(), good, "{typed}");
        }
    }
}
