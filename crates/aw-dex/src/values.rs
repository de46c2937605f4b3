//! Encoded values: initial values of static fields and arguments of call sites.

use crate::bytes::Cursor;

/// One encoded value; indices point into the tables of the same dex.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Byte, short, char, int or long, sign- or zero-extended as its type says.
    Int(i64),
    /// `true` or `false`.
    Boolean(bool),
    /// Row of the string table.
    String(u32),
    /// Row of the type table.
    Type(u32),
    /// Row of the method table.
    Method(u32),
    /// Row of the prototype table.
    MethodType(u32),
    /// Row of the method handle table.
    MethodHandle(u32),
    /// `null`.
    Null,
    /// A float.
    Float(f32),
    /// A double.
    Double(f64),
    /// Fields and enums: not needed by any analysis here.
    Other,
}

/// Read the first values of an encoded array, at most `limit`; those before the damage where it
/// is cut short. Neither static fields nor call sites hold arrays or annotations: one of those
/// ends the reading, so that no value costs more than its nine bytes.
pub fn array(cursor: &mut Cursor<'_>, limit: usize) -> Vec<Value> {
    let count = cursor.uleb().unwrap_or(0) as usize;
    (0..count.min(limit)).map_while(|_| value(cursor)).collect()
}

/// Read one value that is neither an array nor an annotation.
pub fn value(cursor: &mut Cursor<'_>) -> Option<Value> {
    let head = cursor.byte()?;
    let argument = head >> 5;
    let bytes = usize::from(argument).checked_add(1)?;
    Some(match head & 0x1f {
        0x00 | 0x02 | 0x04 | 0x06 => Value::Int(signed(cursor.little_endian(bytes)?, bytes)),
        0x03 => Value::Int(cursor.little_endian(bytes)?.cast_signed()),
        0x10 => Value::Float(f32::from_bits(u32::try_from(high(cursor.little_endian(bytes)?, bytes) >> 32).ok()?)),
        0x11 => Value::Double(f64::from_bits(high(cursor.little_endian(bytes)?, bytes))),
        0x15 => Value::MethodType(index(cursor, bytes)?),
        0x16 => Value::MethodHandle(index(cursor, bytes)?),
        0x17 => Value::String(index(cursor, bytes)?),
        0x18 => Value::Type(index(cursor, bytes)?),
        0x1a => Value::Method(index(cursor, bytes)?),
        0x1c | 0x1d => return None,
        0x1e => Value::Null,
        0x1f => Value::Boolean(argument != 0),
        _ => {
            cursor.little_endian(bytes)?;
            Value::Other
        }
    })
}

fn index(cursor: &mut Cursor<'_>, bytes: usize) -> Option<u32> {
    u32::try_from(cursor.little_endian(bytes)?).ok()
}

/// The bytes of a number that is cut short at its low end, as the high bytes of 64 bits.
fn high(raw: u64, bytes: usize) -> u64 {
    let unused = 64_u32.saturating_sub(u32::try_from(bytes).unwrap_or(8).saturating_mul(8));
    raw.checked_shl(unused).unwrap_or(raw)
}

fn signed(raw: u64, bytes: usize) -> i64 {
    let unused = 64_u32.saturating_sub(u32::try_from(bytes).unwrap_or(8).saturating_mul(8));
    let shifted = raw.checked_shl(unused).unwrap_or(raw).cast_signed();
    shifted.checked_shr(unused).unwrap_or(shifted)
}
