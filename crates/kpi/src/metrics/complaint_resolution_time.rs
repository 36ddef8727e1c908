//! Complaint resolution time.

use super::prelude::*;
use base::business_hours::BusinessHours;
use crate::chart::Mark;

/// What its page shows.
pub static METRIC: Metric = Metric {
    id: "complaint-resolution-time",
    title: word("Complaint resolution time"),
    rank: 4,
    group: Group::Speed,
    methods: &[Method {
        id: ONLY,
        title: Word::NONE,
        inputs: Complaints::INPUTS,
        results: &[&shares::measures::MEAN_OF_TOTAL, &shares::measures::MEDIAN_TIME, &LONGEST],
        examples: &[
            Example {
                inputs: || Complaints { calendar: "all_hours", opens: None, closes: None, weekdays: None, ..example() }.write(),
                currency: None,
                results: &[("mean", 158_400.0), ("median", 172_800.0), ("longest", 259_200.0)],
            },
            Example {
                inputs: || example().write(),
                currency: None,
                results: &[("mean", 33_600.0), ("median", 28_800.0), ("longest", 57_600.0)],
            },
        ],
    }],
    survey: None,
    silences: &[Question::Formula, Question::Goal, Question::Drivers],
    readings: &[],
};

/// Too heavy for pages: the worker computes it.
pub static FORMULAS: Formulas = &[];

/// What else is known of it.
pub static ABOUT: About = About {
    metric: &METRIC,
    formulas: FORMULAS,
    summary: word("How long does it take to resolve a complaint?"),
    synonyms: word("complaint handling time | time to resolve | TTR | business hours | case duration | turnaround"),
    methods: &[AboutMethod {
        id: ONLY,
        hint: Word::NONE,
        hints: Complaints::HINTS,
        sources: &[word("a complaint made on Monday and resolved on Wednesday took two days; the other two took 12 hours and three days"), word("16, 4 and 8 hours between 9:00 and 17:00, Monday to Friday")],
        formula: |values, confidence| run(values, confidence, complaints),
    }],
    benchmarks: Benchmarks::none("No benchmark is shown: what counts as a complaint, and as resolved, differs from one company to the next."),
    words: &[],
    silences: &[
        Silence { question: Question::Formula, why: "Time between two moments, in business hours too, is no expression over the fields." },
        Silence { question: Question::Goal, why: "The moments are facts: no one of them can be chosen so that the average reaches a target." },
        Silence { question: Question::Drivers, why: "A tenth more of a date has no meaning." },
    ],
    levers: &[],
    moves: &[],
    readings: &[],
    next: [
        Next::to("sla-attainment", &[]),
        Next::to("issues-by-type", &[]),
        Next::to("churn-rate", &[]),
    ],
};

static LONGEST: Measure = shares::plain("longest", "Longest", Unit::Seconds, Better::Lower);

static CALENDARS: [Choice; 2] = [
    Choice { id: "all_hours", label: word("All hours, day and night") },
    Choice { id: "business_hours", label: word("Business hours only") },
];

static WEEKDAYS: [Choice; 6] = [
    Choice { id: "mon_fri", label: word("Monday to Friday") },
    Choice { id: "mon_sat", label: word("Monday to Saturday") },
    Choice { id: "every_day", label: word("Every day") },
    Choice { id: "tue_sat", label: word("Tuesday to Saturday") },
    Choice { id: "sun_thu", label: word("Sunday to Thursday") },
    Choice { id: "sat_wed", label: word("Saturday to Wednesday") },
];

inputs! {
    /// A complaint.
    Complaint {
        /// When the customer complained.
        logged: Moment = Input::moment("Logged"),
        /// When the complaint was resolved.
        resolved: Moment = Input::moment("Resolved"),
    }
}

inputs! {
    /// Inputs of the metric.
    Complaints {
        /// A row for each complaint: when it was logged and when it was resolved, such as 2026-03-02 14:05; a date alone means midnight.
        complaints: Vec<Complaint> = Input::rows("Complaints", Complaint::INPUTS),
        /// Whether nights and days off count. Public holidays count like any other day.
        calendar: &'static str = Input::choice("Hours that count", &CALENDARS),
        /// When the working day starts, such as 9:00.
        opens: Option<Moment> = Input::time_of_day("Opens").only_if("calendar", "business_hours"),
        /// When it ends, such as 17:00 or 24:00; earlier than the opening time means the next day.
        closes: Option<Moment> = Input::time_of_day("Closes").only_if("calendar", "business_hours"),
        /// The days you are open.
        weekdays: Option<&'static str> = Input::choice("Open on", &WEEKDAYS).only_if("calendar", "business_hours"),
    }
}

/// Three complaints in business hours: Monday 10:00 to Wednesday 10:00, Tuesday 13:00 to Wednesday 1:00, Friday 15:00 to Monday 15:00.
fn example() -> Complaints {
    let complaint = |(logged, resolved)| Complaint { logged: Moment(logged), resolved: Moment(resolved) };
    Complaints {
        complaints: [
            (1_772_445_600.0, 1_772_618_400.0),
            (1_772_542_800.0, 1_772_586_000.0),
            (1_772_809_200.0, 1_773_068_400.0),
        ]
        .map(complaint)
        .to_vec(),
        calendar: "business_hours",
        opens: Some(Moment(32_400.0)),
        closes: Some(Moment(61_200.0)),
        weekdays: Some("mon_fri"),
    }
}

fn complaints<E: Explain>(i: &Complaints, _: Confidence) -> Result<Outcome<E>, Fault> {
    let hours = business_hours(i)?;
    let mut times = Vec::new();
    for (row, complaint) in i.complaints.iter().enumerate() {
        if complaint.resolved.0 < complaint.logged.0 {
            return Err(Fault::at(&format!("complaints-{row}-resolved"), Finding::Before { first: "logged" }));
        }
        times.push(match &hours {
            Some(hours) => hours.between(complaint.logged, complaint.resolved),
            None => complaint.resolved.0 - complaint.logged.0,
        });
    }
    let summary = Summary::of_values(&times).ok_or_else(|| Fault::at("complaints", Finding::NoRows))?;
    let longest = times.iter().copied().fold(0.0, f64::max);
    let marks = [("mean", summary.mean), ("median", summary.median)].map(|(result, at)| Mark { result, at });
    Ok(Outcome::default()
        .with(&shares::measures::MEAN_OF_TOTAL, summary.mean)
        .with(&shares::measures::MEDIAN_TIME, summary.median)
        .with(&LONGEST, longest)
        .drawn(|| shares::times_chart(&times, marks.to_vec())))
}

/// The business hours, where only these count.
fn business_hours(i: &Complaints) -> Result<Option<BusinessHours>, Fault> {
    if i.calendar == "all_hours" {
        return Ok(None);
    }
    let opens = i.opens.ok_or_else(|| Fault::at("opens", Finding::Missing))?;
    let closes = i.closes.ok_or_else(|| Fault::at("closes", Finding::Missing))?;
    let weekdays = i.weekdays.ok_or_else(|| Fault::at("weekdays", Finding::Missing))?;
    let days = match weekdays {
        "mon_sat" => [true, true, true, true, true, true, false],
        "every_day" => [true; 7],
        "tue_sat" => [false, true, true, true, true, true, false],
        "sun_thu" => [true, true, true, true, false, false, true],
        "sat_wed" => [true, true, true, false, false, true, true],
        _ => [true, true, true, true, true, false, false],
    };
    let hours = BusinessHours::new(opens, closes, days);
    hours.map(Some).ok_or_else(|| Fault::at("closes", Finding::SameAs { other: "opens" }))
}
