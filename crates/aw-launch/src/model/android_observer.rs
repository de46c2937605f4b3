//! Observers of addresses: who registered is told of what the app itself announces to have changed.

use crate::calls::Call;
use crate::machine::{Answer, Machine};
use crate::model::Row;
use crate::value::Value;

/// Observers registered at a time.
const MAX_OBSERVERS: usize = 1_000;

pub const TABLE: &[Row] = &[
    ("Landroid/content/ContentResolver;->registerContentObserver", register),
    ("Landroid/content/ContentResolver;->unregisterContentObserver", |machine, call| {
        machine.system.observers.retain(|row| row.observer.bits != call.argument(1).bits);
        Ok(Value::ZERO)
    }),
    ("Landroid/content/ContentResolver;->notifyChange", notify),
    ("Landroid/database/ContentObserver;->onChange(ZLandroid/net/Uri;)V", |machine, call| {
        machine.call_virtual(call.this(), "onChange", "(Z)V", &[call.argument(1)])
    }),
    ("Landroid/app/ActivityThread;->tellObserver", |machine, call| {
        let arguments = [Value::ZERO, call.argument(1)];
        machine.call_virtual(call.this(), "onChange", "(ZLandroid/net/Uri;)V", &arguments)
    }),
];

/// Who waits for a change below an address.
#[derive(Clone, Debug)]
pub struct Observed {
    address: String,
    below: bool,
    observer: Value,
}

impl Observed {
    /// Whether a change of `address` is told: below what is observed if that was asked for, or above it.
    fn is_told(&self, address: &str) -> bool {
        let under = |inner: &str, outer: &str| {
            inner.strip_prefix(outer).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        address == self.address || under(&self.address, address) || self.below && under(address, &self.address)
    }
}

fn register(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (address, _) = machine.uri(call.argument(1))?;
    let row = Observed { address, below: call.argument(2).as_bool(), observer: call.argument(3) };
    if machine.heap.get(row.observer.as_ref()).is_some() && machine.system.observers.len() < MAX_OBSERVERS {
        machine.system.observers.push(row);
    }
    Ok(Value::ZERO)
}

/// `notifyChange(address, who changed it)`: every other observer is told on the main queue.
fn notify(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (address, _) = machine.uri(call.argument(1))?;
    for row in machine.system.observers.clone() {
        if row.is_told(&address) && row.observer.bits != call.argument(2).bits {
            machine.post_system("tellObserver", vec![row.observer, call.argument(1)], 0, None);
        }
    }
    Ok(Value::ZERO)
}

#[cfg(test)]
mod tests {
    use super::Observed;
    use crate::value::Value;

    #[test]
    fn changes_at_below_and_above_are_told() {
        let mut row = Observed { address: "content://a/rows".into(), below: false, observer: Value::ZERO };
        assert!(row.is_told("content://a/rows") && row.is_told("content://a"));
        assert!(!row.is_told("content://a/rows/1") && !row.is_told("content://a/rowsets"));
        row.below = true;
        assert!(row.is_told("content://a/rows/1") && !row.is_told("content://a/rowsets"));
    }
}
