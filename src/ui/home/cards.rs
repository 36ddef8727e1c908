//! All calculators by group, as the file of the first page holds them.

use leptos::prelude::*;

use super::search::{Query, SearchField};
use crate::metric::{Group, Metric};
use crate::search::Known;
use crate::ui::calculator::{Calculator, Hero};
use crate::ui::link::href;
use crate::word::Word;
use crate::words::home;
use crate::{about, metrics, words};

/// The page with all calculators. Its search and the calculator beside the heading are live: the cards stand in the page's file.
#[component]
pub fn HomePage(hero: Option<Calculator>) -> impl IntoView {
    let query = Query::new(String::new(), |_| Known::default());
    let groups: Vec<_> = Group::ALL.into_iter().map(|group| view! { <Cards group /> }).collect();
    view! {
        <section class="intro intro--home">
            <div class="intro__words">
                <h1 tabindex="-1">{words::SITE_TAGLINE.text()}</h1>
                <p class="lead">{home::HERO_SCORE.text()}</p>
                <p class="lead">{home::HERO_WORKING.text()}</p>
                <p class="lead promise">{words::PROMISE.text()}</p>
                <div id="search-place"><SearchField query /></div>
            </div>
            {hero.map(|calculator| view! {
                <section class="hero" aria-labelledby="hero-title">
                    <h2 class="hero__title" id="hero-title">{home::HERO_EXAMPLE.text()}</h2>
                    <div class="hero__card" id="hero"><Hero calculator /></div>
                </section>
            })}
        </section>
        <section class="survey-invitation" aria-labelledby="survey-title">
            <Picture paths=SHEET />
            <div>
                <h2 id="survey-title">{home::HERO_SURVEY.text()}</h2>
                <p>{home::HERO_SURVEY_TEXT.text()}</p>
            </div>
            <p class="buttons">
                <a class="button" id="try-sample" href=href("survey#sample")>{words::SURVEY_SAMPLE.text()}</a>
                <a class="button button--plain" href=href("survey")>{words::HOME_SURVEY_LINK.text()}</a>
            </p>
        </section>
        <section class="survey-invitation" aria-labelledby="log-title">
            <Picture paths=CLOCK />
            <div>
                <h2 id="log-title">{words::LOG_HOME.text()}</h2>
                <p>{words::LOG_LEAD.text()}</p>
            </div>
            <p class="buttons"><a class="button" href=href("log")>{words::LOG_HOME_LINK.text()}</a></p>
        </section>
        <div class="catalogue">
            <div id="found"></div>
            <div id="groups">{groups}</div>
        </div>
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
            <Picture paths=picture(group) />
            <h2 id=heading>{words::group(group).text()}</h2>
            <p class="hint">{question(group).text()}</p>
            <ul class="cards">{cards}</ul>
        </section>
    }
}

/// What somebody wants to know who looks for a calculator of the group.
const fn question(group: Group) -> Word {
    match group {
        Group::Satisfaction => home::ASK_SATISFACTION,
        Group::Loyalty => home::ASK_LOYALTY,
        Group::Speed => home::ASK_SPEED,
        Group::Resolution => home::ASK_RESOLUTION,
        Group::Volume => home::ASK_VOLUME,
        Group::Cost => home::ASK_COST,
        Group::Planning => home::ASK_PLANNING,
    }
}

/// A small drawing of lines, 24 by 24, that says nothing besides the words.
#[component]
fn Picture(paths: &'static str) -> impl IntoView {
    view! { <svg class="picture" viewBox="0 0 24 24" aria-hidden="true"><path d=paths></path></svg> }
}

/// A sheet with bars.
const SHEET: &str = "M6 3h9l4 4v14H6zM15 3v4h4M9.500 17v-3M12.500 17v-6M15.500 17v-4";

/// A clock beside a list.
const CLOCK: &str = "M3 6h8M3 12h5M3 18h8M13 12a5 5 0 0 1 10 0a5 5 0 0 1-10 0M18 9.500v2.500l2 1";

/// The lines of the picture of a group.
const fn picture(group: Group) -> &'static str {
    match group {
        // A face that smiles.
        Group::Satisfaction => "M3 12a9 9 0 0 1 18 0a9 9 0 0 1-18 0M8 14.500c2 3 6 3 8 0M9 9.500v.010M15 9.500v.010",
        // A heart.
        Group::Loyalty => {
            "M12 20C5 15 3.500 11.500 3.500 8.500a4.250 4.250 0 0 1 8.500-1a4.250 4.250 0 0 1 8.500 1C20.500 11.500 19 15 12 20z"
        }
        // A stopwatch.
        Group::Speed => "M4 13.500a8 8 0 0 1 16 0a8 8 0 0 1-16 0M12 13.500V9M9.500 2.500h5",
        // A tick in a ring.
        Group::Resolution => "M3 12a9 9 0 0 1 18 0a9 9 0 0 1-18 0M8 12.500l3 3l5.500-6.500",
        // Bars of unlike height.
        Group::Volume => "M4 20.500h16M6.500 20v-6M12 20V5M17.500 20v-9",
        // Two coins.
        Group::Cost => {
            "M4 7a8 3.500 0 0 1 16 0a8 3.500 0 0 1-16 0M4 7v5a8 3.500 0 0 0 16 0V7M4 12v5a8 3.500 0 0 0 16 0v-5"
        }
        // Two people.
        Group::Planning => {
            "M5.500 8a3.500 3.500 0 0 1 7 0a3.500 3.500 0 0 1-7 0M2.500 20c0-7 13-7 13 0M15 4.700a3.500 3.500 0 0 1 0 6.600M18 14.500c2.500 1 3.500 3 3.500 5.500"
        }
    }
}
