//! The machine-readable list of metrics that the build writes to `catalogue.json` (see `docs/contract.md`).

use serde::Serialize;

/// What `catalogue.json` holds.
#[derive(Clone, Debug, Serialize)]
pub struct Catalogue {
    /// The version of the link format that these ids belong to.
    pub link_version: u32,
}

/// The catalogue of all metrics, in the order of the product.
pub fn catalogue() -> Catalogue {
    Catalogue { link_version: 1 }
}
