//! The survey page: dropping a file, reading it, confirming its columns, the scores.

use super::survey_controls as controls;
use super::survey_report::report;
use super::survey_source::choices as source_choices;
use super::{Patch, Slot, fill, joined, option};
use crate::feeds;
use crate::metric::{Binding, Metric};
use crate::metrics;
use crate::number::Format;
use crate::survey::{ColumnSummary, Direction, Kind, Order, Summary, Takes, TimeUnit, Why};
use crate::survey_desk::{COUNT, DATE, IGNORE, Pick, SEGMENT, Stage, SurveyState, is_timed, scale_id};
use crate::words::{self, survey as said};

/// The page; what the file brings comes as patches.
pub fn page() -> String {
    fill(
        "<section class=\"intro\"><h1 tabindex=\"-1\">{}</h1><p class=\"lead\">{}</p></section>\
         <section class=\"survey\" id=\"survey\" data-state=\"idle\" aria-label=\"{}\">\
         <div class=\"drop\" id=\"drop\"><p class=\"drop__title\">{}</p><label class=\"drop__file\"><span>{}</span>\
         <input type=\"file\" data-survey-input accept=\".csv,.tsv,.txt,.tab,.xlsx,.xlsm,.xls,.json,.jsonl,.gz,.zip,text/csv,text/plain\"></label>\
         <details><summary>{}</summary><textarea id=\"pasted\" name=\"pasted\" rows=\"5\" aria-label=\"{}\" spellcheck=\"false\"></textarea>\
         <button type=\"button\" class=\"button button--plain\" data-action=\"read-pasted\">{}</button></details></div>\
         <div id=\"survey-body\" tabindex=\"-1\"></div></section>",
        &[
            words::SURVEY_PAGE_TITLE.text(),
            words::SURVEY_LEAD.text(),
            words::SURVEY_PAGE_TITLE.text(),
            words::SURVEY_DROP.text(),
            words::SURVEY_CHOOSE.text(),
            words::SURVEY_PASTE.text(),
            words::SURVEY_PASTED.text(),
            words::SURVEY_PASTE_READ.text(),
        ],
    )
}

/// What changes with the state. `width` is that of a chart in pixels. Long parts of the report go through `part`, which says what stands in their
/// place: the part itself, or an element that gets it later.
pub fn patches(state: &SurveyState, width: u32, format: Format, part: &mut dyn FnMut(String) -> String) -> Vec<Patch> {
    let (name, finding) = match &state.stage {
        Stage::Idle => ("idle", None),
        Stage::Reading { .. } => ("reading", None),
        Stage::Confirm => ("confirm", None),
        Stage::Done(_) => ("done", None),
        Stage::Failed(failure) => ("failed", Some(failure.code().to_owned())),
    };
    let mut patches = vec![Patch::flag("drop", "hidden", !matches!(state.stage, Stage::Idle | Stage::Failed(_)))];
    patches.push(Patch::html("survey-body", body(state, format)));
    if let Stage::Reading { bytes, rows } = state.stage {
        let share = if state.size > 0 { bytes as f64 / state.size as f64 } else { 0.0 };
        let percent = (share * 100.0).floor().min(100.0).to_string();
        let rows = feeds::shown_count(rows, format);
        patches.push(Patch::new("bar", Slot::Attribute("value"), Some(percent.clone())));
        patches.push(Patch::text("progress", words::SURVEY_PROGRESS.with(&[("percent", &percent), ("rows", &rows)])));
    }
    if matches!(state.stage, Stage::Confirm) {
        for (column, pick) in state.picks.iter().enumerate() {
            let value = |name: &str, value: &str| Patch::new(name, Slot::Value, Some(value.to_owned()));
            patches.push(value(&format!("column-{column}"), &pick.role));
            patches.push(value(&format!("column-{column}-scale"), &scale_id(pick.scale)));
            patches.push(value(&format!("column-{column}-direction"), direction_id(pick)));
            patches.push(value(&format!("column-{column}-dates"), order_id(pick.order)));
            patches.push(value(&format!("column-{column}-unit"), pick.unit.id()));
            for (label, step) in pick.steps.iter().enumerate() {
                let step = step.map(|step| step.to_string()).unwrap_or_default();
                patches.push(value(&format!("column-{column}-label-{label}"), &step));
            }
        }
        patches.push(Patch::text(
            "survey-error",
            if state.nothing_chosen { words::SURVEY_CHOOSE_SCORE.text() } else { "" },
        ));
    }
    if let Stage::Done(tallies) = &state.stage {
        patches.push(Patch::html("survey-scores", report(state, tallies, width, format, part)));
        controls::patches(state, &mut patches);
    }
    // Last, so that whoever waits for the state finds the page in it.
    patches.push(Patch::new("survey", Slot::Attribute("data-finding"), finding));
    patches.push(Patch::new("survey", Slot::Attribute("data-state"), Some(name.to_owned())));
    patches
}

/// The page before there is a file.
pub fn idle() -> Vec<Patch> {
    plain("idle", None, String::new())
}

/// The page when the worker cannot say anything any more.
pub fn failed(sentence: &str, code: &str) -> Vec<Patch> {
    plain("failed", Some(code), failure("", sentence, ""))
}

/// A state in which a file can be dropped.
fn plain(state: &str, finding: Option<&str>, body: String) -> Vec<Patch> {
    vec![
        Patch::flag("drop", "hidden", false),
        Patch::html("survey-body", body),
        Patch::new("survey", Slot::Attribute("data-finding"), finding.map(str::to_owned)),
        Patch::new("survey", Slot::Attribute("data-state"), Some(state.to_owned())),
    ]
}

fn failure(name: &str, sentence: &str, facts: &str) -> String {
    fill(
        "<section class=\"damage\" role=\"alert\"><h2 tabindex=\"-1\">{}</h2><p>{}</p><p>{}</p><p class=\"hint\">{}</p></section>",
        &[words::FAILED_HEADING.text(), name, sentence, facts],
    )
}

fn body(state: &SurveyState, format: Format) -> String {
    let button = |action: &str, label: &str| {
        fill("<button type=\"button\" class=\"button button--plain\" data-action=\"{}\">{}</button>", &[action, label])
    };
    match &state.stage {
        Stage::Idle => String::new(),
        Stage::Reading { .. } => fill(
            "<h2 tabindex=\"-1\">{}</h2><progress id=\"bar\" max=\"100\" aria-labelledby=\"progress\"></progress><p id=\"progress\" role=\"status\"></p>{!}",
            &[&words::SURVEY_READING.with(&[("name", &state.name)]), &button("cancel", words::SURVEY_CANCEL.text())],
        ),
        Stage::Failed(why) => {
            let facts = state
                .summary
                .as_ref()
                .map(|summary| said::file(&state.name, &summary.file, format))
                .unwrap_or_default();
            failure(&state.name, &said::failure(why, state.summary.as_ref(), format), &facts) + &source_choices(state)
        }
        Stage::Confirm => state.summary.as_ref().map(|summary| confirm(state, summary, format)).unwrap_or_default(),
        Stage::Done(tallies) => {
            let back = button("back", words::SURVEY_BACK.text()) + &button("restart", words::SURVEY_RESTART.text());
            let controls = controls::controls(state, tallies);
            fill(
                "<h2 tabindex=\"-1\">{}</h2>{!}<div id=\"survey-scores\"></div><div class=\"buttons\">{!}</div>",
                &[words::RESULTS_HEADING.text(), &controls, &back],
            )
        }
    }
}

fn confirm(state: &SurveyState, summary: &Summary, format: Format) -> String {
    let proposed = |pick: &Pick| pick.role != IGNORE;
    let any = state.picks.iter().any(proposed);
    let columns = summary.columns.iter().zip(&state.picks).filter(|(_, pick)| state.all_columns || proposed(pick));
    let cards = joined(columns.map(|(column, pick)| column_card(column, pick, format)));
    let more = if state.all_columns {
        String::new()
    } else {
        let label = words::SURVEY_ALL_COLUMNS.with(&[("count", &summary.columns.len().to_string())]);
        fill(
            "<button type=\"button\" class=\"button button--plain\" data-action=\"all-columns\">{}</button>",
            &[&label],
        )
    };
    let lead = if any || state.picks.is_empty() { words::SURVEY_CONFIRM_LEAD } else { words::SURVEY_CONFIRM_NONE };
    fill(
        "<h2 tabindex=\"-1\">{}</h2><p>{}</p><p class=\"hint\">{}</p>{!}<div class=\"columns\">{!}</div><p class=\"error\" id=\"survey-error\" role=\"alert\"></p>\
         <div class=\"buttons\"><button type=\"button\" class=\"button\" data-action=\"confirm\">{}</button>{!}\
         <button type=\"button\" class=\"button button--plain\" data-action=\"restart\">{}</button></div>",
        &[
            words::SURVEY_CONFIRM_HEADING.text(),
            lead.text(),
            &said::file(&state.name, &summary.file, format),
            &source_choices(state),
            &cards,
            words::SURVEY_CONFIRM.text(),
            &more,
            words::SURVEY_RESTART.text(),
        ],
    )
}

/// The two directions of a role, as answers run upwards and downwards.
pub fn direction_ids(role: &str) -> [&'static str; 2] {
    let own = metrics::find(role).is_some_and(feeds::has_direction);
    if own { ["high_is_easy", "low_is_easy"] } else { ["high_is_good", "low_is_good"] }
}

fn direction_id(pick: &Pick) -> &'static str {
    let [up, down] = direction_ids(&pick.role);
    if pick.direction == Direction::Down { down } else { up }
}

/// What a column may be taken for.
fn roles(column: &ColumnSummary) -> Vec<(String, String)> {
    let mut roles = vec![(IGNORE.to_owned(), words::ROLE_IGNORE.text().to_owned())];
    let refused =
        |metric: &str| {
            column.proposal.refused.iter().any(|refused| {
                refused.metric == metric && matches!(refused.why, Why::AskedOn { .. } | Why::FinishedScores)
            })
        };
    let two = column.kind == Kind::YesNo || column.labels.size == Some(2);
    let fits = |metric: &Metric| match metric.survey.map(Binding::takes) {
        None => false,
        Some(Takes::Steps) => column.proposal.choosable && !refused(metric.id),
        Some(Takes::YesNo) => {
            two || (column.proposal.choosable && column.labels.size.is_none() && !column.labels.list.is_empty())
        }
        Some(Takes::Durations) => column.proposal.timed,
    };
    let of_metrics = metrics::all().iter().filter(|metric| fits(metric));
    roles.extend(of_metrics.map(|metric| (metric.id.to_owned(), said::metric_name(metric.id).to_owned())));
    if column.kept {
        roles.push((SEGMENT.to_owned(), words::ROLE_SEGMENT.text().to_owned()));
        roles.push((COUNT.to_owned(), words::ROLE_COUNT.text().to_owned()));
    }
    if column.kept && column.kind == Kind::Date {
        roles.push((DATE.to_owned(), words::ROLE_DATE.text().to_owned()));
    }
    roles
}

fn column_card(column: &ColumnSummary, pick: &Pick, format: Format) -> String {
    let name = format!("column-{}", column.index);
    let number = words::SURVEY_COLUMN.with(&[("number", &(column.index + 1).to_string())]);
    let header = if column.header.is_empty() { &number } else { &column.header };
    let list: Vec<String> = column
        .samples
        .iter()
        .take(6)
        .map(|sample| words::SAMPLE.with(&[("text", &sample.text), ("rows", &feeds::shown_count(sample.rows, format))]))
        .collect();
    let options = joined(roles(column).iter().map(|(id, label)| option(id, label, *id == pick.role)));
    let mut selects = select(&name, words::SURVEY_TAKE_AS.text(), &options);
    let feed = metrics::find(&pick.role).and_then(|metric| metric.survey);
    if is_timed(&pick.role) && column.kind != Kind::Duration {
        let labels = [words::TIME_SECONDS, words::TIME_MINUTES, words::TIME_HOURS, words::TIME_DAYS];
        let options = TimeUnit::ALL.into_iter().zip(labels).map(|(unit, label)| option(unit.id(), label.text(), false));
        selects += &select(&format!("{name}-unit"), words::TIME_UNIT.text(), &joined(options));
    }
    if let Some(feed) = feed.filter(|feed| feed.takes() == Takes::Steps) {
        let scales = feed.scales.iter().map(|scale| {
            let label =
                words::SURVEY_SCALE_OPTION.with(&[("low", &scale.0.to_string()), ("high", &scale.1.to_string())]);
            option(&scale_id(*scale), &label, *scale == pick.scale)
        });
        selects += &select(&format!("{name}-scale"), words::SURVEY_SCALE.text(), &joined(scales));
        // Recommending has but one direction.
        if feed.scales != [(0, 10)] {
            let labels = [words::SURVEY_HIGH_IS_GOOD, words::SURVEY_LOW_IS_GOOD];
            let options =
                direction_ids(&pick.role).into_iter().zip(labels).map(|(id, label)| option(id, label.text(), false));
            selects += &select(&format!("{name}-direction"), words::SURVEY_DIRECTION.text(), &joined(options));
        }
    }
    if pick.role == DATE && column.writing.is_some_and(|writing| writing.matters) {
        let labels = [words::SURVEY_DATES_DMY, words::SURVEY_DATES_MDY];
        let orders = [Order::Dmy, Order::Mdy];
        let options = orders.into_iter().zip(labels).map(|(order, label)| option(order_id(order), label.text(), false));
        selects += &select(&format!("{name}-dates"), words::SURVEY_DATES.text(), &joined(options));
    }
    let reasons = joined(said::reasons(column).iter().map(|reason| fill("<li>{}</li>", &[reason])));
    fill(
        "<fieldset class=\"column\"><legend>{}</legend><p class=\"hint\">{}, {}. {}</p><div class=\"column__selects\">{!}</div>{!}<ul class=\"hint\">{!}</ul></fieldset>",
        &[
            header,
            &number,
            &said::kind(&column.kind, format),
            &words::SAMPLES.with(&[("list", &words::units::list(&list))]),
            &selects,
            &labels(column, pick, &name, format),
            &reasons,
        ],
    )
}

/// Which step of the scale each word is.
fn labels(column: &ColumnSummary, pick: &Pick, name: &str, format: Format) -> String {
    if metrics::find(&pick.role).is_none() || is_timed(&pick.role) || column.labels.list.is_empty() {
        return String::new();
    }
    let steps = (pick.scale.0..=pick.scale.1).map(|step| step.to_string());
    let options = option("", words::LABEL_NONE.text(), false) + &joined(steps.map(|step| option(&step, &step, false)));
    let rows = joined(column.labels.list.iter().enumerate().map(|(place, label)| {
        let id = format!("{name}-label-{place}");
        let said = words::SAMPLE.with(&[("text", &label.text), ("rows", &feeds::shown_count(label.rows, format))]);
        fill(
            "<div class=\"label\"><label for=\"{}\">{}</label><select id=\"{}\" name=\"{}\" data-label=\"{}\">{!}</select></div>",
            &[&id, &said, &id, &id, &label.text, &options],
        )
    }));
    fill(
        "<div class=\"labels\" role=\"group\" aria-label=\"{}\"><p class=\"hint\">{}</p>{!}</div>",
        &[words::LABELS_HEADING.text(), words::LABELS_HEADING.text(), &rows],
    )
}

/// The key of an order of dates.
const fn order_id(order: Order) -> &'static str {
    match order {
        Order::Dmy => "dmy",
        Order::Mdy => "mdy",
    }
}

pub(super) fn select(name: &str, label: &str, options: &str) -> String {
    fill(
        "<div class=\"field field--short\"><label for=\"{}\">{}</label><select id=\"{}\" name=\"{}\">{!}</select></div>",
        &[name, label, name, name, options],
    )
}
