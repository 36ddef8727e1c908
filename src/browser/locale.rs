//! How the visitor's language and region write numbers and dates: asked of the browser once.

use js_sys::{Array, Date, Intl, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use crate::language::plain_tag;
use crate::number::Format;
use crate::texts;
use crate::words::units;

/// The format: that of the browser's region where the browser speaks the language of the page, else that of the language.
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
    let speaks = |tag: &String| primary(tag) == primary(language);
    let mut tags = languages.iter().filter_map(|tag| plain_tag(&tag.as_string()?));
    let tag = tags.find(speaks).unwrap_or_else(|| language.to_owned());
    let formatter = Intl::NumberFormat::new(&Array::of1(&JsValue::from_str(&tag)), &Object::new());
    let parts = formatter.format_to_parts(-1_234_567.8);
    let mark = |kind: &str| {
        parts.iter().find_map(|part| {
            let is_kind = Reflect::get(&part, &"type".into()).ok()?.as_string()? == kind;
            let value = Reflect::get(&part, &"value".into()).ok()?.dyn_into::<js_sys::JsString>().ok()?;
            String::from(value).chars().next().filter(|_| is_kind)
        })
    };
    let decimal = mark("decimal").unwrap_or(Format::ENGLISH.decimal);
    // Two equal marks could not be told apart.
    let group = mark("group").filter(|group| *group != decimal).unwrap_or('\u{202f}');
    // 25 November.
    let date = String::from(Date::new_with_year_month_day(2026, 10, 25).to_locale_date_string(&tag, &Object::new()));
    let day_first = texts::split_once(&date, "25").is_some_and(|(before, _)| !texts::holds(before, "11"));
    Format { decimal, group, day_first }
}
