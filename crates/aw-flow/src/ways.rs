//! The ways that walks tell, checked hop by hop: a walk and the places told of it in, each way to them one that its receivers
//! allow out. A walk takes the first site of a call for all; which class a site really asks is looked at here, for what is told.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::flow::World;
use crate::points_to::Engine;
use crate::program::{Body, NONE};
use crate::reach::{From, Parent, Reach};
use crate::refine::{Fit, fits};

/// Hops looked at in one walk; what lies behind stays as the walk told it.
const MAX_HOPS: u32 = 20_000;
/// Hops of one way.
const MAX_DEPTH: usize = 200;

/// What is known of the way to a body.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Found,
    Nothing,
    /// It leads in a circle: another way to what asks may still be found.
    Circle,
}

struct Check<'w, 'e, 'a> {
    engine: &'e Engine<'a>,
    reach: &'w Reach,
    nodes_at: FxHashMap<(Body, u32), Vec<u32>>,
    settled: FxHashMap<Body, Way>,
    open: FxHashSet<Body>,
    better: Vec<(Body, Parent)>,
    unsure: FxHashSet<Body>,
    left: u32,
}

/// A hop that leads to a body.
struct Hop {
    parent: Parent,
    fit: Fit,
}

/// Let each way to a told body lead over hops that are possible, the known ones first; a body that no such way leads to is
/// not reached.
pub fn settle_ways(engine: &Engine<'_>, reach: &mut Reach, told: &[(Body, u32)]) {
    let mut check = Check {
        engine,
        reach,
        nodes_at: FxHashMap::default(),
        settled: FxHashMap::default(),
        open: FxHashSet::default(),
        better: Vec::new(),
        unsure: FxHashSet::default(),
        left: MAX_HOPS,
    };
    let mut gone: FxHashSet<Body> = FxHashSet::default();
    for &(body, at) in told {
        if check.reach.reaches(body, at) && check.way(body, 0) == Way::Nothing {
            gone.insert(body);
        }
    }
    let Check { better, unsure, .. } = check;
    for (body, parent) in better {
        reach.parents.replace(body, parent);
    }
    reach.unsure = unsure;
    if !gone.is_empty() {
        reach.parents.retain(|body| !gone.contains(&body));
    }
}

impl Check<'_, '_, '_> {
    fn way(&mut self, body: Body, depth: usize) -> Way {
        if let Some(&known) = self.settled.get(&body) {
            return known;
        }
        if self.open.contains(&body) {
            return Way::Circle;
        }
        let Some(parent) = self.reach.parents.get(body) else { return Way::Nothing };
        let begins = matches!(parent.from, From::Entry(_) | From::Site(NONE, _));
        if begins || depth > MAX_DEPTH || self.left == 0 {
            return Way::Found;
        }
        let parent = parent.clone();
        self.open.insert(body);
        let way = self.best(body, &parent, depth);
        self.open.remove(&body);
        if way != Way::Circle {
            self.settled.insert(body, way);
        }
        way
    }

    /// Take the first hop that a way leads to: the walk's own, then others, those on known receivers first.
    fn best(&mut self, body: Body, parent: &Parent, depth: usize) -> Way {
        let mut circle = false;
        let mut doubtful = Vec::new();
        for hop in std::iter::once(self.own(body, parent.clone())).chain(self.others(body, parent)) {
            match hop.fit {
                Fit::Known => match self.over(body, hop.parent, depth) {
                    Way::Found => return Way::Found,
                    way => circle |= way == Way::Circle,
                },
                Fit::Open => doubtful.push(hop.parent),
                Fit::Never => {}
            }
        }
        for parent in doubtful {
            match self.over(body, parent, depth) {
                Way::Found => {
                    self.unsure.insert(body);
                    return Way::Found;
                }
                way => circle |= way == Way::Circle,
            }
        }
        if circle { Way::Circle } else { Way::Nothing }
    }

    fn over(&mut self, body: Body, parent: Parent, depth: usize) -> Way {
        let From::Site(from, _) = parent.from else { return Way::Found };
        let way = self.way(from, depth + 1);
        if way == Way::Found {
            self.better.push((body, parent));
        }
        way
    }

    fn own(&mut self, body: Body, parent: Parent) -> Hop {
        let fit = match (parent.from, parent.node) {
            (From::Site(from, at), Some(node)) => self.fit(node, (from, at), body),
            _ => Fit::Known,
        };
        Hop { parent, fit }
    }

    /// The hops of other call sites that lead to a body; known to be many, they are made when asked for.
    fn others(&mut self, body: Body, own: &Parent) -> Vec<Hop> {
        if self.nodes_at.is_empty() {
            for (number, node) in (0..).zip(&self.reach.nodes) {
                for &site in &node.sites {
                    self.nodes_at.entry(site).or_default().push(number);
                }
            }
        }
        let reach = self.reach;
        let mut found = Vec::new();
        for &(from, at, plain) in reach.callers(body) {
            if own.from == From::Site(from, at) || !reach.reaches(from, at) {
                continue;
            }
            let nodes = self.nodes_at.get(&(from, at)).cloned().unwrap_or_default();
            let node = nodes.into_iter().find(|&node| reach.nodes[node as usize].targets.contains(&body));
            let fit = node.map_or(Fit::Known, |node| self.fit(node, (from, at), body));
            let edge = node.map_or(if plain { "call" } else { "callback" }, |node| reach.nodes[node as usize].edge);
            let parent = Parent { from: From::Site(from, at), edge, node, period_ms: None, repeats: false };
            found.push(Hop { parent, fit });
        }
        found
    }

    fn fit(&mut self, node: u32, site: (Body, u32), target: Body) -> Fit {
        let row = &self.reach.nodes[node as usize];
        if row.targets.len() < 2 && row.selector.is_some() {
            return Fit::Known;
        }
        self.left = self.left.saturating_sub(1);
        // What calls a site without consent is known of the launch alone; with anything stored, of every walk.
        fits(self.engine, World::Any, row, site, target)
    }
}
