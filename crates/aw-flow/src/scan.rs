//! The code against the table of sources: every place that reads personal information.

use crate::being::is_function;
use crate::constants::constants;
use crate::flow::{CallFact, World};
use crate::models::Model;
use crate::points_to::Engine;
use crate::program::{Body, MethodRef, Program};
use crate::sites::{Caller, Site, SourceTable, Undecided, matches_argument};
use crate::sweep::Invoke;
use crate::value::{Cell, Val};
use crate::words::{folder_and_name, word_lists};

/// Tables of the settings, of which a query takes the rows it names.
const SETTINGS: &[&str] = &["content://settings/secure", "content://settings/system", "content://settings/global"];
/// Words in front of the line that a shell is to run.
const SHELLS: &[&str] = &["sh -c ", "/system/bin/sh -c ", "su -c "];
/// Arguments of a call among which its content address is.
const ADDRESS_ARGUMENTS: usize = 3;

/// Every site of the app, in order of body and address; `knows` are the methods that something reaches.
pub fn scan(engine: &Engine<'_>, table: &SourceTable<'_>, knows: &dyn Fn(Body) -> bool) -> (Vec<Site>, Undecided) {
    let mut scan = Scan { engine, table, sites: Vec::new(), undecided: Undecided::default() };
    let calls: Vec<bool> =
        (0..u32::try_from(engine.program.methods.len()).unwrap_or(0)).map(|method| scan.may_tell(method)).collect();
    for body in 0..u32::try_from(engine.program.bodies.len()).unwrap_or(0) {
        scan.calls(body, &calls, knows);
        scan.references(body);
        scan.fields(body);
    }
    scan.callbacks(knows);
    let Scan { mut sites, undecided, .. } = scan;
    crate::intents::scan(engine, knows, &mut sites);
    sites.sort_by_key(|one| (one.body, one.at, one.source));
    sites.dedup();
    (sites, undecided)
}

/// A source that a call turned out to be.
struct Found {
    source: usize,
    argument: Option<String>,
    weak: bool,
    /// Who gives the argument, if not the method itself.
    through: Option<Caller>,
}

/// A scan in progress.
struct Scan<'e, 'a> {
    engine: &'e Engine<'a>,
    table: &'e SourceTable<'e>,
    sites: Vec<Site>,
    undecided: Undecided,
}

impl<'e> Scan<'e, '_> {
    /// Whether a call of a method may be a site.
    fn may_tell(&self, method: MethodRef) -> bool {
        !self.table.apis(method).is_empty() || self.has_telling_values(method)
    }

    /// Whether it is the values given that make a call a site.
    fn has_telling_values(&self, method: MethodRef) -> bool {
        let program = self.engine.program;
        self.table.takes_address(method)
            || matches!(self.engine.models.of(method), Model::MethodInvoke | Model::Make)
            || is_command(program, method)
            || is_property(program, method)
            || self.table.apis(method).iter().any(|(_, api)| api.argument.is_some())
    }

    fn calls(&mut self, body: Body, telling: &[bool], knows: &dyn Fn(Body) -> bool) {
        let program = self.engine.program;
        for call in program.facts.calls(body).iter().filter(|call| telling[call.method as usize]) {
            let table = self.table;
            for (source, api) in table.apis(call.method).iter().filter(|(_, api)| api.argument.is_none()) {
                let weak =
                    api.weak || knows(body) && self.engine.result_is_only_asked(body, call.at, &api.weak_if_asked);
                let found = Found { source: *source, argument: None, weak, through: None };
                self.push(body, call.at, call.method, found);
            }
            // Arguments of code that nothing reaches are not worked out.
            if !self.has_telling_values(call.method) || !knows(body) {
                continue;
            }
            let flow = self.engine.flow(body, World::Any);
            match flow.call(call.at) {
                Some(fact) => self.by_value(body, fact),
                None if flow.reached.is_empty() => self.undecided.arguments.push((body, call.at)),
                None => {}
            }
        }
    }

    /// References to methods of the platform (`phone::getImei`): whoever is handed such a function calls it,
    /// and no instruction of the app does. The place is where the reference is made.
    fn references(&mut self, body: Body) {
        let (program, table) = (self.engine.program, self.table);
        if program.facts.lambda_types.is_empty() {
            return;
        }
        for &(at, type_) in program.facts.news(body) {
            let Some(lambda) = program.facts.lambda_types.get(&type_) else { continue };
            if !is_function(program, type_) {
                continue;
            }
            for (source, api) in table.apis(lambda.target).iter().filter(|(_, api)| api.argument.is_none()) {
                let found = Found { source: *source, argument: None, weak: api.weak, through: None };
                self.push(body, at, lambda.target, found);
            }
        }
    }

    fn fields(&mut self, body: Body) {
        let program = self.engine.program;
        for used in program.facts.fields(body).iter().filter(|used| !used.write) {
            if let Some((source, weak)) = self.table.field(used.field) {
                let row = program.fields[used.field as usize];
                let api = format!("{}->{}", program.types.text(row.class), program.names.text(row.name));
                self.sites.push(Site { body, at: used.at, source, api, argument: None, weak, through: None });
            }
        }
    }

    /// Callbacks that hand the data over: the method itself is the place.
    fn callbacks(&mut self, knows: &dyn Fn(Body) -> bool) {
        let program = self.engine.program;
        for (source, callback) in self.table.callbacks() {
            let Some(type_) = program.types.find(callback.class.as_bytes()) else { continue };
            for &class in program.hierarchy.subtypes(type_) {
                for name in &callback.names {
                    let api = format!("{}->{name}", callback.class);
                    let site = |body| Site {
                        body,
                        at: 0,
                        source,
                        api: api.clone(),
                        argument: None,
                        weak: callback.weak,
                        through: None,
                    };
                    let bodies = program.methods_named(class, name.as_bytes()).into_iter();
                    let looks = |&body: &Body| !knows(body) || self.engine.looks_at_arguments(body);
                    let found: Vec<Site> = bodies.filter(looks).map(site).collect();
                    self.sites.extend(found);
                }
            }
        }
    }

    fn push(&mut self, body: Body, at: u32, method: MethodRef, found: Found) {
        let program = self.engine.program;
        let row = program.methods[method as usize];
        let api = format!("{}->{}", program.types.text(row.class), program.names.text(row.name));
        let Found { source, argument, weak, through } = found;
        self.sites.push(Site { body, at, source, api, argument, weak, through });
    }

    fn unknown_argument(&mut self, body: Body, at: u32) {
        if !self.undecided.arguments.contains(&(body, at)) {
            self.undecided.arguments.push((body, at));
        }
    }

    /// Sites that are one because of an argument.
    fn by_value(&mut self, body: Body, fact: &CallFact) {
        let (program, table) = (self.engine.program, self.table);
        let first = usize::from(fact.invoke != Invoke::Static);
        for (source, api) in table.apis(fact.method) {
            let Some(argument) = &api.argument else { continue };
            let Some(value) = fact.args.get(first + argument.index) else { continue };
            let mut unknown = false;
            for (known, through) in constants(self.engine, body, value, &mut unknown, 0) {
                if let Some(text) = matches_argument(argument, &known) {
                    let found = Found { source: *source, argument: Some(text), weak: api.weak, through };
                    self.push(body, fact.at, fact.method, found);
                }
            }
            if unknown {
                self.unknown_argument(body, fact.at);
            }
        }
        if table.takes_address(fact.method) {
            self.addresses(body, fact);
        }
        match self.engine.models.of(fact.method) {
            Model::MethodInvoke => self.reflected(body, fact),
            Model::Make => self.files(body, fact),
            _ => {}
        }
        if is_property(program, fact.method) {
            self.texts(body, fact, SourceTable::property);
        }
        if is_command(program, fact.method) {
            self.commands(body, fact);
        }
    }

    fn addresses(&mut self, body: Body, fact: &CallFact) {
        let program = self.engine.program;
        let (mut unknown, mut any) = (false, false);
        let first = usize::from(fact.invoke != Invoke::Static);
        for value in fact.args.iter().skip(first).take(ADDRESS_ARGUMENTS) {
            for (known, through) in constants(self.engine, body, value, &mut unknown, 0) {
                let row = known.text().filter(|text| SETTINGS.contains(&text.as_ref()));
                let of_row = row.and_then(|table| self.setting(body, fact, table));
                if let Some((source, text, weak)) = of_row.or_else(|| self.table.uri(program, &known)) {
                    let found = Found { source, argument: Some(text), weak, through };
                    self.push(body, fact.at, fact.method, found);
                    any = true;
                }
            }
        }
        if unknown && !any && program.name_bytes(fact.method) == b"query" {
            self.undecided.arguments.push((body, fact.at));
        }
    }

    /// The setting that a query of a table of the settings names in its condition or arguments.
    fn setting(&self, body: Body, fact: &CallFact, table: &str) -> Option<(usize, String, bool)> {
        let mut unknown = false;
        let values = fact.args.iter().chain(fact.cells.iter().flat_map(|(_, cell)| match cell {
            Cell::Bag(values) => values.iter(),
            _ => [].iter(),
        }));
        values.flat_map(|value| constants(self.engine, body, value, &mut unknown, 0)).find_map(|(known, _)| {
            let names = known.text()?.split('\'').map(|name| Val::Str(format!("{table}/{name}").into()));
            names.into_iter().find_map(|name| self.table.uri(self.engine.program, &name))
        })
    }

    /// A method found by reflection and called.
    fn reflected(&mut self, body: Body, fact: &CallFact) {
        let table = self.table;
        let mut seen = false;
        for (method, fact, through) in crate::reflected::methods(self.engine, body, fact) {
            seen = true;
            let (class, name) = method.as_ref();
            if (class == "Landroid/os/SystemProperties;") && name.starts_with("get") {
                self.texts(body, &fact, SourceTable::property);
            }
            for &(source, api) in table.named(class, name) {
                let given = |argument| bag(&fact).iter().find_map(|value| matches_argument(argument, value));
                let argument = api.argument.as_ref().map(given);
                if argument == Some(None) {
                    continue;
                }
                let (api_name, weak) = (format!("{class}->{name}"), api.weak);
                let argument = argument.flatten();
                self.sites.push(Site { body, at: fact.at, source, api: api_name, argument, weak, through });
            }
        }
        if !seen {
            self.undecided.reflection.push((body, fact.at));
        }
    }

    fn files(&mut self, body: Body, fact: &CallFact) {
        let program = self.engine.program;
        if program.types.bytes(program.methods[fact.method as usize].class) == b"Ljava/lang/ProcessBuilder;" {
            self.commands(body, fact);
            return;
        }
        self.texts(body, fact, SourceTable::file);
        for (path, through) in folder_and_name(self.engine, body, fact) {
            self.push_text(body, fact, path, through, SourceTable::file);
        }
    }

    /// Sites that a text among the arguments makes one.
    fn texts(&mut self, body: Body, fact: &CallFact, find: Lookup<'e>) {
        let mut unknown = false;
        for value in fact.args.iter().chain(bag(fact)) {
            for (known, through) in constants(self.engine, body, value, &mut unknown, 0) {
                if let Some(text) = known.text() {
                    self.push_text(body, fact, text.to_string(), through, find);
                }
            }
        }
    }

    fn push_text(&mut self, body: Body, fact: &CallFact, text: String, through: Option<Caller>, find: Lookup<'e>) {
        if let Some(source) = find(self.table, &text) {
            let weak = self.engine.models.of(fact.method) == Model::Make && self.engine.is_only_shaped(body, fact);
            let found = Found { source, argument: Some(text), weak, through };
            self.push(body, fact.at, fact.method, found);
        }
    }

    fn commands(&mut self, body: Body, fact: &CallFact) {
        let mut unknown = false;
        let mut lines: Vec<(String, Option<Caller>)> = Vec::new();
        for value in &fact.args {
            for (known, through) in constants(self.engine, body, value, &mut unknown, 0) {
                lines.extend(known.text().map(|text| (text.to_string(), through)));
            }
        }
        for (words, through) in fact.args.iter().flat_map(|value| word_lists(self.engine, body, fact, value, 0)) {
            let joined = words.join(" ");
            let plain = SHELLS.iter().find_map(|shell| joined.strip_prefix(shell).map(str::to_owned));
            lines.push((plain.unwrap_or(joined), through));
        }
        if lines.is_empty() {
            self.unknown_argument(body, fact.at);
        }
        for (line, through) in lines {
            self.push_text(body, fact, line, through, SourceTable::command);
        }
    }
}

/// How the table is asked for a text.
type Lookup<'q> = fn(&SourceTable<'q>, &str) -> Option<usize>;

fn is_property(program: &Program, method: MethodRef) -> bool {
    program.types.bytes(program.methods[method as usize].class) == b"Landroid/os/SystemProperties;"
}

fn is_command(program: &Program, method: MethodRef) -> bool {
    program.types.bytes(program.methods[method as usize].class) == b"Ljava/lang/Runtime;"
        && program.name_bytes(method) == b"exec"
}

/// Elements of an array among the arguments.
pub fn bag(fact: &CallFact) -> &[Val] {
    let bags = fact.cells.iter().find_map(|(_, cell)| match cell {
        Cell::Bag(values) if !values.is_empty() => Some(values.as_slice()),
        _ => None,
    });
    bags.unwrap_or(&[])
}
