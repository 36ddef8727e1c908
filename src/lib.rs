//! Deskmath: customer-service KPI calculators that run wholly in the visitor's browser.
//!
//! This page is the map. Everything but [`app`], [`browser`] and [`worker`] is a library without a browser, tested natively; dependencies point
//! upwards in each list and from the later lists to the earlier ones.
//!
//! **Numbers** (the crates `base` and `stats`, below everything else). [`number`] reads and writes numbers as people do; [`unit`] adds percent, durations and money,
//! [`currency`] their signs; [`calendar`] numbers days, [`moment`] reads and writes dates and times of day, [`business_hours`] counts
//! the seconds between them; [`stats`] holds intervals,
//! quantiles, summaries, comparisons, sample sizes and queues; [`sorting`] puts things in order.
//!
//! **Metrics.** [`metric`] is the contract, [`metrics`] the metrics (one file each), [`value`] ties their named inputs to checked values,
//! [`outcome`] is what a formula gives, [`explain`] what explains it: [`expr`] the formula as a tree, [`chart`] what to draw as data; [`shares`], [`totals`], [`mix`] and
//! [`weighted`] what metrics have in common, [`finding`] what is wrong as data.
//!
//! **Scenarios.** [`scenario`] is what was typed, as text, [`rows`] how its lists change, [`parts`] the calculators
//! in rows of a scorecard, [`board`] up to four scenarios side by side; [`evaluation`] reads, checks and computes it as a page does, [`about`] with what pages do not carry; [`link`] writes and reads its link;
//! [`saved`] keeps it under a name; [`search`] finds a calculator; [`catalogue`] lists them all for scripts; [`route`] knows the addresses, [`site`] the pages, [`language`] the languages.
//!
//! **Surveys** (the crates `table` and `survey`, but for the last three). [`table`] goes from the bytes of any file to typed columns and knows no metric; [`survey`] from
//! columns to proposals and counted answers, [`feeds`] from counted answers to a calculator. [`survey_state`] is what the visitor chose, [`report`] all that the survey
//! page shows of it as data, [`survey_pictures`] its charts, [`survey_session`] what the worker does with it.
//!
//! **Logs of desks** (the crate `desk`, but for these). [`log_session`] is what a worker does with a log, [`log_view`] what a page shows of it as data, [`log_words`] what its
//! parts are called.
//!
//! **Insight.** [`insight`] answers what a target would take, what moves a result, what other definitions give, and makes the result portable;
//! [`insight_desk`] answers the messages of a page, [`protocol`] is what pages and workers say to each other, and the name of the build.
//!
//! **Showing.** [`word`] is a text in the language of the page, [`words`] holds all texts and makes sentences, [`survey_words`] those about a survey's report, [`figure`] adds them to a chart, [`draw`] makes it SVG, [`picture`] is both, [`mathml`] shows formulas, [`markup`] keeps text in them text.
//! [`ui`] (feature `ui`) holds the pages as Leptos components. The build renders them into files (feature `ssr`), the browser mounts them over what
//! the files hold (feature `browser`).
//!
//! **In the browser.** [`browser`] is the only place with a document besides the components: address, storage, clipboard.
//! [`app`] (feature `browser`) starts the program and takes files that are dropped anywhere. [`worker`] (feature `worker`)
//! reads files, [`voice`] gives both the texts of the page's language, [`insight_worker`] works out what stands below a calculator. What a first look at a calculator does not need, the survey page included, comes with the second part of the program (`ui::later`).

// The types of whole pages are deep.
#![cfg_attr(feature = "ui", recursion_limit = "256")]

pub use base::{
    business_hours, calendar, currency, id, language, moment, named, number, sorting, text as texts, unit, word,
};
pub use kpi::{
    about, answers_block, board, carry, chart, evaluation, explain, expr, finding, gauge, hint, link, metric, metrics,
    mix, outcome, parts, rows, scenario, shares, totals, value, weighted,
};
pub use stats;
pub use survey::{self, feeds};
pub use table;

pub mod catalogue;
pub mod draw;
pub mod field_view;
pub mod figure;
pub mod insight;
pub mod insight_desk;
pub mod log_session;
pub mod log_view;
pub mod log_words;
pub mod markup;
pub mod mathml;
pub mod picture;
pub mod protocol;
pub mod qr_picture;
pub mod report;
pub mod route;
pub mod saved;
pub mod search;
pub mod site;
pub mod survey_pictures;
pub mod survey_search;
pub mod survey_session;
pub mod survey_state;
pub mod survey_words;
pub mod words;

#[cfg(feature = "browser")]
pub mod app;
#[cfg(feature = "ui")]
pub mod browser;
#[cfg(feature = "worker")]
pub mod insight_worker;
#[cfg(feature = "worker")]
pub mod log_worker;
#[cfg(feature = "ui")]
pub mod ui;
#[cfg(feature = "worker")]
pub mod voice;
#[cfg(feature = "worker")]
pub mod worker;
