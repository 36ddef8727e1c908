//! What the worker does with a log: reads it, proposes, hears the answers, and says what the page shows.

mod choices;
mod shown;

use desk::answers::Answers;
use desk::figures::Report;
use desk::log::Log;
use desk::proposal::{Proposal, propose};

use crate::log_view::LogView;
use crate::log_words as said;
use crate::number::Format;
use crate::protocol::log::Refused;

use base::zone::Zone;

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
    name: String,
    format: Format,
    zones: Zones,
    zone: Option<Zone>,
    log: Log,
    proposal: Proposal,
    answers: Answers,
}

impl LogSession {
    /// Reads a file that is all there.
    ///
    /// # Errors
    /// When it is no table, or no log is recognised in it.
    pub fn read(name: String, bytes: &[u8], format: Format, zones: Zones) -> Result<Self, Refused> {
        let log = Log::read(bytes).map_err(Refused::File)?;
        let proposal = propose(&log).ok_or(Refused::NoLog)?;
        let answers = proposal.answers.clone();
        let zone = answers.zone.as_deref().and_then(zones.of);
        Ok(Self { name, format, zones, zone, log, proposal, answers })
    }

    /// Hears an answer: a choice by its name with the value that was chosen. What is not on offer changes nothing.
    pub fn answer(&mut self, name: &str, value: &str) {
        let is_on_offer = self
            .questions()
            .iter()
            .flat_map(|question| &question.choices)
            .any(|choice| choice.name == name && choice.options.iter().any(|(known, _)| known == value));
        if is_on_offer {
            choices::take(&mut self.answers, name, value);
            self.zone = self.answers.zone.as_deref().and_then(self.zones.of);
        }
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

    fn questions(&self) -> Vec<crate::log_view::LogQuestion> {
        let ask = |question| choices::asked(question, &self.answers, &self.zones.names, self.format);
        self.proposal.questions.iter().flat_map(ask).collect()
    }

    /// What the page shows.
    pub fn view(&self) -> LogView {
        let report = self.report();
        LogView {
            name: self.name.clone(),
            looks_like: said::looks_like(self.answers.kind, self.answers.system),
            questions: self.questions(),
            parts: shown::parts(&report, self.format),
            tables: shown::tables(&report, self.format),
            assumed: report.assumed.iter().map(|one| said::assumed(one, self.format)).collect(),
            left_out: report.left_out.0.iter().map(|(cause, n)| said::left_out(*cause, *n, self.format)).collect(),
        }
    }
}
