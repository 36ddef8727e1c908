//! What the pages of planning say beside their results: rows and the sentence below.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use deskmath::about::evaluate;
use deskmath::metrics;
use deskmath::number::Format;
use deskmath::outcome::Outcome;
use deskmath::scenario::Scenario;
use deskmath::stats::erlang::{Blocking, Traffic};
use deskmath::stats::staffing::{Goal, MOST_AGENTS};
use deskmath::words;
use proptest::prelude::*;

/// The example of a method with some fields changed; its sentence and its outcome.
fn example(metric: &str, method: &str, changes: &[(&str, &str)]) -> (String, Outcome) {
    let metric = metrics::find(metric).unwrap();
    let method = metric.method(method).unwrap();
    let mut scenario = Scenario::of_example(metric, method, &method.examples[0], Format::ENGLISH);
    for (field, text) in changes {
        scenario.fields.insert((*field).to_owned(), (*text).to_owned());
    }
    let evaluation = evaluate(&scenario, Format::ENGLISH);
    let outcome = evaluation.outcome.unwrap_or_else(|| panic!("{:?}", evaluation.problems));
    let sentence = outcome.verdict.map(|verdict| words::verdict_sentence(&scenario, verdict, Format::ENGLISH));
    (sentence.unwrap_or_default(), outcome)
}

fn row(outcome: &Outcome, row: &str, result: &str) -> Option<f64> {
    outcome.rows.iter().find(|answer| answer.row == row && answer.measure.id == result).map(|answer| answer.value)
}

#[test]
fn sentences_say_what_it_comes_to() {
    for (metric, method, changes, expected) in [
        ("compare-scores", "share", vec![], "The difference is statistically significant"),
        ("compare-scores", "nps", vec![], "The difference is not statistically significant"),
        ("compare-scores", "nps", vec![], "0.0777"),
        ("compare-scores", "share", vec![("after_yes", "199")], "probability <\u{a0}0.0001"),
        ("ticket-volume", "only", vec![], "This number is unusual"),
        ("ticket-volume", "only", vec![("tickets", "110")], "within what chance alone"),
        ("staffing", "erlang_c", vec![], "With one agent fewer, the service level would be 79.6%."),
        ("staffing", "erlang_c", vec![("target", "1"), ("max_occupancy", "")], "would keep growing"),
        ("staffing", "erlang_c", vec![("max_occupancy", "60")], "14 agents would meet the service level"),
        ("capacity-options", "only", vec![], "Cheapest with your numbers: Chatbot plus own agents."),
        ("staffing", "erlang_a", vec![("target", "0"), ("max_occupancy", "")], ""),
    ] {
        let (sentence, _) = example(metric, method, &changes);
        assert!(sentence.contains(expected) && sentence.is_empty() == expected.is_empty(), "{metric}: {sentence}");
    }
}

#[test]
fn staffing_shows_the_levels_around_the_answer() {
    let (_, outcome) = example("staffing", "erlang_c", &[]);
    // Ten erlangs: with ten agents there is no steady queue.
    assert_eq!(row(&outcome, "10", "service_level"), None);
    for (agents, level) in [("13", 79.559_478_841_778_31), ("14", 88.835_001_917_946_69)] {
        assert!((row(&outcome, agents, "service_level").unwrap() - level).abs() < 1e-9);
    }
    assert!((row(&outcome, "13", "scheduled").unwrap() - 19.0).abs() < 1e-9);
    assert!(row(&outcome, "19", "occupancy").is_some());
}

#[test]
fn several_intervals_each_get_their_agents() {
    let changes = [("intervals-0-calls", "100"), ("intervals-1-calls", "0"), ("intervals-2-calls", "1,000")];
    for (method, of_hundred) in [("erlang_c", 14.0), ("erlang_a", 13.0)] {
        let (_, outcome) = example("staffing", method, &changes);
        for (place, calls) in [(0, 100.0), (1, 0.0), (2, 1000.0)] {
            assert!((row(&outcome, &format!("intervals-{place}"), "calls").unwrap() - calls).abs() < 1e-9);
        }
        assert!((row(&outcome, "intervals-0", "agents").unwrap() - of_hundred).abs() < 1e-9);
        assert!(row(&outcome, "intervals-1", "agents").unwrap().abs() < 1e-9);
        let (_, alone) = example("staffing", method, &[("calls", "1000")]);
        for result in ["agents", "scheduled", "service_level"] {
            let alone = alone.answer(result).unwrap().value.unwrap();
            assert!((row(&outcome, "intervals-2", result).unwrap() - alone).abs() < 1e-9, "{method} {result}");
        }
    }
}

/// By hand: people are agents ÷ 0.7, each costs (20,573 × 1.4 + 1,000) ÷ 12; waits by Erlang C; break-evens by trying every number of contacts.
#[test]
fn each_option_has_its_cost_its_wait_and_its_break_even() {
    let (_, outcome) = example("capacity-options", "only", &[]);
    for (option, cost, agents, people, wait, break_even) in [
        ("hire", 29_802.2, 8.0, 12.0, 23.491_159_365_799_88, None),
        ("outsource", 25_000.0, 0.0, 0.0, 23.491_159_365_799_88, Some(9438.0)),
        ("chatbot", 23_351.65, 6.0, 9.0, 22.142_855_226_607_14, Some(2275.0)),
        ("mixture", 24_651.1, 4.0, 6.0, 17.660_578_922_038_85, Some(6510.0)),
    ] {
        let near = |result: &str, expected: f64| {
            let got = row(&outcome, option, result).unwrap();
            assert!(
                (got / expected - 1.0).abs() < 1e-9 || got.abs() < 1e-9 && expected < 1e-9,
                "{option} {result}: {got}"
            );
        };
        near("cost_month", cost);
        near("cost_per_contact", cost / 5000.0);
        near("agents", agents);
        near("scheduled", people);
        near("wait", wait);
        assert_eq!(row(&outcome, option, "break_even"), break_even, "{option}");
    }
    let changes = [("price_per_contact", "3.5"), ("licence_month", "4000"), ("contained", "20")];
    let (_, outcome) = example("capacity-options", "only", &changes);
    for (option, break_even) in [("outsource", None), ("chatbot", Some(11_048.0)), ("mixture", Some(6510.0))] {
        assert_eq!(row(&outcome, option, "break_even"), break_even, "{option}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    /// The fewest agents reach the goal and one fewer does not; wherever the search begins, it ends there.
    #[test]
    fn the_answer_is_the_fewest(
        load in 0.01f64..300.0, threshold in 0.0f64..2.0, patience in proptest::option::of(0.01f64..100.0),
        target in 0.0f64..0.999, max_occupancy in 0.1f64..=1.0, guess in 0.0f64..600.0,
    ) {
        let traffic = Traffic { load, threshold, impatience: patience.map(|patience| 1.0 / patience) };
        let goal = Goal { traffic, target, level: |service| service.answered_within, max_occupancy };
        let mut blocking = Blocking::of(load);
        let met = |agents: u32, blocking: &mut Blocking| {
            traffic.served(agents, blocking).is_some_and(|s| goal.level_met(&s) && s.occupancy <= max_occupancy + 1e-9)
        };
        let agents = goal.fewest(load + 1.0, &mut blocking);
        prop_assert_eq!(agents, goal.fewest(guess, &mut blocking));
        let agents = agents.unwrap();
        prop_assert!(agents <= MOST_AGENTS && met(agents, &mut blocking));
        prop_assert!(agents == 1 || !met(agents - 1, &mut blocking));
    }

    /// Callers who hang up make room for the others: no wait is longer than where everybody stays.
    #[test]
    fn hanging_up_never_makes_the_queue_longer(
        load in 0.1f64..200.0, spare in 0.01f64..20.0, threshold in 0.0f64..2.0, patience in 0.01f64..1000.0,
    ) {
        let agents = (load + spare).ceil() as u32;
        let mut blocking = Blocking::of(load);
        let stays = Traffic { load, threshold, impatience: None }.served(agents, &mut blocking).unwrap();
        let leaves = Traffic { load, threshold, impatience: Some(1.0 / patience) }.served(agents, &mut blocking).unwrap();
        prop_assert!(leaves.answered_within + leaves.abandoned_within >= stays.answered_within - 1e-9);
        prop_assert!(leaves.waiting <= stays.waiting + 1e-9 && leaves.wait <= stays.wait + 1e-9);
        prop_assert!((leaves.occupancy - load / f64::from(agents) * (1.0 - leaves.abandoned)).abs() < 1e-9);
    }
}
