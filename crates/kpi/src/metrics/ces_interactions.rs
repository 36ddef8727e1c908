//! Effort by interactions.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "ces-interactions",
    title: word("Customer effort by interactions"),
    rank: 4,
    group: Group::Satisfaction,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Issues::INPUTS,
        results: &[&BALANCE, &SHARE_EASY],
        examples: &[Example {
            inputs: || Issues { easy_issues: 150.0, difficult_issues: 50.0 }.write(),
            currency: None,
            results: &[("balance", -100.0), ("share_easy", 75.0)],
        }],
    }],
    survey: None,
    silences: &[],
    readings: &[],
};

/// What its page computes, once somebody touches it.
pub static FORMULAS: Formulas = &[(ONLY, |values, confidence| run(values, confidence, balance))];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How much effort do issues take, judging by the number of contacts?"),
    synonyms: word("effort without a survey | interactions per issue | easy issues | difficult issues | touches"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Issues::HINTS,
        sources: &[word("50 difficult minus 150 easy issues; 150 of 200 were easy")],
        formula: |values, confidence| run(values, confidence, balance),
    }],
    benchmarks: Benchmarks::none(
        "No benchmark is shown: the balance grows with the number of issues, and no published figure measures effort this way.",
    ),
    words: &[],
    silences: &[],
    levers: &["difficult_issues"],
    moves: &[
        Move {
            methods: &["only"],
            label: word("Difficult issues that become easy"),
            changes: &[("difficult_issues", -1.0), ("easy_issues", 1.0)],
        },
    ],
    readings: &[],
    next: [
        Next::to("ces", &[]),
        Next::to("contacts-per-resolution", &[]),
        Next::to("first-contact-resolution", &[]),
    ],
};

static BALANCE: Measure = Measure { places: 0, ..shares::plain("balance", "Difficult minus easy issues", Unit::Count, Better::Lower) };

static SHARE_EASY: Measure = shares::of_count("share_easy", "Easy issues", Better::Higher);

inputs! {
    /// Inputs of the metric.
    Issues {
        /// Issues that were resolved in one or two interactions.
        easy_issues: f64 = Input::count("Easy issues"),
        /// Issues that took three or more interactions.
        difficult_issues: f64 = Input::count("Difficult issues"),
    }
}

fn balance<E: Explain>(i: &Issues, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let whole = i.easy_issues + i.difficult_issues;
    if whole <= 0.0 {
        return Err(Fault::at("easy_issues", Finding::NoAnswers));
    }
    let easy = Share { part: i.easy_issues, whole };
    let difficult = Share { part: i.difficult_issues, whole };
    let bars = vec![
        (Label::Input("easy_issues"), easy, Tone::Good),
        (Label::Input("difficult_issues"), difficult, Tone::Bad),
    ];
    Ok(Outcome::of(|| count("difficult_issues", i.difficult_issues) - count("easy_issues", i.easy_issues))
        .with(&BALANCE, i.difficult_issues - i.easy_issues)
        .share(&SHARE_EASY, easy, confidence)
        .drawn(|| shares::bars(bars, confidence)))
}
