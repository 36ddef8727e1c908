//! The text of a scenario link: a readable fragment such as `v=1&method=counts&promoters=50&passives=30&detractors=20&confidence=95&k=…`.
//!
//! The rules and why they are so stand in `docs/link-format.md`. In short: `key=value` pairs of safe characters, numbers in one canonical form,
//! text that is no number marked with `~`, and as the last field `k` one check character for each pair and five for the whole, so that a cut
//! or changed link is noticed and the field that is wrong can be named.

mod check;
mod decode;
mod further;
mod lost;
mod part;
pub mod text;
mod verdict;

use crate::board::Board;
use crate::metric::Metric;
use crate::scenario::{Entry, Scenario};
use base::number::{self, Format};
use base::unit::Currency;

pub use decode::{Damage, DamageKind, Opened, open};
pub use further::split;

/// The version of the decoding rules; it changes only when they do.
pub const VERSION: u32 = 1;

/// Whether a fragment says that a newer version of the decoding rules wrote it.
pub fn is_newer(fragment: &str) -> bool {
    let version = fragment.strip_prefix("v=").and_then(|rest| rest.split('&').next());
    version.and_then(|version| version.parse::<u32>().ok()).is_some_and(|version| version > VERSION)
}

/// Numbers beyond this travel as they were typed: no calculator takes them, and written out they would be long.
const LARGEST: f64 = crate::metric::LARGEST;

/// Marks text that could not be read as a number.
const RAW: char = '~';

/// Writes what was typed into a field of numbers or of time for a link: what it was read as, or behind a `~` the text itself.
pub type Write = fn(&str, Entry, Currency, Format) -> String;

/// The fragment of a scenario, without `#`. Fields that are empty or not shown do not travel; a choice that is open does.
pub fn encode(scenario: &Scenario, format: Format) -> String {
    sealed(&pairs(scenario, format, read))
}

/// The fragment of scenarios side by side: the first as if it were alone, of each other what differs from it.
pub fn encode_board(board: &Board, format: Format) -> String {
    sealed(&further::pairs_of(board, format, read))
}

/// The same where nothing is there yet that reads numbers. What is no plain number travels as it was typed, and is read where the link is opened: for the
/// moment until it is, so that nothing is lost.
pub fn encode_unread(board: &Board, format: Format) -> String {
    sealed(&further::pairs_of(board, format, unread))
}

/// What a link of one scenario says.
#[derive(Clone, Debug)]
pub struct Decoded {
    /// The scenario with every field that is right; of several the first.
    pub scenario: Scenario,
    /// What is wrong; empty for a sound link.
    pub damage: Vec<Damage>,
}

/// Reads the first scenario of a fragment (with or without `#`) for a calculator. `None` if it holds no field at all.
pub fn decode(fragment: &str, metric: &'static Metric, format: Format) -> Option<Decoded> {
    let Opened { mut board, damage } = open(fragment, metric, format)?;
    board.choose(0);
    Some(Decoded { scenario: board.scenario, damage })
}

/// The pairs in safe characters, with their check behind them.
fn sealed(pairs: &[(String, String)]) -> String {
    let mut out: Vec<String> = pairs.iter().map(|(key, value)| format!("{key}={}", text::encode(value))).collect();
    out.push(format!("k={}", check::sum(pairs)));
    out.join("&")
}

/// What travels, in order, before it is made safe.
fn pairs(scenario: &Scenario, format: Format, write: Write) -> Vec<(String, String)> {
    let mut pairs = vec![("v".to_owned(), VERSION.to_string())];
    if scenario.metric.has_choice_of_methods() {
        pairs.push(("method".to_owned(), scenario.method.id.to_owned()));
    }
    for control in scenario.controls() {
        let typed = scenario.text(&control.name).trim();
        let value = match control.kind {
            Entry::Choice(choices) if choices.iter().any(|choice| choice.id == typed) => typed.to_owned(),
            // Also one that is open: absent would mean the first value.
            Entry::Choice(_) => format!("{RAW}{typed}"),
            _ if typed.is_empty() => continue,
            Entry::Text(_) => format!("{RAW}{typed}"),
            kind => write(typed, kind, scenario.currency, format),
        };
        pairs.push((control.name, value));
    }
    if scenario.method.has_money() {
        pairs.push(("currency".to_owned(), scenario.currency.code().to_owned()));
    }
    if scenario.method.has_interval() {
        pairs.push(("confidence".to_owned(), scenario.confidence.percent().to_string()));
    }
    pairs
}

/// What a text was read as; as it was typed where it cannot be read.
fn read(typed: &str, kind: Entry, currency: Currency, format: Format) -> String {
    match kind {
        Entry::Time(clock) => {
            if let Ok(reading) = clock.parse(typed, format) {
                return clock.canonical(reading.value);
            }
        }
        Entry::Quantity { unit, .. } => match unit.parse_in(typed, currency, format) {
            Ok(reading) if reading.value.abs() <= LARGEST => return number::canonical(reading.value),
            // Too large for any field, but the receiver's format must not make it another number.
            Ok(reading) if reading.rule.is_some() => return format!("{RAW}{}", whole_with_exponent(reading.value)),
            _ => {}
        },
        Entry::Choice(_) | Entry::Text(_) => {}
    }
    format!("{RAW}{typed}")
}

/// A plain number, digits with or without a fraction that everybody reads alike; anything else as it was typed.
fn unread(typed: &str, kind: Entry, _: Currency, format: Format) -> String {
    let (whole, fraction) = typed.split_once(format.decimal).unwrap_or((typed, "1"));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_whole = digits(whole) && whole.len() <= 9 && (whole == "0" || !whole.starts_with('0'));
    // Three places could be thousands to somebody.
    let is_fraction = digits(fraction) && fraction.len() <= 2 && !fraction.ends_with('0');
    if matches!(kind, Entry::Quantity { .. }) && is_whole && is_fraction && format.decimal == format.reads {
        return typed.replace(format.decimal, ".");
    }
    format!("{RAW}{typed}")
}

/// The number without a decimal mark, so that every format reads it alike: `9999e12`.
fn whole_with_exponent(value: f64) -> String {
    let text = number::canonical(value);
    if let Some((whole, fraction)) = text.split_once('.') {
        return format!("{whole}{fraction}e-{}", fraction.len());
    }
    let digits = text.trim_end_matches('0');
    format!("{digits}e{}", text.len() - digits.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_version_is_told_from_junk() {
        for (fragment, newer) in [
            ("v=2&a=b", true),
            ("v=10", true),
            ("v=1&a=b", false),
            ("", false),
            ("null", false),
            ("{\"v\":2}", false),
            ("v=x&", false),
        ] {
            assert_eq!(is_newer(fragment), newer, "{fragment}");
        }
    }

    /// What is written before anything is read says the same as what is written afterwards, however the receiver writes numbers.
    #[test]
    fn an_unread_link_opens_as_what_was_typed() {
        let metric = crate::metrics::find("lifetime-value").unwrap();
        let german = Format::CONTINENTAL;
        for (format, text, plain) in [
            (Format::ENGLISH, "150", true),
            (Format::ENGLISH, "0", true),
            (Format::ENGLISH, "1.5", true),
            (Format::ENGLISH, "1.50", false),
            (Format::ENGLISH, "007", false),
            (Format::ENGLISH, "1,234", false),
            (Format::ENGLISH, "about 5", false),
            (german, "1,5", true),
            (german, "1.234", false),
        ] {
            let mut board = Board::of(Scenario::start(metric, format));
            board.scenario.fields.insert("average_purchase".to_owned(), text.to_owned());
            let (unread, read) = (encode_unread(&board, format), encode_board(&board, format));
            assert_eq!(unread.contains("average_purchase=~"), !plain, "{unread}");
            let opened = open(&unread, metric, format).unwrap();
            assert!(opened.damage.is_empty(), "{unread}");
            assert_eq!(encode_board(&opened.board, format), read);
        }
    }

    #[test]
    fn numbers_without_a_mark() {
        for (value, expected) in [
            (9999e12, "9999e12"),
            (1e15 + 0.125, "10000000000000001e-1"),
            (-1.25e300, "-125e298"),
            (12_345_678_901_234_567.0, "12345678901234568e0"),
        ] {
            assert_eq!(whole_with_exponent(value), expected);
        }
    }
}
