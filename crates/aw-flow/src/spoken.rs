//! Objects that are turned into text by joining them to one: the calls of their `toString` that no
//! instruction names.

use rustc_hash::FxHashSet;

use crate::flow::CallFact;
use crate::points_to::Engine;
use crate::program::{Body, MethodRef, NONE, Program, TypeId};
use crate::reach::Walk;
use crate::sweep::Invoke;
use crate::value::{Cell, Val};

/// Follow what joins objects to texts where such an object has something to tell.
pub fn follow_speakers(engine: &Engine<'_>, followed: &mut [bool]) {
    let program = engine.program;
    let speakers = speakers(program);
    if speakers.is_empty() {
        return;
    }
    let takes: Vec<bool> = (0..).zip(&program.methods).map(|(method, _)| takes_objects(program, method)).collect();
    for body in 0..u32::try_from(program.bodies.len()).unwrap_or(0) {
        let calls = program.facts.calls(body);
        if followed[body as usize] || !calls.iter().any(|call| takes[call.method as usize]) {
            continue;
        }
        let field_type = |field: u32| program.fields[field as usize].type_;
        followed[body as usize] = program.facts.news(body).iter().any(|(_, type_)| speakers.contains(type_))
            || program.facts.fields(body).iter().any(|used| speakers.contains(&field_type(used.field)));
    }
}

/// Classes whose `toString` asks the phone for something, itself or through one helper.
fn speakers(program: &Program) -> FxHashSet<TypeId> {
    let asks = |body: Body| {
        let mut calls = program.facts.calls(body).iter();
        calls.any(|call| {
            let class = program.types.bytes(program.methods[call.method as usize].class);
            class.starts_with(b"Landroid/") && !class.starts_with(b"Landroid/text/")
        })
    };
    let mut found = FxHashSet::default();
    for class in &program.classes {
        for body in class.bodies.clone() {
            let method = program.bodies[body as usize].method;
            if program.name_bytes(method) != b"toString" || program.return_type(method) != b"Ljava/lang/String;" {
                continue;
            }
            let helpers = program.facts.calls(body).iter().filter_map(|call| program.target(call.method));
            if asks(body) || helpers.take(16).any(asks) {
                found.insert(class.type_);
                found.extend(program.hierarchy.subtypes(class.type_).iter().copied());
            }
        }
    }
    found
}

/// Whether a call turns what it is given into text.
fn takes_objects(program: &Program, method: MethodRef) -> bool {
    let proto = program.protos.bytes(program.methods[method as usize].proto);
    matches!(program.name_bytes(method), b"append" | b"insert" | b"valueOf" | b"toString" | b"stringPlus" | b"format")
        && program.is_boot(program.methods[method as usize].class)
        && (proto.windows(18).any(|part| part == b"Ljava/lang/Object;"))
}

impl Walk<'_, '_> {
    /// Objects joined to a text say what they are.
    pub fn speak(&mut self, at: u32, method: MethodRef, fact: &CallFact) {
        let program = self.engine.program;
        if !takes_objects(program, method) {
            return;
        }
        let given = fact.args.iter().skip(usize::from(fact.invoke != Invoke::Static));
        let elements = fact.cells.iter().flat_map(|(_, cell)| match cell {
            Cell::Bag(values) => values.as_slice(),
            _ => &[],
        });
        let values: Vec<Val> = given.chain(elements).cloned().collect();
        for value in values {
            let Some(types) = self.engine.objects(self.current, &value, self.reach.world, 0) else { continue };
            for type_ in types.into_iter().filter(|&type_| type_ != NONE && program.class(type_).is_some()) {
                for body in self.answers(type_, None, &["toString"]) {
                    self.hop(at, body, "callback");
                }
            }
        }
    }
}
