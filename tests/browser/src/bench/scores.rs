//! The scores of a survey, of all rows and by channel, month and agent, as our page shows them or a peer computes them.

use crate::page::Page;
use crate::reading::close;
use crate::selectors::PANEL;
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeMap;

/// By metric, part (empty for all, `channel`, `month`, `agent`) and group.
pub type Scores = BTreeMap<(String, String, String), Score>;

/// A score and the number of answers that it rests on.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Score {
    pub answers: f64,
    pub value: f64,
}

/// The headlines of the three metrics, from the outputs of `docs/contract.md`; the argument says which parts the columns are.
const SCRIPT: &str = "
    const found = [];
    for (const one of document.querySelectorAll(`${S.panel} output[data-result][data-metric]`)) {
        const { result, metric, segment, segmentColumn, period, answers, value } = one.dataset;
        const part = period !== undefined ? 'month' : segmentColumn === undefined ? '' : arguments[0][segmentColumn];
        if (result !== metric || part === undefined || value === undefined) continue;
        found.push([metric, part, period ?? segment ?? '', Number(answers), Number(value)]);
    }
    return found";

/// What our page shows; `channel` and `agent` are the numbers of these columns.
pub async fn shown(page: &Page, channel: usize, agent: usize) -> Result<Scores> {
    let parts = json!({ channel.to_string(): "channel", agent.to_string(): "agent" });
    let found: Vec<(String, String, String, f64, f64)> = page.run(SCRIPT, vec![parts]).await?;
    let mut scores = Scores::new();
    for (metric, part, group, answers, value) in found {
        let before = scores.insert((metric, part, group), Score { answers, value });
        ensure!(before.is_none(), "an output stands twice in {PANEL}");
    }
    Ok(scores)
}

/// An error unless both hold the same groups with the same answers and scores.
pub fn expect_same(ours: &Scores, theirs: &Scores) -> Result<()> {
    for (key, score) in ours {
        let other = theirs.get(key).with_context(|| format!("only our page has {key:?}"))?;
        ensure!(
            close(score.answers, other.answers) && close(score.value, other.value),
            "{key:?}: {score:?} on our page, {other:?} here"
        );
    }
    let more = theirs.keys().find(|key| !ours.contains_key(key));
    ensure!(more.is_none(), "our page has no {more:?}");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn same_or_not() {
        let key = |group: &str| ("nps".to_owned(), "channel".to_owned(), group.to_owned());
        let of = |group: &str, answers, value| Scores::from([(key(group), Score { answers, value })]);
        let ours = of("chat", 3.0, 100.0 / 3.0);
        assert!(expect_same(&ours, &of("chat", 3.0, 100.0 * (1.0 / 3.0))).is_ok());
        for other in [of("chat", 4.0, 100.0 / 3.0), of("chat", 3.0, 33.3), of("phone", 3.0, 100.0 / 3.0), Scores::new()]
        {
            assert!(expect_same(&ours, &other).is_err(), "{other:?}");
            assert!(expect_same(&other, &ours).is_err(), "{other:?}");
        }
    }
}
