//! Tables by hand -> the bytes of a dex file. Rows are laid out as given, valid or not.
#![allow(dead_code, reason = "each test file uses its part")]

use std::sync::Arc;

use aw_dex::{Dex, Insn, NO_INDEX};

/// One code item: registers, arguments, units, raw try table.
#[derive(Clone, Default)]
pub struct Code {
    pub registers: u16,
    pub arguments: u16,
    pub units: Vec<u16>,
    pub tries: u16,
    pub try_table: Vec<u8>,
}

impl Code {
    pub fn of(units: &[u16]) -> Self {
        Self { registers: 16, units: units.to_vec(), ..Self::default() }
    }
}

/// One class with its direct methods: (method row, code).
#[derive(Clone, Default)]
pub struct Class {
    pub type_: u32,
    pub superclass: u32,
    pub interfaces: Vec<u16>,
    pub static_fields: Vec<(u32, u32)>,
    pub methods: Vec<(u32, Option<Code>)>,
    pub values: Vec<u8>,
}

/// The tables of a file; strings are raw MUTF-8 with their number of units.
#[derive(Clone, Default)]
pub struct Builder {
    pub version: [u8; 3],
    pub strings: Vec<(u32, Vec<u8>)>,
    pub types: Vec<u32>,
    pub protos: Vec<(u32, Vec<u16>)>,
    pub fields: Vec<(u16, u16, u32)>,
    pub methods: Vec<(u16, u16, u32)>,
    pub classes: Vec<Class>,
    pub call_sites: Vec<Vec<u8>>,
    pub handles: Vec<(u16, u16)>,
}

struct Body {
    start: usize,
    bytes: Vec<u8>,
}

impl Body {
    fn put(&mut self, bytes: &[u8], align: usize) -> u32 {
        while !(self.start + self.bytes.len()).is_multiple_of(align) {
            self.bytes.push(0);
        }
        let at = self.start + self.bytes.len();
        self.bytes.extend_from_slice(bytes);
        u32::try_from(at).unwrap()
    }
}

pub fn uleb(mut value: u32) -> Vec<u8> {
    let mut out = Vec::new();
    loop {
        let byte = value.to_le_bytes()[0] & 0x7f;
        value >>= 7;
        if value == 0 {
            out.push(byte);
            return out;
        }
        out.push(byte | 0x80);
    }
}

fn words(values: &[u32]) -> Vec<u8> {
    values.iter().flat_map(|value| value.to_le_bytes()).collect()
}

fn list(items: &[u16]) -> Vec<u8> {
    let mut raw = u32::try_from(items.len()).unwrap().to_le_bytes().to_vec();
    raw.extend(items.iter().flat_map(|item| item.to_le_bytes()));
    raw
}

impl Builder {
    /// `Ljava/lang/Object;` and `LA;`, `()V`, a field and the method `LA;->a()V`; one class without code.
    pub fn small() -> Self {
        let text = |text: &str| (u32::try_from(text.len()).unwrap(), text.as_bytes().to_vec());
        Self {
            version: *b"035",
            strings: ["LA;", "Ljava/lang/Object;", "V", "a", "I"].into_iter().map(text).collect(),
            types: vec![0, 1, 2, 4],
            protos: vec![(2, Vec::new()), (2, vec![3, 0])],
            fields: vec![(0, 3, 3), (0, 0, 3)],
            methods: vec![(0, 0, 3), (0, 1, 3)],
            classes: vec![Class { superclass: 1, ..Class::default() }],
            ..Self::default()
        }
    }

    /// The small file whose one method has this code.
    pub fn with_code(code: Code) -> Self {
        let mut builder = Self::small();
        builder.classes[0].methods = vec![(0, Some(code))];
        builder
    }

    pub fn build(&self) -> Vec<u8> {
        let counts = [
            (self.strings.len(), 4),
            (self.types.len(), 4),
            (self.protos.len(), 12),
            (self.fields.len(), 8),
            (self.methods.len(), 8),
            (self.classes.len(), 32),
        ];
        let mut start = 0x70;
        let mut header = b"dex\n".to_vec();
        header.extend(self.version);
        header.push(0);
        header.resize(0x38, 0);
        for (rows, bytes) in counts {
            header.extend(words(&[u32::try_from(rows).unwrap(), u32::try_from(start).unwrap()]));
            start += rows * bytes;
        }
        header.resize(0x70, 0);
        let mut body = Body { start, bytes: Vec::new() };
        let tables = self.tables(&mut body);
        let map = self.map(&mut body);
        header[0x34..0x38].copy_from_slice(&map.to_le_bytes());
        let size = u32::try_from(start + body.bytes.len()).unwrap();
        header[0x20..0x24].copy_from_slice(&size.to_le_bytes());
        [header, tables, body.bytes].concat()
    }

    fn tables(&self, body: &mut Body) -> Vec<u8> {
        let mut out = Vec::new();
        for (units, raw) in &self.strings {
            out.extend(body.put(&[uleb(*units), raw.clone(), vec![0]].concat(), 1).to_le_bytes());
        }
        out.extend(words(&self.types));
        for (return_type, parameters) in &self.protos {
            let at = if parameters.is_empty() { 0 } else { body.put(&list(parameters), 4) };
            out.extend(words(&[0, *return_type, at]));
        }
        for (class, other, name) in self.fields.iter().chain(&self.methods) {
            out.extend([class.to_le_bytes(), other.to_le_bytes()].concat());
            out.extend(name.to_le_bytes());
        }
        for class in &self.classes {
            let interfaces = if class.interfaces.is_empty() { 0 } else { body.put(&list(&class.interfaces), 4) };
            let data = class_data(class, body);
            let values = if class.values.is_empty() { 0 } else { body.put(&class.values, 1) };
            out.extend(words(&[class.type_, 1, class.superclass, interfaces, NO_INDEX, 0, data, values]));
        }
        out
    }

    fn map(&self, body: &mut Body) -> u32 {
        let sites: Vec<u32> = self.call_sites.iter().map(|raw| body.put(raw, 1)).collect();
        let site_table = body.put(&words(&sites), 4);
        let handles: Vec<u8> =
            self.handles.iter().flat_map(|&(kind, index)| [kind, 0, index, 0]).flat_map(u16::to_le_bytes).collect();
        let handle_table = body.put(&handles, 4);
        let rows = |count: usize| u32::try_from(count).unwrap();
        body.put(&words(&[2, 7, rows(sites.len()), site_table, 8, rows(self.handles.len()), handle_table]), 4)
    }

    pub fn parse(&self) -> Dex {
        parse(self.build())
    }
}

fn class_data(class: &Class, body: &mut Body) -> u32 {
    let counts = [class.static_fields.len(), 0, class.methods.len(), 0];
    let mut raw: Vec<u8> = counts.iter().flat_map(|&count| uleb(u32::try_from(count).unwrap())).collect();
    let mut last = 0;
    for (field, access) in &class.static_fields {
        raw.extend([uleb(field - last), uleb(*access)].concat());
        last = *field;
    }
    let mut last = 0;
    for (method, code) in &class.methods {
        let at = code.as_ref().map_or(0, |code| put_code(code, body));
        raw.extend([uleb(method - last), uleb(9), uleb(at)].concat());
        last = *method;
    }
    body.put(&raw, 1)
}

fn put_code(code: &Code, body: &mut Body) -> u32 {
    let head = [code.registers, code.arguments, 0, code.tries, 0, 0];
    let mut raw: Vec<u8> = head.into_iter().flat_map(u16::to_le_bytes).collect();
    raw.extend(u32::try_from(code.units.len()).unwrap().to_le_bytes());
    raw.extend(code.units.iter().flat_map(|unit| unit.to_le_bytes()));
    if code.tries > 0 && !code.units.len().is_multiple_of(2) {
        raw.extend([0, 0]);
    }
    raw.extend(&code.try_table);
    body.put(&raw, 4)
}

/// The one dex file of `bytes`.
pub fn parse(bytes: Vec<u8>) -> Dex {
    let data = Arc::new(bytes);
    Dex::parse_all(&data, "classes.dex").unwrap().remove(0)
}

/// The instructions of the first method of the first class.
pub fn insns(dex: &Dex) -> Vec<Insn> {
    let (data, cut) = dex.class_data(&dex.classes[0]);
    assert!(!cut);
    dex.code(data.methods[0].code_offset).unwrap().insns().collect()
}

/// The instructions that `units` are.
pub fn decode(units: &[u16]) -> Vec<Insn> {
    insns(&Builder::with_code(Code::of(units)).parse())
}
