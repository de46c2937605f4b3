//! The world outside one method: what fields, parameters and calls give, asked only when needed.

use std::cell::{Cell as StdCell, OnceCell, RefCell};
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::asked::{Asked, Asking};
use crate::being::Being;
use crate::callers::{Caller, MAX_CALLERS};
use crate::entries::{Entry, background};
use crate::filled::Filled;
use crate::flow::{CallFact, Flow, Outside, Reached, World};
use crate::flows::Flows;
use crate::gates::{Certainty, Gate, Gates};
use crate::holding::Holding;
use crate::interp::{MAX_UNITS, follow};

use crate::models::{Model, Models};
use crate::program::{ACC_STATIC, Body, FieldRef, MethodRef, NONE, NameId, Program, TypeId};
use crate::query::Query;
use crate::reach::Reach;
use crate::type_set::TypeSet;
use crate::uses::Uses;
use crate::value::{Cell, Val, join_gated};

/// Nested questions about other methods.
pub const MAX_DEPTH: usize = 10;
/// Writers of a field, callers of a method that are asked.
const MAX_ASKED: usize = 12;
/// Instructions followed in all, unless the query says otherwise.
const DEFAULT_BUDGET: i64 = 30_000_000;

/// Registers times code units of a method that is followed: what its states may cost.
const MAX_REGISTER_UNITS: usize = 2_000_000;

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
    /// What methods do.
    pub flows: Flows,
    /// What is asked of the world outside a method.
    pub asks: Asking,
    fields: RefCell<FxHashMap<(FieldRef, World), Val>>,
    parameters: RefCell<FxHashMap<(Body, u16, World), Val>>,
    /// Methods that were too large to follow.
    pub unfollowed: RefCell<FxHashSet<Body>>,
    callers: RefCell<FxHashMap<Body, Vec<Caller>>>,
    entered: RefCell<FxHashSet<Body>>,
    /// Methods being followed, one for another.
    pub active: RefCell<Vec<(Body, World)>>,
    asking: RefCell<FxHashSet<(FieldRef, World)>>,
    asking_parameters: RefCell<FxHashSet<(Body, u16, World)>>,
    uses: Uses,
    background: OnceCell<Vec<Entry>>,
    /// Components that repeating alarms start, with their period.
    pub alarms: RefCell<Vec<(String, Option<i64>)>>,
    /// Bodies that read stored values, themselves or through small helpers.
    pub readers: OnceCell<Vec<bool>>,
    /// Fields whose reads decide: named for consent, or constant flags.
    pub telling: OnceCell<Vec<bool>>,
    /// Fields that were seen to be given consent.
    pub gated_fields: RefCell<FxHashSet<FieldRef>>,
    /// Bodies that were seen to be given consent as an argument.
    pub gated_bodies: RefCell<FxHashSet<Body>>,
    /// Selectors of these, and of methods that may fail to come back.
    pub reader_selectors: OnceCell<FxHashSet<u32>>,
    budget: StdCell<i64>,
    /// Classes that some walk makes; `None` until one has run.
    pub made: RefCell<Option<TypeSet>>,
    /// Whether a body may fail to come back.
    pub stoppers: RefCell<FxHashMap<Body, bool>>,
    /// Where ways meet, by method.
    pub joins: RefCell<FxHashMap<Body, Rc<Reached>>>,
    texts: RefCell<FxHashMap<(u32, u32), Rc<str>>>,
    inert: OnceCell<Vec<bool>>,
    beings: RefCell<FxHashMap<TypeId, Rc<Being>>>,
    /// Bodies that a call of a reference may lead to, by class alone.
    pub answering: RefCell<FxHashMap<MethodRef, Rc<[Body]>>>,
    /// Calls that set an atomic box.
    pub atomics: OnceCell<Vec<(Body, u32)>>,
    /// Callbacks that objects keep, of all walks.
    pub kept: RefCell<Vec<crate::carried::Kept>>,
    /// Fragments that only fields keep at the end of the launch, by world.
    pub hidden: RefCell<[crate::hidden::Hidden; 2]>,
    /// A value that is taken to be an object of a class.
    pub assumed: RefCell<Option<crate::elements::Assumed>>,
    /// Names of the constants of enums, by ordinal.
    pub enums: RefCell<FxHashMap<TypeId, Rc<Vec<Val>>>>,
    /// Bodies that may finish the page they belong to.
    pub finishers: OnceCell<FxHashSet<Body>>,
    /// Where code makes views that handlers are told.
    pub made_views: RefCell<Vec<crate::carried::Maker>>,
    /// The body that is followed only until it finishes the page.
    pub stopping: StdCell<Option<Body>>,
    /// Whether the launch is still being walked.
    pub launching: StdCell<bool>,
    /// The walk whose fields the method being followed is told.
    pub holding: RefCell<Option<Rc<Holding>>>,
    /// Fields that others than the app's code may fill.
    pub filled: OnceCell<Filled>,
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
            flows: Flows::default(),
            asks: Asking::default(),
            fields: RefCell::default(),
            parameters: RefCell::default(),
            unfollowed: RefCell::default(),
            callers: RefCell::default(),
            entered: RefCell::default(),
            active: RefCell::default(),
            asking: RefCell::default(),
            asking_parameters: RefCell::default(),
            uses: Uses::default(),
            background: OnceCell::new(),
            alarms: RefCell::default(),
            readers: OnceCell::new(),
            telling: OnceCell::new(),
            gated_fields: RefCell::default(),
            gated_bodies: RefCell::default(),
            reader_selectors: OnceCell::new(),
            budget: StdCell::new(query.budget.unwrap_or(DEFAULT_BUDGET)),
            made: RefCell::default(),
            stoppers: RefCell::default(),
            joins: RefCell::default(),
            texts: RefCell::default(),
            inert: OnceCell::new(),
            beings: RefCell::default(),
            answering: RefCell::default(),
            atomics: OnceCell::new(),
            kept: RefCell::default(),
            hidden: RefCell::default(),
            assumed: RefCell::default(),
            enums: RefCell::default(),
            finishers: OnceCell::new(),
            made_views: RefCell::default(),
            stopping: StdCell::new(None),
            launching: StdCell::new(true),
            holding: RefCell::default(),
            filled: OnceCell::new(),
        }
    }

    /// Forget the answers about fields and parameters in `world`.
    pub fn forget_answers(&self, world: World) {
        self.fields.borrow_mut().retain(|(_, known), _| *known != world);
        self.parameters.borrow_mut().retain(|(_, _, known), _| *known != world);
    }

    /// Note who calls whom in a walk, for questions about parameters in [`World::Any`].
    pub fn add_callers(&self, reach: &Reach) {
        let mut callers = self.callers.borrow_mut();
        for target in &reach.order {
            let rows = reach.callers(*target);
            let known: &mut Vec<Caller> = callers.entry(*target).or_default();
            if known.starts_with(rows) {
                continue;
            }
            for row in rows {
                if known.len() < MAX_CALLERS && !known.contains(row) {
                    known.push(*row);
                }
            }
        }
        self.entered.borrow_mut().extend(reach.entries.iter().map(|entry| entry.body));
    }

    /// Call sites of `body` in `world`; `None` when the framework enters it or nothing is known.
    pub fn callers_of(&self, body: Body, world: World) -> Option<Vec<Caller>> {
        self.ask();
        let callers = self.answering(|| self.find_callers(body, world));
        self.note(|| Asked::Callers(body, world, callers.clone()));
        callers
    }

    fn find_callers(&self, body: Body, world: World) -> Option<Vec<Caller>> {
        if world == World::Fresh {
            let reach = self.launched(World::Fresh)?;
            return (!reach.is_entry(body)).then(|| reach.callers(body).to_vec());
        }
        if self.entered.borrow().contains(&body) {
            return None;
        }
        self.callers.borrow().get(&body).cloned()
    }

    /// Call sites of `body` in any walk, and whether the framework enters it in one.
    pub fn all_callers(&self, body: Body) -> (Vec<Caller>, bool) {
        let callers = self.callers.borrow().get(&body).cloned().unwrap_or_default();
        (callers, self.entered.borrow().contains(&body))
    }

    /// A text constant of the dex file a body is in, made readable once.
    pub fn text_constant(&self, body: Body, index: u32) -> Rc<str> {
        let key = (self.program.bodies[body as usize].dex, index);
        let mut texts = self.texts.borrow_mut();
        Rc::clone(texts.entry(key).or_insert_with(|| aw_dex::to_text(self.program.string_in(body, index)).into()))
    }

    /// Whether a call of a reference leads nowhere in any walk: no code of the app answers it, no model tells of it.
    pub fn is_inert(&self, method: MethodRef) -> bool {
        let inert = self.inert.get_or_init(|| {
            let program = self.program;
            let rows = (0..).zip(&program.methods).map(|(method, row)| {
                program.class(row.class).is_none()
                    && !program.may_answer(row.selector)
                    && self.models.registration(method).is_none()
                    && self.models.of(method) == Model::Unknown
            });
            rows.collect()
        });
        inert.get(method as usize).copied().unwrap_or(false)
    }

    /// What follows from the existence of an object of a class.
    pub fn being(&self, type_: TypeId) -> Rc<Being> {
        let mut beings = self.beings.borrow_mut();
        Rc::clone(beings.entry(type_).or_insert_with(|| Rc::new(Being::of(self.program, type_))))
    }

    /// Note which classes have objects at all.
    pub fn know_made(&self, made: TypeSet) {
        self.made.replace(Some(made));
        self.answering.borrow_mut().clear();
    }

    /// How many methods are being followed, one for another.
    pub fn depth(&self) -> usize {
        self.active.borrow().len()
    }

    /// Whether the method being followed is nested too deep for its calls to be followed, too.
    pub fn is_deep(&self) -> bool {
        self.depth() + 1 >= MAX_DEPTH
    }

    /// Whether `body` is being followed already.
    pub fn is_active(&self, body: Body, world: World) -> bool {
        let active = self.active.borrow().contains(&(body, world));
        if active {
            self.ask();
        }
        active
    }

    /// Note that `body` is being followed.
    pub fn enter(&self, body: Body, world: World) {
        self.active.borrow_mut().push((body, world));
    }

    /// The last noted body is done.
    pub fn leave(&self) {
        self.active.borrow_mut().pop();
    }

    /// Whether the budget is used up.
    pub fn exhausted(&self) -> bool {
        self.budget.get() <= 0
    }

    /// What `body` does in `world` when some parameters are known.
    pub fn follow(&self, body: Body, world: World, given: &[(u16, Val)]) -> Flow {
        let Some(code) = self.program.code(body) else { return Flow::default() };
        let units = code.unit_count();
        if units > MAX_UNITS || usize::from(code.registers).saturating_mul(units) > MAX_REGISTER_UNITS {
            self.unfollowed.borrow_mut().insert(body);
            return Flow::default();
        }
        self.budget.set(self.budget.get() - i64::try_from(units).unwrap_or(0));
        follow(self, body, world, given)
    }

    /// Where a field of the app is written.
    pub fn writers(&self, field: FieldRef) -> &[(Body, u32)] {
        self.ask();
        self.uses.writers(self.program, field)
    }

    /// Bodies that read a field of the app, once for every read.
    pub fn readers_of(&self, field: FieldRef) -> &[Body] {
        self.uses.readers(self.program, field)
    }

    /// Bodies that call a reference, once for every call.
    pub fn bodies_calling(&self, method: MethodRef) -> &[Body] {
        self.uses.callers(self.program, method)
    }

    /// Whether a name speaks of consent.
    pub fn names_consent(&self, name: NameId) -> bool {
        self.uses.names_consent(self.program, &self.query.words, name)
    }

    /// What runs without the user later on.
    pub fn background(&self) -> &[Entry] {
        self.background.get_or_init(|| background(self.program, self.query))
    }

    /// What the launch reached the last time.
    pub fn launched(&self, world: World) -> Option<Rc<Reach>> {
        self.ask_outside();
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
        let number = matches!(all, Val::Int(_)) && access & ACC_STATIC == 0;
        if number && self.consent_field(field).is_none() && self.filled().by_others(self.program, field) {
            return Val::Field(field);
        }
        if world == World::Any || all.is_constant() || all.gate().is_some() {
            return if matches!(all, Val::Top) { Val::Field(field) } else { all };
        }
        let reached: Vec<(Body, u32)> = match self.launched(World::Fresh) {
            Some(reach) => writers.iter().copied().filter(|&(body, at)| reach.reaches(body, at)).collect(),
            None => writers.to_vec(),
        };
        let fresh = self.join_writers(field, &reached, world, start.as_ref());
        if fresh.gate().is_some() {
            return fresh;
        }
        match (self.consent_field(field).or_else(|| self.gated_field(field)), fresh.is_constant()) {
            (Some(gate), true) => fresh.on(Some(gate)),
            _ if matches!(all, Val::Top) => Val::Field(field),
            _ => all,
        }
    }

    /// The gate of a field that holds consent, by where it is written or by its name.
    pub fn consent_field(&self, field: FieldRef) -> Option<u32> {
        let row = self.program.fields[field as usize];
        if !matches!(self.program.types.bytes(row.type_), b"Z" | b"I" | b"Ljava/lang/Boolean;") {
            return None;
        }
        let named = self.names_consent(row.name);
        let written = self.gates.borrow().agreed_fields.contains(&field);
        let certainty = match (written, named) {
            (true, true) => Certainty::Sure,
            (true, false) => Certainty::Likely,
            (false, true) => Certainty::Weak,
            (false, false) => return None,
        };
        let key = format!("{}->{}", self.program.types.text(row.class), self.program.names.text(row.name));
        Some(self.gates.borrow_mut().add(Gate { kind: "field", key, certainty, body: NONE, at: 0 }))
    }

    /// The gate of a flag that the launch writes only where consent lets it.
    fn gated_field(&self, field: FieldRef) -> Option<u32> {
        if !self.gated_fields.borrow().contains(&field) {
            return None;
        }
        let row = self.program.fields[field as usize];
        let key = format!("{}->{}", self.program.types.text(row.class), self.program.names.text(row.name));
        let gate = Gate { kind: "field", key, certainty: Certainty::Likely, body: NONE, at: 0 };
        Some(self.gates.borrow_mut().add(gate))
    }

    fn initial_value(&self, field: FieldRef, access: u32, initial: Option<&(u32, aw_dex::Value)>) -> Option<Val> {
        let type_ = self.program.types.bytes(self.program.fields[field as usize].type_);
        match initial {
            Some((_, aw_dex::Value::Int(value))) => Some(Val::Int(*value)),
            Some((_, aw_dex::Value::Boolean(value))) => Some(Val::Int(i64::from(*value))),
            Some((dex, aw_dex::Value::String(index))) => {
                let raw = self.program.dexes[*dex as usize].1.string(*index).unwrap_or(&[]);
                Some(Val::Str(aw_dex::to_text(raw).into()))
            }
            Some((dex, aw_dex::Value::Type(index))) => {
                let raw = self.program.dexes[*dex as usize].1.type_descriptor(*index).unwrap_or(&[]);
                Some(Val::Class(aw_dex::to_text(raw).into()))
            }
            // Numbers start at zero; for objects null says nothing of what is used later.
            _ if matches!(type_, b"Z" | b"I" | b"J" | b"S" | b"B" | b"Ljava/lang/Boolean;")
                && access & ACC_STATIC != 0 =>
            {
                Some(Val::Int(0))
            }
            _ if matches!(type_, b"Z" | b"I" | b"J") => Some(Val::Int(0)),
            _ => None,
        }
    }

    fn join_writers(&self, field: FieldRef, writers: &[(Body, u32)], world: World, start: Option<&Val>) -> Val {
        let mut joined: Option<Val> = None;
        let mut initialised = false;
        for &(body, at) in writers {
            initialised |= self.program.name_bytes(self.program.bodies[body as usize].method).ends_with(b"init>");
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
            let value = joined.map_or_else(|| value.clone(), |known| join_gated(&known, &value));
            if matches!(value, Val::Top) {
                // Nothing that others write makes it known again.
                return Val::Top;
            }
            joined = Some(value);
        }
        match (joined, start) {
            (None, Some(start)) => start.clone(),
            (None, None) => Val::Top,
            (Some(value), Some(start)) if !initialised => join_gated(&value, start),
            (Some(value), _) => value,
        }
    }

    /// A value of one method as seen from outside it.
    pub fn lift(&self, body: Body, value: &Val, world: World) -> Val {
        match value {
            Val::Param(index) => match self.parameter_value(body, *index, world) {
                Val::Param(_) => Val::Top,
                known => known,
            },
            Val::Call(_) => Val::Top,
            Val::Field(other) => match self.field(*other, world) {
                Val::Field(_) => Val::Top,
                known => known,
            },
            Val::Any(parts) => {
                let lifted = parts.iter().map(|part| self.lift(body, part, world));
                lifted.reduce(|one, two| join_gated(&one, &two)).unwrap_or(Val::Top)
            }
            other => other.clone(),
        }
    }

    /// What an app field holds, kept.
    pub fn field_known(&self, field: FieldRef, world: World) -> Val {
        self.ask();
        let value = self.answering(|| self.find_field(field, world));
        self.note(|| Asked::Field(field, world, value.clone()));
        value
    }

    fn find_field(&self, field: FieldRef, world: World) -> Val {
        if let Some(known) = self.fields.borrow().get(&(field, world)) {
            return known.clone();
        }
        if self.asking.borrow().len() > MAX_DEPTH || !self.asking.borrow_mut().insert((field, world)) {
            return Val::Field(field);
        }
        let mut value = self.field_value(field, world);
        if matches!(value, Val::New(..) | Val::Any(_) | Val::Call(_) | Val::Param(_)) {
            value = Val::Field(field);
        }
        self.asking.borrow_mut().remove(&(field, world));
        self.fields.borrow_mut().insert((field, world), value.clone());
        value
    }

    /// What callers in reach pass as parameter `index`.
    pub fn parameter_value(&self, body: Body, index: u16, world: World) -> Val {
        self.ask();
        let value = self.answering(|| self.find_parameter(body, index, world));
        self.note(|| Asked::Parameter(body, index, world, value.clone()));
        value
    }

    fn find_parameter(&self, body: Body, index: u16, world: World) -> Val {
        let key = (body, index, world);
        if let Some(known) = self.parameters.borrow().get(&key) {
            return known.clone();
        }
        if self.asking_parameters.borrow().len() > MAX_DEPTH || !self.asking_parameters.borrow_mut().insert(key) {
            return Val::Param(index);
        }
        let value = self.ask_callers(body, index, world).unwrap_or(Val::Param(index));
        self.asking_parameters.borrow_mut().remove(&key);
        self.parameters.borrow_mut().insert(key, value.clone());
        value
    }

    fn ask_callers(&self, body: Body, index: u16, world: World) -> Option<Val> {
        let callers = self.callers_of(body, world)?;
        if callers.is_empty() || callers.len() > MAX_ASKED {
            return None;
        }
        let mut joined: Option<Val> = None;
        for (caller, at, plain) in callers {
            if !plain {
                return None;
            }
            let flow = self.flow(caller, world);
            let call = flow.call(at)?;
            let value = self.lift(caller, call.args.get(index as usize)?, world);
            if matches!(value, Val::Top) {
                return None;
            }
            joined = Some(joined.map_or_else(|| value.clone(), |known| join_gated(&known, &value)));
        }
        joined
    }

    /// What is known of an intent or another object that a call was given.
    pub fn cell_of(&self, body: Body, call: &CallFact, value: &Val, world: World, depth: usize) -> Option<Cell> {
        match value {
            Val::New(_, at) => call.cells.iter().find(|(key, _)| key == at).map(|(_, cell)| cell.clone()),
            Val::Param(index) if depth < 4 => {
                let mut joined: Option<Cell> = None;
                for (caller, at, plain) in self.callers_of(body, world)?.into_iter().take(MAX_ASKED) {
                    if !plain {
                        return None;
                    }
                    let flow = self.flow(caller, world);
                    let outer = flow.call(at)?;
                    let cell = self.cell_of(caller, outer, outer.args.get(*index as usize)?, world, depth + 1)?;
                    joined = Some(joined.map_or_else(|| cell.clone(), |known| known.join(&cell)));
                }
                joined
            }
            _ => None,
        }
    }
}
