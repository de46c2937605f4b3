//! Scheme v1: PKCS#7 signature blocks in `META-INF`. RFC 2315.

use aw_gap::Gap;

use super::certificate::{Certificate, Identity, encoded_certificates, identity, identity_of};
use super::der::{OBJECT_ID, SEQUENCE, SET, content, elements};
use super::{Scheme, Signer, Signing};
use crate::archive::Archive;
use crate::error::shown;
use crate::limits::Limits;

/// `1.2.840.113549.1.7.2`, signed data.
const SIGNED_DATA: [u8; 9] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
/// Largest signature block or signature file read.
const SIGNATURE_BYTES_MAX: u64 = 8 << 20;
/// Most signature blocks read.
const BLOCKS_MAX: usize = 64;
/// Most signers and certificates read of one block.
const SIGNERS_MAX: usize = 16;
const CERTIFICATES_MAX: usize = 64;
/// Header of a signature file that lists the newer schemes applied.
const SCHEMES_HEADER: &str = "X-Android-APK-Signed:";

/// Adds every v1 signer to `signing`; returns the scheme numbers that the signature
/// files claim.
pub fn read(bytes: &[u8], archive: &Archive, limits: &Limits, signing: &mut Signing) -> String {
    let mut schemes = String::new();
    let mut blocks = 0_usize;
    for (index, entry) in archive.entries().iter().enumerate() {
        let Some(stem) = block_stem(&entry.name) else {
            continue;
        };
        blocks = blocks.saturating_add(1);
        if blocks > BLOCKS_MAX || entry.declared_bytes > SIGNATURE_BYTES_MAX {
            let why = format!("limits {BLOCKS_MAX} blocks of {SIGNATURE_BYTES_MAX} bytes");
            signing.gaps.push(Gap::new("signature_too_large", why, shown(&entry.name)));
            break;
        }
        let content = match archive.read(bytes, index, limits) {
            Ok(content) => content.bytes,
            Err(error) => {
                signing.gaps.push(Gap::new("signature_unreadable", error.to_string(), shown(&entry.name)));
                continue;
            }
        };
        let Some(text) = signature_file(bytes, archive, stem, limits) else {
            let why = "no signature file of the same name, so the block signs nothing";
            signing.gaps.push(Gap::new("signature_alone", why, shown(&entry.name)));
            continue;
        };
        let signers = signers(&content, &entry.name);
        if signers.is_empty() {
            let why = "no certificate belongs to the signature";
            signing.gaps.push(Gap::new("signature_unreadable", why, shown(&entry.name)));
        }
        signing.signers.extend(signers);
        let rows = text.lines().filter_map(|line| line.strip_prefix(SCHEMES_HEADER));
        rows.for_each(|row| schemes.push_str(row));
    }
    schemes
}

/// `META-INF/CERT` of `META-INF/CERT.RSA`, directly in the folder.
fn block_stem(name: &str) -> Option<&str> {
    let (stem, ending) = name.rsplit_once('.')?;
    let folder = stem.get(..9)?;
    let wanted = ["RSA", "DSA", "EC"].iter().any(|known| ending.eq_ignore_ascii_case(known));
    let direct = stem.get(9..)?.bytes().all(|byte| byte != b'/');
    (folder.eq_ignore_ascii_case("META-INF/") && direct && wanted).then_some(stem)
}

fn signature_file(bytes: &[u8], archive: &Archive, stem: &str, limits: &Limits) -> Option<String> {
    let index = archive.find(&format!("{stem}.SF"))?;
    if archive.entries().get(index)?.declared_bytes > SIGNATURE_BYTES_MAX {
        return None;
    }
    let content = archive.read(bytes, index, limits).ok()?;
    // The header stands in the main section, in front of a section per entry.
    let head = content.bytes.get(..4096).unwrap_or(&content.bytes);
    Some(String::from_utf8_lossy(head).into_owned())
}

/// One signer per signer info whose certificate is in the block.
fn signers(block: &[u8], entry: &str) -> Vec<Signer> {
    let Some((certificates, infos)) = signed_data(block) else {
        return Vec::new();
    };
    let encoded: Vec<&[u8]> = encoded_certificates(certificates).into_iter().take(CERTIFICATES_MAX).collect();
    let wanted: Vec<Identity> =
        elements(infos).take(SIGNERS_MAX).filter_map(|info| signer_identity(info.content)).collect();
    let signer = |wanted: &Identity| {
        let own = encoded.iter().position(|raw| identity(raw).as_ref() == Some(wanted))?;
        let chain = encoded.iter().enumerate().filter(|(index, _)| *index != own).map(|(_, raw)| *raw);
        let certificates = encoded.get(own).copied().into_iter().chain(chain).map(Certificate::read).collect();
        let entry = Some(entry.to_owned());
        Some(Signer { scheme: Scheme::V1, certificates, min_sdk: None, max_sdk: None, entry })
    };
    wanted.iter().filter_map(signer).collect()
}

/// The certificates and the signer infos of a signed-data block.
fn signed_data(block: &[u8]) -> Option<(&[u8], &[u8])> {
    let outer = content(block, SEQUENCE)?;
    let mut fields = elements(outer);
    fields.next().filter(|field| field.tag == OBJECT_ID && field.content == SIGNED_DATA)?;
    let data = content(fields.next().filter(|field| field.tag == 0xa0)?.content, SEQUENCE)?;
    let certificates = elements(data).find(|field| field.tag == 0xa0)?.content;
    // Digest algorithms are a set too; signer infos come last.
    let infos = elements(data).filter(|field| field.tag == SET).last()?.content;
    Some((certificates, infos))
}

fn signer_identity(info: &[u8]) -> Option<Identity> {
    let mut fields = elements(info);
    let _version = fields.next()?;
    let named = fields.next().filter(|field| field.tag == SEQUENCE)?;
    let mut parts = elements(named.content);
    Some(identity_of(parts.next()?.content, parts.next()?.content))
}
