//! The result to take along: the parts of a sentence for a report, a spreadsheet formula, inputs and results as rows of a file.

use serde::{Deserialize, Serialize};

use super::table;
use super::typed::Typed;
use crate::expr::Expr;
use crate::metric::Measure;
use crate::number::{self, Format};
use crate::outcome::{Outcome, RowName};
use crate::scenario::Scenario;
use crate::stats::interval::Interval;
use crate::unit::Unit;

/// The result to take along.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Export {
    /// What a sentence says; none where the headline has no value.
    pub sentence: Option<Sentence>,
    /// The formula with the visitor's numbers as a cell of a spreadsheet takes it.
    pub spreadsheet: Option<String>,
    /// The rows of the file behind its head.
    pub rows: Vec<FileRow>,
    /// What separates the cells of the file in the visitor's region.
    pub separator: char,
}

/// The parts of a sentence for a report: the headline with its interval and the numbers behind it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sentence {
    /// The headline, in the unit of the method's first result.
    pub value: f64,
    /// Its interval, where it has one.
    pub interval: Option<Interval>,
    /// Names of fields with what stands in them.
    pub inputs: Vec<(String, Typed)>,
    /// How many fields more there are: a list of numbers is no part of a sentence.
    pub more: usize,
}

/// A row of the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileRow {
    /// What it holds.
    pub kind: RowKind,
    /// The id of the metric, the method, the field or the result.
    pub id: String,
    /// What it is called, of the result of a row; of anything else that follows from kind and id.
    pub row: Option<RowName>,
    /// The value as a spreadsheet of the visitor's region reads it, in full precision; empty where there is none.
    pub value: String,
    /// The code of its unit, or of the currency; empty where it has none.
    pub unit: String,
    /// Of the end of an interval, its confidence in percent.
    pub confidence: Option<u32>,
}

/// What a row of the file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RowKind {
    /// The metric.
    Metric,
    /// The method.
    Method,
    /// What stands in a field.
    Input,
    /// A result.
    Result,
    /// The result of a row.
    Row,
    /// The lower end of an interval.
    Low,
    /// The upper end of an interval.
    High,
}

/// So many fields fit into a sentence.
const MOST_IN_SENTENCE: usize = 12;

impl Export {
    /// What these results are to take along, with the formula that gives the headline.
    pub fn of(scenario: &Scenario, outcome: &Outcome, formula: Option<&Expr>, format: Format) -> Self {
        // What is for a spreadsheet is written as the reader's region does.
        let format = format.of_reader();
        let mut file = File { rows: Vec::new(), scenario, format };
        file.fill(outcome);
        Self {
            sentence: Sentence::of(scenario, outcome, format),
            spreadsheet: formula.map(|formula| spreadsheet(formula, format)),
            rows: file.rows,
            separator: table::separator(format),
        }
    }
}

impl Sentence {
    /// The parts of the sentence about these results.
    pub fn of(scenario: &Scenario, outcome: &Outcome, format: Format) -> Option<Self> {
        let answer = outcome.answers.first()?;
        let controls = scenario.controls();
        let filled = controls.iter().filter(|control| !scenario.text(&control.name).trim().is_empty());
        let inputs = filled.take(MOST_IN_SENTENCE);
        Some(Self {
            value: answer.value.ok()?,
            interval: answer.interval.ok(),
            inputs: inputs.map(|control| (control.name.clone(), Typed::of(scenario, control, format))).collect(),
            more: controls.len().saturating_sub(MOST_IN_SENTENCE),
        })
    }
}

/// The rows of the file as they come together.
struct File<'a> {
    rows: Vec<FileRow>,
    scenario: &'a Scenario,
    format: Format,
}

impl File<'_> {
    fn fill(&mut self, outcome: &Outcome) {
        let scenario = self.scenario;
        self.add(RowKind::Metric, scenario.metric.id, String::new(), "");
        self.add(RowKind::Method, scenario.method.id, String::new(), "");
        for control in scenario.controls() {
            let typed = Typed::of(scenario, &control, self.format);
            self.input(&control.name, typed);
        }
        for answer in &outcome.answers {
            if let Ok(value) = answer.value {
                self.result(RowKind::Result, answer.measure, None, value, answer.interval.ok());
            }
        }
        for row in &outcome.rows {
            self.result(RowKind::Row, row.measure, Some(&row.name), row.value, row.interval);
        }
    }

    fn add(&mut self, kind: RowKind, id: &str, value: String, unit: &str) -> Option<&mut FileRow> {
        let (id, unit) = (id.to_owned(), unit.to_owned());
        self.rows.push(FileRow { kind, id, row: None, value, unit, confidence: None });
        self.rows.last_mut()
    }

    fn unit(&self, unit: Unit) -> &'static str {
        if unit == Unit::Money { self.scenario.currency.code() } else { unit.code() }
    }

    fn input(&mut self, name: &str, typed: Typed) {
        let (value, unit) = match typed {
            Typed::Empty => return,
            Typed::Number { value, unit } => (number::editable(value, self.format), self.unit(unit)),
            Typed::Choice(id) => (id.to_owned(), ""),
            Typed::Time { at, clock } => (clock.editable(at), ""),
            Typed::Text(text) => (text, ""),
        };
        self.add(RowKind::Input, name, value, unit);
    }

    fn result(
        &mut self,
        kind: RowKind,
        measure: &Measure,
        row: Option<&RowName>,
        value: f64,
        interval: Option<Interval>,
    ) {
        let (format, unit) = (self.format, self.unit(measure.unit));
        let percent = self.scenario.confidence.percent();
        let ends = interval.map(|i| [(RowKind::Low, i.low), (RowKind::High, i.high)]);
        let all = std::iter::once((kind, value)).chain(ends.into_iter().flatten());
        for (kind, value) in all {
            let Some(added) = self.add(kind, measure.id, number::editable(value, format), unit) else { continue };
            added.row = row.cloned();
            added.confidence = matches!(kind, RowKind::Low | RowKind::High).then_some(percent);
        }
    }
}

/// The formula with the visitor's numbers as a cell of a spreadsheet takes it. Durations are seconds, percentages are divided by 100.
pub fn spreadsheet(formula: &Expr, format: Format) -> String {
    let mut out = String::from("=");
    write(&mut out, formula, 0, format);
    out
}

/// How strongly the operators bind: sum, product, power, number.
fn strength(formula: &Expr) -> u8 {
    match formula {
        Expr::Sum(_) | Expr::Minus(..) => 1,
        Expr::Product(_) | Expr::Over(..) => 2,
        Expr::Power(..) => 3,
        Expr::Field { value, unit, .. } => {
            if *unit == Unit::Percent {
                2
            } else if *value < 0.0 {
                0
            } else {
                4
            }
        }
        Expr::Number(value) => u8::from(*value >= 0.0) * 4,
        Expr::RoundedUp(_) => 4,
    }
}

fn write(out: &mut String, formula: &Expr, around: u8, format: Format) {
    let own = strength(formula);
    let brackets = own < around;
    if brackets {
        out.push('(');
    }
    let list = |out: &mut String, parts: &[Expr], sign: char, around: u8| {
        for (place, part) in parts.iter().enumerate() {
            if place > 0 {
                out.push(sign);
            }
            write(out, part, around, format);
        }
    };
    let pair = |out: &mut String, a: &Expr, sign: char, b: &Expr, around: u8, behind: u8| {
        write(out, a, around, format);
        out.push(sign);
        write(out, b, behind, format);
    };
    match formula {
        Expr::Field { value, unit, .. } => {
            out.push_str(&number::editable(*value, format));
            if *unit == Unit::Percent {
                out.push_str("/100");
            }
        }
        Expr::Number(value) => out.push_str(&number::editable(*value, format)),
        Expr::RoundedUp(part) => {
            out.push_str("ROUNDUP(");
            write(out, part, 0, format);
            out.push(table::separator(format));
            out.push_str("0)");
        }
        Expr::Sum(parts) => list(out, parts, '+', 1),
        Expr::Product(parts) => list(out, parts, '*', 2),
        // What follows a minus or a division needs brackets if it binds no stronger.
        Expr::Minus(a, b) => pair(out, a, '-', b, 1, 2),
        Expr::Over(a, b) => pair(out, a, '/', b, 2, 3),
        Expr::Power(a, b) => pair(out, a, '^', b, 4, 4),
    }
    if brackets {
        out.push(')');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::evaluate;
    use crate::expr::{count, money, percent};

    #[test]
    fn formulas_keep_their_meaning() {
        let e = || count("a", 2.0);
        for (formula, expected) in [
            ((e() - 1.0) / (e() + 3.0) * 100.0, "=(2-1)/(2+3)*100"),
            (e() - (e() - 1.0), "=2-(2-1)"),
            (e() / (e() / 4.0), "=2/(2/4)"),
            (e() / (e() * 4.0), "=2/(2*4)"),
            (money("m", 10.5) * percent("r", 50.0), "=10.5*50/100"),
            (money("m", 10.5) / percent("r", 50.0), "=10.5/(50/100)"),
            ((e() + 1.0).power(e() - 3.0), "=(2+1)^(2-3)"),
            (e() - count("b", -3.0), "=2-(-3)"),
            ((e() / 3.0).rounded_up() * 2.0, "=ROUNDUP(2/3,0)*2"),
        ] {
            assert_eq!(spreadsheet(&formula, Format::ENGLISH), expected);
        }
        assert_eq!(spreadsheet(&(money("m", 10.5) * 2.0), Format::CONTINENTAL), "=10,5*2");
    }

    #[test]
    fn the_score_in_a_sentence_and_a_file() {
        let format = Format::CONTINENTAL;
        let mut scenario = Scenario::start(crate::metrics::find("nps").unwrap(), format);
        scenario.fields.insert("promoters".to_owned(), "1.050".to_owned());
        let evaluation = evaluate(&scenario, format);
        let outcome = evaluation.outcome.unwrap();
        let export = Export::of(&scenario, &outcome, evaluation.explained.formula.as_ref(), format);
        let sentence = export.sentence.unwrap();
        assert!((sentence.value - 100.0 * 1030.0 / 1100.0).abs() < 1e-9 && sentence.interval.is_some());
        assert_eq!(sentence.inputs[0], ("promoters".to_owned(), Typed::Number { value: 1050.0, unit: Unit::Count }));
        assert_eq!((sentence.inputs.len(), sentence.more, export.separator), (3, 0, ';'));
        let of = |kind: RowKind, id: &str| {
            let row = export.rows.iter().find(|row| row.kind == kind && row.id == id).unwrap();
            (row.value.as_str(), row.unit.as_str(), row.confidence)
        };
        assert_eq!(of(RowKind::Input, "promoters"), ("1050", "n", None));
        assert_eq!(of(RowKind::Result, "nps").1, "points");
        assert!(of(RowKind::Low, "nps").0.contains(',') && of(RowKind::Low, "nps").2 == Some(95));
        assert_eq!(export.spreadsheet.unwrap(), "=(1050-20)/(1050+30+20)*100");
    }

    #[test]
    fn a_long_list_is_no_part_of_a_sentence() {
        let metric = crate::metrics::find("resolution-time").unwrap();
        let method = metric.methods.iter().find(|method| method.id == "times").unwrap();
        let mut scenario = Scenario::of_example(metric, method, &method.examples[0], Format::ENGLISH);
        for row in 0..20 {
            scenario.fields.insert(format!("times-{row}-time"), "1 h".to_owned());
        }
        let outcome = evaluate(&scenario, Format::ENGLISH).outcome.unwrap();
        let sentence = Sentence::of(&scenario, &outcome, Format::ENGLISH).unwrap();
        assert_eq!((sentence.inputs.len(), sentence.more), (12, scenario.controls().len() - 12));
    }
}
