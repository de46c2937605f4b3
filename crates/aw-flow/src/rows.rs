//! Which references a row of a table of the framework means: by the class it names, and what is known to be below it.

use crate::callbacks::FRAMEWORK_BELOW;
use crate::models::is_view_name;
use crate::program::{NONE, Program, TypeId};

/// The class of a row.
#[derive(Clone, Copy)]
pub enum TypeOrAny {
    /// Any class at all.
    Any,
    /// A class and those below it.
    Class(Upper),
}

/// A framework class with those that are known to be below it.
#[derive(Clone, Copy)]
pub struct Upper {
    /// [`NONE`] where no reference of the app names it; a class below it may be named all the same.
    type_: TypeId,
    below: &'static [&'static str],
    is_view: bool,
}

/// The class that a row names; `*` stands for any.
pub fn type_or_any(program: &Program, class: &'static str) -> TypeOrAny {
    if class == "*" {
        return TypeOrAny::Any;
    }
    let below = FRAMEWORK_BELOW.iter().find(|(base, _)| *base == class);
    TypeOrAny::Class(Upper {
        type_: program.types.find(class.as_bytes()).unwrap_or(NONE),
        below: below.map_or(&[], |(_, names)| names),
        is_view: class == "Landroid/view/View;",
    })
}

impl TypeOrAny {
    /// Whether the row means a reference that names `class`.
    pub fn covers(self, program: &Program, class: TypeId) -> bool {
        match self {
            Self::Any => true,
            Self::Class(upper) => {
                upper.type_ == class
                    || program.hierarchy.ancestors(class).contains(&upper.type_)
                    || upper.covers(program, class)
            }
        }
    }
}

impl Upper {
    /// Whether a class is, or extends, a framework class below this one: a reference may name the lower one.
    fn covers(&self, program: &Program, class: TypeId) -> bool {
        if self.below.is_empty() && !self.is_view {
            return false;
        }
        let lower = program.types.bytes(program.framework_ancestor(class));
        self.below.iter().any(|name| name.as_bytes() == lower) || (self.is_view && is_view_name(lower))
    }
}
