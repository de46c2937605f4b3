//! Super- and subtypes of the classes an app brings, framework ancestors included.

use crate::program::{NONE, Program, TypeId};

/// Ancestors kept for one class; more are a trap.
const MAX_ANCESTORS: usize = 512;

/// For each class its ancestors, and for each ancestor its descendants.
#[derive(Debug, Default)]
pub struct Hierarchy {
    ancestors: Vec<Vec<TypeId>>,
    subtypes: Vec<Vec<TypeId>>,
}

impl Hierarchy {
    /// Walk up from every class once.
    pub fn build(program: &Program) -> Self {
        let none = vec![Vec::new(); program.types.len()];
        let mut hierarchy = Self { ancestors: none.clone(), subtypes: none };
        for class in &program.classes {
            hierarchy.add(&climb(program, class.type_), class.type_);
        }
        hierarchy
    }

    /// All types above `type_`: superclasses and interfaces, without itself.
    pub fn ancestors(&self, type_: TypeId) -> &[TypeId] {
        self.ancestors.get(type_ as usize).map_or(&[], |list| list)
    }

    /// All classes of the app below `type_`, without itself.
    pub fn subtypes(&self, type_: TypeId) -> &[TypeId] {
        self.subtypes.get(type_ as usize).map_or(&[], |list| list)
    }

    /// Whether `type_` is `ancestor` or below it.
    pub fn is_a(&self, type_: TypeId, ancestor: TypeId) -> bool {
        type_ == ancestor || self.ancestors(type_).contains(&ancestor)
    }

    /// Enter a class of the app, or one made by the analysis (a lambda), with the types above it.
    pub fn add(&mut self, above: &[TypeId], type_: TypeId) {
        if type_ == NONE {
            return;
        }
        for &ancestor in above {
            row(&mut self.subtypes, ancestor).push(type_);
        }
        *row(&mut self.ancestors, type_) = above.to_vec();
    }
}

/// The row of a type, which may be newer than the table.
fn row(table: &mut Vec<Vec<TypeId>>, type_: TypeId) -> &mut Vec<TypeId> {
    let at = type_ as usize;
    if table.len() <= at {
        table.resize(at + 1, Vec::new());
    }
    &mut table[at]
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
