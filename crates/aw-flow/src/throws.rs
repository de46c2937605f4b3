//! Calls of the platform that throw because nothing is stored yet: they are given what absent consent reads as.

use crate::flow::{CallFact, World};
use crate::models::Model;
use crate::points_to::Engine;
use crate::program::Body;
use crate::value::Val;

impl Engine<'_> {
    /// The gate because of which a call does not come back.
    pub fn throws(&self, model: Model, body: Body, call: &CallFact, world: World) -> Option<u32> {
        let known = |index: usize| call.args.get(index).map(|value| self.parameter_known(body, value, world));
        match model {
            // No text at all is not looked at: what stands for null may be the text of a number.
            Model::Parse if self.program.return_type(call.method) != b"Z" => {
                let value = known(0)?;
                let number = value.text()?.parse::<i64>();
                value.gate().filter(|_| number.is_err())
            }
            Model::EnumOf => {
                let (Val::Class(class), value) = (known(0)?, known(1)?) else { return None };
                let names = self.enum_names(self.program.types.find(class.as_bytes())?);
                let text = value.text()?;
                let unknown =
                    !names.is_empty() && names.iter().all(|name| name.text().is_some_and(|name| name != text));
                value.gate().filter(|_| unknown)
            }
            _ => None,
        }
    }
}
