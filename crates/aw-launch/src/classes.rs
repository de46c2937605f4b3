//! Linked classes, their methods and fields: records only; `link` makes them.

use std::rc::Rc;

use rustc_hash::FxHashMap;

use crate::decode::Code;
use crate::heap::Ref;
use crate::model::{Native, Rule};
use crate::names::{Name, Selector};
use crate::value::Value;

/// Number of a linked class.
pub type ClassId = u32;
/// Number of a linked method.
pub type MethodId = u32;

pub const ACC_STATIC: u32 = 0x8;
pub const ACC_SYNCHRONIZED: u32 = 0x20;
pub const ACC_NATIVE: u32 = 0x100;
pub const ACC_INTERFACE: u32 = 0x200;
pub const ACC_ABSTRACT: u32 = 0x400;

/// Where a class comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Dex file and row of its class table.
    App { dex: u32, row: u32 },
    /// The platform: the model answers for it.
    Framework,
    /// The platform, with code of its own: dex file and row. What the code leaves out the model answers.
    Boot { dex: u32, row: u32 },
    /// An array of the class given.
    Array(ClassId),
    /// A primitive type, by its letter.
    Primitive(u8),
}

/// How far the static initialiser got.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Init {
    /// Not asked for yet.
    Not,
    /// Its initialiser runs in this thread.
    Running(u32),
    Done,
    /// It threw; the class cannot be used.
    Failed,
}

/// A linked class.
pub struct Class {
    /// Descriptor.
    pub name: Name,
    pub origin: Origin,
    pub access: u32,
    pub superclass: Option<ClassId>,
    pub interfaces: Vec<ClassId>,
    /// The class itself and everything it is assignable to, sorted.
    pub supers: Vec<ClassId>,
    /// Methods the class declares.
    pub methods: Vec<MethodId>,
    pub by_selector: FxHashMap<Selector, MethodId>,
    /// Declared fields by name and type.
    pub fields: FxHashMap<(Name, Name), FieldLink>,
    /// Declared fields in file order, for reflection: name, type, access.
    pub field_rows: Vec<(Name, Name, u32)>,
    /// Instance fields with those of the superclasses.
    pub slots: usize,
    /// Static fields in file order.
    pub statics: Vec<Value>,
    pub init: Init,
    /// Its `java.lang.Class`, 0 until asked for.
    pub mirror: Ref,
}

impl Class {
    pub fn is_app(&self) -> bool {
        matches!(self.origin, Origin::App { .. })
    }

    pub fn is_platform(&self) -> bool {
        matches!(self.origin, Origin::Framework | Origin::Boot { .. })
    }

    pub fn is_boot(&self) -> bool {
        matches!(self.origin, Origin::Boot { .. })
    }

    pub fn is_interface(&self) -> bool {
        self.access & ACC_INTERFACE != 0
    }
}

/// What a field reference means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FieldLink {
    #[default]
    Unresolved,
    /// Slot of an instance.
    Instance(u32),
    /// Class and place among its statics.
    Static(ClassId, u32),
    /// A field of a framework class: that class, the field's name and its type.
    Kept(ClassId, Name, Name),
    /// There is none.
    Missing,
}

/// What a method does.
#[derive(Clone)]
pub enum Behaviour {
    /// Code in a dex file, not yet decoded: offset.
    Undecoded {
        dex: u32,
        offset: u32,
    },
    Code(Rc<Code>),
    /// A function of the model.
    Native(Native),
    /// A line of the model.
    Rule(&'static Rule),
    /// No body.
    Abstract,
    /// The app's native code: a boundary.
    Jni,
    /// The model does not know it.
    Unmodelled,
}

/// A linked method.
pub struct Method {
    /// Class that declares it.
    pub class: ClassId,
    pub name: Name,
    pub proto: Name,
    pub selector: Selector,
    pub access: u32,
    /// A letter for each parameter.
    pub shorty: Rc<[u8]>,
    /// First letter of the return type's descriptor; `[` counts as `L`.
    pub returns: u8,
    pub behaviour: Behaviour,
    /// A constructor of the platform's own code that wraps or reads what it is given.
    pub wraps: bool,
    /// What it answers, another phone may answer otherwise.
    pub of_phone: bool,
    /// Rows of the watch list this method is on.
    pub watches: Rc<[u32]>,
}

impl Method {
    pub fn is_static(&self) -> bool {
        self.access & ACC_STATIC != 0
    }
}

/// What a method reference of a dex file means, once resolved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MethodLink {
    #[default]
    Unresolved,
    /// The method found from the class named, and the selector for virtual calls.
    Ready(MethodId, Selector),
    /// The class named does not exist.
    Missing,
}
