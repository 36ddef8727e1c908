//! Shares of tickets: one touch, reopened, within the goal, satisfied.

use crate::events::moments::is_moment;
use crate::events::tickets::{Goal, Tickets};
use crate::events::{Cause, LeftOut};
use crate::figures::{Figure, Report};
use crate::roles::Role;

/// Adds the counts and the shares.
pub fn add(tickets: &Tickets, report: &mut Report) {
    let solved = tickets.is_solved.iter().filter(|solved| **solved).count();
    report.figures.push(Figure::count("tickets", tickets.len(), "Tickets, without those that were left out."));
    report.figures.push(Figure::count("solved", solved, "Tickets that are solved now."));
    report.figures.push(Figure::count("open", tickets.len() - solved, "Tickets that are not solved."));
    for (cause, id) in [
        (Cause::Spam, "left_out_spam"),
        (Cause::Deleted, "left_out_deleted"),
        (Cause::Merged, "left_out_merged"),
        (Cause::NotDone, "left_out_cancelled"),
        (Cause::TestRow, "left_out_test_row"),
        (Cause::TotalRow, "left_out_total_row"),
        (Cause::EarlierRow, "left_out_earlier_row"),
        (Cause::UnknownMeaning, "left_out_unknown_status"),
    ] {
        let count = tickets.left_out.of(cause) as usize;
        if count > 0 {
            report.figures.push(Figure::count(id, count, "Rows that were left out."));
        }
    }
    one_touch(tickets, report);
    reopened(tickets, report);
    goals(tickets, report);
    satisfaction(tickets, report);
}

fn one_touch(tickets: &Tickets, report: &mut Report) {
    if !tickets.has(Role::Replies) {
        return;
    }
    let known: Vec<f64> = tickets
        .is_solved
        .iter()
        .zip(&tickets.replies)
        .filter(|(solved, replies)| **solved && !replies.is_nan())
        .map(|(_, replies)| *replies)
        .collect();
    let once = known.iter().filter(|replies| (**replies - 1.0).abs() < 0.5).count();
    let definition = "Solved tickets with exactly one public reply, of all solved tickets.";
    report.figures.extend(Figure::share("one_touch_share", once, known.len(), definition));
}

fn reopened(tickets: &Tickets, report: &mut Report) {
    if !tickets.has(Role::Reopens) {
        return;
    }
    let rows = tickets.is_solved.iter().zip(&tickets.reopens).zip(&tickets.resolved);
    let (mut ever, mut again, mut now, mut again_now) = (0, 0, 0, 0);
    for ((solved, reopens), resolved) in rows {
        let is_again = *reopens >= 1.0;
        if *solved || is_again || is_moment(*resolved) {
            ever += 1;
            again += usize::from(is_again);
        }
        if *solved {
            now += 1;
            again_now += usize::from(is_again);
        }
    }
    let of_ever = "Tickets that were reopened once or more, of all that were ever solved.";
    let of_now = "Tickets that were reopened once or more, of all that are solved now.";
    report.figures.extend(Figure::share("reopened_share", again, ever, of_ever));
    report.figures.extend(Figure::share("reopened_share_of_now_solved", again_now, now, of_now));
}

fn goals(tickets: &Tickets, report: &mut Report) {
    for (id, goals, definition) in [
        (
            "sla_first_response_share",
            &tickets.goal_first,
            "First responses within their goal, of all that met or missed it. Those still in time are left out.",
        ),
        (
            "sla_resolution_share",
            &tickets.goal_resolution,
            "Tickets solved within their goal, of all that met or missed it. An open ticket past its time has missed it, one still in time is left out.",
        ),
    ] {
        let count = |wanted: Goal| goals.iter().filter(|goal| **goal == wanted).count();
        let (met, breached, running) = (count(Goal::Met), count(Goal::Breached), count(Goal::Running));
        let mut left_out = LeftOut::default();
        left_out.add_many(Cause::Undecided, running as u64);
        report
            .figures
            .extend(Figure::share(id, met, met + breached, definition).map(|figure| figure.without(&left_out)));
    }
    let of_solved: Vec<Goal> = tickets
        .goal_resolution
        .iter()
        .zip(&tickets.is_solved)
        .filter(|(goal, solved)| **solved && matches!(goal, Goal::Met | Goal::Breached))
        .map(|(goal, _)| *goal)
        .collect();
    let met = of_solved.iter().filter(|goal| **goal == Goal::Met).count();
    let definition = "Solved tickets within their goal, of all solved tickets whose goal is known.";
    report.figures.extend(Figure::share("sla_resolution_share_of_solved", met, of_solved.len(), definition));
}

fn satisfaction(tickets: &Tickets, report: &mut Report) {
    let yes = tickets.satisfied.iter().filter(|one| **one == Some(true)).count();
    let no = tickets.satisfied.iter().filter(|one| **one == Some(false)).count();
    let definition = "Ratings that say satisfied, of all ratings. What was only offered is no answer.";
    report.figures.extend(Figure::share("satisfaction_share", yes, yes + no, definition));
}
