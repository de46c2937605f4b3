//! Rows out of walks: every sensitive place in every phase that reaches it, with path and gate.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::addresses::strings;
use crate::analyse::{Walks, hops};
use crate::behaviour::requests;
use crate::controls::Meaning;
use crate::gates::Certainty;
use crate::guarding::{Other, guarding_gate, other_way};

use crate::output::{Access, Analysis, Coverage, GateRow, Place, RepeatRow, Step, Use};
use crate::points_to::Engine;
use crate::program::{Body, NONE, NameId, Program, TypeId};
use crate::reach::{From, Reach};
use crate::sites::{Site, Undecided};

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
        let why = match reflection {
            1 => "a reached call by reflection goes to a class or method that is not known from the code".to_owned(),
            _ => format!(
                "{reflection} reached calls by reflection go to a class or method that is not known from the code"
            ),
        };
        let place = format!("first: {} at {at:#x}", engine.program.body_text(body));
        analysis.gaps.push(aw_gap::Gap::new("reflection_unresolved", why, place));
    }
    if arguments > 0 {
        let (body, at) = undecided.arguments[0];
        let why = match arguments {
            1 => "a reached call reads something that depends on an argument that is not known".to_owned(),
            _ => format!("{arguments} reached calls read something that depends on an argument that is not known"),
        };
        let place = format!("first: {} at {at:#x}", engine.program.body_text(body));
        analysis.gaps.push(aw_gap::Gap::new("argument_unresolved", why, place));
    }
    if engine.program.native_methods > 0 {
        let count = engine.program.native_methods;
        let methods = if count == 1 { "method" } else { "methods" };
        let why = format!("{count} native {methods}: what native code reads is not examined");
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
pub fn phases<'w>(walks: &'w Walks, body: Body, at: u32) -> Vec<(&'static str, &'w Reach)> {
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
    if let (true, Some(later)) = (found.is_empty(), walks.later.as_ref().filter(|later| later.reaches(body, at))) {
        found.push(("user_action", later));
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
        let shown = |hop: Body| crate::frequency::opens_activity(engine, &reach.parents[hop], hop);
        // What starts an activity by itself brings the app to the front.
        let in_front = phase == "background" && hops(reach, body).into_iter().any(shown);
        let phase = if in_front { "unknown" } else { phase };
        let mut gate = gate(engine, walks, phase, reach, body, at);
        let mut path = steps(engine, reach, body);
        let mut certainty = path_certainty(walks, reach, body);
        // The last place to which the ways of the walk lead as they are told.
        let mut from = (body, at);
        if phase == "guarded" && gate.is_none() {
            match other_way(engine, walks, reach, body) {
                Other::Found(way) => {
                    (gate, path, from) = (Some(way.gate), way.steps, way.site);
                    certainty = Certainty::Likely;
                }
                Other::Nothing if !only => continue,
                // Whether a gate keeps it back was not looked for to the end: it is told without one.
                Other::Nothing | Other::Cut => {}
            }
        }
        if site.through.is_some() {
            path.push(Step {
                method: program.body_text(site.body),
                edge: "call".to_owned(),
                place: place(program, body, at),
            });
        }
        rows.push(Access {
            data_type: source.data_type.clone(),
            api: site.api.clone(),
            argument: site.argument.clone(),
            weak: site.weak,
            phase,
            certainty,
            entry: entry_kind(reach, from.0).to_owned(),
            component: entry_component(reach, from.0),
            path,
            place: place(program, site.body, site.at),
            gate,
            frequency: crate::frequency::of_site(engine, reach, from.0, from.1).map(|repeat| RepeatRow {
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
    match reach.parents.get(first).map(|parent| parent.from) {
        Some(From::Entry(number)) => reach.entries[number as usize].kind,
        _ => "callback",
    }
}

/// The component whose start makes it run, dotted.
fn entry_component(reach: &Reach, body: Body) -> Option<String> {
    let first = hops(reach, body)[0];
    match reach.parents.get(first)?.from {
        From::Entry(number) => reach.entries[number as usize].component.clone(),
        From::Site(..) => None,
    }
}

/// The hops of the way to `body`, the entry first.
pub fn steps(engine: &Engine<'_>, reach: &Reach, body: Body) -> Vec<Step> {
    let program = engine.program;
    hops(reach, body)
        .into_iter()
        .map(|hop| {
            let parent = &reach.parents[hop];
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
    let fresh = std::ptr::eq(reach, &raw const *walks.fresh);
    for hop in hops(reach, body) {
        let Some(node) = reach.parents[hop].node else {
            continue;
        };
        let row = &reach.nodes[node as usize];
        let key = (row.class, row.selector.unwrap_or(NONE), hop);
        // What was found out about the launch holds of no other walk.
        let refined = || fresh && walks.refinement.supported.get(&key).is_some_and(|(_, known)| *known);
        let known = reach.checked.is_sure(hop).unwrap_or_else(refined);
        if !known && (row.targets.len() > 1 || row.selector.is_none()) {
            return Certainty::Likely;
        }
    }
    Certainty::Sure
}

/// The gate that keeps a guarded place back, or the control that opens the way.
pub fn gate(engine: &Engine<'_>, walks: &Walks, phase: &str, reach: &Reach, body: Body, at: u32) -> Option<GateRow> {
    match phase {
        "guarded" => guarding_gate(engine, walks, reach, body, at),
        "after_consent" | "after_refusal" => Some(control_gate(engine, walks, phase, reach, body)),
        _ => None,
    }
}

fn control_gate(engine: &Engine<'_>, walks: &Walks, phase: &str, reach: &Reach, body: Body) -> GateRow {
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
    GateRow { kind: kind.to_owned(), key, certainty: Certainty::Sure, place: place(engine.program, at.0, at.1) }
}

/// The strongest phase of an address.
pub fn strongest(walks: &Walks, body: Body, at: u32) -> &'static str {
    phases(walks, body, at).first().map_or("unreachable", |(phase, _)| phase)
}

/// Callers of watched methods, for permissions.
fn watched(engine: &Engine<'_>, analysis: &mut Analysis) {
    let program = engine.program;
    let wanted: FxHashMap<(TypeId, NameId), &str> = engine
        .query
        .watched
        .iter()
        .filter_map(|text| {
            let (class, name) = text.split_once("->")?;
            Some(((program.types.find(class.as_bytes())?, program.names.find(name.as_bytes())?), text.as_str()))
        })
        .collect();
    let names: FxHashSet<NameId> = wanted.keys().map(|(_, name)| *name).collect();
    let mut hits: FxHashMap<u32, &str> = FxHashMap::default();
    for (method, row) in (0..).zip(&program.methods).filter(|(_, row)| names.contains(&row.name)) {
        let mut classes = std::iter::once(row.class).chain(program.hierarchy.ancestors(row.class).iter().copied());
        if let Some(text) = classes.find_map(|class| wanted.get(&(class, row.name))) {
            hits.insert(method, text);
        }
    }
    let mut found: std::collections::BTreeMap<String, Vec<Place>> = std::collections::BTreeMap::new();
    for body in 0..u32::try_from(program.bodies.len()).unwrap_or(0) {
        for call in program.facts.calls(body) {
            if let Some(text) = hits.get(&call.method) {
                let places = found.entry((*text).to_owned()).or_default();
                if places.len() < MAX_PLACES {
                    places.push(place(program, body, call.at));
                }
            }
        }
    }
    analysis.uses = found.into_iter().map(|(method, places)| Use { method, places }).collect();
}

fn coverage(program: &Program, walks: &Walks, sites: usize, reached: usize, undecided: &Undecided) -> Coverage {
    let mut bodies: FxHashSet<Body> = FxHashSet::default();
    for reach in [&*walks.any, &walks.agree, &walks.refuse, &walks.user[1], &walks.background[1], &walks.unknown] {
        bodies.extend(reach.order.iter().copied());
    }
    let capped = walks.any.nodes.iter().filter(|node| node.sites.len() >= crate::reach::MAX_NODE_SITES).count();
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
        dispatch_capped: count(capped),
    }
}
