//! The receipt of a survey's import: what was read, used and left out, as sentences and as the lines of a file.

use crate::feeds;
use crate::number::Format;
use crate::report::Report;
use crate::survey::FileFacts;
use crate::survey_state::Taken;
use crate::survey_words as said;
use crate::words::{self as w, Word, units};

/// How many columns of the file are used, and what is odd about its rows.
pub fn used(report: &Report, format: Format) -> String {
    let (used, all) = (report.receipt.used().to_string(), report.receipt.columns.len().to_string());
    let columns = w::RECEIPT_COLUMNS.with(&[("used", &used), ("columns", &all)]);
    let oddities = oddities(&report.file, format);
    if oddities.is_empty() { columns } else { units::sentences(&columns, &oddities) }
}

/// What is odd about the rows, where anything is.
fn oddities(facts: &FileFacts, format: Format) -> String {
    let told = [
        (facts.empty_rows, w::RECEIPT_EMPTY_ROWS),
        (facts.blank_lines, w::RECEIPT_BLANK_LINES),
        (facts.title_lines, w::RECEIPT_TITLES),
        (facts.short_rows, w::RECEIPT_SHORT_ROWS),
        (facts.long_rows, w::RECEIPT_LONG_ROWS),
    ];
    let told = told.iter().filter(|(rows, _)| *rows > 0);
    let told = told.map(|(rows, word)| word.with(&[("rows", &feeds::shown_count(*rows, format))]));
    let replaced = (facts.replaced_rows > 0).then(|| {
        let (rows, row) = (feeds::shown_count(facts.replaced_rows, format), facts.first_replaced.to_string());
        w::RECEIPT_REPLACED.with(&[("rows", &rows), ("row", &row)])
    });
    let unwrapped = facts.unwrapped.then(|| w::RECEIPT_UNWRAPPED.text().to_owned());
    told.chain(unwrapped).chain(replaced).reduce(|before, next| units::sentences(&before, &next)).unwrap_or_default()
}

/// The lines of the file: the columns with what they are taken for, then for each score the rows used and left out, with the first of each kind.
pub fn lines(report: &Report, format: Format) -> Vec<Vec<String>> {
    let text = |word: Word| word.text().to_owned();
    let mut lines = vec![
        vec![text(w::RECEIPT_HEADING), said::file(&report.name, &report.file, format)],
        vec![text(w::RECEIPT_COLUMN), text(w::SURVEY_TAKE_AS), text(w::RECEIPT_ROWS)],
    ];
    for column in &report.receipt.columns {
        let taken = match column.taken {
            Taken::Ignore => text(w::ROLE_IGNORE),
            Taken::Segment => text(w::ROLE_SEGMENT),
            Taken::Count => text(w::ROLE_COUNT),
            Taken::Weight => text(w::ROLE_WEIGHT),
            Taken::Date => text(w::ROLE_DATE),
            Taken::Metric(_) => column.metric_text.clone(),
        };
        lines.push(vec![safe(&said::column(&column.name)), taken, column.texts.to_string()]);
    }
    for score in &report.scores {
        let name = safe(&said::column(&score.column));
        let mut line = |what: Word, rows: u64, samples: Vec<String>| {
            let mut cells = vec![name.clone(), what.text().to_owned(), rows.to_string()];
            cells.extend(samples);
            lines.push(cells);
        };
        line(w::RECEIPT_USED, score.rows.used, Vec::new());
        for left in &score.rows.left_out {
            line(said::left_out(left.reason), left.rows, said::samples(left));
        }
        line(w::RECEIPT_ALL, score.rows.all(), Vec::new());
        for assumed in &score.assumed {
            lines.push(vec![name.clone(), said::assumed(assumed, format)]);
        }
    }
    lines
}

/// A text of the file that no spreadsheet takes for a formula, also where it looks like a sum: `-1-1`.
fn safe(text: &str) -> String {
    let sum = text.starts_with(['-', '+']) && text.parse::<f64>().is_err();
    if sum { format!("'{text}") } else { text.to_owned() }
}
