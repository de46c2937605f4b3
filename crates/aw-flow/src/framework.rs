//! What calls of the framework and of well-known libraries give, by their models.

use crate::flow::{CallFact, Outside, World};
use crate::state::State;
use std::rc::Rc;

use crate::models::Model;
use crate::points_to::Engine;
use crate::program::Body;
use crate::sweep::Invoke;
use crate::value::join_gated;
use crate::value::{Cell, Intent, Val};

/// Longest text that is built.
pub const MAX_TEXT_BYTES: usize = 4096;
/// The action by which a launcher starts an activity.
const LAUNCH_ACTION: &str = "android.intent.action.MAIN";

impl Engine<'_> {
    /// A number or truth value of the resources that no configuration changes.
    fn resource_number(&self, value: &Val) -> Option<Val> {
        let number = u32::try_from(value.number()?.0 & 0xffff_ffff).ok()?;
        self.query.numbers.get(&number).map(|&held| Val::Int(held))
    }

    /// What a framework call gives, by its model.
    pub fn model(&self, model: Model, body: Body, call: &mut CallFact, state: &mut State, world: World) {
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
            Model::PassFirst => self.passed(body, call, world),
            Model::StoreKey => known(first.min(call.args.len().saturating_sub(1))),
            Model::Equals => light(0).zip(light(1)).and_then(|(one, two)| equal(&one, &two)),
            Model::TextTest => light(0).zip(light(1)).and_then(|(text, part)| self.text_test(call, &text, &part)),
            Model::IsEmpty => light(0).and_then(|value| is_empty(&value)),
            Model::Contains => light(0).and_then(|value| self.contained(call, &value)),
            Model::Length => light(0).and_then(|value| match (value.text(), value.number()) {
                (Some(text), _) => Some(Val::Int(i64::try_from(text.len()).unwrap_or(0)).on(value.gate())),
                (None, Some((0, gate @ Some(_)))) => Some(Val::Int(0).on(gate)),
                _ => None,
            }),
            Model::FileExists => self.marker_file(body, call, world),
            Model::Concat => known(0).zip(known(1)).and_then(|(one, two)| concat(&one, &two)),
            Model::Format => known(0).and_then(|format| Self::format(&format, call)),
            Model::LowerCase => known(0).and_then(|value| {
                value.text().map(|text| {
                    let upper = self.program.name_bytes(call.method).starts_with(b"toUpper");
                    Val::Str(if upper { text.to_uppercase() } else { text.to_lowercase() }.into())
                })
            }),
            Model::Substring => known(0).and_then(|value| substring(&value, known(1), known(2))),
            Model::AppendPath | Model::AddressPart | Model::AddressBuilt => {
                known(0).and_then(|base| self.built(model, call, base, known(1).as_ref(), state))
            }
            Model::FindView => {
                known(call.args.len().saturating_sub(1)).and_then(|value| value.number()).map(|(id, _)| Val::View(id))
            }
            Model::ViewId => known(0).and_then(|value| match value {
                Val::View(view) => self.view_number(view, world),
                _ => None,
            }),
            Model::ResourceNumber => known(1).and_then(|value| self.resource_number(&value)),
            Model::ForName => known(first)
                .and_then(|value| value.text().map(|name| Val::Class(format!("L{};", name.replace('.', "/")).into()))),
            Model::GetClass => match known(0) {
                Some(Val::New(type_, _)) => Some(Val::Class(self.program.types.text(type_).into())),
                _ => self.declared_class(body, call, world),
            },
            // A look-up of method handles is asked for a method of a class, a class for its own.
            Model::GetMethod | Model::GetHandle => {
                let place = usize::from(model == Model::GetHandle);
                known(place).zip(known(place + 1)).and_then(|(class, name)| method_named(&class, &name))
            }
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
            Model::Ordinal => known(0).and_then(|constant| self.ordinal(call, &constant)),
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
            Model::SystemService => {
                known(1).and_then(|asked| crate::reflected::service(&self.program.types, call.at, &asked))
            }
            Model::WorkBuilt => crate::later::work_of(call, state),
            Model::ActionOf => self.launch_action(body, call, world),
            Model::ExtraOf => self.launch_extra(body, call, world),
            _ => {
                self.change_cells(model, call, state, &|index| known(index));
                Self::of_cells(model, call, state, &|index| light(index))
            }
        };
        let result = tested_resumed(model, call).or(result);
        if model == Model::Exit {
            call.stops = Some(None);
        }
        if let Some(value) = result {
            call.result = value;
        }
    }

    /// What a collection that is absent for want of consent says of what it holds.
    fn contained(&self, call: &CallFact, collection: &Val) -> Option<Val> {
        let gate = collection.gate().filter(|_| collection.number().is_some())?;
        let empty = self.program.name_bytes(call.method) == b"isEmpty";
        Some(Val::Int(i64::from(empty)).on(Some(gate)))
    }

    /// The first argument, as boxing and unboxing leave it.
    fn passed(&self, body: Body, call: &CallFact, world: World) -> Option<Val> {
        let value = call.args.first()?;
        match (self.program.return_type(call.method), self.program.name_bytes(call.method)) {
            (b"Ljava/lang/Boolean;" | b"Ljava/lang/Integer;" | b"Ljava/lang/Long;", _) => {
                Some(self.deciding(body, value, world).boxed())
            }
            // What is taken out of its box is about to decide.
            (_, b"booleanValue") if matches!(value, Val::Param(_)) => {
                Some(self.parameter_known(body, value, world).unboxed())
            }
            (_, b"booleanValue" | b"intValue" | b"longValue") => Some(self.deciding(body, value, world).unboxed()),
            _ => Some(self.deciding(body, value, world)),
        }
    }

    /// Results that come out of what was built in the method.
    fn of_cells(model: Model, call: &CallFact, state: &mut State, known: &dyn Fn(usize) -> Option<Val>) -> Option<Val> {
        match model {
            Model::BuilderAppend
            | Model::WorkDelayed
            | Model::IntentExtra
            | Model::IntentClass
            | Model::IntentAction
            | Model::IntentPackage
            | Model::IntentComponent => known(0),
            Model::BuilderText => match known(0) {
                Some(Val::New(_, at)) => match state.cell(at) {
                    Some(Cell::Text(Some(text))) => Some(Val::Str(Rc::clone(text))),
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

    /// The intents that an intent in hand may be, in the launch: the launcher's for an activity it
    /// starts, those that reached code sends for a component; `None` when that is not known.
    fn launch_intents(&self, body: Body, value: &Val, depth: usize) -> Option<Vec<Intent>> {
        match value {
            Val::Call(at) => {
                let asked =
                    |call: &&crate::sweep::Call| call.at == *at && self.models.of(call.method) == Model::LaunchIntent;
                self.program.facts.calls(body).iter().find(asked)?;
                self.intents_of_component(body)
            }
            Val::Param(index) if depth < 4 => {
                let reach = self.launched(World::Fresh)?;
                let callers = reach.callers(body);
                if callers.is_empty() || callers.iter().any(|(_, _, plain)| !plain) {
                    return self.intents_of_component(body);
                }
                let mut found = Vec::new();
                for &(caller, at, _) in callers {
                    let flow = self.flow(caller, World::Fresh);
                    let call = flow.call(at)?;
                    found.extend(self.launch_intents(caller, call.args.get(*index as usize)?, depth + 1)?);
                }
                Some(found)
            }
            _ => None,
        }
    }

    fn intents_of_component(&self, body: Body) -> Option<Vec<Intent>> {
        let reach = self.launched(World::Fresh)?;
        let own = self.program.types.text(self.program.body_type(body));
        let name = own.trim_start_matches('L').trim_end_matches(';').replace('/', ".");
        let component = self.query.components.iter().find(|row| row.name == name)?;
        let mut found: Vec<Intent> =
            reach.intents.iter().filter(|(target, _)| *target == name).map(|(_, intent)| intent.clone()).collect();
        if component.launcher {
            found.push(Intent { action: Some(LAUNCH_ACTION.into()), ..Intent::default() });
        }
        (!found.is_empty()).then_some(found)
    }

    fn launch_action(&self, body: Body, call: &CallFact, world: World) -> Option<Val> {
        self.ask_world();
        if world == World::Any {
            return None;
        }
        let intents = self.launch_intents(body, call.args.first()?, 0)?;
        self.told();
        let actions = intents.iter().map(|intent| intent.action.clone().map_or(Val::Int(0), Val::Str));
        actions.reduce(|one, two| one.join(&two))
    }

    /// An extra that no sender puts is its default.
    fn launch_extra(&self, body: Body, call: &CallFact, world: World) -> Option<Val> {
        self.ask_world();
        if world == World::Any {
            return None;
        }
        let intents = self.launch_intents(body, call.args.first()?, 0)?;
        self.told();
        if intents.iter().any(|intent| intent.extras) {
            return None;
        }
        match call.args.get(2) {
            Some(value @ Val::Int(_)) => Some(value.clone()),
            Some(_) => None,
            None => Some(Val::Int(0)),
        }
    }

    /// `startsWith`, `endsWith`, `contains` of known texts.
    fn text_test(&self, call: &CallFact, text: &Val, part: &Val) -> Option<Val> {
        let (whole, piece) = (text.text()?, part.text()?);
        let holds = match self.program.name_bytes(call.method) {
            b"startsWith" => whole.starts_with(piece.as_ref()),
            b"endsWith" => whole.ends_with(piece.as_ref()),
            _ => whole.contains(piece.as_ref()),
        };
        Some(Val::Int(i64::from(holds)).on(text.gate().or(part.gate())))
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
            let Some(setter) = flow.call(at) else {
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

    fn format(format: &Val, call: &CallFact) -> Option<Val> {
        let mut text = format.text()?.to_string();
        let values = match call.args.last()? {
            Val::New(_, at) => match call.cells.iter().find(|(key, _)| key == at)? {
                (_, Cell::Bag(values)) => Rc::clone(values),
                _ => return None,
            },
            _ => return None,
        };
        for value in values.iter() {
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
                    (1, _) | (_, Some(Val::Int(_))) => Some("".into()),
                    (_, Some(value)) => value.text().cloned(),
                    _ => None,
                };
                state.set_cell(at, Cell::Text(start));
            }
            Model::BuilderAppend => {
                // A text that is lost already stays lost: what is appended need not be asked.
                let joined = match state.cell(at) {
                    Some(Cell::Text(Some(text))) => self.appended(call, text, known(1)),
                    _ => None,
                };
                state.set_cell(at, Cell::Text(joined));
            }
            Model::ListAdd => {
                let mut all = match state.cell(at) {
                    Some(Cell::Bag(values)) => Rc::clone(values),
                    _ => Rc::default(),
                };
                if let Some(value) = call.args.last()
                    && all.len() < 64
                    && !all.contains(value)
                {
                    Rc::make_mut(&mut all).push(value.clone());
                }
                state.set_cell(at, Cell::Bag(all));
            }
            Model::WorkDelayed => state.set_cell(at, Cell::Made(Rc::new([]))),
            Model::Make => {
                let args: Vec<Val> = (1..call.args.len()).map(|index| known(index).unwrap_or(Val::Top)).collect();
                state.set_cell(at, Cell::Made(args.into()));
            }
            Model::IntentExtra
            | Model::IntentInit
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
                let place = if model == Model::IntentInit { 2 } else { 1 };
                if model == Model::IntentInit || self.program.name_bytes(call.method).starts_with(b"set") {
                    let given = (place..call.args.len()).filter_map(known);
                    intent.data.extend(given.filter(|value| matches!(value, Val::Str(_) | Val::Framework(_))));
                }
                state.set_cell(at, Cell::Intent(Rc::new(intent)));
            }
            _ => {}
        }
    }

    fn appended(&self, call: &CallFact, built: &str, part: Option<Val>) -> Option<Rc<str>> {
        let character = self.program.protos.bytes(self.program.methods[call.method as usize].proto).starts_with(b"(C");
        let part = part?;
        let part = match part.number() {
            Some((number, _)) if character => u32::try_from(number).ok().and_then(char::from_u32).map(String::from),
            Some((number, _)) => Some(number.to_string()),
            None => part.text().map(std::string::ToString::to_string),
        }?;
        (built.len() + part.len() < MAX_TEXT_BYTES).then(|| format!("{built}{part}").into())
    }
}

/// A test of what a coroutine goes on with is as open as that value.
fn tested_resumed(model: Model, call: &CallFact) -> Option<Val> {
    let tests = matches!(model, Model::Equals | Model::IsEmpty | Model::Length | Model::TextTest | Model::Contains);
    call.args.iter().find(|value| tests && value.is_resumed()).cloned()
}

fn method_named(class: &Val, name: &Val) -> Option<Val> {
    match (class, name) {
        (Val::Class(class), Val::Str(name)) => Some(Val::Method(Rc::new((class.to_string(), name.to_string())))),
        _ => None,
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
        Model::IntentExtra => intent.extras = true,
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
