//! Is the change real: two shares, scores or means compared.

use super::prelude::*;
use crate::chart::{Bar, BarKind, Bars, Stacked, Whole};
use stats::comparison::Comparison;
use stats::interval::Interval;
use stats::{student, two_means, two_nps, two_shares};

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "compare-scores",
    title: word("Statistical significance"),
    rank: 4,
    group: Group::Planning,
    methods: &[
        Method {
            id: "share",
            title: word("Two percentages"),
            inputs: Shares::INPUTS,
            results: &[&SHARE_DIFFERENCE, &P],
            examples: &[Example {
                inputs: || Shares { before_yes: 140.0, before_n: 200.0, after_yes: 160.0, after_n: 200.0 }.write(),
                currency: None,
                results: &[("difference", 10.0), ("p", 0.020_921_335_337_794_06)],
            }],
        },
        Method {
            id: "nps",
            title: word("Two Net Promoter Scores"),
            inputs: Scores::INPUTS,
            results: &[&NPS_DIFFERENCE, &P],
            examples: &[Example {
                inputs: || {
                    Scores {
                        before_promoters: 50.0,
                        before_passives: 30.0,
                        before_detractors: 20.0,
                        after_promoters: 62.0,
                        after_passives: 25.0,
                        after_detractors: 13.0,
                    }
                    .write()
                },
                currency: None,
                results: &[("difference", 19.0), ("p", 0.077_652_049_171_123_85)],
            }],
        },
        Method {
            id: "mean",
            title: word("Two means"),
            inputs: Means::INPUTS,
            results: &[&MEAN_DIFFERENCE, &P],
            examples: &[Example {
                inputs: || {
                    let (before, after) = ((7.2, 1.8, 120.0), (7.7, 1.6, 110.0));
                    Means {
                        before_mean: before.0,
                        before_sd: before.1,
                        before_n: before.2,
                        after_mean: after.0,
                        after_sd: after.1,
                        after_n: after.2,
                    }
                    .write()
                },
                currency: None,
                results: &[("difference", 0.5), ("p", 0.026_723_220_458_771_67)],
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
    summary: word("Is the change real, or could it be chance?"),
    synonyms: word("statistical significance calculator | significance | significant | is the change real | before and after | A/B test | difference | p-value | compare | t test | Fisher"),
    methods: &[
        AboutMethod {
            id: "share",
            hint: word("For CSAT, first contact resolution and other percentages based on counts."),
            hints: Shares::HINTS,
            sources: &[word("140 out of 200 = 70% before, 160 out of 200 = 80% after; z = 2.31")],
            formula: |values, confidence| run(values, confidence, of_shares),
        },
        AboutMethod {
            id: "nps",
            hint: word("From the numbers of promoters, passives and detractors."),
            hints: Scores::HINTS,
            sources: &[word("a score of 30 before and 49 after; z of the adjusted scores = 1.764")],
            formula: |values, confidence| run(values, confidence, of_scores),
        },
        AboutMethod {
            id: "mean",
            hint: word("For mean ratings and times, with their standard deviations."),
            hints: Means::HINTS,
            sources: &[word("7.7 minus 7.2; Welch’s t = 2.23")],
            formula: |values, confidence| run(values, confidence, of_means),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: a difference is judged by its own interval."),
    words: &[],
    silences: &[],
    levers: &["after_yes", "after_promoters", "after_detractors", "after_mean"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("sample-size", &[]),
        Next::to("margin-of-error", &[("share/after_n", "answers")]),
        Next::to("scorecard", &[]),
    ],
};

static SHARE_DIFFERENCE: Measure = difference(Unit::Points, "Difference in percentage points", IntervalKind::Newcombe);
static NPS_DIFFERENCE: Measure = difference(Unit::Points, "Difference in points", IntervalKind::AdjustedWald);
static MEAN_DIFFERENCE: Measure = difference(Unit::Number, "Difference", IntervalKind::StudentT);

const fn difference(unit: Unit, label: &'static str, interval: IntervalKind) -> Measure {
    Measure { id: "difference", label: word(label), unit, places: 2, better: Better::Neither, interval }
}

static P: Measure = Measure {
    id: "p",
    label: word("Probability of a chance difference (p)"),
    unit: Unit::Probability,
    places: 4,
    better: Better::Neither,
    interval: IntervalKind::None,
};

inputs! {
    /// Inputs of the method `share`.
    Shares {
        /// How many counted before: satisfied, resolved, and so on.
        before_yes: f64 = Input::count("Before: yes"),
        /// Everyone who was asked or counted before.
        before_n: f64 = Input::count("Before: all"),
        /// How many counted after.
        after_yes: f64 = Input::count("After: yes"),
        /// Everyone who was asked or counted after.
        after_n: f64 = Input::count("After: all"),
    }
}

inputs! {
    /// Inputs of the method `nps`.
    Scores {
        /// Answers of 9 or 10 before.
        before_promoters: f64 = Input::count("Before: promoters"),
        /// Answers of 7 or 8 before.
        before_passives: f64 = Input::count("Before: passives"),
        /// Answers from 0 to 6 before.
        before_detractors: f64 = Input::count("Before: detractors"),
        /// Answers of 9 or 10 after.
        after_promoters: f64 = Input::count("After: promoters"),
        /// Answers of 7 or 8 after.
        after_passives: f64 = Input::count("After: passives"),
        /// Answers from 0 to 6 after.
        after_detractors: f64 = Input::count("After: detractors"),
    }
}

inputs! {
    /// Inputs of the method `mean`.
    Means {
        /// The mean before.
        before_mean: f64 = Input::number("Before: mean"),
        /// How much individual values varied before: the sample standard deviation.
        before_sd: f64 = Input::number("Before: standard deviation"),
        /// How many values there were before.
        before_n: f64 = Input::count("Before: number of values"),
        /// The mean after.
        after_mean: f64 = Input::number("After: mean"),
        /// How much individual values varied after.
        after_sd: f64 = Input::number("After: standard deviation"),
        /// How many values there were after.
        after_n: f64 = Input::count("After: number of values"),
    }
}

/// The results of a comparison; `scale` turns its unit into that of the measure.
fn compared<E: Explain>(
    formula: impl FnOnce() -> Expr,
    measure: &'static Measure,
    found: &Comparison,
    scale: f64,
    confidence: Confidence,
) -> Outcome<E> {
    let difference = found.difference * scale;
    // Scaling may round the ends past the difference.
    let interval = found.interval.scaled(scale).within(f64::MIN, f64::MAX, difference);
    Outcome::of(formula)
        .within(measure, difference, Ok(interval))
        .with(&P, found.p)
        .found(Verdict::Compared { apart: found.apart(confidence), p: found.p })
}

/// Both values with their intervals, the second one in the tone of the visitor's own.
fn two_bars(quantity: Quantity, bars: [(&'static str, f64, Option<Interval>); 2]) -> Chart {
    let bars = bars.map(|(input, value, interval)| Bar { label: Label::Input(input), value, interval, tone: Tone::Plain });
    Chart::Bars(Bars { quantity, bars: bars.to_vec(), kind: BarKind::Named, compare: None })
}

fn of_shares<E: Explain>(i: &Shares, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let before = Share::new(("before_yes", i.before_yes), ("before_n", i.before_n))?;
    let after = Share::new(("after_yes", i.after_yes), ("after_n", i.after_n))?;
    let sample = |share: Share| two_shares::Sample { part: share.part, n: share.whole };
    let found = two_shares::compare(sample(before), sample(after), confidence);
    let formula = || {
        count("after_yes", i.after_yes) / count("after_n", i.after_n) * 100.0
            - count("before_yes", i.before_yes) / count("before_n", i.before_n) * 100.0
    };
    let bar = |input, share: Share| (input, share.percent(), Some(share.interval(confidence)));
    let chart = || two_bars(Quantity::Share, [bar("before_yes", before), bar("after_yes", after)]);
    Ok(compared(formula, &SHARE_DIFFERENCE, &found, 100.0, confidence).drawn(chart))
}

fn of_scores<E: Explain>(i: &Scores, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let before = [
        ("before_promoters", i.before_promoters),
        ("before_passives", i.before_passives),
        ("before_detractors", i.before_detractors),
    ];
    let after = [
        ("after_promoters", i.after_promoters),
        ("after_passives", i.after_passives),
        ("after_detractors", i.after_detractors),
    ];
    let mut bars = Vec::new();
    let mut of = |groups: [(&'static str, f64); 3]| {
        let [promoters, _, detractors] = groups;
        let n = groups.iter().map(|(_, count)| count).sum();
        if n <= 0.0 {
            return Err(Fault::at(promoters.0, Finding::NoAnswers));
        }
        let tones = [Tone::Good, Tone::Middling, Tone::Bad];
        let parts = groups.into_iter().zip(tones).rev().map(|((input, number), tone)| (Label::Input(input), number, tone));
        bars.push(Stacked { name: None, parts: parts.collect(), interval: None });
        let score = (count(promoters.0, promoters.1) - count(detractors.0, detractors.1)) / sum_of(&groups, Unit::Count);
        Ok((score * 100.0, two_nps::Sample { promoters: promoters.1, detractors: detractors.1, n }))
    };
    let ((before, first), (after, second)) = (of(before)?, of(after)?);
    let found = two_nps::compare(first, second, confidence);
    Ok(compared(|| after - before, &NPS_DIFFERENCE, &found, 100.0, confidence).drawn(|| {
        Chart::Whole(Whole { quantity: Quantity::Answers, bars, result: None, target: None })
    }))
}

fn of_means<E: Explain>(i: &Means, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    for (input, n) in [("before_n", i.before_n), ("after_n", i.after_n)] {
        if n < 2.0 {
            return Err(Fault::at(input, Finding::TooSmall { min: 2.0 }));
        }
    }
    let before = two_means::Sample { mean: i.before_mean, sd: i.before_sd, n: i.before_n };
    let after = two_means::Sample { mean: i.after_mean, sd: i.after_sd, n: i.after_n };
    let found = two_means::compare(before, after, confidence);
    let found = found.ok_or_else(|| Fault::at("before_sd", Finding::NoSpread))?;
    let bar = |input, sample: two_means::Sample| {
        let half = student::quantile(confidence, sample.n - 1.0) * sample.sd / sample.n.sqrt();
        (input, sample.mean, Some(Interval { low: sample.mean - half, high: sample.mean + half }))
    };
    let chart = || two_bars(Quantity::Score, [bar("before_mean", before), bar("after_mean", after)]);
    let formula = || number("after_mean", i.after_mean) - number("before_mean", i.before_mean);
    Ok(compared(formula, &MEAN_DIFFERENCE, &found, 1.0, confidence).drawn(chart))
}
