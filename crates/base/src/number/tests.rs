//! Numbers of all sorts, read and written.

use super::*;

#[test]
fn reads_what_people_write() {
    let e = Format::ENGLISH;
    let c = Format::CONTINENTAL;
    let french = Format { group: '\u{202f}', ..Format::CONTINENTAL };
    let arabic = Format { decimal: '٫', group: '٬', reads: '٫', day_first: true };
    for (text, format, expected, ambiguous) in [
        ("5", e, 5.0, false),
        (" 1,234.5 ", e, 1234.5, false),
        ("1.234,5", e, 1234.5, false),
        ("1.234,5", c, 1234.5, false),
        ("1 234,5", e, 1234.5, false),
        ("1\u{a0}234,567", e, 1234.567, false),
        ("1'234.50", e, 1234.5, false),
        ("1,234", e, 1234.0, true),
        ("1,234", c, 1.234, true),
        ("1.234", e, 1.234, true),
        ("1.234", c, 1234.0, true),
        ("1,234", french, 1.234, true),
        ("1.234", french, 1234.0, true),
        ("1٫234", arabic, 1.234, true),
        ("١٬٢٣٤٫٥", arabic, 1234.5, false),
        ("1 234", e, 1234.0, false),
        ("0,123", e, 0.123, false),
        ("0.123", c, 0.123, false),
        ("1234,567", e, 1234.567, false),
        ("1,2", e, 1.2, false),
        ("1,23", e, 1.23, false),
        (",5", e, 0.5, false),
        ("5.", e, 5.0, false),
        ("1,234,567", c, 1_234_567.0, false),
        ("12,34,567", e, 1_234_567.0, false),
        ("12,34,567.5", e, 1_234_567.5, false),
        ("１２３", e, 123.0, false),
        ("１，２３４．５", e, 1234.5, false),
        ("٣٤", e, 34.0, false),
        ("۱۲۳", e, 123.0, false),
        ("१२३", e, 123.0, false),
        ("1ʼ234", e, 1234.0, false),
        ("1´234.5", e, 1234.5, false),
        ("1·5", e, 1.5, false),
        ("−3", e, -3.0, false),
        ("- 3", e, -3.0, false),
        ("+3", e, 3.0, false),
        ("-0", e, 0.0, false),
        ("1e3", e, 1000.0, false),
        ("2.5E-1", e, 0.25, false),
        ("0.1", e, 0.1, false),
        ("9007199254740993", e, 9_007_199_254_740_992.0, false),
    ] {
        let read = parse(text, format, Digits::Fractional).map(|read| (read.value, read.rule.is_some()));
        assert_eq!(read, Ok((expected, ambiguous)), "{text}");
    }
}

/// What browsers of these regions write, by ICU 74.
#[test]
fn a_region_shows_its_format() {
    for (region, decimal, group, date, expected) in [
        ("de-DE", ',', '.', "25.11.2026", Format { decimal: ',', group: '.', reads: ',', day_first: true }),
        ("en-US", '.', ',', "11/25/2026", Format { decimal: '.', group: ',', reads: '.', day_first: false }),
        ("en-GB", '.', ',', "25/11/2026", Format { decimal: '.', group: ',', reads: '.', day_first: true }),
        (
            "fr-FR",
            ',',
            '\u{202f}',
            "25/11/2026",
            Format { decimal: ',', group: '\u{202f}', reads: ',', day_first: true },
        ),
        ("de-CH", '.', '’', "25.11.2026", Format { decimal: '.', group: '’', reads: '.', day_first: true }),
        (
            "ar-EG",
            '٫',
            '٬',
            "٢٥\u{200f}/١١\u{200f}/٢٠٢٦",
            Format { decimal: '٫', group: '٬', reads: '٫', day_first: true },
        ),
        ("zh-CN", '.', ',', "2026/11/25", Format { decimal: '.', group: ',', reads: '.', day_first: false }),
    ] {
        assert_eq!(Format::of_region(Some(decimal), Some(group), date), expected, "{region}");
    }
    assert_eq!(Format::of_region(Some(','), Some(','), "").group, '\u{202f}');
    assert_eq!(Format::of_region(None, None, "").decimal, '.');
}

#[test]
fn counts_read_a_thousand_in_every_format() {
    for format in [Format::ENGLISH, Format::CONTINENTAL] {
        for text in ["1,234", "1.234", "1 234", "1'234", "1234"] {
            let reading = parse(text, format, Digits::Whole);
            assert_eq!(reading, Ok(Reading::plain(1234.0)), "{text}");
        }
        assert_eq!(parse("1,5", format, Digits::Whole).map(|r| r.value), Ok(1.5));
    }
}

#[test]
fn refuses_what_is_no_number() {
    for text in [
        "abc",
        "1/0",
        "1,2,3",
        "1.2.3",
        "1,2.3,4",
        ".",
        "-",
        ",",
        "--1",
        "1e",
        "e5",
        "1,23,4",
        "1 2",
        "NaN",
        "inf",
        "∞",
        "1..2",
        "0x10",
        "1234,567,890",
        "1,234 567",
        "%",
        "12a",
        "' '",
    ] {
        assert_eq!(parse(text, Format::ENGLISH, Digits::Fractional), Err(Unreadable::NotANumber), "{text}");
    }
    assert_eq!(parse("  ", Format::ENGLISH, Digits::Whole), Err(Unreadable::Empty));
    assert_eq!(parse("1e999", Format::ENGLISH, Digits::Whole), Err(Unreadable::TooLarge));
}

#[test]
fn shows_at_most_the_places_asked() {
    for (value, places, expected) in [
        (66.666_666_666_7, 2, "66.67"),
        (60.0, 2, "60"),
        (60.10, 2, "60.1"),
        (1_234_567.891, 2, "1,234,567.89"),
        (-35.897, 1, "−35.9"),
        (-0.001, 0, "−0.001"),
        (0.000_123_456, 2, "0.000123"),
        (0.0, 2, "0"),
        (1000.0, 0, "1,000"),
        (999.999, 2, "1,000"),
    ] {
        assert_eq!(shown(value, places, Format::ENGLISH), expected);
    }
    assert_eq!(shown_fixed(1234.5, 2, Format::CONTINENTAL), "1.234,50");
}

/// A German reads an English page: shown as the page writes, read as his region does.
#[test]
fn the_region_of_the_reader_reads_what_the_language_of_the_page_writes() {
    let both = Format::ENGLISH.read_as(Format { day_first: true, ..Format::CONTINENTAL });
    for (text, value, rule) in [
        ("1.234", 1234.0, Some(Rule::Groups)),
        ("1,234", 1.234, Some(Rule::Decimal)),
        ("1,234.5", 1234.5, None),
        ("1.234,5", 1234.5, None),
    ] {
        assert_eq!(parse(text, both, Digits::Fractional), Ok(Reading { value, rule }), "{text}");
    }
    assert_eq!(shown(1234.5, 1, both), "1,234.5");
    assert_eq!(shown(1234.5, 1, both.of_reader()), "1.234,5");
    for value in [1.234, 0.125, 12.5, 1234.567, -1.234] {
        let text = editable(value, both);
        assert_eq!(parse(&text, both, Digits::Fractional).map(|read| read.value), Ok(value), "{text}");
    }
}
