//! `Process` and its makers, system properties, the environment, files that the platform keeps: what the phone says of itself.

use crate::calls::Call;
use crate::device;
use crate::heap::{Array, Body};
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::phone::{self, Known};
use crate::sources::Named;
use crate::value::{Note, Value};

/// Number of the app's process.
pub const PID: i32 = 4_321;

pub const TABLE: &[Row] = &[
    ("Ljava/lang/System;->getProperty", property),
    ("Ljava/lang/System;->setProperty", |machine, call| set_property(machine, call.this(), Some(call.argument(1)))),
    ("Ljava/lang/System;->clearProperty", |machine, call| set_property(machine, call.this(), None)),
    ("Ljava/lang/Boolean;->getBoolean(Ljava/lang/String;)Z", |machine, call| {
        let said = property(machine, call)?;
        if said.bits == 0 {
            return Ok(Value::ZERO);
        }
        machine.call_static("Ljava/lang/Boolean;", "parseBoolean", "(Ljava/lang/String;)Z", &[said])
    }),
    ("Ljava/lang/System;->getenv(Ljava/lang/String;)Ljava/lang/String;", variable),
    ("Ljava/lang/Runtime;->exec", |machine, call| start(machine, call.argument(1))),
    ("Ljava/lang/ProcessBuilder;-><init>", |machine, call| {
        machine.keep(call.this(), "command", call.argument(1));
        Ok(Value::ZERO)
    }),
    ("Ljava/lang/ProcessBuilder;->command([Ljava/lang/String;)Ljava/lang/ProcessBuilder;", |machine, call| {
        machine.keep(call.this(), "command", call.argument(1));
        Ok(call.this())
    }),
    ("Ljava/lang/ProcessBuilder;->redirectErrorStream(Z)Ljava/lang/ProcessBuilder;", |_, call| Ok(call.this())),
    ("Ljava/lang/ProcessBuilder;->directory(Ljava/io/File;)Ljava/lang/ProcessBuilder;", |_, call| Ok(call.this())),
    ("Ljava/lang/ProcessBuilder;->start", |machine, call| {
        let command = machine.kept(call.this(), "command").unwrap_or_default();
        start(machine, command)
    }),
    ("Ljava/lang/Process;->getInputStream", output),
    ("Ljava/lang/Process;->getErrorStream", |machine, call| {
        machine.kept(call.this(), "output").filter(|output| output.bits != 0).ok_or(Stop::Unknown(Note::NONE))?;
        let empty = machine.new_bytes(&[], Note::NONE)?;
        let class = machine.platform_class("Ljava/io/ByteArrayInputStream;");
        machine.construct(class, "([B)V", &[empty])
    }),
    ("Ljava/lang/Process;->getOutputStream", |machine, _| {
        let class = machine.platform_class("Ljava/io/ByteArrayOutputStream;");
        machine.construct(class, "()V", &[])
    }),
    ("Ljava/lang/Process;->waitFor()I", exit_value),
    ("Ljava/lang/Process;->exitValue", exit_value),
    ("Ljava/lang/Process;->destroy", |_, _| Ok(Value::ZERO)),
    ("Landroid/os/SystemProperties;->get", system_property),
    ("Ljava/util/Locale;->phone", of_phone),
    ("Ljava/util/TimeZone;->phone", of_phone),
    ("Ljava/io/Disk;->isPlanted", is_planted),
    ("Ljava/io/Disk;->planted", planted),
    ("Landroid/os/Process;->myPid", |_, _| Ok(Value::int(PID))),
    ("Landroid/os/Process;->myUid", |_, _| Ok(Value::int(10_100))),
    ("Landroid/os/Process;->myTid", |machine, _| {
        Ok(Value::int(PID.saturating_add(machine.thread.number.cast_signed())))
    }),
];

/// `System.setProperty(name, value)`: what was there before. It is gone when the process ends.
fn set_property(machine: &mut Machine, name: Value, value: Option<Value>) -> Answer {
    let text = machine.string(name)?;
    let before =
        machine.call_static("Ljava/lang/System;", "getProperty", "(Ljava/lang/String;)Ljava/lang/String;", &[name])?;
    let own = machine.single("system_properties", "Ljava/lang/Object;")?;
    machine.keep(own, &text, value.unwrap_or_default());
    Ok(before)
}

/// `System.getProperty`: the virtual machine's own properties; others are not set.
fn property(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let name = machine.string(call.this())?;
    let own = machine.single("system_properties", "Ljava/lang/Object;")?;
    if let Some(said) = machine.kept(own, &name) {
        return Ok(if said.bits == 0 { call.arguments.get(1).copied().unwrap_or_default() } else { said });
    }
    let known = match name.as_str() {
        "line.separator" => "\n",
        "path.separator" => ":",
        "java.vm.version" => "2.1.0",
        "java.vm.name" => "Dalvik",
        "java.vendor" => "The Android Project",
        "java.specification.version" => "0.9",
        "os.name" => "Linux",
        "os.arch" => "aarch64",
        "file.encoding" => "UTF-8",
        "file.separator" | "user.dir" => "/",
        "java.io.tmpdir" => "/data/local/tmp",
        "http.agent" => {
            let (model, build) = (machine.phone.model, machine.phone.build);
            return machine.new_string(&format!("Dalvik/2.1.0 (Linux; U; Android 9; {model} Build/{build})"));
        }
        "user.language" => machine.phone.region.language,
        "user.region" => machine.phone.region.country,
        _ => return Ok(call.arguments.get(1).copied().unwrap_or_default()),
    };
    machine.new_string(known)
}

fn variable(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let name = machine.string(call.this())?;
    match phone::variable(&name) {
        Known::Says(text) => machine.new_string(&text),
        _ => Ok(Value::ZERO),
    }
}

/// `SystemProperties.get(name[, otherwise])`: a reading where the question names the property.
fn system_property(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let name = machine.string(call.this())?;
    if let Some((text, note)) = named_reading(machine, Named::Property, &name) {
        let text = machine.new_string(&text)?;
        machine.mark(text, note);
        return Ok(text);
    }
    match phone::property(machine.phone, &name, machine.question.world.api_level) {
        Known::Says(text) => machine.new_string(&text),
        Known::Absent => match call.argument(1) {
            Value { bits: 0, .. } => machine.new_string(""),
            otherwise => Ok(otherwise),
        },
        _ => Err(Stop::Unknown(machine.notes.unknown("a system property that the model does not know"))),
    }
}

/// What a property says that names the phone or its region.
fn of_phone(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let name = machine.string(call.this())?;
    let text = machine.phone.names(&name).unwrap_or_default();
    machine.new_string(&text)
}

/// What a source told by name gives: the planted value of the data type of the reading, and its note.
fn named_reading(machine: &mut Machine, kind: Named, text: &str) -> Option<(String, Note)> {
    let note = machine.read_named(kind, text);
    let event = machine.notes.origins(note).first()?.event;
    let data_type = machine.record.events.get(event as usize - 1)?.what.clone();
    let value = device::value(&data_type, machine.question.world.seed);
    machine.tell_value(event, &value);
    Some((value, note))
}

fn is_planted(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let path = machine.string(call.this())?;
    if machine.ground.sources.iter().any(|source| source.files.contains(&path)) {
        return Ok(Value::bool(true));
    }
    match phone::file(&path, &machine.question.package, &machine.process_name(), PID) {
        Known::Absent => Ok(Value::bool(false)),
        Known::There | Known::Says(_) => Ok(Value::bool(true)),
        Known::No => Err(Stop::Unknown(machine.notes.unknown("a file of the phone that the model does not know"))),
    }
}

fn planted(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let path = machine.string(call.this())?;
    if let Some((text, note)) = named_reading(machine, Named::File, &path) {
        return machine.new_bytes(format!("{text}\n").as_bytes(), note);
    }
    match phone::file(&path, &machine.question.package, &machine.process_name(), PID) {
        Known::Says(text) => machine.new_bytes(text.as_bytes(), Note::NONE),
        Known::Absent => Ok(Value::ZERO),
        _ => Err(Stop::Unknown(machine.notes.unknown("a file of the phone that the model does not know"))),
    }
}

/// The words of a command: a text, an array or a list.
fn words(machine: &mut Machine, command: Value) -> Result<Vec<String>, Stop> {
    let words = if machine.is_text(command) {
        vec![command]
    } else if let Ok(Array::Values(all)) = machine.array(command) {
        all.clone()
    } else {
        machine.elements_of(command)?
    };
    words.into_iter().map(|word| machine.string(word)).collect()
}

/// Start a command: a reading, one that the phone's answer to is known, or one whose output and end are not known.
fn start(machine: &mut Machine, command: Value) -> Answer {
    let words = words(machine, command)?;
    // What a shell is told is what is run.
    let is_shell = |word: &String| word == "sh" || word.ends_with("/sh");
    let line = match words.as_slice() {
        [shell, option, rest @ ..] if is_shell(shell) && option == "-c" => rest.join(" "),
        all => all.join(" "),
    };
    let process = machine.new_object("Ljava/lang/Process;", Body::Plain)?;
    let mut read = named_reading(machine, Named::Command, &line);
    for (start, kind) in [("getprop ", Named::Property), ("cat ", Named::File)] {
        if let (None, Some(name)) = (&read, line.strip_prefix(start)) {
            read = named_reading(machine, kind, name.trim());
        }
    }
    let output = match read {
        Some((text, note)) => Some(machine.new_bytes(format!("{text}\n").as_bytes(), note)?),
        None => match phone::command(machine.phone, &line, machine.question.world.api_level) {
            Known::Absent => {
                let message = format!("Cannot run program \"{line}\": error=2, No such file or directory");
                return Err(machine.throw("Ljava/io/IOException;", &message));
            }
            Known::Says(text) => Some(machine.new_bytes(text.as_bytes(), Note::NONE)?),
            _ => None,
        },
    };
    machine.keep(process, "output", output.unwrap_or_default());
    if let Some(output) = output {
        let printed = machine.array(output)?.len() > 0;
        machine.keep(process, "exit", Value::int(i32::from(!printed)));
    }
    Ok(process)
}

fn output(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let Some(output) = machine.kept(call.this(), "output").filter(|output| output.bits != 0) else {
        return Err(Stop::Unknown(machine.doubt(call.this())));
    };
    let class = machine.platform_class("Ljava/io/ByteArrayInputStream;");
    machine.construct(class, "([B)V", &[output])
}

fn exit_value(machine: &mut Machine, call: &Call<'_>) -> Answer {
    match machine.kept(call.this(), "exit") {
        Some(value) => Ok(value),
        None => Err(Stop::Unknown(machine.notes.unknown("the end of a command that the model does not run"))),
    }
}
