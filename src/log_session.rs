//! What the worker does with a log: reads it, proposes, hears the answers, and says what the page shows.

mod calculators;
mod charts;
mod choices;
mod columns;
mod earlier;
mod hours;
mod shown;
mod workbook;
mod written;

use desk::answers::Answers;
use desk::counts::Counts;
use desk::figures::Report;
use desk::log::Log;
use desk::proposal::{Proposal, propose, propose_as};
use desk::roles::LogKind;

use crate::log_view::{LogQuestion, LogView, Recipe};
use crate::log_words as said;
use crate::protocol::log::{Asked, Refused, SavedFile, Wanted};
use crate::words as w;

use base::zone::Zone;
use shown::Shower;

/// The time zones that a device knows.
#[derive(Clone, Debug)]
pub struct Zones {
    /// Their names, those that are likely first.
    pub names: Vec<String>,
    /// A zone by its name.
    pub of: fn(&str) -> Option<Zone>,
}

/// A log with the answers about it.
#[derive(Debug)]
pub struct LogSession {
    asked: Asked,
    zones: Zones,
    zone: Option<Zone>,
    log: Log,
    proposal: Proposal,
    answers: Answers,
    /// What was typed and cannot be read, by the name of its choice: the text and the sentence about it.
    wrong: Vec<(String, String, String)>,
    /// The counts of an earlier log.
    earlier: Option<Counts>,
    /// What cannot be used of what was laid beside the log.
    refused: Option<w::Word>,
    is_remembered: bool,
    is_changed: bool,
}

/// A file that is a table and that no log is recognised in: it can still be said by hand what it is.
#[derive(Debug)]
pub struct Unknown {
    asked: Asked,
    zones: Zones,
    log: Log,
}

/// What comes of reading a file.
#[derive(Debug)]
pub enum Reading {
    /// A log.
    Log(Box<LogSession>),
    /// A table without one.
    Unknown(Box<Unknown>),
}

impl Unknown {
    /// The log as the visitor says it: rows of a kind, of which every column is to be said.
    pub fn by_hand(self) -> LogSession {
        let proposal = propose_as(&self.log, LogKind::Tickets, Vec::new());
        LogSession::of(self.asked, self.log, proposal, self.zones)
    }
}

impl LogSession {
    /// Reads a file that is all there.
    ///
    /// # Errors
    /// When it is no table.
    pub fn read(asked: Asked, bytes: &[u8], zones: Zones) -> Result<Reading, Refused> {
        let log = Log::read(bytes).map_err(Refused::File)?;
        let Some(proposal) = propose(&log) else {
            return Ok(Reading::Unknown(Box::new(Unknown { asked, zones, log })));
        };
        let mut session = Self::of(asked, log, proposal, zones);
        let fingerprint = session.log.fingerprint();
        let remembered = session.asked.remembered.iter().find(|(known, _)| *known == fingerprint).cloned();
        if let Some((_, recipe)) = remembered {
            session.is_remembered = session.take_recipe(&recipe).is_ok();
        }
        Ok(Reading::Log(Box::new(session)))
    }

    fn of(asked: Asked, log: Log, proposal: Proposal, zones: Zones) -> Self {
        let answers = proposal.answers.clone();
        let zone = answers.zone.as_deref().and_then(zones.of);
        Self {
            asked,
            zones,
            zone,
            log,
            proposal,
            answers,
            wrong: Vec::new(),
            earlier: None,
            refused: None,
            is_remembered: false,
            is_changed: false,
        }
    }

    /// Hears an answer: a choice by its name with the value that was chosen, or the text that was typed. What is not on offer changes nothing.
    pub fn answer(&mut self, name: &str, value: &str) {
        let questions = self.questions();
        let choice = questions.iter().flat_map(|question| &question.choices).find(|choice| choice.name == name);
        let Some(choice) = choice else { return };
        if choice.options.is_empty() {
            self.type_in(name, value);
        } else if choice.options.iter().all(|(known, _)| known != value) {
            return;
        } else if let Some(proposal) = columns::proposed(&self.log, &self.answers, name, value) {
            self.answers = proposal.answers.clone();
            self.proposal = proposal;
        } else {
            choices::take(&mut self.answers, name, value);
        }
        self.is_changed = true;
        self.zone = self.answers.zone.as_deref().and_then(self.zones.of);
    }

    fn type_in(&mut self, name: &str, text: &str) {
        let Some(week) = &mut self.answers.hours else { return };
        self.wrong.retain(|(known, ..)| known != name);
        if let Err(sentence) = hours::type_in(week, name, text) {
            self.wrong.push((name.to_owned(), text.to_owned(), sentence));
        }
    }

    /// Takes what is laid beside the log: the counts of an earlier one, or the answers of another person.
    pub fn take_beside(&mut self, text: &str) {
        self.refused = None;
        if let Some(counts) = earlier::read(text) {
            self.earlier = Some(counts);
            return;
        }
        match self.take_recipe(text) {
            Ok(()) => self.is_changed = true,
            Err(why) => self.refused = Some(why),
        }
    }

    /// Takes answers that were given for a file of the same headers.
    fn take_recipe(&mut self, text: &str) -> Result<(), w::Word> {
        let answers: Answers = serde_json::from_str(text).map_err(|_| w::DESK_BAD_COUNTS)?;
        if answers.fingerprint != self.log.fingerprint() {
            return Err(w::DESK_BAD_RECIPE);
        }
        // The columns may have other roles, of which other things are asked; new statuses of this file have no answer yet.
        let mut proposal = propose_as(&self.log, answers.kind, answers.bindings.clone());
        proposal.answers = columns::completed(answers, &proposal.answers);
        self.answers = proposal.answers.clone();
        self.proposal = proposal;
        self.zone = self.answers.zone.as_deref().and_then(self.zones.of);
        Ok(())
    }

    /// Reads the file as if nothing had been remembered.
    pub fn forget(&mut self) {
        (self.is_remembered, self.is_changed) = (false, false);
    }

    /// The answers as they stand.
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// The figures by the answers as they stand.
    pub fn report(&self) -> Report {
        let events = desk::events::read(&self.log, &self.answers, self.zone.as_ref());
        desk::figures::report(&self.log, &self.answers, &events, self.zone.as_ref())
    }

    fn questions(&self) -> Vec<LogQuestion> {
        let ask = |question| choices::asked(question, &self.answers, &self.zones.names, self.asked.format);
        let mut all: Vec<LogQuestion> = self.proposal.questions.iter().flat_map(ask).collect();
        all.extend(columns::asked(&self.log, &self.answers));
        for choice in all.iter_mut().flat_map(|question| &mut question.choices) {
            if let Some((_, text, _)) = self.wrong.iter().find(|(name, ..)| *name == choice.name) {
                choice.chosen.clone_from(text);
            }
        }
        all
    }

    /// What the page shows.
    pub fn view(&self) -> LogView {
        let (report, format) = (self.report(), self.asked.format);
        let with = Shower { report: &report, answers: &self.answers, width: self.asked.width, format };
        LogView {
            name: self.asked.name.clone(),
            looks_like: said::looks_like(self.answers.kind, self.answers.system),
            questions: self.questions(),
            wrong: self.wrong.iter().map(|(name, _, sentence)| (name.clone(), sentence.clone())).collect(),
            parts: shown::parts(with),
            tables: shown::tables(with),
            assumed: report.assumed.iter().map(|one| said::assumed(one, format)).collect(),
            left_out: report.left_out.0.iter().map(|(cause, n)| said::left_out(*cause, *n, format)).collect(),
            staffing: calculators::staffing(&report, &self.answers, format).unwrap_or_default(),
            changes: self
                .earlier
                .as_ref()
                .map(|earlier| earlier::changes(earlier, &report, format))
                .unwrap_or_default(),
            beside: self.refused.map(|word| word.text().to_owned()).unwrap_or_default(),
            recipe: Recipe {
                fingerprint: self.log.fingerprint(),
                answers: serde_json::to_string(&self.answers).unwrap_or_default(),
                is_remembered: self.is_remembered,
                is_changed: self.is_changed,
            },
        }
    }

    /// A file to take along, without any row of the log.
    pub fn save(&self, wanted: Wanted) -> SavedFile {
        let stem = self.asked.name.rsplit_once('.').map_or(self.asked.name.as_str(), |(stem, _)| stem);
        let json = |value: Result<String, serde_json::Error>| value.unwrap_or_default().into_bytes();
        let (ending, kind, bytes) = match wanted {
            Wanted::Html => ("figures.html", "text/html;charset=utf-8", written::html(&self.view()).into_bytes()),
            Wanted::Workbook => {
                let bytes = workbook::of(&self.view(), &self.report());
                ("figures.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes)
            }
            Wanted::Counts => {
                ("counts.json", "application/json", json(serde_json::to_string_pretty(&Counts::of(&self.report()))))
            }
            Wanted::Recipe => ("answers.json", "application/json", json(serde_json::to_string_pretty(&self.answers))),
        };
        SavedFile { name: format!("{stem}-{ending}"), kind: kind.to_owned(), bytes }
    }
}
