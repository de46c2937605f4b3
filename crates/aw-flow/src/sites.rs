//! What reads personal information: the catalogue's sources by the references of one app.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::models::Models;
use crate::program::{Body, FieldRef, MethodRef, NameId, Program, TypeId};
use crate::query::{Api, Names, Query};
use crate::value::Val;

/// A call that gives an argument.
pub type Caller = (Body, u32);

/// One place that reads a data type.
#[derive(Clone, Debug, PartialEq)]
pub struct Site {
    /// The method.
    pub body: Body,
    /// Address of the call or field read.
    pub at: u32,
    /// Index of the source in the query.
    pub source: usize,
    /// What is called or read, `Lcls;->name`.
    pub api: String,
    /// The argument that made it one.
    pub argument: Option<String>,
    /// Hardly personal information alone.
    pub weak: bool,
    /// The argument was given by this caller; the call itself is in `body`'s callee.
    pub through: Option<(Body, u32)>,
}

/// What the scan could not decide.
#[derive(Debug, Default)]
pub struct Undecided {
    /// Sources whose argument is not known.
    pub arguments: Vec<(Body, u32)>,
    /// `Method.invoke` on a method that is not known.
    pub reflection: Vec<(Body, u32)>,
}

/// Calls that take a content address.
const URI_CALLS: &[&str] = &[
    "query",
    "openInputStream",
    "openFileDescriptor",
    "openAssetFileDescriptor",
    "openTypedAssetFileDescriptor",
    "acquireContentProviderClient",
    "acquireUnstableContentProviderClient",
    "managedQuery",
    "startQuery",
    "loadThumbnail",
    "getType",
];

/// The catalogue's sources, by the references of one app.
pub struct SourceTable<'q> {
    query: &'q Query,
    methods: FxHashMap<MethodRef, Vec<(usize, &'q Api)>>,
    by_name: FxHashMap<(&'q str, &'q str), Vec<(usize, &'q Api)>>,
    fields: FxHashMap<FieldRef, (usize, bool)>,
    uri_members: FxHashMap<(&'q str, &'q str), (usize, bool)>,
    uris: Vec<(&'q str, usize)>,
    uri_calls: Vec<bool>,
}

impl<'q> SourceTable<'q> {
    /// Match the sources against the references of `program`; watches calls whose arguments matter.
    pub fn build(program: &Program, query: &'q Query, models: &mut Models) -> Self {
        let mut table = Self {
            query,
            methods: FxHashMap::default(),
            by_name: FxHashMap::default(),
            fields: FxHashMap::default(),
            uri_members: FxHashMap::default(),
            uris: Vec::new(),
            uri_calls: vec![false; program.methods.len()],
        };
        table.index(query);
        let called = query.sources.iter().flat_map(|source| &source.methods).flat_map(|api| &api.names);
        let called = called.map(String::as_str).chain(URI_CALLS.iter().copied()).chain(["<init>"]);
        let called = numbers(program, called);
        for (reference, method) in (0..).zip(&program.methods) {
            if called.contains(&method.name) {
                table.match_method(program, reference, method.class, models);
            }
        }
        let read = query.sources.iter().flat_map(|source| &source.fields).flat_map(|row| &row.names);
        let read = numbers(program, read.map(String::as_str));
        for (reference, field) in (0..).zip(&program.fields).filter(|(_, field)| read.contains(&field.name)) {
            let class = program.types.text(field.class);
            let name = program.names.text(field.name);
            for (index, source) in query.sources.iter().enumerate() {
                if let Some(row) = source.fields.iter().find(|row| row.class == class && row.names.contains(&name)) {
                    table.fields.insert(reference, (index, row.weak));
                }
            }
        }
        table
    }

    /// The sources that a call of a method may be, by their place in the query.
    pub fn apis(&self, method: MethodRef) -> &[(usize, &'q Api)] {
        self.methods.get(&method).map_or(&[], Vec::as_slice)
    }

    /// The sources behind the name of a method: what a call by reflection may be.
    pub fn named<'s>(&'s self, class: &'s str, name: &'s str) -> &'s [(usize, &'s Api)] {
        self.by_name.get(&(class, name)).map_or(&[], Vec::as_slice)
    }

    /// The source that reading a field is, and whether it hardly tells anything.
    pub fn field(&self, field: FieldRef) -> Option<(usize, bool)> {
        self.fields.get(&field).copied()
    }

    /// Whether a call of a method takes a content address.
    pub fn takes_address(&self, method: MethodRef) -> bool {
        self.uri_calls[method as usize]
    }

    /// Methods of the app's classes that are handed a source: (source, as declared).
    pub fn callbacks(&self) -> impl Iterator<Item = (usize, &'q Names)> + use<'q> {
        let rows = self.query.sources.iter().enumerate();
        rows.flat_map(|(source, row)| row.callbacks.iter().map(move |callback| (source, callback)))
    }

    fn index(&mut self, query: &'q Query) {
        for (index, source) in query.sources.iter().enumerate() {
            for api in &source.methods {
                for name in &api.names {
                    self.by_name.entry((api.class.as_str(), name.as_str())).or_default().push((index, api));
                }
            }
            for row in &source.uri_fields {
                for name in &row.names {
                    self.uri_members.insert((row.class.as_str(), name.as_str()), (index, row.weak));
                }
            }
            self.uris.extend(source.uris.iter().map(|uri| (uri.as_str(), index)));
        }
        self.uris.sort_by_key(|(uri, _)| std::cmp::Reverse(uri.len()));
    }

    fn match_method(&mut self, program: &Program, reference: MethodRef, class: TypeId, models: &mut Models) {
        let name = program.names.text(program.methods[reference as usize].name);
        let named = program.types.text(class);
        let own = program.class(class).is_some() && !program.is_boot(class);
        let resolved = program.resolve(class, program.methods[reference as usize].selector).is_some();
        if !(own && resolved) && URI_CALLS.contains(&name.as_str()) {
            self.uri_calls[reference as usize] = true;
            models.watch(reference);
        }
        if name == "<init>" && named.ends_with("/CursorLoader;") {
            self.uri_calls[reference as usize] = true;
            models.watch(reference);
        }
        let mut found: Vec<(usize, &'q Api)> = Vec::new();
        let mut classes = vec![named];
        if own && program.resolve(class, program.methods[reference as usize].selector).is_none() {
            // Inherited from the framework: the call names the app's class.
            classes.extend(program.hierarchy.ancestors(class).iter().map(|&above| program.types.text(above)));
        }
        for (position, class_name) in classes.iter().enumerate() {
            if let Some(rows) = self.by_name.get(&(class_name.as_str(), name.as_str())) {
                let usable = rows.iter().filter(|(_, api)| !own || api.sdk_class || position > 0);
                found.extend(usable.copied());
            }
        }
        if found.iter().any(|(_, api)| api.argument.is_some()) {
            models.watch(reference);
        }
        if !found.is_empty() {
            self.methods.insert(reference, found);
        }
    }

    /// The source a content address belongs to: the longest prefix over all sources.
    pub fn uri(&self, program: &Program, value: &Val) -> Option<(usize, String, bool)> {
        match value {
            Val::Framework(field) => {
                let row = program.fields[*field as usize];
                let (class, name) = (program.types.text(row.class), program.names.text(row.name));
                let &(source, weak) = self.uri_members.get(&(class.as_str(), name.as_str()))?;
                Some((source, format!("{class}->{name}"), weak))
            }
            Val::Str(text) => {
                let &(_, source) = self.uris.iter().find(|(prefix, _)| {
                    text.strip_prefix(prefix).is_some_and(|rest| {
                        rest.is_empty() || rest.starts_with(['/', '?', '#']) || prefix.ends_with('/')
                    })
                })?;
                Some((source, text.to_string(), false))
            }
            _ => None,
        }
    }

    /// The source a system property belongs to.
    pub fn property(&self, name: &str) -> Option<usize> {
        self.query.sources.iter().position(|source| source.properties.iter().any(|known| known == name))
    }

    /// The source a file or what lies in a folder belongs to.
    pub fn file(&self, path: &str) -> Option<usize> {
        self.query.sources.iter().position(|source| {
            source.files.iter().any(|known| known == path || (known.ends_with('/') && path.starts_with(known.as_str())))
        })
    }

    /// The source that a command line asks.
    pub fn command(&self, line: &str) -> Option<usize> {
        let words: Vec<&str> = line.split_whitespace().collect();
        let program = words.first()?.rsplit('/').next()?;
        match program {
            "getprop" => self.property(words.get(1)?),
            "cat" => self.file(words.get(1)?),
            _ => self.query.sources.iter().position(|source| {
                source.commands.iter().any(|known| {
                    let wanted: Vec<&str> = known.split_whitespace().collect();
                    wanted.len() <= words.len()
                        && wanted
                            .iter()
                            .zip(&words)
                            .enumerate()
                            .all(|(index, (one, two))| *one == if index == 0 { program } else { *two })
                })
            }),
        }
    }
}

/// The numbers of those names that the app has.
pub fn numbers<'t>(program: &Program, names: impl Iterator<Item = &'t str>) -> FxHashSet<NameId> {
    names.filter_map(|name| program.names.find(name.as_bytes())).collect()
}

/// The argument as text, where it is one that makes a call a reading.
pub fn matches_argument(argument: &crate::query::Argument, value: &Val) -> Option<String> {
    let text = match (value.text(), value.number()) {
        (Some(text), _) => text.to_string(),
        (None, Some((number, _))) => number.to_string(),
        _ => return None,
    };
    let equals = argument.equals.iter().any(|wanted| match wanted {
        serde_json::Value::String(wanted) => *wanted == text,
        serde_json::Value::Number(wanted) => wanted.to_string() == text,
        _ => false,
    });
    (equals || argument.prefix.iter().any(|prefix| text.starts_with(prefix.as_str()))).then_some(text)
}
