//! What a page and its workers say to each other: one enum a direction, written as bytes by postcard.
//!
//! Postcard names nothing: bytes of another build would be taken for something else. So a worker says first of which build it is, as a plain
//! text ([`BUILD`]), and a page that is of another one listens no further and says that it is out of date.

pub mod calculator;
pub mod log;
pub mod saved;
pub mod survey;
pub mod talk;

use serde::Serialize;
use serde::de::DeserializeOwned;

/// The build, by a hash of its source: the same in every program that was made together.
pub const BUILD: &str = env!("DESKMATH_BUILD");

/// A message as bytes. Nothing that we say fails to be written; if it did, it would be empty and taken for no message.
pub fn encode<T: Serialize>(message: &T) -> Vec<u8> {
    postcard::to_allocvec(message).unwrap_or_default()
}

/// The message that bytes hold, or nothing where they hold none.
pub fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{BUILD, decode, encode};

    #[test]
    fn what_is_said_is_heard_and_nothing_else() {
        let said = (7_u32, "text".to_owned(), Some(0.5));
        let bytes = encode(&said);
        assert_eq!(decode(&bytes), Some(said));
        assert_eq!(decode::<(u32, String, Option<f64>)>(&bytes[..bytes.len() - 1]), None);
    }

    #[test]
    fn a_build_has_a_name() {
        assert!(BUILD.len() == 16 && BUILD.bytes().all(|digit| digit.is_ascii_hexdigit()), "{BUILD}");
    }
}
