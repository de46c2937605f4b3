//! Calls that the question names: whether a launch made them, and where they led. What a launch never came to, another may.

use std::rc::Rc;

use crate::classes::MethodId;
use crate::decode::Code;
use crate::heap::Body;
use crate::machine::Machine;
use crate::names::index;
use crate::value::{Note, Value};

impl Machine {
    /// Number the question's sites by method.
    pub fn index_sites(&mut self) {
        let question = Rc::clone(&self.question);
        for (row, site) in question.sites.iter().enumerate() {
            self.sites.entry(site.method.clone()).or_default().push((site.offset, index(row)));
        }
    }

    /// Mark the rows of a method's code that are sites.
    pub fn find_sites(&mut self, method: MethodId, code: &mut Code) {
        if self.sites.is_empty() || !self.classes[self.methods[method as usize].class as usize].is_app() {
            return;
        }
        let text = self.method_text(method);
        for &(offset, site) in self.sites.get(&text).into_iter().flatten() {
            if let Ok(row) = code.addresses.binary_search(&offset) {
                code.sites.push((index(row), site));
            }
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
        if !note.is_of_phone() {
            return;
        }
        let Some(frame) = self.thread.frames.last_mut() else { return };
        if !std::mem::replace(&mut frame.on_phone, true) {
            self.record.sites.unknown.extend(frame.code.sites.iter().map(|row| row.1));
        }
    }

    /// What a call arrives at: behind the one method of a function made by the runtime, what runs for it.
    pub fn behind_lambda(&self, on: Value, method: MethodId) -> MethodId {
        match self.heap.get(on.as_ref()).map(|object| &object.body) {
            Some(Body::Lambda(lambda)) if self.methods[method as usize].name == lambda.name => lambda.handle.method,
            _ => method,
        }
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
            let to = &self.question.sites[site as usize].to;
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
