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
use crate::words;

/// Rows that are laid out at a time.
const AT_A_TIME: usize = 20;

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
    /// The lines, as many at a time as are laid out at once.
    pub fn lines(&self) -> impl Iterator<Item = &'a [Line]> + use<'a> {
        let lines = match self.of.by {
            By::Groups(_, groups) => &groups.lines,
            By::Periods(trend) => &trend.lines,
        };
        lines.chunks(AT_A_TIME)
    }

    /// Rows of the table.
    pub fn rows(&self, lines: &[Line]) -> impl IntoView + use<> {
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
    pub fn section(&self, rows: Vec<Anew>, pictures: &ArcRwSignal<Pictures>) -> impl IntoView + use<> {
        let (caption, note, which) = match self.of.by {
            By::Groups(place, groups) => {
                let (shown, all) = (groups.lines.len(), groups.groups);
                let more = words::SEGMENTS_MORE.with(&[("shown", &shown.to_string()), ("count", &all.to_string())]);
                let caption = words::SEGMENTS_CAPTION.with(&[("column", &said::column(&groups.column))]);
                (caption, if all > shown { more } else { String::new() }, Which::Breakdown(place))
            }
            By::Periods(trend) => {
                let period = match trend.period {
                    Period::Day => words::PERIOD_DAY,
                    Period::Week => words::PERIOD_WEEK,
                    Period::Month => words::PERIOD_MONTH,
                };
                let names = [("period", period.text()), ("column", &said::column(&trend.column))];
                let undated = words::TREND_UNDATED.with(&[("rows", &feeds::shown_count(trend.undated, self.format))]);
                let note = if trend.undated > 0 { undated } else { String::new() };
                (words::TREND_CAPTION.with(&names), note, Which::Trend)
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
        view! {
            <div class="part">
                <div>
                    {figure}
                    <div class="wide" tabindex="0" role="region" aria-label=region>
                        <table class="table">
                            <caption>{caption}</caption>
                            <thead><tr><td></td><th scope="col">{words::QUANTITY_ANSWERS.text()}</th>{heads}</tr></thead>
                            <tbody>{rows}</tbody>
                        </table>
                        <p class="hint">{note}</p>
                    </div>
                </div>
            </div>
        }
    }
}

/// What stands behind a value, if anything does: a table of groups is long enough without empty elements.
fn hint(text: String) -> impl IntoView {
    (!text.is_empty()).then(|| view! { " " <span class="hint">{text}</span> })
}
