//! What a flow does on a page: open, read, fill, press.

use crate::catalogue::Method;
use crate::selectors;
use crate::wait::until;
use anyhow::{Context, Result, bail, ensure};
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// A window of a browser, showing the site.
#[derive(Clone, Debug)]
pub struct Page {
    pub client: Client,
    /// `http://127.0.0.1:port`.
    pub origin: String,
}

/// What a calculator shows.
#[derive(Clone, Debug, Default, Deserialize, PartialEq)]
pub struct State {
    pub metric: Option<String>,
    pub fields: BTreeMap<String, String>,
    /// The names of the fields that take text and can be seen.
    pub texts: Vec<String>,
    pub results: BTreeMap<String, Shown>,
    pub errors: BTreeMap<String, String>,
    /// Results that stand there more than once.
    pub twice: Vec<String>,
    /// Texts of outputs that no visitor should see: NaN and the like.
    pub odd: Vec<String>,
    pub damage: Vec<String>,
}

/// An output's attributes.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
pub struct Shown {
    pub value: Option<String>,
    pub low: Option<String>,
    pub high: Option<String>,
}

impl Shown {
    /// The value as a number.
    pub fn number(&self) -> Option<f64> {
        self.value.as_deref()?.parse().ok()
    }
}

impl Page {
    /// The origin without the path below which the site may lie.
    pub fn host(&self) -> String {
        self.origin.splitn(4, '/').take(3).collect::<Vec<_>>().join("/")
    }

    /// What the browser has stored under a key.
    pub async fn stored(&self, key: &str) -> Result<Option<String>> {
        self.run("return localStorage.getItem(arguments[0])", vec![json!(key)]).await
    }

    /// Waits until the element can be seen, or cannot.
    pub async fn seen(&self, selector: &str, seen: bool) -> Result<()> {
        let script = "const one = document.querySelector(arguments[0]); return !!one && visible(one)";
        until(&format!("{selector} is {}", if seen { "seen" } else { "not seen" }), async || {
            let now: bool = self.run(script, vec![json!(selector)]).await?;
            Ok((now == seen).then_some(()))
        })
        .await
    }

    /// Opens an address of the site, and waits until the page is live.
    pub async fn open(&self, path: &str) -> Result<()> {
        self.client.goto(&format!("{}{path}", self.origin)).await?;
        self.live().await
    }

    /// Waits until the page is live.
    pub async fn live(&self) -> Result<()> {
        until("the page is live (html[data-ready])", async || self.exists(selectors::LIVE).await).await
    }

    /// Waits until nothing of the page is worked out any more.
    pub async fn worked_out(&self) -> Result<()> {
        until("the worker's answer", async || Ok(self.exists("[aria-busy=true]").await?.is_none().then_some(()))).await
    }

    /// Something when the selector finds something.
    pub async fn exists(&self, selector: &str) -> Result<Option<()>> {
        let found: bool = self.run("return !!document.querySelector(arguments[0])", vec![json!(selector)]).await?;
        Ok(found.then_some(()))
    }

    /// Runs a script behind the functions of `page.js`.
    pub async fn run<T: DeserializeOwned>(&self, script: &str, words: Vec<Value>) -> Result<T> {
        let value = self.client.execute(&whole(script), words).await?;
        serde_json::from_value(value).with_context(|| format!("unexpected answer of {script:?}"))
    }

    /// The same for a script that calls `done(value)` later.
    pub async fn run_async<T: DeserializeOwned>(&self, script: &str, words: Vec<Value>) -> Result<T> {
        let script = format!("const done = arguments[arguments.length - 1];\n{script}");
        let value = self.client.execute_async(&whole(&script), words).await?;
        serde_json::from_value(value).with_context(|| format!("unexpected answer of {script:?}"))
    }

    /// What the calculator shows now.
    pub async fn state(&self) -> Result<State> {
        self.run("return snapshot()", Vec::new()).await
    }

    /// Waits until the calculator shows what `fits`; says what it shows when it never does.
    pub async fn state_when(&self, what: &str, mut fits: impl FnMut(&State) -> bool) -> Result<State> {
        let mut last = State::default();
        let outcome = until(what, async || {
            last = self.state().await?;
            Ok(fits(&last).then(|| last.clone()))
        })
        .await;
        outcome
            .with_context(|| format!("fields {:?}, results {:?}, errors {:?}", last.fields, last.results, last.errors))
    }

    /// Puts a value into a control, and waits until the calculator shows what `fits`. Most often it does at once, and that is seen without asking
    /// a second time.
    pub async fn state_after(
        &self,
        (name, value): (&str, &str),
        what: &str,
        mut fits: impl FnMut(&State) -> bool,
    ) -> Result<State> {
        let script =
            "const there = put(arguments[0], arguments[1]); setTimeout(() => done(there ? snapshot() : null), 0)";
        let state: Option<State> = self.run_async(script, vec![json!(name), json!(value)]).await?;
        let state = state.with_context(|| format!("there is no control named {name}"))?;
        if fits(&state) { Ok(state) } else { self.state_when(what, fits).await }
    }

    /// Chooses a method, and waits until its fields are there.
    pub async fn choose(&self, method: &Method) -> Result<()> {
        let Some(choice) = method.choice() else {
            return Ok(());
        };
        ensure!(self.put("method", choice).await?, "the form has no control named method");
        let results = || method.results.iter().map(|result| &result.id);
        self.state_when(&format!("the results of the method {choice} appear"), |state| {
            state.fields.get("method").is_some_and(|chosen| chosen == choice)
                && results().all(|id| state.results.contains_key(id))
        })
        .await?;
        Ok(())
    }

    /// Empties the form and fills it; adds rows to lists where they are wanted.
    pub async fn fill(&self, method: &Method, values: &BTreeMap<String, String>) -> Result<()> {
        self.press(selectors::CLEAR).await?;
        self.choose(method).await?;
        // Choices first: fields may depend on them.
        let is_choice = |name: &&String| {
            method.field_of(name).is_some_and(|input| input.unit == "choice") || name.as_str() == "currency"
        };
        // And of a row of another calculator first which one it is: its method depends on that.
        let of_calculator = |name: &&String| is_choice(name) && name.ends_with("-metric");
        let of_others = |name: &&String| is_choice(name) && !name.ends_with("-metric");
        let choices = values.keys().filter(of_calculator).chain(values.keys().filter(of_others));
        for name in choices.chain(values.keys().filter(|name| !is_choice(name))) {
            let value = values.get(name).map(String::as_str).unwrap_or_default();
            until(&format!("a control named {name}"), async || {
                if self.put(name, value).await? {
                    return Ok(Some(()));
                }
                let list = name.split('-').next().unwrap_or_default();
                self.add_row(list).await?;
                Ok(None)
            })
            .await?;
        }
        Ok(())
    }

    /// Puts a value into a control, by script; false when there is no control of that name.
    pub async fn put(&self, name: &str, value: &str) -> Result<bool> {
        self.run("return put(arguments[0], arguments[1])", vec![json!(name), json!(value)]).await
    }

    async fn add_row(&self, list: &str) -> Result<()> {
        let script = "const all = [...document.querySelectorAll(S.addRow)];
            const one = all.find((one) => one.dataset.list === arguments[0]) ?? all[0]; if (one) one.click(); return null";
        self.run(script, vec![json!(list)]).await
    }

    /// Clicks the first element that the selector finds, once it is there.
    pub async fn press(&self, selector: &str) -> Result<()> {
        let script = "const one = document.querySelector(arguments[0]); if (one) one.click(); return !!one";
        until(&format!("{selector} to press"), async || {
            let pressed: bool = self.run(script, vec![json!(selector)]).await?;
            Ok(pressed.then_some(()))
        })
        .await
    }

    /// Types into a text field with real keys, in place of what it held.
    pub async fn type_into(&self, name: &str, text: &str) -> Result<()> {
        let script = "const one = form().elements.namedItem(arguments[0]); one.scrollIntoView({ block: 'center' });
            one.focus(); one.select(); return document.activeElement === one";
        let focused: bool = self.run(script, vec![json!(name)]).await?;
        ensure!(focused, "the field {name} does not take the focus");
        self.type_text(text).await
    }

    /// Presses keys one after another.
    pub async fn type_text(&self, text: &str) -> Result<()> {
        let mut keys = KeyActions::new("keyboard".to_owned());
        for character in text.chars() {
            keys = keys.then(KeyAction::Down { value: character }).then(KeyAction::Up { value: character });
        }
        Ok(self.client.perform_actions(keys).await?)
    }

    /// Presses a key that is no character.
    pub async fn key(&self, key: Key) -> Result<()> {
        self.type_text(&char::from(key).to_string()).await
    }

    /// Gives a file input the path of a file.
    pub async fn choose_file(&self, path: &std::path::Path) -> Result<()> {
        self.choose_file_for(selectors::SURVEY_INPUT, path).await
    }

    /// The same for the file input that a selector finds.
    pub async fn choose_file_for(&self, selector: &str, path: &std::path::Path) -> Result<()> {
        let input = self.client.find(Locator::Css(selector)).await?;
        let path = path.canonicalize()?;
        let Some(path) = path.to_str() else { bail!("{} is not text", path.display()) };
        Ok(input.send_keys(path).await?)
    }
}

fn whole(script: &str) -> String {
    format!("const S = {};\n{}\n{script}", selectors::for_scripts(), include_str!("page.js"))
}
