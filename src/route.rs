//! What the addresses of the site stand for.

use crate::metric::Metric;
use crate::metrics;

/// What an address stands for.
#[derive(Clone, Copy, Debug)]
pub enum Route {
    /// All calculators.
    Home,
    /// The survey page.
    Survey,
    /// The page for logs of tickets, calls and reviews.
    Log,
    /// The saved scenarios.
    Saved,
    /// The page on which the HTML is made that shows a calculator in another page.
    Embed,
    /// A calculator.
    Calculator(&'static Metric),
    /// No page.
    NotFound,
}

impl PartialEq for Route {
    fn eq(&self, other: &Self) -> bool {
        self.path() == other.path()
    }
}

/// The id of the calculator that stands on the first page.
pub const ON_HOME: &str = "nps";

/// What stands before the id of a metric in the address of its calculator without the site around it.
pub const EMBEDDED: &str = "embed/";

impl Route {
    /// The route of an address; a trailing slash or `index.html` makes no difference.
    pub fn of_path(path: &str) -> Self {
        let path = path.trim_matches('/');
        let path = path.strip_suffix("index.html").map_or(path, |rest| rest.trim_end_matches('/'));
        match path {
            "" => Self::Home,
            "survey" => Self::Survey,
            "log" => Self::Log,
            "saved" => Self::Saved,
            "embed" => Self::Embed,
            // In a frame stands the same calculator, without the site around it.
            path => {
                let id = path.strip_prefix(EMBEDDED).unwrap_or(path);
                metrics::find(id).map_or(Self::NotFound, Self::Calculator)
            }
        }
    }

    /// The path without slashes.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Home => "",
            Self::Survey => "survey",
            Self::Log => "log",
            Self::Saved => "saved",
            Self::Embed => "embed",
            Self::Calculator(metric) => metric.id,
            Self::NotFound => "404",
        }
    }
}
