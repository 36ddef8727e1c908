//! A text of another encoding on its way into UTF-8.

use crate::finding::Encoding;
use crate::text::decoding::Decoder;
use crate::text::encoding::Reading;
use crate::text::utf16::Utf16;
use crate::text::utf32::Utf32;

/// A converter between two slices.
pub(crate) enum Converter {
    Utf16(Utf16),
    Utf32(Utf32),
    Old(Decoder, Vec<u8>),
}

impl Converter {
    /// The converter that a file needs; UTF-8 and Windows-1252 are read as they are, cell by cell, unless the
    /// visitor said which of them it is.
    pub(crate) fn of(reading: &Reading, forced: bool) -> Option<Self> {
        match reading.encoding {
            Encoding::Utf16Le => Some(Self::Utf16(Utf16::new(false))),
            Encoding::Utf16Be => Some(Self::Utf16(Utf16::new(true))),
            Encoding::Utf32 => Some(Self::Utf32(Utf32::new(reading.big_endian))),
            Encoding::Utf8 | Encoding::Windows1252 | Encoding::Unknown if !forced => None,
            encoding => Some(Self::Old(Decoder::new(encoding), Vec::new())),
        }
    }

    /// The text of the next slice.
    pub(crate) fn feed(&mut self, bytes: &[u8]) -> &[u8] {
        match self {
            Self::Utf16(converter) => converter.feed(bytes),
            Self::Utf32(converter) => converter.feed(bytes),
            Self::Old(decoder, text) => {
                text.clear();
                decoder.feed(bytes, text);
                text
            }
        }
    }

    /// What is left at the end.
    pub(crate) fn finish(&mut self) -> &[u8] {
        match self {
            Self::Old(decoder, text) => {
                text.clear();
                decoder.finish(text);
                text
            }
            Self::Utf16(_) | Self::Utf32(_) => &[],
        }
    }
}
