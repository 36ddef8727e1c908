//! How the visitor's region writes numbers and dates: asked of the browser once.

use js_sys::{Array, Date, Intl, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use crate::language;
use crate::number::Format;
use crate::words::units;

/// The format: numbers as the language of the page writes them, in the way of the browser's region where the browser speaks that language; read as the
/// region does that the first tag of the browser names.
pub fn format() -> Format {
    thread_local! {
        static FORMAT: Format = ask();
    }
    FORMAT.with(|format| *format)
}

fn ask() -> Format {
    let language = units::LANGUAGE.text();
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let languages = window().navigator().languages();
    let tags: Vec<String> = languages.iter().filter_map(|tag| language::plain_tag(&tag.as_string()?)).collect();
    let spoken = tags.iter().find(|tag| primary(tag) == primary(language)).map_or(language, String::as_str);
    let format = of_tag(spoken);
    match tags.first() {
        Some(first) if first != spoken => format.read_as(of_tag(first)),
        _ => format,
    }
}

/// How the region of a tag writes numbers and dates.
fn of_tag(tag: &str) -> Format {
    let formatter = Intl::NumberFormat::new(&Array::of1(&JsValue::from_str(tag)), &Object::new());
    let parts = formatter.format_to_parts(-1_234_567.8);
    let mark = |kind: &str| {
        parts.iter().find_map(|part| {
            let is_kind = Reflect::get(&part, &"type".into()).ok()?.as_string()? == kind;
            let value = Reflect::get(&part, &"value".into()).ok()?.dyn_into::<js_sys::JsString>().ok()?;
            String::from(value).chars().next().filter(|_| is_kind)
        })
    };
    // 25 November.
    let date = String::from(Date::new_with_year_month_day(2026, 10, 25).to_locale_date_string(tag, &Object::new()));
    Format::of_region(mark("decimal"), mark("group"), &date)
}
