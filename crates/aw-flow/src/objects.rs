//! Which objects a value may be: a value of a method in, the classes that were made for it out.

use crate::flow::World;
use crate::points_to::{Engine, MAX_DEPTH};
use crate::program::{ACC_STATIC, Body, FieldRef, TypeId};
use crate::value::Val;

impl Engine<'_> {
    /// Classes of the objects a value may be; `None` when that is not known.
    pub fn objects(&self, body: Body, value: &Val, world: World, depth: usize) -> Option<Vec<TypeId>> {
        if depth > MAX_DEPTH {
            return None;
        }
        let mut found = Vec::new();
        for part in value.parts() {
            match part {
                Val::New(type_, _) => found.push(*type_),
                Val::Int(0) => {}
                Val::Param(index) => found.extend(self.parameter_objects(body, *index, world, depth + 1)?),
                Val::Field(field) => found.extend(self.field_objects(*field, world, depth + 1)?),
                Val::Call(at) => found.extend(self.result_objects(body, *at, world, depth + 1)?),
                _ => return None,
            }
        }
        found.sort_unstable();
        found.dedup();
        Some(found)
    }

    fn parameter_objects(&self, body: Body, index: u16, world: World, depth: usize) -> Option<Vec<TypeId>> {
        if index == 0 && self.program.bodies[body as usize].access & ACC_STATIC == 0 {
            let own = self.program.body_type(body);
            let mut types = vec![own];
            types.extend_from_slice(self.program.hierarchy.subtypes(own));
            return Some(types);
        }
        let callers = self.callers_of(body, world)?;
        if callers.is_empty() || callers.len() > 64 {
            return None;
        }
        let mut found = Vec::new();
        for (caller, at, plain) in callers {
            if !plain {
                return None;
            }
            let flow = self.flow(caller, world);
            let call = flow.call(at)?;
            found.extend(self.objects(caller, call.args.get(index as usize)?, world, depth)?);
        }
        Some(found)
    }

    /// Classes of what a call of the app gives.
    fn result_objects(&self, body: Body, at: u32, world: World, depth: usize) -> Option<Vec<TypeId>> {
        let flow = self.flow(body, world);
        let targets = self.targets(flow.call(at)?);
        if targets.is_empty() {
            return None;
        }
        let mut found = Vec::new();
        for &target in targets.iter() {
            let flow = self.flow(target, world);
            if flow.reached.is_empty() {
                return None;
            }
            if let Some(result) = &flow.result {
                found.extend(self.objects(target, result, world, depth)?);
            }
        }
        Some(found)
    }

    fn field_objects(&self, field: FieldRef, world: World, depth: usize) -> Option<Vec<TypeId>> {
        let writers = self.writers(field);
        if writers.is_empty() || writers.len() > 64 {
            return None;
        }
        // What a launch writes is all only while it runs.
        let reach = self.launched(world).filter(|_| self.launching.get());
        let mut found = Vec::new();
        for &(body, at) in writers {
            if reach.as_ref().is_some_and(|reach| !reach.reaches(body, at)) {
                continue;
            }
            let flow = self.flow(body, world);
            let (_, _, value) = flow.puts.iter().find(|put| put.0 == at)?;
            found.extend(self.objects(body, value, world, depth)?);
        }
        Some(found)
    }
}
