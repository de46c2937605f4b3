//! What is in a map that a field holds: what code that runs puts there, as long as nobody else gets
//! hold of the map.

use std::rc::Rc;

use crate::flow::CallFact;
use crate::holding::{Holding, Numbers, Place, union};
use crate::points_to::Engine;
use crate::program::{Body, FieldRef};
use crate::value::{Cell, Val};

/// Methods that read such a field and are asked.
const MAX_READERS: usize = 32;

/// Calls of a map that put nothing into it.
const READS: &[&[u8]] = &[b"get", b"containsKey", b"indexOfKey", b"remove", b"delete", b"clear", b"size", b"isEmpty"];
/// Calls that put their last argument into a map.
const PUTS: &[&[u8]] = &[b"put", b"append", b"putIfAbsent"];

impl Engine<'_> {
    /// What a call gives that asks a map kept in a field; `None` for other calls.
    pub fn content_numbers(&self, holding: &Holding, call: &CallFact) -> Option<Numbers> {
        let Some(Val::Field(field)) = call.args.first() else { return None };
        let name = self.program.name_bytes(call.method);
        let is_map = self.is_map(*field);
        match (name, call.args.len()) {
            (b"get", 2) if is_map => {
                let held = holding.so_far(Place::Content(*field));
                Some(held.map(|held| if held.is_empty() { Rc::from([0]) } else { held }))
            }
            (b"containsKey", 2) if is_map => {
                let held = holding.so_far(Place::Content(*field));
                Some(held.filter(|held| held.is_empty()).map(|_| Rc::from([0])))
            }
            _ => None,
        }
    }

    /// Whether a call of the method being followed asks such a map, so that it is not looked into.
    pub fn asks_content(&self, body: Body, call: &CallFact) -> bool {
        let holding = self.holding.borrow().clone().filter(|holding| holding.is_of(body));
        holding.is_some_and(|holding| self.content_numbers(&holding, call).is_some())
    }

    /// Whether a value is what a map holds under a key that may be another one: then it is null.
    pub fn may_be_absent(&self, holding: &Holding, body: Body, value: &Val) -> bool {
        let flow = self.flow_in(holding, body);
        value.parts().iter().any(|part| {
            let call = if let Val::Call(at) = part { flow.call(*at) } else { None };
            let field = call.filter(|call| self.content_numbers(holding, call).is_some());
            field.is_some_and(|call| match call.args.first() {
                Some(Val::Field(field)) => holding.so_far(Place::Content(*field)).is_none_or(|held| !held.is_empty()),
                _ => true,
            })
        })
    }

    fn is_map(&self, field: FieldRef) -> bool {
        let program = self.program;
        let type_ = program.types.bytes(program.fields[field as usize].type_);
        let has = |part: &[u8]| type_.windows(part.len()).any(|here| here == part);
        program.declared_fields.contains_key(&field) && (has(b"Map;") || has(b"SparseArray"))
    }

    /// What code that runs puts into the map of a field.
    pub fn put_numbers(&self, holding: &Rc<Holding>, field: FieldRef) -> Numbers {
        let made_empty = self.writers(field).iter().all(|&(body, at)| self.makes_empty(holding, field, body, at));
        let mut readers: Vec<Body> = self.readers_of(field).to_vec();
        readers.dedup();
        if !made_empty || readers.len() > MAX_READERS || self.is_filled(field, holding) {
            return None;
        }
        let mut values: Vec<Numbers> = Vec::new();
        for body in readers.into_iter().filter(|&body| holding.runs(body, 0)) {
            let flow = self.followed_so_far(holding, body);
            let is = |value: &Val| value.parts().contains(&Val::Field(field));
            let kept = flow.puts.iter().any(|(_, _, value)| is(value)) || flow.result.as_ref().is_some_and(is);
            if flow.reached.is_empty() || kept {
                return None;
            }
            for call in &flow.calls {
                values.push(self.put_by(holding, body, call, field));
            }
        }
        union(values.into_iter())
    }

    /// What one call puts into the map of a field; `None` if the map may be filled elsewhere.
    fn put_by(&self, holding: &Holding, body: Body, call: &CallFact, field: FieldRef) -> Numbers {
        let is = |value: &Val| value.parts().contains(&Val::Field(field));
        let inside = call.cells.iter().any(|(_, cell)| match cell {
            Cell::Bag(values) | Cell::Row(values) => values.iter().any(is),
            Cell::Made(values) => values.iter().any(is),
            _ => false,
        });
        if inside || call.args.iter().skip(1).any(is) {
            return None;
        }
        let name = self.program.name_bytes(call.method);
        match call.args.first() {
            Some(receiver) if is(receiver) && PUTS.contains(&name) => self.numbers(holding, body, call.args.last()?, 0),
            Some(receiver) if is(receiver) && !READS.contains(&name) => None,
            _ => Some(Rc::from([])),
        }
    }

    /// Whether a write puts a map into a field that is made there and empty.
    fn makes_empty(&self, holding: &Rc<Holding>, field: FieldRef, body: Body, at: u32) -> bool {
        let flow = self.flow(body, holding.reach.world);
        let Some((_, _, Val::New(_, made))) = flow.puts.iter().find(|put| put.0 == at && put.1 == field) else {
            return false;
        };
        flow.calls.iter().any(|call| {
            let own = matches!(call.args.first(), Some(Val::New(_, here)) if here == made);
            own && self.program.name_bytes(call.method) == b"<init>"
                && call.args.iter().skip(1).all(|value| matches!(value, Val::Int(_)))
        })
    }
}
