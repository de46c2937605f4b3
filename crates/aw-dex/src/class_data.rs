//! The fields and methods of one class (`class_data_item`).

use crate::bytes::Cursor;
use crate::tables::{ClassDef, Dex};

/// One method of a class: reference, access flags, and where its code is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MethodRow {
    /// Row of the method table.
    pub method: u32,
    /// Access flags of the format.
    pub access: u32,
    /// Offset of the code item, 0 for abstract and native methods.
    pub code_offset: u32,
    /// Direct (static, private, constructor) rather than virtual.
    pub direct: bool,
}

/// Fields and methods of a class, in file order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClassData {
    /// Rows of the field table and their access flags, static fields first.
    pub static_fields: Vec<(u32, u32)>,
    /// Rows of the field table and their access flags.
    pub instance_fields: Vec<(u32, u32)>,
    /// Direct methods, then virtual ones.
    pub methods: Vec<MethodRow>,
}

impl ClassData {
    /// Read the data of `class`; the second value is true when it ends before its counts say.
    pub(crate) fn read(dex: &Dex, class: &ClassDef) -> (Self, bool) {
        let mut data = Self::default();
        if class.data_offset == 0 {
            return (data, false);
        }
        let mut cursor = Cursor::new(dex.data(), class.data_offset as usize);
        let whole = data.fill(&mut cursor, dex).is_some();
        (data, !whole)
    }

    fn fill(&mut self, cursor: &mut Cursor<'_>, dex: &Dex) -> Option<()> {
        let counts = [cursor.uleb()?, cursor.uleb()?, cursor.uleb()?, cursor.uleb()?];
        let [statics, instances, direct, virtuals] = counts;
        fields(cursor, statics, dex.fields.len(), &mut self.static_fields)?;
        fields(cursor, instances, dex.fields.len(), &mut self.instance_fields)?;
        self.methods(cursor, direct, dex.methods.len(), true)?;
        self.methods(cursor, virtuals, dex.methods.len(), false)
    }

    fn methods(&mut self, cursor: &mut Cursor<'_>, count: u32, limit: usize, direct: bool) -> Option<()> {
        let mut method = 0_u32;
        for _ in 0..count {
            method = method.checked_add(cursor.uleb()?)?;
            let access = cursor.uleb()?;
            let code_offset = cursor.uleb()?;
            if method as usize >= limit {
                return None;
            }
            self.methods.push(MethodRow { method, access, code_offset, direct });
        }
        Some(())
    }
}

fn fields(cursor: &mut Cursor<'_>, count: u32, limit: usize, into: &mut Vec<(u32, u32)>) -> Option<()> {
    let mut field = 0_u32;
    for _ in 0..count {
        field = field.checked_add(cursor.uleb()?)?;
        let access = cursor.uleb()?;
        if field as usize >= limit {
            return None;
        }
        into.push((field, access));
    }
    Some(())
}
