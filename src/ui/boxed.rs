//! Closures behind one type for each kind of value. Leptos compiles views, effects and memos anew for each type of closure in them, which costs the download
//! a kilobyte or two a closure; behind a box they share what is compiled.

use leptos::prelude::*;

/// A value that follows the state: a text, an attribute, a part of a view.
pub type Dynamic<T> = Box<dyn FnMut() -> T + Send>;

/// Boxes a closure that gives a value.
pub fn dynamic<T>(of: impl FnMut() -> T + Send + 'static) -> Dynamic<T> {
    Box::new(of)
}

/// Boxes a handler of an event.
pub fn handler<E>(act: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(act)
}

/// An effect.
pub fn effect(act: impl FnMut() + 'static) {
    let boxed: Box<dyn FnMut()> = Box::new(act);
    Effect::new(boxed);
}

/// What a memo works out, given what it was before.
type OfMemo<T> = Box<dyn Fn(Option<&T>) -> T + Send + Sync>;

/// A memo.
pub fn memo<T: PartialEq + Send + Sync + 'static>(of: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let boxed: OfMemo<T> = Box::new(move |_| of());
    Memo::new(boxed)
}

/// A part of a view that follows the state. Elements stay where the next state has the same; see [`super::anew::part`] for what may be laid out anew.
pub fn part<V: IntoView + 'static>(mut of: impl FnMut() -> V + Send + 'static) -> Dynamic<AnyView>
where
    View<V>: RenderHtml,
{
    Box::new(move || of().into_any())
}
