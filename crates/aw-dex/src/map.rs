//! The two tables that only the map names: call sites and method handles.

use crate::NO_INDEX;
use crate::bytes::{Cursor, u16_at, u32_at};
use crate::tables::{CallSite, Dex, MAX_ROWS, MethodHandle, Section};
use crate::values;

/// Sections of a map: the format knows twenty-one kinds.
const MAX_SECTIONS: u32 = 64;
/// Call sites; an instruction names one in 16 bits.
const MAX_CALL_SITES: u32 = 1 << 16;
/// Values of one call site: three of its own and the 251 arguments the virtual machine allows.
const MAX_CALL_SITE_VALUES: usize = 254;
/// Values of all call sites of a file; sites may share an array.
const MAX_VALUES: usize = 1 << 20;

impl Dex {
    pub(crate) fn read_map(&mut self, header: &[u8]) {
        let Some(map) = u32_at(header, 0x34) else {
            return;
        };
        let count = u32_at(&self.data, map as usize).unwrap_or(0);
        for index in 0..count.min(MAX_SECTIONS) {
            let at = (map as usize).saturating_add(4).saturating_add((index as usize).saturating_mul(12));
            let Some((kind, place)) = self.map_row(at) else {
                return;
            };
            match kind {
                7 if self.call_sites.is_empty() => self.call_sites = self.read_call_sites(place),
                8 if self.method_handles.is_empty() => {
                    self.method_handles = self.read_method_handles(place);
                }
                _ => {}
            }
        }
    }

    fn map_row(&self, at: usize) -> Option<(u16, Section)> {
        let rows = u32_at(&self.data, at.checked_add(4)?)?.min(MAX_ROWS);
        let offset = u32_at(&self.data, at.checked_add(8)?)? as usize;
        Some((u16_at(&self.data, at)?, Section { rows, offset }))
    }

    fn read_call_sites(&self, place: Section) -> Vec<CallSite> {
        let rows = place.rows.min(MAX_CALL_SITES);
        let mut left = MAX_VALUES;
        let mut sites = Vec::new();
        for offset in self.read_words(Section { rows, ..place }) {
            let mut cursor = Cursor::new(&self.data, offset as usize);
            let values = values::array(&mut cursor, left.min(MAX_CALL_SITE_VALUES));
            left = left.saturating_sub(values.len());
            sites.push(CallSite { values });
        }
        sites
    }

    fn read_method_handles(&self, place: Section) -> Vec<MethodHandle> {
        let rows = self.rows(place, 8);
        let handle = |row: &[u8; 8]| MethodHandle {
            kind: u16_at(row, 0).unwrap_or(0),
            index: u16_at(row, 4).map_or(NO_INDEX, u32::from),
        };
        rows.as_chunks::<8>().0.iter().map(handle).collect()
    }
}
