//! One entry of a type chunk, wherever its offset stands and however it is packed.

use super::{BAG_ITEMS_MAX, Offsets, TypeChunk};
use crate::bytes::{u8_at, u16_at, u32_at};

const COMPLEX: u16 = 0x0001;
const COMPACT: u16 = 0x0008;
const MAP_BYTES: usize = 12;

/// An entry as found, its value still undecoded.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// Index into the package's key pool.
    pub key: u32,
    /// What it holds.
    pub body: Body,
}

/// What an entry holds.
#[derive(Clone, Copy, Debug)]
pub enum Body {
    /// `Res_value` type and data.
    Simple(u8, u32),
    /// Parent, offset of the first item, number of items that fit.
    Complex(u32, usize, usize),
}

impl TypeChunk {
    /// The entry with index `wanted`, if this configuration defines it.
    pub fn entry(&self, bytes: &[u8], wanted: u16) -> Option<Found> {
        let offset = self.offset(bytes, wanted)?;
        let at = self.entries_at.checked_add(offset)?;
        read(bytes.get(..self.end)?, at)
    }

    fn offset(&self, bytes: &[u8], wanted: u16) -> Option<usize> {
        let index = usize::from(wanted);
        if self.layout == Offsets::Sparse {
            return self.sparse_offset(bytes, wanted);
        }
        if index >= self.entry_count {
            return None;
        }
        if self.layout == Offsets::Narrow {
            let units = u16_at(bytes, self.offsets_at.checked_add(index.checked_mul(2)?)?)?;
            return (units != 0xffff).then(|| usize::from(units).saturating_mul(4));
        }
        let offset = u32_at(bytes, self.offsets_at.checked_add(index.checked_mul(4)?)?)?;
        (offset != u32::MAX).then_some(offset as usize)
    }

    /// Pairs are sorted by index, as Android requires for its binary search.
    fn sparse_offset(&self, bytes: &[u8], wanted: u16) -> Option<usize> {
        let (mut low, mut high) = (0_usize, self.entry_count);
        while low < high {
            let middle = low.midpoint(high);
            let at = self.offsets_at.checked_add(middle.checked_mul(4)?)?;
            let index = u16_at(bytes, at)?;
            match index.cmp(&wanted) {
                std::cmp::Ordering::Equal => {
                    return u16_at(bytes, at.checked_add(2)?).map(|units| usize::from(units).saturating_mul(4));
                }
                std::cmp::Ordering::Less => low = middle.saturating_add(1),
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// The indices this configuration defines.
    pub fn indices<'a>(&'a self, bytes: &'a [u8]) -> impl Iterator<Item = u16> + 'a {
        (0..self.entry_count).filter_map(move |position| {
            if self.layout == Offsets::Sparse {
                return u16_at(bytes, self.offsets_at.checked_add(position.checked_mul(4)?)?);
            }
            let index = u16::try_from(position).ok()?;
            self.offset(bytes, index).map(|_| index)
        })
    }
}

fn read(bytes: &[u8], at: usize) -> Option<Found> {
    let size = u16_at(bytes, at)?;
    let flags = u16_at(bytes, at.checked_add(2)?)?;
    let second = u32_at(bytes, at.checked_add(4)?)?;
    if flags & COMPACT != 0 {
        let data_type = u8_at(bytes, at.checked_add(3)?)?;
        return Some(Found { key: u32::from(size), body: Body::Simple(data_type, second) });
    }
    let value_at = at.checked_add(usize::from(size))?;
    if flags & COMPLEX == 0 {
        let data_type = u8_at(bytes, value_at.checked_add(3)?)?;
        let data = u32_at(bytes, value_at.checked_add(4)?)?;
        return Some(Found { key: second, body: Body::Simple(data_type, data) });
    }
    let parent = u32_at(bytes, at.checked_add(8)?)?;
    let count = u32_at(bytes, at.checked_add(12)?)? as usize;
    let room = bytes.len().saturating_sub(value_at) / MAP_BYTES;
    Some(Found { key: second, body: Body::Complex(parent, value_at, count.min(room).min(BAG_ITEMS_MAX)) })
}

/// Key, type and data of item `number` of a complex entry whose items start at `at`.
pub fn bag_item(bytes: &[u8], at: usize, number: usize) -> Option<(u32, u8, u32)> {
    let at = at.checked_add(number.checked_mul(MAP_BYTES)?)?;
    Some((u32_at(bytes, at)?, u8_at(bytes, at.checked_add(7)?)?, u32_at(bytes, at.checked_add(8)?)?))
}
