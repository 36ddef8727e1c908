//! A whole page as it stands in its file: header, page, place of the article, footer. Rendered by the build; the program finds it there.

use leptos::prelude::*;

use super::calculator::answers::Pictures;
use super::calculator::found::Found;
use super::calculator::{Calculator, CalculatorPage};
use super::embed::EmbedPage;
use super::embed::state::Making;
use super::home::{HomePage, NotFound};
use super::link::href;
use super::log::LogPage;
use super::log::state::Desk;
use super::saved::SavedPage;
use super::saved::state::Keeping;
use super::survey::state::Survey;
use super::survey::{Before, SurveyPage};
use super::theme::ThemeButton;
use crate::board::Board;
use crate::draw::{self, Drawn};
use crate::figure::Figure;
use crate::insight::Insight;
use crate::insight::embedding::usual_parts;
use crate::insight::session::Session;
use crate::language::{self, Language};
use crate::link::Damage;
use crate::metric::Metric;
use crate::metrics;
use crate::number::Format;
use crate::picture::Picture;
use crate::route::{ON_HOME, Route};
use crate::scenario::Scenario;
use crate::words::{self, keep, units};

/// Where the article goes.
pub const ARTICLE: &str = "<!--article-->";

/// Where the links to the other languages go: they are the same page under another path, so they come when all other links have been moved below
/// the path of their language.
pub const LANGUAGES: &str = "<!--languages-->";

/// The HTML of a component.
pub fn rendered<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new();
    owner.with(|| view().into_view().to_html())
}

/// The body of the page of an address, with marks for the article and the languages.
pub fn body(route: Route) -> String {
    rendered(move || view! { <Page route /> })
}

/// The body of a calculator without the site around it, for a frame in another page.
pub fn embedded(metric: &'static Metric) -> String {
    rendered(move || view! { <EmbeddedPage metric /> })
}

/// The attributes of the root element of such a page: the parts that are shown where the address names none.
pub fn embedded_root() -> String {
    format!(" data-embedded data-parts=\"{}\"", usual_parts(" "))
}

/// A calculator's page with these scenarios in the form, and with all answers to them: what a visitor would see.
pub fn calculator(board: Board, damage: Vec<Damage>, format: Format) -> String {
    rendered(move || {
        let calculator = Calculator::new(board, damage, format);
        answer(calculator, &[(560, "chart__wide")]);
        view! { <CalculatorPage calculator embedded=false /> }
    })
}

/// The widths for which the chart of the example is drawn: phone and laptop. Style sheets show one of them.
const WIDTHS: [(u32, &str); 2] = [(340, "chart__narrow"), (560, "chart__wide")];

/// A calculator with its example and all answers to it.
fn example(metric: &'static Metric) -> Calculator {
    let format = units::written_format();
    let board = Board::of(Scenario::start(metric, format));
    let calculator = Calculator::new(board, Vec::new(), format);
    answer(calculator, &WIDTHS);
    calculator
}

/// Gives a calculator the answers that it would have from the worker, with its chart in these widths, each in an element of its class.
fn answer(calculator: Calculator, widths: &[(u32, &str)]) {
    let format = calculator.format;
    let mut session = Session::default();
    let (link, place) = (calculator.link.get_untracked(), calculator.board.with_untracked(Board::place));
    session.show(calculator.metric.id, &link, place, format);
    let Insight { beside, below } = session.insight();
    let drawn = |width| {
        calculator.scenario(|scenario| Picture::of_explanation(&beside.explanation, None, scenario, width, format))
    };
    let explained = drawn(0).map(|picture| {
        let svgs = widths.iter().map(|(width, class)| {
            let svg = drawn(*width).map(|picture| picture.drawn.svg).unwrap_or_default();
            format!("<div class=\"{class}\">{}</div>", svg.trim())
        });
        let drawn = Drawn { svg: svgs.collect(), ..Drawn::default() };
        Picture { drawn, ..picture }
    });
    let drivers = below.drivers.as_ref().and_then(|known| {
        let figure = calculator.scenario(|scenario| Figure::of_drivers(known, scenario, format))?;
        let svgs = widths
            .iter()
            .map(|(width, class)| format!("<div class=\"{class}\">{}</div>", draw::drawn(&figure, *width).svg.trim()));
        let drawn = Drawn { svg: svgs.collect(), ..Drawn::default() };
        Some(Picture { drawn, ..Picture::of(figure, 0) })
    });
    let compared = calculator.board.with_untracked(|board| {
        let compared = beside.compared.as_ref()?;
        Picture::of_scenarios(board, compared, widths.first()?.0, format)
    });
    calculator.answered.set(Some(Found::of(&beside.evaluated)));
    calculator.answers.pictures.set(Pictures { explained, compared, drivers, saved: None });
    calculator.answers.beside.set(Some(beside));
    calculator.answers.below.set(Some(below));
}

#[component]
fn Page(route: Route) -> impl IntoView {
    let page = match route {
        Route::Home => view! { <HomePage hero=metrics::find(ON_HOME).map(example) /> }.into_any(),
        Route::Survey => {
            let survey = Survey::new(units::written_format());
            view! { <SurveyPage survey before=Before::default() /> }.into_any()
        }
        Route::Log => {
            let desk = Desk::new(units::written_format());
            view! { <LogPage desk /> }.into_any()
        }
        Route::Saved => {
            let keeping = Keeping::new(units::written_format());
            view! { <SavedPage keeping /> }.into_any()
        }
        Route::Embed => {
            let page = |making| view! { <EmbedPage making told=RwSignal::default() /> };
            Making::new(units::LANGUAGE.text(), "").map(page).into_any()
        }
        Route::Calculator(metric) => {
            let calculator = example(metric);
            view! { <CalculatorPage calculator embedded=false /> }.into_any()
        }
        Route::NotFound => view! { <NotFound /> }.into_any(),
    };
    view! {
        <div class="page">
            <a class="skip" href="#main">{words::NAV_SKIP.text()}</a>
            <header class="header">
                <a class="brand" href=href("")>
                    <svg class="brand__mark" viewBox="0 0 32 32" aria-hidden="true">
                        <rect width="32" height="32" rx="7"></rect>
                        <path d="M10 19v-5M16 19V9M22 19v-7.500"></path>
                        <path class="brand__line" d="M10 24.500h12"></path>
                    </svg>
                    <span class="brand__name">{words::SITE_NAME.text()}</span>
                </a>
                <nav class="nav" id="nav" aria-label=words::NAV_LABEL.text()>
                    <NavLink id="nav-home" to=Route::Home current=route label=words::NAV_HOME.text() />
                    <NavLink id="nav-survey" to=Route::Survey current=route label=words::NAV_SURVEY.text() />
                    <NavLink id="nav-saved" to=Route::Saved current=route label=keep::NAV_SAVED.text() />
                </nav>
                <div class="tools">
                    <LanguageMenu />
                    <span class="kept" id="theme-place"><ThemeButton /></span>
                </div>
            </header>
            <main id="main">
                <NoScript />
                <div id="page" data-page=route.path()>{page}</div>
                <article class="article" id="article" inner_html=ARTICLE></article>
            </main>
            <footer class="footer">
                <p>{words::PROMISE.text()}</p>
                <p>
                    <a id="nav-embed" href=href(Route::Embed.path())>{words::embed::PAGE_TITLE.text()}</a>
                </p>
                <label class="keep"><input type="checkbox" id="keep" checked />" "{keep::SWITCH.text()}</label>
                <p class="footer__said" role="status"><span id="wiped" hidden>{keep::WIPED.text()}</span></p>
                <p class="new-version" id="new-version" role="status" hidden>
                    {keep::NEW_VERSION.text()}" "
                    <button type="button" class="quiet" data-action="reload">{keep::NEW_VERSION_RELOAD.text()}</button>
                </p>
                <p class="print-address" id="print-numbers"></p>
                <p class="print-address" id="print-address"></p>
            </footer>
        </div>
    }
}

/// The languages, behind a button that names the one of the page. It opens without the program.
#[component]
fn LanguageMenu() -> impl IntoView {
    let current = language::all().find(|language| language.tag == units::LANGUAGE.text());
    let name = current.map_or("", |language| language.name);
    view! {
        <details class="menu" id="language-menu">
            <summary>
                <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
                    <circle cx="12" cy="12" r="9"></circle>
                    <path d="M3 12h18M12 3c-6 6-6 12 0 18M12 3c6 6 6 12 0 18"></path>
                </svg>
                <span class="visually-hidden">{words::LANGUAGES_LABEL.text()}</span>
                <span class="menu__name">{name}</span>
            </summary>
            <div class="kept" inner_html=LANGUAGES></div>
        </details>
    }
}

#[component]
fn NavLink(id: &'static str, to: Route, current: Route, label: &'static str) -> impl IntoView {
    view! { <a id=id href=href(to.path()) aria-current=(to == current).then_some("page")>{label}</a> }
}

/// The sentence for a browser that cannot run the program; `page/linked.js` shows it where the program does not start.
#[component]
fn NoScript() -> impl IntoView {
    view! { <noscript><p class="note" role="alert">{words::NO_SCRIPT.text()}</p></noscript> }
}

#[component]
fn EmbeddedPage(metric: &'static Metric) -> impl IntoView {
    let calculator = example(metric);
    view! {
        <div class="page">
            <main id="main">
                <NoScript />
                <div id="page" data-page=metric.id><CalculatorPage calculator embedded=true /></div>
                <div class="embed-foot">
                    <a class="button" id="embed-cta" target="_blank" rel="noopener" hidden></a>
                    <a class="hint" id="embed-source" href=href(metric.id) target="_blank" rel="noopener">
                        {words::EMBED_SOURCE.text()}
                    </a>
                </div>
            </main>
        </div>
    }
}

/// The links to a page in every language, each offering it in that language. The program adds the scenario to the one that is followed.
pub fn languages(current: Language, page: &str, offer: &dyn Fn(Language) -> &'static str) -> String {
    rendered(|| {
        let links: Vec<_> = language::all()
            .map(|language| {
                view! {
                    <a
                        href=[&language.path(), "/", page].concat()
                        hreflang=language.tag
                        lang=language.tag
                        title=offer(language)
                        aria-current=(language == current).then_some("true")
                    >
                        {language.name}
                    </a>
                }
            })
            .collect();
        view! {
            <nav
                class="languages"
                id="languages"
                aria-label=words::LANGUAGES_LABEL.text()
                data-dismiss=words::LANGUAGE_DISMISS.text()
            >
                {links}
            </nav>
        }
    })
}
