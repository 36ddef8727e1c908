//! wasm-opt, which shrinks the wasm: from npm, from the machine, or fetched by Trunk.

use super::{network, node, say};
use crate::run::output_of;
use anyhow::Result;

/// Below this, wasm-opt refuses what today's compiler writes (Debian 12 ships 108).
const OLDEST: u32 = 120;

/// Sees to a fitting wasm-opt on the search path, or leaves it to Trunk to fetch.
pub fn check() -> Result<()> {
    match version() {
        Some(version) if version >= OLDEST => {
            say("wasm-opt", &format!("{version} is there"));
            Ok(())
        }
        None if network::releases_reachable() => {
            say("wasm-opt", "is fetched by Trunk");
            Ok(())
        }
        // Too old a one on the search path would be taken by Trunk, so ours goes before it.
        Some(_) | None => node::packages(),
    }
}

fn version() -> Option<u32> {
    number_in(&output_of("wasm-opt", &["--version"])?)
}

fn number_in(text: &str) -> Option<u32> {
    text.split_whitespace().nth(2)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions() {
        assert_eq!(number_in("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(number_in("wasm-opt version 108"), Some(108));
        assert_eq!(number_in("wasm-opt"), None);
    }
}
