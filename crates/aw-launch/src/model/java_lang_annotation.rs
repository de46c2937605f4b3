//! Annotations at run time: whether a class, a field or a method bears one, and what its elements say.

use std::sync::Arc;

use aw_dex::{Annotation, Dex, Element};

use crate::calls::Call;
use crate::classes::{ClassId, FieldLink, MethodId, Origin};
use crate::heap::Body;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::model::java_lang_class::Reflected;
use crate::model::java_lang_reflect::{OfConstructor, OfField};
use crate::names::return_type;
use crate::value::Value;

pub const TABLE: &[Row] = &[
    ("Ljava/lang/Class;->isAnnotationPresent", is_present),
    ("Ljava/lang/Class;->getAnnotation", get),
    ("Ljava/lang/Class;->getDeclaredAnnotation", get),
    ("Ljava/lang/Class;->getAnnotations", get_all),
    ("Ljava/lang/Class;->getDeclaredAnnotations", get_all),
    ("Ljava/lang/reflect/AccessibleObject;->isAnnotationPresent", is_present),
    ("Ljava/lang/reflect/AccessibleObject;->getAnnotation", get),
    ("Ljava/lang/reflect/AccessibleObject;->getDeclaredAnnotation", get),
    ("Ljava/lang/reflect/AccessibleObject;->getAnnotations", get_all),
    ("Ljava/lang/reflect/AccessibleObject;->getDeclaredAnnotations", get_all),
];

/// `RetentionPolicy.RUNTIME` and that of the system, as the format counts them.
const RUNTIME: u8 = 1;
const SYSTEM: u8 = 2;
/// Annotations within annotations that are made.
const MAX_DEPTH: usize = 8;

/// What bears annotations.
enum Bearer {
    Class,
    /// Name of the field.
    Field(Vec<u8>),
    /// Name and prototype.
    Method(Vec<u8>, Vec<u8>),
}

impl Machine {
    /// The class and the member that an object of `java.lang.reflect` stands for.
    fn bearer(&mut self, value: Value) -> Result<(ClassId, Bearer), Stop> {
        if let Ok(class) = self.mirrored(value) {
            return Ok((class, Bearer::Class));
        }
        if let Ok(field) = self.state::<OfField>(value) {
            let (class, name) = (field.class, field.name);
            return Ok((class, Bearer::Field(self.names.bytes(name).to_vec())));
        }
        let method = match self.state::<Reflected>(value) {
            Ok(method) => method.0,
            Err(_) => self.state::<OfConstructor>(value)?.0,
        };
        let row = &self.methods[method as usize];
        let (name, proto) = (self.names.bytes(row.name).to_vec(), self.names.bytes(row.proto).to_vec());
        Ok((row.class, Bearer::Method(name, proto)))
    }

    /// The annotations of a member of a class of the app with the file they stand in; what the platform's classes bear is not known.
    fn annotations(&mut self, class: ClassId, bearer: &Bearer) -> Result<(u32, Vec<Annotation>), Stop> {
        let Origin::App { dex, row } = self.classes[class as usize].origin else {
            return Err(Stop::Unknown(self.notes.unknown("annotations of a class of the platform")));
        };
        let file = Arc::clone(&self.dexes[dex as usize].dex);
        let Some(class) = file.classes.get(row as usize) else { return Ok((dex, Vec::new())) };
        let sets = file.annotated(class);
        // What a dex file lists may be long, and is looked through at each question.
        self.spend((sets.fields.len() + sets.methods.len()) as u64);
        let offset = match bearer {
            Bearer::Class => sets.class,
            Bearer::Field(name) => {
                let is = |row: u32| file.fields.get(row as usize).and_then(|row| file.string(row.name)) == Some(name);
                sets.fields.iter().find(|one| is(one.0)).map_or(0, |one| one.1)
            }
            Bearer::Method(name, proto) => {
                let is = |row: u32| {
                    file.methods.get(row as usize).is_some_and(|row| {
                        file.string(row.name) == Some(name) && prototype(&file, row.proto).as_ref() == Some(proto)
                    })
                };
                sets.methods.iter().find(|one| is(one.0)).map_or(0, |one| one.1)
            }
        };
        let all = file.annotations(offset);
        self.spend(all.iter().map(|one| 1 + one.elements.len() as u64).sum());
        Ok((dex, all))
    }

    /// Whether a method of the app bears an annotation of this descriptor that is there at run time.
    pub fn bears(&mut self, method: MethodId, annotation: &str) -> bool {
        let row = &self.methods[method as usize];
        let class = row.class;
        let bearer = Bearer::Method(self.names.bytes(row.name).to_vec(), self.names.bytes(row.proto).to_vec());
        let Ok((dex, all)) = self.annotations(class, &bearer) else { return false };
        let file = Arc::clone(&self.dexes[dex as usize].dex);
        all.iter().any(|one| is_of(&file, one, annotation.as_bytes()))
    }

    /// The object of an annotation: a proxy of its class, its elements in the handler.
    fn annotation(&mut self, dex: u32, annotation: &Annotation, depth: usize) -> Answer {
        let file = Arc::clone(&self.dexes[dex as usize].dex);
        let name = file.type_descriptor(annotation.type_).unwrap_or(b"").to_vec();
        let name = self.names.add(&name);
        let Some(class) = self.class_named(name).filter(|_| depth < MAX_DEPTH) else {
            return Err(Stop::Unknown(self.notes.unknown("an annotation whose class is not there")));
        };
        let handler_class = self.platform_class("Ljava/lang/reflect/Elements;");
        let mirror = self.mirror(class)?;
        let handler = self.construct(handler_class, "(Ljava/lang/Class;)V", &[mirror])?;
        if let Ok((own, rows)) = self.annotations(class, &Bearer::Class) {
            let defaults = rows.iter().filter(|row| row.visibility == SYSTEM).flat_map(|row| &row.elements);
            for (_, element) in defaults {
                if let Element::Nested(all) = element {
                    self.put_elements(own, class, handler, all, depth)?;
                }
            }
        }
        self.put_elements(dex, class, handler, annotation, depth)?;
        let class = self.proxy_class(&[class]);
        let made = Value::reference(self.add_object(class, crate::value::Note::NONE, Body::Plain)?);
        self.keep(made, "handler", handler);
        Ok(made)
    }

    fn put_elements(
        &mut self,
        dex: u32,
        class: ClassId,
        handler: Value,
        from: &Annotation,
        depth: usize,
    ) -> Result<(), Stop> {
        let file = Arc::clone(&self.dexes[dex as usize].dex);
        for (name, element) in &from.elements {
            let name = file.string(*name).unwrap_or(b"").to_vec();
            let Some(type_) = self.element_type_of(class, &name) else { continue };
            let value = self.element(dex, element, &type_, depth)?;
            let name = self.new_string(&String::from_utf8_lossy(&name))?;
            self.call_virtual(handler, "put", "(Ljava/lang/String;Ljava/lang/Object;)V", &[name, value])?;
        }
        Ok(())
    }

    /// The type of an element, by the method that asks for it.
    fn element_type_of(&self, class: ClassId, name: &[u8]) -> Option<Vec<u8>> {
        let rows = self.classes[class as usize].methods.iter().map(|&method| &self.methods[method as usize]);
        let row = rows.into_iter().find(|row| self.names.bytes(row.name) == name)?;
        Some(return_type(self.names.bytes(row.proto)).to_vec())
    }

    /// An element's value as an object; primitives in their boxes.
    fn element(&mut self, dex: u32, element: &Element, type_: &[u8], depth: usize) -> Answer {
        match element {
            Element::Plain(plain) => {
                let value = self.plain_element(dex, plain, type_)?;
                self.adapted(value, type_, b"Ljava/lang/Object;")
            }
            Element::Enum(row) => self.constant_of_field(dex, *row),
            Element::Nested(annotation) => self.annotation(dex, annotation, depth + 1),
            Element::Array(all) => {
                let name = self.names.add(type_);
                let Some(class) = self.class_named(name).filter(|_| type_.first() == Some(&b'[')) else {
                    return Err(Stop::Unknown(self.notes.unknown("an array in an annotation")));
                };
                let array = self.make_array(class, super::java_lang_string::count(all.len()))?;
                for (place, one) in all.iter().enumerate() {
                    let value = match one {
                        Element::Plain(plain) => self.plain_element(dex, plain, &type_[1..])?,
                        other => self.element(dex, other, &type_[1..], depth + 1)?,
                    };
                    self.store_element(array, place, value);
                }
                Ok(array)
            }
        }
    }

    fn plain_element(&mut self, dex: u32, plain: &aw_dex::Value, type_: &[u8]) -> Answer {
        Ok(match plain {
            aw_dex::Value::Int(number) if type_ == b"J" => Value::long(*number),
            #[allow(clippy::cast_possible_truncation, reason = "the type says how many bits it has")]
            aw_dex::Value::Int(number) => Value::int(*number as i32),
            aw_dex::Value::Boolean(truth) => Value::bool(*truth),
            aw_dex::Value::Float(number) => Value::float(*number),
            aw_dex::Value::Double(number) => Value::double(*number),
            aw_dex::Value::String(row) => self.constant_string(dex, *row)?,
            aw_dex::Value::Type(row) => {
                let name = self.type_name(dex, *row);
                let class = self.class_named(name).unwrap_or(self.object_class);
                self.mirror(class)?
            }
            _ => Value::ZERO,
        })
    }

    /// A constant of an enum by the field that holds it.
    fn constant_of_field(&mut self, dex: u32, row: u32) -> Answer {
        let file = Arc::clone(&self.dexes[dex as usize].dex);
        let Some(field) = file.fields.get(row as usize) else { return Ok(Value::ZERO) };
        let (owner, type_) = (self.type_name(dex, field.class), self.type_name(dex, field.type_));
        let name = self.names.add(file.string(field.name).unwrap_or(b""));
        let class = self.class_named(owner);
        match class.and_then(|class| self.find_field(class, name, type_)) {
            Some(FieldLink::Static(class, place)) => {
                self.initialise_now(class)?;
                Ok(self.classes[class as usize].statics[place as usize])
            }
            Some(FieldLink::Kept(class, name, type_)) => self.kept_static(class, name, type_),
            _ => Ok(Value::ZERO),
        }
    }
}

/// The prototype of a row as text.
fn prototype(file: &Dex, row: u32) -> Option<Vec<u8>> {
    let row = file.protos.get(row as usize)?;
    let mut text = vec![b'('];
    for &type_ in &row.parameters {
        text.extend(file.type_descriptor(u32::from(type_))?);
    }
    text.push(b')');
    text.extend(file.type_descriptor(row.return_type)?);
    Some(text)
}

fn is_of(file: &Dex, annotation: &Annotation, wanted: &[u8]) -> bool {
    annotation.visibility == RUNTIME && file.type_descriptor(annotation.type_) == Some(wanted)
}

/// The annotation that is asked for, and the file it stands in.
fn found(machine: &mut Machine, call: &Call<'_>) -> Result<Option<(u32, Annotation)>, Stop> {
    let (class, bearer) = machine.bearer(call.this())?;
    let wanted = machine.mirrored(call.argument(1))?;
    let name = machine.classes[wanted as usize].name;
    let name = machine.names.bytes(name).to_vec();
    let (dex, all) = machine.annotations(class, &bearer)?;
    let file = Arc::clone(&machine.dexes[dex as usize].dex);
    Ok(all.into_iter().find(|one| is_of(&file, one, &name)).map(|one| (dex, one)))
}

fn is_present(machine: &mut Machine, call: &Call<'_>) -> Answer {
    Ok(Value::bool(found(machine, call)?.is_some()))
}

fn get(machine: &mut Machine, call: &Call<'_>) -> Answer {
    match found(machine, call)? {
        Some((dex, annotation)) => machine.annotation(dex, &annotation, 0),
        None => Ok(Value::ZERO),
    }
}

fn get_all(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (class, bearer) = machine.bearer(call.this())?;
    let (dex, all) = machine.annotations(class, &bearer)?;
    let mut made = Vec::new();
    for annotation in all.iter().filter(|one| one.visibility == RUNTIME) {
        made.push(machine.annotation(dex, annotation, 0)?);
    }
    machine.new_array("[Ljava/lang/annotation/Annotation;", made)
}
