//! Fields, and the initialisation of classes that using them starts.

use std::sync::Arc;

use crate::classes::{Behaviour, ClassId, FieldLink, Init, Origin};
use crate::decode::Op;
use crate::frames::{ENTRY, Entry};
use crate::heap::Body;
use crate::interp::Next;
use crate::machine::{Answer, Machine, Stop};
use crate::model;
use crate::names::Name;
use crate::phone::is_of_phone;
use crate::threads::Wait;
use crate::value::{Note, Value};

impl Machine {
    /// `iget` where the field is not simply there.
    pub fn get_field(&mut self, dex: u32, now: Op, base: usize) -> Result<(), Stop> {
        let receiver = self.thread.registers[base + usize::from(now.b)];
        let value = match self.field_link(dex, now.x) {
            FieldLink::Instance(slot) => self.instance_field(dex, now.x, receiver, slot)?,
            FieldLink::Kept(class, name, type_) => self.kept_field(receiver, class, name, type_)?,
            FieldLink::Static(..) => return Err(self.throw("Ljava/lang/IncompatibleClassChangeError;", "static")),
            _ => return Err(self.no_field(dex, now.x)),
        };
        self.thread.registers[base + usize::from(now.a)] = value;
        Ok(())
    }

    fn instance_field(&mut self, dex: u32, local: u32, receiver: Value, slot: u32) -> Answer {
        let object = self.object(receiver)?;
        let (value, opaque) = (object.fields.get(slot as usize).copied(), matches!(object.body, Body::Opaque));
        match value {
            // An unknown reference comes to be when first looked at.
            Some(value) if value.note.is_unknown() && value.bits == 0 => {
                let type_ = self.field_type(dex, local);
                let descriptor = self.names.bytes(type_).to_vec();
                let made = self.unknown_noted(&descriptor, value.note)?;
                if let Some(object) = self.heap.get_mut(receiver.as_ref())
                    && let Some(place) = object.fields.get_mut(slot as usize)
                {
                    *place = made;
                }
                Ok(made)
            }
            Some(value) => Ok(value),
            None if opaque => {
                let (class, note) = (self.class_of(receiver), self.doubt(receiver));
                let slots = self.classes[class as usize].slots.max(slot as usize + 1);
                if let Some(object) = self.heap.get_mut(receiver.as_ref()) {
                    object.fields = vec![Value::ZERO.noted(note); slots].into_boxed_slice();
                }
                self.instance_field(dex, local, receiver, slot)
            }
            None => Err(self.throw("Ljava/lang/VerifyError;", "a field of another class")),
        }
    }

    fn field_type(&mut self, dex: u32, local: u32) -> Name {
        let file = Arc::clone(&self.dexes[dex as usize].dex);
        let type_ = file.fields.get(local as usize).map_or(aw_dex::NO_INDEX, |row| row.type_);
        self.type_name(dex, type_)
    }

    /// A field of a framework class of an object: what was stored, what the model says, else zero for an object that
    /// the app made, and unknown for one that came from outside.
    fn kept_field(&mut self, receiver: Value, class: ClassId, name: Name, type_: Name) -> Answer {
        let object = self.object(receiver)?;
        let opaque = matches!(object.body, Body::Opaque);
        if let Some(&value) = object.kept.as_ref().and_then(|kept| kept.get(&name)) {
            return Ok(value);
        }
        let descriptor = self.names.bytes(type_).to_vec();
        if let Some(answer) = self.modelled_field(class, name, receiver, &descriptor) {
            return answer;
        }
        if opaque {
            let note = self.doubt(receiver);
            let value = self.unknown_noted(&descriptor, note)?;
            self.heap_keep(receiver, name, value);
            return Ok(value);
        }
        Ok(Value::ZERO)
    }

    fn heap_keep(&mut self, receiver: Value, name: Name, value: Value) {
        if let Some(object) = self.heap.get_mut(receiver.as_ref()) {
            object.kept.get_or_insert_default().insert(name, value);
        }
    }

    fn modelled_field(&mut self, class: ClassId, name: Name, receiver: Value, descriptor: &[u8]) -> Option<Answer> {
        for one in std::iter::successors(Some(class), |&one| self.classes[one as usize].superclass).collect::<Vec<_>>()
        {
            let rule = model::field_rule(&self.class_text(one), &self.names.text(name));
            if let Some(rule) = rule {
                return Some(self.rule_value(rule, receiver, &[], descriptor));
            }
        }
        None
    }

    fn no_field(&mut self, dex: u32, local: u32) -> Stop {
        let file = Arc::clone(&self.dexes[dex as usize].dex);
        let name = file.fields.get(local as usize).map_or(aw_dex::NO_INDEX, |row| row.name);
        let name = self.string_name(dex, name);
        let name = self.names.text(name);
        self.throw("Ljava/lang/NoSuchFieldError;", &name)
    }

    /// `iput` where the field is not simply there.
    pub fn put_field(&mut self, dex: u32, now: Op, base: usize, value: Value) -> Result<(), Stop> {
        let receiver = self.thread.registers[base + usize::from(now.b)];
        match self.field_link(dex, now.x) {
            FieldLink::Instance(slot) => {
                if self.object(receiver)?.fields.len() <= slot as usize {
                    self.instance_field(dex, now.x, receiver, slot)?;
                }
                if let Some(place) =
                    self.heap.get_mut(receiver.as_ref()).and_then(|object| object.fields.get_mut(slot as usize))
                {
                    *place = value;
                }
                Ok(())
            }
            FieldLink::Kept(_, name, _) => {
                self.object(receiver)?;
                self.heap_keep(receiver, name, value);
                Ok(())
            }
            FieldLink::Static(..) => Err(self.throw("Ljava/lang/IncompatibleClassChangeError;", "static")),
            _ => Err(self.no_field(dex, now.x)),
        }
    }

    /// `sget`.
    pub fn get_static(&mut self, dex: u32, now: Op, base: usize) -> Result<Next, Stop> {
        let value = match self.field_link(dex, now.x) {
            FieldLink::Static(class, place) => {
                if self.initialise(class)? {
                    return Ok(Next::Frame);
                }
                self.classes[class as usize].statics[place as usize]
            }
            FieldLink::Kept(class, name, type_) => self.kept_static(class, name, type_)?,
            _ => return Err(self.no_field(dex, now.x)),
        };
        self.thread.registers[base + usize::from(now.a)] = value;
        Ok(Next::On)
    }

    /// A static field of a framework class.
    pub fn kept_static(&mut self, class: ClassId, name: Name, type_: Name) -> Answer {
        let field = format!("{}->{}", self.class_text(class), self.names.text(name));
        self.watch_field(class, name, &field);
        if let Some(&known) = self.kept_statics.get(&(class, name)) {
            return Ok(known);
        }
        let descriptor = self.names.bytes(type_).to_vec();
        let text = self.names.text(name);
        let told = match model::static_field(self, &self.class_text(class), &text) {
            Some(answer) => Some(answer),
            None => self.modelled_field(class, name, Value::ZERO, &descriptor),
        };
        let value = match told {
            Some(answer) => answer?,
            None if descriptor == b"Landroid/net/Uri;" && self.address_of_field(class, name).is_some() => {
                let text = self.address_of_field(class, name).unwrap_or_default();
                self.new_uri(&text, Note::NONE)?
            }
            None if self.names.bytes(self.classes[class as usize].name) == descriptor && self.is_enum(class) => {
                self.enum_constant(class, &text)?
            }
            None => {
                self.count_unmodelled(&field);
                self.unknown_of(&descriptor, &field)?
            }
        };
        let mut value = self.source_of_field(&field, value, &descriptor)?;
        if is_of_phone(self.names.bytes(self.classes[class as usize].name), text.as_bytes()) {
            value = self.of_phone(value);
        }
        self.kept_statics.insert((class, name), value);
        Ok(value)
    }

    fn is_enum(&mut self, class: ClassId) -> bool {
        let above = self.platform_class("Ljava/lang/Enum;");
        self.is_assignable(class, above)
    }

    /// A constant of an enumeration of the platform: one object, of which the name is known and the place is not.
    pub fn enum_constant(&mut self, class: ClassId, name: &str) -> Answer {
        let key = format!("{}->{name}", self.class_text(class));
        if let Some(&known) = self.singles.get(&key) {
            return Ok(Value::reference(known));
        }
        let made = Value::reference(self.add_object(class, Note::NONE, Body::Plain)?);
        self.singles.insert(key, made.as_ref());
        let text = self.new_string(name)?;
        let place = Value::ZERO.noted(self.notes.unknown("the place of a constant in its enumeration"));
        for (field, type_, value) in [("name", "Ljava/lang/String;", text), ("ordinal", "I", place)] {
            let (field, type_) = (self.names.add(field.as_bytes()), self.names.add(type_.as_bytes()));
            if let Some(FieldLink::Instance(slot)) = self.find_field(class, field, type_)
                && let Some(object) = self.heap.get_mut(made.as_ref())
                && let Some(slot) = object.fields.get_mut(slot as usize)
            {
                *slot = value;
            }
        }
        Ok(made)
    }

    /// The address that a constant of the platform stands for, where the question names it.
    fn address_of_field(&self, class: ClassId, name: Name) -> Option<String> {
        let class = self.classes[class as usize].name;
        self.ground.address_fields.get(&(class, name)).cloned()
    }

    /// `sput`.
    pub fn put_static(&mut self, dex: u32, now: Op, base: usize) -> Result<Next, Stop> {
        let value = self.thread.registers[base + usize::from(now.a)];
        match self.field_link(dex, now.x) {
            FieldLink::Static(class, place) => {
                if self.initialise(class)? {
                    return Ok(Next::Frame);
                }
                let value = crate::arithmetic::narrow(now.code - crate::opcodes::SPUT, value);
                self.classes[class as usize].statics[place as usize] = value;
            }
            FieldLink::Kept(class, name, _) => {
                self.kept_statics.insert((class, name), value);
            }
            _ => return Err(self.no_field(dex, now.x)),
        }
        Ok(Next::On)
    }

    /// Initialise a class, superclasses first: true where frames were pushed and the instruction must run again.
    pub fn initialise(&mut self, class: ClassId) -> Result<bool, Stop> {
        match self.classes[class as usize].init {
            Init::Done => return Ok(false),
            Init::Running(thread) if thread == self.thread.number => return Ok(false),
            // Another thread is at it: wait until it is done (JLS 12.4.2).
            Init::Running(_) => {
                let on = self.mirror(class)?.as_ref() | ENTRY;
                return Err(Stop::Block(Wait { until_ms: None, on }));
            }
            Init::Failed => {
                let name = self.class_text(class);
                return Err(self.throw("Ljava/lang/NoClassDefFoundError;", &name));
            }
            Init::Not => {}
        }
        let mut chain = vec![class];
        while let Some(above) = self.classes[chain[chain.len() - 1] as usize].superclass {
            if self.classes[above as usize].init != Init::Not {
                break;
            }
            chain.push(above);
        }
        if self.classes[class as usize].is_interface() {
            chain.truncate(1);
        }
        let chain: Vec<ClassId> = chain.into_iter().flat_map(|one| self.with_interfaces(one)).collect();
        let selector = self.names.selector_of("<clinit>", "()V");
        let mut pushed = false;
        // The last pushed runs first: the class itself waits below its superclasses.
        for class in chain {
            if self.classes[class as usize].init != Init::Not {
                continue;
            }
            self.set_statics(class)?;
            let method = self.classes[class as usize].by_selector.get(&selector).copied();
            let Some(method) = method.filter(|&method| self.code(method).is_some()) else {
                self.classes[class as usize].init = Init::Done;
                continue;
            };
            self.classes[class as usize].init = Init::Running(self.thread.number);
            self.invoke(method, &[], Entry::Init(class))?;
            pushed = true;
        }
        Ok(pushed)
    }

    /// A class, and the interfaces above it that are initialised with it: those with methods that do something.
    fn with_interfaces(&self, class: ClassId) -> Vec<ClassId> {
        let row = &self.classes[class as usize];
        let mut found = vec![class];
        if row.is_interface() || row.interfaces.is_empty() {
            return found;
        }
        let with_code = |&one: &ClassId| {
            let row = &self.classes[one as usize];
            one != class && row.is_interface() && row.init == Init::Not && {
                let mut methods = row.methods.iter().map(|&method| &self.methods[method as usize]);
                methods.any(|method| !method.is_static() && !matches!(method.behaviour, Behaviour::Abstract))
            }
        };
        found.extend(row.supers.iter().rev().copied().filter(with_code));
        found
    }

    /// The initialiser of a class is over: who waits for it goes on.
    pub fn end_initialiser(&mut self, class: ClassId, init: Init) {
        let row = &mut self.classes[class as usize];
        row.init = init;
        let mirror = row.mirror;
        if mirror != 0 {
            self.notify(mirror | ENTRY, true);
        }
    }

    /// Initialise a class from the model, to its end.
    pub fn initialise_now(&mut self, class: ClassId) -> Result<(), Stop> {
        let floor = self.thread.frames.len();
        loop {
            match self.initialise(class) {
                Ok(true) => return self.finish(floor),
                Ok(false) => return Ok(()),
                Err(Stop::Block(wait)) if self.wait_here(wait) && self.limit().is_none() => {}
                Err(Stop::Block(_)) => return Err(Stop::Halt(self.limit().unwrap_or("waiting"))),
                Err(stop) => return Err(stop),
            }
        }
    }

    /// Give static fields the values that the file states.
    fn set_statics(&mut self, class: ClassId) -> Result<(), Stop> {
        let (Origin::App { dex, row } | Origin::Boot { dex, row }) = self.classes[class as usize].origin else {
            return Ok(());
        };
        let file = Arc::clone(&self.dexes[dex as usize].dex);
        let Some(definition) = file.classes.get(row as usize) else { return Ok(()) };
        for (place, value) in file.static_values(definition).into_iter().enumerate() {
            let value = match value {
                aw_dex::Value::Int(bits) => Value::long(bits),
                aw_dex::Value::Boolean(bit) => Value::bool(bit),
                aw_dex::Value::Float(number) => Value::float(number),
                aw_dex::Value::Double(number) => Value::double(number),
                aw_dex::Value::String(local) => self.constant_string(dex, local)?,
                aw_dex::Value::Type(local) => {
                    let class = self.needed_class(dex, local)?;
                    self.mirror(class)?
                }
                _ => Value { bits: 0, note: Note::NONE },
            };
            if let Some(slot) = self.classes[class as usize].statics.get_mut(place) {
                *slot = value;
            }
        }
        Ok(())
    }
}
