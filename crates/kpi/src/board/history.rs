//! Undo and redo: the boards as they were, each step a whole board, so that no change can be forgotten.

use super::Board;

/// So many steps are kept.
const MOST_STEPS: usize = 100;

/// The boards before and behind the one that is shown.
#[derive(Clone, Debug, Default)]
pub struct History {
    past: Vec<Board>,
    future: Vec<Board>,
    /// What the last step was made with: further typing there belongs to it. Empty for a step of its own.
    with: String,
}

impl History {
    /// Nothing done yet.
    pub const fn new() -> Self {
        Self { past: Vec::new(), future: Vec::new(), with: String::new() }
    }

    /// The board as it is will be changed with this control; with none, the step stands alone. Whatever was undone is given up.
    pub fn note(&mut self, board: &Board, with: &str) {
        if self.past.is_empty() || with.is_empty() || self.with != with {
            if self.past.len() == MOST_STEPS {
                self.past.remove(0);
            }
            self.past.push(board.clone());
        }
        with.clone_into(&mut self.with);
        self.future.clear();
    }

    /// Goes back one step, or forth again; nothing changes where there is none.
    pub fn go(&mut self, board: &mut Board, back: bool) {
        let (from, to) = if back { (&mut self.past, &mut self.future) } else { (&mut self.future, &mut self.past) };
        if let Some(there) = from.pop() {
            to.push(std::mem::replace(board, there));
        }
        self.with.clear();
    }

    /// Forgets the last step: nothing changed by it.
    pub fn forget(&mut self) {
        self.past.pop();
    }

    /// Whether there is a step back, or one forth.
    pub const fn has(&self, back: bool) -> bool {
        if back { !self.past.is_empty() } else { !self.future.is_empty() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Scenario;
    use base::number::Format;

    fn board() -> Board {
        Board::of(Scenario::start(crate::metrics::find("nps").unwrap(), Format::ENGLISH))
    }

    fn type_into(history: &mut History, board: &mut Board, field: &str, text: &str) {
        history.note(board, field);
        board.scenario.fields.insert(field.to_owned(), text.to_owned());
    }

    fn texts(board: &Board) -> String {
        [board.scenario.text("promoters"), " ", board.scenario.text("passives")].concat()
    }

    #[test]
    fn typing_in_one_field_is_one_step() {
        let (mut history, mut board) = (History::new(), board());
        for (field, text) in [("promoters", "6"), ("promoters", "60"), ("passives", "7"), ("promoters", "8")] {
            type_into(&mut history, &mut board, field, text);
        }
        let mut seen = vec![texts(&board)];
        for back in [true, true, true, true, false, false, false, false] {
            history.go(&mut board, back);
            seen.push(texts(&board));
        }
        assert_eq!(seen, ["8 7", "60 7", "60 30", "50 30", "50 30", "60 30", "60 7", "8 7", "8 7"]);
        assert!(history.has(true) && !history.has(false));
    }

    #[test]
    fn what_was_undone_is_given_up_by_a_change() {
        let (mut history, mut board) = (History::new(), board());
        type_into(&mut history, &mut board, "promoters", "60");
        history.go(&mut board, true);
        type_into(&mut history, &mut board, "promoters", "70");
        assert!(!history.has(false));
        history.go(&mut board, true);
        assert_eq!(texts(&board), "50 30");
    }

    #[test]
    fn steps_are_bounded_and_clear_is_one() {
        let (mut history, mut board) = (History::new(), board());
        for turn in 0..300 {
            history.note(&board, "");
            board.scenario.fields.insert("promoters".to_owned(), turn.to_string());
        }
        history.note(&board, "");
        board.scenario = board.scenario.cleared();
        history.go(&mut board, true);
        assert_eq!(board.scenario.text("promoters"), "299");
        let mut steps = 1;
        while history.has(true) {
            history.go(&mut board, true);
            steps += 1;
        }
        assert_eq!(steps, MOST_STEPS);
    }
}
