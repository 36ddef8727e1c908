//! The unit that stands in a header.

use crate::headers::plain;
use crate::roles::SpanUnit;
use crate::spans::unit_seconds;

/// The unit that a header names: in brackets, behind `in`, or as its last word. The `s` of `customer's` is none.
pub fn unit_of(header: &str) -> Option<SpanUnit> {
    let plain = plain(header);
    let small = header.to_lowercase();
    if small.contains("hh:mm") || small.contains("h:mm") {
        return Some(if small.contains("mm:ss") { SpanUnit::Written } else { SpanUnit::HoursMinutes });
    }
    if without_letter(header).is_some() {
        return Some(if small.ends_with('s') { SpanUnit::Seconds } else { SpanUnit::Hours });
    }
    if small.contains("mm:ss") || small.contains("m:ss") {
        return Some(SpanUnit::MinutesSeconds);
    }
    bracketed(&plain).or_else(|| last_word(&plain)).and_then(of_seconds)
}

fn of_seconds(seconds: f64) -> Option<SpanUnit> {
    [
        (0.001, SpanUnit::Milliseconds),
        (1.0, SpanUnit::Seconds),
        (60.0, SpanUnit::Minutes),
        (3600.0, SpanUnit::Hours),
        (86_400.0, SpanUnit::Days),
    ]
    .into_iter()
    .find(|(length, _)| (length - seconds).abs() < 1e-9)
    .map(|(_, unit)| unit)
}

fn bracketed(plain: &str) -> Option<f64> {
    let plain = super::inside_measure(plain).unwrap_or(plain);
    let (_, rest) = plain.split_once(['(', '[', '（'])?;
    let (inside, _) = rest.split_once([')', ']', '）']).unwrap_or((rest, ""));
    inside.split_whitespace().rev().find_map(unit_seconds)
}

/// Words behind which, or at the end of a header, a unit stands; one letter is one only behind `in`.
fn last_word(plain: &str) -> Option<f64> {
    let words: Vec<&str> = plain.split_whitespace().collect();
    if let Some(at) = words.iter().position(|word| matches!(*word, "in" | "en" | "σε"))
        && let Some(seconds) = words.get(at + 1).and_then(|word| unit_seconds(word))
    {
        return Some(seconds);
    }
    let last = words.last()?;
    let is_long = last.chars().count() >= 2 && words.len() > 1;
    // Chinese sets no blanks between words.
    let glued = || {
        ["毫秒", "分钟", "分鐘", "小时", "小時", "秒"]
            .iter()
            .find(|unit| last.trim_end_matches(['数', '數']).ends_with(**unit))
    };
    unit_seconds(last).filter(|_| is_long).or_else(|| glued().and_then(|unit| unit_seconds(unit)))
}

/// The header before `_s` or `_h`, as programs write a unit of one letter; `_m` may be months.
pub(super) fn without_letter(header: &str) -> Option<&str> {
    header.trim().strip_suffix("_s").or_else(|| header.trim().strip_suffix("_h")).filter(|before| !before.is_empty())
}

/// The header without its unit.
pub fn without_unit(bare: &str) -> String {
    let words: Vec<&str> = bare.split_whitespace().collect();
    let cut = match words.as_slice() {
        [before @ .., "in" | "en" | "σε", unit] if unit_seconds(unit).is_some() => before,
        [before @ .., unit] if !before.is_empty() && unit.chars().count() >= 2 && unit_seconds(unit).is_some() => {
            before
        }
        all => all,
    };
    cut.join(" ")
}

#[cfg(test)]
mod tests {
    use super::unit_of;
    use crate::roles::SpanUnit;

    #[test]
    fn units_stand_in_headers() {
        for (header, unit) in [
            ("First reply time in minutes", Some(SpanUnit::Minutes)),
            ("First response time (in hrs)", Some(SpanUnit::Hours)),
            ("Χρόνος πρώτης απάντησης (λεπτά)", Some(SpanUnit::Minutes)),
            ("首次响应时间（分钟）", Some(SpanUnit::Minutes)),
            ("等待秒", Some(SpanUnit::Seconds)),
            ("等待秒数", Some(SpanUnit::Seconds)),
            ("Customer's wait time (min)", Some(SpanUnit::Minutes)),
            ("Customer's wait time", None),
            ("Time to close (HH:mm:ss)", Some(SpanUnit::Written)),
            ("Resolution time (hh:mm)", Some(SpanUnit::HoursMinutes)),
            ("wait_ms", Some(SpanUnit::Milliseconds)),
            ("wait_s", Some(SpanUnit::Seconds)),
            ("resolution_time_h", Some(SpanUnit::Hours)),
            ("Handle_Time_hrs", Some(SpanUnit::Hours)),
            ("responseTime", None),
            ("FirstResponseInMin", Some(SpanUnit::Minutes)),
            ("ASA (s)", Some(SpanUnit::Seconds)),
            ("MED(First reply time (min))", Some(SpanUnit::Minutes)),
        ] {
            assert_eq!(unit_of(header), unit, "{header}");
        }
    }
}
