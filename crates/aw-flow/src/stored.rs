//! Consent that is stored elsewhere than in preferences: rows of an own database, the answer of an own
//! provider, properties, settings, account data, files. Calls of the framework in, values out.

use std::rc::Rc;

use crate::flow::{CallFact, World};
use crate::gates::{Certainty, Gate, names_consent};
use crate::models::Model;
use crate::points_to::Engine;
use crate::program::{Body, Program};
use crate::state::State;
use crate::sweep::Invoke;
use crate::value::{Cell, Val};

/// Longest constant that is taken for the name of a table, a column or a file.
const MAX_NAME_BYTES: usize = 48;
/// Files of these kinds are documents to read, not marks of an answer.
const DOCUMENTS: &[&str] = &[".html", ".htm", ".md", ".pdf", ".txt", ".css"];
/// Beginnings of method names that ask for something stored.
const ASKS: &[&str] =
    &["is", "has", "get", "check", "find", "load", "read", "query", "was", "fetch", "select", "agree"];

/// Rows of the table of models (`models`).
pub const MODELS: &[(&str, &[&str], Model)] = &[
    ("Ljava/util/Properties;", &["getProperty", "getOrDefault"], Model::PreferenceGet),
    ("Ljava/util/Properties;", &["containsKey", "contains"], Model::PreferenceContains),
    ("Ljava/util/Properties;", &["setProperty"], Model::PreferencePut),
    ("Landroid/content/SharedPreferences$Editor;", &["putStringSet", "putFloat"], Model::PreferencePut),
    ("Landroid/content/ContentValues;", &["put"], Model::PreferencePut),
    ("Lorg/json/JSONObject;", &["getString", "getLong", "optLong", "opt", "get"], Model::PreferenceGet),
    ("Landroidx/preference/PreferenceDataStore;", &["getBoolean", "getInt", "getString"], Model::PreferenceGet),
    ("Landroid/preference/PreferenceDataStore;", &["getBoolean", "getInt", "getString"], Model::PreferenceGet),
    ("Ljava/security/KeyStore;", &["containsAlias"], Model::PreferenceContains),
    ("Landroid/provider/Settings$Secure;", &["getInt", "getLong", "getString", "getFloat"], Model::SettingGet),
    ("Landroid/provider/Settings$System;", &["getInt", "getLong", "getString", "getFloat"], Model::SettingGet),
    ("Landroid/provider/Settings$Global;", &["getInt", "getLong", "getString", "getFloat"], Model::SettingGet),
    ("Landroid/accounts/AccountManager;", &["getUserData"], Model::UserData),
    ("Landroid/os/BaseBundle;", BUNDLE, Model::BundleGet),
    ("Landroid/os/Bundle;", BUNDLE, Model::BundleGet),
    ("Landroid/os/PersistableBundle;", BUNDLE, Model::BundleGet),
    ("Landroid/content/ContentResolver;", &["call"], Model::ProviderCall),
    ("Landroid/content/ContentResolver;", &["query"], Model::RowQuery),
    ("Landroid/content/ContentProviderClient;", &["call"], Model::ProviderCall),
    ("Landroid/content/ContentProviderClient;", &["query"], Model::RowQuery),
    (
        "Landroid/database/sqlite/SQLiteDatabase;",
        &["query", "rawQuery", "queryWithFactory", "rawQueryWithFactory", "compileStatement"],
        Model::RowQuery,
    ),
    ("Landroid/database/sqlite/SQLiteQueryBuilder;", &["query"], Model::RowQuery),
    ("Landroidx/sqlite/db/SupportSQLiteDatabase;", &["query", "compileStatement"], Model::RowQuery),
    ("Landroidx/room/RoomSQLiteQuery;", &["acquire"], Model::RowQuery),
    ("Landroidx/room/RoomDatabase;", &["query"], Model::RowQuery),
    ("Landroidx/room/util/DBUtil;", &["query"], Model::RowQuery),
    ("Landroidx/room/RoomSQLiteQuery;", &["bindString", "bindLong"], Model::RowColumn),
    ("Landroidx/room/util/CursorUtil;", &["getColumnIndex", "getColumnIndexOrThrow"], Model::RowColumn),
    ("Landroid/database/Cursor;", &["getColumnIndex", "getColumnIndexOrThrow"], Model::RowColumn),
    (
        "Landroid/database/Cursor;",
        &[
            "moveToFirst",
            "moveToNext",
            "moveToLast",
            "moveToPosition",
            "getCount",
            "getInt",
            "getLong",
            "getShort",
            "getString",
            "isNull",
            "isAfterLast",
        ],
        Model::RowRead,
    ),
    ("Landroid/database/sqlite/SQLiteStatement;", &["simpleQueryForLong", "simpleQueryForString"], Model::RowRead),
    ("Landroid/database/DatabaseUtils;", &["longForQuery", "stringForQuery", "queryNumEntries"], Model::RowRead),
    ("Landroid/content/Context;", &["openFileInput"], Model::FileOpen),
    ("Landroid/content/Context;", &["getFileStreamPath", "getDatabasePath"], Model::FilePath),
    ("Ljava/io/File;", &["length", "canRead", "isDirectory"], Model::FileExists),
];

const BUNDLE: &[&str] = &["getBoolean", "getInt", "getLong", "getString", "containsKey", "get"];

/// Whether a body that reads rows or bundles names consent there, or is asked by a key.
pub fn tells(engine: &Engine<'_>, body: Body) -> bool {
    let program = engine.program;
    let method = program.bodies[body as usize].method;
    let returned = program.return_type(method);
    let by_key = returned != b"V"
        && program
            .protos
            .bytes(program.methods[method as usize].proto)
            .windows(18)
            .any(|part| part == b"Ljava/lang/String;");
    by_key || asks_by_name(engine, body).is_some() || names_in(engine, body).is_some()
}

/// The name of a method that asks for stored consent.
fn asks_by_name(engine: &Engine<'_>, body: Body) -> Option<String> {
    let program = engine.program;
    let method = program.bodies[body as usize].method;
    let name = program.names.text(program.methods[method as usize].name);
    let asks = program.return_type(method) != b"V" && ASKS.iter().any(|start| name.starts_with(start));
    (asks && names_consent(&engine.query.words, &name)).then_some(name)
}

/// A constant of a body that names a table, a column or a statement of consent.
fn names_in(engine: &Engine<'_>, body: Body) -> Option<String> {
    let program: &Program = engine.program;
    let code = program.code(body)?;
    code.insns().filter(|insn| insn.kind == aw_dex::Kind::ConstString).find_map(|insn| {
        let text = aw_dex::to_text(program.string_in(body, insn.index));
        let name = text.len() <= MAX_NAME_BYTES && !text.trim().contains(' ');
        ((name || is_statement(&text)) && names_consent(&engine.query.words, &text)).then_some(text)
    })
}

fn is_statement(text: &str) -> bool {
    text.trim_start().get(..6).is_some_and(|start| start.eq_ignore_ascii_case("select"))
}

impl Engine<'_> {
    /// What a call gives that reads something stored elsewhere.
    pub fn elsewhere(&self, model: Model, body: Body, call: &mut CallFact, state: &mut State, world: World) {
        self.ask_world();
        let result = match model {
            Model::RowQuery | Model::ProviderCall => {
                let texts = self.texts_of(body, call, state, world);
                state.set_cell(call.at, Cell::Bag(Rc::new(texts)));
                None
            }
            Model::RowColumn => {
                let texts = self.texts_of(body, call, state, world);
                if let Some(at) = call.args.first().and_then(made_at)
                    && let Some(Cell::Bag(mut known)) = state.cell(at).cloned()
                {
                    let new: Vec<Val> = texts.into_iter().filter(|text| !known.contains(text)).collect();
                    Rc::make_mut(&mut known).extend(new);
                    state.set_cell(at, Cell::Bag(known));
                }
                None
            }
            Model::RowRead if world == World::Fresh => self.row_read(body, call, state),
            Model::BundleGet if world == World::Fresh => self.bundle_get(body, call, state, world),
            Model::SettingGet => self.by_key(body, call, 1, Some(2), world),
            Model::UserData => self.by_key(body, call, 2, None, world),
            Model::FileOpen => {
                call.stops = self.missing_file(body, call, world).map(Some);
                None
            }
            Model::FilePath => self.file_path(body, call, state, world),
            _ => None,
        };
        if let Some(value) = result {
            call.result = value;
        }
    }

    /// A stored value by its key.
    fn by_key(&self, body: Body, call: &CallFact, key: usize, default: Option<usize>, world: World) -> Option<Val> {
        let key = self.parameter_known(body, call.args.get(key)?, world);
        let default =
            default.and_then(|index| call.args.get(index)).map(|value| self.parameter_known(body, value, world));
        Some(self.stored(body, call, key.text()?, default.as_ref(), world))
    }

    /// The texts a query is made of: statement, table, columns, arguments.
    fn texts_of(&self, body: Body, call: &CallFact, state: &State, world: World) -> Vec<Val> {
        let mut found = Vec::new();
        for value in &call.args {
            let elements = match made_at(value).and_then(|at| state.cell(at)) {
                Some(Cell::Bag(values)) => values.to_vec(),
                Some(Cell::Made(values)) => values.to_vec(),
                _ => Vec::new(),
            };
            for part in elements.iter().chain(std::iter::once(value)) {
                let known = self.parameter_known(body, part, world);
                if known.text().is_some() && !found.contains(&known) {
                    found.push(known);
                }
            }
        }
        found
    }

    /// The first text that names consent, unless the launch itself grants by that name.
    fn naming(&self, texts: &[Val]) -> Option<String> {
        self.ask_learned();
        let gates = self.gates.borrow();
        let mut texts = texts.iter().filter_map(|value| value.text());
        texts
            .find(|text| {
                let plain = text.to_lowercase();
                names_consent(&self.query.words, text)
                    && !gates.self_granted.iter().any(|key| plain.contains(&key.to_lowercase()))
            })
            .map(ToString::to_string)
    }

    /// A row of an own table that tells consent: before anyone was asked there is none.
    fn row_read(&self, body: Body, call: &CallFact, state: &State) -> Option<Val> {
        let of_query = match call.invoke {
            Invoke::Static => Some(self.texts_of(body, call, state, World::Fresh)),
            _ => match call.args.first().and_then(made_at).and_then(|at| state.cell(at)) {
                Some(Cell::Bag(texts)) => Some(texts.to_vec()),
                _ => None,
            },
        };
        let told = match &of_query {
            Some(texts) => {
                let system = texts.iter().filter_map(Val::text).any(|text| text.starts_with("content://"))
                    && !texts.iter().filter_map(Val::text).any(|text| text.contains(&*self.query.package));
                self.naming(texts).or_else(|| asks_by_name(self, body).filter(|_| !system && !texts.is_empty()))
            }
            None => asks_by_name(self, body).or_else(|| {
                let returned = self.program.return_type(self.program.bodies[body as usize].method);
                names_in(self, body).filter(|_| returned != b"V")
            }),
        }?;
        let gate = self.gate_of("database", told, body, call.at);
        let empty = matches!(self.program.name_bytes(call.method), b"isNull" | b"isAfterLast");
        Some(Val::Int(i64::from(empty)).on(Some(gate)))
    }

    fn gate_of(&self, kind: &'static str, key: String, body: Body, at: u32) -> u32 {
        self.gates.borrow_mut().add(Gate { kind, key, certainty: Certainty::Likely, body, at })
    }

    /// A value of a bundle that a provider answered with.
    fn bundle_get(&self, body: Body, call: &CallFact, state: &State, world: World) -> Option<Val> {
        let at = made_at(call.args.first()?)?;
        let key = self.parameter_known(body, call.args.get(1)?, world);
        let mut texts = vec![key];
        match state.cell(at) {
            Some(Cell::Bag(known)) => texts.extend(known.iter().cloned()),
            _ if !self.answered(body, at) => return None,
            _ => {}
        }
        let told = self.naming(&texts)?;
        let gate = self.gate_of("bundle", told, body, call.at);
        let default = call.args.get(2).filter(|value| matches!(value, Val::Int(_))).cloned();
        Some(default.unwrap_or(Val::Int(0)).on(Some(gate)))
    }

    /// Whether the call at `at` goes to a helper that asks a provider.
    fn answered(&self, body: Body, at: u32) -> bool {
        let program = self.program;
        let asks = |body: Body| {
            program.facts.calls(body).iter().any(|call| self.models.of(call.method) == Model::ProviderCall)
        };
        let calls = program.facts.calls(body).iter().filter(|call| call.at == at);
        calls.filter_map(|call| program.target(call.method)).any(asks)
    }

    /// A reader of a file that is named for consent: before anyone was asked it is not there.
    pub fn opened(&self, model: Model, body: Body, call: &mut CallFact, world: World) {
        let class = self.program.methods[call.method as usize].class;
        if model == Model::Make && self.program.types.bytes(class) != b"Ljava/io/File;" {
            call.stops = self.missing_file(body, call, world).map(Some);
        }
    }

    /// The gate of a file that is named for consent and not there yet.
    fn missing_file(&self, body: Body, call: &CallFact, world: World) -> Option<u32> {
        self.ask_world();
        if world == World::Any {
            return None;
        }
        let value = self.parameter_known(body, call.args.get(1)?, world);
        let name = match self.cell_of(body, call, &value, world, 0) {
            Some(Cell::Made(args)) => args.iter().rev().find_map(|value| value.text().cloned()),
            _ => value.text().cloned(),
        }?;
        let plain = name.to_lowercase();
        let document = DOCUMENTS.iter().any(|end| plain.ends_with(end));
        let file = plain.rsplit('/').next().unwrap_or(&plain);
        (!document && names_consent(&self.query.words, file))
            .then(|| self.gate_of("file", name.to_string(), body, call.at))
    }

    /// A file of the app by its name.
    fn file_path(&self, body: Body, call: &CallFact, state: &mut State, world: World) -> Option<Val> {
        let name = self.parameter_known(body, call.args.get(1)?, world);
        let type_ = self.program.types.find(self.program.return_type(call.method))?;
        name.text()?;
        state.set_cell(call.at, Cell::Made(Rc::new([name])));
        Some(Val::New(type_, call.at))
    }
}

/// The address a value was made or given at.
fn made_at(value: &Val) -> Option<u32> {
    match value {
        Val::New(_, at) | Val::Call(at) => Some(*at),
        _ => None,
    }
}
