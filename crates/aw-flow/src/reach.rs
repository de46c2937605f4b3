//! What a set of entry points reaches: classes count as instantiated only where the walk makes
//! them (rapid type analysis for one phase), so what only an agreeing tap creates cannot run before.

use std::collections::VecDeque;
use std::rc::Rc;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::asked::Given;
use crate::callers::{Caller, Callers};
use crate::entries::Entry;
use crate::flow::{SharedFlow, World};

use crate::points_to::Engine;
use crate::program::{Body, NONE, Program, Selector, TypeId};
use crate::type_set::TypeSet;
use crate::ways::Checked;

/// Call sites kept for one dispatch node; more are counted as cut.
pub const MAX_NODE_SITES: usize = 512;

/// A hop kind, for people.
pub type Edge = &'static str;

/// How a body was first reached.
#[derive(Clone, Debug)]
pub struct Parent {
    /// The body before, or the number of the entry.
    pub from: From,
    /// Kind of the hop.
    pub edge: Edge,
    /// The dispatch node the hop went through, if the receiver was not known.
    pub node: Option<u32>,
    /// How often the hop repeats by itself, in milliseconds.
    pub period_ms: Option<i64>,
    /// The hop repeats by itself, even when the period is not known.
    pub repeats: bool,
}

/// Where a hop starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// An entry point, by its number.
    Entry(u32),
    /// A call site.
    Site(Body, u32),
}

/// A place where the receiver's class decides: (class named, what is called).
#[derive(Clone, Debug)]
pub struct Node {
    /// Class named in the call.
    pub class: TypeId,
    /// Name and prototype; `None` for a callback by name.
    pub selector: Option<Selector>,
    /// Names of callback methods, for nodes without selector.
    pub runs: &'static [&'static str],
    /// Kind of the hop.
    pub edge: Edge,
    /// Call sites, in order of discovery.
    pub sites: Vec<(Body, u32)>,
    /// Arguments that only ways in tell, for each way that differs; an empty one for all others.
    pub ways: Vec<Given>,
    /// Bodies the node leads to.
    pub targets: Vec<Body>,
}

/// What a place of dispatch asks for.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// Class named in the call.
    pub class: TypeId,
    /// Name and prototype; `None` for a callback by name.
    pub selector: Option<Selector>,
    /// Names of callback methods, where there is no selector.
    pub runs: &'static [&'static str],
    /// Kind of the hop.
    pub edge: Edge,
}

/// Something the user or the system may start, found on the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Listener {
    /// Class of the listener.
    pub type_: TypeId,
    /// Methods that are called.
    pub bodies: Vec<Body>,
    /// What the control means.
    pub meaning: crate::controls::Meaning,
    /// Its words or id.
    pub label: String,
    /// Known parameters of the handler.
    pub given: Vec<(u16, crate::value::Val)>,
    /// Where it is registered.
    pub at: (Body, u32),
}

/// The result of one walk.
#[derive(Clone, Debug)]
pub struct Reach {
    /// What was assumed.
    pub world: World,
    /// The entries, by number.
    pub entries: Vec<Entry>,
    /// First way to each reached body.
    pub parents: Parents,
    /// Bodies in order of discovery.
    pub order: Vec<Body>,
    /// Values of bodies that were followed (an entry may be followed more than once).
    pub flows: FxHashMap<Body, Vec<SharedFlow>>,
    /// Classes that have objects.
    pub instantiated: TypeSet,
    /// Of these, made in this walk.
    pub born: TypeSet,
    /// Dispatch nodes.
    pub nodes: Vec<Node>,
    /// Listeners of the user.
    pub listeners: Vec<Listener>,
    /// What runs later without the user.
    pub later: Vec<Entry>,
    /// Layouts shown.
    pub layouts: FxHashSet<u32>,
    /// Activities, services started: (component name, where).
    pub started: Vec<(String, Body, u32)>,
    /// Intents that start components, by component name.
    pub intents: Vec<(String, crate::value::Intent)>,
    /// Components that a repeating alarm starts: (component name, period in milliseconds).
    pub alarms: Vec<(String, Option<i64>)>,
    /// What the ways to what is told were found to be.
    pub checked: Checked,
    callers: Callers,
}

/// First way to each reached body, by body.
#[derive(Clone, Debug, Default)]
pub struct Parents {
    /// For each body of the app one more than its row, or 0.
    rows_of: Vec<u32>,
    rows: Vec<Parent>,
}

impl Parents {
    fn of(bodies: usize) -> Self {
        Self { rows_of: vec![0; bodies], rows: Vec::new() }
    }

    /// Enter the first way to a body; false when one is known.
    fn insert(&mut self, body: Body, parent: Parent) -> bool {
        let Some(slot) = self.rows_of.get_mut(body as usize).filter(|slot| **slot == 0) else {
            return false;
        };
        self.rows.push(parent);
        *slot = u32::try_from(self.rows.len()).unwrap_or(0);
        true
    }

    /// Put another way in place of the one that is known.
    pub fn replace(&mut self, body: Body, parent: Parent) {
        let row = self.rows_of.get(body as usize).and_then(|row| row.checked_sub(1));
        if let Some(slot) = row.and_then(|row| self.rows.get_mut(row as usize)) {
            *slot = parent;
        }
    }

    /// Leave out the bodies that are not to be kept.
    pub fn retain(&mut self, keep: impl Fn(Body) -> bool) {
        for (body, row) in (0..).zip(&mut self.rows_of).filter(|(_, row)| **row != 0) {
            if !keep(body) {
                *row = 0;
            }
        }
    }

    /// Whether a body is reached.
    pub fn has(&self, body: Body) -> bool {
        self.rows_of.get(body as usize).is_some_and(|&row| row != 0)
    }

    /// The first way to a body.
    pub fn get(&self, body: Body) -> Option<&Parent> {
        let row = self.rows_of.get(body as usize)?.checked_sub(1)?;
        self.rows.get(row as usize)
    }
}

impl std::ops::Index<Body> for Parents {
    type Output = Parent;

    fn index(&self, body: Body) -> &Parent {
        self.get(body).expect("asked only of bodies in the order of discovery")
    }
}

impl Reach {
    /// Whether the instruction at `at` of `body` is reached.
    pub fn reaches(&self, body: Body, at: u32) -> bool {
        self.parents.has(body)
            && !self.checked.is_gone(body)
            && self
                .flows
                .get(&body)
                .is_none_or(|flows| flows.iter().any(|flow| flow.reached.is_empty() || flow.reaches(at)))
    }

    /// Call sites that lead to `body`: (caller, address, whether parameters are passed as written).
    pub fn callers(&self, body: Body) -> &[Caller] {
        self.callers.of(body)
    }

    /// Note a call site that leads to `body`.
    pub fn add_caller(&mut self, body: Body, caller: Caller) {
        self.callers.push(body, caller);
    }

    /// Whether the framework enters at `body`.
    pub fn is_entry(&self, body: Body) -> bool {
        self.entries.iter().any(|entry| entry.body == body)
    }
}

/// The call site that supports a target, and whether its receiver is known.
pub type Support = ((Body, u32), bool);

/// What earlier walks found out about dispatch: targets that cannot be, and the site that can.
#[derive(Clone, Debug, Default)]
pub struct Refinement {
    /// (class, selector or NONE, target) that no site supports.
    pub refuted: FxHashSet<(TypeId, Selector, Body)>,
    /// The site that supports a target, and whether its receiver is known.
    pub supported: FxHashMap<(TypeId, Selector, Body), Support>,
}

/// A walk in progress.
pub struct Walk<'e, 'a> {
    /// Answers about values.
    pub engine: &'e Engine<'a>,
    /// Which bodies are followed with values.
    pub followed: &'e [bool],
    refinement: &'e Refinement,
    /// The result so far.
    pub reach: Reach,
    queue: VecDeque<Body>,
    node_ids: FxHashMap<(TypeId, Selector, &'static [&'static str]), u32>,
    nodes_of: FxHashMap<TypeId, Vec<u32>>,
    initialised: Vec<bool>,
    /// The body being worked on.
    pub current: Body,
    /// Objects that carry callbacks.
    pub carried: crate::carried::Carried,
    /// Nothing ran before: a launch.
    pub first: bool,
    /// Fragments that only fields keep so far.
    pub hidden: crate::hidden::Hidden,
    /// Methods that are followed with known parameters.
    pub known: crate::knowing::Known,
}

/// Walk from `entries`; `made` are classes that exist from before.
pub fn walk(
    engine: &Engine<'_>,
    followed: &[bool],
    refinement: &Refinement,
    world: World,
    entries: Vec<Entry>,
    made: &TypeSet,
) -> Reach {
    let mut walk = Walk {
        engine,
        followed,
        refinement,
        reach: Reach {
            world,
            entries: Vec::new(),
            parents: Parents::of(engine.program.bodies.len()),
            order: Vec::new(),
            flows: FxHashMap::default(),
            instantiated: made.clone(),
            born: TypeSet::of(engine.program.types.len()),
            nodes: Vec::new(),
            listeners: Vec::new(),
            later: Vec::new(),
            layouts: FxHashSet::default(),
            started: Vec::new(),
            intents: Vec::new(),
            alarms: Vec::new(),
            checked: Checked::default(),
            callers: Callers::default(),
        },
        queue: VecDeque::new(),
        node_ids: FxHashMap::default(),
        nodes_of: FxHashMap::default(),
        initialised: vec![false; engine.program.classes.len()],
        current: NONE,
        carried: crate::carried::Carried::default(),
        first: made.is_empty(),
        hidden: crate::hidden::Hidden::default(),
        known: crate::knowing::Known::default(),
    };
    if !walk.first {
        walk.remember();
        walk.remember_hidden();
    }
    for entry in entries {
        if !walk.first || !engine.is_gone(world, &entry) {
            walk.enter(entry);
        }
    }
    while let Some(body) = walk.queue.pop_front() {
        walk.work(body);
        while let Some((body, flow)) = walk.known.pending.pop() {
            walk.current = body;
            walk.work_flow(body, &flow);
        }
    }
    walk.keep_hidden();
    walk.reach
}

impl Walk<'_, '_> {
    fn enter(&mut self, entry: Entry) {
        let number = u32::try_from(self.reach.entries.len()).unwrap_or(NONE);
        let body = entry.body;
        let given = entry.given.clone();
        if entry.answers {
            self.known.answer(body);
        }
        self.reach.entries.push(entry);
        self.make(0, self.engine.program.body_type(body));
        if !given.is_empty() && self.engine.program.bodies.get(body as usize).is_some() {
            let flow = self.engine.follow_given(body, self.reach.world, given);
            let known = self.reach.parents.has(body);
            self.reach.flows.entry(body).or_default().push(Rc::clone(&flow));
            if known {
                self.current = body;
                self.work_flow(body, &flow);
                return;
            }
        }
        let parent = Parent { from: From::Entry(number), edge: "entry", node: None, period_ms: None, repeats: false };
        self.add(body, parent);
    }

    /// Enter a way to a body.
    pub fn add(&mut self, body: Body, parent: Parent) {
        if self.reach.parents.insert(body, parent) {
            self.reach.order.push(body);
            self.queue.push_back(body);
            return;
        }
        self.widen(body);
    }

    /// A hop from the current body to `target`.
    pub fn hop(&mut self, at: u32, target: Body, edge: Edge) {
        self.hop_with(at, target, edge, None, false);
    }

    /// A hop that repeats by itself.
    pub fn hop_with(&mut self, at: u32, target: Body, edge: Edge, period_ms: Option<i64>, repeats: bool) {
        let plain = matches!(edge, "call" | "virtual" | "interface" | "class_init");
        self.reach.callers.push(target, (self.current, at, plain));
        let parent = Parent { from: From::Site(self.current, at), edge, node: None, period_ms, repeats };
        self.add(target, parent);
    }

    fn work(&mut self, body: Body) {
        self.current = body;
        if let Some(flows) = self.reach.flows.get(&body).cloned() {
            for flow in flows {
                self.work_flow(body, &flow);
            }
            return;
        }
        if self.followed[body as usize] {
            let flow = self.engine.flow(body, self.reach.world);
            if !flow.reached.is_empty() {
                self.reach.flows.insert(body, vec![Rc::clone(&flow)]);
                self.work_flow(body, &flow);
                return;
            }
        }
        self.work_facts(body, None);
        for index in 0..self.engine.program.facts.calls(body).len() {
            let call = self.engine.program.facts.calls(body)[index];
            self.call(call.at, call.method, call.invoke, None);
        }
    }

    fn work_flow(&mut self, body: Body, flow: &SharedFlow) {
        self.work_facts(body, Some(flow));
        for call in &flow.calls {
            self.call(call.at, call.method, call.invoke, Some(call));
        }
    }

    /// Objects made and static fields touched.
    fn work_facts(&mut self, body: Body, flow: Option<&SharedFlow>) {
        let program = self.engine.program;
        let reached = |at: u32| flow.is_none_or(|flow| flow.reaches(at));
        for &(at, type_) in program.facts.news(body) {
            if reached(at) {
                self.initialise(at, type_);
                self.make(at, type_);
            }
        }
        for used in program.facts.fields(body) {
            if used.is_static && reached(used.at) {
                let field = program.canonical_field(used.field);
                self.initialise(used.at, program.fields[field as usize].class);
            }
            if !used.write && reached(used.at) {
                self.show_of_field(used.at, used.field);
            }
        }
    }

    /// Run the class initialiser of `type_` and of its superclasses.
    pub fn initialise(&mut self, at: u32, type_: TypeId) {
        let program = self.engine.program;
        let mut next = type_;
        while let Some(&class) = program.class_of.get(next as usize).filter(|&&class| class != NONE) {
            if std::mem::replace(&mut self.initialised[class as usize], true) {
                return;
            }
            if let Some(body) = program.initialiser(class) {
                self.hop(at, body, "class_init");
            }
            next = program.classes[class as usize].superclass;
        }
    }

    /// A class has objects from now on: what waits for its methods runs.
    pub fn make(&mut self, at: u32, type_: TypeId) {
        if type_ == NONE {
            return;
        }
        if !self.reach.born.insert(type_) {
            self.made_again(at, type_);
            return;
        }
        self.being(at, type_);
        if !self.reach.instantiated.insert(type_) {
            return;
        }
        let program = self.engine.program;
        for above in std::iter::once(type_).chain(program.hierarchy.ancestors(type_).iter().copied()) {
            for index in 0..self.nodes_of.get(&above).map_or(0, Vec::len) {
                let node = self.nodes_of[&above][index];
                self.connect(node, type_);
            }
        }
    }

    /// A callback whose object is not known: every class that exists may answer.
    pub fn dispatch(
        &mut self,
        at: u32,
        class: TypeId,
        selector: Option<Selector>,
        runs: &'static [&'static str],
        edge: Edge,
    ) {
        self.dispatch_given(at, Asked { class, selector, runs, edge }, Given::new());
    }

    /// A call whose receiver is not known, with the arguments that only the way in tells.
    pub fn dispatch_given(&mut self, at: u32, asked: Asked, way: Given) {
        let Asked { class, selector, runs, edge } = asked;
        let key = (class, selector.unwrap_or(NONE), runs);
        let site = (self.current, at);
        if let Some(&node) = self.node_ids.get(&key) {
            let node_row = &mut self.reach.nodes[node as usize];
            if node_row.sites.len() < MAX_NODE_SITES {
                node_row.sites.push(site);
            }
            self.another_way(node, &way);
            for index in 0..self.reach.nodes[node as usize].targets.len() {
                let target = self.reach.nodes[node as usize].targets[index];
                self.record_caller(target, site, edge);
            }
            return;
        }
        let node = u32::try_from(self.reach.nodes.len()).unwrap_or(NONE);
        self.node_ids.insert(key, node);
        self.reach.nodes.push(Node {
            class,
            selector,
            runs,
            edge,
            sites: vec![site],
            ways: vec![way],
            targets: Vec::new(),
        });
        self.nodes_of.entry(class).or_default().push(node);
        let program = self.engine.program;
        let below = program.hierarchy.subtypes(class);
        // Walk the smaller of the two sets, in a fixed order.
        for &type_ in std::iter::once(&class).chain(below) {
            if self.reach.instantiated.contains(type_) {
                self.connect(node, type_);
            }
        }
    }

    fn record_caller(&mut self, target: Body, site: (Body, u32), edge: Edge) {
        let plain = matches!(edge, "virtual" | "interface");
        self.reach.callers.push(target, (site.0, site.1, plain));
    }

    fn connect(&mut self, node: u32, type_: TypeId) {
        let row = &self.reach.nodes[node as usize];
        let (class, selector, edge, first) = (row.class, row.selector, row.edge, row.sites[0]);
        for target in self.answers(type_, selector, row.runs) {
            if self.reach.nodes[node as usize].targets.contains(&target) {
                continue;
            }
            let key = (class, selector.unwrap_or(NONE), target);
            if self.refinement.refuted.contains(&key) {
                continue;
            }
            let row = &mut self.reach.nodes[node as usize];
            row.targets.push(target);
            for index in 0..row.sites.len() {
                let site = self.reach.nodes[node as usize].sites[index];
                self.record_caller(target, site, edge);
            }
            let site = self.refinement.supported.get(&key).map_or(first, |(site, _)| *site);
            let site = if self.reach.parents.has(site.0) { site } else { first };
            let parent =
                Parent { from: From::Site(site.0, site.1), edge, node: Some(node), period_ms: None, repeats: false };
            for index in 0..self.reach.nodes[node as usize].ways.len() {
                let way = self.reach.nodes[node as usize].ways[index].clone();
                let way = crate::knowing::behind(self.engine.program, type_, way);
                self.add_given(target, way, parent.clone());
            }
        }
    }

    /// Bodies with which an object of class `type_` answers.
    pub fn answers(&self, type_: TypeId, selector: Option<Selector>, runs: &[&str]) -> Vec<Body> {
        let program = self.engine.program;
        let mut found = answers(program, type_, selector, runs);
        // A reference to a method that many classes have: one of those that there are objects of.
        if found.len() > 1 && program.facts.lambda_types.contains_key(&type_) {
            found.retain(|&body| {
                let own = program.body_type(body);
                std::iter::once(&own)
                    .chain(program.hierarchy.subtypes(own))
                    .any(|&one| self.reach.instantiated.contains(one))
            });
        }
        found
    }
}

/// Bodies with which an object of class `type_` answers a call of `selector`, or one of methods by name.
pub fn answers(program: &Program, type_: TypeId, selector: Option<Selector>, runs: &[&str]) -> Vec<Body> {
    if let Some(selector) = selector {
        if let Some(target) = crate::sweep::lambda_body(program, type_, selector) {
            return lambda_targets(program, target);
        }
        return program.resolve(type_, selector).into_iter().collect();
    }
    if let Some(lambda) = program.facts.lambda_types.get(&type_) {
        let named = runs.iter().any(|name| name.as_bytes() == program.names.bytes(lambda.name));
        return if named { lambda_targets(program, lambda.target) } else { Vec::new() };
    }
    if runs == [crate::registrations::ANY_METHOD] {
        let bodies = program.class(type_).map_or(0..0, |class| class.bodies.clone());
        return bodies
            .filter(|&body| program.name_bytes(program.bodies[body as usize].method).first() != Some(&b'<'))
            .collect();
    }
    runs.iter().flat_map(|name| program.methods_named(type_, name.as_bytes())).collect()
}

/// Classes that answer a reference to a method of an interface; of more nothing is told.
const MAX_REFERRED: usize = 8;

fn lambda_targets(program: &Program, target: u32) -> Vec<Body> {
    let method = program.methods[target as usize];
    if let Some(body) = program.resolve(method.class, method.selector) {
        return vec![body];
    }
    let below = program.hierarchy.subtypes(method.class).iter();
    let mut found: Vec<Body> = below.filter_map(|&type_| program.resolve(type_, method.selector)).collect();
    found.sort_unstable();
    found.dedup();
    if found.len() > MAX_REFERRED { Vec::new() } else { found }
}
