//! The world outside one method: what fields, parameters and calls give, asked only when needed.

use std::cell::{Cell as StdCell, OnceCell, RefCell};
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::gates::{Certainty, Gate, Gates, is_inverted, names_consent};
use crate::interp::{CallFact, Flow, Outside, SharedFlow, State, World, follow};
use crate::models::{Model, Models};
use crate::program::{ACC_STATIC, Body, FieldRef, NONE, Program, TypeId};
use crate::query::Query;
use crate::reach::Reach;
use crate::sweep::Invoke;
use crate::value::{Cell, Intent, Val};

/// Nested questions about other methods.
const MAX_DEPTH: usize = 10;
/// Writers of a field, callers of a method that are asked.
const MAX_ASKED: usize = 12;
/// Code units of a callee whose result is asked.
const MAX_CALLEE_UNITS: usize = 600;
/// Instructions followed in all, unless the query says otherwise.
const DEFAULT_BUDGET: i64 = 30_000_000;

/// Answers questions about values across methods, within a budget.
pub struct Engine<'a> {
    /// The app.
    pub program: &'a Program,
    /// What is asked.
    pub query: &'a Query,
    /// The framework calls that are understood.
    pub models: &'a Models,
    /// Gates found so far.
    pub gates: RefCell<Gates>,
    /// What the launch reached the last time, per world.
    pub launch: RefCell<[Option<Rc<Reach>>; 2]>,
    flows: RefCell<FxHashMap<(Body, World), SharedFlow>>,
    fields: RefCell<FxHashMap<(FieldRef, World), Val>>,
    parameters: RefCell<FxHashMap<(Body, u16, World), Val>>,
    active: RefCell<Vec<(Body, World)>>,
    asking: RefCell<FxHashSet<(FieldRef, World)>>,
    asking_parameters: RefCell<FxHashSet<(Body, u16, World)>>,
    writers: OnceCell<FxHashMap<FieldRef, Vec<(Body, u32)>>>,
    /// Components that repeating alarms start, with their period.
    pub alarms: RefCell<Vec<(String, Option<i64>)>>,
    /// Bodies that read stored values, themselves or through small helpers.
    pub readers: OnceCell<Vec<bool>>,
    budget: StdCell<i64>,
}

impl<'a> Engine<'a> {
    /// An engine with empty caches.
    pub fn new(program: &'a Program, query: &'a Query, models: &'a Models) -> Self {
        Self {
            program,
            query,
            models,
            gates: RefCell::default(),
            launch: RefCell::default(),
            flows: RefCell::default(),
            fields: RefCell::default(),
            parameters: RefCell::default(),
            active: RefCell::default(),
            asking: RefCell::default(),
            asking_parameters: RefCell::default(),
            writers: OnceCell::new(),
            alarms: RefCell::default(),
            readers: OnceCell::new(),
            budget: StdCell::new(query.budget.unwrap_or(DEFAULT_BUDGET)),
        }
    }

    /// Forget what depends on gates and on what was reached; constants stay true but are cheap.
    pub fn forget(&self) {
        self.flows.borrow_mut().clear();
        self.fields.borrow_mut().clear();
        self.parameters.borrow_mut().clear();
    }

    /// Whether the budget is used up.
    pub fn exhausted(&self) -> bool {
        self.budget.get() <= 0
    }

    /// What `body` does in `world`.
    pub fn flow(&self, body: Body, world: World) -> SharedFlow {
        if let Some(flow) = self.flows.borrow().get(&(body, world)) {
            return Rc::clone(flow);
        }
        let deep = self.active.borrow().len() >= MAX_DEPTH;
        if deep || self.active.borrow().contains(&(body, world)) || self.exhausted() {
            return Rc::default();
        }
        self.active.borrow_mut().push((body, world));
        let flow = Rc::new(self.follow(body, world, &[]));
        self.active.borrow_mut().pop();
        // A result found while a caller of it waits may have met that caller: keep it only at the top.
        self.flows
            .borrow_mut()
            .insert((body, world), Rc::clone(&flow));
        flow
    }

    /// What `body` does in `world` when some parameters are known.
    pub fn follow(&self, body: Body, world: World, given: &[(u16, Val)]) -> Flow {
        let units = self.program.code(body).map_or(0, |code| code.unit_count());
        self.budget
            .set(self.budget.get() - i64::try_from(units).unwrap_or(0));
        follow(self, body, world, given)
    }

    /// Where a field of the app is written.
    pub fn writers(&self, field: FieldRef) -> &[(Body, u32)] {
        let all = self.writers.get_or_init(|| {
            let mut all: FxHashMap<FieldRef, Vec<(Body, u32)>> = FxHashMap::default();
            for body in 0..u32::try_from(self.program.bodies.len()).unwrap_or(0) {
                for used in self
                    .program
                    .facts
                    .fields(body)
                    .iter()
                    .filter(|used| used.write)
                {
                    all.entry(self.program.canonical_field(used.field))
                        .or_default()
                        .push((body, used.at));
                }
            }
            all
        });
        all.get(&field).map_or(&[], |list| list)
    }

    fn launched(&self, world: World) -> Option<Rc<Reach>> {
        self.launch.borrow()[usize::from(world == World::Any)].clone()
    }

    /// The value of an app field in `world`: what its writers agree on.
    fn field_value(&self, field: FieldRef, world: World) -> Val {
        let Some((access, initial)) = self.program.declared_fields.get(&field) else {
            return Val::Field(field);
        };
        let start = self.initial_value(field, *access, initial.as_ref());
        let writers = self.writers(field);
        if writers.len() > MAX_ASKED {
            return Val::Field(field);
        }
        let all = self.join_writers(field, writers, world, start.as_ref());
        if world == World::Any || all.is_constant() || all.gate().is_some() {
            return if matches!(all, Val::Top) {
                Val::Field(field)
            } else {
                all
            };
        }
        let reached: Vec<(Body, u32)> = match self.launched(World::Fresh) {
            Some(reach) => writers
                .iter()
                .copied()
                .filter(|&(body, at)| reach.reaches(body, at))
                .collect(),
            None => writers.to_vec(),
        };
        let fresh = self.join_writers(field, &reached, world, start.as_ref());
        if fresh.gate().is_some() {
            return fresh;
        }
        match (self.consent_field(field), fresh.is_constant()) {
            (Some(gate), true) => fresh.on(Some(gate)),
            _ if matches!(all, Val::Top) => Val::Field(field),
            _ => all,
        }
    }

    /// The gate of a field that holds consent, by where it is written or by its name.
    fn consent_field(&self, field: FieldRef) -> Option<u32> {
        let row = self.program.fields[field as usize];
        if !matches!(
            self.program.types.bytes(row.type_),
            b"Z" | b"I" | b"Ljava/lang/Boolean;"
        ) {
            return None;
        }
        let name = self.program.names.text(row.name);
        let named = names_consent(&self.query.words, &name);
        let written = self.gates.borrow().agreed_fields.contains(&field);
        let certainty = match (written, named) {
            (true, true) => Certainty::Sure,
            (true, false) => Certainty::Likely,
            (false, true) => Certainty::Weak,
            (false, false) => return None,
        };
        let key = format!("{}->{name}", self.program.types.text(row.class));
        Some(self.gates.borrow_mut().add(Gate {
            kind: "field",
            key,
            certainty,
            body: NONE,
            at: 0,
        }))
    }

    fn initial_value(
        &self,
        field: FieldRef,
        access: u32,
        initial: Option<&(u32, aw_dex::Value)>,
    ) -> Option<Val> {
        let type_ = self
            .program
            .types
            .bytes(self.program.fields[field as usize].type_);
        match initial {
            Some((_, aw_dex::Value::Int(value))) => Some(Val::Int(*value)),
            Some((_, aw_dex::Value::Boolean(value))) => Some(Val::Int(i64::from(*value))),
            Some((dex, aw_dex::Value::String(index))) => {
                let raw = self.program.dexes[*dex as usize]
                    .1
                    .string(*index)
                    .unwrap_or(&[]);
                Some(Val::Str(aw_dex::to_text(raw).into()))
            }
            Some((dex, aw_dex::Value::Type(index))) => {
                let raw = self.program.dexes[*dex as usize]
                    .1
                    .type_descriptor(*index)
                    .unwrap_or(&[]);
                Some(Val::Class(aw_dex::to_text(raw).into()))
            }
            // Numbers start at zero; for objects null says nothing of what is used later.
            _ if matches!(
                type_,
                b"Z" | b"I" | b"J" | b"S" | b"B" | b"Ljava/lang/Boolean;"
            ) && access & ACC_STATIC != 0 =>
            {
                Some(Val::Int(0))
            }
            _ if matches!(type_, b"Z" | b"I" | b"J") => Some(Val::Int(0)),
            _ => None,
        }
    }

    fn join_writers(
        &self,
        field: FieldRef,
        writers: &[(Body, u32)],
        world: World,
        start: Option<&Val>,
    ) -> Val {
        let mut joined: Option<Val> = None;
        let mut initialised = false;
        for &(body, at) in writers {
            initialised |= self
                .program
                .name_bytes(self.program.bodies[body as usize].method)
                .ends_with(b"init>");
            let flow = self.flow(body, world);
            let value = if flow.reached.is_empty() {
                Val::Top
            } else {
                match flow.puts.iter().find(|put| put.0 == at) {
                    Some((_, written, value)) if *written == field => self.lift(body, value, world),
                    Some(_) => Val::Top,
                    None => continue,
                }
            };
            joined = Some(joined.map_or_else(|| value.clone(), |known| join_gated(&known, &value)));
        }
        match (joined, start) {
            (None, Some(start)) => start.clone(),
            (None, None) => Val::Top,
            (Some(value), Some(start)) if !initialised => join_gated(&value, start),
            (Some(value), _) => value,
        }
    }

    /// A value of one method as seen from outside it.
    fn lift(&self, body: Body, value: &Val, world: World) -> Val {
        match value {
            Val::Param(index) => match self.parameter_value(body, *index, world) {
                Val::Param(_) => Val::Top,
                known => known,
            },
            Val::Call(_) => Val::Top,
            Val::Field(other) => match self.field(*other, false, world) {
                Val::Field(_) => Val::Top,
                known => known,
            },
            other => other.clone(),
        }
    }

    /// What callers in reach pass as parameter `index`.
    fn parameter_value(&self, body: Body, index: u16, world: World) -> Val {
        let key = (body, index, world);
        if let Some(known) = self.parameters.borrow().get(&key) {
            return known.clone();
        }
        if self.asking_parameters.borrow().len() > MAX_DEPTH
            || !self.asking_parameters.borrow_mut().insert(key)
        {
            return Val::Param(index);
        }
        let value = self
            .ask_callers(body, index, world)
            .unwrap_or(Val::Param(index));
        self.asking_parameters.borrow_mut().remove(&key);
        self.parameters.borrow_mut().insert(key, value.clone());
        value
    }

    fn ask_callers(&self, body: Body, index: u16, world: World) -> Option<Val> {
        let reach = self.launched(world)?;
        if reach.is_entry(body) {
            return None;
        }
        let callers = reach.callers(body);
        if callers.is_empty() || callers.len() > MAX_ASKED {
            return None;
        }
        let mut joined: Option<Val> = None;
        for &(caller, at, plain) in callers {
            if !plain {
                return None;
            }
            let flow = self.flow(caller, world);
            let call = flow.calls.iter().find(|call| call.at == at)?;
            let value = self.lift(caller, call.args.get(index as usize)?, world);
            if matches!(value, Val::Top) {
                return None;
            }
            joined = Some(joined.map_or_else(|| value.clone(), |known| join_gated(&known, &value)));
        }
        joined
    }

    /// Classes of the objects a value may be; `None` when that is not known.
    pub fn objects(
        &self,
        body: Body,
        value: &Val,
        world: World,
        depth: usize,
    ) -> Option<Vec<TypeId>> {
        if depth > MAX_DEPTH {
            return None;
        }
        let mut found = Vec::new();
        for part in value.parts() {
            match part {
                Val::New(type_, _) => found.push(*type_),
                Val::Int(0) => {}
                Val::Param(index) => {
                    found.extend(self.parameter_objects(body, *index, world, depth + 1)?)
                }
                Val::Field(field) => found.extend(self.field_objects(*field, world, depth + 1)?),
                _ => return None,
            }
        }
        found.sort_unstable();
        found.dedup();
        Some(found)
    }

    fn parameter_objects(
        &self,
        body: Body,
        index: u16,
        world: World,
        depth: usize,
    ) -> Option<Vec<TypeId>> {
        if index == 0 && self.program.bodies[body as usize].access & ACC_STATIC == 0 {
            let own = self.program.body_type(body);
            let mut types = vec![own];
            types.extend_from_slice(self.program.hierarchy.subtypes(own));
            return Some(types);
        }
        let reach = self.launched(world).or_else(|| self.launched(World::Any))?;
        let callers = reach.callers(body);
        if callers.is_empty() || callers.len() > 64 || reach.is_entry(body) {
            return None;
        }
        let mut found = Vec::new();
        for &(caller, at, plain) in callers {
            if !plain {
                return None;
            }
            let flow = self.flow(caller, world);
            let call = flow.calls.iter().find(|call| call.at == at)?;
            found.extend(self.objects(caller, call.args.get(index as usize)?, world, depth)?);
        }
        Some(found)
    }

    fn field_objects(&self, field: FieldRef, world: World, depth: usize) -> Option<Vec<TypeId>> {
        let writers = self.writers(field);
        if writers.is_empty() || writers.len() > 64 {
            return None;
        }
        let reach = self.launched(world);
        let mut found = Vec::new();
        for &(body, at) in writers {
            if reach.as_ref().is_some_and(|reach| !reach.reaches(body, at)) {
                continue;
            }
            let flow = self.flow(body, world);
            let (_, _, value) = flow.puts.iter().find(|put| put.0 == at)?;
            found.extend(self.objects(body, value, world, depth)?);
        }
        Some(found)
    }

    /// What is known of an intent or another object that a call was given.
    pub fn cell_of(
        &self,
        body: Body,
        call: &CallFact,
        value: &Val,
        world: World,
        depth: usize,
    ) -> Option<Cell> {
        match value {
            Val::New(_, at) => call
                .cells
                .iter()
                .find(|(key, _)| key == at)
                .map(|(_, cell)| cell.clone()),
            Val::Param(index) if depth < 4 => {
                let reach = self.launched(world).or_else(|| self.launched(World::Any))?;
                let mut joined: Option<Cell> = None;
                for &(caller, at, plain) in reach.callers(body).iter().take(MAX_ASKED) {
                    if !plain {
                        return None;
                    }
                    let flow = self.flow(caller, world);
                    let outer = flow.calls.iter().find(|outer| outer.at == at)?;
                    let cell = self.cell_of(
                        caller,
                        outer,
                        outer.args.get(*index as usize)?,
                        world,
                        depth + 1,
                    )?;
                    joined = Some(joined.map_or_else(|| cell.clone(), |known| known.join(&cell)));
                }
                joined
            }
            _ => None,
        }
    }

    /// Bodies a call in the app may lead to, by class alone; empty when there are too many.
    pub fn targets(&self, call: &CallFact) -> Vec<Body> {
        let method = self.program.methods[call.method as usize];
        if matches!(call.invoke, Invoke::Static | Invoke::Direct | Invoke::Super) {
            return self
                .program
                .resolve(method.class, method.selector)
                .into_iter()
                .collect();
        }
        if let Some(Val::New(type_, _)) = call.args.first() {
            return self
                .program
                .resolve(*type_, method.selector)
                .into_iter()
                .collect();
        }
        let mut found: Vec<Body> = self
            .program
            .resolve(method.class, method.selector)
            .into_iter()
            .collect();
        let below = self.program.hierarchy.subtypes(method.class);
        if below.len() > 64 {
            return Vec::new();
        }
        for &type_ in below {
            if let Some(body) = self.program.resolve(type_, method.selector)
                && !found.contains(&body)
            {
                found.push(body);
            }
        }
        if found.len() > 3 { Vec::new() } else { found }
    }

    /// What a call into the app gives.
    fn call_app(&self, call: &CallFact, world: World) -> (Val, Option<Cell>) {
        let unknown = (Val::Call(call.at), None);
        let returned = self.program.return_type(call.method);
        if matches!(returned, b"V" | b"F" | b"D") || self.active.borrow().len() + 1 >= MAX_DEPTH {
            return unknown;
        }
        let targets = self.targets(call);
        let mut joined: Option<Val> = None;
        let mut cell = None;
        for body in targets {
            if self
                .program
                .code(body)
                .is_none_or(|code| code.unit_count() > MAX_CALLEE_UNITS)
            {
                return unknown;
            }
            let flow = self.callee_flow(body, call, world);
            let Some(result) = &flow.result else {
                return unknown;
            };
            let value = substitute(result, call);
            cell = flow.result_cell.clone();
            joined = Some(joined.map_or_else(|| value.clone(), |known| join_gated(&known, &value)));
        }
        match joined {
            Some(Val::Top) | None => unknown,
            Some(value) => (value, cell),
        }
    }

    /// A helper that reads stored values is followed with the constants it is called with.
    fn callee_flow(&self, body: Body, call: &CallFact, world: World) -> SharedFlow {
        let given: Vec<(u16, Val)> = call
            .args
            .iter()
            .enumerate()
            .filter(|(_, value)| value.is_constant() || value.gate().is_some())
            .map(|(index, value)| (u16::try_from(index).unwrap_or(u16::MAX), value.clone()))
            .collect();
        let active = self.active.borrow().contains(&(body, world));
        if given.is_empty() || active || !self.reads_stored(body) {
            return self.flow(body, world);
        }
        self.active.borrow_mut().push((body, world));
        let flow = Rc::new(self.follow(body, world, &given));
        self.active.borrow_mut().pop();
        flow
    }

    fn reads_stored(&self, body: Body) -> bool {
        self.readers
            .get()
            .is_some_and(|readers| readers[body as usize])
    }

    /// A stored value as it is in `world`.
    fn stored(
        &self,
        body: Body,
        call: &CallFact,
        key: &str,
        default: Option<&Val>,
        world: World,
    ) -> Val {
        if world == World::Any {
            return Val::Top;
        }
        let Some(certainty) = self.gates.borrow().key(&self.query.words, key) else {
            return Val::Top;
        };
        let class = self
            .program
            .types
            .bytes(self.program.methods[call.method as usize].class);
        let kind = if class.ends_with(b"MMKV;") {
            "mmkv"
        } else if class.windows(9).any(|part| part == b"datastore") {
            "datastore"
        } else {
            "preference"
        };
        let gate = self.gates.borrow_mut().add(Gate {
            kind,
            key: key.to_owned(),
            certainty,
            body,
            at: call.at,
        });
        let value = match default {
            Some(value @ (Val::Int(_) | Val::Str(_))) => value.clone(),
            None => Val::Int(0),
            Some(_) => Val::Int(i64::from(is_inverted(key))),
        };
        value.on(Some(gate))
    }

    /// A method that by its name tells consent and whose result is not known otherwise.
    fn told_by_name(&self, body: Body, call: &CallFact, world: World) -> Val {
        let name = self
            .program
            .names
            .text(self.program.methods[call.method as usize].name);
        let asks = self.program.return_type(call.method) == b"Z"
            && names_consent(&self.query.words, &name);
        let opens = ["is", "has", "get", "check", "agree", "consent", "was"]
            .iter()
            .any(|start| name.starts_with(start));
        if world == World::Any || !asks || !opens {
            return call.result.clone();
        }
        let key = self.program.method_text(call.method);
        let gate = self.gates.borrow_mut().add(Gate {
            kind: "method",
            key,
            certainty: Certainty::Weak,
            body,
            at: call.at,
        });
        Val::Int(0).on(Some(gate))
    }

    fn parameter_known(&self, body: Body, value: &Val, world: World) -> Val {
        match value {
            Val::Param(index) => self.parameter_value(body, *index, world),
            other => other.clone(),
        }
    }
}

/// Join where one side rests on a gate: the same constant on both sides still rests on it.
fn join_gated(one: &Val, two: &Val) -> Val {
    match (one, two) {
        (Val::Gated(inner, gate), other) | (other, Val::Gated(inner, gate)) => {
            let plain = match other {
                Val::Gated(value, _) => value.as_ref(),
                value => value,
            };
            if inner.as_ref() == plain {
                Val::Gated(Rc::clone(inner), *gate)
            } else {
                Val::Top
            }
        }
        _ => one.join(two),
    }
}

/// A result of a callee in terms of its caller.
fn substitute(value: &Val, call: &CallFact) -> Val {
    match value {
        Val::Param(index) => call.args.get(*index as usize).cloned().unwrap_or(Val::Top),
        Val::New(type_, _) => Val::New(*type_, call.at),
        Val::Call(_) => Val::Top,
        Val::Any(parts) => parts
            .iter()
            .map(|part| substitute(part, call))
            .reduce(|one, two| one.join(&two))
            .unwrap_or(Val::Top),
        other => other.clone(),
    }
}

impl Outside for Engine<'_> {
    fn program(&self) -> &Program {
        self.program
    }

    fn field(&self, field: FieldRef, _is_static: bool, world: World) -> Val {
        let class = self.program.fields[field as usize].class;
        if self.program.class(class).is_none() || crate::models::is_boot_class(self.program, class)
        {
            return Val::Framework(field);
        }
        if let Some(known) = self.fields.borrow().get(&(field, world)) {
            return known.clone();
        }
        if self.asking.borrow().len() > MAX_DEPTH
            || !self.asking.borrow_mut().insert((field, world))
        {
            return Val::Field(field);
        }
        let mut value = self.field_value(field, world);
        if matches!(
            value,
            Val::New(..) | Val::Any(_) | Val::Call(_) | Val::Param(_)
        ) {
            value = Val::Field(field);
        }
        self.asking.borrow_mut().remove(&(field, world));
        self.fields
            .borrow_mut()
            .insert((field, world), value.clone());
        value
    }

    fn parameter(&self, body: Body, index: u16, world: World) -> Val {
        self.parameter_value(body, index, world)
    }

    fn call(&self, body: Body, call: &mut CallFact, state: &mut State, world: World) {
        let model = self.models.of(call.method);
        if matches!(model, Model::Unknown | Model::Watched) {
            let method = self.program.methods[call.method as usize];
            let app = self.program.class(method.class).is_some()
                && !crate::models::is_boot_class(self.program, method.class);
            if app && model == Model::Unknown {
                let (value, cell) = self.call_app(call, world);
                call.result = value;
                if let (Val::New(_, at), Some(cell)) = (&call.result, cell) {
                    state.set_cell(*at, cell);
                }
            }
            if matches!(call.result, Val::Call(_)) {
                call.result = self.told_by_name(body, call, world);
            }
            return;
        }
        self.model(model, body, call, state, world);
    }
}

impl Engine<'_> {
    fn model(
        &self,
        model: Model,
        body: Body,
        call: &mut CallFact,
        state: &mut State,
        world: World,
    ) {
        let known = |index: usize| {
            call.args
                .get(index)
                .map(|value| self.parameter_known(body, value, world))
        };
        let first = if call.invoke == Invoke::Static { 0 } else { 1 };
        let result = match model {
            Model::PreferenceGet => known(1).and_then(|key| {
                key.text()
                    .map(|text| self.stored(body, call, text, known(2).as_ref(), world))
            }),
            Model::PreferenceContains => known(1).and_then(|key| {
                key.text()
                    .map(|text| self.stored(body, call, text, Some(&Val::Int(0)), world))
            }),
            Model::StoreGet => known(1).and_then(|key| {
                key.text()
                    .map(|text| self.stored(body, call, text, None, world))
            }),
            Model::StoreKey => known(first.min(call.args.len().saturating_sub(1))),
            Model::PassFirst => known(0),
            Model::Equals => known(0)
                .zip(known(1))
                .and_then(|(one, two)| equal(&one, &two)),
            Model::IsEmpty => known(0).and_then(|value| is_empty(&value)),
            Model::Concat => known(0)
                .zip(known(1))
                .and_then(|(one, two)| concat(&one, &two)),
            Model::Format => known(0).and_then(|format| self.format(&format, call)),
            Model::LowerCase => known(0).and_then(|value| {
                value.text().map(|text| {
                    let upper = self.program.name_bytes(call.method).starts_with(b"toUpper");
                    Val::Str(
                        if upper {
                            text.to_uppercase()
                        } else {
                            text.to_lowercase()
                        }
                        .into(),
                    )
                })
            }),
            Model::Substring => known(0).and_then(|value| substring(&value, known(1), known(2))),
            Model::AppendPath => known(0).map(|base| append_path(&base, known(1).as_ref())),
            Model::FindView => known(call.args.len().saturating_sub(1))
                .and_then(|value| value.number())
                .map(|(id, _)| Val::View(id)),
            Model::ViewId => known(0).and_then(|value| match value {
                Val::View(id) => Some(Val::Int(id)),
                _ => None,
            }),
            Model::ForName => known(first).and_then(|value| {
                value
                    .text()
                    .map(|name| Val::Class(format!("L{};", name.replace('.', "/")).into()))
            }),
            Model::GetClass => match known(0) {
                Some(Val::New(type_, _)) => Some(Val::Class(self.program.types.text(type_).into())),
                _ => self.declared_class(body, call, world),
            },
            Model::GetMethod => {
                known(0)
                    .zip(known(1))
                    .and_then(|(class, name)| match (class, name) {
                        (Val::Class(class), Val::Str(name)) => {
                            Some(Val::Method(Rc::new((class.to_string(), name.to_string()))))
                        }
                        _ => None,
                    })
            }
            Model::NewInstance => known(0).and_then(|value| match value {
                Val::Class(class) => self
                    .program
                    .types
                    .find(class.as_bytes())
                    .map(|type_| Val::New(type_, call.at)),
                _ => None,
            }),
            Model::Pending => known(2),
            _ => {
                self.change_cells(model, call, state, &|index| known(index));
                match model {
                    Model::BuilderAppend => known(0),
                    Model::BuilderText => match known(0) {
                        Some(Val::New(_, at)) => match state.cell(at) {
                            Some(Cell::Text(Some(text))) => Some(Val::Str(text.as_str().into())),
                            _ => None,
                        },
                        _ => None,
                    },
                    Model::IntentClass
                    | Model::IntentAction
                    | Model::IntentPackage
                    | Model::IntentComponent => known(0),
                    _ => None,
                }
            }
        };
        if let Some(value) = result {
            call.result = value;
        }
    }

    /// `x.getClass()` where `x` is a parameter or a call: the declared type is the best that is known.
    fn declared_class(&self, body: Body, call: &CallFact, world: World) -> Option<Val> {
        let objects = self.objects(body, call.args.first()?, world, 0)?;
        match objects.as_slice() {
            [one] => Some(Val::Class(self.program.types.text(*one).into())),
            _ => None,
        }
    }

    fn format(&self, format: &Val, call: &CallFact) -> Option<Val> {
        let mut text = format.text()?.to_string();
        let values = match call.args.last()? {
            Val::New(_, at) => match call.cells.iter().find(|(key, _)| key == at)? {
                (_, Cell::Bag(values)) => values.clone(),
                _ => return None,
            },
            _ => return None,
        };
        for value in values {
            text = text.replacen("%s", value.text()?, 1);
        }
        (!text.contains('%')).then(|| Val::Str(text.into()))
    }

    fn change_cells(
        &self,
        model: Model,
        call: &CallFact,
        state: &mut State,
        known: &dyn Fn(usize) -> Option<Val>,
    ) {
        let Some(Val::New(type_, at)) = call.args.first().cloned() else {
            return;
        };
        let text = |index: usize| known(index).and_then(|value| value.text().cloned());
        match model {
            Model::BuilderInit => {
                let start = match (call.args.len(), known(1)) {
                    (1, _) | (_, Some(Val::Int(_))) => Some(String::new()),
                    (_, Some(value)) => value.text().map(|text| text.to_string()),
                    _ => None,
                };
                state.set_cell(at, Cell::Text(start));
            }
            Model::BuilderAppend => {
                let numeric = !self
                    .program
                    .protos
                    .bytes(self.program.methods[call.method as usize].proto)
                    .starts_with(b"(C");
                let part = known(1).and_then(|value| match value.number() {
                    Some((number, _)) if numeric => Some(number.to_string()),
                    Some((number, _)) => u32::try_from(number)
                        .ok()
                        .and_then(char::from_u32)
                        .map(String::from),
                    None => value.text().map(|text| text.to_string()),
                });
                let joined = match (state.cell(at), part) {
                    (Some(Cell::Text(Some(text))), Some(part))
                        if text.len() + part.len() < 4096 =>
                    {
                        Some(format!("{text}{part}"))
                    }
                    _ => None,
                };
                state.set_cell(at, Cell::Text(joined));
            }
            Model::Make => {
                let args: Vec<Val> = (1..call.args.len())
                    .map(|index| known(index).unwrap_or(Val::Top))
                    .collect();
                state.set_cell(at, Cell::Made(args.into()));
            }
            Model::IntentInit
            | Model::ComponentInit
            | Model::IntentClass
            | Model::IntentAction
            | Model::IntentPackage
            | Model::IntentComponent => {
                let mut intent = match state.cell(at) {
                    Some(Cell::Intent(intent)) => intent.as_ref().clone(),
                    _ => Intent::default(),
                };
                self.change_intent(model, call, &mut intent, known, &text);
                state.set_cell(at, Cell::Intent(Rc::new(intent)));
            }
            _ => {
                let _ = type_;
            }
        }
    }

    fn change_intent(
        &self,
        model: Model,
        call: &CallFact,
        intent: &mut Intent,
        known: &dyn Fn(usize) -> Option<Val>,
        text: &dyn Fn(usize) -> Option<Rc<str>>,
    ) {
        let class_of = |value: Option<Val>| match value {
            Some(Val::Class(class)) => Some(class),
            Some(Val::Str(name)) => Some(format!("L{};", name.replace('.', "/")).into()),
            _ => None,
        };
        match model {
            Model::IntentAction => intent.action = text(1),
            Model::IntentPackage => intent.package = text(1),
            Model::IntentComponent => {
                if let Some(Val::New(_, at)) = call.args.get(1)
                    && let Some((_, Cell::Intent(component))) =
                        call.cells.iter().find(|(key, _)| key == at)
                {
                    intent.class.clone_from(&component.class);
                    intent.package.clone_from(&component.package);
                }
            }
            // (String action), (Context, Class), (String action, Uri, Context, Class), (Intent).
            Model::IntentInit => {
                if let Some(Val::New(_, at)) = call.args.get(1)
                    && let Some((_, Cell::Intent(other))) =
                        call.cells.iter().find(|(key, _)| key == at)
                {
                    *intent = other.as_ref().clone();
                }
                intent.action = text(1).or_else(|| intent.action.take());
                for index in 1..call.args.len() {
                    if let Some(Val::Class(class)) = known(index) {
                        intent.class = Some(class);
                    }
                }
            }
            // (Context, Class), (Context, String), (String package, String class).
            _ => {
                intent.class = class_of(known(2)).or_else(|| intent.class.take());
                intent.package = text(1);
            }
        }
    }
}

fn equal(one: &Val, two: &Val) -> Option<Val> {
    let gate = one.gate().or(two.gate());
    if let (Some(left), Some(right)) = (one.text(), two.text()) {
        return Some(Val::Int(i64::from(left == right)).on(gate));
    }
    if let (Some((left, _)), Some((right, _))) = (one.number(), two.number()) {
        return Some(Val::Int(i64::from(left == right)).on(gate));
    }
    // Null is equal to no text.
    let null = |value: &Val| value.number().is_some_and(|(number, _)| number == 0);
    ((null(one) && two.text().is_some()) || (null(two) && one.text().is_some()))
        .then(|| Val::Int(0).on(gate))
}

fn is_empty(value: &Val) -> Option<Val> {
    let empty = match (value.text(), value.number()) {
        (Some(text), _) => text.is_empty(),
        (None, Some((0, _))) => true,
        _ => return None,
    };
    Some(Val::Int(i64::from(empty)).on(value.gate()))
}

fn concat(one: &Val, two: &Val) -> Option<Val> {
    let (left, right) = (one.text()?, two.text()?);
    (left.len() + right.len() < 4096).then(|| Val::Str(format!("{left}{right}").into()))
}

fn substring(value: &Val, from: Option<Val>, to: Option<Val>) -> Option<Val> {
    let text = value.text()?;
    let start = usize::try_from(from?.number()?.0).ok()?;
    let end = match to {
        Some(end) => usize::try_from(end.number()?.0).ok()?,
        None => text.len(),
    };
    text.get(start..end).map(|part| Val::Str(part.into()))
}

fn append_path(base: &Val, segment: Option<&Val>) -> Val {
    match (base.text(), segment.and_then(|value| value.text())) {
        (Some(base), Some(segment)) => {
            Val::Str(format!("{}/{segment}", base.trim_end_matches('/')).into())
        }
        _ => base.clone(),
    }
}
