//! What the visitor can change about how a file is read: which of its parts, and its encoding.

use super::survey::select;
use super::{fill, joined, option};
use crate::report::SourceChoice;
use crate::survey::Encoding;
use crate::words::{self, survey_source as said};

/// The choices, as far as the file has any.
pub fn choices(source: &SourceChoice) -> String {
    let mut selects = String::new();
    if !source.parts.is_empty() {
        let parts = source.parts.iter().enumerate();
        let options = joined(parts.map(|(part, name)| option(&part.to_string(), name, part == source.part)));
        selects += &select("sheet", words::SURVEY_SHEET.text(), &options);
    }
    if let Some(chosen) = source.encoding {
        let mut options = String::new();
        if chosen == Encoding::Unknown {
            options += &option("", "–", true);
        }
        options +=
            &joined(Encoding::ALL.into_iter().map(|one| option(one.id(), &said::encoding_choice(one), one == chosen)));
        selects += &select("encoding", words::SURVEY_ENCODING.text(), &options);
    }
    if selects.is_empty() { selects } else { fill("<div class=\"column__selects\">{!}</div>", &[&selects]) }
}
