//! What following a method tells, and what it asks of the world outside.

use crate::program::{Body, FieldRef, MethodRef, Program};
use crate::state::State;
use crate::sweep::Invoke;
use crate::value::{Cell, Val};
use std::rc::Rc;

/// What is assumed of stored consent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum World {
    /// Nothing was ever stored: the user has not agreed.
    Fresh,
    /// Anything may be stored.
    Any,
}

impl World {
    /// The one that is not this.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Fresh => Self::Any,
            Self::Any => Self::Fresh,
        }
    }
}

/// One call as it was reached.
#[derive(Clone, Debug, PartialEq)]
pub struct CallFact {
    /// Address in code units.
    pub at: u32,
    /// What is called.
    pub method: MethodRef,
    /// How.
    pub invoke: Invoke,
    /// Receiver (unless static) and parameters; a wide one counts once.
    pub args: Vec<Val>,
    /// What is known of objects made in the method that are among the arguments.
    pub cells: Vec<(u32, Cell)>,
    /// The value the call gives.
    pub result: Val,
    /// The call does not come back in this world; the gate that keeps it, if there is one.
    pub stops: Option<Option<u32>>,
}

/// What one method does in one world.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flow {
    /// Reached calls in order of address.
    pub calls: Vec<CallFact>,
    /// Reached writes of fields: (address, field, value).
    pub puts: Vec<(u32, FieldRef, Val)>,
    /// What is returned; `None` if no return is reached.
    pub result: Option<Val>,
    /// What is known of the object that is returned.
    pub result_cell: Option<Cell>,
    /// Which code units start a reached instruction.
    pub reached: Reached,
    /// Branches that the world decides by a gate: (address, gate).
    pub gates: Vec<(u32, u32)>,
    /// Elements of arrays that are put into fields, by the address of the write.
    pub rows: Vec<(u32, Rc<Vec<Val>>)>,
    /// Reached back edges: (from, to).
    pub loops: Vec<(u32, u32)>,
}

impl Flow {
    /// Whether the instruction at `at` is reached.
    pub fn reaches(&self, at: u32) -> bool {
        self.reached.has(at)
    }

    /// The call at `at`, if it is reached.
    pub fn call(&self, at: u32) -> Option<&CallFact> {
        let index = self.calls.binary_search_by_key(&at, |call| call.at).ok()?;
        self.calls.get(index)
    }
}

impl From<&[bool]> for Reached {
    fn from(units: &[bool]) -> Self {
        let mut reached = Self::of(units.len());
        for (at, _) in (0..).zip(units).filter(|(_, reached)| **reached) {
            reached.set(at);
        }
        reached
    }
}

/// A set of code units of one method.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    bits: Box<[u64]>,
    units: usize,
}

impl Reached {
    /// None of `units` code units.
    pub fn of(units: usize) -> Self {
        Self { bits: vec![0; units.div_ceil(64)].into(), units }
    }

    /// Whether the method was not followed at all.
    pub fn is_empty(&self) -> bool {
        self.units == 0
    }

    /// Add a code unit; false when the method has no such.
    pub fn set(&mut self, at: u32) -> bool {
        let inside = (at as usize) < self.units;
        if inside && let Some(word) = self.bits.get_mut(at as usize / 64) {
            *word |= 1 << (at % 64);
        }
        inside
    }

    /// Whether a code unit is in it.
    pub fn has(&self, at: u32) -> bool {
        self.bits.get(at as usize / 64).is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    /// Leave only those that are kept.
    pub fn limit(&mut self, keep: impl Fn(u32) -> bool) {
        for (at, word) in (0..).step_by(64).zip(&mut self.bits) {
            for bit in 0..64 {
                if *word >> bit & 1 == 1 && !keep(at + bit) {
                    *word &= !(1 << bit);
                }
            }
        }
    }

    /// How many are in it.
    pub fn count(&self) -> u64 {
        self.bits.iter().map(|word| u64::from(word.count_ones())).sum()
    }
}

/// What the walk asks of the world outside the method.
pub trait Outside {
    /// The app.
    fn program(&self) -> &Program;
    /// Code units of `body` that more than one way leads to.
    fn joins(&self, body: Body) -> Rc<Reached>;
    /// A text constant of the dex file `body` is in.
    fn text(&self, body: Body, index: u32) -> Rc<str>;
    /// What `field` holds.
    fn field(&self, field: FieldRef, world: World) -> Val;
    /// What a parameter or field is, if it may hold consent or a constant flag; the value itself otherwise.
    fn deciding(&self, body: Body, value: &Val, world: World) -> Val;
    /// What parameter `index` of `body` is.
    fn parameter(&self, body: Body, index: u16, world: World) -> Val;
    /// Whether a call is answered by code of the app that works a number out: of no field, of nothing stored.
    fn works_out(&self, method: MethodRef) -> bool;
    /// The elements of the array a field holds, by place.
    fn array(&self, field: FieldRef, world: World) -> Option<Vec<Val>>;
    /// The outcome of a comparison with the API level, where the least one decides it.
    fn by_system(&self, test: u8, left: &Val, right: &Val) -> Option<(bool, Option<u32>)>;
    /// Whether a field holds the flags of an installed app.
    fn is_app_flags(&self, field: FieldRef) -> bool;
    /// What is left of the app's own flags under a mask, where the manifest alone decides.
    fn masked(&self, flags: &Val, mask: &Val) -> Option<Val>;
    /// The view that is made in one place, as the value is in `body`.
    fn made_view(&self, body: Body, value: &Val, world: World) -> Option<Val>;
    /// What a call gives, and what it does to the cells.
    fn call(&self, body: Body, call: &mut CallFact, state: &mut State, world: World);
}

/// A shared flow.
pub type SharedFlow = Rc<Flow>;
