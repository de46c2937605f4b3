//! `java.util` as far as it is not written in Java: sorting, and lists between the model and the app.

use crate::calls::Call;
use crate::heap::Array;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::value::Value;

/// Elements taken from something of the app that iterates.
const MAX_ELEMENTS: usize = 100_000;

pub const TABLE: &[Row] = &[("Ljava/util/Arrays;->sort", sort)];

impl Machine {
    /// The elements of something that iterates, in its order.
    pub fn elements_of(&mut self, values: Value) -> Result<Vec<Value>, Stop> {
        self.object(values)?;
        if self.is_opaque(values) {
            return Err(Stop::Unknown(self.doubt(values)));
        }
        let all = self.call_virtual(values, "iterator", "()Ljava/util/Iterator;", &[])?;
        let mut found = Vec::new();
        while found.len() < MAX_ELEMENTS && self.call_virtual(all, "hasNext", "()Z", &[])?.as_bool() {
            found.push(self.call_virtual(all, "next", "()Ljava/lang/Object;", &[])?);
        }
        Ok(found)
    }
}

/// Sort part of an array of primitives.
fn sort(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let length = machine.array(call.this())?.len();
    let place = |at: usize| usize::try_from(call.argument(at).as_int()).unwrap_or(usize::MAX);
    let range = if call.arguments.len() > 1 { place(1)..place(2) } else { 0..length };
    if range.start > range.end || range.end > length {
        return Err(machine.outside(call.this(), call.argument(2)));
    }
    if let Some(crate::heap::Body::Array(array)) = machine.heap.get_mut(call.this().as_ref()).map(|one| &mut one.body) {
        match array {
            Array::Bytes(all) => all[range].sort_unstable(),
            Array::Chars(all) => all[range].sort_unstable(),
            Array::Shorts(all) => all[range].sort_unstable(),
            Array::Ints(all) => all[range].sort_unstable(),
            Array::Longs(all) => all[range].sort_unstable(),
            Array::Floats(all) => all[range].sort_by(f32::total_cmp),
            Array::Doubles(all) => all[range].sort_by(f64::total_cmp),
            Array::Values(_) => {}
        }
    }
    Ok(Value::ZERO)
}
