//! `java.security`, `javax.crypto`, Base64, `java.util.zip`: digests and codes computed, so that a value is followed through them.

use std::io::{Read, Write};

use hmac::{Hmac, KeyInit, Mac};
use md5::Md5;
use sha1::Sha1;
use sha2::{Digest, Sha224, Sha256, Sha384, Sha512};

use crate::calls::Call;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::text::from_str;
use crate::value::{Note, Value};

/// Most bytes that an archive may unfold to.
const MAX_INFLATED_BYTES: u64 = 32 << 20;

pub const TABLE: &[Row] = &[
    ("Ljava/security/MessageDigest;->getInstance", |machine, call| {
        start(machine, call, "Ljava/security/MessageDigest;")
    }),
    ("Ljava/security/MessageDigest;->update", update),
    ("Ljava/security/MessageDigest;->digest()[B", |machine, call| finish(machine, call.this())),
    ("Ljava/security/MessageDigest;->digest([B)[B", |machine, call| {
        update(machine, call)?;
        finish(machine, call.this())
    }),
    ("Ljava/security/MessageDigest;->reset", |machine, call| {
        machine.state::<Hashing>(call.this())?.data.clear();
        Ok(Value::ZERO)
    }),
    ("Ljava/security/MessageDigest;->getAlgorithm", |machine, call| {
        let name = machine.state::<Hashing>(call.this())?.algorithm.clone();
        machine.new_string(&name)
    }),
    ("Ljava/security/MessageDigest;->isEqual", |machine, call| {
        let (one, two) = (machine.bytes(call.this())?, machine.bytes(call.argument(1))?);
        Ok(Value::bool(one == two))
    }),
    ("Ljavax/crypto/Mac;->getInstance", |machine, call| start(machine, call, "Ljavax/crypto/Mac;")),
    ("Ljavax/crypto/Mac;->init", |machine, call| {
        let key = machine.call_virtual(call.argument(1), "getEncoded", "()[B", &[])?;
        let key = machine.bytes(key)?;
        machine.state::<Hashing>(call.this())?.key = Some(key);
        Ok(Value::ZERO)
    }),
    ("Ljavax/crypto/Mac;->update", update),
    ("Ljavax/crypto/Mac;->doFinal()[B", |machine, call| finish(machine, call.this())),
    ("Ljavax/crypto/Mac;->doFinal([B)[B", |machine, call| {
        update(machine, call)?;
        finish(machine, call.this())
    }),
    ("Ljavax/crypto/spec/SecretKeySpec;-><init>([BLjava/lang/String;)V", |machine, call| {
        machine.keep(call.this(), "encoded", call.argument(1));
        machine.keep(call.this(), "algorithm", call.argument(2));
        Ok(Value::ZERO)
    }),
    ("Ljavax/crypto/spec/SecretKeySpec;->getEncoded", |machine, call| {
        Ok(machine.kept(call.this(), "encoded").unwrap_or_default())
    }),
    ("Ljavax/crypto/spec/SecretKeySpec;->getAlgorithm", |machine, call| {
        Ok(machine.kept(call.this(), "algorithm").unwrap_or_default())
    }),
    ("Landroid/util/Base64;->encodeToString([BI)Ljava/lang/String;", |machine, call| {
        let (text, note) = encoded(machine, call.this(), call.argument(1).as_int())?;
        machine.new_text(from_str(&text), note)
    }),
    ("Landroid/util/Base64;->encode([BI)[B", |machine, call| {
        let (text, note) = encoded(machine, call.this(), call.argument(1).as_int())?;
        machine.new_bytes(text.as_bytes(), note)
    }),
    ("Landroid/util/Base64;->decode(Ljava/lang/String;I)[B", decoded),
    ("Landroid/util/Base64;->decode([BI)[B", decoded),
    ("Ljava/util/Base64;->getEncoder", |machine, _| coder(machine, "Encoder", 2)),
    ("Ljava/util/Base64;->getUrlEncoder", |machine, _| coder(machine, "Encoder", 10)),
    ("Ljava/util/Base64;->getMimeEncoder()Ljava/util/Base64$Encoder;", |machine, _| coder(machine, "Encoder", 4)),
    ("Ljava/util/Base64;->getDecoder", |machine, _| coder(machine, "Decoder", 2)),
    ("Ljava/util/Base64;->getUrlDecoder", |machine, _| coder(machine, "Decoder", 10)),
    ("Ljava/util/Base64;->getMimeDecoder", |machine, _| coder(machine, "Decoder", 4)),
    ("Ljava/util/Base64$Encoder;->withoutPadding", |machine, call| {
        let flags = machine.kept(call.this(), "flags").unwrap_or_default().as_int();
        coder(machine, "Encoder", flags | 1)
    }),
    ("Ljava/util/Base64$Encoder;->encodeToString", |machine, call| {
        let flags = machine.kept(call.this(), "flags").unwrap_or_default().as_int();
        let (text, note) = encoded(machine, call.argument(1), flags)?;
        machine.new_text(from_str(&text), note)
    }),
    ("Ljava/util/Base64$Encoder;->encode([B)[B", |machine, call| {
        let flags = machine.kept(call.this(), "flags").unwrap_or_default().as_int();
        let (text, note) = encoded(machine, call.argument(1), flags)?;
        machine.new_bytes(text.as_bytes(), note)
    }),
    ("Ljava/util/Base64$Decoder;->decode(Ljava/lang/String;)[B", |machine, call| {
        decoded(machine, &Call { method: call.method, arguments: &call.arguments[1..] })
    }),
    ("Ljava/util/Base64$Decoder;->decode([B)[B", |machine, call| {
        decoded(machine, &Call { method: call.method, arguments: &call.arguments[1..] })
    }),
    ("Ljava/util/zip/Folded;->inflate", inflate),
    ("Ljava/util/zip/Folded;->deflate", deflate),
    ("Ljava/util/zip/Folded;->crc", |machine, call| {
        let (raw, note) = (machine.bytes(call.this())?, machine.note_of(call.this()));
        let mut sum = flate2::Crc::new();
        sum.update(&raw);
        Ok(Value::long(i64::from(sum.sum())).noted(note))
    }),
];

/// A digest or code under way.
struct Hashing {
    algorithm: String,
    key: Option<Vec<u8>>,
    data: Vec<u8>,
    note: Note,
}

/// An algorithm's name without dashes, in small letters.
fn plain(name: &str) -> String {
    name.to_lowercase().replace(['-', '_'], "")
}

/// The name of the step in a trace; `None` for an algorithm that the model does not compute.
fn step_of(name: &str) -> Option<&'static str> {
    Some(match plain(name).as_str() {
        "md5" => "md5",
        "sha" | "sha1" => "sha1",
        "sha224" => "sha224",
        "sha256" => "sha256",
        "sha384" => "sha384",
        "sha512" => "sha512",
        "hmacmd5" => "hmac_md5",
        "hmacsha1" => "hmac_sha1",
        "hmacsha224" => "hmac_sha224",
        "hmacsha256" => "hmac_sha256",
        "hmacsha384" => "hmac_sha384",
        "hmacsha512" => "hmac_sha512",
        _ => return None,
    })
}

fn start(machine: &mut Machine, call: &Call<'_>, class: &str) -> Answer {
    let algorithm = machine.string(call.this())?;
    if step_of(&algorithm).is_none() || plain(&algorithm).starts_with("hmac") != class.ends_with("Mac;") {
        let message = format!("{algorithm} not available");
        return Err(machine.throw("Ljava/security/NoSuchAlgorithmException;", &message));
    }
    let state = Hashing { algorithm, key: None, data: Vec::new(), note: Note::NONE };
    machine.new_object(class, crate::heap::Body::State(Box::new(state)))
}

fn update(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let value = call.argument(1);
    let proto = machine.methods[call.method as usize].proto;
    let (raw, note) = if machine.names.bytes(proto).starts_with(b"(B)") {
        (vec![value.as_int().to_le_bytes()[0]], value.note)
    } else {
        (machine.bytes(value)?, machine.note_of(value))
    };
    let place = |at: usize| usize::try_from(call.argument(at).as_int()).unwrap_or(usize::MAX);
    let range = if call.arguments.len() >= 4 { place(2)..place(2).saturating_add(place(3)) } else { 0..raw.len() };
    let Some(part) = raw.get(range) else {
        return Err(machine.throw("Ljava/lang/IllegalArgumentException;", "Input buffer too short"));
    };
    machine.heap.charge(part.len()).map_err(|_| Stop::Halt("heap"))?;
    let state = machine.state::<Hashing>(call.this())?;
    state.data.extend_from_slice(part);
    let known = state.note;
    let note = machine.notes.join(known, note);
    machine.state::<Hashing>(call.this())?.note = note;
    Ok(Value::ZERO)
}

fn finish(machine: &mut Machine, of: Value) -> Answer {
    let state = machine.state::<Hashing>(of)?;
    let (data, note) = (std::mem::take(&mut state.data), std::mem::take(&mut state.note));
    let (algorithm, key) = (state.algorithm.clone(), state.key.clone());
    if note.is_unknown() {
        return Err(Stop::Unknown(note));
    }
    let step = step_of(&algorithm).unwrap_or("hash");
    let raw = match key {
        None if step.starts_with("hmac") => {
            return Err(machine.throw("Ljava/lang/IllegalStateException;", "MAC not initialized"));
        }
        None => hashed(step, &data),
        Some(key) => coded(step, &key, &data),
    };
    let note = machine.notes.step(note, step);
    machine.new_bytes(&raw, note)
}

fn hashed(step: &str, data: &[u8]) -> Vec<u8> {
    match step {
        "md5" => Md5::digest(data).to_vec(),
        "sha1" => Sha1::digest(data).to_vec(),
        "sha224" => Sha224::digest(data).to_vec(),
        "sha384" => Sha384::digest(data).to_vec(),
        "sha512" => Sha512::digest(data).to_vec(),
        _ => Sha256::digest(data).to_vec(),
    }
}

fn coded(step: &str, key: &[u8], data: &[u8]) -> Vec<u8> {
    fn code<M: Mac + KeyInit>(key: &[u8], data: &[u8]) -> Vec<u8> {
        // Any length of key will do.
        <M as KeyInit>::new_from_slice(key).map_or_else(
            |_| Vec::new(),
            |mut code| {
                code.update(data);
                code.finalize().into_bytes().to_vec()
            },
        )
    }
    match step {
        "hmac_md5" => code::<Hmac<Md5>>(key, data),
        "hmac_sha1" => code::<Hmac<Sha1>>(key, data),
        "hmac_sha224" => code::<Hmac<Sha224>>(key, data),
        "hmac_sha384" => code::<Hmac<Sha384>>(key, data),
        "hmac_sha512" => code::<Hmac<Sha512>>(key, data),
        _ => code::<Hmac<Sha256>>(key, data),
    }
}

fn coder(machine: &mut Machine, kind: &str, flags: i32) -> Answer {
    let made = machine.new_object(&format!("Ljava/util/Base64${kind};"), crate::heap::Body::Plain)?;
    machine.keep(made, "flags", Value::int(flags));
    Ok(made)
}

/// Base64 by the flags of the platform: 1 no padding, 2 no line ends, 4 `\r\n`, 8 for addresses.
fn base64(raw: &[u8], flags: i32) -> String {
    let alphabet: &[u8; 64] = if flags & 8 == 0 {
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    } else {
        b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    };
    let mut text = String::with_capacity(raw.len() / 3 * 4 + 4);
    for (row, part) in raw.chunks(3).enumerate() {
        if flags & 2 == 0 && row > 0 && row % 19 == 0 {
            text.push_str(if flags & 4 == 0 { "\n" } else { "\r\n" });
        }
        let bits = part.iter().chain([0, 0].iter()).take(3).fold(0_usize, |sum, &byte| sum << 8 | usize::from(byte));
        for at in 0..4 {
            if at <= part.len() {
                text.push(char::from(alphabet[bits >> (18 - 6 * at) & 63]));
            } else if flags & 1 == 0 {
                text.push('=');
            }
        }
    }
    if flags & 2 == 0 && !raw.is_empty() && flags & 4 == 0 {
        text.push('\n');
    }
    text
}

fn unbase64(text: &[u8]) -> Option<Vec<u8>> {
    let (mut raw, mut bits, mut count) = (Vec::with_capacity(text.len() / 4 * 3), 0_u32, 0_u32);
    for &one in text {
        let digit = match one {
            b'A'..=b'Z' => one - b'A',
            b'a'..=b'z' => one - b'a' + 26,
            b'0'..=b'9' => one - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => break,
            b' ' | b'\t' | b'\r' | b'\n' => continue,
            _ => return None,
        };
        bits = bits << 6 & 0x00ff_ffff | u32::from(digit);
        count += 6;
        if count >= 8 {
            count -= 8;
            raw.push((bits >> count & 0xff).to_le_bytes()[0]);
        }
    }
    (count != 6).then_some(raw)
}

fn encoded(machine: &mut Machine, from: Value, flags: i32) -> Result<(String, Note), Stop> {
    let (raw, note) = (machine.bytes(from)?, machine.note_of(from));
    if note.is_unknown() {
        return Err(Stop::Unknown(note));
    }
    let note = machine.notes.step(note, "base64");
    Ok((base64(&raw, flags), note))
}

fn decoded(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let note = machine.note_of(call.this());
    let text = if machine.is_text(call.this()) {
        machine.string(call.this())?.into_bytes()
    } else {
        machine.bytes(call.this())?
    };
    let note = machine.notes.step(note, "base64_decode");
    match unbase64(&text) {
        Some(raw) => machine.new_bytes(&raw, note),
        None => Err(machine.throw("Ljava/lang/IllegalArgumentException;", "bad base-64")),
    }
}

/// Formats of `Folded`: 0 gzip, 1 zlib, 2 bare.
fn inflate(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (raw, note) = (machine.bytes(call.this())?, machine.note_of(call.this()));
    let mut made = Vec::new();
    let read = match call.argument(1).as_int() {
        0 => flate2::read::GzDecoder::new(&raw[..]).take(MAX_INFLATED_BYTES).read_to_end(&mut made),
        1 => flate2::read::ZlibDecoder::new(&raw[..]).take(MAX_INFLATED_BYTES).read_to_end(&mut made),
        _ => flate2::read::DeflateDecoder::new(&raw[..]).take(MAX_INFLATED_BYTES).read_to_end(&mut made),
    };
    let note = machine.notes.step(note, "inflate");
    match read {
        Ok(_) => machine.new_bytes(&made, note),
        Err(error) => Err(machine.throw("Ljava/util/zip/ZipException;", &error.to_string())),
    }
}

fn deflate(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (raw, note) = (machine.bytes(call.this())?, machine.note_of(call.this()));
    let level = flate2::Compression::default();
    let made = match call.argument(1).as_int() {
        0 => {
            let mut to = flate2::write::GzEncoder::new(Vec::new(), level);
            to.write_all(&raw).and_then(|()| to.finish())
        }
        1 => {
            let mut to = flate2::write::ZlibEncoder::new(Vec::new(), level);
            to.write_all(&raw).and_then(|()| to.finish())
        }
        _ => {
            let mut to = flate2::write::DeflateEncoder::new(Vec::new(), level);
            to.write_all(&raw).and_then(|()| to.finish())
        }
    };
    let note = machine.notes.step(note, "deflate");
    machine.new_bytes(&made.unwrap_or_default(), note)
}

#[cfg(test)]
mod tests {
    use super::{base64, coded, hashed, unbase64};

    fn hex(raw: &[u8]) -> String {
        raw.iter()
            .flat_map(|byte| [byte >> 4, byte & 15])
            .filter_map(|half| char::from_digit(half.into(), 16))
            .collect()
    }

    #[test]
    fn digests_are_those_of_the_standards() {
        assert_eq!(hex(&hashed("md5", b"abc")), "900150983cd24fb0d6963f7d28e17f72");
        assert_eq!(hex(&hashed("sha1", b"abc")), "a9993e364706816aba3e25717850c26c9cd0d89d");
        let code = coded("hmac_sha256", b"key", b"The quick brown fox jumps over the lazy dog");
        assert_eq!(hex(&code), "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8");
    }

    #[test]
    fn base64_goes_there_and_back() {
        assert_eq!(
            (base64(b"a", 2), base64(b"ab", 3), base64(b"abc", 0)),
            ("YQ==".into(), "YWI".into(), "YWJj\n".into())
        );
        assert_eq!(base64(&[0xfb, 0xff], 2 | 8), "-_8=");
        for length in 0..100 {
            let raw: Vec<u8> = (0..length).map(|at: u8| at.wrapping_mul(7)).collect();
            for flags in [0, 1, 2, 3, 4, 10] {
                assert_eq!(unbase64(base64(&raw, flags).as_bytes()), Some(raw.clone()), "{length} {flags}");
            }
        }
        assert_eq!(unbase64(b"Y"), None);
        assert_eq!(unbase64(b"Y*=="), None);
    }
}
