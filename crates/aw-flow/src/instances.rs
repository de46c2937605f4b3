//! Objects that are constants: what their fields hold, by the arguments they were made with.
//!
//! A property with its key, a constant of an enum with its number: one class makes several of them, and
//! what a field holds is told apart by the object.

use aw_dex::Kind;

use crate::flow::World;
use crate::points_to::Engine;
use crate::program::{ACC_STATIC, Body, FieldRef, TypeId};
use crate::value::Val;

/// Constructors that call one another.
const MAX_DEPTH: usize = 4;

impl Engine<'_> {
    /// What the object in a static field holds for ever; `None` where it is not made in one place alone.
    pub fn constant_object(&self, field: FieldRef) -> Option<Vec<(FieldRef, Val)>> {
        let program = self.program;
        program.declared_fields.get(&field).filter(|(access, _)| access & ACC_STATIC != 0)?;
        let &[(maker, at)] = self.writers(field) else { return None };
        if program.name_bytes(program.bodies[maker as usize].method) != b"<clinit>" {
            return None;
        }
        let flow = self.flow(maker, World::Any);
        let (_, _, object) = flow.puts.iter().find(|put| put.0 == at)?;
        let Val::New(type_, _) = object else { return None };
        let made = flow
            .calls
            .iter()
            .find(|call| call.args.first() == Some(object) && program.name_bytes(call.method) == b"<init>")?;
        let mut held = Vec::new();
        self.hold(program.target(made.method)?, &made.args, *type_, &mut held, 0);
        (!held.is_empty()).then_some(held)
    }

    /// What a constructor puts into the fields of its object that nothing else writes.
    fn hold(&self, body: Body, args: &[Val], type_: TypeId, held: &mut Vec<(FieldRef, Val)>, depth: usize) {
        let program = self.program;
        // What only some ways put there is not what it holds.
        let branches = program
            .code(body)
            .is_none_or(|code| code.insns().any(|insn| matches!(insn.kind, Kind::If | Kind::IfZero | Kind::Switch)));
        if depth > MAX_DEPTH || branches {
            return;
        }
        let known: Vec<(u16, Val)> = (0..)
            .zip(args)
            .filter(|(_, value)| value.is_constant())
            .map(|(index, value)| (index, value.clone()))
            .collect();
        // What is put together of its arguments is worked out for these.
        let flow = self.follow_given(body, World::Any, known);
        let given = |value: &Val| match value {
            Val::Param(index) => args.get(usize::from(*index)).cloned().unwrap_or(Val::Top),
            known if known.is_constant() => known.clone(),
            _ => Val::Top,
        };
        for call in &flow.calls {
            let above = call.args.first() == Some(&Val::Param(0)) && program.name_bytes(call.method) == b"<init>";
            if let Some(target) = program.target(call.method).filter(|_| above) {
                let args: Vec<Val> = call.args.iter().map(given).collect();
                self.hold(target, &args, type_, held, depth + 1);
            }
        }
        for (_, field, value) in &flow.puts {
            let class = program.fields[*field as usize].class;
            let own = program.hierarchy.is_a(type_, class);
            if own && self.writers(*field).len() == 1 && !held.iter().any(|(known, _)| known == field) {
                held.push((*field, given(value)));
            }
        }
    }

    /// What a field of a constant of an enum holds, by the constant's name.
    pub fn held_by_constant(&self, name: &str, field: FieldRef) -> Option<Val> {
        let program = self.program;
        let class = program.fields[field as usize].class;
        let constant = program.find_field(class, program.names.find(name.as_bytes())?, class)?;
        self.held_by(constant, field)
    }

    /// What a field holds of the object that a static field holds.
    pub fn held_by(&self, constant: FieldRef, field: FieldRef) -> Option<Val> {
        let held = self.constant_object(constant)?;
        held.into_iter().find(|(known, _)| *known == field).map(|(_, value)| value)
    }

    /// Whether a method of an enum reads a field that each of its constants has of its own.
    pub fn keeps_constants(&self, body: Body, field: FieldRef) -> bool {
        let program = self.program;
        let class = program.fields[field as usize].class;
        let of_object = program.declared_fields.get(&field).is_some_and(|(access, _)| access & ACC_STATIC == 0);
        of_object
            && program.bodies[body as usize].access & ACC_STATIC == 0
            && program.body_type(body) == class
            && self.is_enum(program.types.bytes(class))
    }

    /// Whether a type is an enum of the app.
    pub fn is_enum(&self, descriptor: &[u8]) -> bool {
        let program = self.program;
        let class = program.types.find(descriptor).and_then(|type_| program.class(type_));
        class.is_some_and(|class| program.types.bytes(class.superclass) == b"Ljava/lang/Enum;")
    }
}
