//! Scenarios side by side: one to four of the same calculator, each with a name of the visitor's own, one of which stands in the form.

mod history;

use crate::scenario::Scenario;
use base::text::plain;

pub use history::History;

/// More scenarios than this fit no screen beside each other.
pub const MOST: usize = 4;

/// A longer name heads no column.
pub const LONGEST_NAME: usize = 60;

/// A scenario with its name.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The name as typed; empty where it is called by its letter.
    pub name: String,
    /// What was typed.
    pub scenario: Scenario,
}

/// Scenarios of one calculator in their order. There is always one in the form.
#[derive(Clone, Debug)]
pub struct Board {
    /// The scenario in the form.
    pub scenario: Scenario,
    /// Its name as typed.
    pub name: String,
    /// The others in their order.
    others: Vec<Variant>,
    /// How many of the others stand before the one in the form.
    place: usize,
}

impl Board {
    /// A single scenario.
    pub const fn of(scenario: Scenario) -> Self {
        Self { scenario, name: String::new(), others: Vec::new(), place: 0 }
    }

    /// The same with one scenario more at the end; nothing changes when there is no room. Another calculator's scenario has no place here.
    pub fn push(&mut self, variant: Variant) {
        if self.len() < MOST {
            self.others.push(variant);
            self.share();
        }
    }

    /// How many scenarios there are, from 1 to [`MOST`].
    pub const fn len(&self) -> usize {
        self.others.len() + 1
    }

    /// Never: there is always one.
    pub const fn is_empty(&self) -> bool {
        false
    }

    /// The place of the scenario in the form, from 0.
    pub const fn place(&self) -> usize {
        self.place
    }

    /// Each scenario with its name, in order.
    pub fn variants(&self) -> Vec<(&str, &Scenario)> {
        let mut all: Vec<(&str, &Scenario)> =
            self.others.iter().map(|variant| (variant.name.as_str(), &variant.scenario)).collect();
        all.insert(self.place, (&self.name, &self.scenario));
        all
    }

    /// Puts the scenario at a place into the form.
    pub fn choose(&mut self, place: usize) {
        if place < self.len() {
            self.lay_down(self.place);
            self.take_up(place);
        }
    }

    /// Adds a copy of the scenario in the form behind all others and puts it into the form; nothing changes when there is no room.
    pub fn add(&mut self) {
        if self.len() < MOST {
            let copy = self.scenario.clone();
            self.lay_down(self.place);
            (self.place, self.name, self.scenario) = (self.others.len(), String::new(), copy);
        }
    }

    /// Removes the scenario in the form; the one behind it takes its place. The last one stays.
    pub fn remove(&mut self) {
        if !self.others.is_empty() {
            self.take_up(self.place.min(self.others.len() - 1));
        }
    }

    /// Moves the scenario in the form one place to the left or right, as far as there is one.
    pub fn shift(&mut self, left: bool) {
        if left {
            self.place = self.place.saturating_sub(1);
        } else {
            self.place = (self.place + 1).min(self.others.len());
        }
    }

    /// Fills the form with what stands in the scenario at another place; the name stays.
    pub fn copy_from(&mut self, place: usize) {
        let other = self.variants().get(place).map(|(_, scenario)| (*scenario).clone());
        if let Some(other) = other {
            self.scenario = other;
        }
    }

    /// Confidence and currency are those of all scenarios: results by different ones could not be held against each other.
    pub fn share(&mut self) {
        for other in &mut self.others {
            other.scenario.confidence = self.scenario.confidence;
            other.scenario.currency = self.scenario.currency;
        }
    }

    /// Puts the scenario in the form among the others; what stays in the form is to be replaced.
    fn lay_down(&mut self, place: usize) {
        let variant = Variant { name: std::mem::take(&mut self.name), scenario: self.scenario.clone() };
        self.others.insert(place, variant);
    }

    /// Takes the one at a place out of the others, into the form.
    fn take_up(&mut self, place: usize) {
        let Variant { name, scenario } = self.others.remove(place);
        (self.place, self.name, self.scenario) = (place, name, scenario);
    }
}

/// A name as it is shown and travels: without what is not seen, and not too long.
pub fn plain_name(typed: &str) -> String {
    let plain = plain(typed);
    let end = plain.char_indices().nth(LONGEST_NAME).map_or(plain.len(), |(at, _)| at);
    plain.get(..end).unwrap_or_default().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base::number::Format;

    /// The promoters of each scenario, its name, and in brackets the one in the form.
    fn seen(board: &Board) -> String {
        let variants = board.variants().into_iter().enumerate().map(|(place, (name, scenario))| {
            let text = [scenario.text("promoters"), name].concat();
            if place == board.place() { ["[", &text, "]"].concat() } else { text }
        });
        variants.collect::<Vec<_>>().join(" ")
    }

    fn set(board: &mut Board, text: &str) {
        board.scenario.fields.insert("promoters".to_owned(), text.to_owned());
    }

    #[test]
    fn scenarios_are_added_chosen_moved_copied_and_removed() {
        let mut board = Board::of(Scenario::start(crate::metrics::find("nps").unwrap(), Format::ENGLISH));
        let mut steps = String::new();
        let mut step = |board: &mut Board, what: &str, change: &dyn Fn(&mut Board)| {
            change(board);
            steps += &[what, ": ", &seen(board), "\n"].concat();
        };
        step(&mut board, "remove the only one", &|board| board.remove());
        step(&mut board, "add", &|board| {
            board.add();
            set(board, "60");
            board.name = "b".to_owned();
        });
        step(&mut board, "add", &|board| {
            board.add();
            set(board, "70");
        });
        step(&mut board, "left", &|board| board.shift(true));
        step(&mut board, "left", &|board| board.shift(true));
        step(&mut board, "left at the end", &|board| board.shift(true));
        step(&mut board, "choose the last", &|board| board.choose(2));
        step(&mut board, "choose none", &|board| board.choose(3));
        step(&mut board, "copy the first", &|board| board.copy_from(0));
        step(&mut board, "add", &|board| board.add());
        step(&mut board, "no room", &|board| board.add());
        step(&mut board, "right at the end", &|board| board.shift(false));
        step(&mut board, "choose the second and remove it", &|board| {
            board.choose(1);
            board.remove();
        });
        step(&mut board, "remove the last", &|board| {
            board.choose(2);
            board.remove();
        });
        assert_eq!(
            steps,
            "remove the only one: [50]\nadd: 50 [60b]\nadd: 50 60b [70]\nleft: 50 [70] 60b\nleft: [70] 50 60b\n\
             left at the end: [70] 50 60b\nchoose the last: 70 50 [60b]\nchoose none: 70 50 [60b]\n\
             copy the first: 70 50 [70b]\nadd: 70 50 70b [70]\nno room: 70 50 70b [70]\nright at the end: 70 50 70b [70]\n\
             choose the second and remove it: 70 [70b] 70\nremove the last: 70 [70b]\n"
        );
    }

    #[test]
    fn a_name_is_plain_and_short() {
        let long = "ä".repeat(100_000);
        for (typed, expected) in [
            (" Plan B ", "Plan B"),
            ("a\0b\nc", "a b c"),
            ("\u{202e}evil\u{200b}", "evil"),
            ("<script>", "<script>"),
            ("", ""),
            (long.as_str(), &"ä".repeat(60)),
        ] {
            assert_eq!(plain_name(typed), expected);
            assert_eq!(plain_name(&plain_name(typed)), expected);
        }
    }
}
