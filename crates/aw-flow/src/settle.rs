//! A walk in; the walk without what its fields keep from running out.
//!
//! A walk takes every branch on a field that has nothing to do with consent. Here the methods on the
//! ways to sensitive code are followed once more with what their fields can hold (`holding`), and
//! what then is not reached any more is taken from the walk, until nothing more goes.

use std::collections::VecDeque;
use std::rc::Rc;

use aw_dex::Kind;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::callers::{Caller, MAX_CALLERS};
use crate::holding::Holding;
use crate::points_to::Engine;
use crate::program::{Body, NONE, TypeId};
use crate::prune::keep;
use crate::reach::{From, Reach};
use crate::replay::{Replayed, Site};

/// Rounds; each can only take away.
const MAX_ROUNDS: usize = 3;
/// Methods on ways to sensitive code that are followed again.
const MAX_METHODS: usize = 600;
/// Code units of a method that is followed again.
const MAX_UNITS: usize = 2_000;

/// Take from a walk what its fields keep from running; `None` where that is nothing.
///
/// `elsewhere` are further methods that may have run before; `sites` is the sensitive code.
pub fn settle(
    engine: &Engine<'_>,
    reach: &Rc<Reach>,
    elsewhere: &Rc<FxHashSet<Body>>,
    sites: &[Site],
) -> Option<Rc<Reach>> {
    let mut settled: Option<Rc<Reach>> = None;
    for _ in 0..MAX_ROUNDS {
        let now = settled.as_ref().unwrap_or(reach);
        let here: Vec<Site> = sites.iter().copied().filter(|&(body, at)| now.reaches(body, at)).collect();
        let telling: FxHashSet<Body> = here.iter().map(|(body, _)| *body).collect();
        let cuts = find_cuts(engine, now, elsewhere, &telling);
        if cuts.is_empty() {
            break;
        }
        let found = Tracing::trace(engine, now, cuts);
        let runs: FxHashSet<Body> = found.first.iter().map(|(body, _)| *body).collect();
        let lost = |&(body, at): &Site| {
            let cut = found.reached.get(&body).is_some_and(|open| !open.get(at as usize).copied().unwrap_or(false));
            cut || !runs.contains(&body)
        };
        if !here.iter().any(lost) {
            break;
        }
        settled = Some(keep(engine, now, &found));
    }
    settled
}

/// For each method on a way to sensitive code that does not run as a whole, which addresses do.
fn find_cuts(
    engine: &Engine<'_>,
    reach: &Rc<Reach>,
    elsewhere: &Rc<FxHashSet<Body>>,
    telling: &FxHashSet<Body>,
) -> FxHashMap<Body, Vec<bool>> {
    let holding = Rc::new(Holding::new(reach, elsewhere));
    let bodies: Vec<Body> = leading(reach, telling)
        .into_iter()
        .filter(|&body| {
            let given = reach.entries.iter().any(|entry| entry.body == body && !entry.given.is_empty());
            !given && branches(engine, body)
        })
        .take(MAX_METHODS)
        .collect();
    let mut cuts = FxHashMap::default();
    for (body, plain, flow) in engine.follow_holding(&holding, &bodies).unwrap_or_default() {
        if plain.reached == flow.reached {
            continue;
        }
        let units = engine.program.code(body).map_or(0, |code| code.unit_count());
        let runs: Vec<bool> =
            (0..u32::try_from(units).unwrap_or(0)).map(|at| !plain.reaches(at) || flow.reaches(at)).collect();
        let less = (0..).zip(&runs).any(|(at, runs)| !runs && reach.reaches(body, at));
        if less {
            cuts.insert(body, runs);
        }
    }
    cuts
}

/// Methods from which a walk comes to sensitive code.
fn leading(reach: &Reach, telling: &FxHashSet<Body>) -> Vec<Body> {
    let mut seen: FxHashSet<Body> = telling.iter().copied().filter(|&body| reach.parents.has(body)).collect();
    let mut open: Vec<Body> = seen.iter().copied().collect();
    while let Some(body) = open.pop() {
        for &(caller, _, _) in reach.callers(body) {
            if reach.parents.has(caller) && seen.insert(caller) {
                open.push(caller);
            }
        }
    }
    reach.order.iter().copied().filter(|body| seen.contains(body)).collect()
}

fn branches(engine: &Engine<'_>, body: Body) -> bool {
    engine.program.code(body).is_some_and(|code| {
        code.unit_count() <= MAX_UNITS
            && code.insns().any(|insn| matches!(insn.kind, Kind::If | Kind::IfZero | Kind::Switch))
    })
}

/// A walk gone through again along the ways it noted.
struct Tracing<'e, 'a> {
    engine: &'e Engine<'a>,
    reach: &'e Reach,
    ways: FxHashMap<Site, Vec<Body>>,
    /// Methods that run because an object of a class is there.
    by_being: FxHashMap<TypeId, Vec<Body>>,
    initialised: FxHashSet<u32>,
    open: VecDeque<Body>,
    seen: FxHashSet<Body>,
    found: Replayed,
}

impl<'e, 'a> Tracing<'e, 'a> {
    fn trace(engine: &'e Engine<'a>, reach: &'e Reach, cuts: FxHashMap<Body, Vec<bool>>) -> Replayed {
        let found = Replayed { reached: cuts, first: Vec::new(), ways: FxHashSet::default() };
        let mut tracing = Self {
            engine,
            reach,
            ways: FxHashMap::default(),
            by_being: FxHashMap::default(),
            initialised: FxHashSet::default(),
            open: VecDeque::new(),
            seen: FxHashSet::default(),
            found,
        };
        tracing.note_ways();
        tracing.start();
        while let Some(body) = tracing.open.pop_front() {
            tracing.go_through(body);
        }
        tracing.found
    }

    fn note_ways(&mut self) {
        let program = self.engine.program;
        for &target in &self.reach.order {
            for &(caller, at, _) in self.reach.callers(target) {
                self.ways.entry((caller, at)).or_default().push(target);
            }
        }
        for &body in &self.reach.order {
            for &(at, type_) in program.facts.news(body) {
                for &target in self.ways.get(&(body, at)).into_iter().flatten() {
                    self.by_being.entry(type_).or_default().push(target);
                }
            }
        }
    }

    /// What the framework enters, and what the walk does not say from everywhere who leads to.
    fn start(&mut self) {
        for entry in &self.reach.entries {
            self.enter(entry.body, None);
        }
        for &body in &self.reach.order {
            let callers = self.reach.callers(body);
            let outside = callers.len() >= MAX_CALLERS
                || callers.is_empty()
                || callers
                    .iter()
                    .any(|caller| caller.0 == NONE || self.is_noted_once(caller) || !self.is_noted(caller))
                || !matches!(self.reach.parents[body].from, From::Site(from, _) if from != NONE);
            if outside {
                self.enter(body, None);
            }
        }
    }

    /// Whether a way starts at an instruction that leads on by itself.
    fn is_noted(&self, &(caller, at, _): &Caller) -> bool {
        let facts = &self.engine.program.facts;
        facts.calls(caller).iter().any(|call| call.at == at)
            || facts.news(caller).iter().any(|made| made.0 == at)
            || facts.fields(caller).iter().any(|used| used.is_static && used.at == at)
    }

    /// Whether a walk notes a way only from the first of several calls: views of a layout.
    fn is_noted_once(&self, &(caller, at, plain): &Caller) -> bool {
        let program = self.engine.program;
        let shows = |call: &crate::sweep::Call| {
            call.at == at && matches!(program.name_bytes(call.method), b"setContentView" | b"inflate")
        };
        !plain && caller != NONE && program.facts.calls(caller).iter().any(shows)
    }

    fn enter(&mut self, body: Body, from: Option<Site>) {
        if !self.reach.parents.has(body) {
            return;
        }
        if let Some((caller, at)) = from {
            self.found.ways.insert((caller, at, body));
        }
        if self.seen.insert(body) {
            self.found.first.push((body, from));
            self.open.push_back(body);
        }
    }

    fn go_through(&mut self, body: Body) {
        let program = self.engine.program;
        let runs = self.found.reached.get(&body).cloned();
        let open = |at: u32| runs.as_ref().is_none_or(|runs| runs.get(at as usize).copied().unwrap_or(false));
        let reach = self.reach;
        let goes = |at: u32| open(at) && reach.reaches(body, at);
        for &(at, type_) in program.facts.news(body) {
            if goes(at) {
                self.initialise(type_, (body, at));
                for target in self.by_being.get(&type_).cloned().unwrap_or_default() {
                    self.enter(target, Some((body, at)));
                }
            }
        }
        for used in program.facts.fields(body) {
            if used.is_static && goes(used.at) {
                let field = program.canonical_field(used.field);
                self.initialise(program.fields[field as usize].class, (body, used.at));
                self.follow_ways((body, used.at));
            }
        }
        for call in program.facts.calls(body) {
            if goes(call.at) {
                if call.invoke == crate::sweep::Invoke::Static {
                    self.initialise(program.methods[call.method as usize].class, (body, call.at));
                }
                self.follow_ways((body, call.at));
            }
        }
    }

    fn follow_ways(&mut self, site: Site) {
        for target in self.ways.get(&site).cloned().unwrap_or_default() {
            self.enter(target, Some(site));
        }
    }

    /// A class is used: its initialiser and those above it run.
    fn initialise(&mut self, type_: TypeId, from: Site) {
        let program = self.engine.program;
        let mut next = type_;
        while let Some(&class) = program.class_of.get(next as usize).filter(|&&class| class != NONE) {
            if !self.initialised.insert(class) {
                return;
            }
            if let Some(body) = program.initialiser(class) {
                self.enter(body, Some(from));
            }
            next = program.classes[class as usize].superclass;
        }
    }
}
