//! Elements of a list that answer for themselves: what one element says decides whether it runs. A
//! dispatch in, whether any class that answers it can come so far out.

use crate::flow::World;
use crate::points_to::Engine;
use crate::program::{Body, Selector, TypeId};
use crate::reach::Reach;
use crate::value::Val;

/// The address of an object that is made elsewhere.
pub const ELSEWHERE: u32 = u32::MAX - 2;
/// Sites and classes asked for one dispatch.
const MAX_ASKED: usize = 16;

/// A value of one body that is taken to be an object of a class.
#[derive(Clone, Debug)]
pub struct Assumed {
    /// The body.
    pub body: Body,
    /// The value.
    pub value: Val,
    /// The class.
    pub type_: TypeId,
}

/// Whether no object that answers a dispatch with `target` comes so far as to be asked.
pub fn never(engine: &Engine<'_>, fresh: &Reach, node: u32, target: Body) -> bool {
    let row = &fresh.nodes[node as usize];
    let Some(selector) = row.selector else { return false };
    let types: Vec<TypeId> = std::iter::once(&row.class)
        .chain(engine.program.hierarchy.subtypes(row.class))
        .copied()
        .filter(|&type_| fresh.instantiated.contains(type_) && answers(engine, type_, selector, target))
        .collect();
    if types.is_empty() || types.len() > MAX_ASKED || row.sites.len() > MAX_ASKED {
        return false;
    }
    row.sites.iter().all(|&(body, at)| {
        let flow = engine.flow(body, World::Fresh);
        let Some(call) = flow.calls.iter().find(|call| call.at == at) else { return false };
        let Some(receiver) = call.args.first() else { return false };
        let element = matches!(receiver, Val::Call(_) | Val::Element(_) | Val::Field(_))
            || matches!(receiver, Val::Param(index) if *index > 0);
        let asked = element
            && flow.calls.iter().any(|other| {
                other.at != at
                    && other.args.contains(receiver)
                    && matches!(engine.program.return_type(other.method).first(), Some(b'Z' | b'I' | b'L'))
            });
        asked && types.iter().all(|&type_| !comes_to(engine, Assumed { body, value: receiver.clone(), type_ }, at))
    })
}

fn answers(engine: &Engine<'_>, type_: TypeId, selector: Selector, target: Body) -> bool {
    let program = engine.program;
    program.resolve(type_, selector) == Some(target)
        || crate::sweep::lambda_body(program, type_, selector).is_some_and(|method| {
            let method = program.methods[method as usize];
            program.resolve(method.class, method.selector) == Some(target)
        })
}

/// Whether a body comes to an address, if one of its values is an object of a class.
fn comes_to(engine: &Engine<'_>, assumed: Assumed, at: u32) -> bool {
    let body = assumed.body;
    if engine.is_active(body, World::Fresh) {
        return true;
    }
    let taken = (assumed.value.clone(), assumed.type_);
    engine.assumed.replace(Some(assumed));
    let flow = engine.follow_assumed(body, World::Fresh, taken);
    engine.assumed.replace(None);
    flow.reached.is_empty() || flow.reaches(at)
}

impl Engine<'_> {
    /// The assumed object in place of the value.
    pub fn assume(&self, body: Body, args: &mut [Val]) {
        if let Some(assumed) = self.assumed.borrow().as_ref().filter(|assumed| assumed.body == body) {
            for value in args.iter_mut().filter(|value| **value == assumed.value) {
                *value = Val::New(assumed.type_, ELSEWHERE);
            }
        }
    }
}
