//! Marks that are steps of a scale without being words: letters as schools give them, and percentages.

use crate::words::ordinal_scale::Ladder;

/// School marks from A, the best, to F.
pub(crate) fn letters<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Option<Ladder> {
    signed_marks(texts.clone()).or_else(|| plain_marks(texts))
}

/// The same with signs, such as A+, A and A-: those that were given, in their order.
fn signed_marks<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Option<Ladder> {
    let place = |text: &str| {
        let mut signs = text.chars();
        let letter = "FEDCBA".find(signs.next()?.to_ascii_uppercase())? as i32;
        let sign = match (signs.next(), signs.next()) {
            (None, _) => 0,
            (Some('+'), None) => 1,
            (Some('-' | '−' | '–'), None) => -1,
            _ => return None,
        };
        Some(letter * 3 + sign)
    };
    let present = texts.clone().filter(|text| !text.is_empty());
    let mut found: Vec<i32> = present.map(place).collect::<Option<_>>()?;
    found.sort_unstable();
    found.dedup();
    let signed = found.iter().any(|place| place % 3 != 0);
    let rank = |text: &str| found.iter().position(|known| Some(*known) == place(text)).map(|at| at as i32 + 1);
    (signed && (3..=10).contains(&found.len())).then(|| Ladder {
        ranks: texts.map(rank).collect(),
        size: found.len() as i32,
        whole: false,
    })
}

fn plain_marks<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Option<Ladder> {
    let place = |text: &str| match text.as_bytes() {
        [letter] => "ABCDEF".bytes().position(|known| known == letter.to_ascii_uppercase()),
        _ => None,
    };
    let present: Vec<&str> = texts.clone().filter(|text| !text.is_empty()).collect();
    let mut found: Vec<usize> = present.iter().filter_map(|text| place(text)).collect();
    if found.len() < present.len() {
        return None;
    }
    found.sort_unstable();
    found.dedup();
    // Where marks end with F there may be no E.
    let all: Vec<usize> = if found.contains(&4) || !found.contains(&5) {
        (0..5 + usize::from(found.contains(&5))).collect()
    } else {
        vec![0, 1, 2, 3, 5]
    };
    let rank = |text: &str| {
        let mark = place(text)?;
        all.iter().position(|known| *known == mark).map(|at| (all.len() - at) as i32)
    };
    (found.len() >= 2).then(|| Ladder {
        ranks: texts.map(rank).collect(),
        size: all.len() as i32,
        whole: found.len() == all.len(),
    })
}

/// Percentages that are the steps of a scale: 0, 25, …, 100 or 20, 40, …, 100.
pub(crate) fn percentages<'a>(texts: impl Iterator<Item = &'a str> + Clone) -> Option<Ladder> {
    let read =
        |text: &str| text.strip_suffix('%')?.trim().parse::<i32>().ok().filter(|number| (0..=100).contains(number));
    let present: Vec<&str> = texts.clone().filter(|text| !text.is_empty()).collect();
    let mut found: Vec<i32> = present.iter().filter_map(|text| read(text)).collect();
    if found.len() < present.len() {
        return None;
    }
    found.sort_unstable();
    found.dedup();
    let width = [25, 20, 10].into_iter().find(|width| found.iter().all(|number| number % width == 0))?;
    let from_zero = found.contains(&0) || width == 25;
    let size = 100 / width + i32::from(from_zero);
    let rank = |text: &str| read(text).map(|number| number / width + i32::from(from_zero));
    let whole = found.len() as i32 == size;
    (found.len() >= 3).then(|| Ladder { ranks: texts.map(rank).collect(), size, whole })
}
