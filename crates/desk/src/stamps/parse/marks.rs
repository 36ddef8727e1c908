//! The marks of a stamp besides its numbers: Chinese signs, the half of the day, the zone.

/// Abbreviations of zones whose offset is the same wherever they are used, in hours ahead of UTC.
const ZONES: [(&str, i32); 18] = [
    ("z", 0),
    ("utc", 0),
    ("gmt", 0),
    ("wet", 0),
    ("west", 1),
    ("cet", 1),
    ("mez", 1),
    ("cest", 2),
    ("mesz", 2),
    ("eet", 2),
    ("eest", 3),
    ("est", -5),
    ("edt", -4),
    ("cdt", -5),
    ("mst", -7),
    ("mdt", -6),
    ("pst", -8),
    ("pdt", -7),
];

/// Marks of the half of the day.
const HALVES: [(&str, bool); 14] = [
    ("am", false),
    ("a.m.", false),
    ("π.μ.", false),
    ("πμ", false),
    ("上午", false),
    ("凌晨", false),
    ("早上", false),
    ("pm", true),
    ("p.m.", true),
    ("μ.μ.", true),
    ("μμ", true),
    ("下午", true),
    ("中午", true),
    ("晚上", true),
];

/// The marks of dates in place of the signs that Chinese, Japanese and Korean have for them.
pub(super) fn chinese(text: &str) -> String {
    let mut out = String::new();
    for sign in text.chars() {
        match sign {
            '年' | '月' | '년' | '월' => out.push('-'),
            '日' | '号' | '號' | '秒' | '일' | '\u{202f}' | '\u{a0}' => out.push(' '),
            '时' | '時' | '点' | '點' => out.push(':'),
            '分' => {}
            sign => out.push(sign),
        }
    }
    out.replace("- ", "-").trim().to_owned()
}

/// The text without the mark of the half of the day, and which half it is.
pub(super) fn without_half(text: &str) -> (String, Option<bool>) {
    let small = text.to_lowercase();
    for (mark, after) in HALVES {
        let Some(at) = small.find(mark) else { continue };
        let before = small.get(..at).and_then(|before| before.chars().next_back());
        let behind = small.get(at + mark.len()..).and_then(|behind| behind.chars().next());
        let is_apart = |sign: Option<char>| sign.is_none_or(|sign| !sign.is_alphabetic());
        if mark.is_ascii() && !(is_apart(before) && is_apart(behind)) {
            continue;
        }
        let rest = [small.get(..at).unwrap_or(""), small.get(at + mark.len()..).unwrap_or("")].join(" ");
        return (rest.replace("  ", " ").trim().to_owned(), Some(after));
    }
    (text.to_owned(), None)
}

/// The text without what is said of the zone behind the time, and the seconds ahead of UTC.
pub(super) fn without_zone(text: &str) -> (String, Option<i32>) {
    let Some(colon) = text.find(':').or_else(|| text.find('T')) else { return (text.to_owned(), None) };
    let (date, time) = text.split_at_checked(colon).unwrap_or((text, ""));
    if let Some(at) = time.rfind(['+', '-', '−']) {
        let sign = if time.get(at..).is_some_and(|part| part.starts_with('+')) { 1 } else { -1 };
        let digits: String = time.get(at..).unwrap_or("").chars().filter(char::is_ascii_digit).collect();
        if (digits.len() == 4 || digits.len() == 2) && !time.get(at..).is_some_and(|part| part.contains('.')) {
            let (hours, minutes) = digits.split_at_checked(2).unwrap_or((&digits, ""));
            let seconds = hours.parse::<i32>().unwrap_or(0) * 3600 + minutes.parse::<i32>().unwrap_or(0) * 60;
            let before = time.get(..at).unwrap_or("").trim_end();
            let before = before.strip_suffix("UTC").or_else(|| before.strip_suffix("GMT")).unwrap_or(before);
            return (format!("{date}{}", before.trim_end()), Some(sign * seconds));
        }
    }
    let end = time.trim_end_matches(')').rfind(|sign: char| !sign.is_ascii_alphabetic());
    let word = end.and_then(|end| time.trim_end_matches(')').get(end + 1..)).unwrap_or("");
    let zone = ZONES.iter().find(|(name, _)| word.eq_ignore_ascii_case(name));
    match (zone, end) {
        (Some((_, hours)), Some(end)) => {
            let before = time.get(..=end).unwrap_or("").trim_end_matches([' ', '(']);
            (format!("{date}{before}"), Some(hours * 3600))
        }
        _ => (text.to_owned(), None),
    }
}
