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
    // The difference of two percentages.
    POINT = "shown.point": "{number} point";
    POINTS = "shown.points": "{number} points";
    BOTH = "shown.both": "{larger} {smaller}";

    // Words for units as people type them, in singular and plural, besides s, min, h and d.
    READ_SECONDS = "unit.read.seconds": "second | seconds | sec | secs";
    READ_MINUTES = "unit.read.minutes": "minute | minutes | mins | m";
    READ_HOURS = "unit.read.hours": "hour | hours | hr | hrs";
    READ_DAYS = "unit.read.days": "day | days";
    // What stands between two parts of a duration: `1 minute and 30 seconds`.
    READ_AND = "unit.read.and": "and";
    // Words that multiply a number, and for percent, besides k, M, bn and the signs that every language reads.
    READ_THOUSANDS = "unit.read.thousands": "thousand";
    READ_MILLIONS = "unit.read.millions": "million";
    READ_BILLIONS = "unit.read.billions": "billion";
    READ_PERCENT = "unit.read.percent": "percent";
    // How the names of the twelve months begin.
    READ_MONTHS = "unit.read.months": "jan | feb | mar | apr | may | jun | jul | aug | sep | oct | nov | dec";

    // Answers and trends, which are shown in words.
    YES = "unit.yes": "yes";
    NO = "unit.no": "no";
    TREND_BETTER = "trend.better": "▲ better";
    TREND_SAME = "trend.same": "= no real change";
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
