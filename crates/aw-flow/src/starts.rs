//! Framework calls that take a walk further: components started, layouts shown, reflection.

use crate::entries::{self, Entry};
use crate::flow::CallFact;
use crate::intents::is_sticky;
use crate::models::Model;
use crate::program::{MethodRef, TypeId};
use crate::reach::Walk;
use crate::reflected::by_callers;
use crate::value::{Cell, Intent, Val};

impl Walk<'_, '_> {
    /// Calls of the framework whose arguments say where the walk goes on.
    pub fn framework(&mut self, at: u32, method: MethodRef, fact: &CallFact) {
        match self.engine.models.of(method) {
            Model::MethodInvoke => self.reflect(at, fact),
            Model::NewInstance | Model::InstanceOfClass => {
                if let Val::New(type_, _) = fact.result {
                    self.construct(at, type_);
                    return;
                }
                for (fact, _) in by_callers(self.engine, self.current, at, self.reach.world) {
                    if let Val::New(type_, _) = fact.result {
                        self.construct(at, type_);
                    }
                }
            }
            Model::ForName => match &fact.result {
                Val::Class(class) => {
                    if let Some(type_) = self.engine.program.types.find(class.as_bytes()) {
                        self.initialise(at, type_);
                    }
                }
                _ => self.named_later(at, fact),
            },
            Model::Pending => {
                if let Some(intent) = self.intent(fact, 2) {
                    let kind = self.engine.program.name_bytes(method).to_vec();
                    self.start_later(&intent, &kind);
                }
            }
            Model::BuilderAppend | Model::PassFirst | Model::Concat | Model::Format => self.speak(at, method, fact),
            Model::WorkEnqueue => self.enqueue(at, fact),
            Model::Watched => self.watched(at, method, fact),
            Model::Fires => self.fire(at, fact),
            Model::RowQuery | Model::ProviderCall => self.ask_provider(at, method, fact),
            _ => {}
        }
    }

    /// An object made by reflection.
    fn construct(&mut self, at: u32, type_: TypeId) {
        self.initialise(at, type_);
        self.make(at, type_);
        for body in self.engine.program.methods_named(type_, b"<init>") {
            if self.engine.program.body_type(body) == type_ {
                self.hop(at, body, "reflection");
            }
        }
    }

    fn watched(&mut self, at: u32, method: MethodRef, fact: &CallFact) {
        let name = self.engine.program.name_bytes(method).to_vec();
        match name.as_slice() {
            b"startActivity"
            | b"startActivityForResult"
            | b"startService"
            | b"startForegroundService"
            | b"bindService"
            | b"sendBroadcast"
            | b"sendOrderedBroadcast" => {
                let position = (0..fact.args.len()).find(|&index| self.intent(fact, index).is_some());
                if let Some(position) = position
                    && let Some(intent) = self.intent(fact, position)
                {
                    self.start(at, &intent, &name);
                }
            }
            b"send" => {
                // What it was made for is what its intent names.
                if let Some(intent) = self.intent(fact, 0) {
                    for call in [b"startActivity".as_slice(), b"sendBroadcast", b"startService"] {
                        self.start(at, &intent, call);
                    }
                }
            }
            b"performClick" | b"callOnClick" => self.click(at, fact),
            b"setRepeating" | b"setInexactRepeating" => self.repeat(fact),
            b"registerReceiver" => self.register_receiver(fact),
            b"setContentView" | b"inflate" => {
                let number = fact
                    .args
                    .iter()
                    .filter_map(Val::number)
                    .map(|(number, _)| number)
                    .find(|&number| number > 0x0100_0000)
                    .or_else(|| self.stubbed(fact));
                if let Some(number) = number {
                    self.show(at, u32::try_from(number).unwrap_or(0));
                }
            }
            _ => {}
        }
    }

    fn intent(&self, fact: &CallFact, index: usize) -> Option<Intent> {
        let value = fact.args.get(index)?;
        match self.engine.cell_of(self.current, fact, value, self.reach.world, 0)? {
            Cell::Intent(intent) => Some(intent.as_ref().clone()),
            _ => None,
        }
    }

    /// Components of the app an intent leads to.
    fn targets_of(&self, intent: &Intent, kind: &str) -> Vec<usize> {
        let query = self.engine.query;
        let dotted = |class: &std::rc::Rc<str>| class.trim_start_matches('L').trim_end_matches(';').replace('/', ".");
        let classes: Vec<String> = intent.classes.iter().map(dotted).collect();
        query
            .components
            .iter()
            .enumerate()
            .filter(|(_, component)| component.kind == kind)
            .filter(|(_, component)| match &intent.action {
                _ if !classes.is_empty() => classes.contains(&component.name),
                Some(action) => component.actions.iter().any(|known| known == action.as_ref()),
                None => false,
            })
            .map(|(index, _)| index)
            .collect()
    }

    fn start(&mut self, at: u32, intent: &Intent, call: &[u8]) {
        let kind = match call {
            b"startActivity" | b"startActivityForResult" => "activity",
            b"sendBroadcast" | b"sendOrderedBroadcast" => "receiver",
            _ => "service",
        };
        for index in self.targets_of(intent, kind) {
            let component = &self.engine.query.components[index];
            self.reach.started.push((component.name.clone(), self.current, at));
            self.reach.intents.push((component.name.clone(), intent.clone()));
            for entry in entries::of_component(self.engine.program, component, "component") {
                if self.first && self.engine.is_gone(self.reach.world, &entry) {
                    continue;
                }
                self.make(at, self.engine.program.body_type(entry.body));
                self.hop(at, entry.body, "component");
            }
            self.start_process(at, component);
        }
    }

    fn start_later(&mut self, intent: &Intent, call: &[u8]) {
        let kind = match call {
            b"getBroadcast" => "receiver",
            b"getActivity" => return,
            _ => "service",
        };
        for index in self.targets_of(intent, kind) {
            let found = entries::of_component(self.engine.program, &self.engine.query.components[index], "alarm");
            self.reach.later.extend(found);
        }
    }

    /// Code taps a view itself: what listens to it runs without the user.
    fn click(&mut self, at: u32, fact: &CallFact) {
        let program = self.engine.program;
        let Some(view) = fact.args.first().cloned() else {
            return;
        };
        let flows = self.reach.flows.get(&self.current).cloned().unwrap_or_default();
        let mut types: Vec<TypeId> = Vec::new();
        for call in flows.iter().flat_map(|flow| &flow.calls) {
            if program.name_bytes(call.method) == b"setOnClickListener" && call.args.first() == Some(&view) {
                let found =
                    call.args.get(1).and_then(|value| self.engine.objects(self.current, value, self.reach.world, 0));
                types.extend(found.unwrap_or_default());
            }
        }
        if let Val::View(id) = view {
            let known =
                self.reach.listeners.iter().filter(|row| row.given.iter().any(|(_, value)| *value == Val::View(id)));
            types.extend(known.map(|row| row.type_));
        }
        for type_ in types {
            for body in self.answers(type_, None, &["onClick"]) {
                self.hop(at, body, "callback");
            }
        }
    }

    /// A repeating alarm: type, first time, period, what it starts.
    fn repeat(&mut self, fact: &CallFact) {
        let period = fact.args.get(3).and_then(Val::number).map(|(number, _)| number);
        let Some(intent) = self.intent(fact, 4) else {
            return;
        };
        for kind in ["receiver", "service"] {
            for index in self.targets_of(&intent, kind) {
                self.reach.alarms.push((self.engine.query.components[index].name.clone(), period));
            }
        }
    }

    /// A receiver registered in code: some broadcasts are sticky and come at once, the others later.
    fn register_receiver(&mut self, fact: &CallFact) {
        let Some(types) =
            fact.args.get(1).and_then(|value| self.engine.objects(self.current, value, self.reach.world, 0))
        else {
            return;
        };
        let at_once = fact.args.get(2).is_some_and(|filter| is_sticky(self.engine, self.current, filter));
        for type_ in types {
            for body in self.answers(type_, None, &["onReceive"]) {
                if at_once {
                    self.hop(fact.at, body, "broadcast");
                }
                self.reach.later.push(Entry::new(body, "broadcast"));
            }
        }
    }

    /// The layout of a view stub that is inflated.
    fn stubbed(&self, fact: &CallFact) -> Option<i64> {
        let Some(Val::View(id)) = fact.args.first() else { return None };
        self.engine.query.stubs.get(&u32::try_from(*id).ok()?).copied().map(i64::from)
    }

    /// A provider of the app itself is asked: its method of the same name answers.
    fn ask_provider(&mut self, at: u32, method: MethodRef, fact: &CallFact) {
        use crate::flow::Outside;
        let asked = fact.args.get(1).map(|value| match value {
            Val::Field(field) => self.engine.field(*field, self.reach.world),
            other => self.engine.parameter_known(self.current, other, self.reach.world),
        });
        let Some(text) = asked.as_ref().and_then(Val::text) else { return };
        let authority = text.trim_start_matches("content://").split('/').next().unwrap_or_default();
        let program = self.engine.program;
        for provider in self.engine.query.components.iter().filter(|row| row.kind == "provider") {
            if !provider.authorities.iter().any(|known| known == authority) {
                continue;
            }
            let Some(type_) = program.type_named(&provider.name) else { continue };
            for body in program.methods_named(type_, program.name_bytes(method)) {
                self.hop(at, body, "component");
            }
        }
    }

    /// A layout is shown: its views and fragments exist.
    fn show(&mut self, at: u32, number: u32) {
        if !self.reach.layouts.insert(number) {
            return;
        }
        let Some(layout) = self.engine.query.layouts.get(&number) else {
            return;
        };
        let program = self.engine.program;
        for name in layout.views.iter().chain(&layout.fragments) {
            let Some(type_) = program.type_named(name) else {
                continue;
            };
            if program.class(type_).is_none() {
                continue;
            }
            self.initialise(at, type_);
            self.make(at, type_);
            for body in program.methods_named(type_, b"<init>") {
                if program.body_type(body) == type_ {
                    self.hop(at, body, "layout");
                }
            }
        }
    }

    /// A method found by reflection is called.
    fn reflect(&mut self, at: u32, fact: &CallFact) {
        if let Some(Val::Method(found)) = fact.args.first() {
            self.reflect_to(at, &found.0, &found.1);
            return;
        }
        for (fact, _) in by_callers(self.engine, self.current, at, self.reach.world) {
            if let Some(Val::Method(found)) = fact.args.first() {
                self.reflect_to(at, &found.0, &found.1);
            }
        }
    }

    fn reflect_to(&mut self, at: u32, class: &str, name: &str) {
        let program = self.engine.program;
        if let Some(type_) = program.types.find(class.as_bytes()) {
            self.initialise(at, type_);
            for body in program.methods_named(type_, name.as_bytes()) {
                self.hop(at, body, "reflection");
            }
        }
    }
}
