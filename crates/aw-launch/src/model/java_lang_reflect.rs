//! `java.lang.Class` and `java.lang.reflect` beyond methods: kinship of classes, fields, constructors, arrays, proxies, enums.

use crate::calls::Call;
use crate::classes::{ACC_ABSTRACT, ACC_INTERFACE, ACC_STATIC, ClassId, FieldLink, MethodId, Origin};
use crate::heap::{Array, Body};
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::names::{Name, parameters, return_type};
use crate::value::{Note, Value};

pub const TABLE: &[Row] = &[
    ("Ljava/lang/Class;->getSuperclass", superclass),
    ("Ljava/lang/Class;->getInterfaces", interfaces),
    ("Ljava/lang/Class;->getComponentType", component_type),
    ("Ljava/lang/Class;->isArray", |machine, call| {
        ask(machine, call, |machine, class| matches!(machine.classes[class as usize].origin, Origin::Array(_)))
    }),
    ("Ljava/lang/Class;->isPrimitive", |machine, call| {
        ask(machine, call, |machine, class| matches!(machine.classes[class as usize].origin, Origin::Primitive(_)))
    }),
    ("Ljava/lang/Class;->isInterface", |machine, call| {
        ask(machine, call, |machine, class| machine.classes[class as usize].is_interface())
    }),
    ("Ljava/lang/Class;->isEnum", |machine, call| {
        ask(machine, call, |machine, class| machine.classes[class as usize].access & 0x4000 != 0)
    }),
    ("Ljava/lang/Class;->isAnnotation", |machine, call| {
        ask(machine, call, |machine, class| machine.classes[class as usize].access & 0x2000 != 0)
    }),
    ("Ljava/lang/Class;->getModifiers", |machine, call| {
        let class = machine.mirrored(call.this())?;
        Ok(Value::int(machine.classes[class as usize].access.cast_signed()))
    }),
    ("Ljava/lang/Class;->isInstance", |machine, call| {
        let class = machine.mirrored(call.this())?;
        let fits = call.argument(1).bits != 0 && machine.is_assignable(machine.class_of(call.argument(1)), class);
        Ok(Value::bool(fits))
    }),
    ("Ljava/lang/Class;->cast", |machine, call| {
        let class = machine.mirrored(call.this())?;
        let value = call.argument(1);
        if value.bits == 0 || machine.is_opaque(value) || machine.is_assignable(machine.class_of(value), class) {
            return Ok(value);
        }
        let name = machine.class_text(class);
        Err(machine.throw_by_values("Ljava/lang/ClassCastException;", &name, &[call.this(), value]))
    }),
    ("Ljava/lang/Class;->isAssignableFrom", |machine, call| {
        let (class, other) = (machine.mirrored(call.this())?, machine.mirrored(call.argument(1))?);
        Ok(Value::bool(machine.is_assignable(other, class)))
    }),
    ("Ljava/lang/Class;->toString", |machine, call| {
        let class = machine.mirrored(call.this())?;
        let kind = if machine.classes[class as usize].is_interface() { "interface" } else { "class" };
        let name = crate::names::dotted_of(&machine.class_text(class));
        machine.new_string(&format!("{kind} {name}"))
    }),
    ("Ljava/lang/Class;->getCanonicalName", canonical_name),
    ("Ljava/lang/Class;->getTypeName", canonical_name),
    ("Ljava/lang/Class;->desiredAssertionStatus", |_, _| Ok(Value::ZERO)),
    ("Ljava/lang/Class;->getClassLoader", |machine, _| {
        machine.single("class_loader", "Ldalvik/system/PathClassLoader;")
    }),
    ("Landroid/content/Context;->getClassLoader", |machine, _| {
        machine.single("class_loader", "Ldalvik/system/PathClassLoader;")
    }),
    ("Ljava/lang/Thread;->getContextClassLoader", |machine, _| {
        machine.single("class_loader", "Ldalvik/system/PathClassLoader;")
    }),
    ("Ljava/lang/ClassLoader;->getSystemClassLoader", |machine, _| {
        machine.single("class_loader", "Ldalvik/system/PathClassLoader;")
    }),
    ("Ljava/lang/Class;->getEnumConstants", enum_constants),
    ("Ljava/lang/Class;->getDeclaredField", |machine, call| named_field(machine, call, false)),
    ("Ljava/lang/Class;->getField", |machine, call| named_field(machine, call, true)),
    ("Ljava/lang/Class;->getDeclaredFields", declared_fields),
    ("Ljava/lang/Class;->getFields", declared_fields),
    ("Ljava/lang/Class;->getDeclaredMethods", declared_methods),
    ("Ljava/lang/Class;->getMethods", declared_methods),
    ("Ljava/lang/Class;->getConstructor", constructor),
    ("Ljava/lang/Class;->getDeclaredConstructor", constructor),
    ("Ljava/lang/reflect/Constructor;->newInstance", new_instance),
    ("Ljava/lang/reflect/Field;->getName", |machine, call| {
        let name = machine.state::<OfField>(call.this())?.name;
        let name = machine.names.text(name);
        machine.new_string(&name)
    }),
    ("Ljava/lang/reflect/Field;->getType", |machine, call| {
        let type_ = machine.state::<OfField>(call.this())?.type_;
        match machine.class_named(type_) {
            Some(class) => machine.mirror(class),
            None => Err(machine.throw("Ljava/lang/NoClassDefFoundError;", "")),
        }
    }),
    ("Ljava/lang/reflect/Field;->getModifiers", |machine, call| {
        let link = machine.state::<OfField>(call.this())?.link;
        Ok(Value::int(if matches!(link, FieldLink::Static(..)) { 9 } else { 1 }))
    }),
    ("Ljava/lang/reflect/Field;->get", |machine, call| {
        let value = field_value(machine, call)?;
        let type_ = machine.state::<OfField>(call.this())?.type_;
        let type_ = machine.names.bytes(type_).to_vec();
        machine.adapted(value, &type_, b"Ljava/lang/Object;")
    }),
    ("Ljava/lang/reflect/Field;->getInt", field_value),
    ("Ljava/lang/reflect/Field;->getLong", field_value),
    ("Ljava/lang/reflect/Field;->getBoolean", field_value),
    ("Ljava/lang/reflect/Field;->getFloat", field_value),
    ("Ljava/lang/reflect/Field;->getDouble", field_value),
    ("Ljava/lang/reflect/Field;->set", |machine, call| {
        let type_ = machine.state::<OfField>(call.this())?.type_;
        let type_ = machine.names.bytes(type_).to_vec();
        let value = machine.adapted(call.argument(2), b"Ljava/lang/Object;", &type_)?;
        store_field(machine, call, value)
    }),
    ("Ljava/lang/reflect/Field;->setInt", |machine, call| store_field(machine, call, call.argument(2))),
    ("Ljava/lang/reflect/Field;->setLong", |machine, call| store_field(machine, call, call.argument(2))),
    ("Ljava/lang/reflect/Field;->setBoolean", |machine, call| store_field(machine, call, call.argument(2))),
    ("Ljava/lang/reflect/Array;->newInstance(Ljava/lang/Class;I)Ljava/lang/Object;", new_array),
    ("Ljava/lang/reflect/Array;->getLength", |machine, call| {
        let length = machine.array(call.this())?.len();
        Ok(super::java_lang_string::count(length))
    }),
    ("Ljava/lang/reflect/Array;->get", array_get),
    ("Ljava/lang/reflect/Array;->set", array_set),
    ("Ljava/lang/reflect/Method;->getName", |machine, call| {
        let method = machine.state::<super::java_lang_class::Reflected>(call.this())?.0;
        let name = machine.methods[method as usize].name;
        let name = machine.names.text(name);
        machine.new_string(&name)
    }),
    ("Ljava/lang/reflect/Method;->getDeclaringClass", |machine, call| {
        let method = machine.state::<super::java_lang_class::Reflected>(call.this())?.0;
        machine.mirror(machine.methods[method as usize].class)
    }),
    ("Ljava/lang/reflect/Method;->getModifiers", |machine, call| {
        let method = machine.state::<super::java_lang_class::Reflected>(call.this())?.0;
        Ok(Value::int(machine.methods[method as usize].access.cast_signed()))
    }),
    ("Ljava/lang/reflect/Method;->getReturnType", |machine, call| {
        let method = machine.state::<super::java_lang_class::Reflected>(call.this())?.0;
        let proto = machine.names.bytes(machine.methods[method as usize].proto).to_vec();
        let name = machine.names.add(return_type(&proto));
        let class = machine.class_named(name).unwrap_or(machine.object_class);
        machine.mirror(class)
    }),
    ("Ljava/lang/reflect/Method;->getParameterTypes", |machine, call| {
        let method = machine.state::<super::java_lang_class::Reflected>(call.this())?.0;
        parameter_types(machine, method)
    }),
    ("Ljava/lang/reflect/Constructor;->getParameterTypes", |machine, call| {
        let method = machine.state::<OfConstructor>(call.this())?.0;
        parameter_types(machine, method)
    }),
    ("Ljava/lang/reflect/Modifier;->isStatic", |_, call| {
        Ok(Value::bool(call.this().as_int().cast_unsigned() & ACC_STATIC != 0))
    }),
    ("Ljava/lang/reflect/Modifier;->isPublic", |_, call| Ok(Value::bool(call.this().as_int() & 1 != 0))),
    ("Ljava/lang/reflect/Modifier;->isAbstract", |_, call| {
        Ok(Value::bool(call.this().as_int().cast_unsigned() & ACC_ABSTRACT != 0))
    }),
    ("Ljava/lang/reflect/Modifier;->isInterface", |_, call| {
        Ok(Value::bool(call.this().as_int().cast_unsigned() & ACC_INTERFACE != 0))
    }),
    ("Lorg/json/JSONObject;->quote", quote),
];

/// What a `Field` stands for.
pub struct OfField {
    link: FieldLink,
    pub class: ClassId,
    pub name: Name,
    type_: Name,
}

/// What a `Constructor` stands for.
pub struct OfConstructor(pub MethodId);

fn ask(machine: &mut Machine, call: &Call<'_>, ask: fn(&Machine, ClassId) -> bool) -> Answer {
    let class = machine.mirrored(call.this())?;
    Ok(Value::bool(ask(machine, class)))
}

fn superclass(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.mirrored(call.this())?;
    let row = &machine.classes[class as usize];
    match row.superclass.filter(|_| !row.is_interface()) {
        Some(above) => machine.mirror(above),
        None => Ok(Value::ZERO),
    }
}

fn interfaces(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.mirrored(call.this())?;
    let all = machine.classes[class as usize].interfaces.clone();
    let all = all.into_iter().map(|one| machine.mirror(one)).collect::<Result<Vec<_>, _>>()?;
    machine.new_array("[Ljava/lang/Class;", all)
}

fn component_type(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.mirrored(call.this())?;
    match machine.classes[class as usize].origin {
        Origin::Array(element) => machine.mirror(element),
        _ => Ok(Value::ZERO),
    }
}

fn canonical_name(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.mirrored(call.this())?;
    let descriptor = machine.class_text(class);
    let element = descriptor.trim_start_matches('[');
    let name = crate::names::dotted_of(element).replace('$', ".") + &"[]".repeat(descriptor.len() - element.len());
    machine.new_string(&name)
}

fn enum_constants(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.mirrored(call.this())?;
    machine.initialise_now(class)?;
    let own = machine.class_text(class);
    let selector = machine.names.selector_of("values", &format!("()[{own}"));
    match machine.classes[class as usize].by_selector.get(&selector).copied() {
        Some(method) => machine.call(method, &[]),
        None => Ok(Value::ZERO),
    }
}

fn new_field(machine: &mut Machine, class: ClassId, name: Name, type_: Name) -> Answer {
    let Some(link) = machine.find_field(class, name, type_) else {
        let name = machine.names.text(name);
        return Err(machine.throw("Ljava/lang/NoSuchFieldException;", &name));
    };
    machine.new_object("Ljava/lang/reflect/Field;", Body::State(Box::new(OfField { link, class, name, type_ })))
}

fn named_field(machine: &mut Machine, call: &Call<'_>, inherited: bool) -> Answer {
    let class = machine.mirrored(call.this())?;
    let wanted = machine.string(call.argument(1))?;
    let mut at = Some(class);
    while let Some(one) = at {
        let rows = machine.classes[one as usize].field_rows.clone();
        if let Some(&(name, type_, _)) = rows.iter().find(|row| machine.names.bytes(row.0) == wanted.as_bytes()) {
            return new_field(machine, one, name, type_);
        }
        if machine.classes[one as usize].is_platform() && one != machine.object_class {
            // The platform's fields are not listed: what a caller wants of them is not known before it is read.
            return machine.unknown_of(b"Ljava/lang/reflect/Field;", &format!("{}->{wanted}", machine.class_text(one)));
        }
        at = machine.classes[one as usize].superclass.filter(|_| inherited);
    }
    Err(machine.throw("Ljava/lang/NoSuchFieldException;", &wanted))
}

fn declared_fields(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.mirrored(call.this())?;
    let rows = machine.classes[class as usize].field_rows.clone();
    let all = rows
        .into_iter()
        .map(|(name, type_, _)| new_field(machine, class, name, type_))
        .collect::<Result<Vec<_>, _>>()?;
    machine.new_array("[Ljava/lang/reflect/Field;", all)
}

fn declared_methods(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.mirrored(call.this())?;
    if !machine.classes[class as usize].is_app() {
        return Err(Stop::Unknown(Note::NONE));
    }
    let named = |machine: &Machine, method: MethodId| {
        !machine.names.bytes(machine.methods[method as usize].name).starts_with(b"<")
    };
    let rows: Vec<MethodId> =
        machine.classes[class as usize].methods.iter().copied().filter(|&method| named(machine, method)).collect();
    let all = rows
        .into_iter()
        .map(|method| {
            let state = super::java_lang_class::Reflected(method);
            machine.new_object("Ljava/lang/reflect/Method;", Body::State(Box::new(state)))
        })
        .collect::<Result<Vec<_>, _>>()?;
    machine.new_array("[Ljava/lang/reflect/Method;", all)
}

fn parameter_types(machine: &mut Machine, method: MethodId) -> Answer {
    let proto = machine.names.bytes(machine.methods[method as usize].proto).to_vec();
    let mut all = Vec::new();
    for type_ in parameters(&proto) {
        let name = machine.names.add(type_);
        let class = machine.class_named(name).unwrap_or(machine.object_class);
        all.push(machine.mirror(class)?);
    }
    machine.new_array("[Ljava/lang/Class;", all)
}

fn values_in(machine: &mut Machine, array: Value) -> Result<Vec<Value>, Stop> {
    if array.bits == 0 {
        return Ok(Vec::new());
    }
    match machine.array(array)? {
        Array::Values(all) => Ok(all.clone()),
        _ => Ok(Vec::new()),
    }
}

fn constructor(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.mirrored(call.this())?;
    let mut proto = String::from("(");
    for type_ in values_in(machine, call.argument(1))? {
        let type_ = machine.mirrored(type_)?;
        proto.push_str(&machine.class_text(type_));
    }
    proto.push_str(")V");
    let selector = machine.names.selector_of("<init>", &proto);
    let own = machine.classes[class as usize].by_selector.get(&selector).copied();
    let found = if machine.classes[class as usize].is_app() { own } else { machine.find_method(class, selector) };
    match found {
        Some(method) => {
            let made =
                machine.new_object("Ljava/lang/reflect/Constructor;", Body::State(Box::new(OfConstructor(method))))?;
            let mirror = machine.mirror(class)?;
            machine.keep(made, "class", mirror);
            Ok(made)
        }
        None => Err(machine.throw("Ljava/lang/NoSuchMethodException;", &format!("<init> {proto}"))),
    }
}

fn new_instance(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let method = machine.state::<OfConstructor>(call.this())?.0;
    let mirror = machine.kept(call.this(), "class").unwrap_or_default();
    let class = machine.mirrored(mirror)?;
    let proto = machine.names.bytes(machine.methods[method as usize].proto).to_vec();
    let values = values_in(machine, call.argument(1))?;
    let mut arguments = Vec::with_capacity(values.len());
    for (value, type_) in values.into_iter().zip(parameters(&proto)) {
        arguments.push(machine.adapted(value, b"Ljava/lang/Object;", type_)?);
    }
    match machine.construct(class, &String::from_utf8_lossy(&proto), &arguments) {
        Err(Stop::Throw(cause)) => {
            let stop = machine.throw("Ljava/lang/reflect/InvocationTargetException;", "");
            if let Stop::Throw(exception) = stop {
                machine.keep(Value::reference(exception), "cause", Value::reference(cause));
            }
            Err(stop)
        }
        other => other,
    }
}

fn field_value(machine: &mut Machine, call: &Call<'_>) -> Answer {
    match machine.state::<OfField>(call.this())?.link {
        FieldLink::Static(class, place) => {
            machine.initialise_now(class)?;
            Ok(machine.classes[class as usize].statics[place as usize])
        }
        FieldLink::Instance(slot) => {
            let object = machine.object(call.argument(1))?;
            object.fields.get(slot as usize).copied().ok_or(Stop::Unknown(Note::NONE))
        }
        FieldLink::Kept(class, name, type_) if call.argument(1).bits == 0 => machine.kept_static(class, name, type_),
        _ => Err(Stop::Unknown(Note::NONE)),
    }
}

fn store_field(machine: &mut Machine, call: &Call<'_>, value: Value) -> Answer {
    let link = machine.state::<OfField>(call.this())?.link;
    match link {
        FieldLink::Static(class, place) => {
            machine.initialise_now(class)?;
            machine.classes[class as usize].statics[place as usize] = value;
        }
        FieldLink::Instance(slot) => {
            machine.object(call.argument(1))?;
            let object = machine.heap.get_mut(call.argument(1).as_ref());
            if let Some(place) = object.and_then(|object| object.fields.get_mut(slot as usize)) {
                *place = value;
            }
        }
        _ => {}
    }
    Ok(Value::ZERO)
}

fn new_array(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let element = machine.mirrored(call.this())?;
    let descriptor = [b"[", machine.names.bytes(machine.classes[element as usize].name)].concat();
    let name = machine.names.add(&descriptor);
    match machine.class_named(name) {
        Some(class) => machine.make_array(class, call.argument(1)),
        None => Err(machine.throw("Ljava/lang/IllegalArgumentException;", "no array of that type")),
    }
}

/// The element type of an array, as a descriptor.
fn element_type(machine: &Machine, array: Value) -> Vec<u8> {
    let class = machine.classes[machine.class_of(array) as usize].name;
    machine.names.bytes(class).get(1..).unwrap_or(b"").to_vec()
}

fn array_get(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let note = machine.note_of(call.this());
    let found = usize::try_from(call.argument(1).as_int()).ok();
    let Some(value) = found.and_then(|at| machine.array(call.this()).ok()?.get(at)) else {
        machine.array(call.this())?;
        return Err(machine.outside(call.this(), call.argument(1)));
    };
    let type_ = element_type(machine, call.this());
    let value = if type_.len() == 1 { value.noted(note) } else { value };
    machine.adapted(value, &type_, b"Ljava/lang/Object;")
}

fn array_set(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let type_ = element_type(machine, call.this());
    let value = machine.adapted(call.argument(2), b"Ljava/lang/Object;", &type_)?;
    let length = machine.array(call.this())?.len();
    match usize::try_from(call.argument(1).as_int()).ok().filter(|&at| at < length) {
        Some(at) => {
            machine.store_element(call.this(), at, value);
            Ok(Value::ZERO)
        }
        None => Err(machine.outside(call.this(), call.argument(1))),
    }
}

/// A text between quotes, as JSON of the platform writes it.
fn quote(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if call.this().bits == 0 {
        return machine.new_string("\"\"");
    }
    let (text, note) = (machine.text(call.this())?, machine.note_of(call.this()));
    let mut units: Vec<u16> = vec![u16::from(b'"')];
    for &unit in text.iter() {
        match unit {
            0x22 | 0x5c | 0x2f => units.extend([0x5c, unit]),
            0x09 => units.extend([0x5c, u16::from(b't')]),
            0x08 => units.extend([0x5c, u16::from(b'b')]),
            0x0a => units.extend([0x5c, u16::from(b'n')]),
            0x0d => units.extend([0x5c, u16::from(b'r')]),
            0x0c => units.extend([0x5c, u16::from(b'f')]),
            0..=0x1f => units.extend(format!("\\u{unit:04x}").encode_utf16()),
            _ => units.push(unit),
        }
    }
    units.push(u16::from(b'"'));
    let note = machine.notes.step(note, "json");
    machine.new_text(units, note)
}
