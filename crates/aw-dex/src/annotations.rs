//! Annotations that a class, its fields and its methods bear: the directory of a class in, typed elements out.

use crate::bytes::{Cursor, u32_at};
use crate::values::{self, Value};
use crate::{ClassDef, Dex};

/// Rows of one directory, and annotations of one set.
const MAX_ROWS: usize = 1 << 16;
/// Elements of one set, all annotations and arrays in it together.
const MAX_ELEMENTS: usize = 10_000;
/// Annotations and arrays inside one another.
const MAX_DEPTH: usize = 8;

/// Where the sets stand that a class bears: the offset of its own (0: none), and row and offset of those of its members.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Annotated {
    /// Offset of the set of the class itself.
    pub class: u32,
    /// Row of the field table, and offset.
    pub fields: Vec<(u32, u32)>,
    /// Row of the method table, and offset.
    pub methods: Vec<(u32, u32)>,
}

/// One annotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Annotation {
    /// 0 kept by the build alone, 1 seen at run time, 2 the system's.
    pub visibility: u8,
    /// Type index of the annotation's class.
    pub type_: u32,
    /// String index of the name, and value.
    pub elements: Vec<(u32, Element)>,
}

/// The value of an element.
#[derive(Clone, Debug, PartialEq)]
pub enum Element {
    /// A number, text, class or truth.
    Plain(Value),
    /// A constant of an enum: row of the field table.
    Enum(u32),
    /// An array of them.
    Array(Vec<Self>),
    /// An annotation.
    Nested(Annotation),
}

impl Dex {
    /// Where the annotations of a class stand; nothing where the directory lies outside the file.
    pub fn annotated(&self, class: &ClassDef) -> Annotated {
        if class.annotations_offset == 0 {
            return Annotated::default();
        }
        let at = class.annotations_offset as usize;
        let word = |number: usize| u32_at(self.data(), at.saturating_add(number.saturating_mul(4)));
        let count = |number| (word(number).unwrap_or(0) as usize).min(MAX_ROWS);
        let rows = |from: usize, count: usize| {
            let pairs = (0..count).map_while(|row| {
                let first = from.saturating_add(row.saturating_mul(2));
                Some((word(first)?, word(first.saturating_add(1))?))
            });
            pairs.collect()
        };
        let fields = count(1);
        Annotated {
            class: word(0).unwrap_or(0),
            fields: rows(4, fields),
            methods: rows(fields.saturating_mul(2).saturating_add(4), count(2)),
        }
    }

    /// The annotations of the set at `offset`, in file order; those before the damage where it is cut short.
    pub fn annotations(&self, offset: u32) -> Vec<Annotation> {
        if offset == 0 {
            return Vec::new();
        }
        let at = offset as usize;
        let count = (u32_at(self.data(), at).unwrap_or(0) as usize).min(MAX_ROWS);
        let mut left = MAX_ELEMENTS;
        let places = (1..=count).map_while(|row| u32_at(self.data(), at.saturating_add(row.saturating_mul(4))));
        places
            .map_while(|place| {
                let mut cursor = Cursor::new(self.data(), place as usize);
                let visibility = cursor.byte()?;
                annotation(self.data(), &mut cursor, visibility, &mut left, 0)
            })
            .collect()
    }
}

fn annotation(
    data: &[u8],
    cursor: &mut Cursor<'_>,
    visibility: u8,
    left: &mut usize,
    depth: usize,
) -> Option<Annotation> {
    let type_ = cursor.uleb()?;
    let count = cursor.uleb()?;
    let mut elements = Vec::new();
    for _ in 0..count {
        elements.push((cursor.uleb()?, element(data, cursor, left, depth)?));
    }
    Some(Annotation { visibility, type_, elements })
}

fn element(data: &[u8], cursor: &mut Cursor<'_>, left: &mut usize, depth: usize) -> Option<Element> {
    *left = left.checked_sub(1)?;
    let inner = depth.checked_add(1).filter(|&inner| inner <= MAX_DEPTH)?;
    let head = *data.get(cursor.position())?;
    Some(match head & 0x1f {
        0x1b => {
            cursor.byte()?;
            let bytes = usize::from(head >> 5).checked_add(1)?;
            Element::Enum(u32::try_from(cursor.little_endian(bytes)?).ok()?)
        }
        0x1c => {
            cursor.byte()?;
            let count = cursor.uleb()?;
            let mut all = Vec::new();
            for _ in 0..count {
                all.push(element(data, cursor, left, inner)?);
            }
            Element::Array(all)
        }
        0x1d => {
            cursor.byte()?;
            Element::Nested(annotation(data, cursor, 1, left, inner)?)
        }
        _ => Element::Plain(values::value(cursor)?),
    })
}

#[cfg(test)]
mod tests {
    use super::{Annotation, Element, MAX_DEPTH, annotation};
    use crate::Value;
    use crate::bytes::Cursor;

    fn read(data: &[u8]) -> Option<Annotation> {
        annotation(data, &mut Cursor::new(data, 0), 1, &mut 100, 0)
    }

    #[test]
    fn elements_are_typed() {
        let raw = [7, 3, 1, 0x17, 9, 2, 0x1b, 4, 3, 0x1c, 2, 0x04, 5, 0x3f];
        let elements = vec![
            (1, Element::Plain(Value::String(9))),
            (2, Element::Enum(4)),
            (3, Element::Array(vec![Element::Plain(Value::Int(5)), Element::Plain(Value::Boolean(true))])),
        ];
        assert_eq!(read(&raw), Some(Annotation { visibility: 1, type_: 7, elements }));
        assert_eq!(read(&raw[..8]), None, "cut short");
    }

    #[test]
    fn depth_and_number_of_elements_are_bounded() {
        let deep: Vec<u8> = [7, 1, 1].into_iter().chain([0x1c, 1].repeat(MAX_DEPTH + 1)).chain([0x1e]).collect();
        assert_eq!(read(&deep), None);
        let mut many = vec![7, 1, 1, 0x1c, 101];
        many.resize(many.len() + 101, 0x1e);
        assert_eq!(read(&many), None);
    }
}
