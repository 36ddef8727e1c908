//! What a flow does on the survey page.

use crate::page::Page;
use crate::reading::close;
use crate::selectors;
use crate::wait::{SOON, until_within};
use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Duration;

/// What the survey page shows.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Survey {
    pub state: Option<String>,
    pub finding: Option<String>,
    /// What a visitor reads in the panel.
    pub text: String,
    /// The choices by name: `column-2` → `nps`.
    pub columns: BTreeMap<String, String>,
    pub results: Vec<Answer>,
}

/// A result of a column.
#[derive(Clone, Debug, Deserialize)]
pub struct Answer {
    pub metric: String,
    pub column: String,
    pub result: String,
    pub value: Option<String>,
    pub answers: Option<String>,
}

impl Survey {
    /// The value of a result, if it is shown.
    pub fn value(&self, metric: &str, result: &str) -> Option<f64> {
        let of_metric = |answer: &&Answer| answer.metric == metric && answer.result == result;
        self.results.iter().find(of_metric)?.value.as_deref()?.parse().ok()
    }
}

impl Page {
    /// What the survey page shows now.
    pub async fn survey(&self) -> Result<Survey> {
        self.run("return survey()", Vec::new()).await
    }

    /// Waits until the panel is in a state.
    pub async fn survey_in(&self, state: &str) -> Result<Survey> {
        self.survey_within(SOON, state).await
    }

    /// The same with a deadline of its own.
    pub async fn survey_within(&self, limit: Duration, state: &str) -> Result<Survey> {
        let mut last = Survey::default();
        until_within(limit, &format!("data-state={state}"), async || {
            last = self.survey().await?;
            Ok((last.state.as_deref() == Some(state)).then(|| last.clone()))
        })
        .await
        .with_context(|| format!("state {:?}, finding {:?}, text {:?}", last.state, last.finding, last.text))
    }

    /// Drops a file on the page, as an operating system would, by events.
    pub async fn drop_file(&self, name: &str, bytes: &[u8]) -> Result<()> {
        use base64::Engine;
        let content = base64::engine::general_purpose::STANDARD.encode(bytes);
        let _: Value = self
            .run("drop([[arguments[0], 'text/csv', arguments[1]]]); return null", vec![json!(name), json!(content)])
            .await?;
        Ok(())
    }

    /// Pastes a table, by an event.
    pub async fn paste(&self, text: &str) -> Result<()> {
        let _: Value = self.run("paste(arguments[0]); return null", vec![json!(text)]).await?;
        Ok(())
    }

    /// Waits for the question which columns count, checks what is proposed, says yes, and waits for the results.
    pub async fn confirm_survey(&self, proposed: &[(usize, &str)]) -> Result<Survey> {
        let asked = self.survey_in("confirm").await?;
        for (column, metric) in proposed {
            let choice = asked.columns.get(&format!("column-{column}")).map(String::as_str);
            ensure!(choice == Some(metric), "column {column} is proposed as {choice:?} instead of {metric}");
        }
        self.press(selectors::CONFIRM).await?;
        self.survey_in("done").await
    }
}

/// Whether a survey gives a value.
pub fn expect(survey: &Survey, metric: &str, result: &str, expected: f64) -> Result<()> {
    let value = survey.value(metric, result);
    ensure!(
        value.is_some_and(|value| close(value, expected)),
        "{metric} {result} is {value:?} instead of {expected}; shown: {:?}",
        survey.results
    );
    Ok(())
}
