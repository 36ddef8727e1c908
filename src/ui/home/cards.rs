//! All calculators by group, as the file of the first page holds them.

use leptos::prelude::*;

use super::search::{Query, SearchField};
use crate::metric::{Group, Metric};
use crate::ui::link::href;
use crate::{about, metrics, words};

/// The page with all calculators. Only its search is live: the cards stand in the page's file.
#[component]
pub fn HomePage() -> impl IntoView {
    let query = Query::new(String::new(), |metric| about::of(metric).synonyms.text().to_owned());
    let groups: Vec<_> = Group::ALL.into_iter().map(|group| view! { <Cards group /> }).collect();
    view! {
        <section class="intro intro--home">
            <h1 tabindex="-1">{words::SITE_TAGLINE.text()}</h1>
            <p class="lead">{words::PROMISE.text()}</p>
            <div id="search-place"><SearchField query /></div>
        </section>
        <div class="catalogue">
            <div id="found"></div>
            <div id="groups">{groups}</div>
        </div>
        <p class="survey-invitation">
            <span>{words::HOME_SURVEY.text()}</span>
            <a class="button" href=href("survey")>{words::HOME_SURVEY_LINK.text()}</a>
        </p>
        <p class="survey-invitation">
            <span>{words::LOG_HOME.text()}</span>
            <a class="button" href=href("log")>{words::LOG_HOME_LINK.text()}</a>
        </p>
    }
}

/// The calculators of a group.
#[component]
fn Cards(group: Group) -> impl IntoView {
    let id = ["group-", group.id()].concat();
    let heading = id.clone();
    let card = |metric: &&'static Metric| {
        view! {
            <li>
                <a class="card" href=href(metric.id) data-names=about::of(metric).synonyms.text()>
                    <span class="card__title">{metric.title.text()}</span>
                    <span class="card__short">{about::of(metric).summary.text()}</span>
                </a>
            </li>
        }
    };
    let cards: Vec<_> = metrics::all().iter().filter(|metric| metric.group == group).map(card).collect();
    view! {
        <section class="group" aria-labelledby=id>
            <h2 id=heading>{words::group(group).text()}</h2>
            <ul class="cards">{cards}</ul>
        </section>
    }
}
