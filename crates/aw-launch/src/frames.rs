//! Frames: calls into the app, returns, exceptions through them, monitors of synchronised methods.

use std::rc::Rc;

use crate::classes::{ACC_SYNCHRONIZED, Behaviour, ClassId, Init, MethodId, Origin};
use crate::decode::{Code, decode};
use crate::heap::{Body, Ref};
use crate::interp::Outcome;
use crate::machine::{Answer, Machine, Stop};
use crate::record::Place;
use crate::threads::Wait;
use crate::value::{Note, Value};

/// Calls of the model into the app that are open at once: each costs stack of the process.
const MAX_NESTED: usize = 40;
/// Marks what waits to enter a monitor, and not for a notification of its object.
pub const ENTRY: Ref = 1 << 31;
/// Registers of one thread.
const MAX_REGISTERS: usize = 1 << 20;
/// Frames told of one event.
pub const MAX_PLACES: usize = 32;

/// How a frame came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// An invocation: its result goes to the caller, which goes on after it.
    Call,
    /// A class's initialiser: the instruction that needed the class runs again.
    Init(ClassId),
    /// A call from the model or the first of a thread: `run` returns.
    Outside,
}

/// One call of a method of the app.
#[derive(Clone)]
pub struct Frame {
    pub method: MethodId,
    pub code: Rc<Code>,
    /// Row of the instruction that runs.
    pub at: usize,
    /// First register.
    pub base: usize,
    pub entry: Entry,
    /// Monitor to leave at the end, 0: none.
    pub lock: Ref,
    /// A branch hung on what another phone may have otherwise.
    pub on_phone: bool,
}

impl Machine {
    /// The code of a method; `None` where it has none that can run.
    pub fn code(&mut self, method: MethodId) -> Option<Rc<Code>> {
        let (dex, offset) = match &self.methods[method as usize].behaviour {
            Behaviour::Code(code) => return Some(Rc::clone(code)),
            &Behaviour::Undecoded { dex, offset } => (dex, offset),
            _ => return None,
        };
        let made = decode(&self.dexes[dex as usize].dex, dex, offset);
        match made {
            Ok(mut code) => {
                self.find_sites(method, &mut code);
                let code = Rc::new(code);
                self.methods[method as usize].behaviour = Behaviour::Code(Rc::clone(&code));
                if self.classes[self.methods[method as usize].class as usize].is_app() {
                    self.ran.insert(method);
                }
                Some(code)
            }
            Err(why) => {
                let place = self.method_text(method);
                self.gap("method_refused", why, &place);
                None
            }
        }
    }

    /// Call a method with the registers of an invocation, both halves of pairs included: true where a frame was pushed,
    /// false where the result stands in the thread.
    pub fn invoke(&mut self, method: MethodId, registers: &[Value], entry: Entry) -> Result<bool, Stop> {
        if let Some(handler) = self.proxy_handler(method, registers) {
            let arguments = self.arguments_of(method, registers);
            self.thread.result = self.call_proxy(handler, method, &arguments)?;
            return Ok(false);
        }
        if let Behaviour::Code(_) | Behaviour::Undecoded { .. } = self.methods[method as usize].behaviour
            && !self.is_unknown_of_platform(method, registers)
        {
            if self.methods[method as usize].wraps && self.wrap_unknown(registers) {
                self.thread.result = Value::ZERO;
                return Ok(false);
            }
            return self.push(method, registers, entry).map(|()| true);
        }
        if let Some(lambda) = self.lambda_of(method, registers) {
            return self.run_lambda(&lambda, method, registers, entry);
        }
        let arguments = self.arguments_of(method, registers);
        self.thread.result = self.call_model(method, &arguments)?;
        Ok(false)
    }

    /// A stream, reader or document of the platform that is made of something unknown is unknown itself.
    fn wrap_unknown(&mut self, registers: &[Value]) -> bool {
        let [receiver, rest @ ..] = registers else { return false };
        if !self.classes[self.class_of(*receiver) as usize].is_boot() {
            return false;
        }
        let Some(&unknown) = rest.iter().find(|&&value| self.is_opaque(value)) else { return false };
        let note = self.doubt(unknown);
        if let Some(object) = self.heap.get_mut(receiver.as_ref()) {
            object.body = Body::Opaque;
        }
        self.mark(*receiver, note);
        true
    }

    /// One value a parameter, of the registers of an invocation.
    fn arguments_of(&self, method: MethodId, registers: &[Value]) -> Vec<Value> {
        let row = &self.methods[method as usize];
        let mut arguments = Vec::with_capacity(row.shorty.len() + 1);
        let mut rest = registers.iter().copied();
        if !row.is_static() && registers.len() > width_of(&row.shorty) {
            arguments.extend(rest.next());
        }
        for &letter in row.shorty.iter() {
            arguments.push(rest.next().unwrap_or_default());
            if matches!(letter, b'J' | b'D') {
                rest.next();
            }
        }
        arguments
    }

    /// The platform's own code does not run on an object that is not known: what it answers is not known either.
    fn is_unknown_of_platform(&self, method: MethodId, registers: &[Value]) -> bool {
        let row = &self.methods[method as usize];
        self.classes[row.class as usize].is_boot()
            && !row.is_static()
            && registers.first().is_some_and(|&receiver| self.is_opaque(receiver))
    }

    /// Push the frame of a method with code.
    fn push(&mut self, method: MethodId, registers: &[Value], entry: Entry) -> Result<(), Stop> {
        let Some(code) = self.code(method) else {
            let place = self.method_text(method);
            return Err(self.throw("Ljava/lang/VerifyError;", &place));
        };
        if self.thread.frames.len() >= self.question.budget.frames {
            return Err(self.throw("Ljava/lang/StackOverflowError;", "stack size"));
        }
        if !self.methods[method as usize].watches.is_empty() {
            self.watch_app_call(method, registers);
        }
        let access = self.methods[method as usize].access;
        let lock = if access & ACC_SYNCHRONIZED == 0 {
            0
        } else if self.methods[method as usize].is_static() {
            self.mirror(self.methods[method as usize].class)?.as_ref()
        } else {
            registers.first().map_or(0, |receiver| receiver.as_ref())
        };
        if lock != 0 {
            self.enter_monitor(lock)?;
        }
        let base = self.thread.registers.len();
        if base + code.registers > MAX_REGISTERS {
            return Err(self.throw("Ljava/lang/StackOverflowError;", "stack size"));
        }
        self.thread.registers.resize(base + code.registers, Value::ZERO);
        let first = base + code.registers - code.ins;
        for (slot, &value) in self.thread.registers[first..].iter_mut().zip(registers) {
            *slot = value;
        }
        self.thread.frames.push(Frame { method, code, at: 0, base, entry, lock, on_phone: false });
        Ok(())
    }

    /// Take the innermost frame away, as a return or an exception does.
    pub fn pop(&mut self) -> Option<Frame> {
        let frame = self.thread.frames.pop()?;
        self.thread.registers.truncate(frame.base);
        if frame.lock != 0 {
            self.leave_monitor(frame.lock);
        }
        Some(frame)
    }

    /// Take frames away down to `floor`: classes under initialisation count as done with what they have.
    pub fn drop_frames(&mut self, floor: usize) {
        while self.thread.frames.len() > floor {
            let left = self.pop();
            if left.as_ref().is_some_and(|frame| frame.on_phone) {
                self.hang_on_phone();
            }
            if let Some(Frame { entry: Entry::Init(class), .. }) = left {
                self.end_initialiser(class, Init::Done);
            }
        }
    }

    /// Make a call with one value a parameter; true where a frame was pushed.
    pub fn enter(&mut self, method: MethodId, arguments: &[Value]) -> Result<bool, Stop> {
        let row = &self.methods[method as usize];
        let receiver = usize::from(arguments.len() > row.shorty.len());
        let mut registers = Vec::with_capacity(arguments.len() * 2);
        for (at, &value) in arguments.iter().enumerate() {
            registers.push(value);
            if at >= receiver && matches!(row.shorty.get(at - receiver), Some(b'J' | b'D')) {
                registers.push(value);
            }
        }
        self.invoke(method, &registers, Entry::Outside)
    }

    /// Call a method from the model and wait for it.
    pub fn call(&mut self, method: MethodId, arguments: &[Value]) -> Answer {
        if self.nested >= MAX_NESTED {
            return Err(self.throw("Ljava/lang/StackOverflowError;", "stack size"));
        }
        let floor = self.thread.frames.len();
        loop {
            match self.enter(method, arguments) {
                Ok(true) => self.finish(floor)?,
                Ok(false) => {}
                Err(Stop::Block(wait)) => {
                    if !self.wait_here(wait) || self.limit().is_some() {
                        return Err(Stop::Halt(self.limit().unwrap_or("waiting")));
                    }
                    continue;
                }
                Err(stop) => return Err(stop),
            }
            return Ok(self.thread.result);
        }
    }

    /// Run what was pushed above `floor` to its end.
    pub fn finish(&mut self, floor: usize) -> Result<(), Stop> {
        self.nested += 1;
        let outcome = self.run_to_end(floor);
        self.nested -= 1;
        match outcome {
            Outcome::Thrown(exception) => Err(Stop::Throw(exception)),
            Outcome::Halt(budget) => {
                self.drop_frames(floor);
                Err(Stop::Halt(budget))
            }
            _ => Ok(()),
        }
    }

    fn run_to_end(&mut self, floor: usize) -> Outcome {
        loop {
            match self.run(floor) {
                Outcome::Yield => {
                    self.pump();
                }
                Outcome::Block(wait) => {
                    // A loop that only waits never meets the budget of instructions.
                    if !self.wait_here(wait) || self.limit().is_some() {
                        return Outcome::Halt(self.limit().unwrap_or("waiting"));
                    }
                    if self.clock_ms > self.question.world.horizon_ms {
                        return Outcome::Halt("virtual time");
                    }
                }
                ended => return ended,
            }
        }
    }

    /// Call a method of an object by name, whatever its class makes of it.
    pub fn call_virtual(&mut self, receiver: Value, name: &str, proto: &str, arguments: &[Value]) -> Answer {
        let Some(method) = self.method_of(receiver, name, proto) else {
            return Err(self.throw("Ljava/lang/AbstractMethodError;", name));
        };
        let all: Vec<Value> = std::iter::once(receiver).chain(arguments.iter().copied()).collect();
        self.call(method, &all)
    }

    /// The method that a virtual call on an object runs; lambdas are resolved when called.
    pub fn method_of(&mut self, receiver: Value, name: &str, proto: &str) -> Option<MethodId> {
        let selector = self.names.selector_of(name, proto);
        self.find_method(self.class_of(receiver), selector)
    }

    /// Throw a new exception of a class of the platform.
    pub fn throw(&mut self, descriptor: &str, message: &str) -> Stop {
        let class = self.platform_class(descriptor);
        match self.new_exception(class, message) {
            Ok(exception) => Stop::Throw(exception.as_ref()),
            Err(stop) => stop,
        }
    }

    fn new_exception(&mut self, class: ClassId, message: &str) -> Answer {
        let made = Value::reference(self.add_object(class, Note::NONE, crate::heap::Body::Plain)?);
        let text = self.new_string(message)?;
        self.keep(made, "message", text);
        Ok(made)
    }

    /// Find the handler of an exception above `floor`; false where there is none and the frames are gone.
    pub fn unwind(&mut self, mut exception: Ref, floor: usize) -> Result<(), Ref> {
        if self.thrown.0 != exception {
            self.thrown = (exception, self.here());
        }
        while self.thread.frames.len() > floor {
            if let Some(target) = self.handler(exception) {
                self.leave_line(exception);
                if let Some(frame) = self.thread.frames.last_mut() {
                    frame.at = target;
                }
                self.thread.exception = exception;
                return Ok(());
            }
            let left = self.pop();
            if left.as_ref().is_some_and(|frame| frame.on_phone) {
                self.hang_on_phone();
            }
            if let Some(Frame { entry: Entry::Init(class), .. }) = left {
                self.end_initialiser(class, Init::Failed);
                exception = self.initialiser_error(exception);
            }
        }
        Err(exception)
    }

    fn handler(&mut self, exception: Ref) -> Option<usize> {
        let frame = self.thread.frames.last()?;
        let (code, at) = (Rc::clone(&frame.code), crate::names::index(frame.at));
        let class = self.class_of(Value::reference(exception));
        for block in code.tries.iter().filter(|block| block.start <= at && at < block.end) {
            for &(caught, target) in &block.handlers {
                let fits = match caught {
                    None => true,
                    Some(local) => {
                        self.type_in(code.dex, local).is_some_and(|wanted| self.is_assignable(class, wanted))
                    }
                };
                if fits {
                    return Some(target as usize);
                }
            }
        }
        None
    }

    /// What an exception out of a class's initialiser becomes: errors stay as they are.
    fn initialiser_error(&mut self, exception: Ref) -> Ref {
        let error = self.platform_class("Ljava/lang/Error;");
        if self.is_assignable(self.class_of(Value::reference(exception)), error) {
            return exception;
        }
        let class = self.platform_class("Ljava/lang/ExceptionInInitializerError;");
        match self.add_object(class, Note::NONE, crate::heap::Body::Plain) {
            Ok(wrapped) => {
                self.keep(Value::reference(wrapped), "cause", Value::reference(exception));
                wrapped
            }
            Err(_) => exception,
        }
    }

    /// Enter the monitor of an object, or wait for it.
    pub fn enter_monitor(&mut self, on: Ref) -> Result<(), Stop> {
        let me = self.thread.number;
        let held = self.monitors.entry(on).or_insert((me, 0));
        if held.0 != me && held.1 > 0 {
            return Err(Stop::Block(Wait { until_ms: None, on: on | ENTRY }));
        }
        *held = (me, held.1 + 1);
        self.thread.woken = None;
        Ok(())
    }

    /// Leave the monitor of an object; who waits for it goes on.
    pub fn leave_monitor(&mut self, on: Ref) {
        let me = self.thread.number;
        let Some(held) = self.monitors.get_mut(&on).filter(|held| held.0 == me) else { return };
        held.1 = held.1.saturating_sub(1);
        if held.1 == 0 {
            self.monitors.remove(&on);
            self.notify(on | ENTRY, true);
        }
    }

    /// The innermost frames of the app, at most `count`.
    pub fn places(&self, count: usize) -> Vec<Place> {
        let of_app = |frame: &&Frame| self.classes[self.methods[frame.method as usize].class as usize].is_app();
        let frames = self.thread.frames.iter().rev().filter(of_app).take(count);
        frames.map(|frame| self.place_of(frame)).collect()
    }

    fn place_of(&self, frame: &Frame) -> Place {
        let file = match self.classes[self.methods[frame.method as usize].class as usize].origin {
            Origin::App { dex, .. } => self.dexes[dex as usize].name.to_string(),
            _ => String::new(),
        };
        Place { file, method: self.method_text(frame.method), offset: address(frame) }
    }

    /// The innermost frame as text.
    pub fn here(&self) -> String {
        self.places(1).pop().map_or_else(String::new, |place| format!("{}@{:x}", place.method, place.offset))
    }
}

fn address(frame: &Frame) -> u32 {
    frame.code.addresses.get(frame.at).copied().unwrap_or(0)
}

/// Registers that parameters take.
pub fn width_of(shorty: &[u8]) -> usize {
    shorty.iter().map(|letter| if matches!(letter, b'J' | b'D') { 2 } else { 1 }).sum()
}
