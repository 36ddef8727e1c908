//! The result to take along: a sentence for a report, a spreadsheet formula, inputs and results as CSV.

use super::table;
use crate::expr::Expr;
use crate::number::{self, Format};
use crate::outcome::{Answer, Outcome};
use crate::scenario::{Control, Entry, Scenario};
use crate::unit::Unit;
use crate::words::{self, insight as w};

/// The headline with its interval and the numbers behind it, as a sentence for a report.
pub fn sentence(scenario: &Scenario, outcome: &Outcome, format: Format) -> Option<String> {
    let answer = outcome.answers.first()?;
    let shown = |value: f64| answer.measure.unit.shown(value, answer.measure.places, scenario.currency, format);
    let mut name = scenario.metric.title.to_owned();
    if scenario.metric.has_choice_of_methods() {
        name = w::TAKE_NAME.with(&[("metric", &name), ("method", scenario.method.title)]);
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
        inputs.push("…".to_owned());
    }
    let value = shown(answer.value.ok()?);
    Some(w::TAKE_SENTENCE.with(&[
        ("name", &name),
        ("value", &value),
        ("interval", &interval),
        ("inputs", &inputs.join(", ")),
    ]))
}

/// What stands in a field, as a reader wants it: a number with its unit, a choice by its label.
fn typed(scenario: &Scenario, control: &Control, format: Format) -> String {
    let text = scenario.text(&control.name).trim();
    match control.kind {
        Entry::Quantity { unit, .. } => match unit.parse(text, format) {
            Ok(reading) => unit.as_typed(reading.value, scenario.currency, format),
            Err(_) => text.to_owned(),
        },
        Entry::Choice(choices) => {
            choices.iter().find(|known| known.id == text).map_or(text, |known| known.label).to_owned()
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
    let cell = |value: f64| number::editable(value, format);
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut add = |cells: [String; 6]| rows.push(cells.to_vec());
    add(w::TAKE_COLUMNS.map(|word| word.text().to_owned()));
    let name = |text: &str| text.to_owned();
    add([
        name("metric"),
        name(scenario.metric.id),
        name(scenario.metric.title),
        String::new(),
        String::new(),
        String::new(),
    ]);
    add([
        name("method"),
        name(scenario.method.id),
        name(scenario.method.title),
        String::new(),
        String::new(),
        String::new(),
    ]);
    let currency = if scenario.method.has_money() { scenario.currency.code() } else { "" };
    let unit = |unit: Unit| if unit == Unit::Money { currency.to_owned() } else { unit.code().to_owned() };
    for control in scenario.controls() {
        let typed = scenario.text(&control.name).trim();
        if typed.is_empty() {
            continue;
        }
        let label = words::field_label(scenario, &control.name);
        let (value, unit) = match control.kind {
            Entry::Quantity { unit: of, .. } => {
                let value = of.parse(typed, format).map_or_else(|_| typed.to_owned(), |reading| cell(reading.value));
                (value, unit(of))
            }
            Entry::Choice(_) | Entry::Text(_) => (typed.to_owned(), String::new()),
            Entry::Time(clock) => {
                let value = clock.parse(typed, format);
                (value.map_or_else(|_| typed.to_owned(), |at| clock.editable(at.value)), String::new())
            }
        };
        add([name("input"), control.name.clone(), label, value, unit, String::new()]);
    }
    let percent = scenario.confidence.percent().to_string();
    let result = |answer: &Answer, add: &mut dyn FnMut([String; 6])| {
        let Ok(value) = answer.value else { return };
        let measure = answer.measure;
        add([name("result"), name(measure.id), name(measure.label), cell(value), unit(measure.unit), String::new()]);
        if let Ok(interval) = answer.interval {
            for (kind, end) in [("interval low", interval.low), ("interval high", interval.high)] {
                add([
                    name(kind),
                    name(measure.id),
                    name(measure.label),
                    cell(end),
                    unit(measure.unit),
                    percent.clone(),
                ]);
            }
        }
    };
    for answer in &outcome.answers {
        result(answer, &mut add);
    }
    for row in &outcome.rows {
        let label = words::row_label(scenario, &row.name, format);
        add([name("row"), name(row.measure.id), label, cell(row.value), unit(row.measure.unit), String::new()]);
    }
    table::csv(&rows, format)
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
