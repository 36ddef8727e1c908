//! Counts, shares and times by group.

use crate::answers::Answers;
use crate::events::calls::Calls;
use crate::events::tickets::{Goal, Tickets};
use crate::figures::times;
use crate::figures::{Figure, Report, Table, Unit};
use crate::roles::Role;

/// Groups that are shown of a column; those of more are too many to read, and the smallest are put together.
const MOST: usize = 60;

/// Tickets by priority, agent, team, channel and category, and tickets a customer.
pub fn tickets(tickets: &Tickets, answers: &Answers, report: &mut Report) {
    let first = times::first_response(tickets, answers, None);
    for (role, name) in [
        (Role::Priority, "priority"),
        (Role::Agent, "agent"),
        (Role::Team, "team"),
        (Role::Channel, "channel"),
        (Role::Category, "category"),
        (Role::Status, "status"),
    ] {
        let Some(groups) = tickets.groups(role) else { continue };
        let mut sums = vec![[0.0_f64; 7]; groups.names.len()];
        for (at, group) in groups.of.iter().enumerate() {
            let Some(sum) = sums.get_mut(*group as usize) else { continue };
            let [count, solved, met, decided, satisfied, rated, answered] = sum;
            *count += 1.0;
            *solved += f64::from(u8::from(tickets.is_solved.get(at) == Some(&true)));
            match tickets.goal_resolution.get(at) {
                Some(Goal::Met) => (*met, *decided) = (*met + 1.0, *decided + 1.0),
                Some(Goal::Breached) => *decided += 1.0,
                _ => {}
            }
            if let Some(Some(is_satisfied)) = tickets.satisfied.get(at) {
                *rated += 1.0;
                *satisfied += f64::from(u8::from(*is_satisfied));
            }
            let is_answered = first.as_ref().and_then(|first| first.get(at)).is_some_and(Result::is_ok);
            *answered += f64::from(u8::from(is_answered));
        }
        let share = |yes: f64, of: f64| (of > 0.0).then(|| 100.0 * yes / of);
        let mut rows: Vec<(String, Vec<Option<f64>>)> = groups
            .names
            .iter()
            .zip(&sums)
            .filter(|(_, [count, ..])| *count > 0.0)
            .map(|(name, [count, solved, met, decided, satisfied, rated, _])| {
                (
                    name.clone(),
                    vec![Some(*count), Some(*solved), share(*met, *decided), share(*satisfied, *rated), Some(*rated)],
                )
            })
            .collect();
        sort(&mut rows);
        let columns = ["tickets", "solved", "within_sla", "satisfied", "rated"].map(str::to_owned).to_vec();
        report.tables.push(Table { id: format!("tickets_by_{name}"), columns, rows });
    }
    if let Some(customers) = tickets.groups(Role::Customer) {
        let mut seen = vec![false; customers.names.len()];
        let named = |group: u32| customers.names.get(group as usize).is_some_and(|name| !name.is_empty());
        let of: Vec<u32> = customers.of.iter().copied().filter(|group| named(*group)).collect();
        for group in &of {
            if let Some(seen) = seen.get_mut(*group as usize) {
                *seen = true;
            }
        }
        let distinct = seen.iter().filter(|seen| **seen).count();
        if distinct > 0 {
            let definition = "Tickets divided by the different customers who wrote them.";
            let value = of.len() as f64 / distinct as f64;
            report.figures.push(Figure::new("tickets_a_customer", value, Unit::Number, definition).of(distinct));
        }
    }
}

/// Calls by agent and by queue.
pub fn calls(calls: &Calls, report: &mut Report) {
    for (id, names, of, is_agent) in
        [("calls_by_agent", &calls.agents, &calls.agent, true), ("calls_by_queue", &calls.queues, &calls.queue, false)]
    {
        let mut sums = vec![[0.0_f64; 4]; names.len()];
        for (at, group) in of.iter().enumerate() {
            let is_answered = calls.is_answered.get(at) == Some(&true);
            let Some([count, answered, talk, known]) = sums.get_mut(*group as usize) else { continue };
            if is_agent && !is_answered {
                continue;
            }
            *count += 1.0;
            *answered += f64::from(u8::from(is_answered));
            // A call that is still going on has no talk yet.
            if let Some(seconds) = calls.talk.get(at).copied().filter(|seconds| !seconds.is_nan()) {
                *talk += seconds;
                *known += 1.0;
            }
        }
        let mut rows: Vec<(String, Vec<Option<f64>>)> = names
            .iter()
            .zip(&sums)
            .filter(|(name, [count, ..])| *count > 0.0 && !name.is_empty())
            .map(|(name, [count, answered, talk, known])| {
                let mean = (*known > 0.0 && *talk > 0.0).then(|| talk / known);
                (name.clone(), vec![Some(*count), Some(*answered), mean])
            })
            .collect();
        if rows.is_empty() {
            continue;
        }
        sort(&mut rows);
        let columns = ["calls", "answered", "talk_mean"].map(str::to_owned).to_vec();
        report.tables.push(Table { id: id.to_owned(), columns, rows });
    }
}

/// The largest first; the smallest of too many are left away.
fn sort(rows: &mut Vec<(String, Vec<Option<f64>>)>) {
    let size = |row: &(String, Vec<Option<f64>>)| row.1.first().copied().flatten().unwrap_or(0.0);
    rows.sort_by(|a, b| size(b).total_cmp(&size(a)).then_with(|| a.0.cmp(&b.0)));
    rows.truncate(MOST);
}
