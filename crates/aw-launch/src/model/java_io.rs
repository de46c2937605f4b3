//! Objects that bytes stand for: what is known of everything they hold goes with the bytes.

use rustc_hash::FxHashSet;

use crate::classes::FieldLink;
use crate::heap::{Array, Body};
use crate::machine::Machine;
use crate::model::Row;
use crate::value::{Note, Value};

/// Objects looked at within one.
const MAX_WITHIN: usize = 10_000;

pub const TABLE: &[Row] = &[
    ("Ljava/io/Kept;->marked", |machine, call| {
        let note = machine.note_within(call.argument(1));
        let note = machine.notes.step(note, "serialize");
        machine.mark(call.this(), note);
        Ok(call.this())
    }),
    ("Ljava/io/Kept;->unknown", |machine, _| {
        machine.unknown_of(b"Ljava/lang/Object;", "an object in a stream that the app did not write")
    }),
];

impl Machine {
    /// What is known about an object and everything that its fields and elements hold.
    pub fn note_within(&mut self, value: Value) -> Note {
        let mut note = value.note;
        let (mut open, mut seen) = (vec![value], FxHashSet::default());
        while let Some(one) = open.pop().filter(|_| seen.len() < MAX_WITHIN) {
            let known = self.note_of(one);
            note = self.notes.join(note, known);
            self.spend(1);
            let Some(object) = self.heap.get(one.as_ref()).filter(|_| seen.insert(one.as_ref())) else { continue };
            if let Body::Array(Array::Values(all)) = &object.body {
                open.extend(all);
            }
            let mut notes: Vec<Note> =
                object.kept.iter().flat_map(|kept| kept.values()).map(|kept| kept.note).collect();
            let mut at = Some(object.class);
            while let Some(class) = at {
                let row = &self.classes[class as usize];
                for &(name, type_, _) in &row.field_rows {
                    let Some(&FieldLink::Instance(slot)) = row.fields.get(&(name, type_)) else { continue };
                    let Some(&held) = object.fields.get(slot as usize) else { continue };
                    // Only a reference leads to an object: a number's bits are none.
                    match self.names.bytes(type_).first() {
                        Some(b'L' | b'[') => open.push(held),
                        _ => notes.push(held.note),
                    }
                }
                at = row.superclass;
            }
            for known in notes {
                note = self.notes.join(note, known);
            }
        }
        note
    }
}
