//! What `--help` says.

use std::fmt::Write as _;

use kpi::metric::{Kind, Metric};

/// The help of the whole program.
pub fn all() -> String {
    "\
Deskmath: figures of customer service on your own machine. Nothing is sent anywhere.

  deskmath log FILE         figures of a log of tickets, calls or reviews
  deskmath survey FILE      scores of a survey
  deskmath nps --promoters 50 --passives 30 --detractors 20
                            any of the calculators, here the Net Promoter Score
  deskmath nps --help       what a calculator takes
  deskmath metrics          the names of all calculators
  deskmath compare OLD NEW  what has changed between two files of `log --counts`

A dash in place of FILE reads standard input. CSV, Excel, OpenDocument, JSON and zip are read.

Of `log`:
  --answers RECIPE.json     read the log by these answers
  --save RECIPE.json        write the answers that were used, to be changed and used again
  --zone Europe/Athens      the time zone of stamps that name none
  --hours 9-17              opening hours, Monday to Friday, for business times
  --part 2                  the second sheet, or member of an archive
  --json                    figures, tables and questions as JSON
  --counts                  the counts alone as JSON: no rows, no people
Of `survey`:
  --json                    scores as JSON

Exit codes: 0 done, 1 the file cannot be read, 2 wrong arguments, 3 the numbers do not fit together.
What was not known is said and not guessed: a time without a unit gives no figure before you say the unit.
"
    .to_owned()
}

/// The calculators, one a line.
pub fn metrics() -> String {
    let mut out = String::new();
    for metric in kpi::metrics::all() {
        let _ = writeln!(out, "{:<28} {}", metric.id, metric.title.text());
    }
    out
}

/// What a calculator takes.
pub fn metric(metric: &Metric) -> String {
    let mut out = format!("{} (deskmath {})\n", metric.title.text(), metric.id);
    for method in metric.methods {
        if metric.has_choice_of_methods() {
            let _ = writeln!(out, "\n--method {}: {}", method.id, method.title.text());
        } else {
            out.push('\n');
        }
        for input in method.inputs {
            let optional = if input.optional { ", may be left out" } else { "" };
            let (name, takes) = match input.kind {
                Kind::Quantity { unit, .. } => (input.id.to_owned(), unit.code().to_owned()),
                Kind::Choice(choices) => {
                    let ids: Vec<&str> = choices.iter().map(|choice| choice.id).collect();
                    (input.id.to_owned(), ids.join(" | "))
                }
                Kind::Distribution { low, .. } => {
                    (format!("{}-{low}", input.id), "count, one option for each answer".to_owned())
                }
                Kind::Text(_) => (input.id.to_owned(), "text".to_owned()),
                Kind::Time(_) => (input.id.to_owned(), "time".to_owned()),
                Kind::Rows(fields) | Kind::Calculators(fields, _) => {
                    let names: Vec<&str> = fields.iter().map(|field| field.id).collect();
                    (format!("{}-0-{}", input.id, names.join("|")), "a row; count on with 1, 2, …".to_owned())
                }
            };
            let _ = writeln!(out, "  --{name:<28} {} ({takes}{optional})", input.label.text());
        }
    }
    out.push_str(
        "\n  --example                      the worked example\n  --confidence 90|95|99\n  --currency EUR\n  --json\n",
    );
    out
}
