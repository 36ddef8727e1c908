//! What answers and questions in words mean: scales, their order and direction, yes and no of a log.

pub(crate) mod between;
pub mod choices;
pub(crate) mod codes;
pub mod declared_scale;
pub mod direction;
pub mod labels;
pub(crate) mod marks;
pub mod observed_scale;
pub mod ordinal_scale;
pub(crate) mod personal;
pub(crate) mod siblings;
pub mod status;
pub mod wording;
