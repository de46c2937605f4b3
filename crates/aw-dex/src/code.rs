//! A method's code item: registers, instruction units, try blocks.

use crate::bytes::{Cursor, u16_at, u32_at};
use crate::insn::Insns;

/// Handlers of one method in all its try blocks; ranges may share lists, so their sum is capped.
const MAX_HANDLERS: usize = 1 << 16;

/// One method body.
#[derive(Clone, Copy, Debug)]
pub struct Code<'a> {
    /// Registers of the frame.
    pub registers: u16,
    /// Registers that hold arguments, the last of the frame.
    pub arguments: u16,
    units: &'a [u8],
    tries: u16,
    data: &'a [u8],
    tries_at: usize,
}

/// A range of code units with its handlers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TryBlock {
    /// First covered code unit.
    pub start: u32,
    /// First code unit after the range.
    pub end: u32,
    /// Handlers in order; the last may catch everything.
    pub handlers: Vec<Handler>,
}

/// One exception handler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Handler {
    /// Type index of what is caught; `None` catches everything.
    pub type_: Option<u32>,
    /// Code unit of its first instruction.
    pub address: u32,
}

impl<'a> Code<'a> {
    pub(crate) fn read(data: &'a [u8], at: usize) -> Option<Self> {
        if at == 0 {
            return None;
        }
        let registers = u16_at(data, at)?;
        let arguments = u16_at(data, at.checked_add(2)?)?;
        let tries = u16_at(data, at.checked_add(6)?)?;
        let size = (u32_at(data, at.checked_add(12)?)? as usize).checked_mul(2)?;
        let start = at.checked_add(16)?;
        let end = start.checked_add(size)?;
        let units = data.get(start..end)?;
        // The try table is aligned to four bytes.
        let tries_at = end.checked_add(if size & 2 == 0 { 0 } else { 2 })?;
        (arguments <= registers).then_some(Self { registers, arguments, units, tries, data, tries_at })
    }

    /// The instructions in order of address.
    pub fn insns(&self) -> Insns<'a> {
        Insns::new(self.units)
    }

    /// Number of 16-bit code units.
    pub fn unit_count(&self) -> usize {
        self.units.len() / 2
    }

    /// The try blocks; an unreadable table, or one over the cap, gives those before it.
    pub fn try_blocks(&self) -> Vec<TryBlock> {
        let mut blocks = Vec::new();
        let mut handlers = 0_usize;
        for index in 0..usize::from(self.tries) {
            let Some(block) = self.try_block(index) else {
                break;
            };
            handlers = handlers.saturating_add(block.handlers.len());
            if handlers > MAX_HANDLERS {
                break;
            }
            blocks.push(block);
        }
        blocks
    }

    fn try_block(&self, index: usize) -> Option<TryBlock> {
        let at = self.tries_at.checked_add(index.checked_mul(8)?)?;
        let start = u32_at(self.data, at)?;
        let units = u16_at(self.data, at.checked_add(4)?)?;
        let offset = u16_at(self.data, at.checked_add(6)?)?;
        let list = self.tries_at.checked_add(usize::from(self.tries).checked_mul(8)?)?;
        let mut cursor = Cursor::new(self.data, list.checked_add(usize::from(offset))?);
        let size = cursor.sleb()?;
        let mut handlers = Vec::new();
        for _ in 0..size.unsigned_abs().min(256) {
            let type_ = Some(cursor.uleb()?);
            handlers.push(Handler { type_, address: cursor.uleb()? });
        }
        if size <= 0 {
            handlers.push(Handler { type_: None, address: cursor.uleb()? });
        }
        Some(TryBlock { start, end: start.checked_add(u32::from(units))?, handlers })
    }
}
