//! Scenario links: what was encoded comes back, and what was damaged on the way says so.
//!
//! Longer than other files: all of its tests damage the same golden links and hold them against the same states.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::{Duration, Instant};

use deskmath::about::evaluate;
use deskmath::board::{Board, Variant};
use deskmath::evaluation::Evaluation;
use deskmath::link::{self, Damage, DamageKind, Opened, decode, encode, encode_board};
use deskmath::metric::{Kind, Method, Metric};
use deskmath::metrics;
use deskmath::moment::Clock;
use deskmath::number::{self, Format};
use deskmath::scenario::{Entry, Scenario};
use deskmath::stats::interval::Confidence;
use deskmath::unit::{Currency, Unit};
use proptest::prelude::*;

const FORMATS: [Format; 7] = [
    Format::ENGLISH,
    Format::CONTINENTAL,
    // French: a narrow blank that does not break.
    Format { group: '\u{202f}', ..Format::CONTINENTAL },
    // Swiss.
    Format { group: '’', ..Format::ENGLISH },
    Format::ENGLISH.read_as(Format::CONTINENTAL),
    // Arabic.
    Format { decimal: '٫', group: '٬', reads: '٫', day_first: true },
    // United States.
    Format { day_first: false, ..Format::ENGLISH },
];

fn methods() -> impl Iterator<Item = (&'static Metric, &'static Method)> {
    metrics::all().iter().flat_map(|metric| metric.methods.iter().map(move |method| (*metric, method)))
}

// ---- What was encoded comes back. ----

/// What one field of a random scenario is made of.
type Ingredient = (u8, u32, f64, String);

/// Texts that people type and that are easily read wrongly.
const TRAPS: [&str; 22] = [
    "1,234",
    "1.234",
    "12 %",
    "€10,000",
    "2:30",
    "1:02:03",
    "2.5 min",
    "1e3",
    "9,999e12",
    "123.4560",
    "0.001",
    "-5",
    "-1.5",
    "1e999",
    "2e15",
    "ab & c=d",
    "~7",
    "100%25",
    "５００",
    "naïve → ‘x’",
    "1/0",
    "%",
];

fn typed(unit: Unit, max: f64, format: Format, (kind, whole, part, text): &Ingredient) -> String {
    let fraction = part * max.min(1e6);
    match kind % 12 {
        0..=2 => whole.to_string(),
        3 => unit.editable(f64::from(*whole) / 1000.0, format),
        4 => unit.editable(fraction, format),
        5 => number::editable(fraction, format),
        6 => number::shown(f64::from(*whole), 2, format),
        7 => number::shown(fraction, 3, format),
        8 => number::canonical(part * 1e15),
        9 => String::new(),
        10 => TRAPS[*whole as usize % TRAPS.len()].to_owned(),
        // A text field holds no line ends.
        _ => text.replace(|c: char| c.is_control(), " "),
    }
}

/// Moments as people and programs write them.
fn written(clock: Clock, (kind, whole, ..): &Ingredient) -> String {
    let (day, month, year) = (whole % 32, whole / 32 % 14, 1900 + whole % 301);
    let time = format!("{}:{:02}", whole % 25, whole % 60);
    match (clock, kind % 6) {
        (Clock::TimeOfDay, 0) => format!("{time} pm"),
        (Clock::TimeOfDay, _) => time,
        (_, 0) => format!("{year}-{month:02}-{day:02}T{time}:07"),
        (_, 1) => format!("{year}-{month}-{day}"),
        (_, 2) => format!("{day}.{month}.{year} {time}"),
        (_, 3) => format!("{month}/{day}/{year} {time}"),
        (_, 4) => format!("{day} March {year}, {time} AM"),
        _ => clock.editable(f64::from(*whole) * 3456.0),
    }
}

fn build(
    (metric, method): (&'static Metric, &'static Method),
    format: Format,
    confidence: Confidence,
    currency: Currency,
    ingredients: &[Ingredient],
) -> Scenario {
    let mut scenario = Scenario::blank(metric, method);
    scenario.confidence = confidence;
    scenario.currency = currency;
    let mut next = ingredients.iter().cycle();
    for input in method.inputs {
        let ingredient = next.next().unwrap();
        match input.kind {
            Kind::Choice(choices) => {
                let text = match ingredient.0 {
                    250.. => "none of these",
                    240.. => "",
                    _ => choices[ingredient.1 as usize % choices.len()].id,
                };
                scenario.fields.insert(input.id.to_owned(), text.to_owned());
            }
            Kind::Calculators(_, on_offer) => {
                let offered = &on_offer().choices;
                for (row, at) in [ingredient.1 as usize, usize::from(ingredient.0)].into_iter().enumerate() {
                    scenario.choose(&format!("{}-{row}-metric", input.id), offered[at % offered.len()].id);
                }
            }
            Kind::Rows(fields) => {
                let name = format!("{}-{}-{}", input.id, ingredient.1 % 7, fields[0].id);
                scenario.fields.insert(name, "1".to_owned());
            }
            _ => {}
        }
    }
    for control in scenario.controls() {
        let ingredient = next.next().unwrap();
        let text = match control.kind {
            Entry::Quantity { unit, max, .. } => typed(unit, max, format, ingredient),
            Entry::Time(clock) if ingredient.0 % 12 < 9 => written(clock, ingredient),
            Entry::Text(_) | Entry::Time(_) => typed(Unit::Number, 1e6, format, ingredient),
            Entry::Choice(_) => continue,
        };
        scenario.fields.insert(control.name, text);
    }
    scenario
}

/// A scenario and the format in which it was typed.
fn any_scenario() -> impl Strategy<Value = (Scenario, Format)> {
    let ingredient = (any::<u8>(), 0u32..2_000_000, 0.0f64..1.0, ".{0,12}");
    (
        proptest::sample::select(methods().collect::<Vec<_>>()),
        proptest::sample::select(FORMATS.to_vec()),
        proptest::sample::select(Confidence::ALL.to_vec()),
        proptest::sample::select(Currency::all().collect::<Vec<_>>()),
        proptest::collection::vec(ingredient, 30),
    )
        .prop_map(|(of, format, confidence, currency, ingredients)| {
            (build(of, format, confidence, currency, &ingredients), format)
        })
}

/// What a field says, whatever the format in which it is written: a number by its bits, else the text as typed.
#[derive(Debug, PartialEq)]
enum Said {
    Number(u64),
    Text(String),
}

/// All that a visitor sees of a scenario, without its format.
fn said(scenario: &Scenario, format: Format) -> (String, u32, String, BTreeMap<String, Said>) {
    let fields = scenario.controls().into_iter().filter_map(|control| {
        let typed = scenario.text(&control.name).trim();
        let said = match control.kind {
            // Any way of writing a moment is the same moment.
            Entry::Time(clock) => match clock.parse(typed, format) {
                Ok(reading) => Said::Number(reading.value.to_bits()),
                Err(_) => Said::Text(typed.to_owned()),
            },
            Entry::Quantity { unit, .. } => match unit.parse_in(typed, scenario.currency, format) {
                Ok(reading) => Said::Number(reading.value.to_bits()),
                Err(_) => Said::Text(typed.to_owned()),
            },
            Entry::Choice(_) | Entry::Text(_) => Said::Text(typed.to_owned()),
        };
        // An empty row at the end of a list is no row.
        (!typed.is_empty() || matches!(control.kind, Entry::Choice(_))).then_some((control.name, said))
    });
    let interval = scenario.method.has_interval();
    let money = scenario.method.has_money();
    (
        scenario.method.id.to_owned(),
        if interval { scenario.confidence.percent() } else { 0 },
        if money { scenario.currency.code() } else { "" }.to_owned(),
        fields.collect(),
    )
}

/// Names that people and attackers give.
const NAMES: [&str; 12] = [
    "",
    "Today",
    "With a chatbot (30 %)",
    "<script>alert(1)</script>",
    "\0nul",
    "\u{202e}turned\u{202c}",
    "~s2-name=~&k=",
    "１２３",
    "1e999",
    " blanks around ",
    "s2-promoters=5",
    "0123456789012345678901234567890123456789012345678901234567890123456789",
];

/// One to four scenarios of the same calculator: each a copy of the first, of which some fields come from another scenario, with rows removed or by
/// another method.
fn any_board() -> impl Strategy<Value = (Board, Format)> {
    let ingredient = (any::<u8>(), 0u32..2_000_000, 0.0f64..1.0, ".{0,12}");
    let further = (
        any::<u8>(),
        any::<u32>(),
        proptest::sample::select(NAMES.to_vec()),
        proptest::collection::vec(ingredient, 30),
    );
    (any_scenario(), proptest::sample::select(NAMES.to_vec()), proptest::collection::vec(further, 0..4)).prop_map(
        |((first, format), name, further)| {
            let mut board = Board::of(first.clone());
            name.clone_into(&mut board.name);
            for (kind, mask, name, ingredients) in further {
                let metric = first.metric;
                let method = if kind % 4 == 0 {
                    &metric.methods[kind as usize / 4 % metric.methods.len()]
                } else {
                    first.method
                };
                let other = build((metric, method), format, first.confidence, first.currency, &ingredients);
                let mut scenario = first.under(method);
                // Some have all their own, some differ in a few fields.
                if kind % 4 < 2 {
                    scenario.fields.clone_from(&other.fields);
                }
                for (place, control) in other.controls().into_iter().enumerate() {
                    if mask >> (place % 32) & 1 == 1 {
                        scenario.fields.insert(control.name.clone(), other.text(&control.name).to_owned());
                    }
                }
                let lists: Vec<&str> =
                    method.inputs.iter().map(|input| input.id).filter(|id| scenario.rows(id) > 1).collect();
                if let (Some(list), true) = (lists.first(), kind % 3 == 0) {
                    scenario.remove_row(list, mask as usize % scenario.rows(list));
                }
                board.push(Variant { name: name.to_owned(), scenario });
            }
            (board, format)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if exhaustive() { 4000 } else { 300 }))]

    #[test]
    fn scenarios_side_by_side_come_back(
        (board, format) in any_board(),
        receiver in proptest::sample::select(FORMATS.to_vec()),
    ) {
        let text = encode_board(&board, format);
        let opened = link::open(&text, board.scenario.metric, receiver).unwrap();
        prop_assert_eq!(&opened.damage, &vec![], "{}", text);
        let all = |board: &Board, format: Format| {
            let variants = board.variants().into_iter();
            variants.map(|(name, scenario)| (deskmath::board::plain_name(name), said(scenario, format))).collect::<Vec<_>>()
        };
        prop_assert_eq!(all(&opened.board, receiver), all(&board, format), "{}", text);
        prop_assert_eq!(encode_board(&opened.board, receiver), text.clone());
        prop_assert!(text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.~=&%".contains(&b)), "{text}");
    }

    /// A scenario without a name and without another beside it has the link that it always had.
    #[test]
    fn a_board_of_one_is_a_scenario((scenario, format) in any_scenario()) {
        prop_assert_eq!(encode_board(&Board::of(scenario.clone()), format), encode(&scenario, format));
    }

    #[test]
    fn what_was_encoded_comes_back(
        (scenario, format) in any_scenario(),
        receiver in proptest::sample::select(FORMATS.to_vec()),
    ) {
        let link = encode(&scenario, format);
        let decoded = decode(&link, scenario.metric, receiver).unwrap();
        prop_assert_eq!(&decoded.damage, &vec![], "{}", link);
        prop_assert_eq!(said(&decoded.scenario, receiver), said(&scenario, format), "{}", link);
        // The link of the receiver is the same link.
        prop_assert_eq!(encode(&decoded.scenario, receiver), link);
    }

    #[test]
    fn a_link_has_safe_characters_and_ends_in_its_check((scenario, format) in any_scenario()) {
        let link = encode(&scenario, format);
        prop_assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.~=&%".contains(&b)), "{link}");
        let keys: Vec<&str> = link.split('&').map(|pair| pair.split_once('=').unwrap().0).collect();
        prop_assert_eq!(keys[0], "v");
        prop_assert_eq!(keys.iter().position(|key| *key == "k"), Some(keys.len() - 1), "{}", link);
        let check = link.rsplit_once('=').unwrap().1;
        prop_assert_eq!(check.len(), keys.len() - 1 + 5);
        prop_assert!(check.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
    }

    /// Whatever stands behind the `#`: no panic, and what is not a sound link says so.
    #[test]
    fn any_text_is_survived(
        text in prop_oneof![
            ".{0,80}",
            "(v|k|method|scores-[0-9]{1,3}|times-[0-9]{1,9}-time|calls|scale|promoters|confidence)(=[~0-9a-z.e%-]{0,9})?(&(v|k|method|scores-[0-9]{1,3}|times-[0-9]{1,9}-time|calls|scale|promoters|confidence)(=[~0-9a-z.e%-]{0,9})?){0,8}",
        ],
        of in proptest::sample::select(metrics::all().to_vec()),
        format in proptest::sample::select(FORMATS.to_vec()),
    ) {
        if let Some(decoded) = decode(&text, of, format) {
            prop_assert!(!decoded.damage.is_empty(), "{text}");
            evaluate(&decoded.scenario, format);
        }
    }
}

// ---- The links that were given out. ----

/// A line of the golden file.
struct Golden {
    metric: &'static Metric,
    link: &'static str,
    results: Vec<(&'static str, &'static str)>,
}

fn golden() -> Vec<Golden> {
    let lines = include_str!("golden_links.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let parts: Vec<&str> = line.split('\t').collect();
            Golden {
                metric: metrics::find(parts[0]).unwrap_or_else(|| panic!("{} is gone", parts[0])),
                link: parts[1],
                results: parts[2].split(' ').filter_map(|result| result.split_once('=')).collect(),
            }
        })
        .collect()
}

/// A link in the wild opens with the numbers that its sender saw, for ever: a line may be added, never changed or removed.
#[test]
fn every_link_given_out_still_opens() {
    for golden in golden() {
        for format in FORMATS {
            let decoded = link::open(golden.link, golden.metric, format).unwrap();
            assert_eq!(decoded.damage, [], "{}", golden.link);
            let evaluations: Vec<Evaluation> =
                decoded.board.variants().iter().map(|(_, scenario)| evaluate(scenario, format)).collect();
            for (id, expected) in &golden.results {
                let (number, id) = of_scenario(id);
                let evaluation = &evaluations[number];
                if id == "name" {
                    assert_eq!(decoded.board.variants()[number].0.replace(' ', "_"), *expected, "{}", golden.link);
                    continue;
                }
                if id == "problem" {
                    assert!(evaluation.problems.contains_key(expected), "{}", golden.link);
                    continue;
                }
                let outcome =
                    evaluation.outcome.as_ref().unwrap_or_else(|| panic!("{}: {:?}", golden.link, evaluation.problems));
                let (id, part) = id.split_once('.').unwrap_or((id, "value"));
                let answer = outcome.answer(id).unwrap_or_else(|| panic!("{} has no {id}", golden.metric.id));
                let got = match part {
                    "low" => answer.interval.unwrap().low,
                    "high" => answer.interval.unwrap().high,
                    _ => answer.value.unwrap(),
                };
                let expected: f64 = expected.parse().unwrap();
                assert!(
                    (got - expected).abs() <= 1e-9 * expected.abs().max(1.0),
                    "{}: {id} is {got}, not {expected}",
                    golden.link
                );
            }
        }
    }
}

#[test]
fn every_method_has_a_link_in_the_golden_file() {
    let (file, mut all_missing) = (golden(), String::new());
    for (metric, method) in methods() {
        let scenario = Scenario::of_example(metric, method, &method.examples[0], Format::ENGLISH);
        let link = encode(&scenario, Format::ENGLISH);
        let mut missing = format!("{}\t{link}\t", metric.id);
        for (id, value) in method.examples[0].results {
            let _ = write!(missing, "{id}={value} ");
        }
        let here = file.iter().any(|golden| {
            let decoded = decode(golden.link, golden.metric, Format::ENGLISH);
            golden.metric.id == metric.id && decoded.is_some_and(|d| d.scenario.method.id == method.id)
        });
        if !here {
            let _ = writeln!(all_missing, "{}", missing.trim_end());
        }
    }
    assert!(all_missing.is_empty(), "add to tests/golden_links.txt:\n{all_missing}");
}

/// Comparisons of several kinds: metric, method, and of each further scenario its name, its method and the fields that differ; `-` for a row that it has no more.
type Further = (&'static str, &'static str, &'static [(&'static str, &'static str)]);
const COMPARISONS: [(&str, &str, &str, &[Further]); 9] = [
    ("nps", "counts", "", &[("", "counts", &[])]),
    ("nps", "counts", "Before", &[("After", "counts", &[("promoters", "62"), ("detractors", "8")])]),
    (
        "nps",
        "counts",
        "",
        &[
            ("Only shares", "percentages", &[]),
            ("", "counts", &[("promoters", "about 60")]),
            ("", "counts", &[("passives", "")]),
        ],
    ),
    (
        "csat",
        "distribution",
        "Mail",
        &[
            ("Chat & phone (50 %)", "distribution", &[("scores-5", "60"), ("scores-1", "")]),
            ("Ten steps", "distribution", &[("scale", "10"), ("scores-10", "7")]),
        ],
    ),
    ("cost-per-call", "", "Today", &[("Cheaper", "", &[("cost_total", "8000")])]),
    (
        "channel-preferences",
        "contacts",
        "",
        &[
            ("Without the last", "contacts", &[("channels-2-", "-")]),
            ("Ünï “quoted” <b>", "contacts", &[("channels-0-name", "Voice"), ("channels-1-contacts", "75")]),
        ],
    ),
    ("first-response-time", "times", "", &[("", "times", &[("times-0-", "-"), ("times-1-time", "4:00")])]),
    (
        "scorecard",
        "only",
        "March",
        &[("April", "only", &[("kpis-1-target", "90"), ("kpis-2-", "-"), ("kpis-0-customers_end", "190")])],
    ),
    (
        "staffing",
        "erlang_a",
        "Base",
        &[
            ("Campaign", "erlang_a", &[("calls", "140")]),
            ("Longer wait", "erlang_a", &[("threshold", "30")]),
            ("Without patience", "erlang_c", &[]),
        ],
    ),
];

/// Each kind of comparison is in the golden file.
#[test]
fn comparisons_are_in_the_golden_file() {
    let mut missing = String::new();
    for (id, method, name, further) in COMPARISONS {
        let metric = metrics::find(id).unwrap();
        let first = metric.method(method).unwrap_or(&metric.methods[0]);
        let start =
            |method: &'static Method| Scenario::of_example(metric, method, &method.examples[0], Format::ENGLISH);
        let mut board = Board::of(start(first));
        board.name = name.to_owned();
        for (name, id, changes) in further {
            let method = metric.method(id).unwrap_or(&metric.methods[0]);
            let mut scenario = start(method);
            for (field, text) in *changes {
                if *text == "-" {
                    let (list, row) = field.trim_end_matches('-').split_once('-').unwrap();
                    scenario.remove_row(list, row.parse().unwrap());
                } else {
                    scenario.fields.insert((*field).to_owned(), (*text).to_owned());
                }
            }
            board.push(Variant { name: (*name).to_owned(), scenario });
        }
        let link = encode_board(&board, Format::ENGLISH);
        if golden().iter().any(|golden| golden.link == link) {
            continue;
        }
        let _ = write!(missing, "{}\t{link}\t", metric.id);
        for (number, (name, scenario)) in board.variants().into_iter().enumerate() {
            let prefix = if number == 0 { String::new() } else { format!("s{}-", number + 1) };
            if !name.is_empty() {
                let _ = write!(missing, "{prefix}name={} ", name.replace(' ', "_"));
            }
            let evaluation = evaluate(scenario, Format::ENGLISH);
            for answer in evaluation.outcome.iter().flat_map(|outcome| &outcome.answers) {
                if let Ok(value) = answer.value {
                    let _ = write!(missing, "{prefix}{}={value} ", answer.measure.id);
                }
            }
            for (field, _) in &evaluation.problems {
                let _ = write!(missing, "{prefix}problem={field} ");
            }
        }
        missing = missing.trim_end().to_owned() + "\n";
    }
    assert!(missing.is_empty(), "add to tests/golden_links.txt:\n{missing}");
}

// ---- What was damaged says so. ----

fn open(link: &str, metric: &'static Metric) -> Option<Opened> {
    link::open(link, metric, Format::ENGLISH)
}

/// The number of the scenario that a key belongs to, from 0, and its key there.
fn of_scenario(key: &str) -> (usize, &str) {
    let number = ["s2-", "s3-", "s4-"].iter().position(|prefix| key.starts_with(prefix)).map_or(0, |place| place + 1);
    (number, if number == 0 { key } else { &key[3..] })
}

/// Every text of every control, method, confidence and currency.
type State = (&'static str, u32, &'static str, Vec<(String, String)>);

fn state_of(scenario: &Scenario) -> State {
    let texts = scenario.controls().into_iter().map(|control| {
        let text = scenario.text(&control.name).to_owned();
        (control.name, text)
    });
    (scenario.method.id, scenario.confidence.percent(), scenario.currency.code(), texts.collect())
}

/// The same of each scenario, with its name.
fn state(board: &Board) -> Vec<(String, State)> {
    board.variants().into_iter().map(|(name, scenario)| (name.to_owned(), state_of(scenario))).collect()
}

/// Whether every link is mangled in every way, as the continuous integration does it, or some of them in a quick round.
fn exhaustive() -> bool {
    std::env::var_os("DESKMATH_EXHAUSTIVE").is_some()
}

/// The links to mangle: in a quick round one of each dozen.
fn to_mangle() -> impl Iterator<Item = Golden> {
    golden().into_iter().step_by(if exhaustive() { 1 } else { 12 })
}

/// A mangled link gives the state that was sent or names its damage.
fn same_or_named(golden: &Golden, mangled: &str) {
    let Some(decoded) = open(mangled, golden.metric) else {
        // Nothing is left that could be taken for a link.
        assert!(!mangled.contains('='), "{} became nothing: {mangled}", golden.link);
        return;
    };
    if decoded.damage.is_empty() {
        let sent = open(golden.link, golden.metric).unwrap().board;
        assert_eq!(state(&decoded.board), state(&sent), "{} slipped through as {mangled}", golden.link);
    }
}

/// Letters that stand close to others on a keyboard, in the check's alphabet or in escapes; all digits; all characters of links; some that chats put in.
const ALPHABET: &str = "abcefiklmnstvxAEKV0123456789-_.~=&%#+;, \u{200b}é";

/// A third of the signs, in turn from one place to the next: all of them at each place would take minutes and find no more.
fn signs(at: usize) -> impl Iterator<Item = char> {
    ALPHABET.chars().skip(at % 3).step_by(3)
}

#[test]
fn every_single_change_is_found() {
    for golden in to_mangle() {
        for (at, _) in golden.link.char_indices() {
            for new in signs(at) {
                let mut changed = golden.link.to_owned();
                changed.replace_range(at..=at, new.encode_utf8(&mut [0; 4]));
                same_or_named(&golden, &changed);
            }
        }
    }
}

#[test]
fn every_single_insertion_is_found() {
    for golden in to_mangle() {
        for at in 0..=golden.link.len() {
            for new in signs(at) {
                let mut longer = golden.link.to_owned();
                longer.insert(at, new);
                same_or_named(&golden, &longer);
            }
        }
    }
}

#[test]
fn every_deletion_swap_and_cut_is_found() {
    for golden in to_mangle() {
        for at in 0..golden.link.len() {
            let mut shorter = golden.link.to_owned();
            shorter.remove(at);
            same_or_named(&golden, &shorter);
            let mut bytes = golden.link.as_bytes().to_vec();
            if at + 1 < bytes.len() {
                bytes.swap(at, at + 1);
            }
            same_or_named(&golden, std::str::from_utf8(&bytes).unwrap());
            let cut = &golden.link[..at];
            same_or_named(&golden, cut);
            // A cut always loses something, were it only the check: silence would be a lie.
            assert!(open(cut, golden.metric).is_none_or(|decoded| !decoded.damage.is_empty()), "{cut}");
        }
    }
}

#[test]
fn common_damage_is_undone() {
    for golden in golden() {
        let link = golden.link;
        let sent = open(link, golden.metric).unwrap().board;
        let mut mangled = vec![
            link.replace('&', "&amp;"),
            link.replace('&', "&amp;amp;"),
            format!("#{link}"),
            format!("%23{link}"),
            format!("?{link}"),
            format!("#?{link}"),
            format!("{link}&utm_source=mail&fbclid=x"),
            format!("?utm_source=mail&{link}"),
            link.replace('%', "%25").replace('=', "%3d").replace('&', "%26"),
        ];
        for tail in [".", ")", ">", ",", "!", "\"", "'", "];", "%29", "%3E", " ", "\r\n", "…", "”"] {
            mangled.push(format!("{link}{tail}"));
        }
        for at in (0..=link.len()).step_by(7) {
            let (before, after) = link.split_at(at);
            for wrap in ["\n", "\r\n", "\r\n ", "\n> "] {
                mangled.push(format!("{before}{wrap}{after}"));
            }
            // Not within an escape: what stands there is no line end any more.
            if !before.ends_with('%') && !before.get(..at.saturating_sub(1)).is_some_and(|b| b.ends_with('%')) {
                for wrap in ["%0A", "%0d%0a"] {
                    mangled.push(format!("{before}{wrap}{after}"));
                }
            }
        }
        for text in mangled {
            let decoded = open(&text, golden.metric).unwrap();
            assert_eq!(decoded.damage, [], "{text:?}");
            assert_eq!(state(&decoded.board), state(&sent), "{text:?}");
        }
    }
}

/// What guards of mail, trackers and chats are known to do to a link: it opens to the same, or says that it was damaged; never to the example.
#[test]
fn a_link_that_was_wrapped_opens_or_says_so() {
    let escape = |text: &str| -> String {
        text.bytes().fold(String::new(), |mut out, byte| {
            if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
                out.push(char::from(byte));
            } else {
                let _ = write!(out, "%{byte:02X}");
            }
            out
        })
    };
    let tails = ["", "&utm_source=x", "&data=05%7C02%7C&sdata=a%3D&reserved=0", "&sa=D&source=editors"];
    for golden in to_mangle() {
        let link = golden.link;
        let expected = open(link, golden.metric).unwrap();
        let address = format!("https://example.org/{}#{link}", golden.metric.id);
        for wrapped in [
            escape(link),
            escape(&escape(link)),
            escape(&escape(&escape(link))),
            format!("%23{}", escape(link)),
            format!("url={}", escape(&address)),
            address.clone(),
            link.replace('=', "＝"),
            escape(&link.replace('=', "＝")),
            link.replace('&', "&=\n"),
            link.replace('&', "&%E2%80%8B"),
        ] {
            for tail in tails {
                let wrapped = format!("{wrapped}{tail}");
                let found = open(&wrapped, golden.metric);
                let found = found.unwrap_or_else(|| panic!("no link: {wrapped}"));
                assert!(found.damage.is_empty(), "{wrapped}: {:?}", found.damage);
                assert_eq!(state(&found.board), state(&expected.board), "{wrapped}");
            }
        }
    }
    // Of a wreck nothing is filled in.
    let wreck = open("v%3", metrics::find("nps").unwrap());
    assert!(wreck.is_none_or(|wreck| !wreck.damage.is_empty()));
    let wreck = open("%25%26v%3D%3D%26k", metrics::find("nps").unwrap()).unwrap();
    assert!(!wreck.damage.is_empty() && wreck.board.scenario.text("promoters").is_empty());
    assert!(open("utm_source=x&utm_medium=mail", metrics::find("nps").unwrap()).is_none());
}

/// The currency and the confidence of a damaged link are those that were sent, or it is said which are used.
#[test]
fn what_is_used_instead_is_always_said() {
    for golden in to_mangle() {
        let sent = open(golden.link, golden.metric).unwrap().board.scenario;
        for key in ["currency", "confidence", "method"] {
            let marked = format!("&{key}=");
            if !golden.link.contains(&marked) {
                continue;
            }
            for hurt in ["x", "&x", "&x="] {
                let mangled = golden.link.replacen(&marked, &format!("&{}{hurt}{}=", &key[..3], &key[3..]), 1);
                let Some(found) = open(&mangled, golden.metric) else { panic!("no link: {mangled}") };
                let now = &found.board.scenario;
                let kept = match key {
                    "currency" => now.currency == sent.currency,
                    "confidence" => now.confidence == sent.confidence,
                    _ => now.method.id == sent.method.id,
                };
                let named = found.damage.iter().any(|damage| damage.field == key);
                assert!(kept || named, "{mangled}: {:?}", found.damage);
            }
        }
    }
}

/// Letter case carries nothing, save in text that is no number.
#[test]
fn other_letter_case_changes_nothing_or_is_named() {
    for golden in golden() {
        for mangled in [golden.link.to_ascii_lowercase(), golden.link.to_ascii_uppercase()] {
            same_or_named(&golden, &mangled);
            if !golden.link.contains('~') {
                assert_eq!(open(&mangled, golden.metric).unwrap().damage, [], "{mangled}");
            }
        }
    }
}

#[test]
fn a_changed_digit_names_its_field_and_no_other() {
    for golden in golden() {
        let pairs: Vec<(&str, &str)> = golden.link.split('&').filter_map(|pair| pair.split_once('=')).collect();
        for (place, (key, value)) in pairs.iter().enumerate().filter(|(_, (key, _))| *key != "k") {
            for (at, old) in value.char_indices().filter(|(_, c)| c.is_ascii_digit()) {
                // Within an escape a digit is no digit of the number.
                if value.contains('%') {
                    continue;
                }
                for new in ('0'..='9').filter(|new| *new != old) {
                    let mut changed = (*value).to_owned();
                    changed.replace_range(at..=at, new.encode_utf8(&mut [0; 4]));
                    let mut pairs = pairs.clone();
                    pairs[place].1 = &changed;
                    let link = join(&pairs);
                    let decoded = open(&link, golden.metric).unwrap();
                    let expected = Damage { field: (*key).to_owned(), kind: DamageKind::Changed(changed.clone()) };
                    assert_eq!(decoded.damage, [expected], "{link}");
                    only_these_differ(&golden, &decoded, &[key]);
                }
            }
        }
    }
}

fn join(pairs: &[(&str, &str)]) -> String {
    let pairs: Vec<String> = pairs.iter().map(|(key, value)| format!("{key}={value}")).collect();
    pairs.join("&")
}

/// Every field that is not named holds what was sent; one that is named holds nothing rather than a guess, and so does one that would be taken from it.
fn only_these_differ(golden: &Golden, decoded: &Opened, named: &[&str]) {
    let sent = open(golden.link, golden.metric).unwrap().board;
    let pairs = format!("&{}", golden.link);
    for (number, ((_, sent), (_, got))) in sent.variants().into_iter().zip(decoded.board.variants()).enumerate() {
        for control in sent.controls() {
            let own = if number == 0 { control.name.clone() } else { format!("s{}-{}", number + 1, control.name) };
            let stated = number == 0 || pairs.contains(&format!("&{own}="));
            let source = if stated { own.as_str() } else { control.name.as_str() };
            let open = named.contains(&source)
                || number > 0 && named.contains(&format!("s{}-method", number + 1).as_str()) && !stated;
            let expected = if open { "" } else { sent.text(&control.name) };
            assert_eq!(got.text(&control.name), expected, "{}: {own}", golden.link);
        }
    }
}

#[test]
fn a_lost_field_is_named() {
    for golden in golden() {
        let pairs: Vec<(&str, &str)> = golden.link.split('&').filter_map(|pair| pair.split_once('=')).collect();
        let sent = open(golden.link, golden.metric).unwrap().board;
        for place in 0..pairs.len() - 1 {
            let mut rest = pairs.clone();
            let (key, value) = rest.remove(place);
            let decoded = open(&join(&rest), golden.metric).unwrap();
            let (number, own) = of_scenario(key);
            let controls = sent.variants()[number].1.controls();
            let optional =
                own == "name" || number == 0 && controls.iter().any(|control| control.name == key && control.optional);
            // Of several optional fields that are not there nobody can say which one had been, nor of a row that a scenario has no more.
            let unsaid = (optional || number > 0 && value.is_empty()) && decoded.damage.iter().all(|d| d.field != key);
            let named = if unsaid { !decoded.damage.is_empty() } else { decoded.damage.iter().any(|d| d.field == key) };
            assert!(named, "{} without {key}: {:?}", golden.link, decoded.damage);
            // A scenario of which nothing else came is not there at all.
            if let Some((_, got)) = decoded.board.variants().get(number)
                && !unsaid
            {
                assert_eq!(got.text(own), "", "{} without {key}", golden.link);
            }
        }
    }
}

/// The check itself may be hurt: the fields are right then, and stay.
#[test]
fn a_hurt_check_costs_no_field() {
    for golden in golden() {
        let (fields, check) = golden.link.rsplit_once("&k=").unwrap();
        for at in 0..check.len() {
            let mut shorter = check.to_owned();
            shorter.remove(at);
            let mut changed = check.to_owned();
            changed.replace_range(at..=at, if check[at..].starts_with('q') { "r" } else { "q" });
            for hurt in [shorter, changed] {
                let decoded = open(&format!("{fields}&k={hurt}"), golden.metric).unwrap();
                only_these_differ(&golden, &decoded, &[]);
                assert!(decoded.damage.iter().all(|damage| damage.field == "k"), "{fields} {hurt}");
            }
        }
    }
}

/// A blank field was never sent, so that a change elsewhere does not make it a lost one.
#[test]
fn a_field_that_was_blank_is_not_missed() {
    let nps = metrics::find("nps").unwrap();
    let mut scenario = Scenario::start(nps, Format::ENGLISH);
    scenario.fields.insert("passives".to_owned(), String::new());
    let link = encode(&scenario, Format::ENGLISH).replace("promoters=50", "promoters=60");
    let decoded = open(&link, nps).unwrap();
    let fields: Vec<&str> = decoded.damage.iter().map(|damage| damage.field.as_str()).collect();
    assert_eq!(fields, ["promoters"]);
}

/// A choice that nobody has made stays open and does not become the first one on the way.
#[test]
fn an_open_choice_stays_open() {
    let csat = metrics::find("csat").unwrap();
    let mut scenario = Scenario::blank(csat, csat.method("distribution").unwrap());
    scenario.fields.insert("scale".to_owned(), String::new());
    let decoded = open(&encode(&scenario, Format::ENGLISH), csat).unwrap();
    assert_eq!(decoded.damage, []);
    assert_eq!(decoded.board.scenario.text("scale"), "");
}

#[test]
fn a_link_of_a_newer_version_says_so() {
    let nps = metrics::find("nps").unwrap();
    let decoded = open("v=2&promoters=5&k=bbbbbbb", nps).unwrap();
    assert!(decoded.damage.iter().any(|damage| damage.field == "v"));
}

#[test]
fn a_link_of_another_calculator_names_what_it_does_not_know() {
    let csat = Scenario::start(metrics::find("csat").unwrap(), Format::ENGLISH);
    let decoded = open(&encode(&csat, Format::ENGLISH), metrics::find("average-wait-time").unwrap()).unwrap();
    let unknown =
        |field: &str| decoded.damage.iter().any(|damage| damage.field == field && damage.kind == DamageKind::Unknown);
    assert!(unknown("satisfied") && unknown("surveyed"), "{:?}", decoded.damage);
}

#[test]
fn what_is_no_link_is_none() {
    let nps = metrics::find("nps").unwrap();
    for text in ["", "#", "section-2", "utm_source=mail", "fbclid=x&gclid=y", "=", "&&&", "%23", "…"] {
        assert!(open(text, nps).is_none(), "{text}");
    }
}

#[test]
fn hostile_links_are_read_quickly() {
    let times = |rows: usize| {
        (0..rows).fold(String::new(), |mut text, row| {
            let _ = write!(text, "&times-{row}-time={row}");
            text
        })
    };
    let long = "9".repeat(100_000);
    let hostile = [
        format!("promoters={long}&k=a"),
        format!("promoters=~{long}&k=a"),
        format!("v=1&k={long}"),
        format!("{long}=1&v=1"),
        "%00".repeat(30_000),
        format!("promoters={}", "\0".repeat(100_000)),
        format!("v=1{}", "&promoters=1".repeat(50_000)),
        format!("v=1{}&k=aaaaaaaa", "&promoters=1".repeat(50_000)),
        format!("v=1{}&k={}", "&promoters=1".repeat(50_000), "b".repeat(50_006)),
        (0..50_000).fold("v=1".to_owned(), |text, n| text + &format!("&x{n}=1")),
        "&".repeat(100_000),
        "=".repeat(100_000),
        "%".repeat(100_000),
        "&amp;".repeat(50_000) + "v=1",
        "amp;".repeat(50_000),
        format!("v=1&method=times{}", times(50_000)),
        format!("v=1&method=times{}&k={}", times(2_100), "c".repeat(2_000)),
        "v=1&method=times&times-99999999-time=1&times-1999-time=5&times-18446744073709551616-time=1".to_owned(),
        "v=1&method=times&times-1999-time=5&k=aaaaaaaa".to_owned(),
        "v=1&scores-99999999=1&scores--1=1&scores-01=2&scores-=3&scale=99999999&scale=&k=".to_owned(),
        "v=1&promoters=1e999&passives=-1e999&detractors=NaN&confidence=inf&k=aaaaaaaaaaa".to_owned(),
        "v=99999999999999999999&k=a".to_owned(),
        format!("v=1{}&k=aaaaaaaa", (0..50_000).fold(String::new(), |text, n| format!("{text}&s2-x{n}=1"))),
        format!("v=1&method=times{}{}&k=a", times(1_900), times(1_900).replace("&times", "&s4-times")),
        "v=1&s2-name=~a&s2-name=~b&s3-s2-promoters=1&s4-name=x&s9-name=~&s2-v=1&s2-k=&k=".to_owned(),
        format!("v=1&name=~{long}&s2-name=~%00%E2%80%AE{long}&k="),
        "v=1&promoters=%ff%fe%F0%9F&%ff=1&k=%ff".to_owned(),
        "v=1&promoters=~%3Cscript%3Ealert(1)%3C/script%3E&passives=~\u{202e}1&k=a".to_owned(),
    ];
    for metric in metrics::all().iter().step_by(if exhaustive() { 1 } else { 10 }) {
        for link in &hostile {
            let begun = Instant::now();
            let head: String = link.chars().take(60).collect();
            if let Some(decoded) = open(link, metric) {
                assert!(!decoded.damage.is_empty(), "{}: {head}", metric.id);
                assert!(decoded.damage.len() <= 200, "{}: {head}", metric.id);
                for (_, scenario) in decoded.board.variants() {
                    evaluate(scenario, Format::ENGLISH);
                }
            }
            // Milliseconds on a free machine; what is quadratic takes minutes.
            assert!(begun.elapsed() < Duration::from_secs(5), "{}: {head} took {:?}", metric.id, begun.elapsed());
        }
    }
}

/// Raw text from a link stays text: nothing in it is read as a field or a number.
#[test]
fn text_that_is_no_number_stays_text() {
    let nps = metrics::find("nps").unwrap();
    for text in ["5&promoters=7", "~5", "<b>5</b>", "1e999", "x\u{202e}5", "100%"] {
        let mut scenario = Scenario::start(nps, Format::ENGLISH);
        scenario.fields.insert("promoters".to_owned(), text.to_owned());
        for format in FORMATS {
            let decoded = decode(&encode(&scenario, Format::ENGLISH), nps, format).unwrap();
            assert_eq!(decoded.damage, []);
            assert_eq!(decoded.scenario.text("promoters"), text.trim());
        }
    }
}
