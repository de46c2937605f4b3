//! `String.format`: a format and its arguments in, text out.

use crate::heap::{Array, Body};
use crate::machine::{Answer, MAX_TEXT_UNITS, Machine, Stop};
use crate::model::Row;
use crate::value::{Note, Value};

pub const TABLE: &[Row] = &[
    ("Ljava/lang/String;->format(Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;", |machine, call| {
        formatted(machine, call.this(), call.argument(1))
    }),
    (
        "Ljava/lang/String;->format(Ljava/util/Locale;Ljava/lang/String;[Ljava/lang/Object;)Ljava/lang/String;",
        |machine, call| formatted(machine, call.argument(1), call.argument(2)),
    ),
];

/// Widest field and longest fraction.
const MAX_WIDTH: usize = 10_000;

/// One `%` of a format.
#[derive(Debug, Default)]
struct Spec {
    index: Option<usize>,
    flags: String,
    width: usize,
    precision: Option<usize>,
    kind: char,
}

fn formatted(machine: &mut Machine, format: Value, values: Value) -> Answer {
    let text = machine.string(format)?;
    let values = match values.bits {
        0 => Vec::new(),
        _ => match machine.array(values)? {
            Array::Values(all) => all.clone(),
            _ => Vec::new(),
        },
    };
    let mut note = machine.note_of(format);
    let (mut shown, mut next, mut rest) = (String::new(), 0, text.chars().peekable());
    while let Some(one) = rest.next() {
        if one != '%' {
            shown.push(one);
            continue;
        }
        let spec = read(&mut rest);
        match spec.kind {
            'n' => shown.push('\n'),
            '%' => shown.push_str(&padded("%".to_owned(), &spec)),
            _ => {
                let at = spec.index.unwrap_or(next);
                next += usize::from(spec.index.is_none());
                let Some(&value) = values.get(at) else {
                    let message = format!("Format specifier '%{}'", spec.kind);
                    return Err(machine.throw("Ljava/util/MissingFormatArgumentException;", &message));
                };
                let own = machine.note_of(value);
                note = machine.notes.join(note, own);
                shown.push_str(&one_value(machine, value, &spec)?);
            }
        }
        if shown.len() > MAX_TEXT_UNITS {
            return Err(machine.throw("Ljava/lang/OutOfMemoryError;", "a string of that length"));
        }
    }
    if note.is_unknown() {
        return Err(Stop::Unknown(note));
    }
    let note = machine.notes.step(note, "format");
    machine.new_text(crate::text::from_str(&shown), note)
}

fn read(rest: &mut std::iter::Peekable<std::str::Chars<'_>>) -> Spec {
    let mut spec = Spec::default();
    let mut digits = String::new();
    while let Some(&one) = rest.peek() {
        match one {
            '0' if digits.is_empty() => spec.flags.push('0'),
            '0'..='9' => digits.push(one),
            '$' => {
                spec.index = digits.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
                digits.clear();
            }
            '-' | '+' | ' ' | ',' | '(' | '#' => spec.flags.push(one),
            _ => break,
        }
        rest.next();
    }
    spec.width = digits.parse().unwrap_or(0).min(MAX_WIDTH);
    if rest.next_if_eq(&'.').is_some() {
        let mut digits = String::new();
        while let Some(digit) = rest.next_if(char::is_ascii_digit) {
            digits.push(digit);
        }
        spec.precision = Some(digits.parse().unwrap_or(0).min(MAX_WIDTH));
    }
    spec.kind = rest.next().unwrap_or('%');
    spec
}

fn one_value(machine: &mut Machine, value: Value, spec: &Spec) -> Result<String, Stop> {
    let upper = spec.kind.is_ascii_uppercase();
    let text = match spec.kind.to_ascii_lowercase() {
        's' => {
            let (text, _) = machine.display(value.noted(Note::NONE), b'L')?;
            let text = crate::text::to_string(&text);
            match spec.precision {
                Some(length) => text.chars().take(length).collect(),
                None => text,
            }
        }
        'b' => match boxed(machine, value)? {
            Some((held, b'Z')) => held.as_bool().to_string(),
            _ => (value.bits != 0).to_string(),
        },
        'c' => match boxed(machine, value)? {
            Some((held, _)) => {
                char::from_u32(held.as_int().cast_unsigned()).map_or_else(String::new, |unit| unit.to_string())
            }
            None => "null".to_owned(),
        },
        'h' => match value.bits {
            0 => "null".to_owned(),
            _ => format!("{:x}", machine.call_virtual(value, "hashCode", "()I", &[])?.as_int()),
        },
        kind @ ('d' | 'x' | 'o') => match boxed(machine, value)? {
            Some((held, letter)) => return whole(machine, held, letter, kind, upper, spec),
            None => "null".to_owned(),
        },
        kind @ ('f' | 'e' | 'g') => match boxed(machine, value)? {
            Some((held, letter @ (b'F' | b'D'))) => {
                let number = if letter == b'F' { f64::from(held.as_float()) } else { held.as_double() };
                let text = real(number, kind, spec);
                return Ok(padded(if upper { text.to_uppercase() } else { text }, spec));
            }
            Some(_) => {
                return Err(machine.throw("Ljava/util/IllegalFormatConversionException;", &spec.kind.to_string()));
            }
            None => "null".to_owned(),
        },
        't' => return Err(Stop::Unknown(Note::NONE)),
        other => return Err(machine.throw("Ljava/util/UnknownFormatConversionException;", &other.to_string())),
    };
    let text = if upper { text.to_uppercase() } else { text };
    let plain = Spec { flags: spec.flags.replace('0', ""), ..Spec { width: spec.width, ..Spec::default() } };
    Ok(padded(text, &plain))
}

/// What a box holds and the letter of its type; `None` for null.
fn boxed(machine: &mut Machine, value: Value) -> Result<Option<(Value, u8)>, Stop> {
    if value.bits == 0 {
        return Ok(None);
    }
    let letter = machine.box_letter(value);
    match (&machine.object(value)?.body, letter) {
        (Body::Boxed(held), Some(letter)) => Ok(Some((*held, letter))),
        (Body::Opaque, _) => Err(Stop::Unknown(machine.doubt(value))),
        _ => Ok(None),
    }
}

fn whole(machine: &mut Machine, held: Value, letter: u8, kind: char, upper: bool, spec: &Spec) -> Result<String, Stop> {
    if matches!(letter, b'F' | b'D' | b'Z' | b'C') {
        let class = if letter == b'D' { "java.lang.Double" } else { "java.lang.Object" };
        let message = format!("{kind} != {class}");
        return Err(machine.throw("Ljava/util/IllegalFormatConversionException;", &message));
    }
    let number = held.as_long();
    let mask = match letter {
        b'B' => 0xff,
        b'S' => 0xffff,
        b'I' => 0xffff_ffff,
        _ => u64::MAX,
    };
    let text = match kind {
        'x' => format!("{}{:x}", if spec.flags.contains('#') { "0x" } else { "" }, number.cast_unsigned() & mask),
        'o' => format!("{:o}", number.cast_unsigned() & mask),
        _ => signed(number < 0, &grouped(&number.unsigned_abs().to_string(), spec), spec),
    };
    Ok(padded(if upper { text.to_uppercase() } else { text }, spec))
}

fn grouped(digits: &str, spec: &Spec) -> String {
    if !spec.flags.contains(',') {
        return digits.to_owned();
    }
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn signed(negative: bool, digits: &str, spec: &Spec) -> String {
    let sign = match (negative, spec.flags.contains('+'), spec.flags.contains(' ')) {
        (true, _, _) if spec.flags.contains('(') => return format!("({digits})"),
        (true, _, _) => "-",
        (_, true, _) => "+",
        (_, _, true) => " ",
        _ => "",
    };
    format!("{sign}{digits}")
}

fn real(number: f64, kind: char, spec: &Spec) -> String {
    if !number.is_finite() {
        let text = if number.is_nan() { "NaN" } else { "Infinity" };
        return signed(number < 0.0, text, spec);
    }
    let places = spec.precision.unwrap_or(6);
    let size = number.abs();
    let digits = if kind == 'e' || kind == 'g' && size != 0.0 && !(1e-4..10_f64.powi(6)).contains(&size) {
        let text = format!("{size:.places$e}");
        let (front, power) = text.split_once('e').unwrap_or((&text, "0"));
        let power: i32 = power.parse().unwrap_or(0);
        format!("{front}e{}{:02}", if power < 0 { '-' } else { '+' }, power.abs())
    } else {
        let text = half_up(size, places);
        let (front, fraction) = text.split_once('.').unwrap_or((&text, ""));
        let front = grouped(front, spec);
        if fraction.is_empty() { front } else { format!("{front}.{fraction}") }
    };
    signed(number.is_sign_negative() && number != 0.0, &digits, spec)
}

/// A number with that many places, halves of its shortest decimal form away from zero as the platform rounds.
pub fn half_up(size: f64, places: usize) -> String {
    let shortest = format!("{size}");
    let (front, fraction) = shortest.split_once('.').unwrap_or((&shortest, ""));
    if fraction.len() <= places {
        let zeros = "0".repeat(places - fraction.len());
        return if places == 0 { front.to_owned() } else { format!("{front}.{fraction}{zeros}") };
    }
    let mut digits: Vec<u8> = front.bytes().chain(fraction.bytes().take(places)).collect();
    if fraction.as_bytes()[places] >= b'5' {
        let mut at = digits.len();
        loop {
            if at == 0 {
                digits.insert(0, b'1');
                break;
            }
            at -= 1;
            if digits[at] == b'9' {
                digits[at] = b'0';
            } else {
                digits[at] += 1;
                break;
            }
        }
    }
    let text = String::from_utf8_lossy(&digits).into_owned();
    if places == 0 { text } else { format!("{}.{}", &text[..text.len() - places], &text[text.len() - places..]) }
}

fn padded(text: String, spec: &Spec) -> String {
    let length = text.chars().count();
    if length >= spec.width {
        return text;
    }
    let room = spec.width - length;
    if spec.flags.contains('-') {
        return text + &" ".repeat(room);
    }
    if spec.flags.contains('0') {
        let sign = text.len() - text.trim_start_matches(['-', '+', ' ']).len();
        return format!("{}{}{}", &text[..sign], "0".repeat(room), &text[sign..]);
    }
    " ".repeat(room) + &text
}

#[cfg(test)]
mod tests {
    use super::{Spec, half_up, padded, read, real};

    fn spec(text: &str) -> Spec {
        read(&mut text.chars().peekable())
    }

    #[test]
    fn specifiers_are_read() {
        let one = spec("2$-08.3f");
        assert_eq!(
            (one.index, one.flags.as_str(), one.width, one.precision, one.kind),
            (Some(1), "-0", 8, Some(3), 'f')
        );
        assert_eq!(spec("").kind, '%');
    }

    #[test]
    fn numbers_are_shown_as_the_platform_does() {
        assert_eq!(half_up(0.125, 2), "0.13");
        assert_eq!(half_up(9.995, 2), "10.00");
        assert_eq!(half_up(1.0, 0), "1");
        assert_eq!(real(-1234.5, 'f', &spec(",.1f")), "-1,234.5");
        assert_eq!(real(12345.678, 'e', &spec(".2e")), "1.23e+04");
        assert_eq!(padded("-5".into(), &spec("05d")), "-0005");
        assert_eq!(padded("x".into(), &spec("-3s")), "x  ");
    }
}
