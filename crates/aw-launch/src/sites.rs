//! Calls that the question names: whether a launch made them, and where they led. What a launch never came to, another may.

use std::rc::Rc;

use crate::classes::MethodId;
use crate::decode::Code;
use crate::heap::{Body, Ref};
use crate::machine::{Machine, Stop};
use crate::names::index;
use crate::value::{Note, Value};

impl Machine {
    /// Mark the rows of a method's code that are sites.
    pub fn find_sites(&mut self, method: MethodId, code: &mut Code) {
        let ground = Rc::clone(&self.ground);
        if ground.sites.is_empty() || !self.classes[self.methods[method as usize].class as usize].is_app() {
            return;
        }
        let text = self.method_text(method);
        for &(offset, site) in ground.sites.get(&text).into_iter().flatten() {
            if let Ok(row) = code.addresses.binary_search(&offset) {
                code.sites.push((index(row), site));
            }
        }
        if !code.sites.is_empty() {
            code.find_lines();
        }
    }

    /// Something that another phone may have otherwise.
    pub fn of_phone(&mut self, value: Value) -> Value {
        let note = self.notes.phone();
        value.noted(self.notes.join(value.note, note))
    }

    /// Whether a call is given, or made on, something that another phone may have otherwise.
    pub fn takes_of_phone(&self, method: MethodId, arguments: &[Value]) -> bool {
        let shorty = &self.methods[method as usize].shorty;
        let receiver = usize::from(arguments.len() > shorty.len());
        arguments.iter().enumerate().any(|(at, argument)| {
            let is_object = at < receiver || matches!(shorty.get(at - receiver), Some(b'L' | b'['));
            let object = self.heap.get(argument.as_ref()).filter(|_| is_object);
            argument.note.is_of_phone() || object.is_some_and(|object| object.note.is_of_phone())
        })
    }

    /// A branch of the innermost frame on a value that bears a mark: whether it is taken.
    pub fn branch(&mut self, taken: bool, note: Note) -> bool {
        self.branch_on_phone(note);
        if note.is_unknown() { self.decide(taken, note) } else { taken }
    }

    /// Note that a branch of the innermost frame may go otherwise on another phone: of its sites nothing is known then.
    pub fn branch_on_phone(&mut self, note: Note) {
        if note.is_of_phone() {
            self.hang_on_phone();
        }
    }

    /// Note that the innermost frame may go otherwise on another phone.
    pub fn hang_on_phone(&mut self) {
        let Some(frame) = self.thread.frames.last_mut() else { return };
        if !std::mem::replace(&mut frame.on_phone, true) {
            self.record.sites.unknown.extend(frame.code.sites.iter().map(|row| row.1));
        }
    }

    /// Throw what follows from the code and from the values given: zero, or objects. Every phone throws it where none of
    /// them is of this one.
    pub fn throw_by_values(&mut self, descriptor: &str, message: &str, values: &[Value]) -> Stop {
        for &value in values {
            let note = self.note_of(value);
            self.branch_on_phone(note);
        }
        let stop = self.throw(descriptor, message);
        if let Stop::Throw(exception) = stop {
            self.by_values = exception;
        }
        stop
    }

    /// Note that the innermost frame leaves a line of its code by an exception that every phone would throw: the
    /// sites that only this line leads to were not come to. What the app itself throws hangs on more than values.
    pub fn leave_line(&mut self, exception: Ref) {
        let Some(frame) = self.thread.frames.last().filter(|frame| !frame.code.sites.is_empty() && !frame.on_phone)
        else {
            return;
        };
        if exception != self.by_values {
            return;
        }
        let (code, at) = (Rc::clone(&frame.code), index(frame.at));
        let end = code.line_end(at);
        let left = code.sites.iter().filter(|(row, _)| at < *row && *row < end);
        self.record.sites.elsewhere.extend(left.map(|&(_, site)| site));
    }

    /// The method that a call arrives at: a lambda's own, a proxy's handler; `None` where one stands behind another.
    pub fn called(&mut self, target: MethodId, registers: &[Value]) -> Option<MethodId> {
        if let Some(handler) = self.proxy_handler(target, registers) {
            let proto = "(Ljava/lang/Object;Ljava/lang/reflect/Method;[Ljava/lang/Object;)Ljava/lang/Object;";
            return self.method_of(handler, "invoke", proto);
        }
        let Some(lambda) = self.lambda_of(target, registers) else { return Some(target) };
        if !matches!(lambda.handle.kind, 5 | 8) {
            return Some(lambda.handle.method);
        }
        // A reference to a method: its first captured value, or else the first argument, is asked for it.
        let receiver = *lambda.captured.first().or(registers.get(1))?;
        if matches!(self.heap.get(receiver.as_ref())?.body, Body::Lambda(_) | Body::Opaque) {
            return None;
        }
        let selector = self.methods[lambda.handle.method as usize].selector;
        self.find_method(self.class_of(receiver), selector)
    }

    /// Note the sites that the innermost frame stands at, with what is called; `None`: that hangs on an object that is not
    /// known or may be another on another phone.
    pub fn pass_site(&mut self, code: &Code, called: Option<MethodId>) {
        let Some(frame) = self.thread.frames.last() else { return };
        let at = index(frame.at);
        for &(row, site) in &code.sites {
            if row != at || !self.passed.insert((site, called)) {
                continue;
            }
            let to = &self.ground.targets[site as usize];
            let sites = match called {
                _ if to.is_empty() => &mut self.record.sites.arrived,
                None => &mut self.record.sites.unknown,
                Some(method) if *to == self.method_text(method) => &mut self.record.sites.arrived,
                Some(_) => &mut self.record.sites.elsewhere,
            };
            sites.insert(site);
        }
    }
}
