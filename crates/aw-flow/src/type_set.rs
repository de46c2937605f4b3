//! Sets of classes by number: a bit for each, so that asking costs next to nothing.

use crate::program::TypeId;

/// A set of types of one app.
#[derive(Clone, Debug, Default)]
pub struct TypeSet {
    bits: Vec<u64>,
}

impl TypeSet {
    /// None of `count` types.
    pub fn of(count: usize) -> Self {
        Self { bits: vec![0; count.div_ceil(64)] }
    }

    /// Add a type; false when it is in already, or is none of the app.
    pub fn insert(&mut self, type_: TypeId) -> bool {
        let Some(word) = self.bits.get_mut(type_ as usize / 64) else { return false };
        let bit = 1 << (type_ % 64);
        let new = *word & bit == 0;
        *word |= bit;
        new
    }

    /// Whether a type is in it.
    #[inline]
    pub fn contains(&self, type_: TypeId) -> bool {
        self.bits.get(type_ as usize / 64).is_some_and(|word| word >> (type_ % 64) & 1 == 1)
    }

    /// Add all of another set of the same app.
    pub fn add_all(&mut self, other: &Self) {
        for (word, more) in self.bits.iter_mut().zip(&other.bits) {
            *word |= more;
        }
    }

    /// Whether there is none in it.
    pub fn is_empty(&self) -> bool {
        self.bits.iter().all(|word| *word == 0)
    }

    /// The types in it, by number.
    pub fn iter(&self) -> impl Iterator<Item = TypeId> + '_ {
        let words = (0..).step_by(64).zip(&self.bits).filter(|(_, word)| **word != 0);
        words.flat_map(|(first, word)| (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| first + bit))
    }
}

#[cfg(test)]
mod tests {
    use super::TypeSet;

    #[test]
    fn holds_what_was_added_and_nothing_beyond_the_app() {
        let mut set = TypeSet::of(130);
        assert!(set.is_empty());
        assert!(set.insert(129) && set.insert(0) && !set.insert(129));
        assert!(!set.insert(u32::MAX) && !set.contains(u32::MAX));
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 129]);
        let mut other = TypeSet::of(130);
        other.insert(64);
        set.add_all(&other);
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 64, 129]);
    }
}
