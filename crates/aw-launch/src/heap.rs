//! Objects in one arena, by number. Nothing is freed: a run is short, and both counts are capped.

use std::any::Any;

use rustc_hash::FxHashMap;

use crate::classes::ClassId;
use crate::lambdas::Lambda;
use crate::names::{Name, index};
use crate::text::Text;
use crate::value::{Note, Value};

/// Number of an object; 0 is null.
pub type Ref = u32;

/// What an object is made of besides its fields.
pub enum Body {
    /// Only fields.
    Plain,
    /// Something the model does not know: every question about it is unknown.
    Opaque,
    /// A `java.lang.String`.
    Text(Text),
    /// A boxed primitive; the class says which.
    Boxed(Value),
    /// An array.
    Array(Array),
    /// A `java.lang.Class`.
    Class(ClassId),
    /// What a lambda or a method reference became.
    Lambda(Box<Lambda>),
    /// State of a modelled class, of a type that its module alone knows.
    State(Box<dyn Any>),
}

/// The elements of an array.
#[derive(Clone)]
pub enum Array {
    /// `boolean` and `byte`.
    Bytes(Vec<i8>),
    Chars(Vec<u16>),
    Shorts(Vec<i16>),
    Ints(Vec<i32>),
    Longs(Vec<i64>),
    Floats(Vec<f32>),
    Doubles(Vec<f64>),
    /// References, each with its note.
    Values(Vec<Value>),
}

impl Array {
    /// Zeros of the element type whose descriptor starts with `element`.
    pub fn zeros(element: u8, length: usize) -> Self {
        match element {
            b'Z' | b'B' => Self::Bytes(vec![0; length]),
            b'C' => Self::Chars(vec![0; length]),
            b'S' => Self::Shorts(vec![0; length]),
            b'I' => Self::Ints(vec![0; length]),
            b'J' => Self::Longs(vec![0; length]),
            b'F' => Self::Floats(vec![0.0; length]),
            b'D' => Self::Doubles(vec![0.0; length]),
            _ => Self::Values(vec![Value::ZERO; length]),
        }
    }

    /// Bytes of one element in memory.
    pub fn width(element: u8) -> usize {
        match element {
            b'Z' | b'B' => 1,
            b'C' | b'S' => 2,
            b'I' | b'F' => 4,
            b'J' | b'D' => 8,
            _ => size_of::<Value>(),
        }
    }

    pub fn len(&self) -> usize {
        match self {
            Self::Bytes(all) => all.len(),
            Self::Chars(all) => all.len(),
            Self::Shorts(all) => all.len(),
            Self::Ints(all) => all.len(),
            Self::Longs(all) => all.len(),
            Self::Floats(all) => all.len(),
            Self::Doubles(all) => all.len(),
            Self::Values(all) => all.len(),
        }
    }

    /// The element at `at`; the note of a primitive is that of its array.
    pub fn get(&self, at: usize) -> Option<Value> {
        Some(match self {
            Self::Bytes(all) => Value::int(i32::from(*all.get(at)?)),
            Self::Chars(all) => Value::int(i32::from(*all.get(at)?)),
            Self::Shorts(all) => Value::int(i32::from(*all.get(at)?)),
            Self::Ints(all) => Value::int(*all.get(at)?),
            Self::Longs(all) => Value::long(*all.get(at)?),
            Self::Floats(all) => Value::float(*all.get(at)?),
            Self::Doubles(all) => Value::double(*all.get(at)?),
            Self::Values(all) => *all.get(at)?,
        })
    }

    /// Store an element, cut to its width; false outside the array.
    #[allow(clippy::cast_possible_truncation, reason = "the store instructions cut")]
    pub fn set(&mut self, at: usize, value: Value) -> bool {
        fn put<T>(all: &mut [T], at: usize, value: T) -> bool {
            all.get_mut(at).map(|slot| *slot = value).is_some()
        }
        match self {
            Self::Bytes(all) => put(all, at, value.as_int() as i8),
            Self::Chars(all) => put(all, at, value.as_int().cast_unsigned() as u16),
            Self::Shorts(all) => put(all, at, value.as_int() as i16),
            Self::Ints(all) => put(all, at, value.as_int()),
            Self::Longs(all) => put(all, at, value.as_long()),
            Self::Floats(all) => put(all, at, value.as_float()),
            Self::Doubles(all) => put(all, at, value.as_double()),
            Self::Values(all) => put(all, at, value),
        }
    }
}

/// One object.
pub struct Object {
    /// Its class.
    pub class: ClassId,
    /// What is known about what it stands for: a string's, an array's, a box's sources; the doubt of an opaque one.
    pub note: Note,
    /// Instance fields that classes of the app declare, superclass first.
    pub fields: Box<[Value]>,
    /// Fields of framework classes, and what rules of the model keep, by name.
    pub kept: Option<Box<FxHashMap<Name, Value>>>,
    /// The rest.
    pub body: Body,
}

/// All objects.
pub struct Heap {
    objects: Vec<Object>,
    bytes: usize,
    max_objects: usize,
    max_bytes: usize,
    /// What a step of the launch may fill; the rest is for those behind it.
    share: Share,
}

/// How far objects and bytes may go for now.
#[derive(Clone, Copy, Debug)]
pub struct Share {
    objects: usize,
    bytes: usize,
}

/// The budget of the heap is spent.
#[derive(Debug)]
pub struct Full;

impl Heap {
    pub fn new(max_objects: usize, max_bytes: usize) -> Self {
        let null = Object { class: 0, note: Note::NONE, fields: Box::default(), kept: None, body: Body::Plain };
        let share = Share { objects: max_objects, bytes: max_bytes };
        Self { objects: vec![null], bytes: 0, max_objects, max_bytes, share }
    }

    /// Give a step half of what is left, so that one that takes all memory leaves the rest its turn; the share before it.
    pub fn begin_share(&mut self) -> Share {
        let objects = self.objects.len() + self.max_objects.saturating_sub(self.objects.len()) / 2;
        let bytes = self.bytes + self.max_bytes.saturating_sub(self.bytes) / 2;
        std::mem::replace(&mut self.share, Share { objects, bytes })
    }

    /// Go back to the share that was there before a step.
    pub fn end_share(&mut self, before: Share) {
        self.share = before;
    }

    /// Put an object into the arena.
    pub fn add(&mut self, class: ClassId, note: Note, slots: usize, body: Body) -> Result<Ref, Full> {
        let extra = match &body {
            Body::Text(text) => text.len() * 2,
            Body::Array(Array::Values(all)) => all.len() * size_of::<Value>(),
            Body::Array(array) => array.len() * 8,
            _ => 0,
        };
        self.charge(extra + slots * size_of::<Value>() + size_of::<Object>())?;
        if self.objects.len() >= self.share.objects {
            return Err(Full);
        }
        let number = index(self.objects.len());
        let fields = vec![Value::ZERO; slots].into_boxed_slice();
        self.objects.push(Object { class, note, fields, kept: None, body });
        Ok(number)
    }

    /// Count bytes that a modelled object grew by.
    pub fn charge(&mut self, bytes: usize) -> Result<(), Full> {
        let sum = self.bytes.saturating_add(bytes);
        if sum > self.share.bytes {
            return Err(Full);
        }
        self.bytes = sum;
        Ok(())
    }

    /// Whether `bytes` more would still fit.
    pub fn has_room(&self, bytes: usize) -> bool {
        self.bytes.saturating_add(bytes) <= self.share.bytes
    }

    /// The object, `None` for null and for a number that is no reference.
    pub fn get(&self, to: Ref) -> Option<&Object> {
        if to == 0 { None } else { self.objects.get(to as usize) }
    }

    /// The object to change.
    pub fn get_mut(&mut self, to: Ref) -> Option<&mut Object> {
        if to == 0 { None } else { self.objects.get_mut(to as usize) }
    }

    /// Objects made so far.
    pub fn count(&self) -> usize {
        self.objects.len() - 1
    }

    /// Bytes counted so far.
    pub fn bytes(&self) -> usize {
        self.bytes
    }
}

#[cfg(test)]
mod tests {
    use super::{Array, Body, Heap};
    use crate::value::{Note, Value};

    #[test]
    fn narrow_elements_are_cut() {
        let mut array = Array::zeros(b'B', 2);
        assert!(array.set(1, Value::int(0x1ff)));
        assert_eq!(array.get(1).map(Value::as_int), Some(-1));
        assert!(!array.set(2, Value::ZERO));
        assert!(array.get(2).is_none());
    }

    #[test]
    fn a_step_takes_half_of_what_is_left() {
        let mut heap = Heap::new(100, 1 << 20);
        let before = heap.begin_share();
        assert!(heap.has_room((1 << 19) - 100) && !heap.has_room((1 << 19) + 1));
        while heap.charge(1).is_ok() {}
        heap.end_share(before);
        assert!(heap.charge(1 << 18).is_ok());
    }

    #[test]
    fn both_caps_hold() {
        let mut heap = Heap::new(3, 10_000);
        assert!(heap.add(0, Note::NONE, 0, Body::Plain).is_ok());
        assert!(heap.add(0, Note::NONE, 100_000, Body::Plain).is_err());
        assert!(heap.add(0, Note::NONE, 0, Body::Plain).is_ok());
        assert!(heap.add(0, Note::NONE, 0, Body::Plain).is_err());
        assert_eq!(heap.count(), 2);
        assert!(heap.get(0).is_none() && heap.get(99).is_none());
    }
}
