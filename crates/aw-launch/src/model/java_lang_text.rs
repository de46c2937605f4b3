//! The rest of `String` and of its builders: searches, replacements, splits, edits, charsets.

use crate::calls::Call;
use crate::heap::{Array, Body};
use crate::machine::{Answer, MAX_TEXT_UNITS, Machine, Stop};
use crate::model::Row;
use crate::model::java_lang_string::{Builder, count, find};
use crate::names::parameters;
use crate::text::{Text, from_str, to_string};
use crate::value::{Note, Value};

pub const TABLE: &[Row] = &[
    ("Ljava/lang/String;->indexOf", |machine, call| search(machine, call, false)),
    ("Ljava/lang/String;->lastIndexOf", |machine, call| search(machine, call, true)),
    ("Ljava/lang/String;->startsWith(Ljava/lang/String;I)Z", starts_at),
    ("Ljava/lang/String;->compareTo", |machine, call| compare(machine, call, false)),
    ("Ljava/lang/String;->compareToIgnoreCase", |machine, call| compare(machine, call, true)),
    ("Ljava/lang/String;->replace(CC)Ljava/lang/String;", replace_unit),
    ("Ljava/lang/String;->replace(Ljava/lang/CharSequence;Ljava/lang/CharSequence;)Ljava/lang/String;", replace_part),
    ("Ljava/lang/String;->subSequence", |machine, call| {
        machine.call_virtual(call.this(), "substring", "(II)Ljava/lang/String;", &call.arguments[1..])
    }),
    ("Ljava/lang/String;->contentEquals", |machine, call| {
        let (one, two) = (machine.text(call.this())?, machine.units_of(call.argument(1))?.0);
        Ok(Value::bool(one == two))
    }),
    ("Ljava/lang/String;->isBlank", |machine, call| {
        let text = machine.string(call.this())?;
        Ok(Value::bool(text.trim().is_empty()).noted(machine.note_of(call.this())))
    }),
    ("Ljava/lang/String;->strip", |machine, call| {
        let (text, note) = (machine.string(call.this())?, machine.note_of(call.this()));
        machine.new_text(from_str(text.trim()), note)
    }),
    ("Ljava/lang/String;->repeat", repeat),
    ("Ljava/lang/String;->codePointAt", code_point),
    ("Ljava/lang/String;->getChars", get_chars),
    ("Ljava/lang/String;->copyValueOf", |machine, call| chars_part(machine, call, 0)),
    ("Ljava/lang/String;->valueOf([CII)Ljava/lang/String;", |machine, call| chars_part(machine, call, 0)),
    ("Ljava/lang/String;->getBytes(Ljava/lang/String;)[B", encode),
    ("Ljava/lang/String;->getBytes(Ljava/nio/charset/Charset;)[B", encode),
    ("Ljava/lang/String;-><init>([BLjava/lang/String;)V", decode),
    ("Ljava/lang/String;-><init>([BLjava/nio/charset/Charset;)V", decode),
    ("Ljava/lang/String;-><init>([BIILjava/lang/String;)V", decode),
    ("Ljava/lang/String;-><init>([BIILjava/nio/charset/Charset;)V", decode),
    ("Ljava/lang/String;->join(Ljava/lang/CharSequence;Ljava/lang/Iterable;)Ljava/lang/String;", join_all),
    ("Ljava/lang/String;->join(Ljava/lang/CharSequence;[Ljava/lang/CharSequence;)Ljava/lang/String;", join_array),
    ("Landroid/text/TextUtils;->join(Ljava/lang/CharSequence;Ljava/lang/Iterable;)Ljava/lang/String;", join_all),
    ("Landroid/text/TextUtils;->join(Ljava/lang/CharSequence;[Ljava/lang/Object;)Ljava/lang/String;", join_array),
    ("Ljava/lang/AbstractStringBuilder;->charAt", built_at),
    ("Ljava/lang/AbstractStringBuilder;->insert", insert),
    ("Ljava/lang/AbstractStringBuilder;->delete", delete),
    ("Ljava/lang/AbstractStringBuilder;->deleteCharAt", delete_one),
    ("Ljava/lang/AbstractStringBuilder;->reverse", reverse),
    ("Ljava/lang/AbstractStringBuilder;->replace", replace_range),
    ("Ljava/lang/AbstractStringBuilder;->setLength", set_length),
    ("Ljava/lang/AbstractStringBuilder;->setCharAt", set_unit),
    ("Ljava/lang/AbstractStringBuilder;->indexOf", |machine, call| search(machine, call, false)),
    ("Ljava/lang/AbstractStringBuilder;->lastIndexOf", |machine, call| search(machine, call, true)),
    ("Ljava/lang/AbstractStringBuilder;->substring", built_part),
    ("Ljava/lang/AbstractStringBuilder;->subSequence", built_part),
    ("Ljava/lang/AbstractStringBuilder;->isEmpty", |machine, call| {
        Ok(Value::bool(machine.state::<Builder>(call.this())?.0.is_empty()))
    }),
    ("Ljava/lang/AbstractStringBuilder;->capacity", |machine, call| {
        Ok(count(machine.state::<Builder>(call.this())?.0.len().max(16)))
    }),
    ("Ljava/lang/AbstractStringBuilder;->ensureCapacity", |_, _| Ok(Value::ZERO)),
    ("Ljava/lang/AbstractStringBuilder;->trimToSize", |_, _| Ok(Value::ZERO)),
    ("Ljava/lang/AbstractStringBuilder;->getChars", get_chars),
    ("Ljava/lang/AbstractStringBuilder;->appendCodePoint", append_point),
];

impl Machine {
    /// The units of a text, a builder, or of whatever shows itself as one, and their note.
    pub fn units_of(&mut self, value: Value) -> Result<(Text, Note), Stop> {
        let note = self.note_of(value);
        if self.is_text(value) {
            return Ok((self.text(value)?, note));
        }
        if matches!(&self.object(value)?.body, Body::State(state) if state.is::<Builder>()) {
            return Ok((self.state::<Builder>(value)?.0.as_slice().into(), note));
        }
        self.display(value, b'L')
    }
}

/// The descriptors of a call's parameters.
fn types(machine: &Machine, call: &Call<'_>) -> Vec<Vec<u8>> {
    let proto = machine.methods[call.method as usize].proto;
    parameters(machine.names.bytes(proto)).into_iter().map(<[u8]>::to_vec).collect()
}

fn encoded(point: i32) -> Vec<u16> {
    let Some(one) = char::from_u32(point.cast_unsigned()) else { return vec![low(point)] };
    one.encode_utf16(&mut [0; 2]).to_vec()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a char is the low half")]
fn low(value: i32) -> u16 {
    value as u16
}

fn search(machine: &mut Machine, call: &Call<'_>, last: bool) -> Answer {
    let (text, note) = machine.units_of(call.this())?;
    let part = if types(machine, call).first().is_some_and(|type_| type_ == b"I") {
        encoded(call.argument(1).as_int()).into()
    } else {
        machine.text(call.argument(1))?
    };
    let start = call.arguments.get(2).map(|start| start.as_int());
    let found = if last {
        let end = usize::try_from(start.unwrap_or(i32::MAX)).ok();
        end.and_then(|end| {
            let most = text.len().checked_sub(part.len())?.min(end);
            (0..=most).rev().find(|&at| text[at..].starts_with(&part))
        })
    } else {
        find(&text, &part, usize::try_from(start.unwrap_or(0)).unwrap_or(0).min(text.len()))
    };
    Ok(found.map_or(Value::int(-1), count).noted(note))
}

fn starts_at(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (text, part) = (machine.text(call.this())?, machine.text(call.argument(1))?);
    let rest = usize::try_from(call.argument(2).as_int()).ok().and_then(|at| text.get(at..));
    Ok(Value::bool(rest.is_some_and(|rest| rest.starts_with(&part))))
}

fn compare(machine: &mut Machine, call: &Call<'_>, folds: bool) -> Answer {
    let (mut one, mut two) = (machine.text(call.this())?, machine.text(call.argument(1))?);
    if folds {
        let fold = |text: &Text| from_str(&to_string(text).to_uppercase().to_lowercase());
        (one, two) = (fold(&one), fold(&two));
    }
    let first = one.iter().zip(two.iter()).find(|(one, two)| one != two);
    let length = |text: &Text| i32::try_from(text.len()).unwrap_or(i32::MAX);
    Ok(Value::int(match first {
        Some((&one, &two)) => i32::from(one) - i32::from(two),
        None => length(&one) - length(&two),
    }))
}

fn replace_unit(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (text, note) = machine.units_of(call.this())?;
    let (old, new) = (low(call.argument(1).as_int()), low(call.argument(2).as_int()));
    let units: Vec<u16> = text.iter().map(|&unit| if unit == old { new } else { unit }).collect();
    let note = machine.notes.step(note, "replace");
    machine.new_text(units, note)
}

fn replace_part(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (text, note) = machine.units_of(call.this())?;
    let (old, _) = machine.units_of(call.argument(1))?;
    let (new, more) = machine.units_of(call.argument(2))?;
    let mut units = Vec::with_capacity(text.len());
    let mut at = 0;
    while at < text.len() || old.is_empty() && at == text.len() {
        if text[at..].starts_with(&old) {
            units.extend_from_slice(&new);
            if old.is_empty() {
                units.extend(text.get(at));
                at += 1;
            }
            at += old.len();
        } else {
            units.push(text[at]);
            at += 1;
        }
        if units.len() > MAX_TEXT_UNITS {
            return Err(machine.throw("Ljava/lang/OutOfMemoryError;", "a string of that length"));
        }
    }
    let note = machine.notes.join(note, more);
    let note = machine.notes.step(note, "replace");
    machine.new_text(units, note)
}

fn repeat(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (text, note) = machine.units_of(call.this())?;
    let Ok(times) = usize::try_from(call.argument(1).as_int()) else {
        return Err(machine.throw("Ljava/lang/IllegalArgumentException;", "count is negative"));
    };
    if text.len().saturating_mul(times) > MAX_TEXT_UNITS {
        return Err(machine.throw("Ljava/lang/OutOfMemoryError;", "a string of that length"));
    }
    machine.new_text(text.repeat(times), note)
}

fn code_point(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (text, note) = machine.units_of(call.this())?;
    let rest =
        usize::try_from(call.argument(1).as_int()).ok().and_then(|at| text.get(at..)).filter(|rest| !rest.is_empty());
    let Some(rest) = rest else {
        return Err(machine.throw("Ljava/lang/StringIndexOutOfBoundsException;", ""));
    };
    let point = match char::decode_utf16(rest.iter().copied()).next() {
        Some(Ok(one)) => u32::from(one).cast_signed(),
        _ => i32::from(rest[0]),
    };
    Ok(Value::int(point).noted(note))
}

fn get_chars(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (text, note) = machine.units_of(call.this())?;
    let (start, end, at) = (call.argument(1).as_int(), call.argument(2).as_int(), call.argument(4).as_int());
    let range = usize::try_from(start).ok().zip(usize::try_from(end).ok());
    let Some(units) = range.and_then(|(start, end)| text.get(start..end)) else {
        return Err(machine.throw("Ljava/lang/StringIndexOutOfBoundsException;", ""));
    };
    let into = call.argument(3);
    let length = machine.array(into)?.len();
    let Some(at) = usize::try_from(at).ok().filter(|at| at + units.len() <= length) else {
        return Err(machine.outside(into, call.argument(4)));
    };
    for (place, &unit) in units.iter().enumerate() {
        machine.store_element(into, at + place, Value::int(i32::from(unit)));
    }
    machine.mark(into, note);
    Ok(Value::ZERO)
}

fn chars_part(machine: &mut Machine, call: &Call<'_>, first: usize) -> Answer {
    let from = call.argument(first);
    let note = machine.note_of(from);
    let all = match machine.array(from)? {
        Array::Chars(all) => all.clone(),
        _ => Vec::new(),
    };
    let number = |at: usize| usize::try_from(call.argument(first + at).as_int()).unwrap_or(usize::MAX);
    let (start, length) = if call.arguments.len() > first + 1 { (number(1), number(2)) } else { (0, all.len()) };
    match all.get(start..start.saturating_add(length)) {
        Some(units) => machine.new_text(units, note),
        None => Err(machine.throw("Ljava/lang/StringIndexOutOfBoundsException;", "")),
    }
}

/// The charset that an argument names.
fn charset(machine: &mut Machine, value: Value) -> Result<String, Stop> {
    let name = if machine.is_text(value) {
        machine.string(value)?
    } else {
        let name = machine.call_virtual(value, "name", "()Ljava/lang/String;", &[])?;
        machine.string(name)?
    };
    let name = name.to_uppercase();
    match name.as_str() {
        "UTF-8" | "UTF8" | "US-ASCII" | "ASCII" | "ISO-8859-1" | "ISO8859_1" | "LATIN1" | "UTF-16" | "UTF-16BE"
        | "UTF-16LE" => Ok(name),
        // Where all is ASCII these are the same.
        "GBK" | "GB2312" | "GB18030" => Ok("GBK".to_owned()),
        _ => Err(machine.throw("Ljava/io/UnsupportedEncodingException;", &name)),
    }
}

fn encode(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (text, note) = (machine.text(call.this())?, machine.note_of(call.this()));
    let charset = charset(machine, call.argument(1))?;
    let narrow =
        |limit: u16| text.iter().map(|&unit| if unit < limit { unit.to_le_bytes()[0] } else { b'?' }).collect();
    let raw: Vec<u8> = match charset.as_str() {
        "US-ASCII" | "ASCII" => narrow(0x80),
        "ISO-8859-1" | "ISO8859_1" | "LATIN1" => narrow(0x100),
        "UTF-16" => [0xfe, 0xff].into_iter().chain(text.iter().flat_map(|unit| unit.to_be_bytes())).collect(),
        "UTF-16BE" => text.iter().flat_map(|unit| unit.to_be_bytes()).collect(),
        "UTF-16LE" => text.iter().flat_map(|unit| unit.to_le_bytes()).collect(),
        "GBK" if text.iter().any(|&unit| unit > 0x7f) => return Err(Stop::Unknown(note)),
        _ => to_string(&text).into_bytes(),
    };
    machine.new_bytes(&raw, note)
}

fn decode(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let from = call.argument(1);
    let note = machine.note_of(from);
    let raw = match machine.bytes(from) {
        Ok(raw) => raw,
        Err(Stop::Unknown(note)) => return unknown_text(machine, call.this(), note),
        Err(stop) => return Err(stop),
    };
    let whole = call.arguments.len() < 5;
    let charset = charset(machine, call.argument(if whole { 2 } else { 4 }))?;
    let number = |at: usize| usize::try_from(call.argument(at).as_int()).unwrap_or(usize::MAX);
    let range = if whole { 0..raw.len() } else { number(2)..number(2).saturating_add(number(3)) };
    let Some(raw) = raw.get(range) else {
        return Err(machine.throw("Ljava/lang/StringIndexOutOfBoundsException;", ""));
    };
    let wide = |raw: &[u8], big: bool| -> Text {
        let pair = |pair: &[u8]| {
            if big { u16::from_be_bytes([pair[0], pair[1]]) } else { u16::from_le_bytes([pair[0], pair[1]]) }
        };
        raw.chunks_exact(2).map(pair).collect()
    };
    let text: Text = match charset.as_str() {
        "US-ASCII" | "ASCII" => raw.iter().map(|&byte| if byte < 0x80 { u16::from(byte) } else { 0xfffd }).collect(),
        "ISO-8859-1" | "ISO8859_1" | "LATIN1" => raw.iter().map(|&byte| u16::from(byte)).collect(),
        "UTF-16" if raw.starts_with(&[0xff, 0xfe]) => wide(&raw[2..], false),
        "UTF-16" if raw.starts_with(&[0xfe, 0xff]) => wide(&raw[2..], true),
        "UTF-16" | "UTF-16BE" => wide(raw, true),
        "UTF-16LE" => wide(raw, false),
        "GBK" if !raw.is_ascii() => {
            let mark = machine.notes.unknown("a text in GBK");
            let note = machine.notes.join(note, mark);
            return unknown_text(machine, call.this(), note);
        }
        _ => from_str(&String::from_utf8_lossy(raw)),
    };
    if let Some(object) = machine.heap.get_mut(call.this().as_ref()) {
        object.body = Body::Text(text);
    }
    machine.mark(call.this(), note);
    Ok(Value::ZERO)
}

/// A string under construction turns out not to be known.
fn unknown_text(machine: &mut Machine, made: Value, note: Note) -> Answer {
    if let Some(object) = machine.heap.get_mut(made.as_ref()) {
        object.body = Body::Opaque;
    }
    machine.mark(made, note);
    Ok(Value::ZERO)
}

fn joined(machine: &mut Machine, between: Value, parts: &[Value]) -> Answer {
    let (between, mut note) = machine.units_of(between)?;
    let mut units = Vec::new();
    for (at, &part) in parts.iter().enumerate() {
        if at > 0 {
            units.extend_from_slice(&between);
        }
        let (text, more) = machine.display(part, b'L')?;
        units.extend_from_slice(&text);
        note = machine.notes.join(note, more);
    }
    let note = machine.notes.step(note, "concat");
    machine.new_text(units, note)
}

fn join_all(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let parts = machine.elements_of(call.argument(1))?;
    joined(machine, call.this(), &parts)
}

fn join_array(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let parts = match machine.array(call.argument(1))? {
        Array::Values(all) => all.clone(),
        _ => Vec::new(),
    };
    joined(machine, call.this(), &parts)
}

/// Change what a builder holds; `None` from the change is a place outside of it.
fn edit(machine: &mut Machine, call: &Call<'_>, change: impl FnOnce(&mut Vec<u16>) -> Option<()>) -> Answer {
    let builder = machine.state::<Builder>(call.this())?;
    let length = builder.0.len();
    if change(&mut builder.0).is_none() {
        let message = format!("length={length}; index={}", call.argument(1).as_int());
        return Err(machine.throw("Ljava/lang/StringIndexOutOfBoundsException;", &message));
    }
    Ok(call.this())
}

fn built_at(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let at = usize::try_from(call.argument(1).as_int()).ok();
    let note = machine.note_of(call.this());
    match at.and_then(|at| machine.state::<Builder>(call.this()).ok()?.0.get(at).copied()) {
        Some(unit) => Ok(Value::int(i32::from(unit)).noted(note)),
        None => {
            machine.state::<Builder>(call.this())?;
            Err(machine.throw("Ljava/lang/StringIndexOutOfBoundsException;", "index"))
        }
    }
}

fn insert(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let letter = types(machine, call).get(1).and_then(|type_| type_.first().copied()).unwrap_or(b'L');
    let value = call.argument(2);
    let chars = match machine.heap.get(value.as_ref()).map(|object| &object.body) {
        Some(Body::Array(Array::Chars(all))) if letter == b'[' => Some(all.as_slice().into()),
        _ => None,
    };
    let (text, note) = match chars {
        Some(text) => (text, machine.note_of(value)),
        None => machine.display(value, letter)?,
    };
    machine.heap.charge(text.len() * 2).map_err(|_| Stop::Halt("heap"))?;
    machine.mark(call.this(), note);
    edit(machine, call, |units| {
        let at = usize::try_from(call.argument(1).as_int()).ok().filter(|&at| at <= units.len())?;
        units.splice(at..at, text.iter().copied());
        Some(())
    })
}

fn range(units: &[u16], start: Value, end: Value) -> Option<std::ops::Range<usize>> {
    let start = usize::try_from(start.as_int()).ok()?;
    let end = usize::try_from(end.as_int()).ok()?.min(units.len());
    (start <= end).then_some(start..end)
}

fn delete(machine: &mut Machine, call: &Call<'_>) -> Answer {
    edit(machine, call, |units| {
        let range = range(units, call.argument(1), call.argument(2))?;
        units.drain(range);
        Some(())
    })
}

fn delete_one(machine: &mut Machine, call: &Call<'_>) -> Answer {
    edit(machine, call, |units| {
        let at = usize::try_from(call.argument(1).as_int()).ok().filter(|&at| at < units.len())?;
        units.remove(at);
        Some(())
    })
}

fn reverse(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let note = machine.note_of(call.this());
    let note = machine.notes.step(note, "reverse");
    machine.mark(call.this(), note);
    edit(machine, call, |units| {
        // Pairs stay in order.
        let text: Vec<Result<char, _>> = char::decode_utf16(units.iter().copied()).collect();
        *units = text
            .into_iter()
            .rev()
            .flat_map(|one| match one {
                Ok(one) => one.encode_utf16(&mut [0; 2]).to_vec(),
                Err(lone) => vec![lone.unpaired_surrogate()],
            })
            .collect();
        Some(())
    })
}

fn replace_range(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (text, note) = machine.units_of(call.argument(3))?;
    machine.heap.charge(text.len() * 2).map_err(|_| Stop::Halt("heap"))?;
    machine.mark(call.this(), note);
    edit(machine, call, |units| {
        let range = range(units, call.argument(1), call.argument(2))?;
        units.splice(range, text.iter().copied());
        Some(())
    })
}

fn set_length(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let length = usize::try_from(call.argument(1).as_int()).unwrap_or(usize::MAX);
    if length > MAX_TEXT_UNITS {
        return Err(machine.throw("Ljava/lang/OutOfMemoryError;", "a string of that length"));
    }
    edit(machine, call, |units| {
        units.resize(length, 0);
        Some(())
    })
}

fn set_unit(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.mark(call.this(), call.argument(2).note);
    edit(machine, call, |units| {
        *units.get_mut(usize::try_from(call.argument(1).as_int()).ok()?)? = low(call.argument(2).as_int());
        Some(())
    })
}

fn built_part(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (text, note) = machine.units_of(call.this())?;
    let end = call.arguments.get(2).copied().unwrap_or_else(|| count(text.len()));
    match range(&text, call.argument(1), end).filter(|_| end.as_int() <= count(text.len()).as_int()) {
        Some(range) => {
            let note = machine.notes.step(note, "substring");
            machine.new_text(&text[range], note)
        }
        None => Err(machine.throw("Ljava/lang/StringIndexOutOfBoundsException;", "")),
    }
}

fn append_point(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.mark(call.this(), call.argument(1).note);
    edit(machine, call, |units| {
        units.extend(encoded(call.argument(1).as_int()));
        Some(())
    })
}
