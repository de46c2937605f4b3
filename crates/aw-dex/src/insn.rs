//! Decoding of instructions: code units in, [`Insn`] out.

use crate::bytes::{u16_at, u32_at};
use crate::opcodes::{Format, Kind, format_of, row_of};

/// One decoded instruction.
///
/// `a`, `b` and `c` are registers as the format names them; `index` is the table index of
/// formats that have one, `literal` the constant or the signed branch distance in code units;
/// for `invoke-polymorphic` it is the row of the prototype table.
/// Argument registers of invocations are read with [`Insn::arguments`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Insn {
    /// Address in code units from the start of the method.
    pub at: u32,
    /// Opcode.
    pub op: u8,
    /// Family of the opcode.
    pub kind: Kind,
    /// Length in code units.
    pub units: u32,
    /// First register.
    pub a: u16,
    /// Second register.
    pub b: u16,
    /// Third register, or the number of arguments.
    pub c: u16,
    /// Table index.
    pub index: u32,
    /// Constant or branch distance.
    pub literal: i64,
    packed: u16,
}

impl Insn {
    /// Argument registers of an invocation or a filled array, in order (both halves of a pair).
    pub fn arguments(&self) -> impl Iterator<Item = u16> + use<> {
        let (count, packed, fifth, first) = (self.c, self.packed, self.a, self.b);
        let range = matches!(format_of(self.op), Format::F3rc | Format::F4rcc);
        (0..count).map(move |index| {
            if range {
                first.saturating_add(index)
            } else if index == 4 {
                fifth
            } else {
                packed.checked_shr(u32::from(index).saturating_mul(4)).unwrap_or(0) & 0xf
            }
        })
    }

    /// Address a branch goes to, for `goto`, `if` and the payload of switches and arrays.
    pub fn target(&self) -> Option<u32> {
        u32::try_from(i64::from(self.at).checked_add(self.literal)?).ok()
    }
}

/// The instructions of a method in order; payloads are skipped, an unknown or cut one ends it.
#[derive(Clone, Debug)]
pub struct Insns<'a> {
    units: &'a [u8],
    at: u32,
}

impl<'a> Insns<'a> {
    pub(crate) fn new(units: &'a [u8]) -> Self {
        Self { units, at: 0 }
    }

    /// The instruction at code unit `at`.
    #[inline]
    pub fn decode(&self, at: u32) -> Option<Insn> {
        let (&[op, high], rest) = self.units.get((at as usize).checked_mul(2)?..)?.split_first_chunk()?;
        let (format, kind) = row_of(op);
        let units = format.units();
        if (rest.len() / 2) < units.saturating_sub(1) as usize {
            return None;
        }
        // What follows the first unit, with zeros past the end of the method.
        let operands = rest.first_chunk().copied().unwrap_or_else(|| {
            let mut short = [0; 8];
            short.iter_mut().zip(rest).for_each(|(slot, byte)| *slot = *byte);
            short
        });
        let mut insn = Insn { at, op, kind, units, a: 0, b: 0, c: 0, index: 0, literal: 0, packed: 0 };
        insn.fill(format, high, operands);
        Some(insn)
    }

    /// Length of the payload at `at` in code units, or `None` where there is none.
    fn payload_units(&self, at: u32) -> Option<u32> {
        let byte = (at as usize).checked_mul(2)?;
        let size = u32::from(u16_at(self.units, byte.checked_add(2)?)?);
        match u16_at(self.units, byte)? {
            0x0100 => size.checked_mul(2)?.checked_add(4),
            0x0200 => size.checked_mul(4)?.checked_add(2),
            0x0300 => {
                let count = u32_at(self.units, byte.checked_add(4)?)?;
                size.checked_mul(count)?.checked_add(1)?.checked_div(2)?.checked_add(4)
            }
            _ => None,
        }
    }

    /// The elements of the array payload at `at`: bytes an element, and as many whole elements as are there.
    pub fn array_data(&self, at: u32) -> Option<(usize, &'a [u8])> {
        let byte = (at as usize).checked_mul(2)?;
        if u16_at(self.units, byte)? != 0x0300 {
            return None;
        }
        let width = usize::from(u16_at(self.units, byte.checked_add(2)?)?);
        let count = u32_at(self.units, byte.checked_add(4)?)? as usize;
        let start = byte.checked_add(8)?;
        let raw = self.units.get(start..start.checked_add(count.checked_mul(width)?)?)?;
        (width > 0).then_some((width, raw))
    }

    /// Cases of the switch whose payload is at `at`: (value, distance from the switch).
    pub fn switch_cases(&self, at: u32) -> Vec<(i32, i32)> {
        self.try_switch_cases(at).unwrap_or_default()
    }

    fn try_switch_cases(&self, at: u32) -> Option<Vec<(i32, i32)>> {
        let byte = (at as usize).checked_mul(2)?;
        let size = usize::from(u16_at(self.units, byte.checked_add(2)?)?);
        let word = |index: usize, from: usize| {
            u32_at(self.units, byte.checked_add(from)?.checked_add(index.checked_mul(4)?)?).map(u32::cast_signed)
        };
        let mut cases = Vec::new();
        match u16_at(self.units, byte)? {
            0x0100 => {
                let first = word(0, 4)?;
                for index in 0..size {
                    let value = first.wrapping_add(i32::try_from(index).ok()?);
                    cases.push((value, word(index, 8)?));
                }
            }
            0x0200 => {
                for index in 0..size {
                    cases.push((word(index, 4)?, word(index.checked_add(size)?, 4)?));
                }
            }
            _ => {}
        }
        Some(cases)
    }
}

impl Iterator for Insns<'_> {
    type Item = Insn;

    #[inline]
    fn next(&mut self) -> Option<Insn> {
        loop {
            let insn = self.decode(self.at)?;
            if insn.op == 0
                && let Some(units) = self.payload_units(self.at)
            {
                self.at = self.at.checked_add(units)?;
                continue;
            }
            self.at = self.at.checked_add(insn.units)?;
            return Some(insn);
        }
    }
}

impl Insn {
    #[inline]
    fn fill(&mut self, format: Format, high: u8, [b0, b1, b2, b3, b4, b5, b6, b7]: [u8; 8]) {
        let wide = u16::from(high);
        let (low, top) = (wide & 0xf, wide >> 4);
        let next = u16::from_le_bytes([b0, b1]);
        let third = u16::from_le_bytes([b2, b3]);
        let word = u32::from_le_bytes([b0, b1, b2, b3]);
        match format {
            Format::F10x => {}
            Format::F12x => (self.a, self.b) = (low, top),
            Format::F11n => (self.a, self.literal) = (low, sign4(top)),
            Format::F11x => self.a = wide,
            Format::F10t => self.literal = i64::from(high.cast_signed()),
            Format::F20t => self.literal = i64::from(next.cast_signed()),
            Format::F22x => (self.a, self.b) = (wide, next),
            Format::F21t | Format::F21s => {
                (self.a, self.literal) = (wide, i64::from(next.cast_signed()));
            }
            Format::F21h => {
                self.a = wide;
                let shift = if self.op == 0x19 { 48 } else { 16 };
                self.literal = i64::from(next.cast_signed()).checked_shl(shift).unwrap_or(0);
            }
            Format::F21c => (self.a, self.index) = (wide, u32::from(next)),
            Format::F23x => (self.a, self.b, self.c) = (wide, next & 0xff, next >> 8),
            Format::F22b => {
                self.a = wide;
                self.b = next & 0xff;
                self.literal = i64::from(next.to_le_bytes()[1].cast_signed());
            }
            Format::F22t | Format::F22s => {
                (self.a, self.b) = (low, top);
                self.literal = i64::from(next.cast_signed());
            }
            Format::F22c => (self.a, self.b, self.index) = (low, top, u32::from(next)),
            Format::F30t => self.literal = i64::from(word.cast_signed()),
            Format::F32x => {
                self.a = next;
                self.b = third;
            }
            Format::F31i | Format::F31t => {
                (self.a, self.literal) = (wide, i64::from(word.cast_signed()));
            }
            Format::F31c => (self.a, self.index) = (wide, word),
            Format::F35c | Format::F45cc => {
                (self.a, self.c) = (low, top.min(5));
                self.index = u32::from(next);
                self.packed = third;
                self.literal = prototype(format, [b4, b5]);
            }
            Format::F3rc | Format::F4rcc => {
                self.c = wide;
                self.index = u32::from(next);
                self.b = third;
                self.literal = prototype(format, [b4, b5]);
            }
            Format::F51l => {
                let high_word = u32::from_le_bytes([b4, b5, b6, b7]);
                self.a = wide;
                self.literal = ((u64::from(high_word) << 32) | u64::from(word)).cast_signed();
            }
        }
    }
}

/// The second index of the formats that have two.
fn prototype(format: Format, fourth: [u8; 2]) -> i64 {
    match format {
        Format::F45cc | Format::F4rcc => i64::from(u16::from_le_bytes(fourth)),
        _ => 0,
    }
}

fn sign4(value: u16) -> i64 {
    let value = i64::from(value);
    if value >= 8 { value.saturating_sub(16) } else { value }
}
