//! Classes made by a name that is worked out at run time: the names the code holds for it, and the
//! places where none is known.

use crate::constants::{array_texts, constants};
use crate::flow::{CallFact, World};
use crate::models::Model;
use crate::points_to::Engine;
use crate::program::{Body, TypeId};
use crate::reach::Walk;
use crate::sites::Undecided;
use crate::value::Val;

/// Classes that may hold the names.
const MAX_HOLDERS: usize = 12;
/// Classes made by one such call.
const MAX_MADE: usize = 48;

/// Classes of the app whose names stand where a call of `Class.forName` can take them from: the array
/// it reads, else the classes whose fields and methods its method uses.
fn candidates(engine: &Engine<'_>, body: Body, name: Option<&Val>) -> Vec<TypeId> {
    let program = engine.program;
    let texts = match name {
        Some(Val::Element(field)) => array_texts(engine, *field),
        _ => Vec::new(),
    };
    let mut found: Vec<TypeId> = texts.iter().filter_map(|text| of_app(engine, text)).collect();
    if !found.is_empty() {
        return found;
    }
    let mut holders = vec![program.body_type(body)];
    let fields = program
        .facts
        .fields(body)
        .iter()
        .map(|used| program.fields[program.canonical_field(used.field) as usize].class);
    let called = program
        .facts
        .calls(body)
        .iter()
        .filter_map(|call| program.target(call.method))
        .map(|body| program.body_type(body));
    for type_ in fields.chain(called) {
        if !holders.contains(&type_) && holders.len() < MAX_HOLDERS && program.class(type_).is_some() {
            holders.push(type_);
        }
    }
    for holder in holders {
        let Some(class) = program.class(holder) else { continue };
        for body in class.bodies.clone() {
            let Some(code) = program.code(body) else { continue };
            for insn in code.insns().filter(|insn| insn.kind == aw_dex::Kind::ConstString) {
                let bytes = program.string_in(body, insn.index);
                if bytes.contains(&b'.')
                    && let Some(type_) = of_app(engine, &aw_dex::to_text(bytes))
                    && !found.contains(&type_)
                    && found.len() < MAX_MADE
                {
                    found.push(type_);
                }
            }
        }
    }
    found
}

/// The class of the app that a text names.
fn of_app(engine: &Engine<'_>, text: &str) -> Option<TypeId> {
    engine.program.type_named(text).filter(|&type_| engine.program.class(type_).is_some())
}

impl Walk<'_, '_> {
    /// A class is asked for by a name that is not known: those it may be exist from now on.
    pub fn named_later(&mut self, at: u32, fact: &CallFact) {
        let program = self.engine.program;
        let makes = program
            .facts
            .calls(self.current)
            .iter()
            .any(|call| self.engine.models.of(call.method) == Model::NewInstance);
        for type_ in candidates(self.engine, self.current, fact.args.first()) {
            self.initialise(at, type_);
            if !makes {
                continue;
            }
            self.make(at, type_);
            for body in program.methods_named(type_, b"<init>") {
                if program.body_type(body) == type_ {
                    self.hop(at, body, "reflection");
                }
            }
        }
    }
}

/// Reached calls that make an object of a class nobody knows.
pub fn unknown_classes(engine: &Engine<'_>, knows: &dyn Fn(Body) -> bool, undecided: &mut Undecided) {
    let program = engine.program;
    for body in (0..u32::try_from(program.bodies.len()).unwrap_or(0)).filter(|&body| knows(body)) {
        for call in program.facts.calls(body).iter().filter(|call| engine.models.of(call.method) == Model::NewInstance)
        {
            let flow = engine.flow(body, World::Any);
            let Some(fact) = flow.calls.iter().find(|fact| fact.at == call.at) else { continue };
            if matches!(fact.result, Val::New(..)) {
                continue;
            }
            let mut unknown = false;
            let classes =
                fact.args.first().map(|value| constants(engine, body, value, &mut unknown, 0)).unwrap_or_default();
            let known = classes.iter().any(|(value, _)| matches!(value, Val::Class(_)));
            if !known && candidates(engine, body, None).is_empty() {
                undecided.reflection.push((body, call.at));
            }
        }
    }
}
