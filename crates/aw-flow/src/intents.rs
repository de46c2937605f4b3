//! Data types that come by intent: services bound by their action, answers of other apps' screens,
//! broadcasts that carry the data. The catalogue's actions in, sites out.

use std::rc::Rc;

use crate::constants::constants;
use crate::flow::{CallFact, World};
use crate::points_to::Engine;
use crate::program::{Body, FieldRef, Program};
use crate::query::ApiIntent;
use crate::sites::Site;
use crate::value::{Cell, Intent, Val};

/// Levels of helpers that make a filter or read a broadcast.
const MAX_DEPTH: u32 = 3;
/// Callers or writers asked for a filter.
const MAX_ASKED: usize = 8;

/// Calls that read what a broadcast carries.
const READS: &[&str] = &[
    "getExtras",
    "getStringExtra",
    "getIntExtra",
    "getByteArrayExtra",
    "getSerializableExtra",
    "getParcelableExtra",
    "getParcelableArrayExtra",
    "getParcelableArrayListExtra",
    "getMessagesFromIntent",
    "createFromPdu",
    "getResultData",
    "getDataString",
    "getData",
];

/// Broadcasts that the system keeps: who registers for one is told at once.
const STICKY: &[&str] = &["android.intent.action.BATTERY_CHANGED", "android.net.conn.CONNECTIVITY_CHANGE"];

/// The extra of a call state that holds the caller's number.
const INCOMING_NUMBER: &str = "incoming_number";
/// The broadcast that carries it only sometimes.
const CALL_STATE: &str = "android.intent.action.PHONE_STATE";

/// Every place where an intent brings a data type.
pub fn scan(engine: &Engine<'_>, knows: &dyn Fn(Body) -> bool, sites: &mut Vec<Site>) {
    let program = engine.program;
    if engine.query.sources.iter().all(|source| source.intents.is_empty()) {
        return;
    }
    for component in engine.query.components.iter().filter(|row| row.kind == "receiver") {
        let Some(type_) = program.type_named(&component.name) else { continue };
        for body in program.methods_named(type_, b"onReceive") {
            for action in &component.actions {
                received(engine, body, action, sites);
            }
        }
    }
    for body in 0..u32::try_from(program.bodies.len()).unwrap_or(0) {
        for call in program.facts.calls(body) {
            let by = match program.name_bytes(call.method) {
                b"bindService" | b"bindServiceAsUser" | b"bindIsolatedService" => "bind",
                b"startActivityForResult" | b"launch" => "activity_result",
                b"registerReceiver" => "broadcast",
                _ => continue,
            };
            if !knows(body) {
                continue;
            }
            let flow = engine.flow(body, World::Any);
            let Some(fact) = flow.calls.iter().find(|fact| fact.at == call.at) else { continue };
            if by == "broadcast" {
                registered(engine, body, fact, sites);
            } else {
                sent(engine, body, fact, by, sites);
            }
        }
    }
}

fn rows<'e>(engine: &Engine<'e>, by: &'static str, action: &str) -> Vec<(usize, &'e ApiIntent)> {
    let sources = engine.query.sources.iter().enumerate();
    sources
        .flat_map(|(source, row)| row.intents.iter().map(move |intent| (source, intent)))
        .filter(|(_, intent)| intent.by == by && intent.action == action)
        .collect()
}

/// A service that is bound, a screen that is asked for an answer.
fn sent(engine: &Engine<'_>, body: Body, fact: &CallFact, by: &'static str, sites: &mut Vec<Site>) {
    let intents = fact.args.iter().filter_map(|value| match engine.cell_of(body, fact, value, World::Any, 0)? {
        Cell::Intent(intent) => Some(intent),
        _ => None,
    });
    for intent in intents.collect::<Vec<_>>() {
        let Some(action) = &intent.action else { continue };
        for (source, row) in rows(engine, by, action) {
            if !row.data.is_empty() && !holds(engine, source, row, &intent) {
                continue;
            }
            let method = engine.program.methods[fact.method as usize];
            let class = if by == "bind" { "Landroid/content/Context;" } else { "Landroid/app/Activity;" };
            sites.push(Site {
                body,
                at: fact.at,
                source,
                api: format!("{class}->{}", engine.program.names.text(method.name)),
                argument: Some(action.to_string()),
                weak: row.weak || row.user_chosen,
                through: None,
            });
        }
    }
}

/// Whether the data or type of an intent is one the row asks for.
fn holds(engine: &Engine<'_>, source: usize, row: &ApiIntent, intent: &Intent) -> bool {
    let program = engine.program;
    intent.data.iter().any(|value| match value {
        Val::Framework(field) => {
            let field = program.fields[*field as usize];
            let (class, name) = (program.types.text(field.class), program.names.text(field.name));
            engine.query.sources[source]
                .uri_fields
                .iter()
                .any(|known| known.class == class && known.names.contains(&name))
        }
        other => other.text().is_some_and(|text| row.data.iter().any(|start| text.starts_with(start.as_str()))),
    })
}

/// A receiver registered in code, by the actions of its filter.
fn registered(engine: &Engine<'_>, body: Body, fact: &CallFact, sites: &mut Vec<Site>) {
    let Some(types) = fact.args.get(1).and_then(|value| engine.objects(body, value, World::Any, 0)) else {
        return;
    };
    let mut actions = Vec::new();
    if let Some(filter) = fact.args.get(2) {
        filter_actions(engine, body, filter, 0, &mut actions);
    }
    for type_ in types {
        for receiver in engine.program.methods_named(type_, b"onReceive") {
            for action in &actions {
                received(engine, receiver, action, sites);
            }
        }
    }
}

/// Whether a receiver waits for nothing but what the system keeps for late comers.
pub fn is_sticky(engine: &Engine<'_>, body: Body, filter: &Val) -> bool {
    let mut actions = Vec::new();
    filter_actions(engine, body, filter, 0, &mut actions);
    !actions.is_empty() && actions.iter().all(|action| STICKY.contains(&action.as_ref()))
}

/// The actions put into an intent filter.
fn filter_actions(engine: &Engine<'_>, body: Body, filter: &Val, depth: u32, actions: &mut Vec<Rc<str>>) {
    if depth > MAX_DEPTH {
        return;
    }
    let flow = engine.flow(body, World::Any);
    match filter {
        Val::Param(index) => {
            for (caller, at, plain) in
                engine.callers_of(body, World::Any).unwrap_or_default().into_iter().take(MAX_ASKED)
            {
                let outer = engine.flow(caller, World::Any);
                let call = outer.calls.iter().find(|call| call.at == at).filter(|_| plain);
                if let Some(value) = call.and_then(|call| call.args.get(*index as usize)) {
                    filter_actions(engine, caller, value, depth + 1, actions);
                }
            }
        }
        Val::Field(field) => {
            let is_static_or_own = |call: &&CallFact| call.args.first() == Some(filter);
            for call in flow.calls.iter().filter(is_static_or_own) {
                named_actions(engine, body, call, actions);
            }
            field_actions(engine, *field, depth, actions);
        }
        Val::Any(parts) => parts.iter().for_each(|part| filter_actions(engine, body, part, depth, actions)),
        _ => {
            for call in flow.calls.iter().filter(|call| call.args.first() == Some(filter)) {
                named_actions(engine, body, call, actions);
            }
            // A helper made it: the object stands for what the helper's own object was given.
            let (Val::New(_, at) | Val::Call(at)) = filter else { return };
            let Some(made) = flow.calls.iter().find(|call| call.at == *at) else { return };
            for &target in engine.targets(made).iter() {
                if let Some(result) = engine.flow(target, World::Any).result.clone() {
                    filter_actions(engine, target, &result, depth + 1, actions);
                }
            }
        }
    }
}

fn field_actions(engine: &Engine<'_>, field: FieldRef, depth: u32, actions: &mut Vec<Rc<str>>) {
    for &(writer, at) in engine.writers(field).iter().take(MAX_ASKED) {
        let flow = engine.flow(writer, World::Any);
        if let Some((_, _, value)) = flow.puts.iter().find(|put| put.0 == at) {
            filter_actions(engine, writer, value, depth + 1, actions);
        }
    }
}

/// The actions one call on a filter names.
fn named_actions(engine: &Engine<'_>, body: Body, call: &CallFact, actions: &mut Vec<Rc<str>>) {
    if !matches!(engine.program.name_bytes(call.method), b"<init>" | b"addAction") {
        return;
    }
    let mut unknown = false;
    if let Some(value) = call.args.get(1) {
        for (known, _) in constants(engine, body, value, &mut unknown, 0) {
            actions.extend(known.text().cloned());
        }
    }
}

/// What a receiver reads of a broadcast that carries a data type.
fn received(engine: &Engine<'_>, body: Body, action: &str, sites: &mut Vec<Site>) {
    let found = rows(engine, "broadcast", action);
    if found.is_empty() {
        return;
    }
    let Some(at) = reads_at(engine.program, body, 0) else { return };
    // The number of a caller is one extra among others.
    let number = action != CALL_STATE || asks_number(engine, body);
    for (source, row) in found {
        sites.push(Site {
            body,
            at,
            source,
            api: "Landroid/content/BroadcastReceiver;->onReceive".to_owned(),
            argument: Some(action.to_owned()),
            weak: row.weak || !number,
            through: None,
        });
    }
}

/// Where a body, or a helper it calls, first reads what an intent carries.
fn reads_at(program: &Program, body: Body, depth: u32) -> Option<u32> {
    let calls = program.facts.calls(body);
    let reads = |name: &[u8]| READS.iter().any(|known| known.as_bytes() == name);
    let helper = |call: &&crate::sweep::Call| {
        depth < MAX_DEPTH
            && program
                .target(call.method)
                .is_some_and(|target| target != body && reads_at(program, target, depth + 1).is_some())
    };
    calls
        .iter()
        .find(|call| {
            program.is_boot(program.methods[call.method as usize].class) && reads(program.name_bytes(call.method))
        })
        .or_else(|| calls.iter().find(helper))
        .map(|call| call.at)
}

/// Whether a receiver, or a helper it calls, names the extra with the caller's number.
fn asks_number(engine: &Engine<'_>, body: Body) -> bool {
    let program = engine.program;
    let names = |body: Body| {
        program.code(body).is_some_and(|code| {
            code.insns().any(|insn| {
                insn.kind == aw_dex::Kind::ConstString
                    && program.string_in(body, insn.index) == INCOMING_NUMBER.as_bytes()
            })
        })
    };
    names(body)
        || program.facts.calls(body).iter().filter_map(|call| program.target(call.method)).any(|target| {
            names(target)
                || program.facts.calls(target).iter().filter_map(|call| program.target(call.method)).any(names)
        })
}
