//! The version of the messages between a calculator's page and its worker.

/// Changes whenever a message does, so that a page and a worker of different builds notice it.
pub const PROTOCOL: u32 = 2;
