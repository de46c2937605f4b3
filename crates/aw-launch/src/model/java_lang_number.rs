//! `java.lang.Integer` to `Double`, `Character`, `Math`: numbers to texts and back, bits, functions.

use crate::calls::Call;
use crate::heap::Body;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::model::java_lang::BOXES;
use crate::names::shorty;
use crate::text::from_str;
use crate::value::{Note, Value};

pub const TABLE: &[Row] = &[
    ("Ljava/lang/Boolean;-><init>", new_box),
    ("Ljava/lang/Byte;-><init>", new_box),
    ("Ljava/lang/Character;-><init>", new_box),
    ("Ljava/lang/Short;-><init>", new_box),
    ("Ljava/lang/Integer;-><init>", new_box),
    ("Ljava/lang/Long;-><init>", new_box),
    ("Ljava/lang/Float;-><init>", new_box),
    ("Ljava/lang/Double;-><init>", new_box),
    ("Ljava/lang/Boolean;->valueOf(Ljava/lang/String;)Ljava/lang/Boolean;", parsed_box),
    ("Ljava/lang/Byte;->valueOf(Ljava/lang/String;)Ljava/lang/Byte;", parsed_box),
    ("Ljava/lang/Short;->valueOf(Ljava/lang/String;)Ljava/lang/Short;", parsed_box),
    ("Ljava/lang/Integer;->valueOf(Ljava/lang/String;)Ljava/lang/Integer;", parsed_box),
    ("Ljava/lang/Integer;->valueOf(Ljava/lang/String;I)Ljava/lang/Integer;", parsed_box),
    ("Ljava/lang/Integer;->decode", parsed_box),
    ("Ljava/lang/Long;->valueOf(Ljava/lang/String;)Ljava/lang/Long;", parsed_box),
    ("Ljava/lang/Long;->valueOf(Ljava/lang/String;I)Ljava/lang/Long;", parsed_box),
    ("Ljava/lang/Float;->valueOf(Ljava/lang/String;)Ljava/lang/Float;", parsed_box),
    ("Ljava/lang/Double;->valueOf(Ljava/lang/String;)Ljava/lang/Double;", parsed_box),
    ("Ljava/lang/Boolean;->parseBoolean", parse),
    ("Ljava/lang/Byte;->parseByte", parse),
    ("Ljava/lang/Short;->parseShort", parse),
    ("Ljava/lang/Integer;->parseInt", parse),
    ("Ljava/lang/Integer;->parseUnsignedInt", parse),
    ("Ljava/lang/Long;->parseLong", parse),
    ("Ljava/lang/Float;->parseFloat", parse),
    ("Ljava/lang/Double;->parseDouble", parse),
    ("Ljava/lang/Boolean;->toString(Z)Ljava/lang/String;", shown),
    ("Ljava/lang/Byte;->toString(B)Ljava/lang/String;", shown),
    ("Ljava/lang/Character;->toString(C)Ljava/lang/String;", shown),
    ("Ljava/lang/Short;->toString(S)Ljava/lang/String;", shown),
    ("Ljava/lang/Integer;->toString(I)Ljava/lang/String;", shown),
    ("Ljava/lang/Integer;->toString(II)Ljava/lang/String;", in_base),
    ("Ljava/lang/Long;->toString(J)Ljava/lang/String;", shown),
    ("Ljava/lang/Long;->toString(JI)Ljava/lang/String;", in_base),
    ("Ljava/lang/Float;->toString(F)Ljava/lang/String;", shown),
    ("Ljava/lang/Double;->toString(D)Ljava/lang/String;", shown),
    ("Ljava/lang/Integer;->toHexString", |machine, call| unsigned(machine, call, 16)),
    ("Ljava/lang/Integer;->toOctalString", |machine, call| unsigned(machine, call, 8)),
    ("Ljava/lang/Integer;->toBinaryString", |machine, call| unsigned(machine, call, 2)),
    ("Ljava/lang/Long;->toHexString", |machine, call| unsigned(machine, call, 16)),
    ("Ljava/lang/Long;->toOctalString", |machine, call| unsigned(machine, call, 8)),
    ("Ljava/lang/Long;->toBinaryString", |machine, call| unsigned(machine, call, 2)),
    ("Ljava/lang/Byte;->hashCode", box_hash),
    ("Ljava/lang/Boolean;->hashCode", box_hash),
    ("Ljava/lang/Character;->hashCode", box_hash),
    ("Ljava/lang/Short;->hashCode", box_hash),
    ("Ljava/lang/Integer;->hashCode", box_hash),
    ("Ljava/lang/Long;->hashCode", box_hash),
    ("Ljava/lang/Float;->hashCode", box_hash),
    ("Ljava/lang/Double;->hashCode", box_hash),
    ("Ljava/lang/Boolean;->equals", box_equals),
    ("Ljava/lang/Byte;->equals", box_equals),
    ("Ljava/lang/Character;->equals", box_equals),
    ("Ljava/lang/Short;->equals", box_equals),
    ("Ljava/lang/Integer;->equals", box_equals),
    ("Ljava/lang/Long;->equals", box_equals),
    ("Ljava/lang/Float;->equals", box_equals),
    ("Ljava/lang/Double;->equals", box_equals),
    ("Ljava/lang/Boolean;->compareTo", box_compare),
    ("Ljava/lang/Byte;->compareTo", box_compare),
    ("Ljava/lang/Character;->compareTo", box_compare),
    ("Ljava/lang/Short;->compareTo", box_compare),
    ("Ljava/lang/Integer;->compareTo", box_compare),
    ("Ljava/lang/Long;->compareTo", box_compare),
    ("Ljava/lang/Float;->compareTo", box_compare),
    ("Ljava/lang/Double;->compareTo", box_compare),
    ("Ljava/lang/Boolean;->compare", compare_two),
    ("Ljava/lang/Byte;->compare", compare_two),
    ("Ljava/lang/Character;->compare", compare_two),
    ("Ljava/lang/Short;->compare", compare_two),
    ("Ljava/lang/Integer;->compare", compare_two),
    ("Ljava/lang/Long;->compare", compare_two),
    ("Ljava/lang/Float;->compare", compare_two),
    ("Ljava/lang/Double;->compare", compare_two),
    ("Ljava/lang/Byte;->byteValue", |machine, call| machine.number_as(call.this(), b'B')),
    ("Ljava/lang/Byte;->shortValue", |machine, call| machine.number_as(call.this(), b'S')),
    ("Ljava/lang/Byte;->intValue", |machine, call| machine.number_as(call.this(), b'I')),
    ("Ljava/lang/Byte;->longValue", |machine, call| machine.number_as(call.this(), b'J')),
    ("Ljava/lang/Byte;->floatValue", |machine, call| machine.number_as(call.this(), b'F')),
    ("Ljava/lang/Byte;->doubleValue", |machine, call| machine.number_as(call.this(), b'D')),
    ("Ljava/lang/Short;->byteValue", |machine, call| machine.number_as(call.this(), b'B')),
    ("Ljava/lang/Short;->shortValue", |machine, call| machine.number_as(call.this(), b'S')),
    ("Ljava/lang/Short;->intValue", |machine, call| machine.number_as(call.this(), b'I')),
    ("Ljava/lang/Short;->longValue", |machine, call| machine.number_as(call.this(), b'J')),
    ("Ljava/lang/Short;->floatValue", |machine, call| machine.number_as(call.this(), b'F')),
    ("Ljava/lang/Short;->doubleValue", |machine, call| machine.number_as(call.this(), b'D')),
    ("Ljava/lang/Integer;->byteValue", |machine, call| machine.number_as(call.this(), b'B')),
    ("Ljava/lang/Integer;->shortValue", |machine, call| machine.number_as(call.this(), b'S')),
    ("Ljava/lang/Integer;->intValue", |machine, call| machine.number_as(call.this(), b'I')),
    ("Ljava/lang/Integer;->longValue", |machine, call| machine.number_as(call.this(), b'J')),
    ("Ljava/lang/Integer;->floatValue", |machine, call| machine.number_as(call.this(), b'F')),
    ("Ljava/lang/Integer;->doubleValue", |machine, call| machine.number_as(call.this(), b'D')),
    ("Ljava/lang/Long;->byteValue", |machine, call| machine.number_as(call.this(), b'B')),
    ("Ljava/lang/Long;->shortValue", |machine, call| machine.number_as(call.this(), b'S')),
    ("Ljava/lang/Long;->intValue", |machine, call| machine.number_as(call.this(), b'I')),
    ("Ljava/lang/Long;->longValue", |machine, call| machine.number_as(call.this(), b'J')),
    ("Ljava/lang/Long;->floatValue", |machine, call| machine.number_as(call.this(), b'F')),
    ("Ljava/lang/Long;->doubleValue", |machine, call| machine.number_as(call.this(), b'D')),
    ("Ljava/lang/Float;->byteValue", |machine, call| machine.number_as(call.this(), b'B')),
    ("Ljava/lang/Float;->shortValue", |machine, call| machine.number_as(call.this(), b'S')),
    ("Ljava/lang/Float;->intValue", |machine, call| machine.number_as(call.this(), b'I')),
    ("Ljava/lang/Float;->longValue", |machine, call| machine.number_as(call.this(), b'J')),
    ("Ljava/lang/Float;->floatValue", |machine, call| machine.number_as(call.this(), b'F')),
    ("Ljava/lang/Float;->doubleValue", |machine, call| machine.number_as(call.this(), b'D')),
    ("Ljava/lang/Double;->byteValue", |machine, call| machine.number_as(call.this(), b'B')),
    ("Ljava/lang/Double;->shortValue", |machine, call| machine.number_as(call.this(), b'S')),
    ("Ljava/lang/Double;->intValue", |machine, call| machine.number_as(call.this(), b'I')),
    ("Ljava/lang/Double;->longValue", |machine, call| machine.number_as(call.this(), b'J')),
    ("Ljava/lang/Double;->floatValue", |machine, call| machine.number_as(call.this(), b'F')),
    ("Ljava/lang/Double;->doubleValue", |machine, call| machine.number_as(call.this(), b'D')),
    ("Ljava/lang/Integer;->bitCount", |_, call| bits(call, u32::count_ones)),
    ("Ljava/lang/Integer;->numberOfLeadingZeros", |_, call| bits(call, u32::leading_zeros)),
    ("Ljava/lang/Integer;->numberOfTrailingZeros", |_, call| bits(call, u32::trailing_zeros)),
    ("Ljava/lang/Integer;->highestOneBit", |_, call| bits(call, |n| if n == 0 { 0 } else { 1 << n.ilog2() })),
    ("Ljava/lang/Integer;->lowestOneBit", |_, call| bits(call, |n| n & n.wrapping_neg())),
    ("Ljava/lang/Integer;->reverse", |_, call| bits(call, u32::reverse_bits)),
    ("Ljava/lang/Integer;->reverseBytes", |_, call| bits(call, u32::swap_bytes)),
    ("Ljava/lang/Integer;->rotateLeft", |_, call| {
        let by = call.argument(1).as_int().cast_unsigned() & 31;
        bits(call, |n| n.rotate_left(by))
    }),
    ("Ljava/lang/Integer;->rotateRight", |_, call| {
        let by = call.argument(1).as_int().cast_unsigned() & 31;
        bits(call, |n| n.rotate_right(by))
    }),
    ("Ljava/lang/Integer;->signum", |_, call| made(call, Value::int(call.this().as_int().signum()))),
    ("Ljava/lang/Long;->signum", |_, call| {
        made(call, Value::int(i32::try_from(call.this().as_long().signum()).unwrap_or(0)))
    }),
    ("Ljava/lang/Long;->bitCount", |_, call| wide_bits(call, u64::count_ones)),
    ("Ljava/lang/Long;->numberOfLeadingZeros", |_, call| wide_bits(call, u64::leading_zeros)),
    ("Ljava/lang/Long;->numberOfTrailingZeros", |_, call| wide_bits(call, u64::trailing_zeros)),
    ("Ljava/lang/Long;->rotateLeft", |_, call| {
        let by = call.argument(1).as_int().cast_unsigned() & 63;
        made(call, Value::long(call.this().as_long().rotate_left(by)))
    }),
    ("Ljava/lang/Long;->reverseBytes", |_, call| made(call, Value::long(call.this().as_long().swap_bytes()))),
    ("Ljava/lang/Float;->floatToIntBits", |_, call| made(call, Value::int(call.this().as_int()))),
    ("Ljava/lang/Float;->floatToRawIntBits", |_, call| made(call, Value::int(call.this().as_int()))),
    ("Ljava/lang/Float;->intBitsToFloat", |_, call| {
        made(call, Value::float(f32::from_bits(call.this().as_int().cast_unsigned())))
    }),
    ("Ljava/lang/Double;->doubleToLongBits", |_, call| Ok(call.this())),
    ("Ljava/lang/Double;->doubleToRawLongBits", |_, call| Ok(call.this())),
    ("Ljava/lang/Double;->longBitsToDouble", |_, call| Ok(call.this())),
    ("Ljava/lang/Float;->isNaN", |machine, call| asks(machine, call, f64::is_nan)),
    ("Ljava/lang/Double;->isNaN", |machine, call| asks(machine, call, f64::is_nan)),
    ("Ljava/lang/Float;->isInfinite", |machine, call| asks(machine, call, f64::is_infinite)),
    ("Ljava/lang/Double;->isInfinite", |machine, call| asks(machine, call, f64::is_infinite)),
    ("Ljava/lang/Character;->isDigit", |machine, call| {
        unit(machine, call, |c| c.is_ascii_digit() || ('\u{ff10}'..='\u{ff19}').contains(&c))
    }),
    ("Ljava/lang/Character;->isLetter", |machine, call| unit(machine, call, char::is_alphabetic)),
    ("Ljava/lang/Character;->isLetterOrDigit", |machine, call| unit(machine, call, char::is_alphanumeric)),
    ("Ljava/lang/Character;->isAlphabetic", |machine, call| unit(machine, call, char::is_alphabetic)),
    ("Ljava/lang/Character;->isUpperCase", |machine, call| unit(machine, call, char::is_uppercase)),
    ("Ljava/lang/Character;->isLowerCase", |machine, call| unit(machine, call, char::is_lowercase)),
    ("Ljava/lang/Character;->isWhitespace", |machine, call| {
        unit(machine, call, |c| c.is_whitespace() && c != '\u{a0}' || ('\u{1c}'..='\u{1f}').contains(&c))
    }),
    ("Ljava/lang/Character;->isSpaceChar", |machine, call| unit(machine, call, |c| c == ' ' || c == '\u{a0}')),
    ("Ljava/lang/Character;->isISOControl", |machine, call| unit(machine, call, char::is_control)),
    ("Ljava/lang/Character;->toUpperCase", |_, call| changed(call, |c| c.to_uppercase().next().unwrap_or(c))),
    ("Ljava/lang/Character;->toLowerCase", |_, call| changed(call, |c| c.to_lowercase().next().unwrap_or(c))),
    ("Ljava/lang/Character;->digit", |_, call| {
        let base = call.argument(1).as_int().cast_unsigned().clamp(2, 36);
        let digit = letter(call.this()).and_then(|c| c.to_digit(base));
        made(call, Value::int(digit.map_or(-1, u32::cast_signed)))
    }),
    ("Ljava/lang/Character;->forDigit", |_, call| {
        let base = call.argument(1).as_int().cast_unsigned().clamp(2, 36);
        let digit = char::from_digit(call.this().as_int().cast_unsigned(), base);
        made(call, Value::int(digit.map_or(0, |c| u32::from(c).cast_signed())))
    }),
    ("Ljava/lang/Character;->getNumericValue", |_, call| {
        made(call, Value::int(letter(call.this()).and_then(|c| c.to_digit(36)).map_or(-1, u32::cast_signed)))
    }),
    ("Ljava/lang/Character;->isHighSurrogate", |_, call| ranged(call, 0xd800..=0xdbff)),
    ("Ljava/lang/Character;->isLowSurrogate", |_, call| ranged(call, 0xdc00..=0xdfff)),
    ("Ljava/lang/Character;->isSurrogate", |_, call| ranged(call, 0xd800..=0xdfff)),
    ("Ljava/lang/Character;->charCount", |_, call| {
        made(call, Value::int(if call.this().as_int() >= 0x10000 { 2 } else { 1 }))
    }),
];

fn made(call: &Call<'_>, value: Value) -> Answer {
    Ok(value.noted(call.this().note))
}

fn bits(call: &Call<'_>, change: impl Fn(u32) -> u32) -> Answer {
    made(call, Value::int(change(call.this().as_int().cast_unsigned()).cast_signed()))
}

fn wide_bits(call: &Call<'_>, count: fn(u64) -> u32) -> Answer {
    made(call, Value::int(count(call.this().as_long().cast_unsigned()).cast_signed()))
}

fn letter(value: Value) -> Option<char> {
    char::from_u32(value.as_int().cast_unsigned())
}

fn unit(_: &mut Machine, call: &Call<'_>, ask: fn(char) -> bool) -> Answer {
    made(call, Value::bool(letter(call.this()).is_some_and(ask)))
}

fn changed(call: &Call<'_>, change: fn(char) -> char) -> Answer {
    let value = letter(call.this()).map_or(call.this().as_int(), |one| u32::from(change(one)).cast_signed());
    made(call, Value::int(value))
}

fn ranged(call: &Call<'_>, range: std::ops::RangeInclusive<i32>) -> Answer {
    made(call, Value::bool(range.contains(&call.this().as_int())))
}

/// The letter of the class that a method of a box belongs to.
fn own_letter(machine: &Machine, call: &Call<'_>) -> u8 {
    let class = machine.class_text(machine.methods[call.method as usize].class);
    BOXES.iter().find(|row| row.1 == class).map_or(b'I', |row| row.0)
}

fn parameter_letter(machine: &Machine, call: &Call<'_>) -> u8 {
    let proto = machine.methods[call.method as usize].proto;
    shorty(machine.names.bytes(proto)).first().copied().unwrap_or(b'L')
}

fn new_box(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (own, given) = (own_letter(machine, call), parameter_letter(machine, call));
    let mut value = call.argument(1);
    if given == b'L' {
        value = number_of(machine, value, own, 10)?;
    } else if given == b'D' && own == b'F' {
        #[allow(clippy::cast_possible_truncation, reason = "Float(double) cuts")]
        let cut = value.as_double() as f32;
        value = Value::float(cut).noted(value.note);
    }
    if let Some(object) = machine.heap.get_mut(call.this().as_ref()) {
        object.body = Body::Boxed(value.noted(Note::NONE));
    }
    machine.mark(call.this(), value.note);
    Ok(Value::ZERO)
}

fn base_of(machine: &Machine, call: &Call<'_>) -> u32 {
    let proto = machine.methods[call.method as usize].proto;
    let has_base = machine.names.bytes(proto).starts_with(b"(Ljava/lang/String;I)");
    if has_base { call.argument(1).as_int().cast_unsigned().clamp(2, 36) } else { 10 }
}

fn parse(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (own, base) = (own_letter(machine, call), base_of(machine, call));
    number_of(machine, call.this(), own, base)
}

fn parsed_box(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (own, base) = (own_letter(machine, call), base_of(machine, call));
    let value = number_of(machine, call.this(), own, base)?;
    machine.boxed(value, own)
}

/// A text as a number of the type of a letter.
fn number_of(machine: &mut Machine, text: Value, letter: u8, base: u32) -> Answer {
    if text.bits == 0 {
        return match letter {
            b'Z' => Ok(Value::ZERO),
            b'F' | b'D' => Err(machine.throw("Ljava/lang/NullPointerException;", "")),
            _ => Err(machine.throw("Ljava/lang/NumberFormatException;", "null")),
        };
    }
    let (own, note) = (machine.string(text)?, machine.note_of(text));
    let parsed = match letter {
        b'Z' => Some(Value::bool(own.eq_ignore_ascii_case("true"))),
        b'F' => real(&own).and_then(|text| text.parse().ok()).map(Value::float),
        b'D' => real(&own).and_then(|text| text.parse().ok()).map(Value::double),
        _ => whole(&own, letter, base),
    };
    match parsed {
        Some(value) => Ok(value.noted(note)),
        None => Err(machine.throw("Ljava/lang/NumberFormatException;", &format!("For input string: \"{own}\""))),
    }
}

fn whole(text: &str, letter: u8, base: u32) -> Option<Value> {
    let number = i64::from_str_radix(text, base).ok()?;
    let range = match letter {
        b'B' => -128..=127,
        b'S' => -0x8000..=0x7fff,
        b'I' => i64::from(i32::MIN)..=i64::from(i32::MAX),
        _ => i64::MIN..=i64::MAX,
    };
    range.contains(&number).then(|| Value::long(number))
}

/// A decimal number of the language's form in that of ours.
fn real(text: &str) -> Option<&str> {
    let text = text.trim();
    let digits = text.trim_end_matches(['f', 'F', 'd', 'D']);
    let plain = digits.trim_start_matches(['+', '-']);
    let fits = matches!(plain, "NaN" | "Infinity") || plain.starts_with(|c: char| c.is_ascii_digit() || c == '.');
    fits.then_some(if matches!(plain, "NaN" | "Infinity") { text } else { digits })
}

fn shown(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let letter = own_letter(machine, call);
    let (text, note) = machine.display(call.this(), letter)?;
    machine.new_text(text, note)
}

fn digits(mut number: u64, base: u64) -> String {
    let mut found = Vec::new();
    loop {
        let digit = u32::try_from(number % base).unwrap_or(0);
        found.push(char::from_digit(digit, 36).unwrap_or('0'));
        number /= base;
        if number == 0 {
            return found.iter().rev().collect();
        }
    }
}

fn in_base(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let base = u64::from(call.argument(1).as_int().cast_unsigned().clamp(2, 36));
    let number = call.this().as_long();
    let text = format!("{}{}", if number < 0 { "-" } else { "" }, digits(number.unsigned_abs(), base));
    machine.new_text(from_str(&text), call.this().note)
}

fn unsigned(machine: &mut Machine, call: &Call<'_>, base: u64) -> Answer {
    let number = match own_letter(machine, call) {
        b'J' => call.this().as_long().cast_unsigned(),
        _ => u64::from(call.this().as_int().cast_unsigned()),
    };
    let note = machine.notes.step(call.this().note, "hex");
    machine.new_text(from_str(&digits(number, base)), note)
}

/// `hashCode` of a box, and the static ones of a primitive.
fn box_hash(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let letter = own_letter(machine, call);
    let is_static = !machine.methods[call.method as usize].shorty.is_empty();
    let value = if is_static { call.this() } else { machine.unboxed(call.this())? };
    let hash = match letter {
        b'Z' => {
            if value.as_bool() {
                1231
            } else {
                1237
            }
        }
        b'J' | b'D' => Value::long(value.as_long() ^ (value.as_long() >> 32)).as_int(),
        _ => value.as_int(),
    };
    let hash = if matches!(letter, b'J' | b'D') {
        let bits = value.bits;
        Value { bits: bits ^ (bits >> 32), note: Note::NONE }.as_int()
    } else {
        hash
    };
    Ok(Value::int(hash).noted(value.note))
}

fn box_equals(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (one, two) = (call.this(), call.argument(1));
    if two.bits == 0 || machine.class_of(one) != machine.class_of(two) {
        return Ok(Value::ZERO);
    }
    let (one, two) = (machine.unboxed(one)?, machine.unboxed(two)?);
    let note = machine.notes.join(one.note, two.note);
    Ok(Value::bool(one.bits == two.bits).noted(note))
}

fn order(letter: u8, one: Value, two: Value) -> i32 {
    let found = match letter {
        b'F' => one.as_float().total_cmp(&two.as_float()),
        b'D' => one.as_double().total_cmp(&two.as_double()),
        b'B' | b'S' | b'C' => return one.as_int() - two.as_int(),
        _ => one.as_long().cmp(&two.as_long()),
    };
    found as i32
}

fn box_compare(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let letter = own_letter(machine, call);
    let (one, two) = (machine.unboxed(call.this())?, machine.unboxed(call.argument(1))?);
    let note = machine.notes.join(one.note, two.note);
    Ok(Value::int(order(letter, one, two)).noted(note))
}

fn compare_two(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let letter = own_letter(machine, call);
    let note = machine.notes.join(call.this().note, call.argument(1).note);
    Ok(Value::int(order(letter, call.this(), call.argument(1))).noted(note))
}

fn asks(machine: &mut Machine, call: &Call<'_>, ask: fn(f64) -> bool) -> Answer {
    let letter = own_letter(machine, call);
    let is_static = !machine.methods[call.method as usize].shorty.is_empty();
    let value = if is_static { call.this() } else { machine.unboxed(call.this())? };
    let number = if letter == b'F' { f64::from(value.as_float()) } else { value.as_double() };
    Ok(Value::bool(ask(number)).noted(value.note))
}

impl Machine {
    /// The letter of what a box holds.
    pub fn box_letter(&self, value: Value) -> Option<u8> {
        let class = self.class_text(self.class_of(value));
        BOXES.iter().find(|row| row.1 == class).map(|row| row.0)
    }

    /// A box's content as another primitive: `intValue` and its kin of any number.
    pub fn number_as(&mut self, value: Value, to: u8) -> Result<Value, Stop> {
        let letter = self.box_letter(value).unwrap_or(b'I');
        let held = self.unboxed(value)?;
        #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "the conversions cut")]
        let made = match (letter, to) {
            (b'F' | b'D', _) => {
                let number = if letter == b'F' { f64::from(held.as_float()) } else { held.as_double() };
                match to {
                    b'J' => Value::long(number as i64),
                    b'F' => Value::float(number as f32),
                    b'D' => Value::double(number),
                    b'S' => Value::int(i32::from(number as i32 as i16)),
                    b'B' => Value::int(i32::from(number as i32 as i8)),
                    _ => Value::int(number as i32),
                }
            }
            (_, b'F') => Value::float(held.as_long() as f32),
            (_, b'D') => Value::double(held.as_long() as f64),
            (_, b'J') => Value::long(held.as_long()),
            (_, b'S') => Value::int(i32::from(held.as_int() as i16)),
            (_, b'B') => Value::int(i32::from(held.as_int() as i8)),
            _ => Value::int(held.as_int()),
        };
        Ok(made.noted(held.note))
    }
}

#[cfg(test)]
mod tests {
    use super::{digits, real, whole};

    #[test]
    fn texts_are_numbers_of_their_type_or_none() {
        assert_eq!(whole("-128", b'B', 10).map(crate::value::Value::as_int), Some(-128));
        assert!(whole("128", b'B', 10).is_none() && whole("", b'I', 10).is_none());
        assert_eq!(whole("ff", b'I', 16).map(crate::value::Value::as_int), Some(255));
        assert_eq!((real(" 1.5f "), real("x"), real("-Infinity")), (Some("1.5"), None, Some("-Infinity")));
        assert_eq!((digits(0, 2), digits(255, 16)), ("0".into(), "ff".into()));
    }
}
