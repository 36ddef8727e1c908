//! Figures of calls.

use stats::interval::{Confidence, mean_t};
use stats::summary::Summary;

use crate::answers::Answers;
use crate::events::calls::Calls;
use crate::events::{Cause, LeftOut};
use crate::figures::service_level::{self, Counts};
use crate::figures::{Figure, Report, Unit};
use crate::roles::Role;

const OFFERED: &str = "Calls that were answered or given up. Menu exits, busy lines, voicemail, key exits, time-outs, outbound calls and other media are left out.";

/// Adds the figures.
pub fn add(calls: &Calls, answers: &Answers, report: &mut Report) {
    let answered = calls.is_answered.iter().filter(|answered| **answered).count();
    let abandoned = calls.len() - answered;
    report.figures.push(Figure::count("distinct_calls", calls.distinct as usize, "Different calls in the file."));
    for (cause, id) in [
        (Cause::Menu, "left_out_menu"),
        (Cause::Busy, "left_out_busy"),
        (Cause::Voicemail, "left_out_voicemail"),
        (Cause::LeftWithKey, "left_out_left_with_key"),
        (Cause::TimedOut, "left_out_timed_out"),
        (Cause::Outbound, "left_out_outbound"),
        (Cause::OtherMedia, "left_out_other_media"),
        (Cause::Ignored, "left_out_ignored"),
        (Cause::EarlierRow, "left_out_earlier_row"),
        (Cause::UnknownMeaning, "left_out_unknown_outcome"),
        (Cause::TotalRow, "left_out_total_row"),
        (Cause::InProgress, "in_progress_at_the_end"),
    ] {
        let count = calls.left_out.of(cause) as usize;
        if count > 0 {
            report.figures.push(Figure::count(id, count, "Left out of the figures."));
        }
    }
    report.figures.push(Figure::count("offered", calls.len(), OFFERED));
    report.figures.push(Figure::count("answered", answered, "Calls that a person answered."));
    report.figures.push(Figure::count("abandoned", abandoned, "Calls that were given up while waiting."));
    report.figures.extend(Figure::share("abandoned_share", abandoned, calls.len(), "Given up, of all offered calls."));
    if calls.transferred > 0 {
        report.figures.push(Figure::count(
            "transferred",
            calls.transferred as usize,
            "Answered calls that were handed on.",
        ));
    }
    if calls.in_second_queue > 0 {
        let definition = "Calls answered in another queue than their first.";
        report.figures.push(Figure::count("answered_in_a_second_queue", calls.in_second_queue as usize, definition));
    }
    waiting(calls, answers, report);
    handling(calls, answered, report);
    satisfaction(calls, report);
}

/// The mean of seconds with its t interval; none of nothing.
fn mean(id: &str, values: &[f64], definition: &str) -> Option<Figure> {
    let summary = Summary::of_values(values)?;
    let interval = mean_t(&summary, Confidence::P95).map(|ends| ends.within(0.0, f64::MAX, summary.mean));
    Some(Figure { interval, ..Figure::new(id, summary.mean, Unit::Seconds, definition) }.of(values.len()))
}

fn waiting(calls: &Calls, answers: &Answers, report: &mut Report) {
    let of = |wanted: bool| -> Vec<f64> {
        let rows = calls.is_answered.iter().zip(&calls.wait);
        rows.filter(|(answered, wait)| **answered == wanted && **wait >= 0.0).map(|(_, wait)| *wait).collect()
    };
    let (answered, abandoned) = (of(true), of(false));
    let negative = calls.wait.iter().filter(|wait| **wait < 0.0).count();
    let unknown = calls.wait.iter().filter(|wait| wait.is_nan()).count();
    let mut left_out = LeftOut::default();
    left_out.add_many(Cause::Negative, negative as u64);
    left_out.add_many(Cause::NoEnd, unknown as u64);
    let unknown: Vec<f64> = calls.unknown_waits.iter().copied().filter(|wait| *wait >= 0.0).collect();
    if !unknown.is_empty() {
        let value = unknown.iter().sum::<f64>() / unknown.len() as f64;
        let definition =
            "The mean wait of calls of which it is not known whether they were answered: no speed of answer.";
        report
            .figures
            .push(Figure::new("wait_mean_unknown_outcome", value, Unit::Seconds, definition).of(unknown.len()));
    }
    if answered.is_empty() && abandoned.is_empty() {
        return;
    }
    let mut push = |id: &str, values: &[f64], definition: &str| {
        report.figures.extend(mean(id, values, definition).map(|figure| figure.without(&left_out)));
    };
    push("speed_of_answer", &answered, "The mean wait of the answered calls, ringing included.");
    push("time_to_abandonment", &abandoned, "The mean wait of the calls that were given up.");
    // What nobody knows the wait of cannot be told short or late.
    let waits_known = |wanted: bool, known: &[f64]| {
        known.len() == calls.is_answered.iter().filter(|answered| **answered == wanted).count()
    };
    if !waits_known(false, &abandoned) {
        return;
    }
    let long: Vec<f64> = abandoned.iter().copied().filter(|wait| *wait >= answers.short).collect();
    let short = abandoned.len() - long.len();
    push(
        "time_to_abandonment_without_short",
        &long,
        "The mean wait of the calls that were given up, short ones left out.",
    );
    report.figures.push(Figure::count("abandoned_short", short, "Calls given up within the first seconds."));
    let all = calls.len();
    let definition = "Given up, of all offered calls, short ones left out of both.";
    report.figures.extend(Figure::share("abandoned_share_without_short", long.len(), all - short, definition));
    if !waits_known(true, &answered) {
        return;
    }
    if !abandoned.is_empty() {
        let total = answered.iter().chain(&abandoned).sum::<f64>();
        let definition = "The waiting of all offered calls, divided by those given up.";
        report.figures.push(Figure::new("patience", total / abandoned.len() as f64, Unit::Seconds, definition).of(all));
    }
    let within = |waits: &[f64]| waits.iter().filter(|wait| **wait <= answers.threshold).count() as f64;
    let counts = Counts {
        answered_within: within(&answered),
        answered: answered.len() as f64,
        abandoned_within: within(&abandoned),
        abandoned: abandoned.len() as f64,
        short: short as f64,
    };
    service_level::add(counts, true, true, report);
}

fn handling(calls: &Calls, answered: usize, report: &mut Report) {
    let known = |values: &[f64]| -> Vec<f64> {
        let rows = calls.is_answered.iter().zip(values);
        rows.filter(|(answered, seconds)| **answered && **seconds >= 0.0).map(|(_, seconds)| *seconds).collect()
    };
    let talk = known(&calls.talk);
    let mut left_out = LeftOut::default();
    left_out.add_many(Cause::NoEnd, (answered - talk.len().min(answered)) as u64);
    let mut push = |id: &str, values: &[f64], definition: &str| {
        report.figures.extend(mean(id, values, definition).map(|figure| figure.without(&left_out)));
    };
    push("talk_mean", &talk, "The mean talk of the answered calls, all legs together.");
    // Where some cells of a column say how long, a blank one says that there was none.
    let with_blanks = |values: &[f64]| -> Vec<f64> {
        let rows = calls.is_answered.iter().zip(values).filter(|(answered, _)| **answered);
        rows.filter(|(_, seconds)| seconds.is_nan() || **seconds >= 0.0)
            .map(|(_, seconds)| if seconds.is_nan() { 0.0 } else { *seconds })
            .collect()
    };
    let all_or_none = |values: &[f64]| if known(values).is_empty() { Vec::new() } else { with_blanks(values) };
    let (hold, after) = (all_or_none(&calls.hold), all_or_none(&calls.after_call));
    let above: Vec<f64> = hold.iter().copied().filter(|seconds| *seconds > 0.0).collect();
    push("hold_mean_all_answered", &hold, "The mean time on hold of all answered calls.");
    push("hold_mean_calls_held", &above, "The mean time on hold of the calls that were held.");
    push("after_call_mean", &after, "The mean work after the answered calls.");
    let as_given = known(&calls.handle);
    if talk.is_empty() && !as_given.is_empty() {
        push("handle_mean", &as_given, "The mean handle time of the answered calls, as the log gives it.");
    } else {
        let part =
            |values: &[f64], at: usize| values.get(at).copied().filter(|seconds| !seconds.is_nan()).unwrap_or(0.0);
        let rows = calls.is_answered.iter().zip(&calls.talk).enumerate();
        let all: Vec<f64> = rows
            .filter(|(_, (answered, talk))| **answered && **talk >= 0.0)
            .map(|(at, (_, talk))| {
                let hold = if calls.hold_is_in_talk { 0.0 } else { part(&calls.hold, at) };
                talk + hold + part(&calls.after_call, at)
            })
            .collect();
        let mut names = vec!["talk"];
        if !hold.is_empty() {
            names.push(if calls.hold_is_in_talk { "hold (in talk)" } else { "hold" });
        }
        if !after.is_empty() {
            names.push("after-call work");
        }
        push("handle_mean", &all, &format!("Handle time of the answered calls: {}.", names.join(" + ")));
    }
    if let Some((logged, paused)) = calls.staffed.filter(|_| calls.has(Role::Talk)) {
        let definition = "Talk divided by the time logged in without pauses. After-call work is not in the log.";
        let talk: f64 = talk.iter().sum();
        report.figures.extend(
            Figure::share_of("occupancy", talk, logged - paused, definition)
                .map(|figure| Figure { interval: None, ..figure }),
        );
    }
}

fn satisfaction(calls: &Calls, report: &mut Report) {
    let yes = calls.satisfied.iter().filter(|one| **one == Some(true)).count();
    let no = calls.satisfied.iter().filter(|one| **one == Some(false)).count();
    report.figures.extend(Figure::share(
        "satisfaction_share",
        yes,
        yes + no,
        "Ratings that say satisfied, of all ratings.",
    ));
}
