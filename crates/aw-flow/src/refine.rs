//! Ways that went through a receiver that was not known, checked one by one: a walk in, what its
//! dispatch really can lead to out.

use crate::elements::never;
use crate::flow::World;

use crate::points_to::Engine;
use crate::program::{Body, NONE, TypeId};
use crate::reach::{Node, Reach, Refinement, answers};
use crate::registrations::ANY_ARGUMENT;
use crate::value::Val;

/// Check the ways to sensitive code that went through a receiver that was not known.
pub fn refine(engine: &Engine<'_>, fresh: &Reach, refinement: &mut Refinement) -> bool {
    let mut changed = false;
    for &body in &fresh.order {
        let Some(node) = fresh.parents.get(body).and_then(|parent| parent.node) else {
            continue;
        };
        let row = &fresh.nodes[node as usize];
        let element = (row.class, row.selector.unwrap_or(NONE), body);
        if !refinement.refuted.contains(&element) && never(engine, fresh, node, body) {
            refinement.refuted.insert(element);
            changed = true;
            continue;
        }
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

/// Whether a call at a site may be answered by a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// The receiver is known, and a class of it answers so.
    Known,
    /// The receiver is not known.
    Open,
    /// It is known, and none does; or the site is not come to.
    Never,
}

/// The first site of a node whose receiver may be of the class that answers with `target`.
pub fn support(engine: &Engine<'_>, fresh: &Reach, node: u32, target: Body) -> Option<((Body, u32), bool)> {
    /// Sites asked before the first one is taken as it is.
    const MAX_SITES: usize = 48;
    let row = &fresh.nodes[node as usize];
    let mut open = None;
    for (index, &site) in row.sites.iter().enumerate() {
        if index >= MAX_SITES {
            return Some((open.unwrap_or(row.sites[0]), false));
        }
        match fits(engine, World::Fresh, row, site, target) {
            Fit::Known => return Some((site, true)),
            Fit::Open => open = open.or(Some(site)),
            Fit::Never => {}
        }
    }
    open.map(|site| (site, false))
}

/// Whether the receiver at a site of a dispatch may be of a class that answers with `target`.
pub fn fits(engine: &Engine<'_>, world: World, row: &Node, (body, at): (Body, u32), target: Body) -> Fit {
    let flow = engine.flow(body, world);
    let Some(call) = flow.call(at) else {
        return if flow.reached.is_empty() { Fit::Open } else { Fit::Never };
    };
    let receiver = if row.selector.is_some() { call.args.first() } else { callback_argument(engine, call) };
    let Some(types) = receiver.and_then(|value| engine.objects(body, value, world, 0)) else {
        return Fit::Open;
    };
    let answered = |&type_: &TypeId| answers(engine.program, type_, row.selector, row.runs).contains(&target);
    if types.iter().any(answered) { Fit::Known } else { Fit::Never }
}

fn callback_argument<'c>(engine: &Engine<'_>, call: &'c crate::flow::CallFact) -> Option<&'c Val> {
    let registration = engine.models.registration(call.method)?;
    if registration.argument == ANY_ARGUMENT {
        return None;
    }
    if registration.argument < 0 {
        return call.args.first();
    }
    call.args.get(
        usize::from(registration.argument.unsigned_abs()) + usize::from(call.invoke != crate::sweep::Invoke::Static),
    )
}
