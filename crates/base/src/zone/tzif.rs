//! Files of the time zone database (`TZif`, RFC 9636) → zones. Rules for the years behind the last change are carried on to 2100.

use crate::calendar;
use crate::zone::Zone;

/// The last year for which changes are worked out by the rule at the end of a file.
const LAST_YEAR: i32 = 2100;

/// The zone of a file's bytes; none where it is no such file.
pub fn read(name: &str, bytes: &[u8]) -> Option<Zone> {
    let (first_end, version) = block_end(bytes, 0, 4)?;
    if version < b'2' {
        return block(name, bytes, 0, 4, "");
    }
    let (end, _) = block_end(bytes, first_end, 8)?;
    let footer = std::str::from_utf8(bytes.get(end..)?).ok()?.trim_matches('\n');
    block(name, bytes, first_end, 8, footer)
}

fn count(bytes: &[u8], at: usize) -> Option<usize> {
    let four: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    usize::try_from(u32::from_be_bytes(four)).ok()
}

/// Where a block ends, and the version of the file.
fn block_end(bytes: &[u8], at: usize, width: usize) -> Option<(usize, u8)> {
    if bytes.get(at..at + 4)? != b"TZif" {
        return None;
    }
    let counts: Vec<usize> = (0..6).map_while(|place| count(bytes, at + 20 + place * 4)).collect();
    let [utc, standard, leap, times, types, chars] = counts.as_slice() else { return None };
    let length = times * (width + 1) + types * 6 + chars + leap * (width + 4) + standard + utc;
    Some((at + 44 + length, *bytes.get(at + 4)?))
}

fn block(name: &str, bytes: &[u8], at: usize, width: usize, footer: &str) -> Option<Zone> {
    let (times, types) = (count(bytes, at + 32)?, count(bytes, at + 36)?);
    let start = at + 44;
    let kinds = start + times * width;
    let offsets = kinds + times;
    let offset = |kind: usize| -> Option<i32> {
        let place = offsets + kind * 6;
        Some(i32::from_be_bytes(bytes.get(place..place + 4)?.try_into().ok()?))
    };
    if types == 0 {
        return None;
    }
    let mut changes = Vec::with_capacity(times);
    for place in 0..times {
        let raw = bytes.get(start + place * width..start + (place + 1) * width)?;
        let moment = match width {
            4 => i64::from(i32::from_be_bytes(raw.try_into().ok()?)),
            _ => i64::from_be_bytes(raw.try_into().ok()?),
        };
        changes.push((moment, offset(usize::from(*bytes.get(kinds + place)?))?));
    }
    let last = changes.last().map_or(i64::MIN, |(moment, _)| *moment);
    let first = offset(0)?;
    changes.extend(by_rule(footer).into_iter().flatten().filter(|(moment, _)| *moment > last));
    Some(Zone::new(name, first, changes))
}

/// The changes by a rule such as `EET-2EEST,M3.5.0/3,M10.5.0/4`.
fn by_rule(rule: &str) -> Option<Vec<(i64, i32)>> {
    let mut parts = rule.split(',');
    let names = parts.next()?;
    let (standard, rest) = offset_of(after_name(names)?)?;
    let Some(summer_name) = after_name(rest) else { return Some(vec![(i64::MIN + 1, standard)]) };
    let summer = if summer_name.is_empty() { standard + 3600 } else { offset_of(summer_name)?.0 };
    let (begins, ends) = (parts.next()?, parts.next()?);
    let mut changes = Vec::new();
    for year in 1970..=LAST_YEAR {
        changes.push((moment_of(begins, year)? - i64::from(standard), summer));
        changes.push((moment_of(ends, year)? - i64::from(summer), standard));
    }
    Some(changes)
}

/// What follows the abbreviation of a zone.
fn after_name(text: &str) -> Option<&str> {
    if let Some(quoted) = text.strip_prefix('<') {
        return crate::text::split_once(quoted, ">").map(|(_, rest)| rest);
    }
    let end = text.find(|sign: char| !sign.is_ascii_alphabetic()).unwrap_or(text.len());
    if end < 3 { None } else { text.get(end..) }
}

/// Seconds ahead of UTC; the rule counts them westward.
fn offset_of(text: &str) -> Option<(i32, &str)> {
    let end = text.find(|sign: char| !(sign.is_ascii_digit() || matches!(sign, '+' | '-' | ':'))).unwrap_or(text.len());
    let (offset, rest) = text.split_at_checked(end)?;
    Some((-seconds(offset)?, rest))
}

fn seconds(text: &str) -> Option<i32> {
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let mut total = 0;
    for (part, unit) in text.split(':').zip([3600, 60, 1]) {
        total += part.parse::<i32>().ok()? * unit;
    }
    Some(sign * total)
}

/// The wall clock at a change in a year: `M3.5.0/3` is the fifth, or last, Sunday of March, 03:00.
fn moment_of(rule: &str, year: i32) -> Option<i64> {
    let (day, time) = crate::text::split_once(rule, "/").unwrap_or((rule, "2"));
    let time = i64::from(seconds(time)?);
    let day = match day.as_bytes().first()? {
        b'M' => {
            let mut numbers = day.get(1..)?.split('.').map_while(|number| number.parse::<i32>().ok());
            let (month, week, weekday) = (numbers.next()?, numbers.next()?, numbers.next()?);
            let first = calendar::number(year, month, 1)?;
            let following =
                if month == 12 { calendar::number(year + 1, 1, 1)? } else { calendar::number(year, month + 1, 1)? };
            // 1970-01-01 was a Thursday.
            let wanted = first + (i64::from(weekday) - (first + 4)).rem_euclid(7);
            let nth = wanted + i64::from(week - 1) * 7;
            if nth < following { nth } else { nth - 7 }
        }
        b'J' => {
            let number = day.get(1..)?.parse::<i64>().ok()?;
            let leap = calendar::number(year, 2, 29).is_some() && number > 59;
            calendar::number(year, 1, 1)? + number - 1 + i64::from(leap)
        }
        _ => calendar::number(year, 1, 1)? + day.parse::<i64>().ok()?,
    };
    Some(day * 86_400 + time)
}

#[cfg(test)]
mod tests {
    use super::by_rule;
    use crate::zone::Zone;

    #[test]
    fn rules_give_the_changes_of_later_years() {
        for (rule, utc, ahead) in [
            ("EET-2EEST,M3.5.0/3,M10.5.0/4", 1_774_745_999, 7200),
            ("EET-2EEST,M3.5.0/3,M10.5.0/4", 1_774_746_000, 10_800),
            ("EST5EDT,M3.2.0,M11.1.0", 1_772_953_199, -18_000),
            ("EST5EDT,M3.2.0,M11.1.0", 1_772_953_200, -14_400),
            ("AEST-10AEDT,M10.1.0,M4.1.0/3", 1_774_828_800, 39_600),
            ("<+0530>-5:30", 1_774_828_800, 19_800),
        ] {
            let zone = Zone::new("", 0, by_rule(rule).unwrap());
            assert_eq!(zone.ahead(utc), ahead, "{rule} at {utc}");
        }
    }
}
