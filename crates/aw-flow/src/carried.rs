//! Objects that carry a callback until something sets it going: a thread, a task or a message with its
//! work, observed data with its observers. What is kept runs once the same object is set going, with
//! the value it is given. Objects are told apart by the place that makes them.

use crate::flow::{CallFact, World};
use crate::handovers::parameter_types;
use crate::models::Model;
use crate::points_to::Engine;
use crate::program::{Body, MethodRef, TypeId};
use crate::reach::Walk;
use crate::registrations::{ANY_ARGUMENT, Registration, When, row};
use crate::sweep::Invoke;
use crate::value::Val;

/// Nested questions about who made an object.
const MAX_DEPTH: usize = 6;
/// Writers or callers asked.
const MAX_ASKED: usize = 16;

/// Where an object was made.
pub type Maker = (Body, u32);

const fn keeps(
    class: &'static str,
    names: &'static [&'static str],
    argument: i8,
    runs: &'static [&'static str],
    edge: &'static str,
) -> Registration {
    row(class, names, argument, runs, edge, When::Kept)
}

/// Calls that put a callback into an object.
pub const KEEPERS: &[Registration] = &[
    keeps("Ljava/lang/Thread;", &["<init>"], ANY_ARGUMENT, &["run"], "thread"),
    keeps("Ljava/util/concurrent/FutureTask;", &["<init>"], ANY_ARGUMENT, &["run", "call"], "executor"),
    keeps("Ljava/util/concurrent/Executors;", &["callable", "privilegedCallable"], ANY_ARGUMENT, &["run"], "executor"),
    keeps("Landroid/os/Message;", &["obtain", "setCallback"], ANY_ARGUMENT, &["run"], "handler"),
    keeps("Landroidx/lifecycle/LiveData;", &["observe", "observeForever"], ANY_ARGUMENT, &["onChanged"], "callback"),
    keeps(
        "Landroid/arch/lifecycle/LiveData;",
        &["observe", "observeForever"],
        ANY_ARGUMENT,
        &["onChanged"],
        "callback",
    ),
    keeps("Lkotlinx/coroutines/flow/Flow;", &["collect"], 0, &["emit"], "coroutine"),
    keeps("Ljava/util/Observable;", &["addObserver"], 0, &["update"], "callback"),
    keeps(
        "Ljava/beans/PropertyChangeSupport;",
        &["addPropertyChangeListener"],
        ANY_ARGUMENT,
        &["propertyChange"],
        "callback",
    ),
    keeps("Landroid/database/Observable;", &["registerObserver"], 0, &["onChanged"], "callback"),
];

/// Calls that set an object going, with the value in second place (`models`).
pub const MODELS: &[(&str, &[&str], Model)] = &[
    ("Ljava/lang/Thread;", &["start", "run"], Model::Fires),
    ("Ljava/util/concurrent/FutureTask;", &["run"], Model::Fires),
    ("Landroid/os/Message;", &["sendToTarget"], Model::Fires),
    ("Landroidx/lifecycle/LiveData;", &["setValue", "postValue"], Model::Fires),
    ("Landroidx/lifecycle/MutableLiveData;", &["setValue", "postValue"], Model::Fires),
    ("Landroid/arch/lifecycle/LiveData;", &["setValue", "postValue"], Model::Fires),
    ("Landroid/arch/lifecycle/MutableLiveData;", &["setValue", "postValue"], Model::Fires),
    ("Lkotlinx/coroutines/flow/MutableStateFlow;", &["setValue", "compareAndSet", "tryEmit", "emit"], Model::Fires),
    ("Lkotlinx/coroutines/flow/MutableSharedFlow;", &["tryEmit", "emit"], Model::Fires),
    ("Ljava/util/Observable;", &["notifyObservers"], Model::Fires),
    ("Ljava/beans/PropertyChangeSupport;", &["firePropertyChange"], Model::Fires),
];

/// What is known of the object that carries: where it was made, and of which class it is.
#[derive(Clone, Debug, Default)]
struct Carrier {
    makers: Option<Vec<Maker>>,
    classes: Option<Vec<TypeId>>,
}

impl Carrier {
    /// Whether both may be the same object.
    fn may_be(&self, other: &Self) -> bool {
        if let (Some(one), Some(two)) = (&self.makers, &other.makers) {
            return one.iter().any(|maker| two.contains(maker));
        }
        match (&self.classes, &other.classes) {
            (Some(one), Some(two)) => one.iter().any(|class| two.contains(class)),
            _ => true,
        }
    }
}

/// A callback that an object keeps.
#[derive(Clone, Debug)]
pub struct Kept {
    carrier: Carrier,
    /// Classes of the callback; `None`: any that fits the declared type.
    types: Option<Vec<TypeId>>,
    declared: Option<TypeId>,
    row: &'static Registration,
}

/// An object that was set going.
#[derive(Clone, Debug)]
struct Fired {
    carrier: Carrier,
    value: Option<Val>,
    at: (Body, u32),
    edge: Option<&'static str>,
}

/// What a walk knows of such objects.
#[derive(Debug, Default)]
pub struct Carried {
    kept: Vec<Kept>,
    fired: Vec<Fired>,
}

impl Kept {
    fn meets(&self, fired: &Fired) -> bool {
        fired.edge.is_none_or(|edge| edge == self.row.edge) && self.carrier.may_be(&fired.carrier)
    }
}

impl Engine<'_> {
    /// Where the objects a value may be were made; `None` when that is not known.
    pub fn makers(&self, body: Body, value: &Val, world: World, depth: usize) -> Option<Vec<Maker>> {
        if depth > MAX_DEPTH {
            return None;
        }
        let mut found = Vec::new();
        for part in value.parts() {
            match part {
                Val::Int(0) => {}
                Val::New(_, at) | Val::Call(at) => found.extend(self.made_there(body, *at, world, depth)?),
                Val::Field(field) => {
                    let writers = self.writers(*field);
                    if writers.is_empty() || writers.len() > MAX_ASKED {
                        return None;
                    }
                    for &(writer, at) in writers {
                        let flow = self.flow(writer, world);
                        let Some((_, _, value)) = flow.puts.iter().find(|put| put.0 == at) else { continue };
                        found.extend(self.makers(writer, value, world, depth + 1)?);
                    }
                }
                Val::Param(index) => {
                    let callers = self.callers_of(body, world)?;
                    if callers.is_empty() || callers.len() > MAX_ASKED {
                        return None;
                    }
                    for (caller, at, plain) in callers {
                        let flow = self.flow(caller, world);
                        let call = flow.calls.iter().find(|call| call.at == at).filter(|_| plain)?;
                        found.extend(self.makers(caller, call.args.get(*index as usize)?, world, depth + 1)?);
                    }
                }
                _ => return None,
            }
        }
        found.sort_unstable();
        found.dedup();
        Some(found)
    }

    /// The object of an address: made there, or given by the call there.
    fn made_there(&self, body: Body, at: u32, world: World, depth: usize) -> Option<Vec<Maker>> {
        let called = self.program.facts.calls(body).iter().find(|call| call.at == at);
        let Some(target) = called.and_then(|call| self.program.target(call.method)) else {
            return Some(vec![(body, at)]);
        };
        let result = self.flow(target, world).result.clone()?;
        if matches!(result, Val::Top) {
            return None;
        }
        self.makers(target, &result, world, depth + 1)
    }
}

impl Walk<'_, '_> {
    fn carrier(&self, value: &Val) -> Carrier {
        let (body, world) = (self.current, self.reach.world);
        Carrier {
            makers: self.engine.makers(body, value, world, 0),
            // What nothing is known to be put into may hold anything.
            classes: self.engine.objects(body, value, world, 0).filter(|types| !types.is_empty()),
        }
    }

    /// A callback is put into an object: it runs once that object is set going.
    pub fn keep(&mut self, at: u32, method: MethodRef, row: &'static Registration, fact: &CallFact) {
        let program = self.engine.program;
        let first = usize::from(fact.invoke != Invoke::Static);
        let holder = match (fact.invoke, program.name_bytes(method)) {
            (Invoke::Static, _) => Some(Val::Call(at)),
            _ => fact.args.first().cloned(),
        };
        let Some(holder) = holder else { return };
        let proto = program.protos.bytes(program.methods[method as usize].proto);
        for (index, declared) in parameter_types(proto).enumerate() {
            let Some(value) = fact.args.get(first + index).filter(|_| declared.first() == Some(&b'L')) else {
                continue;
            };
            let types = self.called_back(fact, value, row.runs);
            let declared = program.types.find(declared);
            let fits = declared.is_some_and(|type_| {
                program.hierarchy.subtypes(type_).iter().any(|&below| !self.answers(below, None, row.runs).is_empty())
            });
            if types.as_ref().is_some_and(Vec::is_empty) || (types.is_none() && !fits) {
                continue;
            }
            let kept = Kept { carrier: self.carrier(&holder), types, declared, row };
            for index in 0..self.carried.fired.len() {
                let met = self.carried.fired.get(index).filter(|fired| kept.meets(fired)).cloned();
                if let Some(fired) = met {
                    self.run_kept(&kept, &fired);
                }
            }
            self.start_value(&kept, at);
            // Past the launch nobody knows what was set going before.
            if !self.first && !matches!(row.edge, "thread" | "executor" | "handler") {
                self.run_kept(
                    &kept,
                    &Fired { carrier: Carrier::default(), value: None, at: (self.current, at), edge: None },
                );
            }
            self.engine.kept.borrow_mut().push(kept.clone());
            self.carried.kept.push(kept);
        }
    }

    /// Data that is made with a value tells it to whoever observes it.
    fn start_value(&mut self, kept: &Kept, at: u32) {
        for &(body, made) in kept.carrier.makers.iter().flatten() {
            if !matches!(kept.row.edge, "callback" | "coroutine") {
                return;
            }
            let flow = self.engine.flow(body, self.reach.world);
            let given = flow.calls.iter().find_map(|call| {
                let by_constructor = self.engine.program.name_bytes(call.method) == b"<init>"
                    && matches!(call.args.first(), Some(Val::New(_, at)) if *at == made);
                match call.args.as_slice() {
                    [_, value] if by_constructor => Some(value.clone()),
                    [value] if call.at == made => Some(value.clone()),
                    _ => None,
                }
            });
            if let Some(value) = given {
                let value = Some(self.engine.lift(body, &value, self.reach.world));
                self.run_kept(kept, &Fired { carrier: Carrier::default(), value, at: (self.current, at), edge: None });
            }
        }
    }

    /// An object is set going.
    pub fn fire(&mut self, at: u32, fact: &CallFact) {
        let Some(receiver) = fact.args.first() else { return };
        let carrier = self.carrier(receiver);
        let value = fact.args.get(1).map(|value| self.engine.lift(self.current, value, self.reach.world));
        self.fired(Fired { carrier, value, at: (self.current, at), edge: None });
    }

    /// Objects that carry a callback are handed over: they are set going.
    pub fn hand_carriers(&mut self, at: u32, fact: &CallFact) {
        for edge in ["executor", "handler"] {
            for value in fact.args.iter().skip(usize::from(fact.invoke != Invoke::Static)) {
                if !matches!(value, Val::New(..) | Val::Call(_) | Val::Field(_) | Val::Param(_) | Val::Any(_)) {
                    continue;
                }
                let carrier = self.carrier(value);
                if carrier.makers.is_some() {
                    self.fired(Fired { carrier, value: None, at: (self.current, at), edge: Some(edge) });
                }
            }
        }
    }

    fn fired(&mut self, fired: Fired) {
        for index in 0..self.carried.kept.len() {
            let met = self.carried.kept.get(index).filter(|kept| kept.meets(&fired)).cloned();
            if let Some(kept) = met {
                self.run_kept(&kept, &fired);
            }
        }
        self.carried.fired.push(fired);
    }

    fn run_kept(&mut self, kept: &Kept, fired: &Fired) {
        let known = std::mem::replace(&mut self.current, fired.at.0);
        let value = fired.value.clone().filter(|value| value.is_constant() || value.gate().is_some());
        match (&kept.types, kept.declared) {
            (Some(types), _) => {
                for &type_ in types {
                    for target in self.answers(type_, None, kept.row.runs) {
                        let given =
                            value.iter().map(|value| (self.value_place(type_, target), value.clone())).collect();
                        self.hop_given(fired.at.1, target, kept.row.edge, given);
                    }
                }
            }
            (None, Some(declared)) => self.dispatch(fired.at.1, declared, None, kept.row.runs, kept.row.edge),
            (None, None) => {}
        }
        self.current = known;
    }

    /// Which parameter of a callback takes the value: behind what a lambda captured.
    fn value_place(&self, type_: TypeId, target: Body) -> u16 {
        let program = self.engine.program;
        let receiver = program.bodies[target as usize].access & crate::program::ACC_STATIC == 0;
        program.facts.lambda_types.get(&type_).map_or(u16::from(receiver), |lambda| lambda.captured)
    }

    /// What other walks kept, for a walk that comes after the launch.
    pub fn remember(&mut self) {
        self.carried.kept.clone_from(&self.engine.kept.borrow());
    }
}

/// Whether a call keeps or sets going, so that the library's own code need not be entered.
pub fn is_told(engine: &Engine<'_>, method: MethodRef) -> bool {
    let class = engine.program.types.bytes(engine.program.methods[method as usize].class);
    class.ends_with(b"LiveData;")
        && (engine.models.of(method) == Model::Fires
            || engine.models.registration(method).is_some_and(|row| row.when == When::Kept))
}

/// Whether a body is the library's own that tells observers.
pub fn is_teller(engine: &Engine<'_>, body: Body) -> bool {
    let program = engine.program;
    let type_ = program.body_type(body);
    program.types.bytes(type_).ends_with(b"/lifecycle/LiveData;") && crate::models::is_library_class(program, type_)
}
