//! One pass over every instruction: what each method calls, makes, reads and writes.

use aw_dex::{Dex, Kind, Value};
use aw_gap::Gap;
use rustc_hash::FxHashMap;

use crate::program::{Body, FieldRef, Map, MethodRef, NONE, Program, Selector, TypeId};

/// Code units swept for each byte of a dex file; code that nothing shares takes half a unit a byte.
const SWEPT_UNITS_PER_BYTE: u64 = 4;

/// How a method is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invoke {
    /// By the class of the receiver.
    Virtual,
    /// The superclass's version.
    Super,
    /// Constructor or private method.
    Direct,
    /// No receiver.
    Static,
    /// Through an interface.
    Interface,
}

/// One call.
#[derive(Clone, Copy, Debug)]
pub struct Call {
    /// Address in code units.
    pub at: u32,
    /// What is called.
    pub method: MethodRef,
    /// How.
    pub invoke: Invoke,
}

/// One use of a field.
#[derive(Clone, Copy, Debug)]
pub struct FieldUse {
    /// Address in code units.
    pub at: u32,
    /// Which field, as written.
    pub field: FieldRef,
    /// Written rather than read.
    pub write: bool,
    /// Static rather than of an instance.
    pub is_static: bool,
}

/// A lambda or method reference: the class the runtime makes for one call site.
#[derive(Clone, Copy, Debug)]
pub struct Lambda {
    /// Its made-up type.
    pub type_: TypeId,
    /// Name of the interface method.
    pub name: u32,
    /// The method behind it.
    pub target: MethodRef,
    /// The first captured values are the first parameters of the target.
    pub captured: u16,
}

/// Per body, slices of shared columns: (start, end).
#[derive(Clone, Copy, Debug, Default)]
struct Rows {
    calls: u32,
    news: u32,
    fields: u32,
    classes: u32,
    strings: u32,
}

/// Columns over all bodies, in body order.
#[derive(Debug, Default)]
pub struct Facts {
    rows: Vec<Rows>,
    calls: Vec<Call>,
    news: Vec<(u32, TypeId)>,
    fields: Vec<FieldUse>,
    classes: Vec<(u32, TypeId)>,
    strings: Vec<(u32, u32)>,
    /// Lambdas by (dex, call site).
    pub lambdas: FxHashMap<(u32, u32), Lambda>,
    /// Lambdas by made-up type.
    pub lambda_types: FxHashMap<TypeId, Lambda>,
    /// Instructions, payloads not counted.
    pub instructions: u64,
    /// Invocations of every kind.
    pub invokes: u64,
}

fn slice<T>(column: &[T], start: u32, end: u32) -> &[T] {
    column.get(start as usize..end as usize).unwrap_or(&[])
}

impl Facts {
    /// Calls of a body in order of address.
    pub fn calls(&self, body: Body) -> &[Call] {
        slice(&self.calls, self.row(body).calls, self.row(body + 1).calls)
    }

    /// Objects made: (address, class).
    pub fn news(&self, body: Body) -> &[(u32, TypeId)] {
        slice(&self.news, self.row(body).news, self.row(body + 1).news)
    }

    /// Field reads and writes.
    pub fn fields(&self, body: Body) -> &[FieldUse] {
        slice(&self.fields, self.row(body).fields, self.row(body + 1).fields)
    }

    /// Class constants: (address, class).
    pub fn classes(&self, body: Body) -> &[(u32, TypeId)] {
        slice(&self.classes, self.row(body).classes, self.row(body + 1).classes)
    }

    /// Watched string constants: (address, row of the string table of the body's dex).
    pub fn strings(&self, body: Body) -> &[(u32, u32)] {
        slice(&self.strings, self.row(body).strings, self.row(body + 1).strings)
    }

    fn row(&self, body: Body) -> Rows {
        self.rows.get(body as usize).copied().unwrap_or_default()
    }

    /// Sweep all bodies of `program`.
    pub fn sweep(program: &mut Program) -> Self {
        let mut facts = Self::default();
        facts.find_lambdas(program);
        let watched: Vec<Vec<bool>> = program.dexes.iter().map(|(_, dex)| watched_strings(dex)).collect();
        let mut broken: FxHashMap<u32, u32> = FxHashMap::default();
        // Methods may share code; a file made to trap shares one large body a thousand times.
        let mut budget: Vec<u64> =
            program.dexes.iter().map(|(_, dex)| dex.data().len() as u64 * SWEPT_UNITS_PER_BYTE).collect();
        let mut skipped = 0_u32;
        for body in 0..program.bodies.len() {
            let body = u32::try_from(body).unwrap_or(NONE);
            facts.mark_row();
            let dex = program.bodies[body as usize].dex;
            let units = program.code(body).map_or(0, |code| code.unit_count() as u64);
            let left = &mut budget[dex as usize];
            if units > *left {
                skipped += 1;
                continue;
            }
            *left -= units;
            if !facts.sweep_body(program, body, &watched[dex as usize]) {
                *broken.entry(dex).or_default() += 1;
            }
        }
        facts.mark_row();
        if skipped > 0 {
            let why = format!("{skipped} methods were not examined: their code is larger than the file that holds it");
            program.gaps.push(Gap::new("code_shared_too_often", why, ""));
        }
        let mut broken: Vec<_> = broken.into_iter().collect();
        broken.sort_unstable();
        for (dex, count) in broken {
            let why = format!("the instructions of {count} methods could not be read to their end");
            let place = program.dexes[dex as usize].0.clone();
            program.gaps.push(Gap::new("code_unreadable", why, place));
        }
        facts
    }

    fn mark_row(&mut self) {
        let length = |count: usize| u32::try_from(count).unwrap_or(NONE);
        self.rows.push(Rows {
            calls: length(self.calls.len()),
            news: length(self.news.len()),
            fields: length(self.fields.len()),
            classes: length(self.classes.len()),
            strings: length(self.strings.len()),
        });
    }

    /// Sweep one body; false when its instructions do not end where its size says.
    fn sweep_body(&mut self, program: &Program, body: Body, watched: &[bool]) -> bool {
        let row = program.bodies[body as usize];
        let Some(code) = program.code(body) else {
            return false;
        };
        let map = &program.maps[row.dex as usize];
        let mut end = 0;
        for insn in code.insns() {
            self.instructions += 1;
            end = insn.at + insn.units;
            match insn.kind {
                Kind::InvokeVirtual => self.call(map, &insn, Invoke::Virtual),
                Kind::InvokeSuper => self.call(map, &insn, Invoke::Super),
                Kind::InvokeDirect => self.call(map, &insn, Invoke::Direct),
                Kind::InvokeStatic => self.call(map, &insn, Invoke::Static),
                Kind::InvokeInterface => self.call(map, &insn, Invoke::Interface),
                Kind::InvokePolymorphic => self.invokes += 1,
                Kind::InvokeCustom => {
                    self.invokes += 1;
                    if let Some(lambda) = self.lambdas.get(&(row.dex, insn.index)) {
                        self.news.push((insn.at, lambda.type_));
                    }
                }
                Kind::NewInstance => {
                    let type_ = map.types.get(insn.index as usize).copied().unwrap_or(NONE);
                    self.news.push((insn.at, type_));
                }
                Kind::ConstClass => {
                    let type_ = map.types.get(insn.index as usize).copied().unwrap_or(NONE);
                    self.classes.push((insn.at, type_));
                }
                Kind::ConstString if watched.get(insn.index as usize) == Some(&true) => {
                    self.strings.push((insn.at, insn.index));
                }
                Kind::StaticGet => self.field(map, &insn, false, true),
                Kind::StaticPut => self.field(map, &insn, true, true),
                Kind::InstanceGet => self.field(map, &insn, false, false),
                Kind::InstancePut => self.field(map, &insn, true, false),
                Kind::Unused => return false,
                _ => {}
            }
        }
        // What follows the last instruction may only be a payload; the iterator skips those.
        end as usize <= code.unit_count() && (end > 0 || code.unit_count() == 0)
    }

    fn call(&mut self, map: &Map, insn: &aw_dex::Insn, invoke: Invoke) {
        self.invokes += 1;
        if let Some(&method) = map.methods.get(insn.index as usize) {
            self.calls.push(Call { at: insn.at, method, invoke });
        }
    }

    fn field(&mut self, map: &Map, insn: &aw_dex::Insn, write: bool, is_static: bool) {
        if let Some(&field) = map.fields.get(insn.index as usize) {
            self.fields.push(FieldUse { at: insn.at, field, write, is_static });
        }
    }

    /// Make a class for every call site that a lambda factory serves.
    fn find_lambdas(&mut self, program: &mut Program) {
        let dexes = std::mem::take(&mut program.dexes);
        for (number, (_, dex)) in dexes.iter().enumerate() {
            for (site, call_site) in dex.call_sites.iter().enumerate() {
                let number = u32::try_from(number).unwrap_or(NONE);
                let site = u32::try_from(site).unwrap_or(NONE);
                self.find_lambda(program, dex, number, site, &call_site.values);
            }
        }
        program.dexes = dexes;
    }

    fn find_lambda(
        &mut self,
        program: &mut Program,
        dex: &Dex,
        number: u32,
        site: u32,
        values: &[Value],
    ) -> Option<()> {
        // Values of a lambda call site: factory, name, factory type, erased type, target, exact type.
        let (Value::String(name), Value::MethodType(factory)) = (values.get(1)?, values.get(2)?) else {
            return None;
        };
        let handle = values.iter().skip(3).find_map(|value| match value {
            Value::MethodHandle(index) => dex.method_handles.get(*index as usize),
            _ => None,
        })?;
        if handle.kind < 4 {
            return None;
        }
        let map = &program.maps[number as usize];
        let target = *map.methods.get(handle.index as usize)?;
        let proto = dex.protos.get(*factory as usize)?;
        let interface = *map.types.get(proto.return_type as usize)?;
        let captured = u16::try_from(proto.parameters.len()).ok()?;
        let name = program.names.add(dex.string(*name)?);
        let type_ = program.types.add(format!("L~lambda/{number}/{site};").as_bytes());
        program.class_of.resize(program.types.len(), NONE);
        let mut above = vec![interface];
        above.extend_from_slice(program.hierarchy.ancestors(interface));
        program.hierarchy.add(&above, type_);
        let lambda = Lambda { type_, name, target, captured };
        self.lambdas.insert((number, site), lambda);
        self.lambda_types.insert(type_, lambda);
        Some(())
    }
}

/// Strings worth remembering where they are used: addresses, content URIs, paths.
fn watched_strings(dex: &Dex) -> Vec<bool> {
    let starts: [&[u8]; 5] = [b"http://", b"https://", b"content://", b"/sys/class/net", b"ws"];
    (0..dex.string_count())
        .map(|index| {
            let text = u32::try_from(index).ok().and_then(|index| dex.string(index)).unwrap_or(&[]);
            starts.iter().any(|start| text.starts_with(start)) && text.len() > 6
        })
        .collect()
}

/// What a call means for a lambda's class: the body behind `selector`.
pub fn lambda_body(program: &Program, type_: TypeId, selector: Selector) -> Option<MethodRef> {
    let lambda = program.facts.lambda_types.get(&type_)?;
    let (name, _) = *program.selector_parts.get(selector as usize)?;
    (name == lambda.name).then_some(lambda.target)
}
