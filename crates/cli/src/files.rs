//! Files and standard input.

use std::io::Read as _;

use crate::Failure;

/// The bytes of a file; of standard input where its name is a dash.
pub fn bytes(name: &str) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = if name == "-" {
        std::io::stdin().lock().read_to_end(&mut bytes).map(|_| ())
    } else {
        std::fs::read(name).map(|all| bytes = all)
    };
    read.map(|()| bytes).map_err(|error| Failure::File(format!("{name}: {error}")))
}

/// Writes a file.
pub fn write(name: &str, text: &str) -> Result<(), Failure> {
    std::fs::write(name, text).map_err(|error| Failure::File(format!("{name}: {error}")))
}

/// The value of an option as text.
pub fn text(arguments: &mut lexopt::Parser) -> Result<String, Failure> {
    Ok(arguments.value()?.to_string_lossy().into_owned())
}
