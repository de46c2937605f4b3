//! `String`, `StringBuilder`, `StringBuffer`: UTF-16 units; what a text is made of stays noted.

use crate::calls::Call;
use crate::heap::{Array, Body};
use crate::machine::{Answer, MAX_TEXT_UNITS, Machine, Stop};
use crate::model::Row;
use crate::names::shorty;
use crate::text::{Text, from_str, hash, to_string};
use crate::value::{Note, Value};

pub const TABLE: &[Row] = &[
    ("Ljava/lang/String;-><init>", new_string),
    ("Ljava/lang/String;->length", |machine, call| with_text(machine, call, |units| count(units.len()))),
    ("Ljava/lang/String;->isEmpty", |machine, call| with_text(machine, call, |units| Value::bool(units.is_empty()))),
    ("Ljava/lang/String;->hashCode", |machine, call| with_text(machine, call, |units| Value::int(hash(units)))),
    ("Ljava/lang/String;->charAt", char_at),
    ("Ljava/lang/String;->equals", equals),
    ("Ljava/lang/String;->equalsIgnoreCase", equals_ignore_case),
    ("Ljava/lang/String;->regionMatches(ILjava/lang/String;II)Z", |machine, call| regions_match(machine, call, false)),
    ("Ljava/lang/String;->regionMatches(ZILjava/lang/String;II)Z", |machine, call| {
        let of = [&call.arguments[..1], &call.arguments[2..]].concat();
        regions_match(machine, &Call { method: call.method, arguments: &of }, call.argument(1).as_bool())
    }),
    ("Ljava/lang/String;->startsWith(Ljava/lang/String;)Z", |machine, call| {
        compared(machine, call, <[u16]>::starts_with)
    }),
    ("Ljava/lang/String;->endsWith", |machine, call| compared(machine, call, <[u16]>::ends_with)),
    ("Ljava/lang/String;->contains", |machine, call| compared(machine, call, |a, b| find(a, b, 0).is_some())),
    ("Ljava/lang/String;->indexOf(Ljava/lang/String;)I", index_of),
    ("Ljava/lang/String;->substring", substring),
    ("Ljava/lang/String;->concat", concat),
    ("Ljava/lang/String;->trim", |machine, call| changed(machine, call, "trim", trimmed)),
    ("Ljava/lang/String;->toLowerCase", |machine, call| {
        changed(machine, call, "case", |text| from_str(&to_string(text).to_lowercase()))
    }),
    ("Ljava/lang/String;->toUpperCase", |machine, call| {
        changed(machine, call, "case", |text| from_str(&to_string(text).to_uppercase()))
    }),
    ("Ljava/lang/String;->toString", |_, call| Ok(call.this())),
    ("Ljava/lang/String;->intern", |machine, call| {
        let text = machine.text(call.this())?;
        machine.intern(text)
    }),
    ("Ljava/lang/String;->getBytes", get_bytes),
    ("Ljava/lang/String;->toCharArray", to_chars),
    ("Ljava/lang/String;->valueOf", value_of),
    ("Ljava/lang/StringBuilder;-><init>", new_builder),
    ("Ljava/lang/StringBuilder;->append", append),
    ("Ljava/lang/StringBuilder;->toString", built),
    ("Ljava/lang/StringBuilder;->length", built_length),
    ("Ljava/lang/StringBuffer;-><init>", new_builder),
    ("Ljava/lang/StringBuffer;->append", append),
    ("Ljava/lang/StringBuffer;->toString", built),
    ("Ljava/lang/StringBuffer;->length", built_length),
];

/// What a builder holds.
pub struct Builder(pub Vec<u16>);

/// A length as the language has it.
pub fn count(length: usize) -> Value {
    Value::int(i32::try_from(length).unwrap_or(i32::MAX))
}

fn with_text(machine: &mut Machine, call: &Call<'_>, ask: fn(&[u16]) -> Value) -> Answer {
    let text = machine.text(call.this())?;
    let note = machine.note_of(call.this());
    Ok(ask(&text).noted(note))
}

fn changed(machine: &mut Machine, call: &Call<'_>, step: &'static str, change: fn(&[u16]) -> Text) -> Answer {
    let text = machine.text(call.this())?;
    let note = machine.note_of(call.this());
    let note = machine.notes.step(note, step);
    machine.new_text(change(&text), note)
}

fn compared(machine: &mut Machine, call: &Call<'_>, ask: fn(&[u16], &[u16]) -> bool) -> Answer {
    let (one, two) = (machine.text(call.this())?, machine.text(call.argument(1))?);
    Ok(Value::bool(ask(&one, &two)))
}

/// First place of `part` in `whole` from `start`.
pub fn find(whole: &[u16], part: &[u16], start: usize) -> Option<usize> {
    if part.is_empty() {
        return (start <= whole.len()).then_some(start);
    }
    whole.get(start..)?.windows(part.len()).position(|window| window == part).map(|at| at + start)
}

fn trimmed(units: &[u16]) -> Text {
    let start = units.iter().position(|&unit| unit > 32).unwrap_or(units.len());
    let end = units.iter().rposition(|&unit| unit > 32).map_or(start, |at| at + 1);
    units[start..end].into()
}

fn set_text(machine: &mut Machine, value: Value, text: Text, note: Note) {
    if let Some(object) = machine.heap.get_mut(value.as_ref()) {
        object.body = Body::Text(text);
    }
    machine.mark(value, note);
}

fn new_string(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if call.arguments.len() == 1 {
        return Ok(Value::ZERO);
    }
    let from = call.argument(1);
    let note = machine.note_of(from);
    let units: Text = match &machine.object(from)?.body {
        // Elements that are not known make a text that is not.
        Body::Array(_) if note.is_unknown() => return become_unknown(machine, call.this(), note),
        Body::Text(units) => units.clone(),
        Body::State(state) if state.is::<Builder>() => machine.state::<Builder>(from)?.0.as_slice().into(),
        Body::Array(Array::Chars(all)) => part(all, call).into(),
        Body::Array(Array::Bytes(all)) => {
            let raw: Vec<u8> = part(all, call).iter().map(|byte| byte.cast_unsigned()).collect();
            from_str(&String::from_utf8_lossy(&raw))
        }
        _ => {
            let doubt = machine.doubt(from);
            return become_unknown(machine, call.this(), doubt);
        }
    };
    set_text(machine, call.this(), units, note);
    Ok(Value::ZERO)
}

fn become_unknown(machine: &mut Machine, text: Value, note: Note) -> Answer {
    if let Some(object) = machine.heap.get_mut(text.as_ref()) {
        object.body = Body::Opaque;
    }
    machine.mark(text, note);
    Ok(Value::ZERO)
}

/// The part of an array that offset and count name, where a constructor has them.
fn part<'a, T>(all: &'a [T], call: &Call<'_>) -> &'a [T] {
    if call.arguments.len() < 4 {
        return all;
    }
    let start = usize::try_from(call.argument(2).as_int()).unwrap_or(0).min(all.len());
    let count = usize::try_from(call.argument(3).as_int()).unwrap_or(0).min(all.len() - start);
    &all[start..start + count]
}

fn char_at(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let text = machine.text(call.this())?;
    let at = call.argument(1).as_int();
    match usize::try_from(at).ok().and_then(|at| text.get(at)) {
        Some(&unit) => Ok(Value::int(i32::from(unit)).noted(machine.note_of(call.this()))),
        None => {
            let message = format!("length={}; index={at}", text.len());
            Err(machine.throw("Ljava/lang/StringIndexOutOfBoundsException;", &message))
        }
    }
}

fn equals(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let one = machine.text(call.this())?;
    if call.argument(1).bits == 0 {
        return Ok(Value::ZERO);
    }
    if machine.class_of(call.argument(1)) != machine.string_class && !machine.is_opaque(call.argument(1)) {
        return Ok(Value::ZERO);
    }
    let two = machine.text(call.argument(1))?;
    Ok(Value::bool(one == two))
}

/// `regionMatches(from, other, from, length)`.
fn regions_match(machine: &mut Machine, call: &Call<'_>, ignores_case: bool) -> Answer {
    let (one, two) = (machine.text(call.this())?, machine.text(call.argument(2))?);
    let region = |text: &[u16], from: Value| {
        let from = usize::try_from(from.as_int()).ok()?;
        let length = usize::try_from(call.argument(4).as_int().max(0)).ok()?;
        Some(to_string(text.get(from..from.checked_add(length)?)?))
    };
    let (one, two) = (region(&one, call.argument(1)), region(&two, call.argument(3)));
    Ok(Value::bool(match (one, two) {
        (Some(one), Some(two)) if ignores_case => one.to_lowercase() == two.to_lowercase(),
        (Some(one), Some(two)) => one == two,
        _ => false,
    }))
}

fn equals_ignore_case(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let one = machine.string(call.this())?;
    if call.argument(1).bits == 0 {
        return Ok(Value::ZERO);
    }
    let two = machine.string(call.argument(1))?;
    Ok(Value::bool(one.to_lowercase() == two.to_lowercase()))
}

fn index_of(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (one, two) = (machine.text(call.this())?, machine.text(call.argument(1))?);
    Ok(find(&one, &two, 0).map_or(Value::int(-1), count))
}

fn substring(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let text = machine.text(call.this())?;
    let start = call.argument(1).as_int();
    let end = if call.arguments.len() > 2 { call.argument(2).as_int() } else { count(text.len()).as_int() };
    let range = usize::try_from(start).ok().zip(usize::try_from(end).ok());
    let Some(units) = range.and_then(|(start, end)| text.get(start..end)) else {
        let message = format!("begin {start}, end {end}, length {}", text.len());
        return Err(machine.throw("Ljava/lang/StringIndexOutOfBoundsException;", &message));
    };
    let note = machine.note_of(call.this());
    let note = machine.notes.step(note, "substring");
    machine.new_text(units, note)
}

fn concat(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (one, two) = (machine.text(call.this())?, machine.text(call.argument(1))?);
    let (first, second) = (machine.note_of(call.this()), machine.note_of(call.argument(1)));
    let note = machine.notes.join(first, second);
    let note = machine.notes.step(note, "concat");
    machine.new_text([&one[..], &two[..]].concat(), note)
}

fn get_bytes(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let text = machine.string(call.this())?;
    let note = machine.note_of(call.this());
    machine.new_bytes(text.as_bytes(), note)
}

fn to_chars(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let text = machine.text(call.this())?;
    let note = machine.note_of(call.this());
    let class = machine.platform_class("[C");
    Ok(Value::reference(machine.add_object(class, note, Body::Array(Array::Chars(text.to_vec())))?))
}

/// The letter of the first parameter; `[` for an array.
fn first_letter(machine: &Machine, call: &Call<'_>) -> u8 {
    let row = &machine.methods[call.method as usize];
    let proto = machine.names.bytes(row.proto);
    if proto.starts_with(b"([") { b'[' } else { shorty(proto).first().copied().unwrap_or(b'L') }
}

fn value_of(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let letter = first_letter(machine, call);
    let (text, note) = shown(machine, call.this(), letter)?;
    machine.new_text(text, note)
}

fn shown(machine: &mut Machine, value: Value, letter: u8) -> Result<(Text, Note), Stop> {
    if let (b'[', Some(Body::Array(Array::Chars(all)))) =
        (letter, machine.heap.get(value.as_ref()).map(|one| &one.body))
    {
        let text = all.as_slice().into();
        return Ok((text, machine.note_of(value)));
    }
    machine.display(value, letter)
}

fn new_builder(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let mut units = Vec::new();
    if call.arguments.len() > 1 && first_letter(machine, call) == b'L' {
        let (text, note) = machine.units_of(call.argument(1))?;
        units = text.to_vec();
        machine.mark(call.this(), note);
    }
    machine.set_state(call.this(), Builder(units));
    Ok(Value::ZERO)
}

fn append(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let letter = first_letter(machine, call);
    let shown = match shown(machine, call.argument(1), letter) {
        // `append(text, start, end)` and, of chars, `append(chars, start, count)`.
        Ok((text, note)) if call.arguments.len() == 4 => {
            let place = |at: usize| usize::try_from(call.argument(at).as_int()).unwrap_or(usize::MAX);
            let end = if letter == b'[' { place(2).saturating_add(place(3)) } else { place(3) };
            match text.get(place(2)..end) {
                Some(units) => Ok((units.into(), note)),
                None => Err(machine.throw("Ljava/lang/IndexOutOfBoundsException;", "start and end")),
            }
        }
        shown => shown,
    };
    let (text, note) = match shown {
        Ok(shown) => shown,
        // What is added is not known: neither is the whole from now on, but its sources stay.
        Err(Stop::Unknown(note)) => {
            machine.mark(call.this(), note);
            return Ok(call.this());
        }
        Err(stop) => return Err(stop),
    };
    let builder = machine.state::<Builder>(call.this())?;
    builder.0.extend_from_slice(&text);
    if builder.0.len() > MAX_TEXT_UNITS {
        return Err(machine.throw("Ljava/lang/OutOfMemoryError;", "a string of that length"));
    }
    machine.heap.charge(text.len() * 2).map_err(|_| Stop::Halt("heap"))?;
    let note = machine.notes.step(note, "concat");
    machine.mark(call.this(), note);
    Ok(call.this())
}

fn built(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let units: Text = machine.state::<Builder>(call.this())?.0.as_slice().into();
    let note = machine.note_of(call.this());
    if note.is_unknown() {
        return Err(Stop::Unknown(note));
    }
    machine.new_text(units, note)
}

fn built_length(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let length = machine.state::<Builder>(call.this())?.0.len();
    Ok(count(length).noted(machine.note_of(call.this())))
}
