//! `java.lang` but for strings and classes: objects, boxes, throwables, threads, the system.

use crate::calls::Call;
use crate::heap::{Array, Body};
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::names::dotted_of;
use crate::text::{Text, from_str};
use crate::threads::{Wait, Woken};
use crate::value::{Note, Value};

/// Classes of boxes by the letter of what they hold.
pub const BOXES: &[(u8, &str)] = &[
    (b'Z', "Ljava/lang/Boolean;"),
    (b'B', "Ljava/lang/Byte;"),
    (b'C', "Ljava/lang/Character;"),
    (b'S', "Ljava/lang/Short;"),
    (b'I', "Ljava/lang/Integer;"),
    (b'J', "Ljava/lang/Long;"),
    (b'F', "Ljava/lang/Float;"),
    (b'D', "Ljava/lang/Double;"),
];

pub const TABLE: &[Row] = &[
    ("Ljava/lang/Object;->getClass", get_class),
    ("Ljava/lang/Object;->hashCode", identity_hash),
    ("Ljava/lang/Object;->equals", same),
    ("Ljava/lang/Object;->toString", object_text),
    ("Ljava/lang/Object;->clone", copied),
    ("Ljava/lang/Object;->notify", |machine, call| notify(machine, call, false)),
    ("Ljava/lang/Object;->notifyAll", |machine, call| notify(machine, call, true)),
    ("Ljava/lang/Object;->wait", wait),
    ("Ljava/lang/Boolean;->valueOf(Z)Ljava/lang/Boolean;", |machine, call| {
        if call.this().note == Note::NONE {
            machine.truth(call.this().as_bool())
        } else {
            machine.boxed(call.this(), b'Z')
        }
    }),
    ("Ljava/lang/Byte;->valueOf(B)Ljava/lang/Byte;", |machine, call| machine.boxed(call.this(), b'B')),
    ("Ljava/lang/Character;->valueOf(C)Ljava/lang/Character;", |machine, call| machine.boxed(call.this(), b'C')),
    ("Ljava/lang/Short;->valueOf(S)Ljava/lang/Short;", |machine, call| machine.boxed(call.this(), b'S')),
    ("Ljava/lang/Integer;->valueOf(I)Ljava/lang/Integer;", |machine, call| machine.boxed(call.this(), b'I')),
    ("Ljava/lang/Long;->valueOf(J)Ljava/lang/Long;", |machine, call| machine.boxed(call.this(), b'J')),
    ("Ljava/lang/Float;->valueOf(F)Ljava/lang/Float;", |machine, call| machine.boxed(call.this(), b'F')),
    ("Ljava/lang/Double;->valueOf(D)Ljava/lang/Double;", |machine, call| machine.boxed(call.this(), b'D')),
    ("Ljava/lang/Boolean;->booleanValue", unbox),
    ("Ljava/lang/Character;->charValue", unbox),
    ("Ljava/lang/Throwable;-><init>", new_throwable),
    ("Ljava/lang/Throwable;->getMessage", |machine, call| Ok(machine.kept(call.this(), "message").unwrap_or_default())),
    ("Ljava/lang/Throwable;->getCause", |machine, call| Ok(machine.kept(call.this(), "cause").unwrap_or_default())),
    ("Ljava/lang/Throwable;->printStackTrace", |_, _| Ok(Value::ZERO)),
    ("Ljava/lang/System;->currentTimeMillis", now_ms),
    ("Ljava/lang/System;->nanoTime", now_ns),
    ("Ljava/lang/System;->arraycopy", array_copy),
    ("Ljava/lang/System;->identityHashCode", identity_hash),
    ("Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;)V", new_thread),
    ("Ljava/lang/Thread;-><init>", |_, _| Ok(Value::ZERO)),
    ("Ljava/lang/Thread;->start", start_thread),
    ("Ljava/lang/Thread;->run", run_thread),
    ("Ljava/lang/Thread;->sleep", sleep),
    ("Ljava/lang/Thread;->currentThread", current_thread),
];

impl Machine {
    /// A primitive in its box.
    pub fn boxed(&mut self, value: Value, letter: u8) -> Answer {
        let descriptor = BOXES.iter().find(|row| row.0 == letter).map_or("Ljava/lang/Object;", |row| row.1);
        let made = self.new_object(descriptor, Body::Boxed(value))?;
        self.mark(made, value.note);
        Ok(made)
    }

    /// What is in a box; null throws, an unknown box makes the answer unknown.
    pub fn unboxed(&mut self, value: Value) -> Answer {
        match self.object(value)?.body {
            Body::Boxed(held) => Ok(held.noted(self.note_of(value))),
            _ => Err(Stop::Unknown(self.doubt(value))),
        }
    }

    /// A value as `String.valueOf` shows it, by the letter of its type, and the note of what went into it.
    pub fn display(&mut self, value: Value, letter: u8) -> Result<(Text, Note), Stop> {
        let text = match letter {
            b'Z' => from_str(if value.as_bool() { "true" } else { "false" }),
            #[allow(clippy::cast_sign_loss, clippy::cast_possible_truncation, reason = "a char is the low half")]
            b'C' => [value.as_int() as u16].into(),
            b'J' => from_str(&value.as_long().to_string()),
            b'F' => from_str(&decimal(f64::from(value.as_float()))),
            b'D' => from_str(&decimal(value.as_double())),
            b'L' | b'[' => return self.display_object(value),
            _ => from_str(&value.as_int().to_string()),
        };
        Ok((text, value.note))
    }

    fn display_object(&mut self, value: Value) -> Result<(Text, Note), Stop> {
        let note = self.note_of(value);
        let held = match self.heap.get(value.as_ref()).map(|object| (&object.body, object.class)) {
            None => return Ok((from_str("null"), note)),
            Some((Body::Text(units), _)) => return Ok((units.clone(), note)),
            Some((Body::Boxed(held), class)) => Some((*held, class)),
            _ => None,
        };
        if let Some((held, class)) = held {
            let descriptor = self.class_text(class);
            let letter = BOXES.iter().find(|row| row.1 == descriptor).map_or(b'I', |row| row.0);
            return self.display(held.noted(note), letter);
        }
        let text = self.call_virtual(value, "toString", "()Ljava/lang/String;", &[])?;
        if text.bits == 0 {
            return Ok((from_str("null"), note));
        }
        let from = self.note_of(text);
        Ok((self.text(text)?, from))
    }
}

/// `Double.toString` for numbers in the range people write; others as the shortest form.
fn decimal(number: f64) -> String {
    if number.is_nan() {
        return "NaN".into();
    }
    if number.is_infinite() {
        return if number > 0.0 { "Infinity".into() } else { "-Infinity".into() };
    }
    let size = number.abs();
    if size != 0.0 && !(1e-3..1e7).contains(&size) {
        let text = format!("{number:E}");
        return if text.contains('.') { text } else { text.replace('E', ".0E") };
    }
    if number.fract() == 0.0 { format!("{number:.1}") } else { number.to_string() }
}

fn get_class(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.object(call.this())?;
    machine.mirror(machine.class_of(call.this()))
}

fn identity_hash(_: &mut Machine, call: &Call<'_>) -> Answer {
    Ok(Value::int(call.this().as_int().wrapping_mul(0x9e37_79b1_u32.cast_signed()) & 0x7fff_ffff))
}

fn same(_: &mut Machine, call: &Call<'_>) -> Answer {
    Ok(Value::bool(call.this().bits == call.argument(1).bits))
}

fn object_text(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if let Body::Boxed(_) = machine.object(call.this())?.body {
        let (text, note) = machine.display(call.this(), b'L')?;
        return machine.new_text(text, note);
    }
    if machine.is_opaque(call.this()) {
        return Err(Stop::Unknown(machine.doubt(call.this())));
    }
    let name = dotted_of(&machine.class_text(machine.class_of(call.this())));
    let hash = machine.call_virtual(call.this(), "hashCode", "()I", &[])?;
    machine.new_string(&format!("{name}@{:x}", hash.as_int()))
}

fn notify(machine: &mut Machine, call: &Call<'_>, all: bool) -> Answer {
    machine.notify(call.this().as_ref(), all);
    Ok(Value::ZERO)
}

fn wait(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let on = call.this().as_ref();
    if let Some(woken) = machine.thread.woken.take() {
        let Some((_, held)) = machine.thread.let_go.filter(|let_go| let_go.0 == on) else { return Ok(Value::ZERO) };
        if let Err(stop) = machine.enter_monitor(on) {
            // Somebody else is in: awake, but not yet through.
            machine.thread.woken = Some(woken);
            return Err(stop);
        }
        machine.thread.let_go = None;
        machine.monitors.insert(on, (machine.thread.number, held));
        return Ok(Value::ZERO);
    }
    let millis = u64::try_from(call.argument(1).as_long()).unwrap_or(0);
    let until_ms = (millis > 0).then(|| machine.clock_ms.saturating_add(millis));
    let me = machine.thread.number;
    if let Some(&(_, held)) = machine.monitors.get(&on).filter(|held| held.0 == me) {
        machine.thread.let_go = Some((on, held));
        machine.monitors.insert(on, (me, 1));
        machine.leave_monitor(on);
    }
    Err(Stop::Block(Wait { until_ms, on }))
}

fn unbox(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.unboxed(call.this())
}

fn new_throwable(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let row = &machine.methods[call.method as usize];
    let proto = String::from_utf8_lossy(machine.names.bytes(row.proto)).into_owned();
    let (message, cause) = match proto.as_str() {
        "(Ljava/lang/Throwable;)V" => (None, Some(call.argument(1))),
        "()V" => (None, None),
        _ => (Some(call.argument(1)), Some(call.argument(2))),
    };
    if let Some(message) = message {
        machine.keep(call.this(), "message", message);
    }
    if let Some(cause) = cause {
        machine.keep(call.this(), "cause", cause);
    }
    Ok(Value::ZERO)
}

fn now_ms(machine: &mut Machine, _: &Call<'_>) -> Answer {
    let now = machine.question.world.start_ms.saturating_add(machine.clock_ms);
    Ok(Value::long(i64::try_from(now).unwrap_or(i64::MAX)))
}

fn now_ns(machine: &mut Machine, _: &Call<'_>) -> Answer {
    // Instructions pass time too, so that a loop until a moment ends.
    let now = machine.clock_ms.saturating_mul(1_000_000).saturating_add(machine.record.coverage.instructions);
    Ok(Value::long(i64::try_from(now).unwrap_or(i64::MAX)))
}

fn array_copy(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (from, to) = (call.this(), call.argument(2));
    let (start, end, count) = (call.argument(1).as_int(), call.argument(3).as_int(), call.argument(4).as_int());
    let note = machine.note_of(from);
    let lengths = (machine.array(from)?.len(), machine.array(to)?.len());
    let place = |at: i32| usize::try_from(at).ok();
    let (Some(start), Some(end), Some(count)) = (place(start), place(end), place(count)) else {
        return Err(machine.outside(from, call.argument(1)));
    };
    if start.saturating_add(count) > lengths.0 || end.saturating_add(count) > lengths.1 {
        return Err(machine.outside(from, call.argument(4)));
    }
    let source = machine.array(from)?;
    let values: Vec<Value> = (start..start + count).filter_map(|at| source.get(at)).collect();
    let references = matches!(source, Array::Values(_));
    for (at, value) in values.into_iter().enumerate() {
        machine.store_element(to, end + at, value);
    }
    if !references {
        machine.mark(to, note);
    }
    Ok(Value::ZERO)
}

fn new_thread(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.keep(call.this(), "target", call.argument(1));
    Ok(Value::ZERO)
}

fn start_thread(machine: &mut Machine, call: &Call<'_>) -> Answer {
    // A thread that only runs its target starts there, so that it can be put aside.
    let own = machine.callback(call.this(), "run", "()V");
    let plain = own.is_some_and(|method| !machine.classes[machine.methods[method as usize].class as usize].is_app());
    let target = machine.kept(call.this(), "target").filter(|target| plain && target.bits != 0);
    let runs = target.unwrap_or(call.this());
    if let Some(method) = machine.callback(runs, "run", "()V") {
        // A phone that cannot make another thread says so.
        if !machine.spawn(method, vec![runs], call.this().as_ref()) {
            return Err(machine.throw("Ljava/lang/OutOfMemoryError;", "pthread_create failed: Try again"));
        }
    }
    Ok(Value::ZERO)
}

fn run_thread(machine: &mut Machine, call: &Call<'_>) -> Answer {
    match machine.kept(call.this(), "target") {
        Some(target) if target.bits != 0 => machine.call_virtual(target, "run", "()V", &[]),
        _ => Ok(Value::ZERO),
    }
}

/// Put the thread to rest on the virtual clock.
pub fn sleep(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if machine.thread.woken.take() == Some(Woken::TimedOut) {
        return Ok(Value::ZERO);
    }
    let millis = u64::try_from(call.this().as_long()).unwrap_or(0);
    Err(Stop::Block(Wait { until_ms: Some(machine.clock_ms.saturating_add(millis)), on: 0 }))
}

fn current_thread(machine: &mut Machine, _: &Call<'_>) -> Answer {
    if machine.thread.object == 0 {
        machine.thread.object = machine.new_object("Ljava/lang/Thread;", Body::Plain)?.as_ref();
    }
    Ok(Value::reference(machine.thread.object))
}

/// `Object.clone`: the same fields, or elements, in a new object.
fn copied(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let from = call.this();
    let class = machine.class_of(from);
    let cloneable = machine.platform_class("Ljava/lang/Cloneable;");
    let object = machine.object(from)?;
    let (note, fields, kept) = (object.note, object.fields.clone(), object.kept.clone());
    let body = match &object.body {
        Body::Array(array) => Body::Array(array.clone()),
        Body::Plain => Body::Plain,
        // The state of the model's own classes is not copied.
        _ => return Err(Stop::Unknown(machine.doubt(from))),
    };
    if !machine.is_assignable(class, cloneable) {
        let name = machine.class_text(class);
        return Err(machine.throw("Ljava/lang/CloneNotSupportedException;", &name));
    }
    let made = machine.add_object(class, note, body)?;
    if let Some(object) = machine.heap.get_mut(made) {
        object.fields = fields;
        object.kept = kept;
    }
    Ok(Value::reference(made))
}

#[cfg(test)]
mod tests {
    #[test]
    fn decimals_are_written_as_the_platform_does() {
        let shown = [1.0, 0.1, 1e7, 1.5e-4, f64::NAN, -0.0].map(super::decimal);
        assert_eq!(shown, ["1.0", "0.1", "1.0E7", "1.5E-4", "NaN", "-0.0"]);
    }
}
