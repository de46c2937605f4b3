//! A walk over DER (and BER with definite lengths): tag, content, and the raw bytes
//! of each element, nothing copied. X.690.

/// One element.
#[derive(Clone, Copy, Debug)]
pub struct Element<'a> {
    /// Identifier octet.
    pub tag: u8,
    /// Content octets.
    pub content: &'a [u8],
    /// Identifier, length and content.
    pub raw: &'a [u8],
}

/// Tag of a SEQUENCE.
pub const SEQUENCE: u8 = 0x30;
/// Tag of a SET.
pub const SET: u8 = 0x31;
/// Tag of an INTEGER.
pub const INTEGER: u8 = 0x02;
/// Tag of an OBJECT IDENTIFIER.
pub const OBJECT_ID: u8 = 0x06;

/// The elements that follow each other in `bytes`; ends at the first damaged one.
pub fn elements(bytes: &[u8]) -> impl Iterator<Item = Element<'_>> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        let found = element(rest)?;
        rest = rest.get(found.raw.len()..)?;
        Some(found)
    })
}

/// The element at the start of `bytes`.
pub fn element(bytes: &[u8]) -> Option<Element<'_>> {
    let tag = *bytes.first()?;
    let first = *bytes.get(1)?;
    let (length, head) = if first & 0x80 == 0 {
        (usize::from(first), 2_usize)
    } else {
        let count = usize::from(first & 0x7f);
        // Indefinite lengths are not legal in certificates; 8 octets hold every file size.
        if count == 0 || count > 8 {
            return None;
        }
        let octets = bytes.get(2..count.checked_add(2)?)?;
        let length = octets.iter().try_fold(0_usize, |sum, &octet| sum.checked_mul(256)?.checked_add(octet.into()))?;
        (length, count.checked_add(2)?)
    };
    let end = head.checked_add(length)?;
    Some(Element { tag, content: bytes.get(head..end)?, raw: bytes.get(..end)? })
}

/// The content of the element at the start of `bytes` if it has `tag`.
pub fn content(bytes: &[u8], tag: u8) -> Option<&[u8]> {
    element(bytes).filter(|found| found.tag == tag).map(|found| found.content)
}
