//! Deskmath: customer-service KPI calculators that run wholly in the visitor's browser.

pub mod catalogue;
pub mod chart;
pub mod draw;
pub mod evaluation;
pub mod expr;
pub mod feeds;
pub mod figure;
pub mod finding;
pub mod html;
pub mod link;
pub mod mathml;
pub mod metric;
pub mod metrics;
pub mod number;
pub mod outcome;
pub mod scenario;
pub mod search;
pub mod shares;
pub mod site;
pub mod sorting;
pub mod stats;
pub mod survey;
pub mod survey_desk;
pub mod survey_session;
pub mod texts;
pub mod unit;
pub mod value;
pub mod words;

#[cfg(feature = "browser")]
pub mod app;
#[cfg(feature = "worker")]
pub mod worker;
