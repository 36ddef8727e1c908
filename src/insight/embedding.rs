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
pub const PARTS: [Part; 9] = [
    Part { id: "title", usual: true },
    Part { id: "settings", usual: true },
    Part { id: "details", usual: true },
    Part { id: "chart", usual: true },
    Part { id: "formula", usual: true },
    Part { id: "benchmark", usual: false },
    Part { id: "insight", usual: false },
    Part { id: "buttons", usual: true },
    Part { id: "source", usual: true },
];

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

    /// Where the button leads; nothing without one.
    ///
    /// # Errors
    /// When what was typed is no address of the web or of mail.
    pub fn button(&self) -> Result<Option<&str>, Unusable> {
        if self.cta.is_empty() {
            return Ok(None);
        }
        let small = self.cta.to_ascii_lowercase();
        let known = ["https://", "http://", "mailto:"].into_iter().find_map(|start| small.strip_prefix(start));
        let good = known.is_some_and(|rest| !rest.is_empty())
            && !self.cta.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\'));
        if good { Ok(Some(&self.cta)) } else { Err(Unusable) }
    }

    /// The address of the embedded calculator. What was typed wrongly is left out.
    pub fn address(&self, site: &str, metric: &str, fragment: &str) -> String {
        let mut query: Vec<String> = Vec::new();
        if matches!(self.theme.as_str(), "light" | "dark") {
            query.push(format!("theme={}", self.theme));
        }
        if let Ok(Some((light, dark))) = self.accent() {
            query.push(format!("accent={}.{}", light.hex(), dark.hex()));
        }
        let parts: Vec<&str> =
            PARTS.iter().map(|part| part.id).filter(|id| self.parts.iter().any(|p| p == id)).collect();
        let parts = if parts.is_empty() { "none".to_owned() } else { parts.join(".") };
        if parts != usual_parts(".") {
            query.push(format!("parts={parts}"));
        }
        if let Ok(Some(cta)) = self.button() {
            query.push(format!("cta={}", encode(cta)));
            if !self.cta_text.is_empty() {
                query.push(format!("cta-text={}", encode(&self.cta_text)));
            }
        }
        let query = if query.is_empty() { String::new() } else { format!("?{}", query.join("&")) };
        let fragment = if self.start && !fragment.is_empty() { format!("#{fragment}") } else { String::new() };
        format!("{site}{}/{}{metric}{query}{fragment}", language::path(&self.language), route::EMBEDDED)
    }
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
            ("https://a b.example", false),
            ("https://a.example/\u{1}", false),
        ] {
            assert_eq!(Choices { cta: typed.to_owned(), ..Choices::usual("en") }.button().is_ok(), good, "{typed}");
        }
    }
}
