//! Files that stand for consent by being there: a call that asks for one in, what it gives out.

use std::rc::Rc;

use crate::flow::{CallFact, World};
use crate::gates::{Certainty, Gate};
use crate::points_to::Engine;
use crate::program::{Body, FieldRef};
use crate::value::{Cell, Val};

impl Engine<'_> {
    /// A file whose name speaks of consent, asked whether it is there.
    pub fn marker_file(&self, body: Body, call: &CallFact, world: World) -> Option<Val> {
        let names = self.file_names(body, call, world)?;
        self.ask_world();
        if world == World::Any {
            return None;
        }
        self.ask_learned();
        let told = |name: &Rc<str>| {
            let own = name.rsplit('/').next().unwrap_or(name);
            let gates = self.gates.borrow();
            let agreed = gates.agreed_keys.contains(own) && !gates.self_granted.contains(own);
            let sure = agreed.then_some(Certainty::Likely);
            gates.key(&self.query.words, name).or(sure).map(|sure| (Rc::clone(name), sure))
        };
        let (name, certainty) = names.iter().find_map(told)?;
        let certainty = certainty.min(Certainty::Likely);
        let gate = Gate { kind: "file", key: name.to_string(), certainty, body, at: call.at };
        Some(Val::Int(0).on(Some(self.gates.borrow_mut().add(gate))))
    }

    /// Texts that the file was made of which a call is made on; `None` where that is not known.
    fn file_names(&self, body: Body, call: &CallFact, world: World) -> Option<Vec<Rc<str>>> {
        let file = call.args.first()?;
        let made = match file {
            Val::Field(field) => self.made_for_field(*field, world)?,
            _ => match self.cell_of(body, call, file, world, 0)? {
                Cell::Made(args) => args.to_vec(),
                _ => return None,
            },
        };
        Some(made.iter().filter_map(|value| value.text().cloned()).collect())
    }

    /// The name, without folders, of the file that a call is made on.
    pub fn own_name(&self, body: Body, call: &CallFact, world: World) -> Option<String> {
        let path = self.file_names(body, call, world)?.pop()?;
        path.rsplit('/').next().filter(|name| !name.is_empty()).map(str::to_owned)
    }

    /// What the object was made of that a field holds, where one place alone writes it.
    fn made_for_field(&self, field: FieldRef, world: World) -> Option<Vec<Val>> {
        let &[(writer, at)] = self.writers(field) else { return None };
        let flow = self.flow(writer, world);
        let (_, _, object) = flow.puts.iter().find(|put| put.0 == at)?;
        let by =
            |call: &&CallFact| call.args.first() == Some(object) && self.program.name_bytes(call.method) == b"<init>";
        let Val::New(..) = object else { return None };
        let made = flow.calls.iter().find(by)?;
        Some(made.args.iter().skip(1).map(|value| self.parameter_known(writer, value, world)).collect())
    }
}
