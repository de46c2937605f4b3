//! What an app writes to connections of its own, under requests of any library: it ends in the record.

use crate::calls::Call;
use crate::device;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::model::java_net::unescaped;
use crate::trace::Origin;
use crate::value::{Note, Value};

/// The call of the platform that the app's own ends in.
const WRITE: &str = "Ljava/net/SocketOutputStream;->write([BII)V";
/// Steps behind which a text still stands in what is sent.
const LEGIBLE: [&str; 5] = ["concat", "format", "json", "trim", "url"];
/// Kinds of data whose reading is one text.
const ONE_TEXT: [&str; 9] = [
    "device.imei",
    "device.imsi",
    "device.iccid",
    "device.android_id",
    "device.serial",
    "device.oaid",
    "device.mac",
    "network.ip",
    "phone.number",
];

pub const TABLE: &[Row] = &[
    ("Ljava/net/SocketOutputStream;->sent", sent),
    ("Ljava/net/SocketInputStream;->hangUp", |machine, _| {
        let note = machine.notes.unknown("what the other end of a connection answers");
        machine.assume(false, note);
        Ok(Value::ZERO)
    }),
];

/// `sent(to, bytes, from, length)`: one request for each connection, and one for whatever it carries.
fn sent(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (buffer, from, length) = (call.argument(2), call.argument(3).as_int(), call.argument(4).as_int());
    let (from, length) = (usize::try_from(from).unwrap_or(0), usize::try_from(length).unwrap_or(0));
    let all = match machine.bytes(buffer) {
        Err(Stop::Unknown(_)) => {
            machine.sink("network", WRITE, &[call.argument(1), buffer]);
            return Ok(Value::ZERO);
        }
        known => known?,
    };
    let content = all.get(from..from.saturating_add(length)).unwrap_or(&all).to_vec();
    machine.spend_bytes(content.len());
    let note = machine.note_of(buffer);
    let note = carried(machine, note, &content);
    if length < all.len() {
        // A buffer of which a part is sent is filled anew: what it carried is gone.
        machine.forget(buffer);
    }
    let told = machine.kept(call.this(), "told").is_some();
    if told && machine.notes.origins(note).is_empty() {
        return Ok(Value::ZERO);
    }
    machine.keep(call.this(), "told", Value::bool(true));
    let bytes = machine.new_bytes(&content, note)?;
    machine.sink("network", WRITE, &[call.argument(1), bytes]);
    Ok(Value::ZERO)
}

/// Of the readings behind a buffer, those that `content` holds: libraries fill their buffers again and again.
fn carried(machine: &mut Machine, note: Note, content: &[u8]) -> Note {
    let kinds: Vec<(Origin, String)> =
        machine.notes.origins(note).iter().map(|one| (one.clone(), machine.data_type_of(one.event))).collect();
    if kinds.is_empty() {
        return note;
    }
    let text = String::from_utf8_lossy(content);
    let (plain, _) = unescaped(&text, false);
    let seed = machine.question.world.seed;
    let held = |origin: &Origin, kind: &str| {
        if !ONE_TEXT.contains(&kind) || !origin.steps.iter().all(|step| LEGIBLE.contains(step)) {
            return true;
        }
        let value = device::value(kind, seed);
        text.contains(&value) || plain.contains(&value)
    };
    let kept: Vec<Origin> = kinds.into_iter().filter(|(origin, kind)| held(origin, kind)).map(|row| row.0).collect();
    machine.notes.with_origins(note, kept)
}
