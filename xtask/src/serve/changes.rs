//! Changes of the sources, as the system tells of them.

use super::source;
use anyhow::{Context, Result};
use notify_debouncer_full::notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, DebouncedEvent, Debouncer, RecommendedCache, new_debouncer};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

/// How long nothing more has to happen to a file: editors write one in several steps.
const QUIET: Duration = Duration::from_millis(200);

/// Paths below the root that changed at about the same time.
pub type Changed = BTreeSet<PathBuf>;

/// Tells of changes until it is dropped.
#[derive(Debug)]
pub struct Changes {
    pub told: Receiver<Changed>,
    /// What tells of them stops with it.
    _watcher: Debouncer<RecommendedWatcher, RecommendedCache>,
}

impl Changes {
    /// Begins to watch the sources below a folder.
    pub fn below(root: &Path) -> Result<Self> {
        // The system names files by where they really are.
        let root = root.canonicalize().with_context(|| root.display().to_string())?;
        let (tell, told) = mpsc::channel();
        let base = root.clone();
        let heard = move |result: DebounceEventResult| match result {
            Ok(events) => {
                let changed: Changed = events.iter().flat_map(|event| sources(event, &base)).collect();
                if !changed.is_empty() {
                    // Nobody listens any more when the server ends.
                    let _ = tell.send(changed);
                }
            }
            Err(errors) => errors.iter().for_each(|error| eprintln!("warning: cannot watch: {error}")),
        };
        let mut watcher = new_debouncer(QUIET, None, heard).context("this system cannot watch files")?;
        watcher.watch(&root, RecursiveMode::NonRecursive).context("cannot watch the workspace")?;
        for folder in source::folders(&root)? {
            watcher
                .watch(&folder, RecursiveMode::Recursive)
                .with_context(|| format!("cannot watch {}", folder.display()))?;
        }
        Ok(Self { told, _watcher: watcher })
    }
}

/// The sources that an event is about. Reading them is no change: each build reads all of them.
fn sources(event: &DebouncedEvent, root: &Path) -> Vec<PathBuf> {
    // The system lost count: something changed, and nobody knows what.
    if event.need_rescan() {
        return vec![PathBuf::from("…")];
    }
    if event.kind.is_access() {
        return Vec::new();
    }
    let below =
        |path: &PathBuf| path.strip_prefix(root).ok().filter(|path| source::is_source(path)).map(Path::to_owned);
    event.paths.iter().filter_map(below).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify_debouncer_full::notify::event::{AccessKind, AccessMode, CreateKind, Flag, ModifyKind, RenameMode};
    use notify_debouncer_full::notify::{Event, EventKind};
    use std::fs;
    use std::time::Instant;

    #[test]
    fn which_events_are_changes() {
        let of = |kind, paths: &[&str]| {
            let event = paths.iter().fold(Event::new(kind), |event, path| event.add_path(Path::new("/w").join(path)));
            let found = sources(&DebouncedEvent::new(event, Instant::now()), Path::new("/w"));
            found.iter().map(|path| path.to_string_lossy().into_owned()).collect::<Vec<_>>()
        };
        let create = EventKind::Create(CreateKind::File);
        assert_eq!(of(create, &["src/a.rs", "target/b", "dist/c"]), ["src/a.rs"]);
        assert_eq!(
            of(EventKind::Modify(ModifyKind::Name(RenameMode::Both)), &["src/.a.swp", "src/a.rs"]),
            ["src/a.rs"]
        );
        assert_eq!(of(EventKind::Access(AccessKind::Open(AccessMode::Any)), &["src/a.rs"]), [""; 0]);
        let lost = Event::new(EventKind::Other).set_flag(Flag::Rescan);
        assert_eq!(sources(&DebouncedEvent::new(lost, Instant::now()), Path::new("/w")).len(), 1);
    }

    #[test]
    fn a_file_that_is_written_is_told_of() {
        let root = std::env::temp_dir().join(format!("xtask-changes-{}", std::process::id()));
        for folder in ["src/deep", "target", "dist"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        let changes = Changes::below(&root).unwrap();
        for file in ["target/a", "dist/index.html", "src/deep/a.rs", "index.html"] {
            fs::write(root.join(file), "x").unwrap();
        }
        let expected = Changed::from(["index.html", "src/deep/a.rs"].map(PathBuf::from));
        let mut seen = Changed::new();
        while !seen.is_superset(&expected) {
            seen.append(&mut changes.told.recv_timeout(Duration::from_mins(1)).unwrap());
        }
        assert!(seen.iter().all(|path| !path.starts_with("target") && !path.starts_with("dist")), "{seen:?}");
        drop(changes);
        fs::remove_dir_all(&root).unwrap();
    }
}
