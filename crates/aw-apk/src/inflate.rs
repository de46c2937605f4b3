//! Deflate under caps: at once where the declared size is plausible, else as a
//! stream that stops at the cap. No allocation follows a declared size unchecked.

use flate2::{Decompress, FlushDecompress, Status};
use libdeflater::{DecompressionError, Decompressor};

/// Deflate cannot expand by more than this; a larger declared size is a lie.
pub const DEFLATE_RATIO_MAX: usize = 1032;
/// Step by which a stream's output grows.
const STEP_BYTES: usize = 1 << 18;

/// How an inflation ended.
#[derive(Debug, PartialEq, Eq)]
pub enum Inflated {
    /// The whole stream, with the input bytes it took.
    Whole(Vec<u8>),
    /// More than the cap; nothing kept.
    OverCap,
    /// Damaged after this much good output.
    Damaged(Vec<u8>),
}

/// Inflates raw deflate data to at most `cap` bytes.
pub fn inflate(packed: &[u8], declared: u64, cap: usize) -> Inflated {
    let declared = usize::try_from(declared).unwrap_or(usize::MAX);
    let plausible = packed.len().saturating_mul(DEFLATE_RATIO_MAX).saturating_add(64);
    if declared <= cap && declared <= plausible {
        let mut out = vec![0; declared];
        match Decompressor::new().deflate_decompress(packed, &mut out) {
            Ok(length) => {
                out.truncate(length);
                return Inflated::Whole(out);
            }
            Err(DecompressionError::BadData | DecompressionError::InsufficientSpace) => {}
        }
    }
    inflate_stream(packed, cap)
}

fn inflate_stream(packed: &[u8], cap: usize) -> Inflated {
    let mut state = Decompress::new(false);
    let mut out = Vec::new();
    loop {
        let room = cap.saturating_add(1).saturating_sub(out.len()).min(STEP_BYTES);
        out.reserve(room);
        let taken = usize::try_from(state.total_in()).unwrap_or(usize::MAX);
        let before = (out.len(), taken);
        let rest = packed.get(taken..).unwrap_or(&[]);
        let status = state.decompress_vec(rest, &mut out, FlushDecompress::None);
        if out.len() > cap {
            return Inflated::OverCap;
        }
        let stuck = before == (out.len(), usize::try_from(state.total_in()).unwrap_or(usize::MAX));
        match status {
            Ok(Status::StreamEnd) => return Inflated::Whole(out),
            Ok(_) if !stuck => {}
            Ok(_) | Err(_) => return Inflated::Damaged(out),
        }
    }
}

/// The first bytes of deflated data, at most `wanted`; `state` is reused over entries.
pub fn inflate_head(state: &mut Decompress, packed: &[u8], wanted: usize) -> Vec<u8> {
    state.reset(false);
    let mut head = vec![0; wanted];
    let input = packed.get(..packed.len().min(4096)).unwrap_or(packed);
    let _ = state.decompress(input, &mut head, FlushDecompress::None);
    head.truncate(usize::try_from(state.total_out()).unwrap_or(0));
    head
}
