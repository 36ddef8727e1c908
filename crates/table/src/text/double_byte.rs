#![allow(clippy::indexing_slicing, reason = "the place is checked against the length by the loop")]
//! How well bytes fit the East Asian encodings of one and two bytes a character.

/// The share of common characters in a set of double bytes, 0 if too many pairs are impossible.
///
/// `first` is the lowest lead byte, `second` says which trail bytes exist, `common` which characters one expects.
pub(crate) fn pairs(text: &[u8], first: u8, second: fn(u8) -> bool, common: fn(u8, u8) -> bool) -> f64 {
    let (mut all, mut hits, mut wrong, mut at) = (0_u32, 0_u32, 0_u32, 0);
    while at < text.len() {
        let lead = text[at];
        if lead < 0x80 {
            at += 1;
            continue;
        }
        let trail = text.get(at + 1).copied().unwrap_or(0);
        if lead < first || lead == 0xFF || !second(trail) || trail == 0x7F || trail == 0xFF {
            wrong += 1;
            at += 1;
            continue;
        }
        at += 2;
        // Punctuation and full-width signs are common to all and prove nothing.
        if !(0xA1..=0xA3).contains(&lead) {
            all += 1;
            hits += u32::from(common(lead, trail));
        }
    }
    share(hits, all, wrong)
}

/// Big5: the frequent characters. A third of all second bytes are ASCII, which the other sets hardly have.
pub(crate) fn big5(text: &[u8]) -> f64 {
    let is_second = |byte: u8| byte >= 0x40 && !(0x7F..0xA1).contains(&byte);
    let low = text.windows(2).filter(|pair| pair[0] >= 0xA1 && (0x40..0x7F).contains(&pair[1])).count();
    let high = text.iter().filter(|&&byte| byte >= 0x80).count();
    if low * 20 < high { 0.0 } else { pairs(text, 0xA1, is_second, |lead, _| (0xA4..=0xC6).contains(&lead)) }
}

/// Shift-JIS: kana (82 9F to 83 96), the first level of kanji (88 to 97), half-width katakana as single bytes.
pub(crate) fn shift_jis(text: &[u8]) -> f64 {
    let (mut all, mut hits, mut wrong, mut at) = (0_u32, 0_u32, 0_u32, 0);
    while at < text.len() {
        let lead = text[at];
        let trail = text.get(at + 1).copied().unwrap_or(0);
        at += 1;
        match lead {
            0..=0x7F => {}
            0x81..=0x9F | 0xE0..=0xFC if trail >= 0x40 && trail != 0x7F && trail <= 0xFC => {
                at += 1;
                if lead != 0x81 {
                    all += 1;
                    let kana = (lead == 0x82 && trail >= 0x9F) || (lead == 0x83 && trail <= 0x96);
                    hits += u32::from(kana || (0x88..=0x97).contains(&lead));
                }
            }
            0xA1..=0xDF => all += 1,
            _ => wrong += 1,
        }
    }
    share(hits, all, wrong)
}

/// Characters among which a single impossible one is an accident.
const SOME: u32 = 8;

/// A share, 0 if more than a few characters are impossible.
pub(crate) fn share(hits: u32, all: u32, wrong: u32) -> f64 {
    let wrong = if wrong == 1 && all >= SOME { 0 } else { wrong };
    if all == 0 || wrong * 20 > all { 0.0 } else { f64::from(hits) / f64::from(all) }
}
