//! The receipt of an import: what was read, used and left out, on the page and as a file.

use leptos::prelude::*;

use crate::insight::table::{csv, data_url};
use crate::number::Format;
use crate::report::Report;
use crate::survey_words::{self as said, receipt as lines};
use crate::words;

/// What was read of the file, which columns are used for what, and the receipt as a file.
pub fn receipt(report: &Report, format: Format) -> impl IntoView + use<> {
    view! {
        <section class="receipt">
            <h3>{words::RECEIPT_HEADING.text()}</h3>
            <p>{said::file(&report.name, &report.file, format)}</p>
            <p>{lines::used(report, format)}</p>
            <p>
                <a
                    class="button button--plain"
                    data-action="save-receipt"
                    download=words::RECEIPT_FILE_NAME.text()
                    href=data_url("text/csv", &csv(&lines::lines(report, format), format))
                >
                    {words::RECEIPT_SAVE.text()}
                </a>
            </p>
        </section>
    }
}
