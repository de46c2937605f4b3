//! `java.lang.invoke`: handles of methods that an app looks up by name, and calls of them.

use crate::calls::Call;
use crate::classes::{ClassId, MethodId};
use crate::heap::Body;
use crate::lambdas::Handle;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::model::android_resources::elements;
use crate::model::java_lang_class::Reflected;
use crate::names::{parameters, return_type};
use crate::value::Value;

pub const TABLE: &[Row] = &[
    ("Ljava/lang/invoke/MethodHandles;->lookup", lookup),
    ("Ljava/lang/invoke/MethodHandles;->publicLookup", lookup),
    ("Ljava/lang/invoke/MethodType;->methodType", method_type),
    ("Ljava/lang/invoke/MethodHandles$Lookup;->findVirtual", |machine, call| find(machine, call, VIRTUAL)),
    ("Ljava/lang/invoke/MethodHandles$Lookup;->findStatic", |machine, call| find(machine, call, STATIC)),
    ("Ljava/lang/invoke/MethodHandles$Lookup;->findConstructor", |machine, call| find(machine, call, CONSTRUCTOR)),
    ("Ljava/lang/invoke/MethodHandles$Lookup;->unreflect", |machine, call| {
        let method = machine.state::<Reflected>(call.argument(1))?.0;
        let kind = if machine.methods[method as usize].is_static() { STATIC } else { VIRTUAL };
        handle(machine, kind, method)
    }),
    ("Ljava/lang/invoke/MethodHandle;->type", |machine, call| {
        let Handle { kind, method } = *machine.state::<Handle>(call.this())?;
        let row = &machine.methods[method as usize];
        let (class, proto) = (row.class, machine.names.bytes(row.proto).to_vec());
        let mut classes = Vec::new();
        for type_ in parameters(&proto).into_iter().chain([return_type(&proto)]) {
            let name = machine.names.add(type_);
            classes.push(machine.class_named(name).unwrap_or(machine.object_class));
        }
        let result = classes.pop().filter(|_| kind != CONSTRUCTOR).unwrap_or(class);
        if kind == VIRTUAL {
            classes.insert(0, class);
        }
        machine.new_object("Ljava/lang/invoke/MethodType;", Body::State(Box::new(Types(result, classes))))
    }),
    ("Ljava/lang/invoke/MethodType;->parameterCount", |machine, call| {
        let count = machine.state::<Types>(call.this())?.1.len();
        Ok(super::java_lang_string::count(count))
    }),
    ("Ljava/lang/invoke/MethodType;->returnType", |machine, call| {
        let class = machine.state::<Types>(call.this())?.0;
        machine.mirror(class)
    }),
    ("Ljava/lang/invoke/MethodType;->parameterType", |machine, call| {
        let at = usize::try_from(call.argument(1).as_int()).unwrap_or(usize::MAX);
        match machine.state::<Types>(call.this())?.1.get(at).copied() {
            Some(class) => machine.mirror(class),
            None => Err(machine.throw("Ljava/lang/IndexOutOfBoundsException;", "")),
        }
    }),
    ("Ljava/lang/invoke/MethodHandle;->bindTo", |machine, call| {
        let known = *machine.state::<Handle>(call.this())?;
        let made = handle(machine, known.kind, known.method)?;
        machine.keep(made, "bound", call.argument(1));
        Ok(made)
    }),
    ("Ljava/lang/invoke/MethodHandle;->invokeWithArguments([Ljava/lang/Object;)Ljava/lang/Object;", |machine, call| {
        let values = elements(machine, call.argument(1))?;
        invoke(machine, call.this(), &values)
    }),
    ("Ljava/lang/invoke/MethodHandle;->invokeWithArguments(Ljava/util/List;)Ljava/lang/Object;", |machine, call| {
        let array = machine.call_virtual(call.argument(1), "toArray", "()[Ljava/lang/Object;", &[])?;
        let values = elements(machine, array)?;
        invoke(machine, call.this(), &values)
    }),
];

/// Kinds of handles as the dex format counts them.
const STATIC: u16 = 4;
const VIRTUAL: u16 = 5;
const CONSTRUCTOR: u16 = 6;

/// What a `MethodType` says: the class of the result, those of the parameters.
struct Types(ClassId, Vec<ClassId>);

fn lookup(machine: &mut Machine, _: &Call<'_>) -> Answer {
    machine.single("method_lookup", "Ljava/lang/invoke/MethodHandles$Lookup;")
}

/// `methodType(result, first, others...)`, or the parameters of another type.
fn method_type(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let mut classes = Vec::new();
    for &value in call.arguments {
        if let Ok(Types(_, known)) = machine.state::<Types>(value) {
            classes.extend(known.clone());
        } else if let Ok(class) = machine.mirrored(value) {
            classes.push(class);
        } else {
            for one in elements(machine, value)? {
                classes.push(machine.mirrored(one)?);
            }
        }
    }
    let result = if classes.is_empty() { machine.object_class } else { classes.remove(0) };
    machine.new_object("Ljava/lang/invoke/MethodType;", Body::State(Box::new(Types(result, classes))))
}

fn handle(machine: &mut Machine, kind: u16, method: MethodId) -> Answer {
    machine.new_object("Ljava/lang/invoke/MethodHandle;", Body::State(Box::new(Handle { kind, method })))
}

/// `findVirtual(class, name, type)`; a constructor has no name.
fn find(machine: &mut Machine, call: &Call<'_>, kind: u16) -> Answer {
    let class = machine.mirrored(call.argument(1))?;
    let constructs = kind == CONSTRUCTOR;
    let name = if constructs { "<init>".to_owned() } else { machine.string(call.argument(2))? };
    let Types(result, classes) = machine.state::<Types>(call.argument(if constructs { 2 } else { 3 }))?;
    let (result, classes) = (*result, classes.clone());
    let all: String = classes.into_iter().map(|class| machine.class_text(class)).collect();
    let result = if constructs { "V".to_owned() } else { machine.class_text(result) };
    let selector = machine.names.selector_of(&name, &format!("({all}){result}"));
    match machine.find_method(class, selector) {
        Some(method) => handle(machine, kind, method),
        None => Err(machine.throw("Ljava/lang/NoSuchMethodException;", &name)),
    }
}

/// Call what a handle stands for with objects: primitives leave and enter their boxes.
fn invoke(machine: &mut Machine, of: Value, values: &[Value]) -> Answer {
    let Handle { kind, method } = *machine.state::<Handle>(of)?;
    let mut given: Vec<Value> = machine.kept(of, "bound").into_iter().chain(values.iter().copied()).collect();
    let row = &machine.methods[method as usize];
    let (class, selector) = (row.class, row.selector);
    let proto = machine.names.bytes(row.proto).to_vec();
    let first = usize::from(kind == VIRTUAL);
    for (value, type_) in given.iter_mut().skip(first).zip(parameters(&proto)) {
        *value = machine.adapted(*value, b"Ljava/lang/Object;", type_)?;
    }
    if given.len() != first + parameters(&proto).len() {
        return Err(machine.throw("Ljava/lang/invoke/WrongMethodTypeException;", "another number of arguments"));
    }
    if kind == CONSTRUCTOR {
        return machine.construct(class, &String::from_utf8_lossy(&proto), &given);
    }
    let target = if kind == VIRTUAL {
        let receiver = given.first().copied().unwrap_or_default();
        machine.object(receiver)?;
        machine.find_method(machine.class_of(receiver), selector).unwrap_or(method)
    } else {
        machine.initialise_now(class)?;
        method
    };
    match machine.call(target, &given) {
        Ok(answer) => machine.adapted(answer, return_type(&proto), b"Ljava/lang/Object;"),
        Err(Stop::Unknown(note)) => machine.unknown_noted(b"Ljava/lang/Object;", note),
        Err(stop) => Err(stop),
    }
}
