//! What stands on a picture: the name of the page and, of a calculator, the result of its worked example.

use deskmath::about::evaluate;
use deskmath::insight::export::Sentence;
use deskmath::metric::Metric;
use deskmath::route::Route;
use deskmath::scenario::Scenario;
use deskmath::site::Page;
use deskmath::words::{self, export, units};

/// The texts of a picture, in the language that is spoken.
#[derive(Clone, Debug)]
pub struct Card {
    /// What the page belongs to, in the corner.
    pub group: String,
    pub title: String,
    pub below: Below,
}

/// What stands below the title.
#[derive(Clone, Debug)]
pub enum Below {
    /// A sentence or two.
    Text(String),
    /// The result of the worked example.
    Example(Example),
}

#[derive(Clone, Debug)]
pub struct Example {
    pub label: String,
    pub value: String,
    /// The interval, or nothing.
    pub range: String,
    /// That it is an example.
    pub note: String,
    /// All of it and the numbers behind it, as a sentence.
    sentence: String,
}

impl Card {
    pub fn of(page: &Page) -> Self {
        let text = |title: &str| Self {
            group: String::new(),
            title: title.to_owned(),
            below: Below::Text(page.description.clone()),
        };
        match Route::of_path(&page.path) {
            Route::Calculator(metric) => Self {
                group: words::group(metric.group).text().to_owned(),
                title: metric.title.text().to_owned(),
                below: example(metric).map_or_else(|| Below::Text(page.description.clone()), Below::Example),
            },
            Route::Survey => text(words::SURVEY_PAGE_TITLE.text()),
            Route::Log => text(words::LOG_TITLE.text()),
            _ => text(words::SITE_TAGLINE.text()),
        }
    }

    /// The same for those who do not see the picture.
    pub fn words(&self) -> String {
        match &self.below {
            Below::Text(_) => format!("{} – {}", words::SITE_NAME.text(), self.title),
            Below::Example(example) => format!("{} – {}", self.title, example.sentence),
        }
    }
}

/// The headline of the worked example; nothing where it has no value.
fn example(metric: &'static Metric) -> Option<Example> {
    let format = units::written_format();
    let scenario = Scenario::start(metric, format);
    let outcome = evaluate(&scenario, format).outcome?;
    let answer = outcome.answers.first()?;
    let range = answer.interval.ok().map(|interval| words::range_shown(answer.measure, interval, &scenario, format));
    Some(Example {
        label: answer.measure.label.text().to_owned(),
        value: answer.measure.unit.shown(answer.value.ok()?, answer.measure.places, scenario.currency, format),
        range: range.map(|range| range.join(" ")).unwrap_or_default(),
        note: words::ACTION_EXAMPLE.text().to_owned(),
        sentence: export::sentence(&scenario, &Sentence::of(&scenario, &outcome, format)?, format)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use deskmath::site;

    #[test]
    fn every_calculator_shows_its_example() {
        for page in site::pages() {
            let card = Card::of(&page);
            let is_calculator = matches!(Route::of_path(&page.path), Route::Calculator(_));
            assert_eq!(matches!(card.below, Below::Example(_)), is_calculator, "{}", page.path);
            assert!(card.words().contains(if is_calculator { &card.title } else { words::SITE_NAME.text() }));
        }
        let Below::Example(example) = Card::of(&Route::of_path("nps").page()).below else { panic!("no example") };
        assert_eq!((example.label.as_str(), example.value.as_str()), ("Net Promoter Score", "30"));
    }
}
