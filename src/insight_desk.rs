//! The worker behind a calculator, without its browser: from the page's messages to the answers.

use crate::insight::session::Session;
use crate::picture::{self, Picture};
use crate::protocol::calculator::{Asked, FromWorker, ToWorker};

/// The frame of a panel, both sides, and the gap between two, in pixels.
const FRAME: u32 = 50;
const COLUMN_GAP: u32 = 24;
/// From this width on two panels stand side by side.
const SIDE_BY_SIDE: u32 = 880;

/// What the worker knows between two messages.
#[derive(Debug, Default)]
pub struct Desk {
    session: Session,
    /// How wide charts are, in pixels; 0 while it is not known.
    width: u32,
    /// How wide those are that stand below the calculator.
    wide: u32,
    /// Day and time of the device when the page said something last.
    now: String,
    /// The number of the page's last message.
    turn: u32,
}

impl Desk {
    /// A worker of the site that stands here, in this language; see [`Session::lives_at`].
    pub fn at(site: &str, language: &str) -> Self {
        let mut desk = Self::default();
        desk.session.lives_at(site, language);
        desk
    }

    /// Hears a message and says what is known at once; day and time are those of the device, such as `2026-11-22T14:05`.
    pub fn hear(&mut self, message: ToWorker, now: &str) -> Option<FromWorker> {
        now.clone_into(&mut self.now);
        match message {
            ToWorker::Show { turn, form, anew } => {
                if anew {
                    self.session.forget();
                }
                self.session.show(&form.metric, &form.link, form.place as usize, form.format);
                (self.width, self.wide, self.turn) = (form.width, form.wide, turn);
            }
            ToWorker::Ask { turn, question } => {
                match question {
                    Asked::Target(text) => self.session.set_target(&text),
                    Asked::Spread(percent) => self.session.set_spread(percent),
                    Asked::Sharing(choices) => self.session.set_sharing(choices),
                }
                self.turn = turn;
            }
            ToWorker::Saved { turn, request } => {
                return Some(FromWorker::Saved { turn, answer: request.answer(now) });
            }
            ToWorker::ExampleCode(metric) => {
                return Some(FromWorker::ExampleCode(self.session.untouched_code(&metric)));
            }
        }
        self.beside()
    }

    /// The number of the page's last message.
    pub const fn turn(&self) -> u32 {
        self.turn
    }

    /// The width of a chart in one of the panels, of which two stand side by side on a wide page.
    const fn panel_width(&self) -> u32 {
        let width = if self.wide > SIDE_BY_SIDE { (self.wide - COLUMN_GAP) / 2 } else { self.wide };
        width.saturating_sub(FRAME)
    }

    fn beside(&self) -> Option<FromWorker> {
        let (board, format) = self.session.shown()?;
        let (beside, target) = (self.session.beside(), self.session.typed_target());
        Some(FromWorker::Beside {
            turn: self.turn,
            metric: self.session.metric().to_owned(),
            chart: Picture::of_explanation(&beside.explanation, target, &board.scenario, self.width, format),
            scenarios: beside
                .compared
                .as_ref()
                .and_then(|known| Picture::of_scenarios(board, known, self.wide.saturating_sub(FRAME), format)),
            beside,
        })
    }

    /// What takes longer, for the form and the questions heard last; none before a form was shown.
    pub fn below(&self) -> Option<FromWorker> {
        let (board, format) = self.session.shown()?;
        let (below, target) = (self.session.below(), self.session.typed_target());
        let (day, _) = self.now.split_once('T').unwrap_or((&self.now, ""));
        let address = self.session.address();
        let drivers = below.drivers.as_ref();
        Some(FromWorker::Below {
            turn: self.turn,
            metric: self.session.metric().to_owned(),
            drivers: drivers.and_then(|known| Picture::of_drivers(known, &board.scenario, self.panel_width(), format)),
            file: picture::file(&self.session.explanation(), target, &board.scenario, (day, &address), format),
            below,
            share: self.session.share(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::embedding::Choices;
    use crate::link;
    use crate::metrics;
    use crate::number::Format;
    use crate::protocol::calculator::Form;
    use crate::protocol::{decode, encode};
    use crate::saved::desk::{Action, Request, Shown};
    use crate::scenario::Scenario;

    const FORMAT: Format = Format::ENGLISH;
    const NOW: &str = "2026-11-22T14:05";

    fn show(turn: u32, scenario: &Scenario, anew: bool) -> ToWorker {
        let form = Form {
            metric: scenario.metric.id.to_owned(),
            link: link::encode(scenario, FORMAT),
            place: 0,
            format: FORMAT,
            width: 400,
            wide: 900,
        };
        ToWorker::Show { turn, form, anew }
    }

    /// What arrives is what was said.
    fn sent(answer: Option<FromWorker>) -> FromWorker {
        let said = answer.unwrap();
        let heard = decode(&encode(&said));
        assert_eq!(heard.as_ref(), Some(&said));
        said
    }

    #[test]
    fn every_example_is_answered_and_arrives_as_it_was() {
        for metric in metrics::all() {
            for method in metric.methods {
                let mut desk = Desk::at("https://k.example", "en");
                let scenario = Scenario::of_example(metric, method, &method.examples[0], FORMAT);
                let message = show(7, &scenario, true);
                assert_eq!(decode(&encode(&message)).as_ref(), Some(&message));
                let FromWorker::Beside { turn, metric: shown, beside, chart, scenarios } =
                    sent(desk.hear(message, NOW))
                else {
                    panic!("no answer")
                };
                assert_eq!((turn, shown.as_str(), scenarios), (7, metric.id, None));
                assert!(
                    beside.evaluated.results.is_some() && chart.unwrap().drawn.svg.starts_with("<svg"),
                    "{}",
                    metric.id
                );
                let FromWorker::Below { turn, below, share, file, .. } = sent(desk.below()) else {
                    panic!("no answer")
                };
                assert_eq!((turn, share), (7, None));
                assert!(below.export.is_some() && file.unwrap().ends_with("</svg>"), "{}", metric.id);
            }
        }
    }

    #[test]
    fn questions_are_kept_until_the_controls_are_as_at_first() {
        let mut desk = Desk::at("https://k.example", "en");
        assert_eq!((desk.hear(ToWorker::Ask { turn: 1, question: Asked::Spread(5) }, NOW), desk.below()), (None, None));
        let scenario = Scenario::start(metrics::find("nps").unwrap(), FORMAT);
        let mut turn = 1;
        let mut ask = |desk: &mut Desk, question: Asked| {
            turn += 1;
            assert_eq!(sent(desk.hear(ToWorker::Ask { turn, question }, NOW)).turn(), Some(turn));
        };
        let said = |desk: &Desk| {
            let FromWorker::Below { below, share, .. } = sent(desk.below()) else { panic!("no answer") };
            (below.goal.unwrap().is_proposed, below.drivers.unwrap().percent, share.is_some())
        };
        desk.hear(show(1, &scenario, false), NOW);
        assert_eq!(said(&desk), (true, 5, false));
        ask(&mut desk, Asked::Target("60".to_owned()));
        ask(&mut desk, Asked::Spread(25));
        ask(&mut desk, Asked::Sharing(Some(Choices::usual("en"))));
        desk.hear(show(6, &scenario, false), NOW);
        assert_eq!(said(&desk), (false, 25, true));
        desk.hear(show(7, &scenario, true), NOW);
        assert_eq!((said(&desk), desk.turn()), ((true, 10, false), 7));
    }

    #[test]
    fn a_scenario_is_saved() {
        let mut desk = Desk::at("https://k.example", "en");
        let form = Shown { metric: "nps".to_owned(), link: String::new() };
        for (action, stores) in [(Action::Propose(form.clone()), false), (Action::Add(form, "A".to_owned()), true)] {
            let request = Request { action, store: None, format: FORMAT };
            let message = ToWorker::Saved { turn: 3, request };
            assert_eq!(decode(&encode(&message)).as_ref(), Some(&message));
            let FromWorker::Saved { turn, answer } = sent(desk.hear(message, NOW)) else { panic!("no answer") };
            assert_eq!((turn, answer.store.is_some(), answer.proposal.is_some()), (3, stores, !stores));
        }
    }

    #[test]
    fn the_code_of_an_example() {
        let mut desk = Desk::at("https://k.example", "en");
        for (metric, there) in [("nps", true), ("no-such-metric", false)] {
            let FromWorker::ExampleCode(code) = sent(desk.hear(ToWorker::ExampleCode(metric.to_owned()), NOW)) else {
                panic!("no code")
            };
            assert_eq!(code.is_some(), there, "{metric}");
        }
    }
}
