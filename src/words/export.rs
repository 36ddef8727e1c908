//! The result to take along, in words: a sentence for a report, and a file of inputs and results.

use super::{Word, field_label, insight as w, row_label, units};
use crate::insight::export::{Export, FileRow, RowKind, Sentence};
use crate::insight::table;
use crate::insight::typed::Typed;
use crate::number::Format;
use crate::scenario::{Entry, Scenario, entry_in};

/// What stands in the field of this name, as a reader wants it: a number with its unit, a choice by its label.
pub fn typed(scenario: &Scenario, name: &str, typed: &Typed, format: Format) -> String {
    match typed {
        Typed::Empty => String::new(),
        Typed::Number { value, unit } => unit.as_typed(*value, scenario.currency, format),
        Typed::Choice(id) => choice(scenario, name, id).to_owned(),
        Typed::Time { at, clock } => clock.editable(*at),
        Typed::Text(text) => text.clone(),
    }
}

/// The label of a choice; its id where the field has no such choice.
fn choice<'a>(scenario: &Scenario, name: &str, id: &'a str) -> &'a str {
    let mut entries = scenario.method.inputs.iter().filter_map(|input| entry_in(scenario, input, name));
    let Some(Entry::Choice(choices)) = entries.next() else { return id };
    choices.iter().find(|known| known.id == id).map_or(id, |known| known.label.text())
}

/// The headline with its interval and the numbers behind it, as a sentence for a report.
pub fn sentence(scenario: &Scenario, parts: &Sentence, format: Format) -> Option<String> {
    let measure = scenario.method.results.first()?;
    let shown = |value: f64| measure.shown(value, parts.interval, scenario.currency, format);
    let percent = scenario.confidence.percent().to_string();
    let interval = parts.interval.map_or_else(String::new, |i| {
        w::TAKE_INTERVAL.with(&[("percent", &percent), ("low", &shown(i.low)), ("high", &shown(i.high))])
    });
    let mut inputs: Vec<String> = Vec::new();
    for (field, stands) in &parts.inputs {
        let (label, value) = (field_label(scenario, field), typed(scenario, field, stands, format));
        inputs.push(super::CHART_ITEM.with(&[("label", &label), ("value", &value)]));
    }
    if parts.more > 0 {
        inputs.push(w::TAKE_MORE.with(&[("count", &parts.more.to_string())]));
    }
    let report = w::report(scenario.metric.id, scenario.method.id).unwrap_or(w::TAKE_UNNAMED);
    let name = scenario.metric.title.text();
    let report = report.with(&[("name", name), ("value", &shown(parts.value)), ("interval", &interval)]);
    Some(units::sentences(&report, &w::TAKE_INPUTS.with(&[("inputs", &units::list(&inputs))])))
}

/// Inputs and results as the text of a CSV file.
pub fn file(scenario: &Scenario, export: &Export, format: Format) -> String {
    let format = format.of_reader();
    let head = w::TAKE_COLUMNS.iter().map(|word| word.text().to_owned()).collect();
    let rows = export.rows.iter().map(|row| {
        let confidence = row.confidence.map(|percent| percent.to_string()).unwrap_or_default();
        let cells = [kind(row.kind).text(), &row.id, &name(scenario, row, format), &row.value, &row.unit, &confidence];
        cells.map(str::to_owned).to_vec()
    });
    table::csv(&std::iter::once(head).chain(rows).collect::<Vec<_>>(), format)
}

/// What a row of the file is called.
fn name(scenario: &Scenario, row: &FileRow, format: Format) -> String {
    if let Some(name) = &row.row {
        return row_label(scenario, name, format);
    }
    match row.kind {
        RowKind::Metric => scenario.metric.title.text().to_owned(),
        RowKind::Method => scenario.method.title.text().to_owned(),
        RowKind::Input => field_label(scenario, &row.id),
        _ => scenario.method.measure(&row.id).map_or("", |measure| measure.label.text()).to_owned(),
    }
}

const fn kind(kind: RowKind) -> Word {
    match kind {
        RowKind::Metric => w::TAKE_KIND_METRIC,
        RowKind::Method => w::TAKE_KIND_METHOD,
        RowKind::Input => w::TAKE_KIND_INPUT,
        RowKind::Result => w::TAKE_KIND_RESULT,
        RowKind::Row => w::TAKE_KIND_ROW,
        RowKind::Low => w::TAKE_KIND_LOW,
        RowKind::High => w::TAKE_KIND_HIGH,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::about::evaluate;

    fn export_of(scenario: &Scenario, format: Format) -> Export {
        let evaluation = evaluate(scenario, format);
        Export::of(scenario, &evaluation.outcome.unwrap(), evaluation.explained.formula.as_ref(), format)
    }

    #[test]
    fn the_score_in_a_sentence_and_a_file() {
        let format = Format::CONTINENTAL;
        let mut scenario = Scenario::start(crate::metrics::find("nps").unwrap(), format);
        scenario.fields.insert("promoters".to_owned(), "1.050".to_owned());
        let export = export_of(&scenario, format);
        let text = sentence(&scenario, export.sentence.as_ref().unwrap(), format).unwrap();
        assert!(text.starts_with("Our Net Promoter Score is ") && text.contains("Promoters 1.050"), "{text}");
        let file = file(&scenario, &export, format);
        assert!(file.contains("\r\ninput;promoters;Promoters;1050;n;\r\n"), "{file}");
        assert!(file.contains("\r\nresult;nps;Net Promoter Score;"), "{file}");
    }

    #[test]
    fn each_sentence_is_of_a_method() {
        let of_metric = |metric: &crate::metric::Metric| {
            metric.methods.iter().filter_map(|method| w::report(metric.id, method.id)).collect::<Vec<_>>()
        };
        let said: Vec<_> = crate::metrics::all().iter().flat_map(|metric| of_metric(metric)).collect();
        for (name, word) in w::ALL.words.iter().filter(|(name, _)| name.starts_with("REPORT_")) {
            assert!(said.contains(word) && word.english().contains("{value}"), "{name}");
        }
    }

    #[test]
    fn rows_and_choices_have_names() {
        let scenario = Scenario::start(crate::metrics::find("scorecard").unwrap(), Format::ENGLISH);
        let export = export_of(&scenario, Format::ENGLISH);
        let file = file(&scenario, &export, Format::ENGLISH);
        assert!(file.contains("row,result,"), "{file}");
        let metric = export.rows.iter().find(|row| row.id == "kpis-0-metric").unwrap();
        let stands = Typed::Choice("retention-rate");
        assert_eq!(metric.value, "retention-rate");
        assert_eq!(typed(&scenario, "kpis-0-metric", &stands, Format::ENGLISH), "Customer retention rate");
    }
}
