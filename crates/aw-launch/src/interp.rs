//! The loop: one frame's instructions until it calls, returns, throws, or its slice ends.

use std::rc::Rc;

use crate::arithmetic::{binary, compare, holds, narrow, unary, with_literal};
use crate::classes::{FieldLink, Init};
use crate::decode::{Code, Op};
use crate::frames::{Entry, Frame};
use crate::heap::{Array, Body, Ref};
use crate::machine::{Machine, Stop};
use crate::opcodes as op;
use crate::threads::Wait;
use crate::value::{Note, Value};

/// Instructions of one slice of a thread.
const SLICE: u64 = 100_000;

/// Why the loop ended.
#[derive(Debug)]
pub enum Outcome {
    /// The frame that was entered has returned; its result stands in the thread.
    Done,
    /// An exception left it.
    Thrown(Ref),
    /// It waits; the same instruction runs again.
    Block(Wait),
    /// The slice is over.
    Yield,
    /// The budget named is spent.
    Halt(&'static str),
}

/// Where the loop goes on after an instruction that needs the whole machine.
pub enum Next {
    /// With the next instruction.
    On,
    /// With another frame, or this one from its stored place.
    Frame,
}

/// What ends the run of one frame's instructions.
enum Leave {
    Slice,
    Frame,
    Return(Value),
    Stop(Stop),
}

impl Machine {
    /// Run until the frames are down to `floor`.
    pub fn run(&mut self, floor: usize) -> Outcome {
        let mut left = SLICE;
        let outcome = self.run_frames(floor, &mut left);
        self.spend(SLICE - left);
        match outcome {
            Outcome::Yield => self.limit().map_or(Outcome::Yield, Outcome::Halt),
            ended => ended,
        }
    }

    fn run_frames(&mut self, floor: usize, left: &mut u64) -> Outcome {
        loop {
            let Some(frame) = self.thread.frames.last() else { return Outcome::Done };
            if self.thread.frames.len() <= floor {
                return Outcome::Done;
            }
            let (code, base, at) = (Rc::clone(&frame.code), frame.base, frame.at);
            match self.run_code(&code, base, at, left) {
                Leave::Slice => return Outcome::Yield,
                Leave::Frame => {}
                Leave::Return(value) => {
                    if self.leave(value) {
                        return Outcome::Done;
                    }
                }
                Leave::Stop(Stop::Throw(exception)) => {
                    if let Err(exception) = self.unwind(exception, floor) {
                        return Outcome::Thrown(exception);
                    }
                }
                Leave::Stop(Stop::Block(wait)) => return Outcome::Block(wait),
                Leave::Stop(Stop::Halt(budget)) => return Outcome::Halt(budget),
                // Answers that are not known are typed where the model is called.
                Leave::Stop(Stop::Unknown(_)) => return Outcome::Halt("model"),
            }
        }
    }

    /// Return from the innermost frame; true where the caller is not a frame of this run.
    fn leave(&mut self, mut value: Value) -> bool {
        let Some(Frame { entry, method, on_phone, .. }) = self.pop() else { return true };
        if on_phone || self.methods[method as usize].of_phone {
            let note = self.notes.phone();
            value.note = self.notes.join(value.note, note);
        }
        match entry {
            Entry::Outside => {
                self.thread.result = value;
                true
            }
            Entry::Init(class) => {
                self.end_initialiser(class, Init::Done);
                false
            }
            Entry::Call => {
                self.thread.result = value;
                if let Some(caller) = self.thread.frames.last_mut() {
                    caller.at += 1;
                }
                false
            }
        }
    }

    #[allow(clippy::too_many_lines, reason = "one arm a family of opcodes; apart they would hide the loop")]
    fn run_code(&mut self, code: &Code, base: usize, from: usize, left: &mut u64) -> Leave {
        let mut at = from;
        loop {
            let now = code.ops[at];
            let (a, b, c) = (usize::from(now.a), usize::from(now.b), usize::from(now.c));
            if *left == 0 {
                self.stay(at);
                return Leave::Slice;
            }
            *left -= 1;
            let registers = &mut self.thread.registers[base..];
            match now.code {
                op::MOVE => registers[a] = registers[b],
                op::CONST => registers[a] = Value::int(now.x.cast_signed()),
                op::CONST_WIDE => registers[a] = Value { bits: code.wides[now.x as usize], note: Note::NONE },
                op::MOVE_RESULT => registers[a] = self.thread.result,
                op::GOTO => {
                    at = now.x as usize;
                    continue;
                }
                op::IF_EQ..=op::IF_LE => {
                    let (one, two) = (registers[a], registers[b]);
                    let mut taken = holds(now.code, i64::from(one.as_int()), i64::from(two.as_int()));
                    if one.note.is_marked() || two.note.is_marked() {
                        let note = self.notes.join(one.note, two.note);
                        self.stay(at);
                        taken = self.branch(taken, note);
                    }
                    if taken {
                        at = now.x as usize;
                        continue;
                    }
                }
                op::IF_EQZ..=op::IF_LEZ => {
                    let one = registers[a];
                    let mut taken = holds(now.code - (op::IF_EQZ - op::IF_EQ), i64::from(one.as_int()), 0);
                    if one.note.is_marked() {
                        self.stay(at);
                        taken = self.branch(taken, one.note);
                    }
                    if taken {
                        at = now.x as usize;
                        continue;
                    }
                }
                op::ADD_INT..=op::REM_DOUBLE => {
                    let (one, two) = (registers[b], registers[c]);
                    match binary(now.code, one, two) {
                        Some(value) if one.note.0 | two.note.0 == 0 => registers[a] = value,
                        Some(value) => registers[a] = value.noted(self.notes.join(one.note, two.note)),
                        None if two.note.is_unknown() => registers[a] = Value::ZERO.noted(two.note),
                        None => {
                            self.stay(at);
                            return Leave::Stop(self.divided(&[two]));
                        }
                    }
                }
                op::ADD_INT_LIT8..=op::USHR_INT_LIT8 => {
                    let one = registers[b];
                    match with_literal(now.code, one, now.x.cast_signed()) {
                        Some(value) => registers[a] = value.noted(one.note),
                        None => {
                            self.stay(at);
                            return Leave::Stop(self.divided(&[]));
                        }
                    }
                }
                op::NEG_INT..=op::INT_TO_SHORT => {
                    let one = registers[b];
                    registers[a] = unary(now.code, one).noted(one.note);
                }
                op::CMPL_FLOAT..=op::CMP_LONG => {
                    let (one, two) = (registers[b], registers[c]);
                    registers[a] = compare(now.code, one, two).noted(self.notes.join(one.note, two.note));
                }
                op::AGET..=op::AGET_SHORT => {
                    let (array, place) = (registers[b], registers[c]);
                    match self.heap.get(array.as_ref()).map(|object| (&object.body, object.note)) {
                        Some((Body::Array(elements), note)) if !place.note.is_unknown() => {
                            match usize::try_from(place.as_int()).ok().and_then(|place| elements.get(place)) {
                                Some(value) if matches!(elements, Array::Values(_)) || note == Note::NONE => {
                                    registers[a] = value;
                                }
                                Some(value) => registers[a] = value.noted(note),
                                None => {
                                    self.stay(at);
                                    return Leave::Stop(self.outside(array, place));
                                }
                            }
                        }
                        _ => match self.odd_element(code, at, now, base) {
                            Ok(()) => {}
                            Err(stop) => return Leave::Stop(stop),
                        },
                    }
                }
                op::IGET..=op::IGET_SHORT => {
                    let link = self.dexes[code.dex as usize].fields.get(now.x as usize);
                    let field = match link {
                        Some(&FieldLink::Instance(slot)) => {
                            self.heap.get(registers[b].as_ref()).and_then(|object| object.fields.get(slot as usize))
                        }
                        _ => None,
                    };
                    match field {
                        Some(&value) if !value.note.is_unknown() => registers[a] = value,
                        _ => {
                            self.stay(at);
                            if let Err(stop) = self.get_field(code.dex, now, base) {
                                return Leave::Stop(stop);
                            }
                        }
                    }
                }
                op::IPUT..=op::IPUT_SHORT => {
                    let value = narrow(now.code - op::IPUT, registers[a]);
                    let link = self.dexes[code.dex as usize].fields.get(now.x as usize);
                    let slot = match link {
                        Some(&FieldLink::Instance(slot)) => {
                            let object = self.heap.get_mut(registers[b].as_ref());
                            object.and_then(|object| object.fields.get_mut(slot as usize))
                        }
                        _ => None,
                    };
                    if let Some(slot) = slot {
                        *slot = value;
                    } else {
                        self.stay(at);
                        if let Err(stop) = self.put_field(code.dex, now, base, value) {
                            return Leave::Stop(stop);
                        }
                    }
                }
                op::RETURN_VOID => {
                    self.stay(at);
                    return Leave::Return(Value::ZERO);
                }
                op::RETURN => {
                    let value = registers[a];
                    self.stay(at);
                    return Leave::Return(value);
                }
                op::MOVE_EXCEPTION => registers[a] = Value::reference(self.thread.exception),
                op::NOP => {}
                op::SWITCH => {
                    let value = registers[a];
                    let cases = &code.switches[now.x as usize].cases;
                    if value.note.is_marked() {
                        self.stay(at);
                        self.branch_on_phone(value.note);
                    }
                    if value.note.is_unknown() {
                        self.assume(value.as_int() != 0, value.note);
                    }
                    if let Ok(place) = cases.binary_search_by_key(&value.as_int(), |&(key, _)| key) {
                        at = cases[place].1 as usize;
                        continue;
                    }
                }
                _ => {
                    self.stay(at);
                    match self.operate(code, now, base) {
                        Ok(Next::On) => {}
                        Ok(Next::Frame) => return Leave::Frame,
                        Err(stop) => return Leave::Stop(stop),
                    }
                }
            }
            at += 1;
        }
    }

    /// Store the place of the innermost frame, for what looks at it.
    fn stay(&mut self, at: usize) {
        if let Some(frame) = self.thread.frames.last_mut() {
            frame.at = at;
        }
    }

    /// An element of null, of an unknown array or at an unknown place.
    fn odd_element(&mut self, code: &Code, at: usize, now: Op, base: usize) -> Result<(), Stop> {
        self.stay(at);
        let (array, place) =
            (self.thread.registers[base + usize::from(now.b)], self.thread.registers[base + usize::from(now.c)]);
        let note = self.object(array)?.note;
        let note = self.notes.join(note, place.note);
        let class = self.class_of(array);
        let descriptor = self.class_text(class);
        let element = match descriptor.strip_prefix('[') {
            Some(element) => element.to_owned(),
            None if now.code == op::AGET + 2 => "Ljava/lang/Object;".to_owned(),
            None => "I".to_owned(),
        };
        let note = if note.is_unknown() {
            note
        } else {
            let mark = self.notes.unknown("an array that is none");
            self.notes.join(note, mark)
        };
        debug_assert!(at < code.ops.len());
        self.thread.registers[base + usize::from(now.a)] = self.unknown_noted(element.as_bytes(), note)?;
        Ok(())
    }

    /// The exception for a division by `zero`.
    fn divided(&mut self, zero: &[Value]) -> Stop {
        self.throw_by_values("Ljava/lang/ArithmeticException;", "divide by zero", zero)
    }

    /// The exception for a place outside an array.
    pub fn outside(&mut self, array: Value, place: Value) -> Stop {
        let length = self.array(array).map_or(0, Array::len);
        let message = format!("length={length}; index={}", place.as_int());
        self.throw("Ljava/lang/ArrayIndexOutOfBoundsException;", &message)
    }
}
