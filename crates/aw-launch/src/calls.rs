//! Invocations of the app, and calls into the model.

use std::sync::Arc;

use crate::classes::{Behaviour, MethodId, MethodLink};
use crate::decode::{Code, Op};
use crate::frames::Entry;
use crate::heap::Body;
use crate::interp::Next;
use crate::machine::{Answer, Machine, Stop};
use crate::model::{Native, libraries};
use crate::names::return_type;
use crate::opcodes as op;
use crate::value::{Note, Value};

/// A call into the model: one value a parameter, the receiver first where there is one.
pub struct Call<'a> {
    pub method: MethodId,
    pub arguments: &'a [Value],
}

impl Call<'_> {
    /// The receiver, or the first parameter of a static method.
    pub fn this(&self) -> Value {
        self.argument(0)
    }

    /// An argument; the receiver counts. Missing ones are null.
    pub fn argument(&self, at: usize) -> Value {
        self.arguments.get(at).copied().unwrap_or_default()
    }
}

impl Machine {
    /// `invoke-virtual` to `invoke-interface`.
    pub fn invocation(&mut self, code: &Code, now: Op, base: usize) -> Result<Next, Stop> {
        let MethodLink::Ready(method, selector) = self.method_link(code.dex, now.x) else {
            return Err(self.no_method(code.dex, now.x));
        };
        let mut registers = [Value::ZERO; 8];
        let places = &code.arguments[now.arguments()];
        let mut many;
        let registers: &[Value] = if places.len() <= registers.len() {
            for (slot, &place) in registers.iter_mut().zip(places) {
                *slot = self.thread.registers[base + usize::from(place)];
            }
            &registers[..places.len()]
        } else {
            many = Vec::with_capacity(places.len());
            many.extend(places.iter().map(|&place| self.thread.registers[base + usize::from(place)]));
            &many
        };
        let target = match now.code {
            op::INVOKE_STATIC => {
                let class = self.methods[method as usize].class;
                if self.initialise(class)? {
                    return Ok(Next::Frame);
                }
                Some(method)
            }
            op::INVOKE_SUPER => self.super_method(method, selector),
            _ => {
                let receiver = registers.first().copied().unwrap_or_default();
                if self.heap.get(receiver.as_ref()).is_none() {
                    return Err(self.null_receiver(method));
                }
                if now.code == op::INVOKE_DIRECT {
                    Some(method)
                } else {
                    self.find_method(self.class_of(receiver), selector).or(Some(method))
                }
            }
        };
        let Some(target) = target else { return Err(self.no_method(code.dex, now.x)) };
        if !code.sites.is_empty() {
            let on = registers.first().copied().filter(|_| now.code != op::INVOKE_STATIC).unwrap_or_default();
            let is_open = self.is_opaque(on) || self.note_of(on).is_of_phone();
            let called = if is_open { None } else { self.called(target, registers) };
            self.pass_site(code, called);
        }
        Ok(if self.invoke(target, registers, Entry::Call)? { Next::Frame } else { Next::On })
    }

    fn null_receiver(&mut self, method: MethodId) -> Stop {
        let text = self.method_text(method);
        self.throw("Ljava/lang/NullPointerException;", &format!("{text} on a null object reference"))
    }

    /// What `invoke-super` runs: from the superclass of the class whose code it is, or the interface named.
    fn super_method(&mut self, method: MethodId, selector: u32) -> Option<MethodId> {
        let named = self.methods[method as usize].class;
        if self.classes[named as usize].is_interface() {
            return Some(method);
        }
        let running = self.thread.frames.last()?.method;
        let class = self.methods[running as usize].class;
        self.find_method(self.classes[class as usize].superclass?, selector)
    }

    fn no_method(&mut self, dex: u32, local: u32) -> Stop {
        let file = Arc::clone(&self.dexes[dex as usize].dex);
        let Some(row) = file.methods.get(local as usize) else {
            return self.throw("Ljava/lang/VerifyError;", "no such method row");
        };
        let (class, name) = (self.type_name(dex, row.class), self.string_name(dex, row.name));
        let (class, name) = (self.names.text(class), self.names.text(name));
        if self.class_of_text(&class).is_none() {
            self.gap("missing_class", "a class that neither the platform nor the app has", &class);
            return self.throw("Ljava/lang/NoClassDefFoundError;", &class);
        }
        self.throw("Ljava/lang/NoSuchMethodError;", &format!("{class}->{name}"))
    }

    /// Call a method that is not code of the app; sources are watched here, whatever the model answers.
    pub fn call_model(&mut self, method: MethodId, arguments: &[Value]) -> Answer {
        self.record.coverage.model_calls += 1;
        self.look_at_budgets()?;
        if self.methods[method as usize].watches.is_empty() {
            return self.model_answer(method, arguments);
        }
        match self.watch_call(method, arguments)? {
            None => self.model_answer(method, arguments),
            Some(reading) => {
                // What is planted needs no model.
                let row = &self.methods[method as usize];
                let planted = matches!(row.behaviour, Behaviour::Unmodelled) && row.returns == b'L';
                let answer = if planted {
                    self.unknown_result(method, "a reading that the model does not shape")?
                } else {
                    self.model_answer(method, arguments)?
                };
                self.read_value(method, &reading, answer)
            }
        }
    }

    /// What the model knows of a native method of a library.
    fn library_function(&self, method: MethodId) -> Option<Native> {
        let row = &self.methods[method as usize];
        libraries::find(&self.class_text(row.class), &self.names.text(row.name))
    }

    fn model_answer(&mut self, method: MethodId, arguments: &[Value]) -> Answer {
        let behaviour = self.methods[method as usize].behaviour.clone();
        let answer = match behaviour {
            Behaviour::Native(function) => function(self, &Call { method, arguments }),
            Behaviour::Rule(rule) => self.apply_rule(rule, method, arguments),
            Behaviour::Jni => match self.library_function(method) {
                Some(function) => function(self, &Call { method, arguments }),
                None => {
                    self.record.coverage.native_calls += 1;
                    let text = self.method_text(method);
                    self.gap("native_method", "native code of the app was not run", &text);
                    self.unknown_result(method, &text)
                }
            },
            Behaviour::Abstract if !self.is_opaque(arguments.first().copied().unwrap_or_default()) => {
                let text = self.method_text(method);
                Err(self.throw("Ljava/lang/AbstractMethodError;", &text))
            }
            _ => Err(Stop::Unknown(self.unknown_call(method))),
        };
        // Unlike the readings behind it, this holds for a number or an answer too.
        let of_phone = self.methods[method as usize].of_phone || self.takes_of_phone(method, arguments);
        match answer {
            Err(Stop::Unknown(note)) => self.typed(method, note),
            Ok(value) if of_phone => Ok(self.of_phone(value)),
            other => other,
        }
    }

    /// Count a call that the model does not know; the note of what it gives.
    fn unknown_call(&mut self, method: MethodId) -> Note {
        if let Some((count, note)) = self.unknown_calls.get_mut(&method) {
            *count += 1;
            return *note;
        }
        let text = self.method_text(method);
        let note = self.notes.unknown(&text);
        self.unknown_calls.insert(method, (1, note));
        note
    }

    /// Something of a method's return type that is not known because of the reason given.
    pub fn unknown_result(&mut self, method: MethodId, reason: &str) -> Answer {
        let note = self.notes.unknown(reason);
        self.typed(method, note)
    }

    fn typed(&mut self, method: MethodId, note: Note) -> Answer {
        let proto = self.methods[method as usize].proto;
        let descriptor = return_type(self.names.bytes(proto)).to_vec();
        if self.methods[method as usize].returns == b'V' {
            return Ok(Value::ZERO);
        }
        let note = if note.is_unknown() {
            note
        } else {
            let mark = self.notes.unknown(&self.method_text(method));
            self.notes.join(note, mark)
        };
        self.unknown_noted(&descriptor, note)
    }

    /// The model does not know what an object is.
    pub fn is_opaque(&self, value: Value) -> bool {
        self.heap.get(value.as_ref()).is_some_and(|object| matches!(object.body, Body::Opaque))
    }
}
