//! Names the build by its source, so that a page and a worker of different builds notice it.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    println!("cargo::rustc-env=DESKMATH_BUILD={:016x}", build_of(&root)?);
    Ok(())
}

/// What the programs are made from, below the root of the package.
const SOURCES: [&str; 4] = ["Cargo.lock", "Cargo.toml", "crates", "src"];

/// A number of all that the programs are made from: programs of one source have one number, and any change of it makes another.
fn build_of(root: &Path) -> io::Result<u64> {
    let mut hash = 0xcbf2_9ce4_8422_2325;
    for source in SOURCES.map(|name| root.join(name)) {
        if source.exists() {
            println!("cargo::rerun-if-changed={}", source.display());
            add(&mut hash, &source)?;
        }
    }
    Ok(hash)
}

/// Adds the names and the contents of a file, or of all files in a folder, in the order of their names.
fn add(hash: &mut u64, path: &Path) -> io::Result<()> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mut bytes = name.into_bytes();
    if path.is_dir() {
        let mut inside: Vec<PathBuf> = fs::read_dir(path)?.filter_map(|entry| Some(entry.ok()?.path())).collect();
        inside.sort();
        inside.iter().try_for_each(|path| add(hash, path))?;
    } else {
        bytes.extend(fs::read(path)?);
    }
    // FNV-1a.
    for byte in bytes {
        *hash = (*hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    Ok(())
}
