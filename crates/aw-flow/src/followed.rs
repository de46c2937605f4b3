//! Which methods are followed with values: those that read stored data, register callbacks, start
//! something, or ask others that do. The rest is swept.

use rustc_hash::FxHashMap;

use crate::points_to::Engine;
use crate::program::{ACC_STATIC, Body, NONE, Selector, TypeId};

/// Bodies that need values: they read stored data, register callbacks, start things, or ask those that do.
pub fn followed_bodies(engine: &Engine<'_>) -> Vec<bool> {
    let program = engine.program;
    let count = program.bodies.len();
    let mut followed = vec![false; count];
    let mut readers = vec![false; count];
    let mut elsewhere = vec![false; count];
    for (method, row) in (0..).zip(&program.methods) {
        let model = engine.models.of(method);
        let asks_consent =
            program.return_type(method) == b"Z" && !program.is_boot(row.class) && engine.names_consent(row.name);
        if model.reads_elsewhere() {
            for &body in engine.bodies_calling(method) {
                elsewhere[body as usize] = true;
            }
        }
        if model.needs_values() || engine.models.registration(method).is_some() || asks_consent {
            for &body in engine.bodies_calling(method) {
                followed[body as usize] = true;
                readers[body as usize] |= model.reads_stored();
            }
        }
    }
    let telling = engine.telling.get_or_init(|| telling_fields(engine));
    for (field, _) in (0..).zip(telling).filter(|(_, telling)| **telling) {
        for &body in engine.readers_of(field) {
            followed[body as usize] = true;
        }
    }
    for &body in level_readers(engine) {
        followed[body as usize] |= asks_level(engine, body);
    }
    for body in 0..u32::try_from(count).unwrap_or(0) {
        followed[body as usize] |= takes_truth(engine, body);
        if elsewhere[body as usize] && !readers[body as usize] && crate::stored::tells(engine, body) {
            followed[body as usize] = true;
            readers[body as usize] = true;
        }
    }
    crate::spoken::follow_speakers(engine, &mut followed);
    spread_to_callers(engine, &mut followed, &mut readers);
    let selectors = (0..u32::try_from(count).unwrap_or(0)).filter(|&body| {
        let method = program.bodies[body as usize].method;
        readers[body as usize]
            || (followed[body as usize] && program.return_type(method) == b"V" && engine.may_stop(body))
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

/// Bodies that read the API level of the phone.
fn level_readers<'e>(engine: &'e Engine<'_>) -> &'e [Body] {
    let program = engine.program;
    let is_level = |row: &crate::program::Field| {
        program.names.bytes(row.name) == b"SDK_INT" && program.types.bytes(row.class) == b"Landroid/os/Build$VERSION;"
    };
    (0..).zip(&program.fields).find(|(_, row)| is_level(row)).map_or(&[], |(field, _)| engine.readers_of(field))
}

/// Whether a body that asks for the API level is the app's own; libraries are full of such.
fn asks_level(engine: &Engine<'_>, body: Body) -> bool {
    let program = engine.program;
    !crate::models::is_library_class(program, program.body_type(body))
        && program.code(body).is_some_and(|code| code.unit_count() <= TRUTH_UNITS)
}

/// Fields whose reads need values: named for consent, or static truth values that nothing writes.
///
/// A row for each field reference; only the ones under which the app declares a field are told.
pub fn telling_fields(engine: &Engine<'_>) -> Vec<bool> {
    let program = engine.program;
    let mut telling = vec![false; program.fields.len()];
    let plain = [b"Z".as_slice(), b"I", b"Ljava/lang/Boolean;"].map(|type_| program.types.find(type_).unwrap_or(NONE));
    for (field, row) in (0..).zip(&program.fields).filter(|(_, row)| plain.contains(&row.type_)) {
        let Some((access, _)) = program.declared_fields.get(&field) else { continue };
        let type_ = program.types.bytes(row.type_);
        let constant = || {
            type_ == b"Z"
                && access & ACC_STATIC != 0
                && engine
                    .writers(field)
                    .iter()
                    .all(|&(writer, _)| program.name_bytes(program.bodies[writer as usize].method) == b"<clinit>")
        };
        telling[field as usize] = engine.names_consent(row.name) || constant();
    }
    telling
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
        let asked = (0..).zip(&program.methods).filter(|(_, row)| {
            by_selector.get(&row.selector).is_some_and(|types| {
                types
                    .iter()
                    .any(|&type_| program.hierarchy.is_a(type_, row.class) || program.hierarchy.is_a(row.class, type_))
            })
        });
        fresh.clear();
        for &body in asked.flat_map(|(method, _)| engine.bodies_calling(method)) {
            if readers[body as usize] {
                continue;
            }
            followed[body as usize] = true;
            let returned = program.return_type(program.bodies[body as usize].method);
            if matches!(returned, b"Z" | b"I" | b"Ljava/lang/String;" | b"Ljava/lang/Boolean;" | b"Ljava/lang/Object;")
            {
                readers[body as usize] = true;
                fresh.push(body);
            }
        }
    }
}

pub fn bodies_where(flags: &[bool]) -> Vec<Body> {
    flags.iter().enumerate().filter(|(_, flag)| **flag).map(|(index, _)| u32::try_from(index).unwrap_or(NONE)).collect()
}
