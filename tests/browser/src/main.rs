//! browser-tests
fn main() {}
