//! Where things are: everything is found from the workspace's root, whatever the current directory.

use std::path::{Path, PathBuf};

/// The folder of the workspace's `Cargo.toml`.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// What the build writes and a host serves.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's build folder.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The folder with what npm installs.
pub fn npm() -> PathBuf {
    root().join("tools")
}

/// Tools of our own where the machine has another version of the same one, which is not ours to replace.
pub fn own_tools() -> PathBuf {
    target().join("tools")
}

/// The folders in which a tool is looked for, ours before the machine's.
pub fn search_path() -> Vec<PathBuf> {
    let mut folders = vec![own_tools().join("bin"), npm().join("node_modules").join(".bin")];
    folders.extend(cargo_bin());
    if let Some(path) = std::env::var_os("PATH") {
        folders.extend(std::env::split_paths(&path));
    }
    folders
}

/// Where `cargo install` puts things by default.
pub fn cargo_bin() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo"))).map(|cargo| cargo.join("bin"))
}

/// The file of a program, as a shell would find it.
pub fn find(program: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    search_path()
        .iter()
        .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{program}{ending}"))))
        .find(|file| file.is_file())
}
