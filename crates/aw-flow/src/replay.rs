//! The launch once more, with objects told apart by where and for whom they were made: a walk in, the
//! instructions of it that objects, messages and keys let run out.
//!
//! The walk decides by class alone, so what is put into a list, a handler or an observable by one
//! class comes out for all. Here every object has slots of its own. Where anything is not known, the
//! walk's answer stands: a replay only takes away.

use std::collections::VecDeque;
use std::rc::Rc;

use aw_dex::Insn;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::callers::MAX_CALLERS;
use crate::heap::{Heap, Item, Key, Set, Slot};
use crate::intern::Interner;
use crate::points_to::Engine;
use crate::program::{ACC_STATIC, Body, FieldRef, NONE, Program, TypeId};
use crate::reach::{From, Reach};

/// Call sites by which frames of one method are told apart.
const SITES: usize = 2;
/// Makers of makers by which objects are told apart.
const MAX_DEPTH: u8 = 4;
/// Frames run one inside the other; deeper ones wait.
const MAX_NESTED: usize = 48;
/// Contexts in which one method is told apart; all further calls share one.
const MAX_FRAMES: usize = 16;
/// Instructions replayed in all.
const MAX_STEPS: i64 = 100_000;
/// Bodies of a walk that is replayed.
const MAX_BODIES: usize = 1_500;

/// A place in the code.
pub type Site = (Body, u32);

/// An object, by where it was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Object {
    /// Its class.
    pub type_: TypeId,
    /// Where it was made; of a component no method, but the class.
    pub site: Site,
    context: u32,
}

/// For whom a method runs: the receiver and the last calls.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct Context {
    this: Option<u32>,
    sites: [Option<Site>; SITES],
}

/// A method as it runs for one context.
#[derive(Debug)]
pub struct Frame {
    /// The method.
    pub body: Body,
    /// The context, by number.
    pub context: u32,
    /// Receiver and parameters.
    pub params: Vec<Set>,
    active: bool,
    queued: bool,
}

/// A method as it is replayed.
#[derive(Debug)]
pub struct Layout {
    /// Its instructions.
    pub insns: Vec<Insn>,
    /// Instruction by address.
    pub index: FxHashMap<u32, usize>,
    /// Whether several ways lead to an instruction.
    pub leader: Vec<bool>,
    /// Try blocks: (start, end, handler).
    pub handlers: Vec<(u32, u32, usize)>,
    /// Which addresses the walk reaches; `None` for all.
    pub allowed: Option<Vec<bool>>,
    /// Registers.
    pub registers: usize,
    /// First register of each parameter.
    pub params: Vec<usize>,
}

/// What a replay found.
pub struct Replayed {
    /// Instructions that run.
    pub reached: FxHashMap<Body, Vec<bool>>,
    /// How each body was first reached, in that order.
    pub first: Vec<(Body, Option<Site>)>,
    /// Ways from a call to a body.
    pub ways: FxHashSet<(Body, u32, Body)>,
}

/// A replay in progress.
pub struct Replay<'e, 'a> {
    /// Answers about values.
    pub engine: &'e Engine<'a>,
    /// The walk that is replayed.
    pub reach: &'e Reach,
    /// What is where.
    pub heap: Heap,
    /// Objects by number.
    pub objects: Vec<Object>,
    /// Texts by number.
    pub texts: Interner,
    /// Where the walk goes on from a call: (body, whether parameters are passed as written).
    pub ways: FxHashMap<Site, Vec<(Body, bool)>>,
    object_ids: FxHashMap<Object, u32>,
    depths: Vec<u8>,
    contexts: Vec<Context>,
    context_ids: FxHashMap<Context, u32>,
    /// Frames by number.
    pub frames: Vec<Frame>,
    frame_ids: FxHashMap<(Body, u32), u32>,
    layouts: FxHashMap<Body, Option<Rc<Layout>>>,
    queue: VecDeque<u32>,
    nested: usize,
    current: u32,
    /// What each of several objects answered to the last call.
    pub answers: Vec<(u32, Set)>,
    /// Instructions left.
    pub steps: i64,
    found: Replayed,
    initialised: FxHashSet<u32>,
    /// Methods that run because an object of a class is there.
    pub by_being: FxHashMap<TypeId, Vec<Body>>,
    known: FxHashMap<Body, usize>,
    tracked: FxHashMap<FieldRef, bool>,
}

/// Replay a walk; `None` when it is too much.
pub fn replay(engine: &Engine<'_>, reach: &Reach) -> Option<Replayed> {
    if reach.order.len() > MAX_BODIES {
        return None;
    }
    let mut replay = Replay {
        engine,
        reach,
        heap: Heap::default(),
        objects: Vec::new(),
        texts: Interner::default(),
        ways: FxHashMap::default(),
        object_ids: FxHashMap::default(),
        depths: Vec::new(),
        contexts: Vec::new(),
        context_ids: FxHashMap::default(),
        frames: Vec::new(),
        frame_ids: FxHashMap::default(),
        layouts: FxHashMap::default(),
        queue: VecDeque::new(),
        nested: 0,
        current: 0,
        answers: Vec::new(),
        steps: MAX_STEPS,
        found: Replayed { reached: FxHashMap::default(), first: Vec::new(), ways: FxHashSet::default() },
        initialised: FxHashSet::default(),
        by_being: FxHashMap::default(),
        known: FxHashMap::default(),
        tracked: FxHashMap::default(),
    };
    replay.context(Context::default());
    for &target in &reach.order {
        for &(caller, at, plain) in reach.callers(target) {
            let ways = replay.ways.entry((caller, at)).or_default();
            if !ways.contains(&(target, plain)) {
                ways.push((target, plain));
            }
        }
    }
    replay.find_beings();
    replay.start();
    while let Some(frame) = replay.queue.pop_front() {
        replay.frames[frame as usize].queued = false;
        replay.run(frame);
        if replay.steps < 0 {
            return None;
        }
    }
    (replay.steps >= 0).then_some(replay.found)
}

impl Replay<'_, '_> {
    /// The app.
    pub fn program(&self) -> &Program {
        self.engine.program
    }

    /// A walk notes what runs because of an object only where the first one is made.
    fn find_beings(&mut self) {
        let program = self.engine.program;
        for &body in &self.reach.order {
            for &(at, type_) in program.facts.news(body) {
                for &(target, plain) in self.ways.get(&(body, at)).into_iter().flatten() {
                    if !plain && program.hierarchy.is_a(type_, program.body_type(target)) {
                        self.by_being.entry(type_).or_default().push(target);
                    }
                }
            }
        }
    }

    /// Whether a walk notes a way only from the first of several calls: views of a layout.
    fn is_noted_once(&self, &(caller, at, plain): &(Body, u32, bool)) -> bool {
        let program = self.engine.program;
        let shows = |call: &crate::sweep::Call| {
            call.at == at && matches!(program.name_bytes(call.method), b"setContentView" | b"inflate")
        };
        !plain && caller != NONE && program.facts.calls(caller).iter().any(shows)
    }

    /// Everything the framework enters, in the order of the walk.
    fn start(&mut self) {
        let reach = self.reach;
        for entry in &reach.entries {
            let component = entry.component.as_ref().and_then(|name| self.program().type_named(name));
            let this = component.map(|type_| self.component(type_));
            if let (Some(this), "launcher") = (this, entry.kind) {
                self.launch_intent(this);
            }
            self.enter(entry.body, this, None);
        }
        for &body in &reach.order {
            let callers = reach.callers(body);
            let outside = callers.len() >= MAX_CALLERS
                || callers.is_empty()
                || callers.iter().any(|caller| caller.0 == NONE || self.is_noted_once(caller))
                || !matches!(reach.parents[body].from, From::Site(from, _) if from != NONE);
            if outside && !reach.entries.iter().any(|entry| entry.body == body) {
                self.enter(body, None, None);
            }
        }
    }

    /// The object of a component, of which there is one.
    pub fn component(&mut self, type_: TypeId) -> u32 {
        self.object(Object { type_, site: (NONE, type_), context: 0 })
    }

    /// An object made at a place, for the context of a frame.
    pub fn made(&mut self, type_: TypeId, site: Site, frame: u32) -> u32 {
        let mut context = self.frames[frame as usize].context;
        // A function that makes something once is asked from many places.
        let function = |&this: &u32| self.program().facts.lambda_types.contains_key(&self.objects[this as usize].type_);
        if let this @ Some(_) = self.contexts[context as usize].this.filter(function) {
            context = self.context(Context { this, ..Context::default() });
        }
        let deep = self.contexts[context as usize].this.map_or(0, |this| self.depths[this as usize]) >= MAX_DEPTH;
        self.object(Object { type_, site, context: if deep { 0 } else { context } })
    }

    fn object(&mut self, object: Object) -> u32 {
        if let Some(&id) = self.object_ids.get(&object) {
            return id;
        }
        let id = u32::try_from(self.objects.len()).unwrap_or(NONE);
        let maker = self.contexts[object.context as usize].this;
        self.depths.push(maker.map_or(0, |this| self.depths[this as usize]) + 1);
        self.objects.push(object);
        self.object_ids.insert(object, id);
        id
    }

    fn context(&mut self, context: Context) -> u32 {
        let next = u32::try_from(self.contexts.len()).unwrap_or(NONE);
        let id = *self.context_ids.entry(context).or_insert(next);
        if id == next {
            self.contexts.push(context);
        }
        id
    }

    /// A class is used: its initialiser and those above it run.
    pub fn initialise(&mut self, type_: TypeId, from: (Site, u32)) {
        let program = self.engine.program;
        let mut next = type_;
        while let Some(&class) = program.class_of.get(next as usize).filter(|&&class| class != NONE) {
            if !self.initialised.insert(class) {
                return;
            }
            if let Some(body) = program.initialiser(class) {
                self.enter(body, None, Some(from));
            }
            next = program.classes[class as usize].superclass;
        }
    }

    /// Whether a method has no receiver.
    pub fn is_static(&self, body: Body) -> bool {
        self.program().bodies[body as usize].access & ACC_STATIC != 0
    }

    /// Enter a method of which nothing but the receiver is known.
    pub fn enter(&mut self, body: Body, this: Option<u32>, from: Option<(Site, u32)>) -> Set {
        let mut params = Vec::new();
        if !self.is_static(body) {
            params.push(this.map_or_else(Set::top, |this| Set::one(Item::Obj(this))));
        }
        self.invoke(body, this, from, &params)
    }

    /// Run a method for a receiver; what is not given may be anything. What it gives back so far.
    pub fn invoke(&mut self, body: Body, this: Option<u32>, from: Option<(Site, u32)>, params: &[Set]) -> Set {
        if !self.reach.parents.has(body) {
            return Set::top();
        }
        if let std::collections::hash_map::Entry::Vacant(slot) = self.known.entry(body) {
            slot.insert(0);
            self.found.first.push((body, from.map(|(site, _)| site)));
        }
        let mut context = Context { this, ..Context::default() };
        if let Some((site, caller)) = from {
            self.found.ways.insert((site.0, site.1, body));
            let outer = self.contexts[self.frames[caller as usize].context as usize];
            context.sites[0] = Some(site);
            context.sites[1..].copy_from_slice(&outer.sites[..SITES - 1]);
        }
        let Some(layout) = self.layout(body) else { return Set::top() };
        let context = self.context(context);
        let many = self.known[&body] >= MAX_FRAMES && !self.frame_ids.contains_key(&(body, context));
        let context = if many { 0 } else { context };
        let next = u32::try_from(self.frames.len()).unwrap_or(NONE);
        let id = self.frame_ids.get(&(body, context)).copied().unwrap_or(next);
        let mut grown = id == next;
        if id == next {
            self.frame_ids.insert((body, context), id);
            *self.known.entry(body).or_default() += 1;
            let params = vec![Set::default(); layout.params.len()];
            self.frames.push(Frame { body, context, params, active: false, queued: false });
        }
        for index in 0..layout.params.len() {
            let given = params.get(index).cloned().unwrap_or_else(Set::top);
            grown |= self.frames[id as usize].params[index].join(&given);
            if self.frames[id as usize].params[index].is_full() {
                let full = std::mem::replace(&mut self.frames[id as usize].params[index], Set::top());
                self.escape(&full, id);
            }
        }
        if grown {
            if self.frames[id as usize].active || self.nested >= MAX_NESTED {
                self.wait(id);
            } else {
                self.run(id);
            }
        }
        match from {
            Some((_, caller)) => self.heap.read(Key::Result(id), caller),
            None => Set::default(),
        }
    }

    fn wait(&mut self, frame: u32) {
        if !std::mem::replace(&mut self.frames[frame as usize].queued, true) {
            self.queue.push_back(frame);
        }
    }

    /// Fill a place; frames that read it run again.
    pub fn fill(&mut self, key: Key, set: &Set) {
        let (readers, given_up) = self.heap.add(key, set);
        for reader in readers {
            self.wait(reader);
        }
        if let Some(given_up) = given_up {
            self.escape(&given_up, self.current);
        }
    }

    /// What a slot of an object holds, and anything once others got hold of the object.
    pub fn slot(&mut self, object: u32, slot: Slot, frame: u32) -> Set {
        let mut held = self.heap.read(Key::Slot(object, slot), frame);
        let spoilt = self.heap.read(Key::Spoilt(object), frame);
        held.join(&spoilt);
        held
    }

    fn layout(&mut self, body: Body) -> Option<Rc<Layout>> {
        if let Some(known) = self.layouts.get(&body) {
            return known.clone();
        }
        let made = self.make_layout(body).map(Rc::new);
        self.layouts.insert(body, made.clone());
        made
    }

    fn make_layout(&self, body: Body) -> Option<Layout> {
        let program = self.program();
        let code = program.code(body)?;
        let insns: Vec<Insn> = code.insns().collect();
        let index: FxHashMap<u32, usize> = insns.iter().enumerate().map(|(index, insn)| (insn.at, index)).collect();
        let mut leader = vec![false; insns.len()];
        let mut mark = |at: Option<u32>| {
            if let Some(&index) = at.and_then(|at| index.get(&at)) {
                leader[index] = true;
            }
        };
        for insn in &insns {
            match insn.kind {
                aw_dex::Kind::Goto | aw_dex::Kind::If | aw_dex::Kind::IfZero => mark(insn.target()),
                aw_dex::Kind::Switch => {
                    for (_, distance) in insn.target().map(|at| code.insns().switch_cases(at)).unwrap_or_default() {
                        mark(u32::try_from(i64::from(insn.at) + i64::from(distance)).ok());
                    }
                }
                _ => {}
            }
        }
        let mut handlers = Vec::new();
        for block in code.try_blocks() {
            for handler in &block.handlers {
                mark(Some(handler.address));
                if let Some(&at) = index.get(&handler.address) {
                    handlers.push((block.start, block.end, at));
                }
            }
        }
        let row = program.bodies[body as usize];
        let mut at = usize::from(code.registers.checked_sub(code.arguments)?);
        let mut params = Vec::new();
        let receiver = (row.access & ACC_STATIC == 0).then_some(&false);
        for &wide in receiver.into_iter().chain(program.wide(row.method)) {
            params.push(at);
            at += if wide { 2 } else { 1 };
        }
        let flows = self.reach.flows.get(&body);
        let allowed = flows.filter(|flows| flows.iter().all(|flow| !flow.reached.is_empty())).map(|flows| {
            let units = u32::try_from(code.unit_count()).unwrap_or(0);
            (0..units).map(|at| flows.iter().any(|flow| flow.reaches(at))).collect()
        });
        Some(Layout { insns, index, leader, handlers, allowed, registers: usize::from(code.registers), params })
    }

    /// Run a frame from its start.
    fn run(&mut self, id: u32) {
        let body = self.frames[id as usize].body;
        let Some(layout) = self.layout(body) else { return };
        self.frames[id as usize].active = true;
        self.nested += 1;
        let outer = std::mem::replace(&mut self.current, id);
        let mut regs = vec![Set::default(); layout.registers];
        for (slot, value) in layout.params.iter().zip(&self.frames[id as usize].params) {
            if let Some(slot) = regs.get_mut(*slot) {
                *slot = value.clone();
            }
        }
        let reached = self.steps_of(id, &layout, regs);
        let all = self.found.reached.entry(body).or_insert_with(|| vec![false; reached.len()]);
        for (slot, reached) in all.iter_mut().zip(reached) {
            *slot |= reached;
        }
        self.nested -= 1;
        self.current = outer;
        self.frames[id as usize].active = false;
    }

    /// Whether a number or text in a field tells objects apart: only their making sets it.
    pub fn is_tracked(&mut self, field: FieldRef) -> bool {
        if let Some(&known) = self.tracked.get(&field) {
            return known;
        }
        let program = self.engine.program;
        let row = program.fields[field as usize];
        let known = match program.declared_fields.get(&field) {
            None => program.types.bytes(row.class) == b"Landroid/os/Message;",
            Some((access, _)) if access & ACC_STATIC != 0 => false,
            Some(_) => {
                let writers = self.engine.writers(field);
                let makes = |body: Body| program.name_bytes(program.bodies[body as usize].method) == b"<init>";
                !writers.is_empty() && writers.iter().all(|&(writer, _)| makes(writer))
            }
        };
        self.tracked.insert(field, known);
        known
    }
}
