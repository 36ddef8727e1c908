//! Deskmath: customer-service KPI calculators that run wholly in the visitor's browser.

pub mod catalogue;
pub mod site;
pub mod survey;
