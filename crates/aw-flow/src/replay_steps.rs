//! One frame of a replay, instruction by instruction: registers in, reached addresses out.

use aw_dex::{Insn, Kind};
use rustc_hash::FxHashMap;

use crate::heap::{Item, Key, Set, Slot};
use crate::program::{FieldRef, NONE, TypeId};
use crate::replay::{Layout, Object, Replay};
use crate::sweep::Invoke;

/// Registers, or handlers of a method, that cost as much to go through as one instruction more.
const COST_OF_ONE: usize = 64;

/// A frame being run.
pub struct Step<'l> {
    /// Its number.
    pub frame: u32,
    layout: &'l Layout,
    states: FxHashMap<usize, Vec<Set>>,
    open: Vec<usize>,
    pending: Set,
    split: Option<Split>,
}

/// What each of several objects answered to a call: a branch on the answer tells them apart.
struct Split {
    /// Where the answer went.
    register: Option<u16>,
    receivers: Set,
    answers: Vec<(u32, Set)>,
}

impl Split {
    /// The registers on one way of a branch: only objects whose answer leads there are still in them.
    fn regs(&self, regs: &[Set], leads: impl Fn(Item) -> bool) -> Vec<Set> {
        let stays = |item: &Item| match item {
            Item::Obj(object) => {
                let answer = self.answers.iter().find(|(known, _)| known == object);
                answer.is_none_or(|(_, answer)| answer.items().iter().any(|item| leads(*item)))
            }
            _ => true,
        };
        let kept: Set = self.receivers.items().iter().copied().filter(stays).collect();
        regs.iter().map(|value| if *value == self.receivers { kept.clone() } else { value.clone() }).collect()
    }
}

impl Step<'_> {
    /// Go on at an instruction that several ways lead to.
    fn go(&mut self, index: usize, regs: &[Set]) {
        let Some(known) = self.states.get_mut(&index) else {
            self.states.insert(index, regs.to_vec());
            self.open.push(index);
            return;
        };
        let mut grown = false;
        for (slot, value) in known.iter_mut().zip(regs) {
            grown |= slot.join(value);
        }
        if grown && !self.open.contains(&index) {
            self.open.push(index);
        }
    }

    /// What several objects answered is told apart only right behind the call.
    fn keep_split(&mut self, insn: &Insn) {
        match (insn.kind, &mut self.split) {
            (Kind::MoveResult, Some(split)) => split.register = Some(insn.a),
            (Kind::IfZero, _) => {}
            _ => self.split = None,
        }
    }

    fn jump(&mut self, at: Option<u32>, regs: &[Set]) {
        if let Some(&index) = at.and_then(|at| self.layout.index.get(&at)) {
            self.go(index, regs);
        }
    }
}

impl Replay<'_, '_> {
    /// Run the instructions of a frame; which addresses are reached.
    pub fn steps_of(&mut self, frame: u32, layout: &Layout, regs: Vec<Set>) -> Vec<bool> {
        let units = layout.insns.last().map_or(0, |insn| insn.at as usize + 1);
        let mut reached = vec![false; units];
        let mut step = Step {
            frame,
            layout,
            states: FxHashMap::default(),
            open: Vec::new(),
            pending: Set::default(),
            split: None,
        };
        if layout.insns.is_empty() {
            return reached;
        }
        let extra = |length: usize| i64::try_from(length / COST_OF_ONE).unwrap_or(i64::MAX);
        // A hostile method has very many registers or handlers.
        let (registers, handlers) = (extra(regs.len()), extra(layout.handlers.len()));
        step.states.insert(0, regs);
        step.open.push(0);
        while let Some(start) = step.open.pop() {
            self.steps -= registers;
            let mut regs = step.states[&start].clone();
            let mut index = start;
            step.split = None;
            while let Some(insn) = layout.insns.get(index) {
                self.steps -= 1;
                let at = insn.at as usize;
                let barred = layout.allowed.as_ref().is_some_and(|allowed| !allowed.get(at).copied().unwrap_or(false));
                if barred || self.steps < 0 {
                    break;
                }
                reached[at] = true;
                if !matches!(
                    insn.kind,
                    Kind::Const | Kind::Move | Kind::MoveResult | Kind::Goto | Kind::If | Kind::IfZero
                ) {
                    self.steps -= handlers;
                    for &(from, to, handler) in &layout.handlers {
                        if (from..to).contains(&insn.at) {
                            self.steps -= registers;
                            step.go(handler, &regs);
                        }
                    }
                }
                if !self.step(&mut step, insn, &mut regs) {
                    break;
                }
                index += 1;
                if layout.leader.get(index).copied().unwrap_or(false) {
                    step.go(index, &regs);
                    break;
                }
            }
        }
        reached
    }

    /// One instruction; false when the way does not go on to the next.
    fn step(&mut self, step: &mut Step<'_>, insn: &Insn, regs: &mut [Set]) -> bool {
        let get = |regs: &[Set], register: u16| regs.get(usize::from(register)).cloned().unwrap_or_else(Set::top);
        step.keep_split(insn);
        let value = match insn.kind {
            Kind::Return => {
                if insn.op != 0x0e {
                    let value = get(regs, insn.a);
                    self.fill(Key::Result(step.frame), &value);
                }
                return false;
            }
            Kind::Throw => return false,
            Kind::Goto => {
                step.jump(insn.target(), regs);
                return false;
            }
            Kind::If | Kind::IfZero => {
                Self::branch(step, insn, regs);
                return false;
            }
            Kind::Switch => {
                self.switch(step, insn, regs);
                return false;
            }
            Kind::Move => get(regs, insn.b),
            Kind::MoveResult => std::mem::take(&mut step.pending),
            Kind::Const => Set::one(Item::Int(insn.literal)),
            Kind::ConstString => {
                let body = self.frames[step.frame as usize].body;
                let text = self.engine.program.string_in(body, insn.index);
                Set::one(Item::Text(self.texts.add(text)))
            }
            Kind::ConstClass => Set::one(Item::Class(self.type_at(step, insn.index))),
            Kind::NewInstance | Kind::NewArray => {
                let object = self.make(step, insn);
                self.be(step, insn, object);
                Set::one(Item::Obj(object))
            }
            Kind::FilledNewArray => {
                let object = self.make(step, insn);
                for register in insn.arguments() {
                    self.fill(Key::Slot(object, Slot::Elements), &get(regs, register));
                }
                step.pending = Set::one(Item::Obj(object));
                return true;
            }
            Kind::ArrayPut => {
                let value = get(regs, insn.a);
                for array in get(regs, insn.b).objects() {
                    self.fill(Key::Slot(array, Slot::Elements), &value);
                }
                return true;
            }
            Kind::ArrayGet if insn.op == 0x46 => self.held(&get(regs, insn.b), Slot::Elements, step.frame),
            Kind::InstanceGet => self.read_field(step, &get(regs, insn.b), insn.index),
            Kind::InstancePut => {
                self.write_field(step, &get(regs, insn.b), insn.index, &get(regs, insn.a));
                return true;
            }
            Kind::StaticGet => {
                self.touch(step, insn);
                self.read_static(step, insn.index)
            }
            Kind::StaticPut => {
                self.touch(step, insn);
                if let Some(field) = self.field_at(step, insn.index) {
                    self.fill(Key::Static(field), &get(regs, insn.a));
                }
                return true;
            }
            Kind::CheckCast => self.cast(step, &get(regs, insn.a), insn.index),
            Kind::InstanceOf => self.instance_of(step, &get(regs, insn.b), insn.index),
            Kind::InvokeVirtual => return self.invoked(step, insn, Invoke::Virtual, regs),
            Kind::InvokeSuper => return self.invoked(step, insn, Invoke::Super, regs),
            Kind::InvokeDirect => return self.invoked(step, insn, Invoke::Direct, regs),
            Kind::InvokeStatic => return self.invoked(step, insn, Invoke::Static, regs),
            Kind::InvokeInterface => return self.invoked(step, insn, Invoke::Interface, regs),
            Kind::InvokeCustom => {
                step.pending = self.lambda(step, insn, regs);
                return true;
            }
            Kind::InvokePolymorphic => {
                step.pending = Set::top();
                return true;
            }
            Kind::Binary | Kind::Binary2Addr | Kind::BinaryLit if is_and(insn) => masked(insn, regs),
            Kind::MoveException
            | Kind::ArrayLength
            | Kind::ConstOther
            | Kind::ArrayGet
            | Kind::Unary
            | Kind::Binary
            | Kind::Binary2Addr
            | Kind::BinaryLit
            | Kind::Compare => Set::top(),
            _ => return true,
        };
        if let Some(slot) = regs.get_mut(usize::from(insn.a)) {
            *slot = value;
        }
        true
    }

    fn invoked(&mut self, step: &mut Step<'_>, insn: &Insn, invoke: Invoke, regs: &[Set]) -> bool {
        let body = self.frames[step.frame as usize].body;
        let program = self.engine.program;
        let dex = program.bodies[body as usize].dex;
        let Some(&method) = program.maps[dex as usize].methods.get(insn.index as usize) else { return true };
        let mut registers = insn.arguments();
        let mut args: Vec<Set> = Vec::new();
        let get = |register: u16| regs.get(usize::from(register)).cloned().unwrap_or_else(Set::top);
        if invoke != Invoke::Static {
            args.extend(registers.next().map(get));
        }
        for &wide in program.wide(method) {
            let Some(register) = registers.next() else { break };
            args.push(get(register));
            if wide {
                registers.next();
            }
        }
        step.pending = self.call(step.frame, (body, insn.at), method, invoke, &args);
        let answers = std::mem::take(&mut self.answers);
        if let Some(receivers) = args.first().filter(|_| answers.len() > 1) {
            step.split = Some(Split { register: None, receivers: receivers.clone(), answers });
        }
        true
    }

    fn make(&mut self, step: &Step<'_>, insn: &Insn) -> u32 {
        let type_ = self.type_at(step, insn.index);
        let body = self.frames[step.frame as usize].body;
        self.made(type_, (body, insn.at), step.frame)
    }

    /// What runs because an object is there.
    fn be(&mut self, step: &Step<'_>, insn: &Insn, object: u32) {
        let type_ = self.objects[object as usize].type_;
        let from = ((self.frames[step.frame as usize].body, insn.at), step.frame);
        self.initialise(type_, from);
        for target in self.by_being.get(&type_).cloned().unwrap_or_default() {
            self.enter(target, Some(object), Some(from));
        }
        self.other_ways(step, insn.at, Some(object));
    }

    /// A static field is used.
    fn touch(&mut self, step: &Step<'_>, insn: &Insn) {
        if let Some(field) = self.field_at(step, insn.index) {
            let body = self.frames[step.frame as usize].body;
            let class = self.engine.program.fields[field as usize].class;
            self.initialise(class, ((body, insn.at), step.frame));
        }
        self.other_ways(step, insn.at, None);
    }

    fn lambda(&mut self, step: &Step<'_>, insn: &Insn, regs: &[Set]) -> Set {
        let body = self.frames[step.frame as usize].body;
        let program = self.engine.program;
        let dex = program.bodies[body as usize].dex;
        let Some(lambda) = program.facts.lambdas.get(&(dex, insn.index)) else { return Set::top() };
        let object = self.made(lambda.type_, (body, insn.at), step.frame);
        // A wide value takes two registers: then they are not told apart.
        let aligned = insn.arguments().count() == usize::from(lambda.captured);
        for (index, register) in (0..lambda.captured).zip(insn.arguments()) {
            let held = regs.get(usize::from(register)).filter(|_| aligned);
            let value = held.cloned().unwrap_or_else(Set::top);
            self.fill(Key::Slot(object, Slot::Captured(index)), &value);
        }
        self.other_ways(step, insn.at, Some(object));
        Set::one(Item::Obj(object))
    }

    /// Ways from an instruction that is no call: initialisers of classes, methods that run because an
    /// object is there.
    fn other_ways(&mut self, step: &Step<'_>, at: u32, made: Option<u32>) {
        let body = self.frames[step.frame as usize].body;
        for (target, _) in self.ways.get(&(body, at)).cloned().unwrap_or_default() {
            let this = made.filter(|&made| {
                let type_ = self.objects[made as usize].type_;
                let program = self.engine.program;
                program.name_bytes(program.bodies[target as usize].method) != b"<clinit>"
                    && self.engine.program.hierarchy.is_a(type_, self.engine.program.body_type(target))
            });
            self.enter(target, this, Some(((body, at), step.frame)));
        }
    }

    fn type_at(&self, step: &Step<'_>, index: u32) -> TypeId {
        let program = self.engine.program;
        let dex = program.bodies[self.frames[step.frame as usize].body as usize].dex;
        program.maps[dex as usize].types.get(index as usize).copied().unwrap_or(NONE)
    }

    fn field_at(&self, step: &Step<'_>, index: u32) -> Option<FieldRef> {
        let program = self.engine.program;
        let dex = program.bodies[self.frames[step.frame as usize].body as usize].dex;
        program.maps[dex as usize].fields.get(index as usize).map(|&field| program.canonical_field(field))
    }

    /// What a slot of any of these holds.
    pub fn held(&mut self, holders: &Set, slot: Slot, frame: u32) -> Set {
        let mut all = Set::default();
        if holders.has_top() {
            all.join(&Set::top());
        }
        for object in holders.objects() {
            all.join(&self.slot(object, slot, frame));
        }
        self.bounded(all, frame)
    }

    /// The set, or anything if it is too much to keep apart.
    fn bounded(&mut self, set: Set, frame: u32) -> Set {
        if !set.is_full() {
            return set;
        }
        self.escape(&set, frame);
        Set::top()
    }

    fn is_plain(&self, field: FieldRef) -> bool {
        let program = self.engine.program;
        !matches!(program.types.bytes(program.fields[field as usize].type_).first(), Some(b'L' | b'['))
    }

    fn read_field(&mut self, step: &Step<'_>, base: &Set, index: u32) -> Set {
        let Some(field) = self.field_at(step, index) else { return Set::top() };
        let plain = self.is_plain(field);
        if plain && !self.is_tracked(field) {
            return self.flag(step, base, field);
        }
        let app = self.engine.program.declared_fields.contains_key(&field);
        if app && self.engine.writers(field).is_empty() {
            return Set::top();
        }
        let type_ = self.engine.program.fields[field as usize].type_;
        let erased = self.engine.program.types.bytes(type_) == b"Ljava/lang/Object;";
        let mut all = Set::default();
        if base.items().iter().any(|item| matches!(item, Item::Top | Item::Null)) {
            all = self.heap.read(Key::All(field), step.frame);
            all.join(&Set::top());
        }
        for object in base.objects() {
            let mut held = self.heap.read(Key::Slot(object, Slot::Field(field)), step.frame);
            held.join(&self.heap.read(Key::Wild(field), step.frame));
            if !app {
                held.join(&self.heap.read(Key::Spoilt(object), step.frame));
            }
            if held.is_empty() {
                held = Set::one(match (plain, erased) {
                    (true, _) => Item::Int(0),
                    (_, true) => Item::Nothing,
                    _ => Item::Null,
                });
            }
            all.join(&held);
        }
        self.bounded(all, step.frame)
    }

    /// A flag decides nothing, unless absent consent is all that set it.
    fn flag(&mut self, step: &Step<'_>, base: &Set, field: FieldRef) -> Set {
        let mut held = self.heap.read(Key::Wild(field), step.frame);
        for item in base.items() {
            held.join(&match *item {
                Item::Obj(object) => self.heap.read(Key::Slot(object, Slot::Field(field)), step.frame),
                _ => Set::top(),
            });
        }
        held.told()
    }

    fn write_field(&mut self, step: &Step<'_>, base: &Set, index: u32, value: &Set) {
        let Some(field) = self.field_at(step, index) else { return };
        self.fill(Key::All(field), value);
        for object in base.objects() {
            self.fill(Key::Slot(object, Slot::Field(field)), value);
        }
        if base.has_top() {
            self.fill(Key::Wild(field), value);
        }
    }

    fn read_static(&mut self, step: &Step<'_>, index: u32) -> Set {
        let Some(field) = self.field_at(step, index) else { return Set::top() };
        let declared = self.engine.program.declared_fields.get(&field);
        let known = declared.is_some_and(|(_, initial)| initial.is_none()) && !self.engine.writers(field).is_empty();
        if !known {
            return Set::top();
        }
        let held = self.heap.read(Key::Static(field), step.frame);
        if self.is_plain(field) {
            return held.told();
        }
        if held.is_empty() { Set::one(Item::Null) } else { held }
    }

    /// An object that is of no class below an app's own does not pass a cast to it.
    fn cast(&self, step: &Step<'_>, value: &Set, index: u32) -> Set {
        let type_ = self.type_at(step, index);
        let program = self.engine.program;
        if program.class(type_).is_none() || program.is_boot(type_) {
            return value.clone();
        }
        let fits = |item: &Item| match item {
            Item::Obj(object) => {
                let Object { type_: own, site: (maker, at), .. } = self.objects[*object as usize];
                // What a call of the framework gives may be of any class below the one it names.
                let here = maker != NONE && program.facts.news(maker).contains(&(at, own));
                let open = !here && (program.class(own).is_none() || program.is_boot(own));
                program.hierarchy.is_a(own, type_) || open && program.hierarchy.is_a(type_, own)
            }
            _ => true,
        };
        value.items().iter().copied().filter(fits).collect()
    }

    fn instance_of(&self, step: &Step<'_>, value: &Set, index: u32) -> Set {
        let type_ = self.type_at(step, index);
        let program = self.engine.program;
        if program.class(type_).is_none() || program.is_boot(type_) {
            return Set::top();
        }
        let is = |item: &Item| match item {
            Item::Obj(object) => {
                Item::Int(i64::from(program.hierarchy.is_a(self.objects[*object as usize].type_, type_)))
            }
            Item::Nothing => Item::Int(0),
            _ => Item::Top,
        };
        value.items().iter().map(is).collect()
    }

    fn branch(step: &mut Step<'_>, insn: &Insn, regs: &[Set]) {
        let get = |register: u16| regs.get(usize::from(register)).cloned().unwrap_or_else(Set::top);
        let (left, right, base) = if insn.kind == Kind::If {
            (get(insn.a), get(insn.b), 0x32)
        } else {
            (get(insn.a), Set::one(Item::Int(0)), 0x38)
        };
        let (mut jumps, mut falls) = (false, false);
        for one in left.items() {
            for two in right.items() {
                match outcome(insn.op - base, *one, *two) {
                    Some(true) => jumps = true,
                    Some(false) => falls = true,
                    None => (jumps, falls) = (true, true),
                }
            }
        }
        let split = step.split.take().filter(|split| insn.kind == Kind::IfZero && split.register == Some(insn.a));
        let on = |jumps: bool| match &split {
            Some(split) => split
                .regs(regs, |item| outcome(insn.op - base, item, Item::Int(0)).is_none_or(|outcome| outcome == jumps)),
            None => regs.to_vec(),
        };
        if jumps {
            step.jump(insn.target(), &on(true));
        }
        if falls {
            step.jump(Some(insn.at + insn.units), &on(false));
        }
    }

    fn switch(&mut self, step: &mut Step<'_>, insn: &Insn, regs: &[Set]) {
        let body = self.frames[step.frame as usize].body;
        let Some(code) = self.engine.program.code(body) else { return };
        let cases = insn.target().map(|payload| code.insns().switch_cases(payload)).unwrap_or_default();
        let next = insn.at + insn.units;
        let target = |distance: i32| u32::try_from(i64::from(insn.at) + i64::from(distance)).unwrap_or(next);
        let value = regs.get(usize::from(insn.a)).cloned().unwrap_or_else(Set::top);
        for item in value.items() {
            if let Some(number) = item.number() {
                let chosen = cases.iter().find(|(case, _)| i64::from(*case) == number);
                step.jump(Some(chosen.map_or(next, |(_, distance)| target(*distance))), regs);
                continue;
            }
            for (_, distance) in &cases {
                step.jump(Some(target(*distance)), regs);
            }
            step.jump(Some(next), regs);
        }
    }
}

fn is_and(insn: &Insn) -> bool {
    aw_dex::name_of(insn.op).starts_with("and-int")
}

fn masked(insn: &Insn, regs: &[Set]) -> Set {
    let get = |register: u16| regs.get(usize::from(register)).cloned().unwrap_or_else(Set::top);
    match insn.kind {
        Kind::BinaryLit => both(&get(insn.b), &Set::one(Item::Int(insn.literal))),
        Kind::Binary => both(&get(insn.b), &get(insn.c)),
        _ => both(&get(insn.a), &get(insn.b)),
    }
}

/// Bits that are set in both: the mask by which Kotlin tells which arguments were given.
fn both(one: &Set, two: &Set) -> Set {
    let pairs = one.items().iter().flat_map(|left| two.items().iter().map(move |right| (*left, *right)));
    let met = pairs.map(|(left, right)| match (left.number(), right.number()) {
        (Some(0), _) if matches!(left, Item::Told(_)) => left,
        (_, Some(0)) if matches!(right, Item::Told(_)) => right,
        (Some(left), Some(right)) => Item::Int(left & right),
        _ => Item::Top,
    });
    met.collect()
}

/// The outcome of a comparison, if it is certain; `test` is 0 eq, 1 ne, 2 lt, 3 ge, 4 gt, 5 le.
fn outcome(test: u8, one: Item, two: Item) -> Option<bool> {
    if let (Some(left), Some(right)) = (one.number(), two.number()) {
        return Some(crate::operands::outcome_of(test, left, right));
    }
    let empty = |item: Item| matches!(item, Item::Nothing | Item::Int(0) | Item::Told(0));
    let thing = |item: Item| matches!(item, Item::Boxed(_) | Item::Text(_) | Item::Class(_) | Item::Obj(_));
    let same = match (one, two) {
        (Item::Class(left), Item::Class(right)) => left == right,
        (left, right) if empty(left) && empty(right) => true,
        (left, right) if (empty(left) && thing(right)) || (thing(left) && empty(right)) => false,
        (Item::Boxed(_), other) | (other, Item::Boxed(_)) if thing(other) => return None,
        (left, right) if thing(left) && thing(right) && left != right => false,
        _ => return None,
    };
    (test < 2).then_some(same == (test == 0))
}
