//! Views behind one type. Leptos compiles a view for each type that it has, and with it what brings the elements of one state to those of the next. A view
//! that is laid out anew instead needs none of that: where it is small and holds no focus, that is as good and takes a fraction of the download.

use leptos::attr::Attribute;
use leptos::attr::any_attribute::AnyAttribute;
use leptos::prelude::*;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::add_attr::AddAnyAttr;
use leptos::tachys::view::{Mountable, Position, PositionState, Render, RenderHtml};
use send_wrapper::SendWrapper;

use super::boxed::Dynamic;

/// A view of any type. Where it changes, the new one takes the place of the old one, whose elements are dropped.
pub struct Anew(Box<dyn Part + Send>);

/// What is needed of a view.
trait Part {
    fn build(self: Box<Self>) -> Laid;
    #[cfg(feature = "ssr")]
    fn write(self: Box<Self>, buf: &mut String, position: &mut Position, escape: bool);
}

impl<V: RenderHtml + 'static> Part for V {
    fn build(self: Box<Self>) -> Laid {
        Laid(Box::new(Render::build(*self)))
    }

    #[cfg(feature = "ssr")]
    fn write(self: Box<Self>, buf: &mut String, position: &mut Position, escape: bool) {
        self.to_html_with_buf(buf, position, escape, false, Vec::new());
    }
}

/// The elements of such a view.
pub struct Laid(Box<dyn Mountable>);

/// Elements that are there already.
struct Built(SendWrapper<Laid>);

impl Part for Built {
    fn build(self: Box<Self>) -> Laid {
        self.0.take()
    }

    #[cfg(feature = "ssr")]
    fn write(self: Box<Self>, _: &mut String, _: &mut Position, _: bool) {}
}

impl Anew {
    /// Lays the elements out now, beside the page, so that putting them in takes no time later. In the browser alone.
    pub fn built(self) -> Self {
        Self(Box::new(Built(SendWrapper::new(self.build()))))
    }

    /// Takes a view.
    pub fn of<V: IntoView + 'static>(view: V) -> Self
    where
        View<V>: RenderHtml,
    {
        Self(Box::new(view.into_view()))
    }
}

impl Render for Anew {
    type State = Laid;

    fn build(self) -> Laid {
        self.0.build()
    }

    fn rebuild(self, state: &mut Laid) {
        let mut new = self.build();
        state.insert_before_this(&mut new);
        state.unmount();
        *state = new;
    }
}

impl Mountable for Laid {
    fn unmount(&mut self) {
        self.0.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.0.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.0.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.0.elements()
    }
}

impl AddAnyAttr for Anew {
    type Output<A: Attribute> = Self;

    fn add_any_attr<A: Attribute>(self, _: A) -> Self {
        self
    }
}

impl RenderHtml for Anew {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    #[cfg_attr(
        not(feature = "ssr"),
        allow(unused_variables, reason = "the browser lays out elements and writes no text")
    )]
    fn to_html_with_buf(self, buf: &mut String, position: &mut Position, escape: bool, _: bool, _: Vec<AnyAttribute>) {
        #[cfg(feature = "ssr")]
        self.0.write(buf, position, escape);
    }

    /// Pages are mounted over what their file holds.
    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Laid {
        self.build()
    }

    fn into_owned(self) -> Self {
        self
    }
}

/// A part of a view that follows the state, laid out anew with each change.
pub fn part<V: IntoView + 'static>(mut of: impl FnMut() -> Option<V> + Send + 'static) -> Dynamic<Option<Anew>>
where
    View<V>: RenderHtml,
{
    Box::new(move || of().map(Anew::of))
}

/// One of a keyed list.
struct Item {
    key: String,
    view: Box<dyn FnOnce() -> Anew + Send>,
}

/// What a keyed list shows.
type Items = Box<dyn Fn() -> Vec<Item> + Send>;

/// A keyed list: an element stays as long as its key does, wherever it goes. `<For>` of one type.
pub fn keyed<T, V>(
    each: impl Fn() -> Vec<T> + Send + 'static,
    key: impl Fn(&T) -> String + Send + 'static,
    view: impl Fn(T) -> V + Send + Sync + Copy + 'static,
) -> impl IntoView
where
    T: Send + 'static,
    V: IntoView + 'static,
    View<V>: RenderHtml,
{
    let item = move |one: T| Item { key: key(&one), view: Box::new(move || Anew::of(view(one))) };
    list(Box::new(move || each().into_iter().map(&item).collect()))
}

fn list(items: Items) -> impl IntoView {
    view! { <For each=items key=|item| item.key.clone() children=|item| (item.view)() /> }
}
