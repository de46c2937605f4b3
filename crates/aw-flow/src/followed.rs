//! Which methods are followed with values: those that read stored data, register callbacks, start
//! something, or ask others that do. The rest is swept.

use rustc_hash::FxHashMap;

use crate::gates::names_consent;

use crate::points_to::Engine;
use crate::program::{ACC_STATIC, Body, NONE, Selector, TypeId};

/// Bodies that need values: they read stored data, register callbacks, start things, or ask those that do.
pub fn followed_bodies(engine: &Engine<'_>) -> Vec<bool> {
    let program = engine.program;
    let count = program.bodies.len();
    let mut followed = vec![false; count];
    let mut readers = vec![false; count];
    let telling = engine.telling.get_or_init(|| telling_fields(engine));
    let consent_method: Vec<bool> = program
        .methods
        .iter()
        .enumerate()
        .map(|(index, method)| {
            let reference = u32::try_from(index).unwrap_or(NONE);
            program.return_type(reference) == b"Z"
                && !program.is_boot(method.class)
                && names_consent(&engine.query.words, &program.names.text(method.name))
        })
        .collect();
    for body in 0..u32::try_from(count).unwrap_or(0) {
        followed[body as usize] = takes_truth(engine, body);
        for call in program.facts.calls(body) {
            let model = engine.models.of(call.method);
            followed[body as usize] |= model.needs_values()
                || engine.models.registration(call.method).is_some()
                || consent_method[call.method as usize];
            readers[body as usize] |= model.reads_stored();
        }
        if !followed[body as usize] {
            followed[body as usize] =
                program.facts.fields(body).iter().any(|used| !used.write && telling[used.field as usize]);
        }
    }
    crate::spoken::follow_speakers(engine, &mut followed);
    spread_to_callers(engine, &mut followed, &mut readers);
    let selectors = (0..u32::try_from(count).unwrap_or(0)).filter(|&body| {
        let method = program.bodies[body as usize].method;
        readers[body as usize]
            || (program.return_type(method) == b"V" && followed[body as usize] && engine.may_stop(body))
    });
    let selectors =
        selectors.map(|body| program.methods[program.bodies[body as usize].method as usize].selector).collect();
    let _ = engine.reader_selectors.set(selectors);
    let _ = engine.readers.set(readers);
    followed
}

/// Code units of a method that is followed only because it takes a truth value.
pub const TRUTH_UNITS: usize = 400;

/// Whether a body takes a truth value and may decide by it.
pub fn takes_truth(engine: &Engine<'_>, body: Body) -> bool {
    let program = engine.program;
    program.takes_truth(program.bodies[body as usize].method)
        && program.code(body).is_some_and(|code| code.unit_count() <= TRUTH_UNITS)
}

/// Fields whose reads need values: named for consent, or static truth values that nothing writes.
pub fn telling_fields(engine: &Engine<'_>) -> Vec<bool> {
    let program = engine.program;
    let number = |index: usize| u32::try_from(index).unwrap_or(NONE);
    (0..program.fields.len())
        .map(|index| {
            let field = program.canonical_field(number(index));
            let row = program.fields[field as usize];
            let Some((access, _)) = program.declared_fields.get(&field) else { return false };
            let type_ = program.types.bytes(row.type_);
            if !matches!(type_, b"Z" | b"I" | b"Ljava/lang/Boolean;") {
                return false;
            }
            let constant = type_ == b"Z"
                && access & ACC_STATIC != 0
                && engine
                    .writers(field)
                    .iter()
                    .all(|&(writer, _)| program.name_bytes(program.bodies[writer as usize].method) == b"<clinit>");
            constant || names_consent(&engine.query.words, &program.names.text(row.name))
        })
        .collect()
}

/// Callers of helpers that hand stored data on are followed too, a few levels up.
pub fn spread_to_callers(engine: &Engine<'_>, followed: &mut [bool], readers: &mut [bool]) {
    let program = engine.program;
    let mut fresh: Vec<Body> = bodies_where(readers);
    for _ in 0..4 {
        let mut by_selector: FxHashMap<Selector, Vec<TypeId>> = FxHashMap::default();
        for &body in &fresh {
            let method = program.bodies[body as usize].method;
            let returned = program.return_type(method);
            if !matches!(returned, b"V" | b"F" | b"D") || (returned == b"V" && engine.may_stop(body)) {
                by_selector.entry(program.methods[method as usize].selector).or_default().push(program.body_type(body));
            }
        }
        if by_selector.is_empty() {
            return;
        }
        fresh.clear();
        for body in 0..u32::try_from(program.bodies.len()).unwrap_or(0) {
            if readers[body as usize] {
                continue;
            }
            let asks = program.facts.calls(body).iter().any(|call| {
                let row = program.methods[call.method as usize];
                by_selector.get(&row.selector).is_some_and(|types| {
                    types.iter().any(|&type_| {
                        program.hierarchy.is_a(type_, row.class) || program.hierarchy.is_a(row.class, type_)
                    })
                })
            });
            if asks {
                followed[body as usize] = true;
                let returned = program.return_type(program.bodies[body as usize].method);
                if matches!(
                    returned,
                    b"Z" | b"I" | b"Ljava/lang/String;" | b"Ljava/lang/Boolean;" | b"Ljava/lang/Object;"
                ) {
                    readers[body as usize] = true;
                    fresh.push(body);
                }
            }
        }
    }
}

pub fn bodies_where(flags: &[bool]) -> Vec<Body> {
    flags.iter().enumerate().filter(|(_, flag)| **flag).map(|(index, _)| u32::try_from(index).unwrap_or(NONE)).collect()
}
