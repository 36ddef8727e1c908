//! What belongs into a field, in a sentence below it. The page's own file holds these sentences, its program does not.

use base::word::Word;

/// The hint of an input.
#[derive(Clone, Copy, Debug)]
pub struct Hint {
    /// The id of the input.
    pub input: &'static str,
    /// What it says.
    pub text: Word,
    /// Of a list, the hints of the fields of its rows.
    pub fields: &'static [Hint],
}

impl Hint {
    /// The hint of an input that is no list.
    pub const fn of(input: &'static str, text: &'static str) -> Self {
        Self { input, text: Word::of(text), fields: &[] }
    }
}

/// What these hints say of an input, and of the fields of its rows.
pub fn find(hints: &'static [Hint], input: &str) -> Option<&'static Hint> {
    hints.iter().find(|hint| hint.input == input)
}
