//! A site that is made anew while it is served: each page carries a script that asks for the next version, and loads the page again once there is one.

use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// How long a question for the next version is left open: less than browsers and proxies bear.
const PATIENCE: Duration = Duration::from_secs(25);

/// The address of the script in the pages.
const SCRIPT: &str = "/__reload.js";

/// The address at which it asks, with the version of its page behind a question mark.
const QUESTION: &str = "/__reload";

/// The folder that is served, which can be another one from now on. Clones are the same.
#[derive(Clone, Debug)]
pub struct Live {
    shared: Arc<(Mutex<Shown>, Condvar)>,
    patience: Duration,
    born: Duration,
}

/// A folder and the number of those that were shown before it.
#[derive(Clone, Debug)]
struct Shown {
    root: PathBuf,
    number: u64,
}

/// What is served at the moment.
#[derive(Debug)]
pub(crate) struct Now {
    pub root: PathBuf,
    version: String,
}

/// What a request gets that is about versions and not about files: its type and its text.
pub(crate) type Reply = (&'static str, &'static str);

impl Live {
    /// Shows a folder at first.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        // Pages of a server that was ended take whatever this one has for another version.
        let born = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let shown = Shown { root: root.into(), number: 0 };
        Self { shared: Arc::new((Mutex::new(shown), Condvar::new())), patience: PATIENCE, born }
    }

    /// Shows a folder from now on, and has every open page load itself again.
    pub fn show(&self, root: impl Into<PathBuf>) {
        let (_, changed) = &*self.shared;
        let mut shown = self.lock();
        *shown = Shown { root: root.into(), number: shown.number + 1 };
        changed.notify_all();
    }

    /// Folder and version together, so that no page of one version names another.
    pub(crate) fn now(&self) -> Now {
        let shown = self.lock().clone();
        Now { root: shown.root, version: self.version(shown.number) }
    }

    /// Answers what the script in the pages asks, and keeps service workers away; `path` is that of the site below its base. Nothing for all else.
    pub(crate) fn reply(&self, target: &str, path: &str) -> Option<Reply> {
        let (address, version) = target.split_once('?').unwrap_or((target, ""));
        let script = "text/javascript; charset=utf-8";
        match (address, path.split('?').next()) {
            (SCRIPT, _) => Some((script, include_str!("live/reload.js"))),
            (QUESTION, _) => Some(("text/plain", if self.has_another_than(version) { "another" } else { "same" })),
            // The site's own would go on to show what it has kept of the version before.
            (_, Some("/sw.js")) => Some((script, include_str!("live/retire.js"))),
            _ => None,
        }
    }

    /// Waits for another version, until patience ends.
    fn has_another_than(&self, version: &str) -> bool {
        let (_, changed) = &*self.shared;
        let same = |shown: &mut Shown| self.version(shown.number) == version;
        let waited = changed.wait_timeout_while(self.lock(), self.patience, same);
        !waited.unwrap_or_else(PoisonError::into_inner).1.timed_out()
    }

    fn version(&self, number: u64) -> String {
        format!("{:x}-{number}", self.born.as_nanos())
    }

    fn lock(&self) -> MutexGuard<'_, Shown> {
        // A folder and a number are whole whatever happened to the thread that held them.
        self.shared.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Now {
    /// The page with the script in its head; what has no head stays as it is. The files themselves stay as they are in any case.
    pub fn with_script(&self, html: &[u8]) -> Vec<u8> {
        let text = String::from_utf8_lossy(html);
        let script = format!("<script src=\"{SCRIPT}?{}\" defer></script></head>", self.version);
        text.replacen("</head>", &script, 1).into_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::tests::ask;
    use crate::{POLICY, Site};
    use std::{fs, thread};

    fn get(address: std::net::SocketAddr, path: &str) -> String {
        ask(address, &format!("GET {path} HTTP/1.1\r\n\r\n"))
    }

    /// A folder with a page that says its name.
    fn made(name: &str) -> PathBuf {
        let root = std::env::temp_dir().join(format!("static-server-live-{name}-{}", std::process::id()));
        fs::create_dir_all(&root).unwrap();
        fs::write(root.join("index.html"), format!("<head></head>{name}")).unwrap();
        fs::write(root.join("a.js"), format!("</head>{name}")).unwrap();
        fs::write(root.join("sw.js"), "kept").unwrap();
        root
    }

    /// The version that a page names.
    fn version(page: &str) -> String {
        page.split("/__reload.js?").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned()
    }

    #[test]
    fn a_page_hears_of_the_next_version() {
        let (one, two) = (made("one"), made("two"));
        let live = Live::new(&one);
        let address = Site::new("nowhere").below("/t/").live(&live).start(0).unwrap();
        let page = get(address, "/t/");
        assert!(
            page.contains("<head><script src=\"/__reload.js?") && page.ends_with(" defer></script></head>one"),
            "{page}"
        );
        assert!(page.contains(POLICY), "{page}");
        // Whether it asks before or after the folder is another one, the answer is the same.
        let asked = version(&page);
        let question = format!("/__reload?{asked}");
        let waiting = thread::spawn(move || get(address, &question));
        live.show(&two);
        assert!(waiting.join().unwrap().ends_with("\r\n\r\nanother"));
        let page = get(address, "/t/");
        assert!(page.ends_with("two") && version(&page) != asked, "{page}");
        // A page of a server that was ended.
        assert!(get(address, "/__reload?old-0").ends_with("\r\n\r\nanother"));
        // Only pages carry the script, and no service worker keeps them.
        assert!(get(address, "/t/a.js").ends_with("\r\n\r\n</head>two"));
        assert!(get(address, "/__reload.js").ends_with(include_str!("live/reload.js")));
        let worker = get(address, "/t/sw.js");
        assert!(worker.contains("text/javascript") && worker.ends_with(include_str!("live/retire.js")), "{worker}");
        // On disk all is as it was.
        assert_eq!(fs::read_to_string(two.join("index.html")).unwrap(), "<head></head>two");
        for root in [one, two] {
            fs::remove_dir_all(root).unwrap();
        }
    }

    #[test]
    fn without_another_version_it_asks_again() {
        let live = Live { patience: Duration::ZERO, ..Live::new("nowhere") };
        let address = Site::new("nowhere").live(&live).start(0).unwrap();
        let answer = get(address, &format!("/__reload?{}", live.now().version));
        assert!(answer.ends_with("\r\n\r\nsame"), "{answer}");
    }

    #[test]
    fn a_site_that_is_not_live_knows_nothing_of_it() {
        let root = made("still");
        let address = Site::new(&root).start(0).unwrap();
        assert!(get(address, "/").ends_with("\r\n\r\n<head></head>still"));
        assert!(get(address, "/sw.js").ends_with("\r\n\r\nkept"));
        for path in ["/__reload.js", "/__reload?1"] {
            assert!(get(address, path).starts_with("HTTP/1.1 404 "), "{path}");
        }
        fs::remove_dir_all(&root).unwrap();
    }
}
