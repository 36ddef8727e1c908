//! What is chosen on the page "Embed a calculator".

use leptos::prelude::*;

use crate::browser::address;
use crate::insight::embedding::Choices;
use crate::insight::snippet;
use crate::metric::Metric;
use crate::metrics;
use crate::route::ON_HOME;
use crate::words::share as w;

/// What is chosen: a bundle of signals.
#[derive(Clone, Copy)]
pub struct Making {
    /// The calculator.
    pub metric: RwSignal<&'static Metric>,
    /// How it looks.
    pub choices: RwSignal<Choices>,
    /// The numbers that were brought along, and the calculator that they are of.
    brought: StoredValue<Option<(&'static str, String)>>,
    /// Where the site stands, without a slash at the end; empty in the page's file.
    site: StoredValue<String>,
}

/// The calculator that the fragment of the page's address names, and the link of the numbers that it brings along: `#nps`, `#nps&v=1&promoters=50…`.
pub fn named(fragment: &str) -> (Option<&'static Metric>, &str) {
    let text = fragment.trim_start_matches('#');
    let (id, numbers) = text.split_once('&').unwrap_or((text, ""));
    let metric = metrics::find(id);
    (metric, if metric.is_some() && numbers.starts_with("v=") { numbers } else { "" })
}

impl Making {
    /// What is proposed on a page in this language whose address ends in this fragment; none where there are no calculators.
    pub fn new(language: &str, fragment: &str) -> Option<Self> {
        let (metric, numbers) = named(fragment);
        let brought = metric.filter(|_| !numbers.is_empty()).map(|metric| (metric.id, numbers.to_owned()));
        let metric = metric.or_else(|| metrics::find(ON_HOME)).or_else(|| metrics::all().first().copied())?;
        let site = if cfg!(target_family = "wasm") { address::site() } else { String::new() };
        Some(Self {
            metric: RwSignal::new(metric),
            choices: RwSignal::new(Choices::proposed(language)),
            brought: StoredValue::new(brought),
            site: StoredValue::new(site),
        })
    }

    /// The link of the numbers that were brought along for the chosen calculator; empty without any.
    pub fn numbers(self) -> String {
        let id = self.metric.get().id;
        let own = |brought: &Option<(&'static str, String)>| brought.clone().filter(|(metric, _)| *metric == id);
        self.brought.with_value(own).map(|(_, numbers)| numbers).unwrap_or_default()
    }

    /// What the frame is called for screen readers.
    pub fn name(self) -> String {
        w::EMBED_FRAME_TITLE.with(&[("metric", self.metric.get().title.text())])
    }

    /// The address of the embedded calculator; none in the page's file, which knows no host.
    pub fn address(self) -> Option<String> {
        let site = self.site.get_value();
        let known = !site.is_empty();
        known.then(|| self.choices.with(|choices| choices.address(&site, self.metric.get().id, &self.numbers())))
    }

    /// The HTML with the element; empty in the page's file.
    pub fn element(self) -> String {
        let site = self.site.get_value();
        if site.is_empty() {
            return site;
        }
        self.choices
            .with(|choices| snippet::element(&site, self.metric.get().id, &self.numbers(), &self.name(), choices))
    }

    /// The HTML with a frame of this height in pixels, without a script; empty in the page's file.
    pub fn frame(self, height: i32) -> String {
        self.address().map(|address| snippet::frame(&address, &self.name(), height, None)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_names_a_calculator_and_its_numbers() {
        for (fragment, id, numbers) in [
            ("#nps", Some("nps"), ""),
            ("#csat&v=1&satisfied=3&k=w", Some("csat"), "v=1&satisfied=3&k=w"),
            ("#csat&x", Some("csat"), ""),
            ("#nothing&v=1", None, ""),
            ("", None, ""),
        ] {
            let (metric, brought) = named(fragment);
            assert_eq!((metric.map(|metric| metric.id), brought), (id, numbers), "{fragment}");
        }
    }
}
