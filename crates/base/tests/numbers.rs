//! Numbers: what a field shows reads back as the same number, whatever is typed gives a number or a reason.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use base::number::{self, Digits, Format, Unreadable};
use base::unit::{Currency, Unit};
use proptest::prelude::*;

/// The largest number that a field of any calculator takes.
const LARGEST: f64 = 1e15;

const UNITS: [Unit; 9] = [
    Unit::PercentPoints,
    Unit::Count,
    Unit::Number,
    Unit::Percent,
    Unit::Seconds,
    Unit::Money,
    Unit::Points,
    Unit::YesNo,
    Unit::Trend,
];

/// Decimal mark and mark between groups as languages and regions have them.
const FORMATS: [Format; 8] = [
    Format::ENGLISH,
    Format::CONTINENTAL,
    format(',', '\u{202f}'),
    format(',', '\u{a0}'),
    format('.', '’'),
    format(',', '’'),
    format('.', ' '),
    format('٫', '٬'),
];

const fn format(decimal: char, group: char) -> Format {
    Format { decimal, group, reads: decimal, day_first: true }
}

fn formats() -> impl Strategy<Value = Format> {
    proptest::sample::select(FORMATS.to_vec())
}

/// The same, and pages that are read in another region.
fn formats_and_regions() -> impl Strategy<Value = Format> {
    (formats(), formats()).prop_map(|(page, region)| page.read_as(region))
}

fn units() -> impl Strategy<Value = Unit> {
    proptest::sample::select(UNITS.to_vec())
}

/// Numbers of all sizes, among them those with few decimals, which people have and whose marks are the most easily mistaken.
fn numbers() -> impl Strategy<Value = f64> {
    prop_oneof![
        3 => (-2_000_000i32..2_000_000).prop_map(|n| f64::from(n) / 1000.0),
        2 => (-2_000_000i32..2_000_000).prop_map(f64::from),
        2 => -LARGEST..=LARGEST,
        1 => -1.0..=1.0,
        1 => (0u64..1_000_000_000_000_000).prop_map(|n| n as f64),
        1 => any::<u64>().prop_map(f64::from_bits).prop_filter("finite", |x| x.is_finite()),
    ]
}

/// Texts of the characters of which numbers are made, put together at random.
fn nearly_numbers() -> impl Strategy<Value = String> {
    prop_oneof![
        "[-−+]?[0-9.,' ]{0,12}(e[-+]?[0-9]{0,4})?[%€]?",
        "[0-9]{0,4}:[0-9]{0,4}(:[0-9.,]{0,5})?",
        "[-−] ?€?0[0:., ]{0,4}",
        "([0-9.,]{0,4} ?(h|min|s|m|d|days|e|sec.)? ?){0,4}",
        "[０-９٠-٩．，٫٬：％ \u{202f}\u{200e}]{0,10}",
        ".{0,20}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5000))]

    /// What a link or an example puts into a field is the number itself, to the bit.
    #[test]
    fn what_a_field_shows_reads_back(value in numbers(), unit in units(), format in formats_and_regions()) {
        let text = unit.editable(value, format);
        let read = unit.parse(&text, format).map(|reading| reading.value.to_bits());
        // There is but one zero.
        prop_assert_eq!(read, Ok((value + 0.0).to_bits()), "{}", text);
    }

    /// The form in which numbers travel is read alike by the standard library, which is what other programs do.
    #[test]
    fn the_canonical_form_is_the_plain_one(value in numbers()) {
        let text = number::canonical(value);
        prop_assert!(text.bytes().all(|b| b.is_ascii_digit() || b == b'-' || b == b'.'), "{text}");
        prop_assert_eq!(text.parse::<f64>().map(f64::to_bits), Ok((value + 0.0).to_bits()));
    }

    #[test]
    fn what_a_reader_sees_is_a_number(value in numbers(), places in 0usize..6, format in formats()) {
        // Rounded to the places, or to three digits where the places would leave nothing.
        let step = 0.5 * 10f64.powi(-(places as i32));
        let allowed = if value.abs() < step { 0.01 * value.abs() } else { step };
        let is_zero = value.abs() <= 0.0;
        for text in [number::shown(value, places, format), number::shown_fixed(value, places, format)] {
            prop_assert!(!text.is_empty() && !text.contains("NaN") && !text.contains("inf"), "{text}");
            prop_assert_eq!(text.chars().all(|c| c == '0' || c == format.decimal), is_zero, "{} for {}", text, value);
            prop_assert_eq!(text.starts_with('−'), value < 0.0, "{} for {}", text, value);
            let read = number::parse(&text, format, Digits::Fractional).map(|reading| reading.value);
            prop_assert!(read.is_ok_and(|read| (read - value).abs() <= allowed + 1e-9 * value.abs()), "{text} for {value}: {read:?}");
        }
    }

    #[test]
    fn a_result_is_shown_in_its_unit(value in numbers(), unit in units(), places in 0usize..4, format in formats()) {
        for currency in Currency::all() {
            let text = unit.shown(value, places, currency, format);
            prop_assert!(!text.contains("NaN") && !text.contains("inf") && !text.contains('-'), "{text}");
        }
    }

    #[test]
    fn any_text_is_a_number_or_says_why_not(text in nearly_numbers(), unit in units(), format in formats()) {
        match unit.parse(&text, format) {
            Ok(reading) => {
                prop_assert!(reading.value.is_finite(), "{text:?}");
                prop_assert!(reading.value != 0.0 || reading.value.is_sign_positive(), "{text:?} is −0");
                let is_digit = |c: char| c.is_ascii_digit() || "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞半".contains(c);
                prop_assert!(number::plain_characters(&text).chars().any(is_digit), "{text:?}");
            }
            Err(Unreadable::Empty) => prop_assert!(number::plain_characters(&text).trim().is_empty(), "{text:?}"),
            Err(Unreadable::NotANumber | Unreadable::TooLarge | Unreadable::OtherCurrency) => {}
        }
    }

    /// Whoever types nothing but digits and a point that cannot mark thousands means what every program reads.
    #[test]
    fn plain_decimals_are_what_they_are(
        text in "-?[0-9]{1,17}(\\.([0-9]{1,2}|[0-9]{4,12}))?",
        unit in proptest::sample::select(UNITS.to_vec()),
        format in formats(),
    ) {
        let expected: f64 = text.parse().unwrap();
        let read = unit.parse(&text, format).map(|reading| reading.value.to_bits());
        prop_assert_eq!(read, Ok((expected + 0.0).to_bits()), "{}", text);
    }

    /// Grouped as the visitor's own language does it, a number is the same number; of three digits behind the only mark the page says how it read them.
    #[test]
    fn own_grouping_is_understood(whole in 0u64..1_000_000_000_000, cents in 0u32..100, format in formats()) {
        let value = whole as f64 + f64::from(cents) / 100.0;
        let text = number::shown_fixed(value, 2, format);
        let read = number::parse(&text, format, Digits::Fractional);
        prop_assert!(read.is_ok_and(|read| (read.value - value).abs() <= 0.005 && read.rule.is_none()), "{text}: {read:?}");
        let text = number::shown(whole as f64, 0, format);
        prop_assert_eq!(number::parse(&text, format, Digits::Fractional).map(|read| read.value.to_bits()), Ok((whole as f64).to_bits()), "{}", text);
        prop_assert_eq!(number::parse(&text, format, Digits::Whole).map(|read| read.value.to_bits()), Ok((whole as f64).to_bits()), "{}", text);
    }

    /// In a field of counts no region makes a fraction of a thousand.
    #[test]
    fn counts_mean_the_same_everywhere(whole in 0u32..2_000_000_000, by in formats(), read_by in formats()) {
        let text = number::shown(f64::from(whole), 0, by);
        let read = Unit::Count.parse(&text, read_by).map(|reading| reading.value.to_bits());
        prop_assert_eq!(read, Ok(f64::from(whole).to_bits()), "{}", text);
    }

    /// Clock time is hours, minutes and seconds.
    #[test]
    fn clock_time_is_seconds(hours in 0u32..1000, minutes in 0u32..60, seconds in 0u32..60, format in formats()) {
        let expected = f64::from(hours * 3600 + minutes * 60 + seconds).to_bits();
        for text in [
            format!("{hours}:{minutes:02}:{seconds:02}"),
            format!("{hours} h {minutes} min {seconds} s"),
            format!("{hours}h{minutes}m{seconds}s"),
            format!("{}:{seconds:02}", hours * 60 + minutes),
        ] {
            prop_assert_eq!(Unit::Seconds.parse(&text, format).map(|reading| reading.value.to_bits()), Ok(expected), "{}", text);
        }
    }
}

#[test]
fn the_same_text_in_each_format() {
    let [english, continental, french, .., arabic] = FORMATS;
    for (text, format, unit, expected) in [
        ("1,234", english, Unit::Number, 1234.0),
        ("1,234", continental, Unit::Number, 1.234),
        ("1,234", french, Unit::Number, 1.234),
        ("1,234", english, Unit::Count, 1234.0),
        ("1,234", continental, Unit::Count, 1234.0),
        ("1.234", english, Unit::Money, 1.234),
        ("1.234", continental, Unit::Money, 1234.0),
        ("1.234 €", french, Unit::Money, 1234.0),
        ("1 234,5", english, Unit::Number, 1234.5),
        ("1\u{202f}234,5 %", english, Unit::Percent, 1234.5),
        ("1’234.5", english, Unit::Number, 1234.5),
        ("١٬٢٣٤٫٥", arabic, Unit::Number, 1234.5),
        ("١٬٢٣٤٫٥", english, Unit::Number, 1234.5),
        ("12,5", english, Unit::Percent, 12.5),
        ("2,5 min", english, Unit::Seconds, 150.0),
        ("0:00:01.234", continental, Unit::Seconds, 1.234),
    ] {
        let read = unit.parse(text, format).map(|reading| reading.value.to_bits());
        assert_eq!(read, Ok(f64::to_bits(expected)), "{text} in {format:?}");
    }
}
