//! Checks over whole tables: references stay inside, and items that rows share cost no more than
//! the file could hold without sharing, so that work is linear in the size of the file.

use aw_gap::Gap;

use crate::NO_INDEX;
use crate::bytes::Cursor;
use crate::tables::{ClassDef, Dex};

/// Text of all prototypes in times of the file's size; real files stay under one.
const PROTOTYPE_TEXT_FACTOR: usize = 4;
/// Strings, class data in times of the file's size: one, and room for a count that is damaged.
const ITEMS_FACTOR: usize = 2;

/// What the rows of one table may still cost, and how many of them it did not suffice for.
struct Budget {
    left: usize,
    refused: u32,
}

impl Budget {
    fn new(left: usize) -> Self {
        Self { left, refused: 0 }
    }

    fn refuses(&mut self, cost: usize) -> bool {
        if let Some(left) = self.left.checked_sub(cost) {
            self.left = left;
            return false;
        }
        self.refused = self.refused.saturating_add(1);
        true
    }
}

impl Dex {
    /// Rows whose items overlap those of others beyond a budget become bad rows.
    pub(crate) fn cap_shared_items(&mut self, name: &str) {
        let strings = self.cap_strings();
        let protos = self.cap_prototypes();
        let classes = self.cap_class_data();
        for (bad, table) in [(strings, "string"), (protos, "prototype"), (classes, "class")] {
            self.tell(bad, table, "share their content with too many others", name);
        }
    }

    /// UTF-16 units a string says it has: no more than its bytes.
    fn units_of(&self, offset: u32) -> usize {
        let units = Cursor::new(&self.data, offset as usize).uleb();
        (units.unwrap_or(0) as usize).min(self.data.len().saturating_sub(offset as usize))
    }

    fn cap_strings(&mut self) -> u32 {
        let mut strings = std::mem::take(&mut self.strings);
        let mut budget = Budget::new(self.data.len().saturating_mul(ITEMS_FACTOR));
        for offset in &mut strings {
            if budget.refuses(self.units_of(*offset)) {
                *offset = NO_INDEX;
            }
        }
        self.strings = strings;
        budget.refused
    }

    fn cap_prototypes(&mut self) -> u32 {
        let mut protos = std::mem::take(&mut self.protos);
        let mut budget = Budget::new(self.data.len().saturating_mul(PROTOTYPE_TEXT_FACTOR));
        for proto in &mut protos {
            let types = proto.parameters.iter().copied().map(u32::from);
            let text = types
                .chain([proto.return_type])
                .filter_map(|type_| self.types.get(type_ as usize))
                .filter_map(|&string| self.strings.get(string as usize))
                .map(|&offset| self.units_of(offset))
                .fold(0_usize, usize::saturating_add);
            if budget.refuses(text) {
                proto.parameters.clear();
                proto.return_type = NO_INDEX;
            }
        }
        self.protos = protos;
        budget.refused
    }

    fn cap_class_data(&mut self) -> u32 {
        let mut classes = std::mem::take(&mut self.classes);
        let mut budget = Budget::new(self.data.len().saturating_mul(ITEMS_FACTOR));
        for class in &mut classes {
            if budget.refuses(self.class_data_bytes(class)) {
                class.data_offset = 0;
            }
        }
        self.classes = classes;
        budget.refused
    }

    /// Least bytes that the counts of a class's data stand for, inside the file.
    fn class_data_bytes(&self, class: &ClassDef) -> usize {
        if class.data_offset == 0 {
            return 0;
        }
        let mut cursor = Cursor::new(&self.data, class.data_offset as usize);
        let mut count = || cursor.uleb().unwrap_or(0) as usize;
        let fields = count().saturating_add(count()).saturating_mul(2);
        let methods = count().saturating_add(count()).saturating_mul(3);
        let room = self.data.len().saturating_sub(class.data_offset as usize);
        fields.saturating_add(methods).min(room)
    }

    /// One pass over the rows of fixed size: a reference outside its table is told once a table.
    pub(crate) fn check_references(&mut self, name: &str) {
        let strings = u32::try_from(self.strings.len()).unwrap_or(NO_INDEX);
        let types = u32::try_from(self.types.len()).unwrap_or(NO_INDEX);
        let protos = u32::try_from(self.protos.len()).unwrap_or(NO_INDEX);
        let bad_types = self.types.iter().filter(|&&string| string >= strings).count();
        let bad_fields =
            self.fields.iter().filter(|row| row.class >= types || row.type_ >= types || row.name >= strings).count();
        let bad_methods =
            self.methods.iter().filter(|row| row.class >= types || row.proto >= protos || row.name >= strings).count();
        let bad_classes = self.classes.iter().filter(|row| row.class >= types).count();
        for (bad, table) in
            [(bad_types, "type"), (bad_fields, "field"), (bad_methods, "method"), (bad_classes, "class")]
        {
            self.tell_bad_rows(u32::try_from(bad).unwrap_or(NO_INDEX), table, name);
        }
    }

    pub(crate) fn tell_bad_rows(&mut self, bad: u32, table: &str, name: &str) {
        self.tell(bad, table, "point outside the file", name);
    }

    fn tell(&mut self, bad: u32, table: &str, what: &str, name: &str) {
        if bad > 0 {
            let why = format!("{bad} rows of the {table} table {what}");
            self.gaps.push(Gap::new("dex_bad_rows", why, name));
        }
    }
}
