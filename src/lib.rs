//! Deskmath: customer-service KPI calculators that run wholly in the visitor's browser.

pub mod catalogue;
pub mod finding;
pub mod number;
pub mod site;
pub mod stats;
pub mod survey;
pub mod unit;
