//! What may be where while the launch is replayed: small sets of things, kept by object and slot, with
//! the frames that read them.

use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::program::{FieldRef, TypeId};

/// Things kept apart in one set before it is given up.
const MAX_ITEMS: usize = 32;

/// One thing a register or a slot may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Item {
    /// Anything.
    Top,
    /// A field that nothing reached has filled: other code may.
    Null,
    /// An empty place of a general container.
    Nothing,
    /// A number or a truth value; 0 also is a null that the code writes.
    Int(i64),
    /// A number that rests on stored consent.
    Told(i64),
    /// An object around such a number.
    Boxed(i64),
    /// A text, by number.
    Text(u32),
    /// A class constant.
    Class(TypeId),
    /// An object, by number.
    Obj(u32),
}

impl Item {
    /// The number it is, with or without consent behind it.
    pub fn number(self) -> Option<i64> {
        match self {
            Self::Int(number) | Self::Told(number) => Some(number),
            _ => None,
        }
    }
}

/// A sorted set of things.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Set(Rc<[Item]>);

impl Set {
    /// The set of one thing.
    pub fn one(item: Item) -> Self {
        Self(Rc::from([item]))
    }

    /// Anything.
    pub fn top() -> Self {
        Self::one(Item::Top)
    }

    /// What is in it, in order.
    pub fn items(&self) -> &[Item] {
        &self.0
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether anything may be in it.
    pub fn has_top(&self) -> bool {
        self.0.first() == Some(&Item::Top)
    }

    /// The objects in it.
    pub fn objects(&self) -> impl Iterator<Item = u32> {
        self.0.iter().filter_map(|item| match item {
            Item::Obj(object) => Some(*object),
            _ => None,
        })
    }

    /// Whether everything of another set is in it; both are in order.
    fn holds(&self, other: &Self) -> bool {
        let mut own = self.0.iter();
        other.0.iter().all(|item| own.find(|known| *known >= item) == Some(item))
    }

    /// Put another set in; true when that changed anything.
    pub fn join(&mut self, other: &Self) -> bool {
        if other.is_empty() || Rc::ptr_eq(&self.0, &other.0) || self.holds(other) {
            return false;
        }
        if self.is_empty() {
            self.0 = Rc::clone(&other.0);
            return true;
        }
        let mut all: Vec<Item> = self.0.iter().chain(other.0.iter()).copied().collect();
        all.sort_unstable();
        all.dedup();
        self.0 = all.into();
        true
    }

    /// What a flag says that absent consent set, here or everywhere: nothing, where anything else may.
    pub fn told(&self) -> Self {
        let absent = self.0.iter().all(|item| item.number() == Some(0));
        if absent && self.0.contains(&Item::Told(0)) { Self::one(Item::Told(0)) } else { Self::top() }
    }

    /// Whether it holds more than is kept apart.
    pub fn is_full(&self) -> bool {
        self.0.len() > MAX_ITEMS
    }
}

impl FromIterator<Item> for Set {
    fn from_iter<I: IntoIterator<Item = Item>>(items: I) -> Self {
        let mut all: Vec<Item> = items.into_iter().collect();
        all.sort_unstable();
        all.dedup();
        Self(all.into())
    }
}

/// A place in an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Slot {
    /// A field.
    Field(FieldRef),
    /// What a container holds.
    Elements,
    /// What a map, an intent or a bundle holds under a key.
    Entry(Item),
    /// What a map holds under a key that is not known.
    AnyEntry,
    /// A value that a lambda took with it.
    Captured(u16),
    /// The handler a message is for.
    Target,
    /// What a handler calls instead of itself.
    Callback,
    /// The intent that started a component.
    Intent,
    /// The action of an intent.
    Action,
    /// What was last posted to an observable.
    Posted,
}

/// A place that is filled and read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A slot of an object.
    Slot(u32, Slot),
    /// A field of objects that are not known.
    Wild(FieldRef),
    /// A field of any object.
    All(FieldRef),
    /// A static field.
    Static(FieldRef),
    /// What a frame gives back.
    Result(u32),
    /// Messages for handlers that are not known.
    Messages,
    /// Whether code outside the app got hold of an object.
    Spoilt(u32),
}

#[derive(Debug, Default)]
struct Cell {
    set: Set,
    readers: FxHashSet<u32>,
    full: bool,
}

/// All places.
#[derive(Debug, Default)]
pub struct Heap {
    cells: FxHashMap<Key, Cell>,
}

impl Heap {
    /// What is in a place; the frame reads it again when that grows.
    pub fn read(&mut self, key: Key, reader: u32) -> Set {
        let cell = self.cells.entry(key).or_default();
        cell.readers.insert(reader);
        cell.set.clone()
    }

    /// Put something into a place: who must read again, and what is given up because it is too much.
    pub fn add(&mut self, key: Key, set: &Set) -> (Vec<u32>, Option<Set>) {
        let cell = self.cells.entry(key).or_default();
        if cell.full {
            return (Vec::new(), Some(set.clone()));
        }
        if !cell.set.join(set) {
            return (Vec::new(), None);
        }
        let mut readers: Vec<u32> = cell.readers.iter().copied().collect();
        readers.sort_unstable();
        cell.full = cell.set.is_full();
        let given_up = cell.full.then(|| std::mem::replace(&mut cell.set, Set::top()));
        (readers, given_up)
    }
}
