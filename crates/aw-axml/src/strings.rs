//! String pools (`ResStringPool_header`): text decoded on demand by index.

use crate::bytes::{ChunkHead, size_at, u8_at, u16_at, u32_at};

/// Chunk type of a string pool.
pub const STRING_POOL: u16 = 0x0001;
const HEAD_BYTES: usize = 28;
const FLAG_UTF8: u32 = 1 << 8;

/// One pool inside a larger slice; holds offsets only.
#[derive(Clone, Copy, Debug, Default)]
pub struct StringPool {
    count: usize,
    offsets_at: usize,
    text_at: usize,
    end: usize,
    utf8: bool,
    /// The header claims more strings than its chunk can hold.
    pub count_cut: bool,
}

impl StringPool {
    /// The pool whose chunk starts at `at`.
    pub fn read(bytes: &[u8], at: usize) -> Option<Self> {
        let head = ChunkHead::read(bytes, at)?;
        if head.kind != STRING_POOL {
            return None;
        }
        let claimed_end = at.checked_add(head.size_bytes)?;
        let end = claimed_end.min(bytes.len());
        let count = size_at(bytes, at.checked_add(8)?)?;
        let flags = u32_at(bytes, at.checked_add(16)?)?;
        let text_at = at.checked_add(size_at(bytes, at.checked_add(20)?)?)?;
        let offsets_at = at.checked_add(head.head_bytes.max(HEAD_BYTES))?;
        let room = text_at.min(end).saturating_sub(offsets_at) / 4;
        Some(Self {
            count: count.min(room),
            offsets_at,
            text_at,
            end,
            utf8: flags & FLAG_UTF8 != 0,
            count_cut: count > room,
        })
    }

    /// How many strings can be asked for.
    pub fn len(&self) -> usize {
        self.count
    }

    /// The text at `index`; its length prefix and the pool's end bound it, a missing
    /// terminator does not matter.
    pub fn get(&self, bytes: &[u8], index: u32) -> Option<String> {
        let index = index as usize;
        if index >= self.count {
            return None;
        }
        let offset = size_at(bytes, self.offsets_at.checked_add(index.checked_mul(4)?)?)?;
        let at = self.text_at.checked_add(offset)?;
        let pool = bytes.get(..self.end)?;
        if self.utf8 { utf8_text(pool, at) } else { utf16_text(pool, at) }
    }
}

fn utf8_text(pool: &[u8], at: usize) -> Option<String> {
    let (_, at) = utf8_length(pool, at)?;
    let (length, at) = utf8_length(pool, at)?;
    let rest = pool.get(at..)?;
    let mut end = length.min(rest.len());
    // The prefix holds 15 bits only; a longer text goes on to its terminator, as Android reads it.
    while rest.get(end).is_some_and(|&byte| byte != 0) && end.saturating_add(0x8000) < rest.len() && length > 0 {
        let next = end.saturating_add(0x8000);
        if rest.get(next) != Some(&0) {
            break;
        }
        end = next;
    }
    Some(decode_utf8(rest.get(..end)?))
}

/// UTF-8 where valid, else modified UTF-8 (surrogates as three bytes) with
/// replacement characters for the rest.
fn decode_utf8(raw: &[u8]) -> String {
    if let Ok(text) = std::str::from_utf8(raw) {
        return text.to_owned();
    }
    let mut units: Vec<u16> = Vec::with_capacity(raw.len());
    let mut at = 0_usize;
    while let Some(&first) = raw.get(at) {
        let (unit, used) = utf8_unit(raw, at, first);
        units.extend(unit.encode_utf16());
        at = at.saturating_add(used);
    }
    String::from_utf16_lossy(&units)
}

/// One scalar or one surrogate half at `at`, with the bytes it took.
struct Unit(u32);

impl Unit {
    fn encode_utf16(&self) -> Vec<u16> {
        match char::from_u32(self.0) {
            Some(letter) => letter.encode_utf16(&mut [0; 2]).to_vec(),
            None => vec![u16::try_from(self.0).unwrap_or(0xfffd)],
        }
    }
}

fn utf8_unit(raw: &[u8], at: usize, first: u8) -> (Unit, usize) {
    let length = match first {
        0..=0x7f => return (Unit(u32::from(first)), 1),
        0xc0..=0xdf => 2_usize,
        0xe0..=0xef => 3,
        0xf0..=0xf7 => 4,
        _ => return (Unit(0xfffd), 1),
    };
    let tail = raw.get(at.saturating_add(1)..at.saturating_add(length)).unwrap_or(&[]);
    if tail.len() < length.saturating_sub(1) || tail.iter().any(|byte| byte & 0xc0 != 0x80) {
        return (Unit(0xfffd), 1);
    }
    let lead = u32::from(first) & (0x7f >> length);
    let code = tail.iter().fold(lead, |sum, byte| (sum << 6) | u32::from(byte & 0x3f));
    (Unit(if code > 0x0010_ffff { 0xfffd } else { code }), length)
}

fn utf8_length(pool: &[u8], at: usize) -> Option<(usize, usize)> {
    let first = u8_at(pool, at)?;
    if first & 0x80 == 0 {
        return Some((usize::from(first), at.checked_add(1)?));
    }
    let second = u8_at(pool, at.checked_add(1)?)?;
    let length = (usize::from(first & 0x7f) << 8) | usize::from(second);
    Some((length, at.checked_add(2)?))
}

fn utf16_text(pool: &[u8], at: usize) -> Option<String> {
    let first = u16_at(pool, at)?;
    let (length, at) = if first & 0x8000 == 0 {
        (usize::from(first), at.checked_add(2)?)
    } else {
        let second = u16_at(pool, at.checked_add(2)?)?;
        ((usize::from(first & 0x7fff) << 16) | usize::from(second), at.checked_add(4)?)
    };
    let rest = pool.get(at..)?;
    let raw = rest.get(..length.saturating_mul(2).min(rest.len()))?;
    let units = raw.chunks_exact(2).filter_map(|pair| u16_at(pair, 0));
    Some(char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect())
}
