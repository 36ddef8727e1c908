//! The receipt of an import: what was read, used and left out, on the page and as a file.

use super::fill;
use super::survey_report::header;
use crate::feeds;
use crate::insight::table::{csv, data_url};
use crate::number::Format;
use crate::survey::{FileFacts, Summary, Tally};
use crate::survey_desk::{COUNT, DATE, IGNORE, SEGMENT, SurveyState};
use crate::words::{self, survey as said, units};

/// What was read of the file, which columns are used for what, and the receipt as a file.
pub fn receipt(state: &SurveyState, tallies: &[Tally], format: Format) -> String {
    let Some(summary) = &state.summary else { return String::new() };
    let used = state.picks.iter().filter(|pick| pick.role != IGNORE).count();
    let columns =
        words::RECEIPT_COLUMNS.with(&[("used", &used.to_string()), ("columns", &summary.columns.len().to_string())]);
    fill(
        "<section class=\"receipt\"><h3>{}</h3><p>{}</p><p>{} {}</p><p><a class=\"button button--plain\" data-action=\"save-receipt\" download=\"{}\" href=\"{}\">{}</a></p></section>",
        &[
            words::RECEIPT_HEADING.text(),
            &said::file(&state.name, &summary.file, format),
            &columns,
            &oddities(&summary.file, format),
            words::RECEIPT_FILE_NAME.text(),
            &data_url("text/csv", &csv(&lines(state, summary, tallies, format), format)),
            words::RECEIPT_SAVE.text(),
        ],
    )
}

/// What is odd about the rows, where anything is.
fn oddities(facts: &FileFacts, format: Format) -> String {
    let told = [
        (facts.empty_rows, words::RECEIPT_EMPTY_ROWS),
        (facts.blank_lines, words::RECEIPT_BLANK_LINES),
        (facts.title_lines, words::RECEIPT_TITLES),
        (facts.short_rows, words::RECEIPT_SHORT_ROWS),
        (facts.long_rows, words::RECEIPT_LONG_ROWS),
    ];
    let told = told.iter().filter(|(rows, _)| *rows > 0);
    told.map(|(rows, word)| word.with(&[("rows", &feeds::shown_count(*rows, format))]))
        .reduce(|before, next| units::sentences(&before, &next))
        .unwrap_or_default()
}

/// The lines of the file: the columns with what they are taken for, then for each score the rows used and left out, with the first of each kind.
fn lines(state: &SurveyState, summary: &Summary, tallies: &[Tally], format: Format) -> Vec<Vec<String>> {
    let text = |word: words::Word| word.text().to_owned();
    let mut lines = vec![
        vec![text(words::RECEIPT_HEADING), said::file(&state.name, &summary.file, format)],
        vec![text(words::RECEIPT_COLUMN), text(words::SURVEY_TAKE_AS), text(words::RECEIPT_ROWS)],
    ];
    for (column, pick) in summary.columns.iter().zip(&state.picks) {
        let role = match pick.role.as_str() {
            IGNORE => text(words::ROLE_IGNORE),
            SEGMENT => text(words::ROLE_SEGMENT),
            COUNT => text(words::ROLE_COUNT),
            DATE => text(words::ROLE_DATE),
            metric => said::metric_name(metric).to_owned(),
        };
        lines.push(vec![safe(&header(state, column.index)), role, column.texts.to_string()]);
    }
    for tally in tallies {
        let name = safe(&header(state, tally.column));
        let mut line = |what: words::Word, rows: u64, samples: Vec<String>| {
            let mut cells = vec![name.clone(), what.text().to_owned(), rows.to_string()];
            cells.extend(samples);
            lines.push(cells);
        };
        line(words::RECEIPT_USED, tally.used, Vec::new());
        for left in &tally.left_out {
            let sample = |(row, text): &(u64, String)| {
                let word = if text.trim().is_empty() { words::RECEIPT_BLANK_SAMPLE } else { words::RECEIPT_SAMPLE };
                word.with(&[("row", &row.to_string()), ("text", text)])
            };
            line(said::left_out(left.reason), left.rows, left.samples.iter().map(sample).collect());
        }
        let all = tally.used + tally.left_out.iter().map(|left| left.rows).sum::<u64>();
        line(words::RECEIPT_ALL, all, Vec::new());
    }
    lines
}

/// A text of the file that no spreadsheet takes for a formula, also where it looks like a sum: `-1-1`.
fn safe(text: &str) -> String {
    let sum = text.starts_with(['-', '+']) && text.parse::<f64>().is_err();
    if sum { format!("'{text}") } else { text.to_owned() }
}
