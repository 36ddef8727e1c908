//! Findings, damages and intervals → sentences: the only place that puts sentences together.

use super::{Word, list as w, units};
use crate::board::{Board, plain_name};
use crate::finding::Finding;
use crate::insight::explanation::{Explanation, Position, Reference};
use crate::insight::goal::WrongTarget;
use crate::link::{self, Damage, DamageKind};
use crate::metric::{Group, Input, IntervalKind, Kind, LARGEST, Measure, Trust};
use crate::number::{self, Format, Unreadable};
use crate::outcome::{Capacity, NoInterval, RowName, Undefined, Verdict};
use crate::scenario::{Entry, Place, Scenario, entry_in};
use crate::stats::comparison::Apart;
use crate::stats::interval::Interval;
use crate::unit::{Currency, Unit};

/// The label of a field by its name: `Promoters`, `Answer 9`, `Time 3`; the name itself where there is no such field.
pub fn field_label(scenario: &Scenario, name: &str) -> String {
    match name {
        "v" => return w::FIELD_VERSION.text().to_owned(),
        "method" => return w::METHOD_LEGEND.text().to_owned(),
        "confidence" => return w::CONFIDENCE_LABEL.text().to_owned(),
        "currency" => return w::CURRENCY_LABEL.text().to_owned(),
        "name" => return w::BOARD_NAME.text().to_owned(),
        _ => {}
    }
    let Some(input) = scenario.method.inputs.iter().find(|input| is_of(input, name)) else {
        return name.to_owned();
    };
    let rest = name.strip_prefix(input.id).unwrap_or_default().trim_start_matches('-');
    match input.kind {
        Kind::Distribution { .. } if !rest.is_empty() => w::ANSWER_LABEL.with(&[("answer", rest)]),
        Kind::Calculators(..) if !rest.is_empty() => {
            let control = scenario.controls_of(input).into_iter().find(|control| control.name == name);
            match control.map(|control| control.place) {
                Some(Place::Cell { row, field }) => {
                    w::ROW_LABEL.with(&[("label", field.label.text()), ("row", &(row + 1).to_string())])
                }
                Some(Place::Answer(answer)) => w::ANSWER_LABEL.with(&[("answer", &answer.to_string())]),
                _ => name.to_owned(),
            }
        }
        Kind::Rows(fields) if !rest.is_empty() => {
            // `agents-tickets` is a whole column.
            let (row, field) = rest.split_once('-').unwrap_or(("", rest));
            let label = fields.iter().find(|known| known.id == field).map_or(input.label, |known| known.label);
            if row.is_empty() {
                return label.text().to_owned();
            }
            let row = row.parse::<usize>().map_or_else(|_| row.to_owned(), |row| (row + 1).to_string());
            w::ROW_LABEL.with(&[("label", label.text()), ("row", &row)])
        }
        _ => input.label.text().to_owned(),
    }
}

/// Whether a field is the input or a part of it.
fn is_of(input: &Input, name: &str) -> bool {
    name.strip_prefix(input.id).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// Labels stand in the middle of sentences in quotation marks, so that their capital does not disturb.
fn quoted(scenario: &Scenario, name: &str) -> String {
    units::quoted(&field_label(scenario, name))
}

/// What is wrong with a field, and what to do.
pub fn finding_sentence(scenario: &Scenario, field: &str, finding: &Finding, format: Format) -> String {
    let label = quoted(scenario, field);
    let input = scenario.method.inputs.iter().find(|input| is_of(input, field));
    let unit = match input.and_then(|input| entry_in(scenario, input, field)) {
        Some(Entry::Quantity { unit, .. }) => Some(unit),
        _ => None,
    };
    let shown = |value: f64| unit.unwrap_or(Unit::Number).shown(value, 6, scenario.currency, format);
    // In a row, the field beside it.
    let name = |other: &str| match field.rsplit_once('-') {
        Some((row, _)) if scenario.method.input(other).is_none() => quoted(scenario, &format!("{row}-{other}")),
        _ => quoted(scenario, other),
    };
    match finding {
        Finding::Missing => match (input.map(|input| input.kind), field.rsplit_once('-')) {
            (Some(Kind::Distribution { .. }), Some((_, answer))) => w::MISSING_ANSWER.with(&[("answer", answer)]),
            _ => w::MISSING.with(&[("field", &label)]),
        },
        Finding::NotANumber { text } => {
            let example = if unit == Some(Unit::Count) { "250".to_owned() } else { number::shown(1234.5, 1, format) };
            w::NOT_A_NUMBER.with(&[("text", text), ("field", &label), ("example", &example)])
        }
        Finding::OtherCurrency { text } => {
            w::OTHER_CURRENCY.with(&[("text", text), ("field", &label), ("currency", scenario.currency.code())])
        }
        Finding::NotADuration { text } => w::NOT_A_DURATION.with(&[("text", text), ("field", &label)]),
        Finding::NotAMoment { text } => w::NOT_A_MOMENT.with(&[("text", text), ("field", &label)]),
        Finding::NotATimeOfDay { text } => w::NOT_A_TIME_OF_DAY.with(&[("text", text), ("field", &label)]),
        Finding::NoSuchDay { text } => w::NO_SUCH_DAY.with(&[("text", text), ("field", &label)]),
        Finding::YearOutOfRange => w::YEAR_OUT_OF_RANGE.with(&[("field", &label)]),
        Finding::TooLong { most } => w::TOO_LONG.with(&[("field", &label), ("most", &most.to_string())]),
        Finding::NotWhole => w::NOT_WHOLE.with(&[("field", &label)]),
        Finding::TooSmall { min } if *min <= 0.0 => w::NEGATIVE.with(&[("field", &label)]),
        Finding::TooSmall { min } => w::TOO_SMALL.with(&[("field", &label), ("min", &shown(*min))]),
        Finding::TooLarge { max } => w::TOO_LARGE.with(&[("field", &label), ("max", &shown(*max))]),
        Finding::NotOnOffer { .. } => w::NOT_ON_OFFER.with(&[("field", &label)]),
        Finding::PartAboveWhole { whole } => w::PART_ABOVE_WHOLE.with(&[("field", &label), ("whole", &name(whole))]),
        Finding::RestAboveWhole { less, whole } => {
            w::REST_ABOVE_WHOLE.with(&[("field", &label), ("less", &name(less)), ("whole", &name(whole))])
        }
        Finding::AboveRest { whole, less } => {
            w::ABOVE_REST.with(&[("field", &label), ("less", &name(less)), ("whole", &name(whole))])
        }
        Finding::AboveSum { first, second } => {
            w::ABOVE_SUM.with(&[("field", &label), ("first", &name(first)), ("second", &name(second))])
        }
        Finding::SharesAboveWhole => w::SHARES_ABOVE_WHOLE.text().to_owned(),
        Finding::DividedByZero => w::DIVIDED_BY_ZERO.with(&[("field", &label)]),
        Finding::NothingLeft { taken_by } => w::NOTHING_LEFT.with(&[("less", &name(taken_by))]),
        Finding::NoAnswers => w::NO_ANSWERS.text().to_owned(),
        Finding::AllZero { column } => w::ALL_ZERO.with(&[("field", &quoted(scenario, &format!("{field}-{column}")))]),
        Finding::Before { first } => w::BEFORE.with(&[("field", &label), ("first", &name(first))]),
        Finding::SameAs { other } => w::SAME_AS.with(&[("field", &label), ("other", &name(other))]),
        Finding::NoRows => w::NO_ROWS.text().to_owned(),
        Finding::NeverEnds => w::NEVER_ENDS.text().to_owned(),
        Finding::NoVariation => w::NO_VARIATION.text().to_owned(),
        Finding::TooManyAgents { most } => {
            let most = number::shown(*most, 0, format);
            w::TOO_MANY_AGENTS.with(&[("most", &most), ("field", &label)])
        }
        Finding::NeverCertain => w::NEVER_CERTAIN.text().to_owned(),
        Finding::NoSpread => w::NO_SPREAD.text().to_owned(),
        Finding::BoundsOverlap => w::BOUNDS_OVERLAP.text().to_owned(),
        Finding::Overflow => w::OVERFLOW.text().to_owned(),
    }
}

/// What a scenario is called: by its name, or by the letter of its place.
pub fn scenario_name(place: usize, name: &str) -> String {
    let name = plain_name(name);
    if name.is_empty() {
        w::BOARD_LETTER.with(&[("letter", ["A", "B", "C", "D"].get(place).unwrap_or(&""))])
    } else {
        name
    }
}

/// What is wrong with a field of a link.
pub fn damage_sentence(board: &Board, damage: &Damage) -> String {
    let (number, key) = link::split(&damage.field);
    let variants = board.variants();
    let (name, scenario) = variants.get(number).copied().unwrap_or((&board.name, &board.scenario));
    let mut field = field_label(scenario, key);
    if variants.len() > 1 && !matches!(key, "v" | "k") {
        field = [scenario_name(number, name).as_str(), ": ", &field].concat();
    }
    // What cannot stay open has a value now, and the visitor is told which.
    let used = match key {
        "method" => Some(scenario.method.title.text().to_owned()),
        "currency" => Some(scenario.currency.code().to_owned()),
        "confidence" => Some(w::CONFIDENCE_CHOICE.with(&[("percent", &scenario.confidence.percent().to_string())])),
        _ => None,
    };
    match (&damage.kind, used) {
        (DamageKind::Changed(text) | DamageKind::CutOff(text), Some(value)) => {
            w::DAMAGE_CHOICE_CHANGED.with(&[("field", &field), ("text", text), ("value", &value)])
        }
        (DamageKind::Missing, Some(value)) => w::DAMAGE_CHOICE_MISSING.with(&[("field", &field), ("value", &value)]),
        (DamageKind::Changed(text), None) => w::DAMAGE_CHANGED.with(&[("field", &field), ("text", text)]),
        (DamageKind::CutOff(text), None) => w::DAMAGE_CUT_OFF.with(&[("field", &field), ("text", text)]),
        (DamageKind::Missing, None) => w::DAMAGE_MISSING.with(&[("field", &field)]),
        (DamageKind::Unknown, _) => w::DAMAGE_UNKNOWN.with(&[("field", &field)]),
        (DamageKind::EndMissing, _) => w::DAMAGE_END.text().to_owned(),
        (DamageKind::Somewhere, _) => w::DAMAGE_SOMEWHERE.text().to_owned(),
        (DamageKind::Newer, _) => w::DAMAGE_NEWER.text().to_owned(),
    }
}

/// What an interval means, in words, and how it was made.
pub fn interval_sentence(measure: &Measure, scenario: &Scenario, interval: Interval, format: Format) -> String {
    let shown = |value: f64| measure.shown(value, Some(interval), scenario.currency, format);
    interval_words(measure.interval, scenario.confidence.percent(), &shown(interval.low), &shown(interval.high))
}

/// The same of an interval whose ends are written already.
pub fn interval_words(kind: IntervalKind, percent: u32, low: &str, high: &str) -> String {
    let words = w::INTERVAL_WORDS.with(&[("percent", &percent.to_string()), ("low", low), ("high", high)]);
    let kind = match kind {
        IntervalKind::Wilson => w::INTERVAL_WILSON,
        IntervalKind::AdjustedWald => w::INTERVAL_NPS,
        IntervalKind::StudentT => w::INTERVAL_T,
        IntervalKind::Newcombe => w::INTERVAL_NEWCOMBE,
        IntervalKind::None | IntervalKind::AtConfidence => return words,
    };
    units::sentences(&words, kind.text())
}

/// What the interval of the headline means, or why there is none.
pub fn interval_meaning(scenario: &Scenario, known: &Explanation, format: Format) -> Option<String> {
    let headline = known.headline?;
    let interval = match headline.interval {
        Ok(interval) => interval,
        Err(reason) => return no_interval_sentence(scenario, reason),
    };
    let measure = scenario.method.measure(headline.result)?;
    let sentence = interval_sentence(measure, scenario, interval, format);
    Some(if known.is_wide { units::sentences(&sentence, w::INTERVAL_SMALL.text()) } else { sentence })
}

/// Why there is no interval; nothing where none was to be expected.
pub fn no_interval_sentence(scenario: &Scenario, reason: NoInterval) -> Option<String> {
    let word = match reason {
        NoInterval::NotApplicable => return None,
        NoInterval::Needs(field) => {
            return Some(w::NO_INTERVAL_NEEDS.with(&[("field", &field_label(scenario, field))]));
        }
        NoInterval::OnlyTotals => w::NO_INTERVAL_TOTALS,
        NoInterval::OneAnswer => w::NO_INTERVAL_ONE,
        NoInterval::NoSpread => w::NO_INTERVAL_SPREAD,
        NoInterval::NotAShareOfACount => w::NO_INTERVAL_AVERAGE,
        NoInterval::Repeats => w::NO_INTERVAL_REPEATS,
        NoInterval::Contradicted(field) => {
            return Some(w::NO_INTERVAL_WRONG.with(&[("field", &field_label(scenario, field))]));
        }
    };
    Some(word.text().to_owned())
}

/// Why a result has no value.
pub fn undefined_sentence(scenario: &Scenario, reason: Undefined) -> String {
    match reason {
        Undefined::Needs(field) => w::UNDEFINED_NEEDS.with(&[("field", &field_label(scenario, field))]),
        Undefined::ZeroIn(field) => w::UNDEFINED_ZERO.with(&[("field", &field_label(scenario, field))]),
        Undefined::NothingLeft(field) => w::UNDEFINED_REST.with(&[("field", &field_label(scenario, field))]),
        Undefined::NeverCleared => w::UNDEFINED_NEVER_CLEARED.text().to_owned(),
        Undefined::OpensHidden => w::UNDEFINED_OPENS_HIDDEN.text().to_owned(),
        Undefined::NobodyLeft => w::UNDEFINED_NOBODY.text().to_owned(),
        Undefined::OnlyTotals => w::UNDEFINED_TOTALS.text().to_owned(),
        Undefined::AboveBase => w::UNDEFINED_ABOVE_BASE.text().to_owned(),
        Undefined::AbovePopulation => w::UNDEFINED_POPULATION.text().to_owned(),
    }
}

/// So many agents.
fn agents_label(agents: f64, format: Format) -> String {
    if agents > 1.0 {
        w::ROW_AGENTS.with(&[("count", &number::shown(agents, 0, format))])
    } else {
        w::ROW_AGENT.text().to_owned()
    }
}

/// The name of a way to get contacts answered.
pub const fn capacity(option: Capacity) -> Word {
    match option {
        Capacity::Hire => w::CAPACITY_HIRE,
        Capacity::Outsource => w::CAPACITY_OUTSOURCE,
        Capacity::Chatbot => w::CAPACITY_CHATBOT,
        Capacity::Mixture => w::CAPACITY_MIXTURE,
    }
}

/// The name of a row of results.
pub fn row_label(scenario: &Scenario, name: &RowName, format: Format) -> String {
    match name {
        RowName::Input(id) => field_label(scenario, id),
        RowName::Field(name) => field_label(scenario, name),
        RowName::Text(text) => text.clone(),
        RowName::Capacity(option) => capacity(*option).text().to_owned(),
        RowName::Agents { agents, needed: false } => agents_label(*agents, format),
        RowName::Agents { agents, needed: true } => w::ROW_NEEDED.with(&[("agents", &agents_label(*agents, format))]),
    }
}

/// What the results come to.
pub fn verdict_sentence(scenario: &Scenario, verdict: Verdict, format: Format) -> String {
    let (word, p) = match verdict {
        Verdict::OneFewer { level } => {
            let level = Unit::Percent.shown(level, 1, scenario.currency, format);
            return w::VERDICT_ONE_FEWER.with(&[("level", &level)]);
        }
        Verdict::Cheapest(option) => return w::VERDICT_CHEAPEST.with(&[("option", capacity(option).text())]),
        Verdict::EndlessQueue => return w::VERDICT_ENDLESS.text().to_owned(),
        Verdict::Guarded { agents } => {
            return w::VERDICT_GUARDED.with(&[("agents", &agents_label(agents, format))]);
        }
        Verdict::HalfOfWilson => return w::VERDICT_HALF_OF_WILSON.text().to_owned(),
        Verdict::AgesDiffer { ages, open } => {
            let shown = |count: f64| Unit::Count.shown(count, 0, scenario.currency, format);
            return w::VERDICT_AGES_DIFFER.with(&[("ages", &shown(ages)), ("open", &shown(open))]);
        }
        Verdict::Compared { apart: Apart::Yes, p } => (w::VERDICT_APART, p),
        Verdict::Compared { apart: Apart::No, p } => (w::VERDICT_NOT_APART, p),
        Verdict::Compared { apart: Apart::Unclear, p } => (w::VERDICT_UNCLEAR, p),
        Verdict::Counted { unusual: true, p } => (w::VERDICT_UNUSUAL, p),
        Verdict::Counted { unusual: false, p } => (w::VERDICT_USUAL, p),
    };
    word.with(&[("p", &Unit::Probability.shown(p, 4, scenario.currency, format))])
}

/// Where a benchmark comes from and how far to trust it.
pub fn benchmark_sentence(known: &Reference) -> String {
    let year = known.year.map_or_else(|| w::BENCHMARK_NO_YEAR.text().to_owned(), |year| year.to_string());
    let made = units::list(&std::iter::once(year.as_str()).chain(known.place_text.as_deref()).collect::<Vec<_>>());
    let source = w::BENCHMARK_SOURCE.with(&[("source", &known.source_text), ("made", &made)]);
    let trust: Word = match known.trust {
        Trust::High => w::TRUST_HIGH,
        Trust::Fair => w::TRUST_FAIR,
        Trust::Rough => w::TRUST_ROUGH,
        Trust::Quoted => w::TRUST_QUOTED,
    };
    units::sentences(&source, trust.text())
}

/// Whether a result lies below, within or above the range of a benchmark; nothing for a single figure or without a result.
pub fn benchmark_place(position: Option<Position>) -> &'static str {
    position.map_or("", |position| {
        match position {
            Position::Below => w::BENCHMARK_BELOW,
            Position::Within => w::BENCHMARK_WITHIN,
            Position::Above => w::BENCHMARK_ABOVE,
        }
        .text()
    })
}

/// The name of a group.
pub const fn group(group: Group) -> Word {
    match group {
        Group::Satisfaction => w::GROUP_SATISFACTION,
        Group::Loyalty => w::GROUP_LOYALTY,
        Group::Speed => w::GROUP_SPEED,
        Group::Resolution => w::GROUP_RESOLUTION,
        Group::Volume => w::GROUP_VOLUME,
        Group::Cost => w::GROUP_COST,
        Group::Planning => w::GROUP_PLANNING,
    }
}

/// What is wrong with the target that was typed for a result.
pub fn target_sentence(measure: &Measure, wrong: &WrongTarget, currency: Currency, format: Format) -> String {
    let word = match wrong.why {
        Unreadable::Empty => w::MISSING,
        Unreadable::TooLarge => w::TOO_LARGE,
        Unreadable::NotANumber if measure.unit == Unit::Seconds => w::NOT_A_DURATION,
        Unreadable::NotANumber => w::NOT_A_NUMBER,
        Unreadable::OtherCurrency => w::OTHER_CURRENCY,
    };
    let max = number::shown(LARGEST, 0, format);
    let example = number::shown(1234.5, 1, format);
    word.with(&[
        ("field", measure.label.text()),
        ("text", wrong.text.trim()),
        ("max", &max),
        ("example", &example),
        ("currency", currency.code()),
    ])
}
