//! Calculators in the rows of a list: which one a row holds, and that calculator's own inputs under names of the row.
//!
//! The row `kpis-0` has the fields of [`FIELDS`], such as `kpis-0-metric` and `kpis-0-target`, and those of the calculator: `kpis-0-promoters`. An input
//! that is called like a field of the row stands behind `its-`: `kpis-0-its-direction`. Calculators are on offer as far as they need no list.

pub use crate::metric::calculators::{DIRECTIONS, FIELDS, MOST, name_in_row};
use crate::metric::calculators::{Offer, OnOffer};
use crate::metric::{Input, Kind, LARGEST, Method};
use crate::scenario::{Control, Entry, Place, Scenario, entry_of};
use base::text::Map;
use base::unit::Unit;

impl Scenario {
    /// What a field of this list row says.
    fn said(&self, list: &str, row: usize, field: &str) -> &str {
        self.text(&format!("{list}-{row}-{field}"))
    }

    /// What is on offer for the rows of a list.
    fn on_offer(&self, list: &str) -> Option<&'static OnOffer> {
        let input = self.method.input(list)?;
        if let Kind::Calculators(_, on_offer) = input.kind { Some(on_offer()) } else { None }
    }

    fn offer(&self, list: &str, row: usize) -> Option<&'static Offer> {
        self.on_offer(list)?.find(self.said(list, row, "metric"))
    }

    /// The method that a row works by; none while no calculator is chosen.
    fn method_of_part(&self, list: &str, row: usize) -> Option<&'static Method> {
        let methods = &self.offer(list, row)?.methods;
        let id = self.said(list, row, "method");
        methods.iter().find(|method| method.id == id).or(methods.first()).copied()
    }

    /// The calculator in a row with what is typed into its fields; none while none is chosen.
    pub fn part(&self, list: &str, row: usize) -> Option<Self> {
        let (metric, method) = (self.offer(list, row)?.metric, self.method_of_part(list, row)?);
        let prefix = format!("{list}-{row}-");
        let mut fields = Map::new();
        for (name, text) in &self.fields {
            let Some(name) = name.strip_prefix(&prefix) else { continue };
            let own = name.strip_prefix("its-").unwrap_or(name);
            if own.len() < name.len() || FIELDS.iter().all(|field| field.id != name) {
                fields.insert(own.to_owned(), text.clone());
            }
        }
        Some(Self { metric, method, fields, ..*self })
    }

    /// What a field that every row has takes; none for the choice of a method where there is none.
    fn entry_of_field(&self, list: &str, row: usize, field: &Input) -> Option<Entry> {
        Some(match field.id {
            "metric" => Entry::Choice(&self.on_offer(list)?.choices),
            "direction" => Entry::Choice(&DIRECTIONS),
            "method" => Entry::Choice(&self.offer(list, row).filter(|offer| offer.choices.len() > 1)?.choices),
            _ => {
                let headline = self.method_of_part(list, row).and_then(|method| method.results.first());
                // A target for a count need not be whole.
                let unit = headline.map(|measure| measure.unit).filter(|unit| *unit != Unit::Count);
                let min = if unit == Some(Unit::Points) { -LARGEST } else { 0.0 };
                Entry::Quantity { unit: unit.unwrap_or(Unit::Number), min, max: LARGEST }
            }
        })
    }

    /// The controls of a row with a calculator.
    pub fn controls_of_part(&self, input: &'static Input, row: usize) -> Vec<Control> {
        let list = input.id;
        let mut controls = Vec::new();
        for field in &FIELDS {
            if let Some(kind) = self.entry_of_field(list, row, field) {
                let (name, place) = (format!("{list}-{row}-{}", field.id), Place::Cell { row, field });
                controls.push(Control { name, input, kind, place, optional: field.id == "previous" });
            }
        }
        for own in self.part(list, row).iter().flat_map(Self::controls) {
            let place = if let Place::Whole = own.place { Place::Cell { row, field: own.input } } else { own.place };
            controls.push(Control { name: name_in_row(list, row, &own.name), input, place, ..own });
        }
        controls
    }

    /// Where among the fields of all rows one of a chosen calculator stands.
    pub fn place_of_part(&self, input: &'static Input, name: &str) -> Option<usize> {
        let (row, own) = name.strip_prefix(input.id)?.strip_prefix('-')?.split_once('-')?;
        let row: usize = row.parse().ok()?;
        let within = if let Some(place) = FIELDS.iter().position(|field| field.id == own) {
            place
        } else {
            let own = own.strip_prefix("its-").unwrap_or(own);
            let (id, answer) = own.split_once('-').unwrap_or((own, "0"));
            let inputs = self.method_of_part(input.id, row)?.inputs;
            (FIELDS.len() + inputs.iter().position(|input| input.id == id)?) * 100 + answer.parse::<usize>().ok()?
        };
        Some(row * 10_000 + within)
    }

    /// What a field of a row takes. While the row has no calculator, what any calculator has of this name, so that nothing is lost before it is chosen.
    pub fn entry_of_part(&self, input: &'static Input, name: &str) -> Option<Entry> {
        let (row, own) = name.strip_prefix(input.id)?.strip_prefix('-')?.split_once('-')?;
        let number = row.parse().ok().filter(|number: &usize| *number < MOST && row == number.to_string())?;
        if let Some(field) = FIELDS.iter().find(|field| field.id == own) {
            return self.entry_of_field(input.id, number, field);
        }
        let own = own.strip_prefix("its-").unwrap_or(own);
        let entry = |method: &Method| method.inputs.iter().find_map(|input| entry_of(method, input, own));
        if let Some(method) = self.method_of_part(input.id, number) {
            return entry(method);
        }
        Some(
            match self
                .on_offer(input.id)?
                .offers
                .iter()
                .flat_map(|offer| &offer.methods)
                .find_map(|method| entry(method))?
            {
                // Whatever its unit will be, a plain number is read in all of them.
                Entry::Quantity { min, max, .. } => Entry::Quantity { unit: Unit::Number, min, max },
                other => other,
            },
        )
    }

    /// Puts a choice into its field. Answers that a scale gains by it start at 0. A calculator that is chosen for a row brings its first method along, and its direction unless the visitor chose
    /// another than that of the calculator before it.
    pub fn choose(&mut self, name: &str, id: &str) {
        let list = self.method.inputs.iter().find(|input| matches!(input.kind, Kind::Calculators(..)));
        let of_row = |input: &'static Input| {
            let (row, field) = name.strip_prefix(input.id)?.strip_prefix('-')?.split_once('-')?;
            Some((input, row.parse::<usize>().ok()?, field))
        };
        let Some((input, row, field)) = list.and_then(of_row) else {
            let gained = self.gained_answers(name, id);
            self.fields.insert(name.to_owned(), id.to_owned());
            self.fields.extend(gained.into_iter().map(|name| (name, "0".to_owned())));
            return;
        };
        let own = field.strip_prefix("its-").unwrap_or(field);
        let gained = self.part(input.id, row).map(|part| part.gained_answers(own, id)).unwrap_or_default();
        self.fields.extend(gained.iter().map(|own| (name_in_row(input.id, row, own), "0".to_owned())));
        let unit_before = self.unit_of_part(input.id, row);
        let direction = self.said(input.id, row, "direction");
        let untouched =
            direction.is_empty() || self.offer(input.id, row).is_some_and(|offer| offer.direction() == direction);
        self.fields.insert(name.to_owned(), id.to_owned());
        if let (Some(offer), "metric") = (self.offer(input.id, row), field) {
            let method = offer.methods.first().map_or("", |method| method.id);
            self.fields.insert(format!("{}-{row}-method", input.id), method.to_owned());
            if untouched {
                self.fields.insert(format!("{}-{row}-direction", input.id), offer.direction().to_owned());
            }
        }
        // 88 % is no 88 seconds: what was typed in one unit is nothing in another.
        if unit_before.is_some_and(|unit| self.unit_of_part(input.id, row) != Some(unit)) {
            for field in ["target", "previous"] {
                self.fields.insert(format!("{}-{row}-{field}", input.id), String::new());
            }
        }
        self.settle_part(input, row);
    }

    /// The unit of the headline of the calculator in a row; none while none is chosen.
    fn unit_of_part(&self, list: &str, row: usize) -> Option<Unit> {
        Some(self.method_of_part(list, row)?.results.first()?.unit)
    }

    /// Gives the choices of calculators in rows that nothing is known of their first value, as on the calculator's own page.
    pub fn settle_parts(&mut self) {
        for input in self.method.inputs.iter().filter(|input| matches!(input.kind, Kind::Calculators(..))) {
            for row in 0..self.rows(input.id) {
                self.settle_part(input, row);
            }
        }
    }

    fn settle_part(&mut self, input: &'static Input, row: usize) {
        for control in self.controls_of_part(input, row) {
            let open = matches!(control.place, Place::Cell { field, .. } if FIELDS.iter().take(4).any(|own| std::ptr::eq(own, field)));
            if let (Entry::Choice([first, ..]), false) = (control.kind, open || self.fields.contains_key(&control.name))
            {
                self.fields.insert(control.name, first.id.to_owned());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::evaluate;
    use crate::metrics;
    use base::number::Format;

    fn blank() -> Scenario {
        let metric = metrics::find("scorecard").unwrap();
        Scenario::blank(metric, &metric.methods[0])
    }

    #[test]
    fn a_chosen_calculator_brings_its_fields() {
        let mut card = blank();
        card.choose("kpis-0-metric", "nps");
        assert_eq!((card.text("kpis-0-method"), card.text("kpis-0-direction")), ("counts", "higher"));
        card.choose("kpis-0-metric", "average-handle-time");
        assert_eq!(card.text("kpis-0-direction"), "lower");
        // A direction of the visitor's own stays.
        card.choose("kpis-0-direction", "higher");
        card.choose("kpis-0-metric", "ces");
        card.choose("kpis-0-direction", "lower");
        card.choose("kpis-0-metric", "csat");
        assert_eq!(card.text("kpis-0-direction"), "lower");
        card.choose("kpis-0-metric", "ces");
        assert_eq!((card.text("kpis-0-its-direction"), card.text("kpis-0-scale")), ("high_is_easy", "7"));
        let names: Vec<String> = card.controls().into_iter().map(|control| control.name).collect();
        assert_eq!(names.iter().filter(|name| name.starts_with("kpis-0-scores-")).count(), 7);
        assert!(names.iter().all(|name| card.entry_of_part(&card.method.inputs[0], name).is_some()));
    }

    #[test]
    fn a_target_goes_with_its_unit() {
        let after = |from: &str, to: &[(&str, &str)]| {
            let mut card = blank();
            card.choose("kpis-0-metric", from);
            for (field, text) in [("kpis-0-target", "88"), ("kpis-0-previous", "91")] {
                card.fields.insert(field.to_owned(), text.to_owned());
            }
            for (field, id) in to {
                card.choose(field, id);
            }
            [card.text("kpis-0-target"), card.text("kpis-0-previous")].map(str::to_owned)
        };
        let metric = |id| ("kpis-0-metric", id);
        let nothing = [String::new(), String::new()];
        assert_eq!(after("csat", &[metric("first-contact-resolution")]), ["88", "91"]);
        assert_eq!(after("retention-rate", &[metric("average-wait-time")]), nothing);
        assert_eq!(after("csat", &[metric("nps")]), nothing);
        assert_eq!(after("employee-engagement", &[("kpis-0-method", "participation")]), nothing);
        // A row that had no calculator had no unit.
        let mut card = blank();
        card.fields.insert("kpis-0-target".to_owned(), "88".to_owned());
        card.choose("kpis-0-metric", "csat");
        assert_eq!(card.text("kpis-0-target"), "88");
    }

    /// Every calculator on offer gives on the scorecard what it gives on its own page.
    #[test]
    fn a_row_computes_what_its_calculator_does() {
        for offer in &blank().on_offer("kpis").unwrap().offers {
            for method in &offer.methods {
                let own = Scenario::of_example(offer.metric, method, &method.examples[0], Format::ENGLISH);
                let expected = evaluate(&own, Format::ENGLISH);
                assert!(expected.problems.is_empty(), "{}: {:?}", offer.metric.id, expected.problems);
                let expected = expected.outcome.unwrap();
                let mut card = blank();
                card.currency = own.currency;
                card.choose("kpis-0-metric", offer.metric.id);
                card.choose("kpis-0-method", method.id);
                card.fields.insert("kpis-0-target".to_owned(), "1".to_owned());
                for (name, text) in &own.fields {
                    card.fields.insert(name_in_row("kpis", 0, name), text.clone());
                }
                let evaluation = evaluate(&card, Format::ENGLISH);
                assert!(evaluation.problems.is_empty(), "{}: {:?}", offer.metric.id, evaluation.problems);
                let outcome = evaluation.outcome.unwrap();
                let row = outcome.rows.iter().find(|row| row.measure.id == "result");
                let answer = &expected.answers[0];
                assert_eq!(
                    row.map(|row| row.value.to_bits()),
                    answer.value.ok().map(f64::to_bits),
                    "{}",
                    offer.metric.id
                );
                assert_eq!(row.and_then(|row| row.interval), answer.interval.ok(), "{}", offer.metric.id);
                assert_eq!(row.map(|row| row.measure.unit), Some(answer.measure.unit), "{}", offer.metric.id);
            }
        }
    }
}
