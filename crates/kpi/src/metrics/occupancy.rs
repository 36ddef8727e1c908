//! Occupancy and utilisation.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "occupancy",
    title: word("Occupancy and utilisation"),
    rank: 15,
    group: Group::Speed,
    methods: &[
        Method {
            id: ONLY,
            title: Word::NONE,
            inputs: Times::INPUTS,
            results: &[&OCCUPANCY, &UTILISATION],
            examples: &[Example {
                inputs: || Times { talk_total: 15_000.0, hold_total: Some(1800.0), after_call_total: 3600.0, available_total: 3600.0, paid_total: Some(30_000.0) }.write(),
                currency: None,
                results: &[("occupancy", 85.0), ("utilisation", 68.0)],
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
    summary: word("How much of the time in which agents are ready they are busy with contacts (occupancy), and how much of their paid time (utilisation)."),
    synonyms: word("occupancy rate | utilization | utilisation | agent busy time | productive time | idle time | availability"),
    methods: &[
        AboutMethod {
            id: ONLY,
            hint: Word::NONE,
            hints: Times::HINTS,
            sources: &[word("Worked by hand: 15,000 + 1,800 + 3,600 = 20,400 of 24,000 and of 30,000 seconds")],
            formula: |values, confidence| run(values, confidence, occupancy),
        },
    ],
    benchmarks: Benchmarks::Known(&[Benchmark {
        result: "occupancy",
        low: 80.0,
        high: Some(85.0),
        currency: None,
        definition: word("Typical of contact centres; above 85% people burn out. A rule of thumb, no law"),
        source: word("Call Centre Helper"),
        year: None,
        place: Some(word("United Kingdom")),
        trust: Trust::Rough,
        link: Some("https://www.callcentrehelper.com/occupancy-not-exceed-85-157102.htm"),
        methods: &[ONLY],
    }]),
    words: &[],
    silences: &[
        Silence { question: Question::Goal, why: "Neither more nor less is better: idle people cost money, and people without a pause burn out." },
    ],
    levers: &[],
    moves: &[],
    readings: &[],
    next: [
        Next::to("staffing", &[]),
        Next::to("average-handle-time", &[("talk_total", "talk_total"), ("hold_total", "hold_total"), ("after_call_total", "after_call_total")]),
        Next::to("shrinkage", &[]),
    ],
};

static OCCUPANCY: Measure = shares::plain("occupancy", "Occupancy", Unit::Percent, Better::Neither);
static UTILISATION: Measure = shares::plain("utilisation", "Utilisation", Unit::Percent, Better::Neither);

/// What sums of binary fractions may be off, as a part of the whole.
const NOISE: f64 = 1e-12;

inputs! {
    /// Inputs of the metric.
    Times {
        /// All talking of all agents added up, such as 320 min or 5:20:00.
        talk_total: f64 = Input::seconds("Talk time in total"),
        /// All time in which callers were put on hold; empty if it is part of the talk time.
        hold_total: Option<f64> = Input::seconds("Hold time in total"),
        /// All work on contacts after they ended.
        after_call_total: f64 = Input::seconds("After-call work in total"),
        /// All time in which agents were ready and waited for contacts.
        available_total: f64 = Input::seconds("Waiting for contacts in total"),
        /// All paid time, with breaks, training and leave; needed only for the utilisation.
        paid_total: Option<f64> = Input::seconds("Paid time in total").aside(),
    }
}

fn occupancy<E: Explain>(i: &Times, _: Confidence) -> Result<Outcome<E>, Fault> {
    let busy = i.talk_total + i.hold_total.unwrap_or(0.0) + i.after_call_total;
    let ready = busy + i.available_total;
    if ready <= 0.0 {
        return Err(Fault::at("talk_total", Finding::NoAnswers));
    }
    let parts = || {
        let mut parts = vec![seconds("talk_total", i.talk_total)];
        parts.extend(i.hold_total.map(|hold| seconds("hold_total", hold)));
        parts.push(seconds("after_call_total", i.after_call_total));
        parts
    };
    let formula = || {
        let all = [parts(), vec![seconds("available_total", i.available_total)]].concat();
        sum(parts()) / sum(all) * 100.0
    };
    let bars = [
        (Label::Input("talk_total"), i.talk_total, Tone::Plain),
        (Label::Input("hold_total"), i.hold_total.unwrap_or(0.0), Tone::Plain),
        (Label::Input("after_call_total"), i.after_call_total, Tone::Plain),
        (Label::Input("available_total"), i.available_total, Tone::Reference),
    ];
    let outcome = Outcome::of(formula)
        .within(&OCCUPANCY, 100.0 * busy / ready, Err(NoInterval::OnlyTotals))
        .drawn(|| Chart::parts(Quantity::Duration, &bars));
    Ok(match i.paid_total {
        None => outcome.maybe(&UTILISATION, Err(Undefined::Needs("paid_total"))),
        Some(paid) => {
            let enough = paid >= ready * (1.0 - NOISE);
            let fault = || Fault::at("paid_total", Finding::TooSmall { min: ready });
            let share = if enough { Ok(100.0 * busy / paid) } else { Err(fault()) };
            outcome.or_fault(&UTILISATION, share, Undefined::Needs("paid_total"))
        }
    })
}
