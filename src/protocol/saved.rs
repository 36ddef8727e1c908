//! What a page asks about saved scenarios, one thing at a time: the last question counts.
//!
//! The page lends the worker what it has stored. Another tab may change that while an answer is under way; then the question is asked once more.

use super::calculator::ToWorker;
use crate::saved::desk::Request;

/// The page's side of it.
#[derive(Debug, Default)]
pub struct SavedTalk {
    /// The number of the last question.
    turn: u32,
    /// The question, until it is answered.
    asked: Option<Request>,
}

/// What an answer is good for.
#[derive(Debug, PartialEq)]
pub enum Heard {
    /// Nothing: something else was asked since.
    Stale,
    /// Nothing: what is stored is another by now, so this is said again.
    Again(ToWorker),
    /// It answers this question.
    Answered(Request),
}

impl SavedTalk {
    /// Asks something; what was asked before no longer counts.
    pub fn ask(&mut self, request: Request) {
        self.turn += 1;
        self.asked = Some(request);
    }

    /// What is to be said to a worker that knows nothing yet.
    pub fn open(&self) -> Option<ToWorker> {
        self.asked.clone().map(|request| ToWorker::Saved { turn: self.turn, request })
    }

    /// An answer to the question of this number came, while this is stored.
    pub fn hear(&mut self, turn: u32, stored: Option<&str>) -> Heard {
        if turn != self.turn {
            return Heard::Stale;
        }
        match self.asked.take() {
            Some(request) if request.store.as_deref() == stored => Heard::Answered(request),
            Some(request) => {
                self.ask(Request { store: stored.map(str::to_owned), ..request });
                self.open().map_or(Heard::Stale, Heard::Again)
            }
            None => Heard::Stale,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Format;
    use crate::saved::desk::Action;

    fn request(action: Action, store: Option<&str>) -> Request {
        Request { action, store: store.map(str::to_owned), format: Format::ENGLISH }
    }

    #[test]
    fn the_last_question_is_answered() {
        let mut talk = SavedTalk::default();
        assert_eq!(talk.open(), None);
        talk.ask(request(Action::List, None));
        talk.ask(request(Action::Delete("a".to_owned()), None));
        let Some(ToWorker::Saved { turn, .. }) = talk.open() else { panic!("nothing is said") };
        assert_eq!(talk.hear(turn, None), Heard::Answered(request(Action::Delete("a".to_owned()), None)));
        assert_eq!(talk.hear(turn, None), Heard::Stale);
    }

    #[test]
    fn an_answer_to_an_earlier_question_does_not_hide_the_last_one() {
        let mut talk = SavedTalk::default();
        talk.ask(request(Action::List, None));
        let Some(ToWorker::Saved { turn: first, .. }) = talk.open() else { panic!("nothing is said") };
        talk.ask(request(Action::List, Some("x")));
        assert_eq!(talk.hear(first, Some("x")), Heard::Stale);
        assert!(matches!(talk.hear(first + 1, Some("x")), Heard::Answered(_)));
    }

    #[test]
    fn what_another_tab_stored_meanwhile_is_asked_about() {
        let mut talk = SavedTalk::default();
        talk.ask(request(Action::List, Some("old")));
        let Some(ToWorker::Saved { turn, .. }) = talk.open() else { panic!("nothing is said") };
        let again = ToWorker::Saved { turn: turn + 1, request: request(Action::List, Some("new")) };
        assert_eq!(talk.hear(turn, Some("new")), Heard::Again(again));
        assert_eq!(talk.hear(turn + 1, Some("new")), Heard::Answered(request(Action::List, Some("new"))));
    }
}
