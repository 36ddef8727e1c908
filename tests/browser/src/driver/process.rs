//! A process that ends, with everything it started, when its value is dropped: at the end of a test, on an error, on a panic.

use anyhow::Result;
use std::collections::BTreeMap;
use std::fs;
use std::process::{Child, ChildStdout, Command, Stdio};

/// A process of ours.
#[derive(Debug)]
pub struct Process {
    child: Child,
}

impl Process {
    /// Starts it in a group of its own, so that Ctrl-C in the terminal reaches us first.
    pub fn start(command: &mut Command) -> Result<Self> {
        #[cfg(unix)]
        {
            use std::os::unix::process::CommandExt;
            command.process_group(0);
        }
        Ok(Self { child: command.spawn()? })
    }

    /// Its process id.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Its piped standard output, once.
    pub fn stdout(&mut self) -> Option<ChildStdout> {
        self.child.stdout.take()
    }

    /// True when it has ended by itself.
    pub fn ended(&mut self) -> bool {
        self.child.try_wait().is_ok_and(|status| status.is_some())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // A browser leaves its driver's process group, so its processes are collected before the driver, their parent, is gone.
        let others = descendants(self.child.id());
        // Errors mean that it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
        if !others.is_empty() {
            let _ = Command::new("kill")
                .arg("-KILL")
                .args(others.iter().map(u32::to_string))
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status();
        }
    }
}

/// The processes that a process started, and those that they started. Linux tells; elsewhere there are none to be seen.
pub fn descendants(ancestor: u32) -> Vec<u32> {
    let mut children: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(id) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else {
            continue;
        };
        if let Some(parent) = fs::read_to_string(entry.path().join("stat")).ok().as_deref().and_then(parent_in) {
            children.entry(parent).or_default().push(id);
        }
    }
    let mut found = Vec::new();
    let mut waiting = vec![ancestor];
    while let Some(id) = waiting.pop() {
        let offspring = children.remove(&id).unwrap_or_default();
        found.extend(&offspring);
        waiting.extend(offspring);
    }
    found
}

/// The parent in `/proc/<id>/stat`: `id (name) state parent …`, where the name may hold anything.
fn parent_in(stat: &str) -> Option<u32> {
    stat.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parents() {
        assert_eq!(parent_in("12 (a) b) S 7 1 1"), Some(7));
        assert_eq!(parent_in(""), None);
    }
}
