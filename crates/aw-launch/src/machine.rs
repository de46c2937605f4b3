//! The machine: everything a launch holds, and the small questions that the model asks of it.

use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use aw_dex::Dex;
use aw_gap::Gap;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::archive::{Archive, NoArchive};
use crate::classes::{Class, ClassId, FieldLink, Method, MethodId, MethodLink};
use crate::ground::{ClassPlace, Ground, class_places};
use crate::heap::{Array, Body, Heap, Object, Ref};
use crate::makers::{self, Phone};
use crate::model::System;
use crate::names::{Name, Names, Selector, index};
use crate::processes::Left;
use crate::question::Question;
use crate::record::{Launch, TaskRow};
use crate::text::{self, Text};
use crate::threads::{Thread, Wait, Work};
use crate::trace::Notes;
use crate::value::{Note, Value};

/// Gaps kept of one run; repeated ones are kept once.
const MAX_GAPS: usize = 500;
/// Distinct unmodelled signatures kept.
const MAX_UNMODELLED: usize = 5_000;
/// Longest text made by the model, in UTF-16 units.
pub const MAX_TEXT_UNITS: usize = 1 << 22;

/// A dex file and its path inside the package.
#[derive(Clone)]
pub struct NamedDex {
    pub name: Rc<str>,
    pub dex: Arc<Dex>,
}

/// One dex file with what its rows mean; each row is worked out once.
pub struct LoadedDex {
    /// Its path inside the package, or the name under which the app loaded it.
    pub name: Rc<str>,
    pub dex: Arc<Dex>,
    pub strings: Vec<Ref>,
    pub fields: Vec<FieldLink>,
    pub methods: Vec<MethodLink>,
}

/// Why a call does not come back with a value.
#[derive(Debug)]
pub enum Stop {
    /// An exception of the app.
    Throw(Ref),
    /// The thread waits; the call is made again when it is woken.
    Block(Wait),
    /// What was asked for depends on something that is not known: the answer is unknown, typed by the method.
    Unknown(Note),
    /// The budget named is spent.
    Halt(&'static str),
}

/// What a function of the model answers.
pub type Answer = Result<Value, Stop>;

/// Everything a launch holds.
pub struct Machine {
    pub question: Rc<Question>,
    /// Whose phone it is.
    pub phone: &'static Phone,
    pub names: Names,
    pub notes: Notes,
    pub heap: Heap,
    pub dexes: Vec<LoadedDex>,
    pub classes: Vec<Class>,
    pub methods: Vec<Method>,
    pub class_numbers: FxHashMap<Name, Option<ClassId>>,
    /// What all launches of the question share.
    pub ground: Rc<Ground>,
    /// Classes of dex files that the app loaded.
    pub loaded_classes: FxHashMap<Name, ClassPlace>,
    pub found_methods: FxHashMap<(ClassId, Selector), Option<MethodId>>,
    pub linking: Vec<Name>,
    /// Classes made for `java.lang.reflect.Proxy`.
    pub proxies: FxHashSet<ClassId>,
    pub object_class: ClassId,
    pub string_class: ClassId,
    pub interned: FxHashMap<Text, Ref>,
    /// Fields of framework classes that are static.
    pub kept_statics: FxHashMap<(ClassId, Name), Value>,
    /// Objects there is one of, by name: the application, the main looper, a system service.
    pub singles: FxHashMap<String, Ref>,
    pub monitors: FxHashMap<Ref, (u32, u32)>,
    /// The thread that runs.
    pub thread: Thread,
    /// The others by number; `None` stands for the one that runs.
    pub threads: Vec<Option<Thread>>,
    pub work: Work,
    /// Calls from the model into the app that are open.
    pub nested: usize,
    /// Threads that stand aside for one another.
    pub turns: usize,
    /// Virtual milliseconds since the launch.
    pub clock_ms: u64,
    /// Instructions left for the step.
    pub step_left: u64,
    /// CPU time of the thread at which the launch ends.
    pub deadline: Option<Duration>,
    pub record: Launch,
    /// The exception that was thrown last, and where.
    pub thrown: (Ref, String),
    /// The last exception that followed from values, 0 for none.
    pub by_values: Ref,
    /// A field of the platform that is being read: its text, event and data type.
    pub field_reading: Option<(String, u32, String)>,
    gap_keys: FxHashSet<(&'static str, String)>,
    pub ran: FxHashSet<MethodId>,
    /// Sites that were passed, with what was called.
    pub passed: FxHashSet<(u32, Option<MethodId>)>,
    /// What the world says of the decisions at a place, by method and row.
    pub forced: FxHashMap<(MethodId, usize), Option<bool>>,
    /// Decisions by method and row.
    pub alike: FxHashMap<(MethodId, usize), u32>,
    /// The app's package, as far as it is no code.
    pub archive: Rc<dyn Archive>,
    /// What the system keeps of the running app.
    pub system: System,
    /// What second processes need.
    pub left: Left,
    /// Layouts that are being inflated inside one another.
    pub inflating: usize,
    /// Calls of methods that the model does not know, with the note of what they give.
    pub unknown_calls: FxHashMap<MethodId, (u64, Note)>,
    pub assumed: FxHashMap<(String, u32, bool), u32>,
}

impl Machine {
    /// A machine with the dex files of an app, in class-loader order, on the ground made of the same; without a deadline.
    pub fn new(ground: &Rc<Ground>, question: Question, dexes: &[NamedDex]) -> Self {
        let budget = question.budget.clone();
        let code: Vec<&Dex> = dexes.iter().map(|named| &*named.dex).collect();
        let phone = if question.world.abroad { makers::abroad(&code) } else { &makers::STOCK };
        let mut machine = Self {
            phone,
            question: Rc::new(question),
            names: Names::above(Rc::clone(&ground.names)),
            notes: Notes::default(),
            heap: Heap::new(budget.objects, budget.heap_bytes),
            dexes: Vec::new(),
            classes: Vec::new(),
            methods: Vec::new(),
            class_numbers: FxHashMap::default(),
            ground: Rc::clone(ground),
            loaded_classes: FxHashMap::default(),
            found_methods: FxHashMap::default(),
            linking: Vec::new(),
            proxies: FxHashSet::default(),
            object_class: 0,
            string_class: 0,
            interned: FxHashMap::default(),
            kept_statics: FxHashMap::default(),
            singles: FxHashMap::default(),
            monitors: FxHashMap::default(),
            thread: Thread::new(0),
            threads: vec![None],
            work: Work::default(),
            nested: 0,
            turns: 0,
            clock_ms: 0,
            step_left: budget.instructions,
            deadline: None,
            record: Launch::default(),
            forced: FxHashMap::default(),
            thrown: (0, String::new()),
            by_values: 0,
            field_reading: None,
            gap_keys: FxHashSet::default(),
            ran: FxHashSet::default(),
            passed: FxHashSet::default(),
            alike: FxHashMap::default(),
            archive: Rc::new(NoArchive),
            system: System::default(),
            left: Left::default(),
            inflating: 0,
            unknown_calls: FxHashMap::default(),
            assumed: FxHashMap::default(),
        };
        for named in crate::boot::library()
            .map(|boot| NamedDex { name: Rc::from(""), dex: Arc::clone(boot) })
            .iter()
            .chain(dexes)
        {
            machine.add_dex(named.clone());
        }
        machine.object_class = machine.class_of_text("Ljava/lang/Object;").unwrap_or(0);
        machine.string_class = machine.class_of_text("Ljava/lang/String;").unwrap_or(0);
        machine
    }

    /// Add a dex file behind those there are; the first definition of a class wins.
    pub fn load(&mut self, dex: NamedDex) {
        let number = index(self.dexes.len());
        for (name, place) in class_places(&mut self.names, &dex.dex, number) {
            if self.ground.app_classes.contains_key(&name) {
                continue;
            }
            self.loaded_classes.entry(name).or_insert(place);
            if self.class_numbers.get(&name) == Some(&None) {
                self.class_numbers.remove(&name);
            }
        }
        self.add_dex(dex);
    }

    fn add_dex(&mut self, NamedDex { name, dex }: NamedDex) {
        self.dexes.push(LoadedDex {
            name,
            strings: vec![0; dex.string_count()],
            fields: vec![FieldLink::Unresolved; dex.fields.len()],
            methods: vec![MethodLink::Unresolved; dex.methods.len()],
            dex,
        });
    }

    /// Something was not examined; told once a kind and place.
    pub fn gap(&mut self, what: &'static str, why: &str, place: &str) {
        if self.record.gaps.len() < MAX_GAPS && self.gap_keys.insert((what, place.to_owned())) {
            self.record.gaps.push(Gap::new(what, why, place));
        }
    }

    /// A call or field that the model does not know.
    pub fn count_unmodelled(&mut self, signature: &str) {
        self.count_calls(signature, 1);
    }

    /// Calls that the model does not know, counted apart while the launch ran.
    pub fn count_calls(&mut self, signature: &str, calls: u64) {
        self.record.coverage.unmodelled_calls += calls;
        if let Some(count) = self.record.unmodelled.get_mut(signature) {
            *count += calls;
        } else if self.record.unmodelled.len() < MAX_UNMODELLED {
            self.record.unmodelled.insert(signature.to_owned(), calls);
        } else {
            self.gap("unmodelled_cut", "more signatures than are listed", "");
        }
    }

    /// Put an object on the heap; a full heap ends the step.
    pub fn add_object(&mut self, class: ClassId, note: Note, body: Body) -> Result<Ref, Stop> {
        let slots = self.classes[class as usize].slots;
        self.heap.add(class, note, slots, body).map_err(|_| Stop::Halt("heap"))
    }

    /// A new object of a class of the platform, by descriptor.
    pub fn new_object(&mut self, descriptor: &str, body: Body) -> Answer {
        let class = self.platform_class(descriptor);
        Ok(Value::reference(self.add_object(class, Note::NONE, body)?))
    }

    /// The one object of a name, made when first asked for.
    pub fn single(&mut self, name: &str, descriptor: &str) -> Answer {
        if let Some(&known) = self.singles.get(name) {
            return Ok(Value::reference(known));
        }
        let made = self.new_object(descriptor, Body::Plain)?;
        self.singles.insert(name.to_owned(), made.as_ref());
        Ok(made)
    }

    /// A new string with the note of what it was made from.
    pub fn new_text(&mut self, units: impl Into<Text>, note: Note) -> Answer {
        let units = units.into();
        if units.len() > MAX_TEXT_UNITS {
            return Err(self.throw("Ljava/lang/OutOfMemoryError;", "a string of that length"));
        }
        Ok(Value::reference(self.add_object(self.string_class, note, Body::Text(units))?))
    }

    /// A new string of a text of ours.
    pub fn new_string(&mut self, value: &str) -> Answer {
        self.new_text(text::from_str(value), Note::NONE)
    }

    /// The one string of a constant.
    pub fn intern(&mut self, units: Text) -> Answer {
        if let Some(&known) = self.interned.get(&units) {
            return Ok(Value::reference(known));
        }
        let made = self.new_text(Rc::clone(&units), Note::NONE)?;
        self.interned.insert(units, made.as_ref());
        Ok(made)
    }

    /// The object behind a reference; null throws.
    pub fn object(&mut self, value: Value) -> Result<&Object, Stop> {
        if self.heap.get(value.as_ref()).is_none() {
            return Err(self.throw("Ljava/lang/NullPointerException;", "null"));
        }
        self.heap.get(value.as_ref()).ok_or(Stop::Halt("heap"))
    }

    /// The units of a string; null throws, an unknown one makes the answer unknown.
    pub fn text(&mut self, value: Value) -> Result<Text, Stop> {
        let object = self.object(value)?;
        match &object.body {
            Body::Text(units) => Ok(Rc::clone(units)),
            _ => Err(Stop::Unknown(self.doubt(value))),
        }
    }

    /// A string as text of ours.
    pub fn string(&mut self, value: Value) -> Result<String, Stop> {
        Ok(text::to_string(&self.text(value)?))
    }

    /// A string as text of ours where it is one and known.
    pub fn known_string(&self, value: Value) -> Option<String> {
        match &self.heap.get(value.as_ref())?.body {
            Body::Text(units) => Some(text::to_string(units)),
            _ => None,
        }
    }

    /// The note of an unknown object, marked as such whatever its own note says.
    pub fn doubt(&mut self, value: Value) -> Note {
        let own = self.heap.get(value.as_ref()).map_or(Note::NONE, |object| object.note);
        let note = self.notes.join(value.note, own);
        if note.is_unknown() {
            note
        } else {
            let mark = self.notes.unknown("an object the model does not know");
            self.notes.join(note, mark)
        }
    }

    /// What is known about a reference: its own note and that of the object.
    pub fn note_of(&mut self, value: Value) -> Note {
        let own = self.heap.get(value.as_ref()).map_or(Note::NONE, |object| object.note);
        self.notes.join(value.note, own)
    }

    /// The elements of an array; null throws, an unknown one makes the answer unknown.
    pub fn array(&mut self, value: Value) -> Result<&Array, Stop> {
        if !matches!(self.object(value)?.body, Body::Array(_)) {
            return Err(Stop::Unknown(self.doubt(value)));
        }
        match self.heap.get(value.as_ref()).map(|object| &object.body) {
            Some(Body::Array(array)) => Ok(array),
            _ => Err(Stop::Halt("heap")),
        }
    }

    /// The bytes of a `byte[]`.
    pub fn bytes(&mut self, value: Value) -> Result<Vec<u8>, Stop> {
        match self.array(value)? {
            Array::Bytes(all) => Ok(all.iter().map(|&byte| byte.cast_unsigned()).collect()),
            _ => Err(Stop::Unknown(Note::NONE)),
        }
    }

    /// A new `byte[]`.
    pub fn new_bytes(&mut self, raw: &[u8], note: Note) -> Answer {
        let class = self.platform_class("[B");
        let array = Array::Bytes(raw.iter().map(|&byte| byte.cast_signed()).collect());
        Ok(Value::reference(self.add_object(class, note, Body::Array(array))?))
    }

    /// A new array of references of the class of a descriptor (`[Ljava/lang/String;`).
    pub fn new_array(&mut self, descriptor: &str, values: Vec<Value>) -> Answer {
        let class = self.platform_class(descriptor);
        Ok(Value::reference(self.add_object(class, Note::NONE, Body::Array(Array::Values(values)))?))
    }

    /// The state that a module of the model keeps in an object; null throws, another object makes the answer unknown.
    pub fn state<T: 'static>(&mut self, value: Value) -> Result<&mut T, Stop> {
        let held = matches!(&self.object(value)?.body, Body::State(state) if state.is::<T>());
        if !held {
            return Err(Stop::Unknown(self.doubt(value)));
        }
        match self.heap.get_mut(value.as_ref()).map(|object| &mut object.body) {
            Some(Body::State(state)) => state.downcast_mut::<T>().ok_or(Stop::Halt("heap")),
            _ => Err(Stop::Halt("heap")),
        }
    }

    /// Give an object the state of a module of the model: what its constructors do.
    pub fn set_state<T: 'static>(&mut self, value: Value, state: T) {
        if let Some(object) = self.heap.get_mut(value.as_ref()) {
            object.body = Body::State(Box::new(state));
        }
    }

    /// Take what is known about an object from it: its content is about to be another.
    pub fn forget(&mut self, value: Value) {
        if let Some(object) = self.heap.get_mut(value.as_ref()) {
            object.note = Note::NONE;
        }
    }

    /// Join a note to what is known about an object.
    pub fn mark(&mut self, value: Value, note: Note) {
        if note == Note::NONE {
            return;
        }
        let own = self.heap.get(value.as_ref()).map_or(Note::NONE, |object| object.note);
        let joined = self.notes.join(own, note);
        if let Some(object) = self.heap.get_mut(value.as_ref()) {
            object.note = joined;
        }
    }

    /// A value that the model keeps with an object under a name.
    pub fn kept(&mut self, of: Value, name: &str) -> Option<Value> {
        let name = self.names.add(name.as_bytes());
        self.heap.get(of.as_ref())?.kept.as_ref()?.get(&name).copied()
    }

    /// Keep a value with an object under a name.
    pub fn keep(&mut self, of: Value, name: &str, value: Value) {
        let name = self.names.add(name.as_bytes());
        if let Some(object) = self.heap.get_mut(of.as_ref()) {
            object.kept.get_or_insert_default().insert(name, value);
        }
    }

    /// The class of an object, `java.lang.Object` for null.
    pub fn class_of(&self, value: Value) -> ClassId {
        self.heap.get(value.as_ref()).map_or(self.object_class, |object| object.class)
    }

    /// The `java.lang.Class` of a class.
    pub fn mirror(&mut self, class: ClassId) -> Answer {
        let known = self.classes[class as usize].mirror;
        if known != 0 {
            return Ok(Value::reference(known));
        }
        let made = self.new_object("Ljava/lang/Class;", Body::Class(class))?;
        self.classes[class as usize].mirror = made.as_ref();
        Ok(made)
    }

    /// Something of a type that is not known, with the reason.
    pub fn unknown_of(&mut self, descriptor: &[u8], reason: &str) -> Answer {
        let note = self.notes.unknown(reason);
        self.unknown_noted(descriptor, note)
    }

    /// Something of a type that is not known, with its note.
    pub fn unknown_noted(&mut self, descriptor: &[u8], note: Note) -> Answer {
        match descriptor.first() {
            Some(b'V') => Ok(Value::ZERO),
            Some(b'L' | b'[') => {
                let name = self.names.add(descriptor);
                let class = self.class_named(name).unwrap_or(self.object_class);
                let made = self.add_object(class, note, Body::Opaque)?;
                // What is not known may be null: tests on it are decisions.
                Ok(Value::reference(made).noted(note))
            }
            _ => Ok(Value::ZERO.noted(note)),
        }
    }

    /// A task of the queue, for the record; its number is the parent of what it does.
    pub fn record_task(&mut self, row: TaskRow) -> u32 {
        if self.record.tasks.len() < self.question.budget.events {
            self.record.tasks.push(row);
        }
        index(self.record.tasks.len())
    }
}
