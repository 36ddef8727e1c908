//! The survey page: dropping a file, reading it, confirming its columns, the scores.

use super::survey_controls as controls;
use super::survey_report::report;
use super::survey_source::choices as source_choices;
use super::{Patch, Slot, fill, joined, option};
use crate::feeds;
use crate::number::Format;
use crate::report::{Column, DirectionChoice, Question, Refusal, Report, Screen};
use crate::survey::{Direction, Order, TimeUnit};
use crate::survey_state::{Taken, scale_id};
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

/// What is sent to the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// A long part of what comes next: the id of the element that it fills, and its HTML.
    Part(String, String),
    /// What changes.
    Patches(Vec<Patch>),
}

/// Lays screens out for the page, in several messages, so that none of them keeps it busy for long: first the long parts, each under the id of the
/// element for it, then the patches, after which the page puts the parts in.
///
/// The page keeps parts beside itself until the next patches come. So what was laid out ahead is good for the very next screen, or for nothing.
pub struct Painter {
    format: Format,
    width: u32,
    /// A report whose long parts the page has already, and the patches for it.
    ahead: Option<(Report, Vec<Patch>)>,
}

impl Painter {
    /// For charts of this width in pixels.
    pub const fn new(width: u32, format: Format) -> Self {
        Self { format, width, ahead: None }
    }

    /// The place for charts has another width.
    pub fn resize(&mut self, width: u32) {
        self.ahead = None;
        self.width = width;
    }

    /// Shows a screen.
    pub fn show(&mut self, screen: &Screen, send: &mut dyn FnMut(Shown)) {
        let ahead = self.ahead.take().filter(|(report, _)| screen.report() == Some(report));
        let patches = match ahead {
            Some((_, patches)) => patches,
            None => self.in_parts(screen, send),
        };
        send(Shown::Patches(patches));
    }

    /// Sends the long parts of a report that may be shown next.
    pub fn look_ahead(&mut self, report: &Report, send: &mut dyn FnMut(Shown)) {
        if self.ahead.as_ref().is_none_or(|(known, _)| known != report) {
            let patches = self.in_parts(&Screen::Report(report.clone()), send);
            self.ahead = Some((report.clone(), patches));
        }
    }

    /// The patches, of which the long parts go before them.
    fn in_parts(&self, screen: &Screen, send: &mut dyn FnMut(Shown)) -> Vec<Patch> {
        let mut parts = 0;
        patches(screen, self.width, self.format, &mut |part| {
            parts += 1;
            let id = format!("part-{parts}");
            let place = format!("<div class=\"part\" id=\"{id}\"></div>");
            send(Shown::Part(id, part));
            place
        })
    }
}

/// What changes with the screen. `width` is that of a chart in pixels. Long parts of the report go through `part`, which says what stands in their
/// place: the part itself, or an element that gets it later.
pub fn patches(screen: &Screen, width: u32, format: Format, part: &mut dyn FnMut(String) -> String) -> Vec<Patch> {
    let mut patches = vec![
        Patch::flag("drop", "hidden", !matches!(screen, Screen::Refusal(_))),
        Patch::html("survey-body", body(screen, format)),
    ];
    match screen {
        Screen::Reading(reading) => {
            let (percent, rows) = (reading.percent().to_string(), feeds::shown_count(reading.rows, format));
            patches.push(Patch::new("bar", Slot::Attribute("value"), Some(percent.clone())));
            let said = words::SURVEY_PROGRESS.with(&[("percent", &percent), ("rows", &rows)]);
            patches.push(Patch::text("progress", said));
        }
        Screen::Question(question) => {
            question.shown().for_each(|column| chosen(column, &mut patches));
            let said = if question.nothing_chosen { words::SURVEY_CHOOSE_SCORE.text() } else { "" };
            patches.push(Patch::text("survey-error", said));
        }
        Screen::Report(found) => {
            patches.push(Patch::html("survey-scores", report(found, width, format, part)));
            controls::patches(&found.choices, &mut patches);
        }
        Screen::Refusal(_) => {}
    }
    // Last, so that whoever waits for the state finds the page in it.
    let finding = screen.refusal().map(|refusal| refusal.why.code().to_owned());
    patches.push(Patch::new("survey", Slot::Attribute("data-finding"), finding));
    patches.push(Patch::new("survey", Slot::Attribute("data-state"), Some(screen.id().to_owned())));
    patches
}

/// What is chosen in the selects of a column.
fn chosen(column: &Column, patches: &mut Vec<Patch>) {
    let name = format!("column-{}", column.name.index);
    let mut value = |what: &str, value: Option<&str>| {
        patches.extend(value.map(|value| Patch::new(format!("{name}{what}"), Slot::Value, Some(value.to_owned()))));
    };
    value("", Some(column.taken.id()));
    value("-scale", column.scale.as_ref().map(|scale| scale_id(scale.chosen)).as_deref());
    value("-direction", column.direction.map(direction_id));
    value("-dates", column.dates.map(order_id));
    value("-unit", column.unit.map(TimeUnit::id));
    for (place, label) in column.labels.iter().enumerate() {
        let step = label.step.map(|step| step.to_string()).unwrap_or_default();
        value(&format!("-label-{place}"), Some(&step));
    }
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

fn body(screen: &Screen, format: Format) -> String {
    let button = |action: &str, label: &str| {
        fill("<button type=\"button\" class=\"button button--plain\" data-action=\"{}\">{}</button>", &[action, label])
    };
    match screen {
        Screen::Reading(reading) => fill(
            "<h2 tabindex=\"-1\">{}</h2><progress id=\"bar\" max=\"100\" aria-labelledby=\"progress\"></progress><p id=\"progress\" role=\"status\"></p>{!}",
            &[&words::SURVEY_READING.with(&[("name", &reading.name)]), &button("cancel", words::SURVEY_CANCEL.text())],
        ),
        Screen::Refusal(refusal) => refused(refusal, format),
        Screen::Question(question) => confirm(question, format),
        Screen::Report(report) => {
            let back = button("back", words::SURVEY_BACK.text()) + &button("restart", words::SURVEY_RESTART.text());
            fill(
                "<h2 tabindex=\"-1\">{}</h2>{!}<div id=\"survey-scores\"></div><div class=\"buttons\">{!}</div>",
                &[words::RESULTS_HEADING.text(), &controls::controls(&report.choices), &back],
            )
        }
    }
}

fn refused(refusal: &Refusal, format: Format) -> String {
    let facts = refusal.file.as_ref().map(|file| said::file(&refusal.name, file, format)).unwrap_or_default();
    failure(&refusal.name, &said::failure(refusal, format), &facts) + &source_choices(&refusal.source)
}

fn confirm(question: &Question, format: Format) -> String {
    let cards = joined(question.shown().map(|column| column_card(column, format)));
    let more = if question.all_columns {
        String::new()
    } else {
        let label = words::SURVEY_ALL_COLUMNS.with(&[("count", &question.columns.len().to_string())]);
        fill(
            "<button type=\"button\" class=\"button button--plain\" data-action=\"all-columns\">{}</button>",
            &[&label],
        )
    };
    let known = question.any_taken() || question.columns.is_empty();
    let lead = if known { words::SURVEY_CONFIRM_LEAD } else { words::SURVEY_CONFIRM_NONE };
    fill(
        "<h2 tabindex=\"-1\">{}</h2><p>{}</p><p class=\"hint\">{}</p>{!}<div class=\"columns\">{!}</div><p class=\"error\" id=\"survey-error\" role=\"alert\"></p>\
         <div class=\"buttons\"><button type=\"button\" class=\"button\" data-action=\"confirm\">{}</button>{!}\
         <button type=\"button\" class=\"button button--plain\" data-action=\"restart\">{}</button></div>",
        &[
            words::SURVEY_CONFIRM_HEADING.text(),
            lead.text(),
            &said::file(&question.name, &question.file, format),
            &source_choices(&question.source),
            &cards,
            words::SURVEY_CONFIRM.text(),
            &more,
            words::SURVEY_RESTART.text(),
        ],
    )
}

/// The two directions, as answers run upwards and downwards.
const fn direction_ids(easy: bool) -> [&'static str; 2] {
    if easy { ["high_is_easy", "low_is_easy"] } else { ["high_is_good", "low_is_good"] }
}

const fn direction_id(choice: DirectionChoice) -> &'static str {
    let [up, down] = direction_ids(choice.easy);
    if matches!(choice.chosen, Direction::Down) { down } else { up }
}

/// What a column may be taken for, with its name.
fn roles(column: &Column) -> Vec<(String, String)> {
    let named = |taken: Taken, word: words::Word| (taken.id().to_owned(), word.text().to_owned());
    let mut roles = vec![named(Taken::Ignore, words::ROLE_IGNORE)];
    roles.extend(column.offered.metrics.iter().map(|metric| (metric.id.clone(), metric.name_text.clone())));
    if column.offered.rows {
        roles.push(named(Taken::Segment, words::ROLE_SEGMENT));
        roles.push(named(Taken::Count, words::ROLE_COUNT));
    }
    if column.offered.dates {
        roles.push(named(Taken::Date, words::ROLE_DATE));
    }
    roles
}

fn column_card(column: &Column, format: Format) -> String {
    let name = format!("column-{}", column.name.index);
    let number = words::SURVEY_COLUMN.with(&[("number", &(column.name.index + 1).to_string())]);
    let list: Vec<String> = column
        .samples
        .iter()
        .map(|sample| words::SAMPLE.with(&[("text", &sample.text), ("rows", &feeds::shown_count(sample.rows, format))]))
        .collect();
    let reasons = joined(said::reasons(column).iter().map(|reason| fill("<li>{}</li>", &[reason])));
    fill(
        "<fieldset class=\"column\"><legend>{}</legend><p class=\"hint\">{}, {}. {}</p><div class=\"column__selects\">{!}</div>{!}<ul class=\"hint\">{!}</ul></fieldset>",
        &[
            &said::column(&column.name),
            &number,
            &said::kind(&column.kind, format),
            &words::SAMPLES.with(&[("list", &words::units::list(&list))]),
            &selects(column, &name),
            &labels(column, &name, format),
            &reasons,
        ],
    )
}

/// What a column is taken for, and how exactly.
fn selects(column: &Column, name: &str) -> String {
    let options = joined(roles(column).iter().map(|(id, label)| option(id, label, id == column.taken.id())));
    let mut selects = select(name, words::SURVEY_TAKE_AS.text(), &options);
    if column.unit.is_some() {
        let labels = [words::TIME_SECONDS, words::TIME_MINUTES, words::TIME_HOURS, words::TIME_DAYS];
        let options = TimeUnit::ALL.into_iter().zip(labels).map(|(unit, label)| option(unit.id(), label.text(), false));
        selects += &select(&format!("{name}-unit"), words::TIME_UNIT.text(), &joined(options));
    }
    if let Some(scale) = &column.scale {
        let options = scale.offered.iter().map(|(low, high)| {
            let label = words::SURVEY_SCALE_OPTION.with(&[("low", &low.to_string()), ("high", &high.to_string())]);
            option(&scale_id((*low, *high)), &label, (*low, *high) == scale.chosen)
        });
        selects += &select(&format!("{name}-scale"), words::SURVEY_SCALE.text(), &joined(options));
    }
    if let Some(direction) = column.direction {
        let labels = [words::SURVEY_HIGH_IS_GOOD, words::SURVEY_LOW_IS_GOOD];
        let options =
            direction_ids(direction.easy).into_iter().zip(labels).map(|(id, label)| option(id, label.text(), false));
        selects += &select(&format!("{name}-direction"), words::SURVEY_DIRECTION.text(), &joined(options));
    }
    if column.dates.is_some() {
        let labels = [words::SURVEY_DATES_DMY, words::SURVEY_DATES_MDY];
        let orders = [Order::Dmy, Order::Mdy];
        let options = orders.into_iter().zip(labels).map(|(order, label)| option(order_id(order), label.text(), false));
        selects += &select(&format!("{name}-dates"), words::SURVEY_DATES.text(), &joined(options));
    }
    selects
}

/// Which step of the scale each word is.
fn labels(column: &Column, name: &str, format: Format) -> String {
    if column.labels.is_empty() {
        return String::new();
    }
    let (low, high) = column.label_scale;
    let steps = (low..=high).map(|step| step.to_string());
    let options = option("", words::LABEL_NONE.text(), false) + &joined(steps.map(|step| option(&step, &step, false)));
    let rows = joined(column.labels.iter().enumerate().map(|(place, label)| {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::survey::{ToSurvey, ViewChange};
    use crate::survey::Reader;
    use crate::survey_session::Session;
    use crate::survey_state::Side;

    fn session() -> Session {
        let rows = (0..60).map(|row| format!("{},{}", row % 11, ["phone", "a\"<b", ""][row % 3]));
        let header = "How likely are you to recommend us (0-10)?,channel".to_owned();
        let text = std::iter::once(header).chain(rows).collect::<Vec<_>>().join("\n");
        let mut session = Session::begin("a.csv".to_owned(), text.len() as u64, Format::ENGLISH);
        let mut reader = Reader::new(None);
        reader.push(text.as_bytes()).unwrap();
        session.finish(reader);
        session
    }

    fn of(patches: &[Patch], id: &str, slot: Slot) -> String {
        let found = patches.iter().find(|patch| patch.id == id && patch.slot == slot);
        found.and_then(|patch| patch.value.clone()).unwrap_or_else(|| panic!("no {id}: {patches:?}"))
    }

    fn shown(screen: &Screen) -> Vec<Patch> {
        patches(screen, 600, Format::ENGLISH, &mut |part| part)
    }

    #[test]
    fn what_the_contract_names_is_written_from_the_data() {
        let mut session = session();
        let asked = shown(&session.screen().unwrap());
        assert_eq!(of(&asked, "survey", Slot::Attribute("data-state")), "confirm");
        assert_eq!(of(&asked, "column-0", Slot::Value), "nps");
        let body = of(&asked, "survey-body", Slot::Html);
        for part in ["name=\"column-0\"", "name=\"column-0-scale\"", "data-action=\"confirm\"", "name=\"encoding\""] {
            assert!(body.contains(part), "{part}");
        }
        session.hear(ToSurvey::Confirm);
        for (change, group) in [(ViewChange::Before as fn(_) -> _, "phone"), (ViewChange::After, "")] {
            session.hear(ToSurvey::View(change(Some(Side::Group { column: 1, group: group.to_owned() }))));
        }
        let screen = session.screen().unwrap();
        let found = screen.report().unwrap().scores[0].found.clone().unwrap();
        let patches = shown(&screen);
        assert_eq!(of(&patches, "survey", Slot::Attribute("data-state")), "done");
        let html = of(&patches, "survey-scores", Slot::Html);
        let ends = |value: crate::report::Value| {
            let (low, high) = value.interval.unwrap();
            let (value, low, high) = (value.value.unwrap(), low, high);
            format!("data-value=\"{value}\" data-low=\"{low}\" data-high=\"{high}\"")
        };
        let start = "<output data-result=\"nps\" data-metric=\"nps\" data-column=\"0\"";
        let mut expected = vec![format!("{start} data-answers=\"60\" {} aria-live", ends(found.values[0]))];
        for line in &found.breakdowns[0].lines {
            let name = match line.name.as_str() {
                "" => "(blank)",
                "phone" => "phone",
                _ => "a&quot;&lt;b",
            };
            let ends = ends(line.values[0]);
            expected.push(format!(
                "{start} data-answers=\"20\" {ends} data-segment=\"{name}\" data-segment-column=\"1\" aria-live"
            ));
        }
        expected.push(
            "<output data-result=\"difference\" data-metric=\"nps\" data-column=\"0\" data-before=\"1:phone\" data-after=\"1:(blank)\" data-value=\""
                .to_owned(),
        );
        expected.push(format!("data-action=\"open-calculator\" href=\"{}\"", found.link.replace('&', "&amp;")));
        for part in expected {
            assert!(html.contains(&part), "{part}\n{html}");
        }
        assert_eq!(of(&patches, "before", Slot::Value), "1:phone");
        session.hear(ToSurvey::Back);
        session.lost();
        assert_eq!(of(&shown(&session.screen().unwrap()), "survey", Slot::Attribute("data-finding")), "unreadable");
    }

    #[test]
    fn what_was_laid_out_ahead_is_what_is_shown() {
        let mut session = session();
        let report = session.ahead().cloned().unwrap();
        let screen = Screen::Report(report.clone());
        let collected = |painter: &mut Painter, ahead: bool| {
            let mut shown = Vec::new();
            if ahead {
                painter.look_ahead(&report, &mut |part| shown.push(part));
                painter.look_ahead(&report, &mut |part| shown.push(part));
            }
            painter.show(&screen, &mut |part| shown.push(part));
            shown
        };
        let new = || Painter::new(600, Format::ENGLISH);
        let plain = collected(&mut new(), false);
        assert!(plain.len() > 1 && plain.iter().rev().skip(1).all(|shown| matches!(shown, Shown::Part(..))));
        assert_eq!(collected(&mut new(), true), plain);
        // What the page is told meanwhile makes it forget the parts, and another width makes them wrong: they are sent again.
        let mut other = new();
        other.look_ahead(&report, &mut |_| ());
        other.show(&session.screen().unwrap(), &mut |_| ());
        assert_eq!(collected(&mut other, false), plain);
        let mut wide = new();
        wide.look_ahead(&report, &mut |_| ());
        wide.resize(900);
        assert_eq!(collected(&mut wide, false), collected(&mut Painter::new(900, Format::ENGLISH), false));
    }
}
