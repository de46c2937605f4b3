//! What a register, a field or an element holds: 64 bits and a note.

use crate::heap::Ref;

/// What is known about a value besides its bits: nothing (0), or a row of [`crate::trace::Notes`].
/// The top bit says that the bits are an assumption, the next that another phone may have others, so that one test tells it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Note(pub u32);

impl Note {
    /// Nothing to say: concrete and of no source.
    pub const NONE: Self = Self(0);
    /// The mark of an unknown.
    pub const UNKNOWN: u32 = 1 << 31;

    /// The mark of what another phone, person or moment may have otherwise.
    pub const PHONE: u32 = 1 << 30;
    /// The marks.
    pub const MARKS: u32 = Self::UNKNOWN | Self::PHONE;

    /// A branch on it is not that of every launch.
    pub fn is_marked(self) -> bool {
        self.0 & Self::MARKS != 0
    }

    /// Another phone may have it otherwise.
    pub fn is_of_phone(self) -> bool {
        self.0 & Self::PHONE != 0
    }

    /// The bits are assumed, not known.
    pub fn is_unknown(self) -> bool {
        self.0 & Self::UNKNOWN != 0
    }
}

/// A value. Both halves of a 64-bit pair stand in the first register; a reference is a row of the heap, 0 is null.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Value {
    /// Int (sign-extended), long, float bits, double bits, or reference.
    pub bits: u64,
    /// What is known about it.
    pub note: Note,
}

impl Value {
    /// `null`, `0`, `false`.
    pub const ZERO: Self = Self { bits: 0, note: Note::NONE };

    pub fn int(value: i32) -> Self {
        Self::long(i64::from(value))
    }

    pub fn long(value: i64) -> Self {
        Self { bits: value.cast_unsigned(), note: Note::NONE }
    }

    pub fn bool(value: bool) -> Self {
        Self { bits: u64::from(value), note: Note::NONE }
    }

    pub fn float(value: f32) -> Self {
        Self { bits: u64::from(value.to_bits()), note: Note::NONE }
    }

    pub fn double(value: f64) -> Self {
        Self { bits: value.to_bits(), note: Note::NONE }
    }

    pub fn reference(to: Ref) -> Self {
        Self { bits: u64::from(to), note: Note::NONE }
    }

    /// The same bits with a note.
    pub fn noted(self, note: Note) -> Self {
        Self { bits: self.bits, note }
    }

    #[allow(clippy::cast_possible_truncation, reason = "an int is the low half")]
    pub fn as_int(self) -> i32 {
        self.bits as i32
    }

    pub fn as_long(self) -> i64 {
        self.bits.cast_signed()
    }

    pub fn as_bool(self) -> bool {
        self.as_int() != 0
    }

    #[allow(clippy::cast_possible_truncation, reason = "a float is the low half")]
    pub fn as_float(self) -> f32 {
        f32::from_bits(self.bits as u32)
    }

    pub fn as_double(self) -> f64 {
        f64::from_bits(self.bits)
    }

    #[allow(clippy::cast_possible_truncation, reason = "a reference is the low half")]
    pub fn as_ref(self) -> Ref {
        self.bits as Ref
    }
}
