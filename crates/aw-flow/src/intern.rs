//! Numbers for byte strings: each distinct one gets the next `u32`, once for the whole app.

use rustc_hash::FxHashMap;

/// Byte strings by number and back.
#[derive(Debug, Default)]
pub struct Interner {
    by_text: FxHashMap<Box<[u8]>, u32>,
    texts: Vec<Box<[u8]>>,
}

impl Interner {
    /// The number of `text`, new or known.
    pub fn add(&mut self, text: &[u8]) -> u32 {
        if let Some(&id) = self.by_text.get(text) {
            return id;
        }
        let id = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.by_text.insert(text.into(), id);
        self.texts.push(text.into());
        id
    }

    /// The number of `text` if it is known.
    pub fn find(&self, text: &[u8]) -> Option<u32> {
        self.by_text.get(text).copied()
    }

    /// The bytes behind `id`; empty for a number never given.
    pub fn bytes(&self, id: u32) -> &[u8] {
        self.texts.get(id as usize).map_or(&[], |text| text)
    }

    /// The text behind `id`, made readable.
    pub fn text(&self, id: u32) -> String {
        aw_dex::to_text(self.bytes(id))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.texts.len()
    }
}
