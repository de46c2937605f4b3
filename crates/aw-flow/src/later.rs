//! What the framework takes over: a callback that it keeps, work that is due at once, a process that
//! it starts for a component. Calls of a walk in, hops and later entries out.

use crate::callbacks::JOB_START;
use crate::dispatch::parameter_type;
use crate::entries::{self, Entry};
use crate::flow::CallFact;
use crate::program::{MethodRef, TypeId};
use crate::query::Component;
use crate::reach::Walk;
use crate::registrations::Registration;
use crate::state::State;
use crate::sweep::Invoke;
use crate::value::{Cell, Val};

/// The class of the worker that a request was built for, unless the work is put off.
pub fn work_of(call: &CallFact, state: &State) -> Option<Val> {
    let Val::New(_, at) = call.args.first()? else { return None };
    match state.cell(*at)? {
        Cell::Made(args) => args.first().filter(|value| matches!(value, Val::Class(_))).cloned(),
        _ => None,
    }
}

impl Walk<'_, '_> {
    /// The object kept for later is not known: every one that exists and fits may be it.
    pub fn register_later(&mut self, method: MethodRef, position: usize, row: &Registration, fact: &CallFact) {
        let program = self.engine.program;
        let Some(declared) = parameter_type(program, method, position, fact.invoke == Invoke::Static) else {
            return;
        };
        for &type_ in program.hierarchy.subtypes(declared) {
            if self.reach.instantiated.contains(type_) {
                for body in self.answers(type_, None, row.runs) {
                    self.reach.later.push(Entry::new(body, "callback"));
                }
            }
        }
    }

    /// A handler of no class of its own hands its messages to what it was made with.
    pub fn hand_on(&mut self, at: u32, handlers: Option<&[TypeId]>, row: &'static Registration) {
        let own = handlers.is_some_and(|types| !types.is_empty());
        if let Some(callback) = self.engine.program.types.find(b"Landroid/os/Handler$Callback;").filter(|_| !own) {
            self.dispatch(at, callback, None, row.runs, row.edge);
        }
    }

    /// Work that is due at once: the framework makes the worker and runs it.
    pub fn enqueue(&mut self, at: u32, fact: &CallFact) {
        let program = self.engine.program;
        let elements = fact.cells.iter().flat_map(|(_, cell)| match cell {
            Cell::Bag(values) => values.as_slice(),
            _ => &[],
        });
        let classes: Vec<String> = fact
            .args
            .iter()
            .chain(elements)
            .flat_map(Val::parts)
            .filter_map(|value| match value {
                Val::Class(class) => Some(class.trim_start_matches('L').trim_end_matches(';').replace('/', ".")),
                _ => None,
            })
            .collect();
        for class in classes {
            for entry in entries::of_class(program, &class, JOB_START, "job") {
                if program.name_bytes(program.bodies[entry.body as usize].method) != b"onStopJob" {
                    self.make(at, program.body_type(entry.body));
                    self.hop(at, entry.body, "job");
                }
            }
        }
    }

    /// A component starts another process: the providers of that process start with it.
    pub fn start_process(&mut self, at: u32, started: &Component) {
        if started.main_process {
            return;
        }
        let query = self.engine.query;
        for provider in query.components.iter().filter(|row| row.kind == "provider" && row.process == started.process) {
            for entry in entries::of_component(self.engine.program, provider, "provider") {
                self.make(at, self.engine.program.body_type(entry.body));
                self.hop(at, entry.body, "component");
            }
        }
    }
}
