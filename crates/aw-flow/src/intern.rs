//! Numbers for byte strings: each distinct one gets the next `u32`, once for the whole app.

use std::hash::BuildHasher;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

/// Byte strings by number and back; all stand one after the other in one place.
#[derive(Debug, Default)]
pub struct Interner {
    numbers: HashTable<u32>,
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Interner {
    /// Make room for `count` more strings, so that the table need not grow one step at a time.
    pub fn reserve(&mut self, count: usize) {
        self.ends.reserve(count);
        let (bytes, ends) = (&self.bytes, &self.ends);
        self.numbers.reserve(count, |&id| hash_of(slice(bytes, ends, id)));
    }

    /// The number of `text`, new or known.
    pub fn add(&mut self, text: &[u8]) -> u32 {
        let (bytes, ends) = (&self.bytes, &self.ends);
        let entry = self.numbers.entry(
            hash_of(text),
            |&id| slice(bytes, ends, id) == text,
            |&id| hash_of(slice(bytes, ends, id)),
        );
        match entry {
            hashbrown::hash_table::Entry::Occupied(known) => *known.get(),
            hashbrown::hash_table::Entry::Vacant(free) => {
                let id = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
                free.insert(id);
                self.bytes.extend_from_slice(text);
                self.ends.push(self.bytes.len());
                id
            }
        }
    }

    /// The number of `text` if it is known.
    pub fn find(&self, text: &[u8]) -> Option<u32> {
        self.numbers.find(hash_of(text), |&id| self.bytes(id) == text).copied()
    }

    /// The bytes behind `id`; empty for a number never given.
    #[inline]
    pub fn bytes(&self, id: u32) -> &[u8] {
        slice(&self.bytes, &self.ends, id)
    }

    /// The text behind `id`, made readable.
    pub fn text(&self, id: u32) -> String {
        aw_dex::to_text(self.bytes(id))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }
}

fn hash_of(text: &[u8]) -> u64 {
    FxBuildHasher.hash_one(text)
}

#[inline]
fn slice<'t>(bytes: &'t [u8], ends: &[usize], id: u32) -> &'t [u8] {
    let at = id as usize;
    let start = at.checked_sub(1).and_then(|before| ends.get(before)).copied().unwrap_or(0);
    ends.get(at).and_then(|&end| bytes.get(start..end)).unwrap_or(&[])
}
