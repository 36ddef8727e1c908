//! What the survey page says of files, columns and rows.

use crate::number::{self, Format};
use crate::report::{Assumed, Certainty, Column, ColumnName, Found, Question, Refusal, RefusedMetric};
use crate::survey::{Clock, Direction, Evidence, Finding, Kind, LeftOut, Order, Reason, Why, YES_NO};
use crate::survey_state::Failure;
use crate::words::{self as w, Word};

pub mod receipt;

/// The name of a column: its question, or else its number.
pub fn column(name: &ColumnName) -> String {
    if name.header.is_empty() {
        w::SURVEY_COLUMN.with(&[("number", &(name.index + 1).to_string())])
    } else {
        name.header.clone()
    }
}

/// The name of a group.
pub fn group(value: &str) -> &str {
    if value.is_empty() { w::SEGMENT_BLANK.text() } else { value }
}

/// The name of a period: `2019-01` and `2019-W02` as a reader knows them.
pub fn period(name: &str) -> String {
    if let Some((year, week)) = name.split_once("-W") {
        return w::PERIOD_WEEK_OF.with(&[("week", week.trim_start_matches('0')), ("year", year)]);
    }
    let month = |(year, month): (&str, &str)| {
        let place = month.parse::<usize>().ok()?.checked_sub(1)?;
        let month = w::MONTHS.text().split(' ').nth(place)?;
        Some(w::PERIOD_MONTH_OF.with(&[("month", month), ("year", year)]))
    };
    name.split_once('-').and_then(month).unwrap_or_else(|| name.to_owned())
}

/// What a column holds.
pub fn kind(kind: &Kind, format: Format) -> String {
    let range = |word: Word, low: f64, high: f64| {
        word.with(&[("low", &number::shown(low, 2, format)), ("high", &number::shown(high, 2, format))])
    };
    match kind {
        Kind::Whole { min, max, .. } => range(w::KIND_WHOLE, *min as f64, *max as f64),
        Kind::Number { min, max } => range(w::KIND_NUMBER, *min, *max),
        Kind::Category { distinct } => w::KIND_CATEGORY.with(&[("count", &distinct.to_string())]),
        Kind::Empty => w::KIND_EMPTY.text().to_owned(),
        Kind::Worded { .. } => w::KIND_WORDED.text().to_owned(),
        Kind::YesNo => w::KIND_YES_NO.text().to_owned(),
        Kind::Date => w::KIND_DATE.text().to_owned(),
        Kind::Duration => w::KIND_DURATION.text().to_owned(),
        Kind::Percentage => w::KIND_PERCENTAGE.text().to_owned(),
        Kind::Id => w::KIND_ID.text().to_owned(),
        Kind::Code => w::KIND_CODE.text().to_owned(),
        Kind::FreeText => w::KIND_FREE_TEXT.text().to_owned(),
    }
}

/// Why a column is proposed as it is.
pub fn reasons(column: &Column, format: Format) -> Vec<String> {
    let mut told: Vec<String> = column.evidence.iter().map(|found| evidence(found, format)).collect();
    told.extend(column.refused.iter().map(refused));
    if !column.sure {
        told.push(w::EVIDENCE_UNSURE.text().to_owned());
    }
    told
}

fn evidence(evidence: &Evidence, format: Format) -> String {
    let rows = |word: Word, rows: u64| word.with(&[("rows", &number::shown(rows as f64, 0, format))]);
    let range = |word: Word, low: &str, high: &str| word.with(&[("low", low), ("high", high)]);
    match evidence {
        Evidence::Word { word, .. } => w::EVIDENCE_WORD.with(&[("word", word.trim_start_matches(['*', '~']))]),
        Evidence::Stated { low, high } => range(w::EVIDENCE_STATED, &low.to_string(), &high.to_string()),
        Evidence::Seen { low, high } => range(w::EVIDENCE_SEEN, &low.to_string(), &high.to_string()),
        Evidence::Labels(Direction::Up) => w::EVIDENCE_UP.text().to_owned(),
        Evidence::Labels(Direction::Down) => w::EVIDENCE_DOWN.text().to_owned(),
        Evidence::FirstOnScale => w::EVIDENCE_FIRST.text().to_owned(),
        Evidence::Strays => w::EVIDENCE_STRAYS.text().to_owned(),
        Evidence::Slips { rows: count } => rows(w::EVIDENCE_SLIPS, *count),
        Evidence::Between { rows: count } => rows(w::EVIDENCE_BETWEEN, *count),
        Evidence::NeverZero { rows: count } => rows(w::EVIDENCE_NEVER_ZERO, *count),
        Evidence::Zeros { rows: count } => rows(w::EVIDENCE_ZEROS, *count),
        Evidence::FromOne => w::EVIDENCE_FROM_ONE.text().to_owned(),
        Evidence::Centred { end } => w::EVIDENCE_CENTRED.with(&[("end", &end.to_string())]),
        Evidence::Misspelt { text } => w::EVIDENCE_MISSPELT.with(&[("text", text)]),
        Evidence::Personal => w::EVIDENCE_PERSONAL.text().to_owned(),
        Evidence::Option => w::EVIDENCE_OPTION.text().to_owned(),
        Evidence::OneAnswer => w::EVIDENCE_ONE_ANSWER.text().to_owned(),
        Evidence::Weights => w::EVIDENCE_WEIGHTS.text().to_owned(),
        Evidence::OnlyZeros => w::EVIDENCE_ONLY_ZEROS.text().to_owned(),
        Evidence::NoUnit => w::EVIDENCE_NO_UNIT.text().to_owned(),
        Evidence::ShortClocks => w::EVIDENCE_SHORT_CLOCKS.text().to_owned(),
        Evidence::DatesUnsure => w::EVIDENCE_DATES_UNSURE.text().to_owned(),
        Evidence::Ordered { worst, best } => w::EVIDENCE_ORDERED.with(&[("worst", worst), ("best", best)]),
        Evidence::StepUnseen => w::EVIDENCE_STEP_UNSEEN.text().to_owned(),
        Evidence::Unordered => w::EVIDENCE_UNORDERED.text().to_owned(),
        Evidence::Averages => w::EVIDENCE_AVERAGES.text().to_owned(),
        Evidence::Questions => w::EVIDENCE_QUESTIONS.text().to_owned(),
        Evidence::Answers => w::EVIDENCE_ANSWERS.text().to_owned(),
        Evidence::Yes { yes } => w::EVIDENCE_YES.with(&[("yes", yes)]),
        Evidence::Groups => w::EVIDENCE_GROUPS.text().to_owned(),
        Evidence::Choices { sign } => w::EVIDENCE_CHOICES.with(&[("sign", &sign.to_string())]),
        Evidence::Dates => w::EVIDENCE_DATES.text().to_owned(),
        Evidence::Counts => w::EVIDENCE_COUNTS.text().to_owned(),
        Evidence::Ranking => w::EVIDENCE_RANKING.text().to_owned(),
        Evidence::Metadata => w::EVIDENCE_METADATA.text().to_owned(),
    }
}

fn refused(refused: &RefusedMetric) -> String {
    let metric = refused.metric.name_text.as_str();
    let range = |word: Word, low: &str, high: &str| word.with(&[("metric", metric), ("low", low), ("high", high)]);
    match refused.why {
        Why::AskedOn { low, high } => range(w::REFUSED_ASKED, &low.to_string(), &high.to_string()),
        Why::Answered { low, high } => range(w::REFUSED_ANSWERED, &low.to_string(), &high.to_string()),
        Why::FinishedScores => w::REFUSED_FINISHED.with(&[("metric", metric)]),
    }
}

/// Which ids stand in several rows; empty where none do.
pub fn repeats(question: &Question, format: Format) -> String {
    let Some((of, found)) = &question.repeats else { return String::new() };
    let count = |value: u64| number::shown(value as f64, 0, format);
    let named = [("column", column(of)), ("different", count(found.different)), ("rows", count(found.rows))];
    w::SURVEY_REPEATS.with(&named.each_ref().map(|(name, text)| (*name, text.as_str())))
}

/// What is asked of the answers of a column that are no plain numbers.
pub fn labels_heading(column: &Column) -> String {
    let metric = column.taken.metric().and_then(|id| column.offered.metrics.iter().find(|metric| metric.id == id));
    match metric.filter(|_| column.label_scale == YES_NO) {
        Some(metric) => w::LABELS_YES_NO.with(&[("metric", &metric.name_text)]),
        None => w::LABELS_HEADING.text().to_owned(),
    }
}

/// What a score rests on that the file does not say.
pub fn assumed(assumed: &Assumed, format: Format) -> String {
    let count = |value: u64| number::shown(value as f64, 0, format);
    match assumed {
        Assumed::NotCertain => w::ASSUMED_NOT_CERTAIN.text().to_owned(),
        Assumed::Scale { low, high } => {
            w::ASSUMED_SCALE.with(&[("low", &low.to_string()), ("high", &high.to_string())])
        }
        Assumed::NeverZero { rows } => w::ASSUMED_NEVER_ZERO.with(&[("rows", &count(*rows))]),
        Assumed::FromOne => w::ASSUMED_FROM_ONE.text().to_owned(),
        Assumed::Centred { end } => {
            w::ASSUMED_CENTRED.with(&[("end", &end.to_string()), ("steps", &(2 * end + 1).to_string())])
        }
        Assumed::StepUnseen => w::ASSUMED_STEP_UNSEEN.text().to_owned(),
        Assumed::LowIsGood => w::ASSUMED_LOW_IS_GOOD.text().to_owned(),
        Assumed::Between { rows } => w::ASSUMED_BETWEEN.with(&[("rows", &count(*rows))]),
        Assumed::Unit(unit) => w::ASSUMED_UNIT.with(&[("unit", w::unit(*unit).text())]),
        Assumed::Clock(clock) => w::ASSUMED_CLOCK.with(&[("parts", clock_parts(*clock).text())]),
        Assumed::Zeros { rows, counted } => {
            let word = if *counted { w::ASSUMED_ZEROS_COUNTED } else { w::ASSUMED_ZEROS_LEFT };
            word.with(&[("rows", &count(*rows))])
        }
        Assumed::Dates(Order::Dmy) => w::ASSUMED_DATES_DMY.text().to_owned(),
        Assumed::Dates(Order::Mdy) => w::ASSUMED_DATES_MDY.text().to_owned(),
        Assumed::Repeats { column: of, different, rows, all } => {
            let word = if *all { w::ASSUMED_REPEATS } else { w::ASSUMED_REPEATS_FIRST };
            word.with(&[("column", &column(of)), ("different", &count(*different)), ("rows", &count(*rows))])
        }
        Assumed::Trials { column: of, text, rows } => {
            w::ASSUMED_TRIALS.with(&[("column", &column(of)), ("text", text), ("rows", &count(*rows))])
        }
        Assumed::Weighted { column: of, answers } => {
            w::ASSUMED_WEIGHTED.with(&[("column", &column(of)), ("answers", &number::shown(*answers, 1, format))])
        }
        Assumed::WeightsUnused { column: of } => w::ASSUMED_WEIGHTS.with(&[("column", &column(of))]),
    }
}

/// What the two parts of a clock are.
pub const fn clock_parts(clock: Clock) -> Word {
    match clock {
        Clock::MinutesSeconds => w::CLOCK_MS,
        Clock::HoursMinutes => w::CLOCK_HM,
    }
}

/// Why a row was left out.
pub const fn left_out(reason: Reason) -> Word {
    match reason {
        Reason::Blank => w::LEFT_BLANK,
        Reason::NotApplicable => w::LEFT_NOT_APPLICABLE,
        Reason::NotANumber => w::LEFT_NOT_A_NUMBER,
        Reason::NotAnAnswer => w::LEFT_NOT_AN_ANSWER,
        Reason::NotATime => w::LEFT_NOT_A_TIME,
        Reason::ZeroTime => w::LEFT_ZERO,
        Reason::NoUnit => w::LEFT_NO_UNIT,
        Reason::Filtered => w::LEFT_FILTERED,
        Reason::OutOfScale => w::LEFT_OUT_OF_SCALE,
        Reason::BetweenSteps => w::LEFT_BETWEEN,
        Reason::SummaryRow => w::LEFT_SUMMARY,
        Reason::Preview => w::LEFT_PREVIEW,
        Reason::EmptyRow => w::LEFT_EMPTY,
        Reason::NoCount => w::LEFT_NO_COUNT,
    }
}

/// The first rows that were left out for a reason.
pub fn samples(left: &LeftOut) -> Vec<String> {
    let sample = |(row, text): &(u64, String)| {
        let word = if text.trim().is_empty() { w::RECEIPT_BLANK_SAMPLE } else { w::RECEIPT_SAMPLE };
        word.with(&[("row", &row.to_string()), ("text", text)])
    };
    left.samples.iter().map(sample).collect()
}

/// What the interval of a headline means, or why there is none; nothing where none was to be expected.
pub fn certainty(found: &Found, format: Format) -> String {
    let word = match &found.certainty {
        Certainty::Interval { kind, percent, wide } => {
            let headline = found.measured.first().zip(found.values.first());
            let Some((measured, (low, high))) =
                headline.and_then(|(measured, value)| Some((measured, value.interval?)))
            else {
                return String::new();
            };
            let [low, high] = [low, high].map(|end| measured.shown(end, Some((low, high)), format));
            let sentence = crate::words::interval_words(*kind, *percent, &low, &high);
            return if *wide { crate::words::units::sentences(&sentence, w::INTERVAL_SMALL.text()) } else { sentence };
        }
        Certainty::Needs { field_text } => return w::NO_INTERVAL_NEEDS.with(&[("field", field_text)]),
        Certainty::NotApplicable => return String::new(),
        Certainty::OnlyTotals => w::NO_INTERVAL_TOTALS,
        Certainty::OneAnswer => w::NO_INTERVAL_ONE,
        Certainty::NoSpread => w::NO_INTERVAL_SPREAD,
        Certainty::NotAShareOfACount => w::NO_INTERVAL_AVERAGE,
    };
    word.text().to_owned()
}

pub use crate::words::survey_source::file;

/// Why a file cannot be used, and what to do.
pub fn failure(refusal: &Refusal, format: Format) -> String {
    match &refusal.why {
        Failure::File(finding) => file_failure(finding, refusal.column.as_ref(), format),
        Failure::Unreadable => w::FAIL_UNREADABLE.text().to_owned(),
    }
}

/// Why a file is no table that can be read.
pub fn not_a_table(finding: &Finding, format: Format) -> String {
    file_failure(finding, None, format)
}

fn file_failure(finding: &Finding, of: Option<&ColumnName>, format: Format) -> String {
    let count = |value: u64| number::shown(value as f64, 0, format);
    match finding {
        Finding::Empty => w::FAIL_EMPTY.text().to_owned(),
        Finding::NoRows => w::FAIL_NO_ROWS.text().to_owned(),
        Finding::OneColumn => w::FAIL_ONE_COLUMN.text().to_owned(),
        Finding::Binary => w::units::sentences(w::FAIL_BINARY.text(), w::FAIL_READS.text()),
        Finding::Zeros { row } => w::FAIL_ZEROS.with(&[("row", &count(*row))]),
        Finding::NotATable => w::FAIL_TEXT.text().to_owned(),
        Finding::SummaryExport => w::FAIL_SUMMARY.text().to_owned(),
        Finding::NoScoreColumn => w::FAIL_NO_SCORE.text().to_owned(),
        Finding::FormatUnsupported { .. }
        | Finding::PackedBy { .. }
        | Finding::EncodingUnsupported { .. }
        | Finding::Damaged { .. }
        | Finding::Encrypted { .. }
        | Finding::Bomb
        | Finding::TooLarge { .. }
        | Finding::TooManyCells { .. }
        | Finding::NoTableInside
        | Finding::BadJson { .. }
        | Finding::TooDeep => crate::words::survey_source::failure(finding, format),
        Finding::TooManyColumns { columns } => w::FAIL_COLUMNS.with(&[("columns", &count(*columns))]),
        Finding::CutInQuote { row } => w::FAIL_CUT.with(&[("row", &count(*row))]),
        Finding::Ragged { rows, columns, off } => {
            w::FAIL_RAGGED.with(&[("rows", &count(*rows)), ("columns", &count(*columns)), ("off", &count(*off))])
        }
        Finding::FinishedScores { .. } => w::FAIL_FINISHED.with(&[("column", &of.map(column).unwrap_or_default())]),
    }
}
