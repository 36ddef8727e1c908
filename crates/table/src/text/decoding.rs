//! Text of the older encodings into UTF-8: in the browser by the browser's own decoder, elsewhere by `encoding_rs`.
//!
//! Both follow the Encoding Standard, so a test outside the browser says what a visitor sees. The tables would
//! weigh more than all the rest of the worker.

#[cfg(target_family = "wasm")]
#[path = "decoding/browser.rs"]
mod decoder;
#[cfg(not(target_family = "wasm"))]
#[path = "decoding/native.rs"]
mod decoder;

pub(crate) use decoder::Decoder;

use crate::finding::Encoding;
use crate::text::windows1252;

/// The text of one cell in this encoding.
pub(crate) fn decode(bytes: &[u8], encoding: Encoding) -> String {
    if encoding == Encoding::Windows1252 {
        return windows1252::decode(bytes);
    }
    let mut text = Vec::new();
    let mut decoder = Decoder::new(encoding);
    decoder.feed(bytes, &mut text);
    decoder.finish(&mut text);
    String::from_utf8_lossy(&text).into_owned()
}

/// The text of a cell: UTF-8 where it is that, this encoding where it is not.
///
/// The choice is made for each cell, so a file of which megabyte 50 turns out not to be UTF-8 needs no second
/// reading: delimiters and quotes are the same bytes in both, and what was read before stays right.
pub(crate) fn text_of(cell: &[u8], encoding: Encoding) -> String {
    match std::str::from_utf8(cell) {
        Ok(text) => text.to_owned(),
        Err(_) if windows1252::is_damaged_utf8(cell) => String::from_utf8_lossy(cell).into_owned(),
        // An odd byte amid letters of UTF-8 is no reason to read those as others.
        Err(_) if encoding.is_unicode() && has_wide(cell) => String::from_utf8_lossy(cell).into_owned(),
        Err(_) if encoding.is_unicode() => windows1252::decode(cell),
        Err(_) => decode(cell, encoding),
    }
}

/// Whether there is a letter in several bytes.
fn has_wide(cell: &[u8]) -> bool {
    cell.utf8_chunks().any(|chunk| !chunk.valid().is_ascii())
}

#[cfg(test)]
mod tests {
    use super::{Decoder, decode, text_of};
    use crate::finding::Encoding;

    #[test]
    fn cells_are_read_one_by_one() {
        for (cell, expected) in [
            (&b"plain"[..], "plain"),
            (b"caf\xC3\xA9", "café"),
            (b"caf\xE9", "café"),
            (b"\x80 5 \x96 \x93x\x94", "€ 5 – “x”"),
            (b"\x8C\xE6", "Œæ"),
            (b"\xE6\x9C\x8D\xE5\x8A\xA1\xE5\xBE\x88\xE5\xA5\xBD\xE5\xBE", "服务很好\u{FFFD}"),
        ] {
            assert_eq!(text_of(cell, Encoding::Windows1252), expected);
        }
    }

    #[test]
    fn every_old_encoding_is_read_however_it_is_cut() {
        let cases: &[(Encoding, &[u8], &str)] = &[
            (Encoding::Windows1250, b"mi\xB3o\x9C\xE6", "miłość"),
            (Encoding::Windows1251, b"\xE4\xE0", "да"),
            (Encoding::Windows1253, b"\xD0\xFC\xF3\xEF", "Πόσο"),
            (Encoding::MacRoman, b"na\x95ve \xD2x\xD3", "naïve “x”"),
            (Encoding::Gb18030, b"\xC2\xFA\xD2\xE2|\x90\x30\x81\x30", "满意|\u{10000}"),
            (Encoding::Big5, b"\xBA\xA1\xB7N", "滿意"),
            (Encoding::ShiftJis, b"\x96\x9E\x91\xAB", "満足"),
            (Encoding::EucKr, b"\xB8\xB8\xC1\xB7", "만족"),
            (Encoding::Gb18030, b"ok\xC2", "ok\u{FFFD}"),
        ];
        for (encoding, bytes, expected) in cases {
            assert_eq!(decode(bytes, *encoding), *expected);
            for step in 1..4 {
                let (mut decoder, mut text) = (Decoder::new(*encoding), Vec::new());
                for slice in bytes.chunks(step) {
                    decoder.feed(slice, &mut text);
                }
                decoder.finish(&mut text);
                assert_eq!(String::from_utf8_lossy(&text), *expected, "in steps of {step}");
            }
        }
    }
}
