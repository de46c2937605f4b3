//! Little-endian and LEB128 reads that answer `None` outside the bytes.

#[inline]
pub fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    let raw = data.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(raw.try_into().ok()?))
}

#[inline]
pub fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    let raw = data.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(raw.try_into().ok()?))
}

/// A cursor over LEB128 numbers.
pub struct Cursor<'a> {
    data: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    pub fn new(data: &'a [u8], at: usize) -> Self {
        Self { data, at }
    }

    #[inline]
    pub fn byte(&mut self) -> Option<u8> {
        let value = *self.data.get(self.at)?;
        self.at = self.at.checked_add(1)?;
        Some(value)
    }

    /// The next `count` bytes as a little-endian number of at most eight bytes.
    pub fn little_endian(&mut self, count: usize) -> Option<u64> {
        let mut value = 0_u64;
        for index in 0..count.min(8) {
            let shift = u32::try_from(index).ok()?.checked_mul(8)?;
            value |= u64::from(self.byte()?).checked_shl(shift)?;
        }
        Some(value)
    }

    pub fn position(&self) -> usize {
        self.at
    }

    /// Unsigned LEB128 of at most five bytes.
    #[inline]
    pub fn uleb(&mut self) -> Option<u32> {
        let mut value = 0_u32;
        for shift in [0_u32, 7, 14, 21, 28] {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    /// Signed LEB128 of at most five bytes.
    pub fn sleb(&mut self) -> Option<i32> {
        let mut value = 0_u32;
        for shift in [0_u32, 7, 14, 21, 28] {
            let byte = self.byte()?;
            value |= u32::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                let used = shift.checked_add(7)?;
                if byte & 0x40 != 0 && used < 32 {
                    value |= u32::MAX.checked_shl(used)?;
                }
                return Some(value.cast_signed());
            }
        }
        None
    }
}
