//! What a page says to the worker behind a calculator, and when: the form unless an answer is under way, then the questions.

use super::calculator::{Asked, Form, ToWorker};

/// The page's side of the talk.
#[derive(Debug, Default)]
pub struct Talk {
    /// Whether an answer is awaited.
    asked: bool,
    /// What the form shows, if the worker does not know it yet.
    stale: Option<Form>,
    /// What is asked and not yet said.
    waiting: Vec<Asked>,
    /// The number of the last message: an answer to an earlier one is out of date.
    turn: u32,
    /// Whether the controls below the form are as at first.
    anew: bool,
    /// The metric for whose example a code is wanted, for paper.
    example: Option<&'static str>,
}

impl Talk {
    /// Another calculator is shown. An answer that is still under way is for the one before.
    pub fn open(&mut self) {
        (self.anew, self.asked, self.stale) = (true, false, None);
        self.waiting.clear();
        self.turn += 1;
    }

    /// The worker is gone, and with it all that was said. The next one is told everything anew.
    pub fn start_over(&mut self) {
        *self = Self { turn: self.turn, anew: true, ..Self::default() };
    }

    /// The form shows this.
    pub fn show(&mut self, form: Form) {
        self.stale = Some(form);
    }

    /// Somebody asks something about what the form shows.
    pub fn ask(&mut self, question: Asked) {
        self.waiting.push(question);
    }

    /// The code of the example of this metric is wanted.
    pub const fn ask_for_code(&mut self, metric: &'static str) {
        self.example = Some(metric);
    }

    /// What is to be said now. The form is not while an answer is under way: then it is said after the answer, as it stands by then.
    pub fn to_say(&mut self) -> Vec<ToWorker> {
        let mut messages = Vec::new();
        if let Some(metric) = self.example.take() {
            messages.push(ToWorker::ExampleCode(metric.to_owned()));
        }
        if !self.asked
            && let Some(form) = self.stale.take()
        {
            self.turn += 1;
            self.asked = true;
            messages.push(ToWorker::Show { turn: self.turn, form, anew: std::mem::take(&mut self.anew) });
        }
        for question in std::mem::take(&mut self.waiting) {
            self.turn += 1;
            messages.push(ToWorker::Ask { turn: self.turn, question });
        }
        messages
    }

    /// An answer to the message of this number came. Whether it is about what the form shows now.
    pub fn hear(&mut self, turn: Option<u32>) -> bool {
        let current = turn == Some(self.turn);
        if current {
            self.asked = false;
        }
        current && self.stale.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Format;
    use proptest::prelude::*;

    fn form(link: u32) -> Form {
        Form {
            metric: "nps".to_owned(),
            link: link.to_string(),
            place: 0,
            format: Format::ENGLISH,
            width: 400,
            wide: 900,
        }
    }

    /// What happens on a page.
    #[derive(Clone, Debug)]
    enum Step {
        Type,
        Ask,
        Answer,
    }

    /// A worker that is handed one message at a time.
    #[derive(Default)]
    struct Worker {
        unread: std::collections::VecDeque<ToWorker>,
        link: Option<String>,
    }

    impl Worker {
        /// The number of the message that it answers, and the form that it answers for.
        fn answer(&mut self) -> Option<(u32, String)> {
            let turn = match self.unread.pop_front()? {
                ToWorker::Show { turn, form, .. } => {
                    self.link = Some(form.link);
                    turn
                }
                ToWorker::Ask { turn, .. } => turn,
                _ => return None,
            };
            Some((turn, self.link.clone()?))
        }
    }

    #[test]
    fn a_form_that_changes_while_an_answer_is_under_way_is_said_after_it() {
        let mut talk = Talk::default();
        talk.open();
        talk.show(form(1));
        let [ToWorker::Show { turn, .. }] = talk.to_say()[..] else { panic!("the form is not said") };
        talk.show(form(2));
        assert_eq!(talk.to_say(), []);
        talk.show(form(3));
        assert_eq!(talk.to_say(), []);
        assert!(!talk.hear(Some(turn)), "the answer is to what the form no longer shows");
        assert_eq!(talk.to_say(), [ToWorker::Show { turn: turn + 1, form: form(3), anew: false }]);
        assert!(!talk.hear(Some(turn)) && talk.hear(Some(turn + 1)));
    }

    proptest! {
        #[test]
        fn the_form_as_it_stands_is_answered_at_last(
            steps in prop::collection::vec(prop_oneof![Just(Step::Type), Just(Step::Ask), Just(Step::Answer)], 1..40)
        ) {
            let (mut talk, mut worker) = (Talk::default(), Worker::default());
            talk.open();
            let mut typed = 0;
            let mut shown = None;
            let rest = std::iter::repeat_n(Step::Answer, 2 * steps.len() + 2);
            for step in std::iter::once(Step::Type).chain(steps).chain(rest) {
                match step {
                    Step::Type => {
                        typed += 1;
                        talk.show(form(typed));
                    }
                    Step::Ask => talk.ask(Asked::Spread(typed)),
                    Step::Answer => {
                        if let Some((turn, link)) = worker.answer()
                            && talk.hear(Some(turn))
                        {
                            shown = Some(link);
                        }
                    }
                }
                worker.unread.extend(talk.to_say());
            }
            prop_assert_eq!(shown, Some(typed.to_string()));
        }
    }
}
