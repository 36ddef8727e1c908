//! The rows of a list as a visitor changes them: add, remove, reorder, paste a block from a spreadsheet.

use crate::metric::{Input, Kind};
use crate::parts;
use crate::scenario::{MOST_ROWS, Scenario};
use base::number::Format;
use base::text::is_letter;
use base::text::{Map, has};

impl Scenario {
    /// The fields of a row of the list of this id; none if there is no such list.
    fn fields_of(&self, list: &str) -> Option<&'static [Input]> {
        match self.method.input(list)?.kind {
            Kind::Rows(fields) | Kind::Calculators(fields, _) => Some(fields),
            _ => None,
        }
    }

    /// Adds an empty row to a list; the name of its first field, or none where there is no list or no room.
    pub fn add_row(&mut self, list: &str) -> Option<String> {
        let fields = self.fields_of(list)?;
        let row = self.rows(list);
        let most = if self.method.input(list).is_some_and(|input| matches!(input.kind, Kind::Calculators(..))) {
            parts::MOST
        } else {
            MOST_ROWS
        };
        if row >= most {
            return None;
        }
        // A single row without text is not in the fields yet.
        for row in [row.saturating_sub(1), row] {
            for field in fields {
                let name = cell(list, row, field.id);
                if !self.fields.contains_key(&name) {
                    self.fields.insert(name, String::new());
                }
            }
        }
        fields.first().map(|field| cell(list, row, field.id))
    }

    /// Removes a row of a list and moves those behind it up.
    pub fn remove_row(&mut self, list: &str, row: usize) {
        let mut kept = Map::new();
        for (name, text) in std::mem::take(&mut self.fields) {
            match row_of(&name, list) {
                Some((number, _)) if number == row => {}
                Some((number, field)) if number > row => {
                    kept.insert(cell(list, number - 1, field), text);
                }
                _ => {
                    kept.insert(name, text);
                }
            }
        }
        self.fields = kept;
    }

    /// Lets two rows of a list change places.
    pub fn swap_rows(&mut self, list: &str, row: usize, other: usize) {
        let count = self.rows(list);
        if row >= count || other >= count {
            return;
        }
        let mut swapped = Map::new();
        for (name, text) in std::mem::take(&mut self.fields) {
            let name = match row_of(&name, list) {
                Some((number, field)) if number == row => cell(list, other, field),
                Some((number, field)) if number == other => cell(list, row, field),
                _ => name,
            };
            swapped.insert(name, text);
        }
        self.fields = swapped;
    }

    /// The list to which a field belongs, its row, and the fields of the list from this one on; none if it is in no list of rows.
    fn list_from(&self, name: &str) -> Option<(&'static Input, usize, &'static [Input])> {
        let input = self.method.inputs.iter().find(|input| row_of(name, input.id).is_some())?;
        let (row, first) = row_of(name, input.id)?;
        let Kind::Rows(fields) = input.kind else { return None };
        Some((input, row, fields.get(fields.iter().position(|known| known.id == first)?..)?))
    }

    /// Whether a text that is pasted into the field of this name fills rows.
    pub fn takes_block(&self, name: &str, text: &str) -> bool {
        is_block(text) && self.list_from(name).is_some()
    }

    /// Lays a pasted block over the rows of a list from the field of this name on: cells to the right, lines down, beyond the last row too. A first
    /// line that has words where the list wants numbers holds headings and is left out. `None` if the field is in no list or the text no block.
    pub fn paste(&mut self, name: &str, text: &str, format: Format) -> Option<Pasted> {
        let (input, first_row, fields) = self.list_from(name)?;
        let has_tabs = has(text, '\t');
        let lines = || lines(text);
        // Within a name a semicolon divides nothing: as a mark between columns it stands in every one of several lines.
        let mark = if has_tabs {
            Some('\t')
        } else {
            Some(';').filter(|mark| fields.len() > 1 && lines().all(|line| line.contains(*mark)))
        };
        if !is_block(text) {
            return None;
        }
        let mut pasted = Pasted::default();
        let mut row = first_row;
        for (place, line) in lines().enumerate() {
            let cells: Vec<String> = match mark {
                Some(mark) => line.split(mark).map(unquoted).collect(),
                None => vec![unquoted(line)],
            };
            if place == 0 && lines().count() > 1 && are_headings(fields, &cells, format) {
                pasted.headings = Some(cells.join(", "));
                continue;
            }
            if row >= MOST_ROWS {
                pasted.is_too_long = true;
                break;
            }
            pasted.is_too_wide |= cells.len() > fields.len();
            for (field, text) in fields.iter().zip(cells) {
                self.fields.insert(cell(input.id, row, field.id), text);
            }
            row += 1;
        }
        Some(pasted)
    }
}

/// The lines of a block that hold something.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split(['\n', '\r']).filter(|line| !line.trim().is_empty())
}

/// Whether a text has several cells.
fn is_block(text: &str) -> bool {
    has(text, '\t') || lines(text).count() > 1
}

/// What became of a pasted block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pasted {
    /// The line of headings that was left out.
    pub headings: Option<String>,
    /// Whether lines were left out for want of room.
    pub is_too_long: bool,
    /// Whether columns were left out for which the list has no field.
    pub is_too_wide: bool,
}

/// Whether no cell can be read that is to become a number or a moment, of which there is one at least; all of them have letters.
fn are_headings(fields: &[Input], cells: &[String], format: Format) -> bool {
    let mut found = false;
    for (field, text) in fields.iter().zip(cells).filter(|(_, text)| !text.is_empty()) {
        let is_read = match field.kind {
            Kind::Quantity { unit, .. } => unit.parse(text, format).is_ok(),
            Kind::Time(clock) => clock.parse(text, format).is_ok(),
            _ => continue,
        };
        if is_read || !text.chars().any(is_letter) {
            return false;
        }
        found = true;
    }
    found
}

/// A cell without the quotation marks that spreadsheets put around some.
fn unquoted(cell: &str) -> String {
    let cell = cell.trim();
    let inner = cell.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let Some(inner) = inner else { return cell.to_owned() };
    let mut out = String::new();
    // The second of two stands for nothing of its own.
    let mut second = false;
    for c in inner.chars() {
        second = c == '"' && !second;
        if c != '"' || second {
            out.push(c);
        }
    }
    out
}

/// The name of a cell: `times-0-time`.
fn cell(list: &str, row: usize, field: &str) -> String {
    format!("{list}-{row}-{field}")
}

/// The row and the field of a cell of this list, by its name.
fn row_of<'a>(name: &'a str, list: &str) -> Option<(usize, &'a str)> {
    let (row, field) = name.strip_prefix(list)?.strip_prefix('-')?.split_once('-')?;
    Some((row.parse().ok()?, field))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::metrics;

    fn scenario(metric: &str, method: &str) -> Scenario {
        let metric = metrics::find(metric).unwrap();
        Scenario::blank(metric, metric.method(method).unwrap())
    }

    fn texts(scenario: &Scenario) -> String {
        scenario.fields.iter().map(|(name, text)| [name, "=", text, "\n"].concat()).collect()
    }

    #[test]
    fn rows_are_added_moved_and_removed() {
        let mut scenario = scenario("first-response-time", "times");
        assert_eq!(scenario.add_row("times").as_deref(), Some("times-1-time"));
        assert_eq!(scenario.add_row("tickets"), None);
        scenario.fields.insert("times-0-time".to_owned(), "10".to_owned());
        scenario.fields.insert("times-1-time".to_owned(), "20".to_owned());
        scenario.swap_rows("times", 0, 1);
        assert_eq!(texts(&scenario), "times-0-time=20\ntimes-1-time=10\n");
        scenario.swap_rows("times", 1, 2);
        scenario.remove_row("times", 0);
        assert_eq!(texts(&scenario), "times-0-time=10\n");
    }

    #[test]
    fn a_pasted_column_fills_rows() {
        let mut scenario = scenario("first-response-time", "times");
        assert_eq!(scenario.paste("times-0-time", "10", Format::ENGLISH), None);
        assert_eq!(scenario.paste("tickets", "10\n20", Format::ENGLISH), None);
        let pasted = scenario.paste("times-1-time", "10\r\n\"2:30\"\r\n\r\nx;y\r\n", Format::ENGLISH);
        assert_eq!(pasted, Some(Pasted::default()));
        assert_eq!(texts(&scenario), "times-1-time=10\ntimes-2-time=2:30\ntimes-3-time=x;y\n");
        let long = "7\n".repeat(MOST_ROWS + 1);
        assert!(scenario.paste("times-0-time", &long, Format::ENGLISH).unwrap().is_too_long);
        assert_eq!(scenario.rows("times"), MOST_ROWS);
    }

    #[test]
    fn a_pasted_block_fills_columns_and_leaves_its_headings_out() {
        for (from, block, expected) in [
            (
                "channels-0-name",
                "Channel\tContacts\tCost\nPhone\t1,200\t€ 5\nMail\t7\t\n",
                "channels-0-contacts=1,200\nchannels-0-cost=€ 5\nchannels-0-name=Phone\n\
                 channels-1-contacts=7\nchannels-1-cost=\nchannels-1-name=Mail\n",
            ),
            ("channels-2-contacts", "Contacts;Cost\n5;6", "channels-2-contacts=5\nchannels-2-cost=6\n"),
            ("channels-0-contacts", "5\t6", "channels-0-contacts=5\nchannels-0-cost=6\n"),
            (
                "channels-0-name",
                "\"Say \"\"hi\"\"\";1\nB;2",
                "channels-0-contacts=1\nchannels-0-name=Say \"hi\"\nchannels-1-contacts=2\nchannels-1-name=B\n",
            ),
            // Names alone may be anything, and what has digits is no heading.
            ("channels-0-name", "Channel\nPhone", "channels-0-name=Channel\nchannels-1-name=Phone\n"),
            ("channels-0-contacts", "?\n7", "channels-0-contacts=?\nchannels-1-contacts=7\n"),
        ] {
            let mut scenario = scenario("channel-preferences", "contacts");
            assert!(scenario.paste(from, block, Format::ENGLISH).is_some(), "{block}");
            assert_eq!(texts(&scenario), expected, "{block}");
        }
        let mut scenario = scenario("channel-preferences", "contacts");
        assert_eq!(scenario.paste("channels-0-name", "Mail; post", Format::ENGLISH), None);
        assert_eq!(scenario.paste("channels-0-cost", "a; b", Format::ENGLISH), None);
        let pasted = scenario.paste("channels-0-contacts", "How many\tCost\tNote\n1\t2\tx", Format::ENGLISH).unwrap();
        assert_eq!((pasted.headings.as_deref(), pasted.is_too_wide), (Some("How many, Cost, Note"), true));
    }
}
