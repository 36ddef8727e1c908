//! What the worker's answers change on the page, as patches.

use super::patches::found;
use super::{Patch, Patches, compare, explanation, insight, share, sliders};
use crate::insight::Beside;
use crate::insight::session::Session;
use crate::metrics;
use crate::number::Format;
use crate::picture::Picture;
use crate::scenario::Scenario;
use crate::words::export;

/// What the page shows at once: what explains the results, and the results themselves where it does not work them out. Charts are as wide as that.
pub fn first(session: &Session, with_results: bool, width: u32) -> Vec<Patch> {
    let mut patches = Patches::default();
    if let Some((board, format)) = session.shown() {
        let scenario = &board.scenario;
        if let (true, Some(evaluation)) = (with_results, session.evaluation()) {
            found(&mut patches, scenario, evaluation, format);
        }
        let Beside { explanation, compared, sliders, .. } = session.beside();
        let picture = Picture::of_explanation(&explanation, scenario, width, format);
        explanation::patches(&mut patches, scenario, &explanation, picture.as_ref(), format);
        let picture = compared.as_ref().and_then(|compared| Picture::of_scenarios(board, compared, width, format));
        compare::patches(&mut patches, board, compared.as_ref(), picture.as_ref(), format);
        sliders::patches(&mut patches, &sliders, scenario, format);
    }
    patches.0
}

/// What takes longer: targets, drivers, definitions, the result to take along, and the share panel once it was opened.
pub fn second(session: &Session) -> Vec<Patch> {
    let mut patches = Patches::default();
    if let Some((board, format)) = session.shown() {
        let (scenario, below) = (&board.scenario, session.below());
        insight::patches(&mut patches, scenario, &session.explanation(), &below, format);
        share::print(&mut patches, scenario, below.code.as_ref());
        if let (Some(shared), Some(choices)) = (session.share(), session.sharing()) {
            let parts = below.export.as_ref().and_then(|export| export.sentence.as_ref());
            let sentence = parts.and_then(|parts| export::sentence(scenario, parts, format));
            share::panel(&mut patches, scenario, &shared, choices, below.code.as_ref(), sentence.as_deref());
        }
    }
    patches.0
}

/// The code for paper of a calculator that nobody has touched, which shows its example.
pub fn untouched_code(session: &Session, metric: &str) -> Option<String> {
    let (metric, code) = (metrics::find(metric)?, session.untouched_code(metric));
    let mut patches = Patches::default();
    share::print(&mut patches, &Scenario::start(metric, Format::ENGLISH), code.as_ref());
    patches.0.pop()?.value
}
