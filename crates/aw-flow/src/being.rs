//! Methods that run because an object of a class exists: of fragments, views, workers, functions.

use crate::callbacks::{BY_BEING, FUNCTIONAL, LATER_BY_BEING, VIEW_CALLBACKS};
use crate::entries::Entry;
use crate::models::is_view_name;
use crate::program::{Body, Program, TypeId};
use crate::reach::{Edge, Walk, answers};

/// Methods of functional interfaces that whoever holds the object calls.
const CALLED: &[&str] = &[
    "apply",
    "accept",
    "get",
    "test",
    "compare",
    "compareTo",
    "invoke",
    "iterator",
    "hasNext",
    "next",
    "applyAsInt",
    "applyAsLong",
    "getAsInt",
    "getAsBoolean",
];

/// What follows from the existence of an object of one class.
#[derive(Debug, Default)]
pub struct Being {
    runs: Vec<(Body, Edge)>,
    later: Vec<Body>,
}

impl Being {
    /// Look up the callbacks of a class by what it extends.
    pub fn of(program: &Program, type_: TypeId) -> Self {
        let framework = program.types.bytes(program.framework_ancestor(type_));
        let above: Vec<&[u8]> =
            program.hierarchy.ancestors(type_).iter().map(|&above| program.types.bytes(above)).collect();
        let known = |name: &[u8]| name.starts_with(b"Landroid");
        let named = |method: &str| program.methods_named(type_, method.as_bytes());
        let mut being = Self::default();
        for (end, methods) in BY_BEING {
            if above.iter().any(|name| known(name) && name.ends_with(end.as_bytes())) {
                being.runs.extend(methods.iter().flat_map(|method| named(method)).map(|body| (body, "fragment")));
            }
        }
        if above.contains(&b"Landroid/view/View;".as_slice()) || (known(framework) && is_view_name(framework)) {
            being.runs.extend(VIEW_CALLBACKS.iter().flat_map(|method| named(method)).map(|body| (body, "view")));
        }
        for (end, methods) in LATER_BY_BEING {
            if above.iter().any(|name| name.ends_with(end.as_bytes())) {
                being.later.extend(methods.iter().flat_map(|method| named(method)));
            }
        }
        if is_functional(program, type_) {
            being.runs.extend(answers(program, type_, None, CALLED).into_iter().map(|body| (body, "callback")));
        }
        being
    }

    /// Whether the framework runs methods of a fragment.
    pub fn is_of_fragment(&self) -> bool {
        self.runs.iter().any(|(_, edge)| *edge == "fragment")
    }
}

/// Whether objects of a class are functions that whoever holds them calls.
pub fn is_functional(program: &Program, type_: TypeId) -> bool {
    FUNCTIONAL.iter().any(|start| stands_under(program, type_, start))
}

/// Whether objects of a class are functions of the platform, made to be handed to its streams and boxes.
pub fn is_function(program: &Program, type_: TypeId) -> bool {
    stands_under(program, type_, "Ljava/util/function/")
}

/// Whether a class is, extends or implements one whose name begins so.
fn stands_under(program: &Program, type_: TypeId, start: &str) -> bool {
    let mut above = program.hierarchy.ancestors(type_).iter().map(|&above| program.types.bytes(above));
    above.any(|name| name.starts_with(start.as_bytes()))
}

impl Walk<'_, '_> {
    /// An object of this class exists from now on.
    pub fn being(&mut self, at: u32, type_: TypeId) {
        if self.hide(at, type_) {
            return;
        }
        self.shown(at, type_);
    }

    /// An object of this class is with the framework from now on.
    pub fn shown(&mut self, at: u32, type_: TypeId) {
        let being = self.engine.being(type_);
        self.reach.later.extend(being.later.iter().map(|&body| Entry::new(body, "job")));
        for &(body, edge) in &being.runs {
            self.hop(at, body, edge);
        }
    }
}
