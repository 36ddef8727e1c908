//! Ids that stand in several rows: then a row is no ticket or contact of its own, but an update of it, or the same one sent twice.

use serde::{Deserialize, Serialize};

use table::answers::answer::Answer;
use table::columns::table::{Column, Table};

/// Rows of an id on the average, at most: what stands in more of them is a group, such as an agent.
const FEW: u64 = 10;
/// Last words of the names of ids.
const NAMES: &[&str] = &[
    "id",
    "ids",
    "uuid",
    "guid",
    "number",
    "no",
    "nr",
    "num",
    "key",
    "ticket",
    "case",
    "incident",
    "contactid",
    "ticketid",
    "caseid",
    "callid",
    "conversationid",
    "sessionid",
    "responseid",
    "vorgang",
    "nummer",
    "numero",
    "número",
    "αριθμοσ",
    "κωδικοσ",
];
/// Endings of such names where words are glued together.
const ENDINGS: &[&str] = &["编号", "編號", "单号", "單號", "番号", "번호", "序号", "序號"];
/// Words in the names of ids that belong to something of which there are several rows anyway.
const OTHERS: &[&str] = &[
    "agent",
    "called",
    "caller",
    "calling",
    "dialled",
    "dialed",
    "team",
    "group",
    "queue",
    "product",
    "customer",
    "client",
    "user",
    "account",
    "company",
    "organization",
    "organisation",
    "collector",
    "survey",
    "network",
    "device",
    "shop",
    "store",
    "category",
    "campaign",
    "parent",
    "phone",
    "telephone",
    "mobile",
    "fax",
    "order",
    "priority",
    "requester",
    "assignee",
    "employee",
    "department",
    "kunde",
    "kunden",
    "telefon",
    "客户",
    "客戶",
    "顾客",
    "電話",
    "电话",
];

/// A column of ids of which some repeat.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeats {
    /// The column, from 0.
    pub column: usize,
    /// How many different ones there are.
    pub different: u64,
    /// In so many rows.
    pub rows: u64,
    /// Whether these are all; else only the first of them were looked at.
    pub all: bool,
}

/// The column with the most different ids of which some repeat.
pub(crate) fn find(table: &Table) -> Option<Repeats> {
    let columns = table.columns.iter().enumerate().filter(|(index, column)| names_ids(table, *index, column));
    columns
        .filter_map(|(index, column)| of(index, column))
        .max_by_key(|found| (found.different, std::cmp::Reverse(found.column)))
}

fn of(index: usize, column: &Column) -> Option<Repeats> {
    let given =
        column.values.iter().filter(|value| value.rows > 0 && !matches!(value.answer, Answer::Blank | Answer::Missing));
    let (different, rows) = given.fold((0, 0), |(different, rows), value| (different + 1, rows + value.rows));
    let repeats = rows > different && different >= 2 && rows <= different * FEW;
    repeats.then_some(Repeats { column: index, different, rows, all: column.codes.are_kept() })
}

/// Whether a column is called like the ids of what each row is.
fn names_ids(table: &Table, index: usize, column: &Column) -> bool {
    table.names(index).chain([column.question.as_str()]).any(|name| {
        let spaced = table::answers::folding::fold(name);
        let words: Vec<&str> =
            spaced.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let last = words.last().copied().unwrap_or_default();
        let is_id = NAMES.contains(&last) || ENDINGS.iter().any(|end| spaced.trim_end().ends_with(end));
        let of_others =
            OTHERS.iter().any(|other| words.contains(other) || (!other.is_ascii() && spaced.contains(other)));
        is_id && !of_others && words.len() <= 4
    })
}

#[cfg(test)]
mod tests {
    use super::find;
    use table::Reader;

    fn found(header: &str, rows: &str) -> Option<(usize, u64, u64, bool)> {
        let mut reader = Reader::new(None);
        reader.push(format!("{header}\n{rows}").as_bytes()).unwrap();
        find(&reader.finish().unwrap()).map(|found| (found.column, found.different, found.rows, found.all))
    }

    #[test]
    fn ids_that_repeat_are_counted() {
        let rows = "a1,5\na1,5\na2,4\na3,1\n";
        for header in
            ["ContactId,rating", "ticket_id,rating", "Ticket number,rating", "工单编号,rating", "number,rating"]
        {
            assert_eq!(found(header, rows), Some((0, 3, 4, true)), "{header}");
        }
        for header in ["agent_id,rating", "customer id,rating", "phone number,rating", "name,rating"] {
            assert_eq!(found(header, rows), None, "{header}");
        }
        assert_eq!(found("ContactId,rating", "a1,5\na2,5\na3,4\n"), None);
        // Twenty agents in a thousand rows are groups, whatever the column is called.
        let many = (0..1000).map(|row| format!("a{},5\n", row % 20)).collect::<Vec<String>>().concat();
        assert_eq!(found("no,rating", &many), None);
    }

    #[test]
    fn of_more_ids_than_are_kept_the_first_are_counted() {
        let rows = (0..30_000).map(|row| format!("INC{},5\n", row / 3)).collect::<Vec<String>>().concat();
        let (column, different, rows, all) = found("number,rating", &rows).unwrap();
        assert!(column == 0 && !all && different >= 900 && rows > 2 * different && rows <= 3 * different);
        let single = (0..30_000).map(|row| format!("INC{row},5\n")).collect::<Vec<String>>().concat();
        assert_eq!(found("number,rating", &single), None);
    }
}
