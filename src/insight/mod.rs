//! What a calculator's page answers beside its results: what it would take, what moves the result, what other definitions give, and the result
//! to take along. Worked out on the metric's own formula, in a worker of its own, so that the form answers at once.

pub mod accent;
pub mod compare;
pub mod definitions;
pub mod drivers;
pub mod embedding;
pub mod goal;
pub mod probe;
pub mod qr;
pub mod session;
pub mod solve;
pub mod table;
pub mod takeaway;
