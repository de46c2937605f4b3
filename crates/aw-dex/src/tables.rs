//! The header and the fixed-size tables, validated once. Bytes in, [`Dex`] out.

use std::sync::Arc;

use aw_gap::Gap;

use crate::NO_INDEX;
use crate::bytes::{Cursor, u16_at, u32_at};
use crate::class_data::ClassData;
use crate::code::Code;
use crate::values::{self, Value};

/// Rows a dex table may have: 4 Mi, far over the largest real file (method references are 16 bit).
pub(crate) const MAX_ROWS: u32 = 1 << 22;
/// Rows of the tables whose numbers the format keeps in 16 bits.
const MAX_SHORT_ROWS: u32 = 1 << 16;
/// Parameters of a prototype: an invocation counts its arguments in eight bits.
const MAX_PARAMETERS: usize = 255;
/// Dex headers in one container of format 041.
const MAX_HEADERS: usize = 64;
/// Bytes of the header that every version has.
const HEADER_BYTES: usize = 0x70;

/// Why a file is not a dex file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DexError {
    /// The magic is not that of a dex file of version 035 to 041.
    NotDex,
    /// The header or a table lies outside the file; the text names it.
    Truncated(&'static str),
    /// A table has more rows than the format or a cap allows.
    TooManyRows(&'static str, u32),
}

impl std::fmt::Display for DexError {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotDex => write!(out, "not a dex file of version 035 to 041"),
            Self::Truncated(table) => write!(out, "{table} lies outside the file"),
            Self::TooManyRows(table, most) => write!(out, "{table} has over {most} rows"),
        }
    }
}

/// A method prototype: return type and parameter types, as type indices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProtoId {
    /// Type index of the return type, [`NO_INDEX`] for a bad row.
    pub return_type: u32,
    /// Type indices of the parameters, without the receiver.
    pub parameters: Vec<u16>,
}

/// A field reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldId {
    /// Type index of the class named in the reference.
    pub class: u32,
    /// Type index of the field's type.
    pub type_: u32,
    /// String index of the name.
    pub name: u32,
}

/// A method reference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MethodId {
    /// Type index of the class named in the reference.
    pub class: u32,
    /// Row of the prototype table.
    pub proto: u32,
    /// String index of the name.
    pub name: u32,
}

/// A class definition; offsets are checked when followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassDef {
    /// Type index of the class, [`NO_INDEX`] for a bad row.
    pub class: u32,
    /// Access flags of the format.
    pub access: u32,
    /// Type index of the superclass or [`NO_INDEX`].
    pub superclass: u32,
    /// Type indices of the interfaces.
    pub interfaces: Vec<u16>,
    /// Offset of the directory of annotations, 0 for none.
    pub annotations_offset: u32,
    /// Offset of the class data, 0 for none.
    pub data_offset: u32,
    /// Offset of the static values, 0 for none.
    pub values_offset: u32,
}

/// A method handle: what a lambda or a method reference points at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MethodHandle {
    /// Handle type of the format (4 to 8 are invocations).
    pub kind: u16,
    /// Field or method index, by kind.
    pub index: u32,
}

/// A call site of `invoke-custom`: the values of its encoded array.
#[derive(Clone, Debug, PartialEq)]
pub struct CallSite {
    /// Bootstrap handle, name, type and further arguments.
    pub values: Vec<Value>,
}

/// One dex file with its tables.
#[derive(Debug)]
pub struct Dex {
    pub(crate) data: Arc<Vec<u8>>,
    /// Format version, 35 to 41.
    pub version: u32,
    pub(crate) strings: Vec<u32>,
    /// String index of each type descriptor.
    pub types: Vec<u32>,
    /// Prototypes.
    pub protos: Vec<ProtoId>,
    /// Field references.
    pub fields: Vec<FieldId>,
    /// Method references.
    pub methods: Vec<MethodId>,
    /// Class definitions.
    pub classes: Vec<ClassDef>,
    /// Call sites of `invoke-custom`.
    pub call_sites: Vec<CallSite>,
    /// Method handles.
    pub method_handles: Vec<MethodHandle>,
    /// What could not be read.
    pub gaps: Vec<Gap>,
}

/// A table's place: rows and offset from the header.
#[derive(Clone, Copy)]
pub(crate) struct Section {
    pub rows: u32,
    pub offset: usize,
}

impl Dex {
    /// Parse every dex file of `data`: one, or several for a container of format 041.
    ///
    /// `name` is the path inside the package, for gaps. A later header of a container that
    /// cannot be read is a gap in the one before.
    pub fn parse_all(data: &Arc<Vec<u8>>, name: &str) -> Result<Vec<Self>, DexError> {
        let mut all: Vec<Self> = Vec::new();
        let mut at = 0_usize;
        while all.len() < MAX_HEADERS {
            match Self::parse_at(data, at, name) {
                Ok(dex) => all.push(dex),
                Err(error) => {
                    let Some(last) = all.last_mut() else {
                        return Err(error);
                    };
                    last.gaps.push(Gap::new("dex_header_unreadable", error.to_string(), name));
                    break;
                }
            }
            let version = all.last().map_or(0, |dex| dex.version);
            let size = u32_at(data, at.saturating_add(0x20)).unwrap_or(0) as usize;
            at = at.saturating_add(size);
            if version < 41 || size == 0 || at.saturating_add(HEADER_BYTES) > data.len() {
                break;
            }
        }
        Ok(all)
    }

    fn parse_at(data: &Arc<Vec<u8>>, base: usize, name: &str) -> Result<Self, DexError> {
        let header = data.get(base..base.saturating_add(HEADER_BYTES)).ok_or(DexError::Truncated("the header"))?;
        let version = version_of(header).ok_or(DexError::NotDex)?;
        let mut dex = Self {
            data: Arc::clone(data),
            version,
            strings: Vec::new(),
            types: Vec::new(),
            protos: Vec::new(),
            fields: Vec::new(),
            methods: Vec::new(),
            classes: Vec::new(),
            call_sites: Vec::new(),
            method_handles: Vec::new(),
            gaps: Vec::new(),
        };
        let table = |at, row_bytes, most, name| section(data, header, (at, row_bytes, most), name);
        dex.strings = dex.read_words(table(0x38, 4, MAX_ROWS, "the string table")?);
        dex.types = dex.read_words(table(0x40, 4, MAX_SHORT_ROWS, "the type table")?);
        let protos = table(0x48, 12, MAX_SHORT_ROWS, "the prototype table")?;
        dex.read_protos(protos, name);
        dex.read_fields(table(0x50, 8, MAX_ROWS, "the field table")?);
        dex.read_methods(table(0x58, 8, MAX_ROWS, "the method table")?);
        let classes = table(0x60, 32, MAX_SHORT_ROWS, "the class table")?;
        dex.read_classes(classes, name);
        dex.read_map(header);
        dex.cap_shared_items(name);
        dex.check_references(name);
        Ok(dex)
    }

    pub(crate) fn read_words(&self, place: Section) -> Vec<u32> {
        let end = place.offset.saturating_add((place.rows as usize).saturating_mul(4));
        let raw = self.data.get(place.offset..end).unwrap_or(&[]);
        raw.as_chunks::<4>().0.iter().map(|word| u32::from_le_bytes(*word)).collect()
    }

    /// A list of types of at most `limit` rows; `None` where it lies outside the file or is longer.
    fn type_list(&self, offset: u32, limit: usize) -> Option<Vec<u16>> {
        if offset == 0 {
            return Some(Vec::new());
        }
        let at = offset as usize;
        let count = u32_at(&self.data, at)? as usize;
        if count > limit {
            return None;
        }
        let start = at.checked_add(4)?;
        let raw = self.data.get(start..start.checked_add(count.checked_mul(2)?)?)?;
        Some(raw.as_chunks::<2>().0.iter().map(|word| u16::from_le_bytes(*word)).collect())
    }

    fn read_protos(&mut self, place: Section, name: &str) {
        let mut bad = 0_u32;
        let rows = self.rows(place, 12);
        let mut protos = Vec::with_capacity(rows.len() / 12);
        for row in rows.as_chunks::<12>().0 {
            let parameters = u32_at(row, 8).and_then(|offset| self.type_list(offset, MAX_PARAMETERS));
            let return_type = u32_at(row, 4).unwrap_or(NO_INDEX);
            if parameters.is_none() {
                bad = bad.saturating_add(1);
            }
            protos.push(ProtoId { return_type, parameters: parameters.unwrap_or_default() });
        }
        self.protos = protos;
        self.tell_bad_rows(bad, "prototype", name);
    }

    pub(crate) fn rows(&self, place: Section, bytes: usize) -> Vec<u8> {
        let end = place.offset.saturating_add((place.rows as usize).saturating_mul(bytes));
        self.data.get(place.offset..end).unwrap_or(&[]).to_vec()
    }

    fn read_fields(&mut self, place: Section) {
        let rows = self.rows(place, 8);
        self.fields = rows
            .as_chunks::<8>()
            .0
            .iter()
            .map(|row| FieldId {
                class: u16_at(row, 0).map_or(NO_INDEX, u32::from),
                type_: u16_at(row, 2).map_or(NO_INDEX, u32::from),
                name: u32_at(row, 4).unwrap_or(NO_INDEX),
            })
            .collect();
    }

    fn read_methods(&mut self, place: Section) {
        let rows = self.rows(place, 8);
        self.methods = rows
            .as_chunks::<8>()
            .0
            .iter()
            .map(|row| MethodId {
                class: u16_at(row, 0).map_or(NO_INDEX, u32::from),
                proto: u16_at(row, 2).map_or(NO_INDEX, u32::from),
                name: u32_at(row, 4).unwrap_or(NO_INDEX),
            })
            .collect();
    }

    fn read_classes(&mut self, place: Section, name: &str) {
        let mut bad = 0_u32;
        // Lists may be shared, so only their sum is held against the file.
        let mut left = self.data.len();
        let rows = self.rows(place, 32);
        let mut classes = Vec::with_capacity(rows.len() / 32);
        for row in rows.as_chunks::<32>().0 {
            let word = |at| u32_at(row, at).unwrap_or(0);
            let interfaces = self.type_list(word(12), left);
            match &interfaces {
                Some(list) => left = left.saturating_sub(list.len()),
                None => bad = bad.saturating_add(1),
            }
            classes.push(ClassDef {
                class: word(0),
                access: word(4),
                superclass: word(8),
                interfaces: interfaces.unwrap_or_default(),
                annotations_offset: word(20),
                data_offset: word(24),
                values_offset: word(28),
            });
        }
        self.classes = classes;
        self.tell_bad_rows(bad, "class", name);
    }

    /// The whole file.
    pub fn data(&self) -> &Arc<Vec<u8>> {
        &self.data
    }

    /// Rows of the string table.
    pub fn string_count(&self) -> usize {
        self.strings.len()
    }

    /// Raw MUTF-8 bytes of a string, without the end mark; `None` for a bad row.
    pub fn string(&self, index: u32) -> Option<&[u8]> {
        let at = *self.strings.get(index as usize)? as usize;
        let mut cursor = Cursor::new(&self.data, at);
        let units = cursor.uleb()? as usize;
        let start = cursor.position();
        let rest = self.data.get(start..)?;
        // A string of only one-byte characters ends after as many bytes as it has units.
        let length = if rest.get(units) == Some(&0) {
            units
        } else {
            rest.iter().take(units.saturating_mul(3).saturating_add(1)).position(|&byte| byte == 0)?
        };
        rest.get(..length)
    }

    /// Raw descriptor of a type (`Lpkg/Cls;`); `None` for a bad row.
    pub fn type_descriptor(&self, index: u32) -> Option<&[u8]> {
        self.string(*self.types.get(index as usize)?)
    }

    /// Fields and methods of a class; the second value tells that the data was cut short.
    pub fn class_data(&self, class: &ClassDef) -> (ClassData, bool) {
        ClassData::read(self, class)
    }

    /// Static values of a class, in the order of its static fields and no more than there are.
    pub fn static_values(&self, class: &ClassDef) -> Vec<Value> {
        if class.values_offset == 0 || class.data_offset == 0 {
            return Vec::new();
        }
        // The first number of class data counts the static fields.
        let fields = Cursor::new(&self.data, class.data_offset as usize).uleb().unwrap_or(0) as usize;
        let mut cursor = Cursor::new(&self.data, class.values_offset as usize);
        values::array(&mut cursor, fields.min(self.fields.len()))
    }

    /// The code item at `offset`, or `None` where it lies outside the file.
    pub fn code(&self, offset: u32) -> Option<Code<'_>> {
        Code::read(&self.data, offset as usize)
    }
}

fn version_of(header: &[u8]) -> Option<u32> {
    let digits = header.strip_prefix(b"dex\n")?.get(..4)?;
    let text = std::str::from_utf8(digits.get(..3)?).ok()?;
    let version: u32 = text.parse().ok()?;
    (digits.get(3) == Some(&0) && (35..=41).contains(&version)).then_some(version)
}

/// Where the table is whose size and offset stand at `at` in the header.
fn section(
    data: &[u8],
    header: &[u8],
    (at, row_bytes, most): (usize, usize, u32),
    name: &'static str,
) -> Result<Section, DexError> {
    let rows = u32_at(header, at).ok_or(DexError::Truncated(name))?;
    let offset = u32_at(header, at.saturating_add(4)).ok_or(DexError::Truncated(name))? as usize;
    if rows > most {
        return Err(DexError::TooManyRows(name, most));
    }
    let end = (rows as usize).saturating_mul(row_bytes).saturating_add(offset);
    if rows > 0 && end > data.len() {
        return Err(DexError::Truncated(name));
    }
    Ok(Section { rows, offset })
}
