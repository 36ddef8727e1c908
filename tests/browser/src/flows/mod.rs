//! What must hold in every browser, a file for each subject.

mod accessibility;
mod before_live;
mod below;
mod choices;
mod compare;
mod embed;
mod embed_page;
mod examples;
mod first_screen;
mod focus;
mod home;
mod insight;
mod keep;
mod keyboard;
mod languages;
mod link;
mod log;
mod navigation;
mod next;
mod numbers;
mod offline;
mod policy;
mod print;
mod privacy;
mod saved;
mod share;
mod survey;
mod survey_bad;
mod survey_first;
mod survey_formats;
mod survey_view;
mod wrong_input;

use crate::catalogue::Catalogue;
use crate::context::Context;
use crate::driver::Browser;
use crate::site::Page;
use anyhow::Result;
use std::pin::Pin;
use std::rc::Rc;

type Future<'a> = Pin<Box<dyn std::future::Future<Output = Result<()>> + 'a>>;

/// One thing that must hold, under the name by which `--filter` finds it.
pub struct Flow {
    pub name: String,
    /// It takes minutes, so it runs only when asked for.
    pub long: bool,
    pub run: Box<dyn for<'a> Fn(&'a mut Context) -> Future<'a>>,
}

impl Flow {
    /// A flow that is an async function of the context.
    pub fn new(name: impl Into<String>, work: impl AsyncFn(&mut Context) -> Result<()> + 'static) -> Self {
        let work = Rc::new(work);
        Self {
            name: name.into(),
            long: false,
            run: Box::new(move |context| {
                let work = Rc::clone(&work);
                Box::pin(async move { work(context).await })
            }),
        }
    }
}

/// The pages on which every browser is tried by the flows that are the same for each page: together they have every kind of control, result and
/// panel. The others run with `--long` alone: what a page adds is words and formulas, in which engines do not differ, and which native tests hold.
const IN_EVERY_BROWSER: [&str; 8] =
    ["home", "survey", "nps", "csat", "cost-per-call", "staffing", "scorecard", "issues-by-type"];

/// The flows that are the same for each page; the page's name stands behind these words.
const OF_EACH_PAGE: [&str; 7] = [
    "example::opens::",
    "example::all::",
    "wrong_input::",
    "link::round_trip::",
    "privacy::",
    "axe::light::",
    "axe::dark::",
];

/// Of these, the ones that run on every page in Chromium: that it comes to life with its own results, and that it is accessible.
const IN_CHROMIUM: [&str; 2] = ["example::opens::", "axe::light::"];

/// Whether a flow runs only when all of them are asked for.
fn is_long(flow: &Flow, browser: Browser, pages: &[Page]) -> bool {
    let is_one_of = |kinds: &[&str]| kinds.iter().any(|words| flow.name.starts_with(words));
    let everywhere = !is_one_of(&OF_EACH_PAGE) || browser == Browser::Chromium && is_one_of(&IN_CHROMIUM);
    let left_out = |page: &Page| {
        let name = page.name();
        !IN_EVERY_BROWSER.contains(&name.as_str()) && flow.name.ends_with(&format!("::{name}"))
    };
    flow.long || !everywhere && pages.iter().any(left_out)
}

/// All flows, in the order in which they run.
pub fn all(catalogue: &Catalogue, browser: Browser, pages: &[Page], foreign: &[Page]) -> Vec<Flow> {
    [
        examples::flows(catalogue),
        wrong_input::flows(catalogue),
        numbers::flows(catalogue),
        link::flows(catalogue),
        choices::flows(catalogue, browser, pages, foreign),
        compare::flows(),
        first_screen::flows(),
        focus::flows(),
        insight::flows(),
        keep::flows(),
        saved::flows(),
        offline::flows(),
        share::flows(),
        embed::flows(),
        embed_page::flows(),
        survey::flows(),
        survey_bad::flows(),
        survey_first::flows(),
        survey_formats::flows(),
        survey_view::flows(),
        keyboard::flows(catalogue),
        privacy::flows(pages),
        policy::flows(pages),
        below::flows(),
        log::flows(),
        print::flows(),
        navigation::flows(browser, pages),
        next::flows(),
        accessibility::flows(pages),
        before_live::flows(browser),
        home::flows(),
        languages::flows(catalogue, browser, pages, foreign),
    ]
    .into_iter()
    .flatten()
    .map(|flow| Flow { long: is_long(&flow, browser, pages), ..flow })
    .collect()
}
