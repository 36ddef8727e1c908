//! What surrounds every page: header, navigation, footer, and which page is shown.

use gloo::events::EventListener;
use leptos::prelude::*;

use super::calculator::Desk;
use super::{actions, address, article, calculator, dom, files, home, patcher, state, survey};
use crate::html;
use crate::site::Route;
use crate::words;

/// What the page follows: which page of the site is shown.
#[derive(Clone, Copy)]
pub struct Site {
    /// The page that is shown.
    pub route: RwSignal<Route>,
}

impl Site {
    fn new() -> Self {
        Self { route: RwSignal::new(address::route()) }
    }

    /// Goes to another page of the site, without loading it.
    pub fn go(self, path: &str) {
        address::go(path);
        self.follow();
        window().scroll_to_with_x_and_y(0.0, 0.0);
        dom::focus("h1");
    }

    /// Shows what the address names now.
    pub fn follow(self) {
        let route = address::route();
        document().set_title(&route.page().title);
        self.route.set(route);
        let page = match route {
            Route::Home => html::home::page(),
            Route::Survey => html::survey::page(),
            Route::Calculator(metric) => html::calculator::page(metric),
            Route::NotFound => html::home::not_found(),
        };
        if let Some(main) = dom::find("#page") {
            main.set_inner_html(&page);
        }
        patcher::forget();
        article::show(route);
        measure();
        let desk = if let Route::Calculator(metric) = route { Some(Desk::open(metric)) } else { None };
        state::with(|state| {
            state.search.clear();
            state.desk = desk;
        });
        self.show();
    }

    /// Brings the page up to its state, at once.
    pub fn show(self) {
        match self.route.get_untracked() {
            Route::Home => home::show(),
            Route::Survey => survey::show(self),
            Route::Calculator(_) => calculator::show(),
            Route::NotFound => {}
        }
    }
}

/// Finds out how wide a chart may be.
fn measure() {
    let of = |selector: &str| dom::find(selector).map_or(0, |element| element.client_width().max(0) as u32);
    // A hidden figure has no width; the place around it has.
    let width = of(".details").max(of("#survey-body"));
    if width > 0 {
        state::with(|state| state.width = width);
    }
}

/// The whole page.
#[component]
pub fn Frame() -> impl IntoView {
    let site = Site::new();
    let shown = NodeRef::<leptos::html::Main>::new();
    // The first page is laid out once its place is there.
    shown.on_load(move |_| {
        site.follow();
        for event in ["popstate", "hashchange"] {
            EventListener::new(&window(), event, move |_| site.follow()).forget();
        }
        EventListener::new(&window(), "resize", move |_| {
            measure();
            site.show();
        })
        .forget();
        actions::listen(site);
        files::listen(site);
        // Now it is live, and not before.
        if let Some(root) = document().document_element() {
            let _ = root.set_attribute("data-ready", "");
        }
    });
    view! {
        <div class="page">
            <a class="skip" href="#main">{words::NAV_SKIP.text()}</a>
            <Header route=site.route />
            <main id="main" node_ref=shown>
                <div id="page"></div>
                <article class="article" id="article" hidden></article>
            </main>
            <footer class="footer">
                <p>{words::PROMISE.text()}</p>
                <button type="button" class="quiet" id="theme" data-action="theme">{actions::theme_label()}</button>
            </footer>
            <div class="release" id="release" hidden>{words::SURVEY_RELEASE.text()}</div>
        </div>
    }
}

#[component]
fn Header(route: RwSignal<Route>) -> impl IntoView {
    let current = move |of: Route| Signal::derive(move || (route.get() == of).then_some("page"));
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
