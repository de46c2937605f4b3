//! Rows beyond reads: permission requests, starts, dialogs, ticked boxes, sensors.

use crate::analyse::Walks;
use crate::flow::{CallFact, World};

use crate::constants::constants;
use crate::output::{Analysis, Dialog, Request, Sensor, Start, Ticked};
use crate::points_to::Engine;
use crate::program::{Body, MethodRef, Program};
use crate::report::{gate, phases, place, steps, strongest};
use crate::scan::bag;
use crate::sites::numbers;
use crate::value::{Cell, Val};

/// Names of the calls below.
const TELLING: &[&str] = &[
    "requestPermissions",
    "launch",
    "startService",
    "startForegroundService",
    "bindService",
    "startActivity",
    "sendBroadcast",
    "getLaunchIntentForPackage",
    "setPositiveButton",
    "setNegativeButton",
    "setChecked",
    "registerListener",
];

/// Calls whose arguments matter beyond data types: permissions, starts, dialogs, sensors.
pub fn requests(engine: &Engine<'_>, walks: &Walks, analysis: &mut Analysis) {
    let program = engine.program;
    let names = numbers(program, TELLING.iter().copied());
    let tells: Vec<bool> = program.methods.iter().map(|method| names.contains(&method.name)).collect();
    for body in 0..u32::try_from(program.bodies.len()).unwrap_or(0) {
        let calls = program.facts.calls(body);
        if !calls.iter().any(|call| tells[call.method as usize]) || !walks.knows(body) {
            continue;
        }
        let mut dialog = false;
        let mut asked = Vec::new();
        for call in calls.iter().filter(|call| tells[call.method as usize]) {
            match program.name_bytes(call.method) {
                b"requestPermissions" | b"launch" => asked.extend(request(engine, walks, body, call.at)),
                b"startService"
                | b"startForegroundService"
                | b"bindService"
                | b"startActivity"
                | b"sendBroadcast"
                | b"getLaunchIntentForPackage" => start(engine, walks, body, call.at, analysis),
                b"setPositiveButton" | b"setNegativeButton" => dialog = true,
                b"setChecked" => ticked(engine, body, call.at, analysis),
                b"registerListener"
                    if program.types.bytes(program.methods[call.method as usize].class)
                        == b"Landroid/hardware/SensorManager;" =>
                {
                    sensor(engine, walks, body, call.at, analysis);
                }
                _ => {}
            }
        }
        if dialog {
            self::dialog(engine, walks, body, analysis);
        }
        tell_apart(program, body, &mut asked);
        analysis.requests.extend(asked);
    }
}

/// Let each request of a method name those that no run of it makes, too.
fn tell_apart(program: &Program, body: Body, asked: &mut [Request]) {
    let mut places: Vec<u32> = asked.iter().map(|request| request.place.offset).collect();
    places.sort_unstable();
    places.dedup();
    let Some(code) = program.code(body).filter(|_| places.len() > 1) else { return };
    let apart = crate::apart::apart(&code, &places);
    for request in asked {
        if let Ok(row) = places.binary_search(&request.place.offset) {
            request.apart.clone_from(&apart[row]);
        }
    }
}

/// The calls that ask the user for permissions.
pub fn asking<'e>(engine: &'e Engine<'_>) -> impl Iterator<Item = (Body, u32)> + 'e {
    let program = engine.program;
    let asks = |method: MethodRef| {
        let class = program.types.bytes(program.methods[method as usize].class);
        match program.name_bytes(method) {
            b"requestPermissions" => true,
            b"launch" => class.ends_with(b"ActivityResultLauncher;"),
            _ => false,
        }
    };
    let methods = (0..u32::try_from(program.methods.len()).unwrap_or(0)).filter(move |&method| asks(method));
    methods.flat_map(move |method| {
        engine.bodies_calling(method).iter().flat_map(move |&body| {
            let calls = program.facts.calls(body).iter().filter(move |call| call.method == method);
            calls.map(move |call| (body, call.at))
        })
    })
}

pub fn with_call<T>(engine: &Engine<'_>, body: Body, at: u32, give: impl FnOnce(&CallFact) -> Option<T>) -> Option<T> {
    let flow = engine.flow(body, World::Any);
    let fact = flow.call(at)?;
    give(fact)
}

/// The request at a call, in each phase that reaches it; none where nothing says which permissions it is about.
pub fn request(engine: &Engine<'_>, walks: &Walks, body: Body, at: u32) -> Vec<Request> {
    let permissions = with_call(engine, body, at, |fact| {
        let mut unknown = false;
        let mut found: Vec<String> = Vec::new();
        let elements = fact.args.iter().flat_map(|value| array_elements(engine, body, fact, value)).collect::<Vec<_>>();
        for value in fact.args.iter().chain(&elements) {
            for (known, _) in constants(engine, body, value, &mut unknown, 0) {
                found.extend(
                    known.text().filter(|text| text.contains("permission.")).map(std::string::ToString::to_string),
                );
            }
        }
        found.sort();
        found.dedup();
        Some(found)
    })
    .unwrap_or_default();
    let permissions = if permissions.is_empty() { permissions_in_reach(engine, body) } else { permissions };
    let asks = engine
        .program
        .facts
        .calls(body)
        .iter()
        .any(|call| call.at == at && engine.program.name_bytes(call.method) == b"requestPermissions");
    let own = engine.program.facts.calls(body).iter().find(|call| call.at == at).is_some_and(|call| {
        let method = engine.program.methods[call.method as usize];
        engine.program.resolve(method.class, method.selector).is_some()
    });
    if permissions.is_empty() && (!asks || own) {
        return Vec::new();
    }
    let told = phases(walks, body, at).into_iter().map(|(phase, reach)| Request {
        permissions: permissions.clone(),
        phase,
        path: steps(engine, reach, body),
        place: place(engine.program, body, at),
        gate: gate(engine, walks, phase, reach, body, at),
        apart: Vec::new(),
    });
    told.collect()
}

/// Permission names that a method loads or reads from constant arrays, for lists built step by step.
pub fn permissions_in_reach(engine: &Engine<'_>, body: Body) -> Vec<String> {
    let program = engine.program;
    let arrays = program.facts.fields(body).iter().filter(|used| !used.write);
    let arrays =
        arrays.filter(|used| program.types.bytes(program.fields[used.field as usize].type_) == b"[Ljava/lang/String;");
    let mut found: Vec<String> =
        arrays.flat_map(|used| crate::constants::array_texts(engine, program.canonical_field(used.field))).collect();
    if let Some(code) = program.code(body) {
        let loaded = code.insns().filter(|insn| insn.kind == aw_dex::Kind::ConstString);
        found.extend(loaded.map(|insn| aw_dex::to_text(program.string_in(body, insn.index))));
    }
    found.retain(|text| text.contains(".permission."));
    found.sort();
    found.dedup();
    found
}

/// The elements of an array given as argument, here or in a constant field.
pub fn array_elements(engine: &Engine<'_>, body: Body, fact: &CallFact, value: &Val) -> Vec<Val> {
    match value {
        Val::New(..) => bag(fact).to_vec(),
        Val::Field(field) => {
            crate::constants::array_texts(engine, *field).into_iter().map(|text| Val::Str(text.into())).collect()
        }
        Val::Param(_) => match engine.cell_of(body, fact, value, World::Any, 0) {
            Some(Cell::Bag(values)) => values.to_vec(),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

pub fn start(engine: &Engine<'_>, walks: &Walks, body: Body, at: u32, analysis: &mut Analysis) {
    let rows = with_call(engine, body, at, |fact| {
        let call = engine.program.name_bytes(fact.method);
        let base = Start {
            call: String::from_utf8_lossy(call).into_owned(),
            package: None,
            class: None,
            action: None,
            place: place(engine.program, body, at),
            phase: strongest(walks, body, at),
        };
        if call == b"getLaunchIntentForPackage" {
            let mut unknown = false;
            let named = constants(engine, body, fact.args.get(1)?, &mut unknown, 0);
            let packages = named.iter().filter_map(|(value, _)| value.text());
            return Some(
                packages.map(|text| Start { package: Some(text.to_string()), ..base.clone() }).collect::<Vec<_>>(),
            );
        }
        fact.args.iter().find_map(|value| match engine.cell_of(body, fact, value, World::Any, 0)? {
            Cell::Intent(intent) => Some(started(engine, &intent, &base)),
            _ => None,
        })
    });
    analysis.starts.extend(rows.unwrap_or_default());
}

/// One row for each package an intent may name, at least one.
pub fn started(engine: &Engine<'_>, intent: &crate::value::Intent, base: &Start) -> Vec<Start> {
    let class =
        intent.classes.first().map(|class| class.trim_start_matches('L').trim_end_matches(';').replace('/', "."));
    let row = Start { class, action: intent.action.as_ref().map(std::string::ToString::to_string), ..base.clone() };
    let mut packages: Vec<String> = intent.packages.iter().map(std::string::ToString::to_string).collect();
    if let Some(field) = intent.packages_in {
        packages.extend(crate::constants::array_texts(engine, field));
    }
    if packages.is_empty() {
        return vec![row];
    }
    packages.into_iter().map(|package| Start { package: Some(package), ..row.clone() }).collect()
}

pub fn dialog(engine: &Engine<'_>, walks: &Walks, body: Body, analysis: &mut Analysis) {
    let program = engine.program;
    let flow = engine.flow(body, World::Any);
    let text = |value: Option<&Val>| -> Option<String> {
        let value = value?;
        value
            .text()
            .map(std::string::ToString::to_string)
            .or_else(|| engine.query.texts.get(&u32::try_from(value.number()?.0).ok()?).cloned())
    };
    let mut row = Dialog { place: place(program, body, 0), ..Dialog::default() };
    for call in &flow.calls {
        let name = program.names.text(program.methods[call.method as usize].name);
        match name.as_str() {
            "setPositiveButton" | "setNegativeButton" | "setNeutralButton" => {
                let meaning = walks
                    .listeners
                    .iter()
                    .find(|listener| listener.at == (body, call.at))
                    .map(|listener| listener.meaning);
                row.buttons.push((name, text(call.args.get(1)).unwrap_or_default(), meaning));
            }
            "setTitle" | "setMessage" => row.texts.extend(text(call.args.get(1))),
            _ => {}
        }
    }
    analysis.dialogs.push(row);
}

pub fn ticked(engine: &Engine<'_>, body: Body, at: u32, analysis: &mut Analysis) {
    let row = with_call(engine, body, at, |fact| {
        let (on, _) = fact.args.get(1)?.number()?;
        let view = match fact.args.first()? {
            Val::View(id) => Some(*id),
            _ => None,
        };
        (on != 0).then(|| Ticked { view, place: place(engine.program, body, at) })
    });
    analysis.ticked.extend(row);
}

pub fn sensor(engine: &Engine<'_>, walks: &Walks, body: Body, at: u32, analysis: &mut Analysis) {
    let program = engine.program;
    let flow = engine.flow(body, World::Any);
    let types: Vec<i64> = flow
        .calls
        .iter()
        .filter(|call| program.name_bytes(call.method) == b"getDefaultSensor")
        .filter_map(|call| call.args.get(1)?.number())
        .map(|(number, _)| number)
        .collect();
    let Some(fact) = flow.call(at) else {
        return;
    };
    let listeners = fact.args.get(1).and_then(|value| engine.objects(body, value, World::Any, 0)).unwrap_or_default();
    let mut thresholds = Vec::new();
    let mut opens = false;
    for type_ in listeners {
        for listener in program.methods_named(type_, b"onSensorChanged") {
            let Some(code) = program.code(listener) else {
                continue;
            };
            for insn in code.insns() {
                if matches!(insn.op, 0x14 | 0x15) {
                    #[allow(
                        clippy::cast_possible_truncation,
                        clippy::cast_sign_loss,
                        reason = "a 32-bit constant read as the bits of a float"
                    )]
                    let value = f32::from_bits(insn.literal as u32);
                    if value.is_finite() && value.abs() > 0.01 && value.abs() < 10_000.0 && !thresholds.contains(&value)
                    {
                        thresholds.push(value);
                    }
                }
            }
            opens |= reaches_start(program, listener, 0);
        }
    }
    analysis.sensors.push(Sensor {
        types,
        thresholds,
        opens,
        place: place(program, body, at),
        phase: strongest(walks, body, at),
    });
}

/// Whether a method, or one it calls directly, opens a screen or an address.
pub fn reaches_start(program: &Program, body: Body, depth: u32) -> bool {
    program.facts.calls(body).iter().any(|call| {
        let name = program.name_bytes(call.method);
        if matches!(name, b"startActivity" | b"startActivityForResult" | b"loadUrl") {
            return true;
        }
        let method = program.methods[call.method as usize];
        depth < 3
            && program
                .resolve(method.class, method.selector)
                .is_some_and(|target| target != body && reaches_start(program, target, depth + 1))
    })
}
