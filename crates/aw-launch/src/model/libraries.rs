//! Native methods of libraries whose Java half apps carry and whose native half is a store: what a first start finds in it.
//!
//! MMKV keeps values by key in files of the app; its Java class hands each call to a native method of the same name.
//! <https://github.com/Tencent/MMKV>

use crate::calls::Call;
use crate::machine::{Answer, Machine};
use crate::model::answers;
use crate::model::{Native, Row};
use crate::value::Value;

const STORE: &str = "Lcom/tencent/mmkv/MMKV;";
/// The store that all others are kept beside.
const STANDARD: &str = "mmkv.default";

const TABLE: &[Row] = &[
    ("getDefaultMMKV", |machine, _| handle(machine, STANDARD)),
    ("getMMKVWithID", named),
    ("getMMKVWithIDAndSize", named),
    ("getMMKVWithAshmemID", named),
    ("containsKey", |machine, call| {
        let found = stored(machine, call)?;
        Ok(Value::bool(found.is_some()))
    }),
    ("removeValueForKey", |machine, call| {
        let (store, key) = place(machine, call)?;
        let name = machine.names.add(key.as_bytes());
        if let Some(kept) = machine.heap.get_mut(store.as_ref()).and_then(|object| object.kept.as_mut()) {
            kept.remove(&name);
        }
        Ok(Value::ZERO)
    }),
    ("clearAll", |machine, call| {
        let store = store_of(machine, call);
        if let Some(object) = machine.heap.get_mut(store.as_ref()) {
            object.kept = None;
        }
        Ok(Value::ZERO)
    }),
    ("checkProcessMode", |_, _| Ok(Value::bool(true))),
    ("jniInitialize", |_, _| Ok(Value::ZERO)),
    ("initialize", |_, _| Ok(Value::ZERO)),
    ("onExit", |_, _| Ok(Value::ZERO)),
    ("pageSize", |_, _| Ok(Value::int(4_096))),
    ("setCallbackHandler", |_, _| Ok(Value::ZERO)),
    ("setWantsContentChangeNotify", |_, _| Ok(Value::ZERO)),
    ("setLogLevel", |_, _| Ok(Value::ZERO)),
];

/// The function of a native method of a class of the app, where it is one of a library that is known.
pub fn find(class: &str, name: &str) -> Option<Native> {
    if class != STORE {
        return None;
    }
    if name.starts_with("decode") {
        return Some(decode);
    }
    if name.starts_with("encode") {
        return Some(encode);
    }
    TABLE.iter().find(|row| row.0 == name).map(|row| row.1)
}

/// A handle is the number of the object that stands for the store.
fn handle(machine: &mut Machine, name: &str) -> Answer {
    let store = machine.single(&format!("store {name}"), "Ljava/lang/Object;")?;
    Ok(Value::long(i64::from(store.as_ref())))
}

fn named(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let name = machine.string(call.this())?;
    handle(machine, &name)
}

fn store_of(machine: &Machine, call: &Call<'_>) -> Value {
    let number = u32::try_from(call.argument(1).as_long()).unwrap_or(0);
    let is_store = machine.singles.iter().any(|(name, &object)| object == number && name.starts_with("store "));
    if is_store { Value::reference(number) } else { Value::ZERO }
}

/// `(this, handle, key, ...)`: the store and the name of the value in it.
fn place(machine: &mut Machine, call: &Call<'_>) -> Result<(Value, String), crate::machine::Stop> {
    let key = machine.string(call.argument(2))?;
    Ok((store_of(machine, call), format!("value {key}")))
}

fn stored(machine: &mut Machine, call: &Call<'_>) -> Result<Option<Value>, crate::machine::Stop> {
    let (store, key) = place(machine, call)?;
    Ok(machine.kept(store, &key))
}

/// What was stored, else what the app takes then.
fn decode(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (store, place) = place(machine, call)?;
    if let Some(value) = machine.kept(store, &place) {
        return Ok(value);
    }
    let (key, letter) = (machine.string(call.argument(2))?, machine.methods[call.method as usize].returns);
    let Some(answer) = answers::given(machine, &key, call.argument(3), letter) else { return Ok(call.argument(3)) };
    machine.keep(store, &place, answer);
    Ok(answer)
}

fn encode(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (store, key) = place(machine, call)?;
    machine.keep(store, &key, call.argument(3));
    Ok(Value::bool(true))
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn only_the_class_of_the_library_is_known() {
        assert!(find("Lcom/tencent/mmkv/MMKV;", "decodeBool").is_some());
        assert!(find("Lcom/tencent/mmkv/MMKV;", "backupOneToDirectory").is_none());
        assert!(find("La/b/MMKV;", "decodeBool").is_none());
    }
}
