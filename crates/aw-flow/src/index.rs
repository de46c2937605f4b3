//! Answers that every walk asks for again and again, worked out once for an app.

use rustc_hash::FxHashSet;

use crate::models::is_boot_name;
use crate::program::{ACC_INTERFACE, Body, FieldRef, MethodRef, NONE, NameId, Program, Selector, TypeId};

/// Precomputed columns.
#[derive(Debug, Default)]
pub struct Index {
    canonical: Vec<FieldRef>,
    resolved: Vec<Body>,
    boot: Vec<bool>,
    initialiser: Vec<Body>,
    wide: Vec<Box<[bool]>>,
    truths: Vec<Box<[u16]>>,
    /// Per prototype, where its return type begins.
    returns: Vec<u32>,
    answered: Answered,
}

/// Which selectors the app's classes answer at all; most that code names are the framework's.
#[derive(Debug, Default)]
struct Answered {
    classes: Vec<bool>,
    interfaces: Vec<bool>,
    lambdas: Vec<bool>,
}

impl Answered {
    fn build(program: &Program) -> Self {
        let none = vec![false; program.selector_parts.len()];
        let mut answered = Self { classes: none.clone(), interfaces: none.clone(), lambdas: none };
        let names: FxHashSet<NameId> = program.facts.lambda_types.values().map(|lambda| lambda.name).collect();
        for (slot, (name, _)) in answered.lambdas.iter_mut().zip(&program.selector_parts) {
            *slot = names.contains(name);
        }
        for row in &program.bodies {
            let selector = program.methods[row.method as usize].selector as usize;
            answered.classes[selector] = true;
            answered.interfaces[selector] |= program.classes[row.class as usize].access & ACC_INTERFACE != 0;
        }
        answered
    }
}

impl Index {
    /// The columns that method resolution rests on.
    pub fn answered(program: &Program) -> Self {
        Self { answered: Answered::build(program), ..Self::default() }
    }

    /// Work out all columns of `program`.
    ///
    /// What says which selectors are answered must be in place before, see [`Index::answered`].
    pub fn build(program: &Program) -> Self {
        let number = |index: usize| u32::try_from(index).unwrap_or(NONE);
        let boot: Vec<bool> =
            (0..program.types.len()).map(|type_| is_boot_name(program.types.bytes(number(type_)))).collect();
        let resolved = program.methods.iter().map(|method| {
            let own = !boot.get(method.class as usize).copied().unwrap_or(false);
            let found = if own { program.resolve(method.class, method.selector) } else { None };
            found.unwrap_or(NONE)
        });
        let initialises = program.names.find(b"<clinit>").unwrap_or(NONE);
        let named = |body: u32| program.methods[program.bodies[body as usize].method as usize].name;
        let initialiser = program
            .classes
            .iter()
            .map(|class| class.bodies.clone().find(|&body| named(body) == initialises).unwrap_or(NONE));
        let wide_of_proto: Vec<Box<[bool]>> =
            (0..program.protos.len()).map(|proto| wide_parameters(program.protos.bytes(number(proto)))).collect();
        let returns = (0..program.protos.len()).map(|proto| {
            let text = program.protos.bytes(number(proto));
            number(text.iter().rposition(|&byte| byte == b')').map_or(0, |at| at + 1))
        });
        Self {
            returns: returns.collect(),
            answered: Answered::build(program),
            canonical: (0..program.fields.len()).map(|field| program.find_canonical_field(number(field))).collect(),
            resolved: resolved.collect(),
            initialiser: initialiser.collect(),
            wide: wide_of_proto,
            truths: (0..program.protos.len()).map(|proto| truths(program.protos.bytes(number(proto)))).collect(),
            boot,
        }
    }
}

/// The first byte of every parameter's descriptor.
fn parameter_kinds(proto: &[u8]) -> Vec<u8> {
    let mut kinds = Vec::new();
    let mut at = 1;
    while let Some(&byte) = proto.get(at) {
        let mut end = at;
        while proto.get(end) == Some(&b'[') {
            end += 1;
        }
        match proto.get(end) {
            Some(b'L') => end += proto[end..].iter().position(|&byte| byte == b';').unwrap_or(proto.len()),
            Some(b')') | None => break,
            _ => {}
        }
        kinds.push(byte);
        at = end + 1;
    }
    kinds
}

/// For every parameter of a prototype whether it takes two registers.
fn wide_parameters(proto: &[u8]) -> Box<[bool]> {
    parameter_kinds(proto).into_iter().map(|kind| matches!(kind, b'J' | b'D')).collect()
}

/// Which parameters of a prototype are truth values.
fn truths(proto: &[u8]) -> Box<[u16]> {
    let kinds = parameter_kinds(proto).into_iter().zip(0_u16..);
    kinds.filter(|(kind, _)| *kind == b'Z').map(|(_, index)| index).collect()
}

impl Program {
    /// The reference under which the app declares the field.
    pub fn canonical_field(&self, field: FieldRef) -> FieldRef {
        self.index.canonical.get(field as usize).copied().unwrap_or(field)
    }

    /// Whether a class of the app has code for `selector`.
    pub fn is_answered(&self, selector: Selector) -> bool {
        self.index.answered.classes.get(selector as usize).copied().unwrap_or(false)
    }

    /// Whether any object of the app may answer `selector`, lambdas included.
    pub fn may_answer(&self, selector: Selector) -> bool {
        self.is_answered(selector) || self.index.answered.lambdas.get(selector as usize).copied().unwrap_or(false)
    }

    /// Whether an interface of the app has code for `selector`.
    pub fn is_default(&self, selector: Selector) -> bool {
        self.index.answered.interfaces.get(selector as usize).copied().unwrap_or(false)
    }

    /// Return type descriptor of a method.
    pub fn return_type(&self, method: MethodRef) -> &[u8] {
        let proto = self.methods[method as usize].proto;
        let start = self.index.returns.get(proto as usize).map_or(0, |&start| start as usize);
        self.protos.bytes(proto).get(start..).unwrap_or(&[])
    }

    /// The method with code that a reference means on an object of the class it names, unless that
    /// class comes from the phone.
    pub fn target(&self, method: MethodRef) -> Option<Body> {
        self.index.resolved.get(method as usize).copied().filter(|&body| body != NONE)
    }

    /// Whether a class of this name comes from the phone's boot class path, even when the app brings one.
    pub fn is_boot(&self, type_: TypeId) -> bool {
        self.index.boot.get(type_ as usize).copied().unwrap_or(false)
    }

    /// The class initialiser of a class the app brings, by its index.
    pub fn initialiser(&self, class: u32) -> Option<Body> {
        self.index.initialiser.get(class as usize).copied().filter(|&body| body != NONE)
    }

    /// Whether a reference declares a truth value among its parameters.
    pub fn takes_truth(&self, method: MethodRef) -> bool {
        let proto = self.methods[method as usize].proto;
        self.index.truths.get(proto as usize).is_some_and(|list| !list.is_empty())
    }

    /// Whether a declared parameter of a reference is a truth value.
    pub fn is_truth(&self, method: MethodRef, index: u16) -> bool {
        let proto = self.methods[method as usize].proto;
        self.index.truths.get(proto as usize).is_some_and(|list| list.contains(&index))
    }

    /// For every declared parameter of a reference whether it takes two registers.
    pub fn wide(&self, method: MethodRef) -> &[bool] {
        let proto = self.methods[method as usize].proto;
        self.index.wide.get(proto as usize).map_or(&[], |list| list)
    }
}
