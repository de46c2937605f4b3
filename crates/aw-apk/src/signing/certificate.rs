//! X.509 certificates, as far as a report names them. RFC 5280.

use serde::Serialize;

use super::der::{Element, INTEGER, OBJECT_ID, SEQUENCE, SET, content, element, elements};
use crate::digest::{hex, sha256_hex};

/// One certificate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Certificate {
    /// SHA-256 of the encoded certificate.
    pub sha256: String,
    /// Subject as `CN=..., O=...` in encoded order.
    pub subject: String,
    /// Issuer in the same form.
    pub issuer: String,
    /// Serial number in hexadecimal.
    pub serial: String,
    /// Start of validity, `2024-01-31T00:00:00Z`.
    pub not_before: String,
    /// End of validity.
    pub not_after: String,
}

/// Most bytes of one name; longer ones are cut.
const NAME_CHARS_MAX: usize = 1024;

/// Issuer as text and serial number, by which PKCS#7 names a certificate. As text,
/// because signer infos may encode the same name with another string type.
pub type Identity = (String, Vec<u8>);

impl Certificate {
    /// Reads an encoded certificate; unreadable fields stay empty, the digest always stands.
    pub fn read(raw: &[u8]) -> Self {
        let fields = Fields::read(raw);
        let field = |pick: fn(&Fields<'_>) -> String| fields.as_ref().map(pick).unwrap_or_default();
        Self {
            sha256: sha256_hex(raw),
            subject: field(|fields| name(fields.subject.content)),
            issuer: field(|fields| name(fields.issuer.content)),
            serial: field(|fields| hex(fields.serial.content)),
            not_before: field(|fields| time(elements(fields.validity.content).next())),
            not_after: field(|fields| time(elements(fields.validity.content).nth(1))),
        }
    }
}

/// Issuer and serial number of an encoded certificate.
pub fn identity(raw: &[u8]) -> Option<Identity> {
    let fields = Fields::read(raw)?;
    Some(identity_of(fields.issuer.content, fields.serial.content))
}

/// The identity made of an encoded name and an encoded number.
pub fn identity_of(issuer: &[u8], serial: &[u8]) -> Identity {
    let zeros = serial.iter().take_while(|&&octet| octet == 0).count();
    (name(issuer), serial.get(zeros..).unwrap_or_default().to_vec())
}

struct Fields<'a> {
    serial: Element<'a>,
    issuer: Element<'a>,
    validity: Element<'a>,
    subject: Element<'a>,
}

impl<'a> Fields<'a> {
    fn read(raw: &'a [u8]) -> Option<Self> {
        let signed = content(content(raw, SEQUENCE)?, SEQUENCE)?;
        // The version is optional and tagged [0].
        let mut fields = elements(signed).skip_while(|field| field.tag == 0xa0);
        let serial = fields.next().filter(|field| field.tag == INTEGER)?;
        let _algorithm = fields.next()?;
        Some(Self { serial, issuer: fields.next()?, validity: fields.next()?, subject: fields.next()? })
    }
}

fn name(encoded: &[u8]) -> String {
    let sets = elements(encoded).filter(|row| row.tag == SET);
    let parts = sets.flat_map(|set| elements(set.content)).filter_map(|part| {
        let mut fields = elements(part.content);
        let kind = fields.next().filter(|field| field.tag == OBJECT_ID)?;
        Some(format!("{}={}", name_kind(kind.content), text(fields.next()?)))
    });
    let joined = parts.collect::<Vec<_>>().join(", ");
    joined.chars().take(NAME_CHARS_MAX).collect()
}

fn name_kind(id: &[u8]) -> String {
    let known = match id {
        [0x55, 0x04, 3] => "CN",
        [0x55, 0x04, 5] => "serialNumber",
        [0x55, 0x04, 6] => "C",
        [0x55, 0x04, 7] => "L",
        [0x55, 0x04, 8] => "ST",
        [0x55, 0x04, 9] => "street",
        [0x55, 0x04, 10] => "O",
        [0x55, 0x04, 11] => "OU",
        [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x01] => "emailAddress",
        [0x09, 0x92, 0x26, 0x89, 0x93, 0xf2, 0x2c, 0x64, 0x01, 0x19] => "DC",
        other => return format!("oid.{}", hex(other)),
    };
    known.to_owned()
}

/// Text of a directory string: BMP and universal strings by their width, all others
/// as UTF-8 or Latin-1.
fn text(value: Element<'_>) -> String {
    match value.tag {
        0x1e => {
            let pairs = value.content.chunks_exact(2).filter_map(|pair| pair.first_chunk());
            let units = pairs.map(|pair| u16::from_be_bytes(*pair));
            char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        0x1c => {
            let words = value.content.chunks_exact(4).filter_map(|word| word.first_chunk());
            words.map(|word| char::from_u32(u32::from_be_bytes(*word)).unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
        }
        _ => match std::str::from_utf8(value.content) {
            Ok(text) => text.to_owned(),
            Err(_) => value.content.iter().map(|&octet| char::from(octet)).collect(),
        },
    }
}

/// `UTCTime` (two-digit year, 1950-2049) and `GeneralizedTime` as ISO 8601.
fn time(value: Option<Element<'_>>) -> String {
    let Some(value) = value else {
        return String::new();
    };
    let digits = String::from_utf8_lossy(value.content).into_owned();
    let full = match value.tag {
        0x17 if digits.as_str() >= "50" => format!("19{digits}"),
        0x17 => format!("20{digits}"),
        _ => digits,
    };
    let part =
        |from: usize, to: usize| full.get(from..to).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let parts = (part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 12));
    let (Some(year), Some(month), Some(day), Some(hour), Some(minute)) = parts else {
        return String::new();
    };
    format!("{year}-{month}-{day}T{hour}:{minute}:{}Z", part(12, 14).unwrap_or("00"))
}

/// The certificates among `rows`, each as encoded.
pub fn encoded_certificates(rows: &[u8]) -> Vec<&[u8]> {
    elements(rows).filter(|row| row.tag == SEQUENCE && element(row.content).is_some()).map(|row| row.raw).collect()
}
