//! What is known at one point of a method: registers, objects made, fields written.

use aw_dex::Code;

use crate::program::{ACC_STATIC, Body, FieldRef, Program};
use crate::value::{Cell, RESUMED, Val};

/// What is known at one point of a method.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct State {
    /// Registers.
    pub regs: Vec<Val>,
    /// Objects made in the method, by address.
    pub cells: Vec<(u32, Cell)>,
    /// What this method last stored in fields.
    pub fields: Vec<(FieldRef, Val)>,
    /// What the last call gave.
    pub pending: Val,
}

impl State {
    /// The value of a register.
    pub fn get(&self, register: u16) -> Val {
        self.seen(register).clone()
    }

    /// The value of a register, looked at.
    pub fn seen(&self, register: u16) -> &Val {
        self.regs.get(register as usize).unwrap_or(&Val::Top)
    }

    /// Replace the value of a register.
    pub fn set(&mut self, register: u16, value: Val) {
        if let Some(slot) = self.regs.get_mut(register as usize) {
            *slot = value;
        }
    }

    /// What this method last stored in a field.
    pub fn field(&self, field: FieldRef) -> Option<Val> {
        self.fields.iter().find(|(key, _)| *key == field).map(|(_, value)| value.clone())
    }

    /// Remember what was stored in a field.
    pub fn set_field(&mut self, field: FieldRef, value: Val) {
        match self.fields.iter_mut().find(|(key, _)| *key == field) {
            Some((_, slot)) => *slot = value,
            None => self.fields.push((field, value)),
        }
    }

    /// Other code ran: what it left in fields is not known.
    pub fn forget_fields(&mut self) {
        self.fields.clear();
    }

    /// What is known of the object made at `at`.
    pub fn cell(&self, at: u32) -> Option<&Cell> {
        self.cells.iter().find(|(key, _)| *key == at).map(|(_, cell)| cell)
    }

    /// Replace what is known of the object made at `at`.
    pub fn set_cell(&mut self, at: u32, cell: Cell) {
        match self.cells.iter_mut().find(|(key, _)| *key == at) {
            Some((_, slot)) => *slot = cell,
            None => self.cells.push((at, cell)),
        }
    }

    /// Merge another state into this one; true when it changed.
    pub fn merge(&mut self, other: &Self, widen: bool) -> bool {
        let mut changed = false;
        for (slot, value) in self.regs.iter_mut().zip(&other.regs) {
            if !matches!(slot, Val::Top) && slot != value {
                let joined = if widen { Val::Top } else { slot.join(value) };
                if joined != *slot {
                    *slot = joined;
                    changed = true;
                }
            }
        }
        let before = self.fields.len();
        self.fields.retain(|(field, value)| other.fields.iter().any(|(key, known)| key == field && known == value));
        changed |= self.fields.len() != before;
        for (at, cell) in &other.cells {
            match self.cells.iter_mut().find(|(key, _)| key == at) {
                None => {
                    self.cells.push((*at, cell.clone()));
                    changed = true;
                }
                Some((_, slot)) if slot != cell => {
                    let joined =
                        if widen && matches!(slot, Cell::Text(_)) { Cell::Text(None) } else { slot.join(cell) };
                    if joined != *slot {
                        *slot = joined;
                        changed = true;
                    }
                }
                Some(_) => {}
            }
        }
        changed
    }
}

/// What is known where a method begins; `given` replaces parameters by known values.
pub fn first_state(program: &Program, body: Body, code: &Code<'_>, given: &[(u16, Val)]) -> State {
    let mut regs = vec![Val::Top; usize::from(code.registers)];
    let mut at = usize::from(code.registers - code.arguments);
    let resumes = program.name_bytes(program.bodies[body as usize].method) == b"invokeSuspend";
    for (index, wide) in parameter_widths(program, body).into_iter().enumerate() {
        let index = u16::try_from(index).unwrap_or(u16::MAX);
        let value = given.iter().find(|(key, _)| *key == index).map_or(
            if resumes && index == 1 { Val::Class(RESUMED.into()) } else { Val::Param(index) },
            |(_, value)| value.clone(),
        );
        if let Some(slot) = regs.get_mut(at) {
            *slot = value;
        }
        at += if wide { 2 } else { 1 };
    }
    let mut state = State { regs, cells: Vec::new(), fields: Vec::new(), pending: Val::Top };
    crate::chosen::keep_checked(&mut state, given);
    state
}

/// For every parameter, the receiver first, whether it takes two registers.
fn parameter_widths(program: &Program, body: Body) -> Vec<bool> {
    let row = program.bodies[body as usize];
    let mut widths = program.wide(row.method).to_vec();
    if row.access & ACC_STATIC == 0 {
        widths.insert(0, false);
    }
    widths
}
