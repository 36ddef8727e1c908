//! A formula as MathML: in words, and with the visitor's numbers.

use crate::expr::Expr;
use crate::markup::escaped;
use crate::number;
use crate::words;
use crate::{number::Format, scenario::Scenario};

/// How the fields of a formula appear.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// By their labels.
    Words,
    /// By their values.
    Numbers,
}

/// More parts of a sum than this are shortened to the first, the second and the last.
const MOST_PARTS: usize = 11;

/// The formula with its result as a `<math>` element.
pub fn render(formula: &Expr, result: &str, mode: Mode, scenario: &Scenario, format: Format) -> String {
    let body = Writer { mode, scenario, format }.write(formula);
    format!("<math display=\"block\"><mrow>{body}<mo>=</mo><mtext>{}</mtext></mrow></math>", escaped(result))
}

struct Writer<'a> {
    mode: Mode,
    scenario: &'a Scenario,
    format: Format,
}

impl Writer<'_> {
    fn write(&self, expr: &Expr) -> String {
        match expr {
            Expr::Field { name, value, unit } => match self.mode {
                Mode::Words => format!("<mtext>{}</mtext>", escaped(&words::field_label(self.scenario, name))),
                Mode::Numbers => {
                    format!("<mn>{}</mn>", escaped(&unit.as_typed(*value, self.scenario.currency, self.format)))
                }
            },
            Expr::Number(value) => format!("<mn>{}</mn>", number::shown(*value, 6, self.format)),
            Expr::Sum(parts) => self.joined(parts, "+"),
            Expr::Product(parts) => {
                let parts: Vec<String> = parts.iter().map(|part| self.bracketed(part, is_sum(part))).collect();
                parts.join("<mo>×</mo>")
            }
            Expr::Minus(a, b) => format!("{}<mo>−</mo>{}", self.write(a), self.bracketed(b, is_sum(b))),
            Expr::Over(a, b) => format!("<mfrac><mrow>{}</mrow><mrow>{}</mrow></mfrac>", self.write(a), self.write(b)),
            Expr::RoundedUp(part) => format!("<mrow><mo>⌈</mo>{}<mo>⌉</mo></mrow>", self.write(part)),
            Expr::Power(a, b) => {
                format!("<msup><mrow>{}</mrow><mrow>{}</mrow></msup>", self.bracketed(a, true), self.write(b))
            }
        }
    }

    fn bracketed(&self, expr: &Expr, needed: bool) -> String {
        if needed { format!("<mrow><mo>(</mo>{}<mo>)</mo></mrow>", self.write(expr)) } else { self.write(expr) }
    }

    fn joined(&self, parts: &[Expr], operator: &str) -> String {
        let written: Vec<String> = match parts {
            [first, second, .., last] if parts.len() > MOST_PARTS => {
                vec![self.write(first), self.write(second), "<mo>…</mo>".to_owned(), self.write(last)]
            }
            _ => parts.iter().map(|part| self.write(part)).collect(),
        };
        written.join(&format!("<mo>{operator}</mo>"))
    }
}

fn is_sum(expr: &Expr) -> bool {
    matches!(expr, Expr::Sum(_) | Expr::Minus(..))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_in_words_and_numbers() {
        let scenario = Scenario::start(crate::metrics::find("nps").unwrap(), Format::ENGLISH);
        let formula = crate::about::evaluate(&scenario, Format::ENGLISH).explained.formula.unwrap();
        let words = render(&formula, "30", Mode::Words, &scenario, Format::ENGLISH);
        assert!(words.contains("<mtext>Promoters</mtext><mo>−</mo><mtext>Detractors</mtext>"), "{words}");
        let numbers = render(&formula, "30", Mode::Numbers, &scenario, Format::ENGLISH);
        assert!(numbers.contains("<mn>50</mn><mo>−</mo><mn>20</mn>"), "{numbers}");
        assert!(numbers.ends_with("<mo>×</mo><mn>100</mn><mo>=</mo><mtext>30</mtext></mrow></math>"), "{numbers}");
    }
}
