//! Time zones as the browser knows them: their changes are asked of it, so that no database of zones is part of a program.

use base::zone::Zone;
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::calendar;
use crate::log_session::Zones;

/// The years whose changes are asked for: no log is older, and none is of later.
const FIRST_YEAR: i32 = 1990;
const LAST_YEAR: i32 = 2040;

const DAY: i64 = 86_400;

/// The zones of the browser: that of the device first, then UTC, then all others.
pub fn known() -> Zones {
    let mut names: Vec<String> = own().into_iter().collect();
    for name in std::iter::once("UTC".to_owned()).chain(all()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    Zones { names, of }
}

/// The zone of the device.
fn own() -> Option<String> {
    let options = Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
    Reflect::get(&options, &"timeZone".into()).ok()?.as_string()
}

/// The names of all zones; nothing in a browser that does not say them.
fn all() -> Vec<String> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).unwrap_or_default();
    let ask = Reflect::get(&intl, &"supportedValuesOf".into()).ok().and_then(|ask| ask.dyn_into::<Function>().ok());
    let names = ask.and_then(|ask| ask.call1(&intl, &"timeZone".into()).ok());
    let names = names.and_then(|names| names.dyn_into::<Array>().ok()).unwrap_or_default();
    names.iter().filter_map(|name| name.as_string()).collect()
}

/// A zone by its name; none where the browser does not know it.
fn of(name: &str) -> Option<Zone> {
    let clock = Clock::of(name)?;
    let from = calendar::number(FIRST_YEAR, 1, 1)? * DAY;
    let to = calendar::number(LAST_YEAR, 1, 1)? * DAY;
    let first = clock.ahead(from)?;
    let (mut at, mut ahead, mut changes) = (from, first, Vec::new());
    // Changes of a zone lie weeks apart, around Ramadan as well.
    while at < to {
        let next = at + 10 * DAY;
        let then = clock.ahead(next)?;
        if then != ahead {
            let (mut low, mut high) = (at, next);
            while high - low > 1 {
                let middle = i64::midpoint(low, high);
                if clock.ahead(middle)? == ahead {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            changes.push((high, then));
            ahead = then;
        }
        at = next;
    }
    Some(Zone::new(name, first, changes))
}

/// What the clocks of a zone show, by the browser.
struct Clock {
    format: Function,
}

impl Clock {
    /// Of a zone; none where the browser does not know it, at which its class throws.
    fn of(name: &str) -> Option<Self> {
        let options = Object::new();
        let numeric = JsValue::from_str("numeric");
        for part in ["year", "month", "day", "hour", "minute", "second"] {
            Reflect::set(&options, &part.into(), &numeric).ok()?;
        }
        Reflect::set(&options, &"timeZone".into(), &name.into()).ok()?;
        Reflect::set(&options, &"hourCycle".into(), &"h23".into()).ok()?;
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let class: Function = Reflect::get(&intl, &"DateTimeFormat".into()).ok()?.dyn_into().ok()?;
        // In Swedish a date is written from the year down.
        let clock = Reflect::construct(&class, &Array::of2(&"sv-SE".into(), &options)).ok()?;
        Some(Self { format: Reflect::get(&clock, &"format".into()).ok()?.dyn_into().ok()? })
    }

    /// Seconds that they are ahead of UTC at a moment, given in seconds since 1970.
    fn ahead(&self, utc: i64) -> Option<i32> {
        let moment = Date::new(&JsValue::from_f64(utc as f64 * 1000.0));
        let text = self.format.call1(&JsValue::UNDEFINED, &moment).ok()?.as_string()?;
        let mut numbers =
            text.split(|sign: char| !sign.is_ascii_digit()).filter_map(|digits| digits.parse::<i32>().ok());
        let mut next = || numbers.next();
        let day = calendar::number(next()?, next()?, next()?)?;
        let time = next()? * 3600 + next()? * 60 + next()?;
        i32::try_from(day * DAY + i64::from(time) - utc).ok()
    }
}
