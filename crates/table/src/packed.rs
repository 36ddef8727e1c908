//! What files are packed in: gzip streams and zip, within limits.

pub(crate) mod gzip;
pub(crate) mod inflate;
pub(crate) mod zip;
