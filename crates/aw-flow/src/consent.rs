//! What stands for consent in an app, learned from where the user agrees and from what the launch does.

use rustc_hash::FxHashSet;

use crate::controls::Meaning;
use crate::flow::{Outside, World};

use crate::listeners::layout_ways;
use crate::models::Model;
use crate::points_to::Engine;
use crate::program::{Body, FieldRef, NONE, Selector};
use crate::reach::{Listener, Reach};
use crate::value::Val;

/// Call levels below an agreeing control where written keys count as consent.
pub const AGREE_DEPTH: usize = 3;

/// Keys that the launch itself stores as agreed are no consent: nobody was asked.
pub fn learn_self_granted(engine: &Engine<'_>, fresh: &Reach) -> bool {
    let mut found = Vec::new();
    let flows = fresh.order.iter().filter_map(|body| fresh.flows.get(body).map(|flows| (body, flows)));
    for (body, flow) in flows.flat_map(|(body, flows)| flows.iter().map(move |flow| (body, flow))) {
        for call in flow.calls.iter().filter(|call| engine.models.of(call.method) == Model::FileMade) {
            found.extend(engine.own_name(*body, call, World::Fresh));
        }
        for call in flow.calls.iter().filter(|call| engine.models.of(call.method) == Model::PreferencePut) {
            let known = |index: usize| call.args.get(index).map(|value| constant_of(engine, *body, value));
            let (Some(key), Some(value)) = (known(1), known(2)) else {
                continue;
            };
            let grants = match (&value, value.text()) {
                (Val::Int(number), _) => *number != 0,
                (_, Some(text)) => !text.is_empty(),
                _ => false,
            };
            if let (Some(text), true) = (key.text(), grants) {
                found.push(text.to_string());
            }
        }
    }
    let mut gates = engine.gates.borrow_mut();
    let before = gates.self_granted.len();
    gates.self_granted.extend(found);
    let learned = gates.self_granted.len() > before;
    if learned {
        engine.learned_more();
    }
    learned
}

pub fn constant_of(engine: &Engine<'_>, body: Body, value: &Val) -> Val {
    match value {
        Val::Param(index) => engine.parameter_value(body, *index, World::Fresh),
        other => other.clone(),
    }
}

/// Whether an argument rests on consent, in a register, in a field, or passed on by a method that is given it.
pub fn is_gated(engine: &Engine<'_>, body: Body, value: &Val) -> bool {
    match value {
        Val::Param(index) => {
            engine.gated_bodies.borrow().contains(&body)
                && engine.parameter_value(body, *index, World::Fresh).gate().is_some()
        }
        Val::Field(field) => {
            let type_ = engine.program.fields[*field as usize].type_;
            (matches!(
                engine.program.types.bytes(type_),
                b"Z" | b"I"
                    | b"J"
                    | b"Ljava/lang/Boolean;"
                    | b"Ljava/lang/Integer;"
                    | b"Ljava/lang/Object;"
                    | b"Ljava/lang/String;"
            ) || crate::entries::extends(engine.program, type_, &["Ljava/lang/Enum;"]))
                && engine.field(*field, World::Fresh).gate().is_some()
        }
        other => other.gate().is_some(),
    }
}

/// Bodies that receive or read consent found in the last round are followed from now on.
pub fn follow_more(engine: &Engine<'_>, fresh: &Reach, followed: &mut [bool]) -> bool {
    let mut grown = false;
    let mut fields: FxHashSet<FieldRef> = engine.gates.borrow().agreed_fields.iter().copied().collect();
    let mut add = |body: Body, followed: &mut [bool]| {
        if !followed[body as usize] {
            grown = true;
            followed[body as usize] = true;
        }
    };
    let flows = fresh.order.iter().filter_map(|body| fresh.flows.get(body).map(|flows| (*body, flows)));
    for (body, flow) in flows.flat_map(|(body, flows)| flows.iter().map(move |flow| (body, flow))) {
        for call in flow.calls.iter().filter(|call| call.args.iter().any(|value| is_gated(engine, body, value))) {
            for target in engine.targets(call).iter().copied() {
                add(target, followed);
                if engine.gated_bodies.borrow_mut().insert(target) {
                    engine.forget_body(target);
                }
            }
        }
        let puts = flow.puts.iter().filter(|(_, _, value)| match value {
            Val::Param(_) => is_gated(engine, body, value),
            other => other.gate().is_some(),
        });
        fields.extend(puts.map(|(_, field, _)| *field));
    }
    fields.extend(written_under_consent(engine, fresh));
    let new: FxHashSet<FieldRef> = fields.difference(&engine.gated_fields.borrow()).copied().collect();
    engine.gated_fields.borrow_mut().extend(new.iter().copied());
    let learned = !new.is_empty();
    if learned {
        engine.learned_more();
    }
    if fields.is_empty() {
        return grown || learned;
    }
    let mut returning: FxHashSet<Selector> = FxHashSet::default();
    for &body in fields.iter().flat_map(|&field| engine.readers_of(field)) {
        engine.forget_body(body);
        add(body, followed);
        let method = engine.program.bodies[body as usize].method;
        if engine.program.return_type(method) == b"Z" {
            returning.insert(engine.program.methods[method as usize].selector);
        }
    }
    for body in bodies_calling(engine, &returning) {
        add(body, followed);
    }
    grown || learned
}

/// Bodies that call a method of one of these names and prototypes.
pub fn bodies_calling<'e>(
    engine: &'e Engine<'_>,
    selectors: &'e FxHashSet<Selector>,
) -> impl Iterator<Item = Body> + 'e {
    let rows = (0..).zip(&engine.program.methods).filter(|(_, row)| selectors.contains(&row.selector));
    rows.flat_map(|(method, _)| engine.bodies_calling(method)).copied()
}

/// Flags that the launch writes only where consent lets it: they stand for consent.
pub fn written_under_consent(engine: &Engine<'_>, fresh: &Reach) -> Vec<FieldRef> {
    let program = engine.program;
    let Some(any) = engine.launched(World::Any) else { return Vec::new() };
    let enumeration = program.types.find(b"Ljava/lang/Enum;").unwrap_or(NONE);
    let mut found = Vec::new();
    for &body in &any.order {
        for used in program.facts.fields(body).iter().filter(|used| used.write) {
            if !any.reaches(body, used.at) || fresh.reaches(body, used.at) {
                continue;
            }
            let row = program.fields[used.field as usize];
            let flag = matches!(program.types.bytes(row.type_), b"Z" | b"I" | b"Ljava/lang/Boolean;")
                || program.hierarchy.is_a(row.type_, enumeration);
            if flag {
                found.push(program.canonical_field(used.field));
            }
        }
    }
    found
}

/// Stored keys and fields written where the user agrees are consent, whatever they are called.
pub fn learn_consent(engine: &Engine<'_>, listeners: &[Listener]) {
    let mut open: Vec<(Body, Vec<(u16, Val)>)> = listeners
        .iter()
        .filter(|row| row.meaning == Meaning::Agree)
        .flat_map(|row| row.bodies.iter().map(|&body| (body, row.given.clone())))
        .collect();
    let ways = layout_ways(engine).into_iter();
    let agreeing = ways.filter(|(meaning, _)| *meaning == Meaning::Agree);
    open.extend(agreeing.map(|(_, entry)| (entry.body, entry.given)));
    let mut seen: FxHashSet<Body> = FxHashSet::default();
    for _ in 0..AGREE_DEPTH {
        let mut next = Vec::new();
        for (body, given) in std::mem::take(&mut open) {
            if !seen.insert(body) {
                continue;
            }
            let flow = engine.follow(body, World::Any, &given);
            for call in &flow.calls {
                learn_call(engine, body, call);
                let model = engine.models.of(call.method);
                if model != Model::PreferencePut {
                    next.extend(engine.targets(call).iter().copied().filter(|&target| small(engine, target)).map(
                        |target| {
                            let known = call
                                .args
                                .iter()
                                .enumerate()
                                .filter(|(_, value)| value.is_constant())
                                .map(|(index, value)| (u16::try_from(index).unwrap_or(0), value.clone()))
                                .collect();
                            (target, known)
                        },
                    ));
                }
            }
            let mut gates = engine.gates.borrow_mut();
            for (_, field, value) in &flow.puts {
                let type_ = engine.program.types.bytes(engine.program.fields[*field as usize].type_);
                if value.number().is_some() && matches!(type_, b"Z" | b"I" | b"Ljava/lang/Boolean;") {
                    gates.agreed_fields.insert(*field);
                }
            }
        }
        open = next;
    }
    engine.learned_more();
}

pub fn small(engine: &Engine<'_>, body: Body) -> bool {
    engine.program.code(body).is_some_and(|code| code.unit_count() < 300)
}

pub fn learn_call(engine: &Engine<'_>, body: Body, call: &crate::flow::CallFact) {
    if engine.models.of(call.method) == Model::Opens {
        engine.learn_lock(body, call);
    }
    if engine.models.of(call.method) == Model::FileMade {
        let name = engine.own_name(body, call, World::Any);
        engine.gates.borrow_mut().agreed_keys.extend(name);
    }
    if engine.models.of(call.method) != Model::PreferencePut {
        return;
    }
    let key = call.args.get(1).map(|value| match value {
        Val::Param(index) => {
            use crate::flow::Outside;
            engine.parameter(body, *index, World::Any)
        }
        other => other.clone(),
    });
    if let Some(text) = key.as_ref().and_then(Val::text) {
        engine.gates.borrow_mut().agreed_keys.insert(text.to_string());
    }
}
