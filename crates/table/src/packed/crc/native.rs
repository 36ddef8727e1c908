//! CRC-32 by the processor's own instructions.

/// The check sum of bytes as they come.
#[derive(Clone, Debug, Default)]
pub(crate) struct Crc(crc32fast::Hasher);

impl Crc {
    /// Takes the next bytes.
    pub(crate) fn take(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The sum of what was taken.
    pub(crate) fn sum(&self) -> u32 {
        self.0.clone().finalize()
    }
}
