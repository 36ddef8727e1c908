//! The survey page's side of the worker: from what the visitor does to what the page shows.

use crate::feeds;
use crate::number::Format;
use crate::protocol::survey::{ColumnChange, ReadAs, ToSurvey, ViewChange};
use crate::report::{Report, Screen};
use crate::survey::{Encoding, Finding, Options, Reader, Table, tally_plan, verdict};
use crate::survey_search::Search;
use crate::survey_state::{Failure, Stage, SurveyState, Taken};

/// Bytes below which a text is read in a moment.
const QUICK: u64 = 2_000_000;

/// A file and what the visitor does with it.
pub struct Session {
    state: SurveyState,
    table: Option<Table>,
    format: Format,
    /// What was counted last, as the page shows it.
    report: Option<Report>,
    /// What comes of the choice as it stands, if it was worked out already.
    ahead: Option<Report>,
    /// Which part of the file is looked for.
    search: Search,
}

impl Session {
    /// A file whose reading begins.
    pub fn begin(name: String, size: u64, format: Format) -> Self {
        Self {
            state: SurveyState::reading(name, size),
            table: None,
            format,
            report: None,
            ahead: None,
            search: Search::default(),
        }
    }

    /// What the page shows now.
    pub fn screen(&self) -> Option<Screen> {
        Screen::of(&self.state, self.report.as_ref())
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

    /// The file is to be read anew, with these options.
    fn read_again(&mut self, how: ReadAs) -> Options {
        let source = std::mem::take(&mut self.state.source);
        let (mut encoding, mut part) = (self.state.encoding, (source.parts.len() > 1).then_some(source.part));
        match how {
            ReadAs::Part(chosen) => part = Some(chosen),
            ReadAs::Encoding(chosen) => encoding = Some(chosen),
        }
        self.search.end();
        self.begin_again(encoding, part)
    }

    /// The file is read once more.
    fn begin_again(&mut self, encoding: Option<Encoding>, part: Option<usize>) -> Options {
        let state = SurveyState::reading(std::mem::take(&mut self.state.name), self.state.size);
        self.state = SurveyState { encoding, ..state };
        (self.table, self.report, self.ahead) = (None, None, None);
        Options { total_bytes: Some(self.state.size), encoding, part, ..Options::default() }
    }

    /// All was read. With options, another part of the file is to be read with them: this one may not be the one with the answers.
    pub fn finish(&mut self, mut reader: Reader) -> Option<Options> {
        // What went wrong is told again at the end.
        let _ = reader.complete();
        self.state.source = reader.source();
        match reader.finish() {
            Ok(table) => {
                let summary = survey::summary(&table, &feeds::all());
                if let Some(finding) = verdict(&summary) {
                    self.state.summary = Some(summary);
                    self.refuse(finding);
                } else {
                    self.state.read(summary);
                    self.table = Some(table);
                }
            }
            Err(finding) => self.refuse(finding),
        }
        self.look_further()
    }

    /// The file cannot be read, as far as it was; with options, another part of it may be.
    pub fn refuse_file(&mut self, reader: &Reader, finding: Finding) -> Option<Options> {
        self.state.source = reader.source();
        self.refuse(finding);
        self.look_further()
    }

    /// How another part of the file is read, if one has to be looked at.
    fn look_further(&mut self) -> Option<Options> {
        let part = self.search.next(&self.state)?;
        let encoding = self.state.encoding;
        Some(self.begin_again(encoding, Some(part)))
    }

    /// The file cannot be used.
    pub fn refuse(&mut self, finding: Finding) {
        self.state.stage = Stage::Failed(Failure::File(finding));
    }

    /// The browser does not hand out the file.
    pub fn lost(&mut self) {
        self.state.stage = Stage::Failed(Failure::Unreadable);
    }

    /// What the visitor does; with options, the file is to be read anew with them. Another file is another session.
    pub fn hear(&mut self, said: ToSurvey) -> Option<Options> {
        match said {
            ToSurvey::ReadAs(how) => return Some(self.read_again(how)),
            ToSurvey::Column(column, change) => self.change_column(column, change),
            ToSurvey::View(change) => self.change_view(change),
            ToSurvey::AllColumns => self.state.all_columns = true,
            ToSurvey::Confirm if self.table.is_some() && self.state.has_score() => self.compute(),
            ToSurvey::Confirm => (self.state.nothing_chosen, self.state.all_columns) = (true, true),
            ToSurvey::Back if self.state.stage == Stage::Done => self.state.stage = Stage::Confirm,
            ToSurvey::Back | ToSurvey::Read { .. } | ToSurvey::Width(_) => {}
        }
        None
    }

    /// What confirming the choice would show: worked out while the visitor reads the question and the worker has nothing else to do. Nothing where
    /// nothing can be confirmed.
    pub fn ahead(&mut self) -> Option<&Report> {
        let can_confirm = self.state.stage == Stage::Confirm && self.table.is_some() && self.state.has_score();
        if !can_confirm {
            return None;
        }
        if self.ahead.is_none() {
            self.ahead = self.counted();
        }
        self.ahead.as_ref()
    }

    /// Counts what is chosen, unless that was done ahead.
    fn compute(&mut self) {
        self.report = self.ahead.take().or_else(|| self.counted());
        self.state.stage = Stage::Done;
    }

    /// What is chosen, counted.
    fn counted(&self) -> Option<Report> {
        let tallies = tally_plan(self.table.as_ref()?, &self.state.plan());
        Report::of(&self.state, &tallies, self.format)
    }

    fn change_column(&mut self, column: usize, change: ColumnChange) {
        self.ahead = None;
        self.state.nothing_chosen = false;
        match change {
            ColumnChange::Take(taken) => return self.state.pick(column, &taken),
            ColumnChange::Scale(scale) => {
                self.state.picks.get_mut(column).iter_mut().for_each(|pick| pick.changed = true);
                return self.state.scale(column, scale);
            }
            _ => {}
        }
        let Some(pick) = self.state.picks.get_mut(column) else { return };
        // Which time of 0 counts and how dates are written says nothing of the rest.
        pick.changed |= !matches!(change, ColumnChange::Dates(_) | ColumnChange::Zeros(_));
        match change {
            ColumnChange::Direction(direction) => pick.direction = direction,
            ColumnChange::Unit(unit) => pick.unit = Some(unit),
            ColumnChange::Clock(clock) => pick.clock = clock,
            ColumnChange::Zeros(count) => pick.zeros = Some(count),
            ColumnChange::Dates(order) => pick.order = order,
            ColumnChange::Label(label, step) => {
                if let Some(known) = pick.steps.get_mut(label) {
                    *known = step;
                }
            }
            ColumnChange::Take(_) | ColumnChange::Scale(_) => {}
        }
    }

    fn change_view(&mut self, change: ViewChange) {
        self.ahead = None;
        let view = &mut self.state.view;
        let [from, to] = &mut view.days;
        let [before, after] = &mut view.compared;
        match change {
            ViewChange::Filter(column, group) => self.state.keep(column, group),
            ViewChange::From(day) => *from = day,
            ViewChange::To(day) => *to = day,
            ViewChange::Period(period) => view.period = period,
            ViewChange::Trend(column) => self.trend(column),
            ViewChange::Before(side) => *before = side,
            ViewChange::After(side) => *after = side,
        }
        if self.state.stage == Stage::Done {
            self.compute();
        }
    }

    /// Takes another column of dates, or none.
    fn trend(&mut self, column: Option<usize>) {
        for pick in self.state.picks.iter_mut().filter(|pick| pick.taken == Taken::Date) {
            pick.taken = Taken::Ignore;
        }
        if let Some(column) = column {
            self.state.pick(column, &Taken::Date);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::{decode, encode, survey::FromSurvey};
    use crate::report::Value;

    /// A file of scores from 0 to 10 by channel, that was read.
    fn read(rows: usize) -> Session {
        let rows = (0..rows).map(|row| format!("{row},{},{}", row % 11, if row % 2 == 0 { "phone" } else { "mail" }));
        let header = "id,How likely are you to recommend us (0-10)?,channel".to_owned();
        let text = std::iter::once(header).chain(rows).collect::<Vec<_>>().join("\n");
        let mut session = Session::begin("a.csv".to_owned(), text.len() as u64, Format::ENGLISH);
        assert_eq!(session.screen().unwrap().id(), "reading");
        let mut reader = Reader::new(None);
        reader.push(text.as_bytes()).unwrap();
        session.finish(reader);
        session
    }

    fn take(session: &mut Session, column: usize, taken: &str) {
        session.hear(ToSurvey::Column(column, ColumnChange::Take(Taken::of(taken))));
    }

    #[test]
    fn from_a_file_to_its_scores() {
        let mut session = read(30);
        let asked = session.screen().unwrap().question().cloned().unwrap();
        assert_eq!(asked.columns[1].taken.id(), "nps");
        session.hear(ToSurvey::AllColumns);
        take(&mut session, 2, "segment");
        session.hear(ToSurvey::Confirm);
        let screen = session.screen().unwrap();
        let score = screen.report().and_then(|report| report.score("nps")).unwrap();
        // 0 to 10 twice and 0 to 7 once: 4 promoters, 5 passives, 21 detractors.
        assert_eq!(score.value("nps").unwrap().value, Some(100.0 * (4.0 - 21.0) / 30.0));
        let found = score.found.as_ref().unwrap();
        assert_eq!((score.column.index, found.answers), (1, 30));
        assert!(found.link.starts_with("/nps#v=1"), "{}", found.link);
        let names: Vec<&str> = found.breakdowns[0].lines.iter().map(|line| line.name.as_str()).collect();
        assert!(names.contains(&"phone") && names.contains(&"mail"), "{names:?}");
    }

    #[test]
    fn what_the_page_hears_is_what_the_session_shows() {
        let mut session = read(60);
        let mut shown = vec![session.screen().unwrap()];
        session.hear(ToSurvey::Confirm);
        shown.push(session.screen().unwrap());
        session.refuse(Finding::Ragged { rows: 9, columns: 2, off: 3 });
        shown.push(session.screen().unwrap());
        assert_eq!(shown.iter().map(Screen::id).collect::<Vec<_>>(), ["confirm", "done", "failed"]);
        for screen in shown {
            let said = FromSurvey::Show(screen);
            assert_eq!(decode(&encode(&said)), Some(said));
        }
    }

    #[test]
    fn what_was_worked_out_ahead_is_what_comes_without_it() {
        let confirmed = |session: &mut Session| {
            session.hear(ToSurvey::Confirm);
            session.screen().unwrap().report().cloned().unwrap()
        };
        let plain = confirmed(&mut read(60));
        let mut early = read(60);
        assert_eq!(early.ahead(), Some(&plain));
        assert_eq!(early.screen().unwrap().id(), "confirm");
        assert_eq!(confirmed(&mut early), plain);
        // Another choice is worked out anew.
        for (column, taken) in [(2, "ignore"), (2, "segment"), (1, "csat")] {
            let (mut changed, mut late) = (read(60), read(60));
            take(&mut changed, column, taken);
            assert!(late.ahead().is_some());
            take(&mut late, column, taken);
            assert_eq!(confirmed(&mut late), confirmed(&mut changed));
        }
        let mut nothing = read(60);
        take(&mut nothing, 1, "ignore");
        assert_eq!(nothing.ahead(), None);
    }

    #[test]
    fn other_rows_count_at_once() {
        let mut session = read(60);
        session.hear(ToSurvey::Confirm);
        let all = session.screen().unwrap();
        let answers = |screen: &Screen| screen.report().unwrap().scores[0].found.as_ref().unwrap().answers;
        session.hear(ToSurvey::View(ViewChange::Filter(2, Some("mail".to_owned()))));
        let mail = session.screen().unwrap();
        assert_eq!((answers(&all), answers(&mail)), (60, 30));
        assert_eq!(mail.report().unwrap().choices.filters[0].kept.as_deref(), Some("mail"));
        session.hear(ToSurvey::View(ViewChange::Filter(2, None)));
        assert_eq!(session.screen().unwrap(), all);
        session.hear(ToSurvey::Back);
        assert_eq!(session.screen().unwrap().id(), "confirm");
    }

    #[test]
    fn a_refusal_says_why() {
        let mut session = Session::begin("a.csv".to_owned(), 0, Format::ENGLISH);
        session.finish(Reader::new(None));
        let screen = session.screen().unwrap();
        assert_eq!(screen.refusal().map(|refusal| refusal.why.code()), Some("empty"));
    }

    #[test]
    fn going_on_without_a_score_asks_for_one() {
        let mut session = Session::begin("a.csv".to_owned(), 0, Format::ENGLISH);
        let mut reader = Reader::new(None);
        reader.push(b"a,b\n").unwrap();
        reader.push("x,1\ny,2\nx,3\ny,4\nx,5\ny,1\nx,2\n".repeat(5).as_bytes()).unwrap();
        session.finish(reader);
        session.hear(ToSurvey::Confirm);
        let screen = session.screen().unwrap();
        let question = screen.question().unwrap();
        assert!(question.nothing_chosen && question.all_columns);
        take(&mut session, 1, "csat");
        assert!(!session.screen().unwrap().question().unwrap().nothing_chosen);
    }

    #[test]
    fn groups_stand_by_the_lower_end_of_their_interval() {
        let rows = |channel: &str, score: u32, count: usize| format!("{channel},{score}\n").repeat(count);
        // Few answers that are all good are less sure than many of which most are.
        let text = [
            "channel,How satisfied are you?\n".to_owned(),
            rows("few", 5, 3),
            rows("many", 5, 90),
            rows("many", 1, 10),
            rows("bad", 1, 40),
        ]
        .concat();
        let mut session = Session::begin("a.csv".to_owned(), text.len() as u64, Format::ENGLISH);
        let mut reader = Reader::new(None);
        reader.push(text.as_bytes()).unwrap();
        session.finish(reader);
        take(&mut session, 0, "segment");
        session.hear(ToSurvey::Confirm);
        let screen = session.screen().unwrap();
        let found = screen.report().unwrap().scores[0].found.as_ref().unwrap();
        let lines = &found.breakdowns[0].lines;
        assert_eq!(lines.iter().map(|line| line.name.as_str()).collect::<Vec<_>>(), ["many", "few", "bad"]);
        assert!(lines[1].is_small() && !lines[0].is_small());
        assert!(
            matches!(lines[0].values[0], Value { value: Some(value), interval: Some((low, high)) } if low < value && value < high)
        );
    }
}
