//! What a visitor does with saved scenarios: a function of what the browser has stored and of what is wanted, to what it shall store instead and what the page shows.

use super::file::{self, Unreadable};
use super::{Fault, Saved};
use crate::evaluation::evaluate;
use crate::html::{Patch, saved as html};
use crate::link;
use crate::metrics;
use crate::number::Format;
use crate::scenario::Scenario;
use crate::words::Word;
use crate::words::keep as w;

/// More than this is no import of scenarios: bytes of the file.
pub const LARGEST_FILE: u64 = 5_000_000;

/// So many faults of an import are told one by one.
const MOST_FAULTS: usize = 20;

/// What is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// `list`, `propose`, `add`, `edit`, `rename`, `delete`, `undo`, `import`, or what went wrong on the page: `full`, `blocked`, `too-large`.
    pub action: &'a str,
    /// The words behind it.
    pub words: &'a [String],
    /// What the browser has stored; `None` for nothing.
    pub store: Option<&'a str>,
    /// How the visitor writes numbers.
    pub format: Format,
    /// The clock of the device: `2026-11-22T14:05`.
    pub now: &'a str,
}

/// What comes of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// What to store, where something changed.
    pub store: Option<String>,
    /// What the page shows.
    pub patches: Vec<Patch>,
    /// Where the focus goes: a selector, empty for where it is.
    pub focus: &'static str,
}

impl Request<'_> {
    fn word(&self, place: usize) -> &str {
        self.words.get(place).map_or("", String::as_str)
    }

    /// Does it.
    pub fn answer(&self) -> Answer {
        let known = match self.store.map_or(Ok(Vec::new()), file::read) {
            Ok(known) => known,
            Err(why) => return self.unreadable(why),
        };
        match self.action {
            "propose" => self.propose(),
            "add" => self.add(known),
            "edit" => Answer { focus: "#saving-name", ..self.listed(None, &known, self.word(0), "") },
            "rename" => self.rename(known),
            "delete" => self.delete(known),
            "undo" => self.undo(known),
            "import" => self.import(known),
            "full" => said(w::FULL.text()),
            "blocked" => said(w::BLOCKED.text()),
            "too-large" => said(&w::IMPORT_TOO_LARGE.with(&[("size", self.word(0))])),
            _ => self.listed(None, &known, "", ""),
        }
    }

    /// The list, what is said of it, and what shall be stored.
    fn listed(&self, store: Option<String>, entries: &[Saved], edited: &str, said: &str) -> Answer {
        let mut patches = html::list(entries, edited, self.format);
        let text = store.as_deref().or(self.store).unwrap_or_default();
        patches.extend(html::export(if entries.is_empty() { "" } else { text }));
        if self.action != "list" {
            patches.push(Patch::html("saved-said", said));
        }
        Answer { store, patches, focus: "" }
    }

    /// What is stored cannot be read: it stays as it is, and can be taken along.
    fn unreadable(&self, why: Unreadable) -> Answer {
        let sentence = if why == Unreadable::Newer { w::STORE_NEWER } else { w::STORE_DAMAGED };
        let mut answer = said(sentence.text());
        answer.patches.push(Patch::html("saving", ""));
        answer.patches.extend(html::export(self.store.unwrap_or_default()));
        answer
    }

    /// The link that the page names; the untouched example has none.
    fn link(&self) -> String {
        let link = self.word(1).trim_start_matches(['#', '?']);
        match metrics::find(self.word(0)).filter(|_| link.is_empty()) {
            Some(metric) => link::encode(&Scenario::start(metric, self.format), self.format),
            None => link.to_owned(),
        }
    }

    /// A field for the name, with one in it.
    fn propose(&self) -> Answer {
        let name = proposal(self.word(0), &self.link(), self.now, self.format);
        let patches = vec![Patch::html("saving", html::naming(&name)), Patch::text("saved-said", "")];
        Answer { patches, focus: "#saving-name", ..Answer::default() }
    }

    fn add(&self, mut known: Vec<Saved>) -> Answer {
        let typed = self.word(2).to_owned();
        let (metric, link, saved) = (self.word(0).to_owned(), self.link(), self.now.to_owned());
        let entry = Saved { metric, name: typed, link, saved };
        let entry = match entry.checked(self.format) {
            Ok(entry) => entry,
            // The link comes from the page: only the name can be wrong.
            Err(fault) => return Answer { focus: "#saving-name", ..said(sentence_of(&fault).text()) },
        };
        let is_there = known.iter().any(|one| one.is_same(&entry));
        let said = html::added(&entry.name, if is_there { w::IS_THERE } else { w::ADDED });
        let store = (!is_there).then(|| {
            known.insert(0, entry);
            file::write(&known)
        });
        let patches = vec![Patch::html("saving", ""), Patch::html("saved-said", said)];
        Answer { store, patches, focus: "[data-action=save]" }
    }

    fn rename(&self, mut known: Vec<Saved>) -> Answer {
        let Some(entry) = known.iter_mut().find(|one| one.id() == self.word(0)) else { return self.gone(&known) };
        let renamed = Saved { name: self.word(1).to_owned(), ..entry.clone() };
        // Only the name is looked at: a link that this version cannot open keeps its name changeable.
        match renamed.clone().checked(self.format) {
            Err(fault @ (Fault::NoName | Fault::LongName)) => said(sentence_of(&fault).text()),
            checked => {
                entry.name = checked.map_or(renamed.name, |checked| checked.name);
                let said = html::sentence(&w::RENAMED.with(&[("name", &entry.name)]));
                Answer { focus: "h1", ..self.listed(Some(file::write(&known)), &known, "", &said) }
            }
        }
    }

    fn delete(&self, mut known: Vec<Saved>) -> Answer {
        let Some(at) = known.iter().position(|one| one.id() == self.word(0)) else { return self.gone(&known) };
        let entry = known.remove(at);
        let said = html::deleted(&entry.name, at, &file::write(std::slice::from_ref(&entry)));
        Answer { focus: "[data-action=saved-undo]", ..self.listed(Some(file::write(&known)), &known, "", &said) }
    }

    /// Puts back what was deleted, at its place.
    fn undo(&self, mut known: Vec<Saved>) -> Answer {
        let entries = file::read(self.word(1)).unwrap_or_default();
        let at = self.word(0).parse().unwrap_or(0).min(known.len());
        for entry in entries.into_iter().filter(|entry| !known.contains(entry)).collect::<Vec<_>>() {
            known.insert(at, entry);
        }
        Answer { focus: "h1", ..self.listed(Some(file::write(&known)), &known, "", &html::sentence(w::BACK.text())) }
    }

    fn gone(&self, known: &[Saved]) -> Answer {
        self.listed(None, known, "", &html::sentence(w::GONE.text()))
    }

    /// Adds what a file has and the browser has not.
    fn import(&self, mut known: Vec<Saved>) -> Answer {
        let entries = match file::read(self.word(0)) {
            Ok(entries) => entries,
            Err(why) => {
                return said(match why {
                    Unreadable::NoJson => w::IMPORT_NO_JSON.text(),
                    Unreadable::OtherFormat => w::IMPORT_OTHER.text(),
                    Unreadable::Newer => w::IMPORT_NEWER.text(),
                });
            }
        };
        let (mut added, mut there, mut faults) = (0_usize, 0_usize, Vec::new());
        for (place, entry) in entries.into_iter().enumerate() {
            let name = if entry.name.trim().is_empty() {
                w::ENTRY.with(&[("number", &(place + 1).to_string())])
            } else {
                entry.name.chars().take(super::LONGEST_NAME).collect()
            };
            match entry.checked(self.format) {
                Ok(entry) if known.iter().any(|one| one.is_same(&entry)) => there += 1,
                Ok(entry) => {
                    known.insert(added, entry);
                    added += 1;
                }
                Err(fault) => faults.push((name, sentence_of(&fault).text())),
            }
        }
        let left = faults.len().saturating_sub(MOST_FAULTS);
        faults.truncate(MOST_FAULTS);
        let said = html::imported(added, there, &faults, left);
        let store = (added > 0).then(|| file::write(&known));
        self.listed(store, &known, "", &said)
    }
}

/// An answer that is a sentence and no more.
fn said(sentence: &str) -> Answer {
    Answer { patches: vec![Patch::html("saved-said", html::sentence(sentence))], ..Answer::default() }
}

const fn sentence_of(fault: &Fault) -> Word {
    match fault {
        Fault::UnknownMetric => w::FAULT_METRIC,
        Fault::NoName => w::FAULT_NO_NAME,
        Fault::LongName => w::FAULT_LONG_NAME,
        Fault::NoLink => w::FAULT_NO_LINK,
        Fault::Damaged => w::FAULT_DAMAGED,
        Fault::Newer => w::FAULT_NEWER,
    }
}

/// The headline of a scenario as text, where its numbers give one.
pub fn headline(scenario: &Scenario, format: Format) -> Option<String> {
    let outcome = evaluate(scenario, format).outcome?;
    let answer = outcome.answers.first()?;
    Some(answer.measure.unit.shown(answer.value.ok()?, answer.measure.places, scenario.currency, format))
}

/// A name for what stands in a form: the calculator, its result, the day.
fn proposal(metric: &str, link: &str, now: &str, format: Format) -> String {
    let entry = Saved { metric: metric.to_owned(), link: link.to_owned(), ..Saved::default() };
    let title = metrics::find(metric).map_or(metric, |metric| metric.title.text());
    let result = entry.decoded(format).and_then(|decoded| headline(&decoded.scenario, format));
    let date = w::day(now);
    match result {
        Some(result) => w::PROPOSAL.with(&[("metric", title), ("result", &result), ("date", &date)]),
        None => w::PROPOSAL_BARE.with(&[("metric", title), ("date", &date)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const NOW: &str = "2026-11-22T14:05";

    fn ask(action: &str, words: &[&str], store: Option<&str>) -> Answer {
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        Request { action, words: &words, store, format: Format::ENGLISH, now: NOW }.answer()
    }

    fn example(metric: &str) -> String {
        link::encode(&Scenario::start(metrics::find(metric).unwrap(), Format::ENGLISH), Format::ENGLISH)
    }

    fn html_of(answer: &Answer, id: &str) -> String {
        let found = answer.patches.iter().rev().find(|patch| patch.id == id);
        found.and_then(|patch| patch.value.clone()).unwrap_or_default()
    }

    #[test]
    fn every_calculator_has_a_name_to_propose_and_is_saved() {
        for metric in metrics::all() {
            let link = example(metric.id);
            let proposed = html_of(&ask("propose", &[metric.id, &link], None), "saving");
            assert!(proposed.contains("22 Nov 2026") && !proposed.contains("NaN"), "{}: {proposed}", metric.id);
            let answer = ask("add", &[metric.id, &link, "A name"], None);
            let store = answer.store.unwrap();
            assert!(
                html_of(&ask("list", &[], Some(&store)), "saved-list").contains(metric.title.text()),
                "{}",
                metric.id
            );
            // Twice the same is no second entry.
            assert_eq!(ask("add", &[metric.id, &link, "A name"], Some(&store)).store, None);
        }
        for link in ["", &example("nps")] {
            let proposed = html_of(&ask("propose", &["nps", link], None), "saving");
            assert!(proposed.contains("Net Promoter Score 30, 22 Nov 2026"), "{proposed}");
        }
    }

    #[test]
    fn rename_delete_and_undo() {
        let store = ask("add", &["nps", &example("nps"), "One"], None).store.unwrap();
        let store = ask("add", &["csat", &example("csat"), "Two"], Some(&store)).store.unwrap();
        let entries = file::read(&store).unwrap();
        let id = entries[1].id();
        for (name, sentence) in [(" \u{202e} ", "no name"), (&*"x".repeat(201), "more than 200")] {
            let answer = ask("rename", &[&id, name], Some(&store));
            assert_eq!(answer.store, None, "{name}");
            assert!(html_of(&answer, "saved-said").contains(sentence), "{name}");
        }
        let renamed = file::read(&ask("rename", &[&id, "Uno\u{7}"], Some(&store)).store.unwrap()).unwrap();
        assert_eq!((renamed[1].name.as_str(), &renamed[1].link), ("Uno", &entries[1].link));
        let deleted = ask("delete", &[&id], Some(&store));
        let left = deleted.store.clone().unwrap();
        assert_eq!(file::read(&left).unwrap(), entries[..1]);
        let alone = file::write(&entries[1..]);
        assert!(html_of(&deleted, "saved-said").contains(&crate::html::escaped(&alone)));
        let back = ask("undo", &["1", &alone], Some(&left)).store.unwrap();
        assert_eq!(file::read(&back).unwrap(), entries);
        // Another tab was faster.
        assert!(html_of(&ask("delete", &[&id], Some(&left)), "saved-said").contains("not there any more"));
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
        for (entry, sentence) in [
            (good.clone(), "1 scenario was added."),
            (with(|entry| entry.link.insert_str(0, "https://x.example/nps#")), "1 scenario was added."),
            (with(|entry| entry.link.truncate(entry.link.len() - 11)), "1 scenario was added."),
            (with(|entry| entry.link = entry.link.replace("=50", "=51")), "changed or cut"),
            // Without the check, which a change of the version alone would break.
            (
                with(|entry| {
                    entry.link.truncate(entry.link.len() - 11);
                    entry.link = entry.link.replace("v=1", "v=2");
                }),
                "newer version of Deskmath",
            ),
            (with(|entry| entry.link.clear()), "no numbers"),
            (with(|entry| entry.metric = "x".to_owned()), "does not have"),
            (with(|entry| entry.name.clear()), "no name"),
            (with(|entry| entry.name = "x".repeat(300)), "more than 200"),
        ] {
            let answer = ask("import", &[&file::write(std::slice::from_ref(&entry))], None);
            let said = html_of(&answer, "saved-said");
            assert!(said.contains(sentence), "{entry:?}: {said}");
            assert_eq!(answer.store.is_some(), sentence.contains("added"), "{entry:?}");
        }
        let store = file::write(std::slice::from_ref(&good));
        let again = ask("import", &[&store], Some(&store));
        assert!(html_of(&again, "saved-said").contains("1 was there already") && again.store.is_none());
    }

    #[test]
    fn what_cannot_be_read_is_left_alone() {
        let newer = format!("{{\"format\":\"{}\",\"version\":2}}", file::FORMAT);
        for (store, sentence) in [(&*newer, "newer version"), ("{", "cannot be read"), ("[]", "cannot be read")] {
            for action in ["list", "propose", "add", "edit", "rename", "delete", "undo", "import"] {
                let answer = ask(action, &["nps", &example("nps"), "A"], Some(store));
                assert_eq!(answer.store, None, "{action} on {store}");
                assert!(html_of(&answer, "saved-said").contains(sentence), "{action} on {store}");
            }
        }
    }

    proptest! {
        #[test]
        fn hostile_entries_are_text(metric in ".*", name in ".*", link in ".*", saved in ".*") {
            let hostile = Saved { metric, name: format!("<img src=x onerror=alert(1)>{name}"), link: format!("\"><script>{link}"), saved };
            let store = file::write(&[hostile.clone(), Saved { metric: "nps".to_owned(), ..hostile }]);
            for answer in [ask("list", &[], Some(&store)), ask("import", &[&store], None), ask("delete", &[&file::read(&store).unwrap()[0].id()], Some(&store))] {
                for patch in answer.patches {
                    let text = patch.value.unwrap_or_default();
                    prop_assert!(!text.contains("<img") && !text.contains("<script"), "{}", text);
                }
            }
        }
    }
}
