//! A score by group and by period: tables of outputs, with a chart of the headline and its interval.

use leptos::prelude::*;

use super::output::{Apart, output, range};
use super::picture::picture;
use crate::feeds;
use crate::number::Format;
use crate::report::{Breakdown, Found, Line, Score, Trend};
use crate::survey::Period;
use crate::survey_pictures::{self, Pictures, Which};
use crate::survey_words as said;
use crate::ui::anew::Anew;
use crate::ui::boxed::{dynamic, handler};
use crate::words::{self, Word};

/// Rows that are laid out at a time.
pub const AT_A_TIME: usize = 20;

/// So many groups with few answers are folded; fewer are not in the way.
const FOLDED: usize = 4;

/// Which lines of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Those that are shown at once.
    Telling,
    /// Groups with few answers, which are folded.
    Few,
}

/// A score by something.
#[derive(Clone, Copy)]
pub struct Part<'a> {
    found: &'a Found,
    by: By<'a>,
}

#[derive(Clone, Copy)]
enum By<'a> {
    Groups(usize, &'a Breakdown),
    Periods(&'a Trend),
}

/// The parts of a score: its breakdowns and its trend.
pub fn parts(found: &Found) -> impl Iterator<Item = Part<'_>> {
    let breakdowns = found.breakdowns.iter().enumerate().map(|(place, groups)| By::Groups(place, groups));
    breakdowns.chain(found.trend.as_ref().map(By::Periods)).map(move |by| Part { found, by })
}

/// The table of a part.
#[derive(Clone, Copy)]
pub struct Table<'a> {
    /// The place of the score among all.
    pub place: usize,
    /// The score.
    pub score: &'a Score,
    /// What it is told apart by.
    pub of: Part<'a>,
    /// How numbers are written.
    pub format: Format,
}

impl<'a> Table<'a> {
    /// The lines of a kind. A gap in a trend would be no trend, so only groups are folded, and only some of them.
    pub fn lines(&self, kind: Kind) -> Vec<&'a Line> {
        let (lines, may_fold) = match self.of.by {
            By::Groups(_, groups) => (&groups.lines, true),
            By::Periods(trend) => (&trend.lines, false),
        };
        let few = lines.iter().filter(|line| line.is_small()).count();
        let folds = may_fold && few >= FOLDED && few < lines.len();
        lines.iter().filter(|line| (folds && line.is_small()) == (kind == Kind::Few)).collect()
    }

    /// What the score is told apart by, in a word or two.
    pub fn name(&self) -> String {
        match self.of.by {
            By::Groups(_, groups) => said::column(&groups.column),
            By::Periods(trend) => words::TREND_CAPTION
                .with(&[("period", period(trend.period).text()), ("column", &said::column(&trend.column))]),
        }
    }

    /// Rows of the table.
    pub fn rows(&self, lines: &[&Line]) -> impl IntoView + use<> {
        lines.iter().map(|line| self.row(line)).collect::<Vec<_>>()
    }

    /// A line of the table: every result of the group.
    fn row(&self, line: &Line) -> impl IntoView + use<> {
        let name = said::group(&line.name);
        let apart = match self.of.by {
            By::Groups(_, groups) => {
                Apart { segment: Some(name.to_owned()), segment_column: Some(groups.column.index), period: None }
            }
            By::Periods(_) => Apart { period: Some(name.to_owned()), ..Apart::default() },
        };
        let results = self.of.found.measured.iter().zip(&line.values).enumerate();
        let cells: Vec<_> = results
            .map(|(place, (measured, value))| {
                let range = if place == 0 { range(measured, *value, self.format) } else { String::new() };
                let output = output(self.score, measured, *value, line.answers, apart.clone(), self.format);
                view! { <td>{output}{hint(range)}</td> }
            })
            .collect();
        let gap = line.values.is_empty().then(|| view! { <td>{words::TREND_GAP.text()}</td> });
        let few = if line.is_small() { words::SEGMENTS_FEW.text().to_owned() } else { String::new() };
        view! {
            <tr>
                <th scope="row">{name.to_owned()}{hint(few)}</th>
                <td>{feeds::shown_count(line.answers, self.format)}</td>
                {cells}
                {gap}
            </tr>
        }
    }

    /// The chart and the table with these rows.
    pub fn section(&self, [rows, few]: [Vec<Anew>; 2], pictures: &ArcRwSignal<Pictures>) -> impl IntoView + use<> {
        let (caption, note, which) = match self.of.by {
            By::Groups(place, groups) => {
                let (shown, all) = (groups.lines.len(), groups.groups);
                let more = words::SEGMENTS_MORE.with(&[("shown", &shown.to_string()), ("count", &all.to_string())]);
                let caption = words::SEGMENTS_CAPTION.with(&[("column", &said::column(&groups.column))]);
                (caption, if all > shown { more } else { String::new() }, Which::Breakdown(place))
            }
            By::Periods(trend) => {
                let undated = words::TREND_UNDATED.with(&[("rows", &feeds::shown_count(trend.undated, self.format))]);
                let note = if trend.undated > 0 { undated } else { String::new() };
                (self.name(), note, Which::Trend)
            }
        };
        // The same groups stand below every score: by ear they are told apart by its name.
        let region =
            words::SEGMENTS_REGION.with(&[("caption", &caption), ("score", &said::column(&self.score.column))]);
        let measured = self.of.found.measured.iter();
        let heads: Vec<_> =
            measured.map(|measured| view! { <th scope="col">{measured.name_text.clone()}</th> }).collect();
        let is_drawn = pictures.with_untracked(|pictures| pictures.drawn(self.place, which).is_some());
        let figure = is_drawn.then(|| {
            view! {
                <figure class="chart">
                    <figcaption>{caption.clone()}</figcaption>
                    {picture(pictures, self.place, which, caption.clone())}
                    <p class="chart__note hint">{survey_pictures::legend(which, self.format)}</p>
                </figure>
            }
        });
        let count = self.lines(Kind::Few).len();
        let columns = (self.of.found.measured.len() + 2).to_string();
        let folded = (count > 0).then(|| folded(count, columns, few));
        view! {
            <div class="part">
                <div>
                    {figure}
                    <div class="wide" tabindex="0" role="region" aria-label=region>
                        <table class="table">
                            <caption>{caption}</caption>
                            <thead><tr><td></td><th scope="col">{words::QUANTITY_ANSWERS.text()}</th>{heads}</tr></thead>
                            <tbody>{rows}</tbody>
                            {folded}
                        </table>
                        <p class="hint">{note}</p>
                    </div>
                </div>
            </div>
        }
    }
}

/// Rows that a press shows.
fn folded(count: usize, columns: String, rows: Vec<Anew>) -> impl IntoView {
    let shown = RwSignal::new(false);
    view! {
        <tbody hidden=dynamic(move || shown.get())>
            <tr>
                <td colspan=columns>
                    <button
                        type="button"
                        class="button button--plain"
                        data-action="show-few"
                        on:click=handler(move |_| shown.set(true))
                    >
                        {words::SEGMENTS_SHOW_FEW.with(&[("count", &count.to_string())])}
                    </button>
                </td>
            </tr>
        </tbody>
        <tbody class="few" hidden=dynamic(move || !shown.get())>{rows}</tbody>
    }
}

const fn period(period: Period) -> Word {
    match period {
        Period::Day => words::PERIOD_DAY,
        Period::Week => words::PERIOD_WEEK,
        Period::Month => words::PERIOD_MONTH,
    }
}

/// What stands behind a value, if anything does: a table of groups is long enough without empty elements.
fn hint(text: String) -> impl IntoView {
    (!text.is_empty()).then(|| view! { " " <span class="hint">{text}</span> })
}
