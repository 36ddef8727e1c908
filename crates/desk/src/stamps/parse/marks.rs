//! The marks of a stamp besides its numbers: Chinese signs, the half of the day, the zone.

/// Abbreviations of zones, in minutes ahead of UTC, each as most who write it mean it; those of North America as mail has them (RFC 5322).
#[rustfmt::skip]
const ZONES: [(&str, i32); 37] = [
    ("z", 0), ("utc", 0), ("gmt", 0), ("wet", 0), ("west", 60), ("bst", 60), ("cet", 60), ("mez", 60), ("cest", 120), ("mesz", 120),
    ("eet", 120), ("eest", 180), ("sast", 120), ("msk", 180), ("trt", 180), ("ist", 330), ("sgt", 480), ("hkt", 480), ("awst", 480),
    ("jst", 540), ("kst", 540), ("acst", 570), ("acdt", 630), ("aest", 600), ("aedt", 660), ("nzst", 720), ("nzdt", 780), ("est", -300),
    ("edt", -240), ("cst", -360), ("cdt", -300), ("mst", -420), ("mdt", -360), ("pst", -480), ("pdt", -420), ("akst", -540), ("akdt", -480),
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

/// `Mon Mar 02 14:05:00 UTC 2026` with its year behind the day; any other text as it is.
pub(super) fn year_in_place(text: &str) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let (month, day, time, zone, year) = match words.as_slice() {
        [_, month, day, time, zone, year] => (month, day, time, *zone, year),
        [_, month, day, time, year] => (month, day, time, "", year),
        _ => return None,
    };
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    let fits = is_number(day) && year.len() == 4 && is_number(year) && time.contains(':') && !month.contains(',');
    fits.then(|| format!("{month} {day}, {year} {time} {zone}").trim_end().to_owned())
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
    // An abbreviation that is not known says no offset: the zone is asked as where none is written.
    let is_abbreviation = (3..=5).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase());
    match end {
        Some(end) if zone.is_some() || is_abbreviation => {
            let before = time.get(..=end).unwrap_or("").trim_end_matches([' ', '(']);
            (format!("{date}{before}"), zone.map(|(_, minutes)| minutes * 60))
        }
        _ => (text.to_owned(), None),
    }
}
