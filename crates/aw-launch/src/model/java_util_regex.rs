//! `java.util.regex`: the platform's expressions on an engine of bounded steps. What the engine does not read is not known.

use fancy_regex::{Regex, RegexBuilder};

use crate::calls::Call;
use crate::heap::{Array, Body};
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::value::{Note, Value};

/// Steps back that one search may take.
const MAX_STEPS: usize = 200_000;
/// Bytes of a compiled expression.
const MAX_COMPILED_BYTES: usize = 4 << 20;
/// Bytes of an expression.
const MAX_PATTERN_BYTES: usize = 1 << 16;

pub const TABLE: &[Row] = &[
    ("Ljava/util/regex/Pattern;->prepare", prepare),
    ("Ljava/util/regex/Pattern;->search", search),
    ("Ljava/util/regex/Pattern;->groupNumber", |machine, call| {
        let name = machine.string(call.argument(1))?;
        let compiled = machine.state::<Compiled>(call.this())?;
        let place = compiled.find.capture_names().position(|one| one == Some(name.as_str()));
        Ok(place.map_or(Value::int(-1), super::java_lang_string::count))
    }),
    ("Ljava/util/regex/Pattern;->groupCount", |machine, call| {
        let compiled = machine.state::<Compiled>(call.this())?;
        Ok(super::java_lang_string::count(compiled.find.captures_len().saturating_sub(1)))
    }),
    ("Ljava/lang/String;->matches", |machine, call| {
        let proto = "(Ljava/lang/String;Ljava/lang/CharSequence;)Z";
        on_pattern(machine, "matches", proto, &[call.argument(1), call.this()])
    }),
    ("Ljava/lang/String;->split(Ljava/lang/String;)[Ljava/lang/String;", |machine, call| {
        let pattern = compiled(machine, call.argument(1))?;
        machine.text(call.this())?;
        let proto = "(Ljava/lang/CharSequence;)[Ljava/lang/String;";
        machine.call_virtual(pattern, "split", proto, &[call.this()])
    }),
    ("Ljava/lang/String;->split(Ljava/lang/String;I)[Ljava/lang/String;", |machine, call| {
        let pattern = compiled(machine, call.argument(1))?;
        machine.text(call.this())?;
        let proto = "(Ljava/lang/CharSequence;I)[Ljava/lang/String;";
        machine.call_virtual(pattern, "split", proto, &[call.this(), call.argument(2)])
    }),
    ("Ljava/lang/String;->replaceAll", |machine, call| replace(machine, call, "replaceAll")),
    ("Ljava/lang/String;->replaceFirst", |machine, call| replace(machine, call, "replaceFirst")),
];

/// An expression, to be found and to match the whole.
struct Compiled {
    find: Regex,
    whole: Regex,
}

fn on_pattern(machine: &mut Machine, name: &str, proto: &str, arguments: &[Value]) -> Answer {
    let class = machine.platform_class("Ljava/util/regex/Pattern;");
    machine.initialise_now(class)?;
    let selector = machine.names.selector_of(name, proto);
    match machine.find_method(class, selector) {
        Some(method) => machine.call(method, arguments),
        None => Err(Stop::Unknown(Note::NONE)),
    }
}

fn compiled(machine: &mut Machine, text: Value) -> Answer {
    machine.text(text)?;
    on_pattern(machine, "compile", "(Ljava/lang/String;)Ljava/util/regex/Pattern;", &[text])
}

fn replace(machine: &mut Machine, call: &Call<'_>, name: &str) -> Answer {
    let pattern = compiled(machine, call.argument(1))?;
    machine.text(call.this())?;
    machine.text(call.argument(2))?;
    let proto = "(Ljava/lang/CharSequence;)Ljava/util/regex/Matcher;";
    let matcher = machine.call_virtual(pattern, "matcher", proto, &[call.this()])?;
    machine.call_virtual(matcher, name, "(Ljava/lang/String;)Ljava/lang/String;", &[call.argument(2)])
}

fn prepare(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (text, flags) = (machine.string(call.argument(1))?, call.argument(2).as_int());
    let made = (text.len() <= MAX_PATTERN_BYTES).then(|| compile(&text, flags)).flatten();
    match made {
        Some(compiled) => machine.set_state(call.this(), compiled),
        // Wrong, or beyond the engine: every answer of this expression is unknown.
        None => {
            let note = machine.notes.unknown("an expression that the model does not read");
            if let Some(object) = machine.heap.get_mut(call.this().as_ref()) {
                object.body = Body::Opaque;
            }
            machine.mark(call.this(), note);
        }
    }
    Ok(Value::ZERO)
}

fn compile(text: &str, flags: i32) -> Option<Compiled> {
    let body = if flags & 16 == 0 { translated(text) } else { escaped(text) };
    let letters: String =
        [(2, 'i'), (4, 'x'), (8, 'm'), (32, 's')].iter().filter(|row| flags & row.0 != 0).map(|row| row.1).collect();
    let start = if letters.is_empty() { String::new() } else { format!("(?{letters})") };
    let build = |text: String| {
        let mut builder = RegexBuilder::new(&text);
        builder.backtrack_limit(MAX_STEPS).delegate_size_limit(MAX_COMPILED_BYTES);
        builder.delegate_dfa_size_limit(MAX_COMPILED_BYTES).build().ok()
    };
    // The line end keeps a comment of the expression from what follows it.
    let end = if flags & 4 == 0 { ")" } else { "\n)" };
    Some(Compiled { find: build(format!("{start}{body}"))?, whole: build(format!("{start}\\A(?:{body}{end}\\z"))? })
}

fn escaped(text: &str) -> String {
    text.chars().fold(String::new(), |mut made, letter| {
        if letter.is_ascii_punctuation() && letter != '<' && letter != '>' {
            made.push('\\');
        }
        made.push(letter);
        made
    })
}

/// The platform's way of writing an expression, in the engine's.
fn translated(text: &str) -> String {
    let mut made = String::with_capacity(text.len() + 8);
    let mut rest = text;
    let mut class = 0_u32;
    while let Some(letter) = rest.chars().next() {
        let tail = &rest[letter.len_utf8()..];
        if letter != '\\' {
            match letter {
                '[' => class += 1,
                ']' => class = class.saturating_sub(1),
                // Operators of the engine that are letters of the platform.
                '-' | '~' if class > 0 && tail.starts_with(letter) => made.push('\\'),
                _ => {}
            }
            made.push(letter);
            rest = tail;
        } else if let Some(quoted) = tail.strip_prefix('Q') {
            let end = quoted.find("\\E");
            made.push_str(&escaped(&quoted[..end.unwrap_or(quoted.len())]));
            rest = end.map_or("", |end| &quoted[end + 2..]);
        } else {
            rest = escape(tail, class > 0, &mut made);
        }
    }
    made
}

/// One escape, behind its backslash; what is left of the text.
fn escape<'a>(tail: &'a str, in_class: bool, made: &mut String) -> &'a str {
    let Some(letter) = tail.chars().next() else {
        made.push('\\');
        return tail;
    };
    let rest = &tail[letter.len_utf8()..];
    match letter {
        'u' if rest.len() >= 4 && rest.is_char_boundary(4) => {
            made.push_str("\\x{");
            made.push_str(&rest[..4]);
            made.push('}');
            return &rest[4..];
        }
        'p' | 'P' if rest.starts_with('{') => {
            let end = rest.find('}').unwrap_or(rest.len() - 1);
            made.push_str(&property(&rest[1..end.max(1)], letter, in_class));
            return &rest[end + 1..];
        }
        'h' if !in_class => made.push_str(r"[ \t\x{A0}\x{3000}]"),
        'R' => made.push_str(r"(?:\r\n|[\n-\r\x{85}\x{2028}\x{2029}])"),
        'Z' => made.push_str(r"(?=\n?\z)"),
        'e' => made.push_str(r"\x1B"),
        '<' | '>' | ' ' | '_' | '"' | '\'' => made.push(letter),
        other => {
            made.push('\\');
            made.push(other);
        }
    }
    rest
}

/// A property of characters by the platform's name.
fn property(name: &str, letter: char, in_class: bool) -> String {
    let posix = match name {
        "Lower" | "javaLowerCase" => "lower",
        "Upper" | "javaUpperCase" => "upper",
        "ASCII" => "ascii",
        "Alpha" => "alpha",
        "Digit" => "digit",
        "Alnum" => "alnum",
        "Punct" => "punct",
        "Graph" => "graph",
        "Print" => "print",
        "Blank" => "blank",
        "Cntrl" => "cntrl",
        "XDigit" => "xdigit",
        "Space" | "javaWhitespace" => "space",
        other => {
            let short = other.strip_prefix("Is").unwrap_or(other);
            let short =
                if other == "InCJK_Unified_Ideographs" || other == "InCJKUnifiedIdeographs" { "Han" } else { short };
            return format!("\\{letter}{{{short}}}");
        }
    };
    let not = if letter == 'P' { "^" } else { "" };
    if in_class { format!("[:{not}{posix}:]") } else { format!("[[:{not}{posix}:]]") }
}

/// Places of units of a text in its UTF-8 form: `(text, place of unit)`, one place more than units.
fn in_bytes(units: &[u16]) -> (String, Vec<usize>) {
    let (mut text, mut places) = (String::with_capacity(units.len()), Vec::with_capacity(units.len() + 1));
    for letter in char::decode_utf16(units.iter().copied()) {
        let letter = letter.unwrap_or(char::REPLACEMENT_CHARACTER);
        places.extend(std::iter::repeat_n(text.len(), if letter > '\u{ffff}' { 2 } else { 1 }));
        text.push(letter);
    }
    places.push(text.len());
    (text, places)
}

/// `search(text, from, how)`: beginnings and ends of groups in units, or null.
fn search(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let units = machine.text(call.argument(1))?;
    let note = machine.note_of(call.argument(1));
    machine.spend_bytes(units.len());
    let from = usize::try_from(call.argument(2).as_int()).unwrap_or(0).min(units.len());
    let (text, places) = in_bytes(&units);
    let compiled = machine.state::<Compiled>(call.this())?;
    let regex = if call.argument(3).as_int() == 0 { &compiled.find } else { &compiled.whole };
    let Ok(found) = regex.captures_from_pos(&text, places[from]) else {
        return Err(Stop::Unknown(machine.notes.unknown("a search that took too many steps")));
    };
    let Some(groups) = found else { return Ok(Value::ZERO) };
    let unit = |place: usize| i32::try_from(places.partition_point(|&one| one < place)).unwrap_or(i32::MAX);
    let ends =
        (0..groups.len()).flat_map(|at| groups.get(at).map_or([-1, -1], |one| [unit(one.start()), unit(one.end())]));
    let ends: Vec<i32> = ends.collect();
    let class = machine.platform_class("[I");
    let note = if note.is_unknown() { note } else { Note::NONE };
    Ok(Value::reference(machine.add_object(class, note, Body::Array(Array::Ints(ends)))?))
}

#[cfg(test)]
mod tests {
    use super::{compile, in_bytes, translated};

    fn found(pattern: &str, flags: i32, text: &str) -> Option<String> {
        let compiled = compile(pattern, flags)?;
        compiled.find.find(text).ok()?.map(|one| one.as_str().to_owned())
    }

    #[test]
    fn expressions_of_the_platform_are_read() {
        assert_eq!(found(r"\Qa.b\E+", 0, "xa.bb").as_deref(), Some("a.bb"));
        assert_eq!(found(r"\p{Punct}\p{IsHan}", 0, "a!中").as_deref(), Some("!中"));
        assert_eq!(found(r"[\p{Alpha}&&[^a]]+", 0, "abc").as_deref(), Some("bc"));
        assert_eq!(found("[a--]+", 0, "-a").as_deref(), Some("-a"));
        assert_eq!(found(r"(?<=\D)\d{2,3}+", 0, "a1234").as_deref(), Some("123"));
        assert_eq!(found("A", 2, "xa").as_deref(), Some("a"));
        assert_eq!(found("a.", 16, "ab a.").as_deref(), Some("a."));
        assert_eq!(found("\\u4e2d", 0, "中").as_deref(), Some("中"));
        assert_eq!(translated(r"\<b\>"), "<b>");
        assert!(compile("(", 0).is_none() && compile("(a{1000}){1000}", 0).is_none(), "wrong, or too large");
    }

    #[test]
    fn no_search_takes_forever() {
        let compiled = compile(r"(?:(a+)+)\1b", 0).unwrap();
        let begun = std::time::Instant::now();
        assert!(!matches!(compiled.find.is_match(&format!("{}cb", "a".repeat(60))), Ok(true)));
        assert!(begun.elapsed().as_secs() < 10);
    }

    #[test]
    fn units_have_places_in_bytes() {
        let units: Vec<u16> = "a中😀".encode_utf16().chain([0xd800]).collect();
        assert_eq!(in_bytes(&units).1, [0, 1, 4, 4, 8, 11]);
    }
}
