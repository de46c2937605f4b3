//! The constants a value may be, asked across callers, fields and arrays.

use crate::flow::World;
use crate::points_to::Engine;
use crate::program::{Body, FieldRef};
use crate::value::Val;

/// The constants a value may be, and the caller that gives each when it is a parameter.
#[allow(clippy::type_complexity, reason = "a pair of a value and a place")]
pub fn constants(
    engine: &Engine<'_>,
    body: Body,
    value: &Val,
    unknown: &mut bool,
    depth: u32,
) -> Vec<(Val, Option<(Body, u32)>)> {
    let mut found = Vec::new();
    for part in value.parts() {
        match part {
            Val::Param(index) if depth < 4 => {
                let callers = engine.callers_of(body, World::Any).unwrap_or_default();
                if callers.is_empty() {
                    *unknown = true;
                }
                for (caller, at, plain) in callers.into_iter().take(64) {
                    let flow = engine.flow(caller, World::Any);
                    let Some(call) = flow.call(at).filter(|_| plain) else {
                        *unknown = true;
                        continue;
                    };
                    let Some(argument) = call.args.get(*index as usize) else {
                        continue;
                    };
                    for (known, _) in constants(engine, caller, argument, unknown, depth + 1) {
                        found.push((known, Some((caller, at))));
                    }
                }
            }
            Val::Field(field) if engine.keeps_constants(body, *field) && depth < 4 => {
                found.extend(of_receivers(engine, body, *field, unknown));
            }
            Val::Field(field) => {
                use crate::flow::Outside;
                match engine.field(*field, World::Any) {
                    Val::Field(_) => found.extend(field_constants(engine, *field, unknown, depth)),
                    Val::Element(array) => {
                        let texts = array_texts(engine, array).into_iter();
                        found.extend(texts.map(|text| (Val::Str(text.into()), None)));
                    }
                    known => found.push((known, None)),
                }
            }
            Val::Gated(inner, _) => found.push((inner.as_ref().clone(), None)),
            Val::Element(field) => {
                found.extend(array_texts(engine, *field).into_iter().map(|text| (Val::Str(text.into()), None)));
            }
            Val::Top | Val::Call(_) | Val::Param(_) => *unknown = true,
            known => found.push((known.clone(), None)),
        }
    }
    found
}

/// What a field of an enum's constants holds, by the callers that say whose method they call.
#[allow(clippy::type_complexity, reason = "a pair of a value and a place")]
fn of_receivers(
    engine: &Engine<'_>,
    body: Body,
    field: FieldRef,
    unknown: &mut bool,
) -> Vec<(Val, Option<(Body, u32)>)> {
    let mut found = Vec::new();
    let callers = engine.callers_of(body, World::Any).unwrap_or_default();
    *unknown |= callers.is_empty();
    for (caller, at, plain) in callers.into_iter().take(64) {
        let flow = engine.flow(caller, World::Any);
        let held = flow.call(at).filter(|_| plain).and_then(|call| match call.args.first()? {
            Val::Field(constant) => engine.held_by(*constant, field),
            _ => None,
        });
        match held.filter(Val::is_constant) {
            Some(value) => found.push((value, Some((caller, at)))),
            None => *unknown = true,
        }
    }
    found
}

#[allow(clippy::type_complexity, reason = "a pair of a value and a place")]
fn field_constants(
    engine: &Engine<'_>,
    field: FieldRef,
    unknown: &mut bool,
    depth: u32,
) -> Vec<(Val, Option<(Body, u32)>)> {
    let writers = engine.writers(field);
    if depth > 3 || writers.is_empty() || writers.len() > 8 {
        *unknown = true;
        return Vec::new();
    }
    let mut found = Vec::new();
    for &(body, at) in writers {
        let flow = engine.flow(body, World::Any);
        if let Some((_, _, value)) = flow.puts.iter().find(|put| put.0 == at) {
            found
                .extend(constants(engine, body, value, unknown, depth + 1).into_iter().map(|(known, _)| (known, None)));
        }
    }
    found
}

/// The texts put into an array that a field holds.
pub fn array_texts(engine: &Engine<'_>, field: FieldRef) -> Vec<String> {
    let mut found = Vec::new();
    for &(writer, at) in engine.writers(field).iter().take(4) {
        let Some(code) = engine.program.code(writer) else {
            continue;
        };
        // The array is filled in the same method that stores it, right before.
        let mut open: Vec<String> = Vec::new();
        for insn in code.insns().take_while(|insn| insn.at < at) {
            match insn.kind {
                aw_dex::Kind::NewArray | aw_dex::Kind::StaticPut | aw_dex::Kind::InstancePut => open.clear(),
                aw_dex::Kind::ConstString => open.push(aw_dex::to_text(engine.program.string_in(writer, insn.index))),
                _ => {}
            }
        }
        found.extend(open);
    }
    found
}
