//! Workbooks: Office Open XML, the compound files of old Excel, OpenDocument, and the tables of XML and HTML documents that are
//! named like one.

pub(crate) mod biff;
pub(crate) mod cfb;
pub(crate) mod entities;
pub(crate) mod html;
pub(crate) mod html_tags;
pub(crate) mod markup;
pub(crate) mod ods;
pub(crate) mod old_sheet;
pub(crate) mod serial;
pub(crate) mod sheet;
pub(crate) mod sheets;
pub(crate) mod spreadsheet_ml;
pub(crate) mod strings;
pub(crate) mod styles;
pub(crate) mod xls;
pub(crate) mod xlsx;
pub(crate) mod xlsx_parts;
pub(crate) mod xml;
pub(crate) mod xml_text;
