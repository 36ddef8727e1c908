//! The decoder in the browser: its own.

use web_sys::{TextDecodeOptions, TextDecoder};

use crate::finding::Encoding;

/// Turns one encoding into UTF-8 as it comes.
pub(crate) struct Decoder(Option<TextDecoder>);

impl Decoder {
    /// A decoder at the start of a text.
    pub(crate) fn new(encoding: Encoding) -> Self {
        Self(TextDecoder::new_with_label(encoding.id()).ok())
    }

    /// Adds the text of the next bytes.
    pub(crate) fn feed(&mut self, bytes: &[u8], text: &mut Vec<u8>) {
        self.run(bytes, text, true);
    }

    /// Adds what is left at the end: a replacement character for half a character.
    pub(crate) fn finish(&mut self, text: &mut Vec<u8>) {
        self.run(&[], text, false);
    }

    fn run(&mut self, bytes: &[u8], text: &mut Vec<u8>, more: bool) {
        let options = TextDecodeOptions::new();
        options.set_stream(more);
        let decoded =
            self.0.as_ref().and_then(|decoder| decoder.decode_with_u8_array_and_options(bytes, &options).ok());
        text.extend_from_slice(decoded.unwrap_or_default().as_bytes());
    }
}
