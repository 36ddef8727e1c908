//! The names of metrics as headers of a log: the site's own titles in every language, and the terms of the articles that it draws on, name the role of the column.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use desk::headers::role_of;
use desk::roles::Role;
use deskmath::metrics;
use translations::Translations;

/// The metrics that a column of times can feed, with the roles of single times and, where a log has such columns, that of averages.
const METRICS: [(&str, &[Role], Option<Role>); 10] = [
    ("first-response-time", &[Role::FirstResponseSpan], None),
    ("average-response-time", &[Role::FirstResponseSpan], None),
    ("resolution-time", &[Role::ResolutionSpan], None),
    // Who waits for an agent waits in a queue.
    ("average-wait-time", &[Role::Wait, Role::QueueWait], Some(Role::MeanWaitAnswered)),
    ("average-speed-of-answer", &[Role::Wait], Some(Role::MeanWaitAnswered)),
    ("average-talk-time", &[Role::Talk], Some(Role::MeanTalk)),
    ("average-hold-time", &[Role::Hold], Some(Role::MeanHold)),
    ("after-call-work", &[Role::AfterCall], Some(Role::MeanAfterCall)),
    // In Chinese a ticket is handled until it is resolved.
    ("average-handle-time", &[Role::Handle, Role::ResolutionSpan], Some(Role::MeanHandle)),
    ("average-abandonment-time", &[], Some(Role::MeanWaitAbandoned)),
];

/// Terms of the articles, where they are others than the site's.
const TERMS: [(Role, &[&str]); 7] = [
    (Role::FirstResponseSpan, &["Χρόνος πρώτης απόκρισης", "首次回复时间", "首次回應時間"]),
    (Role::Wait, &["等候時間", "Χρόνος απάντησης κλήσεων", "应答速度", "應答速度"]),
    (Role::QueueWait, &["排队时间", "排隊時間", "排队等待时长"]),
    (Role::Talk, &["Χρόνος συνομιλίας", "交谈时间", "通话时长", "通話時間"]),
    (Role::Hold, &["Χρόνος αναμονής εντός κλήσης", "持线时间", "保持时长", "保留時間"]),
    (Role::AfterCall, &["Εργασία μετά την κλήση", "事后处理时间", "话后处理时长", "話後處理"]),
    (Role::Handle, &["Χρόνος χειρισμού"]),
];

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

/// The title without the word that says average, if it has one.
fn of_single_ones(title: &str) -> Option<String> {
    let title = title.to_lowercase();
    ["average ", "μέσος ", "μέση ", "平均"].iter().find_map(|average| title.strip_prefix(average)).map(str::to_owned)
}

#[test]
fn titles_and_terms_name_a_role() {
    let mut wrong = Vec::new();
    let mut check = |header: &str, roles: &[Role]| {
        let found = role_of(header).map(|(role, _)| role);
        if !found.is_some_and(|role| roles.contains(&role)) {
            wrong.push(format!("{header}: {found:?}, not {roles:?}"));
        }
    };
    for (metric, single, mean) in METRICS {
        for title in titles(metric) {
            match (of_single_ones(&title), mean) {
                (Some(bare), mean) => {
                    if !single.is_empty() {
                        check(&bare, single);
                    }
                    if let Some(mean) = mean {
                        check(&title, &[single, &[mean]].concat());
                    }
                }
                (None, _) => check(&title, single),
            }
        }
    }
    for (role, terms) in TERMS {
        for term in terms {
            check(term, &[role]);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
