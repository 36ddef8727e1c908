//! The report to hand on: one HTML file without scripts, which opens without a network and prints well.

use std::fmt::Write as _;

use crate::draw::Drawn;
use crate::log_view::{LogView, Part, Table};
use crate::words as w;

/// How the report looks; it stands alone, so nothing of the site's style sheet is at hand.
const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-inline-size:60rem;margin:2rem auto;padding:0 1rem;color:#1c2733;background:#fff}\
h1{font-size:1.6rem}h2{font-size:1.2rem;margin-block-start:2rem}table{border-collapse:collapse;inline-size:100%;margin-block:.5rem}\
th,td{text-align:start;padding:.3rem .6rem;border-block-end:1px solid #d5dbe1;vertical-align:top}td{font-variant-numeric:tabular-nums}\
small{color:#56626e;display:block}svg{max-inline-size:100%;block-size:auto}figure{margin:1rem 0;break-inside:avoid}tr{break-inside:avoid}\
:root{--text:#1c2733;--muted:#56626e}";

/// The report as a file.
pub fn html(view: &LogView) -> String {
    let title = escaped(&w::DESK_REPORT_TITLE.with(&[("name", &view.name)]));
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n<p>{}</p>\n<p><small>{}</small></p>\n",
        escaped(w::units::LANGUAGE.text()),
        escaped(&view.looks_like),
        escaped(w::DESK_REPORT_MADE.text()),
    );
    view.parts.iter().for_each(|part| of_part(&mut out, part));
    if !view.changes.is_empty() {
        let _ = writeln!(out, "<h2>{}</h2>", escaped(w::LOG_EARLIER.text()));
        head(&mut out, &[w::LOG_FIGURE, w::LOG_BEFORE, w::LOG_NOW, w::LOG_CHANGED].map(|word| word.text().to_owned()));
        for change in &view.changes {
            row(&mut out, &change.label, "", &[&change.before, &change.after, &change.said]);
        }
        out.push_str("</tbody></table>\n");
    }
    view.tables.iter().for_each(|table| of_table(&mut out, table));
    list(&mut out, w::LOG_ASSUMED, &view.assumed);
    list(&mut out, w::LOG_LEFT_OUT, &view.left_out);
    out.push_str("</body>\n</html>\n");
    out
}

fn of_part(out: &mut String, part: &Part) {
    let _ = writeln!(out, "<h2>{}</h2>", escaped(&part.title));
    picture(out, &part.drawn, &part.chart);
    head(out, &[w::LOG_FIGURE, w::LOG_VALUE, w::LOG_RANGE, w::LOG_COUNT].map(|word| word.text().to_owned()));
    for figure in &part.figures {
        let beside = match (figure.definition.is_empty(), figure.left_out.is_empty()) {
            (false, false) => w::units::sentences(&figure.definition, &figure.left_out),
            (true, _) => figure.left_out.clone(),
            (_, true) => figure.definition.clone(),
        };
        row(out, &figure.label, &beside, &[&figure.value, &figure.interval, &figure.n]);
    }
    out.push_str("</tbody></table>\n");
}

fn of_table(out: &mut String, table: &Table) {
    let _ = writeln!(out, "<h2>{}</h2>", escaped(&table.title));
    picture(out, &table.drawn, &table.chart);
    let mut columns = vec![String::new()];
    columns.extend(table.columns.iter().cloned());
    head(out, &columns);
    for (name, cells) in &table.rows {
        row(out, name, "", &cells.iter().map(String::as_str).collect::<Vec<_>>());
    }
    out.push_str("</tbody></table>\n");
}

fn picture(out: &mut String, drawn: &Drawn, name: &str) {
    if !drawn.svg.is_empty() {
        let _ = writeln!(out, "<figure role=\"img\" aria-label=\"{}\">{}</figure>", escaped(name), drawn.svg);
    }
}

fn head(out: &mut String, columns: &[String]) {
    out.push_str("<table><thead><tr>");
    for column in columns {
        let _ = if column.is_empty() {
            write!(out, "<td></td>")
        } else {
            write!(out, "<th scope=\"col\">{}</th>", escaped(column))
        };
    }
    out.push_str("</tr></thead><tbody>\n");
}

fn row(out: &mut String, name: &str, beside: &str, cells: &[&str]) {
    let _ = write!(out, "<tr><th scope=\"row\">{}", escaped(name));
    if !beside.is_empty() {
        let _ = write!(out, "<small>{}</small>", escaped(beside));
    }
    out.push_str("</th>");
    for cell in cells {
        let _ = write!(out, "<td>{}</td>", escaped(cell));
    }
    out.push_str("</tr>\n");
}

fn list(out: &mut String, title: w::Word, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    let _ = writeln!(out, "<h2>{}</h2>\n<ul>", escaped(title.text()));
    for line in lines {
        let _ = writeln!(out, "<li>{}</li>", escaped(line));
    }
    out.push_str("</ul>\n");
}

/// What a file of others says must not become markup.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            sign => out.push(sign),
        }
    }
    out
}
