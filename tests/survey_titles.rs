//! The names of metrics as headers of a file: their own titles in every language, and the terms of the articles that the site draws on, lead to the metric.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use deskmath::feeds;
use deskmath::metric::{Feed, Takes};
use deskmath::metrics;
use deskmath::survey::{Proposal, Reader, Suggestion, propose};
use translations::Translations;

/// The metric that a column of this name is proposed for, with answers that fit the metric.
fn proposed(header: &str, feed: &Feed, feeds: &[Feed]) -> Option<String> {
    let answers: Vec<String> = match feed.takes() {
        Takes::Durations => ["4:10", "0:55", "7:30", "12:05", "3:45", "1:20"].map(str::to_owned).to_vec(),
        Takes::YesNo => ["yes", "no", "no", "yes"].map(str::to_owned).to_vec(),
        Takes::Steps => {
            let (low, high) = feed.scales.last().copied().unwrap();
            (low..=high).map(|answer| answer.to_string()).collect()
        }
    };
    let rows = format!("x|{}\n", answers.join("\nx|"));
    let mut reader = Reader::new(None);
    reader.push(format!("who|{header}\n{}", rows.repeat(9)).as_bytes()).unwrap();
    let proposal: Proposal = propose(&reader.finish().unwrap(), feeds).remove(1);
    match proposal.suggestion {
        Suggestion::Times { metric, .. } | Suggestion::Score { metric, .. } => Some(metric),
        _ => None,
    }
}

/// A title without the word that says that it is an average: a column of averages is rightly none of single times.
fn of_single_ones(title: &str) -> String {
    let mut title = title.to_lowercase();
    for average in ["average ", "μέσος ", "μέση ", "平均"] {
        title = title.replace(average, "");
    }
    title
}

/// What the languages of `locales` call a metric.
fn titles(id: &str) -> Vec<String> {
    let mut found = vec![metrics::find(id).unwrap().title.english().to_owned()];
    for folder in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")).unwrap() {
        let folder = folder.unwrap().path();
        if folder.is_dir() {
            let translations = Translations::read(&folder).unwrap_or_else(|_| panic!("{}", folder.display()));
            found.push(translations.get(&format!("metrics/{id}/title")).unwrap().to_owned());
        }
    }
    found
}

/// Terms of the articles, where they are others than the site's.
const TERMS: [(&str, &[&str]); 11] = [
    ("first-response-time", &["Χρόνος πρώτης απόκρισης", "首次回复时间", "首次回覆時間", "首次回應時間"]),
    ("average-response-time", &["Χρόνος απόκρισης", "响应时间", "回應時間"]),
    ("average-wait-time", &["Χρόνος αναμονής", "排队时间", "等候時間", "排隊時間"]),
    ("average-speed-of-answer", &["Χρόνος απάντησης κλήσεων", "应答速度", "應答時間"]),
    ("average-talk-time", &["Χρόνος συνομιλίας", "交谈时间", "通话时间", "通話時間"]),
    ("average-hold-time", &["Χρόνος αναμονής εντός κλήσης", "持线时间", "保持时长", "保留時間"]),
    ("after-call-work", &["Εργασία μετά την κλήση", "事后处理时间", "话后处理时长", "話後處理", "話後處理時間"]),
    ("resolution-time", &["Χρόνος επίλυσης", "解决时间", "解決時間"]),
    ("churn-rate", &["Αποχώρηση", "流失"]),
    ("transfer-rate", &["Μεταφορά κλήσης", "转接", "轉接"]),
    ("abandonment-rate", &["Εγκατάλειψη κλήσης", "放弃", "放棄"]),
];

#[test]
fn titles_and_terms_lead_to_their_metric() {
    let feeds = feeds::all();
    let mut wrong = Vec::new();
    let mut check = |feed: &Feed, header: &str| {
        let found = proposed(header, feed, &feeds);
        if found.as_deref() != Some(feed.metric) {
            wrong.push(format!("{header}: {found:?}, not {}", feed.metric));
        }
    };
    for feed in &feeds {
        for title in titles(feed.metric) {
            check(feed, &of_single_ones(&title));
        }
        if !feed.short.is_empty() {
            check(feed, feed.short);
        }
    }
    for (metric, terms) in TERMS {
        let feed = feeds.iter().find(|feed| feed.metric == metric).unwrap();
        for term in terms {
            check(feed, term);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A column that says that it holds averages is not taken for single times, in no language.
#[test]
fn a_title_that_says_average_is_no_column_of_times() {
    let feeds = feeds::all();
    let feed = feeds.iter().find(|feed| feed.metric == "average-talk-time").unwrap();
    for title in titles(feed.metric) {
        assert_eq!(proposed(&title, feed, &feeds), None, "{title}");
    }
}
