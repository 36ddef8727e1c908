//! What the visitor can change about how a file is read: which of its parts, and its encoding.

use super::{fill, joined, option};
use crate::survey::{Delimiter, Encoding, Finding};
use crate::survey_desk::{Failure, Stage, SurveyState};
use crate::words::{self, survey_source as said};

/// The choices, as far as the file has any.
pub fn choices(state: &SurveyState) -> String {
    let mut selects = String::new();
    let source = &state.source;
    if source.parts.len() > 1 {
        let parts = source.parts.iter().enumerate();
        let options = joined(parts.map(|(part, name)| option(&part.to_string(), name, part == source.part)));
        selects += &select("sheet", words::SURVEY_SHEET.text(), &options);
    }
    if let Some(chosen) = encoding(state) {
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

/// The encoding that was taken; none for cells, which have no choice.
fn encoding(state: &SurveyState) -> Option<Encoding> {
    if let Some(summary) = &state.summary {
        return (summary.file.delimiter != Delimiter::Cells).then_some(summary.file.encoding);
    }
    match &state.stage {
        Stage::Failed(Failure::File(Finding::EncodingUnsupported { guess })) => Some(*guess),
        // What is no table in the encoding that was said may be one in another.
        Stage::Failed(_) => state.encoding,
        _ => None,
    }
}

fn select(name: &str, label: &str, options: &str) -> String {
    fill(
        "<div class=\"field field--short\"><label for=\"{}\">{}</label><select id=\"{}\" name=\"{}\">{!}</select></div>",
        &[name, label, name, name, options],
    )
}
