//! How exact a survey is.

use super::prelude::*;
use stats::sample_size::{left_to_chance, rounded_up};
use stats::student;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "margin-of-error",
    title: word("How exact a survey is"),
    rank: 6,
    group: Group::Planning,
    methods: &[
        Method {
            id: "share",
            title: word("A share"),
            inputs: OfShare::INPUTS,
            results: &[&MARGIN_OF_SHARE, &LOW_SHARE, &HIGH_SHARE, &ANSWERS_FOR_HALF],
            examples: &[Example {
                inputs: || OfShare { answers: 400.0, observed: Some(50.0), population: None }.write(),
                currency: None,
                results: &[("margin", 4.899_909_961_350_1), ("answers_for_half", 1600.0)],
            }],
        },
        Method {
            id: "nps",
            title: word("A Net Promoter Score"),
            inputs: OfNps::INPUTS,
            results: &[&MARGIN_OF_NPS, &LOW_NPS, &HIGH_NPS, &ANSWERS_FOR_HALF],
            examples: &[Example {
                inputs: || OfNps { promoters: 50.0, passives: 30.0, detractors: 20.0, population: None }.write(),
                currency: None,
                results: &[("margin", 15.075_083_413_471_4), ("low", 14.051_130_178_761_6), ("high", 44.201_297_005_704_4), ("answers_for_half", 400.0)],
            }],
        },
        Method {
            id: "mean",
            title: word("A mean"),
            inputs: OfMean::INPUTS,
            results: &[&MARGIN_OF_MEAN, &LOW_MEAN, &HIGH_MEAN, &ANSWERS_FOR_HALF],
            examples: &[Example {
                inputs: || OfMean { sd: 1.2, answers: 101.0, mean: Some(4.2), population: None }.write(),
                currency: None,
                results: &[("margin", 0.236_895_053_429_7), ("answers_for_half", 404.0)],
            }],
        },
    ],
    survey: None,
    silences: &[Question::Goal],
    readings: &[],
};

/// Few visit it: the worker computes it, and no page carries it.
pub static FORMULAS: Formulas = &[];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How far a survey result may be off: the margin of error of a share, a Net Promoter Score or a mean, also for small populations, and what would halve it."),
    synonyms: word("margin of error | confidence interval | survey accuracy | sampling error | finite population | plus minus | how reliable"),
    methods: &[
        AboutMethod {
            id: "share",
            hint: word("For CSAT, first contact resolution and other percentages."),
            hints: OfShare::HINTS,
            sources: &[word("Worked by hand: 1.96 × √(0.5 × 0.5 ÷ 400) = 0.049")],
            formula: |values, confidence| run(values, confidence, share),
        },
        AboutMethod {
            id: "nps",
            hint: word("From the numbers of promoters, passives and detractors."),
            hints: OfNps::HINTS,
            sources: &[word("Worked by hand: half of the interval around 3,000 ÷ 103 = 29.13")],
            formula: |values, confidence| run(values, confidence, nps),
        },
        AboutMethod {
            id: "mean",
            hint: word("For mean ratings and times, when you know how much single values differ."),
            hints: OfMean::HINTS,
            sources: &[word("Worked by hand: 1.984 × 1.2 ÷ √101")],
            formula: |values, confidence| run(values, confidence, mean),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: how exact a survey has to be follows from what is decided by it, not from what others do."),
    words: &[],
    silences: &[
        Silence { question: Question::Goal, why: "How many answers a margin takes is a calculator of its own, the sample size." },
    ],
    levers: &[],
    moves: &[],
    readings: &[],
    next: [
        Next::to("sample-size", &[("population", "population"), ("observed", "expected")]),
        Next::to("compare-scores", &[("promoters", "after_promoters"), ("passives", "after_passives"), ("detractors", "after_detractors")]).by("nps"),
        Next::to("scorecard", &[]),
    ],
};

const fn bound(id: &'static str, label: &'static str, unit: Unit, interval: IntervalKind) -> Measure {
    Measure { interval, ..shares::plain(id, label, unit, Better::Neither) }
}

const fn margin(unit: Unit) -> Measure {
    Measure { better: Better::Lower, ..bound("margin", "Margin of error", unit, IntervalKind::AtConfidence) }
}

const fn low(unit: Unit) -> Measure {
    bound("low", "Lower end", unit, IntervalKind::AtConfidence)
}

const fn high(unit: Unit) -> Measure {
    bound("high", "Upper end", unit, IntervalKind::AtConfidence)
}

static MARGIN_OF_SHARE: Measure = margin(Unit::Points);
static LOW_SHARE: Measure = low(Unit::Percent);
static HIGH_SHARE: Measure = high(Unit::Percent);
static MARGIN_OF_NPS: Measure = margin(Unit::Points);
static LOW_NPS: Measure = low(Unit::Points);
static HIGH_NPS: Measure = high(Unit::Points);
static MARGIN_OF_MEAN: Measure = margin(Unit::Number);
static LOW_MEAN: Measure = low(Unit::Number);
static HIGH_MEAN: Measure = high(Unit::Number);

static ANSWERS_FOR_HALF: Measure =
    Measure { places: 0, ..bound("answers_for_half", "Answers for half the margin", Unit::Count, IntervalKind::None) };

inputs! {
    /// Inputs of the method `share`.
    OfShare {
        /// How many people answered.
        answers: f64 = Input::count("Answers"),
        /// The share that the survey gave; empty for 50, where the margin is largest.
        observed: Option<f64> = Input::percent("Share found"),
        /// All people that could have been asked; empty if they are very many.
        population: Option<f64> = Input::count("Population"),
    }
}

inputs! {
    /// Inputs of the method `nps`.
    OfNps {
        /// People who answered 9 or 10.
        promoters: f64 = Input::count("Promoters"),
        /// People who answered 7 or 8.
        passives: f64 = Input::count("Passives"),
        /// People who answered from 0 to 6.
        detractors: f64 = Input::count("Detractors"),
        /// All people that could have been asked; empty if they are very many.
        population: Option<f64> = Input::count("Population"),
    }
}

inputs! {
    /// Inputs of the method `mean`.
    OfMean {
        /// How much single values differ.
        sd: f64 = Input::number("Standard deviation"),
        /// How many people answered.
        answers: f64 = Input::count("Answers"),
        /// The mean that the survey gave; needed only for the ends of the interval.
        mean: Option<f64> = Input::number("Mean found").aside(),
        /// All people that could have been asked; empty if they are very many.
        population: Option<f64> = Input::count("Population"),
    }
}

/// Those who answered, out of all who could have.
#[derive(Clone, Copy)]
struct Asked {
    n: f64,
    population: Option<f64>,
}

impl Asked {
    /// Checked: no more answers than people.
    fn new(n: f64, population: Option<f64>) -> Result<Self, Fault> {
        match population {
            Some(size) if size < n => Err(Fault::at("population", Finding::TooSmall { min: n })),
            _ => Ok(Self { n, population }),
        }
    }

    /// ν², as a formula over the fields.
    fn left(self, n: Expr) -> Option<Expr> {
        self.population.map(|size| match count("population", size) {
            // Of a single person nothing is left to chance, and 0 ÷ 0 is no number.
            _ if size <= 1.0 => Expr::from(0.0),
            all => (all.clone() - n) / (all - 1.0),
        })
    }

    /// ⌈4nN ÷ (N + 3n)⌉, or 4n of very many people.
    fn for_half(self) -> f64 {
        self.population.map_or(4.0 * self.n, |size| rounded_up(4.0 * self.n * (size / (size + 3.0 * self.n))))
    }

    /// The results, and a curve of the answers that other margins would take.
    fn shown<E: Explain>(
        self,
        formula: impl FnOnce() -> Expr,
        margin: (&'static Measure, f64),
        ends: [(&'static Measure, Result<f64, Undefined>); 2],
    ) -> Outcome<E> {
        let [(low_measure, low), (high_measure, high)] = ends;
        Outcome::of(formula)
            .with(margin.0, margin.1)
            .maybe(low_measure, low)
            .maybe(high_measure, high)
            .with(&ANSWERS_FOR_HALF, self.for_half())
            .drawn(|| self.curve(margin.1))
    }

    fn curve(self, margin: f64) -> Chart {
        let needed = |factor: f64| match self.population {
            None => self.n / (factor * factor),
            Some(size) => size / (1.0 + factor * factor * (size - self.n) / self.n),
        };
        if margin <= 0.0 {
            return Chart::parts(Quantity::Number, &[(Label::Result("margin"), margin, Tone::Plain)]);
        }
        let points = (10..=40).map(|step| f64::from(step) / 20.0).map(|factor| (margin * factor, needed(factor)));
        let (quantity, steps) = (Quantity::Number, Steps::Margin);
        Chart::Curve(Curve { quantity, steps, points: points.collect(), here: Some((margin, self.n)), level: None, along: Vec::new() })
    }
}

/// Times ν² where there is one.
fn reduced(variance: Expr, left: Option<Expr>) -> Expr {
    match left {
        Some(left) => variance * left,
        None => variance,
    }
}

fn share<E: Explain>(i: &OfShare, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    if i.answers <= 0.0 {
        return Err(Fault::at("answers", Finding::DividedByZero));
    }
    let asked = Asked::new(i.answers, i.population)?;
    let (n, z, observed) = (i.answers, confidence.z(), i.observed.unwrap_or(50.0));
    let (p, left) = (observed / 100.0, left_to_chance(n, i.population));
    let found = interval::wilson_of_population(p * n, n, i.population, confidence).scaled(100.0);
    let found = found.within(0.0, 100.0, observed);
    // There the usual margin is 0, however few have answered.
    let all_alike = observed <= 0.0 || observed >= 100.0;
    let margin =
        if all_alike { (found.high - found.low) / 2.0 } else { 100.0 * z * (p * (1.0 - p) / n * left).sqrt() };
    let formula = || {
        let (answers, left) = (count("answers", n), asked.left(count("answers", n)));
        if all_alike {
            // z²ν² ÷ (n + z²ν²) from one end of the scale to the other end of the interval, and half of that.
            let room = reduced(Expr::from(z * z), left);
            return room.clone() / (answers + room) / 2.0 * 100.0;
        }
        let share = i.observed.map_or(Expr::from(0.5), |observed| percent("observed", observed));
        let variance = share.clone() * (Expr::from(1.0) - share) / answers;
        Expr::from(z) * reduced(variance, left).power(0.5.into()) * 100.0
    };
    let ends = [(&LOW_SHARE, Ok(found.low)), (&HIGH_SHARE, Ok(found.high))];
    let outcome = asked.shown(formula, (&MARGIN_OF_SHARE, margin), ends);
    Ok(if all_alike && left > 0.0 { outcome.found(Verdict::HalfOfWilson) } else { outcome })
}

fn nps<E: Explain>(i: &OfNps, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let n = i.promoters + i.passives + i.detractors;
    if n <= 0.0 {
        return Err(Fault::at("promoters", Finding::NoAnswers));
    }
    let asked = Asked::new(n, i.population)?;
    let found = interval::nps_of_population(i.promoters, i.detractors, n, i.population, confidence);
    let margin = (found.high - found.low) / 2.0;
    let formula = || {
        let parts = [("promoters", i.promoters), ("passives", i.passives), ("detractors", i.detractors)];
        let all = || sum_of(&parts, Unit::Count);
        let left = asked.left(all());
        // ¾ of an answer more at both ends and three in all, before the usual formula.
        let more = |by: f64| left.clone().map_or(Expr::from(by), |left| left * by);
        let answers = all() + more(3.0);
        let promoters = (count("promoters", i.promoters) + more(0.75)) / answers.clone();
        let detractors = (count("detractors", i.detractors) + more(0.75)) / answers.clone();
        let variance = promoters.clone() + detractors.clone() - (promoters - detractors).power(2.0.into());
        let error = reduced(variance / answers, left.clone()).power(0.5.into());
        let whole = Expr::from(confidence.z()) * error * 100.0;
        // At the ends of the scale the interval is cut.
        let is_whole = (whole.value() - margin).abs() < 1e-10;
        if is_whole { whole } else { (Expr::from(found.high) - found.low) / 2.0 }
    };
    let ends = [(&LOW_NPS, Ok(found.low)), (&HIGH_NPS, Ok(found.high))];
    Ok(asked.shown(formula, (&MARGIN_OF_NPS, margin), ends))
}

fn mean<E: Explain>(i: &OfMean, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let n = i.answers;
    if n <= 0.0 {
        return Err(Fault::at("answers", Finding::DividedByZero));
    }
    let asked = Asked::new(n, i.population)?;
    let left = left_to_chance(n, i.population);
    // A single answer does not say how much answers differ, unless there is nobody else.
    if n < 2.0 && left > 0.0 {
        return Err(Fault::at("answers", Finding::TooSmall { min: 2.0 }));
    }
    let t = if n < 2.0 { 0.0 } else { student::quantile(confidence, n - 1.0) };
    let margin = t * i.sd / n.sqrt() * left.sqrt();
    let formula = || {
        let answers = count("answers", n);
        let error = number("sd", i.sd) * t / answers.clone().power(0.5.into());
        match asked.left(answers) {
            Some(left) => error * left.power(0.5.into()),
            None => error,
        }
    };
    let mean = i.mean.ok_or(Undefined::Needs("mean"));
    let ends = [(&LOW_MEAN, mean.map(|mean| mean - margin)), (&HIGH_MEAN, mean.map(|mean| mean + margin))];
    Ok(asked.shown(formula, (&MARGIN_OF_MEAN, margin), ends))
}
