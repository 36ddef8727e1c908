//! What can be chosen beside the scores, and what is: which rows count, the column and the steps of the trend, what is compared.

use serde::{Deserialize, Serialize};

use super::{ColumnName, difference};
use crate::survey::{Kind, Period, Tally};
use crate::survey_state::{Side, SurveyState};

/// More groups than this are no choice any more, nor are more groups and periods to compare.
const MOST: usize = 500;

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Choices {
    /// Columns of groups of which one can be kept.
    pub filters: Vec<FilterChoice>,
    /// The columns of dates, if there are any.
    pub dates: Option<DateChoice>,
    /// The steps of the trend and the days that count, once a column of dates is taken.
    pub days: Option<Days>,
    /// The groups and periods that can be compared; empty where there are not two.
    pub sides: Vec<Side>,
    /// Those that are compared.
    pub compared: [Option<Side>; 2],
    /// Columns whose cells hold several choices each, so that their groups overlap.
    pub several: Vec<ColumnName>,
}

/// A column of groups.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FilterChoice {
    /// The column.
    pub column: ColumnName,
    /// Its groups as in the file; empty for rows without one.
    pub groups: Vec<String>,
    /// The one that is kept; `None` for all.
    pub kept: Option<String>,
}

/// The column of dates of the trend.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DateChoice {
    /// The columns that hold dates.
    pub columns: Vec<ColumnName>,
    /// The one that is taken.
    pub chosen: Option<usize>,
}

/// The days that count.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Days {
    /// How long a step of the trend is, if there is one.
    pub period: Option<Period>,
    /// The first day, as typed.
    pub from: String,
    /// The last day, as typed.
    pub to: String,
}

impl Choices {
    pub(super) fn of(state: &SurveyState, tallies: &[Tally]) -> Self {
        let summary = state.summary.as_ref();
        // All scores have the same groups.
        let first = tallies.first();
        let breakdowns = first.map(|tally| tally.breakdowns.as_slice()).unwrap_or_default();
        let filters = breakdowns.iter().filter(|breakdown| breakdown.segments.len() <= MOST).map(|breakdown| {
            let kept = state.view.values.iter().find(|(column, _)| *column == breakdown.column);
            FilterChoice {
                column: ColumnName::of(summary, breakdown.column),
                groups: breakdown.segments.iter().map(|segment| segment.value.clone()).collect(),
                kept: kept.map(|(_, group)| group.clone()),
            }
        });
        let columns = summary.iter().flat_map(|summary| &summary.columns);
        let columns: Vec<ColumnName> = columns
            .filter(|column| column.kept && column.kind == Kind::Date)
            .map(|column| ColumnName::of(summary, column.index))
            .collect();
        let [from, to] = state.view.days.clone();
        let period = tallies.iter().find_map(|tally| tally.trend.as_ref()).map(|trend| trend.period);
        let sides: Vec<Side> = first.into_iter().flat_map(difference::sides).map(|(side, _)| side).take(MOST).collect();
        let several = breakdowns.iter().filter(|breakdown| breakdown.several);
        Self {
            filters: filters.collect(),
            dates: (!columns.is_empty()).then(|| DateChoice { columns, chosen: state.date() }),
            // Steps and days are those of the date that was chosen.
            days: state.date().map(|_| Days { period, from, to }),
            sides: if sides.len() < 2 { Vec::new() } else { sides },
            compared: state.view.compared.clone(),
            several: several.map(|breakdown| ColumnName::of(summary, breakdown.column)).collect(),
        }
    }

    /// Whether there is anything to choose.
    pub fn is_empty(&self) -> bool {
        self.filters.is_empty() && self.dates.is_none() && self.days.is_none() && self.sides.is_empty()
    }
}
