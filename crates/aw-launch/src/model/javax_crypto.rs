//! `javax.crypto.Cipher` and its keys: AES and DES in their modes, computed; what else there is gives unknown bytes.

use aes::cipher::{Array, BlockCipherDecrypt, BlockCipherEncrypt, BlockSizeUser, KeyInit};
use aes::{Aes128, Aes192, Aes256};
use des::{Des, TdesEde3};
use hmac::{Hmac, Mac};
use sha1::Sha1;
use sha2::Sha256;

use crate::calls::Call;
use crate::heap::Body;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::value::{Note, Value};

/// Rounds of a key's derivation from a password; each costs two digests.
const MAX_ROUNDS: u32 = 200_000;
/// Bytes of a derived key.
const MAX_KEY_BYTES: usize = 1_024;
/// `Cipher.DECRYPT_MODE`.
const DECRYPT: i32 = 2;

/// What chance draws from: the same in every world, so that what differs between two phones is of the phone.
const CHANCE: u64 = 0x1ed8_b55f_ac9d;

pub const TABLE: &[Row] = &[
    ("Ljavax/crypto/Cipher;->getInstance", get_instance),
    ("Ljavax/crypto/Cipher;->init", init),
    ("Ljavax/crypto/Cipher;->update([B)[B", |machine, call| {
        take(machine, call)?;
        machine.new_bytes(&[], Note::NONE)
    }),
    ("Ljavax/crypto/Cipher;->update([BII)[B", |machine, call| {
        take(machine, call)?;
        machine.new_bytes(&[], Note::NONE)
    }),
    ("Ljavax/crypto/Cipher;->updateAAD([B)V", |machine, call| {
        let raw = machine.bytes(call.argument(1))?;
        machine.state::<Work>(call.this())?.associated.extend(raw);
        Ok(Value::ZERO)
    }),
    ("Ljavax/crypto/Cipher;->doFinal()[B", finish),
    ("Ljavax/crypto/Cipher;->doFinal([B)[B", |machine, call| {
        take(machine, call)?;
        finish(machine, call)
    }),
    ("Ljavax/crypto/Cipher;->doFinal([BII)[B", |machine, call| {
        take(machine, call)?;
        finish(machine, call)
    }),
    ("Ljavax/crypto/Cipher;->getBlockSize", |machine, call| {
        let work = machine.state::<Work>(call.this())?;
        Ok(Value::int(if work.algorithm == "AES" { 16 } else { 8 }))
    }),
    ("Ljavax/crypto/Cipher;->getIV", |machine, call| {
        let initial = machine.state::<Work>(call.this())?.initial.clone();
        if initial.is_empty() { Ok(Value::ZERO) } else { machine.new_bytes(&initial, Note::NONE) }
    }),
    ("Ljavax/crypto/Cipher;->getAlgorithm", |machine, call| {
        let work = machine.state::<Work>(call.this())?;
        let name = work.name.clone();
        machine.new_string(&name)
    }),
    ("Ljavax/crypto/spec/IvParameterSpec;-><init>", |machine, call| {
        machine.keep(call.this(), "iv", call.argument(1));
        Ok(Value::ZERO)
    }),
    ("Ljavax/crypto/spec/IvParameterSpec;->getIV", |machine, call| {
        Ok(machine.kept(call.this(), "iv").unwrap_or_default())
    }),
    ("Ljavax/crypto/spec/GCMParameterSpec;-><init>", |machine, call| {
        machine.keep(call.this(), "tag", call.argument(1));
        machine.keep(call.this(), "iv", call.argument(2));
        Ok(Value::ZERO)
    }),
    ("Ljavax/crypto/spec/DESKeySpec;-><init>", |machine, call| {
        machine.keep(call.this(), "encoded", call.argument(1));
        Ok(Value::ZERO)
    }),
    ("Ljavax/crypto/spec/DESedeKeySpec;-><init>", |machine, call| {
        machine.keep(call.this(), "encoded", call.argument(1));
        Ok(Value::ZERO)
    }),
    ("Ljavax/crypto/spec/PBEKeySpec;-><init>([C[BII)V", |machine, call| {
        for (at, name) in [(1, "password"), (2, "salt"), (3, "rounds"), (4, "bits")] {
            machine.keep(call.this(), name, call.argument(at));
        }
        Ok(Value::ZERO)
    }),
    ("Ljavax/crypto/SecretKeyFactory;->getInstance", |machine, call| named(machine, call, "SecretKeyFactory")),
    ("Ljavax/crypto/SecretKeyFactory;->generateSecret", generate_secret),
    ("Ljavax/crypto/KeyGenerator;->getInstance", |machine, call| named(machine, call, "KeyGenerator")),
    ("Ljavax/crypto/KeyGenerator;->init", |machine, call| {
        machine.keep(call.this(), "bits", call.argument(1));
        Ok(Value::ZERO)
    }),
    ("Ljavax/crypto/KeyGenerator;->generateKey", generate_key),
];

/// A cipher: what it is, and what it was given so far.
struct Work {
    /// As the app named it.
    name: String,
    /// `AES`, `DES` or `DESEDE`.
    algorithm: String,
    mode: String,
    padded: bool,
    decrypts: bool,
    key: Vec<u8>,
    initial: Vec<u8>,
    associated: Vec<u8>,
    tag_bytes: usize,
    data: Vec<u8>,
    note: Note,
    ready: bool,
}

fn named(machine: &mut Machine, call: &Call<'_>, class: &str) -> Answer {
    machine.string(call.this())?;
    let made = machine.new_object(&format!("Ljavax/crypto/{class};"), Body::Plain)?;
    machine.keep(made, "algorithm", call.this());
    Ok(made)
}

/// `getInstance("AES/CBC/PKCS5Padding")`; other ciphers come to be unknown.
fn get_instance(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let name = machine.string(call.this())?;
    let upper = name.to_uppercase();
    let mut parts = upper.split('/');
    let algorithm = parts.next().unwrap_or("").replace("TRIPLEDES", "DESEDE");
    let (mode, padding) = (parts.next().unwrap_or("ECB"), parts.next().unwrap_or("PKCS5PADDING"));
    let known = ["AES", "DES", "DESEDE"].contains(&algorithm.as_str())
        && (["ECB", "CBC", "CTR", "CFB", "OFB"].contains(&mode) || mode == "GCM" && algorithm == "AES")
        && ["PKCS5PADDING", "PKCS7PADDING", "NOPADDING"].contains(&padding);
    if !known {
        return Err(Stop::Unknown(machine.notes.unknown("a cipher that the model does not compute")));
    }
    let streams = matches!(mode, "CTR" | "GCM");
    let work = Work {
        name,
        mode: mode.to_owned(),
        padded: padding != "NOPADDING" && !streams,
        algorithm,
        decrypts: false,
        key: Vec::new(),
        initial: Vec::new(),
        associated: Vec::new(),
        tag_bytes: 16,
        data: Vec::new(),
        note: Note::NONE,
        ready: false,
    };
    machine.new_object("Ljavax/crypto/Cipher;", Body::State(Box::new(work)))
}

/// `init(mode, key[, parameters])`.
fn init(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let key = machine.call_virtual(call.argument(2), "getEncoded", "()[B", &[])?;
    let mut note = machine.note_of(key);
    let key = machine.bytes(key)?;
    let (mut initial, mut tag_bytes) = (Vec::new(), 16);
    if let Some(given) = machine.kept(call.argument(3), "iv") {
        let own = machine.note_of(given);
        note = machine.notes.join(note, own);
        initial = machine.bytes(given)?;
        let bits = machine.kept(call.argument(3), "tag").map_or(128, Value::as_int);
        tag_bytes = usize::try_from(bits / 8).unwrap_or(16).clamp(12, 16);
    }
    let decrypts = call.argument(1).as_int() == DECRYPT;
    let work = machine.state::<Work>(call.this())?;
    let block = if work.algorithm == "AES" { 16 } else { 8 };
    let fits = match work.algorithm.as_str() {
        "AES" => matches!(key.len(), 16 | 24 | 32),
        "DES" => key.len() == 8,
        _ => key.len() == 24,
    };
    let wants = match work.mode.as_str() {
        "ECB" => 0,
        "GCM" => 12,
        _ => block,
    };
    if !fits {
        return Err(machine.throw("Ljava/security/InvalidKeyException;", "Unsupported key size"));
    }
    let shaped = wants == 0 || initial.len() == wants || work.mode == "GCM" && !initial.is_empty();
    if !shaped && (decrypts || !initial.is_empty()) {
        let message = format!("expected IV length of {wants} but was {}", initial.len());
        return Err(machine.throw("Ljava/security/InvalidAlgorithmParameterException;", &message));
    }
    if initial.is_empty() && wants > 0 {
        // The platform draws one.
        let seed = CHANCE;
        initial = (0..wants)
            .map(|at| crate::record::hash(&[seed.to_le_bytes(), (at as u64).to_le_bytes()].concat()).to_le_bytes()[0])
            .collect();
    }
    let work = machine.state::<Work>(call.this())?;
    (work.key, work.initial, work.tag_bytes, work.decrypts) = (key, initial, tag_bytes, decrypts);
    (work.note, work.ready) = (note, true);
    work.data.clear();
    work.associated.clear();
    Ok(Value::ZERO)
}

fn take(machine: &mut Machine, call: &Call<'_>) -> Result<(), Stop> {
    let (raw, note) = (machine.bytes(call.argument(1))?, machine.note_of(call.argument(1)));
    let place = |at: usize| usize::try_from(call.argument(at).as_int()).unwrap_or(usize::MAX);
    let range = if call.arguments.len() >= 4 { place(2)..place(2).saturating_add(place(3)) } else { 0..raw.len() };
    let Some(part) = raw.get(range) else {
        return Err(machine.throw("Ljava/lang/IllegalArgumentException;", "inputOffset + inputLen"));
    };
    machine.heap.charge(part.len()).map_err(|_| Stop::Halt("heap"))?;
    let known = machine.state::<Work>(call.this())?.note;
    let note = machine.notes.join(known, note);
    let work = machine.state::<Work>(call.this())?;
    work.data.extend_from_slice(part);
    work.note = note;
    Ok(())
}

fn finish(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let work = machine.state::<Work>(call.this())?;
    if !work.ready {
        return Err(machine.throw("Ljava/lang/IllegalStateException;", "Cipher not initialized"));
    }
    let data = std::mem::take(&mut work.data);
    let (note, step) = (work.note, if work.algorithm == "AES" { "aes" } else { "des" });
    if note.is_unknown() {
        return Err(Stop::Unknown(note));
    }
    let made = match (work.algorithm.as_str(), work.key.len()) {
        ("AES", 16) => run::<Aes128>(work, data),
        ("AES", 24) => run::<Aes192>(work, data),
        ("AES", _) => run::<Aes256>(work, data),
        ("DES", _) => run::<Des>(work, data),
        _ => run::<TdesEde3>(work, data),
    };
    match made {
        Ok(raw) => {
            let note = machine.notes.step(note, step);
            machine.new_bytes(&raw, note)
        }
        Err(exception) => Err(machine.throw(exception, "the data does not fit")),
    }
}

const BAD_PADDING: &str = "Ljavax/crypto/BadPaddingException;";
const BAD_LENGTH: &str = "Ljavax/crypto/IllegalBlockSizeException;";
const BAD_TAG: &str = "Ljavax/crypto/AEADBadTagException;";

fn run<C>(work: &Work, mut data: Vec<u8>) -> Result<Vec<u8>, &'static str>
where
    C: KeyInit + BlockSizeUser + BlockCipherEncrypt + BlockCipherDecrypt,
{
    let cipher = C::new_from_slice(&work.key).map_err(|_| BAD_LENGTH)?;
    let forward = |block: &mut [u8]| {
        if let Ok(block) = <&mut Array<u8, C::BlockSize>>::try_from(block) {
            cipher.encrypt_block(block);
        }
    };
    let back = |block: &mut [u8]| {
        if let Ok(block) = <&mut Array<u8, C::BlockSize>>::try_from(block) {
            cipher.decrypt_block(block);
        }
    };
    let size = C::block_size();
    match work.mode.as_str() {
        "ECB" | "CBC" => {
            if work.padded && !work.decrypts {
                let count = size - data.len() % size;
                data.extend(std::iter::repeat_n(u8::try_from(count).unwrap_or(0), count));
            }
            if !data.len().is_multiple_of(size) {
                return Err(BAD_LENGTH);
            }
            let mut before = if work.mode == "CBC" { work.initial.clone() } else { vec![0; size] };
            for block in data.chunks_mut(size) {
                let held = block.to_vec();
                if work.decrypts {
                    back(block);
                    mix(block, &before);
                } else {
                    mix(block, &before);
                    forward(block);
                }
                if work.mode == "CBC" {
                    before = if work.decrypts { held } else { block.to_vec() };
                }
            }
            if work.padded && work.decrypts { unpadded(data, size) } else { Ok(data) }
        }
        "GCM" => counted(work, data, forward),
        mode => {
            let mut state = work.initial.clone();
            for block in data.chunks_mut(size) {
                let mut key = state.clone();
                forward(&mut key);
                let held = block.to_vec();
                mix(block, &key);
                state = match mode {
                    "CTR" => {
                        increase(&mut state, size);
                        state
                    }
                    "OFB" => key,
                    _ if work.decrypts => held,
                    _ => block.to_vec(),
                };
            }
            Ok(data)
        }
    }
}

fn mix(block: &mut [u8], with: &[u8]) {
    for (byte, other) in block.iter_mut().zip(with) {
        *byte ^= other;
    }
}

/// Count the last `bytes` of a block up by one.
fn increase(block: &mut [u8], bytes: usize) {
    let from = block.len().saturating_sub(bytes);
    for byte in block[from..].iter_mut().rev() {
        *byte = byte.wrapping_add(1);
        if *byte != 0 {
            break;
        }
    }
}

fn unpadded(mut data: Vec<u8>, size: usize) -> Result<Vec<u8>, &'static str> {
    let count = usize::from(*data.last().ok_or(BAD_PADDING)?);
    let start = data.len().checked_sub(count).ok_or(BAD_PADDING)?;
    if count == 0 || count > size || data[start..].iter().any(|&byte| usize::from(byte) != count) {
        return Err(BAD_PADDING);
    }
    data.truncate(start);
    Ok(data)
}

/// Galois/counter mode (NIST SP 800-38D).
fn counted(work: &Work, mut data: Vec<u8>, forward: impl Fn(&mut [u8])) -> Result<Vec<u8>, &'static str> {
    let mut hash_key = vec![0; 16];
    forward(&mut hash_key);
    let hash_key = number(&hash_key);
    let mut counter = if work.initial.len() == 12 {
        [&work.initial[..], &[0, 0, 0, 1]].concat()
    } else {
        hashed(hash_key, &[], &work.initial).to_be_bytes().to_vec()
    };
    let mut first = counter.clone();
    forward(&mut first);
    let tag = if work.decrypts {
        let start = data.len().checked_sub(work.tag_bytes).ok_or(BAD_TAG)?;
        Some(data.split_off(start))
    } else {
        None
    };
    let told = |data: &[u8]| {
        let mut told = hashed(hash_key, &work.associated, data).to_be_bytes();
        mix(&mut told, &first);
        told[..work.tag_bytes].to_vec()
    };
    if tag.is_some_and(|tag| tag != told(&data)) {
        return Err(BAD_TAG);
    }
    for block in data.chunks_mut(16) {
        increase(&mut counter, 4);
        let mut key = counter.clone();
        forward(&mut key);
        mix(block, &key);
    }
    if !work.decrypts {
        let tag = told(&data);
        data.extend(tag);
    }
    Ok(data)
}

fn number(block: &[u8]) -> u128 {
    block.iter().chain(std::iter::repeat(&0)).take(16).fold(0, |sum, &byte| sum << 8 | u128::from(byte))
}

/// GHASH of the associated data and the text.
fn hashed(key: u128, associated: &[u8], text: &[u8]) -> u128 {
    let lengths = ((associated.len() as u128 * 8) << 64) | (text.len() as u128 * 8);
    let blocks = associated.chunks(16).chain(text.chunks(16)).map(number).chain([lengths]);
    blocks.fold(0, |sum, block| multiplied(sum ^ block, key))
}

/// A product in GF(2^128) with the bits in the order of the mode.
fn multiplied(one: u128, mut two: u128) -> u128 {
    let mut sum = 0;
    for bit in (0..128).rev() {
        if one >> bit & 1 == 1 {
            sum ^= two;
        }
        let odd = two & 1;
        two >>= 1;
        if odd == 1 {
            two ^= 0xe1 << 120;
        }
    }
    sum
}

fn new_key(machine: &mut Machine, raw: &[u8], note: Note, algorithm: Value) -> Answer {
    let encoded = machine.new_bytes(raw, note)?;
    let key = machine.new_object("Ljavax/crypto/spec/SecretKeySpec;", Body::Plain)?;
    machine.keep(key, "encoded", encoded);
    machine.keep(key, "algorithm", algorithm);
    Ok(key)
}

/// A key of a password (PBKDF2, RFC 8018), or of bytes that are one.
fn generate_secret(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let algorithm = machine.kept(call.this(), "algorithm").unwrap_or_default();
    if let Some(encoded) = machine.kept(call.argument(1), "encoded") {
        let note = machine.note_of(encoded);
        let raw = machine.bytes(encoded)?;
        return new_key(machine, &raw, note, algorithm);
    }
    let name = machine.string(algorithm)?.to_uppercase();
    let (Some(password), Some(salt)) =
        (machine.kept(call.argument(1), "password"), machine.kept(call.argument(1), "salt"))
    else {
        return Err(Stop::Unknown(machine.notes.unknown("a key that the model does not derive")));
    };
    let note = machine.note_of(password);
    let letters = match machine.array(password)? {
        crate::heap::Array::Chars(all) => String::from_utf16_lossy(all),
        _ => return Err(Stop::Unknown(note)),
    };
    let salt = machine.bytes(salt)?;
    let asked = |name| machine.kept(call.argument(1), name);
    let [rounds, bits] = ["rounds", "bits"].map(asked).map(|value| value.map_or(0, Value::as_int));
    let (rounds, bytes) = (u32::try_from(rounds).unwrap_or(0), usize::try_from(bits / 8).unwrap_or(0));
    if !name.starts_with("PBKDF2WITHHMACSHA") || rounds > MAX_ROUNDS || bytes > MAX_KEY_BYTES || note.is_unknown() {
        return Err(Stop::Unknown(machine.notes.unknown("a key that the model does not derive")));
    }
    machine.spend(u64::from(rounds) * (bytes as u64 / 20 + 1) * 10);
    let raw = if name.ends_with("SHA256") {
        derived::<Hmac<Sha256>>(letters.as_bytes(), &salt, rounds, bytes)
    } else {
        derived::<Hmac<Sha1>>(letters.as_bytes(), &salt, rounds, bytes)
    };
    let note = machine.notes.step(note, "pbkdf2");
    new_key(machine, &raw, note, algorithm)
}

fn derived<M: Mac + KeyInit>(password: &[u8], salt: &[u8], rounds: u32, bytes: usize) -> Vec<u8> {
    let mut key = Vec::new();
    let once = |data: &[u8]| {
        <M as KeyInit>::new_from_slice(password).map_or_else(
            |_| Vec::new(),
            |mut code| {
                code.update(data);
                code.finalize().into_bytes().to_vec()
            },
        )
    };
    for block in 1_u32.. {
        if key.len() >= bytes {
            break;
        }
        let mut last = once(&[salt, &block.to_be_bytes()].concat());
        let mut sum = last.clone();
        for _ in 1..rounds {
            last = once(&last);
            mix(&mut sum, &last);
        }
        key.extend(sum);
    }
    key.truncate(bytes);
    key
}

/// A new key, by chance and the number of objects so far.
fn generate_key(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let bits = machine.kept(call.this(), "bits").map_or(128, Value::as_int);
    let count = usize::try_from(bits / 8).unwrap_or(16).clamp(8, 64);
    let seed = CHANCE ^ machine.heap.count() as u64;
    let byte =
        |at: usize| crate::record::hash(&[seed.to_le_bytes(), (at as u64).to_le_bytes()].concat()).to_le_bytes()[3];
    let raw: Vec<u8> = (0..count).map(byte).collect();
    let algorithm = machine.kept(call.this(), "algorithm").unwrap_or_default();
    new_key(machine, &raw, Note::NONE, algorithm)
}

#[cfg(test)]
mod tests {
    use aes::Aes128;
    use des::Des;
    use hmac::Hmac;
    use sha1::Sha1;

    use super::{Work, derived, run};
    use crate::value::Note;

    fn bytes(text: &str) -> Vec<u8> {
        (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
    }

    fn work(mode: &str, key: &str, initial: &str, decrypts: bool) -> Work {
        Work {
            name: String::new(),
            algorithm: "AES".into(),
            mode: mode.into(),
            padded: false,
            decrypts,
            key: bytes(key),
            initial: bytes(initial),
            associated: Vec::new(),
            tag_bytes: 16,
            data: Vec::new(),
            note: Note::NONE,
            ready: true,
        }
    }

    /// NIST SP 800-38A, F.1.1, F.2.1, F.5.1, and test case 4 of the GCM specification.
    #[test]
    fn modes_give_what_their_standards_say() {
        let (key, text) = ("2b7e151628aed2a6abf7158809cf4f3c", bytes("6bc1bee22e409f96e93d7e117393172a"));
        let counter = "f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff";
        let rows = [
            ("ECB", "", "3ad77bb40d7a3660a89ecaf32466ef97"),
            ("CBC", "000102030405060708090a0b0c0d0e0f", "7649abac8119b246cee98e9b12e9197d"),
            ("CTR", counter, "874d6191b620e3261bef6864990db6ce"),
        ];
        for (mode, initial, expected) in rows {
            let made = run::<Aes128>(&work(mode, key, initial, false), text.clone()).unwrap();
            assert_eq!(made, bytes(expected), "{mode}");
            assert_eq!(run::<Aes128>(&work(mode, key, initial, true), made).unwrap(), text);
        }
        let mut gcm = work("GCM", "feffe9928665731c6d6a8f9467308308", "cafebabefacedbaddecaf888", false);
        gcm.associated = bytes("feedfacedeadbeeffeedfacedeadbeefabaddad2");
        let plain = bytes(
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
        );
        let made = run::<Aes128>(&gcm, plain.clone()).unwrap();
        assert_eq!(made[plain.len()..], bytes("5bc94fbc3221a5db94fae95ae7121a47"));
        gcm.decrypts = true;
        assert_eq!(run::<Aes128>(&gcm, made.clone()).unwrap(), plain);
        let mut broken = made;
        broken[0] ^= 1;
        assert!(run::<Aes128>(&gcm, broken).is_err());
    }

    #[test]
    fn padding_is_added_and_checked() {
        let mut des = work("CBC", "133457799bbcdff1", "0000000000000000", false);
        des.padded = true;
        let made = run::<Des>(&des, b"hello".to_vec()).unwrap();
        assert_eq!(made.len(), 8);
        des.decrypts = true;
        assert_eq!(run::<Des>(&des, made).unwrap(), b"hello");
        assert!(run::<Des>(&des, vec![0; 8]).is_err());
        assert!(run::<Des>(&des, vec![0; 7]).is_err());
    }

    /// RFC 6070.
    #[test]
    fn keys_are_derived_from_passwords() {
        let key = derived::<Hmac<Sha1>>(b"password", b"salt", 2, 20);
        assert_eq!(key, bytes("ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957"));
    }
}
