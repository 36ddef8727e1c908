//! What a visitor does with saved scenarios: a function of what the browser has stored and of what is wanted, to what it shall store instead and
//! what the page shows, as data.

pub use super::messages::{
    Action, Answer, Deleted, Entry, Headline, ImportFault, Imported, Proposal, Request, Said, Shown,
};
use super::{Fault, Saved, file};
use crate::about::evaluate;
use crate::link;
use crate::metrics;
use crate::number::Format;
use crate::scenario::Scenario;

/// More than this is no import of scenarios: bytes of the file.
pub const LARGEST_FILE: u64 = 5_000_000;

/// So many faults of an import are told one by one.
const MOST_FAULTS: usize = 20;

impl Request {
    /// Does it; the day and time are those of the device: `2026-11-22T14:05`.
    pub fn answer(&self, now: &str) -> Answer {
        let known = match self.store.as_deref().map_or(Ok(Vec::new()), file::read) {
            Ok(known) => known,
            Err(why) => return said(Said::NoStore(why)),
        };
        match &self.action {
            Action::List => self.listed(&known, None),
            Action::Propose(shown) => self.propose(shown, now),
            Action::Add(shown, name) => self.add(known, shown, name, now),
            Action::Rename { id, name } => self.rename(known, id, name),
            Action::Delete(id) => self.delete(known, id),
            Action::Undo(deleted) => self.undo(known, deleted),
            Action::Import(text) => self.import(known, text),
        }
    }

    fn listed(&self, entries: &[Saved], said: Option<Said>) -> Answer {
        let entries = entries.iter().map(|entry| Entry::of(entry, self.format)).collect();
        Answer { entries: Some(entries), said, ..Answer::default() }
    }

    /// The list after a change, which is to be stored.
    fn changed(&self, entries: &[Saved], said: Said) -> Answer {
        Answer { store: Some(file::write(entries)), ..self.listed(entries, Some(said)) }
    }

    fn propose(&self, shown: &Shown, now: &str) -> Answer {
        let entry = Saved { metric: shown.metric.clone(), link: shown.fragment(self.format), ..Saved::default() };
        let headline = entry.decoded(self.format).and_then(|decoded| Headline::of(&decoded.scenario, self.format));
        let proposal = Proposal { metric: entry.metric, headline, day: now.to_owned() };
        Answer { proposal: Some(proposal), ..Answer::default() }
    }

    fn add(&self, mut known: Vec<Saved>, shown: &Shown, name: &str, now: &str) -> Answer {
        let (metric, link) = (shown.metric.clone(), shown.fragment(self.format));
        let entry = Saved { metric, name: name.to_owned(), link, saved: now.to_owned() };
        // The link comes from the page: only the name can be wrong.
        let entry = match entry.checked(self.format) {
            Ok(entry) => entry,
            Err(fault) => return said(Said::Wrong(fault)),
        };
        let name = entry.name.clone();
        if known.iter().any(|one| one.is_same(&entry)) {
            return said(Said::IsThere(name));
        }
        known.insert(0, entry);
        Answer { store: Some(file::write(&known)), ..said(Said::Added(name)) }
    }

    fn rename(&self, mut known: Vec<Saved>, id: &str, name: &str) -> Answer {
        let Some(entry) = known.iter_mut().find(|one| one.id() == id) else { return self.gone(&known) };
        let renamed = Saved { name: name.to_owned(), ..entry.clone() };
        // Only the name is looked at: a link that this version cannot open keeps its name changeable.
        match renamed.clone().checked(self.format) {
            Err(fault @ (Fault::NoName | Fault::LongName)) => said(Said::Wrong(fault)),
            checked => {
                entry.name = checked.map_or(renamed.name, |checked| checked.name);
                let name = entry.name.clone();
                self.changed(&known, Said::Renamed(name))
            }
        }
    }

    fn delete(&self, mut known: Vec<Saved>, id: &str) -> Answer {
        let Some(place) = known.iter().position(|one| one.id() == id) else { return self.gone(&known) };
        let entry = known.remove(place);
        let undo = Deleted { place, file: file::write(std::slice::from_ref(&entry)) };
        self.changed(&known, Said::Deleted { name: entry.name, undo })
    }

    /// Puts back what was deleted, at its place.
    fn undo(&self, mut known: Vec<Saved>, deleted: &Deleted) -> Answer {
        let entries = file::read(&deleted.file).unwrap_or_default();
        let place = deleted.place.min(known.len());
        for entry in entries.into_iter().filter(|entry| !known.contains(entry)).collect::<Vec<_>>() {
            known.insert(place, entry);
        }
        self.changed(&known, Said::Back)
    }

    fn gone(&self, known: &[Saved]) -> Answer {
        self.listed(known, Some(Said::Gone))
    }

    /// Adds what a file has and the browser has not.
    fn import(&self, mut known: Vec<Saved>, text: &str) -> Answer {
        let entries = match file::read(text) {
            Ok(entries) => entries,
            Err(why) => return said(Said::NotImported(why)),
        };
        let mut brought = Imported::default();
        for (place, entry) in entries.into_iter().enumerate() {
            let name = entry.name.trim().chars().take(super::LONGEST_NAME).collect();
            match entry.checked(self.format) {
                Ok(entry) if known.iter().any(|one| one.is_same(&entry)) => brought.there += 1,
                Ok(entry) => {
                    known.insert(brought.added, entry);
                    brought.added += 1;
                }
                Err(fault) => brought.faults.push(ImportFault { place, name, fault }),
            }
        }
        brought.more = brought.faults.len().saturating_sub(MOST_FAULTS);
        brought.faults.truncate(MOST_FAULTS);
        if brought.added > 0 {
            return self.changed(&known, Said::Imported(brought));
        }
        self.listed(&known, Some(Said::Imported(brought)))
    }
}

impl Shown {
    /// The fragment of the link; the untouched example has none of its own.
    fn fragment(&self, format: Format) -> String {
        let link = self.link.trim_start_matches(['#', '?']);
        match metrics::find(&self.metric).filter(|_| link.is_empty()) {
            Some(metric) => link::encode(&Scenario::start(metric, format), format),
            None => link.to_owned(),
        }
    }
}

impl Entry {
    fn of(entry: &Saved, format: Format) -> Self {
        let decoded = entry.decoded(format);
        Self {
            id: entry.id(),
            metric: entry.metric.clone(),
            // What another program put into the storage turns nothing round either.
            name: crate::texts::plain(&entry.name),
            link: if decoded.is_some() { entry.link.clone() } else { String::new() },
            saved: entry.saved.clone(),
            headline: decoded.and_then(|decoded| Headline::of(&decoded.scenario, format)),
        }
    }
}

impl Headline {
    /// The headline of a scenario, where its numbers give one.
    pub fn of(scenario: &Scenario, format: Format) -> Option<Self> {
        let outcome = evaluate(scenario, format).outcome?;
        let answer = outcome.answers.first()?;
        let (unit, places) = (answer.measure.unit, answer.measure.places);
        let ends = answer.interval.ok().map(|ends| (ends.low, ends.high));
        Some(Self { value: answer.value.ok()?, ends, unit, places, currency: scenario.currency.code().to_owned() })
    }
}

/// An answer that says something and no more.
fn said(said: Said) -> Answer {
    Answer { said: Some(said), ..Answer::default() }
}

#[cfg(test)]
mod tests {
    use super::super::file::Unreadable;
    use super::*;
    use proptest::prelude::*;

    const NOW: &str = "2026-11-22T14:05";

    fn ask(action: Action, store: Option<&str>) -> Answer {
        Request { action, store: store.map(str::to_owned), format: Format::ENGLISH }.answer(NOW)
    }

    fn example(metric: &str) -> String {
        link::encode(&Scenario::start(metrics::find(metric).unwrap(), Format::ENGLISH), Format::ENGLISH)
    }

    fn shown(metric: &str, link: &str) -> Shown {
        Shown { metric: metric.to_owned(), link: link.to_owned() }
    }

    fn add(metric: &str, name: &str, store: Option<&str>) -> Answer {
        ask(Action::Add(shown(metric, &example(metric)), name.to_owned()), store)
    }

    #[test]
    fn every_calculator_has_a_name_to_propose_and_is_saved() {
        for metric in metrics::all() {
            let proposal = ask(Action::Propose(shown(metric.id, &example(metric.id))), None).proposal.unwrap();
            assert_eq!((proposal.metric.as_str(), proposal.day.as_str()), (metric.id, NOW));
            assert!(proposal.headline.is_some_and(|headline| headline.value.is_finite()), "{}", metric.id);
            let answer = add(metric.id, "A name", None);
            assert_eq!(answer.said, Some(Said::Added("A name".to_owned())));
            let store = answer.store.unwrap();
            let entries = ask(Action::List, Some(&store)).entries.unwrap();
            assert_eq!((entries.len(), entries[0].metric.as_str(), entries[0].name.as_str()), (1, metric.id, "A name"));
            // Twice the same is no second entry.
            let again = add(metric.id, "A name", Some(&store));
            assert_eq!((again.store, again.said), (None, Some(Said::IsThere("A name".to_owned()))));
        }
        for link in ["", "#", &example("nps")] {
            let headline = ask(Action::Propose(shown("nps", link)), None).proposal.unwrap().headline.unwrap();
            assert!((headline.value - 30.0).abs() < 1e-9, "{link}");
        }
    }

    #[test]
    fn rename_delete_and_undo() {
        let store = add("nps", "One", None).store.unwrap();
        let store = add("csat", "Two", Some(&store)).store.unwrap();
        let entries = file::read(&store).unwrap();
        let id = entries[1].id();
        let rename = |name: &str| ask(Action::Rename { id: id.clone(), name: name.to_owned() }, Some(&store));
        for (name, fault) in [(" \u{202e} ", Fault::NoName), (&*"x".repeat(201), Fault::LongName)] {
            let answer = rename(name);
            assert_eq!((answer.store, answer.said), (None, Some(Said::Wrong(fault))), "{name}");
        }
        let answer = rename("Uno\u{7}");
        assert_eq!(answer.said, Some(Said::Renamed("Uno".to_owned())));
        let renamed = file::read(&answer.store.unwrap()).unwrap();
        assert_eq!((renamed[1].name.as_str(), &renamed[1].link), ("Uno", &entries[1].link));
        let deleted = ask(Action::Delete(id.clone()), Some(&store));
        let left = deleted.store.unwrap();
        assert_eq!(file::read(&left).unwrap(), entries[..1]);
        let undo = Deleted { place: 1, file: file::write(&entries[1..]) };
        assert_eq!(deleted.said, Some(Said::Deleted { name: "One".to_owned(), undo: undo.clone() }));
        let back = ask(Action::Undo(undo), Some(&left));
        assert_eq!((file::read(&back.store.unwrap()).unwrap(), back.said), (entries, Some(Said::Back)));
        // Another tab was faster.
        let gone = ask(Action::Delete(id), Some(&left));
        assert_eq!((gone.store, gone.said, gone.entries.unwrap().len()), (None, Some(Said::Gone), 1));
    }

    #[test]
    fn imports() {
        let good =
            Saved { metric: "nps".to_owned(), name: "Good".to_owned(), link: example("nps"), saved: NOW.to_owned() };
        let with = |change: fn(&mut Saved)| {
            let mut entry = good.clone();
            change(&mut entry);
            entry
        };
        for (entry, fault) in [
            (good.clone(), None),
            (with(|entry| entry.link.insert_str(0, "https://x.example/nps#")), None),
            (with(|entry| entry.link.truncate(entry.link.len() - 11)), None),
            (with(|entry| entry.link = entry.link.replace("=50", "=51")), Some(Fault::Damaged)),
            // Without the check, which a change of the version alone would break.
            (
                with(|entry| {
                    entry.link.truncate(entry.link.len() - 11);
                    entry.link = entry.link.replace("v=1", "v=2");
                }),
                Some(Fault::Newer),
            ),
            (with(|entry| entry.link.clear()), Some(Fault::NoLink)),
            (with(|entry| entry.metric = "x".to_owned()), Some(Fault::UnknownMetric)),
            (with(|entry| entry.name.clear()), Some(Fault::NoName)),
            (with(|entry| entry.name = "x".repeat(300)), Some(Fault::LongName)),
        ] {
            let answer = ask(Action::Import(file::write(std::slice::from_ref(&entry))), None);
            let Some(Said::Imported(brought)) = answer.said else { panic!("{answer:?}") };
            let faults: Vec<Fault> = brought.faults.into_iter().map(|known| known.fault).collect();
            assert_eq!((brought.added, faults), (usize::from(fault.is_none()), Vec::from_iter(fault)), "{entry:?}");
            assert_eq!(answer.store.is_some(), brought.added > 0, "{entry:?}");
        }
        let store = file::write(std::slice::from_ref(&good));
        let again = ask(Action::Import(store.clone()), Some(&store));
        assert_eq!(again.said, Some(Said::Imported(Imported { there: 1, ..Imported::default() })));
        assert_eq!(again.store, None);
        let many = vec![Saved { name: " ".to_owned(), ..good }; 25];
        let Some(Said::Imported(brought)) = ask(Action::Import(file::write(&many)), None).said else { panic!() };
        assert_eq!((brought.faults.len(), brought.more, brought.faults[7].place), (20, 5, 7));
        assert!(brought.faults[7].name.is_empty());
    }

    #[test]
    fn what_cannot_be_read_is_left_alone() {
        let newer = format!("{{\"format\":\"{}\",\"version\":2}}", file::FORMAT);
        let of = || shown("nps", &example("nps"));
        for (store, why) in [(&*newer, Unreadable::Newer), ("{", Unreadable::NoJson), ("[]", Unreadable::OtherFormat)] {
            for action in [
                Action::List,
                Action::Propose(of()),
                Action::Add(of(), "A".to_owned()),
                Action::Rename { id: String::new(), name: "A".to_owned() },
                Action::Delete(String::new()),
                Action::Undo(Deleted { place: 0, file: String::new() }),
                Action::Import(String::new()),
            ] {
                let answer = ask(action.clone(), Some(store));
                assert_eq!(answer, said(Said::NoStore(why)), "{action:?} on {store}");
            }
        }
    }

    proptest! {
        #[test]
        fn anything_that_is_stored_is_listed_and_can_be_deleted(metric in ".*", name in ".*", link in ".*", saved in ".*") {
            let hostile = Saved { metric, name, link, saved };
            let store = file::write(&[hostile.clone(), Saved { metric: "nps".to_owned(), ..hostile.clone() }]);
            let entries = ask(Action::List, Some(&store)).entries.unwrap();
            prop_assert_eq!(entries.len(), 2);
            prop_assert_eq!(&entries[0].id, &hostile.id());
            let left = ask(Action::Delete(entries[0].id.clone()), Some(&store)).entries.unwrap();
            prop_assert_eq!(&left[..], &entries[1..]);
        }
    }
}
