//! `invoke-custom`, `invoke-polymorphic` and what they make: lambdas, method references, joined strings.

use std::sync::Arc;

use aw_dex::Value as Encoded;

use crate::classes::{MethodId, MethodLink};
use crate::decode::{Code, Op};
use crate::frames::Entry;
use crate::heap::Body;
use crate::interp::Next;
use crate::machine::{Answer, Machine, Stop};
use crate::names::{Name, parameters, return_type};
use crate::text::Text;
use crate::value::{Note, Value};

/// What a method handle points at, by the kinds of the format: 4 static, 5 instance, 6 constructor, 7 direct, 8 interface.
#[derive(Clone, Copy, Debug)]
pub struct Handle {
    pub kind: u16,
    pub method: MethodId,
}

/// A lambda: the one method of its interface and what runs for it.
#[derive(Clone, Debug)]
pub struct Lambda {
    pub name: Name,
    pub handle: Handle,
    /// Captured values, one a parameter.
    pub captured: Vec<Value>,
}

impl Machine {
    /// `invoke-custom`.
    pub fn invoke_custom(&mut self, code: &Code, now: Op, base: usize) -> Result<Next, Stop> {
        let file = Arc::clone(&self.dexes[code.dex as usize].dex);
        let values = file.call_sites.get(now.x as usize).map_or(&[][..], |site| &site.values);
        let [Encoded::MethodHandle(bootstrap), Encoded::String(name), Encoded::MethodType(proto), rest @ ..] = values
        else {
            return Err(self.throw("Ljava/lang/BootstrapMethodError;", "a call site that cannot be read"));
        };
        let (name, proto) = (self.string_name(code.dex, *name), self.proto_name(code.dex, *proto));
        let proto_raw = self.names.bytes(proto).to_vec();
        let arguments = self.site_arguments(code, now, base, &proto_raw);
        let bootstrap = self.handle_text(code.dex, *bootstrap);
        let made = match (bootstrap.as_str(), rest) {
            (
                "Ljava/lang/invoke/LambdaMetafactory;->metafactory"
                | "Ljava/lang/invoke/LambdaMetafactory;->altMetafactory",
                [_, Encoded::MethodHandle(target), ..],
            ) => self.new_lambda(code.dex, *target, name, &proto_raw, arguments)?,
            (
                "Ljava/lang/invoke/StringConcatFactory;->makeConcatWithConstants",
                [Encoded::String(recipe), constants @ ..],
            ) => {
                let recipe = crate::text::from_mutf8(file.string(*recipe).unwrap_or(b""));
                self.concatenate(code.dex, &recipe, &proto_raw, &arguments, constants)?
            }
            _ => {
                self.count_unmodelled(&bootstrap);
                self.unknown_of(return_type(&proto_raw), &bootstrap)?
            }
        };
        self.thread.result = made;
        Ok(Next::On)
    }

    /// One value a parameter of the prototype.
    fn site_arguments(&self, code: &Code, now: Op, base: usize, proto: &[u8]) -> Vec<Value> {
        let mut registers = code.arguments[now.arguments()].iter();
        let mut found = Vec::new();
        for letter in crate::names::shorty(proto) {
            let Some(&place) = registers.next() else { break };
            found.push(self.thread.registers[base + usize::from(place)]);
            if matches!(letter, b'J' | b'D') {
                registers.next();
            }
        }
        found
    }

    fn handle_text(&mut self, dex: u32, row: u32) -> String {
        let file = Arc::clone(&self.dexes[dex as usize].dex);
        let method = file.method_handles.get(row as usize).and_then(|handle| file.methods.get(handle.index as usize));
        let Some(method) = method else { return String::new() };
        let (class, name) = (self.type_name(dex, method.class), self.string_name(dex, method.name));
        format!("{}->{}", self.names.text(class), self.names.text(name))
    }

    fn handle(&mut self, dex: u32, row: u32) -> Option<Handle> {
        let file = Arc::clone(&self.dexes[dex as usize].dex);
        let handle = file.method_handles.get(row as usize)?;
        if !(4..=8).contains(&handle.kind) {
            return None;
        }
        match self.method_link(dex, handle.index) {
            MethodLink::Ready(method, _) => Some(Handle { kind: handle.kind, method }),
            _ => None,
        }
    }

    fn new_lambda(&mut self, dex: u32, target: u32, name: Name, proto: &[u8], captured: Vec<Value>) -> Answer {
        let interface = self.names.add(return_type(proto));
        let class = self.class_named(interface).unwrap_or(self.object_class);
        let Some(handle) = self.handle(dex, target) else {
            return self.unknown_of(return_type(proto), "a method handle that leads nowhere");
        };
        let lambda = Lambda { name, handle, captured };
        Ok(Value::reference(self.add_object(class, Note::NONE, Body::Lambda(Box::new(lambda)))?))
    }

    fn concatenate(
        &mut self,
        dex: u32,
        recipe: &Text,
        proto: &[u8],
        values: &[Value],
        constants: &[Encoded],
    ) -> Answer {
        let (mut units, mut note) = (Vec::new(), Note::NONE);
        let types: Vec<Vec<u8>> = parameters(proto).into_iter().map(<[u8]>::to_vec).collect();
        let (mut values, mut constants) = (values.iter().zip(types), constants.iter());
        for &unit in recipe.iter() {
            match unit {
                1 => {
                    let Some((&value, type_)) = values.next() else { continue };
                    let (text, from) = self.display(value, type_.first().copied().unwrap_or(b'L'))?;
                    units.extend_from_slice(&text);
                    note = self.notes.join(note, from);
                }
                2 => {
                    if let Some(Encoded::String(local)) = constants.next() {
                        let text = self.constant_string(dex, *local)?;
                        units.extend_from_slice(&self.text(text)?);
                    }
                }
                other => units.push(other),
            }
        }
        let note = self.notes.step(note, "concat");
        self.new_text(units, note)
    }

    /// A method handle as an object; only what `invoke-polymorphic` and `invokeWithArguments` need.
    pub fn method_handle(&mut self, dex: u32, row: u32) -> Answer {
        match self.handle(dex, row) {
            Some(handle) => self.new_object("Ljava/lang/invoke/MethodHandle;", Body::State(Box::new(handle))),
            None => self.unknown_of(b"Ljava/lang/invoke/MethodHandle;", "a method handle that leads nowhere"),
        }
    }

    /// `invoke-polymorphic`: `MethodHandle.invoke` and `invokeExact` of a handle that is known.
    pub fn invoke_polymorphic(&mut self, code: &Code, now: Op, base: usize) -> Result<Next, Stop> {
        let places = &code.arguments[now.arguments()];
        let registers: Vec<Value> = places.iter().map(|&at| self.thread.registers[base + usize::from(at)]).collect();
        let receiver = registers.first().copied().unwrap_or_default();
        match self.state::<Handle>(receiver) {
            Ok(handle) => {
                let handle = *handle;
                let rest = registers.get(1..).unwrap_or(&[]).iter().copied();
                let all: Vec<Value> = self.kept(receiver, "bound").into_iter().chain(rest).collect();
                let pushed = self.run_handle(handle, &all, Entry::Call)?;
                Ok(if pushed { Next::Frame } else { Next::On })
            }
            Err(Stop::Unknown(note)) => {
                let signature = "Ljava/lang/invoke/MethodHandle;->invoke";
                self.count_unmodelled(signature);
                let mark = self.notes.unknown(signature);
                let note = self.notes.join(note, mark);
                self.thread.result = self.unknown_noted(b"Ljava/lang/Object;", note)?;
                Ok(Next::On)
            }
            Err(stop) => Err(stop),
        }
    }

    /// Run what a handle points at, with registers as an invocation has them.
    fn run_handle(&mut self, handle: Handle, registers: &[Value], entry: Entry) -> Result<bool, Stop> {
        let (class, selector) = {
            let row = &self.methods[handle.method as usize];
            (row.class, row.selector)
        };
        match handle.kind {
            4 => self.initialise_now(class)?,
            6 => {
                self.initialise_now(class)?;
                let body = self.first_body(class);
                let made = Value::reference(self.add_object(class, Note::NONE, body)?);
                let all: Vec<Value> = std::iter::once(made).chain(registers.iter().copied()).collect();
                let floor = self.thread.frames.len();
                if self.invoke(handle.method, &all, Entry::Outside)? {
                    self.finish(floor)?;
                }
                self.thread.result = made;
                return Ok(false);
            }
            5 | 8 => {
                let receiver = registers.first().copied().unwrap_or_default();
                self.object(receiver)?;
                let target = self.find_method(self.class_of(receiver), selector).unwrap_or(handle.method);
                return self.invoke(target, registers, entry);
            }
            _ => {}
        }
        self.invoke(handle.method, registers, entry)
    }

    /// The lambda that a call of an interface's method means, if its receiver is one.
    pub fn lambda_of(&self, method: MethodId, registers: &[Value]) -> Option<Lambda> {
        match &self.heap.get(registers.first()?.as_ref())?.body {
            Body::Lambda(lambda) if lambda.name == self.methods[method as usize].name => Some((**lambda).clone()),
            _ => None,
        }
    }

    /// Run a lambda for a call of `method`, boxing and unboxing between the types of the interface and its own.
    pub fn run_lambda(
        &mut self,
        lambda: &Lambda,
        method: MethodId,
        registers: &[Value],
        entry: Entry,
    ) -> Result<bool, Stop> {
        let asked = self.names.bytes(self.methods[method as usize].proto).to_vec();
        let target = &self.methods[lambda.handle.method as usize];
        let (is_static, class) = (target.is_static() || lambda.handle.kind == 4, target.class);
        let constructs = lambda.handle.kind == 6;
        let own = self.names.bytes(target.proto).to_vec();
        let mut wanted: Vec<Vec<u8>> = parameters(&own).into_iter().map(<[u8]>::to_vec).collect();
        if !is_static && !constructs {
            wanted.insert(0, self.names.bytes(self.classes[class as usize].name).to_vec());
        }
        let mut values: Vec<Value> = lambda.captured.clone();
        let mut rest = registers.iter().skip(1);
        for type_ in parameters(&asked) {
            let Some(&value) = rest.next() else { break };
            if matches!(type_, b"J" | b"D") {
                rest.next();
            }
            let to = wanted.get(values.len()).cloned().unwrap_or_default();
            values.push(self.adapted(value, type_, &to)?);
        }
        let mut spread = Vec::with_capacity(values.len() * 2);
        for (value, type_) in values.into_iter().zip(&wanted) {
            spread.push(value);
            if matches!(type_.as_slice(), b"J" | b"D") {
                spread.push(value);
            }
        }
        let (from, to) = (return_type(&own).to_vec(), return_type(&asked).to_vec());
        if constructs || is_primitive(&from) == is_primitive(&to) || from == b"V" || to == b"V" {
            return self.run_handle(lambda.handle, &spread, entry);
        }
        let floor = self.thread.frames.len();
        if self.run_handle(lambda.handle, &spread, Entry::Outside)? {
            self.finish(floor)?;
        }
        let result = self.thread.result;
        self.thread.result = self.adapted(result, &from, &to)?;
        Ok(false)
    }

    /// Box or unbox where one type is primitive and the other is not.
    pub fn adapted(&mut self, value: Value, from: &[u8], to: &[u8]) -> Answer {
        match (is_primitive(from), is_primitive(to)) {
            (true, false) if !to.is_empty() => self.boxed(value, from[0]),
            (false, true) => self.unboxed(value),
            _ => Ok(value),
        }
    }
}

fn is_primitive(descriptor: &[u8]) -> bool {
    matches!(descriptor, [letter] if b"ZBCSIJFD".contains(letter))
}
