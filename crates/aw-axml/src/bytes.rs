//! Little-endian reads that answer `None` outside the slice.

/// The byte at `at`.
pub fn u8_at(bytes: &[u8], at: usize) -> Option<u8> {
    bytes.get(at).copied()
}

/// The 16-bit number at `at`.
pub fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|raw| u16::from_le_bytes(*raw))
}

/// The 32-bit number at `at`.
pub fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|raw| u32::from_le_bytes(*raw))
}

/// The 32-bit number at `at`, as a length or an offset.
pub fn size_at(bytes: &[u8], at: usize) -> Option<usize> {
    u32_at(bytes, at).map(|number| number as usize)
}

/// The head that every chunk of binary XML and of a resource table starts with.
#[derive(Clone, Copy, Debug)]
pub struct ChunkHead {
    /// `ResChunk_header.type`.
    pub kind: u16,
    /// Bytes before the chunk's body.
    pub head_bytes: usize,
    /// Bytes of the whole chunk.
    pub size_bytes: usize,
}

impl ChunkHead {
    /// The head at `at`; its sizes are as the file says and still unchecked.
    pub fn read(bytes: &[u8], at: usize) -> Option<Self> {
        let head = bytes.get(at..)?;
        Some(Self { kind: u16_at(head, 0)?, head_bytes: usize::from(u16_at(head, 2)?), size_bytes: size_at(head, 4)? })
    }
}
