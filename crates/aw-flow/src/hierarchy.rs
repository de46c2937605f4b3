//! Super- and subtypes of the classes an app brings, framework ancestors included.

use rustc_hash::FxHashMap;

use crate::program::{NONE, Program, TypeId};

/// Ancestors kept for one class; more are a trap.
const MAX_ANCESTORS: usize = 512;

/// For each class its ancestors, and for each ancestor its descendants.
#[derive(Debug, Default)]
pub struct Hierarchy {
    ancestors: FxHashMap<TypeId, Vec<TypeId>>,
    subtypes: FxHashMap<TypeId, Vec<TypeId>>,
}

impl Hierarchy {
    /// Walk up from every class once.
    pub fn build(program: &Program) -> Self {
        let mut hierarchy = Self::default();
        for class in &program.classes {
            let ancestors = climb(program, class.type_);
            for &ancestor in &ancestors {
                hierarchy.subtypes.entry(ancestor).or_default().push(class.type_);
            }
            hierarchy.ancestors.insert(class.type_, ancestors);
        }
        hierarchy
    }

    /// All types above `type_`: superclasses and interfaces, without itself.
    pub fn ancestors(&self, type_: TypeId) -> &[TypeId] {
        self.ancestors.get(&type_).map_or(&[], |list| list)
    }

    /// All classes of the app below `type_`, without itself.
    pub fn subtypes(&self, type_: TypeId) -> &[TypeId] {
        self.subtypes.get(&type_).map_or(&[], |list| list)
    }

    /// Whether `type_` is `ancestor` or below it.
    pub fn is_a(&self, type_: TypeId, ancestor: TypeId) -> bool {
        type_ == ancestor || self.ancestors(type_).contains(&ancestor)
    }

    /// Enter a class made by the analysis (a lambda) that implements `interface`.
    pub fn add_synthetic(&mut self, program_ancestors: &[TypeId], type_: TypeId) {
        for &ancestor in program_ancestors {
            self.subtypes.entry(ancestor).or_default().push(type_);
        }
        self.ancestors.insert(type_, program_ancestors.to_vec());
    }
}

fn climb(program: &Program, type_: TypeId) -> Vec<TypeId> {
    let mut found: Vec<TypeId> = Vec::new();
    let mut open = vec![type_];
    while let Some(at) = open.pop() {
        let Some(class) = program.class(at) else {
            continue;
        };
        let above = std::iter::once(class.superclass).chain(class.interfaces.iter().copied());
        for next in above {
            if next != NONE && next != type_ && found.len() < MAX_ANCESTORS && !found.contains(&next) {
                found.push(next);
                open.push(next);
            }
        }
    }
    found
}
