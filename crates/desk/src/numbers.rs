//! Numbers of a column, whose decimal mark is decided for the column as a whole.

use serde::{Deserialize, Serialize};

/// The decimal mark of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decimal {
    /// `1,234.5`.
    #[default]
    Point,
    /// `1.234,5`.
    Comma,
}

/// What the numbers of a column say of their decimal mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Marks {
    /// No number has a mark that could be read both ways.
    Plain(Decimal),
    /// All marks of one kind stand before exactly three digits, so that they group thousands; the other kind is decimal if there is any.
    Groups(Decimal),
    /// Some numbers can only be read one way and others only the other way.
    Contradict,
}

impl Marks {
    /// The decimal mark; none where the numbers contradict each other.
    pub const fn decimal(self) -> Option<Decimal> {
        match self {
            Self::Plain(decimal) | Self::Groups(decimal) => Some(decimal),
            Self::Contradict => None,
        }
    }

    /// Of the texts of a column.
    pub fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let (mut point, mut comma, mut commas_group, mut points_group, mut broken) = (0, 0, 0, 0, 0);
        for text in texts {
            let body = text.trim().trim_start_matches(['-', '+', '−']).trim_end_matches(['%', ' ']);
            if !body.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')) || body.is_empty() {
                continue;
            }
            let points = body.matches('.').count();
            let commas = body.matches(',').count();
            match (points, commas) {
                (0, 0) => {}
                (1, 0) if !is_grouped(body, '.') => point += 1,
                (0, 1) if !is_grouped(body, ',') => comma += 1,
                (_, 0) if is_grouped(body, '.') => points_group += 1,
                (0, _) if is_grouped(body, ',') => commas_group += 1,
                (1, _) if is_mixed(body, ',', '.') => point += 1,
                (_, 1) if is_mixed(body, '.', ',') => comma += 1,
                _ => broken += 1,
            }
        }
        if broken > 0 || point > 0 && comma > 0 {
            return Self::Contradict;
        }
        match (point > 0, comma > 0, points_group > 0, commas_group > 0) {
            (true, ..) => Self::Plain(Decimal::Point),
            (_, true, ..) => Self::Plain(Decimal::Comma),
            // Three decimals behind every point are what programs write; groups of points are met beside commas only.
            (_, _, true, true) => Self::Contradict,
            (_, _, true, false) => Self::Groups(Decimal::Comma),
            (_, _, false, true) => Self::Groups(Decimal::Point),
            _ => Self::Plain(Decimal::Point),
        }
    }
}

/// Groups of three behind one to three digits, of which the first is no zero.
fn is_grouped(body: &str, mark: char) -> bool {
    let mut parts = body.split(mark);
    let first = parts.next().unwrap_or("");
    (1..=3).contains(&first.len()) && !first.starts_with('0') && parts.all(|part| part.len() == 3)
}

fn is_mixed(body: &str, group: char, decimal: char) -> bool {
    body.split_once(decimal).is_some_and(|(whole, rest)| is_grouped(whole, group) && !rest.contains(group))
}

/// Reads a number, with a sign, groups of thousands and a percent sign behind it.
pub fn read(text: &str, decimal: Decimal) -> Option<f64> {
    let body = text.trim().trim_end_matches(['%', ' ']);
    if let Ok(number) = body.parse::<f64>()
        && (decimal == Decimal::Point || !body.contains('.'))
    {
        return number.is_finite().then_some(number).filter(|_| body.bytes().any(|byte| byte.is_ascii_digit()));
    }
    let (sign, body) = match body.strip_prefix(['-', '−']) {
        Some(rest) => (-1.0, rest),
        None => (1.0, body),
    };
    let (group, mark) = if decimal == Decimal::Point { (',', '.') } else { ('.', ',') };
    let (whole, fraction) = body.split_once(mark).unwrap_or((body, ""));
    let spaced = |sign: char| matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’');
    let grouped = whole.replace(spaced, &group.to_string());
    let is_whole = grouped.bytes().all(|byte| byte.is_ascii_digit()) && !grouped.is_empty();
    if !(is_whole || is_grouped(&grouped, group)) || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let plain = format!("{}.{fraction}0", grouped.replace(group, ""));
    plain.parse::<f64>().ok().map(|number| sign * number)
}

#[cfg(test)]
mod tests {
    use super::{Decimal, Marks, read};

    #[test]
    fn the_marks_of_a_column() {
        for (texts, marks) in [
            (&["95,4", "1.051,5"][..], Marks::Plain(Decimal::Comma)),
            (&["91,554", "338,575", "17"], Marks::Groups(Decimal::Point)),
            (&["2,587", "33.5"], Marks::Plain(Decimal::Point)),
            (&["3,87,16,91,111", "0,862777778"], Marks::Contradict),
            (&["1.234", "12.345"], Marks::Groups(Decimal::Comma)),
            (&["0.500", "1.234"], Marks::Plain(Decimal::Point)),
            (&["5", "-"], Marks::Plain(Decimal::Point)),
        ] {
            assert_eq!(Marks::of(texts.iter().copied()), marks, "{texts:?}");
        }
    }

    #[test]
    #[allow(clippy::float_cmp, reason = "digits that are exact")]
    fn numbers() {
        for (text, decimal, number) in [
            ("1.051,5", Decimal::Comma, Some(1051.5)),
            ("91,554", Decimal::Point, Some(91_554.0)),
            ("-1 234,5", Decimal::Comma, Some(-1234.5)),
            ("69.2%", Decimal::Point, Some(69.2)),
            ("3,87,16", Decimal::Point, None),
            ("1.5", Decimal::Comma, None),
            ("x", Decimal::Point, None),
            ("nan", Decimal::Point, None),
            ("", Decimal::Point, None),
        ] {
            assert_eq!(read(text, decimal), number, "{text}");
        }
    }
}
