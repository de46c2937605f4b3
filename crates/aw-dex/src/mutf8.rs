//! Modified UTF-8 as dex strings hold it. The raw bytes are kept; text is made only for people.

use std::fmt::Write;

/// Text for display: valid characters as they are, paired surrogates joined, anything that is
/// no character (lone surrogates, broken sequences) written as `\uXXXX` or `\xXX`, so that two
/// different byte strings never read alike by loss.
#[must_use]
pub fn to_text(raw: &[u8]) -> String {
    if raw.is_ascii() {
        return String::from_utf8_lossy(raw).into_owned();
    }
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    let mut high: Option<u16> = None;
    while let Some((unit, tail)) = next_unit(rest) {
        rest = tail;
        push_unit(&mut text, &mut high, unit);
    }
    flush(&mut text, &mut high);
    text
}

/// One UTF-16 unit, or the byte that could not be read as one.
#[derive(Clone, Copy)]
enum Unit {
    Code(u16),
    Bad(u8),
}

fn next_unit(raw: &[u8]) -> Option<(Unit, &[u8])> {
    let (&first, rest) = raw.split_first()?;
    let low = |byte: &u8| (byte & 0xc0 == 0x80).then(|| u16::from(byte & 0x3f));
    if first & 0x80 == 0 {
        return Some((Unit::Code(u16::from(first)), rest));
    }
    if first & 0xe0 == 0xc0
        && let Some((second, tail)) = rest.split_first()
        && let Some(tail_bits) = low(second)
    {
        return Some((Unit::Code((u16::from(first & 0x1f) << 6) | tail_bits), tail));
    }
    if first & 0xf0 == 0xe0
        && let [second, third, tail @ ..] = rest
        && let (Some(middle), Some(last)) = (low(second), low(third))
    {
        let unit = (u16::from(first & 0x0f) << 12) | (middle << 6) | last;
        return Some((Unit::Code(unit), tail));
    }
    Some((Unit::Bad(first), rest))
}

fn push_unit(text: &mut String, high: &mut Option<u16>, unit: Unit) {
    let code = match unit {
        Unit::Bad(byte) => {
            flush(text, high);
            let _ = write!(text, "\\x{byte:02X}");
            return;
        }
        Unit::Code(code) => code,
    };
    if let Some(first) = high.take() {
        if let Some(Ok(joined)) = char::decode_utf16([first, code]).next() {
            text.push(joined);
            return;
        }
        let _ = write!(text, "\\u{first:04X}");
    }
    match char::from_u32(u32::from(code)) {
        Some(plain) => text.push(plain),
        None if (0xd800..0xdc00).contains(&code) => *high = Some(code),
        None => {
            let _ = write!(text, "\\u{code:04X}");
        }
    }
}

fn flush(text: &mut String, high: &mut Option<u16>) {
    if let Some(first) = high.take() {
        let _ = write!(text, "\\u{first:04X}");
    }
}

#[cfg(test)]
mod tests {
    use super::to_text;

    #[test]
    fn ascii_and_chinese_stay() {
        assert_eq!(to_text("privacy 隐私".as_bytes()), "privacy 隐私");
    }

    #[test]
    fn surrogate_pairs_join_and_lone_ones_are_shown() {
        assert_eq!(to_text(&[0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]), "\u{1f600}");
        assert_eq!(to_text(&[0xed, 0xa0, 0xbd, b'a']), "\\uD83Da");
        assert_eq!(to_text(&[b'a', 0xed, 0xb8, 0x80]), "a\\uDE00");
    }

    #[test]
    fn encoded_zero_and_broken_bytes() {
        assert_eq!(to_text(&[0xc0, 0x80]), "\0");
        assert_eq!(to_text(&[0xff, b'a', 0xe4]), "\\xFFa\\xE4");
    }
}
