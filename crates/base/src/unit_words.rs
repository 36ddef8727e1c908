//! How the language of the page writes numbers with their units, quotes and lists.

use crate::number::Format;
use crate::words;

words! {
    list 1 "units";
    // The tag of the language, which is the name of its folder.
    LANGUAGE = "shown.language": "en";
    // The decimal mark and the mark between thousands.
    NUMBER_MARKS = "shown.marks": ".,";
    PERCENT = "shown.percent": "{number}%";
    MONEY = "shown.money": "{sign}{amount}";
    // Signs by the code of their currency, where they differ from language to language.
    MONEY_SIGNS = "shown.signs": "CNY CN¥ | JPY ¥ | USD $";
    HOURS = "shown.hours": "{number}\u{a0}h";
    MINUTES = "shown.minutes": "{number}\u{a0}min";
    SECONDS = "shown.seconds": "{number}\u{a0}s";
    BOTH = "shown.both": "{larger} {smaller}";

    // Words for units as people type them, in singular and plural, besides s, min, h and d.
    READ_SECONDS = "unit.read.seconds": "second | seconds | sec | secs";
    READ_MINUTES = "unit.read.minutes": "minute | minutes | mins | m";
    READ_HOURS = "unit.read.hours": "hour | hours | hr | hrs";
    READ_DAYS = "unit.read.days": "day | days";

    // Answers and trends, which are shown in words.
    YES = "unit.yes": "yes";
    NO = "unit.no": "no";
    TREND_BETTER = "trend.better": "▲ better";
    TREND_SAME = "trend.same": "= same";
    TREND_WORSE = "trend.worse": "▼ worse";

    QUOTED = "mark.quoted": "“{text}”";
    LIST = "mark.list": "{one}, {next}";
    // One sentence behind another.
    SENTENCES = "mark.sentences": "{one} {next}";
}

/// The format in which the build writes the pages of this language.
pub fn written_format() -> Format {
    Format::of_marks(NUMBER_MARKS.text())
}

/// Items set apart as the language does it.
pub fn list<T: AsRef<str>>(items: &[T]) -> String {
    let mut out = String::new();
    for item in items {
        out = if out.is_empty() {
            item.as_ref().to_owned()
        } else {
            LIST.with(&[("one", &out), ("next", item.as_ref())])
        };
    }
    out
}

/// Sentences one behind another, as the language does it.
pub fn sentences(one: &str, next: &str) -> String {
    SENTENCES.with(&[("one", one), ("next", next)])
}

/// A text in quotation marks.
pub fn quoted(text: &str) -> String {
    QUOTED.with(&[("text", text)])
}
