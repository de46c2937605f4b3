//! Operands of instructions: arguments of calls, elements of arrays, outcomes of comparisons.

use std::rc::Rc;

use crate::program::{MethodRef, Program};
use crate::state::State;
use crate::sweep::Invoke;
use crate::value::{Cell, Val};
use aw_dex::Insn;

pub fn put_element(insn: &Insn, state: &mut State) {
    crate::arrays::put_place(insn, state);
    let value = state.get(insn.a);
    if let Val::New(_, at) = state.get(insn.b)
        && let Some(Cell::Bag(values)) = state.cell(at)
        && !values.contains(&value)
        && values.len() < 64
    {
        let mut all = Rc::clone(values);
        Rc::make_mut(&mut all).push(value);
        state.set_cell(at, Cell::Bag(all));
    }
}

/// Receiver and parameters of a call; a wide parameter counts once.
pub fn arguments(program: &Program, insn: &Insn, method: MethodRef, invoke: Invoke, state: &State) -> Vec<Val> {
    let widths = program.wide(method);
    let mut registers = insn.arguments();
    let mut args = Vec::with_capacity(widths.len() + 1);
    if invoke != Invoke::Static
        && let Some(receiver) = registers.next()
    {
        args.push(state.get(receiver));
    }
    for &wide in widths {
        let Some(register) = registers.next() else { break };
        args.push(state.get(register));
        if wide {
            registers.next();
        }
    }
    args
}

/// What an instruction of arithmetic gives for two numbers, by its name.
pub fn combined(name: &str, one: i64, two: i64) -> Option<i64> {
    match name.split_once('-')? {
        ("xor", kind) if kind.starts_with("int") => Some(one ^ two),
        ("and", kind) if kind.starts_with("int") => Some(one & two),
        ("or", kind) if kind.starts_with("int") => Some(one | two),
        ("add", kind) if kind.starts_with("int") => one.checked_add(two),
        ("rsub", kind) if kind.starts_with("int") => two.checked_sub(one),
        ("sub", kind) if kind.starts_with("int") => one.checked_sub(two),
        ("mul", _) => one.checked_mul(two),
        _ => None,
    }
}

/// The outcome of a comparison of numbers; `test` is 0 eq, 1 ne, 2 lt, 3 ge, 4 gt, 5 le.
pub fn outcome_of(test: u8, left: i64, right: i64) -> bool {
    match test {
        0 => left == right,
        1 => left != right,
        2 => left < right,
        3 => left >= right,
        4 => left > right,
        _ => left <= right,
    }
}

/// The same comparison with its sides exchanged.
pub fn turned(test: u8) -> u8 {
    match test {
        2 => 4,
        3 => 5,
        4 => 2,
        5 => 3,
        same => same,
    }
}

/// The outcome of a comparison, with the gate it rests on; `test` is 0 eq, 1 ne, 2 lt, 3 ge, 4 gt, 5 le.
pub fn decide(test: u8, left: &Val, right: &Val) -> Option<(bool, Option<u32>)> {
    if test < 2 && matches!(left, Val::Boxed(_)) && *right == Val::Int(0) {
        return Some((test == 1, None));
    }
    if let (Some(numbers), Val::Int(other)) = (left.numbers(), right) {
        let outcome = outcome_of(test, *numbers.first()?, *other);
        return numbers.iter().all(|&one| outcome_of(test, one, *other) == outcome).then_some((outcome, None));
    }
    if let (Some((one, gate)), Some((two, other))) = (left.number(), right.number()) {
        return Some((outcome_of(test, one, two), gate.or(other)));
    }
    let suspended = |value: &Val| matches!(value, Val::Class(name) if name.as_ref() == "~suspended");
    if test < 2 && (suspended(left) != suspended(right)) {
        // A coroutine is followed as if it never had to wait.
        return Some((test == 1, None));
    }
    if test < 2 {
        let same = match (left, right) {
            (Val::View(one), Val::View(two)) => Some(one == two),
            _ => left.text().zip(right.text()).map(|(one, two)| one == two),
        };
        if let Some(same) = same {
            return Some((same == (test == 0), left.gate().or(right.gate())));
        }
        // Null is no text.
        let null = |value: &Val| value.number().is_some_and(|(number, gate)| number == 0 && gate.is_some());
        if (null(left) && right.text().is_some()) || (null(right) && left.text().is_some()) {
            return Some((test == 1, left.gate().or(right.gate())));
        }
    }
    // An object made here or a text is not null.
    let present = matches!(left, Val::New(..) | Val::Str(_) | Val::Class(_)) || left.text().is_some();
    if present && right.number().is_some_and(|(value, _)| value == 0) && test < 2 {
        return Some((test == 1, left.gate()));
    }
    None
}

/// Which of two numbers is larger, as `cmp-long` gives it.
pub fn compared(op: u8, one: &Val, two: &Val) -> Val {
    match (op, one.number(), two.number()) {
        (0x31, Some((left, gate)), Some((right, other))) => Val::Int(left.cmp(&right) as i64).on(gate.or(other)),
        _ => Val::Top,
    }
}
