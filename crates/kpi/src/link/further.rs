//! Several scenarios in one link: the first as if it were alone, then of each other what differs from it under keys of its own, `s2-promoters`.

use super::RAW;
use crate::board::{Board, MOST, plain_name};
use base::number::Format;
use base::text::Map;

/// The key of a scenario's name.
pub const NAME: &str = "name";

/// What travels of all scenarios, in order.
pub fn pairs_of(board: &Board, format: Format, write: super::Write) -> Vec<(String, String)> {
    let mut first = Vec::new();
    let mut more = Vec::new();
    let mut by_key = Map::new();
    // Confidence and currency are shared; a method without them leaves it to the next to say them.
    let (mut interval, mut money) = (false, false);
    let variants = board.variants();
    let base = variants.first().map(|(_, scenario)| scenario.method.id);
    for (number, (name, scenario)) in variants.iter().enumerate() {
        let name = plain_name(name);
        if number > 0 || !name.is_empty() {
            more.push((key_of(number, NAME), [RAW.to_string(), name].concat()));
        }
        let own = super::pairs(scenario, format, write);
        if number == 0 {
            by_key.extend(own.iter().cloned());
            first = own;
        } else {
            // By another method the same field need not be the same number: a scenario by it says all.
            let same_method = base == Some(scenario.method.id);
            let mut kept = Map::new();
            kept.extend(own.iter().map(|(key, _)| (key.clone(), ())));
            let mut rest = first.iter().filter(|_| same_method);
            for (key, value) in own {
                let before = by_key.get(&key).filter(|_| same_method);
                if before.is_some() {
                    gone(rest.by_ref().take_while(|(known, _)| *known != key), &kept, number, &mut more);
                }
                let known = match key.as_str() {
                    "v" => true,
                    "confidence" => interval,
                    "currency" => money,
                    _ => before == Some(&value),
                };
                if !known {
                    more.push((key_of(number, &key), value));
                }
            }
            gone(rest, &kept, number, &mut more);
        }
        interval |= scenario.method.has_interval();
        money |= scenario.method.has_money();
    }
    first.append(&mut more);
    first
}

/// Of pairs of the first those that a scenario does not have: they travel without a value, in their place.
fn gone<'a>(
    pairs: impl Iterator<Item = &'a (String, String)>,
    kept: &Map<()>,
    number: usize,
    more: &mut Vec<(String, String)>,
) {
    more.extend(pairs.filter(|(key, _)| !kept.contains_key(key)).map(|(key, _)| (key_of(number, key), String::new())));
}

/// The key of a scenario's field in a link; the number of the first is 0.
pub fn key_of(number: usize, key: &str) -> String {
    if number == 0 { key.to_owned() } else { ["s", &(number + 1).to_string(), "-", key].concat() }
}

/// The number of the scenario that a key of a link belongs to, from 0, and its key within it.
pub fn split(key: &str) -> (usize, &str) {
    let further = key.strip_prefix('s').and_then(|rest| {
        let (number, rest) = rest.split_once('-')?;
        let number = (1..MOST).find(|known| (known + 1).to_string() == number)?;
        Some((number, rest))
    });
    further.unwrap_or((0, key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_say_whose_they_are() {
        for (key, expected) in [
            ("promoters", (0, "promoters")),
            ("s2-promoters", (1, "promoters")),
            ("s4-scores-9", (3, "scores-9")),
            ("s1-promoters", (0, "s1-promoters")),
            ("s5-promoters", (0, "s5-promoters")),
            ("s02-promoters", (0, "s02-promoters")),
            ("s2", (0, "s2")),
            ("scores-9", (0, "scores-9")),
            ("s2-s3-x", (1, "s3-x")),
        ] {
            assert_eq!(split(key), expected, "{key}");
            assert_eq!(key_of(expected.0, expected.1), key);
        }
    }
}
