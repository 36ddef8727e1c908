//! The result to take along: a sentence for a report, a spreadsheet formula, inputs and results as CSV.

use super::table;
use crate::expr::Expr;
use crate::metric::Measure;
use crate::number::{self, Format};
use crate::outcome::Outcome;
use crate::scenario::{Control, Entry, Scenario};
use crate::stats::interval::Interval;
use crate::unit::Unit;
use crate::words::{self, Word, insight as w};

/// The headline with its interval and the numbers behind it, as a sentence for a report.
pub fn sentence(scenario: &Scenario, outcome: &Outcome, format: Format) -> Option<String> {
    let answer = outcome.answers.first()?;
    let shown = |value: f64| answer.measure.unit.shown(value, answer.measure.places, scenario.currency, format);
    let mut name = scenario.metric.title.text().to_owned();
    if scenario.metric.has_choice_of_methods() {
        name = w::TAKE_NAME.with(&[("metric", &name), ("method", scenario.method.title.text())]);
    }
    let percent = scenario.confidence.percent().to_string();
    let interval = answer.interval.map_or_else(
        |_| String::new(),
        |i| w::TAKE_INTERVAL.with(&[("percent", &percent), ("low", &shown(i.low)), ("high", &shown(i.high))]),
    );
    // A list of numbers is no part of a sentence.
    let controls = scenario.controls();
    let mut inputs: Vec<String> = Vec::new();
    for control in controls.iter().filter(|control| !scenario.text(&control.name).trim().is_empty()).take(12) {
        let label = words::field_label(scenario, &control.name);
        inputs.push(words::CHART_ITEM.with(&[("label", &label), ("value", &typed(scenario, control, format))]));
    }
    if controls.len() > 12 {
        inputs.push(w::TAKE_MORE.with(&[("count", &(controls.len() - 12).to_string())]));
    }
    let value = shown(answer.value.ok()?);
    Some(w::TAKE_SENTENCE.with(&[
        ("name", &name),
        ("value", &value),
        ("interval", &interval),
        ("inputs", &words::units::list(&inputs)),
    ]))
}

/// What stands in a field, as a reader wants it: a number with its unit, a choice by its label.
pub fn typed(scenario: &Scenario, control: &Control, format: Format) -> String {
    let text = scenario.text(&control.name).trim();
    match control.kind {
        Entry::Quantity { unit, .. } => match unit.parse(text, format) {
            Ok(reading) => unit.as_typed(reading.value, scenario.currency, format),
            Err(_) => text.to_owned(),
        },
        Entry::Choice(choices) => {
            choices.iter().find(|known| known.id == text).map_or(text, |known| known.label.text()).to_owned()
        }
        Entry::Text(_) => text.to_owned(),
        Entry::Time(clock) => clock.parse(text, format).map_or_else(|_| text.to_owned(), |at| clock.editable(at.value)),
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

/// Inputs and results as the text of a CSV file, numbers in full precision.
pub fn csv(scenario: &Scenario, outcome: &Outcome, format: Format) -> String {
    let head: Vec<String> = w::TAKE_COLUMNS.iter().map(|word| word.text().to_owned()).collect();
    let mut sheet = Sheet { rows: vec![head], scenario, format };
    let (metric, method) = (scenario.metric, scenario.method);
    sheet.add(w::TAKE_KIND_METRIC, metric.id, metric.title.text(), "", "", "");
    sheet.add(w::TAKE_KIND_METHOD, method.id, method.title.text(), "", "", "");
    for control in scenario.controls() {
        sheet.input(&control);
    }
    for answer in &outcome.answers {
        if let Ok(value) = answer.value {
            sheet.result(w::TAKE_KIND_RESULT, answer.measure, answer.measure.label.text(), value, answer.interval.ok());
        }
    }
    for row in &outcome.rows {
        let label = words::row_label(scenario, &row.name, format);
        sheet.result(w::TAKE_KIND_ROW, row.measure, &label, row.value, row.interval);
    }
    table::csv(&sheet.rows, format)
}

/// The rows of the file: kind, id, name, value, unit, confidence.
struct Sheet<'a> {
    rows: Vec<Vec<String>>,
    scenario: &'a Scenario,
    format: Format,
}

impl Sheet<'_> {
    fn add(&mut self, kind: Word, id: &str, name: &str, value: &str, unit: &str, confidence: &str) {
        self.rows.push([kind.text(), id, name, value, unit, confidence].map(str::to_owned).to_vec());
    }

    fn unit(&self, unit: Unit) -> &'static str {
        if unit == Unit::Money { self.scenario.currency.code() } else { unit.code() }
    }

    fn input(&mut self, control: &Control) {
        let (format, typed) = (self.format, self.scenario.text(&control.name).trim());
        if typed.is_empty() {
            return;
        }
        let (value, unit) = match control.kind {
            Entry::Quantity { unit, .. } => {
                let value = unit.parse(typed, format).ok().map(|reading| number::editable(reading.value, format));
                (value, self.unit(unit))
            }
            Entry::Choice(_) | Entry::Text(_) => (None, ""),
            Entry::Time(clock) => (clock.parse(typed, format).ok().map(|at| clock.editable(at.value)), ""),
        };
        let label = words::field_label(self.scenario, &control.name);
        let value = value.unwrap_or_else(|| typed.to_owned());
        self.add(w::TAKE_KIND_INPUT, &control.name, &label, &value, unit, "");
    }

    fn result(&mut self, kind: Word, measure: &Measure, label: &str, value: f64, interval: Option<Interval>) {
        let (format, unit) = (self.format, self.unit(measure.unit));
        self.add(kind, measure.id, label, &number::editable(value, format), unit, "");
        let Some(interval) = interval else { return };
        let percent = self.scenario.confidence.percent().to_string();
        for (kind, end) in [(w::TAKE_KIND_LOW, interval.low), (w::TAKE_KIND_HIGH, interval.high)] {
            self.add(kind, measure.id, label, &number::editable(end, format), unit, &percent);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evaluation::evaluate;
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
        let mut scenario = Scenario::start(crate::metrics::find("nps").unwrap(), Format::CONTINENTAL);
        scenario.fields.insert("promoters".to_owned(), "1.050".to_owned());
        let evaluation = evaluate(&scenario, Format::CONTINENTAL);
        let outcome = evaluation.outcome.unwrap();
        let text = sentence(&scenario, &outcome, Format::CONTINENTAL).unwrap();
        assert!(
            text.contains("Net Promoter Score") && text.contains("95") && text.contains("Promoters 1.050"),
            "{text}"
        );
        let file = csv(&scenario, &outcome, Format::CONTINENTAL);
        assert!(file.contains("\r\ninput;promoters;Promoters;1050;n;\r\n"), "{file}");
        assert!(file.contains("result;nps;"), "{file}");
    }
}
