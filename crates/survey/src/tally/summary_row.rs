//! Rows at the end of a file that are no respondent: a mean or a sum written below the answers.

use table::answers::answer::Answer;
use table::answers::kind;
use table::columns::table::{Column, Table};

/// Words before a sum, folded.
const WORDS: &[&str] = &[
    "total",
    "totals",
    "sum",
    "average",
    "avg",
    "mean",
    "grand total",
    "summe",
    "gesamt",
    "mittelwert",
    "durchschnitt",
    "σύνολο",
    "μέσος όρος",
    "moyenne",
    "promedio",
    "media",
    "média",
    "合计",
    "总计",
    "平均",
    "平均值",
    "合計",
    "總計",
    "평균",
    "합계",
];

/// The first of the kept rows that is a sum of those above; the number of kept rows if none is.
pub(crate) fn first(table: &Table) -> usize {
    let mut first = table.kept;
    for texts in table.tail.iter().rev() {
        let Some(row) = first.checked_sub(1) else { break };
        if row < 2 || !is_summary(table, row, *texts) {
            break;
        }
        first = row;
    }
    first
}

fn is_summary(table: &Table, row: usize, texts: u32) -> bool {
    let cells = || {
        table.columns.iter().filter_map(|column| {
            let code = column.codes.get(row);
            let value = column.values.get(usize::from(code))?;
            (code != 0).then_some((column, value))
        })
    };
    let known = cells().count();
    let numbers = cells().filter(|(_, value)| number(&value.answer).is_some()).count();
    if numbers == 0 {
        return false;
    }
    let names = |text: &str| WORDS.contains(&text.trim_end_matches([':', ' ']).to_lowercase().as_str());
    // A word such as 'Total' in the first cell; it may stand in a column of too many values to keep its rows.
    let begins = cells().next().is_some_and(|(_, value)| names(&value.text));
    let hidden =
        row + 1 == table.kept && known < texts as usize && table.columns.iter().any(|column| names(&column.last));
    if (begins || hidden) && cells().all(|(_, value)| value.answer != Answer::Words || names(&value.text)) {
        return true;
    }
    // Nothing but numbers in few of many cells, and one of them is worked out from those above.
    let sparse = texts as usize * 3 <= table.columns.len() && known == texts as usize;
    sparse && numbers == known && cells().any(|(column, value)| is_worked_out(column, &value.answer))
}

fn number(answer: &Answer) -> Option<f64> {
    match answer {
        Answer::Fraction(number) => Some(*number),
        Answer::Whole(number) => Some(*number as f64),
        _ => None,
    }
}

/// Whether a number of the column is the mean of the others, or their sum and larger than any of them.
fn is_worked_out(column: &Column, answer: &Answer) -> bool {
    let Some(own) = number(answer) else { return false };
    let (mut count, mut sum, mut highest) = (0.0, 0.0, f64::MIN);
    for value in column.values.iter().filter(|value| value.answer != *answer) {
        if let Some(step) = kind::whole(&value.answer) {
            count += value.rows as f64;
            sum += step as f64 * value.rows as f64;
            highest = highest.max(step as f64);
        }
    }
    if count < 2.0 {
        return false;
    }
    let is_mean = matches!(answer, Answer::Fraction(_)) && (own - sum / count).abs() < 0.006;
    is_mean || (own > highest && (own - sum).abs() < 0.5)
}
