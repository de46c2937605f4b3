//! `java.util`: lists for now; maps, sets and iterators go into files of their own beside this one.

use crate::calls::Call;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::value::Value;

pub const TABLE: &[Row] = &[
    ("Ljava/util/ArrayList;-><init>", new_list),
    ("Ljava/util/ArrayList;->add(Ljava/lang/Object;)Z", add),
    ("Ljava/util/ArrayList;->get", get),
    ("Ljava/util/ArrayList;->size", size),
    ("Ljava/util/ArrayList;->isEmpty", is_empty),
];

/// The elements of a list.
#[derive(Default)]
pub struct List(pub Vec<Value>);

fn new_list(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.set_state(call.this(), List::default());
    Ok(Value::ZERO)
}

fn add(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.heap.charge(size_of::<Value>()).map_err(|_| Stop::Halt("heap"))?;
    machine.state::<List>(call.this())?.0.push(call.argument(1));
    Ok(Value::bool(true))
}

fn get(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let at = call.argument(1).as_int();
    let list = machine.state::<List>(call.this())?;
    let length = list.0.len();
    match usize::try_from(at).ok().and_then(|at| list.0.get(at)) {
        Some(&value) => Ok(value),
        None => {
            let message = format!("Index: {at}, Size: {length}");
            Err(machine.throw("Ljava/lang/IndexOutOfBoundsException;", &message))
        }
    }
}

fn size(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let length = machine.state::<List>(call.this())?.0.len();
    Ok(Value::int(i32::try_from(length).unwrap_or(i32::MAX)))
}

fn is_empty(machine: &mut Machine, call: &Call<'_>) -> Answer {
    Ok(Value::bool(machine.state::<List>(call.this())?.0.is_empty()))
}
