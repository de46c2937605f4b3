//! Pages that end before they are shown: `isFinishing` after a `finish` that every way passes, and the
//! callbacks that a page which finishes in `onCreate` never gets.

use rustc_hash::FxHashSet;

use crate::entries::Entry;
use crate::flow::{CallFact, World};
use crate::models::Model;
use crate::points_to::Engine;
use crate::program::{Body, FieldRef, TypeId};
use crate::state::State;
use crate::sweep::Invoke;
use crate::value::Val;

/// Stands among the fields of a page for the answer of `isFinishing`.
const FINISHED: FieldRef = 0x7fff_fffe;
/// Levels of superclass and helper calls asked.
const MAX_DEPTH: usize = 4;

/// What a page that is finishing when `onCreate` ends never runs.
const AFTER_CREATE: &[&str] = &[
    "onStart",
    "onRestoreInstanceState",
    "onPostCreate",
    "onResume",
    "onPostResume",
    "onAttachedToWindow",
    "onWindowFocusChanged",
    "onCreateOptionsMenu",
    "onPrepareOptionsMenu",
    "onEnterAnimationComplete",
    "onTopResumedActivityChanged",
];

impl Engine<'_> {
    /// `finish` and `isFinishing` of the page itself.
    pub fn finishing(&self, model: Model, body: Body, call: &mut CallFact, state: &mut State, world: World) {
        if call.args.first() != Some(&Val::Param(0)) {
            return;
        }
        if model == Model::Finish {
            state.set_field(FINISHED, Val::Int(1));
            if self.stopping.get() == Some(body) {
                call.stops = Some(None);
            }
            return;
        }
        self.ask_world();
        if world == World::Any {
            return;
        }
        if let Some(value) = state.field(FINISHED).or_else(|| self.finished_before(body)) {
            self.told();
            call.result = value;
        }
    }

    /// Other code of the page ran: it may have finished it on every way.
    pub fn after_call(&self, body: Body, call: &mut CallFact, state: &mut State, known: Option<Val>, world: World) {
        if let Some(value) = known {
            state.set_field(FINISHED, value);
            return;
        }
        if call.args.first() != Some(&Val::Param(0)) || call.invoke == Invoke::Static {
            return;
        }
        self.ask();
        let targets = self.targets(call);
        let [target] = targets.as_ref() else { return };
        if !self.may_finish(*target) {
            return;
        }
        self.ask_world();
        if world == World::Any {
            return;
        }
        self.told();
        if let Some(gate) = self.must_finish(*target) {
            state.set_field(FINISHED, Val::Int(1).on(gate));
            if self.stopping.get() == Some(body) {
                call.stops = Some(gate);
            }
        }
    }

    /// Whether the page is known to be finishing here.
    pub fn known_finished(state: &State) -> Option<Val> {
        state.field(FINISHED)
    }

    /// Whether a body of a page, or one it calls on the page, calls `finish`.
    fn may_finish(&self, body: Body) -> bool {
        self.finishers.get_or_init(|| self.find_finishers()).contains(&body)
    }

    fn find_finishers(&self) -> FxHashSet<Body> {
        let program = self.program;
        let methods = || 0..u32::try_from(program.methods.len()).unwrap_or(0);
        let finish = methods().filter(|&method| self.models.of(method) == Model::Finish);
        let mut found: FxHashSet<Body> = finish.flat_map(|method| self.bodies_calling(method)).copied().collect();
        let mut newest = found.clone();
        for _ in 1..MAX_DEPTH {
            let mut more: FxHashSet<Body> = FxHashSet::default();
            let leading = methods().filter_map(|method| Some((method, program.target(method)?)));
            for (method, target) in leading.filter(|(_, target)| newest.contains(target)) {
                let on_page = |body: Body| {
                    program.hierarchy.is_a(program.body_type(body), program.body_type(target))
                        && program
                            .facts
                            .calls(body)
                            .iter()
                            .any(|call| call.method == method && call.invoke != Invoke::Static)
                };
                let callers = self.bodies_calling(method).iter().copied();
                more.extend(callers.filter(|&body| !found.contains(&body) && on_page(body)));
            }
            if more.is_empty() {
                break;
            }
            found.extend(&more);
            newest = more;
        }
        found
    }

    /// Whether every way through a body finishes the page before anyone agreed; the gate that decides it.
    #[allow(clippy::option_option, reason = "whether, and by which gate")]
    fn must_finish(&self, body: Body) -> Option<Option<u32>> {
        self.ask_outside();
        if self.is_active(body, World::Fresh) || self.depth() + 1 >= crate::points_to::MAX_DEPTH {
            return None;
        }
        let outer = self.stopping.replace(Some(body));
        self.enter(body, World::Fresh);
        let flow = self.follow(body, World::Fresh, &[]);
        self.leave();
        self.stopping.set(outer);
        (flow.result.is_none() && !flow.reached.is_empty()).then(|| flow.gates.first().map(|(_, gate)| *gate))
    }

    /// Whether `onCreate` of the class finished the page before `body`, a later callback, runs.
    fn finished_before(&self, body: Body) -> Option<Val> {
        let name = self.program.name_bytes(self.program.bodies[body as usize].method);
        if name == b"onCreate" {
            return None;
        }
        let gate = self.finished_in_create(self.program.body_type(body))?;
        Some(Val::Int(1).on(gate))
    }

    #[allow(clippy::option_option, reason = "whether, and by which gate")]
    fn finished_in_create(&self, type_: TypeId) -> Option<Option<u32>> {
        let created = self.program.methods_named(type_, b"onCreate");
        let body = created.into_iter().find(|&body| self.may_finish(body))?;
        self.must_finish(body)
    }

    /// Whether an entry is a callback that a page never gets, because it finishes when it is created.
    pub fn is_gone(&self, world: World, entry: &Entry) -> bool {
        let Some(component) = entry.component.as_ref().filter(|_| world == World::Fresh) else { return false };
        let name = self.program.name_bytes(self.program.bodies[entry.body as usize].method);
        AFTER_CREATE.iter().any(|known| known.as_bytes() == name)
            && self.query.components.iter().any(|row| row.kind == "activity" && row.name == *component)
            && self.program.type_named(component).is_some_and(|type_| self.finished_in_create(type_).is_some())
    }
}
