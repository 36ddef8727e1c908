//! Which texts a program speaks and a page holds: declared here, and written by the build. For the build and the tests.

use std::collections::BTreeMap;

use super::all::of_list;
use super::list::{assumed, columns, definitions, desk, explained, finding, form, log, result, site, survey};
pub use super::of_metric::of_metric;
use super::{LISTS, Text, embed, insight, keep, share, units};
use crate::metric::{Kind, Metric};
use crate::metrics;
use crate::route::{self, Route};
use crate::word::{PageTexts, SiteTexts, Spoken, WordList};

/// A program with the texts that it speaks, which stand in a file of their own for each language.
#[derive(Clone, Copy, Debug)]
pub struct Program {
    /// What its files are called.
    pub name: &'static str,
    /// The lists whose words it speaks.
    pub lists: &'static [WordList],
    /// The metrics whose texts it speaks, whatever page it works for.
    pub metrics: fn() -> Vec<&'static Metric>,
}

/// The program of the page. Texts of metrics come with each page.
pub const PAGE: Program =
    Program { name: "page", lists: &[units::ALL, site::ALL, form::ALL, result::ALL], metrics: Vec::new };

/// The second part of the page's program, which speaks what the first one does besides.
pub const LATER: Program = Program {
    name: "later",
    lists: &[
        finding::ALL,
        explained::ALL,
        assumed::ALL,
        insight::ALL,
        keep::ALL,
        share::ALL,
        survey::ALL,
        log::ALL,
        embed::ALL,
    ],
    metrics: Vec::new,
};

/// The worker behind a calculator, which also works with what is saved.
pub const INSIGHT_WORKER: Program = Program {
    name: "insight_worker",
    lists: &[
        units::ALL,
        site::ALL,
        form::ALL,
        finding::ALL,
        result::ALL,
        explained::ALL,
        insight::ALL,
        keep::ALL,
        share::ALL,
    ],
    metrics: || metrics::all().to_vec(),
};

/// The worker that reads survey files: what calculators call their results, and what stands in their charts.
pub const SURVEY_WORKER: Program = Program {
    name: "survey_worker",
    lists: &[units::ALL, site::ALL, form::ALL, finding::ALL, result::ALL, explained::ALL, assumed::ALL],
    metrics: || metrics::all().iter().copied().filter(|metric| metric.survey.is_some()).collect(),
};

/// The worker that reads logs: also what stands in charts and in the report to take along.
pub const LOG_WORKER: Program = Program {
    name: "log_worker",
    lists: &[units::ALL, desk::ALL, columns::ALL, definitions::ALL, log::ALL, explained::ALL, result::ALL],
    metrics: Vec::new,
};

/// The build and the native tests, which show everything.
pub const WHOLE: Program = Program { name: "whole", lists: &LISTS, metrics: || metrics::all().to_vec() };

impl Program {
    /// What the program speaks in a language.
    ///
    /// # Errors
    /// As [`page_texts`] says.
    pub fn spoken(&self, translated: &dyn Fn(&Text) -> String) -> Result<Spoken, String> {
        let lists =
            self.lists.iter().map(|list| (list.number, of_list(list).iter().map(translated).collect::<Vec<_>>()));
        let lists: Vec<(u32, Vec<String>)> = lists.collect();
        let site =
            SiteTexts::of(lists.iter().map(|(number, texts)| (*number, texts.iter().map(String::as_str).collect())));
        let of_metrics: Vec<Text> = (self.metrics)().into_iter().flat_map(of_metric).collect();
        let page = page_texts(&of_metrics, translated)?;
        Ok(Spoken { site: Box::leak(Box::new(site)), page: Box::leak(Box::new(page)) })
    }
}

/// Texts of metrics in a language.
///
/// # Errors
/// The same English is translated in two ways, at the two places that the sentence names: which one is meant nobody could tell.
pub fn page_texts(texts: &[Text], translated: &dyn Fn(&Text) -> String) -> Result<PageTexts, String> {
    let mut known: BTreeMap<u32, (&Text, String)> = BTreeMap::new();
    for text in texts {
        let new = translated(text);
        let (first, said) = known.entry(text.key).or_insert_with(|| (text, new.clone()));
        if *said != new {
            return Err(format!(
                "{:?} is {said:?} in {} and {new:?} in {}: say it alike, or add `.about(\"…\")` to the text of one of them",
                text.english, first.id, text.id
            ));
        }
    }
    PageTexts::of(known.iter().map(|(key, (_, text))| (*key, text.as_str())))
        .map_err(|key| format!("two texts have the key {key}"))
}

/// The texts of metrics that the program shows on a page.
pub fn on_page(route: Route) -> Vec<Text> {
    let of_form = |metric: &'static Metric| of_metric(metric).into_iter().filter(|text| !text.deferred);
    let of_all = |wanted: fn(&str) -> bool| {
        let texts = metrics::all().iter().flat_map(|metric| of_form(metric));
        texts.filter(|text| text.id.splitn(3, '/').nth(2).is_some_and(wanted)).collect()
    };
    match route {
        Route::Calculator(metric) => {
            let inputs = metric.methods.iter().flat_map(|method| method.inputs);
            let others = inputs.filter_map(|input| match input.kind {
                Kind::Calculators(_, on_offer) => Some(on_offer()),
                _ => None,
            });
            let others = others.flat_map(|on_offer| &on_offer.offers).map(|offer| offer.metric);
            std::iter::once(metric).chain(others).flat_map(of_form).collect()
        }
        // The search looks at titles and at the labels of fields; one calculator stands there whole.
        Route::Home => {
            let mut texts: Vec<Text> = of_all(|place| place == "title" || place.ends_with("/label"));
            texts.extend(metrics::find(route::ON_HOME).into_iter().flat_map(of_form));
            texts
        }
        Route::Survey | Route::Log | Route::Saved | Route::Embed => of_all(|place| place == "title"),
        Route::NotFound => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(id: &str, english: &str) -> Text {
        Text { id: id.to_owned(), english: english.to_owned(), key: crate::word::key(english), deferred: false }
    }

    #[test]
    fn one_english_in_two_ways_is_refused() {
        let texts = [text("metrics/a/title", "Tickets"), text("metrics/b/title", "Tickets")];
        assert!(page_texts(&texts, &|text| text.english.clone()).is_ok());
        let error = page_texts(&texts, &|text| text.id.clone()).unwrap_err();
        assert!(error.contains("in metrics/a/title and") && error.contains("in metrics/b/title:"), "{error}");
    }

    #[test]
    fn a_page_holds_what_its_form_shows() {
        let ids = |path: &str| on_page(Route::of_path(path)).into_iter().map(|text| text.id).collect::<Vec<_>>();
        let has = |path: &str, id: &str| ids(path).iter().any(|known| known == id);
        assert!(has("nps", "metrics/nps/inputs/promoters/label") && !has("nps", "metrics/csat/title"));
        assert!(!has("nps", "metrics/nps/inputs/promoters/hint") && !has("nps", "metrics/nps/summary"));
        assert!(has("channel-preferences", "metrics/channel-preferences/examples/contacts/1/names/1"));
        assert!(has("scorecard", "metrics/nps/inputs/promoters/label") && has("scorecard", "metrics/scorecard/title"));
        assert!(has("", "metrics/nps/inputs/promoters/label") && !has("", "metrics/csat/inputs/scale/choices/5"));
        assert!(has("embed", "metrics/nps/title"));
        assert!(has("saved", "metrics/nps/title") && ids("404").is_empty());
    }
}
