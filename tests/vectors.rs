//! Reference values of independent libraries: those in `../shared/vectors` that concern what is shown, where they are at hand, and in any case a
//! small copy of them.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panicking")]

mod reference;

use deskmath::about::evaluate;
use deskmath::evaluation::Evaluation;
use deskmath::metrics;
use deskmath::number::{Format, canonical};
use deskmath::scenario::Scenario;
use deskmath::stats::interval::{self, Confidence};
use deskmath::stats::student;
use deskmath::stats::summary::Summary;
use reference::{Case, Check};

/// A handful of the reference cases, for where the others are missing.
const OWN: &str = r#"
{
"proportion_intervals": {"cases": [
{"name": "proportion_0_of_1_conf90", "inputs": {"k": 0, "n": 1, "confidence": 0.9}, "expected": {"wilson": [0.0, 0.730134051215946]}, "tolerance": {"relative": 1e-09, "absolute": 1e-10}},
{"name": "proportion_1_of_100_conf95", "inputs": {"k": 1, "n": 100, "confidence": 0.95}, "expected": {"wilson": [0.0017674320641406505, 0.054486196178705315]}, "tolerance": {"relative": 1e-09, "absolute": 1e-10}},
{"name": "proportion_30_of_50_conf95", "inputs": {"k": 30, "n": 50, "confidence": 0.95}, "expected": {"wilson": [0.4618143774758936, 0.7239161026974346]}, "tolerance": {"relative": 1e-09, "absolute": 1e-10}},
{"name": "proportion_0_of_1000000_conf95", "inputs": {"k": 0, "n": 1000000, "confidence": 0.95}, "expected": {"wilson": [4.235164736271502e-22, 3.841444063944942e-06]}, "tolerance": {"relative": 1e-09, "absolute": 1e-10}},
{"name": "proportion_265_of_376_conf99", "inputs": {"k": 265, "n": 376, "confidence": 0.99}, "expected": {"wilson": [0.6410663587214236, 0.761406080065512]}, "tolerance": {"relative": 1e-09, "absolute": 1e-10}}
]},
"means": {"cases": [
{"name": "mean_scale0_10_n21", "inputs": {"counts": {"0": 0, "1": 4, "2": 6, "3": 0, "4": 2, "5": 2, "6": 3, "7": 2, "8": 2, "9": 0, "10": 0}}, "expected": {"mean": 3.9047619047619047, "sd_sample": 2.4880667576405964, "median": 4.0, "t90": [2.968342211524549, 4.84118159799926], "t95": [2.772207495129705, 5.037316314394104], "t99": [2.359911231830079, 5.44961257769373]}, "tolerance": {"relative": 1e-09, "absolute": 1e-10}},
{"name": "mean_scale1_7_n2", "inputs": {"counts": {"1": 0, "2": 0, "3": 0, "4": 0, "5": 0, "6": 2, "7": 0}}, "expected": {"mean": 6.0, "sd_sample": 0.0, "median": 6.0}, "tolerance": {"relative": 1e-09, "absolute": 1e-10}},
{"name": "t_quantiles_df10", "inputs": {"df": 10}, "expected": {"t90": 1.8124611228116756, "t95": 2.228138851986274, "t99": 3.16927267261695}, "tolerance": {"relative": 1e-09, "absolute": 1e-10}},
{"name": "normal_quantile_0.975", "inputs": {"q": 0.975}, "expected": {"z": 1.9599639845400543}, "tolerance": {"relative": 1e-12, "absolute": 1e-15}}
]},
"nps": {"cases": [
{"name": "nps_70_20_10", "inputs": {"promoters": 70, "passives": 20, "detractors": 10, "population": 1890}, "expected": {"nps": 60.0, "promoters_pct": 70.0, "passives_pct": 20.0, "detractors_pct": 10.0, "standard_error": 6.6332495807108, "moe90": 10.910724631306495, "moe95": 13.000930278658583, "moe99": 17.086118647748336}, "tolerance": {"relative": 1e-09, "absolute": 1e-12}},
{"name": "nps_0_0_1", "inputs": {"promoters": 0, "passives": 0, "detractors": 1, "population": 45}, "expected": {"nps": -100.0, "promoters_pct": 0.0, "passives_pct": 0.0, "detractors_pct": 100.0, "standard_error": 0.0, "moe90": 0.0, "moe95": 0.0, "moe99": 0.0}, "tolerance": {"relative": 1e-09, "absolute": 1e-12}},
{"name": "nps_50_0_50", "inputs": {"promoters": 50, "passives": 0, "detractors": 50, "population": 1562}, "expected": {"nps": 0.0, "promoters_pct": 50.0, "passives_pct": 0.0, "detractors_pct": 50.0, "standard_error": 10.0, "moe90": 16.448536269514726, "moe95": 19.599639845400542, "moe99": 25.758293035489007}, "tolerance": {"relative": 1e-09, "absolute": 1e-12}},
{"name": "nps_from_scores_n117", "inputs": {"counts_0_to_10": [28, 2, 22, 26, 5, 1, 1, 1, 17, 5, 9]}, "expected": {"nps": -60.68376068376068, "mean_score": 3.700854700854701, "moe95": 12.526350752655945}, "tolerance": {"relative": 1e-09, "absolute": 1e-12}}
]},
"churn_and_retention": {"cases": [
{"name": "churn_0", "inputs": {"monthly_churn": 0.0, "months": 36}, "expected": {"retention_monthly": 1.0, "expected_lifetime_months": null, "annual_churn": 0.0, "quarterly_churn": 0.0}, "tolerance": {"relative": 1e-09, "absolute": 1e-12}},
{"name": "churn_0.05", "inputs": {"monthly_churn": 0.05, "months": 47}, "expected": {"retention_monthly": 0.95, "expected_lifetime_months": 20.0, "annual_churn": 0.459639912337363, "quarterly_churn": 0.142625}, "tolerance": {"relative": 1e-09, "absolute": 1e-12}},
{"name": "churn_0.26135", "inputs": {"monthly_churn": 0.26135, "months": 24}, "expected": {"retention_monthly": 0.73865, "expected_lifetime_months": 3.826286588865506, "annual_churn": 0.9736206296008146, "quarterly_churn": 0.596989736510375}, "tolerance": {"relative": 1e-09, "absolute": 1e-12}},
{"name": "counts_start11115_end3301_new2369", "inputs": {"start": 11115, "end": 3301, "new": 2369, "lost": 10183}, "expected": {"retention_rate_pct": 8.38506522717049, "churn_rate_pct": 91.61493477282951, "churn_on_average_base_pct": 141.27358490566039}, "tolerance": {"relative": 1e-09, "absolute": 1e-12}},
{"name": "counts_start16592_end20297_new4033", "inputs": {"start": 16592, "end": 20297, "new": 4033, "lost": 328}, "expected": {"retention_rate_pct": 98.02314368370298, "churn_rate_pct": 1.9768563162970105, "churn_on_average_base_pct": 1.778307896662962}, "tolerance": {"relative": 1e-09, "absolute": 1e-12}}
]},
"clv": {"cases": [
{"name": "clv_simple_1.13_6.89_10.56", "inputs": {"average_order_value": 1.13, "orders_per_year": 6.89, "lifetime_years": 10.56, "gross_margin": 0.761, "acquisition_cost": 46.91}, "expected": {"clv_revenue": 82.216992, "clv_margin": 62.567130912, "ltv_to_cac": 1.3337695781709658}, "tolerance": {"relative": 1e-09, "absolute": 1e-12}},
{"name": "clv_simple_3013.08_27.86_12.2", "inputs": {"average_order_value": 3013.08, "orders_per_year": 27.86, "lifetime_years": 12.2, "gross_margin": 0.398, "acquisition_cost": 128.68}, "expected": {"clv_revenue": 1024121.78736, "clv_margin": 407600.47136928, "ltv_to_cac": 3167.5510675262667}, "tolerance": {"relative": 1e-09, "absolute": 1e-12}},
{"name": "clv_retention_m22.45_r0.864_d0.1522_T34", "inputs": {"margin_per_period": 22.45, "retention": 0.864, "discount_rate": 0.1522, "periods": 34}, "expected": {"infinite_first_payment_after_one_period": 67.30326162387232}, "tolerance": {"relative": 1e-09, "absolute": 1e-12}}
]}
}
"#;

/// The files of the reference values and what holds a case against ours; it says how many values it compared.
const TOPICS: [(&str, Check); 5] = [
    ("proportion_intervals", proportion),
    ("means", mean),
    ("nps", nps),
    ("churn_and_retention", churn_and_retention),
    ("clv", lifetime_value),
];

fn evaluated(metric: &str, method: &str, inputs: &[(&str, f64)]) -> Evaluation {
    let metric = metrics::find(metric).unwrap();
    let mut scenario = Scenario::blank(metric, metric.method(method).unwrap());
    for (field, value) in inputs {
        scenario.fields.insert((*field).to_owned(), canonical(*value));
    }
    evaluate(&scenario, Format::ENGLISH)
}

fn result(evaluation: &Evaluation, id: &str) -> Option<f64> {
    let outcome = evaluation.outcome.as_ref()?;
    outcome.answer(id).unwrap().value.ok()
}

/// The percentage of a fraction as somebody would type it: 0.864 is 86.4, not 86.39999999999999.
fn percent(fraction: f64) -> f64 {
    format!("{:.9}", fraction * 100.0).parse().unwrap()
}

fn proportion(case: &Case) -> usize {
    let (k, n) = (case.input("k").unwrap(), case.input("n").unwrap());
    let confidence = Confidence::from_percent(&percent(case.input("confidence").unwrap()).to_string()).unwrap();
    let found = interval::wilson(k, n, confidence);
    case.same_interval("wilson", Some((found.low, found.high)))
}

fn mean(case: &Case) -> usize {
    let each = Confidence::ALL.map(|confidence| (format!("t{}", confidence.percent()), confidence));
    if let Some(freedom) = case.input("df") {
        let quantiles =
            each.map(|(key, confidence)| case.same_scaled(&key, Some(student::quantile(confidence, freedom)), 1.0));
        return quantiles.iter().sum();
    }
    if let Some(q) = case.input("q") {
        let known =
            Confidence::ALL.into_iter().find(|confidence| (1.0 - q.max(1.0 - q) - confidence.tail()).abs() < 1e-12);
        return known.map_or(0, |confidence| case.same_scaled("z", Some(confidence.z() * (q - 0.5).signum()), 1.0));
    }
    if !case.has("counts") {
        return 0;
    }
    let counts = case.0["inputs"]["counts"].as_object().unwrap();
    let mut steps: Vec<(f64, f64)> =
        counts.iter().map(|(answer, count)| (answer.parse().unwrap(), count.as_f64().unwrap())).collect();
    steps.sort_by(|a, b| a.0.total_cmp(&b.0));
    let summary = Summary::of_distribution(&steps).unwrap();
    let intervals = each.map(|(key, confidence)| {
        let found = interval::mean_t(&summary, confidence);
        case.same_interval(&key, found.map(|found| (found.low, found.high)))
    });
    case.same_scaled("mean", Some(summary.mean), 1.0)
        + case.same_scaled("sd_sample", summary.sd, 1.0)
        + case.same_scaled("median", Some(summary.median), 1.0)
        + intervals.iter().sum::<usize>()
}

fn nps(case: &Case) -> usize {
    let evaluation = if case.has("counts_0_to_10") {
        let counts = case.0["inputs"]["counts_0_to_10"].as_array().unwrap();
        let names: Vec<String> = (0..=10).map(|answer| format!("scores-{answer}")).collect();
        let counts = counts.iter().map(|count| count.as_f64().unwrap());
        let inputs: Vec<(&str, f64)> = names.iter().map(String::as_str).zip(counts.clone()).collect();
        let steps: Vec<(f64, f64)> = (0..=10).map(f64::from).zip(counts).collect();
        let mean = Summary::of_distribution(&steps).unwrap().mean;
        case.same_scaled("mean_score", Some(mean), 1.0);
        evaluated("nps", "distribution", &inputs)
    } else if case.has("promoters") {
        let inputs = ["promoters", "passives", "detractors"].map(|key| (key, case.input(key).unwrap()));
        evaluated("nps", "counts", &inputs)
    } else {
        return 0;
    };
    let share = |id: &str| result(&evaluation, id);
    let n = share("answers").unwrap();
    let count = |id: &str| share(id).unwrap() * n / 100.0;
    let (_, error) = interval::nps_plain(count("promoters_share"), count("detractors_share"), n);
    let margins = Confidence::ALL.map(|confidence| {
        let key = format!("moe{}", confidence.percent());
        case.same_scaled(&key, Some(error * confidence.z()), 1.0)
    });
    case.same_scaled("nps", share("nps"), 1.0)
        + case.same_scaled("promoters_pct", share("promoters_share"), 1.0)
        + case.same_scaled("passives_pct", share("passives_share"), 1.0)
        + case.same_scaled("detractors_pct", share("detractors_share"), 1.0)
        + case.same_scaled("standard_error", Some(error), 1.0)
        + margins.iter().sum::<usize>()
}

fn churn_and_retention(case: &Case) -> usize {
    if let Some(monthly) = case.input("monthly_churn") {
        // So many customers that the share is one of a whole count.
        let start = 100_000.0;
        let lost = (monthly * start).round();
        let inputs = |periods| [("customers_lost", lost), ("customers_start", start), ("periods_per_year", periods)];
        let yearly = evaluated("churn-rate", "start", &inputs(12.0));
        let quarterly = evaluated("churn-rate", "start", &inputs(3.0));
        let kept = [("customers_end", start - lost), ("customers_new", 0.0), ("customers_start", start)];
        let retention = evaluated("retention-rate", "only", &kept);
        return case.same_scaled("annual_churn", result(&yearly, "yearly_churn"), 100.0)
            + case.same_scaled("quarterly_churn", result(&quarterly, "yearly_churn"), 100.0)
            + case.same_scaled("expected_lifetime_months", result(&yearly, "lifetime_periods"), 1.0)
            + case.same_scaled("expected_lifetime_months", result(&retention, "lifetime_periods"), 1.0)
            + case.same_scaled("retention_monthly", result(&retention, "retention"), 100.0);
    }
    if !case.has("lost") {
        return 0;
    }
    let [start, end, new, lost] = ["start", "end", "new", "lost"].map(|key| case.input(key).unwrap());
    let all = [("customers_start", start), ("customers_end", end), ("customers_new", new)];
    let retention = evaluated("retention-rate", "only", &all);
    let of_start = evaluated("churn-rate", "start", &[("customers_lost", lost), ("customers_start", start)]);
    let of_average = evaluated(
        "churn-rate",
        "average",
        &[("customers_lost", lost), ("customers_start", start), ("customers_end", end)],
    );
    // Also above 100 %: more can leave than the average base has.
    case.same_scaled("churn_on_average_base_pct", result(&of_average, "churn"), 1.0)
        + case.same_scaled("retention_rate_pct", result(&retention, "retention"), 1.0)
        + case.same_scaled("churn_rate_pct", result(&retention, "churn"), 1.0)
        + case.same_scaled("churn_rate_pct", result(&of_start, "churn"), 1.0)
}

fn lifetime_value(case: &Case) -> usize {
    if case.has("average_order_value") {
        let [order, orders, years, margin, cost] =
            ["average_order_value", "orders_per_year", "lifetime_years", "gross_margin", "acquisition_cost"]
                .map(|key| case.input(key).unwrap());
        let revenue = [("average_purchase", order), ("purchases_per_year", orders), ("lifespan_years", years)];
        let of_revenue = evaluated("lifetime-value", "basic", &revenue);
        let profit = [revenue.as_slice(), &[("margin", percent(margin)), ("acquisition_cost", cost)]].concat();
        let of_profit = evaluated("lifetime-value", "basic", &profit);
        return case.same_scaled("clv_revenue", result(&of_revenue, "value"), 1.0)
            + case.same_scaled("clv_margin", result(&of_profit, "value"), 1.0)
            + case.same_scaled("ltv_to_cac", result(&of_profit, "value_to_cost"), 1.0);
    }
    if !case.has("retention") {
        return 0;
    }
    let [margin, retention, discount] =
        ["margin_per_period", "retention", "discount_rate"].map(|key| case.input(key).unwrap());
    let inputs = [("margin_per_period", margin), ("retention", percent(retention)), ("discount", percent(discount))];
    let evaluation = evaluated("lifetime-value", "discounted", &inputs);
    case.same_scaled("infinite_first_payment_after_one_period", result(&evaluation, "value"), 1.0)
}

#[test]
fn our_own_copy() {
    reference::own_copy(OWN, &TOPICS);
}

#[test]
fn all_reference_values() {
    reference::shared_values(&TOPICS, 10);
}
