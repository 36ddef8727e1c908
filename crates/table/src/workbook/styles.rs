//! The number formats of a workbook: what each style of a cell makes of a number.

use std::collections::HashMap;

use crate::workbook::serial::{self, Look};
use crate::workbook::xml::{Xml, attribute, unescape};

/// Takes `styles.xml`.
#[derive(Default)]
pub(crate) struct Styles {
    codes: HashMap<u32, Look>,
    /// The look by the number of the style.
    pub(crate) looks: Vec<Look>,
    in_cells: bool,
}

/// A number in an attribute.
pub(crate) fn number(attributes: &[u8], name: &[u8]) -> Option<u32> {
    std::str::from_utf8(attribute(attributes, name)?).ok()?.parse().ok()
}

/// The text of an attribute.
pub(crate) fn text(value: &[u8]) -> String {
    let mut plain = Vec::new();
    unescape(value, &mut plain);
    String::from_utf8_lossy(&plain).into_owned()
}

impl Styles {
    /// The look of a format by its number.
    fn look(&self, id: u32) -> Look {
        self.codes.get(&id).copied().unwrap_or_else(|| serial::built_in(id))
    }
}

impl Xml for Styles {
    fn open(&mut self, name: &[u8], attributes: &[u8]) {
        match name {
            b"numFmt" => {
                let id = number(attributes, b"numFmtId");
                if let (Some(id), Some(code)) = (id, attribute(attributes, b"formatCode")) {
                    self.codes.entry(id).or_insert_with(|| serial::of_code(&text(code)));
                }
            }
            b"cellXfs" => self.in_cells = true,
            b"xf" if self.in_cells => self.looks.push(self.look(number(attributes, b"numFmtId").unwrap_or(0))),
            _ => {}
        }
    }
    fn text(&mut self, _: &[u8]) {}
    fn close(&mut self, name: &[u8]) {
        self.in_cells &= name != b"cellXfs";
    }
}
