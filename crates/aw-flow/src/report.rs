//! Rows out of walks: every sensitive place in every phase that reaches it, with path and gate.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::analyse::{Walks, hops};
use crate::controls::Meaning;
use crate::gates::Certainty;
use crate::interp::{CallFact, World};
use crate::output::{
    Access, Address, Analysis, Coverage, Dialog, GateRow, Package, Place, RepeatRow, Request, Sensor, Start, Step,
    Ticked, Use,
};
use crate::points_to::Engine;
use crate::program::{Body, NONE, Program};
use crate::reach::{From, Reach};
use crate::sites::{Site, Undecided, bag, constants};
use crate::value::{Cell, Val};

/// Call sites listed for one watched method.
const MAX_PLACES: usize = 64;

/// All rows of the answer.
pub fn rows(engine: &Engine<'_>, walks: &Walks, sites: &[Site], undecided: &Undecided) -> Analysis {
    let mut analysis = Analysis::default();
    let mut reached = FxHashSet::default();
    for site in sites {
        let found = accesses(engine, walks, site);
        if found.iter().any(|row| row.phase != "unreachable") {
            reached.insert((site.body, site.at));
        }
        analysis.accesses.extend(found);
    }
    requests(engine, walks, &mut analysis);
    watched(engine, &mut analysis);
    strings(engine, &mut analysis);
    let distinct: FxHashSet<(Body, u32)> = sites.iter().map(|site| (site.body, site.at)).collect();
    analysis.coverage = coverage(engine.program, walks, distinct.len(), reached.len(), undecided);
    let inside = |list: &[(Body, u32)]| list.iter().filter(|(body, at)| reached_any(walks, *body, *at)).count();
    let reflection = inside(&undecided.reflection);
    let arguments = inside(&undecided.arguments);
    if reflection > 0 {
        let (body, at) = undecided.reflection[0];
        let why = format!("{reflection} reached calls of Method.invoke go to a method that is not known from the code");
        let place = format!("first: {} at {at}", engine.program.body_text(body));
        analysis.gaps.push(aw_gap::Gap::new("reflection_unresolved", why, place));
    }
    if arguments > 0 {
        let (body, at) = undecided.arguments[0];
        let why = format!("{arguments} reached calls read something that depends on an argument that is not known");
        let place = format!("first: {} at {at}", engine.program.body_text(body));
        analysis.gaps.push(aw_gap::Gap::new("argument_unresolved", why, place));
    }
    if engine.program.native_methods > 0 {
        let why = format!("{} native methods: what native code reads is not examined", engine.program.native_methods);
        analysis.gaps.push(aw_gap::Gap::new("native_code", why, ""));
    }
    analysis
}

fn reached_any(walks: &Walks, body: Body, at: u32) -> bool {
    [&*walks.any, &walks.agree, &walks.refuse, &walks.user[1], &walks.background[1], &walks.unknown]
        .iter()
        .any(|reach| reach.reaches(body, at))
}

/// The place of an address.
pub fn place(program: &Program, body: Body, at: u32) -> Place {
    Place { file: program.body_file(body).to_owned(), method: program.body_text(body), offset: at }
}

/// The phases that reach an address, strongest first, with the walk that shows each.
fn phases<'w>(walks: &'w Walks, body: Body, at: u32) -> Vec<(&'static str, &'w Reach)> {
    let mut found: Vec<(&'static str, &'w Reach)> = Vec::new();
    let mut guarded = false;
    let mut pair =
        |name: &'static str, fresh: &'w Reach, any: &'w Reach, found: &mut Vec<(&'static str, &'w Reach)>| {
            if fresh.reaches(body, at) {
                found.push((name, fresh));
            } else if any.reaches(body, at) && !guarded && !found.iter().any(|(name, _)| *name == "pre_consent") {
                guarded = true;
                found.push(("guarded", any));
            }
        };
    pair("pre_consent", &walks.fresh, &walks.any, &mut found);
    if walks.refuse.reaches(body, at) {
        found.push(("after_refusal", &walks.refuse));
    }
    if walks.agree.reaches(body, at) {
        found.push(("after_consent", &walks.agree));
    }
    pair("user_action", &walks.user[0], &walks.user[1], &mut found);
    pair("background", &walks.background[0], &walks.background[1], &mut found);
    if found.is_empty() && walks.unknown.reaches(body, at) {
        found.push(("unknown", &walks.unknown));
    }
    found
}

/// Rows of one place; a way that only more knowledge could open is not told as guarded.
fn accesses(engine: &Engine<'_>, walks: &Walks, site: &Site) -> Vec<Access> {
    let program = engine.program;
    let source = &engine.query.sources[site.source];
    // An argument given by a caller is read when that caller calls.
    let (body, at) = site.through.unwrap_or((site.body, site.at));
    let mut rows = Vec::new();
    let found = phases(walks, body, at);
    let only = found.len() == 1;
    for (phase, reach) in found {
        let mut path = steps(engine, reach, body);
        if site.through.is_some() {
            path.push(Step {
                method: program.body_text(site.body),
                edge: "call".to_owned(),
                place: place(program, body, at),
            });
        }
        let gate = gate(engine, walks, phase, reach, body, at);
        if phase == "guarded" && gate.is_none() && !only {
            continue;
        }
        let certainty = path_certainty(walks, reach, body);
        rows.push(Access {
            data_type: source.data_type.clone(),
            api: site.api.clone(),
            argument: site.argument.clone(),
            weak: site.weak,
            phase,
            certainty,
            entry: entry_kind(reach, body).to_owned(),
            component: entry_component(reach, body),
            path,
            place: place(program, site.body, site.at),
            gate,
            frequency: crate::frequency::of_site(engine, reach, body, at).map(|repeat| RepeatRow {
                kind: repeat.kind.to_owned(),
                period_ms: repeat.period_ms,
                place: place(program, repeat.at.0, repeat.at.1),
            }),
        });
    }
    if rows.is_empty() {
        rows.push(Access {
            data_type: source.data_type.clone(),
            api: site.api.clone(),
            argument: site.argument.clone(),
            weak: site.weak,
            phase: "unreachable",
            certainty: Certainty::Likely,
            entry: String::new(),
            component: None,
            path: Vec::new(),
            place: place(program, site.body, site.at),
            gate: None,
            frequency: None,
        });
    }
    rows
}

fn entry_kind(reach: &Reach, body: Body) -> &'static str {
    let first = hops(reach, body)[0];
    match reach.parents.get(&first).map(|parent| parent.from) {
        Some(From::Entry(number)) => reach.entries[number as usize].kind,
        _ => "callback",
    }
}

/// The component whose start makes it run, dotted.
fn entry_component(reach: &Reach, body: Body) -> Option<String> {
    let first = hops(reach, body)[0];
    match reach.parents.get(&first)?.from {
        From::Entry(number) => reach.entries[number as usize].component.clone(),
        From::Site(..) => None,
    }
}

/// The hops of the way to `body`, the entry first.
fn steps(engine: &Engine<'_>, reach: &Reach, body: Body) -> Vec<Step> {
    let program = engine.program;
    hops(reach, body)
        .into_iter()
        .map(|hop| {
            let parent = &reach.parents[&hop];
            let (edge, from) = match parent.from {
                From::Entry(_) => ("entry", (hop, 0)),
                From::Site(NONE, _) => (parent.edge, (hop, 0)),
                From::Site(from, at) => (parent.edge, (from, at)),
            };
            Step { method: program.body_text(hop), edge: edge.to_owned(), place: place(program, from.0, from.1) }
        })
        .collect()
}

/// A way is as sure as its least sure hop: a receiver that is not known makes it likely.
fn path_certainty(walks: &Walks, reach: &Reach, body: Body) -> Certainty {
    for hop in hops(reach, body) {
        let Some(node) = reach.parents[&hop].node else {
            continue;
        };
        let row = &reach.nodes[node as usize];
        let key = (row.class, row.selector.unwrap_or(NONE), hop);
        let known = walks.refinement.supported.get(&key).is_some_and(|(_, known)| *known);
        if !known && (row.targets.len() > 1 || row.selector.is_none()) {
            return Certainty::Likely;
        }
    }
    Certainty::Sure
}

/// The gate that keeps a guarded place back, or the control that opens the way.
fn gate(engine: &Engine<'_>, walks: &Walks, phase: &str, reach: &Reach, body: Body, at: u32) -> Option<GateRow> {
    match phase {
        "guarded" => guarding_gate(engine, walks, reach, body, at),
        "after_consent" | "after_refusal" => control_gate(engine, walks, phase, reach, body),
        _ => None,
    }
}

fn control_gate(engine: &Engine<'_>, walks: &Walks, phase: &str, reach: &Reach, body: Body) -> Option<GateRow> {
    let first = hops(reach, body)[0];
    let wanted = if phase == "after_consent" { Meaning::Agree } else { Meaning::Refuse };
    let kind = if wanted == Meaning::Agree { "agree_control" } else { "refuse_control" };
    let found = walks.listeners.iter().find(|row| row.meaning == wanted && row.bodies.contains(&first));
    let (key, at) = found.map_or_else(
        || {
            (
                engine
                    .program
                    .names
                    .text(engine.program.methods[engine.program.bodies[first as usize].method as usize].name),
                (first, 0),
            )
        },
        |row| (row.label.clone(), row.at),
    );
    Some(GateRow { kind: kind.to_owned(), key, certainty: Certainty::Sure, place: place(engine.program, at.0, at.1) })
}

/// The first decision on the way that the absence of consent takes the other way.
fn guarding_gate(engine: &Engine<'_>, walks: &Walks, reach: &Reach, body: Body, at: u32) -> Option<GateRow> {
    let fresh = [&*walks.fresh, &walks.user[0], &walks.background[0]];
    let chain = hops(reach, body);
    for (index, &hop) in chain.iter().enumerate() {
        let next = match chain.get(index + 1) {
            Some(next) => match reach.parents[next].from {
                From::Site(_, site) => site,
                From::Entry(_) => continue,
            },
            None => at,
        };
        let flows: Vec<_> = fresh.iter().filter_map(|walk| walk.flows.get(&hop)).flatten().collect();
        let known = fresh.iter().any(|walk| walk.parents.contains_key(&hop));
        if !known || flows.iter().any(|flow| flow.reaches(next)) {
            continue;
        }
        let found = flows
            .iter()
            .flat_map(|flow| &flow.gates)
            .filter(|(branch, _)| *branch < next)
            .max_by_key(|(branch, _)| *branch)
            .or_else(|| flows.iter().flat_map(|flow| &flow.gates).next());
        if let Some(&(branch, number)) = found {
            let gate = engine.gates.borrow().list.get(number as usize)?.clone();
            return Some(GateRow {
                kind: gate.kind.to_owned(),
                key: gate.key,
                certainty: gate.certainty,
                place: place(engine.program, hop, branch),
            });
        }
    }
    None
}

/// The strongest phase of an address.
fn strongest(walks: &Walks, body: Body, at: u32) -> &'static str {
    phases(walks, body, at).first().map_or("unreachable", |(phase, _)| phase)
}

/// Calls whose arguments matter beyond data types: permissions, starts, dialogs, sensors.
fn requests(engine: &Engine<'_>, walks: &Walks, analysis: &mut Analysis) {
    let program = engine.program;
    for body in 0..u32::try_from(program.bodies.len()).unwrap_or(0) {
        if !walks.knows(body) {
            continue;
        }
        let mut dialog = false;
        for call in program.facts.calls(body) {
            match program.name_bytes(call.method) {
                b"requestPermissions" | b"launch" => request(engine, walks, body, call.at, analysis),
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
    }
}

fn with_call<T>(engine: &Engine<'_>, body: Body, at: u32, give: impl FnOnce(&CallFact) -> Option<T>) -> Option<T> {
    let flow = engine.flow(body, World::Any);
    let fact = flow.calls.iter().find(|fact| fact.at == at)?;
    give(fact)
}

fn request(engine: &Engine<'_>, walks: &Walks, body: Body, at: u32, analysis: &mut Analysis) {
    let permissions = with_call(engine, body, at, |fact| {
        let mut unknown = false;
        let mut found: Vec<String> = Vec::new();
        let elements = fact.args.iter().flat_map(|value| array_elements(engine, body, fact, value)).collect::<Vec<_>>();
        for value in fact.args.iter().chain(&elements) {
            for (known, _) in constants(engine, body, value, &mut unknown, 0) {
                found.extend(known.text().filter(|text| text.contains("permission.")).map(|text| text.to_string()));
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
        return;
    }
    for (phase, reach) in phases(walks, body, at) {
        analysis.requests.push(Request {
            permissions: permissions.clone(),
            phase,
            path: steps(engine, reach, body),
            place: place(engine.program, body, at),
            gate: gate(engine, walks, phase, reach, body, at),
        });
    }
}

/// Permission names that a method loads or reads from constant arrays, for lists built step by step.
fn permissions_in_reach(engine: &Engine<'_>, body: Body) -> Vec<String> {
    let program = engine.program;
    let arrays = program.facts.fields(body).iter().filter(|used| !used.write);
    let arrays =
        arrays.filter(|used| program.types.bytes(program.fields[used.field as usize].type_) == b"[Ljava/lang/String;");
    let mut found: Vec<String> =
        arrays.flat_map(|used| crate::sites::array_texts(engine, program.canonical_field(used.field))).collect();
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
fn array_elements(engine: &Engine<'_>, body: Body, fact: &CallFact, value: &Val) -> Vec<Val> {
    match value {
        Val::New(..) => bag(fact).to_vec(),
        Val::Field(field) => {
            crate::sites::array_texts(engine, *field).into_iter().map(|text| Val::Str(text.into())).collect()
        }
        Val::Param(_) => match engine.cell_of(body, fact, value, World::Any, 0) {
            Some(Cell::Bag(values)) => values,
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn start(engine: &Engine<'_>, walks: &Walks, body: Body, at: u32, analysis: &mut Analysis) {
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
fn started(engine: &Engine<'_>, intent: &crate::value::Intent, base: &Start) -> Vec<Start> {
    let class =
        intent.classes.first().map(|class| class.trim_start_matches('L').trim_end_matches(';').replace('/', "."));
    let row = Start { class, action: intent.action.as_ref().map(|text| text.to_string()), ..base.clone() };
    let mut packages: Vec<String> = intent.packages.iter().map(|text| text.to_string()).collect();
    if let Some(field) = intent.packages_in {
        packages.extend(crate::sites::array_texts(engine, field));
    }
    if packages.is_empty() {
        return vec![row];
    }
    packages.into_iter().map(|package| Start { package: Some(package), ..row.clone() }).collect()
}

fn dialog(engine: &Engine<'_>, walks: &Walks, body: Body, analysis: &mut Analysis) {
    let program = engine.program;
    let flow = engine.flow(body, World::Any);
    let text = |value: Option<&Val>| -> Option<String> {
        let value = value?;
        value
            .text()
            .map(|text| text.to_string())
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

fn ticked(engine: &Engine<'_>, body: Body, at: u32, analysis: &mut Analysis) {
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

fn sensor(engine: &Engine<'_>, walks: &Walks, body: Body, at: u32, analysis: &mut Analysis) {
    let program = engine.program;
    let flow = engine.flow(body, World::Any);
    let types: Vec<i64> = flow
        .calls
        .iter()
        .filter(|call| program.name_bytes(call.method) == b"getDefaultSensor")
        .filter_map(|call| call.args.get(1)?.number())
        .map(|(number, _)| number)
        .collect();
    let Some(fact) = flow.calls.iter().find(|fact| fact.at == at) else {
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
                    #[allow(clippy::cast_possible_truncation, reason = "a 32-bit constant read as the bits of a float")]
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
fn reaches_start(program: &Program, body: Body, depth: u32) -> bool {
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

/// Callers of watched methods, for permissions.
fn watched(engine: &Engine<'_>, analysis: &mut Analysis) {
    let program = engine.program;
    let wanted: FxHashSet<&str> = engine.query.watched.iter().map(String::as_str).collect();
    let mut hits: FxHashMap<u32, String> = FxHashMap::default();
    for (index, method) in program.methods.iter().enumerate() {
        let name = program.names.text(method.name);
        let direct = std::iter::once(method.class).chain(program.hierarchy.ancestors(method.class).iter().copied());
        for class in direct {
            let text = format!("{}->{name}", program.types.text(class));
            if wanted.contains(text.as_str()) {
                hits.insert(u32::try_from(index).unwrap_or(NONE), text);
                break;
            }
        }
    }
    let mut found: std::collections::BTreeMap<String, Vec<Place>> = std::collections::BTreeMap::new();
    for body in 0..u32::try_from(program.bodies.len()).unwrap_or(0) {
        for call in program.facts.calls(body) {
            if let Some(text) = hits.get(&call.method) {
                let places = found.entry(text.clone()).or_default();
                if places.len() < MAX_PLACES {
                    places.push(place(program, body, call.at));
                }
            }
        }
    }
    analysis.uses = found.into_iter().map(|(method, places)| Use { method, places }).collect();
}

/// Addresses that code puts together: `new URL(...)`, `Uri.parse`, `Uri.Builder.authority`, request builders.
fn built_addresses(engine: &Engine<'_>, analysis: &mut Analysis) {
    let program = engine.program;
    for body in 0..u32::try_from(program.bodies.len()).unwrap_or(0) {
        joined_addresses(engine, body, analysis);
        for call in program.facts.calls(body) {
            let class = program.types.bytes(program.methods[call.method as usize].class);
            let part = match (class, program.name_bytes(call.method)) {
                (b"Ljava/net/URL;", b"<init>")
                | (b"Lokhttp3/Request$Builder;", b"url")
                | (_, b"baseUrl" | b"loadUrl") => "",
                (b"Landroid/net/Uri;", b"parse") => "",
                (b"Landroid/net/Uri$Builder;", b"authority" | b"encodedAuthority")
                | (b"Lokhttp3/HttpUrl$Builder;", b"host") => "https://",
                _ => continue,
            };
            let texts = with_call(engine, body, call.at, |fact| {
                let mut unknown = false;
                let values = fact
                    .args
                    .iter()
                    .flat_map(|value| constants(engine, body, value, &mut unknown, 0))
                    .collect::<Vec<_>>();
                Some(
                    values
                        .iter()
                        .filter_map(|(value, _)| value.text())
                        .map(|text| format!("{part}{text}"))
                        .collect::<Vec<_>>(),
                )
            });
            for text in texts.unwrap_or_default() {
                if text.starts_with("http") || text.starts_with("ws") {
                    analysis.addresses.push(Address { text, place: place(program, body, call.at) });
                }
            }
        }
    }
}

/// Texts put together in a method that loads the beginning of an address.
fn joined_addresses(engine: &Engine<'_>, body: Body, analysis: &mut Analysis) {
    let program = engine.program;
    let begins = program.facts.strings(body).iter().any(|&(_, index)| {
        let text = program.string_in(body, index);
        text.starts_with(b"http") && (text.ends_with(b"://") || text.contains(&b'%'))
    });
    if !begins {
        return;
    }
    let flow = engine.flow(body, World::Any);
    for call in &flow.calls {
        if let Some(text) = call.result.text().filter(|text| text.starts_with("http") && text.len() > 8) {
            analysis.addresses.push(Address { text: text.to_string(), place: place(program, body, call.at) });
        }
    }
}

/// Addresses, packages, watched strings.
fn strings(engine: &Engine<'_>, analysis: &mut Analysis) {
    let program = engine.program;
    for body in 0..u32::try_from(program.bodies.len()).unwrap_or(0) {
        for &(at, index) in program.facts.strings(body) {
            let text = aw_dex::to_text(program.string_in(body, index));
            if text.starts_with("http") || text.starts_with("ws") {
                analysis.addresses.push(Address { text, place: place(program, body, at) });
            }
        }
    }
    built_addresses(engine, analysis);
    analysis.addresses.sort();
    analysis.addresses.dedup_by(|one, two| one.text == two.text && one.place.method == two.place.method);
    let mut packages: std::collections::BTreeMap<String, Package> = std::collections::BTreeMap::new();
    for class in &program.classes {
        let descriptor = program.types.text(class.type_);
        let dotted = descriptor.trim_start_matches('L').trim_end_matches(';').replace('/', ".");
        let name = dotted.rsplit_once('.').map_or("", |(package, _)| package).to_owned();
        let row = packages.entry(name.clone()).or_insert_with(|| Package {
            name,
            classes: 0,
            example: descriptor,
            file: program.dexes[class.dex as usize].0.clone(),
        });
        row.classes += 1;
    }
    analysis.packages = packages.into_values().collect();
    let wanted: FxHashSet<&[u8]> = engine.query.strings.iter().map(String::as_bytes).collect();
    if wanted.is_empty() {
        return;
    }
    for (name, dex) in &program.dexes {
        for index in 0..dex.string_count() {
            if let Some(raw) = u32::try_from(index).ok().and_then(|index| dex.string(index))
                && wanted.contains(raw)
            {
                analysis.strings.push((aw_dex::to_text(raw), name.clone()));
            }
        }
    }
}

fn coverage(program: &Program, walks: &Walks, sites: usize, reached: usize, undecided: &Undecided) -> Coverage {
    let mut bodies: FxHashSet<Body> = FxHashSet::default();
    for reach in [&*walks.any, &walks.agree, &walks.refuse, &walks.user[1], &walks.background[1], &walks.unknown] {
        bodies.extend(reach.parents.keys().copied());
    }
    let count = |number: usize| u64::try_from(number).unwrap_or(0);
    Coverage {
        dex_files: count(program.dexes.len()),
        classes: u64::from(program.class_rows),
        methods: count(program.bodies.len()),
        method_rows: u64::from(program.method_rows),
        instructions: program.facts.instructions,
        invokes: program.facts.invokes,
        methods_reached: count(bodies.len()),
        sensitive_sites: count(sites),
        sensitive_sites_reached: count(reached),
        arguments_unresolved: count(undecided.arguments.len()),
        reflection_unresolved: count(undecided.reflection.len()),
        native_methods: u64::from(program.native_methods),
        dispatch_capped: 0,
    }
}
