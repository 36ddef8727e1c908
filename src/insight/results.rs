//! Results as they travel from the worker to the page: by their ids, with the definitions left at home.

use serde::{Deserialize, Serialize};

use crate::id::{self, Id};
use crate::outcome::NoInterval;
use crate::outcome::{Answer, Outcome, RowAnswer, RowName, Undefined, Verdict};
use crate::stats::interval::Interval;
use crate::unit::Unit;

/// The results of a scenario.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Results {
    /// One for each result of the method, the headline first.
    pub answers: Vec<ResultValue>,
    /// Results of single rows; none where the method has no list.
    pub rows: RowTable,
    /// What the results come to.
    pub verdict: Option<Verdict>,
}

/// One result. Its label, unit and places are those of the method's measure of this id.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResultValue {
    /// The id of the measure.
    #[serde(deserialize_with = "id::read")]
    pub result: Id,
    /// Its value in full precision, or why it has none.
    pub value: Result<f64, Undefined>,
    /// Its interval, or why there is none; meaningless where the measure has no interval kind.
    pub interval: Result<Interval, NoInterval>,
}

/// Results of single rows: a line for each row, a column for each result.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RowTable {
    /// The columns in order.
    pub columns: Vec<RowColumn>,
    /// The lines in order.
    pub lines: Vec<RowLine>,
}

/// A column of the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowColumn {
    /// The id of the result.
    #[serde(deserialize_with = "id::read")]
    pub result: Id,
    /// Its label in the language of the page: the page's program has no definition of results that only rows have.
    pub label_text: String,
}

/// A line of the table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowLine {
    /// The key of the row: an input id, or the number that the row has in the names of its fields.
    pub row: String,
    /// What it is called.
    pub name: RowName,
    /// What stands in each column; `None` where the row has no such result.
    pub cells: Vec<Option<RowCell>>,
}

/// A result of a row.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowCell {
    /// Its value in full precision.
    pub value: f64,
    /// Its unit: the KPIs of a scorecard have one each.
    pub unit: Unit,
    /// How many decimals a reader sees.
    pub places: usize,
    /// Its interval, where it has one.
    pub interval: Option<Interval>,
}

impl Results {
    /// The results of an evaluation.
    pub fn of(outcome: &Outcome) -> Self {
        Self {
            answers: outcome.answers.iter().map(ResultValue::of).collect(),
            rows: RowTable::of(&outcome.rows),
            verdict: outcome.verdict,
        }
    }

    /// The result of this id.
    pub fn answer(&self, id: &str) -> Option<&ResultValue> {
        self.answers.iter().find(|answer| answer.result == id)
    }
}

impl ResultValue {
    /// A result of an evaluation.
    pub const fn of(answer: &Answer) -> Self {
        Self { result: answer.measure.id, value: answer.value, interval: answer.interval }
    }

    /// Its interval, where it has a value and one.
    pub fn known_interval(&self) -> Option<Interval> {
        self.value.ok().and(self.interval.ok())
    }
}

impl RowTable {
    /// The results of rows, which stand one behind the other, as a table.
    pub fn of(answers: &[RowAnswer]) -> Self {
        let mut table = Self::default();
        let mut lines: Vec<Vec<&RowAnswer>> = Vec::new();
        for answer in answers {
            let id = answer.measure.id;
            let begun = lines.last_mut().filter(|line| line.first().is_some_and(|first| first.row == answer.row));
            if table.columns.iter().all(|column| column.result != id) {
                // Not every row has every result: a new one stands behind what stands before it in its row.
                let before = begun.as_ref().and_then(|line| line.last());
                let place = before.and_then(|before| table.place(before.measure.id));
                let column = RowColumn { result: id, label_text: answer.measure.label.text().to_owned() };
                table.columns.insert(place.map_or(table.columns.len(), |place| place + 1), column);
            }
            match begun {
                Some(line) => line.push(answer),
                None => lines.push(vec![answer]),
            }
        }
        for line in lines {
            let Some(first) = line.first() else { continue };
            let cells = table.columns.iter().map(|column| {
                line.iter().find(|answer| answer.measure.id == column.result).map(|answer| RowCell::of(answer))
            });
            let cells = cells.collect();
            table.lines.push(RowLine { row: first.row.clone(), name: first.name.clone(), cells });
        }
        table
    }

    /// Where the column of a result stands.
    fn place(&self, result: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.result == result)
    }
}

impl RowCell {
    const fn of(answer: &RowAnswer) -> Self {
        let measure = answer.measure;
        Self { value: answer.value, unit: measure.unit, places: measure.places, interval: answer.interval }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::evaluate;
    use crate::number::Format;
    use crate::scenario::Scenario;

    #[test]
    fn columns_keep_their_order_whichever_row_comes_first() {
        let mut scenario = Scenario::start(crate::metrics::find("agent-activity").unwrap(), Format::ENGLISH);
        // Without a survey, and far from an equal share.
        for (name, text) in [("agents-0-tickets", "900"), ("agents-0-satisfied", ""), ("agents-0-surveyed", "")] {
            scenario.fields.insert(name.to_owned(), text.to_owned());
        }
        let results = Results::of(&evaluate(&scenario, Format::ENGLISH).outcome.unwrap());
        let columns: Vec<&str> = results.rows.columns.iter().map(|column| column.result).collect();
        assert_eq!(columns, ["share", "satisfaction", "rank", "unusual_load"]);
        assert_eq!(
            results.rows.lines[0].cells.iter().map(Option::is_some).collect::<Vec<_>>(),
            [true, false, false, true]
        );
        assert!(results.rows.lines[1].cells[1].is_some());
    }

    #[test]
    fn every_example_keeps_its_results() {
        for metric in crate::metrics::all() {
            for method in metric.methods {
                let scenario = Scenario::of_example(metric, method, &method.examples[0], Format::ENGLISH);
                let outcome = evaluate(&scenario, Format::ENGLISH).outcome.unwrap();
                let results = Results::of(&outcome);
                for answer in &outcome.answers {
                    assert_eq!(results.answer(answer.measure.id).unwrap().value, answer.value, "{}", metric.id);
                    assert!(method.measure(answer.measure.id).is_some(), "{}: {}", metric.id, answer.measure.id);
                }
                let cells = results.rows.lines.iter().flat_map(|line| &line.cells).flatten().count();
                assert_eq!(cells, outcome.rows.len(), "{}", metric.id);
            }
        }
    }
}
