//! What files are packed in: gzip streams and zip, within limits and with their check sums.

pub(crate) mod crc;
pub(crate) mod gzip;
pub(crate) mod inflate;
pub(crate) mod zip;
