//! The worker's side of a calculator: from the scenario and the questions of the visitor to what the page shows below the form.

use super::definitions::{Definition, definitions};
use super::drivers::{Driver, FIRST_SPREAD, SPREADS, drivers};
use super::embedding::Choices;
use super::goal::{Route, first_target, routes};
use super::probe::Probe;
use super::takeaway;
use crate::board::Board;
use crate::evaluation::{Evaluation, evaluate};
use crate::html::patches::found;
use crate::html::share::Shared;
use crate::html::sliders::{Rail, rails};
use crate::html::{Patch, Patches, compare, explanation, insight, sliders};
use crate::link;
use crate::metric::{Better, Question};
use crate::metrics;
use crate::number::Format;
use crate::scenario::Scenario;
use crate::words;

/// What the visitor asked last.
#[derive(Debug)]
pub struct Session {
    board: Option<Board>,
    /// The rails of the sliders.
    rails: Vec<Rail>,
    /// The target as typed; `None` until somebody typed one.
    target: Option<String>,
    spread: u32,
    format: Format,
    width: u32,
    /// Whether the page does not compute the results itself.
    results: bool,
    /// Origin and base of the site without a slash at the end; empty where nobody said, as in the build.
    site: String,
    /// The scenario as the page sent it.
    fragment: String,
    /// What is chosen in the share panel; nothing until it was opened.
    sharing: Option<Choices>,
}

/// The answers.
#[derive(Debug, Default)]
pub struct Findings {
    /// The results.
    pub evaluation: Evaluation,
    /// The ways to the target.
    pub routes: Vec<Route>,
    /// Whether the result reaches the target already.
    pub reached: bool,
    /// The target that the page proposes, as text; `None` once somebody typed one.
    pub first_target: Option<String>,
    /// What is wrong with the target that was typed, as a sentence.
    pub target_problem: String,
    /// What moves the result.
    pub drivers: Vec<Driver>,
    /// What other definitions give.
    pub definitions: Vec<Definition>,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            board: None,
            rails: Vec::new(),
            target: None,
            spread: FIRST_SPREAD,
            format: Format::ENGLISH,
            width: 0,
            results: false,
            site: String::new(),
            fragment: String::new(),
            sharing: None,
        }
    }
}

impl Session {
    /// The form shows this scenario, given as metric and link, in this format; charts are as wide as that.
    pub fn show(&mut self, metric: &str, fragment: &str, format: Format, width: u32) {
        self.show_one_of(metric, fragment, 0, format, width);
    }

    /// The same with the scenario at this place in the form, of several in the link.
    pub fn show_one_of(&mut self, metric: &str, fragment: &str, place: usize, format: Format, width: u32) {
        let Some(metric) = metrics::find(metric) else { return };
        let opened = link::open(fragment, metric, format);
        let mut board = opened.map_or_else(|| Board::of(Scenario::start(metric, format)), |opened| opened.board);
        board.choose(place);
        let same = self.board.as_ref().is_some_and(|known| {
            let (known, now) = (&known.scenario, &board.scenario);
            known.metric.id == metric.id && known.method.id == now.method.id && self.format == format
        });
        // A target for one result is none for another.
        if !same {
            self.target = None;
        }
        fragment.clone_into(&mut self.fragment);
        let evaluation = evaluate(&board.scenario, format);
        // While a field is half typed there are no numbers: the rails wait for them.
        if let Some(probe) = Probe::of(&board.scenario, &evaluation) {
            self.rails = rails(&probe.knobs(&board.scenario), if same { &self.rails } else { &[] });
        } else if !same {
            self.rails.clear();
        }
        (self.board, self.format, self.width) = (Some(board), format, width);
    }

    /// A control below the form says this.
    pub fn set(&mut self, name: &str, text: &str) {
        match name {
            "share" => self.sharing = Some(Choices::read(text)),
            "goal-target" => self.target = Some(text.to_owned()),
            "drivers-spread" => {
                self.spread = SPREADS.into_iter().find(|known| known.to_string() == text).unwrap_or(self.spread);
            }
            _ => {}
        }
    }

    /// Whether the page wants the results as well, since it does not compute them itself.
    pub fn want_results(&mut self, wanted: bool) {
        self.results = wanted;
    }

    /// The address of the worker's own script, from which follows where the site lies: above the folder of the worker.
    pub fn lives_at(&mut self, script: &str) {
        let site = script.rsplit_once("/worker-").or_else(|| script.rsplit_once('/')).map_or("", |(site, _)| site);
        site.clone_into(&mut self.site);
    }

    /// The metric that is shown.
    pub fn metric(&self) -> &'static str {
        self.board.as_ref().map_or("", |board| board.scenario.metric.id)
    }

    /// All that the page shows.
    pub fn patches(&self) -> Vec<Patch> {
        let mut patches = self.first();
        patches.extend(self.second());
        patches
    }

    /// What the page shows at once: results, where it wants them, and what explains them.
    pub fn first(&self) -> Vec<Patch> {
        let mut patches = Patches::default();
        if let Some(board) = &self.board {
            let scenario = &board.scenario;
            let evaluation = evaluate(scenario, self.format);
            if self.results {
                found(&mut patches, scenario, &evaluation, self.format);
            }
            explanation::patches(&mut patches, scenario, evaluation.outcome.as_ref(), self.width, self.format);
            compare::patches(&mut patches, board, self.width, self.format);
            sliders::patches(&mut patches, &self.rails, scenario, self.format);
        }
        patches.0
    }

    /// What takes longer: targets, drivers, definitions, and the result to take along.
    pub fn second(&self) -> Vec<Patch> {
        let mut patches = Patches::default();
        if let Some(scenario) = self.board.as_ref().map(|board| &board.scenario) {
            let findings = self.findings(scenario);
            insight::patches(&mut patches, scenario, &findings, self.format);
            self.share(&mut patches, scenario, &findings.evaluation);
        }
        patches.0
    }

    /// The share panel, once it was opened, and the code for paper.
    fn share(&self, patches: &mut Patches, scenario: &Scenario, evaluation: &Evaluation) {
        if self.site.is_empty() {
            return;
        }
        let sentence =
            evaluation.outcome.as_ref().and_then(|outcome| takeaway::sentence(scenario, outcome, self.format));
        let shared = Shared { site: &self.site, scenario, fragment: &self.fragment, sentence: sentence.as_deref() };
        shared.print(patches);
        if let Some(choices) = &self.sharing {
            shared.panel(patches, choices);
        }
    }

    /// The code for paper of a calculator that nobody has touched, which shows its example.
    pub fn untouched_code(&self, metric: &str) -> Option<Patch> {
        let scenario = &Scenario::start(metrics::find(metric)?, self.format);
        let fragment = &link::encode(scenario, self.format);
        let mut patches = Patches::default();
        Shared { site: &self.site, scenario, fragment, sentence: None }.print(&mut patches);
        patches.0.pop()
    }

    fn findings(&self, scenario: &Scenario) -> Findings {
        let mut findings = Findings { evaluation: evaluate(scenario, self.format), ..Findings::default() };
        findings.definitions = definitions(scenario, self.format);
        let Some(probe) = Probe::of(scenario, &findings.evaluation) else { return findings };
        if scenario.metric.answers(Question::Goal) {
            self.goal(&mut findings, &probe, scenario);
        }
        if scenario.metric.answers(Question::Drivers) {
            findings.drivers = drivers(&probe, scenario, self.spread);
        }
        findings
    }

    fn goal(&self, findings: &mut Findings, probe: &Probe, scenario: &Scenario) {
        let (Some(measure), Some(value)) = (scenario.method.results.first(), probe.value()) else { return };
        let target = if let Some(text) = &self.target {
            match measure.unit.parse(text, self.format) {
                Ok(reading) => reading.value,
                Err(why) => {
                    findings.target_problem = words::target_sentence(measure, why, text, self.format);
                    return;
                }
            }
        } else {
            let first = first_target(value, measure.unit, measure.better);
            findings.first_target = Some(measure.unit.editable(first, self.format));
            first
        };
        findings.routes = routes(probe, scenario, target, measure.better);
        findings.reached = match measure.better {
            Better::Higher => value >= target,
            Better::Lower => value <= target,
            Better::Neither => false,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html::Slot;

    fn of(patches: &[Patch], id: &str) -> String {
        let found = patches.iter().find(|patch| patch.id == id && matches!(patch.slot, Slot::Html | Slot::Text));
        found.and_then(|patch| patch.value.clone()).unwrap_or_default()
    }

    #[test]
    fn a_target_is_asked_for_and_answered() {
        let mut session = Session::default();
        let scenario = Scenario::start(metrics::find("nps").unwrap(), Format::ENGLISH);
        session.show("nps", &link::encode(&scenario, Format::ENGLISH), Format::ENGLISH, 600);
        session.set("goal-target", "50");
        let patches = session.patches();
        let routes = of(&patches, "goal-routes");
        assert!(routes.contains("data-goal=\"promoters\" data-value=\"90\""), "{routes}");
        assert!(of(&patches, "chart-picture").starts_with("<svg"));
        assert!(of(&patches, "take-sentence").starts_with("Net Promoter Score"));
        session.set("goal-target", "fifty");
        let patches = session.patches();
        assert!(of(&patches, "goal-error").contains("fifty"), "{}", of(&patches, "goal-error"));
        assert_eq!(of(&patches, "goal-routes"), "");
    }

    #[test]
    fn the_panel_is_filled_once_it_is_open() {
        let mut session = Session::default();
        let scenario = Scenario::start(metrics::find("nps").unwrap(), Format::ENGLISH);
        let fragment = link::encode(&scenario, Format::ENGLISH);
        session.show("nps", &fragment, Format::ENGLISH, 600);
        assert_eq!(of(&session.patches(), "print-qr"), "");
        for script in ["https://k.example/t/worker-0a1b/insight_worker_loader.js", "https://k.example/t/loader.js"] {
            session.lives_at(script);
            assert!(of(&session.patches(), "print-qr").starts_with("<svg"));
        }
        let code = session.untouched_code("nps").unwrap();
        assert_eq!(code.value, Some(of(&session.patches(), "print-qr")));
        assert_eq!(of(&session.patches(), "share-link"), "");
        session.set("share", "");
        assert_eq!(of(&session.patches(), "share-link"), format!("https://k.example/t/nps#{fragment}"));
    }

    #[test]
    fn every_example_is_answered() {
        for metric in metrics::all() {
            for method in metric.methods {
                for format in [Format::ENGLISH, Format::CONTINENTAL] {
                    let mut session = Session::default();
                    let scenario = Scenario::of_example(metric, method, &method.examples[0], format);
                    session.show(metric.id, &link::encode(&scenario, format), format, 400);
                    let text: String = session.patches().into_iter().filter_map(|patch| patch.value).collect();
                    assert!(!text.contains("NaN") && !text.contains("inf"), "{}: {text}", metric.id);
                    assert!(text.len() > 2000, "{}", metric.id);
                }
            }
        }
    }
}
