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

/// One call as it was reached.
#[derive(Clone, Debug)]
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
#[derive(Clone, Debug, Default)]
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
    pub reached: Vec<bool>,
    /// Branches that the world decides by a gate: (address, gate).
    pub gates: Vec<(u32, u32)>,
    /// Elements of arrays that are put into fields, by the address of the write.
    pub rows: Vec<(u32, Vec<Val>)>,
    /// Reached back edges: (from, to).
    pub loops: Vec<(u32, u32)>,
}

impl Flow {
    /// Whether the instruction at `at` is reached.
    pub fn reaches(&self, at: u32) -> bool {
        self.reached.get(at as usize).copied().unwrap_or(false)
    }
}

/// What the walk asks of the world outside the method.
pub trait Outside {
    /// The app.
    fn program(&self) -> &Program;
    /// What `field` holds.
    fn field(&self, field: FieldRef, world: World) -> Val;
    /// What a parameter or field is, if it may hold consent or a constant flag; the value itself otherwise.
    fn deciding(&self, body: Body, value: &Val, world: World) -> Val;
    /// What parameter `index` of `body` is.
    fn parameter(&self, body: Body, index: u16, world: World) -> Val;
    /// The elements of the array a field holds, by place.
    fn array(&self, field: FieldRef, world: World) -> Option<Vec<Val>>;
    /// What a call gives, and what it does to the cells.
    fn call(&self, body: Body, call: &mut CallFact, state: &mut State, world: World);
}

/// A shared flow.
pub type SharedFlow = Rc<Flow>;
