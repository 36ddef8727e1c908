//! The survey page's side of the worker: from what the visitor does to what changes on the page.
//!
//! The worker not only reads the file, it also says what the page shall show, so that a calculator page carries no word of it.

mod ahead;

use self::ahead::Ahead;
use crate::feeds;
use crate::html::{Patch, survey as html};
use crate::number::Format;
use crate::survey::{
    Direction, Encoding, Finding, Options, Order, Period, Reader, Table, Tally, TimeUnit, tally_plan, verdict,
};
use crate::survey_desk::{DATE, Failure, IGNORE, Stage, SurveyState, scale_of};

/// Changes whenever a message between page and worker does, so that a page and a worker of different builds notice it.
pub const PROTOCOL: u32 = 3;

/// Bytes below which a text is read in a moment.
const QUICK: u64 = 2_000_000;

/// What is sent to the page.
#[derive(Debug)]
pub enum Shown {
    /// A long part of what comes next: the id of the element that it fills, and its HTML.
    Part(String, String),
    /// What changes.
    Patches(Vec<Patch>),
}

/// A file and what the visitor does with it.
pub struct Session {
    state: SurveyState,
    table: Option<Table>,
    format: Format,
    width: u32,
    /// What the page shows once the choice is confirmed as it stands, and has the long parts of already.
    ahead: Option<Ahead>,
}

impl Session {
    /// A file whose reading begins.
    pub fn begin(name: String, size: u64, format: Format, width: u32) -> Self {
        Self { state: SurveyState::reading(name, size), table: None, format, width, ahead: None }
    }

    /// What the page shall show now.
    pub fn patches(&self) -> Vec<Patch> {
        html::patches(&self.state, self.width, self.format, &mut |part| part)
    }

    /// The same in several messages, so that none of them keeps the page busy for long: `send` first gets the long parts, each under the id of
    /// the element for it, then the patches, after which the page puts the parts in.
    pub fn show(&mut self, send: &mut dyn FnMut(Shown)) {
        let patches = match self.known() {
            Some(patches) => patches,
            None => self.patches_in_parts(send),
        };
        send(Shown::Patches(patches));
    }

    /// The patches, of which the long parts go before them.
    fn patches_in_parts(&self, send: &mut dyn FnMut(Shown)) -> Vec<Patch> {
        let mut parts = 0;
        html::patches(&self.state, self.width, self.format, &mut |part| {
            parts += 1;
            let id = format!("part-{parts}");
            let place = format!("<div class=\"part\" id=\"{id}\"></div>");
            send(Shown::Part(id, part));
            place
        })
    }

    /// Whether the file is a text so small that it is read before anybody could see that it is being read.
    pub fn is_quick(&self) -> bool {
        let is_text =
            [".csv", ".tsv", ".tab", ".txt"].iter().any(|end| self.state.name.to_ascii_lowercase().ends_with(end));
        is_text && self.state.size < QUICK
    }

    /// So much was read.
    pub fn progress(&mut self, bytes: u64, rows: u64) {
        self.state.stage = Stage::Reading { bytes, rows };
    }

    /// A choice that changes how the file is read: then it is to be read anew, with these options.
    pub fn read_again(&mut self, name: &str, value: &str) -> Option<Options> {
        let source = std::mem::take(&mut self.state.source);
        let (mut encoding, mut part) = (self.state.encoding, (source.parts.len() > 1).then_some(source.part));
        match name {
            "sheet" => part = value.parse().ok(),
            "encoding" => encoding = Encoding::of_id(value),
            _ => return None,
        }
        let state = SurveyState::reading(std::mem::take(&mut self.state.name), self.state.size);
        self.state = SurveyState { encoding, ..state };
        (self.table, self.ahead) = (None, None);
        Some(Options { total_bytes: Some(self.state.size), encoding, part, ..Options::default() })
    }

    /// All was read.
    pub fn finish(&mut self, mut reader: Reader) {
        // What went wrong is told again at the end.
        let _ = reader.complete();
        self.state.source = reader.source();
        let table = match reader.finish() {
            Ok(table) => table,
            Err(finding) => return self.refuse(finding),
        };
        let summary = survey::summary(&table, &feeds::all());
        if let Some(finding) = verdict(&summary) {
            self.state.summary = Some(summary);
            self.refuse(finding);
        } else {
            self.state.read(summary);
            self.table = Some(table);
        }
    }

    /// The file cannot be read, as far as it was.
    pub fn refuse_file(&mut self, reader: &Reader, finding: Finding) {
        self.state.source = reader.source();
        self.refuse(finding);
    }

    /// The file cannot be used.
    pub fn refuse(&mut self, finding: Finding) {
        self.state.stage = Stage::Failed(Failure::File(finding));
    }

    /// The browser does not hand out the file.
    pub fn lost(&mut self) {
        self.state.stage = Stage::Failed(Failure::Unreadable);
    }

    /// The place for charts has another width.
    pub fn resize(&mut self, width: u32) {
        self.ahead = None;
        self.width = width;
    }

    /// What a button does.
    pub fn act(&mut self, action: &str) {
        if action != "confirm" {
            self.ahead = None;
        }
        match action {
            "all-columns" => self.state.all_columns = true,
            "back" => self.state.stage = Stage::Confirm,
            "confirm" if self.state.has_score() => self.compute(),
            "confirm" => (self.state.nothing_chosen, self.state.all_columns) = (true, true),
            _ => {}
        }
    }

    /// Counts what is chosen, unless that was done ahead.
    fn compute(&mut self) {
        let tallies = self.counted_ahead().unwrap_or_else(|| self.counted());
        self.state.stage = Stage::Done(tallies);
    }

    /// What is chosen, counted.
    fn counted(&self) -> Vec<Tally> {
        self.table.as_ref().map(|table| tally_plan(table, &self.state.plan())).unwrap_or_default()
    }

    /// A control was changed: a column is taken for something else (`column-3`, `column-3-scale`, `column-3-direction`, `column-3-dates`, `column-3-unit`,
    /// `column-3-label-0`), or other rows shall count (`filter-3`, `from`, `to`, `period`, `trend`, `before`, `after`).
    pub fn change(&mut self, name: &str, value: &str) {
        self.ahead = None;
        if let Some(rest) = name.strip_prefix("column-") {
            let (column, what) = rest.split_once('-').unwrap_or((rest, ""));
            if let Ok(column) = column.parse() {
                self.change_column(column, what, value);
            }
            return;
        }
        let view = &mut self.state.view;
        let [from, to] = &mut view.days;
        let [before, after] = &mut view.compared;
        match name {
            "from" => value.clone_into(from),
            "to" => value.clone_into(to),
            "period" => view.period = Period::of(value),
            "trend" => self.trend(value),
            "before" => value.clone_into(before),
            "after" => value.clone_into(after),
            _ => match name.strip_prefix("filter-").and_then(|column| column.parse().ok()) {
                Some(column) => self.state.keep(column, value),
                None => return,
            },
        }
        if matches!(self.state.stage, Stage::Done(_)) {
            self.compute();
        }
    }

    fn change_column(&mut self, column: usize, what: &str, value: &str) {
        self.state.nothing_chosen = false;
        match (what, self.state.picks.get_mut(column)) {
            ("", Some(_)) => self.state.pick(column, value),
            ("scale", Some(_)) => {
                if let Some(scale) = scale_of(value) {
                    self.state.scale(column, scale);
                }
            }
            ("direction", Some(pick)) => {
                pick.direction = if value.starts_with("low") { Direction::Down } else { Direction::Up };
            }
            ("unit", Some(pick)) => pick.unit = TimeUnit::of(value).unwrap_or(pick.unit),
            ("dates", Some(pick)) => pick.order = if value == "mdy" { Order::Mdy } else { Order::Dmy },
            (label, Some(pick)) => {
                let label = label.strip_prefix("label-").and_then(|label| label.parse::<usize>().ok());
                if let Some(step) = label.and_then(|label| pick.steps.get_mut(label)) {
                    *step = value.parse().ok();
                }
            }
            _ => {}
        }
    }

    /// Takes another column of dates, or none.
    fn trend(&mut self, column: &str) {
        for pick in self.state.picks.iter_mut().filter(|pick| pick.role == DATE) {
            IGNORE.clone_into(&mut pick.role);
        }
        if let Ok(column) = column.parse() {
            self.state.pick(column, DATE);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::Slot;

    fn of(patches: &[Patch], id: &str, slot: Slot) -> Option<String> {
        patches.iter().find(|patch| patch.id == id && patch.slot == slot).and_then(|patch| patch.value.clone())
    }

    #[test]
    fn from_a_file_to_its_scores() {
        let rows = (0..30).map(|row| format!("{row},{},{}", row % 11, if row % 2 == 0 { "phone" } else { "mail" }));
        let header = "id,How likely are you to recommend us (0-10)?,channel".to_owned();
        let text = std::iter::once(header).chain(rows).collect::<Vec<_>>().join("\n");
        let mut session = Session::begin("a.csv".to_owned(), text.len() as u64, Format::ENGLISH, 600);
        let state = |session: &Session| of(&session.patches(), "survey", Slot::Attribute("data-state")).unwrap();
        assert_eq!(state(&session), "reading");
        let mut reader = Reader::new(None);
        reader.push(text.as_bytes()).unwrap();
        session.finish(reader);
        assert_eq!(state(&session), "confirm");
        assert_eq!(of(&session.patches(), "column-1", Slot::Value).as_deref(), Some("nps"));
        session.act("all-columns");
        session.change("column-2", "segment");
        session.act("confirm");
        assert_eq!(state(&session), "done");
        let body = of(&session.patches(), "survey-scores", Slot::Html).unwrap();
        // 0 to 10 twice and 0 to 7 once: 4 promoters, 5 passives, 21 detractors.
        let score = 100.0 * (4.0 - 21.0) / 30.0;
        let expected = format!(
            "data-result=\"nps\" data-metric=\"nps\" data-column=\"1\" data-answers=\"30\" data-value=\"{score}\""
        );
        assert!(body.contains(&expected), "{expected}\n{body}");
        assert!(body.contains("data-segment=\"phone\"") && body.contains("href=\"/nps#v=1"), "{body}");
    }

    #[test]
    fn what_was_worked_out_ahead_is_what_comes_without_it() {
        let rows = (0..60).map(|row| format!("{row},{},{}", row % 11, if row % 2 == 0 { "phone" } else { "mail" }));
        let header = "id,How likely are you to recommend us (0-10)?,channel".to_owned();
        let text = std::iter::once(header).chain(rows).collect::<Vec<_>>().join("\n");
        let read = || {
            let mut session = Session::begin("a.csv".to_owned(), text.len() as u64, Format::ENGLISH, 600);
            let mut reader = Reader::new(None);
            reader.push(text.as_bytes()).unwrap();
            session.finish(reader);
            session
        };
        let shown = |session: &mut Session, ahead: bool| {
            let mut shown = Vec::new();
            if ahead {
                session.look_ahead(&mut |part| shown.push(format!("{part:?}")));
                assert_eq!(of(&session.patches(), "survey", Slot::Attribute("data-state")).as_deref(), Some("confirm"));
            }
            session.act("confirm");
            session.show(&mut |part| shown.push(format!("{part:?}")));
            shown
        };
        let plain = shown(&mut read(), false);
        assert!(plain.len() > 1, "{plain:?}");
        assert_eq!(shown(&mut read(), true), plain);
        // Another choice, and another width, are worked out anew.
        for (name, value) in [("column-2", "ignore"), ("column-1", "ignore")] {
            let (mut changed, mut late) = (read(), read());
            changed.change(name, value);
            late.look_ahead(&mut |_| ());
            late.change(name, value);
            assert_eq!(shown(&mut late, false), shown(&mut changed, false));
        }
        let (mut wide, mut late) = (read(), read());
        wide.resize(900);
        late.look_ahead(&mut |_| ());
        late.resize(900);
        assert_eq!(shown(&mut late, false), shown(&mut wide, false));
        // What the page is told meanwhile makes it forget the parts: they are sent again.
        let mut again = read();
        again.look_ahead(&mut |_| ());
        again.show(&mut |_| ());
        assert_eq!(shown(&mut again, false), plain);
    }

    #[test]
    fn a_refusal_says_why() {
        let mut session = Session::begin("a.csv".to_owned(), 0, Format::ENGLISH, 600);
        session.finish(Reader::new(None));
        let patches = session.patches();
        assert_eq!(of(&patches, "survey", Slot::Attribute("data-finding")).as_deref(), Some("empty"));
        assert!(of(&patches, "survey-body", Slot::Html).unwrap().contains("The file is empty"));
    }

    #[test]
    fn going_on_without_a_score_asks_for_one() {
        let mut session = Session::begin("a.csv".to_owned(), 0, Format::ENGLISH, 600);
        let mut reader = Reader::new(None);
        reader.push(b"a,b\n").unwrap();
        reader.push("x,1\ny,2\nx,3\ny,4\nx,5\ny,1\nx,2\n".repeat(5).as_bytes()).unwrap();
        session.finish(reader);
        session.act("confirm");
        let patches = session.patches();
        assert_eq!(of(&patches, "survey", Slot::Attribute("data-state")).as_deref(), Some("confirm"));
        assert!(!of(&patches, "survey-error", Slot::Text).unwrap().is_empty());
    }
}
