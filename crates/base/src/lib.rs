//! What everything else is written with: numbers as people write them, units, dates, texts and languages. It knows no metric.
//!
//! | module | what it holds |
//! |---|---|
//! | [`number`], [`spelled`] | numbers as people write them ↔ `f64`; in digits, and with fractions, multipliers and signs of accounts |
//! | [`unit`], [`currency`] | percent, durations and money as text |
//! | [`calendar`], [`moment`], [`business_hours`] | days, dates with a time of day, and the working seconds between two of them |
//! | [`opening_hours`] | the hours of a desk on the wall clock of its zone, holidays left out |
//! | [`zone`] | what the clocks of a place show, with every change of clocks |
//! | [`named`] | names of files by their contents |
//! | [`id`] | texts that name parts of the program, in data that travels between programs |
//! | [`text`], [`sorting`] | text without accents, values by name, a small sort |
//! | [`word`], [`language`], [`unit_words`] | a text in the language of the page, the languages, and how each writes units and lists |

#![forbid(unsafe_code)]

pub mod business_hours;
pub mod calendar;
pub mod currency;
pub mod id;
pub mod language;
pub mod moment;
pub mod named;
pub mod number;
pub mod opening_hours;
pub mod sorting;
pub mod spelled;
pub mod text;
pub mod unit;
pub mod unit_words;
pub mod word;
pub mod zone;
