//! The decoder outside the browser.

use encoding_rs::{CoderResult, UTF_8};

use crate::finding::Encoding;

/// Turns one encoding into UTF-8 as it comes.
pub(crate) struct Decoder(encoding_rs::Decoder);

impl Decoder {
    /// A decoder at the start of a text.
    pub(crate) fn new(encoding: Encoding) -> Self {
        let encoding = encoding_rs::Encoding::for_label(encoding.id().as_bytes()).unwrap_or(UTF_8);
        Self(encoding.new_decoder_without_bom_handling())
    }

    /// Adds the text of the next bytes.
    pub(crate) fn feed(&mut self, bytes: &[u8], text: &mut Vec<u8>) {
        self.run(bytes, text, false);
    }

    /// Adds what is left at the end: a replacement character for half a character.
    pub(crate) fn finish(&mut self, text: &mut Vec<u8>) {
        self.run(&[], text, true);
    }

    fn run(&mut self, mut bytes: &[u8], text: &mut Vec<u8>, last: bool) {
        let mut buffer = [0; 4096];
        loop {
            let (result, read, written, _) = self.0.decode_to_utf8(bytes, &mut buffer, last);
            text.extend_from_slice(buffer.get(..written).unwrap_or_default());
            bytes = bytes.get(read..).unwrap_or_default();
            if result == CoderResult::InputEmpty {
                return;
            }
        }
    }
}
