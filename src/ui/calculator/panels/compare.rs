//! The scenarios side by side: what differs, the results with their change against the first, and one chart of all.

use leptos::prelude::*;

use crate::ui::boxed::{dynamic, part};

use super::chart::ChartFigure;
use crate::insight::compare::Test;
use crate::insight::compared::{Change, Compared, ComparedCell, ComparedInput, ComparedResult, Tested};
use crate::metric::Measure;
use crate::number::{self, Format};
use crate::outcome::NoInterval;
use crate::scenario::Scenario;
use crate::stats::comparison::Apart;
use crate::stats::interval::Interval;
use crate::ui::calculator::answers::Answers;
use crate::ui::calculator::scenarios::KEYS;
use crate::ui::calculator::state::Calculator;
use crate::unit::Unit;
use crate::words::export::typed;
use crate::words::{self, insight as w, units};

/// The comparison; hidden while there is but one scenario.
#[component]
pub fn Compare(calculator: Calculator, answers: Answers) -> impl IntoView {
    let table = move || {
        compared(answers, |compared| {
            let compared = compared?;
            calculator.board.with(|board| {
                let variants = board.variants();
                let names =
                    variants.iter().enumerate().map(|(place, (name, _))| words::scenario_name(place, name)).collect();
                let scenarios: Vec<&Scenario> = variants.iter().map(|(_, scenario)| *scenario).collect();
                // An answer for other scenarios than those on the page is about to be followed by theirs.
                (scenarios.len() == compared.names.len())
                    .then(|| Columns { names, scenarios, compared, format: calculator.format }.table())
            })
        })
    };
    view! {
        <section class="panel compare" id="compare" hidden=dynamic(move || compared(answers, |compared| compared.is_none()))>
            <h2>{w::COMPARE_HEADING.text()}</h2>
            <div id="compare-table">{part(table)}</div>
            <ChartFigure id="compare-chart" prefix="compare" answers which=|pictures| pictures.compared.as_ref() />
        </section>
    }
}

/// Reads what the scenarios came to.
fn compared<R>(answers: Answers, read: impl FnOnce(Option<&Compared>) -> R) -> R {
    answers.beside.with(|beside| read(beside.as_ref().and_then(|beside| beside.compared.as_ref())))
}

/// The scenarios with what they came to.
struct Columns<'a> {
    names: Vec<String>,
    scenarios: Vec<&'a Scenario>,
    compared: &'a Compared,
    format: Format,
}

impl Columns<'_> {
    fn table(&self) -> impl IntoView + use<> {
        let heads: Vec<_> =
            self.names.iter().map(|name| view! { <th scope="col" dir="auto">{name.clone()}</th> }).collect();
        let (different, same) = self.inputs();
        let wide = (self.names.len() + 1).to_string();
        let results: Vec<_> = self.compared.results.iter().filter_map(|line| self.result(line)).collect();
        let none = if different.is_empty() { w::COMPARE_NONE_DIFFER.text() } else { "" };
        let different = (!different.is_empty()).then(|| {
            let lines: Vec<_> = different.into_iter().map(different_line).collect();
            view! {
                <tbody>
                    <tr class="compare__part">
                        <th scope="rowgroup" colspan=wide.clone()>{w::COMPARE_DIFFERENT.text()}</th>
                    </tr>
                    {lines}
                </tbody>
            }
        });
        let same = (!same.is_empty()).then(|| {
            let count = w::COMPARE_SAME.with(&[("count", &same.len().to_string())]);
            let lines: Vec<_> = same
                .into_iter()
                .map(|(label, text)| view! { <div><dt>{label}</dt><dd dir="auto">{text}</dd></div> })
                .collect();
            view! { <details class="compare__same"><summary>{count}</summary><dl>{lines}</dl></details> }
        });
        view! {
            <p class="hint">{none}</p>
            <div class="table-frame" tabindex="0" role="group" aria-label=w::COMPARE_HEADING.text()>
                <table class="table compare__table">
                    <thead><tr><td></td>{heads}</tr></thead>
                    <tbody>
                        <tr class="compare__part">
                            <th scope="rowgroup" colspan=wide>{w::COMPARE_RESULTS.text()}</th>
                        </tr>
                        {results}
                    </tbody>
                    {different}
                </table>
            </div>
            <p class="hint">{self.note()}</p>
            {same}
        }
    }

    /// What the differences are, why chance cannot be told where it cannot, and what several tests at once mean.
    fn note(&self) -> String {
        let (Some(first), tests) = (self.names.first(), self.compared.tests) else { return String::new() };
        let mut note = w::COMPARE_NOTE.with(&[("name", first)]);
        if tests > 0 {
            note = units::sentences(&note, w::COMPARE_TESTS.text());
        }
        if let Some(why) = self.compared.untestable {
            note = units::sentences(&note, &self.untestable(why));
        }
        if tests > 1 {
            note = units::sentences(&note, &w::COMPARE_MANY.with(&[("count", &tests.to_string())]));
        }
        note
    }

    /// Why the change of the headline is not tested.
    fn untestable(&self, why: NoInterval) -> String {
        let first = self.scenarios.first();
        let sentence = first.and_then(|scenario| words::no_interval_sentence(scenario, why));
        sentence.unwrap_or_else(|| w::COMPARE_NO_TEST.text().to_owned())
    }

    /// The lines of the inputs: those that differ, and those that are the same in all.
    fn inputs(&self) -> (Vec<Line>, Vec<(String, String)>) {
        let mut lines: Vec<Line> = Vec::new();
        if self.scenarios.iter().any(|scenario| scenario.metric.has_choice_of_methods()) {
            let titles = self.scenarios.iter().map(|scenario| Some(scenario.method.title.text().to_owned()));
            lines.push((w::COMPARE_METHOD.text().to_owned(), titles.collect()));
        }
        lines.extend(self.compared.inputs.iter().map(|input| self.input(input)));
        let (mut different, mut same) = (Vec::new(), Vec::new());
        for (label, cells) in lines {
            let first = cells.first().cloned().flatten();
            if cells.iter().all(|cell| *cell == first) {
                same.extend(first.filter(|text| !text.is_empty()).map(|text| (label, text)));
            } else {
                different.push((label, cells));
            }
        }
        (different, same)
    }

    /// The label of a field, and what stands in it in each scenario.
    fn input(&self, input: &ComparedInput) -> Line {
        let label = self.scenarios.get(input.of).map(|scenario| words::field_label(scenario, &input.name));
        let cells = self.scenarios.iter().zip(&input.cells);
        let cells = cells.map(|(scenario, cell)| Some(typed(scenario, &input.name, cell.as_ref()?, self.format)));
        (label.unwrap_or_default(), cells.collect())
    }

    /// A line for a result.
    fn result(&self, line: &ComparedResult) -> Option<impl IntoView + use<>> {
        let measure = self.scenarios.iter().find_map(|scenario| scenario.method.measure(line.result))?;
        let cells = line.cells.iter().zip(&self.scenarios).zip(KEYS).map(|((cell, scenario), key)| {
            let change = cell.change().map(|change| self.change(&change, scenario, measure, key));
            let value = result(cell, scenario, measure, key, self.format);
            view! { <td>{value}{change}</td> }
        });
        let cells: Vec<_> = cells.collect();
        let hint = if line.says_untested { w::COMPARE_UNTESTED.text() } else { "" };
        Some(view! { <tr><th scope="row">{measure.label.text()}<span class="hint">{hint}</span></th>{cells}</tr> })
    }

    /// How a result differs from that of the first scenario, and whether that can be told from chance.
    fn change(
        &self,
        change: &Change,
        scenario: &Scenario,
        measure: &'static Measure,
        key: &'static str,
    ) -> impl IntoView + use<> {
        let unit = measure.unit.of_difference();
        let ends = change.tested.map(|tested| (tested.interval.low, tested.interval.high));
        let number = |value: f64| {
            signed(value, &unit.measured(value.abs(), ends, measure.places, scenario.currency, self.format))
        };
        let judged = change.is_better.map_or("", |better| {
            let word = if better { w::COMPARE_BETTER } else { w::COMPARE_WORSE };
            word.text()
        });
        let first = self.names.first().map_or("", String::as_str);
        let tested = change.tested;
        let exact = |read: fn(&Tested) -> f64| tested.as_ref().map(|tested| number::canonical(read(tested)));
        let verdict = tested.as_ref().map(|tested| {
            let Interval { low, high } = tested.interval;
            let range = words::INTERVAL_RANGE.with(&[("low", &number(low)), ("high", &number(high))]);
            self.verdict(tested, scenario, range)
        });
        view! {
            <p class="compare__change">
                <span class="visually-hidden">{w::COMPARE_TO.with(&[("name", first)])}": "</span>
                <output
                    data-difference=measure.id
                    data-scenario=key
                    data-value=number::canonical(change.difference)
                    data-low=exact(|tested| tested.interval.low)
                    data-high=exact(|tested| tested.interval.high)
                    data-p=exact(|tested| tested.p)
                    aria-live="off"
                >
                    {number(change.difference)}
                </output>
                " "
                <span class="compare__judged">{judged}</span>
                {verdict}
            </p>
        }
    }

    fn verdict(&self, tested: &Tested, scenario: &Scenario, range: String) -> impl IntoView + use<> {
        let said = match tested.apart {
            Apart::Yes => w::COMPARE_APART,
            Apart::No => w::COMPARE_NOT_APART,
            Apart::Unclear => w::COMPARE_UNCLEAR,
        };
        let by = match tested.test {
            Test::Shares => w::COMPARE_BY_SHARES,
            Test::Exact => w::COMPARE_BY_EXACT,
            Test::Scores => w::COMPARE_BY_SCORES,
            Test::Means => w::COMPARE_BY_MEANS,
        };
        let p = w::COMPARE_P.with(&[("p", &Unit::Probability.shown(tested.p, 4, scenario.currency, self.format))]);
        let hint = format!("{p} ({})", by.text());
        view! {
            <span class="range">{range}</span>
            <span class="compare__verdict">{said.text()}</span>
            <span class="hint">{hint}</span>
        }
    }
}

/// A label, and what stands in each scenario; none where a scenario has no such field.
type Line = (String, Vec<Option<String>>);

/// A line whose cells differ, each marked that is not the first scenario's.
fn different_line((label, cells): Line) -> impl IntoView {
    let first = cells.first().cloned().flatten();
    let cells: Vec<_> = cells
        .into_iter()
        .map(|cell| {
            let differs = cell != first;
            let mark =
                differs.then(|| view! { <span class="visually-hidden">" ("{w::COMPARE_DIFFERS.text()}")"</span> });
            let empty = cell.as_ref().is_some_and(String::is_empty);
            let empty = empty.then(|| view! { <span class="hint">{w::COMPARE_EMPTY.text()}</span> });
            let text = cell.unwrap_or_else(|| String::from("–"));
            let (plain, marked) = if differs { (String::new(), Some(text)) } else { (text, None) };
            let marked = marked.filter(|text| !text.is_empty()).map(|text| view! { <mark>{text}</mark> });
            view! { <td class=differs.then_some("compare__differs") dir="auto">{plain}{marked}{empty}{mark}</td> }
        })
        .collect();
    view! { <tr><th scope="row">{label}</th>{cells}</tr> }
}

fn result(
    cell: &ComparedCell,
    scenario: &Scenario,
    measure: &'static Measure,
    key: &'static str,
    format: Format,
) -> impl IntoView + use<> {
    let ends = if let ComparedCell::Known { interval, .. } = cell { *interval } else { None };
    let number = |value: f64| measure.shown(value, ends, scenario.currency, format);
    let (mut exact, mut ends, mut range) = (None, None, String::new());
    let mut text = words::RESULT_UNDEFINED.text().to_owned();
    let absent = matches!(cell, ComparedCell::Absent);
    match cell {
        ComparedCell::Absent | ComparedCell::Undefined => {}
        ComparedCell::Wrong => w::COMPARE_WRONG.text().clone_into(&mut range),
        ComparedCell::Known { value, interval, .. } => {
            exact = Some(number::canonical(*value));
            text = number(*value);
            if let Some(Interval { low, high }) = *interval {
                ends = Some([low, high].map(number::canonical));
                range = words::INTERVAL_RANGE.with(&[("low", &number(low)), ("high", &number(high))]);
            }
        }
    }
    let [low, high] = ends.map_or([None, None], |ends| ends.map(Some));
    let output = (!absent).then(|| {
        view! {
            <output
                data-result=measure.id
                data-scenario=key
                data-value=exact
                data-low=low
                data-high=high
                aria-live="off"
            >
                {text}
            </output>
            <span class="range">{range}</span>
        }
    });
    view! { {absent.then_some("–")}{output} }
}

fn signed(value: f64, size: &str) -> String {
    let word = if value > 0.0 {
        w::COMPARE_MORE
    } else if value < 0.0 {
        w::COMPARE_LESS
    } else {
        return w::COMPARE_EQUAL.text().to_owned();
    };
    word.with(&[("by", size)])
}
