//! What surrounds every page: header, navigation, footer, and which page is shown.

use gloo::events::EventListener;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

use super::erase::{maybe, part, text};
use super::{address, article, calculator, dom, files, home, not_found, survey};
use crate::site::Route;
use crate::words;

/// The page that is shown; components change it by [`Navigator::go`].
#[derive(Clone, Copy)]
pub struct Navigator {
    route: RwSignal<Route>,
    /// Counts the times that the same page was opened anew with another scenario in its address.
    visit: RwSignal<u32>,
}

impl Navigator {
    /// Shows a page of the site, without loading it.
    pub fn go(self, path: &str) {
        address::go(path);
        self.follow();
        window().scroll_to_with_x_and_y(0.0, 0.0);
        dom::after_render(|| dom::focus("h1"));
    }

    /// Shows what the address names now.
    fn follow(self) {
        self.visit.update(|visit| *visit += 1);
        self.route.set(address::route());
    }
}

/// The whole page.
#[component]
pub fn Frame() -> impl IntoView {
    let navigator = Navigator { route: RwSignal::new(address::route()), visit: RwSignal::new(0) };
    provide_context(navigator);
    let desk = survey::SurveyDesk::new(navigator);
    provide_context(desk);
    for event in ["popstate", "hashchange"] {
        EventListener::new(&window(), event, move |_| navigator.follow()).forget();
    }
    files::listen(desk);
    Effect::new(move || {
        let page = navigator.route.get().page();
        document().set_title(&page.title);
    });
    // One memo for route and visit, so that popstate and hashchange of one step show the page once.
    let shown = move || (navigator.route.get(), navigator.visit.get());
    view! {
        <div class="page" on:click=move |event| follow_link(&event, navigator)>
            <a class="skip" href="#main" on:click=|event| { event.prevent_default(); dom::focus("h1"); }>{words::NAV_SKIP.text()}</a>
            <Header />
            <main id="main">
                {part(move || {
                    let (route, _) = shown();
                    match route {
                        Route::Home => view! { <home::Home /> }.into_any(),
                        Route::Survey => view! { <survey::SurveyPage /> }.into_any(),
                        Route::Calculator(metric) => view! { <calculator::Calculator metric=metric /> }.into_any(),
                        Route::NotFound => view! { <not_found::NotFound /> }.into_any(),
                    }
                })}
                {part(move || view! { <article::Article route=navigator.route.get() /> }.into_any())}
            </main>
            <Footer />
        </div>
    }
}

/// A click on a link of the site changes the page in place, unless the visitor wants it elsewhere.
fn follow_link(event: &MouseEvent, navigator: Navigator) {
    if event.default_prevented()
        || event.button() != 0
        || event.ctrl_key()
        || event.meta_key()
        || event.shift_key()
        || event.alt_key()
    {
        return;
    }
    let anchor = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .and_then(|element| element.closest("a[href^='/']").ok().flatten())
        .and_then(|element| element.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(anchor) = anchor.filter(|anchor| anchor.target().is_empty() && !anchor.has_attribute("download")) {
        event.prevent_default();
        navigator.go(&anchor.get_attribute("href").unwrap_or_default());
    }
}

#[component]
fn Header() -> impl IntoView {
    let navigator = expect_context::<Navigator>();
    let current = move |route: Route| maybe(move || (navigator.route.get() == route).then(|| "page".to_owned()));
    view! {
        <header class="header">
            <a class="brand" href="/">
                <svg class="brand__mark" viewBox="0 0 32 32" aria-hidden="true">
                    <rect width="32" height="32" rx="7" />
                    <path d="M10 19v-5M16 19V9M22 19v-7.500" />
                    <path class="brand__line" d="M10 24.500h12" />
                </svg>
                <span>{words::SITE_NAME.text()}</span>
            </a>
            <nav class="nav" aria-label=words::NAV_LABEL.text()>
                <a href="/" aria-current=current(Route::Home)>{words::NAV_HOME.text()}</a>
                <a href="/survey" aria-current=current(Route::Survey)>{words::NAV_SURVEY.text()}</a>
            </nav>
        </header>
    }
}

#[component]
fn Footer() -> impl IntoView {
    let dark = RwSignal::new(is_dark());
    let toggle = move |_| {
        dark.update(|dark| *dark = !*dark);
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-theme", if dark.get() { "dark" } else { "light" });
        }
    };
    let label = text(move || if dark.get() { words::THEME_LIGHT } else { words::THEME_DARK }.text().to_owned());
    view! {
        <footer class="footer">
            <p>{words::PROMISE.text()}</p>
            <button type="button" class="quiet" on:click=toggle>
                {label}
            </button>
        </footer>
    }
}

fn is_dark() -> bool {
    window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|query| query.matches())
}
