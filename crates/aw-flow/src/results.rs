//! What a call gives: helpers of the app followed, framework calls by their models.

use std::rc::Rc;

use crate::gates::{Certainty, Gate, is_inverted, names_consent};
use crate::interp::{CallFact, Outside, SharedFlow, State, World};
use crate::models::Model;
use crate::points_to::{Engine, MAX_DEPTH, join_gated};
use crate::program::{Body, FieldRef, Program};
use crate::sweep::Invoke;
use crate::value::{Cell, Intent, Val};

/// Code units of a callee whose result is asked.
const MAX_CALLEE_UNITS: usize = 600;
/// Longest text that is built.
const MAX_TEXT_BYTES: usize = 4096;

/// Code units of a callee that is followed although it reads nothing stored, by what it returns:
/// getters of constants, makers of texts and intents.
fn most_units(returned: &[u8]) -> usize {
    match returned {
        b"V" | b"F" | b"D" => 0,
        b"Ljava/lang/String;" | b"Landroid/content/Intent;" | b"Landroid/net/Uri;" => 96,
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
    pub fn targets(&self, call: &CallFact) -> Vec<Body> {
        let method = self.program.methods[call.method as usize];
        if matches!(call.invoke, Invoke::Static | Invoke::Direct | Invoke::Super) {
            return self.program.resolve(method.class, method.selector).into_iter().collect();
        }
        if let Some(Val::New(type_, _)) = call.args.first() {
            return self.program.resolve(*type_, method.selector).into_iter().collect();
        }
        let mut found: Vec<Body> = self.program.resolve(method.class, method.selector).into_iter().collect();
        let below = self.program.hierarchy.subtypes(method.class);
        if below.len() > 64 {
            return Vec::new();
        }
        let made = self.made.borrow();
        for &type_ in below {
            // A class that is never made answers nothing.
            if made.as_ref().is_some_and(|made| !made.contains(&type_)) {
                continue;
            }
            if let Some(body) = self.program.resolve(type_, method.selector)
                && !found.contains(&body)
            {
                found.push(body);
            }
        }
        let declared_made = made.as_ref().is_none_or(|made| made.contains(&method.class));
        if found.len() > 1 && !declared_made {
            // The declared class itself has no objects: only what its subclasses answer counts.
            let own = self.program.resolve(method.class, method.selector);
            let inherited = below.iter().any(|&type_| {
                made.as_ref().is_some_and(|made| made.contains(&type_))
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
        if self.depth() + 1 >= MAX_DEPTH {
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
        for body in targets {
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

    /// A helper that reads stored values is followed with the constants it is called with.
    fn callee_flow(&self, body: Body, call: &CallFact, world: World) -> SharedFlow {
        let given: Vec<(u16, Val)> = call
            .args
            .iter()
            .enumerate()
            .map(|(index, value)| (u16::try_from(index).unwrap_or(u16::MAX), self.given(value, world)))
            .filter(|(_, value)| value.is_constant() || value.gate().is_some())
            .collect();
        let gated = given.iter().any(|(_, value)| value.gate().is_some());
        let makes_text = self.program.return_type(call.method) == b"Ljava/lang/String;";
        if given.is_empty() || self.is_active(body, world) || !(gated || makes_text || self.reads_stored(body)) {
            return self.flow(body, world);
        }
        self.enter(body, world);
        let flow = Rc::new(self.follow(body, world, &given));
        self.leave();
        flow
    }

    /// An argument as the callee sees it: a field that holds a number or a text is read.
    fn given(&self, value: &Val, world: World) -> Val {
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
    fn is_telling(&self, field: FieldRef) -> bool {
        let row = self.program.fields[field as usize];
        self.telling.get().is_some_and(|telling| telling[field as usize])
            || self.gates.borrow().agreed_fields.contains(&field)
            || self.gated_fields.borrow().contains(&field)
            || row.class == row.type_
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

    fn stops_known(&self, body: Body) -> bool {
        self.stoppers.borrow().get(&body).copied().unwrap_or(false)
    }

    fn reads_stored(&self, body: Body) -> bool {
        self.readers.get().is_some_and(|readers| readers[body as usize])
    }

    /// A stored value as it is in `world`.
    fn stored(&self, body: Body, call: &CallFact, key: &str, default: Option<&Val>, world: World) -> Val {
        if world == World::Any {
            return Val::Top;
        }
        let Some(certainty) = self.gates.borrow().key(&self.query.words, key) else {
            return Val::Top;
        };
        let class = self.program.types.bytes(self.program.methods[call.method as usize].class);
        let kind = if class.ends_with(b"MMKV;") {
            "mmkv"
        } else if class.windows(9).any(|part| part == b"datastore") {
            "datastore"
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
        let name = self.program.names.text(self.program.methods[call.method as usize].name);
        let asks = self.program.return_type(call.method) == b"Z" && names_consent(&self.query.words, &name);
        let opens =
            ["is", "has", "get", "check", "agree", "consent", "was"].iter().any(|start| name.starts_with(start));
        if world == World::Any || !asks || !opens {
            return call.result.clone();
        }
        let key = self.program.method_text(call.method);
        let gate =
            self.gates.borrow_mut().add(Gate { kind: "method", key, certainty: Certainty::Weak, body, at: call.at });
        Val::Int(0).on(Some(gate))
    }

    fn parameter_known(&self, body: Body, value: &Val, world: World) -> Val {
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
            other => return other.clone(),
        };
        if answer != *value {
            self.told();
        }
        answer
    }

    fn parameter(&self, body: Body, index: u16, world: World) -> Val {
        self.parameter_value(body, index, world)
    }

    fn call(&self, body: Body, call: &mut CallFact, state: &mut State, world: World) {
        let model = self.models.of(call.method);
        if !matches!(model, Model::Unknown | Model::Watched) {
            self.model(model, body, call, state, world);
            return;
        }
        let target = self.program.target(call.method);
        if target.is_some() || call.invoke == Invoke::Interface {
            state.forget_fields();
        }
        let class = self.program.methods[call.method as usize].class;
        let app = self.program.class(class).is_some() && !self.program.is_boot(class);
        let answer = if app && model == Model::Unknown { self.call_app(call, world) } else { Answer::Unknown };
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

impl Engine<'_> {
    fn model(&self, model: Model, body: Body, call: &mut CallFact, state: &mut State, world: World) {
        let known = |index: usize| call.args.get(index).map(|value| self.parameter_known(body, value, world));
        let light = |index: usize| call.args.get(index).map(|value| self.deciding(body, value, world));
        let first = usize::from(call.invoke != Invoke::Static);
        let stored = |default: Option<Val>| {
            known(1).and_then(|key| key.text().map(|text| self.stored(body, call, text, default.as_ref(), world)))
        };
        let result = match model {
            Model::PreferenceGet => stored(known(2)),
            Model::PreferenceContains => stored(Some(Val::Int(0))),
            Model::StoreGet => stored(None),
            Model::StoredMap => Some(Val::Stored),
            Model::MapGet => (light(0) == Some(Val::Stored)).then(|| stored(known(2))).flatten(),
            Model::PassFirst => light(0),
            Model::StoreKey => known(first.min(call.args.len().saturating_sub(1))),
            Model::Equals => light(0).zip(light(1)).and_then(|(one, two)| equal(&one, &two)),
            Model::IsEmpty => light(0).and_then(|value| is_empty(&value)),
            Model::Contains => light(0).and_then(|value| {
                value.gate().filter(|_| value.number().is_some()).map(|gate| {
                    let empty = self.program.name_bytes(call.method) == b"isEmpty";
                    Val::Int(i64::from(empty)).on(Some(gate))
                })
            }),
            Model::Length => light(0).and_then(|value| match (value.text(), value.number()) {
                (Some(text), _) => Some(Val::Int(i64::try_from(text.len()).unwrap_or(0)).on(value.gate())),
                (None, Some((0, gate @ Some(_)))) => Some(Val::Int(0).on(gate)),
                _ => None,
            }),
            Model::FileExists => self.marker_file(body, call, world),
            Model::Concat => known(0).zip(known(1)).and_then(|(one, two)| concat(&one, &two)),
            Model::Format => known(0).and_then(|format| self.format(&format, call)),
            Model::LowerCase => known(0).and_then(|value| {
                value.text().map(|text| {
                    let upper = self.program.name_bytes(call.method).starts_with(b"toUpper");
                    Val::Str(if upper { text.to_uppercase() } else { text.to_lowercase() }.into())
                })
            }),
            Model::Substring => known(0).and_then(|value| substring(&value, known(1), known(2))),
            Model::AppendPath => known(0).map(|base| append_path(&base, known(1).as_ref())),
            Model::FindView => {
                known(call.args.len().saturating_sub(1)).and_then(|value| value.number()).map(|(id, _)| Val::View(id))
            }
            Model::ViewId => known(0).and_then(|value| match value {
                Val::View(id) => Some(Val::Int(id)),
                _ => None,
            }),
            Model::ForName => known(first)
                .and_then(|value| value.text().map(|name| Val::Class(format!("L{};", name.replace('.', "/")).into()))),
            Model::GetClass => match known(0) {
                Some(Val::New(type_, _)) => Some(Val::Class(self.program.types.text(type_).into())),
                _ => self.declared_class(body, call, world),
            },
            Model::GetMethod => known(0).zip(known(1)).and_then(|(class, name)| match (class, name) {
                (Val::Class(class), Val::Str(name)) => {
                    Some(Val::Method(Rc::new((class.to_string(), name.to_string()))))
                }
                _ => None,
            }),
            Model::NewInstance => known(0).and_then(|value| match value {
                Val::Class(class) => self.program.types.find(class.as_bytes()).map(|type_| Val::New(type_, call.at)),
                _ => None,
            }),
            Model::Pending => known(2),
            Model::Suspended => Some(Val::Class("~suspended".into())),
            Model::RunBlocking => self.run_blocking(body, call, world),
            Model::InstanceOfClass => match known(1) {
                Some(Val::Class(class)) => {
                    self.program.types.find(class.as_bytes()).map(|type_| Val::New(type_, call.at))
                }
                _ => None,
            },
            Model::EnumOf => known(1),
            Model::AtomicGet => match call.args.first() {
                Some(Val::Field(field)) => state.field(*field).or_else(|| self.atomic(call, world)),
                // The box was filled in this method: the field reads as what it holds.
                Some(held) if held.gate().is_some() => Some(held.clone()),
                _ => None,
            },
            Model::AtomicSet => {
                if let (Some(Val::Field(field)), Some(value)) = (call.args.first(), call.args.last()) {
                    state.set_field(*field, value.clone());
                }
                None
            }
            Model::LazyGet => self.lazy(body, call, world),
            Model::ActionOf => self.launch_action(body, call, world),
            Model::ExtraOf => self.launch_extra(body, call, world),
            _ => {
                self.change_cells(model, call, state, &|index| known(index));
                self.of_cells(model, call, state, &|index| light(index))
            }
        };
        if model == Model::Exit {
            call.stops = Some(None);
        }
        if let Some(value) = result {
            call.result = value;
        }
    }

    /// Results that come out of what was built in the method.
    fn of_cells(
        &self,
        model: Model,
        call: &CallFact,
        state: &mut State,
        known: &dyn Fn(usize) -> Option<Val>,
    ) -> Option<Val> {
        match model {
            Model::BuilderAppend
            | Model::IntentClass
            | Model::IntentAction
            | Model::IntentPackage
            | Model::IntentComponent => known(0),
            Model::BuilderText => match known(0) {
                Some(Val::New(_, at)) => match state.cell(at) {
                    Some(Cell::Text(Some(text))) => Some(Val::Str(text.as_str().into())),
                    _ => None,
                },
                _ => None,
            },
            Model::ListToArray => match known(0) {
                Some(Val::New(type_, at)) => {
                    if let Some(cell @ Cell::Bag(_)) = state.cell(at).cloned() {
                        state.set_cell(call.at, cell);
                    }
                    Some(Val::New(type_, call.at))
                }
                other => other,
            },
            _ => None,
        }
    }

    /// Whether an activity's own intent is the launcher's: what runs from the launch was started by it.
    fn is_launch_intent(&self, body: Body, call: &CallFact) -> bool {
        let Some(Val::Call(at)) = call.args.first() else {
            return false;
        };
        let own = self.program.types.text(self.program.body_type(body));
        let dotted = own.trim_start_matches('L').trim_end_matches(';').replace('/', ".");
        let launcher = self.query.components.iter().any(|row| row.launcher && row.name == dotted);
        launcher
            && self
                .program
                .facts
                .calls(body)
                .iter()
                .any(|made| made.at == *at && self.models.of(made.method) == Model::LaunchIntent)
    }

    fn launch_action(&self, body: Body, call: &CallFact, world: World) -> Option<Val> {
        (world == World::Fresh && self.is_launch_intent(body, call))
            .then(|| Val::Str("android.intent.action.MAIN".into()))
    }

    fn launch_extra(&self, body: Body, call: &CallFact, world: World) -> Option<Val> {
        if world != World::Fresh || !self.is_launch_intent(body, call) {
            return None;
        }
        match call.args.get(2) {
            Some(value @ Val::Int(_)) => Some(value.clone()),
            Some(_) => None,
            None => Some(Val::Int(0)),
        }
    }

    /// A file whose name speaks of consent, asked whether it is there.
    fn marker_file(&self, body: Body, call: &CallFact, world: World) -> Option<Val> {
        let Cell::Made(args) = self.cell_of(body, call, call.args.first()?, world, 0)? else { return None };
        let name = args.iter().find_map(|value| value.text().filter(|text| names_consent(&self.query.words, text)))?;
        if world == World::Any {
            return None;
        }
        let gate = Gate { kind: "file", key: name.to_string(), certainty: Certainty::Likely, body, at: call.at };
        Some(Val::Int(0).on(Some(self.gates.borrow_mut().add(gate))))
    }

    /// What an atomic box in a field holds: what its setters agree on.
    fn atomic(&self, call: &CallFact, world: World) -> Option<Val> {
        let Val::Field(field) = call.args.first()? else {
            return None;
        };
        let reach = self.launched(World::Fresh).filter(|_| world == World::Fresh);
        let mut joined = Val::Int(0);
        for &(body, at) in self.atomic_setters() {
            if reach.as_ref().is_some_and(|reach| !reach.reaches(body, at)) {
                continue;
            }
            let flow = self.flow(body, world);
            let Some(setter) = flow.calls.iter().find(|fact| fact.at == at) else {
                continue;
            };
            if setter.args.first() == Some(&Val::Field(*field)) {
                let value = self.lift(body, setter.args.last()?, world);
                joined = join_gated(&joined, &value);
            }
        }
        if joined.gate().is_none() {
            let gate = self.consent_field(*field)?;
            return joined.is_constant().then(|| joined.on(Some(gate)));
        }
        Some(joined)
    }

    fn atomic_setters(&self) -> &[(Body, u32)] {
        self.atomics.get_or_init(|| {
            let mut found = Vec::new();
            for body in 0..u32::try_from(self.program.bodies.len()).unwrap_or(0) {
                for call in self.program.facts.calls(body) {
                    let class = self.program.types.bytes(self.program.methods[call.method as usize].class);
                    let sets = matches!(
                        self.program.name_bytes(call.method),
                        b"set" | b"lazySet" | b"compareAndSet" | b"getAndSet"
                    );
                    if sets && class.starts_with(b"Ljava/util/concurrent/atomic/Atomic") {
                        found.push((body, call.at));
                    }
                }
            }
            found
        })
    }

    /// What a coroutine that is waited for gives.
    fn run_blocking(&self, body: Body, call: &CallFact, world: World) -> Option<Val> {
        let types = call.args.iter().find_map(|value| {
            self.objects(body, value, world, 0).filter(|types| {
                types.iter().any(|&type_| !self.program.methods_named(type_, b"invokeSuspend").is_empty())
            })
        })?;
        let [type_] = types.as_slice() else { return None };
        let made = self.program.methods_named(*type_, b"invokeSuspend").into_iter().next()?;
        self.flow(made, world).result.clone().filter(|value| value.is_constant() || value.gate().is_some())
    }

    /// What the lambda behind a lazy value gives.
    fn lazy(&self, body: Body, call: &CallFact, world: World) -> Option<Val> {
        let types = self.objects(body, call.args.first()?, world, 0)?;
        let [type_] = types.as_slice() else {
            return None;
        };
        let made = match self.program.facts.lambda_types.get(type_) {
            Some(lambda) => {
                let method = self.program.methods[lambda.target as usize];
                self.program.resolve(method.class, method.selector)
            }
            None => self.program.methods_named(*type_, b"invoke").into_iter().next(),
        }?;
        let flow = self.flow(made, world);
        match flow.result.as_ref()? {
            value if value.is_constant() || value.gate().is_some() => Some(value.clone()),
            _ => None,
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

    fn change_cells(&self, model: Model, call: &CallFact, state: &mut State, known: &dyn Fn(usize) -> Option<Val>) {
        let Some(Val::New(_, at)) = call.args.first().cloned() else {
            return;
        };
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
                let joined = self.appended(call, state.cell(at), known(1));
                state.set_cell(at, Cell::Text(joined));
            }
            Model::ListAdd => {
                let mut all = match state.cell(at) {
                    Some(Cell::Bag(values)) => values.clone(),
                    _ => Vec::new(),
                };
                if let Some(value) = call.args.last()
                    && all.len() < 64
                    && !all.contains(value)
                {
                    all.push(value.clone());
                }
                state.set_cell(at, Cell::Bag(all));
            }
            Model::Make => {
                let args: Vec<Val> = (1..call.args.len()).map(|index| known(index).unwrap_or(Val::Top)).collect();
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
                change_intent(model, call, &mut intent, known);
                state.set_cell(at, Cell::Intent(Rc::new(intent)));
            }
            _ => {}
        }
    }

    fn appended(&self, call: &CallFact, built: Option<&Cell>, part: Option<Val>) -> Option<String> {
        let character = self.program.protos.bytes(self.program.methods[call.method as usize].proto).starts_with(b"(C");
        let part = part?;
        let part = match part.number() {
            Some((number, _)) if character => u32::try_from(number).ok().and_then(char::from_u32).map(String::from),
            Some((number, _)) => Some(number.to_string()),
            None => part.text().map(|text| text.to_string()),
        }?;
        match built {
            Some(Cell::Text(Some(text))) if text.len() + part.len() < MAX_TEXT_BYTES => Some(format!("{text}{part}")),
            _ => None,
        }
    }
}

fn change_intent(model: Model, call: &CallFact, intent: &mut Intent, known: &dyn Fn(usize) -> Option<Val>) {
    let text = |index: usize| known(index).and_then(|value| value.text().cloned());
    let component = |index: usize| match call.args.get(index) {
        Some(Val::New(_, at)) => call.cells.iter().find_map(|(key, cell)| match cell {
            Cell::Intent(other) if key == at => Some(other.as_ref().clone()),
            _ => None,
        }),
        _ => None,
    };
    match model {
        Model::IntentAction => intent.action = text(1),
        Model::IntentPackage => set_packages(intent, known(1)),
        Model::IntentComponent => {
            if let Some(other) = component(1) {
                intent.classes = other.classes;
                intent.packages = other.packages;
                intent.packages_in = other.packages_in;
            }
        }
        // (String action), (Context, Class), (String action, Uri, Context, Class), (Intent).
        Model::IntentInit => {
            if let Some(other) = component(1) {
                *intent = other;
            }
            intent.action = text(1).or_else(|| intent.action.take());
            for index in 1..call.args.len() {
                let named = known(index).map(|value| classes_in(&value)).unwrap_or_default();
                if !named.is_empty() {
                    intent.classes = named;
                }
            }
        }
        // (Context, Class), (Context, String), (String package, String class).
        _ => {
            let named = known(2).map(|value| match &value {
                Val::Str(name) => vec![format!("L{};", name.replace('.', "/")).into()],
                other => classes_in(other),
            });
            intent.classes =
                named.filter(|named| !named.is_empty()).unwrap_or_else(|| std::mem::take(&mut intent.classes));
            set_packages(intent, known(1));
        }
    }
}

/// Class constants among the alternatives of a value.
fn classes_in(value: &Val) -> Vec<Rc<str>> {
    let found = value.parts().iter().filter_map(|part| match part {
        Val::Class(class) => Some(Rc::clone(class)),
        _ => None,
    });
    found.collect()
}

fn set_packages(intent: &mut Intent, value: Option<Val>) {
    let Some(value) = value else { return };
    intent.packages = value.parts().iter().filter_map(|part| part.text().cloned()).collect();
    if let Val::Element(field) = value {
        intent.packages_in = Some(field);
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
    ((null(one) && two.text().is_some()) || (null(two) && one.text().is_some())).then(|| Val::Int(0).on(gate))
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
    (left.len() + right.len() < MAX_TEXT_BYTES).then(|| Val::Str(format!("{left}{right}").into()))
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
        (Some(base), Some(segment)) => Val::Str(format!("{}/{segment}", base.trim_end_matches('/')).into()),
        _ => base.clone(),
    }
}
