//! What a chart shows, as data: drawn as SVG by the module `draw` of the app and laid out as a table for those who cannot see it.

use serde::{Deserialize, Serialize};

use base::id::{self, Id};

use crate::capacity::Capacity;
use crate::value::Distribution;
use base::unit::Unit;
use stats::interval::Interval;

/// A chart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Chart {
    /// Bars, one under the other or side by side.
    Bars(Bars),
    /// Parts of a whole, or of several, each a bar from 0 to 100 %.
    Whole(Whole),
    /// How many of a list of times fall where, with lines at their mean and the like.
    Times(Times),
    /// A value over time.
    Curve(Curve),
}

/// Bars of one quantity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bars {
    /// What the length of a bar means: the id of a word.
    pub quantity: Quantity,
    /// The bars in order.
    pub bars: Vec<Bar>,
    /// What the bars are of.
    pub kind: BarKind,
    /// The result beside which the benchmarks that fit are drawn.
    #[serde(deserialize_with = "id::read_optional")]
    pub compare: Option<Id>,
}

/// What bars are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum BarKind {
    /// Named things, one under the other.
    Named,
    /// The ordered answers of a scale, side by side.
    Answers,
    /// Named parts, the largest first, with a line that adds them up.
    Pareto,
}

/// Parts of a whole, or the same parts of several.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Whole {
    /// What the parts are counted in.
    pub quantity: Quantity,
    /// The bars, one under the other.
    pub bars: Vec<Stacked>,
    /// The result that the first part of the first bar is: beside it stand the benchmarks that fit. None where the parts are no result of their own.
    #[serde(deserialize_with = "id::read_optional")]
    pub result: Option<Id>,
    /// An input that says how large the first part shall be, in percent.
    #[serde(deserialize_with = "id::read_with_number")]
    pub target: Option<(Id, f64)>,
}

/// A bar of parts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stacked {
    /// What it stands for, where there are several.
    pub name: Option<Label>,
    /// The parts in order: name, size and colour.
    pub parts: Vec<(Label, f64, Tone)>,
    /// The interval of the first part, in percent.
    pub interval: Option<Interval>,
}

impl Stacked {
    /// The sum of the parts.
    pub fn total(&self) -> f64 {
        self.parts.iter().map(|(_, size, _)| size).sum()
    }
}

/// A list of times.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Times {
    /// The times in rising order, in seconds.
    pub values: Vec<f64>,
    /// Lines at their mean, median and the like.
    pub marks: Vec<Mark>,
}

/// What the length of a bar or the height of a curve means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Quantity {
    /// A number of answers.
    Answers,
    /// Points on the scale of the question.
    Score,
    /// A number of something else, such as rings.
    Number,
    /// A share in percent.
    Share,
    /// A duration.
    Duration,
    /// An amount of money.
    Money,
    /// A change in percent.
    Change,
    /// How much of a target is reached, in percent.
    OfTarget,
}

impl Quantity {
    /// The unit in which it is shown.
    pub const fn unit(self) -> Unit {
        match self {
            Self::Answers => Unit::Count,
            Self::Score | Self::Number => Unit::Number,
            Self::Share | Self::Change | Self::OfTarget => Unit::Percent,
            Self::Duration => Unit::Seconds,
            Self::Money => Unit::Money,
        }
    }
}

/// One bar.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bar {
    /// What it stands for.
    pub label: Label,
    /// Its length.
    pub value: f64,
    /// Its interval, drawn as a whisker.
    pub interval: Option<Interval>,
    /// How it is coloured.
    pub tone: Tone,
}

/// What a bar is called.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Label {
    /// A name of the visitor's own.
    Text(String),
    /// The label of an input.
    Input(#[serde(deserialize_with = "id::read")] Id),
    /// The label of a result.
    Result(#[serde(deserialize_with = "id::read")] Id),
    /// A number, such as the answer on a scale.
    Number(i32),
    /// What is left of the whole beside the input.
    Rest(Rest),
    /// A way to get contacts answered.
    Capacity(Capacity),
}

/// The other part of a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rest {
    /// Answers that were not counted as satisfied.
    NotSatisfied,
    /// Contacts that were not resolved at first.
    NotResolvedFirst,
    /// Contacts that were answered.
    Answered,
    /// Rows that are not drawn one by one.
    Others,
    /// Whatever else the whole holds.
    OfWhole,
}

/// What the colour of a bar says; never the only sign, the label says it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tone {
    /// The wanted part.
    Good,
    /// In between.
    Middling,
    /// The unwanted part.
    Bad,
    /// Without judgement.
    Plain,
    /// A figure of others.
    Reference,
}

/// A line across a chart.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Mark {
    /// The result that it shows.
    #[serde(deserialize_with = "id::read")]
    pub result: Id,
    /// Where it stands.
    pub at: f64,
}

/// A value over periods.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Curve {
    /// What the height means.
    pub quantity: Quantity,
    /// What the steps along the axis are.
    pub steps: Steps,
    /// Places along the axis, rising, with the value there.
    pub points: Vec<(f64, f64)>,
    /// The visitor's own point.
    pub here: Option<(f64, f64)>,
    /// A level line: an input such as the acquisition cost.
    #[serde(deserialize_with = "id::read_with_number")]
    pub level: Option<(Id, f64)>,
    /// Further results in the same unit over the same steps: what else comes with a point. Mostly none.
    pub along: Vec<Along>,
}

/// A result beside the curve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Along {
    /// What it is called.
    pub label: Label,
    /// Its value at each point of the curve.
    pub values: Vec<f64>,
    /// How it is coloured.
    pub tone: Tone,
}

/// The steps of a curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Steps {
    /// Periods as the visitor counts them.
    Periods,
    /// Years.
    Years,
    /// Months.
    Months,
    /// Purchases.
    Purchases,
    /// Calls, sales or leads that the costs are spread over.
    Contacts,
    /// Margins of error.
    Margin,
    /// Agents at work; the curve is their service level.
    Agents,
}

impl Chart {
    /// Parts of a whole, one under the other.
    #[inline(never)]
    pub fn parts(quantity: Quantity, parts: &[(Label, f64, Tone)]) -> Self {
        let bars = parts.iter().map(|(label, value, tone)| Bar {
            label: label.clone(),
            value: *value,
            interval: None,
            tone: *tone,
        });
        Self::Bars(Bars { quantity, bars: bars.collect(), kind: BarKind::Named, compare: None })
    }

    /// A whole cut into parts, in their order.
    #[inline(never)]
    pub fn whole(quantity: Quantity, parts: &[(Label, f64, Tone)]) -> Self {
        let bar = Stacked { name: None, parts: parts.to_vec(), interval: None };
        Self::Whole(Whole { quantity, bars: vec![bar], result: None, target: None })
    }

    /// How many answers, cases or times it is drawn from, where it shows that.
    pub fn size(&self) -> Option<f64> {
        match self {
            Self::Bars(bars) if bars.quantity == Quantity::Answers => Some(bars.bars.iter().map(|bar| bar.value).sum()),
            Self::Whole(whole) if whole.quantity != Quantity::Share && whole.bars.len() == 1 => {
                whole.bars.first().map(Stacked::total)
            }
            Self::Times(times) => Some(times.values.len() as f64),
            _ => None,
        }
    }

    /// The answers of a scale, each in the tone that `tone` gives it.
    #[inline(never)]
    pub fn scale(scores: &Distribution, tone: &dyn Fn(i32) -> Tone) -> Self {
        let steps = scores.steps();
        let bars = steps.map(|(answer, value)| Bar {
            label: Label::Number(answer),
            value,
            interval: None,
            tone: tone(answer),
        });
        let bars = bars.collect();
        Self::Bars(Bars { quantity: Quantity::Answers, bars, kind: BarKind::Answers, compare: None })
    }

    /// The share of customers that is left after each period when the same share stays every time, until a tenth is left or 24 periods.
    pub fn survival(kept: f64) -> Self {
        let mut left = vec![100.0];
        while left.len() < 13 || (left.len() < 25 && left.last().is_some_and(|share| *share > 10.0)) {
            left.push(left.last().map_or(0.0, |share| share * kept));
        }
        let points = left.into_iter().enumerate().map(|(period, share)| (period as f64, share)).collect();
        Self::Curve(Curve {
            quantity: Quantity::Share,
            steps: Steps::Periods,
            points,
            here: None,
            level: None,
            along: Vec::new(),
        })
    }

    /// A sum of money after each of up to `length` steps, of which the last may be a part of one; at most 60 are drawn.
    pub fn growth(
        steps: Steps,
        length: f64,
        level: Option<(&'static str, f64)>,
        total_after: &dyn Fn(f64) -> f64,
    ) -> Self {
        let drawn = length.clamp(1.0, 60.0);
        let mut points: Vec<(f64, f64)> = (0..=drawn.floor() as u32)
            .map(|step| (f64::from(step), total_after(f64::from(step).min(length))))
            .collect();
        if drawn.fract() > 0.0 {
            points.push((drawn, total_after(drawn)));
        }
        Self::Curve(Curve { quantity: Quantity::Money, steps, points, here: None, level, along: Vec::new() })
    }
}
