//! Reference values of independent libraries for comparisons, sample sizes and queues: all in `../shared/vectors` where they are at hand, and in any
//! case a few of them.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panicking")]

mod reference;

use deskmath::about::evaluate;
use deskmath::metrics;
use deskmath::number::{Format, canonical};
use deskmath::scenario::Scenario;
use deskmath::stats::comparison;
use deskmath::stats::erlang::{Blocking, Service, Traffic};
use deskmath::stats::interval::Confidence;
use deskmath::stats::sample_size;
use deskmath::stats::{two_means, two_nps, two_shares};
use reference::{Case, Check};

/// One case each, for where the others are missing.
const OWN: &str = r#"
{
"two_proportions": {"cases": [
{"name": "two_props_0_10_vs_0_10", "inputs": {"k1": 0, "n1": 10, "k2": 0, "n2": 10}, "expected": {"difference": 0.0, "z_pooled": null, "ci95_newcomb": [-0.27753279986288926, 0.27753279986288926]}, "tolerance": {"relative": 1e-08, "absolute": 1e-09}}
]},
"means": {"cases": [
{"name": "welch_n15_5", "inputs": {"mean1": 8.181, "sd1": 1.235, "n1": 15, "mean2": 4.576, "sd2": 0.896, "n2": 5}, "expected": {"difference": 3.6049999999999995, "welch_t": 7.039661409588205, "welch_p": 4.429550694289838e-05, "welch_df": 9.573462030032502, "welch_ci95": [2.4570448123403335, 4.752955187659666]}, "tolerance": {"relative": 1e-09, "absolute": 1e-10}}
]},
"nps": {"cases": [
{"name": "nps_difference_4_4_21_vs_54_82_16", "inputs": {"group1": {"promoters": 4, "passives": 4, "detractors": 21}, "group2": {"promoters": 54, "passives": 82, "detractors": 16}}, "expected": {"difference": -83.62068965517241, "standard_error": 14.31625157131689, "z": -5.840962575895871, "p_two_sided": 5.190006372884276e-09}, "tolerance": {"relative": 1e-09, "absolute": 1e-12}},
{"name": "nps_sample_size_moe5_conf0.95", "inputs": {"moe_points": 5, "confidence": 0.95, "promoters_share": 0.5, "detractors_share": 0.3}, "expected": {"n_unrounded": 1167.8034814910143, "n": 1168, "n_worst_case": 1537}, "tolerance": {"relative": 1e-09, "absolute": 1e-12}}
]},
"sample_size_and_power": {"cases": [
{"name": "n_for_margin_p0.352_moe0.05_conf0.9_N77171", "inputs": {"p": 0.352, "margin": 0.05, "confidence": 0.9, "population": 77171}, "expected": {"n_infinite_unrounded": 246.8494558821391, "n_infinite": 247, "n_finite_unrounded": 246.06554637355063, "n_finite": 247}, "tolerance": {"relative": 1e-09, "absolute": 1e-12}}
]},
"finite_population": {"cases": [
{"name": "fpc_99_of_165_N2200", "inputs": {"k": 99, "n": 165, "population": 2200, "confidence": 0.95}, "expected": {"fpc": 0.9619878615388384}, "tolerance": {"relative": 1e-09, "absolute": 1e-12}}
]},
"erlang_b": {"cases": [
{"name": "erlang_b_a0.5_n1", "inputs": {"offered_erlangs": 0.5, "servers": 1}, "expected": {"blocking": {"value": 0.3333333333333333, "log10": -0.47712125471966244}}, "tolerance": {"relative": 1e-10, "absolute": 0}}
]},
"erlang_c": {"cases": [
{"name": "erlang_c_a2_n3_aht799_t60", "inputs": {"offered_erlangs": 2, "agents": 3, "aht_seconds": 799.0, "threshold_seconds": 60.0}, "expected": {"p_wait": {"value": 0.4444444444444444, "log10": -0.3521825181113625}, "asa_seconds": {"value": 355.1111111111111, "log10": 2.550364261202629}, "service_level": 0.5877082641743194, "occupancy": 0.6666666666666666}, "tolerance": {"relative": 1e-08, "absolute": 1e-12}},
{"name": "erlang_c_limits_a10_n10", "inputs": {"offered_erlangs": 10, "agents": 10, "aht_seconds": 180.0, "threshold_seconds": 20.0}, "expected": {"stable": false}, "tolerance": {"relative": 1e-09, "absolute": 1e-12}}
]},
"erlang_a": {"cases": [
{"name": "erlang_a_100_calls_aht180_patience60_n10", "inputs": {"calls": 100, "interval_seconds": 1800, "aht_seconds": 180, "mean_patience_seconds": 60, "agents": 10, "threshold_seconds": 20}, "expected": {"offered_erlangs": 10.0, "p_wait": 0.4234176749479042, "p_abandon": 0.15752687149083405, "mean_queue_time_all_seconds": 9.451612289450043, "served_within_threshold_of_all_offered": 0.7180101881216561, "served_within_threshold_of_served": 0.8522647949522633, "occupancy": 0.842473128509166}, "tolerance": {"relative": 1e-07, "absolute": 1e-09}}
]},
"erlang_c_staffing": {"cases": [
{"name": "staff_100_calls_1800s_aht180_t20_sl0.8", "inputs": {"calls": 100, "interval_seconds": 1800, "aht_seconds": 180, "threshold_seconds": 20, "target_service_level": 0.8, "shrinkage": 0.1, "max_occupancy": 0.85}, "expected": {"offered_erlangs": 10.0, "agents_min_for_service_level": 14, "service_level_at_min": 0.8883500191794669, "service_level_with_one_less": 0.7955947884177831, "agents_with_occupancy_cap": 14, "service_level_with_cap": 0.8883500191794669, "occupancy_with_cap": 0.7142857142857143, "scheduled_with_shrinkage": 16}, "tolerance": {"relative": 1e-08, "absolute": 1e-12}},
{"name": "staff_10_calls_900s_aht300_t30_sl0.8", "inputs": {"calls": 10, "interval_seconds": 900, "aht_seconds": 300, "threshold_seconds": 30, "target_service_level": 0.8, "shrinkage": 0.35, "max_occupancy": 0.8}, "expected": {"offered_erlangs": 3.3333333333333335, "agents_min_for_service_level": 6, "service_level_at_min": 0.8864766620475466, "service_level_with_one_less": 0.7234804243791277, "agents_with_occupancy_cap": 6, "service_level_with_cap": 0.8864766620475466, "occupancy_with_cap": 0.5555555555555556, "scheduled_with_shrinkage": 10}, "tolerance": {"relative": 1e-08, "absolute": 1e-12}}
]},
"erlang_c_pyworkforce": {"cases": [
{"name": "pyworkforce_tr56_iv60_aht11.36_asa0.1667_sl0.95", "inputs": {"transactions": 56.0, "interval_minutes": 60, "aht_minutes": 11.36, "asa_minutes_is_the_answer_threshold": 0.16666666666666666, "shrinkage": 0.3, "target_service_level": 0.95, "max_occupancy": 1.0}, "expected": {"offered_erlangs": 10.602666666666666, "raw_positions": 17, "positions_with_shrinkage": 25, "service_level": 0.9546349639816464, "occupancy": 0.6236862745098039, "waiting_probability": 0.0498291057728067, "raw_positions_true_minimum": 17, "library_agrees_with_true_minimum": true}, "tolerance": {"relative": 1e-08, "absolute": 1e-10}},
{"name": "pyworkforce_low_target_tr16_sl0.3", "inputs": {"transactions": 16, "interval_minutes": 30, "aht_minutes": 3.0, "asa_minutes_is_the_answer_threshold": 0.3333333333333333, "shrinkage": 0.0, "target_service_level": 0.3, "max_occupancy": 1.0}, "expected": {"offered_erlangs": 1.6, "raw_positions": 3, "positions_with_shrinkage": 3, "service_level": 0.7656465048197434, "occupancy": 0.5333333333333333, "waiting_probability": 0.2737967914438503, "raw_positions_true_minimum": 2, "library_agrees_with_true_minimum": false}, "tolerance": {"relative": 1e-08, "absolute": 1e-10}},
{"name": "pyworkforce_given_n193_a164.352", "inputs": {"transactions": 1643.5200000000002, "interval_minutes": 30, "aht_minutes": 3.0, "asa_minutes_is_the_answer_threshold": 0.3333333333333333, "positions": 193}, "expected": {"waiting_probability": 0.018156918005961562, "service_level": 0.9992472781177351, "occupancy": 0.8515647668393784}, "tolerance": {"relative": 1e-08, "absolute": 1e-10}}
]}
}
"#;

/// The files of the reference values and what holds a case against ours; it says how many values it compared.
const TOPICS: [(&str, Check); 10] = [
    ("two_proportions", two_proportions),
    ("means", means),
    ("nps", nps),
    ("sample_size_and_power", sample_sizes),
    ("finite_population", finite_population),
    ("erlang_b", erlang_b),
    ("erlang_c", erlang_c),
    ("erlang_a", erlang_a),
    ("erlang_c_staffing", staffing),
    ("erlang_c_pyworkforce", pyworkforce),
];

fn confidence(case: &Case) -> Confidence {
    Confidence::from_percent(&format!("{:.0}", case.get("confidence") * 100.0)).unwrap()
}

fn two_proportions(case: &Case) -> usize {
    let [k1, n1, k2, n2] = ["k1", "n1", "k2", "n2"].map(|key| case.get(key));
    // The difference there is first less second.
    let (first, second) = (two_shares::Sample { part: k2, n: n2 }, two_shares::Sample { part: k1, n: n1 });
    let found = two_shares::compare(first, second, Confidence::P95);
    let z = two_shares::pooled_z(first, second);
    assert!((0.0..=1.0).contains(&found.p) && (0.0..=1.0).contains(&two_shares::fisher(first, second)));
    case.same("difference", Some(found.difference))
        + case.same("z_pooled", z)
        + case.same("p_pooled", z.map(comparison::two_sided))
        + case.same_interval("ci95_newcomb", Some((found.interval.low, found.interval.high)))
}

fn means(case: &Case) -> usize {
    if case.input("mean1").is_none() {
        return 0;
    }
    let sample = |k: u8| two_means::Sample {
        mean: case.get(&format!("mean{k}")),
        sd: case.get(&format!("sd{k}")),
        n: case.get(&format!("n{k}")),
    };
    let found = two_means::compare(sample(2), sample(1), Confidence::P95).unwrap();
    let (difference, error, freedom) = two_means::welch(sample(2), sample(1)).unwrap();
    case.same("difference", Some(found.difference))
        + case.same("welch_t", Some(difference / error))
        + case.same("welch_p", Some(found.p))
        + case.same("welch_df", Some(freedom))
        + case.same_interval("welch_ci95", Some((found.interval.low, found.interval.high)))
}

fn nps(case: &Case) -> usize {
    if let Some(margin) = case.input("moe_points") {
        let of = |variance: f64| sample_size::answers(variance, margin / 100.0, None, confidence(case));
        let variance = sample_size::nps_variance(case.get("promoters_share"), case.get("detractors_share"));
        return case.same("n_unrounded", Some(of(variance)))
            + case.same("n", Some(sample_size::rounded_up(of(variance))))
            + case.same("n_worst_case", Some(sample_size::rounded_up(of(1.0))));
    }
    if case.0["inputs"]["group1"].is_null() {
        return 0;
    }
    let sample = |group: &str| {
        let count = |key: &str| case.0["inputs"][group][key].as_f64().unwrap();
        let n = count("promoters") + count("passives") + count("detractors");
        two_nps::Sample { promoters: count("promoters"), detractors: count("detractors"), n }
    };
    let (difference, error) = two_nps::plain(sample("group2"), sample("group1"));
    case.same("difference", Some(100.0 * difference))
        + case.same("standard_error", Some(100.0 * error))
        + case.same("z", (error > 0.0).then(|| difference / error))
        + case.same("p_two_sided", (error > 0.0).then(|| comparison::two_sided(difference / error)))
}

fn sample_sizes(case: &Case) -> usize {
    let Some(margin) = case.input("margin") else {
        return 0;
    };
    let p = case.get("p");
    let of = |population| sample_size::answers(p * (1.0 - p), margin, population, confidence(case));
    let (endless, finite) = (of(None), case.input("population").map(|size| of(Some(size))));
    case.same("n_infinite_unrounded", Some(endless))
        + case.same("n_infinite", Some(sample_size::rounded_up(endless)))
        + case.same("n_finite_unrounded", finite)
        + case.same("n_finite", finite.map(sample_size::rounded_up))
}

fn finite_population(case: &Case) -> usize {
    case.same("fpc", Some(sample_size::finite_factor(case.get("n"), case.get("population"))))
}

fn erlang_b(case: &Case) -> usize {
    let inverse = Blocking::of(case.get("offered_erlangs")).inverse(case.get("servers") as u32);
    case.same("blocking", Some(1.0 / inverse))
}

fn served(load: f64, case: &Case, impatience: Option<f64>) -> Option<Service> {
    let traffic = Traffic { load, threshold: case.get("threshold_seconds") / case.get("aht_seconds"), impatience };
    traffic.served(case.get("agents") as u32, &mut Blocking::of(load))
}

fn erlang_c(case: &Case) -> usize {
    let found = served(case.get("offered_erlangs"), case, None);
    if case.0["expected"]["stable"] == false {
        assert!(found.is_none(), "{}", case.0["name"]);
        return 1;
    }
    let found = found.unwrap();
    case.same("p_wait", Some(found.waiting))
        + case.same("asa_seconds", Some(found.wait * case.get("aht_seconds")))
        + case.same("service_level", Some(found.answered_within))
        + case.same("occupancy", Some(found.occupancy))
        + case.same("p_immediate", Some(1.0 - found.waiting))
}

fn erlang_a(case: &Case) -> usize {
    let handle = case.get("aht_seconds");
    let load = case.get("calls") * handle / case.get("interval_seconds");
    let found = served(load, case, Some(handle / case.get("mean_patience_seconds"))).unwrap();
    case.same("offered_erlangs", Some(load))
        + case.same("p_wait", Some(found.waiting))
        + case.same("p_abandon", Some(found.abandoned))
        + case.same("mean_queue_time_all_seconds", Some(found.wait * handle))
        + case.same("served_within_threshold_of_all_offered", Some(found.answered_within))
        + case.same("served_within_threshold_of_served", Some(found.answered_within / (1.0 - found.abandoned)))
        + case.same("occupancy", Some(found.occupancy))
}

/// The page on this interval, with a line for each result.
fn staffed(case: &Case, minutes: f64, inputs: [(&str, f64); 6]) -> impl Fn(&str) -> Option<f64> {
    let metric = metrics::find("staffing").unwrap();
    let mut scenario = Scenario::blank(metric, metric.method("erlang_c").unwrap());
    scenario.fields.insert("interval_minutes".to_owned(), canonical(minutes));
    for (field, value) in inputs {
        scenario.fields.insert(field.to_owned(), canonical(value));
    }
    let evaluation = evaluate(&scenario, Format::ENGLISH);
    let outcome = evaluation.outcome.unwrap_or_else(|| panic!("{}: {:?}", case.0["name"], evaluation.problems));
    move |id| outcome.answer(id).unwrap().value.ok()
}

/// The percentage of a fraction as somebody would type it: 0.864 is 86.4, not 86.39999999999999.
fn percent(fraction: f64) -> f64 {
    format!("{:.9}", fraction * 100.0).parse().unwrap()
}

fn staffing(case: &Case) -> usize {
    let run = |max_occupancy: f64| {
        staffed(
            case,
            case.get("interval_seconds") / 60.0,
            [
                ("calls", case.get("calls")),
                ("handle_time", case.get("aht_seconds")),
                ("threshold", case.get("threshold_seconds")),
                ("target", percent(case.get("target_service_level"))),
                ("shrinkage", percent(case.get("shrinkage"))),
                ("max_occupancy", percent(max_occupancy)),
            ],
        )
    };
    let (free, capped) = (run(1.0), run(case.get("max_occupancy")));
    let share = |found: Option<f64>| found.map(|found| found / 100.0);
    case.same("agents_min_for_service_level", free("agents"))
        + case.same("service_level_at_min", share(free("service_level")))
        + case.same("agents_with_occupancy_cap", capped("agents"))
        + case.same("service_level_with_cap", share(capped("service_level")))
        + case.same("occupancy_with_cap", share(capped("occupancy")))
        + case.same("scheduled_with_shrinkage", capped("scheduled"))
}

fn pyworkforce(case: &Case) -> usize {
    let minutes = case.get("interval_minutes");
    let (handle, threshold) = (case.get("aht_minutes"), case.get("asa_minutes_is_the_answer_threshold"));
    let load = case.get("transactions") * handle / minutes;
    if let Some(agents) = case.input("positions") {
        let traffic = Traffic { load, threshold: threshold / handle, impatience: None };
        let found = traffic.served(agents as u32, &mut Blocking::of(load)).unwrap();
        return case.same("waiting_probability", Some(found.waiting))
            + case.same("service_level", Some(found.answered_within))
            + case.same("occupancy", Some(found.occupancy));
    }
    let found = staffed(
        case,
        minutes,
        [
            ("calls", case.get("transactions")),
            ("handle_time", handle * 60.0),
            ("threshold", threshold * 60.0),
            ("target", percent(case.get("target_service_level"))),
            ("shrinkage", percent(case.get("shrinkage"))),
            ("max_occupancy", percent(case.get("max_occupancy"))),
        ],
    );
    let minimum = case.same("raw_positions_true_minimum", found("agents"));
    if case.0["expected"]["library_agrees_with_true_minimum"] == false {
        return minimum;
    }
    let share = |found: Option<f64>| found.map(|found| found / 100.0);
    minimum
        + case.same("raw_positions", found("agents"))
        + case.same("positions_with_shrinkage", found("scheduled"))
        + case.same("service_level", share(found("service_level")))
        + case.same("occupancy", share(found("occupancy")))
        + case.same("waiting_probability", share(found("waiting")))
}

#[test]
fn our_own_copy() {
    reference::own_copy(OWN, &TOPICS);
}

#[test]
fn all_reference_values() {
    reference::shared_values(&TOPICS, 5);
}
