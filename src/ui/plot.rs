//! A drawing, and over it the value beside the pointer, under the finger, or where the arrow keys lead.

use leptos::html;
use leptos::prelude::*;
use web_sys::{HtmlElement, KeyboardEvent, PointerEvent};

use crate::draw::{Drawn, Spot};
use crate::ui::boxed::{dynamic, effect, handler};
use crate::words;

/// The room that a value has at least on one side of its place, in pixels.
const ROOM: i32 = 150;

/// The drawing under this id, where it has one. `drawn` and `name` follow the numbers; `name` says the chart in a sentence.
pub fn plot(id: Option<String>, drawn: Signal<Drawn>, name: Signal<String>) -> impl IntoView + use<> {
    let chosen = RwSignal::new(None::<usize>);
    let (picture, value, sign) = (NodeRef::<html::Div>::new(), NodeRef::<html::P>::new(), NodeRef::<html::Span>::new());
    let spot = move || drawn.with(|drawn| chosen.get().and_then(|place| drawn.spots.get(place).cloned()));
    // A new drawing has other places.
    effect(move || {
        drawn.track();
        chosen.set(None);
    });
    effect(move || {
        let (Some(picture), Some(value), Some(sign)) = (picture.get(), value.get(), sign.get()) else { return };
        let Some(spot) = spot() else { return };
        // A drawing that is wider than its place is made narrower.
        let (own, shown) = (drawn.with(|drawn| drawn.width as i32).max(1), picture.client_width());
        let scaled = |at: i32| if shown < own { at * shown / own } else { at };
        let (x, y) = (scaled(spot.at.0), scaled(spot.at.1));
        // By the style itself: a page allows no attribute for it.
        let set = |element: &HtmlElement, name: &str, text: &str| {
            let _ = HtmlElement::style(element).set_property(name, text);
        };
        let place = |element: &HtmlElement, name: &str, at: i32| set(element, name, &format!("{at}px"));
        place(&sign, "left", x);
        place(&sign, "top", y);
        // Beside its place on the side where there is room, and never below the pointer.
        let is_left = x + ROOM > shown;
        let (used, unused, at) = if is_left { ("right", "left", shown - x + 10) } else { ("left", "right", x + 10) };
        place(&value, used, at.max(0));
        set(&value, unused, "auto");
        place(&value, "top", (y - 34).max(0));
    });
    let point = move |event: PointerEvent| {
        let Some(picture) = picture.get_untracked() else { return };
        // Not by the offset, which is that of whatever shape is under the pointer, and which engines count from different corners.
        let corner = picture.get_bounding_client_rect();
        let (x, y) = (event.client_x() - corner.left() as i32, event.client_y() - corner.top() as i32);
        let found = drawn.with_untracked(|drawn| {
            let (own, shown) = (drawn.width as i32, picture.client_width().max(1));
            let real = |at: i32| if shown < own { at * own / shown } else { at };
            nearest(&drawn.spots, real(x), real(y))
        });
        if chosen.get_untracked() != found {
            chosen.set(found);
        }
    };
    let press = move |event: KeyboardEvent| {
        let count = drawn.with_untracked(|drawn| drawn.spots.len());
        let next = step(&event.key(), chosen.get_untracked(), count);
        if let Some(next) = next {
            event.prevent_default();
            chosen.set(next);
        }
    };
    let said = move || spot().map(|spot| spot.text).unwrap_or_default();
    let label = move || {
        let name = name.get();
        if drawn.with(|drawn| drawn.spots.is_empty()) {
            name
        } else {
            words::units::sentences(&name, words::CHART_KEYS.text())
        }
    };
    let focusable = move || drawn.with(|drawn| !drawn.spots.is_empty()).then_some("0");
    view! {
        <div class="plot">
            // An SVG that we drew ourselves.
            <div
                class="chart__picture"
                id=id
                role="img"
                tabindex=dynamic(focusable)
                aria-label=dynamic(label)
                inner_html=dynamic(move || drawn.with(|drawn| drawn.svg.clone()))
                node_ref=picture
                on:pointermove=handler(point)
                on:pointerdown=handler(point)
                on:pointerleave=handler(move |event: PointerEvent| {
                    // A finger that was lifted leaves its value there.
                    if event.pointer_type() == "mouse" {
                        chosen.set(None);
                    }
                })
                on:keydown=handler(press)
                on:blur=handler(move |_| chosen.set(None))
            ></div>
            <span class="plot__sign" hidden=dynamic(move || chosen.get().is_none()) aria-hidden="true" node_ref=sign></span>
            <p class="plot__value" role="status" node_ref=value>{dynamic(said)}</p>
        </div>
    }
}

/// Which of the places is meant by a point: the smallest that holds it.
fn nearest(spots: &[Spot], x: i32, y: i32) -> Option<usize> {
    let holds =
        |spot: &Spot| (spot.x..=spot.x + spot.width).contains(&x) && (spot.y..=spot.y + spot.height).contains(&y);
    let held = spots.iter().enumerate().filter(|(_, spot)| holds(spot));
    held.min_by_key(|(_, spot)| spot.width * spot.height).map(|(place, _)| place)
}

/// Where a key leads among so many places; none for a key that leads nowhere.
#[allow(clippy::option_option, reason = "a key may lead nowhere, and away from all places")]
fn step(key: &str, chosen: Option<usize>, count: usize) -> Option<Option<usize>> {
    let last = count.checked_sub(1)?;
    Some(match (key, chosen) {
        ("ArrowRight" | "ArrowDown", None) | ("Home", _) => Some(0),
        ("ArrowRight" | "ArrowDown", Some(place)) => Some((place + 1).min(last)),
        ("ArrowLeft" | "ArrowUp", None) | ("End", _) => Some(last),
        ("ArrowLeft" | "ArrowUp", Some(place)) => Some(place.saturating_sub(1)),
        ("Escape", Some(_)) => None,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(x: i32, width: i32) -> Spot {
        Spot { x, y: 0, width, height: 10, at: (x, 5), text: String::new() }
    }

    #[test]
    fn the_smallest_place_under_the_pointer_is_meant() {
        let spots = [spot(0, 100), spot(40, 10), spot(200, 10)];
        for (x, expected) in [(20, Some(0)), (45, Some(1)), (205, Some(2)), (150, None)] {
            assert_eq!(nearest(&spots, x, 5), expected, "{x}");
        }
        assert_eq!(nearest(&spots, 20, 11), None);
    }

    #[test]
    fn keys_lead_from_value_to_value() {
        for (key, chosen, expected) in [
            ("ArrowRight", None, Some(Some(0))),
            ("ArrowRight", Some(2), Some(Some(2))),
            ("ArrowDown", Some(0), Some(Some(1))),
            ("ArrowLeft", None, Some(Some(2))),
            ("ArrowUp", Some(0), Some(Some(0))),
            ("End", Some(0), Some(Some(2))),
            ("Escape", Some(1), Some(None)),
            ("Escape", None, None),
            ("Tab", Some(1), None),
        ] {
            assert_eq!(step(key, chosen, 3), expected, "{key}");
        }
        assert_eq!(step("Home", None, 0), None);
    }
}
