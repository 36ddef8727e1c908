//! A field: label, unit, hint, what it was read as, and what is wrong with it.

use std::cell::RefCell;

use super::{Patches, Slot, fill, joined, option};
use crate::evaluation::Evaluation;
use crate::field_view::{FieldView, keyboard};
use crate::metric::{Input, Kind};
use crate::number::Format;
use crate::parts::MOST;
use crate::scenario::{Control, Entry, Place, Scenario};
use crate::words::{self, units};

/// The id of the control of a field.
pub fn control_id(name: &str) -> String {
    format!("f-{name}")
}

/// The id of the place of an input's fields.
pub fn group_id(input: &Input) -> String {
    format!("group-{}", input.id)
}

/// The fields of an input, empty of text; nothing while the choices do not show it.
pub fn group(input: &'static Input, scenario: &Scenario) -> String {
    if !scenario.shows(input) {
        return String::new();
    }
    let controls = scenario.controls_of(input);
    match input.kind {
        Kind::Distribution { .. } => {
            let fields = controls.iter().map(|control| match control.place {
                Place::Answer(answer) => {
                    field(control, &words::ANSWER_LABEL.with(&[("answer", &answer.to_string())]), "")
                }
                _ => String::new(),
            });
            framed(input, "", &fill("<div class=\"scale\">{!}</div>", &[&joined(fields)]))
        }
        Kind::Calculators(..) => {
            let count = scenario.rows(input.id);
            let rows =
                (0..count).map(|row| list_row(input, row, row + 1 == count, &scenario.controls_of_part(input, row)));
            list(input, "", &joined(rows), count < MOST)
        }
        Kind::Rows(fields) => rows(input, controls.len() / fields.len().max(1), &controls),
        _ => joined(controls.iter().map(|control| field(control, input.label.text(), input.hint.text()))),
    }
}

/// Several fields under one heading, with the findings about all of them.
fn framed(input: &Input, more: &str, fields: &str) -> String {
    fill(
        "<fieldset class=\"group-of-fields\" aria-describedby=\"hint-{}\"><legend>{}</legend><p class=\"hint\" id=\"hint-{}\"><span data-aside=\"{}\">{}</span>{}</p>\
         <p class=\"error\" id=\"error-{}\" data-error-for=\"{}\"></p>{!}</fieldset>",
        &[
            input.id,
            input.label.text(),
            input.id,
            input.id,
            input.hint.text(),
            // The hint before it comes from the page's own file.
            &units::sentences("", more),
            input.id,
            input.id,
            fields,
        ],
    )
}

thread_local! {
    /// The list that was laid out last, with its number of rows: it stays the same while one types, and a long one is long work.
    static LAID: RefCell<(Option<&'static Input>, usize, String)> = const { RefCell::new((None, 0, String::new())) };
}

/// The rows of a list, and the button that adds one.
fn rows(input: &'static Input, count: usize, controls: &[Control]) -> String {
    LAID.with_borrow_mut(|(last, laid, html)| {
        if !last.is_some_and(|last| std::ptr::eq(last, input)) || *laid != count {
            let rows = controls.chunks(controls.len() / count.max(1)).enumerate();
            let rows = joined(rows.map(|(row, cells)| list_row(input, row, row + 1 == count, cells)));
            (*last, *laid, *html) = (Some(input), count, list(input, words::ROW_PASTE.text(), &rows, true));
        }
        html.clone()
    })
}

/// Rows, and the button that adds one while there is room.
fn list(input: &Input, more: &str, rows: &str, has_room: bool) -> String {
    let mut out = fill("<div class=\"rows\">{!}</div>", &[rows]);
    if has_room {
        out += &fill(
            "<button type=\"button\" class=\"button button--plain\" data-action=\"add-row\" data-list=\"{}\">{}</button>",
            &[input.id, words::ROW_ADD.text()],
        );
    }
    framed(input, more, &out)
}

fn list_row(input: &Input, row: usize, is_last: bool, cells: &[Control]) -> String {
    let number = (row + 1).to_string();
    let fields = cells.iter().map(|control| match control.place {
        Place::Cell { field: cell, .. } => {
            field(control, &words::ROW_LABEL.with(&[("label", cell.label.text()), ("row", &number)]), "")
        }
        Place::Answer(answer) => field(control, &words::ANSWER_LABEL.with(&[("answer", &answer.to_string())]), ""),
        Place::Whole => String::new(),
    });
    let buttons = [
        ("row-up", words::ROW_UP, "↑", row == 0),
        ("row-down", words::ROW_DOWN, "↓", is_last),
        ("remove-row", words::ROW_REMOVE, "×", false),
    ];
    let buttons = buttons.map(|(action, word, sign, disabled)| {
        fill(
            "<button type=\"button\" class=\"quiet row__button\" data-action=\"{}\" data-list=\"{}\" data-row=\"{}\" aria-label=\"{}\"{!}>{}</button>",
            &[
                action,
                input.id,
                &row.to_string(),
                &word.with(&[("row", &number)]),
                if disabled { " disabled" } else { "" },
                sign,
            ],
        )
    });
    fill(
        "<div class=\"row\"><div class=\"row__cells\">{!}</div><div class=\"row__buttons\">{!}</div></div>",
        &[&joined(fields), &joined(buttons)],
    )
}

/// A control with its label.
fn field(control: &Control, label: &str, hint: &str) -> String {
    let name = control.name.as_str();
    let id = control_id(name);
    // Cells and answers have their hint above them all. What a hint says the page's own file knows, see `asides`.
    let has_hint = matches!(control.place, Place::Whole);
    let optional = if control.optional {
        fill(" <span class=\"optional\">{}</span>", &[words::OPTIONAL.text()])
    } else {
        String::new()
    };
    let hint_line = if has_hint {
        fill("<p class=\"hint\" id=\"hint-{}\" data-aside=\"{}\">{}</p>", &[name, name, hint])
    } else {
        String::new()
    };
    let described = if has_hint { format!("hint-{name} error-{name}") } else { format!("error-{name}") };
    let widget = match control.kind {
        Entry::Choice(choices) => {
            let options = choices.iter().map(|choice| option(choice.id, choice.label.text(), false));
            fill(
                "<select id=\"{}\" name=\"{}\" aria-describedby=\"{}\"><option value=\"\" hidden>{}</option>{!}</select>",
                &[&id, name, &described, words::CHOOSE.text(), &joined(options)],
            )
        }
        Entry::Quantity { .. } | Entry::Text(_) | Entry::Time(_) => {
            let (keyboard, example) = match control.kind {
                Entry::Quantity { unit, .. } => (keyboard(unit), String::new()),
                Entry::Time(clock) => ("text", fill(" placeholder=\"{}\"", &[&clock.example()])),
                _ => ("text", String::new()),
            };
            fill(
                "<div class=\"field__line\"><input id=\"{}\" name=\"{}\" type=\"text\" inputmode=\"{}\" spellcheck=\"false\"{!} aria-describedby=\"{}\">\
                 <span class=\"field__unit\" id=\"unit-{}\" aria-hidden=\"true\"></span></div><p class=\"echo\" id=\"echo-{}\"></p>",
                &[&id, name, keyboard, &example, &described, name, name],
            )
        }
    };
    fill(
        "<div class=\"field\"><label for=\"{}\">{}{!}</label>{!}{!}<p class=\"error\" id=\"error-{}\" data-error-for=\"{}\"></p></div>",
        &[&id, label, &optional, &hint_line, &widget, name, name],
    )
}

/// What changes in the fields as one types.
pub fn patches(patches: &mut Patches, scenario: &Scenario, evaluation: &Evaluation, format: Format) {
    for control in scenario.controls() {
        let name = control.name.as_str();
        let view = FieldView::of(&control, scenario, evaluation, &evaluation.problems, format);
        patches.put("f-", name, Slot::Value, Some(&view.text));
        if let Entry::Quantity { .. } = control.kind {
            patches.text("unit-", name, view.unit);
        }
        if let Entry::Quantity { .. } | Entry::Time(_) = control.kind {
            patches.text("echo-", name, &view.echo);
        }
    }
}

/// What is wrong in the fields.
pub fn errors(patches: &mut Patches, scenario: &Scenario, evaluation: &Evaluation, format: Format) {
    for control in scenario.controls() {
        let name = control.name.as_str();
        let wrong = evaluation.problems.contains_key(name).then_some("true");
        patches.put("f-", name, Slot::Attribute("aria-invalid"), wrong);
        error(patches, scenario, evaluation, name, format);
    }
    // Findings about a list or a distribution as a whole.
    for input in scenario.method.inputs {
        if matches!(input.kind, Kind::Distribution { .. } | Kind::Rows(_) | Kind::Calculators(..)) {
            error(patches, scenario, evaluation, input.id, format);
        }
    }
}

#[inline(never)]
fn error(patches: &mut Patches, scenario: &Scenario, evaluation: &Evaluation, name: &str, format: Format) {
    let mut html = String::new();
    if let Some(finding) = evaluation.problems.get(name) {
        let sentence = words::finding_sentence(scenario, name, finding, format);
        html = fill("<span class=\"visually-hidden\">{} </span>{}", &[words::ERROR_PREFIX.text(), &sentence]);
    }
    patches.html("error-", name, &html);
}
