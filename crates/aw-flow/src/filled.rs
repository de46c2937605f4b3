//! Fields that something else than the app's own code may fill: readers of JSON and of streams, native
//! code, reflection. What they hold is not told by who writes them.

use aw_dex::Kind;
use rustc_hash::FxHashSet;

use crate::points_to::Engine;
use crate::program::{ACC_NATIVE, ACC_STATIC, Body, FieldRef, NONE, NameId, Program, TypeId};
use crate::reach::Reach;

/// Access flag of the format.
const ACC_PUBLIC: u32 = 0x1;

/// Calls that find a field by its name, by class.
const FINDERS: &[(&str, &[&str])] = &[
    ("Ljava/lang/Class;", &["getDeclaredField", "getField"]),
    ("Ljava/util/concurrent/atomic/AtomicReferenceFieldUpdater;", &["newUpdater"]),
    ("Ljava/util/concurrent/atomic/AtomicIntegerFieldUpdater;", &["newUpdater"]),
    ("Ljava/util/concurrent/atomic/AtomicLongFieldUpdater;", &["newUpdater"]),
    ("Landroid/animation/ObjectAnimator;", &["ofInt", "ofFloat", "ofObject"]),
];

/// What a class constant may be asked without anything being made of it.
const NAMES_OF_CLASS: &[&[u8]] =
    &[b"getSimpleName", b"getName", b"getCanonicalName", b"desiredAssertionStatus", b"getClassLoader", b"hashCode"];

/// Classes and names of fields that are open to others.
#[derive(Debug)]
pub struct Filled {
    classes: Vec<bool>,
    names: FxHashSet<NameId>,
    /// Methods that list the methods of a class and call them.
    mappers: Vec<Body>,
}

impl Filled {
    /// Found once for an app.
    pub fn of(engine: &Engine<'_>) -> Self {
        Self { classes: classes(engine.program), names: names(engine), mappers: mappers(engine.program) }
    }

    /// Whether readers of JSON or of streams, native code or reflection may fill a field.
    pub fn by_others(&self, program: &Program, field: FieldRef) -> bool {
        let row = program.fields[field as usize];
        let Some((access, _)) = program.declared_fields.get(&field) else { return true };
        let native =
            program.class(row.class).is_none_or(|class| class.bare.iter().any(|bare| bare.1 & ACC_NATIVE != 0));
        let open = access & ACC_STATIC == 0 && self.classes.get(row.class as usize).copied().unwrap_or(true);
        native || open || self.names.contains(&row.name)
    }

    /// Whether others than the code that a walk reaches may fill a field.
    pub fn has(&self, engine: &Engine<'_>, field: FieldRef, reach: &Reach) -> bool {
        let program = engine.program;
        let row = program.fields[field as usize];
        if self.by_others(program, field) {
            return true;
        }
        let Some((access, _)) = program.declared_fields.get(&field) else { return true };
        if access & ACC_STATIC != 0 {
            return false;
        }
        let setter = |body: Body| {
            let name = program.name_bytes(program.bodies[body as usize].method);
            name.starts_with(b"set") && program.bodies[body as usize].access & (ACC_STATIC | ACC_PUBLIC) == ACC_PUBLIC
        };
        if self.mappers.iter().any(|&body| reach.parents.has(body))
            && engine.writers(field).iter().any(|&(body, _)| setter(body))
        {
            return true;
        }
        let made = |type_: &TypeId| reach.born.contains(*type_);
        !(made(&row.class) || program.hierarchy.subtypes(row.class).iter().any(made))
    }
}

/// Plain classes that are named by a constant, with those of their fields, and what streams read.
fn classes(program: &Program) -> Vec<bool> {
    let mut open = vec![false; program.types.len()];
    let mut list: Vec<TypeId> = Vec::new();
    let plain = |type_: TypeId| {
        program.class(type_).is_some()
            && program.types.bytes(program.framework_ancestor(type_)) == b"Ljava/lang/Object;"
    };
    for body in all(program) {
        for &(at, type_) in program.facts.classes(body) {
            if !open[type_ as usize] && plain(type_) && !only_named(program, body, at) {
                open[type_ as usize] = true;
                list.push(type_);
            }
        }
    }
    let mut held: Vec<(TypeId, TypeId)> = program
        .declared_fields
        .iter()
        .filter(|(_, (access, _))| access & ACC_STATIC == 0)
        .map(|(&field, _)| (program.fields[field as usize].class, program.fields[field as usize].type_))
        .collect();
    held.sort_unstable();
    while let Some(type_) = list.pop() {
        let first = held.partition_point(|row| row.0 < type_);
        for &(_, below) in held.iter().skip(first).take_while(|row| row.0 == type_) {
            if !open[below as usize] && plain(below) {
                open[below as usize] = true;
                list.push(below);
            }
        }
    }
    let is = |name: &[u8]| program.types.find(name).unwrap_or(NONE);
    let (stream, lambda) = (is(b"Ljava/io/Serializable;"), is(b"Lkotlin/jvm/internal/Lambda;"));
    for class in &program.classes {
        open[class.type_ as usize] |=
            program.hierarchy.is_a(class.type_, stream) && !program.hierarchy.is_a(class.type_, lambda);
    }
    open
}

/// Whether a class constant is asked for nothing but its name.
fn only_named(program: &Program, body: Body, at: u32) -> bool {
    let calls = program.facts.calls(body);
    let next = calls.binary_search_by_key(&(at + 2), |call| call.at).ok().and_then(|index| calls.get(index));
    next.is_some_and(|call| {
        program.types.bytes(program.methods[call.method as usize].class) == b"Ljava/lang/Class;"
            && NAMES_OF_CLASS.contains(&program.name_bytes(call.method))
    })
}

/// Methods that list the methods of a class and call them.
fn mappers(program: &Program) -> Vec<Body> {
    let calls = |body: Body, names: &[&[u8]]| {
        program.facts.calls(body).iter().any(|call| {
            matches!(
                program.types.bytes(program.methods[call.method as usize].class),
                b"Ljava/lang/Class;" | b"Ljava/lang/reflect/Method;"
            ) && names.contains(&program.name_bytes(call.method))
        })
    };
    all(program)
        .filter(|&body| calls(body, &[b"getMethods", b"getDeclaredMethods"]) && calls(body, &[b"invoke"]))
        .collect()
}

/// Texts of methods that find fields by name, and of those that call them.
fn names(engine: &Engine<'_>) -> FxHashSet<NameId> {
    let program = engine.program;
    let finds = |method: &u32| {
        let row = program.methods[*method as usize];
        let class = program.types.bytes(row.class);
        FINDERS.iter().any(|(owner, names)| {
            owner.as_bytes() == class && names.iter().any(|name| name.as_bytes() == program.names.bytes(row.name))
        })
    };
    let methods = (0..u32::try_from(program.methods.len()).unwrap_or(0)).filter(finds);
    let mut bodies: Vec<Body> = methods.flat_map(|method| engine.bodies_calling(method)).copied().collect();
    let callers = bodies.iter().flat_map(|&body| engine.bodies_calling(program.bodies[body as usize].method));
    let callers: Vec<Body> = callers.copied().collect();
    bodies.extend(callers);
    bodies.sort_unstable();
    bodies.dedup();
    let mut found = FxHashSet::default();
    for body in bodies {
        let Some(code) = program.code(body) else { continue };
        for insn in code.insns().filter(|insn| insn.kind == Kind::ConstString) {
            found.extend(program.names.find(program.string_in(body, insn.index)));
        }
    }
    found
}

fn all(program: &Program) -> std::ops::Range<Body> {
    0..u32::try_from(program.bodies.len()).unwrap_or(0)
}
