//! Employee Net Promoter Score.

use super::prelude::*;
use crate::promoters::{self, DETRACTORS, PASSIVES, PROMOTERS, Poll};

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "employee-nps",
    title: word("Employee Net Promoter Score"),
    rank: 7,
    group: Group::Satisfaction,
    methods: &[
        Method {
            id: "counts",
            title: word("Counts"),
            inputs: Counts::INPUTS,
            results: RESULTS,
            examples: &[Example {
                inputs: || Counts { promoters: 24.0, passives: 18.0, detractors: 18.0, employees: Some(80.0) }.write(),
                currency: None,
                results: &[("enps", 10.0), ("promoters_share", 40.0), ("passives_share", 30.0), ("detractors_share", 30.0), ("answers", 60.0), ("participation", 75.0)],
            }],
        },
        Method {
            id: "percentages",
            title: word("Percentages"),
            inputs: Percentages::INPUTS,
            results: RESULTS,
            examples: &[Example {
                inputs: || Percentages { promoters_percent: 40.0, detractors_percent: 30.0, responses: Some(60.0), employees: Some(80.0) }.write(),
                currency: None,
                results: &[("enps", 10.0), ("promoters_share", 40.0), ("passives_share", 30.0), ("detractors_share", 30.0), ("answers", 60.0), ("participation", 75.0)],
            }],
        },
        Method {
            id: "distribution",
            title: word("Answers from 0 to 10"),
            inputs: Answers::INPUTS,
            results: RESULTS,
            examples: &[Example {
                inputs: || {
                    let counts = vec![1.0, 0.0, 1.0, 2.0, 2.0, 6.0, 6.0, 8.0, 10.0, 14.0, 10.0];
                    Answers { scores: Distribution { low: 0, counts }, employees: Some(80.0) }.write()
                },
                currency: None,
                results: &[("enps", 10.0), ("promoters_share", 40.0), ("passives_share", 30.0), ("detractors_share", 30.0), ("answers", 60.0), ("participation", 75.0)],
            }],
        },
    ],
    survey: Some(&Binding::steps_of_staff("eNPS", &[(0, 10)])),
    silences: &[Question::Definitions],
    readings: &[],
};

/// Few visit it: the worker computes it, and no page carries it.
pub static FORMULAS: Formulas = &[];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("Would employees recommend you as a place to work (eNPS)? Promoters less detractors, with an interval that takes the number of employees into account."),
    synonyms: word("eNPS | employee NPS | employer recommendation | staff survey | place to work | employee loyalty"),
    methods: &[
        AboutMethod {
            id: "counts",
            hint: word("When you know how many promoters, passives and detractors there are: the surest way."),
            hints: Counts::HINTS,
            sources: &[word("Worked by hand: 24 of 60 less 18 of 60; 60 of 80 employees answered")],
            formula: |values, confidence| run(values, confidence, counts),
        },
        AboutMethod {
            id: "percentages",
            hint: word("When a report gives only the percentages; add the number of answers to get an interval."),
            hints: Percentages::HINTS,
            sources: &[word("Worked by hand: 40% less 30%; 60 of 80 employees answered")],
            formula: |values, confidence| run(values, confidence, percentages),
        },
        AboutMethod {
            id: "distribution",
            hint: word("When you know how many employees gave each answer."),
            hints: Answers::HINTS,
            sources: &[word("Worked by hand: 24 answers of 9 and 10, 18 of 7 and 8, 18 from 0 to 6; 60 of 80 employees")],
            formula: |values, confidence| run(values, confidence, distribution),
        },
    ],
    benchmarks: Benchmarks::none("No benchmark is shown: public figures come from customers of single survey programs and state neither the mix of companies nor who was asked."),
    words: &["enps", "e nps", "place to work", "recommend working", "recommend us as an employer", "recommend this company as an employer", "as an employer", "*arbeitgeber", "*arbeitsplatz", "lieu de travail", "employeur", "lugar para trabajar", "lugar de trabajo", "empleador", "empregador", "χωρο εργασι", "τοπο εργασι", "εργοδοτ", "雇主", "工作场所", "工作場所", "職場として", "직장으로", "employee net promoter", "employee promoter", "员工净推荐", "員工淨推薦", "员工推荐", "員工推薦"],
    silences: &[
        Silence { question: Question::Definitions, why: "The methods are ways to enter the same definition." },
    ],
    levers: &["promoters", "promoters_percent", "detractors_percent", "scores-9", "scores-10"],
    moves: &[
        Move {
            methods: &["distribution"],
            label: word("Answers of 6 turned into 9"),
            changes: &[("scores-6", -1.0), ("scores-9", 1.0)],
        },
        Move {
            methods: &["counts"],
            label: word("Detractors turned into promoters"),
            changes: &[("detractors", -1.0), ("promoters", 1.0)],
        },
        Move {
            methods: &["counts"],
            label: word("Passives turned into promoters"),
            changes: &[("passives", -1.0), ("promoters", 1.0)],
        },
    ],
    readings: &[],
    next: [
        Next::to("margin-of-error", &[("promoters", "promoters"), ("passives", "passives"), ("detractors", "detractors"), ("employees", "population")]).by("nps"),
        Next::to("compare-scores", &[("promoters", "after_promoters"), ("passives", "after_passives"), ("detractors", "after_detractors")]).by("nps"),
        Next::to("employee-engagement", &[]),
    ],
};

const RESULTS: &[&Measure] = &[&ENPS, &PROMOTERS, &PASSIVES, &DETRACTORS, &shares::measures::ANSWERS, &PARTICIPATION];

static ENPS: Measure = Measure {
    id: "enps",
    label: word("Employee Net Promoter Score"),
    unit: Unit::Points,
    places: 2,
    better: Better::Higher,
    interval: IntervalKind::AdjustedWald,
};

static PARTICIPATION: Measure = shares::plain("participation", "Participation", Unit::Percent, Better::Higher);

inputs! {
    /// Inputs of the method `counts`.
    Counts {
        /// Employees who answered 9 or 10.
        promoters: f64 = Input::count("Promoters"),
        /// Employees who answered 7 or 8; they count in the total.
        passives: f64 = Input::count("Passives"),
        /// Employees who answered from 0 to 6.
        detractors: f64 = Input::count("Detractors"),
        /// All employees who could have answered. The closer the answers come to all of them, the narrower the interval.
        employees: Option<f64> = Input::count("Employees").aside(),
    }
}

inputs! {
    /// Inputs of the method `percentages`.
    Percentages {
        /// Share of all answers that are 9 or 10.
        promoters_percent: f64 = Input::percent("Promoters"),
        /// Share of all answers from 0 to 6.
        detractors_percent: f64 = Input::percent("Detractors"),
        /// How many employees answered; needed only for the interval and the participation.
        responses: Option<f64> = Input::count("Answers"),
        /// All employees who could have answered. The closer the answers come to all of them, the narrower the interval.
        employees: Option<f64> = Input::count("Employees").aside(),
    }
}

inputs! {
    /// Inputs of the method `distribution`.
    Answers {
        /// How many employees gave each answer; 0 where nobody did. A question asked on 1 to 10 gives no eNPS.
        scores: Distribution = Input::distribution("Answers", 0, High::Fixed(10)),
        /// All employees who could have answered. The closer the answers come to all of them, the narrower the interval.
        employees: Option<f64> = Input::count("Employees").aside(),
    }
}

const fn poll(employees: Option<f64>, confidence: Confidence) -> Poll {
    Poll { score: &ENPS, people: employees, people_in: "employees", confidence }
}

fn counts<E: Explain>(i: &Counts, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let (poll, counts) = (poll(i.employees, confidence), [i.promoters, i.passives, i.detractors]);
    Ok(joined(promoters::of_counts(counts, &poll)?, Some(counts.iter().sum()), &poll))
}

fn percentages<E: Explain>(i: &Percentages, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let poll = poll(i.employees, confidence);
    let outcome = promoters::of_percentages([i.promoters_percent, i.detractors_percent], i.responses, &poll)?;
    Ok(joined(outcome, i.responses, &poll))
}

fn distribution<E: Explain>(i: &Answers, confidence: Confidence) -> Result<Outcome<E>, Fault> {
    let poll = poll(i.employees, confidence);
    Ok(joined(promoters::of_answers(&i.scores, &poll)?, Some(i.scores.counts.iter().sum()), &poll))
}

/// With the share of the employees who answered.
fn joined<E: Explain>(outcome: Outcome<E>, answers: Option<f64>, poll: &Poll) -> Outcome<E> {
    let Some(employees) = poll.people else {
        return outcome.maybe(&PARTICIPATION, Err(Undefined::Needs(poll.people_in)));
    };
    let Some(answers) = answers else { return outcome.maybe(&PARTICIPATION, Err(Undefined::Needs("responses"))) };
    let share = poll.check(answers).map(|()| 100.0 * answers / employees);
    outcome.or_fault(&PARTICIPATION, share, Undefined::Needs(poll.people_in))
}
