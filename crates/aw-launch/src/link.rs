//! Linking, lazily: descriptors to classes, references to methods and fields. The platform's classes go first, so that a class
//! of the app that bears a platform name is never loaded, as on a phone.

use std::rc::Rc;
use std::sync::Arc;

use aw_dex::NO_INDEX;

use crate::classes::{
    ACC_ABSTRACT, ACC_INTERFACE, ACC_NATIVE, ACC_STATIC, Behaviour, Class, ClassId, FieldLink, Init, Method, MethodId,
    MethodLink, Origin,
};
use crate::hierarchy;
use crate::machine::Machine;
use crate::model;
use crate::names::{Name, Selector, index, return_type, shorty};
use crate::phone::is_of_phone;
use crate::value::Value;

/// Superclasses, and array dimensions, of one class.
const MAX_DEPTH: usize = 200;
/// Dimensions of an array.
const MAX_DIMENSIONS: usize = 32;
/// Linked classes of a run.
const MAX_CLASSES: usize = 1 << 17;

/// Classes of the platform whose objects are as unknown as what they are made of.
const WRAPPERS: &[&[u8]] = &[b"Ljava/io/", b"Ljava/util/zip/", b"Lorg/json/", b"Ljava/util/Scanner;"];

fn takes_reference(proto: &[u8]) -> bool {
    crate::names::parameters(proto).iter().any(|type_| matches!(type_.first(), Some(b'L' | b'[')))
}

impl Machine {
    /// The class of a descriptor, linked; `None` where neither the platform nor the app has it.
    pub fn class_named(&mut self, name: Name) -> Option<ClassId> {
        if let Some(&known) = self.class_numbers.get(&name) {
            return known;
        }
        if self.linking.len() > MAX_DEPTH || self.linking.contains(&name) || self.classes.len() >= MAX_CLASSES {
            self.gap("class_not_linked", "its superclasses are too many or lead back to it", &self.names.text(name));
            return None;
        }
        self.linking.push(name);
        let found = self.link(name);
        self.linking.pop();
        self.class_numbers.insert(name, found);
        found
    }

    /// The class of a descriptor given as text.
    pub fn class_of_text(&mut self, descriptor: &str) -> Option<ClassId> {
        let name = self.names.add(descriptor.as_bytes());
        self.class_named(name)
    }

    /// A class of the platform; every name the product itself writes is one.
    pub fn platform_class(&mut self, descriptor: &str) -> ClassId {
        self.class_of_text(descriptor).unwrap_or(self.object_class)
    }

    fn link(&mut self, name: Name) -> Option<ClassId> {
        let raw = self.names.bytes(name).to_vec();
        match raw.split_first() {
            Some((b'[', element)) => {
                let element = self.names.add(element);
                let element = self.class_named(element)?;
                self.link_array(name, element)
            }
            Some((b'L', _)) if raw.ends_with(b";") && raw.len() > 2 => {
                let text = String::from_utf8_lossy(&raw[1..raw.len() - 1]).into_owned();
                if let Some(&(dex, row)) = self.ground.boot_classes.get(&name) {
                    return self.link_app(name, Origin::Boot { dex, row });
                }
                if let Some(row) = hierarchy::find(&text) {
                    return Some(self.link_platform(name, &row));
                }
                if let Some(&(dex, row)) = self.ground.app_classes.get(&name).or_else(|| self.loaded_classes.get(&name))
                {
                    return self.link_app(name, Origin::App { dex, row });
                }
                let object = hierarchy::Row {
                    interface: false,
                    is_abstract: false,
                    superclass: Some("java/lang/Object"),
                    interfaces: Vec::new(),
                };
                hierarchy::is_platform(&text).then(|| self.link_platform(name, &object))
            }
            Some((&letter, [])) if b"ZBCSIJFDV".contains(&letter) => {
                Some(self.add_class(Self::bare_class(name, Origin::Primitive(letter))))
            }
            _ => None,
        }
    }

    fn bare_class(name: Name, origin: Origin) -> Class {
        Class {
            name,
            origin,
            access: 0,
            superclass: None,
            interfaces: Vec::new(),
            supers: Vec::new(),
            methods: Vec::new(),
            by_selector: rustc_hash::FxHashMap::default(),
            fields: rustc_hash::FxHashMap::default(),
            field_rows: Vec::new(),
            slots: 0,
            statics: Vec::new(),
            init: Init::Done,
            mirror: 0,
        }
    }

    /// Number a class and work out what it is assignable to.
    fn add_class(&mut self, mut class: Class) -> ClassId {
        let number = index(self.classes.len());
        let mut supers = vec![number];
        for &above in class.superclass.iter().chain(&class.interfaces) {
            supers.extend(&self.classes[above as usize].supers);
        }
        supers.sort_unstable();
        supers.dedup();
        class.supers = supers;
        self.classes.push(class);
        number
    }

    fn link_platform(&mut self, name: Name, row: &hierarchy::Row) -> ClassId {
        let mut above = |slashed: &str| self.class_of_text(&format!("L{slashed};"));
        let superclass = row.superclass.and_then(&mut above);
        let interfaces = row.interfaces.iter().filter_map(|slashed| above(slashed)).collect();
        let mut class = Self::bare_class(name, Origin::Framework);
        class.access = if row.interface { ACC_INTERFACE | ACC_ABSTRACT } else { 0 };
        if row.is_abstract {
            class.access |= ACC_ABSTRACT;
        }
        class.superclass = superclass;
        class.interfaces = interfaces;
        // A superclass with code of its own has fields.
        class.slots = superclass.map_or(0, |above| self.classes[above as usize].slots);
        self.add_class(class)
    }

    /// The class of the proxies of a row of interfaces.
    pub fn proxy_class(&mut self, interfaces: &[ClassId]) -> ClassId {
        let numbers: Vec<String> = interfaces.iter().map(ToString::to_string).collect();
        let name = self.names.add(format!("Ljava/lang/reflect/Proxy${};", numbers.join("_")).as_bytes());
        if let Some(&Some(known)) = self.class_numbers.get(&name) {
            return known;
        }
        let mut class = Self::bare_class(name, Origin::Framework);
        class.superclass = Some(self.platform_class("Ljava/lang/reflect/Proxy;"));
        class.interfaces = interfaces.to_vec();
        let made = self.add_class(class);
        self.class_numbers.insert(name, Some(made));
        self.proxies.insert(made);
        made
    }

    fn link_array(&mut self, name: Name, element: ClassId) -> Option<ClassId> {
        if self.names.bytes(name).iter().take_while(|&&byte| byte == b'[').count() > MAX_DIMENSIONS {
            return None;
        }
        let object = self.platform_class("Ljava/lang/Object;");
        let mut class = Self::bare_class(name, Origin::Array(element));
        class.superclass = Some(object);
        class.interfaces =
            vec![self.platform_class("Ljava/lang/Cloneable;"), self.platform_class("Ljava/io/Serializable;")];
        // An array of a class is an array of each of its superclasses too.
        let above = self.classes[element as usize].supers.clone();
        let mut arrays = Vec::new();
        for one in above.into_iter().filter(|&one| one != element) {
            let descriptor = [b"[", self.names.bytes(self.classes[one as usize].name)].concat();
            let array = self.names.add(&descriptor);
            arrays.extend(self.class_named(array));
        }
        class.interfaces.extend(arrays);
        Some(self.add_class(class))
    }

    /// A class with code, of the app or of the platform.
    fn link_app(&mut self, name: Name, origin: Origin) -> Option<ClassId> {
        let (Origin::App { dex: dex_number, row } | Origin::Boot { dex: dex_number, row }) = origin else {
            return None;
        };
        let dex = Arc::clone(&self.dexes[dex_number as usize].dex);
        let definition = dex.classes.get(row as usize)?;
        let superclass = match definition.superclass {
            NO_INDEX => None,
            local => Some(self.type_in(dex_number, local)?),
        };
        if superclass.is_some_and(|above| self.classes[above as usize].is_interface()) {
            return None;
        }
        let mut interfaces = Vec::new();
        for &local in &definition.interfaces {
            interfaces.extend(self.type_in(dex_number, u32::from(local)));
        }
        let (data, cut) = dex.class_data(definition);
        if cut {
            self.gap("class_data_cut", "its data ends too early", &self.names.text(name));
        }
        let mut class = Self::bare_class(name, origin);
        class.access = definition.access;
        class.superclass = superclass;
        class.interfaces = interfaces;
        class.slots = superclass.map_or(0, |above| self.classes[above as usize].slots);
        class.init = Init::Not;
        let number = self.add_class(class);
        self.declare_fields(number, dex_number, &data);
        for method in &data.methods {
            self.declare_method(number, dex_number, method);
        }
        Some(number)
    }

    fn declare_fields(&mut self, class: ClassId, dex_number: u32, data: &aw_dex::ClassData) {
        let dex = Arc::clone(&self.dexes[dex_number as usize].dex);
        let mut slots = self.classes[class as usize].slots;
        for (is_static, rows) in [(true, &data.static_fields), (false, &data.instance_fields)] {
            for &(field, access) in rows {
                let Some(id) = dex.fields.get(field as usize) else { continue };
                let (name, type_) = (self.string_name(dex_number, id.name), self.type_name(dex_number, id.type_));
                let row = &mut self.classes[class as usize];
                let link = if is_static {
                    row.statics.push(Value::ZERO);
                    FieldLink::Static(class, index(row.statics.len() - 1))
                } else {
                    slots += 1;
                    FieldLink::Instance(index(slots - 1))
                };
                row.field_rows.push((name, type_, if is_static { access | ACC_STATIC } else { access & !ACC_STATIC }));
                row.fields.entry((name, type_)).or_insert(link);
            }
        }
        self.classes[class as usize].slots = slots;
    }

    fn declare_method(&mut self, class: ClassId, dex_number: u32, row: &aw_dex::MethodRow) {
        let dex = Arc::clone(&self.dexes[dex_number as usize].dex);
        let Some(id) = dex.methods.get(row.method as usize) else { return };
        let (name, proto) = (self.string_name(dex_number, id.name), self.proto_name(dex_number, id.proto));
        let behaviour = if row.code_offset != 0 {
            Behaviour::Undecoded { dex: dex_number, offset: row.code_offset }
        } else if row.access & ACC_NATIVE != 0 && self.classes[class as usize].is_boot() {
            let owner = self.class_text(class);
            let found = model::behaviour(&owner, &self.names.text(name), &self.names.text(proto));
            found.unwrap_or(Behaviour::Unmodelled)
        } else if row.access & ACC_NATIVE != 0 {
            Behaviour::Jni
        } else {
            Behaviour::Abstract
        };
        self.add_method(class, name, proto, row.access, behaviour);
    }

    fn add_method(&mut self, class: ClassId, name: Name, proto: Name, access: u32, behaviour: Behaviour) -> MethodId {
        let number = index(self.methods.len());
        let selector = self.names.selector(name, proto);
        let raw = self.names.bytes(proto);
        let returns = match return_type(raw).first() {
            Some(b'[') | None => b'L',
            Some(&letter) => letter,
        };
        let shorty: Rc<[u8]> = shorty(raw).into();
        let watches = self.watches_on(class, name);
        let wraps = self.classes[class as usize].is_boot()
            && self.names.bytes(name) == b"<init>"
            && takes_reference(self.names.bytes(proto))
            && WRAPPERS.iter().any(|start| self.names.bytes(self.classes[class as usize].name).starts_with(start));
        let of_phone = self.classes[class as usize].is_platform()
            && is_of_phone(self.names.bytes(self.classes[class as usize].name), self.names.bytes(name));
        let known =
            Method { class, name, proto, selector, access, shorty, returns, behaviour, wraps, of_phone, watches };
        self.methods.push(known);
        let row = &mut self.classes[class as usize];
        row.methods.push(number);
        row.by_selector.entry(selector).or_insert(number);
        number
    }

    /// The method that `class` itself has for a selector: declared by the app, or told by the model.
    fn own_method(&mut self, class: ClassId, selector: Selector) -> Option<MethodId> {
        if let Some(&known) = self.classes[class as usize].by_selector.get(&selector) {
            return Some(known);
        }
        if !self.classes[class as usize].is_platform() {
            return None;
        }
        let (name, proto) = self.names.parts(selector);
        let owner = self.names.text(self.classes[class as usize].name);
        let (name_text, proto_text) = (self.names.text(name), self.names.text(proto));
        let behaviour = match model::behaviour(&owner, &name_text, &proto_text) {
            Some(behaviour) => behaviour,
            // A source is told of the class that the catalogue names, whoever implements it.
            None if !self.watches_on(class, name).is_empty() => {
                let above = self.classes[class as usize].superclass;
                let inherited = above.and_then(|above| self.find_method(above, selector));
                inherited.map_or(Behaviour::Unmodelled, |method| self.methods[method as usize].behaviour.clone())
            }
            None => return None,
        };
        Some(self.add_method(class, name, proto, 0, behaviour))
    }

    /// What a selector runs on an object of `class`; a method that nobody has is the model's gap where a class of
    /// the platform stands above, else `None`.
    pub fn find_method(&mut self, class: ClassId, selector: Selector) -> Option<MethodId> {
        if let Some(&known) = self.found_methods.get(&(class, selector)) {
            return known;
        }
        let found = self.search_method(class, selector);
        self.found_methods.insert((class, selector), found);
        found
    }

    fn search_method(&mut self, class: ClassId, selector: Selector) -> Option<MethodId> {
        let mut at = Some(class);
        let mut inherited = None;
        while let Some(one) = at {
            if let Some(method) = self.own_method(one, selector) {
                if matches!(self.methods[method as usize].behaviour, Behaviour::Abstract) {
                    inherited = inherited.or(Some(method));
                } else {
                    return Some(method);
                }
            }
            at = self.classes[one as usize].superclass;
        }
        // Default methods, and what the model says about interfaces.
        for one in self.classes[class as usize].supers.clone() {
            if !self.classes[one as usize].is_interface() {
                continue;
            }
            if let Some(method) = self.own_method(one, selector) {
                if matches!(self.methods[method as usize].behaviour, Behaviour::Abstract) {
                    inherited = inherited.or(Some(method));
                } else {
                    return Some(method);
                }
            }
        }
        inherited.or_else(|| self.unmodelled_method(class, selector))
    }

    /// The place of an unmodelled method: the first class of the platform above, `java.lang.Object` apart.
    fn unmodelled_method(&mut self, class: ClassId, selector: Selector) -> Option<MethodId> {
        let mut at = Some(class);
        let mut owner = None;
        while let Some(one) = at {
            if self.classes[one as usize].is_platform() && one != self.object_class {
                owner = Some(one);
                break;
            }
            at = self.classes[one as usize].superclass;
        }
        if owner.is_none() {
            let supers = self.classes[class as usize].supers.clone();
            let platform =
                |&one: &ClassId| self.classes[one as usize].is_platform() && self.classes[one as usize].is_interface();
            owner = supers.into_iter().find(platform);
        }
        let owner = owner?;
        let (name, proto) = self.names.parts(selector);
        if let Some(&known) = self.classes[owner as usize].by_selector.get(&selector) {
            return Some(known);
        }
        Some(self.add_method(owner, name, proto, 0, Behaviour::Unmodelled))
    }

    /// The class of a type row.
    pub fn type_in(&mut self, dex: u32, local: u32) -> Option<ClassId> {
        let name = self.type_name(dex, local);
        self.class_named(name)
    }

    /// The descriptor of a type row.
    pub fn type_name(&mut self, dex: u32, local: u32) -> Name {
        let file = Arc::clone(&self.dexes[dex as usize].dex);
        self.names.add(file.type_descriptor(local).unwrap_or(b"?"))
    }

    /// The number of a string row as a name.
    pub fn string_name(&mut self, dex: u32, local: u32) -> Name {
        let file = Arc::clone(&self.dexes[dex as usize].dex);
        self.names.add(file.string(local).unwrap_or(b"?"))
    }

    /// The text of a prototype row, as a name.
    pub fn proto_name(&mut self, dex: u32, local: u32) -> Name {
        let file = Arc::clone(&self.dexes[dex as usize].dex);
        let mut text = b"(".to_vec();
        if let Some(proto) = file.protos.get(local as usize) {
            for &parameter in &proto.parameters {
                text.extend_from_slice(file.type_descriptor(u32::from(parameter)).unwrap_or(b"?"));
            }
            text.push(b')');
            text.extend_from_slice(file.type_descriptor(proto.return_type).unwrap_or(b"V"));
        } else {
            text.extend_from_slice(b")V");
        }
        self.names.add(&text)
    }

    /// What a method row means; worked out once.
    pub fn method_link(&mut self, dex: u32, local: u32) -> MethodLink {
        match self.dexes[dex as usize].methods.get(local as usize) {
            None => return MethodLink::Missing,
            Some(MethodLink::Unresolved) => {}
            Some(&known) => return known,
        }
        let found = self.resolve_method(dex, local).unwrap_or(MethodLink::Missing);
        self.dexes[dex as usize].methods[local as usize] = found;
        found
    }

    fn resolve_method(&mut self, dex: u32, local: u32) -> Option<MethodLink> {
        let file = Arc::clone(&self.dexes[dex as usize].dex);
        let row = file.methods.get(local as usize)?;
        let class = self.type_in(dex, row.class)?;
        let (name, proto) = (self.string_name(dex, row.name), self.proto_name(dex, row.proto));
        let selector = self.names.selector(name, proto);
        let method = match self.find_method(class, selector) {
            Some(method) => method,
            // Nobody has it: the class named answers, as unmodelled where it is the platform's.
            None if self.classes[class as usize].is_platform() => {
                self.add_method(class, name, proto, 0, Behaviour::Unmodelled)
            }
            None => return None,
        };
        Some(MethodLink::Ready(method, selector))
    }

    /// What a field row means; worked out once.
    pub fn field_link(&mut self, dex: u32, local: u32) -> FieldLink {
        match self.dexes[dex as usize].fields.get(local as usize) {
            None => return FieldLink::Missing,
            Some(FieldLink::Unresolved) => {}
            Some(&known) => return known,
        }
        let found = self.resolve_field(dex, local).unwrap_or(FieldLink::Missing);
        self.dexes[dex as usize].fields[local as usize] = found;
        found
    }

    fn resolve_field(&mut self, dex: u32, local: u32) -> Option<FieldLink> {
        let file = Arc::clone(&self.dexes[dex as usize].dex);
        let row = file.fields.get(local as usize)?;
        let class = self.type_in(dex, row.class)?;
        let (name, type_) = (self.string_name(dex, row.name), self.type_name(dex, row.type_));
        self.find_field(class, name, type_)
    }

    /// A field by name and type: of the class, its interfaces, its superclasses.
    pub fn find_field(&self, class: ClassId, name: Name, type_: Name) -> Option<FieldLink> {
        let mut at = Some(class);
        while let Some(one) = at {
            let row = &self.classes[one as usize];
            if let Some(&link) = row.fields.get(&(name, type_)) {
                return Some(link);
            }
            if row.is_platform() && one != self.object_class && !self.is_declared_above(one, name, type_) {
                return Some(FieldLink::Kept(one, name, type_));
            }
            at = row.superclass;
        }
        let supers = &self.classes[class as usize].supers;
        supers.iter().find_map(|&one| {
            let row = &self.classes[one as usize];
            let kept = row.is_platform() && row.is_interface();
            row.fields.get(&(name, type_)).copied().or(kept.then_some(FieldLink::Kept(one, name, type_)))
        })
    }

    fn is_declared_above(&self, class: ClassId, name: Name, type_: Name) -> bool {
        let supers = &self.classes[class as usize].supers;
        supers.iter().any(|&one| self.classes[one as usize].fields.contains_key(&(name, type_)))
    }

    /// Whether an object of `class` may stand where `to` is wanted.
    pub fn is_assignable(&self, class: ClassId, to: ClassId) -> bool {
        to == self.object_class || self.classes[class as usize].supers.binary_search(&to).is_ok()
    }

    /// `Lcls;->name(ARGS)RET`.
    pub fn method_text(&self, method: MethodId) -> String {
        let row = &self.methods[method as usize];
        let class = self.names.text(self.classes[row.class as usize].name);
        format!("{class}->{}{}", self.names.text(row.name), self.names.text(row.proto))
    }

    /// Descriptor of a class.
    pub fn class_text(&self, class: ClassId) -> String {
        self.names.text(self.classes[class as usize].name)
    }
}
