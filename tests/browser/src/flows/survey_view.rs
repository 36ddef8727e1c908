//! What a visitor does with a file that was read: other columns and mappings, groups, a trend, filters, before and after, the receipt.

use super::Flow;
use crate::archive::zip;
use crate::context::Context;
use crate::page::Page;
use crate::reading::close;
use crate::wait::until;
use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};
use std::fmt::Write;
use std::fs;

pub fn flows() -> Vec<Flow> {
    vec![
        Flow::new("survey_view::proposed_groups_and_dates", async |context| proposed(context).await),
        Flow::new("survey_view::mapping", async |context| mapping(context).await),
        Flow::new("survey_view::trend", async |context| trend(context).await),
        Flow::new("survey_view::filters", async |context| filters(context).await),
        Flow::new("survey_view::before_and_after", async |context| before_and_after(context).await),
        Flow::new("survey_view::receipt", async |context| receipt(context).await),
        Flow::new("survey_view::five_scores", async |context| five_scores(context).await),
        Flow::new("survey_view::long_form", async |context| long_form(context).await),
        Flow::new("survey_view::sheet", async |context| sheet(context).await),
        Flow::new("survey_view::choices", async |context| choices(context).await),
        Flow::new("survey_view::lost_file", async |context| lost_file(context).await),
        Flow::new("survey_view::changed_file", async |context| changed_file(context).await),
        Flow::new("survey_view::phone", async |context| phone(context).await),
    ]
}

/// One of a few texts, in turn.
fn turn<const N: usize>(texts: [&'static str; N], row: usize) -> &'static str {
    texts.get(row % N).copied().unwrap_or_default()
}

/// Sixty answers from January to March 2024: the mail's are 1 to 5 in turn, the chat's 5 throughout.
fn survey() -> String {
    let mut text = "when,channel,How satisfied are you? (1-5),verdict,wait (min)\n".to_owned();
    for row in 0..60 {
        let (channel, score) = if row % 2 == 0 { ("mail", row / 2 % 5 + 1) } else { ("chat", 5) };
        let verdict = turn(["superb", "so-so", "dire"], row);
        let _ = writeln!(text, "2024-{:02}-{:02},{channel},{score},{verdict},{}", row / 20 + 1, row % 20 + 1, row % 7);
    }
    text
}

/// An output with all that tells it apart.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct Output {
    result: String,
    metric: String,
    column: String,
    answers: Option<String>,
    value: Option<String>,
    low: Option<String>,
    segment: Option<String>,
    #[serde(rename = "segmentColumn")]
    segment_column: Option<String>,
    period: Option<String>,
    p: Option<String>,
}

impl Output {
    fn number(&self) -> f64 {
        self.value.as_deref().and_then(|value| value.parse().ok()).unwrap_or(f64::NAN)
    }
}

async fn outputs(page: &Page) -> Result<Vec<Output>> {
    page.run(
        "return [...document.querySelectorAll('output[data-metric]')].map((one) => ({ ...one.dataset }))",
        Vec::new(),
    )
    .await
}

/// Waits until an output fits.
async fn shown(page: &Page, what: &str, fits: impl Fn(&Output) -> bool) -> Result<Output> {
    until(what, async || Ok(outputs(page).await?.into_iter().find(|output| fits(output)))).await
}

/// Changes a control, once it is there.
async fn take(page: &Page, name: &str, value: &str) -> Result<()> {
    let script = "const one = document.querySelector(`[name='${arguments[0]}']`);
        if (!one) return false;
        one.value = arguments[1];
        one.dispatchEvent(new Event('change', { bubbles: true }));
        return one.value === arguments[1]";
    until(&format!("{name} takes {value}"), async || {
        let taken: bool = page.run(script, vec![json!(name), json!(value)]).await?;
        Ok(taken.then_some(()))
    })
    .await
}

async fn asked(context: &mut Context, name: &str, bytes: &[u8]) -> Result<Page> {
    let page = context.visit("/survey").await?;
    page.drop_file(name, bytes).await?;
    page.survey_in("confirm").await?;
    Ok(page)
}

async fn done(page: &Page) -> Result<()> {
    page.press("[data-action=\"confirm\"]").await?;
    page.survey_in("done").await.map(drop)
}

async fn computed(context: &mut Context) -> Result<Page> {
    let page = asked(context, "survey.csv", survey().as_bytes()).await?;
    done(&page).await?;
    Ok(page)
}

fn total(output: &Output) -> bool {
    output.segment.is_none() && output.period.is_none() && output.result == "csat" && output.column == "2"
}

async fn proposed(context: &mut Context) -> Result<()> {
    let page = asked(context, "survey.csv", survey().as_bytes()).await?;
    let roles = page.survey().await?.columns;
    for (column, role) in [("column-0", "date"), ("column-1", "segment"), ("column-2", "csat")] {
        ensure!(roles.get(column).is_some_and(|found| found == role), "{column} is no {role}: {roles:?}");
    }
    done(&page).await?;
    let chat = shown(&page, "the chat's score", |output| output.segment.as_deref() == Some("chat")).await?;
    ensure!(close(chat.number(), 100.0) && chat.segment_column.as_deref() == Some("1"), "{chat:?}");
    shown(&page, "a trend", |output| output.period.is_some()).await.map(drop)
}

async fn mapping(context: &mut Context) -> Result<()> {
    let page = asked(context, "survey.csv", survey().as_bytes()).await?;
    page.press("[data-action=\"all-columns\"]").await?;
    take(&page, "column-3", "csat").await?;
    take(&page, "column-3-scale", "1-3").await?;
    let labels: Vec<(String, String)> = until("labels of column 3", async || {
        let script = "return [...document.querySelectorAll('select[name^=column-3-label-]')].map((one) => [one.name, one.dataset.label])";
        let found: Vec<(String, String)> = page.run(script, Vec::new()).await?;
        Ok((found.len() == 3).then_some(found))
    })
    .await?;
    for (name, label) in &labels {
        let step = match label.as_str() {
            "superb" => "3",
            "so-so" => "2",
            _ => "1",
        };
        take(&page, name, step).await?;
    }
    done(&page).await?;
    let found =
        shown(&page, "the score of the words", |output| output.column == "3" && output.segment.is_none()).await?;
    ensure!(found.answers.as_deref() == Some("60") && close(found.number(), 100.0 / 3.0), "{found:?}");
    Ok(())
}

async fn trend(context: &mut Context) -> Result<()> {
    let page = computed(context).await?;
    take(&page, "period", "month").await?;
    for month in ["2024-01", "2024-02", "2024-03"] {
        let found = shown(&page, month, |output| output.period.as_deref() == Some(month)).await?;
        ensure!(found.answers.as_deref() == Some("20") && found.low.is_some(), "{found:?}");
    }
    take(&page, "period", "day").await?;
    shown(&page, "a day", |output| output.period.as_deref() == Some("2024-01-15")).await?;
    take(&page, "period", "week").await?;
    shown(&page, "a week", |output| output.period.as_deref() == Some("2024-W03")).await?;
    take(&page, "trend", "").await?;
    until("no trend", async || Ok(outputs(&page).await?.iter().all(|output| output.period.is_none()).then_some(())))
        .await
}

async fn filters(context: &mut Context) -> Result<()> {
    let page = computed(context).await?;
    shown(&page, "all rows", |output| total(output) && output.answers.as_deref() == Some("60")).await?;
    take(&page, "filter-1", "mail").await?;
    let mail = shown(&page, "mail only", |output| total(output) && output.answers.as_deref() == Some("30")).await?;
    ensure!(close(mail.number(), 40.0), "{mail:?}");
    take(&page, "from", "2024-02-01").await?;
    shown(&page, "mail from February on", |output| total(output) && output.answers.as_deref() == Some("20")).await?;
    take(&page, "to", "2024-02-29").await?;
    let found =
        shown(&page, "mail of February", |output| total(output) && output.answers.as_deref() == Some("10")).await?;
    ensure!(close(found.number(), 40.0), "{found:?}");
    take(&page, "filter-1", "").await?;
    shown(&page, "all of February", |output| total(output) && output.answers.as_deref() == Some("20")).await.map(drop)
}

async fn before_and_after(context: &mut Context) -> Result<()> {
    let page = computed(context).await?;
    take(&page, "before", "1:mail").await?;
    take(&page, "after", "1:chat").await?;
    let found = shown(&page, "a difference", |output| output.result == "difference" && output.column == "2").await?;
    let p: f64 = found.p.as_deref().unwrap_or_default().parse()?;
    ensure!(close(found.number(), 60.0) && p > 0.0 && p < 0.001 && found.low.is_some(), "{found:?}");
    take(&page, "period", "month").await?;
    take(&page, "before", "period:2024-01").await?;
    take(&page, "after", "period:2024-03").await?;
    let same = |output: &Output| output.result == "difference" && output.value.as_deref() == Some("0");
    let found = shown(&page, "no difference between months", same).await?;
    let p: f64 = found.p.as_deref().unwrap_or_default().parse()?;
    ensure!(p > 0.9, "{found:?}");
    Ok(())
}

async fn receipt(context: &mut Context) -> Result<()> {
    let page = computed(context).await?;
    let script = "const link = document.querySelector('a[data-action=save-receipt]');
        return [link.download, decodeURIComponent(link.href.slice(link.href.indexOf(',') + 1))]";
    let (name, text): (String, String) = page.run(script, Vec::new()).await?;
    ensure!(name == "import-receipt.csv", "{name}");
    for line in ["channel", "Used,60", "All rows,60"] {
        ensure!(text.contains(line), "no {line} in {text}");
    }
    Ok(())
}

async fn five_scores(context: &mut Context) -> Result<()> {
    let names = ["a", "b", "c", "d", "e", "f"].map(|part| format!("How satisfied are you with part {part}?"));
    let row = |row: usize| (0..6).map(|column| ((row + column) % 5 + 1).to_string()).collect::<Vec<_>>().join(",");
    let rows: Vec<String> = (0..40).map(row).collect();
    let page = asked(context, "six.csv", format!("{}\n{}\n", names.join(","), rows.join("\n")).as_bytes()).await?;
    done(&page).await?;
    let found = outputs(&page).await?;
    let columns: Vec<&str> =
        found.iter().filter(|output| output.result == "csat").map(|output| output.column.as_str()).collect();
    ensure!(columns == ["0", "1", "2", "3", "4"], "{columns:?}");
    ensure!(
        found.iter().filter(|output| output.result == "csat").all(|output| close(output.number(), 40.0)),
        "{found:?}"
    );
    Ok(())
}

async fn long_form(context: &mut Context) -> Result<()> {
    let mut text = "id,question,answer\n".to_owned();
    for row in 0..20 {
        let _ = write!(
            text,
            "{row},How satisfied are you?,{}\n{row},How easy was it?,{}\n{row},Why?,because\n",
            row % 5 + 1,
            row % 2 + 4
        );
    }
    let page = asked(context, "long.csv", text.as_bytes()).await?;
    done(&page).await?;
    let of = |question: &'static str| {
        move |output: &Output| output.result == "csat" && output.segment.as_deref() == Some(question)
    };
    let satisfied = shown(&page, "the first question", of("How satisfied are you?")).await?;
    let easy = shown(&page, "the second question", of("How easy was it?")).await?;
    ensure!(close(satisfied.number(), 40.0) && close(easy.number(), 100.0), "{satisfied:?} {easy:?}");
    take(&page, "filter-1", "How satisfied are you?").await?;
    shown(&page, "that question alone", |output| output.segment.is_none() && output.answers.as_deref() == Some("20"))
        .await
        .map(drop)
}

/// A workbook of two sheets with texts in the cells.
fn workbook() -> Vec<u8> {
    let sheet = |rows: &[[String; 2]]| {
        let cell = |text: &String| format!("<c t=\"inlineStr\"><is><t>{text}</t></is></c>");
        let row = |[a, b]: &[String; 2]| ["<row>", &cell(a), &cell(b), "</row>"].concat();
        let rows: String = rows.iter().map(row).collect();
        format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
    };
    let rows = |name: &str, best: usize| {
        let mut rows = vec![["team".to_owned(), name.to_owned()]];
        rows.extend((0..40).map(|row| [turn(["red", "blue"], row).to_owned(), (best - row % 5).to_string()]));
        rows
    };
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |id: usize| {
        format!("<Relationship Id=\"r{id}\" Type=\"{kind}/worksheet\" Target=\"worksheets/sheet{id}.xml\"/>")
    };
    let book = "<workbook><sheets><sheet name=\"Spring\" sheetId=\"1\" r:id=\"r1\"/><sheet name=\"Autumn\" sheetId=\"2\" r:id=\"r2\"/></sheets></workbook>";
    zip(&[
        ("[Content_Types].xml", "<Types/>".to_owned()),
        ("xl/workbook.xml", book.to_owned()),
        ("xl/_rels/workbook.xml.rels", format!("<Relationships>{}{}</Relationships>", relation(1), relation(2))),
        ("xl/worksheets/sheet1.xml", sheet(&rows("Satisfaction (1-5)", 5))),
        ("xl/worksheets/sheet2.xml", sheet(&rows("Recommend us? (0-10)", 10))),
    ])
}

async fn sheet(context: &mut Context) -> Result<()> {
    let page = asked(context, "book.xlsx", &workbook()).await?;
    ensure!(page.survey().await?.columns.get("column-1").is_some_and(|role| role == "csat"), "the first sheet is read");
    take(&page, "sheet", "1").await?;
    until("the second sheet", async || {
        Ok(page.survey().await?.columns.get("column-1").is_some_and(|role| role == "nps").then_some(()))
    })
    .await?;
    done(&page).await?;
    // 10 and 9 of five answers, and 6: two promoters, one detractor.
    let found = shown(&page, "the score", |output| output.result == "nps" && output.segment.is_none()).await?;
    ensure!(close(found.number(), 20.0), "{found:?}");
    Ok(())
}

async fn choices(context: &mut Context) -> Result<()> {
    let cells = ["Phone;", "Phone;Email;", "Chat;", "Email;Chat;"];
    let row = |row: usize| format!("{},{}\n", turn(cells, row), row % 5 + 1);
    let rows: String = (0..40).map(row).collect();
    let page =
        asked(context, "forms.csv", format!("Which channels?,How satisfied are you?\n{rows}").as_bytes()).await?;
    ensure!(page.survey().await?.text.contains("counts in each"), "nothing said of several choices");
    done(&page).await?;
    let of = |group: &'static str| {
        move |output: &Output| output.result == "csat" && output.segment.as_deref() == Some(group)
    };
    for (group, rows) in [("Phone", "20"), ("Email", "20"), ("Chat", "20")] {
        let found = shown(&page, group, of(group)).await?;
        ensure!(found.answers.as_deref() == Some(rows), "{found:?}");
    }
    take(&page, "filter-0", "Email").await?;
    shown(&page, "Email only", |output| output.segment.is_none() && output.answers.as_deref() == Some("20"))
        .await
        .map(drop)
}

/// A file that is there when it is chosen, and read again later.
async fn chosen(context: &mut Context, name: &str) -> Result<(Page, std::path::PathBuf)> {
    let file = context.folder.join(name);
    fs::write(&file, survey())?;
    let page = context.visit("/survey").await?;
    page.choose_file(&file).await?;
    page.survey_in("confirm").await?;
    Ok((page, file))
}

async fn unreadable(page: &Page) -> Result<()> {
    // Another encoding has the file read anew.
    take(page, "encoding", "windows-1252").await?;
    let survey = page.survey_in("failed").await?;
    ensure!(survey.finding.as_deref() == Some("unreadable"), "{:?}: {}", survey.finding, survey.text);
    ensure!(survey.text.contains("changed"), "{}", survey.text);
    // The page stays alive.
    page.drop_file("again.csv", self::survey().as_bytes()).await?;
    page.survey_in("confirm").await.map(drop)
}

async fn lost_file(context: &mut Context) -> Result<()> {
    let (page, file) = chosen(context, "deleted.csv").await?;
    fs::remove_file(file)?;
    unreadable(&page).await
}

async fn changed_file(context: &mut Context) -> Result<()> {
    let (page, file) = chosen(context, "changed.csv").await?;
    fs::write(file, "when,channel\n2024-01-01,mail\n")?;
    unreadable(&page).await
}

/// Nothing lies beyond the edge of a window as narrow as the browser makes one, while it asks and when it is done.
async fn phone(context: &mut Context) -> Result<()> {
    let page = context.visit("/survey").await?;
    let (width, height) = page.client.get_window_size().await?;
    page.client.set_window_size(390, 844).await?;
    let found = narrow(&page).await;
    page.client.set_window_size(width as u32, height as u32).await?;
    found
}

async fn narrow(page: &Page) -> Result<()> {
    page.drop_file("survey.csv", survey().as_bytes()).await?;
    page.survey_in("confirm").await?;
    page.press("[data-action=\"all-columns\"]").await?;
    fits(page).await?;
    done(page).await?;
    fits(page).await
}

async fn fits(page: &Page) -> Result<()> {
    let script = "const wide = innerWidth;
        return [document.documentElement.scrollWidth - wide, ...[...document.querySelectorAll('#survey *')]
            .filter((one) => one.getClientRects().length && one.getBoundingClientRect().right > wide + 1)
            .filter((one) => { for (let up = one; up; up = up.parentElement) if (getComputedStyle(up).overflowX === 'auto') return false; return true; })
            .map((one) => `${one.tagName}.${one.className} ${one.textContent.slice(0, 40)}`)]";
    let found: Vec<Value> = page.run(script, Vec::new()).await?;
    ensure!(
        found.len() == 1 && found.first().and_then(Value::as_f64).is_some_and(|over| over <= 0.0),
        "too wide: {found:?}"
    );
    Ok(())
}
