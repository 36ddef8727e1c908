//! Currencies: codes, signs, and telling them from the digits of an amount.

use crate::text::folded;
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

    /// How many decimals an amount is written with: none where the smaller coin is out of use.
    pub fn places(self) -> usize {
        if matches!(self.code(), "JPY" | "KRW" | "HUF") { 0 } else { 2 }
    }

    /// The sign written beside an amount: readers of a language take ¥ and $ for their own.
    pub fn sign(self) -> &'static str {
        let own = units::MONEY_SIGNS.listed().find_map(|item| item.strip_prefix(self.code()));
        own.map_or(self.0.1, str::trim_start)
    }
}

/// Signs and words that several currencies share, or that a currency has besides its code and its sign; of those without a code none is on offer.
const MARKS: &str = "$ USD AUD CAD HKD MXN NZD SGD TWD|US$ USD|C$ CAD|\u{a5} JPY CNY|￥ JPY CNY|JP\u{a5} JPY|元 CNY TWD HKD|円 JPY|RMB CNY|kr SEK NOK DKK|kr. SEK NOK DKK|zł PLN|Kč CZK|Ft HUF|lei RON|лв BGN|Fr CHF|Fr. CHF|SFr. CHF|Rs INR|Rs. INR|R ZAR|฿ THB|TL TRY|euro EUR|euros EUR|ευρώ EUR|dollar USD AUD CAD HKD NZD SGD|dollars USD AUD CAD HKD NZD SGD|₽|₴|₫|₦|RUB|UAH";

/// The currencies that the marks beside an amount allow: all where there is no mark.
pub(crate) struct Allowed(Option<Vec<&'static str>>);

impl Allowed {
    /// Whether the amount may be one of this currency.
    pub(crate) fn allow(&self, currency: Currency) -> bool {
        self.0.as_ref().is_none_or(|codes| codes.contains(&currency.code()))
    }

    fn narrow(&mut self, codes: Vec<&'static str>) {
        self.0 = Some(match self.0.take() {
            Some(known) => known.into_iter().filter(|code| codes.contains(code)).collect(),
            None => codes,
        });
    }
}

/// The amount without the signs, codes and words of currencies before and behind it, and the currencies that these allow; none where nothing is left.
/// Letters that belong to no currency stay: they are for the reader of numbers to judge.
pub(crate) fn parted(text: &str) -> Option<(String, Allowed)> {
    let mut allowed = Allowed(None);
    let (minus, mut body) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest.trim_start()));
    let inner = body.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let bracketed = inner.is_some();
    body = inner.unwrap_or(body).trim();
    for front in [true, false] {
        if let Some((rest, codes)) = without_mark(body, front) {
            allowed.narrow(codes);
            body = rest.trim();
        }
    }
    // `€-5`: the sign of the number behind that of the currency.
    if body.is_empty() || !minus.is_empty() && body.starts_with('-') {
        return None;
    }
    let amount = [minus, body].concat();
    Some((if bracketed { ["(", &amount, ")"].concat() } else { amount }, allowed))
}

/// The text without the longest mark at one of its ends, and the codes of the currencies that have it.
fn without_mark(text: &str, front: bool) -> Option<(&str, Vec<&'static str>)> {
    let mut found: Option<(&str, usize, Vec<&'static str>)> = None;
    let mut try_mark = |mark: &str, codes: &mut dyn Iterator<Item = &'static str>| {
        let at = if front { Some(mark.len()) } else { text.len().checked_sub(mark.len()) };
        let Some((before, behind)) = at.and_then(|at| text.split_at_checked(at)) else { return };
        let (own, rest) = if front { (before, behind) } else { (behind, before) };
        // A word ends where another letter does not go on.
        let next = if front { rest.chars().next() } else { rest.chars().next_back() };
        let is_letter = |c: char| c.is_ascii_alphabetic();
        let is_whole = !mark.chars().any(is_letter) || !next.is_some_and(is_letter);
        if mark.is_empty() || !folded(own).eq(&folded(mark)) || !is_whole {
            return;
        }
        match &mut found {
            Some((_, length, known)) if *length == mark.len() => known.extend(codes),
            Some((_, length, _)) if *length > mark.len() => {}
            _ => found = Some((rest, mark.len(), codes.collect())),
        }
    };
    for currency in Currency::all() {
        for mark in [currency.code(), currency.0.1.trim(), currency.sign().trim()] {
            try_mark(mark, &mut std::iter::once(currency.code()));
        }
    }
    for line in MARKS.split('|') {
        let mut parts = line.split(' ');
        try_mark(parts.next().unwrap_or(""), &mut parts);
    }
    found.map(|(rest, _, codes)| (rest, codes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::word::{SiteTexts, Spoken, Word, spoken};

    #[test]
    fn an_amount_names_its_currency_or_any() {
        let allow = |text: &str, code: &str| {
            parted(text).map(|(amount, allowed)| (amount, allowed.allow(Currency::from_code(code).unwrap())))
        };
        for (text, code, amount, is_own) in [
            ("10", "EUR", "10", true),
            ("£10", "EUR", "10", false),
            ("$10", "EUR", "10", false),
            ("$10", "CAD", "10", true),
            ("US$ 10", "CAD", "10", false),
            ("CHF 1'234.50", "EUR", "1'234.50", false),
            ("10 kr", "EUR", "10", false),
            ("10 kr", "SEK", "10", true),
            ("10k EUR", "EUR", "10k", true),
            ("3 M€", "EUR", "3 M", true),
            ("1.2万元", "CNY", "1.2万", true),
            ("¥100", "JPY", "100", true),
            ("¥100", "CNY", "100", true),
            ("Rs. 500", "INR", "500", true),
            ("eur 7", "EUR", "7", true),
            ("10 ₽", "EUR", "10", false),
            ("($5)", "USD", "(5)", true),
            ("-€5", "EUR", "-5", true),
            ("12 apples", "EUR", "12 apples", true),
            ("50 ct", "EUR", "50 ct", true),
        ] {
            assert_eq!(allow(text, code), Some((amount.to_owned(), is_own)), "{text}");
        }
        assert_eq!(allow("€", "EUR"), None);
    }

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
