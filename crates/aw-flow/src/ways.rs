//! The ways that walks tell, checked hop by hop: a walk and the places told of it in, each way to them one that its receivers
//! allow out. A walk takes the first site of a call for all; which class a site really asks is looked at here, for what is told.
//!
//! All that leads to the told places is collected first. From where it begins the search then goes forward, over hops on known
//! receivers as far as they lead, and only then over one that is not known.

use std::collections::VecDeque;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::callers::MAX_CALLERS;
use crate::flow::World;
use crate::points_to::Engine;
use crate::program::{Body, NONE};
use crate::reach::{From, MAX_NODE_SITES, Parent, Reach};
use crate::refine::{Fit, fits};

/// Hops that lead to what is told, in one walk; of more nothing is checked.
const MAX_HOPS: usize = 50_000;

/// What the check of a walk found out.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// Bodies that a way was found to.
    found: FxHashSet<Body>,
    /// Of these, those whose last hop rests on a receiver that is not known.
    open: FxHashSet<Body>,
    /// Bodies that nothing leads to.
    gone: FxHashSet<Body>,
}

impl Checked {
    /// Whether nothing leads to a body.
    pub fn is_gone(&self, body: Body) -> bool {
        self.gone.contains(&body)
    }

    /// Whether the hop to a body rests on a known receiver; `None` where it was not checked.
    pub fn is_sure(&self, body: Body) -> Option<bool> {
        self.found.contains(&body).then(|| !self.open.contains(&body))
    }
}

/// A hop that may lead to a body.
#[derive(Clone, Debug)]
struct Hop {
    to: Body,
    parent: Parent,
}

/// All that leads to the told places, by where it starts.
#[derive(Default)]
struct Cone {
    bodies: FxHashSet<Body>,
    begins: Vec<(Body, Parent)>,
    hops: FxHashMap<Body, Vec<Hop>>,
    /// Bodies that more leads to than is known.
    crowded: FxHashSet<Body>,
}

/// Let each way to a told place lead over hops that are possible, the known ones first; what no such way leads to is not
/// reached. False where more leads there than is looked at: the walk then stands as it was.
pub fn settle_ways(engine: &Engine<'_>, reach: &mut Reach, told: &[(Body, u32)]) -> bool {
    let told: Vec<Body> = told.iter().filter(|&&(body, at)| reach.reaches(body, at)).map(|&(body, _)| body).collect();
    if told.is_empty() {
        return true;
    }
    let Some(cone) = Cone::of(reach, told) else { return false };
    let (better, checked) = go_forward(engine, reach, &cone);
    for (body, parent) in better {
        reach.parents.replace(body, parent);
    }
    reach.checked = checked;
    true
}

impl Cone {
    fn of(reach: &Reach, mut open: Vec<Body>) -> Option<Self> {
        let mut nodes_at: FxHashMap<(Body, u32), Vec<u32>> = FxHashMap::default();
        for (number, node) in (0..).zip(&reach.nodes) {
            for &site in &node.sites {
                nodes_at.entry(site).or_default().push(number);
            }
        }
        let mut entered: FxHashMap<Body, u32> = FxHashMap::default();
        for (number, entry) in (0..).zip(&reach.entries) {
            entered.entry(entry.body).or_insert(number);
        }
        let mut cone = Self::default();
        let mut count = 0;
        while let Some(body) = open.pop() {
            if !cone.bodies.insert(body) {
                continue;
            }
            let Some(own) = reach.parents.get(body) else { continue };
            if matches!(own.from, From::Entry(_) | From::Site(NONE, _)) {
                cone.begins.push((body, own.clone()));
            } else if let Some(&number) = entered.get(&body) {
                let from = From::Entry(number);
                cone.begins.push((body, Parent { from, edge: "entry", node: None, period_ms: None, repeats: false }));
            }
            for hop in hops_to(reach, &nodes_at, body, own) {
                let From::Site(from, _) = hop.parent.from else { continue };
                count += 1;
                if count > MAX_HOPS {
                    return None;
                }
                open.push(from);
                cone.hops.entry(from).or_default().push(hop);
            }
            let full = |node: u32| reach.nodes[node as usize].sites.len() >= MAX_NODE_SITES;
            if reach.callers(body).len() >= MAX_CALLERS || own.node.is_some_and(full) {
                cone.crowded.insert(body);
            }
        }
        cone.begins.sort_unstable_by_key(|(body, _)| *body);
        Some(cone)
    }
}

/// The hops to a body, the walk's own first.
fn hops_to(reach: &Reach, nodes_at: &FxHashMap<(Body, u32), Vec<u32>>, body: Body, own: &Parent) -> Vec<Hop> {
    let mut found = vec![Hop { to: body, parent: own.clone() }];
    for &(from, at, plain) in reach.callers(body) {
        if own.from == From::Site(from, at) || !reach.reaches(from, at) {
            continue;
        }
        let nodes = nodes_at.get(&(from, at)).map_or(&[][..], Vec::as_slice);
        let node = nodes.iter().copied().find(|&node| reach.nodes[node as usize].targets.contains(&body));
        let edge = node.map_or(if plain { "call" } else { "callback" }, |node| reach.nodes[node as usize].edge);
        let parent = Parent { from: From::Site(from, at), edge, node, period_ms: None, repeats: false };
        found.push(Hop { to: body, parent });
    }
    found
}

/// A search under way: the hop that each body was come to by, and in which order.
#[derive(Default)]
struct Search {
    order: FxHashMap<Body, usize>,
    came: Vec<(Body, Parent)>,
    open: FxHashSet<Body>,
    queue: VecDeque<Body>,
}

impl Search {
    /// Come to a body; false where it was come to before.
    fn come(&mut self, body: Body, by: Parent) -> bool {
        if self.order.contains_key(&body) {
            return false;
        }
        self.order.insert(body, self.order.len());
        self.came.push((body, by));
        self.queue.push_back(body);
        true
    }
}

/// From where the cone begins: the hops that are better than the walk's own, and what was found.
fn go_forward(engine: &Engine<'_>, reach: &Reach, cone: &Cone) -> (Vec<(Body, Parent)>, Checked) {
    let mut search = Search::default();
    for (body, by) in &cone.begins {
        search.come(*body, by.clone());
    }
    let mut doubtful: VecDeque<&Hop> = VecDeque::new();
    loop {
        while let Some(body) = search.queue.pop_front() {
            for hop in cone.hops.get(&body).into_iter().flatten() {
                if search.order.contains_key(&hop.to) {
                    continue;
                }
                match fit(engine, reach, hop) {
                    Fit::Known => _ = search.come(hop.to, hop.parent.clone()),
                    Fit::Open => doubtful.push_back(hop),
                    Fit::Never => {}
                }
            }
        }
        let Some(hop) = doubtful.pop_front() else { break };
        if search.come(hop.to, hop.parent.clone()) {
            search.open.insert(hop.to);
        }
    }
    let better = better(engine, reach, &search);
    let found: FxHashSet<Body> = search.order.into_keys().collect();
    let gone = cone.bodies.difference(&found).filter(|body| !cone.crowded.contains(body)).copied().collect();
    (better, Checked { found, open: search.open, gone })
}

/// The hops in place of the walk's own, which tell more (a period, the kind of the call) and stay where they are possible.
fn better(engine: &Engine<'_>, reach: &Reach, search: &Search) -> Vec<(Body, Parent)> {
    let mut found = Vec::new();
    for &(to, ref by) in &search.came {
        let Some(own) = reach.parents.get(to).filter(|own| own.from != by.from) else { continue };
        let before = match own.from {
            From::Site(from, _) => search.order.get(&from).is_some_and(|place| *place < search.order[&to]),
            From::Entry(_) => true,
        };
        let fits = || match fit(engine, reach, &Hop { to, parent: own.clone() }) {
            Fit::Known => true,
            Fit::Open => search.open.contains(&to),
            Fit::Never => false,
        };
        if !before || !fits() {
            found.push((to, by.clone()));
        }
    }
    found
}

fn fit(engine: &Engine<'_>, reach: &Reach, hop: &Hop) -> Fit {
    let (From::Site(from, at), Some(node)) = (hop.parent.from, hop.parent.node) else { return Fit::Known };
    let row = &reach.nodes[node as usize];
    if row.targets.len() < 2 && row.selector.is_some() {
        return Fit::Known;
    }
    // What calls a site without consent is known of the launch alone; with anything stored, of every walk.
    fits(engine, World::Any, row, (from, at), hop.to)
}
