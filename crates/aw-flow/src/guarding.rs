//! What keeps a guarded place back: the first decision on its way that the absence of consent takes
//! the other way, on the way that was found first or on another.

use std::collections::VecDeque;

use rustc_hash::FxHashMap;

use crate::analyse::{Walks, hops};
use crate::output::{GateRow, Step};
use crate::points_to::Engine;
use crate::program::{Body, NONE};
use crate::prune::way;
use crate::reach::{From, Reach};
use crate::replay::Site;
use crate::report::{place, steps};

/// Methods looked at for another way to one place.
const MAX_LOOKED: usize = 256;

/// The walks in which nothing was agreed.
fn fresh(walks: &Walks) -> [&Reach; 3] {
    [&*walks.fresh, &walks.user[0], &walks.background[0]]
}

/// The first decision on the way to `body` that the absence of consent takes the other way.
pub fn guarding_gate(engine: &Engine<'_>, walks: &Walks, reach: &Reach, body: Body, at: u32) -> Option<GateRow> {
    let chain = hops(reach, body);
    for (index, &hop) in chain.iter().enumerate() {
        let next = match chain.get(index + 1) {
            Some(next) => match reach.parents[*next].from {
                From::Site(_, site) => site,
                From::Entry(_) => continue,
            },
            None => at,
        };
        // The call may happen in both worlds, yet lead elsewhere: what is called hangs on consent.
        let goes_on = chain.get(index + 1).is_none_or(|next| is_known(walks, *next));
        if !is_known(walks, hop) || (goes_on && flows_reach(walks, hop, next)) {
            continue;
        }
        if let Some(gate) = gate_before(engine, walks, hop, next) {
            return Some(gate);
        }
    }
    None
}

/// A way to a place that a gate keeps back.
pub struct Way {
    /// The gate.
    pub gate: GateRow,
    /// The call behind it.
    pub site: Site,
    /// The whole way, the entry first.
    pub steps: Vec<Step>,
}

/// What a search for another way came to.
pub enum Other {
    /// One with a gate.
    Found(Way),
    /// There is none.
    Nothing,
    /// More methods lead to the place than are looked at.
    Cut,
}

/// Another way to `body` than the one that was found first, which a gate keeps back.
///
/// A helper that runs what it is given is first met where it is given something else.
pub fn other_way(engine: &Engine<'_>, walks: &Walks, reach: &Reach, body: Body) -> Other {
    let mut next_of: FxHashMap<Body, Option<(u32, Body)>> = FxHashMap::default();
    next_of.insert(body, None);
    let mut open = VecDeque::from([body]);
    while let Some(target) = open.pop_front() {
        for &(caller, at, _) in reach.callers(target) {
            if caller == NONE || next_of.contains_key(&caller) || !reach.reaches(caller, at) {
                continue;
            }
            let runs = fresh(walks).iter().any(|walk| walk.reaches(caller, at));
            if runs && is_known(walks, target) {
                // This call leads here without consent, too: it is not what keeps the place back.
                continue;
            }
            if next_of.len() > MAX_LOOKED {
                return Other::Cut;
            }
            let gate = (!runs && is_known(walks, caller)).then(|| gate_before(engine, walks, caller, at)).flatten();
            next_of.insert(caller, Some((at, target)));
            if let Some(gate) = gate {
                return Other::Found(Way { gate, site: (caller, at), steps: told(engine, reach, caller, &next_of) });
            }
            open.push_back(caller);
        }
    }
    Other::Nothing
}

/// The steps to `first` and on from there.
/// `next_of` is, by method, the address of the call that leads on, and what it leads to.
fn told(engine: &Engine<'_>, reach: &Reach, first: Body, next_of: &FxHashMap<Body, Option<(u32, Body)>>) -> Vec<Step> {
    let program = engine.program;
    let mut path = steps(engine, reach, first);
    let mut body = first;
    while let Some(&Some((at, target))) = next_of.get(&body) {
        let (_, edge) = way(reach, (body, at), target);
        let place = place(program, body, at);
        path.push(Step { method: program.body_text(target), edge: edge.to_owned(), place });
        body = target;
    }
    path
}

fn is_known(walks: &Walks, body: Body) -> bool {
    fresh(walks).iter().any(|walk| walk.parents.has(body))
}

/// Whether a followed method comes to an address where nothing was agreed.
fn flows_reach(walks: &Walks, body: Body, at: u32) -> bool {
    fresh(walks).iter().filter_map(|walk| walk.flows.get(&body)).flatten().any(|flow| flow.reaches(at))
}

/// The last gate before an address of a method, else any of it.
fn gate_before(engine: &Engine<'_>, walks: &Walks, body: Body, at: u32) -> Option<GateRow> {
    let gates =
        || fresh(walks).into_iter().filter_map(|walk| walk.flows.get(&body)).flatten().flat_map(|flow| &flow.gates);
    let found = gates().filter(|(branch, _)| *branch < at).max_by_key(|(branch, _)| *branch).or_else(|| gates().next());
    let &(branch, number) = found?;
    let gate = engine.gates.borrow().list.get(number as usize)?.clone();
    Some(GateRow {
        kind: gate.kind.to_owned(),
        key: gate.key,
        certainty: gate.certainty,
        place: place(engine.program, body, branch),
    })
}
