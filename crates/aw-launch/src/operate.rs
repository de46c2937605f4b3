//! Instructions that need the whole machine: objects, arrays, casts, exceptions, monitors, constants.

use crate::classes::{ACC_ABSTRACT, ClassId, Origin};
use crate::decode::{Code, Op};
use crate::heap::{Array, Body};
use crate::interp::Next;
use crate::machine::{Answer, Machine, Stop};
use crate::opcodes as op;
use crate::text::from_mutf8;
use crate::value::{Note, Value};

impl Machine {
    /// Carry out one instruction of the innermost frame, whose registers begin at `base`.
    pub fn operate(&mut self, code: &Code, now: Op, base: usize) -> Result<Next, Stop> {
        let register = |machine: &Self, number: u16| machine.thread.registers[base + usize::from(number)];
        let value = match now.code {
            op::INVOKE_VIRTUAL..=op::INVOKE_INTERFACE => return self.invocation(code, now, base),
            op::INVOKE_CUSTOM => return self.invoke_custom(code, now, base),
            op::INVOKE_POLYMORPHIC => return self.invoke_polymorphic(code, now, base),
            op::SGET..=op::SGET_SHORT => return self.get_static(code.dex, now, base),
            op::SPUT..=op::SPUT_SHORT => return self.put_static(code.dex, now, base),
            op::NEW_INSTANCE => return self.new_instance(code.dex, now, base),
            op::APUT..=op::APUT_SHORT => return self.put_element(now, base).map(|()| Next::On),
            op::CHECK_CAST => return self.check_cast(code.dex, now, base).map(|()| Next::On),
            op::FILL_ARRAY_DATA => return self.fill_array(code, now, base).map(|()| Next::On),
            op::FILLED_NEW_ARRAY => {
                self.thread.result = self.filled_array(code, now, base)?;
                return Ok(Next::On);
            }
            op::MONITOR_ENTER => {
                let on = self.object_number(register(self, now.a))?;
                return self.enter_monitor(on).map(|()| Next::On);
            }
            op::MONITOR_EXIT => {
                let on = self.object_number(register(self, now.a))?;
                self.leave_monitor(on);
                return Ok(Next::On);
            }
            op::THROW => {
                let thrown = self.object_number(register(self, now.a))?;
                return Err(Stop::Throw(thrown));
            }
            op::CONST_STRING => self.constant_string(code.dex, now.x)?,
            op::CONST_CLASS => {
                let class = self.needed_class(code.dex, now.x)?;
                self.mirror(class)?
            }
            op::INSTANCE_OF => self.instance_of(code.dex, now, register(self, now.b)),
            op::ARRAY_LENGTH => self.length(register(self, now.b))?,
            op::NEW_ARRAY => {
                let class = self.needed_class(code.dex, now.x)?;
                self.make_array(class, register(self, now.b))?
            }
            op::CONST_METHOD_HANDLE => self.method_handle(code.dex, now.x)?,
            op::CONST_METHOD_TYPE => {
                let proto = self.proto_name(code.dex, now.x);
                let text = self.names.text(proto);
                let made = self.new_object("Ljava/lang/invoke/MethodType;", Body::Plain)?;
                let text = self.new_string(&text)?;
                self.keep(made, "descriptor", text);
                made
            }
            _ => {
                let place = self.here();
                return Err(self.throw("Ljava/lang/VerifyError;", &place));
            }
        };
        self.thread.registers[base + usize::from(now.a)] = value;
        Ok(Next::On)
    }

    fn object_number(&mut self, value: Value) -> Result<u32, Stop> {
        self.object(value)?;
        Ok(value.as_ref())
    }

    /// The class of a type row; one that does not exist throws.
    pub fn needed_class(&mut self, dex: u32, local: u32) -> Result<ClassId, Stop> {
        match self.type_in(dex, local) {
            Some(class) => Ok(class),
            None => {
                let name = self.type_name(dex, local);
                let name = self.names.text(name);
                self.gap("missing_class", "a class that neither the platform nor the app has", &name);
                Err(self.throw("Ljava/lang/NoClassDefFoundError;", &name))
            }
        }
    }

    /// The one string of a string row.
    pub fn constant_string(&mut self, dex: u32, local: u32) -> Answer {
        if let Some(&known) = self.dexes[dex as usize].strings.get(local as usize)
            && known != 0
        {
            return Ok(Value::reference(known));
        }
        let file = std::sync::Arc::clone(&self.dexes[dex as usize].dex);
        let made = self.intern(from_mutf8(file.string(local).unwrap_or(b"")))?;
        if let Some(slot) = self.dexes[dex as usize].strings.get_mut(local as usize) {
            *slot = made.as_ref();
        }
        Ok(made)
    }

    fn new_instance(&mut self, dex: u32, now: Op, base: usize) -> Result<Next, Stop> {
        let class = self.needed_class(dex, now.x)?;
        if self.initialise(class)? {
            return Ok(Next::Frame);
        }
        if self.classes[class as usize].access & ACC_ABSTRACT != 0 && self.classes[class as usize].is_app() {
            let name = self.class_text(class);
            return Err(self.throw("Ljava/lang/InstantiationError;", &name));
        }
        let made = self.add_object(class, Note::NONE, self.first_body(class))?;
        self.thread.registers[base + usize::from(now.a)] = Value::reference(made);
        Ok(Next::On)
    }

    /// What an object is before its constructor ran.
    pub fn first_body(&self, class: ClassId) -> Body {
        if class == self.string_class { Body::Text([].into()) } else { Body::Plain }
    }

    /// A new array of zeros.
    pub fn make_array(&mut self, class: ClassId, length: Value) -> Answer {
        let Origin::Array(element) = self.classes[class as usize].origin else {
            return Err(self.throw("Ljava/lang/VerifyError;", "new-array of no array"));
        };
        if length.note.is_unknown() {
            let made = self.add_object(class, length.note, Body::Opaque)?;
            return Ok(Value::reference(made));
        }
        let Ok(count) = usize::try_from(length.as_int()) else {
            return Err(self.throw("Ljava/lang/NegativeArraySizeException;", &length.as_int().to_string()));
        };
        let letter = self.names.bytes(self.classes[element as usize].name).first().copied().unwrap_or(b'L');
        if !self.heap.has_room(count.saturating_mul(Array::width(letter).max(8))) {
            let message = format!("Failed to allocate an array of {count} elements");
            return Err(self.throw("Ljava/lang/OutOfMemoryError;", &message));
        }
        Ok(Value::reference(self.add_object(class, Note::NONE, Body::Array(Array::zeros(letter, count)))?))
    }

    fn filled_array(&mut self, code: &Code, now: Op, base: usize) -> Answer {
        let class = self.needed_class(code.dex, now.x)?;
        let made = self.make_array(class, Value::int(i32::from(now.a)))?;
        let values = code.arguments[now.arguments()].iter();
        let values: Vec<Value> = values.map(|&at| self.thread.registers[base + usize::from(at)]).collect();
        for (place, value) in values.into_iter().enumerate() {
            self.store_element(made, place, value);
        }
        Ok(made)
    }

    fn fill_array(&mut self, code: &Code, now: Op, base: usize) -> Result<(), Stop> {
        let array = self.thread.registers[base + usize::from(now.a)];
        let literals = &code.literals[now.x as usize];
        let (count, length) = (literals.raw.len() / literals.width, self.array(array)?.len());
        if count > length {
            return Err(self.outside(array, Value::int(i32::try_from(count).unwrap_or(i32::MAX))));
        }
        let Some(Body::Array(elements)) = self.heap.get_mut(array.as_ref()).map(|object| &mut object.body) else {
            return Ok(());
        };
        for (place, raw) in literals.raw.chunks_exact(literals.width).enumerate() {
            let bits = raw.iter().rev().fold(0_u64, |bits, &byte| (bits << 8) | u64::from(byte));
            elements.set(place, Value { bits, note: Note::NONE });
        }
        Ok(())
    }

    fn put_element(&mut self, now: Op, base: usize) -> Result<(), Stop> {
        let register = |number: u16| self.thread.registers[base + usize::from(number)];
        let (value, array, place) = (register(now.a), register(now.b), register(now.c));
        if place.note.is_unknown() {
            self.mark(array, value.note);
            return Ok(());
        }
        let class = self.class_of(array);
        match self.array(array) {
            Ok(_) => {}
            // What is stored in an unknown array is lost.
            Err(Stop::Unknown(_)) => return Ok(()),
            Err(stop) => return Err(stop),
        }
        if now.code == op::APUT + 2 {
            self.check_stored(class, value)?;
        }
        let stored = usize::try_from(place.as_int()).is_ok_and(|place| self.store_element(array, place, value));
        if stored { Ok(()) } else { Err(self.outside(array, place)) }
    }

    /// Store an element; the note of a primitive goes to the array.
    pub fn store_element(&mut self, array: Value, place: usize, value: Value) -> bool {
        let Some(object) = self.heap.get_mut(array.as_ref()) else { return false };
        let Body::Array(elements) = &mut object.body else { return false };
        let stored = elements.set(place, value);
        if value.note != Note::NONE && !matches!(elements, Array::Values(_)) {
            self.mark(array, value.note);
        }
        stored
    }

    fn check_stored(&mut self, array: ClassId, value: Value) -> Result<(), Stop> {
        let Origin::Array(element) = self.classes[array as usize].origin else { return Ok(()) };
        let class = self.class_of(value);
        let opaque =
            self.heap.get(value.as_ref()).is_none_or(|object| matches!(object.body, Body::Opaque | Body::Lambda(_)));
        if opaque || self.is_assignable(class, element) {
            return Ok(());
        }
        let name = self.class_text(class);
        Err(self.throw_by_values("Ljava/lang/ArrayStoreException;", &name, &[value]))
    }

    fn length(&mut self, array: Value) -> Answer {
        let note = self.note_of(array);
        match self.array(array) {
            Ok(elements) => {
                let length = Value::int(i32::try_from(elements.len()).unwrap_or(i32::MAX));
                // How many there are is no copy of what was read, but may be otherwise where that is.
                Ok(if note.is_of_phone() { self.of_phone(length) } else { length })
            }
            Err(Stop::Unknown(note)) => Ok(Value::ZERO.noted(note)),
            Err(stop) => Err(stop),
        }
    }

    fn instance_of(&mut self, dex: u32, now: Op, value: Value) -> Value {
        let Some(object) = self.heap.get(value.as_ref()) else { return Value::ZERO };
        let (class, opaque) = (object.class, matches!(object.body, Body::Opaque));
        let Some(wanted) = self.type_in(dex, now.x) else { return Value::ZERO };
        if self.is_assignable(class, wanted) || !opaque {
            return Value::bool(self.is_assignable(class, wanted));
        }
        Value::ZERO.noted(self.doubt(value))
    }

    fn check_cast(&mut self, dex: u32, now: Op, base: usize) -> Result<(), Stop> {
        let value = self.thread.registers[base + usize::from(now.a)];
        let Some(object) = self.heap.get(value.as_ref()) else { return Ok(()) };
        let (class, opaque) = (object.class, matches!(object.body, Body::Opaque));
        let wanted = self.needed_class(dex, now.x)?;
        if self.is_assignable(class, wanted) {
            return Ok(());
        }
        if opaque {
            // The code knows better what it is.
            if let Some(object) = self.heap.get_mut(value.as_ref()) {
                object.class = wanted;
            }
            return Ok(());
        }
        let message = format!("{} cannot be cast to {}", self.class_text(class), self.class_text(wanted));
        Err(self.throw_by_values("Ljava/lang/ClassCastException;", &message, &[value]))
    }
}
