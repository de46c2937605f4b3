//! `android.util.SparseArray` and its kin: values by number, in the order of the numbers.

use std::collections::BTreeMap;

use crate::calls::Call;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::value::Value;

pub const TABLE: &[Row] = &[
    ("Landroid/util/SparseArray;-><init>", new),
    ("Landroid/util/SparseArray;->put", put),
    ("Landroid/util/SparseArray;->append", put),
    ("Landroid/util/SparseArray;->get", get),
    ("Landroid/util/SparseArray;->size", size),
    ("Landroid/util/SparseArray;->keyAt", |machine, call| {
        Ok(row(machine, call)?.map_or(Value::ZERO, |(key, _)| Value::int(key)))
    }),
    ("Landroid/util/SparseArray;->valueAt", |machine, call| {
        Ok(row(machine, call)?.map_or(Value::ZERO, |(_, value)| value))
    }),
    ("Landroid/util/SparseArray;->indexOfKey", index_of),
    ("Landroid/util/SparseArray;->remove", remove),
    ("Landroid/util/SparseArray;->delete", remove),
    ("Landroid/util/SparseArray;->clear", new),
    ("Landroid/util/SparseIntArray;-><init>", new),
    ("Landroid/util/SparseIntArray;->put", put),
    ("Landroid/util/SparseIntArray;->append", put),
    ("Landroid/util/SparseIntArray;->get", get),
    ("Landroid/util/SparseIntArray;->size", size),
    ("Landroid/util/SparseBooleanArray;-><init>", new),
    ("Landroid/util/SparseBooleanArray;->put", put),
    ("Landroid/util/SparseBooleanArray;->append", put),
    ("Landroid/util/SparseBooleanArray;->get", get),
    ("Landroid/util/SparseBooleanArray;->size", size),
    ("Landroid/view/View$MeasureSpec;->getMode", |_, call| {
        Ok(Value::int(call.this().as_int() & MODE).noted(call.this().note))
    }),
    ("Landroid/view/View$MeasureSpec;->getSize", |_, call| {
        Ok(Value::int(call.this().as_int() & !MODE).noted(call.this().note))
    }),
    ("Landroid/view/View$MeasureSpec;->makeMeasureSpec", |machine, call| {
        let note = machine.notes.join(call.this().note, call.argument(1).note);
        Ok(Value::int((call.this().as_int() & !MODE) | (call.argument(1).as_int() & MODE)).noted(note))
    }),
    ("Landroid/view/View;->resolveSizeAndState", resolve_size),
    ("Landroid/view/View;->resolveSize", resolve_size),
];

/// The two upper bits of a measure specification.
const MODE: i32 = 3 << 30;
/// `MeasureSpec.EXACTLY`.
const EXACTLY: i32 = 1 << 30;

#[derive(Default)]
struct ByNumber(BTreeMap<i32, Value>);

fn new(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.set_state(call.this(), ByNumber::default());
    Ok(Value::ZERO)
}

fn put(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.heap.charge(size_of::<Value>()).map_err(|_| Stop::Halt("heap"))?;
    machine.state::<ByNumber>(call.this())?.0.insert(call.argument(1).as_int(), call.argument(2));
    Ok(Value::ZERO)
}

fn get(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let rows = machine.state::<ByNumber>(call.this())?;
    Ok(rows.0.get(&call.argument(1).as_int()).copied().unwrap_or(call.argument(2)))
}

fn size(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let count = machine.state::<ByNumber>(call.this())?.0.len();
    Ok(Value::int(i32::try_from(count).unwrap_or(i32::MAX)))
}

fn row(machine: &mut Machine, call: &Call<'_>) -> Result<Option<(i32, Value)>, Stop> {
    let at = usize::try_from(call.argument(1).as_int()).unwrap_or(usize::MAX);
    let rows = machine.state::<ByNumber>(call.this())?;
    Ok(rows.0.iter().nth(at).map(|(&key, &value)| (key, value)))
}

fn index_of(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let key = call.argument(1).as_int();
    let rows = machine.state::<ByNumber>(call.this())?;
    let at = rows.0.keys().position(|&one| one == key);
    Ok(Value::int(at.and_then(|at| i32::try_from(at).ok()).unwrap_or(-1)))
}

fn remove(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.state::<ByNumber>(call.this())?.0.remove(&call.argument(1).as_int());
    Ok(Value::ZERO)
}

/// `resolveSize(wanted, spec)`: what the parent says where it says it exactly.
fn resolve_size(_: &mut Machine, call: &Call<'_>) -> Answer {
    let spec = call.argument(1);
    Ok(if spec.as_int() & MODE == EXACTLY { Value::int(spec.as_int() & !MODE) } else { call.this() })
}
