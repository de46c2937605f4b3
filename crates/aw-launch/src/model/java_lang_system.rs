//! `System`, `Runtime`, `Thread`, `Throwable`, `Math`, and static fields of boxes.

use crate::calls::Call;
use crate::heap::Body;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::threads::{Wait, Woken};
use crate::value::Value;

pub const TABLE: &[Row] = &[
    ("Ljava/lang/System;->lineSeparator", |machine, _| machine.new_string("\n")),
    ("Ljava/lang/System;->loadLibrary", library),
    ("Ljava/lang/System;->load", library),
    ("Ljava/lang/System;->gc", |_, _| Ok(Value::ZERO)),
    ("Ljava/lang/Runtime;->getRuntime", |machine, _| machine.single("runtime", "Ljava/lang/Runtime;")),
    ("Ljava/lang/Runtime;->availableProcessors", |_, _| Ok(Value::int(8))),
    ("Ljava/lang/Runtime;->maxMemory", |_, _| Ok(Value::long(256 << 20))),
    ("Ljava/lang/Runtime;->totalMemory", |_, _| Ok(Value::long(64 << 20))),
    ("Ljava/lang/Runtime;->freeMemory", |_, _| Ok(Value::long(32 << 20))),
    ("Ljava/io/FileOutputStream;->written", |machine, call| {
        machine.sink("file", "Ljava/io/FileOutputStream;->write([B)V", &[call.argument(1)]);
        Ok(Value::ZERO)
    }),
    ("Ljava/lang/Thread;-><init>(Ljava/lang/String;)V", |machine, call| named_thread(machine, call, None, Some(1))),
    ("Ljava/lang/Thread;-><init>(Ljava/lang/Runnable;Ljava/lang/String;)V", |machine, call| {
        named_thread(machine, call, Some(1), Some(2))
    }),
    ("Ljava/lang/Thread;-><init>(Ljava/lang/ThreadGroup;Ljava/lang/Runnable;)V", |machine, call| {
        named_thread(machine, call, Some(2), None)
    }),
    ("Ljava/lang/Thread;-><init>(Ljava/lang/ThreadGroup;Ljava/lang/Runnable;Ljava/lang/String;)V", |machine, call| {
        named_thread(machine, call, Some(2), Some(3))
    }),
    ("Ljava/lang/Thread;-><init>(Ljava/lang/ThreadGroup;Ljava/lang/Runnable;Ljava/lang/String;J)V", |machine, call| {
        named_thread(machine, call, Some(2), Some(3))
    }),
    ("Ljava/lang/Thread;->getName", thread_name),
    ("Ljava/lang/Thread;->setName", |machine, call| {
        machine.keep(call.this(), "name", call.argument(1));
        Ok(Value::ZERO)
    }),
    ("Ljava/lang/Thread;->getId", |_, call| Ok(Value::long(i64::from(call.this().as_ref())))),
    ("Ljava/lang/Thread;->isAlive", |machine, call| {
        let alive = machine.lives(call.this());
        Ok(Value::bool(alive))
    }),
    ("Ljava/lang/Thread;->join", join),
    ("Ljava/lang/Thread;->interrupt", interrupt),
    ("Ljava/lang/Thread;->isInterrupted", |machine, call| {
        Ok(machine.kept(call.this(), "interrupted").unwrap_or_default())
    }),
    ("Ljava/lang/Thread;->interrupted", |_, _| Ok(Value::ZERO)),
    ("Ljava/lang/Thread;->yield", |_, _| Ok(Value::ZERO)),
    ("Ljava/lang/Throwable;->getLocalizedMessage", |machine, call| {
        machine.call_virtual(call.this(), "getMessage", "()Ljava/lang/String;", &[])
    }),
    ("Ljava/lang/Throwable;->initCause", |machine, call| {
        machine.keep(call.this(), "cause", call.argument(1));
        Ok(call.this())
    }),
    ("Ljava/lang/Throwable;->fillInStackTrace", |_, call| Ok(call.this())),
    ("Ljava/lang/Throwable;->addSuppressed", |_, _| Ok(Value::ZERO)),
    ("Ljava/lang/Throwable;->setStackTrace", |_, _| Ok(Value::ZERO)),
    ("Ljava/lang/Throwable;->getStackTrace", |machine, _| {
        machine.new_array("[Ljava/lang/StackTraceElement;", Vec::new())
    }),
    ("Ljava/lang/Thread;->getStackTrace", |machine, _| machine.new_array("[Ljava/lang/StackTraceElement;", Vec::new())),
    ("Ljava/lang/Throwable;->toString", throwable_text),
    ("Ljava/lang/reflect/InvocationTargetException;->getTargetException", |machine, call| {
        Ok(machine.kept(call.this(), "cause").unwrap_or_default())
    }),
    ("Ljava/lang/Math;->abs(I)I", |_, call| with(call, Value::int(call.this().as_int().wrapping_abs()))),
    ("Ljava/lang/Math;->abs(J)J", |_, call| with(call, Value::long(call.this().as_long().wrapping_abs()))),
    ("Ljava/lang/Math;->abs(F)F", |_, call| with(call, Value::float(call.this().as_float().abs()))),
    ("Ljava/lang/Math;->abs(D)D", |_, call| with(call, Value::double(call.this().as_double().abs()))),
    ("Ljava/lang/Math;->max(II)I", |machine, call| {
        of_two(machine, call, |a, b| Value::int(a.as_int().max(b.as_int())))
    }),
    ("Ljava/lang/Math;->max(JJ)J", |machine, call| {
        of_two(machine, call, |a, b| Value::long(a.as_long().max(b.as_long())))
    }),
    ("Ljava/lang/Math;->max(FF)F", |machine, call| {
        of_two(machine, call, |a, b| Value::float(a.as_float().max(b.as_float())))
    }),
    ("Ljava/lang/Math;->max(DD)D", |machine, call| {
        of_two(machine, call, |a, b| Value::double(a.as_double().max(b.as_double())))
    }),
    ("Ljava/lang/Math;->min(II)I", |machine, call| {
        of_two(machine, call, |a, b| Value::int(a.as_int().min(b.as_int())))
    }),
    ("Ljava/lang/Math;->min(JJ)J", |machine, call| {
        of_two(machine, call, |a, b| Value::long(a.as_long().min(b.as_long())))
    }),
    ("Ljava/lang/Math;->min(FF)F", |machine, call| {
        of_two(machine, call, |a, b| Value::float(a.as_float().min(b.as_float())))
    }),
    ("Ljava/lang/Math;->min(DD)D", |machine, call| {
        of_two(machine, call, |a, b| Value::double(a.as_double().min(b.as_double())))
    }),
    ("Ljava/lang/Math;->sqrt", |_, call| real(call, f64::sqrt)),
    ("Ljava/lang/Math;->floor", |_, call| real(call, f64::floor)),
    ("Ljava/lang/Math;->ceil", |_, call| real(call, f64::ceil)),
    ("Ljava/lang/Math;->rint", |_, call| real(call, f64::round_ties_even)),
    ("Ljava/lang/Math;->log", |_, call| real(call, f64::ln)),
    ("Ljava/lang/Math;->log10", |_, call| real(call, f64::log10)),
    ("Ljava/lang/Math;->exp", |_, call| real(call, f64::exp)),
    ("Ljava/lang/Math;->sin", |_, call| real(call, f64::sin)),
    ("Ljava/lang/Math;->cos", |_, call| real(call, f64::cos)),
    ("Ljava/lang/Math;->tan", |_, call| real(call, f64::tan)),
    ("Ljava/lang/Math;->asin", |_, call| real(call, f64::asin)),
    ("Ljava/lang/Math;->acos", |_, call| real(call, f64::acos)),
    ("Ljava/lang/Math;->atan", |_, call| real(call, f64::atan)),
    ("Ljava/lang/Math;->toRadians", |_, call| real(call, f64::to_radians)),
    ("Ljava/lang/Math;->toDegrees", |_, call| real(call, f64::to_degrees)),
    ("Ljava/lang/Math;->atan2", |machine, call| {
        of_two(machine, call, |a, b| Value::double(a.as_double().atan2(b.as_double())))
    }),
    ("Ljava/lang/Math;->pow", |machine, call| {
        of_two(machine, call, |a, b| Value::double(a.as_double().powf(b.as_double())))
    }),
    ("Ljava/lang/Math;->hypot", |machine, call| {
        of_two(machine, call, |a, b| Value::double(a.as_double().hypot(b.as_double())))
    }),
    ("Ljava/lang/Math;->random", random),
    ("Ljava/lang/Math;->round(D)J", |_, call| {
        #[allow(clippy::cast_possible_truncation, reason = "the conversion saturates as the platform's does")]
        let whole = (call.this().as_double() + 0.5).floor() as i64;
        with(call, Value::long(whole))
    }),
    ("Ljava/lang/Math;->round(F)I", |_, call| {
        #[allow(clippy::cast_possible_truncation, reason = "the conversion saturates as the platform's does")]
        let whole = (f64::from(call.this().as_float()) + 0.5).floor() as i32;
        with(call, Value::int(whole))
    }),
];

fn with(call: &Call<'_>, value: Value) -> Answer {
    Ok(value.noted(call.this().note))
}

fn of_two(machine: &mut Machine, call: &Call<'_>, join: fn(Value, Value) -> Value) -> Answer {
    let note = machine.notes.join(call.this().note, call.argument(1).note);
    Ok(join(call.this(), call.argument(1)).noted(note))
}

fn real(call: &Call<'_>, change: fn(f64) -> f64) -> Answer {
    with(call, Value::double(change(call.this().as_double())))
}

fn random(machine: &mut Machine, _: &Call<'_>) -> Answer {
    let made = match machine.singles.get("math random") {
        Some(&known) => Value::reference(known),
        None => {
            let class = machine.platform_class("Ljava/util/Random;");
            let made = machine.construct(class, "()V", &[])?;
            machine.singles.insert("math random".to_owned(), made.as_ref());
            made
        }
    };
    machine.call_virtual(made, "nextDouble", "()D", &[])
}

/// Static fields of boxes, and the streams of the process.
pub fn static_field(machine: &mut Machine, class: &str, name: &str) -> Option<Answer> {
    let letter = super::java_lang::BOXES.iter().find(|row| row.1 == class).map(|row| row.0);
    match (name, letter) {
        ("TYPE", _) => {
            let letter = if class == "Ljava/lang/Void;" { b'V' } else { letter? };
            let primitive = machine.platform_class(&char::from(letter).to_string());
            Some(machine.mirror(primitive))
        }
        ("TRUE" | "FALSE", Some(b'Z')) => Some(machine.truth(name == "TRUE")),
        ("MAX_VALUE", Some(b'I')) => Some(Ok(Value::int(i32::MAX))),
        ("MIN_VALUE", Some(b'I')) => Some(Ok(Value::int(i32::MIN))),
        ("out" | "err", _) if class == "Ljava/lang/System;" => Some(machine.single(name, "Ljava/io/PrintStream;")),
        _ => None,
    }
}

impl Machine {
    /// The one box of a truth value.
    pub fn truth(&mut self, value: bool) -> Answer {
        let name = if value { "true" } else { "false" };
        if let Some(&known) = self.singles.get(name) {
            return Ok(Value::reference(known));
        }
        let made = self.new_object("Ljava/lang/Boolean;", Body::Boxed(Value::bool(value)))?;
        self.singles.insert(name.to_owned(), made.as_ref());
        Ok(made)
    }

    fn lives(&self, thread: Value) -> bool {
        self.threads.iter().flatten().any(|one| one.object == thread.as_ref() && !one.done)
    }
}

fn library(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let name = machine.string(call.this())?;
    machine.gap("native_library", "native code of the app was not run", &name);
    Ok(Value::ZERO)
}

fn named_thread(machine: &mut Machine, call: &Call<'_>, target: Option<usize>, name: Option<usize>) -> Answer {
    if let Some(at) = target {
        machine.keep(call.this(), "target", call.argument(at));
    }
    if let Some(at) = name {
        machine.keep(call.this(), "name", call.argument(at));
    }
    Ok(Value::ZERO)
}

fn thread_name(machine: &mut Machine, call: &Call<'_>) -> Answer {
    match machine.kept(call.this(), "name") {
        Some(name) => Ok(name),
        None if machine.thread.number == 0 => machine.new_string("main"),
        None => machine.new_string("Thread-1"),
    }
}

fn join(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if machine.thread.woken.take() == Some(Woken::TimedOut) || !machine.lives(call.this()) {
        return Ok(Value::ZERO);
    }
    let millis = u64::try_from(call.argument(1).as_long()).unwrap_or(0);
    let until_ms = (millis > 0).then(|| machine.clock_ms.saturating_add(millis));
    Err(Stop::Block(Wait { until_ms, on: call.this().as_ref() }))
}

/// A thread that waits for nothing but time goes on; what waits for an object keeps waiting, as no exception can be handed over.
fn interrupt(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.keep(call.this(), "interrupted", Value::bool(true));
    Ok(Value::ZERO)
}

fn throwable_text(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = crate::names::dotted_of(&machine.class_text(machine.class_of(call.this())));
    let message = machine.call_virtual(call.this(), "getLocalizedMessage", "()Ljava/lang/String;", &[])?;
    let note = machine.note_of(message);
    let text = if message.bits == 0 { class } else { format!("{class}: {}", machine.string(message)?) };
    machine.new_text(crate::text::from_str(&text), note)
}
