//! What a call gives: helpers of the app followed, framework calls by their models.

use std::rc::Rc;

use crate::asked::Asked;
use crate::flow::{CallFact, Outside, Reached, SharedFlow, World};
use crate::gates::{Certainty, Gate, is_inverted};
use crate::state::State;

use crate::models::Model;
use crate::operands::{outcome_of, turned};
use crate::points_to::Engine;
use crate::program::{Body, FieldRef, Method, MethodRef, Program};
use crate::sweep::Invoke;
use crate::value::join_gated;
use crate::value::{Cell, Val};

/// Code units of a callee whose result is asked.
const MAX_CALLEE_UNITS: usize = 600;

/// `ApplicationInfo.FLAG_DEBUGGABLE`, which the manifest alone sets.
const FLAG_DEBUGGABLE: i64 = 2;

/// Code units of a callee that is followed although it reads nothing stored, by what it returns:
/// getters of constants, makers of texts and intents.
fn most_units(returned: &[u8]) -> usize {
    match returned {
        b"V" | b"F" | b"D" => 0,
        b"Ljava/lang/String;" | b"Landroid/content/Intent;" | b"Landroid/net/Uri;" | b"Landroid/net/Uri$Builder;" => 96,
        _ => 40,
    }
}

/// What following a callee told.
enum Answer {
    /// The value, and what is known of the object.
    Value(Val, Option<Cell>),
    /// The callee was followed and its value depends on something that is not consent.
    Unrelated,
    /// The value comes from a call that is not understood, or the callee was not followed.
    Unknown,
    /// The callee does not come back in this world.
    Stops(Option<u32>),
}

impl Engine<'_> {
    /// Bodies a call in the app may lead to, by class alone; empty when there are too many.
    pub fn targets(&self, call: &CallFact) -> Rc<[Body]> {
        let method = self.program.methods[call.method as usize];
        if matches!(call.invoke, Invoke::Static | Invoke::Direct | Invoke::Super) {
            return self.program.resolve(method.class, method.selector).into_iter().collect();
        }
        if let Some(Val::New(type_, _)) = call.args.first() {
            return self.program.resolve(*type_, method.selector).into_iter().collect();
        }
        let found = self.answering_call(call.method);
        self.note(|| Asked::Answering(call.method, Rc::clone(&found)));
        found
    }

    /// Bodies a call of a reference may lead to, by the classes that exist; empty when there are too many.
    pub fn answering_call(&self, method: MethodRef) -> Rc<[Body]> {
        let known = self.answering.borrow().get(&method).cloned();
        known.unwrap_or_else(|| {
            let found: Rc<[Body]> = self.answering_bodies(self.program.methods[method as usize]).into();
            self.answering.borrow_mut().insert(method, Rc::clone(&found));
            found
        })
    }

    /// Bodies that answer a call by the classes that exist; empty when there are too many.
    fn answering_bodies(&self, method: Method) -> Vec<Body> {
        let mut found: Vec<Body> = self.program.resolve(method.class, method.selector).into_iter().collect();
        let below = self.program.hierarchy.subtypes(method.class);
        if below.len() > 64 {
            return Vec::new();
        }
        let made = self.made.borrow();
        for &type_ in below {
            // A class that is never made answers nothing.
            if made.as_ref().is_some_and(|made| !made.contains(type_)) {
                continue;
            }
            if let Some(body) = self.program.resolve(type_, method.selector)
                && !found.contains(&body)
            {
                found.push(body);
            }
        }
        let declared_made = made.as_ref().is_none_or(|made| made.contains(method.class));
        if found.len() > 1 && !declared_made {
            // The declared class itself has no objects: only what its subclasses answer counts.
            let own = self.program.resolve(method.class, method.selector);
            let inherited = below.iter().any(|&type_| {
                made.as_ref().is_some_and(|made| made.contains(type_))
                    && self.program.resolve(type_, method.selector) == own
            });
            if !inherited {
                found.retain(|body| Some(*body) != own);
            }
        }
        if found.len() > 3 { Vec::new() } else { found }
    }

    /// What a call into the app gives.
    fn call_app(&self, call: &CallFact, world: World) -> Answer {
        let returned = self.program.return_type(call.method);
        if self.is_deep() {
            self.ask();
            return Answer::Unknown;
        }
        let most = most_units(returned);
        if most == 0 && !self.readers_by_selector(call.method) {
            return Answer::Unknown;
        }
        let targets = self.targets(call);
        if targets.is_empty() {
            return Answer::Unknown;
        }
        if returned == b"V" && !targets.iter().all(|&body| self.may_stop(body)) {
            return Answer::Unknown;
        }
        let mut joined: Option<Val> = None;
        let mut cell = None;
        let mut stopped = None;
        for &body in targets.iter() {
            let units = self.program.code(body).map_or(usize::MAX, |code| code.unit_count());
            let reads = self.reads_stored(body)
                || self.stops_known(body)
                || call.args.iter().any(|value| value.gate().is_some());
            if units > if reads { MAX_CALLEE_UNITS } else { most } {
                return Answer::Unknown;
            }
            let flow = self.callee_flow(body, call, world);
            if flow.reached.is_empty() {
                return Answer::Unknown;
            }
            let Some(result) = &flow.result else {
                stopped = Some(flow.gates.first().map(|(_, gate)| *gate));
                continue;
            };
            if matches!(result, Val::Call(_)) {
                return Answer::Unknown;
            }
            let mut value = substitute(result, call);
            if value.number().is_some() {
                // A number chosen by a branch on consent rests on that consent.
                value = value.on(flow.gates.first().map(|(_, gate)| *gate));
            }
            cell.clone_from(&flow.result_cell);
            joined = Some(joined.map_or_else(|| value.clone(), |known| join_gated(&known, &value)));
        }
        match (joined, stopped) {
            (None, Some(gate)) => Answer::Stops(gate),
            (Some(Val::Top) | None, _) => Answer::Unrelated,
            (Some(value), _) => Answer::Value(value, cell),
        }
    }

    /// Whether a callee without a result may fail to come back: it throws or ends the process, on a
    /// condition that is followed.
    pub fn may_stop(&self, body: Body) -> bool {
        self.stoppers
            .borrow_mut()
            .entry(body)
            .or_insert_with(|| {
                let Some(code) = self.program.code(body) else {
                    return false;
                };
                if code.unit_count() > MAX_CALLEE_UNITS {
                    return false;
                }
                code.insns().any(|insn| insn.kind == aw_dex::Kind::Throw)
                    || self.program.facts.calls(body).iter().any(|call| self.models.of(call.method) == Model::Exit)
            })
            .to_owned()
    }

    /// One of a few values, of which one rests on consent: the others are asked too.
    pub fn joined_parts(&self, body: Body, parts: &[Val], world: World) -> Val {
        let asked = parts.iter().map(|part| match part {
            Val::Param(index) => self.parameter_value(body, *index, world),
            Val::Field(field) => self.field(*field, world),
            other => other.clone(),
        });
        asked.reduce(|one, two| join_gated(&one, &two)).unwrap_or(Val::Top)
    }

    /// A helper that reads stored values is followed with the constants it is called with.
    pub fn callee_flow(&self, body: Body, call: &CallFact, world: World) -> SharedFlow {
        let given: Vec<(u16, Val)> = call
            .args
            .iter()
            .enumerate()
            .map(|(index, value)| (u16::try_from(index).unwrap_or(u16::MAX), self.given(value, world)))
            .filter(|(_, value)| {
                value.is_constant()
                    || value.gate().is_some()
                    || matches!(value, Val::New(_, crate::elements::ELSEWHERE))
            })
            .collect();
        let gated = given.iter().any(|(_, value)| value.gate().is_some() || matches!(value, Val::New(..)));
        let makes_text = matches!(
            self.program.return_type(call.method),
            b"Ljava/lang/String;" | b"Landroid/net/Uri;" | b"Landroid/net/Uri$Builder;"
        );
        if given.is_empty() || !(gated || makes_text || self.reads_stored(body)) {
            return self.flow(body, world);
        }
        self.follow_given(body, world, given)
    }

    /// An argument as the callee sees it: a field that holds a number or a text is read.
    pub fn given(&self, value: &Val, world: World) -> Val {
        match value {
            Val::Field(field) => {
                let type_ = self.program.fields[*field as usize].type_;
                let plain = matches!(
                    self.program.types.bytes(type_),
                    b"Z" | b"I" | b"Ljava/lang/String;" | b"Ljava/lang/Boolean;"
                );
                if plain { self.field(*field, world) } else { value.clone() }
            }
            other => other.clone(),
        }
    }

    /// Whether reading a field may decide: consent, a constant flag, or a constant of an enum.
    pub fn is_telling(&self, field: FieldRef) -> bool {
        // What is learned of consent later may turn the answer.
        self.ask();
        let row = self.program.fields[field as usize];
        let always = self.telling.get().is_some_and(|telling| telling[self.program.canonical_field(field) as usize])
            || row.class == row.type_;
        if always {
            return true;
        }
        let learned = self.gates.borrow().agreed_fields.contains(&field) || self.gated_fields.borrow().contains(&field);
        self.note(|| Asked::Telling(field, learned));
        learned
    }

    /// Whether a parameter is a truth value.
    fn is_truth(&self, body: Body, index: u16) -> bool {
        let row = self.program.bodies[body as usize];
        let offset = u16::from(row.access & crate::program::ACC_STATIC == 0);
        index.checked_sub(offset).is_some_and(|index| self.program.is_truth(row.method, index))
    }

    /// Whether any method of this name and prototype reads stored values or may stop.
    fn readers_by_selector(&self, method: u32) -> bool {
        let selector = self.program.methods[method as usize].selector;
        self.reader_selectors.get().is_some_and(|known| known.contains(&selector))
    }

    /// Whether a body was found to be one that may not come back.
    pub fn stops_known(&self, body: Body) -> bool {
        let stops = self.stoppers.borrow().get(&body).copied().unwrap_or(false);
        self.note(|| Asked::Stops(body, stops));
        stops
    }

    pub fn reads_stored(&self, body: Body) -> bool {
        self.readers.get().is_some_and(|readers| readers[body as usize])
    }

    /// A stored value as it is in `world`.
    pub fn stored(&self, body: Body, call: &CallFact, key: &str, default: Option<&Val>, world: World) -> Val {
        self.ask_world();
        if world == World::Any {
            return Val::Top;
        }
        self.ask_learned();
        let Some(certainty) = self.gates.borrow().key(&self.query.words, key) else {
            return Val::Top;
        };
        let class = self.program.types.bytes(self.program.methods[call.method as usize].class);
        let kind = if class.ends_with(b"MMKV;") {
            "mmkv"
        } else if class.windows(9).any(|part| part == b"datastore") {
            "datastore"
        } else if class == b"Ljava/util/Properties;" {
            "file"
        } else if class.starts_with(b"Landroid/provider/Settings") {
            "setting"
        } else if class == b"Landroid/accounts/AccountManager;" {
            "account"
        } else {
            "preference"
        };
        let gate = self.gates.borrow_mut().add(Gate { kind, key: key.to_owned(), certainty, body, at: call.at });
        let value = match default {
            Some(Val::Gated(inner, _)) => inner.as_ref().clone(),
            Some(value @ (Val::Int(_) | Val::Str(_))) => value.clone(),
            None => Val::Int(0),
            Some(_) => Val::Int(i64::from(is_inverted(key))),
        };
        value.on(Some(gate))
    }

    /// A method that by its name tells consent and whose result is not known otherwise.
    fn told_by_name(&self, body: Body, call: &CallFact, world: World) -> Val {
        let row = self.program.methods[call.method as usize];
        if self.program.return_type(call.method) != b"Z" || !self.names_consent(row.name) {
            return call.result.clone();
        }
        self.ask_world();
        if world == World::Any {
            return call.result.clone();
        }
        let name = self.program.names.bytes(row.name);
        let starts: [&[u8]; 7] = [b"is", b"has", b"get", b"check", b"agree", b"consent", b"was"];
        if !starts.iter().any(|start| name.starts_with(start)) {
            return call.result.clone();
        }
        let key = self.program.method_text(call.method);
        let gate =
            self.gates.borrow_mut().add(Gate { kind: "method", key, certainty: Certainty::Weak, body, at: call.at });
        Val::Int(0).on(Some(gate))
    }

    pub fn parameter_known(&self, body: Body, value: &Val, world: World) -> Val {
        let answer = match value {
            Val::Param(index) => self.parameter(body, *index, world),
            Val::Field(field) => self.field(*field, world),
            other => return other.clone(),
        };
        // Even no answer is one that may change: the value decides what the call gives.
        self.told();
        answer
    }
}

/// A result of a callee in terms of its caller.
fn substitute(value: &Val, call: &CallFact) -> Val {
    match value {
        Val::Param(index) => call.args.get(*index as usize).cloned().unwrap_or(Val::Top),
        Val::New(type_, _) => Val::New(*type_, call.at),
        Val::Call(_) => Val::Top,
        Val::Any(parts) => {
            parts.iter().map(|part| substitute(part, call)).reduce(|one, two| one.join(&two)).unwrap_or(Val::Top)
        }
        other => other.clone(),
    }
}

impl Outside for Engine<'_> {
    fn program(&self) -> &Program {
        self.program
    }

    fn joins(&self, body: Body) -> Rc<Reached> {
        let mut known = self.joins.borrow_mut();
        Rc::clone(known.entry(body).or_insert_with(|| Rc::new(crate::joins::joins(self.program, body))))
    }

    fn text(&self, body: Body, index: u32) -> Rc<str> {
        self.text_constant(body, index)
    }

    fn field(&self, field: FieldRef, world: World) -> Val {
        let row = self.program.fields[field as usize];
        let Some(class) = self.program.class(row.class).filter(|_| !self.program.is_boot(row.class)) else {
            return match (self.program.types.bytes(row.class), self.program.names.bytes(row.name)) {
                (b"Ljava/lang/Boolean;", b"TRUE") => Val::Int(1),
                (b"Ljava/lang/Boolean;", b"FALSE") => Val::Int(0),
                _ => Val::Framework(field),
            };
        };
        // A constant of an enum is told by its name.
        if row.type_ == row.class && self.program.types.bytes(class.superclass) == b"Ljava/lang/Enum;" {
            return Val::Str(self.program.names.text(row.name).into());
        }
        self.field_known(field, world)
    }

    fn deciding(&self, body: Body, value: &Val, world: World) -> Val {
        let answer = match value {
            Val::Field(field) if self.is_telling(*field) => self.field(*field, world),
            Val::Param(index) if self.gated_bodies.borrow().contains(&body) || self.is_truth(body, *index) => {
                self.parameter_value(body, *index, world)
            }
            Val::Any(parts) if parts.iter().any(|part| part.gate().is_some()) => self.joined_parts(body, parts, world),
            other => return self.held(body, other).unwrap_or_else(|| other.clone()),
        };
        if answer != *value {
            self.told();
        }
        if answer.number().is_some() { answer } else { self.held(body, value).unwrap_or(answer) }
    }

    fn works_out(&self, method: MethodRef) -> bool {
        let program = self.program;
        let number = |field: FieldRef| matches!(program.types.bytes(program.fields[field as usize].type_), b"I" | b"J");
        program.target(method).is_some_and(|body| {
            let of_field = program.facts.fields(body).iter().any(|used| !used.write && number(used.field));
            let stored = program.facts.calls(body).iter().any(|call| {
                let model = self.models.of(call.method);
                let class = program.types.bytes(program.methods[call.method as usize].class);
                model.reads_elsewhere() || model.reads_stored() && class != b"Lorg/json/JSONObject;"
            });
            !of_field && !stored
        })
    }

    fn array(&self, field: FieldRef, world: World) -> Option<Vec<Val>> {
        self.array_row(field, world)
    }

    fn by_system(&self, test: u8, left: &Val, right: &Val) -> Option<(bool, Option<u32>)> {
        let (field, level, test) = match (left, right) {
            (Val::Framework(field), Val::Int(level)) => (*field, *level, test),
            (Val::Int(level), Val::Framework(field)) => (*field, *level, turned(test)),
            _ => return None,
        };
        let row = self.program.fields[field as usize];
        let is_level = self.program.names.bytes(row.name) == b"SDK_INT"
            && self.program.types.bytes(row.class) == b"Landroid/os/Build$VERSION;";
        let least = self.query.min_sdk;
        // Below or not below it: the least decides for all; equal to it or above it: where none is so low.
        let decided = if matches!(test, 2 | 3) { level <= least } else { level < least };
        (is_level && decided).then(|| (outcome_of(test, least, level), None))
    }

    fn is_app_flags(&self, field: FieldRef) -> bool {
        let row = self.program.fields[field as usize];
        self.program.names.bytes(row.name) == b"flags"
            && self.program.types.bytes(row.class) == b"Landroid/content/pm/ApplicationInfo;"
    }

    fn masked(&self, flags: &Val, mask: &Val) -> Option<Val> {
        let (Val::Framework(field), Val::Int(FLAG_DEBUGGABLE)) = (flags, mask) else { return None };
        let own = if self.query.debuggable { FLAG_DEBUGGABLE } else { 0 };
        self.is_app_flags(*field).then_some(Val::Int(own))
    }

    fn made_view(&self, body: Body, value: &Val, world: World) -> Option<Val> {
        Engine::made_view(self, body, value, world)
    }

    fn parameter(&self, body: Body, index: u16, world: World) -> Val {
        self.parameter_value(body, index, world)
    }

    fn call(&self, body: Body, call: &mut CallFact, state: &mut State, world: World) {
        let model = self.models.of(call.method);
        self.assume(body, &mut call.args);
        if matches!(model, Model::Finish | Model::IsFinishing) {
            self.finishing(model, body, call, state, world);
            return;
        }
        if self.enum_values(call, state) {
            return;
        }
        if model.is_elsewhere() {
            self.elsewhere(model, body, call, state, world);
            return;
        }
        if model == Model::Waits {
            call.stops = self.waits(body, call, world).map(Some);
        }
        if let Some(gate) = self.throws(model, body, call, world) {
            call.stops = Some(Some(gate));
            return;
        }
        if model.is_compared() {
            if let Some(value) = self.compared(model, body, call, state, world) {
                call.result = value;
            }
            return;
        }
        if !matches!(model, Model::Unknown | Model::Watched) {
            self.model(model, body, call, state, world);
            self.opened(model, body, call, world);
            return;
        }
        if self.asks_content(body, call) {
            return;
        }
        let target = self.program.target(call.method);
        let finished = Self::known_finished(state);
        if target.is_some() || call.invoke == Invoke::Interface {
            state.forget_fields();
        }
        if target.is_some() {
            self.after_call(body, call, state, finished, world);
        }
        let class = self.program.methods[call.method as usize].class;
        let app = self.program.class(class).is_some() && !self.program.is_boot(class);
        let answer = if app && model == Model::Unknown { self.call_app(call, world) } else { Answer::Unknown };
        let answer = match answer {
            Answer::Unknown | Answer::Unrelated | Answer::Value(Val::Any(_), _) if app => {
                self.evaluated(call, world).map_or(answer, |value| Answer::Value(value, None))
            }
            known => known,
        };
        match answer {
            Answer::Value(value, cell) => {
                self.told();
                call.result = value;
                if let (Val::New(_, at), Some(cell)) = (&call.result, cell) {
                    state.set_cell(*at, cell);
                }
            }
            Answer::Stops(gate) => {
                self.told();
                call.stops = Some(gate);
            }
            Answer::Unrelated => {}
            Answer::Unknown => call.result = self.told_by_name(body, call, world),
        }
    }
}
