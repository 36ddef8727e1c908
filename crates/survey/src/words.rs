//! What answers and questions in words mean: scales, their order and direction, yes and no of a log.

pub mod choices;
pub mod declared_scale;
pub mod direction;
pub mod labels;
pub mod observed_scale;
pub mod ordinal_scale;
pub mod status;
pub mod wording;
