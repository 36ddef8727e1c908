#![allow(clippy::indexing_slicing, reason = "pairs and triples come from windows of that length")]
//! Text that is not UTF-8: is it Windows-1252, or which other encoding is it?
//!
//! Each is judged by what share of its characters are the common ones. Where none fits, the file is refused until
//! the visitor says which it is, because wrong letters on the page are worse than a question.

use crate::finding::{Encoding, Finding};
use crate::text::double_byte::{big5, pairs, share, shift_jis};
use crate::text::windows1252;

/// Fewer high bytes than this say nothing; then Windows-1252 gets the benefit of the doubt.
const ENOUGH: usize = 6;

/// Says which encoding the bytes are of, or that none fits.
pub(crate) fn judge(text: &[u8]) -> Result<Encoding, Finding> {
    let high = text.iter().filter(|&&byte| byte >= 0x80).count();
    let assigned = text.iter().all(|&byte| windows1252::is_assigned(byte));
    if high >= ENOUGH && is_polish(text, high) {
        return Ok(Encoding::Windows1250);
    }
    if is_macintosh(text) {
        return Ok(Encoding::MacRoman);
    }
    // The first bytes of Big5 read as signs of Windows-1252 such as ª and ±, which no western text has so often.
    let signs = text.iter().filter(|&&byte| (0xA1..0xC0).contains(&byte)).count();
    if high >= 2 * ENOUGH && signs * 2 > high && big5(text) > 0.9 {
        return Ok(Encoding::Big5);
    }
    if assigned && (high < ENOUGH || is_western(text)) {
        return Ok(Encoding::Windows1252);
    }
    match guess(text) {
        // One odd byte amid letters of the usual kind, or in a text that has no others.
        Encoding::Unknown if is_stray(text) => Ok(Encoding::Windows1252),
        Encoding::Unknown => Err(Finding::EncodingUnsupported { guess: Encoding::Unknown }),
        encoding => Ok(encoding),
    }
}

/// Whether no more than a few bytes are no letters of Windows-1252, and the others look like western words.
fn is_stray(text: &[u8]) -> bool {
    let high = text.iter().filter(|&&byte| byte >= 0x80).count();
    let odd = text.iter().filter(|&&byte| !windows1252::is_assigned(byte)).count();
    let kept: Vec<u8> = text.iter().copied().filter(|byte| windows1252::is_assigned(*byte)).collect();
    odd <= 1 + high / 50 && (high < ENOUGH || is_western(&kept))
}

/// Letters of Mac Roman that Windows-1252 reads as signs or not at all (‡ for à, Ž for é, š for ö), between small letters of a
/// word, as most of the high bytes. What writers of Windows-1252 put there is the apostrophe.
fn is_macintosh(text: &[u8]) -> bool {
    let letter = |byte: u8| byte.is_ascii_lowercase();
    let amid = |byte: u8| matches!(byte, 0x80..=0x9F) && !matches!(byte, 0x85 | 0x92..=0x94 | 0x96 | 0x97 | 0x9C);
    let ends = |byte: u8| letter(byte) || byte < 0x40;
    let found = text.windows(3).filter(|t| amid(t[1]) && t[0].is_ascii_alphabetic() && ends(t[2])).count();
    let high = text.iter().filter(|&&byte| byte >= 0x80).count();
    let pairs = text.windows(2).filter(|pair| pair[0] >= 0x80 && pair[1] >= 0x80).count();
    found >= 2 && found * 2 >= high && pairs * 4 <= high
}

/// Western words hold a few letters with accents among plain ones; in other scripts whole words are high bytes.
fn is_western(text: &[u8]) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphabetic() || byte >= 0xC0;
    let mut mixed = 0_usize;
    let mut foreign = 0_usize;
    for word in text.split(|&byte| !is_letter(byte)) {
        let high = word.iter().filter(|&&byte| byte >= 0xC0).count();
        if high == 0 {
            continue;
        }
        let run = word.split(u8::is_ascii).map(<[u8]>::len).max().unwrap_or(0);
        if run >= 3 || (word.len() > 1 && high * 3 > word.len() * 2) {
            foreign += high;
        } else {
            mixed += high;
        }
    }
    // Signs such as quotes and the euro (80 to BF) stand beside words; in the double-byte sets they are half of them.
    let signs = text.iter().filter(|&&byte| (0x80..0xC0).contains(&byte)).count();
    let paired = text.windows(2).filter(|pair| pair[0] >= 0x80 && pair[1] >= 0x80).count();
    foreign * 3 <= mixed + signs.min(mixed) && paired * 2 <= mixed + signs
}

/// Letters of Windows-1250 that Windows-1252 reads as signs (¹ ³ ¿ Ÿ for ą ł ż ź), amid the letters of a word.
fn is_polish(text: &[u8], high: usize) -> bool {
    let amid = text.windows(3).filter(|triple| {
        matches!(triple[1], 0xB3 | 0xB9 | 0xBF | 0x9F)
            && triple[0].is_ascii_alphabetic()
            && (triple[2].is_ascii_alphabetic() || triple[2] >= 0xC0)
    });
    amid.count() * 6 >= high
}

/// The encoding with the largest share of common characters.
fn guess(text: &[u8]) -> Encoding {
    let candidates = [
        (Encoding::EucKr, pairs(text, 0xA1, |b| b >= 0xA1, |a, _| (0xB0..=0xC8).contains(&a))),
        (Encoding::Gb18030, pairs(text, 0x81, |b| b >= 0x40, |a, b| (0xB0..=0xD7).contains(&a) && b >= 0xA1) - 0.03),
        (Encoding::Big5, big5(text)),
        (Encoding::ShiftJis, shift_jis(text)),
        (Encoding::Windows1253, greek(text)),
        (Encoding::Windows1251, single(text, &CYRILLIC)),
    ];
    let best = candidates.into_iter().max_by(|left, right| left.1.total_cmp(&right.1));
    match best {
        Some((encoding, share)) if share > 0.6 => encoding,
        _ => Encoding::Unknown,
    }
}

/// The most frequent small letters of Greek in Windows-1253: αβγδεικλμνοπρςστυω and the accented vowels.
const GREEK: [u8; 24] = [
    0xE1, 0xE3, 0xE4, 0xE5, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0xEC, 0xED, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xF4, 0xF5, 0xDC,
    0xDD, 0xDE, 0xDF, 0xFC, 0xFE,
];
/// The most frequent small letters of Russian in Windows-1251.
const CYRILLIC: [u8; 20] = [
    0xE0, 0xE2, 0xE3, 0xE4, 0xE5, 0xE7, 0xE8, 0xEA, 0xEB, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF2, 0xF3, 0xFB, 0xFC,
    0xFF,
];

/// The share of frequent Greek letters. Nearly every word has an accent; in other scripts these bytes are rare.
fn greek(text: &[u8]) -> f64 {
    let accents = text.iter().filter(|byte| matches!(byte, 0xDC..=0xDF | 0xFC..=0xFE)).count();
    let high = text.iter().filter(|&&byte| byte >= 0x80).count();
    if accents * 30 < high { 0.0 } else { single(text, &GREEK) }
}

/// The share of frequent letters in a set of single bytes.
fn single(text: &[u8], frequent: &[u8]) -> f64 {
    let high = text.iter().filter(|&&byte| byte >= 0x80);
    let (mut all, mut hits) = (0, 0);
    for byte in high {
        all += 1;
        hits += u32::from(frequent.contains(byte));
    }
    share(hits, all, 0)
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::finding::{Encoding, Finding};

    #[test]
    fn encodings_are_named() {
        let refused = Err(Finding::EncodingUnsupported { guess: Encoding::Unknown });
        let cases: &[(&[u8], Result<Encoding, Finding>)] = &[
            // "schön; Größe; Öffnungszeiten; für", "déjà vu été; naïve", "¿Está satisfecho? Sí, mañana"
            (b"sch\xF6n; Gr\xF6\xDFe; \xD6ffnungszeiten; f\xFCr", Ok(Encoding::Windows1252)),
            (b"d\xE9j\xE0 vu, l'\xE9t\xE9, na\xEFve, \x80 5, \x93oui\x94", Ok(Encoding::Windows1252)),
            (b"\xBFEst\xE1 satisfecho? S\xED, ma\xF1ana, atenci\xF3n", Ok(Encoding::Windows1252)),
            // "satisfação, opções, não, questões, órgãos", "trevligt bemötande på språket, skön"
            (
                b"satisfa\xE7\xE3o, op\xE7\xF5es, n\xE3o, quest\xF5es, \xF3rg\xE3os, fun\xE7\xF5es, a\xE7\xE3o",
                Ok(Encoding::Windows1252),
            ),
            (b"trevligt bem\xF6tande p\xE5 spr\xE5ket, f\xE5r, n\xE4r, sk\xF6n", Ok(Encoding::Windows1252)),
            // "Bardzo dobra obsługa, dziękuję, każdą miłość, mało"
            (
                b"Bardzo dobra obs\xB3uga, dzi\xEAkuj\xEA, ka\xBFd\xB9 mi\xB3o\x9C\xE6, ma\xB3o",
                Ok(Encoding::Windows1250),
            ),
            (b"Expanded Universe?\x8C\xE6", Ok(Encoding::Windows1252)),
            // "très satisfaisant, déjà réglé", "schön, größer, für", of an old Macintosh
            (b"tr\x8Fs satisfaisant, d\x8Ej\x88 r\x8Egl\x8E", Ok(Encoding::MacRoman)),
            (b"sch\x9An, gr\x9A\xA7er, f\x9Fr", Ok(Encoding::MacRoman)),
            // "Zoë, José, François, Köln, Málaga", the same
            (b"Zo\x91,5\nJos\x8E,4\nFran\x8Dois,K\x9Aln\nM\x87laga", Ok(Encoding::MacRoman)),
            (b"\xFF\x81\xFF\xFE\xFF\xFD\x81\xFF", refused),
            // "Πόσο ικανοποιημένος είστε"
            (
                b"\xD0\xFC\xF3\xEF \xE9\xEA\xE1\xED\xEF\xF0\xEF\xE9\xE7\xEC\xDD\xED\xEF\xF2 \xE5\xDF\xF3\xF4\xE5",
                Ok(Encoding::Windows1253),
            ),
            // "Насколько вы довольны нами"
            (
                b"\xCD\xE0\xF1\xEA\xEE\xEB\xFC\xEA\xEE \xE2\xFB \xE4\xEE\xE2\xEE\xEB\xFC\xED\xFB \xED\xE0\xEC\xE8",
                Ok(Encoding::Windows1251),
            ),
            // "您对我们的服务满意吗, 是的"
            (
                b"\xC4\xFA\xB6\xD4\xCE\xD2\xC3\xC7\xB5\xC4\xB7\xFE\xCE\xF1\xC2\xFA\xD2\xE2\xC2\xF0, \xCA\xC7\xB5\xC4",
                Ok(Encoding::Gb18030),
            ),
            // "您對我們的服務滿意嗎"
            (b"\xB1z\xB9\xEF\xA7\xDA\xAD\xCC\xAA\xBA\xAAA\xB0\xC8\xBA\xA1\xB7N\xB6\xDC", Ok(Encoding::Big5)),
            // "サービスに満足していますか"
            (
                b"\x83T\x81[\x83r\x83X\x82\xC9\x96\x9E\x91\xAB\x82\xB5\x82\xC4\x82\xA2\x82\xDC\x82\xB7\x82\xA9",
                Ok(Encoding::ShiftJis),
            ),
            // "서비스에 만족하십니까"
            (b"\xBC\xAD\xBA\xF1\xBD\xBA\xBF\xA1 \xB8\xB8\xC1\xB7\xC7\xCF\xBD\xCA\xB4\xCF\xB1\xEE", Ok(Encoding::EucKr)),
        ];
        for (text, expected) in cases {
            assert_eq!(judge(text), *expected, "{text:x?}");
        }
    }
}
