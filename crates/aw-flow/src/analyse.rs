//! All together: walks for every phase, then each sensitive place with the phases that reach it.

use std::rc::Rc;

use aw_gap::Gap;
use rustc_hash::FxHashSet;

use crate::callbacks::{ACTIVITY_LEAVE, SERVICE_LATER};

use crate::controls::Meaning;
use crate::entries::{self, Entry};
use crate::flow::World;

use crate::consent::{follow_more, learn_consent, learn_self_granted};
use crate::followed::followed_bodies;
use crate::listeners::{find_listeners, layout_ways, listener_entries, user_entries};
use crate::models::Models;
use crate::output::Analysis;
use crate::points_to::Engine;
use crate::program::{Body, NONE, Program};
use crate::prune::prune;
use crate::query::Query;
use crate::reach::{From, Listener, Reach, Refinement, walk};
use crate::refine::refine;
use crate::scan::scan;
use crate::settle::settle;
use crate::sites::{Site, SourceTable};
use crate::type_set::TypeSet;
use crate::ways::settle_ways;

/// Rounds of refining the launch; each can only take away.
const MAX_ROUNDS: usize = 6;
/// Methods too large to follow that are single places; more leave the code as a whole unseen.
const MAX_TOO_LARGE: usize = 16;
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
    /// The launch once the user has done something else than answering; `None` if that changes nothing.
    pub later: Option<Rc<Reach>>,
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
        all.iter().any(|reach| reach.parents.has(body))
    }
}

/// Answer `query` for `program`.
pub fn analyse(program: &Program, query: &Query) -> Analysis {
    let mut models = Models::build(program);
    let table = SourceTable::build(program, query, &mut models);
    let engine = Engine::new(program, query, &models);
    let followed = followed_bodies(&engine);
    let mut walks = walk_phases(&engine, followed);
    let (sites, mut undecided) = scan(&engine, &table, &|body| walks.knows(body));
    crate::named::unknown_classes(&engine, &|body| walks.knows(body), &mut undecided);
    settle_launch(&engine, &mut walks, &sites);
    let whole = check_ways(&engine, &mut walks, &sites);
    let mut analysis = crate::report::rows(&engine, &walks, &sites, &undecided);
    analysis.gaps.extend(program.gaps.iter().cloned());
    analysis.gaps.extend(too_large(&engine));
    if !whole {
        let why = "more calls lead to what is told than are looked at: some ways may be wrong";
        analysis.gaps.push(Gap::new("ways_not_checked", why, ""));
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

/// Gaps of the methods that were not followed: each by itself, or all together when they are many.
fn too_large(engine: &Engine<'_>) -> Vec<Gap> {
    let unfollowed = engine.unfollowed.borrow();
    if unfollowed.len() > MAX_TOO_LARGE {
        let count = unfollowed.len();
        let why = format!("values were not followed in {count} methods: they are too large");
        return vec![Gap::new("value_budget_spent", why, "")];
    }
    let why = "values were not followed in this method: it is too large";
    let place = |&body: &Body| Gap::new("method_too_large", why, engine.program.body_text(body));
    unfollowed.iter().map(place).collect()
}

fn walk_phases(engine: &Engine<'_>, mut followed: Vec<bool>) -> Walks {
    let mut launch = entries::launch(engine.program, engine.query);
    let none = TypeSet::of(engine.program.types.len());
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
    engine.know_made(made);
    engine.forget(World::Any, true);
    learn_consent(engine, &listeners);
    engine.forget(World::Fresh, true);
    let mut refinement = Refinement::default();
    let mut fresh = Rc::new(walk(engine, &followed, &refinement, World::Fresh, launch.clone(), &none));
    let mut left = false;
    let mut sizes: Vec<(usize, u64)> = vec![size_of(&fresh)];
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
        fresh = next;
        let size = size_of(&fresh);
        // A value may hang on what it lets happen: two results then follow each other for ever. The larger one stays.
        let settled =
            sizes.last() == Some(&size) || sizes.iter().rev().nth(1) == Some(&size) && sizes.last() < Some(&size);
        sizes.push(size);
        if settled && !grown && !refuted && !leaves && !granted {
            break;
        }
    }
    keep(World::Fresh, &fresh);
    any = Rc::new(walk(engine, &followed, &unrefined, World::Any, launch, &none));
    keep(World::Any, &any);
    if let Some(pruned) = prune(engine, &fresh) {
        any = prune(engine, &any).unwrap_or(any);
        fresh = pruned;
    }
    other_phases(engine, &followed, refinement, fresh, any, &listeners)
}

/// Take from the launch what the fields keep back that nothing sets by itself before the user acts.
fn settle_launch(engine: &Engine<'_>, walks: &mut Walks, sites: &[Site]) {
    let places: Vec<(Body, u32)> = sites.iter().map(|site| site.through.unwrap_or((site.body, site.at))).collect();
    // What runs by itself at some time may have run already.
    let alone = [&walks.background[1], &walks.unknown];
    let elsewhere = Rc::new(ran(engine, &alone));
    let Some(fresh) = settle(engine, &walks.fresh, &elsewhere, &places) else { return };
    let mut places = places;
    places.retain(|(body, at)| !fresh.reaches(*body, *at));
    let elsewhere = Rc::new(ran(engine, &[alone[0], alone[1], &walks.agree]));
    let any = settle(engine, &walks.any, &elsewhere, &places).unwrap_or_else(|| Rc::clone(&walks.any));
    places.retain(|(body, at)| !any.reaches(*body, *at));
    let elsewhere = Rc::new(ran(engine, &[alone[0], alone[1], &walks.agree, &walks.refuse, &walks.user[1]]));
    let later = settle(engine, &walks.any, &elsewhere, &places);
    walks.later = Some(later.unwrap_or_else(|| Rc::clone(&walks.any)));
    walks.any = any;
    walks.fresh = fresh;
}

/// Let what the walks behind the launch tell come there over hops that are possible; the launch was refined as a whole.
/// False where a walk has too many.
fn check_ways(engine: &Engine<'_>, walks: &mut Walks, sites: &[Site]) -> bool {
    let mut told: Vec<(Body, u32)> = sites.iter().map(|site| site.through.unwrap_or((site.body, site.at))).collect();
    told.extend(crate::behaviour::asking(engine));
    told.sort_unstable();
    told.dedup();
    let Walks { agree, refuse, user, background, unknown, .. } = walks;
    let mut whole = true;
    for reach in [agree, refuse, unknown].into_iter().chain(user).chain(background) {
        whole &= settle_ways(engine, reach, &told);
    }
    told.retain(|&(body, at)| !walks.fresh.reaches(body, at));
    for reach in std::iter::once(&mut walks.any).chain(&mut walks.later) {
        if told.iter().any(|&(body, at)| reach.reaches(body, at)) {
            whole &= settle_ways(engine, Rc::make_mut(reach), &told);
        }
    }
    whole
}

/// Methods that walks reach, but for those that are taken for callbacks and belong to the app alone.
fn ran(engine: &Engine<'_>, walks: &[&Reach]) -> FxHashSet<Body> {
    let mut found = FxHashSet::default();
    for reach in walks {
        let called: FxHashSet<Body> =
            reach.entries.iter().filter(|row| row.kind != "callback").map(|row| row.body).collect();
        let back: FxHashSet<Body> =
            reach.entries.iter().filter(|row| row.kind == "callback").map(|row| row.body).collect();
        let offered = |body: Body| {
            back.contains(&body)
                && !called.contains(&body)
                && reach.callers(body).is_empty()
                && is_of_app_alone(engine.program, body)
        };
        found.extend(reach.order.iter().copied().filter(|&body| !offered(body)));
    }
    found
}

/// Whether a method answers what a class of the app that knows no framework declares.
fn is_of_app_alone(program: &Program, body: Body) -> bool {
    let selector = program.methods[program.bodies[body as usize].method as usize].selector;
    let object = program.types.find(b"Ljava/lang/Object;").unwrap_or(NONE);
    program.hierarchy.ancestors(program.body_type(body)).iter().any(|&above| {
        let Some(class) = program.class(above).filter(|_| !program.is_boot(above)) else { return false };
        let declared = class.bare.iter().any(|bare| bare.0 == selector)
            || class
                .bodies
                .clone()
                .any(|own| program.methods[program.bodies[own as usize].method as usize].selector == selector);
        declared && program.hierarchy.ancestors(above).iter().all(|&top| top == object || program.class(top).is_some())
    })
}

/// How much a walk reaches: methods, and code units that start an instruction.
fn size_of(reach: &Reach) -> (usize, u64) {
    (reach.order.len(), reach.flows.values().flatten().map(|flow| flow.reached.count()).sum())
}

/// Whether the launch goes on to another activity, so that the first one is left by itself.
fn starts_other(engine: &Engine<'_>, fresh: &Reach) -> bool {
    fresh.started.iter().any(|(name, _, _)| {
        engine.query.components.iter().any(|row| row.kind == "activity" && !row.launcher && row.name == *name)
    })
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
    engine.launching.set(false);
    let mut made = any.instantiated.clone();
    let of_meaning = |wanted: Meaning, listeners: &[Listener]| -> Vec<Entry> {
        let mut found: Vec<Entry> =
            listeners.iter().filter(|row| row.meaning == wanted).flat_map(listener_entries).collect();
        // Other taps come with `user_entries`.
        let answers = layout_ways(engine).into_iter().filter(|(meaning, _)| *meaning == wanted);
        found.extend(answers.filter(|_| wanted != Meaning::Other).map(|(_, entry)| entry));
        found
    };
    let answering = answering(engine, listeners);
    let go = |world, mut entries: Vec<Entry>, made: &TypeSet| {
        for entry in &mut entries {
            entry.answers = answering.contains(&entry.body);
        }
        walk(engine, followed, &Refinement::default(), world, entries, made)
    };
    let agree = go(World::Any, of_meaning(Meaning::Agree, listeners), &made);
    let refuse = go(World::Fresh, of_meaning(Meaning::Refuse, listeners), &fresh.instantiated);
    let mut all: Vec<Listener> = listeners.to_vec();
    for listener in agree.listeners.iter().chain(&refuse.listeners) {
        if !all.contains(listener) {
            all.push(listener.clone());
        }
    }
    made.add_all(&agree.instantiated);
    let mut taps = of_meaning(Meaning::Other, &all);
    taps.extend(user_entries(engine, &made));
    let mut user = go(World::Any, taps.clone(), &made);
    for listener in user.listeners.clone() {
        if !all.contains(&listener) {
            taps.extend(listener_entries(&listener).into_iter().filter(|_| listener.meaning == Meaning::Other));
            all.push(listener);
        }
    }
    made.add_all(&user.instantiated);
    user = go(World::Any, taps.clone(), &made);
    made.add_all(&user.instantiated);
    let user_fresh = go(World::Fresh, taps, &made);
    let mut later = engine.background().to_vec();
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
    made.add_all(&background.instantiated);
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
        later: None,
        listeners: all,
        refinement,
    }
}

/// The methods by which the user agrees or refuses.
fn answering(engine: &Engine<'_>, listeners: &[Listener]) -> FxHashSet<Body> {
    let answers = listeners.iter().filter(|row| row.meaning != Meaning::Other);
    let named = layout_ways(engine).into_iter().filter(|(meaning, _)| *meaning != Meaning::Other);
    answers.flat_map(|row| row.bodies.iter().copied()).chain(named.map(|(_, entry)| entry.body)).collect()
}

/// Components that nothing seen starts.
fn unstarted(engine: &Engine<'_>, walks: &[&Reach]) -> Vec<Entry> {
    let mut found = Vec::new();
    for component in &engine.query.components {
        let entries = match component.kind.as_str() {
            "activity" | "service" => entries::of_component(engine.program, component, "component"),
            _ => continue,
        };
        if entries.iter().all(|entry| walks.iter().all(|reach| !reach.parents.has(entry.body))) {
            found.extend(entries);
        }
    }
    found
}

/// Methods of existing objects that only the framework can call, and that no walk reached.
fn orphans(engine: &Engine<'_>, made: &TypeSet, walks: &[&Reach]) -> Vec<Entry> {
    let program = engine.program;
    let mut found = Vec::new();
    for type_ in made.iter() {
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
            if row.access & 0xa == 0 && !name.starts_with(b"<") && walks.iter().all(|reach| !reach.parents.has(body)) {
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
        match reach.parents.get(at).map(|parent| parent.from) {
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
