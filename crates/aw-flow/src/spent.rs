//! What a method does with what it was given: a call's result that is asked for little, a file that is only made, a callback
//! whose argument nobody looks at.

use crate::flow::{CallFact, Flow, World};
use crate::points_to::Engine;
use crate::program::{Body, Program};
use crate::sweep::Invoke;
use crate::value::Val;

/// What is done with a file without looking at what it holds, or at whether it is there.
const SHAPING: &[&str] =
    &["mkdir", "mkdirs", "createNewFile", "delete", "setReadable", "setWritable", "setLastModified"];

/// Whether a value is asked for nothing but `names`, and goes nowhere else from there.
fn only_asked(program: &Program, flow: &Flow, made: &Val, except: u32, names: &[&str]) -> bool {
    let is = |value: &Val| value.parts().contains(made);
    let goes = flow.puts.iter().any(|(_, _, value)| is(value)) || flow.result.as_ref().is_some_and(is);
    let mut asked = false;
    for call in flow.calls.iter().filter(|call| call.at != except) {
        let inside = call.cells.iter().any(|(_, cell)| match cell {
            crate::value::Cell::Bag(values) => values.iter().any(is),
            _ => false,
        });
        let handed = call.args.iter().skip(1).any(is) || inside;
        let receives = call.invoke != Invoke::Static && call.args.first().is_some_and(is);
        let is_asked = receives && names.iter().any(|name| name.as_bytes() == program.name_bytes(call.method));
        if handed || (call.invoke == Invoke::Static && call.args.first().is_some_and(is)) || (receives && !is_asked) {
            return false;
        }
        asked |= is_asked;
    }
    asked && !goes
}

impl Engine<'_> {
    /// Whether the result of a call is asked for nothing but methods of these names.
    pub fn result_is_only_asked(&self, body: Body, at: u32, names: &[String]) -> bool {
        let flow = self.flow(body, World::Any);
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        !names.is_empty() && only_asked(self.program, &flow, &Val::Call(at), at, &names)
    }

    /// Whether a file is made to be given its shape, and nothing of it is looked at.
    pub fn is_only_shaped(&self, body: Body, made: &CallFact) -> bool {
        let flow = self.flow(body, World::Any);
        let file = made.args.first().filter(|value| matches!(value, Val::New(..)));
        file.is_some_and(|file| only_asked(self.program, &flow, file, made.at, SHAPING))
    }

    /// Whether a callback looks at something that it is handed: not where it only hands it on to the method that it overrides.
    pub fn looks_at_arguments(&self, body: Body) -> bool {
        let flow = self.flow(body, World::Any);
        let method = self.program.bodies[body as usize].method;
        let proto = self.program.protos.bytes(self.program.methods[method as usize].proto);
        // Being called tells something by itself, and of numbers and arrays no use is seen here.
        let objects = crate::handovers::parameter_types(proto).all(|declared| declared.first() == Some(&b'L'));
        if flow.reached.is_empty() || !objects || proto.starts_with(b"()") {
            return true;
        }
        let given = |value: &Val| value.parts().iter().any(|part| matches!(part, Val::Param(index) if *index > 0));
        let own = self.program.methods[method as usize].selector;
        let handed = flow.calls.iter().any(|call| {
            let above = call.invoke == Invoke::Super && self.program.methods[call.method as usize].selector == own;
            !above && (call.args.iter().any(given) || !call.cells.is_empty())
        });
        let reads_field = self.program.facts.fields(body).iter().any(|used| !used.write && !used.is_static);
        handed
            || reads_field
            || flow.puts.iter().any(|(_, _, value)| given(value))
            || flow.result.as_ref().is_some_and(given)
    }
}
