//! Fragments that are made before they are shown: one that only a field keeps runs once the field is read.
//!
//! The framework gets hold of a fragment by a call that it is given to. While the code that makes it does no
//! more than put it into a field, nobody has it; whoever shows it has to read the field first.

use aw_dex::Kind;
use rustc_hash::FxHashMap;

use crate::flow::{CallFact, Flow, World};
use crate::program::{Body, FieldRef, NONE, TypeId};
use crate::reach::Walk;
use crate::value::{Cell, Val};

/// Constructors that hand the fragment on to one another, or to a listener.
const MAX_DEPTH: usize = 3;
/// Fragments that are kept back in one walk; others count as shown when they are made.
const MAX_HIDDEN: usize = 1_024;
/// What is called on a fragment before it is shown.
const PREPARES: &[&[u8]] = &[b"<init>", b"setArguments", b"setRetainInstance", b"setHasOptionsMenu"];

/// Classes of fragments that are not shown yet, by the field that keeps them.
pub type Hidden = FxHashMap<FieldRef, Vec<TypeId>>;

impl Walk<'_, '_> {
    /// Whether a fragment that is made here is in fields alone that nothing reached reads; it is remembered then.
    pub fn hide(&mut self, at: u32, type_: TypeId) -> bool {
        if self.current == NONE || !self.engine.being(type_).is_of_fragment() {
            return false;
        }
        let Some(fields) = self.fields_keeping(self.current, &Val::New(type_, at), 0) else { return false };
        let is_read = |&field: &FieldRef| {
            let readers = self.engine.readers_of(field);
            readers.iter().any(|&body| self.reads(body, field))
        };
        if fields.is_empty() || self.hidden.len() >= MAX_HIDDEN || fields.iter().any(is_read) {
            return false;
        }
        for field in fields {
            let types = self.hidden.entry(field).or_default();
            if !types.contains(&type_) {
                types.push(type_);
            }
        }
        true
    }

    /// Another object of a class that has objects is made.
    pub fn made_again(&mut self, at: u32, type_: TypeId) {
        if self.hidden.values().any(|types| types.contains(&type_)) && !self.hide(at, type_) {
            self.show_fragment(at, type_);
        }
    }

    /// A field is read: who does so may show the fragments in it.
    pub fn show_of_field(&mut self, at: u32, field: FieldRef) {
        if self.hidden.is_empty() {
            return;
        }
        let field = self.engine.program.canonical_field(field);
        for type_ in self.hidden.remove(&field).unwrap_or_default() {
            self.show_fragment(at, type_);
        }
    }

    fn show_fragment(&mut self, at: u32, type_: TypeId) {
        self.hidden.retain(|_, types| {
            types.retain(|hidden| *hidden != type_);
            !types.is_empty()
        });
        self.shown(at, type_);
    }

    /// What the launch kept back, for a walk that comes after it.
    pub fn remember_hidden(&mut self) {
        let hidden = self.engine.hidden.borrow();
        let [fresh, any] = &*hidden;
        self.hidden = if fresh.is_empty() { any.clone() } else { fresh.clone() };
    }

    /// What this walk kept back, where it is a launch.
    pub fn keep_hidden(&mut self) {
        if self.first {
            let world = usize::from(self.reach.world == World::Any);
            self.engine.hidden.borrow_mut()[world] = std::mem::take(&mut self.hidden);
        }
    }

    /// Whether a reached instruction of a body reads a field.
    fn reads(&self, body: Body, field: FieldRef) -> bool {
        let program = self.engine.program;
        let mut used = program.facts.fields(body).iter();
        used.any(|used| {
            !used.write && program.canonical_field(used.field) == field && self.reach.reaches(body, used.at)
        })
    }

    /// The fields that alone get hold of a value in a body; `None` where something else may, too.
    fn fields_keeping(&self, body: Body, value: &Val, depth: usize) -> Option<Vec<FieldRef>> {
        let program = self.engine.program;
        // What is put into an array is not followed.
        let fills = |kind: Kind| matches!(kind, Kind::ArrayPut | Kind::FilledNewArray);
        if depth > MAX_DEPTH || program.code(body)?.insns().any(|insn| fills(insn.kind)) {
            return None;
        }
        let flow = self.engine.flow(body, self.reach.world);
        if flow.reached.is_empty() || leaves(&flow, value) {
            return None;
        }
        let mut found: Vec<FieldRef> =
            flow.puts.iter().filter(|put| put.2.parts().contains(value)).map(|put| put.1).collect();
        for call in &flow.calls {
            found.extend(self.kept_by_call(call, value, depth)?);
        }
        Some(found)
    }

    /// The same of one call: what prepares the fragment, and the constructor of something else that keeps it.
    fn kept_by_call(&self, call: &CallFact, value: &Val, depth: usize) -> Option<Vec<FieldRef>> {
        let program = self.engine.program;
        let name = program.name_bytes(call.method);
        let mut found = Vec::new();
        for (index, _) in (0u16..).zip(&call.args).filter(|(_, given)| given.parts().contains(value)) {
            match (index, name) {
                (0, name) if PREPARES.contains(&name) => {}
                (1.., b"<init>") => {
                    let target = program.target(call.method)?;
                    found.extend(self.fields_keeping(target, &Val::Param(index), depth + 1)?);
                }
                _ => return None,
            }
        }
        Some(found)
    }
}

/// Whether a value is returned, or captured by a function.
fn leaves(flow: &Flow, value: &Val) -> bool {
    let holds = |cell: &Cell| match cell {
        Cell::Bag(values) | Cell::Row(values) => values.contains(value),
        Cell::Made(values) => values.contains(value),
        _ => false,
    };
    let mut cells = flow.calls.iter().flat_map(|call| &call.cells).map(|(_, cell)| cell).chain(&flow.result_cell);
    flow.result.as_ref().is_some_and(|result| result.parts().contains(value)) || cells.any(holds)
}
