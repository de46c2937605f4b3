//! Typed values as `Res_value` of the platform's `ResourceTypes.h` stores them.

use serde::Serialize;

/// One typed value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Value {
    /// Undefined (`@null`).
    Null,
    /// Explicitly empty (`@empty`).
    Empty,
    /// Resource id.
    Reference(u32),
    /// Theme attribute id.
    Attribute(u32),
    /// Resource id whose package is assigned at load time.
    DynamicReference(u32),
    /// Theme attribute id whose package is assigned at load time.
    DynamicAttribute(u32),
    /// Text.
    String(String),
    /// Floating-point number.
    Float(f32),
    /// Packed dimension, see [`Value::dimension`].
    Dimension(u32),
    /// Packed fraction.
    Fraction(u32),
    /// Decimal or hexadecimal integer.
    Int(i32),
    /// Truth value.
    Bool(bool),
    /// Colour as 0xAARRGGBB.
    Color(u32),
    /// A type this reader does not know.
    Unknown {
        /// `Res_value.dataType`.
        data_type: u8,
        /// `Res_value.data`.
        data: u32,
    },
}

/// `Res_value.dataType` of a string.
pub(crate) const TYPE_STRING: u8 = 0x03;

const UNITS: [&str; 6] = ["px", "dp", "sp", "pt", "in", "mm"];
/// Factors of the four radix positions of a packed mantissa, `COMPLEX_RADIX_*`.
const RADIX: [f32; 4] = [1.0 / 256.0, 1.0 / 32_768.0, 1.0 / 8_388_608.0, 1.0 / 2_147_483_648.0];

/// The same 32 bits as a signed number.
fn signed(data: u32) -> i32 {
    i32::from_ne_bytes(data.to_ne_bytes())
}

impl Value {
    /// The value of any type but a string, whose text only its pool knows.
    pub(crate) fn from_typed(data_type: u8, data: u32) -> Self {
        match data_type {
            0x00 if data == 1 => Self::Empty,
            0x00 => Self::Null,
            0x01 => Self::Reference(data),
            0x02 => Self::Attribute(data),
            0x04 => Self::Float(f32::from_bits(data)),
            0x05 => Self::Dimension(data),
            0x06 => Self::Fraction(data),
            0x07 => Self::DynamicReference(data),
            0x08 => Self::DynamicAttribute(data),
            0x10 | 0x11 => Self::Int(signed(data)),
            0x12 => Self::Bool(data != 0),
            0x1c..=0x1f => Self::Color(data),
            _ => Self::Unknown { data_type, data },
        }
    }

    /// The resource id a reference points to, if it is one and not null.
    pub fn reference(&self) -> Option<u32> {
        match self {
            Self::Reference(id) | Self::DynamicReference(id) if *id != 0 => Some(*id),
            _ => None,
        }
    }

    /// The truth value as Android reads a boolean attribute: any non-zero number is true.
    pub fn truth(&self) -> Option<bool> {
        match self {
            Self::Bool(truth) => Some(*truth),
            Self::Int(number) => Some(*number != 0),
            Self::String(text) => match text.as_str() {
                "true" | "TRUE" | "True" => Some(true),
                "false" | "FALSE" | "False" => Some(false),
                _ => None,
            },
            _ => None,
        }
    }

    /// The integer, also when it was written as text.
    pub fn integer(&self) -> Option<i64> {
        match self {
            Self::Int(number) => Some(i64::from(*number)),
            Self::Bool(truth) => Some(i64::from(*truth)),
            Self::String(text) => text.trim().parse().ok(),
            _ => None,
        }
    }

    /// Magnitude and unit (`px dp sp pt in mm`) of a packed dimension.
    pub fn dimension(&self) -> Option<(f32, &'static str)> {
        let Self::Dimension(data) = self else {
            return None;
        };
        let unit = UNITS.get((data & 0xf) as usize)?;
        let radix = RADIX.get(((data >> 4) & 0x3) as usize)?;
        // The mantissa is the upper 24 bits with their sign; 24 bits fit a float exactly.
        #[allow(clippy::cast_precision_loss)]
        let mantissa = signed(data & 0xffff_ff00) as f32;
        Some((mantissa * radix, unit))
    }

    /// The value as a person would write it in XML; references as `@0x7f010001`.
    pub fn display(&self) -> String {
        match self {
            Self::Null => String::new(),
            Self::Empty => "@empty".to_owned(),
            Self::Reference(id) | Self::DynamicReference(id) => format!("@{id:#010x}"),
            Self::Attribute(id) | Self::DynamicAttribute(id) => format!("?{id:#010x}"),
            Self::String(text) => text.clone(),
            Self::Float(number) => number.to_string(),
            Self::Dimension(_) => self.dimension().map_or_else(String::new, |(size, unit)| format!("{size}{unit}")),
            Self::Fraction(data) => format!("fraction {data:#010x}"),
            Self::Int(number) => number.to_string(),
            Self::Bool(truth) => truth.to_string(),
            Self::Color(data) => format!("#{data:08x}"),
            Self::Unknown { data_type, data } => format!("type {data_type:#04x} {data:#010x}"),
        }
    }
}
