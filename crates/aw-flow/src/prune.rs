//! A walk and its replay in; the walk without what the replay shows not to run out.

use std::rc::Rc;

use rustc_hash::FxHashSet;

use crate::flow::{Flow, Reached};
use crate::points_to::Engine;
use crate::program::Body;
use crate::reach::{Edge, From, Parent, Reach};
use crate::replay::{Replayed, Site, replay};

/// Take from a walk what objects, messages and keys keep from running.
pub fn prune(engine: &Engine<'_>, reach: &Rc<Reach>) -> Option<Rc<Reach>> {
    let found = replay(engine, reach)?;
    Some(keep(engine, reach, &found))
}

/// What was found to run of a walk; methods of which nothing is said run as the walk has them.
pub fn keep(engine: &Engine<'_>, reach: &Reach, found: &Replayed) -> Rc<Reach> {
    let mut kept: Reach = reach.clone();
    let runs: FxHashSet<Body> = found.first.iter().map(|(body, _)| *body).collect();
    kept.order.retain(|body| runs.contains(body));
    kept.parents.retain(|body| runs.contains(&body));
    kept.flows.retain(|body, _| runs.contains(body));
    mend_parents(&mut kept, found);
    for &body in &kept.order.clone() {
        restrict(engine, &mut kept, found, body);
    }
    Rc::new(kept)
}

/// Leave only the instructions of a body that run.
fn restrict(engine: &Engine<'_>, kept: &mut Reach, found: &Replayed, body: Body) {
    let Some(runs) = found.reached.get(&body) else { return };
    let reached = |at: u32| runs.get(at as usize).copied().unwrap_or(false);
    let facts = &engine.program.facts;
    let calls = facts.calls(body).iter().map(|call| call.at);
    let fields = facts.fields(body).iter().map(|used| used.at);
    let all: Vec<u32> = calls.chain(fields).filter(|&at| kept.reaches(body, at)).collect();
    if all.iter().all(|&at| reached(at)) {
        return;
    }
    match kept.flows.get_mut(&body) {
        Some(flows) => {
            for flow in flows {
                let mut less = flow.as_ref().clone();
                less.reached.limit(reached);
                less.calls.retain(|call| reached(call.at));
                less.puts.retain(|put| reached(put.0));
                *flow = Rc::new(less);
            }
        }
        None => {
            kept.flows.insert(body, vec![Rc::new(Flow { reached: Reached::from(runs.as_slice()), ..Flow::default() })]);
        }
    }
}

/// Ways that no longer lead to a body are replaced by the way on which the replay came to it.
fn mend_parents(kept: &mut Reach, found: &Replayed) {
    let mut good: FxHashSet<Body> = FxHashSet::default();
    let order = kept.order.clone();
    loop {
        let before = good.len();
        for &body in &order {
            let holds = match kept.parents[body].from {
                From::Entry(_) => true,
                From::Site(from, at) => {
                    !kept.parents.has(from) && from == crate::program::NONE
                        || (good.contains(&from) && found.ways.contains(&(from, at, body)))
                }
            };
            if holds {
                good.insert(body);
            }
        }
        if good.len() == before {
            break;
        }
    }
    for &(body, from) in &found.first {
        if good.contains(&body) || !kept.parents.has(body) {
            continue;
        }
        if let Some(site) = from.filter(|(caller, _)| *caller != body) {
            let (node, edge) = way(kept, site, body);
            let parent = Parent { from: From::Site(site.0, site.1), edge, node, period_ms: None, repeats: false };
            kept.parents.replace(body, parent);
        }
        good.insert(body);
    }
}

/// The dispatch and the kind of a hop.
pub fn way(kept: &Reach, site: Site, body: Body) -> (Option<u32>, Edge) {
    let found = (0_u32..).zip(&kept.nodes).find(|(_, node)| node.targets.contains(&body) && node.sites.contains(&site));
    match found {
        Some((number, node)) => (Some(number), node.edge),
        None if kept.callers(body).contains(&(site.0, site.1, true)) => (None, "call"),
        None => (None, kept.parents.get(body).map_or("callback", |parent| parent.edge)),
    }
}
