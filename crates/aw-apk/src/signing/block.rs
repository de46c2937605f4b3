//! The APK signing block before the central directory: its ids, and the signers of
//! schemes v2, v3 and v3.1. Format: source.android.com, "APK Signature Scheme v2/v3".

use aw_gap::Gap;

use super::certificate::Certificate;
use super::{BlockId, Scheme, Signer, Signing};
use crate::archive::Archive;
use crate::bytes::{index_of, slice_at, u32_at, u64_at};

const MAGIC: &[u8; 16] = b"APK Sig Block 42";
/// Size field and magic at the end of the block.
const FOOTER_BYTES: usize = 24;
/// Most ids and most signers read.
const ROWS_MAX: usize = 1024;
/// Most certificates read of one signer.
const CERTIFICATES_MAX: usize = 64;
const PLACE: &str = "APK signing block";

/// One id with its value.
pub type Pair<'a> = (u32, &'a [u8]);

/// Reads the block, adds ids and signers to `signing`; returns the pairs.
pub fn read<'a>(bytes: &'a [u8], archive: &Archive, signing: &mut Signing) -> Vec<Pair<'a>> {
    let Some(body) = body(bytes, archive.directory_offset(), signing) else {
        return Vec::new();
    };
    let pairs = pairs(body, signing);
    for &(id, value) in &pairs {
        let id_text = format!("{id:#010x}");
        let name = id_name(id).map(str::to_owned);
        signing.block_ids.push(BlockId { id: id_text.clone(), name, size_bytes: value.len() as u64 });
        let scheme = match id {
            0x7109_871a => Scheme::V2,
            0xf053_68c0 => Scheme::V3,
            0x1b93_ad61 => Scheme::V31,
            _ => continue,
        };
        if pairs.iter().find(|pair| pair.0 == id).is_some_and(|first| !std::ptr::eq(first.1, value)) {
            let why = format!("id {id_text} occurs again; the first counts");
            signing.gaps.push(Gap::new("signature_repeated", why, PLACE));
            continue;
        }
        scheme_signers(value, scheme, signing);
    }
    pairs
}

fn body<'a>(bytes: &'a [u8], end: usize, signing: &mut Signing) -> Option<&'a [u8]> {
    let footer_at = end.checked_sub(FOOTER_BYTES)?;
    let footer = slice_at(bytes, footer_at, FOOTER_BYTES)?;
    if footer.get(8..) != Some(MAGIC) {
        return None;
    }
    let size = index_of(u64_at(footer, 0)?);
    let start = end.checked_sub(size).and_then(|start| start.checked_sub(8));
    let first = start.and_then(|start| u64_at(bytes, start)).map(index_of);
    if first != Some(size) || size < FOOTER_BYTES {
        let why = format!("size {size} at the end, {first:?} at the start: the block counts as absent");
        signing.gaps.push(Gap::new("signing_block_damaged", why, PLACE));
        return None;
    }
    bytes.get(start?.checked_add(8)?..footer_at)
}

fn pairs<'a>(body: &'a [u8], signing: &mut Signing) -> Vec<Pair<'a>> {
    let mut pairs = Vec::new();
    let mut at = 0_usize;
    while at < body.len() && pairs.len() < ROWS_MAX {
        let size = u64_at(body, at).map_or(0, index_of);
        let row = at.checked_add(8).and_then(|start| slice_at(body, start, size));
        let Some((id, value)) = row.and_then(|row| Some((u32_at(row, 0)?, row.get(4..)?))) else {
            let why = format!("pair of {size} bytes does not fit the block of {}", body.len());
            signing.gaps.push(Gap::new("signing_block_damaged", why, PLACE));
            break;
        };
        pairs.push((id, value));
        at = at.saturating_add(8).saturating_add(size);
    }
    pairs
}

fn id_name(id: u32) -> Option<&'static str> {
    Some(match id {
        0x7109_871a => "APK Signature Scheme v2",
        0xf053_68c0 => "APK Signature Scheme v3",
        0x1b93_ad61 => "APK Signature Scheme v3.1",
        0x2b09_189e => "source stamp v1",
        0x6dff_800d => "source stamp v2",
        0x4272_6577 => "verity padding",
        0x504b_4453 => "dependency metadata",
        0x2146_444e => "Google Play metadata",
        0x7177_7777 => "Walle channel",
        0x8811_55ff => "VasDolly channel",
        0x7a78_6b21 => "packer-ng channel",
        _ => return None,
    })
}

/// Rows that each carry a 32-bit length in front; `None` where a length does not fit.
fn prefixed(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let mut rows = Vec::new();
    let mut at = 0_usize;
    while at < bytes.len() && rows.len() < ROWS_MAX {
        let size = u32_at(bytes, at)? as usize;
        at = at.checked_add(4)?;
        rows.push(slice_at(bytes, at, size)?);
        at = at.checked_add(size)?;
    }
    Some(rows)
}

fn first_prefixed(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let size = u32_at(bytes, 0)? as usize;
    let row = slice_at(bytes, 4, size)?;
    Some((row, bytes.get(size.checked_add(4)?..)?))
}

fn scheme_signers(value: &[u8], scheme: Scheme, signing: &mut Signing) {
    let signers = first_prefixed(value).and_then(|(rows, _)| prefixed(rows));
    let Some(signers) = signers.filter(|rows| !rows.is_empty()) else {
        signing.gaps.push(Gap::new("signer_damaged", "no signer in the scheme's block", PLACE));
        return;
    };
    for (number, raw) in signers.into_iter().enumerate() {
        let place = format!("{PLACE}, {scheme:?} signer {number}");
        match signer(raw, scheme) {
            Some((signer, doubts)) => {
                signing.gaps.extend(doubts.into_iter().map(|why| Gap::new("signer_damaged", why, place.clone())));
                signing.signers.push(signer);
            }
            None => signing.gaps.push(Gap::new("signer_damaged", "lengths do not fit", place)),
        }
    }
}

/// One signer, and what in its structure keeps the signature from verifying.
fn signer(raw: &[u8], scheme: Scheme) -> Option<(Signer, Vec<&'static str>)> {
    let (signed, rest) = first_prefixed(raw)?;
    let (digests, after) = first_prefixed(signed)?;
    let (certificates, _) = first_prefixed(after)?;
    let range = (scheme != Scheme::V2).then(|| Some((u32_at(rest, 0)?, u32_at(rest, 4)?))).flatten();
    let rest = if scheme == Scheme::V2 { rest } else { rest.get(8..)? };
    let (signatures, _) = first_prefixed(rest)?;
    let encoded = prefixed(certificates)?;
    let algorithms =
        |rows: &[u8]| -> Option<Vec<u32>> { prefixed(rows)?.into_iter().map(|row| u32_at(row, 0)).collect() };
    let (digested, signed_by) = (algorithms(digests)?, algorithms(signatures)?);
    let mut doubts = Vec::new();
    if encoded.is_empty() {
        doubts.push("the signer has no certificate");
    }
    if signed_by.is_empty() {
        doubts.push("the signer has no signature");
    } else if digested != signed_by {
        doubts.push("digests and signatures list different algorithms");
    } else if !signed_by.iter().any(|&id| is_known_algorithm(id)) {
        doubts.push("no signature algorithm is known");
    }
    let certificates = encoded.into_iter().take(CERTIFICATES_MAX).map(Certificate::read).collect();
    let (min_sdk, max_sdk) = (range.map(|range| range.0), range.map(|range| range.1));
    Some((Signer { scheme, certificates, min_sdk, max_sdk, entry: None }, doubts))
}

/// RSA-PSS, RSA PKCS#1, ECDSA and DSA with SHA-2, with and without verity.
fn is_known_algorithm(id: u32) -> bool {
    matches!(id, 0x0101..=0x0104 | 0x0201 | 0x0202 | 0x0301 | 0x0421 | 0x0423 | 0x0425)
}
