//! Schedule adherence.

use super::prelude::*;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "schedule-adherence",
    title: word("Schedule adherence"),
    rank: 16,
    group: Group::Speed,
    methods: &[
        Method {
            id: ONLY,
            title: Word::NONE,
            inputs: Times::INPUTS,
            results: &[&ADHERENCE, &CONFORMANCE],
            examples: &[Example {
                inputs: || Times { scheduled_total: 1_440_000.0, in_adherence_total: 1_332_000.0, worked_total: Some(1_454_400.0) }.write(),
                currency: None,
                results: &[("adherence", 92.5), ("conformance", 101.0)],
            }],
        },
    ],
    survey: None,
    silences: &[],
    readings: &[],
};

/// Few visit it: the worker computes it, and no page carries it.
pub static FORMULAS: Formulas = &[];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How much of the scheduled time agents did what the schedule said (adherence), and whether they worked as long as scheduled (conformance)."),
    synonyms: word("adherence | conformance | schedule compliance | punctuality | workforce management | WFM"),
    methods: &[
        AboutMethod {
            id: ONLY,
            hint: Word::NONE,
            hints: Times::HINTS,
            sources: &[word("Worked by hand: 370 of 400 hours, and 404 of 400")],
            formula: |values, confidence| run(values, confidence, adherence),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: systems allow different minutes of grace before time counts as out of adherence."),
    words: &[],
    silences: &[],
    levers: &["in_adherence_total"],
    moves: &[],
    readings: &[],
    next: [
        Next::to("shrinkage", &[]),
        Next::to("occupancy", &[]),
        Next::to("staffing", &[]),
    ],
};

static ADHERENCE: Measure = shares::plain("adherence", "Adherence", Unit::Percent, Better::Higher);
static CONFORMANCE: Measure = shares::plain("conformance", "Conformance", Unit::Percent, Better::Neither);

inputs! {
    /// Inputs of the metric.
    Times {
        /// All scheduled time of all agents added up, such as 400 h.
        scheduled_total: f64 = Input::seconds("Scheduled time in total"),
        /// Of it the time in which agents did what the schedule said for that moment.
        in_adherence_total: f64 = Input::seconds("Time according to the schedule"),
        /// All time that agents worked, whenever it was; needed only for the conformance.
        worked_total: Option<f64> = Input::seconds("Worked time in total").aside(),
    }
}

fn adherence<E: Explain>(i: &Times, _: Confidence) -> Result<Outcome<E>, Fault> {
    let share = Share::new(("in_adherence_total", i.in_adherence_total), ("scheduled_total", i.scheduled_total))?;
    let conformance = i.worked_total.map(|worked| 100.0 * worked / share.whole).ok_or(Undefined::Needs("worked_total"));
    let formula =
        || seconds("in_adherence_total", share.part) / seconds("scheduled_total", share.whole) * 100.0;
    Ok(Outcome::of(formula)
        .within(&ADHERENCE, share.percent(), Err(NoInterval::OnlyTotals))
        .maybe(&CONFORMANCE, conformance)
        .drawn(|| share.chart(ADHERENCE.id, "in_adherence_total", Rest::OfWhole, None, true)))
}
