//! Binders and parcels: services of the app answer themselves, those of other apps with the planted value.

use crate::calls::Call;
use crate::device;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::value::{Note, Value};

pub const TABLE: &[Row] = &[
    ("Landroid/os/Binder;->attachInterface", |machine, call| {
        machine.keep(call.this(), "owner", call.argument(1));
        Ok(Value::ZERO)
    }),
    ("Landroid/os/Binder;->queryLocalInterface", local),
    ("Landroid/os/IBinder;->queryLocalInterface", local),
    ("Landroid/os/Binder;->transact", |machine, call| {
        let proto = "(ILandroid/os/Parcel;Landroid/os/Parcel;I)Z";
        // Each side reads what the other wrote from its beginning.
        rewind(machine, call.argument(2))?;
        let answer = machine.call_virtual(call.this(), "onTransact", proto, &call.arguments[1..])?;
        rewind(machine, call.argument(3))?;
        Ok(answer)
    }),
    ("Landroid/os/IBinder;->transact", transact),
    ("Landroid/os/Parcel;->foreignText", read_text),
    ("Landroid/os/Parcel;->foreignNumber", |machine, call| Err(Stop::Unknown(machine.doubt(call.this())))),
    ("Landroid/os/Parcel;->foreignObject", |machine, call| Err(Stop::Unknown(machine.doubt(call.this())))),
];

impl Machine {
    /// The reading that binding a service of another app is, by the question; its note.
    pub fn read_by_bind(&mut self, intent: Value) -> Note {
        let Some(action) = self.kept(intent, "action").and_then(|action| self.known_string(action)) else {
            return Note::NONE;
        };
        let ground = std::rc::Rc::clone(&self.ground);
        for source in &ground.sources {
            if let Some(row) = source.intents.iter().find(|row| row.by == "bind" && row.action == action) {
                let event = self.emit("source", &source.data_type, &action, "ok", row.weak);
                return self.notes.source(event);
            }
        }
        Note::NONE
    }
}

fn rewind(machine: &mut Machine, parcel: Value) -> Result<(), Stop> {
    if parcel.bits != 0 {
        machine.call_virtual(parcel, "setDataPosition", "(I)V", &[Value::ZERO])?;
    }
    Ok(())
}

fn local(machine: &mut Machine, call: &Call<'_>) -> Answer {
    Ok(machine.kept(call.this(), "owner").unwrap_or_default())
}

/// A call into another app: what comes back is of what the binder is.
fn transact(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let note = machine.note_of(call.this());
    machine.mark(call.argument(3), note);
    Ok(Value::bool(true))
}

fn read_text(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let note = machine.note_of(call.this());
    let event = machine.notes.origins(note).first().map(|origin| origin.event as usize);
    let row = event.and_then(|event| machine.record.events.get(event.checked_sub(1)?));
    let Some(data_type) = row.map(|row| row.what.clone()) else {
        return Err(Stop::Unknown(machine.doubt(call.this())));
    };
    let source = machine.notes.source(crate::names::index(event.unwrap_or(0)));
    let text = machine.new_string(&device::value(&data_type, machine.question.world.seed))?;
    machine.mark(text, source);
    Ok(text)
}
