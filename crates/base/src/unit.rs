//! What a number means: kinds of unit, durations and money as text.

mod duration;

pub use crate::currency::Currency;
use serde::{Deserialize, Serialize};

use crate::number::{self, Digits, Format, Reading, Unreadable};
use crate::spelled;
use crate::text::folded;
use crate::unit_words as units;
use duration::{clock, shown_duration};

/// The unit of an input or a result. The codes in [`Unit::code`] are those of the metric catalogue and of `catalogue.json`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// A whole count from 0 on.
    Count,
    /// A real number from 0 on.
    Number,
    /// A percentage, 0–100 where it is a share of something.
    Percent,
    /// The difference of two percentages, in points.
    PercentPoints,
    /// A duration, held in seconds.
    Seconds,
    /// Money in the currency that the visitor picks; never converted.
    Money,
    /// Points of the Net Promoter Score or of another balance, −100…100.
    Points,
    /// The answer to a question: 1 is yes, 0 is no.
    YesNo,
    /// How a result changed: 1 better, 0 no change that can be told from chance, −1 worse.
    Trend,
    /// A probability, 0…1; only of results.
    Probability,
}

impl Unit {
    /// The sign of the unit in the catalogue.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Count => "n",
            Self::Number | Self::Probability => "x",
            Self::Percent | Self::PercentPoints => "%",
            Self::Seconds => "s",
            Self::Money => "¤",
            Self::Points => "points",
            Self::YesNo => "yes/no",
            Self::Trend => "trend",
        }
    }

    /// Reads a text in this unit: `12 %`, `€10,000`, `2:30` and the like. An amount may carry any sign of a currency that is known.
    ///
    /// # Errors
    /// Says why the text is no such number.
    pub fn parse(self, text: &str, format: Format) -> Result<Reading, Unreadable> {
        let plain = number::plain_characters(text);
        match self {
            Self::Count => spelled::read(&plain, format, Digits::Whole),
            Self::Number | Self::Points | Self::YesNo | Self::Trend | Self::Probability => {
                spelled::read(&plain, format, Digits::Fractional)
            }
            Self::Percent | Self::PercentPoints => {
                spelled::read(without_percent(plain.trim()), format, Digits::Fractional)
            }
            Self::Seconds => duration::parse(plain.trim(), format),
            Self::Money if plain.trim().is_empty() => Err(Unreadable::Empty),
            Self::Money => {
                let (amount, _) = crate::currency::parted(plain.trim()).ok_or(Unreadable::NotANumber)?;
                spelled::read(&amount, format, Digits::Fractional)
            }
        }
    }

    /// The same in a form with this currency: an amount with the sign of another one is no number of it.
    ///
    /// # Errors
    /// Says why the text is no such number.
    pub fn parse_in(self, text: &str, currency: Currency, format: Format) -> Result<Reading, Unreadable> {
        let reading = self.parse(text, format)?;
        let is_own = |text: &str| crate::currency::parted(text).is_none_or(|(_, marks)| marks.allow(currency));
        if self == Self::Money && !is_own(number::plain_characters(text).trim()) {
            return Err(Unreadable::OtherCurrency);
        }
        Ok(reading)
    }

    /// The value as a field shows it when a link or an example fills it: reads back as the same number.
    pub fn editable(self, value: f64, format: Format) -> String {
        match self {
            Self::Seconds if value >= 60.0 && value.fract() == 0.0 && value < 1e12 => clock(value),
            // A count reads three digits behind a mark as thousands; a fraction there is wrong, but must not turn into a whole.
            Self::Count => match number::canonical(value).split_once('.') {
                Some((_, fraction)) if fraction.len() == 3 => number::editable(value, format) + "0",
                _ => number::editable(value, format),
            },
            _ => number::editable(value, format),
        }
    }

    /// The value with the decimals that it was typed with (at most six), unit included: what a reader holds against the field.
    pub fn as_typed(self, value: f64, currency: Currency, format: Format) -> String {
        match self {
            // €6.50 is not written €6.5.
            Self::Money if value >= 0.0 => {
                let hundredths = value * 100.0;
                let digits = if value.fract() > 0.0 && (hundredths - hundredths.round()).abs() < 1e-6 {
                    number::shown_fixed(value, 2, format)
                } else {
                    number::shown(value, 6, format)
                };
                amount(&digits, currency)
            }
            Self::Seconds => duration::in_full(value, format),
            unit => unit.shown(value, 6, currency, format),
        }
    }

    /// The unit of the difference of two values.
    #[must_use]
    pub const fn of_difference(self) -> Self {
        match self {
            Self::Percent => Self::PercentPoints,
            unit => unit,
        }
    }

    /// The digits of a percentage or of points with the sign or the word.
    fn around(self, value: f64, digits: &str) -> String {
        let word = match self {
            Self::PercentPoints if digits == "1" && value > 0.0 => units::POINT,
            Self::PercentPoints => units::POINTS,
            _ => units::PERCENT,
        };
        word.with(&[("number", digits)])
    }

    /// A result as a reader sees it, with the digits that its interval leaves certain; `ends` is the interval, and a score is shown by the same digits as
    /// both ends of it. Without one it has three significant digits; counts have all. At most so many decimals.
    ///
    /// Of an interval the last digit shown is worth between a hundredth and a tenth of its width: beyond that digits are noise.
    pub fn measured(
        self,
        value: f64,
        ends: Option<(f64, f64)>,
        places: usize,
        currency: Currency,
        format: Format,
    ) -> String {
        let width = ends.map(|(low, high)| high - low).filter(|width| *width > 0.0);
        if matches!(self, Self::Count | Self::Probability | Self::YesNo | Self::Trend) {
            return self.shown(value, places, currency, format);
        }
        if value < 0.0 && matches!(self, Self::Money | Self::Seconds) {
            return ["−", &self.measured(-value, ends, places, currency, format)].concat();
        }
        if self == Self::Seconds {
            return duration::measured(value, width, places, format);
        }
        // The place of the last digit behind the point; before it where negative.
        let magnitude = |value: f64| value.log10().floor() as i32;
        let own = if value.abs() > 0.0 { 2 - magnitude(value.abs()) } else { 0 };
        let last = width.map_or(own, |width| 1 - magnitude(width));
        if self == Self::Money {
            let last = if last >= 1 { currency.places() as i32 } else { last.min(0) };
            return amount(&number::shown_fixed(number::rounded(value, last), last.max(0) as usize, format), currency);
        }
        let last = last.clamp(0, places as i32) as usize;
        let digits = if width.is_some() {
            number::shown_fixed_plain(value, last, format)
        } else {
            number::shown(value, last, format)
        };
        if matches!(self, Self::Percent | Self::PercentPoints) { self.around(value, &digits) } else { digits }
    }

    /// The value as a reader sees it, unit included.
    pub fn shown(self, value: f64, places: usize, currency: Currency, format: Format) -> String {
        match self {
            // Nobody reads thirty zeros.
            Self::Probability if value < 1e-4 => format!("<\u{a0}{}", number::shown(1e-4, 4, format)),
            Self::Count | Self::Number | Self::Points | Self::Probability => number::shown(value, places, format),
            Self::Percent | Self::PercentPoints => self.around(value, &number::shown(value, places, format)),
            Self::Seconds => shown_duration(value, places, format),
            Self::Trend => match value {
                v if v > 0.0 => units::TREND_BETTER,
                v if v < 0.0 => units::TREND_WORSE,
                _ => units::TREND_SAME,
            }
            .text()
            .to_owned(),
            Self::YesNo => if value > 0.0 { units::YES } else { units::NO }.text().to_owned(),
            Self::Money if value < 0.0 => ["−", &self.shown(-value, places, currency, format)].concat(),
            Self::Money => amount(&number::shown_fixed(value, currency.places(), format), currency),
        }
    }
}

/// The number without a sign or word for percent before or behind it.
fn without_percent(text: &str) -> &str {
    let lower = folded(text);
    let known = ["%", "percent", "per cent", "pct"];
    let mut marks = known.into_iter().chain(units::READ_PERCENT.listed());
    let rest = marks.find_map(|mark| {
        let mark = folded(mark);
        // Folding keeps the length of what can be a mark, but not of every text.
        if let Some(rest) = lower.strip_suffix(mark.as_str()) {
            return text.get(..rest.len());
        }
        lower.strip_prefix(mark.as_str()).and_then(|rest| text.get(text.len().checked_sub(rest.len())?..))
    });
    rest.map(str::trim).filter(|rest| !rest.is_empty()).unwrap_or(text)
}

/// An amount with the sign of its currency, which stands on the side where the language has it. A code in place of a sign brings a blank along.
fn amount(digits: &str, currency: Currency) -> String {
    let text = units::MONEY.with(&[("sign", currency.sign()), ("amount", digits)]);
    text.trim().to_owned()
}

#[cfg(test)]
mod tests;
