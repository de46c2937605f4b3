//! Binary XML (`ResXMLTree`): bytes in, a flat tree of elements out.
//! Elements stand in document order in one list and point to each other by index,
//! so that no nesting, however deep, costs stack.

use aw_gap::Gap;
use serde::Serialize;

use crate::attributes::{ANDROID_NAMESPACE, attribute_id, attribute_name};
use crate::bytes::{ChunkHead, size_at, u8_at, u16_at, u32_at};
use crate::error::AxmlError;
use crate::strings::{STRING_POOL, StringPool};
use crate::value::{TYPE_STRING, Value};

/// Largest document read; the largest manifests seen have well under 1 MB.
pub const DOCUMENT_BYTES_MAX: usize = 32 << 20;
/// Most elements kept of one document.
pub const ELEMENTS_MAX: usize = 200_000;
/// Deepest nesting kept; real layouts stay under 50.
pub const DEPTH_MAX: usize = 512;
/// Most attributes kept of one document.
pub const ATTRIBUTES_MAX: usize = 1_000_000;
/// Most text decoded from one document's pool, so that many references to one long
/// string stay cheap.
pub const TEXT_BYTES_MAX: usize = 48 << 20;
/// Most rows of gaps for one document; the last says that there were more.
const GAPS_MAX: usize = 64;

const XML: u16 = 0x0003;
const RESOURCE_MAP: u16 = 0x0180;
const START_NAMESPACE: u16 = 0x0100;
const END_NAMESPACE: u16 = 0x0101;
const START_ELEMENT: u16 = 0x0102;
const END_ELEMENT: u16 = 0x0103;
const TEXT: u16 = 0x0104;
/// `ResXMLTree_node`: head, line, comment.
const NODE_BYTES: usize = 16;
const ATTRIBUTE_BYTES: usize = 20;
const NO_STRING: u32 = u32::MAX;

/// One attribute of an element.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Attribute {
    /// Namespace URI; the platform's for every platform resource id.
    pub namespace: Option<String>,
    /// The platform's name for a known resource id, else the name in the file.
    pub name: String,
    /// Id from the resource map.
    pub resource_id: Option<u32>,
    /// The text as written, where the compiler kept it.
    pub raw: Option<String>,
    /// Typed value.
    pub value: Value,
}

/// One element; `parent` and `children` are indices into [`Document::elements`].
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Element {
    /// Namespace URI.
    pub namespace: Option<String>,
    /// Tag.
    pub name: String,
    /// Attributes in file order.
    pub attributes: Vec<Attribute>,
    /// Line in the source file, as the compiler recorded it.
    pub line: u32,
    /// Enclosing element.
    pub parent: Option<usize>,
    /// Enclosed elements in order.
    pub children: Vec<usize>,
}

/// A document; the first element is the root.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Document {
    /// Every element in document order.
    pub elements: Vec<Element>,
}

impl Document {
    /// The root element.
    pub fn root(&self) -> Option<&Element> {
        self.elements.first()
    }

    /// The elements directly inside `element`.
    pub fn children<'a>(&'a self, element: &'a Element) -> impl Iterator<Item = &'a Element> {
        element.children.iter().filter_map(|&index| self.elements.get(index))
    }
}

impl Element {
    /// The platform attribute `name`, found as Android finds it: by resource id; by
    /// its name only where the file carries no id for it.
    pub fn android(&self, name: &str) -> Option<&Attribute> {
        let wanted = attribute_id(name);
        let by_id = |row: &&Attribute| wanted.is_some() && row.resource_id == wanted;
        let by_name = |row: &&Attribute| {
            row.resource_id.is_none() && row.name == name && row.namespace.as_deref() == Some(ANDROID_NAMESPACE)
        };
        self.attributes.iter().find(by_id).or_else(|| self.attributes.iter().find(by_name))
    }

    /// The attribute `name` without a namespace (`package`, `split`, `style`).
    pub fn plain(&self, name: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|row| row.name == name && row.namespace.is_none())
    }
}

/// Reads a document. Damaged chunks are skipped or cut and listed as gaps.
pub fn parse(bytes: &[u8]) -> Result<(Document, Vec<Gap>), AxmlError> {
    if bytes.len() > DOCUMENT_BYTES_MAX {
        return Err(AxmlError::TooLarge { size_bytes: bytes.len(), limit_bytes: DOCUMENT_BYTES_MAX });
    }
    let mut reader = Reader::open(bytes)?;
    reader.chunks();
    if reader.document.elements.is_empty() {
        return Err(AxmlError::NoElement);
    }
    if reader.open.iter().any(Option::is_some) {
        reader.gap("xml_cut", "the document ends inside an element", bytes.len());
    }
    Ok((reader.document, reader.gaps))
}

struct Reader<'a> {
    bytes: &'a [u8],
    end: usize,
    at: usize,
    pool: StringPool,
    /// Offset and count of the resource map's ids.
    map: (usize, usize),
    document: Document,
    /// Indices of the open elements; `None` stands for one that was not kept.
    open: Vec<Option<usize>>,
    attributes: usize,
    text_bytes: usize,
    gaps: Vec<Gap>,
}

impl<'a> Reader<'a> {
    fn open(bytes: &'a [u8]) -> Result<Self, AxmlError> {
        let head = ChunkHead::read(bytes, 0).ok_or(AxmlError::TooShort { size_bytes: bytes.len() })?;
        let start = bytes.iter().find(|byte| !byte.is_ascii_whitespace());
        let marked = bytes.strip_prefix(b"\xef\xbb\xbf").and_then(|rest| rest.first());
        if start == Some(&b'<') || marked == Some(&b'<') {
            return Err(AxmlError::TextXml);
        }
        let mut reader = Self {
            bytes,
            end: bytes.len(),
            at: head.head_bytes,
            pool: StringPool::default(),
            map: (0, 0),
            document: Document::default(),
            open: Vec::new(),
            attributes: 0,
            text_bytes: 0,
            gaps: Vec::new(),
        };
        reader.first_chunks(head)?;
        Ok(reader)
    }

    /// Android takes the first pool before the elements and does not look at the type
    /// of the outer chunk.
    fn first_chunks(&mut self, head: ChunkHead) -> Result<(), AxmlError> {
        if !(8..=4096).contains(&self.at) {
            self.gap("xml_header_size", format!("header of {} bytes, read as 8", self.at), 0);
            self.at = 8;
        }
        let Some((pool, pool_at)) = self.find_pool() else {
            return Err(if head.kind == XML {
                AxmlError::NoStrings
            } else {
                AxmlError::WrongKind { expected: XML, found: head.kind }
            });
        };
        if head.kind != XML {
            self.gap("xml_kind", format!("outer chunk has type {:#06x}", head.kind), 0);
        }
        if head.size_bytes > self.bytes.len() {
            let why = format!("header claims {} bytes, file has {}", head.size_bytes, self.bytes.len());
            self.gap("xml_size_wrong", why, 0);
        } else if head.size_bytes < self.bytes.len() && head.size_bytes > self.at {
            self.end = head.size_bytes;
        }
        if pool.count_cut {
            self.gap("string_count_wrong", format!("only {} strings fit the pool", pool.len()), pool_at);
        }
        self.pool = pool;
        Ok(())
    }

    fn find_pool(&self) -> Option<(StringPool, usize)> {
        let mut at = self.at;
        loop {
            let head = ChunkHead::read(self.bytes, at)?;
            if head.kind == STRING_POOL {
                return Some((StringPool::read(self.bytes, at)?, at));
            }
            if head.kind == START_ELEMENT || head.size_bytes < 8 {
                return None;
            }
            at = at.checked_add(head.size_bytes)?;
        }
    }

    fn gap(&mut self, what: &'static str, why: impl Into<String>, at: usize) {
        if self.gaps.len() < GAPS_MAX {
            self.gaps.push(Gap::new(what, why, format!("offset {at:#x}")));
        } else if self.gaps.len() == GAPS_MAX {
            self.gaps.push(Gap::new("more_gaps", "further damage is not listed", format!("offset {at:#x}")));
        }
    }

    fn chunks(&mut self) {
        while self.at.saturating_add(8) <= self.end {
            let at = self.at;
            let Some(head) = ChunkHead::read(self.bytes, at) else {
                break;
            };
            let Some(size) = self.chunk_size(head, at) else {
                break;
            };
            let next = at.saturating_add(size);
            self.chunk(head.kind, at, next.min(self.end));
            self.at = next;
        }
    }

    /// Bytes to step over: the chunk's own size, or its smallest legal one where it claims less.
    fn chunk_size(&mut self, head: ChunkHead, at: usize) -> Option<usize> {
        let least = match head.kind {
            START_NAMESPACE | END_NAMESPACE | END_ELEMENT => 24,
            TEXT => 28,
            START_ELEMENT => 36,
            _ => 8,
        };
        let left = self.end.saturating_sub(at);
        if head.size_bytes > left {
            self.gap("xml_chunk_cut", format!("chunk of {} bytes, {left} left", head.size_bytes), at);
            return Some(left);
        }
        if head.size_bytes >= least {
            return Some(head.size_bytes);
        }
        self.gap("xml_chunk_size", format!("chunk {:#06x} of {} bytes", head.kind, head.size_bytes), at);
        (least <= left).then_some(least)
    }

    fn chunk(&mut self, kind: u16, at: usize, end: usize) {
        match kind {
            RESOURCE_MAP if self.map.1 == 0 => {
                let ids_at = at.saturating_add(8);
                self.map = (ids_at, end.saturating_sub(ids_at) / 4);
            }
            START_ELEMENT => self.start_element(at, end),
            // Android's parser does not match end tags by name either.
            END_ELEMENT => {
                self.open.pop();
            }
            START_NAMESPACE | END_NAMESPACE | TEXT | STRING_POOL | RESOURCE_MAP => {}
            other => self.gap("xml_chunk_unknown", format!("chunk type {other:#06x} skipped"), at),
        }
    }

    fn start_element(&mut self, at: usize, end: usize) {
        if self.document.elements.len() >= ELEMENTS_MAX || self.open.len() >= DEPTH_MAX {
            self.gap("xml_too_large", format!("limits {ELEMENTS_MAX} elements, depth {DEPTH_MAX}"), at);
            self.open.push(None);
            return;
        }
        // Android finds the extension behind the header size the chunk states.
        let head_bytes = u16_at(self.bytes, at.saturating_add(2)).map_or(NODE_BYTES, usize::from);
        let extension = at.saturating_add(if head_bytes < NODE_BYTES { NODE_BYTES } else { head_bytes });
        let Some(tag) = self.tag(extension) else {
            self.gap("xml_element_cut", "element without a readable header", at);
            self.open.push(None);
            return;
        };
        let attributes = self.attributes(extension, end);
        let index = self.document.elements.len();
        let parent = self.open.iter().rev().find_map(|row| *row);
        if let Some(above) = parent.and_then(|above| self.document.elements.get_mut(above)) {
            above.children.push(index);
        }
        let line = u32_at(self.bytes, at.saturating_add(8)).unwrap_or(0);
        let (namespace, name) = tag;
        self.document.elements.push(Element { namespace, name, attributes, line, parent, children: Vec::new() });
        self.open.push(Some(index));
    }

    fn tag(&mut self, extension: usize) -> Option<(Option<String>, String)> {
        let namespace = u32_at(self.bytes, extension)?;
        let name = u32_at(self.bytes, extension.checked_add(4)?)?;
        let namespace = self.text(namespace, extension);
        Some((namespace, self.text(name, extension)?))
    }

    fn attributes(&mut self, extension: usize, end: usize) -> Vec<Attribute> {
        let number = |offset: usize| u16_at(self.bytes, extension.saturating_add(offset)).map_or(0, usize::from);
        let (start, stride, count) = (number(8), number(10), number(12));
        if count == 0 {
            return Vec::new();
        }
        let stride = if stride == 0 { ATTRIBUTE_BYTES } else { stride };
        let first = extension.saturating_add(start);
        let mut rows = Vec::new();
        for index in 0..count {
            let at = first.saturating_add(stride.saturating_mul(index));
            if at.saturating_add(ATTRIBUTE_BYTES) > end || self.attributes >= ATTRIBUTES_MAX {
                let left = count.saturating_sub(index);
                self.gap("xml_attributes_cut", format!("{left} of {count} attributes lost"), at);
                break;
            }
            self.attributes = self.attributes.saturating_add(1);
            rows.extend(self.attribute(at));
        }
        rows
    }

    fn attribute(&mut self, at: usize) -> Option<Attribute> {
        let field = |offset: usize| u32_at(self.bytes, at.saturating_add(offset));
        let (namespace, name, raw, data) = (field(0)?, field(4)?, field(8)?, field(16)?);
        let data_type = u8_at(self.bytes, at.checked_add(15)?)?;
        let resource_id = self.mapped(name);
        let known = resource_id.and_then(attribute_name);
        let name = match known {
            Some(known) => known.to_owned(),
            None => self.attribute_label(name, resource_id, at)?,
        };
        let namespace = if resource_id.is_some_and(|id| id >> 24 == 0x01) {
            Some(ANDROID_NAMESPACE.to_owned())
        } else {
            self.text(namespace, at).filter(|uri| !uri.is_empty())
        };
        let raw = self.text(raw, at);
        let value = if data_type == TYPE_STRING {
            self.text(data, at).map_or(Value::Null, Value::String)
        } else {
            Value::from_typed(data_type, data)
        };
        Some(Attribute { namespace, name, resource_id, raw, value })
    }

    fn attribute_label(&mut self, name: u32, resource_id: Option<u32>, at: usize) -> Option<String> {
        let written = self.text(name, at).filter(|text| !text.is_empty());
        let label = written.or_else(|| resource_id.map(|id| format!("id_{id:#010x}")));
        if label.is_none() {
            self.gap("xml_attribute_nameless", format!("attribute name {name:#x} outside the pool"), at);
        }
        label
    }

    fn mapped(&self, name: u32) -> Option<u32> {
        let index = name as usize;
        if index >= self.map.1 {
            return None;
        }
        let at = self.map.0.checked_add(index.checked_mul(4)?)?;
        size_at(self.bytes, at).and_then(|id| u32::try_from(id).ok()).filter(|&id| id != 0)
    }

    fn text(&mut self, index: u32, at: usize) -> Option<String> {
        if index == NO_STRING {
            return None;
        }
        if self.text_bytes > TEXT_BYTES_MAX {
            self.gap("xml_text_limit", format!("more than {TEXT_BYTES_MAX} bytes of text"), at);
            return None;
        }
        let text = self.pool.get(self.bytes, index)?;
        self.text_bytes = self.text_bytes.saturating_add(text.len());
        Some(text)
    }
}
