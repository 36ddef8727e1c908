//! Numbers with their units, read and shown.

use super::*;

#[test]
fn reads_units_as_people_write_them() {
    for (unit, text, expected) in [
        (Unit::Percent, "12 %", 12.0),
        (Unit::Percent, "12%", 12.0),
        (Unit::Percent, "12，5％", 12.5),
        (Unit::Percent, "%12", 12.0),
        (Unit::Money, "€10,000", 10_000.0),
        (Unit::Money, "10.000,50 €", 10_000.5),
        (Unit::Money, "EUR 7", 7.0),
        (Unit::Money, "7 USD", 7.0),
        (Unit::Money, "NT$ 1,200.5", 1200.5),
        (Unit::Money, "￥１２", 12.0),
        (Unit::Money, "-€5", -5.0),
        (Unit::Percent, "12 per cent", 12.0),
        (Unit::Percent, "12 Percent", 12.0),
        (Unit::Percent, "½ %", 0.5),
        (Unit::Money, "10k", 10_000.0),
        (Unit::Money, "1.5 K€", 1500.0),
        (Unit::Money, "€2.5M", 2_500_000.0),
        (Unit::Money, "1.2万元", 12_000.0),
        (Unit::Money, "1½", 1.5),
        (Unit::Money, "($5)", -5.0),
        (Unit::Count, "10k", 10_000.0),
        (Unit::Seconds, "90", 90.0),
        (Unit::Seconds, "2:30", 150.0),
        (Unit::Seconds, "１：０５", 65.0),
        (Unit::Seconds, "1:02:03", 3723.0),
        (Unit::Seconds, "100:00:00", 360_000.0),
        (Unit::Seconds, "2:30.5", 150.5),
        (Unit::Seconds, "2.5 min", 150.0),
        (Unit::Seconds, "3 h", 10_800.0),
        (Unit::Seconds, "1h30m", 5400.0),
        (Unit::Seconds, "1 h 30 min", 5400.0),
        (Unit::Seconds, "2 Days", 172_800.0),
        (Unit::Seconds, "500 min", 30_000.0),
        (Unit::Seconds, "45 sec.", 45.0),
        (Unit::Seconds, "1,500", 1500.0),
    ] {
        assert_eq!(unit.parse(text, Format::ENGLISH).map(|r| r.value), Ok(expected), "{text}");
    }
}

#[test]
fn refuses_what_is_no_such_quantity() {
    for (unit, text) in [
        (Unit::Percent, "12 % of"),
        (Unit::Percent, "%"),
        (Unit::Money, "12 apples"),
        (Unit::Money, "€"),
        (Unit::Money, "-"),
        (Unit::Money, "-€"),
        (Unit::Money, "--5"),
        (Unit::Money, "-€-5"),
        (Unit::Money, "1/0"),
        (Unit::Seconds, "2:75"),
        (Unit::Seconds, "1:2:3:4"),
        (Unit::Seconds, "1 d 30"),
        (Unit::Money, "O5"),
        (Unit::Money, "90s"),
        (Unit::Money, "1.5h"),
        (Unit::Money, "5人"),
        (Unit::Money, "≈5"),
        (Unit::Money, "50 ct"),
        (Unit::Money, "5¢"),
        (Unit::Seconds, "min"),
        (Unit::Seconds, "5 lightyears"),
        (Unit::Seconds, ":30"),
        (Unit::Count, "€5"),
        (Unit::Number, "12 %"),
    ] {
        assert_eq!(unit.parse(text, Format::ENGLISH), Err(Unreadable::NotANumber), "{text}");
    }
}

#[test]
fn an_amount_of_another_currency_is_refused() {
    let gbp = Currency::from_code("GBP").unwrap();
    for (text, own) in [("£10k", gbp), ("10", gbp), ("10 EUR", Currency::DEFAULT)] {
        assert!(Unit::Money.parse_in(text, own, Format::ENGLISH).is_ok(), "{text}");
    }
    for text in ["$10", "€10", "CHF 1'234.50", "10 kr", "1.2万元"] {
        assert_eq!(Unit::Money.parse_in(text, gbp, Format::ENGLISH), Err(Unreadable::OtherCurrency), "{text}");
    }
    assert_eq!(Unit::Count.parse_in("£5", gbp, Format::ENGLISH), Err(Unreadable::NotANumber));
}

#[test]
fn a_fraction_in_a_field_of_counts_does_not_become_a_thousand() {
    for format in [Format::ENGLISH, Format::CONTINENTAL] {
        let text = Unit::Count.editable(123.456, format);
        assert_eq!(Unit::Count.parse(&text, format).map(|r| r.value), Ok(123.456), "{text}");
    }
}

#[test]
fn shows_durations() {
    for (seconds, expected) in [
        (0.0, "0\u{a0}s"),
        (45.25, "45.25\u{a0}s"),
        (59.999, "1\u{a0}min"),
        (60.0, "1\u{a0}min"),
        (150.0, "2\u{a0}min 30\u{a0}s"),
        (150.55, "2\u{a0}min 30.6\u{a0}s"),
        (119.99, "2\u{a0}min"),
        (3600.0, "1\u{a0}h"),
        (3723.4, "1\u{a0}h 2\u{a0}min 3\u{a0}s"),
        (360_000.0, "100\u{a0}h"),
    ] {
        assert_eq!(Unit::Seconds.shown(seconds, 2, Currency::DEFAULT, Format::ENGLISH), expected);
    }
}

/// The score and both ends of its interval, by the same digits.
#[test]
fn digits_follow_the_interval() {
    let e = Format::ENGLISH;
    let eur = Currency::DEFAULT;
    for (unit, [value, low, high], expected) in [
        (Unit::Points, [36.936_9, 21.81, 50.12], ["37", "22", "50"]),
        (Unit::Percent, [60.0, 46.18, 72.39], ["60%", "46%", "72%"]),
        (Unit::Percent, [80.0, 77.643, 82.166], ["80.0%", "77.6%", "82.2%"]),
        (Unit::Number, [5.48, 5.2, 5.76], ["5.48", "5.20", "5.76"]),
        (Unit::Points, [0.4, -3.2, 4.1], ["0.4", "−3.2", "4.1"]),
        (Unit::Points, [0.2, -21.2, 24.1], ["0", "−21", "24"]),
        (Unit::Seconds, [1491.2, 1191.0, 1791.0], ["25\u{a0}min", "20\u{a0}min", "30\u{a0}min"]),
        (Unit::Seconds, [12.34, 11.9, 12.8], ["12.34\u{a0}s", "11.9\u{a0}s", "12.8\u{a0}s"]),
        (Unit::PercentPoints, [10.75, 2.1, 19.4], ["11 points", "2 points", "19 points"]),
    ] {
        let shown = [value, low, high].map(|one| unit.measured(one, Some((low, high)), 2, eur, e));
        assert_eq!(shown, expected);
    }
    for (unit, value, expected) in [
        (Unit::Money, 23_351.65, "€23,400"),
        (Unit::Money, 213.7, "€214"),
        (Unit::Money, 4.534, "€4.53"),
        (Unit::Money, 45.3, "€45.30"),
        (Unit::Money, -1234.5, "−€1,230"),
        (Unit::Percent, 63.233_36, "63.2%"),
        (Unit::Percent, 112.2157, "112%"),
        (Unit::Percent, 8.0, "8%"),
        (Unit::Percent, 0.0, "0%"),
        (Unit::Number, 1234.5, "1,235"),
        (Unit::Number, 1.125, "1.13"),
        (Unit::Count, 1_234_567.0, "1,234,567"),
        (Unit::Seconds, 437.5, "7\u{a0}min 18\u{a0}s"),
        (Unit::Seconds, 7.49, "7.49\u{a0}s"),
        (Unit::Seconds, 158_400.0, "44\u{a0}h"),
        (Unit::Seconds, 33_600.0, "9\u{a0}h 20\u{a0}min"),
        (Unit::PercentPoints, 1.0, "1 point"),
    ] {
        assert_eq!(unit.measured(value, None, 2, eur, e), expected);
    }
    let yen = Currency::from_code("JPY").unwrap();
    assert_eq!(Unit::Money.measured(4.534, None, 2, yen, e), "¥5");
}

#[test]
fn an_answer_is_shown_in_words_and_read_as_a_number() {
    for (value, word) in [(1.0, "yes"), (0.0, "no")] {
        assert_eq!(Unit::YesNo.shown(value, 0, Currency::DEFAULT, Format::ENGLISH), word);
        let text = Unit::YesNo.editable(value, Format::ENGLISH);
        assert_eq!(Unit::YesNo.parse(&text, Format::ENGLISH).map(|reading| reading.value), Ok(value));
    }
}

#[test]
fn money_carries_its_sign() {
    let usd = Currency::from_code("USD").unwrap();
    assert_eq!(Unit::Money.shown(1234.5, 2, usd, Format::ENGLISH), "$1,234.50");
    assert_eq!(Unit::Money.shown(-4.0, 2, Currency::DEFAULT, Format::CONTINENTAL), "−€4,00");
    let yen = Currency::from_code("JPY").unwrap();
    assert_eq!(Unit::Money.shown(120_000.0, 2, yen, Format::ENGLISH), "¥120,000");
    for (value, shown) in [(6.5, "€6.50"), (213.7, "€213.70"), (7.0, "€7"), (0.125, "€0.125")] {
        assert_eq!(Unit::Money.as_typed(value, Currency::DEFAULT, Format::ENGLISH), shown);
    }
    assert_eq!(Currency::all().next().map(Currency::code), Some("EUR"));
}
