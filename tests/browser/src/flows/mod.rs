//! What must hold in every browser, a file for each subject.

mod accessibility;
mod before_live;
mod below;
mod choices;
mod compare;
mod embed;
mod examples;
mod insight;
mod keep;
mod keyboard;
mod languages;
mod link;
mod navigation;
mod numbers;
mod offline;
mod policy;
mod print;
mod privacy;
mod saved;
mod share;
mod survey;
mod survey_bad;
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

/// All flows, in the order in which they run.
pub fn all(catalogue: &Catalogue, browser: Browser, pages: &[Page], foreign: &[Page]) -> Vec<Flow> {
    [
        examples::flows(catalogue),
        wrong_input::flows(catalogue),
        numbers::flows(catalogue),
        link::flows(catalogue),
        choices::flows(catalogue, browser, pages, foreign),
        compare::flows(),
        insight::flows(),
        keep::flows(),
        saved::flows(),
        offline::flows(),
        share::flows(),
        embed::flows(),
        survey::flows(),
        survey_bad::flows(),
        survey_formats::flows(),
        survey_view::flows(),
        keyboard::flows(catalogue),
        privacy::flows(pages),
        policy::flows(pages),
        below::flows(),
        print::flows(),
        navigation::flows(pages),
        accessibility::flows(pages),
        before_live::flows(browser),
        languages::flows(catalogue, browser, pages, foreign),
    ]
    .into_iter()
    .flatten()
    .collect()
}
