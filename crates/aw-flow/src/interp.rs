//! Values through one method: a body and a world in, its calls with what their arguments are out.
//!
//! The walk is flow-sensitive and follows only branches that the world allows. In the world
//! [`World::Fresh`] stored consent is absent, as on a first launch; in [`World::Any`] it is unknown.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::rc::Rc;

use aw_dex::{Code, Insn, Kind};

use crate::flow::{CallFact, Flow, Outside, Reached, World};
use crate::operands::{arguments, combined, compared, decide, outcome_of, put_element};
use crate::program::{Body, FieldRef};
use crate::state::{State, first_state};
use crate::sweep::Invoke;
use crate::value::{Cell, Val};

/// Visits of one instruction before its state is given up as unknown.
const MAX_VISITS: u8 = 6;
/// Code units of a method that is followed; longer ones are swept without values.
pub const MAX_UNITS: usize = 20_000;

/// A place that is jumped to.
struct Block {
    at: u32,
    state: State,
    visits: u8,
    queued: bool,
}

struct Walk<'a, O: Outside> {
    outside: &'a O,
    body: Body,
    world: World,
    code: Code<'a>,
    /// For each code unit one more than the number of the block that starts there, or 0.
    starts: Vec<u32>,
    /// Code units that more than one way leads to.
    joins: Rc<Reached>,
    blocks: Vec<Block>,
    /// Blocks to run, by address: what comes first in the code is mostly what others wait for.
    open: BinaryHeap<Reverse<(u32, u32)>>,
    /// For each code unit one more than the number of the call there, or 0.
    call_at: Vec<u32>,
    flow: Flow,
    handlers: Vec<(u32, u32, u32)>,
    stopped: bool,
}

/// Follow `body` in `world`; `given` replaces parameters by known values.
pub fn follow<O: Outside>(outside: &O, body: Body, world: World, given: &[(u16, Val)]) -> Flow {
    let Some(code) = outside.program().code(body) else {
        return Flow::default();
    };
    let units = code.unit_count();
    if units > MAX_UNITS {
        return Flow::default();
    }
    let mut walk = Walk {
        outside,
        body,
        world,
        code,
        starts: vec![0; units],
        joins: outside.joins(body),
        blocks: Vec::new(),
        open: BinaryHeap::from([Reverse((0, 0))]),
        call_at: vec![0; units],
        flow: Flow { reached: Reached::of(units), ..Flow::default() },
        handlers: Vec::new(),
        stopped: false,
    };
    for block in code.try_blocks() {
        for handler in block.handlers {
            walk.handlers.push((block.start, block.end, handler.address));
        }
    }
    let Some(first) = walk.starts.first_mut() else {
        return walk.flow;
    };
    *first = 1;
    let state = first_state(outside.program(), body, &code, given);
    walk.blocks.push(Block { at: 0, state, visits: 0, queued: false });
    while let Some(Reverse((_, block))) = walk.open.pop() {
        walk.run(block);
    }
    walk.finish()
}

impl<O: Outside> Walk<'_, O> {
    /// Run from `at` to the end of the straight line.
    fn run(&mut self, block: u32) {
        let Some(block) = self.blocks.get_mut(block as usize) else {
            return;
        };
        block.queued = false;
        let mut at = block.at;
        // Only where ways meet the state is asked for again.
        let mut state = if self.joins.has(at) { block.state.clone() } else { std::mem::take(&mut block.state) };
        let insns = self.code.insns();
        while let Some(insn) = insns.decode(at) {
            if !self.flow.reached.set(at) {
                return;
            }
            if !matches!(insn.kind, Kind::Const | Kind::Move | Kind::MoveResult | Kind::Goto | Kind::If | Kind::IfZero)
            {
                self.reach_handlers(at, &state);
            }
            let ends = self.step(&insn, &mut state);
            if ends {
                return;
            }
            at = insn.at + insn.units;
            // A place that others jump to keeps its own state.
            if self.starts.get(at as usize).is_some_and(|&block| block != 0) {
                self.go(insn.at, at, state);
                return;
            }
        }
    }

    fn reach_handlers(&mut self, at: u32, state: &State) {
        for index in 0..self.handlers.len() {
            let (start, end, target) = self.handlers[index];
            if (start..end).contains(&at) {
                // The state before each instruction that may throw is what its handler sees.
                match self.starts.get(target as usize).and_then(|number| number.checked_sub(1)) {
                    Some(number) => {
                        self.note_loop(at, target);
                        self.meet(number, state);
                    }
                    None => self.go(at, target, state.clone()),
                }
            }
        }
    }

    /// Continue at `target` with `state`, if that brings something new.
    fn go(&mut self, from: u32, target: u32, state: State) {
        let Some(&slot) = self.starts.get(target as usize) else {
            return;
        };
        self.note_loop(from, target);
        let Some(number) = slot.checked_sub(1) else {
            let number = u32::try_from(self.blocks.len()).unwrap_or(u32::MAX - 1);
            self.starts[target as usize] = number + 1;
            self.blocks.push(Block { at: target, state, visits: 1, queued: true });
            self.open.push(Reverse((target, number)));
            return;
        };
        let block = &mut self.blocks[number as usize];
        // Code that jumps into its own instructions has more ways to a place than are known: in the end they meet there too.
        if !self.joins.has(target) && !block.queued && block.visits < u8::MAX {
            block.visits += 1;
            block.state = state;
            block.queued = true;
            self.open.push(Reverse((target, number)));
        } else {
            self.meet(number, &state);
        }
    }

    fn note_loop(&mut self, from: u32, target: u32) {
        if target <= from && !self.flow.loops.contains(&(from, target)) {
            self.flow.loops.push((from, target));
        }
    }

    /// Another way leads to a known block.
    fn meet(&mut self, number: u32, state: &State) {
        let block = &mut self.blocks[number as usize];
        if block.state.merge(state, block.visits >= MAX_VISITS) {
            block.visits = block.visits.saturating_add(1);
            if !std::mem::replace(&mut block.queued, true) {
                self.open.push(Reverse((block.at, number)));
            }
        }
    }

    /// One instruction; true when the straight line ends.
    fn step(&mut self, insn: &Insn, state: &mut State) -> bool {
        match insn.kind {
            Kind::Return => {
                let value = if insn.op == 0x0e { Val::Top } else { state.get(insn.a) };
                let joined = self.flow.result.as_ref().map_or_else(|| value.clone(), |known| known.join(&value));
                self.flow.result = Some(joined);
                if let Val::New(_, at) = value
                    && let Some(cell) = state.cell(at)
                {
                    let joined = self.flow.result_cell.as_ref().map_or_else(|| cell.clone(), |known| known.join(cell));
                    self.flow.result_cell = Some(joined);
                }
                true
            }
            Kind::Throw => true,
            Kind::Goto => {
                if let Some(target) = insn.target() {
                    self.go(insn.at, target, std::mem::take(state));
                }
                true
            }
            Kind::If | Kind::IfZero => {
                self.branch(insn, state);
                true
            }
            Kind::Switch => {
                self.switch(insn, state);
                true
            }
            _ => {
                self.compute(insn, state);
                std::mem::take(&mut self.stopped)
            }
        }
    }

    /// A value as a decision needs it: parameters and fields that may hold consent are asked.
    fn resolve(&self, value: &Val) -> Val {
        match value {
            Val::Param(_) | Val::Field(_) | Val::Any(_) | Val::Call(_) => {
                self.outside.deciding(self.body, value, self.world)
            }
            other => other.clone(),
        }
    }

    /// Two objects are compared: which they are is asked of fields.
    fn resolve_object(&self, value: &Val) -> Val {
        match value {
            Val::Field(field) => self.outside.field(*field, self.world),
            other => self.resolve(other),
        }
    }

    /// Two sides of a comparison; beside a view that is known, a field is asked which view it holds.
    fn compared_objects(&self, one: &Val, two: &Val) -> (Val, Val) {
        let (left, right) = (self.resolve_object(one), self.resolve_object(two));
        let made = |value: &Val| self.outside.made_view(self.body, value, self.world);
        match (&left, &right) {
            (Val::View(_), Val::Field(_)) => (left, made(two).unwrap_or(right)),
            (Val::Field(_), Val::View(_)) => (made(one).unwrap_or(left), right),
            _ => (left, right),
        }
    }

    fn branch(&mut self, insn: &Insn, state: &mut State) {
        let (left, right) = if insn.kind == Kind::If {
            self.compared_objects(&state.get(insn.a), &state.get(insn.b))
        } else {
            (self.resolve(&state.get(insn.a)), Val::Int(0))
        };
        if left.is_resumed() || right.is_resumed() || left.is_nothing() || right.is_nothing() {
            return;
        }
        let next = insn.at + insn.units;
        let target = insn.target().unwrap_or(next);
        let base = if insn.kind == Kind::If { 0x32 } else { 0x38 };
        let test = insn.op - base;
        let open = || self.too_old(test, &left, &right).or_else(|| self.outside.by_system(test, &left, &right));
        match decide(test, &left, &right).or_else(open) {
            Some((taken, gate)) => {
                self.note_gate(insn.at, gate);
                self.go(insn.at, if taken { target } else { next }, std::mem::take(state));
            }
            None => {
                let mut on_jump = state.clone();
                let mut on_next = std::mem::take(state);
                Self::refine(insn, &mut on_jump, &mut on_next, &right);
                self.go(insn.at, target, on_jump);
                self.go(insn.at, next, on_next);
            }
        }
    }

    /// What happens at an address rests on a gate.
    fn note_gate(&mut self, at: u32, gate: Option<u32>) {
        if let Some(gate) = gate.filter(|&gate| !self.flow.gates.contains(&(at, gate))) {
            self.flow.gates.push((at, gate));
        }
    }

    /// The number of the consent that was never given is below any that code of the app works out: the
    /// version of a policy, from a file that the app brings.
    fn too_old(&self, test: u8, left: &Val, right: &Val) -> Option<(bool, Option<u32>)> {
        let absent = |value: &Val| value.number().filter(|(number, _)| *number <= 0).and_then(|(_, gate)| gate);
        let worked_out = |value: &Val| {
            let Val::Call(at) = value else { return false };
            let call =
                self.call_at.get(*at as usize).and_then(|number| self.flow.calls.get(number.checked_sub(1)? as usize));
            call.is_some_and(|call| self.outside.works_out(call.method))
        };
        match (absent(left), absent(right)) {
            (Some(gate), None) if worked_out(right) => Some((outcome_of(test, 0, 1), Some(gate))),
            (None, Some(gate)) if worked_out(left) => Some((outcome_of(test, 1, 0), Some(gate))),
            _ => None,
        }
    }

    /// Past `x == constant` the register is that constant, on one of the two ways.
    fn refine(insn: &Insn, on_jump: &mut State, on_next: &mut State, right: &Val) {
        if !right.is_constant() || !matches!(on_jump.seen(insn.a), Val::Top | Val::Any(_)) {
            return;
        }
        match insn.op {
            0x32 | 0x38 => on_jump.set(insn.a, right.clone()),
            0x33 | 0x39 => on_next.set(insn.a, right.clone()),
            _ => {}
        }
    }

    fn switch(&mut self, insn: &Insn, state: &mut State) {
        let next = insn.at + insn.units;
        let cases = insn.target().map(|payload| self.code.insns().switch_cases(payload)).unwrap_or_default();
        let target = |distance: i32| u32::try_from(i64::from(insn.at) + i64::from(distance)).unwrap_or(next);
        if state.get(insn.a).is_resumed() {
            return;
        }
        let asked = self.resolve(&state.get(insn.a));
        if let Some((value, gate)) = asked.number() {
            if let Some(gate) = gate {
                self.flow.gates.push((insn.at, gate));
            }
            let chosen = cases.iter().find(|(case, _)| i64::from(*case) == value);
            self.go(insn.at, chosen.map_or(next, |(_, distance)| target(*distance)), std::mem::take(state));
            return;
        }
        let numbers = asked.numbers();
        let may_be = |value: i64| numbers.as_ref().is_none_or(|numbers| numbers.contains(&value));
        let all = numbers.as_ref().is_some_and(|numbers| {
            numbers.iter().all(|number| cases.iter().any(|(value, _)| i64::from(*value) == *number))
        });
        for (value, distance) in cases.into_iter().filter(|(value, _)| may_be(i64::from(*value))) {
            let mut known = state.clone();
            known.set(insn.a, Val::Int(i64::from(value)));
            self.go(insn.at, target(distance), known);
        }
        if !all {
            self.go(insn.at, next, std::mem::take(state));
        }
    }

    fn compute(&mut self, insn: &Insn, state: &mut State) {
        match insn.kind {
            Kind::Move => {
                let value = state.get(insn.b);
                state.set(insn.a, value);
            }
            Kind::MoveResult => {
                let value = std::mem::replace(&mut state.pending, Val::Top);
                state.set(insn.a, value);
            }
            Kind::Const => state.set(insn.a, Val::Int(insn.literal)),
            Kind::ConstString => {
                state.set(insn.a, Val::Str(self.outside.text(self.body, insn.index)));
            }
            Kind::ConstClass => {
                let class = self.type_at(insn.index);
                state.set(insn.a, Val::Class(self.outside.program().types.text(class).into()));
            }
            Kind::NewInstance => {
                let class = self.type_at(insn.index);
                state.set(insn.a, Val::New(class, insn.at));
                state.cells.retain(|(at, _)| *at != insn.at);
            }
            Kind::NewArray => {
                let class = self.type_at(insn.index);
                state.set(insn.a, Val::New(class, insn.at));
                state.set_cell(insn.at, Cell::Bag(Rc::default()));
            }
            Kind::FilledNewArray => {
                let class = self.type_at(insn.index);
                let elements = insn.arguments().map(|register| state.get(register)).collect();
                state.set_cell(insn.at, Cell::Bag(Rc::new(elements)));
                state.pending = Val::New(class, insn.at);
            }
            Kind::ArrayPut => {
                put_element(insn, state);
                crate::arrays::keep_later(self.outside.program(), &mut self.flow, insn, state);
            }
            Kind::FillArrayData => {
                let table = insn.target().and_then(|payload| self.code.insns().array_data(payload));
                crate::arrays::fill(self.outside.program(), state, &state.get(insn.a), table);
            }
            Kind::ArrayGet => {
                let (array, index) = (state.get(insn.b), self.resolve(&state.get(insn.c)));
                let known = crate::arrays::placed(self.outside, &array, &index, state, self.world);
                if matches!(known, Some(Val::New(..))) {
                    self.note_gate(insn.at, index.gate());
                }
                let value = match array {
                    _ if known.is_some() => known.unwrap_or(Val::Top),
                    Val::New(_, at) => match state.cell(at) {
                        Some(Cell::Bag(values)) if !values.is_empty() => {
                            values.iter().skip(1).fold(values[0].clone(), |all, value| all.join(value))
                        }
                        _ => Val::Top,
                    },
                    Val::Field(field) => Val::Element(field),
                    _ => Val::Top,
                };
                state.set(insn.a, value);
            }
            Kind::StaticGet | Kind::InstanceGet => self.read_field(insn, state),
            Kind::StaticPut | Kind::InstancePut => self.write_field(insn, state),
            Kind::InvokeVirtual => self.invoke(insn, Invoke::Virtual, state),
            Kind::InvokeSuper => self.invoke(insn, Invoke::Super, state),
            Kind::InvokeDirect => self.invoke(insn, Invoke::Direct, state),
            Kind::InvokeStatic => self.invoke(insn, Invoke::Static, state),
            Kind::InvokeInterface => self.invoke(insn, Invoke::Interface, state),
            Kind::InvokeCustom => {
                let dex = self.outside.program().bodies[self.body as usize].dex;
                let lambda = self.outside.program().facts.lambdas.get(&(dex, insn.index));
                state.pending = lambda.map_or(Val::Top, |lambda| Val::New(lambda.type_, insn.at));
                let captured: Vec<Val> = insn.arguments().map(|register| state.get(register)).collect();
                state.set_cell(insn.at, Cell::Made(captured.into()));
            }
            Kind::Binary | Kind::BinaryLit | Kind::Binary2Addr => self.arithmetic(insn, state),
            Kind::InstanceOf => {
                let value = self.instance_of(&state.get(insn.b), insn.index);
                state.set(insn.a, value);
            }
            Kind::MoveException | Kind::ArrayLength | Kind::ConstOther => {
                state.set(insn.a, Val::Top);
            }
            Kind::Unary => {
                // Widening and narrowing keep small numbers.
                let value = self.resolve(&state.get(insn.b));
                let keeps = aw_dex::name_of(insn.op).contains("int-to-") || insn.op == 0x84;
                state.set(insn.a, if keeps && value.number().is_some() { value } else { Val::Top });
            }
            Kind::Compare => {
                let (one, two) = (self.resolve(&state.get(insn.b)), self.resolve(&state.get(insn.c)));
                state.set(insn.a, compared(insn.op, &one, &two));
            }
            _ => {}
        }
        if matches!(insn.kind, Kind::InvokePolymorphic) {
            state.pending = Val::Top;
        }
    }

    /// Whether a text is of a class; of other values nothing is said.
    fn instance_of(&self, value: &Val, index: u32) -> Val {
        if value.text().is_none() {
            return Val::Top;
        }
        let program = self.outside.program();
        let is = matches!(
            program.types.bytes(self.type_at(index)),
            b"Ljava/lang/String;" | b"Ljava/lang/CharSequence;" | b"Ljava/lang/Object;"
        );
        Val::Int(i64::from(is))
    }

    fn arithmetic(&self, insn: &Insn, state: &mut State) {
        let (left, right) = match insn.kind {
            Kind::Binary => (state.get(insn.b), state.get(insn.c)),
            Kind::BinaryLit => (state.get(insn.b), Val::Int(insn.literal)),
            _ => (state.get(insn.a), state.get(insn.b)),
        };
        let (left, right) = (self.resolve(&left), self.resolve(&right));
        if let Some(value) = self.outside.masked(&left, &right).filter(|_| aw_dex::name_of(insn.op).starts_with("and-"))
        {
            state.set(insn.a, value);
            return;
        }
        let value = match (left.number(), right.number()) {
            (Some((one, gate)), Some((two, other))) => combined(aw_dex::name_of(insn.op), one, two)
                .map_or(Val::Top, |result| Val::Int(result).on(gate.or(other))),
            // Absent consent and anything is absent consent.
            (Some((0, gate @ Some(_))), None) | (None, Some((0, gate @ Some(_))))
                if aw_dex::name_of(insn.op).starts_with("and-") =>
            {
                Val::Int(0).on(gate)
            }
            _ => Val::Top,
        };
        state.set(insn.a, value);
    }

    fn type_at(&self, index: u32) -> u32 {
        let program = self.outside.program();
        let dex = program.bodies[self.body as usize].dex;
        program.maps[dex as usize].types.get(index as usize).copied().unwrap_or(crate::program::NONE)
    }

    fn field_at(&self, index: u32) -> Option<FieldRef> {
        let program = self.outside.program();
        let dex = program.bodies[self.body as usize].dex;
        let field = *program.maps[dex as usize].fields.get(index as usize)?;
        Some(program.canonical_field(field))
    }

    fn read_field(&self, insn: &Insn, state: &mut State) {
        let is_static = insn.kind == Kind::StaticGet;
        let Some(field) = self.field_at(insn.index) else {
            state.set(insn.a, Val::Top);
            return;
        };
        let program = self.outside.program();
        let class = program.fields[field as usize].class;
        if program.is_boot(class) || program.class(class).is_none() {
            let value = self.outside.field(field, self.world);
            state.set(insn.a, if self.is_of_other_app(field, state.seen(insn.b)) { Val::Top } else { value });
            return;
        }
        let own = is_static || state.get(insn.b) == Val::Param(0);
        let stored = if own { state.field(field) } else { None };
        // A table that is filled after it was put into its field, as switches over enums fill theirs.
        let table =
            |value: &Val| is_static && matches!(value, Val::New(type_, _) if program.types.bytes(*type_) == b"[I");
        let value = stored.filter(|value| value.is_constant() || value.gate().is_some() || table(value));
        // What other methods left there is asked only where the value matters.
        state.set(insn.a, value.unwrap_or(Val::Field(field)));
    }

    /// Whether a field tells of an app that is not known to be this one.
    fn is_of_other_app(&self, field: FieldRef, info: &Val) -> bool {
        if !self.outside.is_app_flags(field) {
            return false;
        }
        let Val::Call(at) = info else { return true };
        let number = self.call_at.get(*at as usize).and_then(|number| number.checked_sub(1));
        let call = number.and_then(|number| self.flow.calls.get(number as usize));
        !call.is_some_and(|call| {
            self.outside.program().name_bytes(call.method) == b"getApplicationInfo" && call.args.len() == 1
        })
    }

    fn write_field(&mut self, insn: &Insn, state: &mut State) {
        let Some(field) = self.field_at(insn.index) else { return };
        let value = state.get(insn.a);
        if insn.kind == Kind::StaticPut || state.get(insn.b) == Val::Param(0) {
            state.set_field(field, value.clone());
        }
        crate::arrays::keep_row(&mut self.flow, insn, &value, state);
        match self.flow.puts.iter_mut().find(|put| put.0 == insn.at) {
            Some((_, _, known)) => *known = known.join(&value),
            None => self.flow.puts.push((insn.at, field, value)),
        }
    }

    fn invoke(&mut self, insn: &Insn, invoke: Invoke, state: &mut State) {
        let program = self.outside.program();
        let dex = program.bodies[self.body as usize].dex;
        state.pending = Val::Top;
        let Some(&method) = program.maps[dex as usize].methods.get(insn.index as usize) else {
            return;
        };
        let args = arguments(program, insn, method, invoke, state);
        let mut call =
            CallFact { at: insn.at, method, invoke, args, cells: Vec::new(), result: Val::Call(insn.at), stops: None };
        for value in &call.args {
            for part in value.parts() {
                if let Val::New(_, at) = part
                    && let Some(cell) = state.cell(*at)
                {
                    call.cells.push((*at, cell.clone()));
                }
            }
        }
        self.outside.call(self.body, &mut call, state, self.world);
        state.pending = call.result.clone();
        let before = self.call_at[insn.at as usize].checked_sub(1);
        if let Some(known) = before.and_then(|number| self.flow.calls.get(number as usize)) {
            for (value, old) in call.args.iter_mut().zip(&known.args) {
                *value = value.join(old);
            }
            for (at, cell) in &known.cells {
                match call.cells.iter_mut().find(|(key, _)| key == at) {
                    Some((_, now)) => *now = now.join(cell),
                    None => call.cells.push((*at, cell.clone())),
                }
            }
        }
        if let Some(gate) = call.stops {
            self.stopped = true;
            self.note_gate(insn.at, gate);
        }
        if let Some(number) = before {
            self.flow.calls[number as usize] = call;
        } else {
            self.flow.calls.push(call);
            self.call_at[insn.at as usize] = u32::try_from(self.flow.calls.len()).unwrap_or(u32::MAX);
        }
    }

    fn finish(self) -> Flow {
        let mut flow = self.flow;
        flow.calls.sort_unstable_by_key(|call| call.at);
        flow.calls.shrink_to_fit();
        flow.puts.sort_unstable_by_key(|put| put.0);
        flow
    }
}
