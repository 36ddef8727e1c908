//! The receipt of an import: what was read, used and left out, on the page and as a file.

use super::fill;
use crate::feeds;
use crate::insight::table::{csv, data_url};
use crate::number::Format;
use crate::report::Report;
use crate::survey::FileFacts;
use crate::survey_state::Taken;
use crate::words::{self, survey as said, units};

/// What was read of the file, which columns are used for what, and the receipt as a file.
pub fn receipt(report: &Report, format: Format) -> String {
    let (used, all) = (report.receipt.used().to_string(), report.receipt.columns.len().to_string());
    let columns = words::RECEIPT_COLUMNS.with(&[("used", &used), ("columns", &all)]);
    fill(
        "<section class=\"receipt\"><h3>{}</h3><p>{}</p><p>{} {}</p><p><a class=\"button button--plain\" data-action=\"save-receipt\" download=\"{}\" href=\"{}\">{}</a></p></section>",
        &[
            words::RECEIPT_HEADING.text(),
            &said::file(&report.name, &report.file, format),
            &columns,
            &oddities(&report.file, format),
            words::RECEIPT_FILE_NAME.text(),
            &data_url("text/csv", &csv(&lines(report, format), format)),
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
pub fn lines(report: &Report, format: Format) -> Vec<Vec<String>> {
    let text = |word: words::Word| word.text().to_owned();
    let mut lines = vec![
        vec![text(words::RECEIPT_HEADING), said::file(&report.name, &report.file, format)],
        vec![text(words::RECEIPT_COLUMN), text(words::SURVEY_TAKE_AS), text(words::RECEIPT_ROWS)],
    ];
    for column in &report.receipt.columns {
        let taken = match column.taken {
            Taken::Ignore => text(words::ROLE_IGNORE),
            Taken::Segment => text(words::ROLE_SEGMENT),
            Taken::Count => text(words::ROLE_COUNT),
            Taken::Date => text(words::ROLE_DATE),
            Taken::Metric(_) => column.metric_text.clone(),
        };
        lines.push(vec![safe(&said::column(&column.name)), taken, column.texts.to_string()]);
    }
    for score in &report.scores {
        let name = safe(&said::column(&score.column));
        let mut line = |what: words::Word, rows: u64, samples: Vec<String>| {
            let mut cells = vec![name.clone(), what.text().to_owned(), rows.to_string()];
            cells.extend(samples);
            lines.push(cells);
        };
        line(words::RECEIPT_USED, score.rows.used, Vec::new());
        for left in &score.rows.left_out {
            line(said::left_out(left.reason), left.rows, said::samples(left));
        }
        line(words::RECEIPT_ALL, score.rows.all(), Vec::new());
    }
    lines
}

/// A text of the file that no spreadsheet takes for a formula, also where it looks like a sum: `-1-1`.
fn safe(text: &str) -> String {
    let sum = text.starts_with(['-', '+']) && text.parse::<f64>().is_err();
    if sum { format!("'{text}") } else { text.to_owned() }
}
