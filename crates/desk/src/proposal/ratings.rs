//! Which ratings say satisfied.

use crate::headers::plain;

/// Words of those who are not satisfied, asked before the others: `dissatisfied` holds `satisfied`.
const NOT: &[&str] = &[
    "bad",
    "poor",
    "terrible",
    "awful",
    "unhappy",
    "dissatisfied",
    "unsatisfied",
    "not satisfied",
    "neutral",
    "okay",
    "ok",
    "average",
    "negative",
    "thumbs down",
    "unzufrieden",
    "schlecht",
    "insatisfait",
    "mauvais",
    "neutre",
    "insatisfech",
    "mal",
    "δυσαρεστ",
    "κακη",
    "ουδετερ",
    "不满",
    "不滿",
    "一般",
    "差",
    "中立",
    "普通",
    "neutral",
];
const SATISFIED: &[&str] = &[
    "good",
    "great",
    "excellent",
    "amazing",
    "happy",
    "satisfied",
    "positive",
    "thumbs up",
    "zufrieden",
    "gut",
    "sehr gut",
    "satisfait",
    "bon",
    "satisfech",
    "buen",
    "ικανοποιημεν",
    "καλη",
    "满意",
    "滿意",
    "好评",
    "好評",
    "很好",
    "好",
];
/// Words that are no rating.
const NONE: &[&str] = &[
    "offered",
    "not offered",
    "unoffered",
    "not rated",
    "unrated",
    "no answer",
    "no rating",
    "not given",
    "pending",
    "keine antwort",
    "ohne",
    "aucune",
    "sin respuesta",
    "χωρισ",
    "未评价",
    "未評價",
];

/// What each rating of a column says; none where it is no answer, or not known. The header may name the scale: `(1-5)`.
pub fn meaning(header: &str, values: &[(String, u64)]) -> Vec<Option<bool>> {
    let numbers: Vec<Option<f64>> = values.iter().map(|(text, _)| number(text)).collect();
    let filled = values.iter().filter(|(text, rows)| *rows > 0 && !crate::stamps::is_missing(text)).count();
    if filled > 0 && numbers.iter().flatten().count() == filled {
        let from = satisfied_from(header, &numbers);
        return numbers.iter().map(|number| Some((*number)? >= from?)).collect();
    }
    values.iter().map(|(text, _)| words(text)).collect()
}

/// The lowest number that says satisfied: 4 of 5, 8 of 10. None where the scale is not clear.
fn satisfied_from(header: &str, numbers: &[Option<f64>]) -> Option<f64> {
    let highest = numbers.iter().flatten().copied().fold(f64::MIN, f64::max);
    let named = [
        ("1-5", 5.0),
        ("1–5", 5.0),
        ("of 5", 5.0),
        ("/5", 5.0),
        ("1-10", 10.0),
        ("0-10", 10.0),
        ("/10", 10.0),
        ("1–10", 10.0),
        ("1-3", 3.0),
        ("1-4", 4.0),
        ("star", 5.0),
    ];
    let scale = named
        .iter()
        .find(|(text, scale)| header.to_lowercase().contains(text) && highest <= *scale)
        .map(|(_, scale)| *scale);
    let scale = scale.or(match highest {
        top if top > 10.0 => None,
        top if top > 5.0 => Some(10.0),
        top if top > 3.0 => Some(5.0),
        _ => None,
    })?;
    Some(if scale > 9.0 {
        8.0
    } else if scale > 4.0 {
        4.0
    } else {
        scale
    })
}

/// The number of a rating: `5`, `4.0`, `5/5`, `4 stars`.
pub fn number(text: &str) -> Option<f64> {
    let end = text.find(|sign: char| !(sign.is_ascii_digit() || sign == '.')).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end)?;
    let rest = plain(rest);
    let is_alone = rest.is_empty()
        || ["5", "10", "star", "stars", "分", "星", "of 5", "αστερια", "sterne", "etoiles", "estrellas"]
            .contains(&rest.as_str());
    digits.parse().ok().filter(|_| is_alone)
}

fn words(text: &str) -> Option<bool> {
    let plain = plain(text);
    if plain.is_empty() || NONE.contains(&plain.as_str()) {
        return None;
    }
    let has = |words: &[&str]| {
        words.iter().any(|word| {
            if word.is_ascii() {
                plain.split(' ').any(|part| part.starts_with(word)) || plain.contains(&format!("{word} "))
            } else {
                plain.contains(word)
            }
        })
    };
    if has(NOT) {
        Some(false)
    } else if has(SATISFIED) {
        Some(true)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::meaning;

    #[test]
    fn ratings_say_satisfied_or_not_or_nothing() {
        let of = |header: &str, texts: &[&str]| {
            meaning(header, &texts.iter().map(|text| ((*text).to_owned(), 1)).collect::<Vec<_>>())
        };
        assert_eq!(of("Rating", &["5", "4", "3", ""]), [Some(true), Some(true), Some(false), None]);
        assert_eq!(of("Score", &["Good", "Bad", "Offered", "Not Offered"]), [Some(true), Some(false), None, None]);
        assert_eq!(
            of("Survey", &["Extremely satisfied", "Mostly satisfied", "Neutral", "Extremely dissatisfied"]),
            [Some(true), Some(true), Some(false), Some(false)]
        );
        assert_eq!(of("Rating", &["3", "2"]), [None, None]);
        assert_eq!(of("Rating (1-5)", &["3", "2"]), [Some(false), Some(false)]);
        assert_eq!(of("满意度", &["非常满意", "不满意"]), [Some(true), Some(false)]);
    }
}
