//! What the fields of an app can hold while a walk runs: only what code of that walk puts there.
//!
//! Every field that a branch asks begins with nothing; the methods that write it are followed with
//! what is held so far, and what they write is added until nothing new comes. What only a branch
//! that is never taken would write stays out. Fields that others may fill are left open (`filled`).

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::filled::Filled;
use crate::flow::{SharedFlow, World};
use crate::handovers::parameter_types;
use crate::points_to::Engine;
use crate::program::{ACC_STATIC, Body, FieldRef, NONE};
use crate::reach::Reach;
use crate::value::Val;

/// Numbers a field may hold before it counts as open.
const MAX_NUMBERS: usize = 6;
/// Writers of a field, callers of a method, answers to a call that are asked.
const MAX_ASKED: usize = 48;
/// Fields that are asked; further ones are open.
const MAX_FIELDS: usize = 600;
/// Methods that are followed with what is held; of further ones everything counts.
const MAX_FOLLOWED: usize = 1_000;
/// Rounds after which nothing is taken for settled.
const MAX_ROUNDS: usize = 12;
/// Nested questions.
const MAX_DEPTH: usize = 8;
/// Code units of a method whose result is asked.
const MAX_CALLEE_UNITS: usize = 200;

/// Numbers in order, null being 0; `None` for anything.
pub type Numbers = Option<Rc<[i64]>>;

/// A place that holds something.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// A field.
    Field(FieldRef),
    /// What is put into the map that a field holds.
    Content(FieldRef),
}

/// A method without and with what is held.
type Followed = (SharedFlow, SharedFlow);

/// A walk whose fields are asked.
#[derive(Debug)]
pub struct Holding {
    /// The walk.
    pub reach: Rc<Reach>,
    world: World,
    /// Further methods that may have run before.
    elsewhere: Rc<FxHashSet<Body>>,
    body: Cell<Body>,
    plain: RefCell<SharedFlow>,
    known: RefCell<FxHashMap<Place, Numbers>>,
    /// Places in the order in which they were asked.
    asked: RefCell<Vec<Place>>,
    flows: RefCell<FxHashMap<Body, Followed>>,
    /// Which places the branches of a method ask.
    asks: RefCell<FxHashMap<Body, Vec<Place>>>,
}

impl Holding {
    /// Nothing is known of the fields yet.
    pub fn new(reach: &Rc<Reach>, elsewhere: &Rc<FxHashSet<Body>>) -> Self {
        Self {
            reach: Rc::clone(reach),
            world: reach.world,
            elsewhere: Rc::clone(elsewhere),
            body: Cell::new(NONE),
            plain: RefCell::default(),
            known: RefCell::default(),
            asked: RefCell::default(),
            flows: RefCell::default(),
            asks: RefCell::default(),
        }
    }

    /// Whether a method is the one being followed.
    pub fn is_of(&self, body: Body) -> bool {
        self.body.get() == body
    }

    /// Whether code may have run.
    pub fn runs(&self, body: Body, at: u32) -> bool {
        self.reach.reaches(body, at) || self.elsewhere.contains(&body)
    }

    /// Forget the methods that asked a place of which more is known now.
    fn forget(&self, changes: &FxHashSet<Place>) {
        let mut asks = self.asks.borrow_mut();
        self.flows.borrow_mut().retain(|body, _| {
            let stale = asks.get(body).is_some_and(|places| places.iter().any(|place| changes.contains(place)));
            if stale {
                asks.remove(body);
            }
            !stale
        });
    }

    /// What a place holds so far; it is worked out from now on.
    pub fn so_far(&self, place: Place) -> Numbers {
        if self.body.get() != NONE {
            self.asks.borrow_mut().entry(self.body.get()).or_default().push(place);
        }
        if let Some(known) = self.known.borrow().get(&place) {
            return known.clone();
        }
        let mut asked = self.asked.borrow_mut();
        let numbers: Numbers = (asked.len() < MAX_FIELDS).then(|| Rc::from([]));
        asked.push(place);
        self.known.borrow_mut().insert(place, numbers.clone());
        numbers
    }
}

impl Engine<'_> {
    /// Methods without and with what the fields of a walk hold; `None` when that does not settle.
    pub fn follow_holding(
        &self,
        holding: &Rc<Holding>,
        bodies: &[Body],
    ) -> Option<Vec<(Body, SharedFlow, SharedFlow)>> {
        let mut changes: FxHashSet<Place> = FxHashSet::default();
        for _ in 0..MAX_ROUNDS {
            holding.forget(&changes);
            changes.clear();
            let known = holding.asked.borrow().len();
            for &body in bodies {
                self.followed_so_far(holding, body);
            }
            for index in 0.. {
                let Some(&place) = holding.asked.borrow().get(index) else { break };
                let before = holding.so_far(place);
                if before.is_none() {
                    continue;
                }
                let now = match place {
                    Place::Field(field) => self.written_numbers(holding, field),
                    Place::Content(field) => self.put_numbers(holding, field),
                };
                let now = union([before.clone(), now].into_iter());
                if now != before {
                    changes.insert(place);
                }
                holding.known.borrow_mut().insert(place, now);
            }
            if self.exhausted() {
                return None;
            }
            if changes.is_empty() && holding.asked.borrow().len() == known {
                let flows = holding.flows.borrow();
                let rows = bodies.iter().filter_map(|body| flows.get(body).map(|(plain, flow)| (*body, plain, flow)));
                return Some(rows.map(|(body, plain, flow)| (body, Rc::clone(plain), Rc::clone(flow))).collect());
            }
        }
        None
    }

    /// What a method does with what is held so far.
    pub fn followed_so_far(&self, holding: &Rc<Holding>, body: Body) -> SharedFlow {
        if let Some((_, flow)) = holding.flows.borrow().get(&body) {
            return Rc::clone(flow);
        }
        let world = holding.world;
        let plain = self.flow(body, world);
        if holding.flows.borrow().len() >= MAX_FOLLOWED || plain.reached.is_empty() {
            return plain;
        }
        holding.body.set(body);
        holding.plain.replace(Rc::clone(&plain));
        self.holding.replace(Some(Rc::clone(holding)));
        self.enter(body, world);
        let flow = Rc::new(self.follow(body, world, &[]));
        self.leave();
        self.holding.replace(None);
        holding.body.set(NONE);
        holding.flows.borrow_mut().insert(body, (plain, Rc::clone(&flow)));
        flow
    }

    /// A value that a branch of the method being followed asks, if the fields of its walk tell it.
    pub fn held(&self, body: Body, value: &Val) -> Option<Val> {
        let holding = self.holding.borrow().clone().filter(|holding| holding.is_of(body))?;
        let numbers = self.numbers(&holding, body, value, 0).filter(|_| !self.may_be_absent(&holding, body, value))?;
        Some(match *numbers {
            [number] => Val::Int(number),
            _ => Val::Any(numbers.iter().map(|&number| Val::Int(number)).collect()),
        })
    }

    /// The numbers a value of a method is one of, as far as they are known yet.
    pub fn numbers(&self, holding: &Holding, body: Body, value: &Val, depth: usize) -> Numbers {
        if depth > MAX_DEPTH {
            return None;
        }
        match value {
            Val::Field(field) => holding.so_far(Place::Field(*field)),
            Val::Param(index) => self.parameter_numbers(holding, body, *index, depth),
            Val::Call(at) => self.result_numbers(holding, body, *at, depth),
            Val::Any(parts) => union(parts.iter().map(|part| self.numbers(holding, body, part, depth + 1))),
            Val::Int(number) => Some(Rc::from([*number])),
            _ => None,
        }
    }

    fn parameter_numbers(&self, holding: &Holding, body: Body, index: u16, depth: usize) -> Numbers {
        let row = self.program.bodies[body as usize];
        let receiver = u16::from(row.access & ACC_STATIC == 0);
        let proto = self.program.protos.bytes(self.program.methods[row.method as usize].proto);
        let type_ = parameter_types(proto).nth(usize::from(index.checked_sub(receiver)?))?;
        if is_box(type_) {
            return None;
        }
        let (callers, entered) = if holding.elsewhere.contains(&body) {
            self.all_callers(body)
        } else {
            (holding.reach.callers(body).to_vec(), holding.reach.is_entry(body))
        };
        // A page that is opened for the first time finds no saved state.
        let state = type_ == b"Landroid/os/Bundle;" && self.program.name_bytes(row.method) == b"onCreate";
        let by_framework: Numbers = state.then(|| Rc::from([0]));
        if callers.len() > MAX_ASKED {
            return None;
        }
        let from_outside = (entered || callers.is_empty()).then(|| by_framework.clone());
        let running = callers.into_iter().filter(|(caller, at, _)| holding.runs(*caller, *at));
        let given = running.map(|(caller, at, plain)| {
            if !plain {
                return by_framework.clone();
            }
            let flow = self.flow_in(holding, caller);
            let call = flow.call(at)?;
            self.numbers(holding, caller, call.args.get(usize::from(index))?, depth + 1)
        });
        // One that is not known leaves all unknown: the callers are asked only so far.
        union(from_outside.into_iter().chain(given))
    }

    fn result_numbers(&self, holding: &Holding, body: Body, at: u32, depth: usize) -> Numbers {
        let flow = self.flow_in(holding, body);
        let call = flow.call(at)?;
        if let Some(numbers) = self.content_numbers(holding, call) {
            return numbers;
        }
        let targets = self.targets(call);
        if is_box(self.program.return_type(call.method)) || targets.is_empty() || targets.len() > MAX_ASKED {
            return None;
        }
        union(targets.iter().map(|&target| {
            let units = self.program.code(target)?.unit_count();
            let flow = (units <= MAX_CALLEE_UNITS).then(|| self.flow_in(holding, target))?;
            self.numbers(holding, target, flow.result.as_ref()?, depth + 1)
        }))
    }

    /// What a method does, without what is held where it is the one being followed.
    pub fn flow_in(&self, holding: &Holding, body: Body) -> SharedFlow {
        if holding.body.get() == body { Rc::clone(&holding.plain.borrow()) } else { self.flow(body, holding.world) }
    }

    /// What the writers of a field that run put there, and what it holds before.
    fn written_numbers(&self, holding: &Rc<Holding>, field: FieldRef) -> Numbers {
        let writers = self.writers(field);
        let type_ = self.program.types.bytes(self.program.fields[field as usize].type_);
        let open = writers.is_empty() || writers.len() > MAX_ASKED || is_box(type_) || self.is_telling(field);
        if open || self.is_filled(field, holding) {
            return None;
        }
        let mut values: Vec<Numbers> = Vec::new();
        if !self.is_set_when_made(field, holding) {
            values.push(Some(Rc::from([self.start_of(field)?])));
        }
        for &(body, at) in writers.iter().filter(|&&(body, at)| holding.runs(body, at)) {
            let flow = self.followed_so_far(holding, body);
            if flow.reached.is_empty() {
                return None;
            }
            if let Some((_, _, value)) = flow.puts.iter().find(|put| put.0 == at) {
                values.push(self.numbers(holding, body, value, 0));
            }
        }
        union(values.into_iter())
    }

    /// Whether something else than the code of a walk may fill a field.
    pub fn is_filled(&self, field: FieldRef, holding: &Holding) -> bool {
        self.filled().has(self, field, &holding.reach)
    }

    /// Fields that others than the app's code may fill.
    pub fn filled(&self) -> &Filled {
        self.filled.get_or_init(|| Filled::of(self))
    }

    /// What a field holds before anything is put there; `None` for an object and for fractions.
    fn start_of(&self, field: FieldRef) -> Option<i64> {
        let (_, initial) = self.program.declared_fields.get(&field)?;
        let type_ = self.program.types.bytes(self.program.fields[field as usize].type_);
        match initial {
            Some((_, aw_dex::Value::Int(number))) => Some(*number),
            Some((_, aw_dex::Value::Boolean(truth))) => Some(i64::from(*truth)),
            Some((_, aw_dex::Value::Null)) | None => (!matches!(type_, b"F" | b"D")).then_some(0),
            Some(_) => None,
        }
    }

    /// Whether every object, or the class itself, gives a field its first value while it is made.
    fn is_set_when_made(&self, field: FieldRef, holding: &Holding) -> bool {
        let program = self.program;
        let Some((access, _)) = program.declared_fields.get(&field) else { return false };
        let writes = |body: Body| self.writers(field).iter().any(|&(writer, _)| writer == body);
        let Some(class) = program.class(program.fields[field as usize].class) else { return false };
        let named = |name: &'static [u8]| {
            let own = class.bodies.clone();
            own.filter(move |&body| program.name_bytes(program.bodies[body as usize].method) == name)
        };
        if access & ACC_STATIC != 0 {
            return named(b"<clinit>").any(writes);
        }
        let delegates = |body: Body| {
            program.facts.calls(body).iter().any(|call| {
                program.methods[call.method as usize].class == class.type_
                    && program.name_bytes(call.method) == b"<init>"
                    && program.target(call.method) != Some(body)
            })
        };
        let mut makers = named(b"<init>").filter(|&body| holding.reach.parents.has(body)).peekable();
        makers.peek().is_some() && makers.all(|body| writes(body) || delegates(body))
    }
}

/// Whether null and zero cannot be told apart in a place of a type: it may hold a boxed number.
pub fn is_box(type_: &[u8]) -> bool {
    type_.starts_with(b"Ljava/lang/") && type_ != b"Ljava/lang/String;" || type_ == b"Ljava/io/Serializable;"
}

/// All numbers of all parts, unless one may be anything.
pub fn union(parts: impl Iterator<Item = Numbers>) -> Numbers {
    let mut all: Vec<i64> = Vec::new();
    for part in parts {
        all.extend_from_slice(&part?);
        all.sort_unstable();
        all.dedup();
        if all.len() > MAX_NUMBERS {
            return None;
        }
    }
    Some(all.into())
}
