//! How columns and metrics are named.

use serde::{Deserialize, Serialize};

use crate::metrics;
use crate::survey::Summary;

/// A column of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnName {
    /// Its place, from 0.
    pub index: usize,
    /// Its question; empty where the file has none.
    pub header: String,
}

impl ColumnName {
    /// The name of a column of a file.
    pub fn of(summary: Option<&Summary>, index: usize) -> Self {
        let found = summary.and_then(|summary| summary.columns.get(index));
        Self { index, header: found.map(|column| column.header.clone()).unwrap_or_default() }
    }
}

/// A metric.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its shortest name in the language of the page.
    pub name_text: String,
}

impl Named {
    /// A metric with the shortest name by which it is known: the abbreviation of the trade, or else its title.
    pub fn metric(id: &str) -> Self {
        let name = metrics::find(id).map_or(id, |metric| match metric.survey {
            Some(feed) if !feed.short.is_empty() => feed.short,
            _ => metric.title.text(),
        });
        Self { id: id.to_owned(), name_text: name.to_owned() }
    }
}
