//! Strings as the language has them: UTF-16 units, made exactly from the MUTF-8 of a dex file.

use std::rc::Rc;

/// The units of a string.
pub type Text = Rc<[u16]>;

/// MUTF-8 to UTF-16 units, lone surrogates and encoded zeros kept; a broken byte stands for itself.
pub fn from_mutf8(raw: &[u8]) -> Text {
    if raw.is_ascii() {
        return raw.iter().map(|&byte| u16::from(byte)).collect();
    }
    let mut units = Vec::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((&first, tail)) = rest.split_first() {
        let bits = |byte: u8| u16::from(byte & 0x3f);
        let (unit, left) = match (first, tail) {
            (0xc0..=0xdf, [second, left @ ..]) => ((u16::from(first & 0x1f) << 6) | bits(*second), left),
            (0xe0..=0xef, [second, third, left @ ..]) => {
                ((u16::from(first & 0x0f) << 12) | (bits(*second) << 6) | bits(*third), left)
            }
            _ => (u16::from(first), tail),
        };
        units.push(unit);
        rest = left;
    }
    units.into()
}

/// Units of a text of ours.
pub fn from_str(text: &str) -> Text {
    text.encode_utf16().collect()
}

/// Readable text; lone surrogates become U+FFFD.
pub fn to_string(units: &[u16]) -> String {
    String::from_utf16_lossy(units)
}

/// `String.hashCode`.
pub fn hash(units: &[u16]) -> i32 {
    units.iter().fold(0_i32, |hash, &unit| hash.wrapping_mul(31).wrapping_add(i32::from(unit)))
}

#[cfg(test)]
mod tests {
    use super::{from_mutf8, hash, to_string};

    #[test]
    fn mutf8_is_exact() {
        assert_eq!(*from_mutf8("隐私".as_bytes()), [0x9690, 0x79c1]);
        assert_eq!(*from_mutf8(&[0xc0, 0x80]), [0]);
        assert_eq!(*from_mutf8(&[0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]), [0xd83d, 0xde00]);
        assert_eq!(*from_mutf8(&[b'a', 0xed, 0xb8, 0x80]), [0x61, 0xde00], "a lone surrogate stays");
        assert_eq!(*from_mutf8(&[0xe4]), [0xe4], "cut short");
        assert_eq!(to_string(&[0xd83d, 0xde00]), "\u{1f600}");
    }

    #[test]
    fn hash_codes_are_those_of_the_platform() {
        assert_eq!(hash(&from_mutf8(b"hello")), 99_162_322);
        assert_eq!(hash(&[]), 0);
    }
}
