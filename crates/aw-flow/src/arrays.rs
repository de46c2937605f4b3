//! Elements of arrays by their place, and the constants of an enum as its array of values.

use std::rc::Rc;

use aw_dex::Insn;

use crate::elements::ELSEWHERE;
use crate::flow::{CallFact, Flow, Outside, World};
use crate::points_to::Engine;
use crate::program::{FieldRef, Program, TypeId};
use crate::state::State;
use crate::sweep::Invoke;
use crate::value::{Cell, Val};

/// Cells with this bit hold the elements of an array by place.
const PLACES: u32 = 1 << 30;
/// Access flag of the format.
const ACC_FINAL: u32 = 0x10;
/// Elements kept apart by place.
const MAX_PLACES: usize = 64;

/// An element is put at a place: the place is remembered, or forgotten where it is not known.
pub fn put_place(insn: &Insn, state: &mut State) {
    let Val::New(_, at) = state.get(insn.b) else { return };
    let place = state.get(insn.c).number().and_then(|(place, _)| usize::try_from(place).ok());
    let Some(place) = place.filter(|&place| place < MAX_PLACES) else {
        state.set_cell(at | PLACES, Cell::Row(Rc::default()));
        return;
    };
    let mut row = match state.cell(at | PLACES) {
        Some(Cell::Row(row)) => Rc::clone(row),
        _ => Rc::default(),
    };
    let elements = Rc::make_mut(&mut row);
    if elements.len() <= place {
        elements.resize(place + 1, Val::Top);
    }
    if let Some(slot) = elements.get_mut(place) {
        *slot = state.get(insn.a);
    }
    state.set_cell(at | PLACES, Cell::Row(row));
}

/// The elements by place of the array made at an address.
pub fn row_of(state: &State, at: u32) -> Option<&Cell> {
    state.cell(at | PLACES)
}

/// A table fills an array of letters. Arrays of numbers are counted in, and written elsewhere.
pub fn fill(program: &Program, state: &mut State, array: &Val, table: Option<(usize, &[u8])>) {
    if let (Val::New(type_, at), Some((2, bytes))) = (array, table)
        && program.types.bytes(*type_) == b"[C"
        && bytes.len() <= 2 * MAX_PLACES
    {
        let letters = bytes.as_chunks().0.iter().map(|&letter| Val::Int(i64::from(u16::from_le_bytes(letter))));
        state.set_cell(at | PLACES, Cell::Row(Rc::new(letters.collect())));
    }
}

/// The element at a known place of an array that is known; `index` as a decision sees it.
pub fn placed<O: Outside>(outside: &O, array: &Val, index: &Val, state: &State, world: World) -> Option<Val> {
    let (place, gate) = index.number()?;
    let place = usize::try_from(place).ok()?;
    let value = match array {
        Val::New(_, at) => match state.cell(at | PLACES)? {
            Cell::Row(row) => row.get(place).cloned(),
            _ => None,
        },
        Val::Field(field) => outside.array(*field, world)?.get(place).cloned(),
        _ => None,
    }?;
    match value {
        Val::Top => None,
        // An object is no number that rests on the gate: it only is this one because of it. By other numbers
        // a loop goes through all of them.
        object @ Val::New(..) => gate.map(|_| object),
        other => Some(other.on(gate)),
    }
}

/// An array made here is put into a field: its elements are kept with the flow.
pub fn keep_row(flow: &mut Flow, insn: &Insn, value: &Val, state: &State) {
    if let Val::New(_, at) = value
        && let Some(Cell::Row(row)) = state.cell(at | PLACES)
        && !row.is_empty()
    {
        flow.rows.retain(|(known, _)| *known != insn.at);
        flow.rows.push((insn.at, Rc::clone(row)));
    }
}

/// An element is put into a table that a field holds already; what is not put stays nought.
pub fn keep_later(program: &Program, flow: &mut Flow, insn: &Insn, state: &State) {
    let array = state.get(insn.b);
    let Val::New(type_, _) = array else { return };
    if program.types.bytes(type_) != b"[I" {
        return;
    }
    let place = state.get(insn.c).number().and_then(|(place, _)| usize::try_from(place).ok());
    let puts: Vec<u32> = flow.puts.iter().filter(|(_, _, value)| *value == array).map(|(at, ..)| *at).collect();
    for put in puts {
        let known = flow.rows.iter().position(|(at, _)| *at == put);
        let mut row = known.map_or_else(Rc::default, |index| flow.rows.swap_remove(index).1);
        let Some(place) = place.filter(|&place| place < MAX_PLACES) else {
            // It may be any: none is known from now on.
            flow.rows.push((put, Rc::new(vec![Val::Top; MAX_PLACES])));
            continue;
        };
        let elements = Rc::make_mut(&mut row);
        if elements.len() <= place {
            elements.resize(place + 1, Val::Int(0));
        }
        if let Some(slot) = elements.get_mut(place) {
            *slot = state.get(insn.a);
        }
        flow.rows.push((put, row));
    }
}

impl Engine<'_> {
    /// The elements of the array a field holds, where one place writes it.
    pub fn array_row(&self, field: FieldRef, world: World) -> Option<Vec<Val>> {
        let &[(writer, at)] = self.writers(field) else { return None };
        let flow = self.flow(writer, world);
        let (_, row) = flow.rows.iter().find(|(put, _)| *put == at)?;
        let known = row.iter().map(|value| match value {
            Val::Field(constant) => match self.field(*constant, world) {
                known if known.is_constant() => known,
                _ => Val::Top,
            },
            other if other.is_constant() => other.clone(),
            Val::New(type_, _) if self.keeps_elements(field, world) => Val::New(*type_, ELSEWHERE),
            _ => Val::Top,
        });
        Some(known.collect())
    }

    /// Whether nothing puts other elements into the array of a constant: who reads it puts none into any
    /// array, and hands it to nobody.
    fn keeps_elements(&self, field: FieldRef, world: World) -> bool {
        let program = self.program;
        let constant = program.declared_fields.get(&field).is_some_and(|(access, _)| access & ACC_FINAL != 0);
        constant
            && self.readers_of(field).iter().all(|&body| {
                let puts =
                    program.code(body).is_none_or(|code| code.insns().any(|insn| insn.kind == aw_dex::Kind::ArrayPut));
                !puts
                    && (self.is_active(body, world)
                        || !self.flow(body, world).calls.iter().any(|call| call.args.contains(&Val::Field(field))))
            })
    }

    /// The names of the constants of an enum, by ordinal.
    pub fn enum_names(&self, type_: TypeId) -> Rc<Vec<Val>> {
        if let Some(known) = self.enums.borrow().get(&type_) {
            return Rc::clone(known);
        }
        let program = self.program;
        let mut names = Vec::new();
        let class = program.class(type_).filter(|class| program.types.bytes(class.superclass) == b"Ljava/lang/Enum;");
        let initialiser =
            class.and_then(|_| program.class_of.get(type_ as usize)).and_then(|&class| program.initialiser(class));
        if let Some(body) = initialiser {
            for call in &self.flow(body, World::Any).calls {
                let [Val::New(made, _), Val::Str(name), Val::Int(ordinal), ..] = call.args.as_slice() else { continue };
                let Ok(ordinal) = usize::try_from(*ordinal) else { continue };
                if ordinal < MAX_PLACES
                    && program.name_bytes(call.method) == b"<init>"
                    && program.hierarchy.is_a(*made, type_)
                {
                    if names.len() <= ordinal {
                        names.resize(ordinal + 1, Val::Top);
                    }
                    names[ordinal] = Val::Str(Rc::clone(name));
                }
            }
        }
        let names = Rc::new(names);
        if self.is_active_initialiser(initialiser) {
            self.ask_outside();
        } else {
            self.enums.borrow_mut().insert(type_, Rc::clone(&names));
        }
        names
    }

    fn is_active_initialiser(&self, body: Option<u32>) -> bool {
        body.is_some_and(|body| self.is_active(body, World::Any) || self.is_active(body, World::Fresh))
    }

    /// `values()` of an enum: its constants in order.
    pub fn enum_values(&self, call: &mut CallFact, state: &mut State) -> bool {
        let program = self.program;
        if call.invoke != Invoke::Static || !call.args.is_empty() || program.name_bytes(call.method) != b"values" {
            return false;
        }
        let names = self.enum_names(program.methods[call.method as usize].class);
        let Some(array) = program.types.find(program.return_type(call.method)).filter(|_| !names.is_empty()) else {
            return false;
        };
        let names = Rc::new(names.to_vec());
        state.set_cell(call.at, Cell::Bag(Rc::clone(&names)));
        state.set_cell(call.at | PLACES, Cell::Row(names));
        call.result = Val::New(array, call.at);
        true
    }

    /// `ordinal()` of a constant that is known by its name.
    pub fn ordinal(&self, call: &CallFact, constant: &Val) -> Option<Val> {
        let text = constant.text()?;
        let names = self.enum_names(self.program.methods[call.method as usize].class);
        let place = names.iter().position(|name| name.text() == Some(text))?;
        Some(Val::Int(i64::try_from(place).ok()?).on(constant.gate()))
    }
}
