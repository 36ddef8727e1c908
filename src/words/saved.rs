//! What becomes of saved scenarios, in words.

use super::keep as w;
use super::{Word, units};
use crate::metrics;
use crate::number::Format;
use crate::saved::Fault;
use crate::saved::desk::{Headline, ImportFault, Imported, Proposal, Said};
use crate::saved::file::Unreadable;
use crate::unit::Currency;

/// A headline as a reader sees it.
pub fn headline(known: &Headline, format: Format) -> String {
    let currency = Currency::from_code(&known.currency).unwrap_or(Currency::DEFAULT);
    known.unit.measured(known.value, known.ends, known.places, currency, format)
}

/// A name for what stands in a form: the calculator, its result, the day.
pub fn proposal(known: &Proposal, format: Format) -> String {
    let title = metrics::find(&known.metric).map_or(known.metric.as_str(), |metric| metric.title.text());
    let date = w::day(&known.day);
    match &known.headline {
        Some(result) => w::PROPOSAL.with(&[("metric", title), ("result", &headline(result, format)), ("date", &date)]),
        None => w::PROPOSAL_BARE.with(&[("metric", title), ("date", &date)]),
    }
}

/// What became of what was wanted, in a sentence or two; what an import left out stands apart, in [`left_out`].
pub fn said(said: &Said) -> String {
    let word = match said {
        Said::Added(name) => return w::ADDED.with(&[("name", name)]),
        Said::IsThere(name) => return w::IS_THERE.with(&[("name", name)]),
        Said::Renamed(name) => return w::RENAMED.with(&[("name", name)]),
        Said::Deleted { name, .. } => return w::DELETED.with(&[("name", name)]),
        Said::Imported(brought) => return imported(brought),
        Said::Wrong(fault) => fault_word(*fault),
        Said::Back => w::BACK,
        Said::Gone => w::GONE,
        Said::NotImported(Unreadable::NoJson) => w::IMPORT_NO_JSON,
        Said::NotImported(Unreadable::OtherFormat) => w::IMPORT_OTHER,
        Said::NotImported(Unreadable::Newer) => w::IMPORT_NEWER,
        Said::NoStore(Unreadable::Newer) => w::STORE_NEWER,
        Said::NoStore(_) => w::STORE_DAMAGED,
    };
    word.text().to_owned()
}

fn imported(brought: &Imported) -> String {
    let count = |count: usize, none: Word, one: Word, many: Word| match count {
        0 => none.text().to_owned(),
        1 => one.text().to_owned(),
        count => many.with(&[("count", &count.to_string())]),
    };
    let said = count(brought.added, w::IMPORT_ADDED_NONE, w::IMPORT_ADDED_ONE, w::IMPORT_ADDED);
    if brought.there == 0 {
        return said;
    }
    units::sentences(&said, &count(brought.there, w::IMPORT_THERE_ONE, w::IMPORT_THERE_ONE, w::IMPORT_THERE))
}

/// What an import left out, one line each, and how many more there are.
pub fn left_out(brought: &Imported) -> Vec<String> {
    let mut lines: Vec<String> = brought.faults.iter().map(fault).collect();
    if brought.more > 0 {
        lines.push(w::IMPORT_MORE.with(&[("count", &brought.more.to_string())]));
    }
    lines
}

fn fault(known: &ImportFault) -> String {
    let mut name = known.name.clone();
    if name.is_empty() {
        name = w::ENTRY.with(&[("number", &(known.place + 1).to_string())]);
    }
    w::IMPORT_FAULT.with(&[("name", &name), ("why", fault_word(known.fault).text())])
}

/// What is wrong with an entry.
const fn fault_word(fault: Fault) -> Word {
    match fault {
        Fault::UnknownMetric => w::FAULT_METRIC,
        Fault::NoName => w::FAULT_NO_NAME,
        Fault::LongName => w::FAULT_LONG_NAME,
        Fault::NoLink => w::FAULT_NO_LINK,
        Fault::Damaged => w::FAULT_DAMAGED,
        Fault::Newer => w::FAULT_NEWER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::unit::Unit;

    #[test]
    fn a_name_is_proposed() {
        let headline =
            Some(Headline { value: 30.0, ends: None, unit: Unit::Points, places: 0, currency: "EUR".to_owned() });
        let mut known = Proposal { metric: "nps".to_owned(), headline, day: "2026-11-22T14:05".to_owned() };
        assert_eq!(proposal(&known, Format::ENGLISH), "Net Promoter Score 30, 22 Nov 2026");
        known.headline = None;
        assert_eq!(proposal(&known, Format::ENGLISH), "Net Promoter Score, 22 Nov 2026");
    }

    #[test]
    fn an_import_says_what_it_brought() {
        let fault = ImportFault { place: 2, name: String::new(), fault: Fault::NoName };
        let brought = Imported { added: 1, there: 2, faults: vec![fault], more: 3 };
        assert_eq!(said(&Said::Imported(brought.clone())), "1 scenario added. 2 were already there.");
        let lines = left_out(&brought);
        assert!(lines[0].starts_with("Entry 3 – it has no name") && lines[1] == "3 more", "{lines:?}");
    }
}
