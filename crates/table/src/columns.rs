//! Records → columns: distinct values numbered, one number a row.

pub mod codes;
pub mod every_cell;
pub(crate) mod intern;
pub(crate) mod later_rows;
pub mod long_form;
pub(crate) mod moment;
pub(crate) mod row_numbers;
pub(crate) mod rows;
pub(crate) mod store;
pub mod table;
