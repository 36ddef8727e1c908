//! Files in files: gzip streams and zip archives, their members within limits.

pub(crate) mod archive;
pub(crate) mod gzip;
pub(crate) mod inflate;
pub(crate) mod zip;
