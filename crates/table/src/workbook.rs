//! Workbooks: Office Open XML and the compound files of old Excel.

pub(crate) mod biff;
pub(crate) mod cfb;
pub(crate) mod serial;
pub(crate) mod sheet;
pub(crate) mod strings;
pub(crate) mod styles;
pub(crate) mod xls;
pub(crate) mod xlsx;
pub(crate) mod xml;
