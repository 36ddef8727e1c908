//! The contract of a metric: one static value from which form, page, link, catalogue, search and tests are derived.

use crate::finding::Fault;
use crate::moment::Clock;
use crate::outcome::Outcome;
use crate::stats::interval::Confidence;
use crate::survey::Feed;
use crate::unit::Unit;
use crate::value::Value;

/// A calculator: everything that is known of it.
#[derive(Debug)]
pub struct Metric {
    /// The address of its page and its key in links; never changed once published.
    pub id: &'static str,
    /// The name in full.
    pub title: &'static str,
    /// Its place within its group, from 1 on.
    pub rank: u8,
    /// The group under which it is listed.
    pub group: Group,
    /// One or two sentences: what it measures. Also the description that search engines show.
    pub summary: &'static str,
    /// Other words under which people look for it.
    pub synonyms: &'static [&'static str],
    /// The definitions in use, the default first; a single one has the id [`ONLY`].
    pub methods: &'static [Method],
    /// What others reach.
    pub benchmarks: Benchmarks,
    /// The survey answers that can feed it.
    pub survey: Option<&'static Feed>,
    /// The questions that make no sense for it; the page stays silent on them.
    pub silences: &'static [Silence],
    /// Ways to a target that change several inputs at once.
    pub moves: &'static [Move],
    /// Results of one method that are definitions in use of their own, with a sentence on who uses which.
    pub readings: &'static [Reading],
}

/// A way to a target that changes several inputs at once: detractors that become promoters.
#[derive(Debug)]
pub struct Move {
    /// The methods whose inputs it changes.
    pub methods: &'static [&'static str],
    /// What happens.
    pub label: &'static str,
    /// By how much each input changes with every case.
    pub changes: &'static [(&'static str, f64)],
}

/// A result that some take for the metric itself.
#[derive(Debug)]
pub struct Reading {
    /// The result.
    pub result: &'static str,
    /// Who uses it, or what it shows.
    pub used_by: &'static str,
}

/// A question that a metric leaves unanswered, and why.
#[derive(Debug)]
pub struct Silence {
    /// The question.
    pub question: Question,
    /// Why there is no answer; for those who read the definition or the catalogue, the page says nothing.
    pub why: &'static str,
}

/// What every calculator answers beside its results.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    /// How the headline is computed, as one expression.
    Formula,
    /// What each input would have to be for a target.
    Goal,
    /// How much the headline moves with each input.
    Drivers,
    /// What the other definitions give.
    Definitions,
}

/// A text that stands in the page's own file: the program on the page does not carry it, the build and the worker do.
pub const fn aside(text: &'static str) -> &'static str {
    if cfg!(feature = "browser") { "" } else { text }
}

/// Computes the results of a method from checked values in the order of its inputs.
pub type Evaluate = fn(&[Value], Confidence) -> Result<Outcome, Fault>;

/// A formula that the worker computes: too heavy to be carried by every page, for a calculator that few visit.
pub const fn in_worker(formula: Evaluate) -> Evaluate {
    if cfg!(feature = "browser") { later } else { formula }
}

/// The page's own stand-in: a fault at no field, which [`crate::evaluation`] takes for a result that is still to come.
fn later(_: &[Value], _: Confidence) -> Result<Outcome, Fault> {
    Err(Fault::at("", crate::finding::Finding::Missing))
}

/// The id of the method of a metric that has but one.
pub const ONLY: &str = "only";

/// Where a metric stands in the list of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// How content customers are.
    Satisfaction,
    /// How long they stay and what they bring.
    Loyalty,
    /// How fast they are served.
    Speed,
    /// Whether their matter is settled.
    Resolution,
    /// How much comes in, of what kind, and through which channel.
    Volume,
    /// What it costs.
    Cost,
    /// How much is needed, and whether a change is real.
    Planning,
}

impl Group {
    /// All groups in the order of the catalogue.
    pub const ALL: [Self; 7] =
        [Self::Satisfaction, Self::Loyalty, Self::Speed, Self::Resolution, Self::Volume, Self::Cost, Self::Planning];

    /// The stable key of the group.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Satisfaction => "satisfaction",
            Self::Loyalty => "loyalty",
            Self::Speed => "speed",
            Self::Resolution => "resolution",
            Self::Volume => "volume",
            Self::Cost => "cost",
            Self::Planning => "planning",
        }
    }
}

/// One definition of a metric.
#[derive(Debug)]
pub struct Method {
    /// Its key in links and forms.
    pub id: &'static str,
    /// Its name in the choice of methods; empty where there is no choice.
    pub title: &'static str,
    /// Who uses it, or what choosing it changes.
    pub hint: &'static str,
    /// What the visitor enters.
    pub inputs: &'static [Input],
    /// What comes out, the headline first.
    pub results: &'static [&'static Measure],
    /// Computes the results from checked values in the order of `inputs`.
    pub evaluate: Evaluate,
    /// Worked examples; the first fills the form of a new visitor.
    pub examples: &'static [Example],
}

/// An input of a method.
#[derive(Clone, Copy, Debug)]
pub struct Input {
    /// The field's name in forms and links.
    pub id: &'static str,
    /// The label above the field.
    pub label: &'static str,
    /// What belongs into the field.
    pub hint: &'static str,
    /// The kind of value.
    pub kind: Kind,
    /// Whether it may stay empty.
    pub optional: bool,
    /// The field is shown, and counts, only while that choice has that value.
    pub only_if: Option<(&'static str, &'static str)>,
}

/// The kind of value an input takes.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A number in a unit, between two bounds.
    Quantity {
        /// Its unit.
        unit: Unit,
        /// The smallest value that makes sense.
        min: f64,
        /// The largest value that makes sense.
        max: f64,
    },
    /// One of several values.
    Choice(&'static [Choice]),
    /// Counts of answers for each whole value of a scale.
    Distribution {
        /// The lowest answer.
        low: i32,
        /// The highest answer.
        high: High,
    },
    /// A short text of the visitor's own, such as the name of a row; no longer than so many characters.
    Text(usize),
    /// A date with a time of day, or a time of day.
    Time(Clock),
    /// Rows that hold a calculator each: these fields and those of the calculator that is chosen in the first one; see `parts.rs`.
    Calculators(&'static [Input]),
    /// Rows of these fields, as many as the visitor likes.
    Rows(&'static [Input]),
}

/// The upper end of a scale.
#[derive(Clone, Copy, Debug)]
pub enum High {
    /// Always this.
    Fixed(i32),
    /// The number chosen in another input.
    Chosen(&'static str),
}

/// A value on offer.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// Its key in links.
    pub id: &'static str,
    /// What the visitor reads.
    pub label: &'static str,
}

/// A result of a method.
#[derive(Debug)]
pub struct Measure {
    /// Its key for scripts.
    pub id: &'static str,
    /// Its name.
    pub label: &'static str,
    /// Its unit.
    pub unit: Unit,
    /// How many decimals a reader sees.
    pub places: usize,
    /// In which direction it is better.
    pub better: Better,
    /// The interval that comes with it.
    pub interval: IntervalKind,
}

/// In which direction a result is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
    /// Neither, or it depends.
    Neither,
}

/// The kind of interval of a result.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IntervalKind {
    /// None: a total, a count, a sum of money.
    None,
    /// Wilson score interval of a share of a count.
    Wilson,
    /// Adjusted Wald interval of a Net Promoter Score.
    AdjustedWald,
    /// t interval of a mean of known values.
    StudentT,
    /// Newcombe's interval of the difference of two shares.
    Newcombe,
    /// None of its own, but the value, or results of rows beside it, hold for the chosen confidence: a sample size, a ranking.
    AtConfidence,
}

/// A worked example of a method.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// The inputs; typed by the metric's own struct, so that renaming an input breaks its example when it is compiled.
    pub inputs: fn() -> Vec<Value>,
    /// The currency it is in, where it has money.
    pub currency: Option<&'static str>,
    /// Results that a reader can check by hand.
    pub results: &'static [(&'static str, f64)],
    /// Where the example comes from.
    pub source: &'static str,
}

/// What others reach, or why nothing is shown.
#[derive(Debug)]
pub enum Benchmarks {
    /// Figures with their sources.
    Known(&'static [Benchmark]),
    /// The sentence that says why there is none.
    None(&'static str),
}

impl Benchmarks {
    /// Figures with their sources, which the program on the page does not carry.
    pub const fn known(known: &'static [Benchmark]) -> Self {
        if cfg!(feature = "browser") { Self::Known(&[]) } else { Self::Known(known) }
    }

    /// The sentence that says why there is none.
    pub const fn none(reason: &'static str) -> Self {
        Self::None(aside(reason))
    }
}

/// A published figure to compare with.
#[derive(Debug)]
pub struct Benchmark {
    /// The result it is about.
    pub result: &'static str,
    /// The figure, or the lower end of a range.
    pub low: f64,
    /// The upper end of a range.
    pub high: Option<f64>,
    /// The currency of a figure in money.
    pub currency: Option<&'static str>,
    /// What exactly was measured.
    pub definition: &'static str,
    /// Who published it.
    pub source: &'static str,
    /// The year it is about, where stated.
    pub year: Option<u16>,
    /// Where it was measured, where stated.
    pub place: Option<&'static str>,
    /// How far to trust it.
    pub trust: Trust,
    /// The methods that measure the same; with any other nothing is shown.
    pub methods: &'static [&'static str],
}

/// How far to trust a benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// A survey with known method and size.
    High,
    /// Published by a body of the trade, method partly known.
    Fair,
    /// A figure of thumb.
    Rough,
    /// Quoted without its origin.
    Quoted,
}

impl Metric {
    /// The method of an id.
    pub fn method(&self, id: &str) -> Option<&'static Method> {
        self.methods.iter().find(|method| method.id == id)
    }

    /// Whether the page answers a question.
    pub fn answers(&self, question: Question) -> bool {
        self.silences.iter().all(|silence| silence.question != question)
    }

    /// Whether the visitor chooses between methods.
    pub const fn has_choice_of_methods(&self) -> bool {
        self.methods.len() > 1
    }
}

impl Method {
    /// The input of an id.
    pub fn input(&self, id: &str) -> Option<&'static Input> {
        self.inputs.iter().find(|input| input.id == id)
    }

    /// The result of an id.
    pub fn measure(&self, id: &str) -> Option<&'static Measure> {
        self.results.iter().copied().find(|measure| measure.id == id)
    }

    /// Whether any result has an interval or depends on the confidence, so that the visitor chooses one.
    pub fn has_interval(&self) -> bool {
        self.results.iter().any(|measure| measure.interval != IntervalKind::None)
    }

    /// Whether anything is in money, so that the visitor chooses a currency.
    pub fn has_money(&self) -> bool {
        fn money(input: &Input) -> bool {
            match input.kind {
                Kind::Quantity { unit, .. } => unit == Unit::Money,
                Kind::Rows(fields) => fields.iter().any(money),
                // Some have it.
                Kind::Calculators(_) => true,
                Kind::Choice(_) | Kind::Distribution { .. } | Kind::Text(_) | Kind::Time(_) => false,
            }
        }
        self.inputs.iter().any(money) || self.results.iter().any(|measure| measure.unit == Unit::Money)
    }
}

/// The largest number that a field takes: beyond it a count is no longer exact.
pub const LARGEST: f64 = 1e15;

/// A longer name fits no table and no chart.
const LONGEST_NAME: usize = 60;

impl Input {
    const fn quantity(label: &'static str, unit: Unit, max: f64) -> Self {
        Self::of(label, Kind::Quantity { unit, min: 0.0, max })
    }

    const fn of(label: &'static str, kind: Kind) -> Self {
        Self { id: "", label, hint: "", kind, optional: false, only_if: None }
    }

    /// A whole count.
    pub const fn count(label: &'static str) -> Self {
        Self::quantity(label, Unit::Count, LARGEST)
    }

    /// A real number from 0 on.
    pub const fn number(label: &'static str) -> Self {
        Self::quantity(label, Unit::Number, LARGEST)
    }

    /// A percentage from 0 to 100.
    pub const fn percent(label: &'static str) -> Self {
        Self::quantity(label, Unit::Percent, 100.0)
    }

    /// A duration.
    pub const fn seconds(label: &'static str) -> Self {
        Self::quantity(label, Unit::Seconds, LARGEST)
    }

    /// An amount of money from 0 on.
    pub const fn money(label: &'static str) -> Self {
        Self::quantity(label, Unit::Money, LARGEST)
    }

    /// One of several values, the first one the default.
    pub const fn choice(label: &'static str, choices: &'static [Choice]) -> Self {
        Self::of(label, Kind::Choice(choices))
    }

    /// Counts per answer.
    pub const fn distribution(label: &'static str, low: i32, high: High) -> Self {
        Self::of(label, Kind::Distribution { low, high })
    }

    /// The name of a row.
    pub const fn name(label: &'static str) -> Self {
        Self::of(label, Kind::Text(LONGEST_NAME))
    }

    /// A date with a time of day.
    pub const fn moment(label: &'static str) -> Self {
        Self::of(label, Kind::Time(Clock::Moment))
    }

    /// A time of day.
    pub const fn time_of_day(label: &'static str) -> Self {
        Self::of(label, Kind::Time(Clock::TimeOfDay))
    }

    /// Rows of calculators.
    pub const fn calculators(label: &'static str) -> Self {
        Self::of(label, Kind::Calculators(&crate::parts::FIELDS))
    }

    /// Rows of fields.
    pub const fn rows(label: &'static str, fields: &'static [Self]) -> Self {
        Self::of(label, Kind::Rows(fields))
    }

    /// The same with another upper bound.
    #[must_use]
    pub const fn at_most(mut self, bound: f64) -> Self {
        if let Kind::Quantity { ref mut max, .. } = self.kind {
            *max = bound;
        }
        self
    }

    /// The same, shown only while the choice `input` has the value `value`.
    #[must_use]
    pub const fn only_if(mut self, input: &'static str, value: &'static str) -> Self {
        self.only_if = Some((input, value));
        self
    }
}

/// Declares the inputs of a method as a struct whose fields are the input ids: `field: type = definition`, the doc comment of a field being
/// its hint. Ties the named fields to the positions of the checked values; `Option` makes an input optional.
#[macro_export]
macro_rules! inputs {
    ($(#[$meta:meta])* $name:ident { $( $(#[doc = $hint:literal])+ $field:ident : $type:ty = $input:expr ),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Debug)]
        pub struct $name { $( $(#[doc = $hint])+ pub $field: $type ),+ }

        impl $crate::value::Inputs for $name {
            const INPUTS: &'static [$crate::metric::Input] = &[ $(
                $crate::metric::Input {
                    id: stringify!($field),
                    hint: $crate::metric::aside(concat!($($hint),+).trim_ascii()),
                    optional: <$type as $crate::value::Field>::OPTIONAL,
                    ..$input
                }
            ),+ ];

            fn read(values: &mut $crate::value::Reader) -> Self {
                Self { $( $field: <$type as $crate::value::Field>::read(values) ),+ }
            }

            fn write(&self) -> Vec<$crate::value::Value> {
                vec![ $( $crate::value::Field::write(&self.$field) ),+ ]
            }
        }
    };
}
