//! Listeners of the phone's state: whoever registers is told at once how it is.

use crate::calls::Call;
use crate::machine::{Answer, Machine};
use crate::model::Row;
use crate::trace::Origin;
use crate::value::{Note, Value};

/// What is told: the bit of `PhoneStateListener.LISTEN_*` that asks for it, the method, its parameters.
const TOLD: &[(i32, &str, &str)] = &[
    (0x1, "onServiceStateChanged", "(Landroid/telephony/ServiceState;)V"),
    (0x2, "onSignalStrengthChanged", "(I)V"),
    (0x10, "onCellLocationChanged", "(Landroid/telephony/CellLocation;)V"),
    (0x20, "onCallStateChanged", "(ILjava/lang/String;)V"),
    (0x20, "onCallStateChanged", "(I)V"),
    (0x40, "onDataConnectionStateChanged", "(I)V"),
    (0x40, "onDataConnectionStateChanged", "(II)V"),
    (0x100, "onSignalStrengthsChanged", "(Landroid/telephony/SignalStrength;)V"),
    (0x400, "onCellInfoChanged", "(Ljava/util/List;)V"),
];
const EVERYTHING: i32 = -1;

pub const TABLE: &[Row] = &[
    ("Landroid/telephony/TelephonyManager;->listen", |machine, call| {
        register(machine, call.method, call.argument(1), call.argument(2).as_int())
    }),
    ("Landroid/telephony/TelephonyManager;->registerTelephonyCallback", |machine, call| {
        let callback = call.arguments.last().copied().unwrap_or_default();
        register(machine, call.method, callback, EVERYTHING)
    }),
    ("Landroid/app/ActivityThread;->tellPhone", tell),
];

/// A reading that the call is itself is what the listener is told.
fn register(machine: &mut Machine, method: crate::classes::MethodId, listener: Value, events: i32) -> Answer {
    if machine.heap.get(listener.as_ref()).is_some() && events != 0 {
        let api = machine.method_text(method);
        let asked = machine.record.events.last().filter(|event| event.kind == "source" && event.api == api);
        let asked = asked.map(|event| event.sequence);
        let note = asked.map_or(Note::NONE, |event| machine.notes.source(event));
        machine.post_system("tellPhone", vec![listener, Value::int(events).noted(note)], 0, None);
    }
    Ok(Value::ZERO)
}

fn tell(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (listener, events) = (call.this(), call.argument(1));
    let origins: Vec<Origin> = machine.notes.origins(events.note).to_vec();
    for &(bit, name, proto) in TOLD.iter().filter(|row| events.as_int() & row.0 != 0) {
        let mut arguments = Vec::new();
        for descriptor in crate::names::parameters(proto.as_bytes()) {
            let unknown = machine.notes.unknown("the state of the phone's networks");
            let note = machine.notes.with_origins(unknown, origins.clone());
            arguments.push(match descriptor {
                // Nobody calls, and no number is told.
                b"I" if bit == 0x20 => Value::ZERO,
                b"Ljava/lang/String;" => machine.new_string("")?,
                other => machine.unknown_noted(other, note)?,
            });
        }
        machine.call_own(listener, name, proto, &arguments)?;
    }
    Ok(Value::ZERO)
}
