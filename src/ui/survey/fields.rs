//! What can be chosen on the survey page, as data: each choice knows what it says to the worker.

use crate::feeds;
use crate::number::Format;
use crate::protocol::survey::{ColumnChange, ReadAs, ToSurvey, ViewChange};
use crate::report::{Choices, Column, SourceChoice};
use crate::survey::{Clock, Direction, Encoding, Order, Period, TimeUnit, YES_NO};
use crate::survey_state::{Side, Taken, scale_id};
use crate::survey_words as said;
use crate::words::{self, Word, survey_source};

/// A choice by its names in the contract.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// The answer of the file whose step is chosen, if it is that.
    pub answer: Option<String>,
    /// What can be chosen.
    pub options: Vec<Choice>,
    /// The value that is chosen.
    pub chosen: String,
}

/// One of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// Its value for scripts.
    pub value: String,
    /// What it is called.
    pub label: String,
    /// What choosing it says; nothing for what only stands there.
    pub says: Option<ToSurvey>,
}

impl Choice {
    fn new(value: impl Into<String>, label: impl Into<String>, says: ToSurvey) -> Self {
        Self { value: value.into(), label: label.into(), says: Some(says) }
    }
}

impl Field {
    fn new(name: String, label: impl Into<String>, options: Vec<Choice>, chosen: impl Into<String>) -> Self {
        Self { name, label: label.into(), answer: None, options, chosen: chosen.into() }
    }

    /// What tells it apart from others: its name and what can be chosen, but not what is.
    pub fn key(&self) -> String {
        let mut key = [self.name.as_str(), "\n", &self.label].concat();
        for option in &self.options {
            key.push('\n');
            key += &option.value;
        }
        key
    }
}

/// The ids of the two directions, as answers run upwards and downwards.
const fn direction_ids(easy: bool) -> [&'static str; 2] {
    if easy { ["high_is_easy", "low_is_easy"] } else { ["high_is_good", "low_is_good"] }
}

/// The id of an order of dates.
const fn order_id(order: Order) -> &'static str {
    match order {
        Order::Dmy => "dmy",
        Order::Mdy => "mdy",
    }
}

/// What a column is taken for, and how exactly.
pub fn of_column(column: &Column) -> Vec<Field> {
    let (index, name) = (column.name.index, format!("column-{}", column.name.index));
    let says = |change: ColumnChange| ToSurvey::Column(index, change);
    let part = |what: &str| [&name, what].concat();
    let word = |word: Word| word.text();
    let mut fields = vec![Field::new(name.clone(), word(words::SURVEY_TAKE_AS), roles(column), column.taken.id())];
    if let Some(unit) = column.unit {
        let open = Choice { value: String::new(), label: words::TIME_UNIT_OPEN.text().to_owned(), says: None };
        let open = unit.chosen.is_none().then_some(open).into_iter();
        let options = TimeUnit::ALL.into_iter();
        let options =
            options.map(|unit| Choice::new(unit.id(), words::unit(unit).text(), says(ColumnChange::Unit(unit))));
        let chosen = unit.chosen.map_or("", TimeUnit::id);
        fields.push(Field::new(part("-unit"), word(words::TIME_UNIT), open.chain(options).collect(), chosen));
    }
    if let Some(chosen) = column.clock {
        let options = Clock::ALL.into_iter();
        let options = options
            .map(|clock| Choice::new(clock.id(), said::clock_parts(clock).text(), says(ColumnChange::Clock(clock))));
        fields.push(Field::new(part("-clock"), word(words::TIME_CLOCK), options.collect(), chosen.id()));
    }
    if let Some(count) = column.zeros {
        let options = [("count", words::TIME_ZEROS_COUNT, true), ("leave", words::TIME_ZEROS_LEAVE, false)];
        let options = options.map(|(id, label, count)| Choice::new(id, label.text(), says(ColumnChange::Zeros(count))));
        let chosen = if count { "count" } else { "leave" };
        fields.push(Field::new(part("-zeros"), word(words::TIME_ZEROS), options.into(), chosen));
    }
    if let Some(scale) = &column.scale {
        let options = scale.offered.iter().map(|(low, high)| {
            let label = words::SURVEY_SCALE_OPTION.with(&[("low", &low.to_string()), ("high", &high.to_string())]);
            Choice::new(scale_id((*low, *high)), label, says(ColumnChange::Scale((*low, *high))))
        });
        let chosen = scale_id(scale.chosen);
        fields.push(Field::new(part("-scale"), word(words::SURVEY_SCALE), options.collect(), chosen));
    }
    if let Some(direction) = column.direction {
        let [up, down] = direction_ids(direction.easy);
        let options =
            [(up, words::SURVEY_HIGH_IS_GOOD, Direction::Up), (down, words::SURVEY_LOW_IS_GOOD, Direction::Down)];
        let options =
            options.map(|(id, label, way)| Choice::new(id, label.text(), says(ColumnChange::Direction(way)))).into();
        let chosen = if direction.chosen == Direction::Down { down } else { up };
        fields.push(Field::new(part("-direction"), word(words::SURVEY_DIRECTION), options, chosen));
    }
    if let Some(chosen) = column.dates {
        let options = [(Order::Dmy, words::SURVEY_DATES_DMY), (Order::Mdy, words::SURVEY_DATES_MDY)];
        let options = options
            .map(|(order, label)| Choice::new(order_id(order), label.text(), says(ColumnChange::Dates(order))))
            .into();
        fields.push(Field::new(part("-dates"), word(words::SURVEY_DATES), options, order_id(chosen)));
    }
    fields
}

/// What a column may be taken for.
fn roles(column: &Column) -> Vec<Choice> {
    let takes = |taken: Taken, label: &str| {
        Choice::new(taken.id(), label, ToSurvey::Column(column.name.index, ColumnChange::Take(taken.clone())))
    };
    let mut roles = vec![takes(Taken::Ignore, words::ROLE_IGNORE.text())];
    let metrics = column.offered.metrics.iter();
    roles.extend(metrics.map(|metric| takes(Taken::Metric(metric.id.clone()), &metric.name_text)));
    if column.offered.rows {
        roles.push(takes(Taken::Segment, words::ROLE_SEGMENT.text()));
        roles.push(takes(Taken::Count, words::ROLE_COUNT.text()));
    }
    if column.offered.weights {
        roles.push(takes(Taken::Weight, words::ROLE_WEIGHT.text()));
    }
    if column.offered.dates {
        roles.push(takes(Taken::Date, words::ROLE_DATE.text()));
    }
    roles
}

/// Which step of the scale each answer of a column is that is no plain number.
pub fn labels(column: &Column, format: Format) -> Vec<Field> {
    let (low, high) = column.label_scale;
    let labels = column.labels.iter().enumerate();
    labels
        .map(|(place, label)| {
            let says = |step: Option<i32>| ToSurvey::Column(column.name.index, ColumnChange::Label(place, step));
            let called = |step: i32| match ((low, high) == YES_NO, step) {
                (true, 0) => words::units::NO.text().to_owned(),
                (true, _) => words::units::YES.text().to_owned(),
                _ => step.to_string(),
            };
            let steps = (low..=high).map(|step| Choice::new(step.to_string(), called(step), says(Some(step))));
            let none = Choice::new("", words::LABEL_NONE.text(), says(None));
            let rows = feeds::shown_count(label.rows, format);
            Field {
                name: format!("column-{}-label-{place}", column.name.index),
                label: words::SAMPLE.with(&[("text", &label.text), ("rows", &rows)]),
                answer: Some(label.text.clone()),
                options: std::iter::once(none).chain(steps).collect(),
                chosen: label.step.map(|step| step.to_string()).unwrap_or_default(),
            }
        })
        .collect()
}

/// Other ways to read a file, as far as it has any.
pub fn of_source(source: &SourceChoice) -> Vec<Field> {
    let mut fields = Vec::new();
    if !source.parts.is_empty() {
        let parts = source.parts.iter().enumerate();
        let options =
            parts.map(|(part, name)| Choice::new(part.to_string(), name, ToSurvey::ReadAs(ReadAs::Part(part))));
        let chosen = source.part.to_string();
        fields.push(Field::new("sheet".to_owned(), words::SURVEY_SHEET.text(), options.collect(), chosen));
    }
    if let Some(chosen) = source.encoding {
        // What was not recognised has no name.
        let unknown =
            (chosen == Encoding::Unknown).then(|| Choice { value: String::new(), label: "–".to_owned(), says: None });
        let options = Encoding::ALL.into_iter().map(|one| {
            Choice::new(one.id(), survey_source::encoding_choice(one), ToSurvey::ReadAs(ReadAs::Encoding(one)))
        });
        let options = unknown.into_iter().chain(options).collect();
        let chosen = if chosen == Encoding::Unknown { "" } else { chosen.id() };
        fields.push(Field::new("encoding".to_owned(), words::SURVEY_ENCODING.text(), options, chosen));
    }
    fields
}

/// Which rows count, the column and the steps of the trend.
pub fn rows(choices: &Choices) -> Vec<Field> {
    let says = |change: ViewChange| ToSurvey::View(change);
    let mut fields = Vec::new();
    for filter in &choices.filters {
        let column = filter.column.index;
        let all = Choice::new("", words::FILTER_ALL.text(), says(ViewChange::Filter(column, None)));
        let groups = filter.groups.iter().map(|group| {
            let name = said::group(group);
            Choice::new(name, name, says(ViewChange::Filter(column, Some(group.clone()))))
        });
        let label = words::FILTER_BY.with(&[("column", &said::column(&filter.column))]);
        let chosen = filter.kept.as_deref().map_or("", said::group);
        fields.push(Field::new(
            format!("filter-{column}"),
            label,
            std::iter::once(all).chain(groups).collect(),
            chosen,
        ));
    }
    if let Some(dates) = &choices.dates {
        let none = Choice::new("", words::TREND_NONE.text(), says(ViewChange::Trend(None)));
        let columns = dates.columns.iter().map(|column| {
            Choice::new(column.index.to_string(), said::column(column), says(ViewChange::Trend(Some(column.index))))
        });
        let chosen = dates.chosen.map(|column| column.to_string()).unwrap_or_default();
        let options = std::iter::once(none).chain(columns).collect();
        fields.push(Field::new("trend".to_owned(), words::TREND_BY.text(), options, chosen));
    }
    if let Some(days) = &choices.days {
        let names = [words::PERIOD_DAY, words::PERIOD_WEEK, words::PERIOD_MONTH];
        let periods = Period::ALL.into_iter().zip(names);
        let options = periods
            .map(|(period, name)| Choice::new(period.id(), name.text(), says(ViewChange::Period(Some(period)))))
            .collect();
        let chosen = days.period.map_or("", Period::id);
        fields.push(Field::new("period".to_owned(), words::TREND_PERIOD.text(), options, chosen));
    }
    fields
}

/// A filter that is on, and what takes it off.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip {
    /// What it keeps, in a word or two.
    pub label: String,
    /// What pressing it says to the worker.
    pub says: ToSurvey,
}

/// The filters that are on.
pub fn chips(choices: &Choices) -> Vec<Chip> {
    let kept = choices.filters.iter().filter_map(|filter| {
        let names =
            [("column", said::column(&filter.column)), ("group", said::group(filter.kept.as_ref()?).to_owned())];
        let names = names.each_ref().map(|(name, text)| (*name, text.as_str()));
        let says = ToSurvey::View(ViewChange::Filter(filter.column.index, None));
        Some(Chip { label: words::FILTER_CHIP.with(&names), says })
    });
    let days = choices.days.iter().flat_map(|days| {
        [
            (words::FILTER_CHIP_FROM, &days.from, ViewChange::From(String::new())),
            (words::FILTER_CHIP_TO, &days.to, ViewChange::To(String::new())),
        ]
    });
    let days = days.filter(|(_, day, _)| !day.is_empty());
    kept.chain(days.map(|(word, day, says)| Chip { label: word.with(&[("day", day)]), says: ToSurvey::View(says) }))
        .collect()
}

/// The groups or periods to compare.
pub fn compared(choices: &Choices) -> Vec<Field> {
    type Says = fn(Option<Side>) -> ViewChange;
    if choices.sides.is_empty() {
        return Vec::new();
    }
    let of = |name: &str, label: Word, says: Says, chosen: Option<&Side>| {
        let says = |side: Option<Side>| ToSurvey::View(says(side));
        let none = Choice::new("", words::COMPARE_NONE.text(), says(None));
        let sides = choices
            .sides
            .iter()
            .map(|side| Choice::new(side_id(side), side_label(side, choices), says(Some(side.clone()))));
        let options = std::iter::once(none).chain(sides).collect();
        Field::new(name.to_owned(), label.text(), options, chosen.map(side_id).unwrap_or_default())
    };
    let [before, after] = &choices.compared;
    vec![
        of("before", words::COMPARE_BEFORE, ViewChange::Before, before.as_ref()),
        of("after", words::COMPARE_AFTER, ViewChange::After, after.as_ref()),
    ]
}

/// A side of a comparison as the contract names it: `2:mail`, `period:2024-01`.
pub fn side_id(side: &Side) -> String {
    match side {
        Side::Group { column, group } => format!("{column}:{}", said::group(group)),
        Side::Period(name) => format!("period:{name}"),
    }
}

/// A side of a comparison where all of them stand: two columns may have the same groups.
fn side_label(side: &Side, choices: &Choices) -> String {
    let column = match side {
        Side::Group { column, .. } => choices.filters.iter().find(|filter| filter.column.index == *column),
        Side::Period(_) => None,
    };
    let name = side_name(side);
    column.map_or_else(
        || name.to_owned(),
        |filter| words::FILTER_CHIP.with(&[("column", &said::column(&filter.column)), ("group", name)]),
    )
}

/// A side of a comparison as a reader sees it.
pub fn side_name(side: &Side) -> &str {
    match side {
        Side::Group { group, .. } => said::group(group),
        Side::Period(name) => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Format;
    use crate::report::{Report, Screen};
    use crate::survey::Reader;
    use crate::survey_session::Session;

    /// Satisfaction by channel and day, that was read.
    fn read() -> Session {
        let row = |row: usize| {
            let (channel, verdict) = (["mail", "chat", ""][row % 3], ["superb", "so-so", "dire"][row % 3]);
            format!("2024-01-{:02},{channel},{},{verdict}\n", row % 28 + 1, row % 5 + 1)
        };
        let rows: String = (0..60).map(row).collect();
        let text = format!("when,channel,How satisfied are you? (1-5),verdict\n{rows}");
        let mut session = Session::begin("a.csv".to_owned(), text.len() as u64, Format::ENGLISH);
        let mut reader = Reader::new(None);
        reader.push(text.as_bytes()).unwrap();
        assert!(session.finish(reader).is_none());
        session
    }

    fn column(session: &Session, index: usize) -> Column {
        session.screen().and_then(|screen| screen.question()?.columns.get(index).cloned()).unwrap()
    }

    fn report(session: &Session) -> Report {
        session.screen().and_then(|screen| screen.report().cloned()).unwrap()
    }

    /// Chooses a value, as the page does.
    fn choose(session: &mut Session, fields: &[Field], name: &str, value: &str) {
        let field = fields.iter().find(|field| field.name == name).unwrap_or_else(|| panic!("no {name} in {fields:?}"));
        let option = field.options.iter().find(|option| option.value == value);
        let option = option.unwrap_or_else(|| panic!("no {value} in {field:?}"));
        session.hear(option.says.clone().unwrap());
    }

    fn chosen(fields: &[Field], name: &str) -> String {
        fields.iter().find(|field| field.name == name).map(|field| field.chosen.clone()).unwrap_or_default()
    }

    #[test]
    fn whatever_can_be_chosen_of_a_column_is_chosen_by_its_message() {
        let mut session = read();
        let proposed = of_column(&column(&session, 2));
        assert_eq!(
            (chosen(&proposed, "column-2").as_str(), chosen(&proposed, "column-2-scale").as_str()),
            ("csat", "1-5")
        );
        choose(&mut session, &proposed, "column-2-direction", "low_is_good");
        assert_eq!(chosen(&of_column(&column(&session, 2)), "column-2-direction"), "low_is_good");
        for field in &proposed {
            for option in &field.options {
                let mut session = read();
                choose(&mut session, &proposed, &field.name, &option.value);
                assert_eq!(chosen(&of_column(&column(&session, 2)), &field.name), option.value, "{}", field.name);
            }
        }
        let offered = of_column(&column(&session, 3));
        choose(&mut session, &offered, "column-3", "csat");
        let words = labels(&column(&session, 3), Format::ENGLISH);
        assert_eq!(words.len(), 3);
        choose(&mut session, &words, "column-3-label-1", "2");
        assert_eq!(chosen(&labels(&column(&session, 3), Format::ENGLISH), "column-3-label-1"), "2");
        choose(&mut session, &words, "column-3-label-1", "");
        assert_eq!(chosen(&labels(&column(&session, 3), Format::ENGLISH), "column-3-label-1"), "");
    }

    #[test]
    fn rows_and_sides_are_chosen_by_their_names_also_those_without_a_group() {
        let mut session = read();
        let offered = of_column(&column(&session, 1));
        choose(&mut session, &offered, "column-1", "segment");
        session.hear(ToSurvey::Confirm);
        let choices = report(&session).choices;
        let fields = [rows(&choices), compared(&choices)].concat();
        for (name, value) in [
            ("filter-1", "(blank)"),
            ("filter-1", "chat"),
            ("filter-1", ""),
            ("period", "day"),
            ("before", "1:(blank)"),
            ("after", "1:mail"),
            ("trend", ""),
        ] {
            choose(&mut session, &fields, name, value);
            let choices = report(&session).choices;
            assert_eq!(chosen(&[rows(&choices), compared(&choices)].concat(), name), value, "{name}");
        }
        let side = compared(&report(&session).choices).remove(0).options.remove(1);
        assert!(side.label.starts_with("channel: "), "{side:?}");
    }

    #[test]
    fn a_filter_that_is_on_is_a_chip_that_takes_it_off() {
        let mut session = read();
        session.hear(ToSurvey::Column(1, ColumnChange::Take(Taken::Segment)));
        session.hear(ToSurvey::Confirm);
        assert!(chips(&report(&session).choices).is_empty());
        session.hear(ToSurvey::View(ViewChange::Filter(1, Some("chat".to_owned()))));
        session.hear(ToSurvey::View(ViewChange::From("2024-01-05".to_owned())));
        let shown = chips(&report(&session).choices);
        let labels: Vec<&str> = shown.iter().map(|chip| chip.label.as_str()).collect();
        assert_eq!(labels, ["channel: chat", "From 2024-01-05"]);
        for chip in shown {
            session.hear(chip.says);
        }
        assert!(chips(&report(&session).choices).is_empty());
    }

    #[test]
    fn another_encoding_has_the_file_read_anew() {
        let mut session = read();
        let source = session.screen().and_then(|screen| Some(screen.question()?.source.clone())).unwrap();
        let fields = of_source(&source);
        assert_eq!((fields.len(), chosen(&fields, "encoding").as_str()), (1, "utf-8"));
        choose(&mut session, &fields, "encoding", "windows-1252");
        assert!(matches!(session.screen(), Some(Screen::Reading(_))));
    }
}
