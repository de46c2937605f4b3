//! Cursors: planted rows of the phone's providers, and the rows that the app's own databases and providers give.

use crate::calls::Call;
use crate::device;
use crate::heap::Body;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::model::android_uri::authority;
use crate::sources::Named;
use crate::value::{Note, Value};

/// What reading an address needs, by authority.
const PERMISSIONS: &[(&str, &str)] = &[
    ("com.android.contacts", "android.permission.READ_CONTACTS"),
    ("contacts", "android.permission.READ_CONTACTS"),
    ("icc", "android.permission.READ_CONTACTS"),
    ("call_log", "android.permission.READ_CALL_LOG"),
    ("sms", "android.permission.READ_SMS"),
    ("mms", "android.permission.READ_SMS"),
    ("mms-sms", "android.permission.READ_SMS"),
    ("com.android.calendar", "android.permission.READ_CALENDAR"),
    ("calendar", "android.permission.READ_CALENDAR"),
    ("media", "android.permission.READ_EXTERNAL_STORAGE"),
];

pub const TABLE: &[Row] = &[
    ("Landroid/content/ContentResolver;->query", |machine, call| {
        machine.query(call.argument(1), call.argument(2), call.argument(4))
    }),
    ("Landroid/content/ContentResolver;->openInputStream", open),
    ("Landroid/content/ContentResolver;->openFileDescriptor", open),
    ("Landroid/content/ContentResolver;->acquireContentProviderClient", client),
    ("Landroid/content/ContentResolver;->acquireUnstableContentProviderClient", client),
    ("Landroid/content/ContentProviderClient;->query", |machine, call| {
        machine.query(call.argument(1), call.argument(2), call.argument(4))
    }),
    ("Landroid/app/Activity;->managedQuery", |machine, call| {
        machine.query(call.argument(1), call.argument(2), call.argument(4))
    }),
    ("Landroid/content/AsyncQueryHandler;-><init>", |_, _| Ok(Value::ZERO)),
    ("Landroid/content/AsyncQueryHandler;->startQuery", start_query),
    ("Landroid/app/ActivityThread;->runQuery", |machine, call| {
        let cursor = machine.query(call.argument(1), call.argument(2), Value::ZERO)?;
        machine.post_system("endQuery", vec![call.this(), cursor, call.argument(3)], 0, None);
        Ok(Value::ZERO)
    }),
    ("Landroid/app/ActivityThread;->endQuery", |machine, call| {
        let token = machine.kept(call.argument(2), "token").unwrap_or_default();
        let cookie = machine.kept(call.argument(2), "cookie").unwrap_or_default();
        let proto = "(ILjava/lang/Object;Landroid/database/Cursor;)V";
        machine.call_virtual(call.this(), "onQueryComplete", proto, &[token, cookie, call.argument(1)])
    }),
    ("Landroid/database/Cursor;->moveToNext", |machine, call| step(machine, call, |at| at + 1)),
    ("Landroid/database/Cursor;->moveToFirst", |machine, call| step(machine, call, |_| 0)),
    ("Landroid/database/Cursor;->moveToLast", |machine, call| {
        let last = machine.state::<Table>(call.this())?.rows.len();
        step(machine, call, |_| i64::try_from(last).unwrap_or(0) - 1)
    }),
    ("Landroid/database/Cursor;->moveToPrevious", |machine, call| step(machine, call, |at| at - 1)),
    ("Landroid/database/Cursor;->moveToPosition", |machine, call| {
        step(machine, call, |_| i64::from(call.argument(1).as_int()))
    }),
    ("Landroid/database/Cursor;->isAfterLast", |machine, call| {
        let rows = machine.state::<Table>(call.this())?;
        Ok(Value::bool(usize::try_from(rows.at).is_ok_and(|at| at >= rows.rows.len()) || rows.rows.is_empty()))
    }),
    ("Landroid/database/Cursor;->isBeforeFirst", |machine, call| {
        let rows = machine.state::<Table>(call.this())?;
        Ok(Value::bool(rows.at < 0 && !rows.rows.is_empty()))
    }),
    ("Landroid/database/Cursor;->getPosition", |machine, call| {
        let at = machine.state::<Table>(call.this())?.at;
        Ok(Value::int(i32::try_from(at).unwrap_or(-1)))
    }),
    ("Landroid/database/Cursor;->getCount", |machine, call| {
        let count = machine.state::<Table>(call.this())?.rows.len();
        let note = machine.note_of(call.this());
        Ok(Value::int(i32::try_from(count).unwrap_or(i32::MAX)).noted(note))
    }),
    ("Landroid/database/Cursor;->getColumnCount", |machine, call| {
        let count = machine.state::<Table>(call.this())?.columns.len();
        Ok(Value::int(i32::try_from(count).unwrap_or(i32::MAX)))
    }),
    ("Landroid/database/Cursor;->getColumnIndex", column),
    ("Landroid/database/Cursor;->getColumnIndexOrThrow", column),
    ("Landroid/database/Cursor;->getColumnName", |machine, call| {
        let name = usize::try_from(call.argument(1).as_int())
            .ok()
            .and_then(|at| machine.state::<Table>(call.this()).ok()?.columns.get(at).cloned());
        machine.new_string(&name.unwrap_or_default())
    }),
    ("Landroid/database/Cursor;->getColumnNames", |machine, call| {
        let names = machine.state::<Table>(call.this())?.columns.clone();
        let mut values = Vec::new();
        for name in names {
            values.push(machine.new_string(&name)?);
        }
        machine.new_array("[Ljava/lang/String;", values)
    }),
    ("Landroid/database/Cursor;->getString", get),
    ("Landroid/database/Cursor;->getInt", get_number),
    ("Landroid/database/Cursor;->getLong", get_number),
    ("Landroid/database/Cursor;->getShort", get_number),
    ("Landroid/database/Cursor;->getDouble", get_real),
    ("Landroid/database/Cursor;->getFloat", |machine, call| {
        let value = get_real(machine, call)?;
        #[allow(clippy::cast_possible_truncation, reason = "the platform cuts too")]
        Ok(Value::float(value.as_double() as f32).noted(value.note))
    }),
    ("Landroid/database/Cursor;->getBlob", |machine, call| {
        let (value, ..) = cell(machine, call)?;
        value.ok_or_else(|| Stop::Unknown(machine.notes.unknown("bytes of a row of a provider")))
    }),
    ("Landroid/database/Cursor;->isNull", |machine, call| {
        let (value, ..) = cell(machine, call)?;
        Ok(Value::bool(value.is_some_and(|value| value.bits == 0)))
    }),
    ("Landroid/database/Cursor;->close", |_, _| Ok(Value::ZERO)),
    ("Landroid/database/Cursor;->isClosed", |_, _| Ok(Value::ZERO)),
    ("Landroid/database/MatrixCursor;-><init>", new_matrix),
    ("Landroid/database/MatrixCursor;->addRow([Ljava/lang/Object;)V", add_row),
    ("Landroid/database/sqlite/SQLiteDatabase;->unknown", |machine, _| Err(unread(machine))),
    ("Landroid/database/sqlite/SQLiteDatabase;->unknownCount", |machine, _| Err(unread(machine))),
    ("Landroid/content/Context;->openOrCreateDatabase", |machine, call| {
        let proto = "(Ljava/lang/String;)Ljava/io/File;";
        let file = machine.call_virtual(call.this(), "getDatabasePath", proto, &[call.argument(1)])?;
        let path = machine.call_virtual(file, "getPath", "()Ljava/lang/String;", &[])?;
        let class = machine.platform_class("Landroid/database/sqlite/SQLiteDatabase;");
        machine.initialise_now(class)?;
        let proto = "(Ljava/lang/String;)Landroid/database/sqlite/SQLiteDatabase;";
        let selector = machine.names.selector_of("at", proto);
        match machine.find_method(class, selector) {
            Some(method) => machine.call(method, &[path]),
            None => Err(unread(machine)),
        }
    }),
];

/// A cursor: its columns, its rows, the row it stands on.
struct Table {
    columns: Vec<String>,
    /// Each row as long as `columns` was when it was made; columns that come later take what `other` says.
    rows: Vec<Vec<Value>>,
    at: i64,
    /// Columns are not told beforehand: every name asked for is one.
    open: bool,
    /// Text of a column of a planted row, by data type.
    data_type: String,
}

impl Machine {
    /// What a query of an address gives: the planted row of a provider of the phone, the answer of one of the app.
    pub fn query(&mut self, address: Value, columns: Value, arguments: Value) -> Answer {
        let (text, _) = self.uri(address)?;
        let note = self.read_address(&text)?;
        if note != Note::NONE {
            return self.planted_row(note, columns);
        }
        if let Some(answer) = self.query_settings(&text, columns, arguments) {
            return answer;
        }
        let name = authority(&text).unwrap_or_default().to_owned();
        if let Some(&provider) = self.singles.get(&format!("provider {name}")) {
            let proto = "(Landroid/net/Uri;[Ljava/lang/String;Ljava/lang/String;[Ljava/lang/String;Ljava/lang/String;)Landroid/database/Cursor;";
            let null = Value::ZERO;
            return self.call_virtual(
                Value::reference(provider),
                "query",
                proto,
                &[address, columns, null, null, null],
            );
        }
        self.unknown_of(b"Landroid/database/Cursor;", "a provider of another app")
    }

    /// Read an address: the event, or the refusal for want of a permission.
    pub fn read_address(&mut self, text: &str) -> Result<Note, Stop> {
        let note = self.read_named(Named::Address, text);
        let name = authority(text).unwrap_or_default();
        let needed = PERMISSIONS.iter().find(|row| row.0 == name).map(|row| row.1);
        if note != Note::NONE
            && let Some(permission) = needed.filter(|permission| !self.is_granted(permission))
        {
            if let Some(event) = self.record.events.last_mut() {
                event.result = "denied";
            }
            return Err(self.throw("Ljava/lang/SecurityException;", &format!("{text} needs {permission}")));
        }
        Ok(note)
    }

    /// A cursor before its first row.
    pub fn new_rows(&mut self, columns: Vec<String>, rows: Vec<Vec<Value>>, note: Note) -> Answer {
        let made = self.new_object("Landroid/database/Cursor;", Body::Plain)?;
        self.set_state(made, Table { columns, rows, at: -1, open: false, data_type: String::new() });
        self.mark(made, note);
        Ok(made)
    }

    fn planted_row(&mut self, note: Note, columns: Value) -> Answer {
        let event = self.notes.origins(note).first().map_or(0, |origin| origin.event);
        let row = (event as usize).checked_sub(1).and_then(|at| self.record.events.get(at));
        let data_type = row.map_or_else(String::new, |event| event.what.clone());
        let mut names = Vec::new();
        if columns.bits != 0 {
            for value in super::android_resources::elements(self, columns)? {
                names.push(self.known_string(value).unwrap_or_default());
            }
        }
        let open = names.is_empty();
        let rows = Table { columns: names, rows: vec![Vec::new()], at: -1, open, data_type };
        let made = self.new_object("Landroid/database/Cursor;", Body::Plain)?;
        self.set_state(made, rows);
        self.mark(made, note);
        Ok(made)
    }
}

/// A statement beyond what the databases of the model read.
fn unread(machine: &mut Machine) -> Stop {
    Stop::Unknown(machine.notes.unknown("a statement that the databases of the model do not read"))
}

fn open(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (text, _) = machine.uri(call.argument(1))?;
    let note = machine.read_address(&text)?;
    let unknown = machine.notes.unknown("a stream of a provider");
    Err(Stop::Unknown(machine.notes.join(note, unknown)))
}

fn client(machine: &mut Machine, _: &Call<'_>) -> Answer {
    machine.new_object("Landroid/content/ContentProviderClient;", Body::Plain)
}

/// `startQuery(token, cookie, address, columns, ...)`.
fn start_query(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let asked = machine.new_object("Ljava/lang/Object;", Body::Plain)?;
    machine.keep(asked, "token", call.argument(1));
    machine.keep(asked, "cookie", call.argument(2));
    machine.spawn_system("runQuery", vec![call.this(), call.argument(3), call.argument(4), asked]);
    Ok(Value::ZERO)
}

fn step(machine: &mut Machine, call: &Call<'_>, to: impl FnOnce(i64) -> i64) -> Answer {
    let note = machine.note_of(call.this());
    let rows = machine.state::<Table>(call.this())?;
    let count = i64::try_from(rows.rows.len()).unwrap_or(i64::MAX);
    rows.at = to(rows.at).clamp(-1, count);
    Ok(Value::bool((0..count).contains(&rows.at)).noted(note))
}

fn column(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let name = machine.string(call.argument(1))?;
    let rows = machine.state::<Table>(call.this())?;
    let mut found = rows.columns.iter().position(|one| one.eq_ignore_ascii_case(&name));
    if found.is_none() && rows.open && rows.columns.len() < 1_000 {
        rows.columns.push(name.clone());
        found = Some(rows.columns.len() - 1);
    }
    match found {
        Some(at) => Ok(Value::int(i32::try_from(at).unwrap_or(-1))),
        None if machine.method_text(call.method).contains("OrThrow") => {
            Err(machine.throw("Ljava/lang/IllegalArgumentException;", &format!("column '{name}' does not exist")))
        }
        None => Ok(Value::int(-1)),
    }
}

/// The value of a column of the row the cursor stands on: `None` where it is a planted one.
fn cell(machine: &mut Machine, call: &Call<'_>) -> Result<(Option<Value>, String, usize), Stop> {
    let rows = machine.state::<Table>(call.this())?;
    let data_type = rows.data_type.clone();
    let at = usize::try_from(rows.at).ok();
    let Some(row) = at.and_then(|at| rows.rows.get(at)) else {
        let message = format!("Index {}, size {}", rows.at, rows.rows.len());
        return Err(machine.throw("Landroid/database/CursorIndexOutOfBoundsException;", &message));
    };
    let column = usize::try_from(call.argument(1).as_int()).unwrap_or(usize::MAX);
    Ok((row.get(column).copied(), data_type, column))
}

fn get(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (value, data_type, column) = cell(machine, call)?;
    if let Some(value) = value {
        if value.bits == 0 || machine.is_text(value) || machine.is_opaque(value) {
            return Ok(value);
        }
        return machine.call_virtual(value, "toString", "()Ljava/lang/String;", &[]);
    }
    let note = machine.note_of(call.this());
    let seed = machine.question.world.seed;
    let text = device::value(&data_type, seed.wrapping_add(column as u64 * 0x1_0000));
    let text = machine.new_string(&text)?;
    machine.mark(text, note);
    Ok(text)
}

/// A cell as a number: what a text begins with, 0 where it begins with none.
fn number(machine: &mut Machine, call: &Call<'_>) -> Result<(f64, i64, Note), Stop> {
    let (value, ..) = cell(machine, call)?;
    let Some(value) = value else { return Ok((1.0, 1, machine.note_of(call.this()))) };
    if value.bits == 0 {
        return Ok((0.0, 0, Note::NONE));
    }
    let shown = machine.call_virtual(value, "toString", "()Ljava/lang/String;", &[])?;
    let (text, note) = (machine.string(shown)?, machine.note_of(shown));
    let text = match text.as_str() {
        "true" => "1",
        "false" => "0",
        other => other.trim(),
    };
    let end = text.find(|letter: char| !letter.is_ascii_digit() && !".-+eE".contains(letter)).unwrap_or(text.len());
    let real: f64 = text[..end].parse().unwrap_or(0.0);
    #[allow(clippy::cast_possible_truncation, reason = "the conversion saturates as the platform's does")]
    let whole = text[..end].parse().unwrap_or(real as i64);
    Ok((real, whole, note))
}

fn get_number(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (_, whole, note) = number(machine, call)?;
    Ok(Value::long(whole).noted(note))
}

fn get_real(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (real, _, note) = number(machine, call)?;
    Ok(Value::double(real).noted(note))
}

fn new_matrix(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let mut columns = Vec::new();
    for value in super::android_resources::elements(machine, call.argument(1))? {
        columns.push(machine.known_string(value).unwrap_or_default());
    }
    let rows = Table { columns, rows: Vec::new(), at: -1, open: false, data_type: String::new() };
    machine.set_state(call.this(), rows);
    Ok(Value::ZERO)
}

fn add_row(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let row = super::android_resources::elements(machine, call.argument(1))?;
    machine.heap.charge(row.len() * size_of::<Value>()).map_err(|_| Stop::Halt("heap"))?;
    machine.state::<Table>(call.this())?.rows.push(row);
    Ok(Value::ZERO)
}
