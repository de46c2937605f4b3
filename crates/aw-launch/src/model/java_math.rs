//! `java.math` and escapes of addresses: what is counted in whole numbers of any length.

use num_bigint::{BigInt, Sign};
use num_traits::{Num, Pow, ToPrimitive, Zero};

use crate::calls::Call;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::text::from_str;
use crate::value::{Note, Value};

/// Bytes of a number; what would be longer is not counted.
const MAX_BYTES: usize = 1 << 16;
/// Bytes of the numbers of a power by a modulus, whose cost grows with their cube.
const MAX_MODULUS_BYTES: usize = 1 << 10;

pub const TABLE: &[Row] = &[
    ("Ljava/math/BigInteger;->join", join),
    ("Ljava/math/BigInteger;->powerModulo", power_modulo),
    ("Ljava/math/BigInteger;->read", read),
    ("Ljava/math/BigInteger;->written", written),
];

fn too_long(machine: &mut Machine) -> Stop {
    Stop::Unknown(machine.notes.unknown("a number that is too long to count with"))
}

fn number(machine: &mut Machine, value: Value, note: &mut Note) -> Result<BigInt, Stop> {
    let raw = machine.bytes(value)?;
    let own = machine.note_of(value);
    *note = machine.notes.join(*note, own);
    if note.is_unknown() {
        return Err(Stop::Unknown(*note));
    }
    if raw.len() > MAX_BYTES {
        return Err(too_long(machine));
    }
    // What multiplies costs as the square of the length.
    machine.spend((raw.len() * raw.len() / 1_024) as u64);
    Ok(BigInt::from_signed_bytes_be(&raw))
}

fn join(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let mut note = Note::NONE;
    let (one, two) = (number(machine, call.this(), &mut note)?, number(machine, call.argument(1), &mut note)?);
    let small = two.to_i64().unwrap_or(i64::MAX);
    let most = i64::try_from(MAX_BYTES * 8).unwrap_or(i64::MAX);
    let bits = i64::try_from(one.bits()).unwrap_or(i64::MAX);
    let made = match call.argument(2).as_int() {
        0 => one + two,
        1 => one - two,
        2 => one * two,
        3 | 4 if two.is_zero() => return Err(machine.throw("Ljava/lang/ArithmeticException;", "divide by zero")),
        3 => one / two,
        4 => one % two,
        5 => one & two,
        6 => one | two,
        7 => one ^ two,
        8 => common_divisor(&one, &two),
        9 if small >= 0 && bits.saturating_mul(small) <= most => one.pow(small.unsigned_abs()),
        10 if (0..=most).contains(&small) => one << small.unsigned_abs(),
        10 if small < 0 => one >> small.unsigned_abs(),
        _ => return Err(too_long(machine)),
    };
    let note = machine.notes.step(note, "number");
    machine.new_bytes(&made.to_signed_bytes_be(), note)
}

fn common_divisor(one: &BigInt, two: &BigInt) -> BigInt {
    let (mut one, mut two) = (one.magnitude().clone(), two.magnitude().clone());
    while !two.is_zero() {
        (one, two) = (two.clone(), one % two);
    }
    BigInt::from_biguint(Sign::Plus, one)
}

fn power_modulo(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let mut note = Note::NONE;
    let base = number(machine, call.this(), &mut note)?;
    let exponent = number(machine, call.argument(1), &mut note)?;
    let modulus = number(machine, call.argument(2), &mut note)?;
    let bytes = |number: &BigInt| usize::try_from(number.bits() / 8).unwrap_or(usize::MAX);
    if bytes(&modulus).max(bytes(&exponent)) > MAX_MODULUS_BYTES || modulus.is_zero() {
        return Err(too_long(machine));
    }
    // A step for each bit of the exponent, of the square of the modulus.
    machine.spend(exponent.bits() * (1 + modulus.bits() * modulus.bits() / (64 * 64 * 4)));
    if let Some(budget) = machine.limit() {
        return Err(Stop::Halt(budget));
    }
    let note = machine.notes.step(note, "rsa");
    machine.new_bytes(&base.modpow(&exponent, &modulus).to_signed_bytes_be(), note)
}

fn read(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let text = machine.string(call.this())?;
    let note = machine.note_of(call.this());
    if text.len() > MAX_BYTES {
        return Err(too_long(machine));
    }
    machine.spend((text.len() * text.len() / 1_024) as u64);
    let radix = u32::try_from(call.argument(1).as_int()).unwrap_or(0);
    let digits = text.strip_prefix('+').filter(|rest| !rest.starts_with('-')).unwrap_or(&text);
    let made = (2..=36).contains(&radix) && !digits.contains('_');
    match made.then(|| BigInt::from_str_radix(digits, radix).ok()).flatten() {
        Some(number) => machine.new_bytes(&number.to_signed_bytes_be(), note),
        None => Ok(Value::ZERO),
    }
}

fn written(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let mut note = Note::NONE;
    let number = number(machine, call.this(), &mut note)?;
    let radix = u32::try_from(call.argument(1).as_int()).ok().filter(|radix| (2..=36).contains(radix)).unwrap_or(10);
    machine.new_text(from_str(&number.to_str_radix(radix)), note)
}
