//! One call of a walk: into the app, or into the framework that calls back, starts components,
//! or makes objects by reflection.

use crate::registrations::{ANY_ARGUMENT, Registration, When};

use crate::carried::{is_teller, is_told};
use crate::compared::unit_ms;
use crate::controls::{self, Meaning};
use crate::entries::Entry;
use crate::flow::{CallFact, Outside, World};
use crate::frequency::number_of;
use crate::knowing::behind;
use crate::program::{MethodRef, NONE, TypeId};
use crate::reach::{Asked, Listener, Walk};
use crate::sweep::Invoke;
use crate::value::Val;

impl Walk<'_, '_> {
    /// One call of the current body; `fact` is there when values are known.
    pub fn call(&mut self, at: u32, method: MethodRef, invoke: Invoke, fact: Option<&CallFact>) {
        if self.engine.is_inert(method) {
            return;
        }
        let program = self.engine.program;
        let row = program.methods[method as usize];
        let boot = program.is_boot(row.class);
        match invoke {
            Invoke::Static | Invoke::Direct | Invoke::Super => {
                if invoke == Invoke::Static {
                    self.initialise(at, row.class);
                }
                let target = if invoke == Invoke::Super {
                    let own = program.class(program.body_type(self.current));
                    let above = own.map_or(row.class, |class| class.superclass);
                    if boot { None } else { program.resolve(above, row.selector) }
                } else {
                    program.target(method)
                };
                if let Some(target) = target {
                    self.hop_on(at, (row.class, target), "call", fact);
                    if self.engine.models.registration(method).is_none() {
                        return;
                    }
                }
            }
            Invoke::Virtual | Invoke::Interface => self.receive(at, method, invoke, fact),
        }
        if let Some(registration) = self.engine.models.registration(method) {
            self.register(at, method, registration, fact);
        }
        if let Some(fact) = fact {
            self.framework(at, method, fact);
        }
    }

    /// A call whose receiver decides.
    fn receive(&mut self, at: u32, method: MethodRef, invoke: Invoke, fact: Option<&CallFact>) {
        let program = self.engine.program;
        let row = program.methods[method as usize];
        let edge = if invoke == Invoke::Virtual { "virtual" } else { "interface" };
        // Most calls are of the framework's methods, which no class of the app overrides.
        if !program.may_answer(row.selector) || is_told(self.engine, method) {
            return;
        }
        // What another page gives back comes only after the user was there.
        let answered: [&[u8]; 2] =
            [b"Landroidx/activity/result/ActivityResultCallback;", b"Landroidx/fragment/app/FragmentResultListener;"];
        if self.first && answered.contains(&program.types.bytes(row.class)) {
            return;
        }
        if program.names.bytes(row.name) == b"onChanged" && is_teller(self.engine, self.current) {
            return;
        }
        if let Some(fact) = fact
            && let Some(receiver) = fact.args.first()
            && receiver.parts().iter().all(|part| matches!(part, Val::New(..)))
        {
            for part in receiver.parts() {
                if let Val::New(type_, _) = part {
                    let alone = program.hierarchy.subtypes(row.class).is_empty();
                    for target in self.answers(*type_, Some(row.selector), &[]) {
                        self.hop_on(at, (*type_, target), if alone { "call" } else { edge }, Some(fact));
                    }
                }
            }
            return;
        }
        // Every object has these; following them to all classes would tell nothing.
        if program.types.bytes(row.class) == b"Ljava/lang/Object;" {
            return;
        }
        // One class, one answer: no dispatch.
        if program.class(row.class).is_some() && program.hierarchy.subtypes(row.class).is_empty() {
            let boot = program.is_boot(row.class);
            let target = if boot { program.resolve(row.class, row.selector) } else { program.target(method) };
            if let Some(target) = target {
                self.hop_on(at, (row.class, target), "call", fact);
            }
            return;
        }
        let way = self.told(fact, NONE);
        self.dispatch_given(at, Asked { class: row.class, selector: Some(row.selector), runs: &[], edge }, way);
    }

    /// The framework is handed something to call.
    fn register(&mut self, at: u32, method: MethodRef, row: &'static Registration, fact: Option<&CallFact>) {
        let Some(fact) = fact else { return };
        if matches!(row.edge, "executor" | "handler" | "thread") {
            self.hand_carriers(at, fact);
        }
        if row.when == When::Kept {
            self.keep(at, method, row, fact);
            return;
        }
        // Of a value that is absent nothing is told.
        let absent =
            fact.args.first().and_then(Val::number).is_some_and(|(number, gate)| number == 0 && gate.is_some());
        let class = self.engine.program.methods[method as usize].class;
        if absent && self.engine.program.types.bytes(class) == b"Ljava/util/Optional;" {
            return;
        }
        let future = self.engine.program.types.bytes(class) == b"Ljava/util/concurrent/CompletableFuture;";
        if future
            && fact.invoke != Invoke::Static
            && self.engine.held_back(self.current, fact, self.reach.world).is_some()
        {
            return;
        }
        if row.argument == ANY_ARGUMENT {
            self.register_any(at, method, row, fact);
            return;
        }
        let position = if row.argument < 0 {
            0
        } else {
            usize::from(row.argument.unsigned_abs()) + usize::from(fact.invoke != Invoke::Static)
        };
        let mut types = self.callback_types(fact, position, row);
        if fact.invoke == Invoke::Static && row.argument < 0 {
            types = (0..fact.args.len())
                .find_map(|index| self.callback_types(fact, index, row).filter(|types| !types.is_empty()));
        }
        if types.as_ref().is_none_or(Vec::is_empty) && row.argument >= 0 {
            // Overloads put the callback elsewhere, or hand a list of them over.
            let elsewhere =
                (0..fact.args.len()).filter(|&index| index != 0 || fact.invoke == Invoke::Static).find_map(|index| {
                    self.called_back(fact, fact.args.get(index)?, row.runs).filter(|types| !types.is_empty())
                });
            types = elsewhere.or(types);
        }
        if row.argument < 0 && row.runs == ["handleMessage"] {
            self.hand_on(at, types.as_deref(), row);
        }
        let period = self.period(fact, method);
        match (types, row.when) {
            (Some(types), When::Now) => {
                for type_ in types {
                    for target in self.answers(type_, None, row.runs) {
                        let repeats = row.edge == "timer" && period.is_some() || period.is_some();
                        self.hop_with(at, target, row.edge, period, repeats);
                    }
                }
            }
            (None, When::Now) => self.register_unknown(at, method, position, row, fact),
            (Some(types), When::Background) => {
                for type_ in types {
                    for body in self.answers(type_, None, row.runs) {
                        self.reach.later.push(Entry::new(body, "callback"));
                    }
                }
            }
            (_, When::Kept) => {}
            (None, When::Background) => self.register_later(method, position, row, fact),
            (types, When::User | When::Dialog) => self.listen(at, method, row, fact, types.unwrap_or_default()),
        }
    }

    /// Classes of the object handed over, if it answers to the callback at all.
    fn callback_types(&self, fact: &CallFact, position: usize, row: &Registration) -> Option<Vec<TypeId>> {
        let value = fact.args.get(position)?;
        if let Some(handler) = self.handler_of(fact, value) {
            return Some(handler);
        }
        let types = self.engine.objects(self.current, value, self.reach.world, 0)?;
        let own = matches!(value, Val::Param(0)) && types.len() > 1;
        let mut kept: Vec<TypeId> = types
            .into_iter()
            .filter(|&type_| {
                !own || self.reach.instantiated.contains(type_) || type_ == self.engine.program.body_type(self.current)
            })
            .filter(|&type_| !self.answers(type_, None, row.runs).is_empty())
            .collect();
        kept.dedup();
        Some(kept)
    }

    /// Classes of the handler a message was made for by the current method.
    fn handler_of(&self, fact: &CallFact, message: &Val) -> Option<Vec<TypeId>> {
        let program = self.engine.program;
        let Val::Call(at) = message else { return None };
        if program.types.bytes(program.methods[fact.method as usize].class) != b"Landroid/os/Message;" {
            return None;
        }
        let flow = self.engine.flow(self.current, self.reach.world);
        let made = flow.call(*at)?;
        let handler = match program.name_bytes(made.method) {
            b"obtainMessage" => made.args.first(),
            b"obtain" if made.args.len() > 1 => made.args.first(),
            _ => None,
        };
        let mut types = self.engine.objects(self.current, handler?, self.reach.world, 0)?;
        types.retain(|&type_| !self.answers(type_, None, &["handleMessage"]).is_empty());
        (!types.is_empty()).then_some(types)
    }

    /// The object handed over is not known: every class that exists and fits may be it.
    fn register_unknown(
        &mut self,
        at: u32,
        method: MethodRef,
        position: usize,
        row: &'static Registration,
        fact: &CallFact,
    ) {
        let program = self.engine.program;
        let own = program.methods[method as usize].class;
        let declared = if row.argument < 0 {
            Some(own)
        } else {
            parameter_type(program, method, position, fact.invoke == Invoke::Static)
        };
        // Another object than the one that is told answers.
        let answering: Option<&[u8]> = match program.types.bytes(own) {
            b"Landroid/os/Message;" => Some(b"Landroid/os/Handler;"),
            b"Landroid/content/ContentResolver;" if row.argument < 0 => Some(b"Landroid/database/ContentObserver;"),
            b"Landroid/content/SharedPreferences$Editor;" => {
                Some(b"Landroid/content/SharedPreferences$OnSharedPreferenceChangeListener;")
            }
            _ => None,
        };
        let declared = answering.map_or(declared, |type_| program.types.find(type_));
        let Some(type_) = declared else { return };
        self.dispatch(at, type_, None, row.runs, row.edge);
    }

    /// The period of a repeating schedule, in milliseconds.
    fn period(&self, fact: &CallFact, method: MethodRef) -> Option<i64> {
        let program = self.engine.program;
        let number = |index: usize| number_of(self.engine, self.current, fact.args.get(index)?, self.reach.world);
        match program.name_bytes(method) {
            b"scheduleAtFixedRate" | b"schedule"
                if fact.args.len() == 4
                    && program.types.bytes(program.methods[method as usize].class) == b"Ljava/util/Timer;" =>
            {
                number(3)
            }
            b"scheduleAtFixedRate" | b"scheduleWithFixedDelay" if fact.args.len() == 5 => {
                number(3).map(|period| period.saturating_mul(unit_ms(program, &fact.args[4]).unwrap_or(1)))
            }
            // No least time between two is no period.
            b"requestLocationUpdates" => number(2).filter(|&least| least > 0 && fact.args.len() >= 4),
            _ => None,
        }
    }

    /// A listener of the user: what its control means decides the phase.
    pub fn listen(
        &mut self,
        at: u32,
        method: MethodRef,
        row: &'static Registration,
        fact: &CallFact,
        types: Vec<TypeId>,
    ) {
        let (meaning, label, given) = match row.when {
            When::Dialog => self.dialog_control(method, fact),
            _ => self.view_control(fact),
        };
        if self.listen_for_callers(at, row, fact) {
            return;
        }
        let lines = self.lines(method, fact);
        for type_ in types {
            let bodies = self.answers(type_, None, row.runs);
            let mut given = given.clone();
            if given.is_empty() && row.when == When::User && bodies.iter().any(|&body| self.engine.asks_view(body)) {
                let view = fact.args.first().and_then(|view| self.engine.made_view(self.current, view, World::Any));
                given.extend(view.map(|view| (1, view)));
            }
            let given = behind(self.engine.program, type_, given);
            let mut ways = match &lines {
                Some(lines) => lines.clone(),
                None => bodies.iter().flat_map(|&body| self.engine.checked_ways(body, &given, World::Any)).collect(),
            };
            if ways.is_empty() {
                ways.push((meaning, label.clone(), given));
            }
            for (meaning, label, mut given) in ways {
                if meaning != Meaning::Other {
                    given.extend(self.captured(row, fact));
                }
                let at = (self.current, at);
                self.add_listener(Listener { type_, bodies: bodies.clone(), meaning, label, given, at });
            }
        }
    }

    /// The button of a dialog: its words, and whether the dialog is about privacy.
    fn dialog_control(&self, method: MethodRef, fact: &CallFact) -> (Meaning, String, Vec<(u16, Val)>) {
        let words = &self.engine.query.words;
        let name = self.engine.program.name_bytes(method);
        let (text, which) = match name {
            b"setPositiveButton" => (fact.args.get(1), -1),
            b"setNegativeButton" => (fact.args.get(1), -2),
            b"setNeutralButton" => (fact.args.get(1), -3),
            _ => (fact.args.get(2), fact.args.get(1).and_then(Val::number).map_or(-1, |(number, _)| number)),
        };
        let label = text.and_then(|value| self.words_of(value)).unwrap_or_default();
        let topic = self.about_privacy();
        let mut meaning = controls::of_text(words, &label, topic);
        if meaning == Meaning::Other && topic {
            meaning = if which == -1 {
                Meaning::Agree
            } else if which == -2 {
                Meaning::Refuse
            } else {
                Meaning::Other
            };
        }
        (meaning, label, vec![(2, Val::Int(which))])
    }

    /// Whether the current method builds something about privacy: one of its texts says so.
    pub fn about_privacy(&self) -> bool {
        let Some(flows) = self.reach.flows.get(&self.current) else {
            return false;
        };
        flows.iter().flat_map(|flow| &flow.calls).flat_map(|call| &call.args).any(|value| {
            self.words_of(value).is_some_and(|text| {
                let text = text.to_lowercase();
                self.engine.query.words.topic.iter().any(|word| text.contains(word.as_str()))
            })
        })
    }

    /// The text of a value: a string, or a string resource with a meaning.
    pub fn words_of(&self, value: &Val) -> Option<String> {
        let value = match value {
            Val::Param(index) => self.engine.parameter(self.current, *index, self.reach.world),
            other => other.clone(),
        };
        if let Some(text) = value.text() {
            return Some(text.to_string());
        }
        let (number, _) = value.number()?;
        self.engine.query.texts.get(&u32::try_from(number).ok()?).cloned()
    }

    /// The view a listener is set on: its words in the layout or in code, else its id.
    fn view_control(&self, fact: &CallFact) -> (Meaning, String, Vec<(u16, Val)>) {
        let words = &self.engine.query.words;
        let Some(receiver) = fact.args.first() else {
            return (Meaning::Other, String::new(), Vec::new());
        };
        let view = match receiver {
            Val::View(id) => Some(*id),
            Val::Field(field) => self.view_of_field(*field),
            _ => None,
        };
        let given = view.map(|id| vec![(1, Val::View(id))]).unwrap_or_default();
        // Words set in code win over the layout's.
        if let Some(text) = self.text_set_on(receiver) {
            let meaning = controls::of_text(words, &text, self.about_privacy());
            if meaning != Meaning::Other {
                return (meaning, text, given);
            }
        }
        let control = view.and_then(|id| self.engine.query.controls.get(&u32::try_from(id).ok()?));
        let Some(control) = control else {
            return (Meaning::Other, String::new(), given);
        };
        let label = control.texts.first().cloned().unwrap_or_else(|| control.name.clone());
        (controls::of_control(words, control), label, given)
    }

    fn view_of_field(&self, field: u32) -> Option<i64> {
        match self.engine.field(field, self.reach.world) {
            Val::View(id) => Some(id),
            _ => None,
        }
    }

    /// The words given to `setText` of the same view in the current method.
    fn text_set_on(&self, view: &Val) -> Option<String> {
        self.texts_of(view).find_map(|text| self.words_of(text))
    }

    /// What `setText` of a view is given in the current method.
    pub fn texts_of(&self, view: &Val) -> impl Iterator<Item = &Val> {
        let program = self.engine.program;
        let flows = self.reach.flows.get(&self.current).filter(|_| !matches!(view, Val::Top));
        flows
            .into_iter()
            .flatten()
            .flat_map(|flow| &flow.calls)
            .filter(move |call| program.name_bytes(call.method) == b"setText" && call.args.first() == Some(view))
            .filter_map(|call| call.args.get(1))
    }
}

pub fn parameter_type(
    program: &crate::program::Program,
    method: MethodRef,
    position: usize,
    is_static: bool,
) -> Option<TypeId> {
    let proto = program.protos.bytes(program.methods[method as usize].proto);
    let wanted = if is_static { position } else { position.checked_sub(1)? };
    let mut at = 1;
    for index in 0.. {
        let start = at;
        while proto.get(at) == Some(&b'[') {
            at += 1;
        }
        match proto.get(at)? {
            b'L' => at += proto[at..].iter().position(|&byte| byte == b';')? + 1,
            b')' => return None,
            _ => at += 1,
        }
        if index == wanted {
            return program.types.find(&proto[start..at]);
        }
    }
    None
}
