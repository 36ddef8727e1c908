//! A small static file server for the loopback interface: what `cargo xtask serve` and the browser tests put in front of `dist/`.
//!
//! It behaves as a plain static host does: `/nps` is `nps/index.html`, what does not exist is `404.html` (below `/el/` that of this folder) with status 404, and nothing outside
//! the folder can be reached. It listens on 127.0.0.1 only and knows neither TLS nor ranges.

mod headers;
mod live;
mod mime;
mod packed;
mod requests;
mod resolve;
mod switch;
mod wire;

use std::collections::BTreeMap;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

pub use headers::{NOT_FRAMED, POLICY, SHARED, STRICT, STRICT_FRAMED};
pub use live::Live;
pub use mime::content_type;
use packed::Packed;
pub use requests::Requests;
pub use switch::Switch;

/// What is served: a folder, and pages that exist in memory only.
#[derive(Clone, Debug)]
pub struct Site {
    root: PathBuf,
    base: String,
    extra: BTreeMap<String, String>,
    report: String,
    bare: bool,
    requests: Option<Requests>,
    without: Vec<String>,
    switch: Switch,
    held: Option<(String, Switch)>,
    packed: Option<Packed>,
    live: Option<Live>,
}

impl Site {
    /// A site made of the files below `root`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            base: "/".to_owned(),
            extra: BTreeMap::new(),
            report: String::new(),
            bare: false,
            requests: None,
            without: Vec::new(),
            switch: Switch::default(),
            held: None,
            packed: None,
            live: None,
        }
    }

    /// Adds an HTML page that is no file: `path` starts with a slash.
    #[must_use]
    pub fn with_page(mut self, path: &str, html: &str) -> Self {
        self.extra.insert(path.to_owned(), html.to_owned());
        self
    }

    /// Serves the files below a path, which begins and ends with a slash; what is not below it is no page of the site.
    #[must_use]
    pub fn below(mut self, base: &str) -> Self {
        base.clone_into(&mut self.base);
        self
    }

    /// Has browsers report to an address what the policy forbids.
    #[must_use]
    pub fn reporting_to(mut self, path: &str) -> Self {
        self.report = format!("; report-uri {path}");
        self
    }

    /// Sends none of our headers: a site of somebody else's.
    #[must_use]
    pub fn without_headers(mut self) -> Self {
        self.bare = true;
        self
    }

    /// Records what is asked for, and what is sent.
    #[must_use]
    pub fn recorded_by(mut self, requests: &Requests) -> Self {
        self.requests = Some(requests.clone());
        self
    }

    /// Has no such file, whatever the folder holds: `path` starts with a slash.
    #[must_use]
    pub fn without(mut self, path: &str) -> Self {
        self.without.push(path.to_owned());
        self
    }

    /// Answers nobody while the switch is off.
    #[must_use]
    pub fn switched_by(mut self, switch: &Switch) -> Self {
        self.switch = switch.clone();
        self
    }

    /// Answers for paths that hold this part only once the switch is on.
    #[must_use]
    pub fn holding(mut self, part: &str, switch: &Switch) -> Self {
        self.held = Some((part.to_owned(), switch.clone()));
        self
    }

    /// Compresses by brotli and has hashed names kept for a year, as a good host does. What is not a page is compressed now, a page when it is
    /// first asked for.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn as_a_good_host(mut self) -> io::Result<Self> {
        let packed = Packed::default();
        packed.prepare(&self.root)?;
        self.packed = Some(packed);
        Ok(self)
    }

    /// Serves what is shown at the moment in place of its own folder, in pages that load themselves again when that is another one.
    #[must_use]
    pub fn live(mut self, live: &Live) -> Self {
        self.live = Some(live.clone());
        self
    }

    /// Starts to serve in threads of its own, until the process ends. Port 0 picks a free one; the address that was taken comes back.
    ///
    /// # Errors
    /// When the port cannot be had.
    pub fn start(self, port: u16) -> io::Result<SocketAddr> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let site = Arc::new(self);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let site = Arc::clone(&site);
                // A visitor who hangs up is no concern of the others, so an error ends its own thread alone.
                thread::spawn(move || wire::converse(&site, stream));
            }
        });
        Ok(address)
    }
}
