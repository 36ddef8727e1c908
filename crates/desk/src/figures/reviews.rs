//! Figures of reviews: stars by month and version, share answered, time to reply.

use std::collections::BTreeMap;

use base::zone::Zone;

use crate::events::moments::is_moment;
use crate::events::tickets::Tickets;
use crate::events::{Cause, LeftOut};
use crate::figures::volume::{civil, month};
use crate::figures::{Figure, Report, Table, Unit, times};
use crate::roles::Role;

/// Adds the figures.
pub fn add(reviews: &Tickets, zone: Option<&Zone>, report: &mut Report) {
    report.figures.push(Figure::count("reviews", reviews.len(), "Reviews."));
    let stars: Vec<f64> = reviews.stars.iter().copied().filter(|stars| (1.0..=5.0).contains(stars)).collect();
    if !stars.is_empty() {
        let mean = stars.iter().sum::<f64>() / stars.len() as f64;
        report.figures.push(Figure::new("stars_mean", mean, Unit::Stars, "The mean of the stars.").of(stars.len()));
        let five = stars.iter().filter(|stars| **stars > 4.5).count();
        report.figures.extend(Figure::share("five_star_share", five, stars.len(), "Reviews with five stars."));
        let yes = reviews.satisfied.iter().filter(|one| **one == Some(true)).count();
        let no = reviews.satisfied.iter().filter(|one| **one == Some(false)).count();
        report.figures.extend(Figure::share("satisfaction_share", yes, yes + no, "Reviews with four or five stars."));
    }
    replies(reviews, report);
    by_month(reviews, zone, report);
    if let Some(versions) = reviews.groups(Role::Version) {
        let mut sums: BTreeMap<String, (f64, f64)> = BTreeMap::new();
        for (group, stars) in versions.of.iter().zip(&reviews.stars).filter(|(_, stars)| !stars.is_nan()) {
            let sum = sums.entry(versions.names.get(*group as usize).cloned().unwrap_or_default()).or_default();
            *sum = (sum.0 + stars, sum.1 + 1.0);
        }
        report.tables.push(stars_table("stars_by_version", sums));
    }
    let edited = reviews
        .updated
        .iter()
        .zip(&reviews.created)
        .filter(|(updated, created)| is_moment(**updated) && updated > created)
        .count();
    if reviews.has(Role::Updated) {
        report.figures.push(Figure::count("edited", edited, "Reviews that were edited after their submission."));
        let rows = reviews.updated.iter().zip(&reviews.first);
        let negative =
            rows.filter(|(updated, first)| is_moment(**first) && is_moment(**updated) && first < updated).count();
        let definition = "Replies that are older than the last edit of their review.";
        report.figures.push(Figure::count("negative_from_last_update", negative, definition));
    }
}

fn replies(reviews: &Tickets, report: &mut Report) {
    if !reviews.has(Role::FirstResponse) {
        return;
    }
    let is_published = |at: usize| reviews.is_waiting.get(at) != Some(&true);
    let answered = reviews.first.iter().enumerate().filter(|(at, ms)| is_moment(**ms) && is_published(*at)).count();
    report.figures.extend(Figure::share(
        "answered_share",
        answered,
        reviews.len(),
        "Reviews with a reply that is published.",
    ));
    let (mut values, mut left_out) = (Vec::new(), LeftOut::default());
    for (at, (from, to)) in reviews.begins.iter().zip(&reviews.first).enumerate() {
        match (is_moment(*from), is_moment(*to)) {
            _ if !is_published(at) => left_out.add(Cause::NotPublished),
            (_, false) => left_out.add(Cause::NotYet),
            (false, _) => left_out.add(Cause::NoStart),
            _ if to < from => left_out.add(Cause::Negative),
            _ => values.push((to - from) as f64 / 1000.0),
        }
    }
    times::summary(
        "reply_time",
        values,
        &left_out,
        "From the review, or from its last edit where that was chosen, to the reply; negative times are left out.",
        report,
    );
}

fn by_month(reviews: &Tickets, zone: Option<&Zone>, report: &mut Report) {
    let mut sums: BTreeMap<String, (f64, f64)> = BTreeMap::new();
    for (ms, stars) in
        reviews.created.iter().zip(&reviews.stars).filter(|(ms, stars)| is_moment(**ms) && !stars.is_nan())
    {
        let sum = sums.entry(month(civil(*ms, zone))).or_default();
        *sum = (sum.0 + stars, sum.1 + 1.0);
    }
    report.tables.push(stars_table("stars_by_month", sums));
}

fn stars_table(id: &str, sums: BTreeMap<String, (f64, f64)>) -> Table {
    let rows = sums.into_iter().map(|(name, (sum, n))| (name, vec![Some(sum / n), Some(n)])).collect();
    Table { id: id.to_owned(), columns: vec!["stars".to_owned(), "reviews".to_owned()], rows }
}
