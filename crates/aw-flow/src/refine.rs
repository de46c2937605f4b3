//! Ways that went through a receiver that was not known, checked one by one: a walk in, what its
//! dispatch really can lead to out.

use crate::elements::never;
use crate::flow::World;

use crate::points_to::Engine;
use crate::program::{Body, NONE};
use crate::reach::{Reach, Refinement};
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

/// The first site of a node whose receiver may be of the class that answers with `target`.
pub fn support(engine: &Engine<'_>, fresh: &Reach, node: u32, target: Body) -> Option<((Body, u32), bool)> {
    /// Sites asked before the first one is taken as it is.
    const MAX_SITES: usize = 48;
    let row = &fresh.nodes[node as usize];
    let mut open = None;
    for (index, &(body, at)) in row.sites.iter().enumerate() {
        if index >= MAX_SITES {
            return Some((open.unwrap_or(row.sites[0]), false));
        }
        let flow = engine.flow(body, World::Fresh);
        let Some(call) = flow.call(at) else {
            if flow.reached.is_empty() {
                open = open.or(Some((body, at)));
            }
            continue;
        };
        let receiver = if row.selector.is_some() { call.args.first() } else { callback_argument(engine, call) };
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

fn callback_argument<'c>(engine: &Engine<'_>, call: &'c crate::flow::CallFact) -> Option<&'c Val> {
    let registration = engine.models.registration(call.method)?;
    if registration.argument < 0 {
        return call.args.first();
    }
    call.args.get(
        usize::from(registration.argument.unsigned_abs()) + usize::from(call.invoke != crate::sweep::Invoke::Static),
    )
}
