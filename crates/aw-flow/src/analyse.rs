//! All together: walks for every phase, then each sensitive place with the phases that reach it.

use std::rc::Rc;

use aw_gap::Gap;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::callbacks::{ACTIVITY_LEAVE, ACTIVITY_START, ACTIVITY_USER, SERVICE_LATER, VIEW_USER};
use crate::controls::{self, Meaning};
use crate::entries::{self, Entry};
use crate::gates::names_consent;
use crate::interp::{Outside, World};
use crate::models::{Model, Models};
use crate::output::Analysis;
use crate::points_to::Engine;
use crate::program::{ACC_STATIC, Body, FieldRef, NONE, Program, Selector, TypeId};
use crate::query::{Click, Control, Query};
use crate::reach::{From, Listener, Reach, Refinement, walk};
use crate::sites::SourceTable;
use crate::value::Val;

/// Rounds of refining the launch; each can only take away.
const MAX_ROUNDS: usize = 6;
/// Rounds of finding listeners that listeners make.
const MAX_LISTENER_ROUNDS: usize = 4;
/// Call levels below an agreeing control where written keys count as consent.
const AGREE_DEPTH: usize = 3;

/// The walks, by phase.
pub struct Walks {
    /// First launch, nothing agreed.
    pub fresh: Rc<Reach>,
    /// Launch with anything stored.
    pub any: Rc<Reach>,
    /// After agreeing.
    pub agree: Reach,
    /// After refusing.
    pub refuse: Reach,
    /// Taps, nothing agreed; taps with anything stored.
    pub user: [Reach; 2],
    /// Jobs and broadcasts, nothing agreed; with anything stored.
    pub background: [Reach; 2],
    /// Entered in ways the framework decides.
    pub unknown: Reach,
    /// Listeners of all walks.
    pub listeners: Vec<Listener>,
    /// What was found out about dispatch.
    pub refinement: Refinement,
}

impl Walks {
    /// Whether any walk reaches `body`.
    pub fn knows(&self, body: Body) -> bool {
        let all =
            [&*self.fresh, &*self.any, &self.agree, &self.refuse, &self.user[1], &self.background[1], &self.unknown];
        all.iter().any(|reach| reach.parents.contains_key(&body))
    }
}

/// Answer `query` for `program`.
pub fn analyse(program: &Program, query: &Query) -> Analysis {
    let mut models = Models::build(program);
    let table = SourceTable::build(program, query, &mut models);
    let engine = Engine::new(program, query, &models);
    let followed = followed_bodies(&engine);
    let walks = walk_phases(&engine, followed);
    let (sites, undecided) = table.scan(&engine, &|body| walks.knows(body));
    let mut analysis = crate::report::rows(&engine, &walks, &sites, &undecided);
    analysis.gaps.extend(program.gaps.iter().cloned());
    let unfollowed = engine.unfollowed.borrow().len();
    if unfollowed > 0 {
        let why = format!("values were not followed in {unfollowed} methods: they are too large");
        analysis.gaps.push(Gap::new("method_too_large", why, ""));
    }
    if engine.exhausted() {
        analysis.gaps.push(Gap::new(
            "value_budget_spent",
            "values were not followed in all methods: the instruction budget was used up",
            "",
        ));
    }
    analysis.gaps.sort();
    analysis
}

/// Bodies that need values: they read stored data, register callbacks, start things, or ask those that do.
fn followed_bodies(engine: &Engine<'_>) -> Vec<bool> {
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
const TRUTH_UNITS: usize = 400;

/// Whether a body takes a truth value and may decide by it.
fn takes_truth(engine: &Engine<'_>, body: Body) -> bool {
    let program = engine.program;
    program.takes_truth(program.bodies[body as usize].method)
        && program.code(body).is_some_and(|code| code.unit_count() <= TRUTH_UNITS)
}

/// Fields whose reads need values: named for consent, or static truth values that nothing writes.
fn telling_fields(engine: &Engine<'_>) -> Vec<bool> {
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
fn spread_to_callers(engine: &Engine<'_>, followed: &mut [bool], readers: &mut [bool]) {
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

fn bodies_where(flags: &[bool]) -> Vec<Body> {
    flags.iter().enumerate().filter(|(_, flag)| **flag).map(|(index, _)| u32::try_from(index).unwrap_or(NONE)).collect()
}

fn walk_phases(engine: &Engine<'_>, mut followed: Vec<bool>) -> Walks {
    let mut launch = entries::launch(engine.program, engine.query);
    let none = FxHashSet::default();
    let unrefined = Refinement::default();
    let keep = |world: World, reach: &Rc<Reach>| {
        let known = engine.launch.borrow_mut()[usize::from(world == World::Any)].replace(Rc::clone(reach));
        if world == World::Any {
            engine.add_callers(reach);
        }
        engine.forget(world, known.is_none());
    };
    let mut any = Rc::new(walk(engine, &followed, &unrefined, World::Any, launch.clone(), &none));
    keep(World::Any, &any);
    any = Rc::new(walk(engine, &followed, &unrefined, World::Any, launch.clone(), &none));
    keep(World::Any, &any);
    let (listeners, made) = find_listeners(engine, &followed, &unrefined, &any);
    *engine.made.borrow_mut() = Some(made);
    engine.forget(World::Any, true);
    learn_consent(engine, &listeners);
    engine.forget(World::Fresh, true);
    let mut refinement = Refinement::default();
    let mut fresh = Rc::new(walk(engine, &followed, &refinement, World::Fresh, launch.clone(), &none));
    let mut left = false;
    for _ in 0..MAX_ROUNDS {
        keep(World::Fresh, &fresh);
        let granted = learn_self_granted(engine, &fresh);
        let grown = follow_more(engine, &fresh, &mut followed);
        let refuted = refine(engine, &fresh, &mut refinement);
        let leaves = !left && starts_other(engine, &fresh);
        if leaves {
            left = true;
            for activity in engine.query.components.iter().filter(|row| row.kind == "activity" && row.launcher) {
                launch.extend(entries::of_class(engine.program, &activity.name, ACTIVITY_LEAVE, "launcher"));
            }
        }
        let next = Rc::new(walk(engine, &followed, &refinement, World::Fresh, launch.clone(), &none));
        let same = next.order.len() == fresh.order.len() && same_flows(&next, &fresh);
        fresh = next;
        if same && !grown && !refuted && !leaves && !granted {
            break;
        }
    }
    keep(World::Fresh, &fresh);
    any = Rc::new(walk(engine, &followed, &unrefined, World::Any, launch, &none));
    keep(World::Any, &any);
    other_phases(engine, &followed, refinement, fresh, any, &listeners)
}

/// Keys that the launch itself stores as agreed are no consent: nobody was asked.
fn learn_self_granted(engine: &Engine<'_>, fresh: &Reach) -> bool {
    let mut found = Vec::new();
    let flows = fresh.order.iter().filter_map(|body| fresh.flows.get(body).map(|flows| (body, flows)));
    for (body, flow) in flows.flat_map(|(body, flows)| flows.iter().map(move |flow| (body, flow))) {
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
    gates.self_granted.len() > before
}

fn constant_of(engine: &Engine<'_>, body: Body, value: &Val) -> Val {
    match value {
        Val::Param(index) => engine.parameter_value(body, *index, World::Fresh),
        other => other.clone(),
    }
}

fn same_flows(one: &Reach, two: &Reach) -> bool {
    let count = |reach: &Reach| {
        reach
            .flows
            .values()
            .flatten()
            .map(|flow| flow.reached.iter().filter(|reached| **reached).count())
            .sum::<usize>()
    };
    count(one) == count(two)
}

/// Whether the launch goes on to another activity, so that the first one is left by itself.
fn starts_other(engine: &Engine<'_>, fresh: &Reach) -> bool {
    fresh.started.iter().any(|(name, _, _)| {
        engine.query.components.iter().any(|row| row.kind == "activity" && !row.launcher && row.name == *name)
    })
}

/// Whether an argument rests on consent, in a register or in a field.
fn is_gated(engine: &Engine<'_>, value: &Val) -> bool {
    match value {
        Val::Field(field) => {
            let type_ = engine.program.fields[*field as usize].type_;
            matches!(engine.program.types.bytes(type_), b"Z" | b"I" | b"Ljava/lang/Boolean;")
                && engine.field(*field, World::Fresh).gate().is_some()
        }
        other => other.gate().is_some(),
    }
}

/// Bodies that receive or read consent found in the last round are followed from now on.
fn follow_more(engine: &Engine<'_>, fresh: &Reach, followed: &mut [bool]) -> bool {
    let mut grown = false;
    let mut fields: FxHashSet<FieldRef> = engine.gates.borrow().agreed_fields.iter().copied().collect();
    let mut add = |body: Body, followed: &mut [bool]| {
        if !followed[body as usize] {
            grown = true;
            followed[body as usize] = true;
        }
    };
    for flow in fresh.order.iter().filter_map(|body| fresh.flows.get(body)).flatten() {
        for call in flow.calls.iter().filter(|call| call.args.iter().any(|value| is_gated(engine, value))) {
            for target in engine.targets(call) {
                add(target, followed);
                if engine.gated_bodies.borrow_mut().insert(target) {
                    engine.forget_body(target);
                }
            }
        }
        fields.extend(flow.puts.iter().filter(|(_, _, value)| value.gate().is_some()).map(|(_, field, _)| *field));
    }
    fields.extend(written_under_consent(engine, fresh));
    let new: FxHashSet<FieldRef> = fields.difference(&engine.gated_fields.borrow()).copied().collect();
    engine.gated_fields.borrow_mut().extend(new.iter().copied());
    let learned = !new.is_empty();
    if fields.is_empty() {
        return grown || learned;
    }
    for body in 0..u32::try_from(engine.program.bodies.len()).unwrap_or(0) {
        let reads = engine
            .program
            .facts
            .fields(body)
            .iter()
            .any(|used| !used.write && fields.contains(&engine.program.canonical_field(used.field)));
        if reads {
            engine.forget_body(body);
            add(body, followed);
        }
    }
    let readers: Vec<Body> = bodies_where(followed);
    let returning: FxHashSet<Selector> = readers
        .iter()
        .filter(|&&body| {
            let method = engine.program.bodies[body as usize].method;
            engine.program.return_type(method) == b"Z"
                && engine
                    .program
                    .facts
                    .fields(body)
                    .iter()
                    .any(|used| !used.write && fields.contains(&engine.program.canonical_field(used.field)))
        })
        .map(|&body| engine.program.methods[engine.program.bodies[body as usize].method as usize].selector)
        .collect();
    for body in 0..u32::try_from(engine.program.bodies.len()).unwrap_or(0) {
        let asks = engine
            .program
            .facts
            .calls(body)
            .iter()
            .any(|call| returning.contains(&engine.program.methods[call.method as usize].selector));
        if asks && !followed[body as usize] {
            grown = true;
            followed[body as usize] = true;
        }
    }
    grown || learned
}

/// Flags that the launch writes only where consent lets it: they stand for consent.
fn written_under_consent(engine: &Engine<'_>, fresh: &Reach) -> Vec<FieldRef> {
    let program = engine.program;
    let Some(any) = engine.launched(World::Any) else { return Vec::new() };
    let mut found = Vec::new();
    for &body in &any.order {
        for used in program.facts.fields(body).iter().filter(|used| used.write) {
            let row = program.fields[used.field as usize];
            let flag = matches!(program.types.bytes(row.type_), b"Z" | b"I" | b"Ljava/lang/Boolean;")
                || crate::entries::extends(program, row.type_, &["Ljava/lang/Enum;"]);
            if flag && any.reaches(body, used.at) && !fresh.reaches(body, used.at) {
                found.push(program.canonical_field(used.field));
            }
        }
    }
    found
}

/// Check the ways to sensitive code that went through a receiver that was not known.
fn refine(engine: &Engine<'_>, fresh: &Reach, refinement: &mut Refinement) -> bool {
    let mut changed = false;
    for &body in &fresh.order {
        let Some(node) = fresh.parents.get(&body).and_then(|parent| parent.node) else {
            continue;
        };
        let row = &fresh.nodes[node as usize];
        if row.targets.len() < 2 && row.selector.is_some() {
            continue;
        }
        let key = (row.class, row.selector.unwrap_or(NONE), body);
        if refinement.supported.contains_key(&key) || refinement.refuted.contains(&key) {
            continue;
        }
        match support(engine, fresh, node, body) {
            Some((site, known)) => {
                refinement.supported.insert(key, (site, known));
            }
            None => {
                refinement.refuted.insert(key);
                changed = true;
            }
        }
    }
    changed
}

/// The first site of a node whose receiver may be of the class that answers with `target`.
fn support(engine: &Engine<'_>, fresh: &Reach, node: u32, target: Body) -> Option<((Body, u32), bool)> {
    /// Sites asked before the first one is taken as it is.
    const MAX_SITES: usize = 48;
    let row = &fresh.nodes[node as usize];
    let mut open = None;
    for (index, &(body, at)) in row.sites.iter().enumerate() {
        if index >= MAX_SITES {
            return Some((open.unwrap_or(row.sites[0]), false));
        }
        let flow = engine.flow(body, World::Fresh);
        let Some(call) = flow.calls.iter().find(|call| call.at == at) else {
            if flow.reached.is_empty() {
                open = open.or(Some((body, at)));
            }
            continue;
        };
        let receiver = if row.selector.is_some() { call.args.first() } else { callback_argument(engine, row, call) };
        let Some(types) = receiver.and_then(|value| engine.objects(body, value, World::Fresh, 0)) else {
            open = open.or(Some((body, at)));
            continue;
        };
        let answers = types.iter().any(|&type_| match row.selector {
            Some(selector) => {
                engine.program.resolve(type_, selector) == Some(target)
                    || crate::sweep::lambda_body(engine.program, type_, selector).is_some_and(|method| {
                        let method = engine.program.methods[method as usize];
                        engine.program.resolve(method.class, method.selector) == Some(target)
                    })
            }
            None => true,
        });
        if answers {
            return Some(((body, at), true));
        }
    }
    open.map(|site| (site, false))
}

fn callback_argument<'c>(
    engine: &Engine<'_>,
    row: &crate::reach::Node,
    call: &'c crate::interp::CallFact,
) -> Option<&'c Val> {
    let registration = engine.models.registration(call.method)?;
    if registration.argument < 0 {
        return call.args.first();
    }
    let _ = row;
    call.args.get(
        usize::from(registration.argument.unsigned_abs()) + usize::from(call.invoke != crate::sweep::Invoke::Static),
    )
}

/// Listeners of the launch and those that listeners make in turn, with all classes made on the way.
fn find_listeners(
    engine: &Engine<'_>,
    followed: &[bool],
    refinement: &Refinement,
    any: &Reach,
) -> (Vec<Listener>, FxHashSet<TypeId>) {
    let mut listeners = any.listeners.clone();
    let mut made = any.instantiated.clone();
    let mut known = 0;
    for _ in 0..MAX_LISTENER_ROUNDS {
        let mut open: Vec<Entry> = listeners.iter().flat_map(listener_entries).collect();
        open.extend(user_entries(engine, &made));
        open.extend(entries::background(engine.program, engine.query));
        if open.len() == known {
            break;
        }
        known = open.len();
        let reach = walk(engine, followed, refinement, World::Any, open, &made);
        engine.add_callers(&reach);
        made.extend(reach.instantiated.iter().copied());
        for listener in reach.listeners {
            if !listeners.contains(&listener) {
                listeners.push(listener);
            }
        }
    }
    (listeners, made)
}

fn listener_entries(listener: &Listener) -> Vec<Entry> {
    listener.bodies.iter().map(|&body| Entry { given: listener.given.clone(), ..Entry::new(body, "click") }).collect()
}

/// Handlers the user reaches without a registration in code: activities, fragments, layouts.
fn user_entries(engine: &Engine<'_>, made: &FxHashSet<TypeId>) -> Vec<Entry> {
    let program = engine.program;
    let mut found = Vec::new();
    for activity in engine.query.components.iter().filter(|row| row.kind == "activity") {
        found.extend(entries::of_class(program, &activity.name, ACTIVITY_USER, "click").into_iter().filter(|entry| {
            program.name_bytes(program.bodies[entry.body as usize].method) != b"<clinit>"
                && program.name_bytes(program.bodies[entry.body as usize].method) != b"onClick"
        }));
        if !activity.launcher && (activity.exported || !activity.actions.is_empty()) {
            found.extend(entries::of_class(program, &activity.name, ACTIVITY_START, "deep_link"));
        }
    }
    let mut types: Vec<TypeId> = made.iter().copied().collect();
    types.sort_unstable();
    for type_ in types {
        if entries::extends(program, type_, &["/ClickableSpan;"]) {
            found.extend(program.methods_named(type_, b"onClick").into_iter().map(|body| Entry::new(body, "click")));
        }
        if entries::extends(program, type_, &["/Fragment;"]) {
            for name in
                ["onOptionsItemSelected", "onActivityResult", "onRequestPermissionsResult", "onContextItemSelected"]
            {
                found.extend(
                    program.methods_named(type_, name.as_bytes()).into_iter().map(|body| Entry::new(body, "click")),
                );
            }
        }
    }
    user_views(engine, made, &mut found);
    for click in layout_clicks(engine) {
        let (meaning, entries) = click_entries(engine, &click);
        if meaning == Meaning::Other {
            found.extend(entries);
        }
    }
    found
}

/// Views of the app that react to touch by themselves.
fn user_views(engine: &Engine<'_>, made: &FxHashSet<TypeId>, found: &mut Vec<Entry>) {
    let program = engine.program;
    let mut types: Vec<TypeId> = made.iter().copied().collect();
    types.sort_unstable();
    for type_ in types {
        let framework = program.types.bytes(program.framework_ancestor(type_));
        if program.class(type_).is_some()
            && framework.starts_with(b"Landroid")
            && crate::models::is_view_name(framework)
        {
            for name in VIEW_USER {
                found.extend(
                    program.methods_named(type_, name.as_bytes()).into_iter().map(|body| Entry::new(body, "click")),
                );
            }
        }
    }
}

fn layout_clicks(engine: &Engine<'_>) -> Vec<Click> {
    let mut clicks: Vec<Click> =
        engine.query.layouts.values().flat_map(|layout| layout.clicks.iter().cloned()).collect();
    clicks.sort();
    clicks.dedup();
    clicks
}

/// Entries of the methods an `android:onClick` names, with the meaning of the view.
fn click_entries(engine: &Engine<'_>, click: &Click) -> (Meaning, Vec<Entry>) {
    let program = engine.program;
    let words = &engine.query.words;
    let control = Control { name: click.name.clone(), texts: click.texts.clone(), topic: click.topic };
    let mut meaning = controls::of_control(words, &control);
    if meaning == Meaning::Other && click.texts.is_empty() {
        meaning = controls::of_name(words, &click.method, click.topic);
    }
    let mut found = Vec::new();
    for activity in engine.query.components.iter().filter(|row| row.kind == "activity") {
        let Some(type_) = program.type_named(&activity.name) else {
            continue;
        };
        for body in program.methods_named(type_, click.method.as_bytes()) {
            found.push(Entry { given: vec![(1, Val::View(i64::from(click.view)))], ..Entry::new(body, "click") });
        }
    }
    (meaning, found)
}

/// Stored keys and fields written where the user agrees are consent, whatever they are called.
fn learn_consent(engine: &Engine<'_>, listeners: &[Listener]) {
    let mut open: Vec<(Body, Vec<(u16, Val)>)> = listeners
        .iter()
        .filter(|row| row.meaning == Meaning::Agree)
        .flat_map(|row| row.bodies.iter().map(|&body| (body, row.given.clone())))
        .collect();
    for click in layout_clicks(engine) {
        let (meaning, entries) = click_entries(engine, &click);
        if meaning == Meaning::Agree {
            open.extend(entries.into_iter().map(|entry| (entry.body, entry.given)));
        }
    }
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
                    next.extend(engine.targets(call).into_iter().filter(|&target| small(engine, target)).map(
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
}

fn small(engine: &Engine<'_>, body: Body) -> bool {
    engine.program.code(body).is_some_and(|code| code.unit_count() < 300)
}

fn learn_call(engine: &Engine<'_>, body: Body, call: &crate::interp::CallFact) {
    if engine.models.of(call.method) != Model::PreferencePut {
        return;
    }
    let key = call.args.get(1).map(|value| match value {
        Val::Param(index) => {
            use crate::interp::Outside;
            engine.parameter(body, *index, World::Any)
        }
        other => other.clone(),
    });
    if let Some(text) = key.as_ref().and_then(Val::text) {
        engine.gates.borrow_mut().agreed_keys.insert(text.to_string());
    }
}

fn other_phases(
    engine: &Engine<'_>,
    followed: &[bool],
    refinement: Refinement,
    fresh: Rc<Reach>,
    any: Rc<Reach>,
    listeners: &[Listener],
) -> Walks {
    let program = engine.program;
    let mut made: FxHashSet<TypeId> = any.instantiated.clone();
    let of_meaning = |wanted: Meaning, listeners: &[Listener]| -> Vec<Entry> {
        let mut found: Vec<Entry> =
            listeners.iter().filter(|row| row.meaning == wanted).flat_map(listener_entries).collect();
        for click in layout_clicks(engine) {
            let (meaning, entries) = click_entries(engine, &click);
            if meaning == wanted && wanted != Meaning::Other {
                found.extend(entries);
            }
        }
        found
    };
    let go =
        |world, entries, made: &FxHashSet<TypeId>| walk(engine, followed, &Refinement::default(), world, entries, made);
    let agree = go(World::Any, of_meaning(Meaning::Agree, listeners), &made);
    let refuse = go(World::Fresh, of_meaning(Meaning::Refuse, listeners), &fresh.instantiated);
    let mut all: Vec<Listener> = listeners.to_vec();
    for listener in agree.listeners.iter().chain(&refuse.listeners) {
        if !all.contains(listener) {
            all.push(listener.clone());
        }
    }
    made.extend(agree.instantiated.iter().copied());
    let mut taps = of_meaning(Meaning::Other, &all);
    taps.extend(user_entries(engine, &made));
    let mut user = go(World::Any, taps.clone(), &made);
    for listener in user.listeners.clone() {
        if !all.contains(&listener) {
            taps.extend(listener_entries(&listener).into_iter().filter(|_| listener.meaning == Meaning::Other));
            all.push(listener);
        }
    }
    made.extend(user.instantiated.iter().copied());
    user = go(World::Any, taps.clone(), &made);
    made.extend(user.instantiated.iter().copied());
    let user_fresh = go(World::Fresh, taps, &made);
    let mut later = entries::background(program, engine.query);
    for reach in [&*fresh, &*any, &agree, &user] {
        later.extend(reach.later.iter().cloned());
    }
    for component in &engine.query.components {
        match component.kind.as_str() {
            "activity" => later.extend(entries::of_class(program, &component.name, ACTIVITY_LEAVE, "callback")),
            "service" => later.extend(entries::of_class(program, &component.name, SERVICE_LATER, "callback")),
            _ => {}
        }
    }
    if let Some(application) = &engine.query.application {
        later.extend(entries::of_class(
            program,
            application,
            &["onTrimMemory", "onLowMemory", "onTerminate", "onConfigurationChanged"],
            "callback",
        ));
    }
    let mut alarms = Vec::new();
    for reach in [&*fresh, &*any, &agree, &user] {
        alarms.extend(reach.alarms.iter().cloned());
    }
    let mut background = go(World::Any, later.clone(), &made);
    if !background.later.is_empty() {
        later.extend(background.later.iter().cloned());
        background = go(World::Any, later.clone(), &made);
    }
    alarms.extend(background.alarms.iter().cloned());
    *engine.alarms.borrow_mut() = alarms;
    made.extend(background.instantiated.iter().copied());
    let background_fresh = go(World::Fresh, later, &made);
    let mut rest = unstarted(engine, &[&*fresh, &*any, &agree, &user, &background]);
    rest.extend(orphans(engine, &made, &[&*fresh, &*any, &agree, &refuse, &user, &background]));
    let unknown = go(World::Any, rest, &made);
    for reach in [&agree, &refuse, &user, &background, &unknown] {
        engine.add_callers(reach);
    }
    engine.forget(World::Any, false);
    Walks {
        fresh,
        any,
        agree,
        refuse,
        user: [user_fresh, user],
        background: [background_fresh, background],
        unknown,
        listeners: all,
        refinement,
    }
}

/// Components that nothing seen starts.
fn unstarted(engine: &Engine<'_>, walks: &[&Reach]) -> Vec<Entry> {
    let mut found = Vec::new();
    for component in &engine.query.components {
        let entries = match component.kind.as_str() {
            "activity" | "service" => entries::of_component(engine.program, component, "component"),
            _ => continue,
        };
        if entries.iter().all(|entry| walks.iter().all(|reach| !reach.parents.contains_key(&entry.body))) {
            found.extend(entries);
        }
    }
    found
}

/// Methods of existing objects that only the framework can call, and that no walk reached.
fn orphans(engine: &Engine<'_>, made: &FxHashSet<TypeId>, walks: &[&Reach]) -> Vec<Entry> {
    let program = engine.program;
    let mut types: Vec<TypeId> = made.iter().copied().collect();
    types.sort_unstable();
    let mut found = Vec::new();
    for type_ in types {
        let Some(class) = program.class(type_) else {
            continue;
        };
        let framework = program
            .hierarchy
            .ancestors(type_)
            .iter()
            .any(|&above| program.class(above).is_none() && program.types.bytes(above) != b"Ljava/lang/Object;");
        if !framework {
            continue;
        }
        for body in class.bodies.clone() {
            let row = program.bodies[body as usize];
            // Virtual, not private, not a constructor.
            let name = program.name_bytes(row.method);
            if row.access & 0xa == 0
                && !name.starts_with(b"<")
                && walks.iter().all(|reach| !reach.parents.contains_key(&body))
            {
                found.push(Entry::new(body, "callback"));
            }
        }
    }
    found
}

/// The hops from an entry to `body`, nearest first reversed to entry first.
pub fn hops(reach: &Reach, body: Body) -> Vec<Body> {
    let mut chain = vec![body];
    let mut at = body;
    for _ in 0..256 {
        match reach.parents.get(&at).map(|parent| parent.from) {
            Some(From::Site(from, _)) if from != NONE && !chain.contains(&from) => {
                chain.push(from);
                at = from;
            }
            _ => break,
        }
    }
    chain.reverse();
    chain
}
