//! Look-ups over the tables: classes, method resolution, names for people.

use aw_dex::Code;

use crate::program::{Body, Class, FieldRef, MethodRef, NONE, Program, Selector, TypeId};

/// Steps up a class chain; a longer one is a cycle made to trap.
const MAX_CHAIN: usize = 256;

impl Program {
    /// The class the app brings for `type_`.
    pub fn class(&self, type_: TypeId) -> Option<&Class> {
        let index = *self.class_of.get(type_ as usize)?;
        self.classes.get(index as usize)
    }

    /// The method with code that `selector` means on an object of class `type_`.
    pub fn resolve(&self, type_: TypeId, selector: Selector) -> Option<Body> {
        if !self.is_answered(selector) {
            return None;
        }
        let mut at = type_;
        for _ in 0..MAX_CHAIN {
            let index = *self.class_of.get(at as usize)?;
            if index == NONE {
                break;
            }
            if let Some(&body) = self.body_of.get(&(index, selector)) {
                return Some(body);
            }
            at = self.classes[index as usize].superclass;
            if at == NONE {
                break;
            }
        }
        self.default_method(type_, selector)
    }

    /// A default method of an interface the app brings.
    fn default_method(&self, type_: TypeId, selector: Selector) -> Option<Body> {
        if !self.is_default(selector) {
            return None;
        }
        let mut found = None;
        for &ancestor in self.hierarchy.ancestors(type_) {
            let index = *self.class_of.get(ancestor as usize)?;
            if index != NONE && self.classes[index as usize].access & crate::program::ACC_INTERFACE != 0 {
                found = found.or(self.body_of.get(&(index, selector)).copied());
            }
        }
        found
    }

    /// The first class up the chain of `type_` that the app does not bring: the framework's.
    pub fn framework_ancestor(&self, type_: TypeId) -> TypeId {
        let mut at = type_;
        for _ in 0..MAX_CHAIN {
            match self.class(at) {
                Some(class) if class.superclass != NONE => at = class.superclass,
                _ => break,
            }
        }
        at
    }

    /// The code of a body.
    pub fn code(&self, body: Body) -> Option<Code<'_>> {
        let row = self.bodies.get(body as usize)?;
        self.dexes.get(row.dex as usize)?.1.code(row.code_offset)
    }

    /// Bytes of a string of the dex file `body` is in.
    pub fn string_in(&self, body: Body, index: u32) -> &[u8] {
        let dex = self.bodies[body as usize].dex;
        self.dexes[dex as usize].1.string(index).unwrap_or(&[])
    }

    /// `Lpkg/Cls;->name(ARGS)RET`.
    pub fn method_text(&self, method: MethodRef) -> String {
        let row = self.methods[method as usize];
        format!("{}->{}{}", self.types.text(row.class), self.names.text(row.name), self.protos.text(row.proto))
    }

    /// `Lpkg/Cls;->name(ARGS)RET` of a body.
    pub fn body_text(&self, body: Body) -> String {
        self.method_text(self.bodies[body as usize].method)
    }

    /// The body that [`Program::body_text`] names so.
    pub fn body_named(&self, text: &str) -> Option<Body> {
        let (class, _) = text.split_once("->")?;
        let class = self.types.find(class.as_bytes()).and_then(|type_| self.class(type_));
        let known = class.and_then(|class| class.bodies.clone().find(|&body| self.body_text(body) == text));
        // Names that are no plain text are found by what is shown of them.
        let odd = || self.classes.iter().filter(|class| !self.types.bytes(class.type_).is_ascii());
        known.or_else(|| odd().flat_map(|class| class.bodies.clone()).find(|&body| self.body_text(body) == text))
    }

    /// Path of the dex file a body is in.
    pub fn body_file(&self, body: Body) -> &str {
        &self.dexes[self.bodies[body as usize].dex as usize].0
    }

    /// The type of the class a body is in.
    pub fn body_type(&self, body: Body) -> TypeId {
        self.classes[self.bodies[body as usize].class as usize].type_
    }

    /// Name of a method.
    pub fn name_bytes(&self, method: MethodRef) -> &[u8] {
        self.names.bytes(self.methods[method as usize].name)
    }

    /// Bodies of class `type_` and its app superclasses whose name is `name`, nearest first.
    pub fn methods_named(&self, type_: TypeId, name: &[u8]) -> Vec<Body> {
        let mut found: Vec<Body> = Vec::new();
        let Some(name) = self.names.find(name) else {
            return found;
        };
        let mut seen: Vec<Selector> = Vec::new();
        let mut at = type_;
        for _ in 0..MAX_CHAIN {
            let Some(class) = self.class(at) else { break };
            for body in class.bodies.clone() {
                let row = self.methods[self.bodies[body as usize].method as usize];
                if row.name == name && !seen.contains(&row.selector) {
                    seen.push(row.selector);
                    found.push(body);
                }
            }
            at = class.superclass;
        }
        found
    }

    /// The reference under which the app declares the field, walking up from the one written.
    pub fn find_canonical_field(&self, field: FieldRef) -> FieldRef {
        let row = self.fields[field as usize];
        // Most references name the class that declares the field, or one of the phone.
        if self.class(row.class).is_none() || self.declared_fields.contains_key(&field) {
            return field;
        }
        let mut at = row.class;
        for _ in 0..MAX_CHAIN {
            if let Some(id) = self.find_field(at, row.name, row.type_)
                && self.declared_fields.contains_key(&id)
            {
                return id;
            }
            match self.class(at) {
                Some(class) if class.superclass != NONE => at = class.superclass,
                _ => break,
            }
        }
        field
    }

    /// The type of a dotted or slashed class name, if any dex file names it.
    pub fn type_named(&self, name: &str) -> Option<TypeId> {
        let descriptor = format!("L{};", name.replace('.', "/"));
        self.types.find(descriptor.as_bytes())
    }
}
