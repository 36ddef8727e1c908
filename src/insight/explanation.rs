//! What explains a result: the meaning of its interval, the formula, the chart, and what others reach.

use serde::{Deserialize, Serialize};

use super::results::ResultValue;
use crate::about;
use crate::chart::Chart;
use crate::explain::Explained;
use crate::expr::Expr;
use crate::id::{self, Id};
use crate::metric::{Benchmark, Benchmarks, IntervalKind, Trust};
use crate::outcome::{Answer, Outcome, Verdict};
use crate::scenario::Scenario;
use crate::word::Word;

/// What explains a scenario's results; without results only what others reach.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    /// The headline.
    pub headline: Option<ResultValue>,
    /// Whether its interval is so wide that it says little.
    pub is_wide: bool,
    /// What the results come to.
    pub verdict: Option<Verdict>,
    /// The formula of the headline with the visitor's numbers.
    pub formula: Option<Expr>,
    /// What to draw.
    pub chart: Option<Chart>,
    /// What others reach.
    pub benchmarks: References,
}

/// What others reach, or why nothing is shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum References {
    /// Figures that measure what the visitor's method measures; at least one.
    Known(Vec<Reference>),
    /// There are figures, but of other methods.
    #[default]
    OtherMethod,
    /// The sentence that says why there are none.
    None {
        /// In the language of the page.
        reason_text: String,
    },
}

/// A published figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reference {
    /// The result that it is about.
    #[serde(deserialize_with = "id::read")]
    pub result: Id,
    /// The figure, or the lower end of a range.
    pub low: f64,
    /// The upper end of a range.
    pub high: Option<f64>,
    /// The currency of a figure that is in another one than the visitor's, and is not converted.
    pub other_currency: Option<String>,
    /// Where the visitor's result lies; `None` for a single figure, one in another currency and without a result.
    pub position: Option<Position>,
    /// What exactly was measured.
    pub definition_text: String,
    /// Who published it.
    pub source_text: String,
    /// Where it was measured, where stated.
    pub place_text: Option<String>,
    /// The year it is about, where stated.
    pub year: Option<u16>,
    /// How far to trust it.
    pub trust: Trust,
    /// The public page that says so; none where no such page is known.
    pub link: Option<String>,
}

/// Where a result lies beside a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Position {
    /// Below its lower end.
    Below,
    /// From its lower to its upper end.
    Within,
    /// Above its upper end.
    Above,
}

impl Explanation {
    /// What explains this outcome of a scenario, with its formula and chart.
    pub fn of(scenario: &Scenario, outcome: Option<&Outcome>, explained: &Explained) -> Self {
        let headline = outcome.and_then(|outcome| outcome.answers.first());
        Self {
            headline: headline.map(ResultValue::of),
            is_wide: headline.is_some_and(is_wide),
            verdict: outcome.and_then(|outcome| outcome.verdict),
            formula: explained.formula.clone(),
            chart: explained.chart.clone(),
            benchmarks: References::of(scenario, outcome),
        }
    }
}

/// An interval so wide that the score says little: a quarter of the whole range of shares or scores, half of a mean.
fn is_wide(answer: &Answer) -> bool {
    let Ok(interval) = answer.interval else { return false };
    let width = interval.high - interval.low;
    match answer.measure.interval {
        IntervalKind::Wilson | IntervalKind::Newcombe => width > 25.0,
        IntervalKind::AdjustedWald => width > 50.0,
        IntervalKind::StudentT => answer.value.is_ok_and(|mean| width > mean.abs() / 2.0),
        IntervalKind::None | IntervalKind::AtConfidence => false,
    }
}

impl References {
    /// The benchmarks that measure what the visitor's method measures, beside these results; those in another currency as they are.
    pub fn of(scenario: &Scenario, outcome: Option<&Outcome>) -> Self {
        let known: &'static [Benchmark] = match about::of(scenario.metric).benchmarks {
            Benchmarks::None(reason) => return Self::None { reason_text: reason.text().to_owned() },
            Benchmarks::Known(known) => known,
        };
        let of_method = known.iter().filter(|known| known.methods.contains(&scenario.method.id));
        let found: Vec<Reference> = of_method.map(|known| Reference::of(known, scenario, outcome)).collect();
        if found.is_empty() { Self::OtherMethod } else { Self::Known(found) }
    }

    /// The figures of one result that stand on its scale: none in another currency.
    pub fn of_result<'a>(&'a self, result: &'a str) -> impl Iterator<Item = &'a Reference> {
        let known: &[Reference] = if let Self::Known(known) = self { known } else { &[] };
        known.iter().filter(move |known| known.result == result && known.other_currency.is_none())
    }
}

impl Reference {
    fn of(known: &'static Benchmark, scenario: &Scenario, outcome: Option<&Outcome>) -> Self {
        let other_currency = known.currency.filter(|currency| *currency != scenario.currency.code());
        let value = outcome.and_then(|outcome| outcome.answer(known.result)?.value.ok());
        let value = value.filter(|_| other_currency.is_none());
        Self {
            result: known.result,
            low: known.low,
            high: known.high,
            other_currency: other_currency.map(str::to_owned),
            position: known.high.zip(value).map(|(high, value)| Position::of(value, known.low, high)),
            definition_text: known.definition.text().to_owned(),
            source_text: known.source.text().to_owned(),
            place_text: known.place.map(|place| Word::text(place).to_owned()),
            year: known.year,
            trust: known.trust,
            link: known.link.map(str::to_owned),
        }
    }
}

impl Position {
    fn of(value: f64, low: f64, high: f64) -> Self {
        if value < low {
            Self::Below
        } else if value > high {
            Self::Above
        } else {
            Self::Within
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::evaluate;
    use crate::number::Format;
    use crate::unit::Currency;

    fn explained(scenario: &Scenario) -> Explanation {
        let evaluation = evaluate(scenario, Format::ENGLISH);
        Explanation::of(scenario, evaluation.outcome.as_ref(), &evaluation.explained)
    }

    #[test]
    fn the_ends_of_a_range_lie_within_it() {
        for (value, expected) in
            [(29.99, Position::Below), (30.0, Position::Within), (60.0, Position::Within), (60.01, Position::Above)]
        {
            assert_eq!(Position::of(value, 30.0, 60.0), expected, "{value}");
        }
    }

    #[test]
    fn benchmarks_fit_the_method_and_the_currency() {
        let scenario = Scenario::start(crate::metrics::find("after-call-work").unwrap(), Format::ENGLISH);
        let References::Known(known) = explained(&scenario).benchmarks else { panic!("no benchmark") };
        assert!(
            known[0].position.is_some() && !known[0].definition_text.is_empty() && !known[0].source_text.is_empty()
        );
        let empty = Explanation::of(&scenario, None, &Explained::default());
        let References::Known(known) = empty.benchmarks else { panic!("no benchmark") };
        assert_eq!((known[0].position, empty.headline), (None, None));
        for metric in crate::metrics::all() {
            for method in metric.methods {
                let scenario = Scenario::of_example(metric, method, &method.examples[0], Format::ENGLISH);
                let currency = Currency::from_code("JPY").unwrap();
                for scenario in [scenario.clone(), Scenario { currency, ..scenario }] {
                    match explained(&scenario).benchmarks {
                        References::Known(known) => {
                            assert!(known.iter().all(|known| method.measure(known.result).is_some()));
                            let code = Some(scenario.currency.code());
                            assert!(known.iter().all(|known| known.other_currency.as_deref() != code));
                        }
                        References::None { reason_text } => assert!(!reason_text.is_empty(), "{}", metric.id),
                        References::OtherMethod => {}
                    }
                }
            }
        }
    }

    /// A figure in another currency is shown as it is, never beside the visitor's own.
    #[test]
    fn a_benchmark_in_another_currency_is_marked() {
        let mut scenario = Scenario::start(crate::metrics::find("cost-per-call").unwrap(), Format::ENGLISH);
        let of = |scenario: &Scenario| {
            let benchmarks = explained(scenario).benchmarks;
            let drawn = benchmarks.of_result("cost").count();
            let References::Known(known) = benchmarks else { panic!("no benchmark") };
            let marked = known.into_iter().map(|known| (known.other_currency, known.position)).collect::<Vec<_>>();
            (marked, drawn)
        };
        let (usd, gbp) = (Some("USD".to_owned()), Some("GBP".to_owned()));
        assert_eq!(of(&scenario), (vec![(usd, None), (gbp.clone(), None)], 0));
        scenario.currency = Currency::from_code("USD").unwrap();
        assert_eq!(of(&scenario), (vec![(None, Some(Position::Within)), (gbp, None)], 1));
    }

    #[test]
    fn a_wide_interval_is_said() {
        let mut scenario = Scenario::start(crate::metrics::find("nps").unwrap(), Format::ENGLISH);
        assert!(!explained(&scenario).is_wide);
        for (field, text) in [("promoters", "5"), ("passives", "3"), ("detractors", "2")] {
            scenario.fields.insert(field.to_owned(), text.to_owned());
        }
        assert!(explained(&scenario).is_wide);
    }
}
