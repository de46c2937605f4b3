//! Sources and sinks: which calls, fields, addresses, files, commands and properties are readings of personal
//! information (the question says), and the events they leave.

use std::rc::Rc;

use aw_flow::Api;

use crate::classes::{ClassId, MethodId};
use crate::device;
use crate::frames::MAX_PLACES;
use crate::heap::Body;
use crate::machine::{Answer, Machine, Stop};
use crate::names::{Name, index, return_type};
use crate::record::{Carried, Event, hash, masked};
use crate::value::{Note, Value};

/// Calls on the watch list whose listeners wait for something that a person or another app does.
const REGISTRATIONS: &[&str] = &[
    "addPrimaryClipChangedListener",
    "addOnAccountsUpdatedListener",
    "registerCallback",
    "registerScreenCaptureCallback",
];

/// One way to read a data type.
pub struct Watch {
    pub data_type: String,
    pub weak: bool,
    /// Parameter, texts it may equal, texts it may start with.
    argument: Option<(usize, Vec<String>, Vec<String>)>,
    permissions: Vec<String>,
}

/// A reading that is under way.
pub struct Reading {
    event: u32,
    data_type: String,
}

impl Watch {
    /// A call of this kind.
    pub fn of_method(data_type: &str, api: &Api) -> Self {
        let argument = api.argument.as_ref().map(|argument| {
            let texts = argument.equals.iter().map(|value| match value {
                serde_json::Value::String(text) => text.clone(),
                other => other.to_string(),
            });
            (argument.index, texts.collect(), argument.prefix.clone())
        });
        Self { data_type: data_type.to_owned(), weak: api.weak, argument, permissions: api.permissions.clone() }
    }

    /// A field.
    pub fn of_field(data_type: &str, weak: bool) -> Self {
        Self { data_type: data_type.to_owned(), weak, argument: None, permissions: Vec::new() }
    }
}

impl Machine {
    /// Rows of the watch list for a member of a class.
    pub fn watches_on(&self, class: ClassId, name: Name) -> Rc<[u32]> {
        let class = self.classes[class as usize].name;
        self.ground.watch_names.get(&(class, name)).map_or_else(|| Rc::from([]), Rc::clone)
    }

    /// The watch that a call meets, by its arguments.
    fn met(&self, method: MethodId, arguments: &[Value]) -> Option<u32> {
        let row = &self.methods[method as usize];
        let parameters = &arguments[arguments.len().saturating_sub(row.shorty.len())..];
        row.watches.iter().copied().find(|&watch| match &self.ground.watches[watch as usize].argument {
            None => true,
            Some((at, equals, prefixes)) => {
                let (Some(&value), letter) = (parameters.get(*at), row.shorty.get(*at)) else { return false };
                let text = match letter {
                    Some(b'L') => self.known_string(value),
                    _ if value.note.is_unknown() => None,
                    _ => Some(value.as_int().to_string()),
                };
                text.is_some_and(|text| {
                    equals.contains(&text) || prefixes.iter().any(|prefix| text.starts_with(prefix.as_str()))
                })
            }
        })
    }

    /// A call of the platform that may be a source: its event, or the refusal for want of a permission.
    pub fn watch_call(&mut self, method: MethodId, arguments: &[Value]) -> Result<Option<Reading>, Stop> {
        let Some(watch) = self.met(method, arguments).filter(|_| !self.is_of_others(arguments)) else {
            return Ok(None);
        };
        let api = self.method_text(method);
        let row = &self.ground.watches[watch as usize];
        let (data_type, weak, permissions) = (row.data_type.clone(), row.weak, row.permissions.clone());
        let allowed = permissions.is_empty() || permissions.iter().any(|name| self.is_granted(name));
        let result = if allowed { "ok" } else { "denied" };
        let waits = self.only_registers(method);
        let event = self.emit(if waits { "registration" } else { "source" }, &data_type, &api, result, weak);
        if !allowed && !self.names_a_place(method) {
            let message = format!("{api} needs {}", permissions.join(" or "));
            return Err(self.throw("Ljava/lang/SecurityException;", &message));
        }
        Ok(if waits || !allowed { None } else { Some(Reading { event, data_type }) })
    }

    /// What is asked is about a host that the app named, and not about this phone.
    fn is_of_others(&mut self, arguments: &[Value]) -> bool {
        let Some(&receiver) = arguments.first() else { return false };
        self.class_text(self.class_of(receiver)).starts_with("Ljava/net/Inet") && self.kept(receiver, "host").is_some()
    }

    /// A call that names a place whether or not what is there may be read.
    fn names_a_place(&self, method: MethodId) -> bool {
        let class = self.classes[self.methods[method as usize].class as usize].name;
        self.names.bytes(class) == b"Landroid/os/Environment;"
    }

    /// A call that hands a listener over and gives nothing by itself.
    fn only_registers(&self, method: MethodId) -> bool {
        let name = self.names.text(self.methods[method as usize].name);
        REGISTRATIONS.contains(&name.as_str())
    }

    /// A call of a class of the app that is a source by the catalogue (an SDK's entry point).
    pub fn watch_app_call(&mut self, method: MethodId, registers: &[Value]) {
        if let Some(watch) = self.met(method, registers) {
            let row = &self.ground.watches[watch as usize];
            let (data_type, weak) = (row.data_type.clone(), row.weak);
            let api = self.method_text(method);
            self.emit("source", &data_type, &api, "ok", weak);
        }
    }

    /// A reading that a call of `class` with this text would be, made by another way: its data type and event.
    pub fn read_by_text(&mut self, class: &str, member: &str, text: &str, api: &str) -> Option<(String, u32)> {
        let key = (self.names.add(class.as_bytes()), self.names.add(member.as_bytes()));
        let rows = self.ground.watch_names.get(&key)?;
        let row = rows
            .iter()
            .map(|&row| &self.ground.watches[row as usize])
            .find(|watch| watch.argument.as_ref().is_some_and(|(_, equals, _)| equals.iter().any(|one| one == text)))?;
        let (data_type, weak) = (row.data_type.clone(), row.weak);
        let event = self.emit("source", &data_type, api, "ok", weak);
        Some((data_type, event))
    }

    /// Whether the world grants a permission.
    pub fn is_granted(&self, permission: &str) -> bool {
        let world = &self.question.world;
        world.granted.as_ref().is_none_or(|granted| granted.iter().any(|name| name == permission))
            || self.system.granted.contains(permission)
    }

    /// What a reading gives: the model's answer, or the planted value where the model has none and the type is text.
    pub fn read_value(&mut self, method: MethodId, reading: &Reading, answer: Value) -> Answer {
        let proto = self.methods[method as usize].proto;
        let descriptor = return_type(self.names.bytes(proto)).to_vec();
        self.sourced(reading, answer, &descriptor)
    }

    fn sourced(&mut self, reading: &Reading, answer: Value, descriptor: &[u8]) -> Answer {
        let note = self.notes.source(reading.event);
        let planted = matches!(descriptor, b"Ljava/lang/String;" | b"Ljava/lang/CharSequence;");
        let value = if planted && self.is_opaque(answer) {
            let text = device::value(&reading.data_type, self.question.world.seed);
            self.new_string(&text)?
        } else {
            answer
        };
        if let Some(text) = self.known_string(value) {
            self.tell_value(reading.event, &text);
        }
        if matches!(descriptor.first(), Some(b'L' | b'[')) {
            self.mark(value, note);
            return Ok(value);
        }
        let joined = self.notes.join(value.note, note);
        Ok(value.noted(joined))
    }

    /// A static field of the platform that may be a source.
    pub fn watch_field(&mut self, class: ClassId, name: Name, field: &str) {
        let rows = self.watches_on(class, name);
        if let Some(&watch) = rows.first() {
            let row = &self.ground.watches[watch as usize];
            let (data_type, weak) = (row.data_type.clone(), row.weak);
            self.field_reading =
                Some((field.to_owned(), self.emit("source", &data_type, field, "ok", weak), data_type));
        }
    }

    /// The value of the field just watched, planted and marked.
    pub fn source_of_field(&mut self, field: &str, value: Value, descriptor: &[u8]) -> Answer {
        match self.field_reading.take() {
            Some((watched, event, data_type)) if watched == field => {
                self.sourced(&Reading { event, data_type }, value, descriptor)
            }
            _ => Ok(value),
        }
    }

    /// A text that may name personal information: an address, a file, a command, a property. Its note where it does.
    pub fn read_named(&mut self, kind: Named, text: &str) -> Note {
        let ground = Rc::clone(&self.ground);
        let mut best: Option<(usize, &str)> = None;
        for source in &ground.sources {
            let rows = match kind {
                Named::Address => &source.uris,
                Named::File => &source.files,
                Named::Command => &source.commands,
                Named::Property => &source.properties,
            };
            for row in rows.iter().filter(|row| kind.meets(text, row)) {
                if best.is_none_or(|(length, _)| row.len() > length) {
                    best = Some((row.len(), &source.data_type));
                }
            }
        }
        let Some((_, data_type)) = best else { return Note::NONE };
        let event = self.emit("source", data_type, text, "ok", false);
        self.notes.source(event)
    }

    /// Record an event; its sequence number.
    pub fn emit(&mut self, kind: &'static str, what: &str, api: &str, result: &'static str, weak: bool) -> u32 {
        let sequence = index(self.record.events.len()) + 1;
        if self.record.events.len() >= self.question.budget.events {
            self.gap("events_cut", "more events than are kept", "");
            return sequence;
        }
        let event = Event {
            sequence,
            time_ms: self.clock_ms,
            step: self.thread.step,
            component: self.thread.component.clone(),
            kind,
            what: what.to_owned(),
            api: api.to_owned(),
            result,
            value: String::new(),
            value_hash: String::new(),
            weak,
            stack: self.places(MAX_PLACES),
            parent: self.thread.parent,
            assumptions: index(self.record.assumptions.len()),
            carries: Vec::new(),
        };
        self.record.events.push(event);
        sequence
    }

    /// Tell what an event read, covered.
    pub fn tell_value(&mut self, event: u32, text: &str) {
        if let Some(row) = self.record.events.get_mut(event as usize - 1) {
            row.value = masked(text);
            row.value_hash = format!("{:016x}", hash(text.as_bytes()));
        }
    }

    /// Something leaves the app, or is kept: what it carries is told.
    pub fn sink(&mut self, what: &str, api: &str, values: &[Value]) {
        let mut note = Note::NONE;
        for &value in values {
            let one = self.note_of(value);
            note = self.notes.join(note, one);
        }
        let event = self.emit("sink", what, api, "ok", false);
        let origins = self.notes.origins(note).to_vec();
        let carries = origins.into_iter().map(|origin| Carried {
            source: origin.event,
            data_type: self.data_type_of(origin.event),
            steps: origin.steps,
        });
        let carries: Vec<Carried> = carries.collect();
        let text = values.iter().find_map(|&value| self.known_string(value));
        let content: Vec<u8> = values.iter().flat_map(|&value| self.content_of_value(value)).collect();
        if let Some(row) = self.record.events.get_mut(event as usize - 1) {
            row.carries = carries;
            row.value_hash = format!("{:016x}", hash(&content));
        }
        if let Some(text) = text {
            // Where a request goes is no personal value; what it carries stays covered.
            let shown =
                if what == "network" { text.split(['?', '#']).next().unwrap_or("").to_owned() } else { masked(&text) };
            if let Some(row) = self.record.events.get_mut(event as usize - 1) {
                row.value = shown;
            }
        }
    }

    /// The bytes of a text or of an array of bytes, each behind its length; nothing for what is not known.
    fn content_of_value(&self, value: Value) -> Vec<u8> {
        let raw: Vec<u8> = match self.heap.get(value.as_ref()).map(|object| &object.body) {
            Some(Body::Text(units)) => units.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
            Some(Body::Array(crate::heap::Array::Bytes(raw))) => raw.iter().map(|&byte| byte.cast_unsigned()).collect(),
            _ => return Vec::new(),
        };
        raw.len().to_le_bytes().into_iter().chain(raw).collect()
    }

    /// The kind of data that an event read.
    pub fn data_type_of(&self, event: u32) -> String {
        self.record.events.get(event as usize - 1).map_or_else(String::new, |row| row.what.clone())
    }

    /// Whether an object is a string that is known.
    pub fn is_text(&self, value: Value) -> bool {
        self.heap.get(value.as_ref()).is_some_and(|object| matches!(object.body, Body::Text(_)))
    }
}

/// Kinds of text that may name personal information.
#[derive(Clone, Copy, Debug)]
pub enum Named {
    Address,
    File,
    Command,
    Property,
}

impl Named {
    /// Whether a text is what a row names: a whole one, or one that goes on behind a border.
    fn meets(self, text: &str, row: &str) -> bool {
        let Some(rest) = text.strip_prefix(row) else { return false };
        match self {
            Self::Address => rest.is_empty() || rest.starts_with(['/', '?', '#']) || row.ends_with('/'),
            Self::Command => true,
            Self::File | Self::Property => rest.is_empty(),
        }
    }
}
