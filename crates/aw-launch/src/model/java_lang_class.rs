//! `java.lang.Class` and `java.lang.reflect`: names to classes and methods, and calls of what they name.

use crate::calls::Call;
use crate::classes::{ClassId, MethodId};
use crate::heap::{Array, Body};
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::names::{descriptor_of, dotted_of, parameters, return_type};
use crate::value::{Note, Value};

pub const TABLE: &[Row] = &[
    ("Ljava/lang/Class;->forName", for_name),
    ("Ljava/lang/Class;->getName", get_name),
    ("Ljava/lang/Class;->getSimpleName", simple_name),
    ("Ljava/lang/Class;->getPackage", package),
    ("Ljava/lang/Package;->getName", |machine, call| Ok(machine.kept(call.this(), "name").unwrap_or_default())),
    ("Ljava/lang/Class;->getMethod", get_method),
    ("Ljava/lang/Class;->getDeclaredMethod", get_method),
    ("Ljava/lang/Class;->newInstance", new_instance),
    ("Ljava/lang/ClassLoader;->loadClass", |machine, call| named_class(machine, call.argument(1))),
    ("Ljava/lang/reflect/Method;->invoke", invoke),
    ("Ljava/lang/reflect/AccessibleObject;->setAccessible", |machine, call| {
        machine.keep(call.this(), "accessible", call.argument(1));
        Ok(Value::ZERO)
    }),
    ("Ljava/lang/reflect/AccessibleObject;->isAccessible", |machine, call| {
        Ok(machine.kept(call.this(), "accessible").unwrap_or_default())
    }),
];

/// What a `Method` stands for.
pub struct Reflected(pub MethodId);

impl Machine {
    /// The class that a `java.lang.Class` stands for.
    pub fn mirrored(&mut self, value: Value) -> Result<ClassId, Stop> {
        match self.object(value)?.body {
            Body::Class(class) => Ok(class),
            _ => Err(Stop::Unknown(self.doubt(value))),
        }
    }
}

fn for_name(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let mirror = named_class(machine, call.this())?;
    if call.arguments.len() < 2 || call.argument(1).as_bool() {
        let class = machine.mirrored(mirror)?;
        machine.initialise_now(class)?;
    }
    Ok(mirror)
}

fn named_class(machine: &mut Machine, name: Value) -> Answer {
    let name = machine.string(name)?;
    match machine.class_of_text(&descriptor_of(&name)) {
        Some(class) => machine.mirror(class),
        None => Err(machine.throw("Ljava/lang/ClassNotFoundException;", &name)),
    }
}

fn get_name(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.mirrored(call.this())?;
    let name = dotted_of(&machine.class_text(class));
    machine.new_string(&name)
}

/// The package of a class; null for what stands in none.
fn package(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.mirrored(call.this())?;
    let name = dotted_of(&machine.class_text(class));
    let Some((package, _)) = name.rsplit_once('.') else { return Ok(Value::ZERO) };
    let made = machine.single(&format!("package {package}"), "Ljava/lang/Package;")?;
    let name = machine.new_string(package)?;
    machine.keep(made, "name", name);
    Ok(made)
}

fn simple_name(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.mirrored(call.this())?;
    let name = dotted_of(&machine.class_text(class));
    machine.new_string(name.rsplit(['.', '$']).next().unwrap_or(""))
}

/// `getMethod(name, types...)`. A method of the platform that the model does not know has no return type to go by: an object.
fn get_method(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.mirrored(call.this())?;
    let name = machine.string(call.argument(1))?;
    let mut wanted = String::from("(");
    if call.argument(2).bits != 0
        && let Array::Values(types) = machine.array(call.argument(2))?
    {
        for one in types.clone() {
            let one = machine.mirrored(one)?;
            wanted.push_str(&machine.class_text(one));
        }
    }
    wanted.push(')');
    match declared(machine, class, &name, &wanted) {
        Some(method) => machine.new_object("Ljava/lang/reflect/Method;", Body::State(Box::new(Reflected(method)))),
        None => Err(machine.throw("Ljava/lang/NoSuchMethodException;", &name)),
    }
}

fn declared(machine: &mut Machine, class: ClassId, name: &str, wanted: &str) -> Option<MethodId> {
    let mut at = Some(class);
    while let Some(one) = at {
        let row = &machine.classes[one as usize];
        for &method in &row.methods {
            let row = &machine.methods[method as usize];
            if machine.names.bytes(row.name) == name.as_bytes()
                && machine.names.bytes(row.proto).starts_with(wanted.as_bytes())
            {
                return Some(method);
            }
        }
        if !row.is_app() && one != machine.object_class {
            // The platform's: as the model has it, else text, which is what such calls are made for.
            let owner = machine.class_text(one);
            let proto = crate::model::prototype(&owner, name, wanted);
            let proto = proto.map_or_else(|| format!("{wanted}Ljava/lang/String;"), str::to_owned);
            let selector = machine.names.selector_of(name, &proto);
            return machine.find_method(one, selector);
        }
        at = row.superclass;
    }
    None
}

fn invoke(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let method = machine.state::<Reflected>(call.this())?.0;
    let mut values = Vec::new();
    if call.argument(2).bits != 0
        && let Array::Values(all) = machine.array(call.argument(2))?
    {
        values.clone_from(all);
    }
    let row = &machine.methods[method as usize];
    let (is_static, class, selector, proto) = (row.is_static(), row.class, row.selector, row.proto);
    let proto = machine.names.bytes(proto).to_vec();
    let mut arguments = Vec::with_capacity(values.len() + 1);
    let mut target = method;
    if is_static {
        machine.initialise_now(class)?;
    } else if call.argument(1).bits != 0 {
        arguments.push(call.argument(1));
        target = machine.find_method(machine.class_of(call.argument(1)), selector).unwrap_or(method);
    } else if machine.classes[class as usize].is_app() {
        return Err(machine.throw("Ljava/lang/NullPointerException;", "null receiver"));
    }
    for (value, type_) in values.into_iter().zip(parameters(&proto)) {
        arguments.push(machine.adapted(value, b"Ljava/lang/Object;", type_)?);
    }
    match machine.call(target, &arguments) {
        Ok(value) => machine.adapted(value, return_type(&proto), b"Ljava/lang/Object;"),
        Err(Stop::Throw(cause)) => {
            let stop = machine.throw("Ljava/lang/reflect/InvocationTargetException;", "");
            if let Stop::Throw(exception) = stop {
                machine.keep(Value::reference(exception), "cause", Value::reference(cause));
            }
            Err(stop)
        }
        Err(stop) => Err(stop),
    }
}

fn new_instance(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.mirrored(call.this())?;
    machine.construct(class, "()V", &[])
}

impl Machine {
    /// A new object of a class, its constructor run.
    pub fn construct(&mut self, class: ClassId, proto: &str, arguments: &[Value]) -> Answer {
        self.initialise_now(class)?;
        let body = self.first_body(class);
        let made = Value::reference(self.add_object(class, Note::NONE, body)?);
        let selector = self.names.selector_of("<init>", proto);
        let Some(method) = self.find_method(class, selector) else {
            let name = self.class_text(class);
            return Err(self.throw("Ljava/lang/InstantiationException;", &name));
        };
        let all: Vec<Value> = std::iter::once(made).chain(arguments.iter().copied()).collect();
        self.call(method, &all)?;
        Ok(made)
    }

    /// Call a static method of a class of the platform that has code.
    pub fn call_static(&mut self, descriptor: &str, name: &str, proto: &str, arguments: &[Value]) -> Answer {
        let class = self.platform_class(descriptor);
        self.initialise_now(class)?;
        let selector = self.names.selector_of(name, proto);
        match self.find_method(class, selector) {
            Some(method) => self.call(method, arguments),
            None => Err(self.throw("Ljava/lang/NoSuchMethodError;", name)),
        }
    }
}
