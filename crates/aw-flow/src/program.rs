//! One app as numbered tables: all dex files merged, every reference resolved to whole-app numbers.

use std::sync::Arc;

use aw_dex::{ClassDef, Dex, NO_INDEX, Value};
use aw_gap::Gap;
use rustc_hash::FxHashMap;

use crate::hierarchy::Hierarchy;
use crate::index::Index;
use crate::intern::Interner;
use crate::sweep::Facts;

/// Number of a type descriptor.
pub type TypeId = u32;
/// Number of a method or field name.
pub type NameId = u32;
/// Number of a name with a prototype.
pub type Selector = u32;
/// Number of a method reference.
pub type MethodRef = u32;
/// Number of a field reference.
pub type FieldRef = u32;
/// Number of a method with code.
pub type Body = u32;
/// No type, no body.
pub const NONE: u32 = u32::MAX;

/// Access flag of the format.
pub const ACC_STATIC: u32 = 0x8;
/// Access flag of the format.
pub const ACC_NATIVE: u32 = 0x100;
/// Access flag of the format.
pub const ACC_INTERFACE: u32 = 0x200;

/// A method reference: class as written, name, prototype.
#[derive(Clone, Copy, Debug)]
pub struct Method {
    /// Class named in the reference.
    pub class: TypeId,
    /// Name.
    pub name: NameId,
    /// Prototype text (`(ARGS)RET`).
    pub proto: u32,
    /// Name and prototype together.
    pub selector: Selector,
}

/// A field reference.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Class named in the reference.
    pub class: TypeId,
    /// Type of the field.
    pub type_: TypeId,
    /// Name.
    pub name: NameId,
}

/// A class the app brings.
#[derive(Clone, Debug)]
pub struct Class {
    /// Its type.
    pub type_: TypeId,
    /// Access flags.
    pub access: u32,
    /// Superclass or [`NONE`].
    pub superclass: TypeId,
    /// Interfaces.
    pub interfaces: Vec<TypeId>,
    /// Dex file it comes from.
    pub dex: u32,
    /// Bodies, a range of [`Program::bodies`].
    pub bodies: std::ops::Range<u32>,
    /// Methods without code: (selector, access).
    pub bare: Vec<(Selector, u32)>,
}

/// A method with code.
#[derive(Clone, Copy, Debug)]
pub struct MethodBody {
    /// Its reference.
    pub method: MethodRef,
    /// Index of its class in [`Program::classes`].
    pub class: u32,
    /// Dex file.
    pub dex: u32,
    /// Offset of the code item.
    pub code_offset: u32,
    /// Access flags.
    pub access: u32,
}

/// Local numbers of one dex file to whole-app numbers.
#[derive(Debug, Default)]
pub struct Map {
    /// Types.
    pub types: Vec<TypeId>,
    /// Prototypes.
    pub protos: Vec<u32>,
    /// Method references.
    pub methods: Vec<MethodRef>,
    /// Field references.
    pub fields: Vec<FieldRef>,
}

/// A whole app.
#[derive(Debug, Default)]
pub struct Program {
    /// The dex files in class-loader order, with their paths.
    pub dexes: Vec<(String, Dex)>,
    /// Per dex file, local to whole-app numbers.
    pub maps: Vec<Map>,
    /// Type descriptors.
    pub types: Interner,
    /// Method and field names.
    pub names: Interner,
    /// Prototype texts.
    pub protos: Interner,
    /// (name, prototype) to selector.
    pub selectors: FxHashMap<(NameId, u32), Selector>,
    /// Selector to (name, prototype).
    pub selector_parts: Vec<(NameId, u32)>,
    /// Method references.
    pub methods: Vec<Method>,
    method_ids: FxHashMap<(TypeId, Selector), MethodRef>,
    /// Field references.
    pub fields: Vec<Field>,
    field_ids: FxHashMap<(TypeId, NameId, TypeId), FieldRef>,
    /// Classes the app brings; the first definition of a name wins, as the class loader does it.
    pub classes: Vec<Class>,
    /// Class index of a type, or [`NONE`].
    pub class_of: Vec<u32>,
    /// Methods with code.
    pub bodies: Vec<MethodBody>,
    /// (class index, selector) to body.
    pub body_of: FxHashMap<(u32, Selector), Body>,
    /// Fields the app declares: reference to (access, initial value of a static field).
    pub declared_fields: FxHashMap<FieldRef, (u32, Option<(u32, Value)>)>,
    /// Super- and subtypes.
    pub hierarchy: Hierarchy,
    /// What the bodies contain.
    pub facts: Facts,
    /// Answers worked out once.
    pub index: Index,
    /// Native methods the app declares.
    pub native_methods: u32,
    /// Class definitions in the files, duplicates included.
    pub class_rows: u32,
    /// Method rows in the files, duplicates included.
    pub method_rows: u32,
    /// What could not be read.
    pub gaps: Vec<Gap>,
}

impl Program {
    /// Merge `files` (path inside the package, bytes), in class-loader order.
    #[must_use]
    pub fn load(files: &[(String, Arc<Vec<u8>>)]) -> Self {
        let mut program = Self::default();
        for (name, data) in files {
            match Dex::parse_all(data, name) {
                Ok(all) => {
                    for mut dex in all {
                        program.gaps.append(&mut dex.gaps);
                        program.dexes.push((name.clone(), dex));
                    }
                }
                Err(error) => {
                    program.gaps.push(Gap::new("dex_unreadable", error.to_string(), name));
                }
            }
        }
        program.number_tables();
        program.define_classes();
        program.hierarchy = Hierarchy::build(&program);
        program.facts = Facts::sweep(&mut program);
        crate::reflected::number_services(&mut program.types);
        program.class_of.resize(program.types.len(), NONE);
        program.index = Index::answered(&program);
        program.index = Index::build(&program);
        program
    }

    /// Make room for all rows at once; what several dex files share is counted for each.
    fn reserve(&mut self, dexes: &[(String, Dex)]) {
        let sum = |rows: fn(&Dex) -> usize| dexes.iter().map(|(_, dex)| rows(dex)).sum::<usize>();
        self.types.reserve(sum(|dex| dex.types.len()));
        self.protos.reserve(sum(|dex| dex.protos.len()));
        let (methods, fields) = (sum(|dex| dex.methods.len()), sum(|dex| dex.fields.len()));
        self.methods.reserve(methods);
        self.method_ids.reserve(methods);
        self.selectors.reserve(methods / 2);
        self.names.reserve(methods / 2);
        self.fields.reserve(fields);
        self.field_ids.reserve(fields);
        self.declared_fields.reserve(fields);
        self.body_of.reserve(methods);
        self.bodies.reserve(methods);
    }

    fn number_tables(&mut self) {
        let dexes = std::mem::take(&mut self.dexes);
        self.reserve(&dexes);
        for (_, dex) in &dexes {
            let map = self.number_dex(dex);
            self.maps.push(map);
        }
        self.dexes = dexes;
    }

    fn number_dex(&mut self, dex: &Dex) -> Map {
        let mut map = Map::default();
        for index in 0..dex.types.len() {
            let index = u32::try_from(index).unwrap_or(NO_INDEX);
            map.types.push(self.types.add(dex.type_descriptor(index).unwrap_or(b"?")));
        }
        let type_of = |map: &Map, index: u32| map.types.get(index as usize).copied();
        let unknown = self.types.add(b"?");
        let mut text = Vec::new();
        for proto in &dex.protos {
            text.clear();
            text.push(b'(');
            for &parameter in &proto.parameters {
                let id = type_of(&map, u32::from(parameter)).unwrap_or(unknown);
                text.extend_from_slice(self.types.bytes(id));
            }
            text.push(b')');
            let id = type_of(&map, proto.return_type).unwrap_or(unknown);
            text.extend_from_slice(self.types.bytes(id));
            map.protos.push(self.protos.add(&text));
        }
        let mut names: Vec<u32> = vec![NONE; dex.string_count()];
        let mut name_of = |names_of: &mut Interner, index: u32| match names.get_mut(index as usize) {
            Some(slot) => {
                if *slot == NONE {
                    *slot = names_of.add(dex.string(index).unwrap_or(b"?"));
                }
                *slot
            }
            None => names_of.add(b"?"),
        };
        for field in &dex.fields {
            let name = name_of(&mut self.names, field.name);
            let class = type_of(&map, field.class).unwrap_or(unknown);
            let type_ = type_of(&map, field.type_).unwrap_or(unknown);
            map.fields.push(self.field_ref(class, name, type_));
        }
        for method in &dex.methods {
            let name = name_of(&mut self.names, method.name);
            let class = type_of(&map, method.class).unwrap_or(unknown);
            // A table of prototypes that is cut short leaves methods without theirs.
            let proto = map.protos.get(method.proto as usize).copied();
            let proto = proto.unwrap_or_else(|| self.protos.add(b"()?"));
            let id = self.method_ref(class, name, proto);
            map.methods.push(id);
        }
        map
    }

    /// The number of a field reference, new or known.
    pub fn field_ref(&mut self, class: TypeId, name: NameId, type_: TypeId) -> FieldRef {
        let next = u32::try_from(self.fields.len()).unwrap_or(NONE);
        let id = *self.field_ids.entry((class, name, type_)).or_insert(next);
        if id == next {
            self.fields.push(Field { class, type_, name });
        }
        id
    }

    /// The number of a known field reference.
    pub fn find_field(&self, class: TypeId, name: NameId, type_: TypeId) -> Option<FieldRef> {
        self.field_ids.get(&(class, name, type_)).copied()
    }

    /// The number of a selector, new or known.
    pub fn selector(&mut self, name: NameId, proto: u32) -> Selector {
        let next = u32::try_from(self.selector_parts.len()).unwrap_or(NONE);
        let id = *self.selectors.entry((name, proto)).or_insert(next);
        if id == next {
            self.selector_parts.push((name, proto));
        }
        id
    }

    fn method_ref(&mut self, class: TypeId, name: NameId, proto: u32) -> MethodRef {
        let selector = self.selector(name, proto);
        let next = u32::try_from(self.methods.len()).unwrap_or(NONE);
        let id = *self.method_ids.entry((class, selector)).or_insert(next);
        if id == next {
            self.methods.push(Method { class, name, proto, selector });
        }
        id
    }

    /// The number of a known method reference.
    pub fn find_method(&self, class: TypeId, selector: Selector) -> Option<MethodRef> {
        self.method_ids.get(&(class, selector)).copied()
    }

    fn define_classes(&mut self) {
        self.class_of = vec![NONE; self.types.len()];
        let dexes = std::mem::take(&mut self.dexes);
        for (index, (name, dex)) in dexes.iter().enumerate() {
            let mut cut = 0_u32;
            for row in &dex.classes {
                self.class_rows += 1;
                cut += u32::from(self.define_class(index, dex, row));
            }
            if cut > 0 {
                let why = format!("the data of {cut} classes ends too early");
                self.gaps.push(Gap::new("class_data_cut", why, name));
            }
        }
        self.dexes = dexes;
    }

    /// Define one class; true when its data was cut short.
    fn define_class(&mut self, index: usize, dex: &Dex, row: &ClassDef) -> bool {
        let (data, cut) = dex.class_data(row);
        self.method_rows += u32::try_from(data.methods.len()).unwrap_or(0);
        let map = &self.maps[index];
        let type_of = |local: u32| map.types.get(local as usize).copied().unwrap_or(NONE);
        let type_ = type_of(row.class);
        if type_ == NONE || self.class_of[type_ as usize] != NONE {
            return cut;
        }
        let number = u32::try_from(self.classes.len()).unwrap_or(NONE);
        let first = u32::try_from(self.bodies.len()).unwrap_or(NONE);
        let dex_number = u32::try_from(index).unwrap_or(0);
        let mut bare = Vec::new();
        for method in &data.methods {
            let reference = map.methods[method.method as usize];
            let selector = self.methods[reference as usize].selector;
            if method.code_offset == 0 {
                self.native_methods += u32::from(method.access & ACC_NATIVE != 0);
                bare.push((selector, method.access));
                continue;
            }
            let body = u32::try_from(self.bodies.len()).unwrap_or(NONE);
            self.body_of.entry((number, selector)).or_insert(body);
            self.bodies.push(MethodBody {
                method: reference,
                class: number,
                dex: dex_number,
                code_offset: method.code_offset,
                access: method.access,
            });
        }
        let values = dex.static_values(row);
        for (position, &(field, access)) in data.static_fields.iter().enumerate() {
            let value = values.get(position).cloned().map(|value| (dex_number, value));
            self.declared_fields.insert(map.fields[field as usize], (access, value));
        }
        for &(field, access) in &data.instance_fields {
            self.declared_fields.insert(map.fields[field as usize], (access, None));
        }
        self.class_of[type_ as usize] = number;
        self.classes.push(Class {
            type_,
            access: row.access,
            superclass: if row.superclass == NO_INDEX { NONE } else { type_of(row.superclass) },
            interfaces: row.interfaces.iter().map(|&local| type_of(u32::from(local))).collect(),
            dex: dex_number,
            bodies: first..u32::try_from(self.bodies.len()).unwrap_or(first),
            bare,
        });
        cut
    }
}
