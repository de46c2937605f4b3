//! Where code reads personal information: the catalogue's sources against every call and field.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::flow::{CallFact, World};

use crate::being::is_function;
use crate::constants::constants;
use crate::models::{Model, Models};
use crate::points_to::Engine;
use crate::program::{Body, FieldRef, MethodRef, NameId, Program, TypeId};
use crate::query::{Api, Query};
use crate::value::{Cell, Val};
use crate::words::{folder_and_name, word_lists};

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

/// Tables of the settings, of which a query takes the rows it names.
const SETTINGS: &[&str] = &["content://settings/secure", "content://settings/system", "content://settings/global"];

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

    /// Every site of the app, in order of body and address.
    pub fn scan(&self, engine: &Engine<'_>, knows: &dyn Fn(Body) -> bool) -> (Vec<Site>, Undecided) {
        let mut sites = Vec::new();
        let mut undecided = Undecided::default();
        let calls = self.telling_calls(engine);
        for body in 0..u32::try_from(engine.program.bodies.len()).unwrap_or(0) {
            self.scan_body(engine, body, &calls, knows, &mut sites, &mut undecided);
        }
        self.scan_callbacks(engine.program, &mut sites);
        crate::intents::scan(engine, knows, &mut sites);
        sites.sort_by_key(|one| (one.body, one.at, one.source));
        sites.dedup();
        (sites, undecided)
    }

    /// For each reference whether a call of it may be a site.
    fn telling_calls(&self, engine: &Engine<'_>) -> Vec<bool> {
        let program = engine.program;
        let tells = |method: MethodRef| {
            self.methods.contains_key(&method)
                || self.uri_calls[method as usize]
                || matches!(engine.models.of(method), Model::MethodInvoke | Model::Make)
                || is_command(program, method)
                || is_property(program, method)
        };
        (0..u32::try_from(program.methods.len()).unwrap_or(0)).map(tells).collect()
    }

    fn scan_body(
        &self,
        engine: &Engine<'_>,
        body: Body,
        calls: &[bool],
        knows: &dyn Fn(Body) -> bool,
        sites: &mut Vec<Site>,
        undecided: &mut Undecided,
    ) {
        let program = engine.program;
        for call in program.facts.calls(body).iter().filter(|call| calls[call.method as usize]) {
            let apis = self.methods.get(&call.method);
            let model = engine.models.of(call.method);
            let valued = self.uri_calls[call.method as usize]
                || matches!(model, Model::MethodInvoke | Model::Make)
                || is_command(program, call.method)
                || is_property(program, call.method)
                || apis.is_some_and(|rows| rows.iter().any(|(_, api)| api.argument.is_some()));
            for (source, api) in apis.into_iter().flatten().filter(|(_, api)| api.argument.is_none()) {
                sites.push(Self::site(program, body, call.at, *source, call.method, None, api.weak));
            }
            // Arguments of code that nothing reaches are not worked out.
            if !valued || !knows(body) {
                continue;
            }
            let flow = engine.flow(body, World::Any);
            let Some(fact) = flow.call(call.at) else {
                if flow.reached.is_empty() {
                    undecided.arguments.push((body, call.at));
                }
                continue;
            };
            self.by_value(engine, body, fact, sites, undecided);
        }
        self.referred(program, body, sites);
        for used in program.facts.fields(body).iter().filter(|used| !used.write) {
            if let Some(&(source, weak)) = self.fields.get(&used.field) {
                let row = program.fields[used.field as usize];
                let api = format!("{}->{}", program.types.text(row.class), program.names.text(row.name));
                sites.push(Site { body, at: used.at, source, api, argument: None, weak, through: None });
            }
        }
    }

    /// References to methods of the platform (`phone::getImei`): whoever is handed such a function calls it,
    /// and no instruction of the app does. The place is where the reference is made.
    fn referred(&self, program: &Program, body: Body, sites: &mut Vec<Site>) {
        if program.facts.lambda_types.is_empty() {
            return;
        }
        for &(at, type_) in program.facts.news(body) {
            let Some(lambda) = program.facts.lambda_types.get(&type_) else { continue };
            if !is_function(program, type_) {
                continue;
            }
            for (source, api) in self.methods.get(&lambda.target).into_iter().flatten() {
                if api.argument.is_none() {
                    sites.push(Self::site(program, body, at, *source, lambda.target, None, api.weak));
                }
            }
        }
    }

    #[allow(clippy::too_many_arguments, reason = "a row of seven columns")]
    fn site(
        program: &Program,
        body: Body,
        at: u32,
        source: usize,
        method: MethodRef,
        argument: Option<String>,
        weak: bool,
    ) -> Site {
        let row = program.methods[method as usize];
        let api = format!("{}->{}", program.types.text(row.class), program.names.text(row.name));
        Site { body, at, source, api, argument, weak, through: None }
    }

    /// Sites that are one because of an argument.
    fn by_value(
        &self,
        engine: &Engine<'_>,
        body: Body,
        fact: &CallFact,
        sites: &mut Vec<Site>,
        undecided: &mut Undecided,
    ) {
        let program = engine.program;
        let first = usize::from(fact.invoke != crate::sweep::Invoke::Static);
        for (source, api) in self.methods.get(&fact.method).into_iter().flatten() {
            let Some(argument) = &api.argument else {
                continue;
            };
            let Some(value) = fact.args.get(first + argument.index) else {
                continue;
            };
            let mut unknown = false;
            for (known, through) in constants(engine, body, value, &mut unknown, 0) {
                if let Some(text) = matches_argument(argument, &known) {
                    let mut site = Self::site(program, body, fact.at, *source, fact.method, Some(text), api.weak);
                    site.through = through;
                    sites.push(site);
                }
            }
            if unknown && !undecided.arguments.contains(&(body, fact.at)) {
                undecided.arguments.push((body, fact.at));
            }
        }
        if self.uri_calls[fact.method as usize] {
            self.uri_sites(engine, body, fact, sites, undecided);
        }
        match engine.models.of(fact.method) {
            Model::MethodInvoke => self.reflected(engine, body, fact, sites, undecided),
            Model::Make => self.files(engine, body, fact, sites, undecided),
            _ => {}
        }
        if is_property(program, fact.method) {
            self.texts(engine, body, fact, sites, &|table, text| table.property(text));
        }
        if is_command(program, fact.method) {
            self.commands(engine, body, fact, sites, undecided);
        }
    }

    fn uri_sites(
        &self,
        engine: &Engine<'_>,
        body: Body,
        fact: &CallFact,
        sites: &mut Vec<Site>,
        undecided: &mut Undecided,
    ) {
        let mut unknown = false;
        let mut found = false;
        for value in fact.args.iter().skip(usize::from(fact.invoke != crate::sweep::Invoke::Static)).take(3) {
            for (known, through) in constants(engine, body, value, &mut unknown, 0) {
                let row = known.text().filter(|text| SETTINGS.contains(&text.as_ref()));
                let of_row = row.and_then(|table| self.setting(engine, body, fact, table));
                if let Some((source, text, weak)) = of_row.or_else(|| self.uri(engine.program, &known)) {
                    let mut site = Self::site(engine.program, body, fact.at, source, fact.method, Some(text), weak);
                    site.through = through;
                    sites.push(site);
                    found = true;
                }
            }
        }
        if unknown && !found && engine.program.name_bytes(fact.method) == b"query" {
            undecided.arguments.push((body, fact.at));
        }
    }

    /// The setting that a query of a table of the settings names in its condition or arguments.
    fn setting(&self, engine: &Engine<'_>, body: Body, fact: &CallFact, table: &str) -> Option<(usize, String, bool)> {
        let mut unknown = false;
        let values = fact.args.iter().chain(fact.cells.iter().flat_map(|(_, cell)| match cell {
            Cell::Bag(values) => values.iter(),
            _ => [].iter(),
        }));
        values.flat_map(|value| constants(engine, body, value, &mut unknown, 0)).find_map(|(known, _)| {
            let names = known.text()?.split('\'').map(|name| Val::Str(format!("{table}/{name}").into()));
            names.into_iter().find_map(|name| self.uri(engine.program, &name))
        })
    }

    /// The source a content address belongs to: the longest prefix over all sources.
    fn uri(&self, program: &Program, value: &Val) -> Option<(usize, String, bool)> {
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

    /// A method found by reflection and called.
    fn reflected(
        &self,
        engine: &Engine<'_>,
        body: Body,
        fact: &CallFact,
        sites: &mut Vec<Site>,
        undecided: &mut Undecided,
    ) {
        let mut seen = false;
        for (found, fact, through) in crate::reflected::methods(engine, body, fact) {
            seen = true;
            let (class, name) = found.as_ref();
            if (class == "Landroid/os/SystemProperties;") && name.starts_with("get") {
                self.texts(engine, body, &fact, sites, &|table, text| table.property(text));
            }
            for (source, api) in self.by_name.get(&(class.as_str(), name.as_str())).into_iter().flatten() {
                let text = match &api.argument {
                    None => None,
                    Some(argument) => {
                        let hit = bag(&fact).iter().find_map(|value| matches_argument(argument, value));
                        if hit.is_none() {
                            continue;
                        }
                        hit
                    }
                };
                let api_name = format!("{class}->{name}");
                sites.push(Site {
                    body,
                    at: fact.at,
                    source: *source,
                    api: api_name,
                    argument: text,
                    weak: api.weak,
                    through,
                });
            }
        }
        if !seen {
            undecided.reflection.push((body, fact.at));
        }
    }

    fn files(
        &self,
        engine: &Engine<'_>,
        body: Body,
        fact: &CallFact,
        sites: &mut Vec<Site>,
        undecided: &mut Undecided,
    ) {
        if engine.program.types.bytes(engine.program.methods[fact.method as usize].class)
            == b"Ljava/lang/ProcessBuilder;"
        {
            self.commands(engine, body, fact, sites, undecided);
            return;
        }
        self.texts(engine, body, fact, sites, &|table, text| table.file(text));
        for (path, through) in folder_and_name(engine, body, fact) {
            if let Some(source) = self.file(&path) {
                let mut site = Self::site(engine.program, body, fact.at, source, fact.method, Some(path), false);
                site.through = through;
                sites.push(site);
            }
        }
    }

    fn texts(
        &self,
        engine: &Engine<'_>,
        body: Body,
        fact: &CallFact,
        sites: &mut Vec<Site>,
        find: &dyn Fn(&Self, &str) -> Option<usize>,
    ) {
        let mut unknown = false;
        let values = fact.args.iter().chain(bag(fact)).cloned().collect::<Vec<_>>();
        for value in values {
            for (known, through) in constants(engine, body, &value, &mut unknown, 0) {
                if let Some(text) = known.text()
                    && let Some(source) = find(self, text)
                {
                    let mut site =
                        Self::site(engine.program, body, fact.at, source, fact.method, Some(text.to_string()), false);
                    site.through = through;
                    sites.push(site);
                }
            }
        }
    }

    fn property(&self, name: &str) -> Option<usize> {
        self.query.sources.iter().position(|source| source.properties.iter().any(|known| known == name))
    }

    fn file(&self, path: &str) -> Option<usize> {
        self.query.sources.iter().position(|source| {
            source.files.iter().any(|known| known == path || (known.ends_with('/') && path.starts_with(known.as_str())))
        })
    }

    fn commands(
        &self,
        engine: &Engine<'_>,
        body: Body,
        fact: &CallFact,
        sites: &mut Vec<Site>,
        undecided: &mut Undecided,
    ) {
        let mut unknown = false;
        let mut lines: Vec<(String, Option<Caller>)> = Vec::new();
        for value in &fact.args {
            for (known, through) in constants(engine, body, value, &mut unknown, 0) {
                lines.extend(known.text().map(|text| (text.to_string(), through)));
            }
        }
        for (words, through) in fact.args.iter().flat_map(|value| word_lists(engine, body, fact, value, 0)) {
            let joined = words.join(" ");
            let plain = ["sh -c ", "/system/bin/sh -c ", "su -c "]
                .iter()
                .find_map(|shell| joined.strip_prefix(shell).map(str::to_owned));
            lines.push((plain.unwrap_or(joined), through));
        }
        if lines.is_empty() && !undecided.arguments.contains(&(body, fact.at)) {
            undecided.arguments.push((body, fact.at));
        }
        for (line, through) in lines {
            if let Some(source) = self.command(&line) {
                let mut site = Self::site(engine.program, body, fact.at, source, fact.method, Some(line), false);
                site.through = through;
                sites.push(site);
            }
        }
    }

    fn command(&self, line: &str) -> Option<usize> {
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

    /// Callbacks that hand the data over: the method itself is the place.
    fn scan_callbacks(&self, program: &Program, sites: &mut Vec<Site>) {
        for (source, row) in self.query.sources.iter().enumerate() {
            for callback in &row.callbacks {
                let Some(type_) = program.types.find(callback.class.as_bytes()) else {
                    continue;
                };
                for &class in program.hierarchy.subtypes(type_) {
                    for name in &callback.names {
                        for body in program.methods_named(class, name.as_bytes()) {
                            let api = format!("{}->{name}", callback.class);
                            sites.push(Site {
                                body,
                                at: 0,
                                source,
                                api,
                                argument: None,
                                weak: callback.weak,
                                through: None,
                            });
                        }
                    }
                }
            }
        }
    }
}

/// The numbers of those names that the app has.
pub fn numbers<'t>(program: &Program, names: impl Iterator<Item = &'t str>) -> FxHashSet<NameId> {
    names.filter_map(|name| program.names.find(name.as_bytes())).collect()
}

fn is_property(program: &Program, method: MethodRef) -> bool {
    program.types.bytes(program.methods[method as usize].class) == b"Landroid/os/SystemProperties;"
}

fn is_command(program: &Program, method: MethodRef) -> bool {
    program.types.bytes(program.methods[method as usize].class) == b"Ljava/lang/Runtime;"
        && program.name_bytes(method) == b"exec"
}

/// Elements of an array among the arguments.
pub fn bag(fact: &CallFact) -> &[Val] {
    fact.cells
        .iter()
        .find_map(|(_, cell)| match cell {
            Cell::Bag(values) if !values.is_empty() => Some(values.as_slice()),
            _ => None,
        })
        .unwrap_or(&[])
}

fn matches_argument(argument: &crate::query::Argument, value: &Val) -> Option<String> {
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
