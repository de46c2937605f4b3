//! `java.lang.reflect.Proxy`: objects whose every call goes to a handler of the app.

use crate::calls::Call;
use crate::classes::MethodId;
use crate::heap::{Array, Body};
use crate::machine::{Answer, Machine};
use crate::model::Row;
use crate::model::java_lang_class::Reflected;
use crate::names::{parameters, return_type};
use crate::value::Value;

pub const TABLE: &[Row] = &[
    ("Ljava/lang/reflect/Proxy;->newProxyInstance", new_proxy),
    ("Ljava/lang/reflect/Proxy;->getInvocationHandler", |machine, call| {
        Ok(machine.kept(call.this(), "handler").unwrap_or_default())
    }),
    ("Ljava/lang/reflect/Proxy;->isProxyClass", |machine, call| {
        let class = machine.mirrored(call.this())?;
        Ok(Value::bool(machine.proxies.contains(&class)))
    }),
];

/// `newProxyInstance(loader, interfaces, handler)`: one class for each row of interfaces.
fn new_proxy(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let Array::Values(interfaces) = machine.array(call.argument(1))? else { return Ok(Value::ZERO) };
    let mut classes = Vec::new();
    for value in interfaces.clone() {
        classes.push(machine.mirrored(value)?);
    }
    machine.object(call.argument(2))?;
    let class = machine.proxy_class(&classes);
    let made = Value::reference(machine.add_object(class, crate::value::Note::NONE, Body::Plain)?);
    machine.keep(made, "handler", call.argument(2));
    Ok(made)
}

impl Machine {
    /// The handler of a proxy that is the receiver of a call; what is final in `Object` is none of its matter.
    pub fn proxy_handler(&mut self, method: MethodId, registers: &[Value]) -> Option<Value> {
        if self.proxies.is_empty() || self.methods[method as usize].is_static() {
            return None;
        }
        let &receiver = registers.first()?;
        if !self.proxies.contains(&self.class_of(receiver)) {
            return None;
        }
        let row = &self.methods[method as usize];
        let name = self.names.bytes(row.name);
        let own = row.class == self.object_class && !matches!(name, b"hashCode" | b"equals" | b"toString");
        if own || name == b"<init>" { None } else { self.kept(receiver, "handler") }
    }

    /// Hand a call of a proxy over to its handler.
    pub fn call_proxy(&mut self, handler: Value, method: MethodId, arguments: &[Value]) -> Answer {
        let proto = self.methods[method as usize].proto;
        let proto = self.names.bytes(proto).to_vec();
        let reflected = self.new_object("Ljava/lang/reflect/Method;", Body::State(Box::new(Reflected(method))))?;
        let mut values = Vec::new();
        for (&value, type_) in arguments.iter().skip(1).zip(parameters(&proto)) {
            values.push(self.adapted(value, type_, b"Ljava/lang/Object;")?);
        }
        let values = if values.is_empty() { Value::ZERO } else { self.new_array("[Ljava/lang/Object;", values)? };
        let receiver = arguments.first().copied().unwrap_or_default();
        let told = "(Ljava/lang/Object;Ljava/lang/reflect/Method;[Ljava/lang/Object;)Ljava/lang/Object;";
        let answer = self.call_virtual(handler, "invoke", told, &[receiver, reflected, values])?;
        let returns = return_type(&proto);
        match returns.first() {
            Some(b'V') => Ok(Value::ZERO),
            Some(b'L' | b'[') => Ok(answer),
            _ if answer.bits == 0 => Err(self.throw("Ljava/lang/NullPointerException;", "a proxy's null result")),
            _ if self.is_opaque(answer) => {
                let note = self.doubt(answer);
                self.unknown_noted(returns, note)
            }
            _ => self.adapted(answer, b"Ljava/lang/Object;", returns),
        }
    }
}
