//! How many answers are enough.

use super::prelude::*;
use stats::sample_size::{answers, nps_variance, rounded_up};

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "sample-size",
    title: word("Survey sample size"),
    rank: 3,
    group: Group::Planning,
    methods: &[
        Method {
            id: "share",
            title: word("A percentage"),
            inputs: OfShare::INPUTS,
            results: RESULTS,
            examples: &[Example {
                inputs: || {
                    OfShare { expected: 50.0, margin: 5.0, population: Some(10_000.0), response_rate: Some(20.0) }.write()
                },
                currency: None,
                results: &[("answers", 370.0), ("invitations", 1850.0)],
            }],
        },
        Method {
            id: "nps",
            title: word("A Net Promoter Score"),
            inputs: OfNps::INPUTS,
            results: RESULTS,
            examples: &[Example {
                inputs: || {
                    OfNps { promoters_percent: None, detractors_percent: None, margin: 5.0, population: None, response_rate: None }.write()
                },
                currency: None,
                results: &[("answers", 1537.0)],
            }],
        },
        Method {
            id: "mean",
            title: word("A mean"),
            inputs: OfMean::INPUTS,
            results: RESULTS,
            examples: &[Example {
                inputs: || OfMean { sd: 1.2, margin: 0.1, population: None, response_rate: None }.write(),
                currency: None,
                results: &[("answers", 554.0)],
            }],
        },
    ],
    survey: None,
    silences: &[],
    readings: &[],
};

/// Too heavy for pages: the worker computes it.
pub static FORMULAS: Formulas = &[];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How many answers does your survey need?"),
    synonyms: word("sample size calculator | sample size | how many answers are enough | how many people do I need | margin of error | survey size | response rate | invitations | finite population | representative"),
    methods: &[
        AboutMethod {
            id: "share",
            hint: word("For CSAT, first contact resolution and other percentages. 50% is the worst case."),
            hints: OfShare::HINTS,
            sources: &[word("1.96² × 0.5 × 0.5 ÷ 0.05² = 384.15, or 370 out of 10,000 people; one in five responds")],
            formula: |values, confidence| run(values, confidence, share),
        },
        AboutMethod {
            id: "nps",
            hint: word("Needs up to four times as many answers as a percentage with the same margin."),
            hints: OfNps::HINTS,
            sources: &[word("1.96² ÷ 0.05² = 1,536.6 if half are promoters and half detractors")],
            formula: |values, confidence| run(values, confidence, nps),
        },
        AboutMethod {
            id: "mean",
            hint: word("For mean ratings and times, if you know roughly how much they vary."),
            hints: OfMean::HINTS,
            sources: &[word("1.96² × 1.2² ÷ 0.1² = 553.2")],
            formula: |values, confidence| run(values, confidence, mean),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: how many answers are enough depends on the margin you want, not on what others do."),
    words: &[],
    silences: &[],
    levers: &["margin"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("margin-of-error", &[("population", "population")]),
        Next::to("compare-scores", &[]),
        Next::to("csat", &[]),
    ],
};

const RESULTS: &[&Measure] = &[&ANSWERS, &INVITATIONS];

static ANSWERS: Measure = whole("answers", "Answers needed", IntervalKind::AtConfidence);
static INVITATIONS: Measure = whole("invitations", "Invitations to send", IntervalKind::None);

const fn whole(id: &'static str, label: &'static str, interval: IntervalKind) -> Measure {
    Measure { id, label: word(label), unit: Unit::Count, places: 0, better: Better::Lower, interval }
}

inputs! {
    /// Inputs of the method `share`.
    OfShare {
        /// The percentage you expect; 50 if you don’t know.
        expected: f64 = Input::percent("Expected percentage"),
        /// How far off the result may be, in percentage points: 5 for ±5.
        margin: f64 = Input::number("Margin of error").at_most(100.0),
        /// Everyone you could survey; leave blank if the group is very large.
        population: Option<f64> = Input::count("Population"),
        /// The share of people invited who respond; needed only for the invitations.
        response_rate: Option<f64> = Input::percent("Response rate"),
    }
}

inputs! {
    /// Inputs of the method `nps`.
    OfNps {
        /// The promoters you expect; leave blank for the worst case.
        promoters_percent: Option<f64> = Input::percent("Promoters"),
        /// The detractors you expect; leave blank for the worst case.
        detractors_percent: Option<f64> = Input::percent("Detractors"),
        /// How far off the score may be, in points: 5 for ±5.
        margin: f64 = Input::number("Margin of error").at_most(200.0),
        /// Everyone you could survey; leave blank if the group is very large.
        population: Option<f64> = Input::count("Population"),
        /// The share of people invited who respond; needed only for the invitations.
        response_rate: Option<f64> = Input::percent("Response rate"),
    }
}

inputs! {
    /// Inputs of the method `mean`.
    OfMean {
        /// How much individual values vary, from an earlier survey; a rough guess is a quarter of the scale.
        sd: f64 = Input::number("Standard deviation"),
        /// How far off the mean may be, in the unit of the values.
        margin: f64 = Input::number("Margin of error"),
        /// Everyone you could survey; leave blank if the group is very large.
        population: Option<f64> = Input::count("Population"),
        /// The share of people invited who respond; needed only for the invitations.
        response_rate: Option<f64> = Input::percent("Response rate"),
    }
}

/// The inputs that all methods ask alike.
struct Survey {
    margin: f64,
    population: Option<f64>,
    response_rate: Option<f64>,
}

fn share<E: Explain>(i: &OfShare, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let survey = Survey { margin: i.margin, population: i.population, response_rate: i.response_rate };
    let expected = || percent("expected", i.expected);
    needed(("expected", expected() * (Expr::from(1.0) - expected())), 100.0, &survey, confidence)
}

fn nps<E: Explain>(i: &OfNps, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let survey = Survey { margin: i.margin, population: i.population, response_rate: i.response_rate };
    let variance = match (i.promoters_percent, i.detractors_percent) {
        (None, None) => Expr::from(1.0),
        (Some(_), None) => return Err(Fault::at("detractors_percent", Finding::Missing)),
        (None, Some(_)) => return Err(Fault::at("promoters_percent", Finding::Missing)),
        (Some(promoters), Some(detractors)) => {
            // 33.4 + 66.6 is a hair above 100 in binary.
            if promoters + detractors > 100.0 + 1e-9 {
                return Err(Fault::at("detractors_percent", Finding::SharesAboveWhole));
            }
            if nps_variance(promoters / 100.0, detractors / 100.0) < 1e-12 {
                return Err(Fault::at("promoters_percent", Finding::NoVariation));
            }
            let [p, d] = [percent("promoters_percent", promoters), percent("detractors_percent", detractors)];
            p.clone() + d.clone() - (p - d).power(2.0.into())
        }
    };
    needed(("promoters_percent", variance), 100.0, &survey, confidence)
}

fn mean<E: Explain>(i: &OfMean, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let survey = Survey { margin: i.margin, population: i.population, response_rate: i.response_rate };
    needed(("sd", number("sd", i.sd).power(2.0.into())), 1.0, &survey, confidence)
}

/// The answers for a variance, with the input to blame if there is none; `scale` turns the margin into the unit of the variance's root.
fn needed<E: Explain>(
    (blamed, variance): (&str, Expr),
    scale: f64,
    survey: &Survey,
    confidence: Confidence,
) -> Result<Outcome<E>, Fault> {
    if survey.margin <= 0.0 {
        return Err(Fault::at("margin", Finding::DividedByZero));
    }
    if survey.population.is_some_and(|size| size <= 0.0) {
        return Err(Fault::at("population", Finding::DividedByZero));
    }
    let spread = variance.value();
    if spread <= 0.0 {
        return Err(Fault::at(blamed, Finding::NoVariation));
    }
    let of = |margin: f64| rounded_up(answers(spread, margin / scale, survey.population, confidence)).max(1.0);
    let wanted = of(survey.margin);
    let invitations = match survey.response_rate {
        None => Err(Undefined::Needs("response_rate")),
        Some(rate) if rate <= 0.0 => Err(Undefined::ZeroIn("response_rate")),
        Some(rate) => {
            let invited = rounded_up(wanted * 100.0 / rate);
            if survey.population.is_some_and(|size| invited > size) {
                Err(Undefined::AbovePopulation)
            } else {
                Ok(invited)
            }
        }
    };
    let points = (10..=40).map(|step| survey.margin * f64::from(step) / 20.0).map(|margin| (margin, of(margin)));
    let chart = || Chart::Curve(Curve {
        quantity: Quantity::Number,
        steps: Steps::Margin,
        points: points.collect(),
        here: Some((survey.margin, wanted)),
        level: None,
        along: Vec::new(),
    });
    Ok(Outcome::of(|| formula(variance, scale, survey, confidence))
        .with(&ANSWERS, wanted)
        .maybe(&INVITATIONS, invitations)
        .drawn(chart))
}

/// z²·variance/margin², of a finite population n/(1 + (n − 1)/N), rounded up.
fn formula(variance: Expr, scale: f64, survey: &Survey, confidence: Confidence) -> Expr {
    let margin = number("margin", survey.margin);
    let margin = if scale > 1.0 { margin / scale } else { margin };
    let endless = Expr::from(confidence.z()).power(2.0.into()) * variance / margin.power(2.0.into());
    match survey.population {
        None => endless.rounded_up(),
        Some(size) => {
            let shrunk = Expr::from(1.0) + (endless.clone() - 1.0) / count("population", size);
            (endless / shrunk).rounded_up()
        }
    }
}
