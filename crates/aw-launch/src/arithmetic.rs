//! Numbers: bits in, bits out, as the instruction set defines them.
#![allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "conversions are defined so")]

use crate::value::Value;

/// A binary operation, by its three-register opcode; `None`: division of integers by zero.
#[inline]
pub fn binary(code: u8, one: Value, two: Value) -> Option<Value> {
    let (x, y) = (one.as_int(), two.as_int());
    Some(match code {
        0x90 => Value::int(x.wrapping_add(y)),
        0x91 => Value::int(x.wrapping_sub(y)),
        0x92 => Value::int(x.wrapping_mul(y)),
        0x93 if y != 0 => Value::int(x.wrapping_div(y)),
        0x94 if y != 0 => Value::int(x.wrapping_rem(y)),
        0x93 | 0x94 => return None,
        0x95 => Value::int(x & y),
        0x96 => Value::int(x | y),
        0x97 => Value::int(x ^ y),
        0x98 => Value::int(x.wrapping_shl(y.cast_unsigned())),
        0x99 => Value::int(x.wrapping_shr(y.cast_unsigned())),
        0x9a => Value::int(x.cast_unsigned().wrapping_shr(y.cast_unsigned()).cast_signed()),
        0x9b..=0xa5 => return long(code, one.as_long(), two.as_long()),
        0xa6..=0xaa => Value::float(float(code, one.as_float(), two.as_float())),
        _ => Value::double(double(code, one.as_double(), two.as_double())),
    })
}

fn long(code: u8, x: i64, y: i64) -> Option<Value> {
    // The distance of a shift is an int.
    let distance = u32::try_from(y & 63).unwrap_or(0);
    Some(Value::long(match code {
        0x9b => x.wrapping_add(y),
        0x9c => x.wrapping_sub(y),
        0x9d => x.wrapping_mul(y),
        0x9e if y != 0 => x.wrapping_div(y),
        0x9f if y != 0 => x.wrapping_rem(y),
        0x9e | 0x9f => return None,
        0xa0 => x & y,
        0xa1 => x | y,
        0xa2 => x ^ y,
        0xa3 => x.wrapping_shl(distance),
        0xa4 => x.wrapping_shr(distance),
        _ => x.cast_unsigned().wrapping_shr(distance).cast_signed(),
    }))
}

fn float(code: u8, x: f32, y: f32) -> f32 {
    match code {
        0xa6 => x + y,
        0xa7 => x - y,
        0xa8 => x * y,
        0xa9 => x / y,
        _ => x % y,
    }
}

fn double(code: u8, x: f64, y: f64) -> f64 {
    match code {
        0xab => x + y,
        0xac => x - y,
        0xad => x * y,
        0xae => x / y,
        _ => x % y,
    }
}

/// An operation with a literal, by its opcode with a literal of eight bits; `None`: division by zero.
#[inline]
pub fn with_literal(code: u8, one: Value, literal: i32) -> Option<Value> {
    let x = one.as_int();
    Some(Value::int(match code {
        0xd8 => x.wrapping_add(literal),
        0xd9 => literal.wrapping_sub(x),
        0xda => x.wrapping_mul(literal),
        0xdb if literal != 0 => x.wrapping_div(literal),
        0xdc if literal != 0 => x.wrapping_rem(literal),
        0xdb | 0xdc => return None,
        0xdd => x & literal,
        0xde => x | literal,
        0xdf => x ^ literal,
        0xe0 => x.wrapping_shl(literal.cast_unsigned()),
        0xe1 => x.wrapping_shr(literal.cast_unsigned()),
        _ => x.cast_unsigned().wrapping_shr(literal.cast_unsigned()).cast_signed(),
    }))
}

/// A unary operation or conversion, by its opcode. Floats become integers as the language says: saturating, NaN to 0.
pub fn unary(code: u8, one: Value) -> Value {
    let (x, wide) = (one.as_int(), one.as_long());
    match code {
        0x7b => Value::int(x.wrapping_neg()),
        0x7c => Value::int(!x),
        0x7d => Value::long(wide.wrapping_neg()),
        0x7e => Value::long(!wide),
        0x7f => Value::float(-one.as_float()),
        0x80 => Value::double(-one.as_double()),
        0x81 => Value::long(i64::from(x)),
        0x82 => Value::float(x as f32),
        0x83 => Value::double(f64::from(x)),
        0x84 => Value::int(wide as i32),
        0x85 => Value::float(wide as f32),
        0x86 => Value::double(wide as f64),
        0x87 => Value::int(one.as_float() as i32),
        0x88 => Value::long(one.as_float() as i64),
        0x89 => Value::double(f64::from(one.as_float())),
        0x8a => Value::int(one.as_double() as i32),
        0x8b => Value::long(one.as_double() as i64),
        0x8c => Value::float(one.as_double() as f32),
        0x8d => Value::int(i32::from(x as i8)),
        0x8e => Value::int(x & 0xffff),
        _ => Value::int(i32::from(x as i16)),
    }
}

/// A comparison of two numbers, by its opcode: -1, 0 or 1; NaN as the opcode says.
pub fn compare(code: u8, one: Value, two: Value) -> Value {
    let order = match code {
        0x2d | 0x2e => one.as_float().partial_cmp(&two.as_float()),
        0x2f | 0x30 => one.as_double().partial_cmp(&two.as_double()),
        _ => Some(one.as_long().cmp(&two.as_long())),
    };
    // cmpl is -1 with NaN, cmpg 1.
    let with_nan = if matches!(code, 0x2d | 0x2f) { -1 } else { 1 };
    Value::int(order.map_or(with_nan, |order| order as i32))
}

/// Whether the condition of a branch holds, by the opcode of its two-register form.
#[inline]
pub fn holds(code: u8, x: i64, y: i64) -> bool {
    match code {
        0x32 => x == y,
        0x33 => x != y,
        0x34 => x < y,
        0x35 => x >= y,
        0x36 => x > y,
        _ => x <= y,
    }
}

/// An int cut to the width of a narrow field, by the opcode's place in its family.
pub fn narrow(place: u8, value: Value) -> Value {
    let x = value.as_int();
    let cut = match place {
        3 | 4 => i32::from(x as i8),
        5 => x & 0xffff,
        6 => i32::from(x as i16),
        _ => return value,
    };
    Value::int(cut).noted(value.note)
}

#[cfg(test)]
mod tests {
    use super::{binary, compare, unary, with_literal};
    use crate::value::Value;

    #[test]
    fn integers_wrap_and_refuse_zero() {
        let int = |code, x, y| binary(code, Value::int(x), Value::int(y)).map(Value::as_int);
        assert_eq!(int(0x90, i32::MAX, 1), Some(i32::MIN));
        assert_eq!(int(0x93, i32::MIN, -1), Some(i32::MIN));
        assert_eq!(int(0x94, i32::MIN, -1), Some(0));
        assert_eq!(int(0x93, 1, 0), None);
        assert_eq!(int(0x98, 1, 33), Some(2), "the distance is taken modulo 32");
        assert_eq!(int(0x9a, -1, 28), Some(15));
        assert_eq!(with_literal(0xd9, Value::int(3), 10).map(Value::as_int), Some(7), "rsub");
        assert_eq!(with_literal(0xdb, Value::int(3), 0), None);
    }

    #[test]
    fn longs_shift_by_ints_modulo_64() {
        let long = |code, x, y| binary(code, Value::long(x), y).map(Value::as_long);
        assert_eq!(long(0xa3, 1, Value::int(65)), Some(2));
        assert_eq!(long(0xa5, -1, Value::int(60)), Some(15));
        assert_eq!(long(0x9e, 1, Value::long(0)), None);
        assert_eq!(long(0x9e, i64::MIN, Value::long(-1)), Some(i64::MIN));
    }

    #[test]
    fn conversions_saturate_and_cut() {
        assert_eq!(unary(0x87, Value::float(f32::NAN)).as_int(), 0);
        assert_eq!(unary(0x8a, Value::double(1e300)).as_int(), i32::MAX);
        assert_eq!(unary(0x8d, Value::int(0x1ff)).as_int(), -1);
        assert_eq!(unary(0x8e, Value::int(-1)).as_int(), 0xffff);
        assert_eq!(unary(0x84, Value::long(0x1_0000_0002)).as_int(), 2);
    }

    #[test]
    fn comparisons_know_nan() {
        let nan = Value::double(f64::NAN);
        assert_eq!(compare(0x2f, nan, nan).as_int(), -1);
        assert_eq!(compare(0x30, nan, nan).as_int(), 1);
        assert_eq!(compare(0x31, Value::long(5), Value::long(-5)).as_int(), 1);
    }
}
