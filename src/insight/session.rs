//! The worker's side of a calculator: from the scenario and the questions of the visitor to the answers.

use super::compared::Compared;
use super::definitions::definitions;
use super::drivers::{Drivers, FIRST_SPREAD, SPREADS};
use super::embedding::Choices;
use super::explanation::Explanation;
use super::export::Export;
use super::goal::Goal;
use super::probe::Probe;
use super::qr::Code;
use super::results::Results;
use super::share::{Share, link_of};
use super::sliders::{SliderRange, ranges, within_results};
use super::{Below, Beside, Evaluated, Insight};
use crate::about::evaluate;
use crate::board::Board;
use crate::evaluation::Evaluation;
use crate::link;
use crate::metric::Question;
use crate::metrics;
use crate::number::Format;
use crate::scenario::Scenario;

/// What the visitor asked last.
#[derive(Debug)]
pub struct Session {
    shown: Option<Shown>,
    /// The ranges around the numbers, from which the sliders are cut.
    spans: Vec<SliderRange>,
    /// The ranges of the sliders.
    sliders: Vec<SliderRange>,
    /// The target as typed; `None` until somebody typed one.
    target: Option<String>,
    /// By how many percent the numbers are turned.
    spread: u32,
    /// Origin and base of the site without a slash at the end; empty where nobody said, as in the build.
    site: String,
    /// The tag of the page's language.
    language: String,
    /// What is chosen in the share panel; nothing until it was opened.
    sharing: Option<Choices>,
}

/// What the form shows.
#[derive(Debug)]
struct Shown {
    board: Board,
    /// What became of the scenario in the form.
    evaluation: Evaluation,
    format: Format,
    /// The scenarios as the page sent them.
    fragment: String,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            shown: None,
            spans: Vec::new(),
            sliders: Vec::new(),
            target: None,
            spread: FIRST_SPREAD,
            site: String::new(),
            language: "en".to_owned(),
            sharing: None,
        }
    }
}

impl Session {
    /// The form shows a scenario, given as metric and link, in this format: of several in the link the one at this place, from 0. An unknown metric
    /// changes nothing.
    pub fn show(&mut self, metric: &str, fragment: &str, place: usize, format: Format) {
        let Some(metric) = metrics::find(metric) else { return };
        let opened = link::open(fragment, metric, format);
        let mut board = opened.map_or_else(|| Board::of(Scenario::start(metric, format)), |opened| opened.board);
        board.choose(place);
        let now = &board.scenario;
        let same = self.shown.as_ref().is_some_and(|known| {
            let before = &known.board.scenario;
            before.metric.id == metric.id && before.method.id == now.method.id && known.format == format
        });
        // A target for one result is none for another.
        if !same {
            self.target = None;
        }
        let evaluation = evaluate(now, format);
        // While a field is half typed there are no numbers: the sliders wait for them.
        if let Some(probe) = Probe::of(now, &evaluation) {
            let knobs = probe.knobs(now);
            self.spans = ranges(&knobs, if same { &self.spans } else { &[] });
            self.sliders = within_results(&probe, &knobs, &self.spans);
        } else if !same {
            self.spans.clear();
            self.sliders.clear();
        }
        self.shown = Some(Shown { board, evaluation, format, fragment: fragment.to_owned() });
    }

    /// The visitor typed a target for the headline.
    pub fn set_target(&mut self, text: &str) {
        self.target = Some(text.to_owned());
    }

    /// The numbers shall be turned by so many percent; anything but one of [`SPREADS`] changes nothing.
    pub fn set_spread(&mut self, percent: u32) {
        self.spread = SPREADS.into_iter().find(|known| *known == percent).unwrap_or(self.spread);
    }

    /// The share panel is open, with these choices; or closed.
    pub fn set_sharing(&mut self, choices: Option<Choices>) {
        self.sharing = choices;
    }

    /// The form is laid out anew: no target, the usual spread, the share panel closed.
    pub fn forget(&mut self) {
        let (site, language) = (std::mem::take(&mut self.site), std::mem::take(&mut self.language));
        *self = Self { site, language, ..Self::default() };
    }

    /// Where the site stands: origin and base, without a slash at the end and without the folder of a language.
    pub fn lives_at(&mut self, site: &str, language: &str) {
        site.clone_into(&mut self.site);
        language.clone_into(&mut self.language);
    }

    /// The scenarios that are shown, with the format of their numbers.
    pub fn shown(&self) -> Option<(&Board, Format)> {
        self.shown.as_ref().map(|shown| (&shown.board, shown.format))
    }

    /// The id of the metric that is shown; empty for none.
    pub fn metric(&self) -> &'static str {
        self.shown.as_ref().map_or("", |shown| shown.board.scenario.metric.id)
    }

    /// What became of the scenario in the form.
    pub fn evaluation(&self) -> Option<&Evaluation> {
        self.shown.as_ref().map(|shown| &shown.evaluation)
    }

    /// The target that the visitor typed, in the unit of the headline, if it is a number.
    pub fn typed_target(&self) -> Option<f64> {
        let scenario = &self.shown.as_ref()?.board.scenario;
        let unit = scenario.method.results.first()?.unit;
        let format = self.shown.as_ref()?.format;
        Some(unit.parse_in(self.target.as_deref()?, scenario.currency, format).ok()?.value)
    }

    /// The address of the calculator that is shown, without what stands in its form.
    pub fn address(&self) -> String {
        let address = link_of(&self.site, &self.language, self.metric(), "");
        address.trim_end_matches('#').trim_start_matches("https://").to_owned()
    }

    /// What is chosen in the share panel, while it is open.
    pub const fn sharing(&self) -> Option<&Choices> {
        self.sharing.as_ref()
    }

    /// All answers.
    pub fn insight(&self) -> Insight {
        Insight { beside: self.beside(), below: self.below() }
    }

    /// The results and what explains them.
    pub fn beside(&self) -> Beside {
        let Some(Shown { board, evaluation, format, .. }) = &self.shown else { return Beside::default() };
        let outcome = evaluation.outcome.as_ref();
        let problems = evaluation.problems.iter().map(|(name, finding)| (name.clone(), finding.clone()));
        Beside {
            evaluated: Evaluated { results: outcome.map(Results::of), problems: problems.collect() },
            explanation: self.explanation(),
            compared: Compared::of(board, *format),
            sliders: self.sliders.clone(),
        }
    }

    /// What explains the results.
    pub fn explanation(&self) -> Explanation {
        let Some(shown) = &self.shown else { return Explanation::default() };
        let Evaluation { outcome, explained, .. } = &shown.evaluation;
        Explanation::of(&shown.board.scenario, outcome.as_ref(), explained)
    }

    /// What takes longer: targets, drivers, definitions, and the result to take along.
    pub fn below(&self) -> Below {
        let Some(Shown { board, evaluation, format, fragment }) = &self.shown else { return Below::default() };
        let (scenario, format) = (&board.scenario, *format);
        let mut below = Below { code: self.code(scenario.metric.id, fragment), ..Below::default() };
        let Some(outcome) = &evaluation.outcome else { return below };
        below.definitions = definitions(scenario, outcome, format);
        below.export = Some(Export::of(scenario, outcome, evaluation.explained.formula.as_ref(), format));
        let Some(probe) = Probe::of(scenario, evaluation) else { return below };
        if scenario.metric.answers(Question::Goal) {
            below.goal = Goal::of(&probe, scenario, self.target.as_deref(), format);
        }
        if scenario.metric.answers(Question::Drivers) {
            below.drivers = Drivers::of(&probe, scenario, self.spread);
        }
        below
    }

    /// What the share panel shows while it is open.
    pub fn share(&self) -> Option<Share> {
        let (shown, choices) = (self.shown.as_ref()?, self.sharing.as_ref().filter(|_| !self.site.is_empty())?);
        let metric = shown.board.scenario.metric.id;
        Some(Share::of(&self.site, &self.language, metric, &shown.fragment, choices))
    }

    /// The code for paper of a calculator that nobody has touched, which shows its example.
    pub fn untouched_code(&self, metric: &str) -> Option<Code> {
        // A link writes numbers in one format only.
        let scenario = Scenario::start(metrics::find(metric)?, Format::ENGLISH);
        self.code(metric, &link::encode(&scenario, Format::ENGLISH))
    }

    fn code(&self, metric: &str, fragment: &str) -> Option<Code> {
        let known = !self.site.is_empty();
        known.then(|| Code::of(&link_of(&self.site, &self.language, metric, fragment)))?
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id;
    use crate::insight::export::RowKind;
    use crate::insight::goal::Way;
    use crate::insight::goal::WrongTarget;
    use crate::insight::solve::Solved;
    use crate::number::Unreadable;

    const FORMAT: Format = Format::ENGLISH;

    fn showing(metric: &str) -> (Session, String) {
        let mut session = Session::default();
        let fragment = link::encode(&Scenario::start(metrics::find(metric).unwrap(), FORMAT), FORMAT);
        session.show(metric, &fragment, 0, FORMAT);
        (session, fragment)
    }

    /// The example with this text for the promoters, as a link.
    fn nps_with(promoters: &str) -> String {
        let mut scenario = Scenario::start(metrics::find("nps").unwrap(), FORMAT);
        scenario.fields.insert("promoters".to_owned(), promoters.to_owned());
        link::encode(&scenario, FORMAT)
    }

    #[test]
    fn a_target_is_proposed_asked_for_and_answered() {
        let (mut session, fragment) = showing("nps");
        let goal = session.below().goal.unwrap();
        assert_eq!((goal.target, goal.is_proposed, goal.is_reached), (Ok(40.0), true, false));
        session.set_target("50");
        let goal = session.below().goal.unwrap();
        assert_eq!((goal.target, goal.is_proposed), (Ok(50.0), false));
        // Moves between groups come first.
        assert_eq!(goal.routes[3].way, Way::Field("promoters".to_owned()));
        assert_eq!(goal.routes[3].answer, Solved::At { value: 90.0, above: true });
        session.set_target("fifty");
        let goal = session.below().goal.unwrap();
        assert_eq!(
            (goal.target, goal.routes.len()),
            (Err(WrongTarget { why: Unreadable::NotANumber, text: "fifty".to_owned() }), 0)
        );
        session.set_target("30");
        assert!(session.below().goal.unwrap().is_reached);
        // The same calculator keeps the target, another one does not.
        session.show("nps", &fragment, 0, FORMAT);
        assert!(!session.below().goal.unwrap().is_proposed);
        session.show("csat", "", 0, FORMAT);
        assert!(session.below().goal.unwrap().is_proposed);
    }

    #[test]
    fn the_link_is_shared_once_the_panel_is_open() {
        let (mut session, fragment) = showing("nps");
        assert_eq!((session.below().code, session.share()), (None, None));
        session.lives_at("https://k.example/t", "en");
        let code = session.below().code.unwrap();
        assert_eq!(session.untouched_code("nps"), Some(code));
        assert_eq!(session.share(), None);
        session.set_sharing(Some(Choices::usual("en")));
        assert_eq!(session.share().unwrap().link, format!("https://k.example/t/nps#{fragment}"));
        session.set_sharing(None);
        assert_eq!(session.share(), None);
    }

    #[test]
    fn what_is_wrong_is_said_and_nothing_else() {
        let mut session = Session::default();
        session.show("nps", &nps_with("x"), 0, FORMAT);
        let Insight { beside, below } = session.insight();
        let text = "x".to_owned();
        assert_eq!(beside.evaluated.problems, [("promoters".to_owned(), crate::finding::Finding::NotANumber { text })]);
        assert_eq!(beside.evaluated.results, None);
        let explanation = beside.explanation;
        assert!(explanation.headline.is_none() && explanation.formula.is_none() && explanation.chart.is_none());
        assert_eq!(below, Below::default());
        assert_eq!(Session::default().insight(), Insight::default());
    }

    #[test]
    fn sliders_stay_while_a_field_is_half_typed() {
        let (mut session, _) = showing("nps");
        let before = session.beside().sliders;
        session.show("nps", &nps_with(""), 0, FORMAT);
        assert_eq!(session.beside().sliders, before);
        session.show("csat", "v=1&method=counts&satisfied=~", 0, FORMAT);
        assert_eq!(session.beside().sliders, []);
    }

    #[test]
    fn every_example_is_answered() {
        for metric in metrics::all() {
            for method in metric.methods {
                for format in [Format::ENGLISH, Format::CONTINENTAL] {
                    let mut session = Session::default();
                    let scenario = Scenario::of_example(metric, method, &method.examples[0], format);
                    session.show(metric.id, &link::encode(&scenario, format), 0, format);
                    let Insight { beside, below } = session.insight();
                    let results = beside.evaluated.results.unwrap();
                    let ids: Vec<Id> = results.answers.iter().map(|answer| answer.result).collect();
                    assert_eq!(ids.first(), method.results.first().map(|measure| &measure.id), "{}", metric.id);
                    assert_eq!(beside.explanation.headline, results.answers.first().copied());
                    assert_eq!(
                        beside.explanation.formula.is_some(),
                        metric.answers(Question::Formula),
                        "{}",
                        metric.id
                    );
                    assert!(beside.explanation.chart.is_some(), "{}", metric.id);
                    let export = below.export.unwrap();
                    assert!(export.sentence.is_some(), "{}", metric.id);
                    for kind in [RowKind::Input, RowKind::Result] {
                        assert!(export.rows.iter().any(|row| row.kind == kind), "{}", metric.id);
                    }
                    assert!(!format!("{:?}", export.rows).contains("NaN"), "{}", metric.id);
                    if !metric.answers(Question::Drivers) {
                        assert_eq!(below.drivers, None, "{}", metric.id);
                    }
                }
            }
        }
    }
}
