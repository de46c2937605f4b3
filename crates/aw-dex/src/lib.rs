//! Dex files 035 to 041: bytes in; tables, class data and decoded instructions out.
//!
//! Every offset and index of a header and a table is checked once, at the door. A row that
//! cannot be read keeps its slot, so the numbers of its neighbours stay right, and is told as a
//! [`aw_gap::Gap`]. Source: the Dalvik executable format specification of the Android project.
#![forbid(unsafe_code)]
#![cfg_attr(
    not(test),
    deny(
        clippy::indexing_slicing,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::arithmetic_side_effects
    )
)]

mod annotations;
mod bytes;
mod check;
mod class_data;
mod code;
mod insn;
mod map;
mod mutf8;
mod opcodes;
mod tables;
mod values;

pub use annotations::{Annotated, Annotation, Element};
pub use class_data::{ClassData, MethodRow};
pub use code::{Code, Handler, TryBlock};
pub use insn::{Insn, Insns};
pub use mutf8::to_text;
pub use opcodes::{Format, Kind, format_of, kind_of, name_of};
pub use tables::{CallSite, ClassDef, Dex, DexError, FieldId, MethodHandle, MethodId, ProtoId};
pub use values::Value;

/// No index: the value the format itself uses for "none" (`NO_INDEX`).
pub const NO_INDEX: u32 = 0xffff_ffff;
