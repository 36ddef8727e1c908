//! Forecast accuracy.

use super::prelude::*;
use crate::mix;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "forecast-accuracy",
    title: word("Forecast accuracy"),
    rank: 8,
    group: Group::Planning,
    methods: &[
        Method {
            id: ONLY,
            title: Word::NONE,
            inputs: Periods::INPUTS,
            results: &[&WAPE, &BIAS, &MAPE, &WORST],
            examples: &[Example {
                inputs: || {
                let rows = const { [(word("Monday"), 110.0, 100.0), (word("Tuesday"), 95.0, 100.0), (word("Wednesday"), 132.0, 120.0), (word("Thursday"), 75.0, 80.0)] };
                let period = |(name, forecast, actual): (Word, f64, f64)| Period { name: name.text().to_owned(), forecast, actual };
                Periods { periods: rows.map(period).to_vec() }.write()
            },
                currency: None,
                results: &[("wape", 8.0), ("bias", 3.0), ("mape", 7.8125), ("worst", 12.0)],
            }],
        },
    ],
    survey: None,
    silences: &[Question::Goal, Question::Drivers],
    readings: &[],
};

/// Few visit it: the worker computes it, and no page carries it.
pub static FORMULAS: Formulas = &[];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How far a forecast of contacts was off: the weighted absolute error (WAPE), whether it was too high or too low overall (bias), and the largest miss."),
    synonyms: word("WAPE | MAPE | forecast error | bias | volume forecast | call forecast | MAD | WFM"),
    methods: &[
        AboutMethod {
            id: ONLY,
            hint: Word::NONE,
            hints: Periods::HINTS,
            sources: &[word("Worked by hand: 10 + 5 + 12 + 5 = 32 of 400, and 10 − 5 + 12 − 5 = 12 of 400")],
            formula: |values, confidence| run(values, confidence, accuracy),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: short intervals and small teams are harder to forecast, so that figures of others say nothing without both."),
    words: &[],
    silences: &[
        Silence { question: Question::Goal, why: "What came cannot be changed, and a forecast is not made after it." },
        Silence { question: Question::Drivers, why: "What came cannot be changed, and a forecast is not made after it." },
    ],
    levers: &[],
    moves: &[],
    readings: &[],
    next: [
        Next::to("staffing", &[]),
        Next::to("shrinkage", &[]),
        Next::to("call-volume", &[]),
    ],
};

static WAPE: Measure = shares::plain("wape", "Error of the forecast (WAPE)", Unit::Percent, Better::Lower);
static BIAS: Measure = shares::plain("bias", "Bias", Unit::Percent, Better::Neither);
static MAPE: Measure = shares::plain("mape", "Mean error of the rows (MAPE)", Unit::Percent, Better::Lower);
static WORST: Measure = shares::plain("worst", "Largest miss", Unit::Number, Better::Lower);
static DIFFERENCE: Measure = shares::plain("difference", "Forecast less actual", Unit::Number, Better::Neither);
static ERROR: Measure = shares::plain("error", "Error of the row", Unit::Percent, Better::Lower);
static LEFT_OUT: Measure = Measure { places: 0, ..shares::plain("left_out", "Left out of MAPE", Unit::YesNo, Better::Neither) };

inputs! {
    /// A period.
    Period {
        /// The day, the week or the interval.
        name: String = Input::name("Period"),
        /// How many contacts were expected.
        forecast: f64 = Input::number("Forecast"),
        /// How many came.
        actual: f64 = Input::number("Actual"),
    }
}

inputs! {
    /// Inputs of the metric.
    Periods {
        /// A row for each period with what was expected and what came.
        periods: Vec<Period> = Input::rows("Periods", Period::INPUTS),
    }
}

fn accuracy<E: Explain>(i: &Periods, _: Confidence) -> Result<Outcome<E>, Fault> {
    if i.periods.is_empty() {
        return Err(Fault::at("periods", Finding::NoRows));
    }
    let actual: Vec<f64> = i.periods.iter().map(|period| period.actual).collect();
    let total: f64 = actual.iter().sum();
    if total <= 0.0 {
        return Err(Fault::at("periods", Finding::AllZero { column: "actual" }));
    }
    let off = |period: &Period| period.forecast - period.actual;
    let missed: f64 = i.periods.iter().map(|period| off(period).abs()).sum();
    let bias: f64 = i.periods.iter().map(off).sum();
    let errors: Vec<f64> = i
        .periods
        .iter()
        .filter(|period| period.actual > 0.0)
        .map(|period| 100.0 * off(period).abs() / period.actual)
        .collect();
    let worst = i.periods.iter().map(|period| off(period).abs()).fold(0.0, f64::max);
    let formula = || {
        let parts = i.periods.iter().enumerate().map(|(row, period)| {
            let forecast = number(&format!("periods-{row}-forecast"), period.forecast);
            let actual = number(&format!("periods-{row}-actual"), period.actual);
            if period.forecast < period.actual { actual - forecast } else { forecast - actual }
        });
        sum(parts.collect()) / sum_of_rows("periods", "actual", &actual, Unit::Number) * 100.0
    };
    let mut outcome = Outcome::of(formula)
        .within(&WAPE, 100.0 * missed / total, Err(NoInterval::OnlyTotals))
        .with(&BIAS, 100.0 * bias / total)
        .with(&MAPE, errors.iter().sum::<f64>() / errors.len() as f64)
        .with(&WORST, worst);
    let mut named = false;
    for (row, period) in i.periods.iter().enumerate() {
        let (key, name) = (row.to_string(), || RowName::Text(period.name.clone()));
        outcome = outcome.row(&DIFFERENCE, &key, name(), off(period));
        outcome = if period.actual > 0.0 {
            outcome.row(&ERROR, &key, name(), 100.0 * off(period).abs() / period.actual)
        } else {
            outcome.row(&LEFT_OUT, &key, name(), 1.0)
        };
        if !named && off(period).abs() >= worst {
            named = true;
            outcome = outcome.row(&WORST, &key, name(), worst);
        }
    }
    Ok(mix::drawn(outcome, Quantity::Number, &DIFFERENCE, &|_, _| Tone::Plain))
}
