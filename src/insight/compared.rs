//! Scenarios side by side: which numbers differ, and the results with their change against those of the first scenario.

use serde::{Deserialize, Serialize};

use super::compare::{Side, Test, compare};
use super::typed::Typed;
use crate::about::evaluate;
use crate::board::Board;
use crate::evaluation::Evaluation;
use crate::id::{self, Id};
use crate::metric::{Better, Measure};
use crate::number::Format;
use crate::outcome::{Answer, NoInterval};
use crate::scenario::Scenario;
use crate::stats::comparison::Apart;
use crate::stats::interval::Interval;
use crate::unit::Unit;

/// Two to four scenarios side by side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    /// Their names as typed; empty for one that is called by its letter.
    pub names: Vec<String>,
    /// The ids of their methods.
    #[serde(deserialize_with = "id::read_list")]
    pub methods: Vec<Id>,
    /// The numbers of the form.
    pub inputs: Vec<ComparedInput>,
    /// The results.
    pub results: Vec<ComparedResult>,
    /// How many changes were tested in all.
    pub tests: usize,
    /// Why the change of the headline is not tested, if it is not: [`NoInterval::NotApplicable`] where the numbers are no counts of answers.
    pub untestable: Option<NoInterval>,
}

/// A field of the form in each scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ComparedInput {
    /// The name of the field.
    pub name: String,
    /// The first scenario that has it, from 0: the field has its label there.
    pub of: usize,
    /// What stands in it; `None` where the scenario's method has no such field.
    pub cells: Vec<Option<Typed>>,
}

/// A result in each scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ComparedResult {
    /// The id of the result.
    #[serde(deserialize_with = "id::read")]
    pub result: Id,
    /// What each scenario gives.
    pub cells: Vec<ComparedCell>,
    /// Whether this line has to say that a change is not tested: elsewhere one is, or the reason is not known.
    pub says_untested: bool,
}

/// A result of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum ComparedCell {
    /// The scenario's method has no such result.
    Absent,
    /// Something is wrong in a field of the scenario.
    Wrong,
    /// The result is undefined.
    Undefined,
    /// The result.
    Known {
        /// Its value.
        value: f64,
        /// Its interval, where it has one.
        interval: Option<Interval>,
        /// How it differs from that of the first scenario; none of the first one, and where that has no value.
        change: Option<Change>,
    },
}

/// A result less that of the first scenario.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The difference in the unit of the result; of percentages in points.
    pub difference: f64,
    /// Whether it is for the better; `None` where nothing changes, or neither direction is better.
    pub is_better: Option<bool>,
    /// Whether it can be told from chance, where the numbers are samples.
    pub tested: Option<Tested>,
}

/// A test of a change.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tested {
    /// The interval of the difference.
    pub interval: Interval,
    /// The two-sided p.
    pub p: f64,
    /// Whether the scenarios can be told apart.
    pub apart: Apart,
    /// The test.
    pub test: Test,
}

/// More fields than this are not laid side by side: a list of thousands is no comparison.
const MOST_INPUTS: usize = 120;

/// A scenario with what became of it.
struct Column<'a> {
    scenario: &'a Scenario,
    evaluation: Evaluation,
}

impl Column<'_> {
    fn answer(&self, measure: &Measure) -> Option<&Answer> {
        self.evaluation.outcome.as_ref()?.answer(measure.id)
    }
}

impl Compared {
    /// The scenarios side by side; `None` while there is but one.
    pub fn of(board: &Board, format: Format) -> Option<Self> {
        if board.len() < 2 {
            return None;
        }
        let variants = board.variants();
        let columns: Vec<Column> =
            variants.iter().map(|(_, scenario)| Column { scenario, evaluation: evaluate(scenario, format) }).collect();
        let untestable = untestable(&columns);
        let (results, tests) = results(&columns, untestable.is_some());
        Some(Self {
            names: variants.iter().map(|(name, _)| (*name).to_owned()).collect(),
            methods: variants.iter().map(|(_, scenario)| scenario.method.id).collect(),
            inputs: inputs(&columns, format),
            results,
            tests,
            untestable,
        })
    }
}

impl ComparedInput {
    /// Whether a scenario has something else than the first one.
    pub fn differs(&self) -> bool {
        self.cells.iter().any(|cell| Some(cell) != self.cells.first())
    }
}

impl ComparedCell {
    /// How it differs from the first scenario's.
    pub const fn change(&self) -> Option<Change> {
        if let Self::Known { change, .. } = self { *change } else { None }
    }
}

fn untestable(columns: &[Column]) -> Option<NoInterval> {
    let first = columns.first()?;
    first.scenario.method.results.first().and_then(|measure| first.answer(measure))?.interval.err()
}

fn inputs(columns: &[Column], format: Format) -> Vec<ComparedInput> {
    let mut found: Vec<ComparedInput> = Vec::new();
    let controls: Vec<_> = columns.iter().map(|column| column.scenario.controls()).collect();
    for (of, own) in controls.iter().enumerate() {
        for control in own {
            if found.iter().any(|known| known.name == control.name) {
                continue;
            }
            if found.len() > MOST_INPUTS {
                break;
            }
            let cells = columns.iter().zip(&controls).map(|(column, controls)| {
                let control = controls.iter().find(|known| known.name == control.name)?;
                Some(Typed::of(column.scenario, control, format))
            });
            found.push(ComparedInput { name: control.name.clone(), of, cells: cells.collect() });
        }
    }
    found
}

/// A line for each result, and how many changes were tested in all of them. Lines without a test say so, unless none has one and it is `said` why.
fn results(columns: &[Column], said: bool) -> (Vec<ComparedResult>, usize) {
    let mut measures: Vec<&'static Measure> = Vec::new();
    for column in columns {
        for measure in column.scenario.method.results {
            if measures.iter().all(|known| known.id != measure.id) {
                measures.push(measure);
            }
        }
    }
    let mut lines: Vec<ComparedResult> = measures
        .into_iter()
        .map(|measure| {
            let cells = columns.iter().enumerate().map(|(place, column)| {
                let first = columns.first().filter(|_| place > 0);
                cell(first, column, measure)
            });
            ComparedResult { result: measure.id, cells: cells.collect(), says_untested: false }
        })
        .collect();
    let tested = |change: &Change| change.tested.is_some();
    let changes = |line: &ComparedResult| line.cells.iter().filter_map(ComparedCell::change).collect::<Vec<_>>();
    let tests = lines.iter().flat_map(changes).filter(tested).count();
    for line in &mut lines {
        let is_untested = !changes(line).iter().all(tested);
        line.says_untested = is_untested && (tests > 0 || !said);
    }
    (lines, tests)
}

fn cell(first: Option<&Column>, column: &Column, measure: &'static Measure) -> ComparedCell {
    if column.scenario.method.measure(measure.id).is_none() {
        return ComparedCell::Absent;
    }
    if column.evaluation.outcome.is_none() {
        return ComparedCell::Wrong;
    }
    let Some(answer) = column.answer(measure) else { return ComparedCell::Undefined };
    let Ok(value) = answer.value else { return ComparedCell::Undefined };
    let change = first.and_then(|first| change(first, column, measure));
    ComparedCell::Known { value, interval: answer.interval.ok(), change }
}

fn change(first: &Column, column: &Column, measure: &'static Measure) -> Option<Change> {
    // From yes to no there is no distance.
    if matches!(measure.unit, Unit::YesNo | Unit::Trend) {
        return None;
    }
    let (a, b) = (first.answer(measure)?, column.answer(measure)?);
    let difference = b.value.ok()? - a.value.ok()?;
    let sides = (Side { evaluation: &first.evaluation, answer: a }, Side { evaluation: &column.evaluation, answer: b });
    let confidence = column.scenario.confidence;
    let tested = compare(sides.0, sides.1, confidence).map(|(found, test)| Tested {
        interval: found.interval,
        p: found.p,
        apart: found.apart(confidence),
        test,
    });
    let is_better = match measure.better {
        _ if difference.abs() <= f64::EPSILON => None,
        Better::Neither => None,
        Better::Higher => Some(difference > 0.0),
        Better::Lower => Some(difference < 0.0),
    };
    Some(Change { difference, is_better, tested })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn board(metric: &str, scenarios: usize) -> Board {
        let metric = crate::metrics::find(metric).unwrap();
        let mut board = Board::of(Scenario::start(metric, Format::ENGLISH));
        for _ in 1..scenarios {
            board.add();
        }
        board
    }

    /// What is not tested says so in its line, unless the reason is said of all of them.
    #[test]
    fn what_was_not_tested_says_so() {
        for (metric, scenarios, untested, tests) in [("nps", 2, 4, 1), ("nps", 4, 4, 3), ("cost-per-call", 3, 0, 0)] {
            let compared = Compared::of(&board(metric, scenarios), Format::ENGLISH).unwrap();
            let saying = compared.results.iter().filter(|line| line.says_untested).count();
            assert_eq!((saying, compared.tests), (untested, tests), "{metric} {scenarios}");
            assert_eq!(compared.untestable.is_some(), tests == 0, "{metric} {scenarios}");
        }
        assert_eq!(Compared::of(&board("nps", 1), Format::ENGLISH), None);
    }

    #[test]
    fn a_change_has_a_direction_and_a_test() {
        let mut board = board("nps", 2);
        for (field, text) in [("promoters", "62"), ("passives", "25"), ("detractors", "13")] {
            board.scenario.fields.insert(field.to_owned(), text.to_owned());
        }
        let compared = Compared::of(&board, Format::ENGLISH).unwrap();
        let Some(change) = compared.results[0].cells[1].change() else { panic!("{compared:?}") };
        let tested = change.tested.unwrap();
        assert!((change.difference - 19.0).abs() < 1e-9 && change.is_better == Some(true));
        assert!((tested.p - 0.0777).abs() < 1e-3 && tested.test == Test::Scores && tested.apart == Apart::No);
        let differing: Vec<&str> =
            compared.inputs.iter().filter(|input| input.differs()).map(|input| input.name.as_str()).collect();
        assert_eq!(differing, ["promoters", "passives", "detractors"]);
        // Something wrong in one scenario leaves the other as it is.
        board.scenario.fields.insert("promoters".to_owned(), "x".to_owned());
        let compared = Compared::of(&board, Format::ENGLISH).unwrap();
        assert!(matches!(compared.results[0].cells[0], ComparedCell::Known { .. }));
        assert_eq!(compared.results[0].cells[1], ComparedCell::Wrong);
        assert_eq!(compared.inputs[0].cells[1], Some(Typed::Text("x".to_owned())));
    }
}
