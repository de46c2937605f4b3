//! Content providers: calls by address reach the app's own ones; what others answer is not known.

use crate::calls::Call;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::model::android_uri::authority;
use crate::value::Value;

pub const TABLE: &[Row] = &[
    ("Landroid/content/ContentResolver;->insert", |machine, call| hand_over(machine, call, "insert")),
    ("Landroid/content/ContentResolver;->update", |machine, call| hand_over(machine, call, "update")),
    ("Landroid/content/ContentResolver;->delete", |machine, call| hand_over(machine, call, "delete")),
    ("Landroid/content/ContentResolver;->bulkInsert", |machine, call| hand_over(machine, call, "bulkInsert")),
    ("Landroid/content/ContentResolver;->getType", |machine, call| hand_over(machine, call, "getType")),
    (
        "Landroid/content/ContentResolver;->call(Landroid/net/Uri;Ljava/lang/String;Ljava/lang/String;Landroid/os/Bundle;)Landroid/os/Bundle;",
        |machine, call| {
            let provider = own(machine, call.argument(1))?;
            told(machine, provider, &call.arguments[2..])
        },
    ),
    (
        "Landroid/content/ContentResolver;->call(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Landroid/os/Bundle;)Landroid/os/Bundle;",
        |machine, call| {
            let name = machine.string(call.argument(1))?;
            let provider = by_authority(machine, &name)?;
            told(machine, provider, &call.arguments[2..])
        },
    ),
    ("Landroid/content/ContentProvider;->call", |_, _| Ok(Value::ZERO)),
];

fn by_authority(machine: &mut Machine, name: &str) -> Answer {
    match machine.singles.get(&format!("provider {name}")) {
        Some(&provider) => Ok(Value::reference(provider)),
        None => Err(Stop::Unknown(machine.notes.unknown("a provider of another app"))),
    }
}

fn own(machine: &mut Machine, address: Value) -> Answer {
    let (text, _) = machine.uri(address)?;
    let name = authority(&text).unwrap_or_default().to_owned();
    by_authority(machine, &name)
}

/// The same call, of the provider.
fn hand_over(machine: &mut Machine, call: &Call<'_>, name: &str) -> Answer {
    let (text, _) = machine.uri(call.argument(1))?;
    let read = machine.read_address(&text)?;
    if read != crate::value::Note::NONE {
        return Err(Stop::Unknown(machine.notes.unknown("what a provider of the phone keeps")));
    }
    let provider = own(machine, call.argument(1))?;
    let proto = machine.methods[call.method as usize].proto;
    let proto = machine.names.text(proto);
    machine.call_virtual(provider, name, &proto, &call.arguments[1..])
}

/// `call(method, argument, extras)`.
fn told(machine: &mut Machine, provider: Value, arguments: &[Value]) -> Answer {
    let proto = "(Ljava/lang/String;Ljava/lang/String;Landroid/os/Bundle;)Landroid/os/Bundle;";
    machine.call_virtual(provider, "call", proto, arguments)
}
