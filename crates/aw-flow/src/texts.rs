//! Texts and numbers as the platform's own classes work on them: a call on constants in, its result out.

use std::cmp::Ordering;
use std::rc::Rc;

use crate::program::FieldRef;

/// Longest text, and most parts of one.
const MAX_LENGTH: usize = 4096;

/// What a register of a helper holds while it is run.
#[derive(Clone, Debug, PartialEq)]
pub enum Thing {
    /// A number, a truth value, or null (0).
    Number(i64),
    /// A text.
    Text(Rc<str>),
    /// An array, by number.
    Array(usize),
    /// The object that a static field holds for ever.
    Constant(FieldRef),
    /// Anything else.
    Opaque,
}

impl Thing {
    /// The number it is.
    pub fn number(&self) -> Option<i64> {
        match self {
            Self::Number(number) => Some(*number),
            _ => None,
        }
    }

    fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }
}

/// What a call of the platform gives; `None` when it is not understood or would throw.
pub fn text_call(class: &[u8], name: &[u8], args: &[Thing], arrays: &mut Vec<Vec<Thing>>) -> Option<Thing> {
    let truth = |value: bool| Some(Thing::Number(i64::from(value)));
    let text = |index: usize| args.get(index).and_then(Thing::text);
    let number = |index: usize| args.get(index).and_then(Thing::number);
    match (class, name) {
        (b"Ljava/lang/String;", b"length") => Some(Thing::Number(i64::try_from(text(0)?.encode_utf16().count()).ok()?)),
        (b"Ljava/lang/String;", b"isEmpty") => truth(text(0)?.is_empty()),
        (b"Landroid/text/TextUtils;", b"isEmpty") => truth(number(0) == Some(0) || text(0)?.is_empty()),
        (b"Ljava/lang/String;" | b"Ljava/lang/Object;" | b"Landroid/text/TextUtils;", b"equals") => {
            truth(text(0)? == text(1)?)
        }
        (b"Ljava/lang/String;", b"startsWith") if args.len() == 2 => truth(text(0)?.starts_with(text(1)?)),
        (b"Ljava/lang/String;", b"endsWith") => truth(text(0)?.ends_with(text(1)?)),
        (b"Ljava/lang/String;", b"contains") => truth(text(0)?.contains(text(1)?)),
        (b"Ljava/lang/String;", b"trim") => Some(Thing::Text(text(0)?.trim().into())),
        (b"Ljava/lang/String;", b"toString" | b"intern") => args.first().cloned(),
        (b"Ljava/lang/String;", b"compareTo") => {
            Some(Thing::Number(text(0)?.encode_utf16().cmp(text(1)?.encode_utf16()) as i64))
        }
        (b"Ljava/lang/String;", b"charAt") => {
            let place = usize::try_from(number(1)?).ok()?;
            text(0)?.encode_utf16().nth(place).map(|unit| Thing::Number(i64::from(unit)))
        }
        (b"Ljava/lang/String;", b"split") if args.len() == 2 => {
            let parts = split(text(0)?, text(1)?)?;
            arrays.push(parts.into_iter().map(|part| Thing::Text(part.into())).collect());
            Some(Thing::Array(arrays.len() - 1))
        }
        (b"Ljava/lang/Integer;" | b"Ljava/lang/Long;", b"parseInt" | b"parseLong") if args.len() == 1 => {
            text(0)?.parse().ok().map(Thing::Number)
        }
        (b"Ljava/lang/Integer;" | b"Ljava/lang/Long;", b"compare" | b"compareTo") => {
            Some(Thing::Number(number(0)?.cmp(&number(1)?) as i64))
        }
        (b"Ljava/lang/Math;", b"max") => Some(Thing::Number(number(0)?.max(number(1)?))),
        (b"Ljava/lang/Math;", b"min") => Some(Thing::Number(number(0)?.min(number(1)?))),
        _ => None,
    }
}

/// The parts of a text between a separator that is one plain or escaped character, or a plain text.
fn split<'t>(text: &'t str, separator: &str) -> Option<Vec<&'t str>> {
    let plain = separator.strip_prefix('\\').unwrap_or(separator);
    let escaped = plain.len() < separator.len();
    let special = |character: char| "\\^$.|?*+()[]{}".contains(character);
    let literal = if escaped {
        plain.chars().count() == 1 && !plain.starts_with(char::is_alphanumeric)
    } else {
        !plain.is_empty() && !plain.contains(special)
    };
    if !literal || text.len() > MAX_LENGTH {
        return None;
    }
    let mut parts: Vec<&str> = text.split(plain).collect();
    // Empty parts at the end are dropped, but a text without a separator stays whole.
    while parts.len() > 1 && parts.last().is_some_and(|part| part.is_empty()) {
        parts.pop();
    }
    Some(parts)
}

/// How two numbers or two texts lie to each other.
pub fn order(one: (Option<i64>, Option<&str>), two: (Option<i64>, Option<&str>)) -> Option<Ordering> {
    match (one, two) {
        ((Some(left), _), (Some(right), _)) => Some(left.cmp(&right)),
        ((_, Some(left)), (_, Some(right))) => Some(left.encode_utf16().cmp(right.encode_utf16())),
        _ => None,
    }
}

/// The bytes of a text in Base64, as a text; padding may be missing.
pub fn from_base64(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let (mut bits, mut count) = (0_u32, 0_u32);
    for character in text.bytes().filter(|byte| !byte.is_ascii_whitespace() && *byte != b'=') {
        let digit = match character {
            b'A'..=b'Z' => character - b'A',
            b'a'..=b'z' => character - b'a' + 26,
            b'0'..=b'9' => character - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        bits = (bits << 6 | u32::from(digit)) & 0x00ff_ffff;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xff).ok()?);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{from_base64, split};

    #[test]
    fn parts_are_those_of_the_platform() {
        assert_eq!(split("2.10", "\\."), Some(vec!["2", "10"]));
        assert_eq!(split("", "\\."), Some(vec![""]));
        assert_eq!(split("a,b,,", ","), Some(vec!["a", "b"]));
        assert_eq!(split("a1b", "[0-9]"), None);
        assert_eq!(split("a1b", "\\d"), None);
    }

    #[test]
    fn base64_is_read_with_and_without_padding() {
        assert_eq!(from_base64("YW5kcm9pZF9pZA==").as_deref(), Some("android_id"));
        assert_eq!(from_base64("YW5kcm9pZF9pZA").as_deref(), Some("android_id"));
        assert_eq!(from_base64("not base64!"), None);
    }
}
