//! Currencies: codes, signs, and telling them from the digits of an amount.

use crate::text::is_letter;
use crate::unit_words as units;

/// A currency that the visitor can pick, by its ISO 4217 code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency(&'static (&'static str, &'static str));

/// Codes and the signs written before an amount, unless the language has others; a code stands for itself where the sign is shared with a larger
/// currency.
const CURRENCIES: [(&str, &str); 30] = [
    ("EUR", "€"),
    ("USD", "$"),
    ("GBP", "£"),
    ("AED", "AED\u{a0}"),
    ("AUD", "A$"),
    ("BGN", "BGN\u{a0}"),
    ("BRL", "R$"),
    ("CAD", "CA$"),
    ("CHF", "CHF\u{a0}"),
    ("CNY", "CN¥"),
    ("CZK", "CZK\u{a0}"),
    ("DKK", "DKK\u{a0}"),
    ("HKD", "HK$"),
    ("HUF", "HUF\u{a0}"),
    ("ILS", "₪"),
    ("INR", "₹"),
    ("JPY", "¥"),
    ("KRW", "₩"),
    ("MXN", "MX$"),
    ("NOK", "NOK\u{a0}"),
    ("NZD", "NZ$"),
    ("PHP", "₱"),
    ("PLN", "PLN\u{a0}"),
    ("RON", "RON\u{a0}"),
    ("SEK", "SEK\u{a0}"),
    ("SGD", "S$"),
    ("THB", "THB\u{a0}"),
    ("TRY", "₺"),
    ("TWD", "NT$"),
    ("ZAR", "ZAR\u{a0}"),
];

impl Currency {
    /// The currency of a form that nobody has changed.
    pub const DEFAULT: Self = Self(&("EUR", "€"));

    /// All currencies on offer.
    pub fn all() -> impl Iterator<Item = Self> {
        CURRENCIES.iter().map(Self)
    }

    /// The currency of an ISO code.
    pub fn from_code(code: &str) -> Option<Self> {
        CURRENCIES.iter().find(|(known, _)| *known == code).map(Self)
    }

    /// The ISO code.
    pub const fn code(self) -> &'static str {
        self.0.0
    }

    /// The sign written beside an amount: readers of a language take ¥ and $ for their own.
    pub fn sign(self) -> &'static str {
        let own = units::MONEY_SIGNS.listed().find_map(|item| item.strip_prefix(self.code()));
        own.map_or(self.0.1, str::trim_start)
    }
}

/// The amount without a currency sign or ISO code before or behind it.
pub(crate) fn without_currency(text: &str) -> &str {
    let is_mark = |c: char| {
        is_letter(c) || matches!(c, '$' | '€' | '£' | '¥' | '￥' | '₹' | '₩' | '₺' | '₪' | '₱' | '฿' | '₽' | '₴')
    };
    let body = text.trim_start_matches(is_mark).trim_start();
    let body = body.trim_end_matches(is_mark).trim_end();
    let mark_length = text.chars().filter(|c| is_mark(*c)).count();
    // A word of letters is no currency: `abc`, `12 apples`.
    if body.is_empty() || mark_length > 3 { text } else { body }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::word::{SiteTexts, Spoken, Word, spoken};

    #[test]
    fn signs_are_those_of_the_language() {
        let signs = || ["CNY", "JPY", "TWD"].map(|code| Currency::from_code(code).unwrap().sign());
        assert_eq!(signs(), ["CN¥", "¥", "NT$"]);
        let own =
            |(name, word): &(&str, Word)| if *name == "MONEY_SIGNS" { "CNY ¥ | JPY JP¥" } else { word.english() };
        let words: Vec<&str> = units::ALL.words.iter().map(own).collect();
        let chinese = SiteTexts::of([(units::ALL.number, words)]);
        assert_eq!(spoken(Some(Spoken::of(Box::leak(Box::new(chinese)))), signs), ["¥", "JP¥", "NT$"]);
    }
}
