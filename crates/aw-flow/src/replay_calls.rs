//! Calls of a replay: into the app by the objects that are called, back from the framework by the
//! objects that were handed to it.

use crate::heap::{Item, Key, Set, Slot};
use crate::models::Model;
use crate::program::{Body, MethodRef, NONE, Selector, TypeId};
use crate::registrations::{ANY_ARGUMENT, When};
use crate::replay::{Replay, Site};
use crate::sweep::Invoke;
use crate::value::Val;

/// A call as it is made.
#[derive(Clone, Copy)]
pub struct Made<'c> {
    /// The frame that calls.
    pub frame: u32,
    /// Where.
    pub site: Site,
    /// What is called.
    pub method: MethodRef,
    /// How.
    pub invoke: Invoke,
    /// Receiver and parameters.
    pub args: &'c [Set],
}

impl Made<'_> {
    #[allow(clippy::unnecessary_wraps, reason = "as frames are entered")]
    fn from(&self) -> Option<(Site, u32)> {
        Some((self.site, self.frame))
    }

    /// An argument; anything where there is none.
    pub fn arg(&self, index: usize) -> Set {
        self.args.get(index).cloned().unwrap_or_else(Set::top)
    }

    /// The arguments with another receiver; code may be written so that it names none.
    fn on(&self, receiver: Set) -> Vec<Set> {
        std::iter::once(receiver).chain(self.args.iter().skip(1).cloned()).collect()
    }
}

impl Replay<'_, '_> {
    /// One call; what it gives.
    pub fn call(&mut self, frame: u32, site: Site, method: MethodRef, invoke: Invoke, args: &[Set]) -> Set {
        let made = Made { frame, site, method, invoke, args };
        if invoke == Invoke::Static {
            self.initialise(self.engine.program.methods[method as usize].class, (site, frame));
        }
        let modelled = self.library(&made);
        let app = self.is_app_method(method);
        let mut result = modelled.as_ref().map(|known| known.value.clone()).unwrap_or_default();
        let instead = modelled.as_ref().is_some_and(|known| known.instead);
        let mut open = !app && modelled.is_none();
        let mut answers = Vec::new();
        if matches!(invoke, Invoke::Virtual | Invoke::Interface) && !instead {
            let all_answer;
            (answers, all_answer) = self.by_receiver(&made, &mut result);
            open &= !all_answer;
            if app && !all_answer && !made.arg(0).is_empty() {
                result.join(&Set::top());
            }
        } else if app && !instead {
            result.join(&self.direct(&made));
        }
        if open {
            for arg in args {
                self.escape(arg, frame);
            }
            result.join(&Set::top());
        }
        let by_hand = modelled.as_ref().is_some_and(|known| known.calls_back) || (app && self.tells_by_itself(&made));
        for (target, plain) in self.ways.get(&site).cloned().unwrap_or_default() {
            let name = self.program().name_bytes(self.program().bodies[target as usize].method);
            if name == b"<clinit>" {
                self.enter(target, None, made.from());
            } else if !plain && !by_hand {
                let messages = if name == b"handleMessage" { self.messages_sent(&made) } else { None };
                match messages {
                    Some(messages) => drop(self.invoke(target, None, made.from(), &[Set::top(), messages])),
                    None => self.call_back(&made, target),
                }
            }
        }
        self.answers.clear();
        if let Some(given) = self.constructed(&made).or_else(|| self.told(site)) {
            return given;
        }
        if !result.has_top() {
            self.answers = answers;
        }
        result
    }

    /// The number that a call gives because consent is absent, wherever the walk followed it.
    fn told(&self, site: Site) -> Option<Set> {
        let flows = self.reach.flows.get(&site.0)?;
        let mut given: Option<Item> = None;
        for call in flows.iter().filter_map(|flow| flow.call(site.1)) {
            let (number, _) = call.result.number().filter(|(_, gate)| gate.is_some())?;
            // An object that is no box may be null instead.
            let item = match (&call.result, self.returned(site)) {
                (Val::Boxed(_), _) => Item::Boxed(number),
                (_, Some(b'L' | b'[')) => return None,
                _ => Item::Told(number),
            };
            if given.is_some_and(|known| known != item) {
                return None;
            }
            given = Some(item);
        }
        given.map(Set::one)
    }

    /// How the type begins that the call at a place gives.
    fn returned(&self, site: Site) -> Option<u8> {
        let program = self.program();
        let call = program.facts.calls(site.0).iter().find(|call| call.at == site.1)?;
        program.return_type(call.method).first().copied()
    }

    /// Whether a stream that is collected brings its own code and the objects that answer are known.
    fn tells_by_itself(&self, made: &Made<'_>) -> bool {
        let streams = self.engine.models.registration(made.method).is_some_and(|row| row.edge == "coroutine");
        let receivers = made.arg(0);
        let selector = self.program().methods[made.method as usize].selector;
        let answers = |object: u32| self.answer(self.objects[object as usize].type_, selector).is_some();
        streams && !receivers.has_top() && !receivers.is_empty() && receivers.objects().all(answers)
    }

    /// Whether the app declares what a reference means, with code or without.
    fn is_app_method(&self, method: MethodRef) -> bool {
        let program = self.program();
        let row = program.methods[method as usize];
        if program.is_boot(row.class) {
            return false;
        }
        let declares = |type_: TypeId| {
            program.class(type_).is_some_and(|class| class.bare.iter().any(|(selector, _)| *selector == row.selector))
        };
        program.resolve(row.class, row.selector).is_some()
            || declares(row.class)
            || program.hierarchy.ancestors(row.class).iter().any(|&above| declares(above))
    }

    /// The method with which an object answers.
    pub fn answer(&self, type_: TypeId, selector: Selector) -> Option<Body> {
        let program = self.program();
        match crate::sweep::lambda_body(program, type_, selector) {
            Some(target) => {
                let row = program.methods[target as usize];
                program.resolve(row.class, row.selector)
            }
            None => program.resolve(type_, selector),
        }
    }

    /// What each of the app's objects answers, and whether they are all that may be called.
    fn by_receiver(&mut self, made: &Made<'_>, result: &mut Set) -> (Vec<(u32, Set)>, bool) {
        let selector = self.program().methods[made.method as usize].selector;
        let receivers = made.arg(0);
        let mut answers = Vec::new();
        let mut all_answer = !receivers.has_top() && receivers.objects().next().is_some();
        for object in receivers.objects() {
            let type_ = self.objects[object as usize].type_;
            match self.answer(type_, selector) {
                Some(target) => {
                    let answer = self.call_on(made, target, object);
                    result.join(&answer);
                    answers.push((object, answer));
                }
                None => all_answer = false,
            }
        }
        if receivers.has_top() {
            for (target, plain) in self.ways.get(&made.site).cloned().unwrap_or_default() {
                let lambda = self.is_static(target);
                if plain && self.program().name_bytes(self.program().bodies[target as usize].method) != b"<clinit>" {
                    let args = made.on(Set::top());
                    let given = if lambda { &[] } else { args.as_slice() };
                    result.join(&self.invoke(target, None, made.from(), given));
                }
            }
        }
        (answers, all_answer)
    }

    /// A call of a known object, which may be a lambda.
    fn call_on(&mut self, made: &Made<'_>, target: Body, object: u32) -> Set {
        let mut given = self.captured(object, made.frame);
        let lambda = self.is_lambda(object);
        if lambda {
            given.extend(made.args.iter().skip(1).cloned());
        } else {
            given = made.on(Set::one(Item::Obj(object)));
        }
        self.invoke(target, Some(object), made.from(), &given)
    }

    /// What functions that are handed to the framework give for these arguments, where it calls them.
    pub fn answered(&mut self, made: &Made<'_>, functions: &Set, args: &[Set]) -> Set {
        let mut all = Set::default();
        let ways: Vec<Body> = self.ways.get(&made.site).into_iter().flatten().map(|(target, _)| *target).collect();
        for object in functions.objects().collect::<Vec<_>>() {
            let target = ways.iter().copied().find(|&target| self.answers_with(object, target));
            let mut given = self.captured(object, made.frame);
            if !self.is_lambda(object) {
                given.push(Set::one(Item::Obj(object)));
            }
            given.extend(args.iter().cloned());
            let value = target.map(|target| self.invoke(target, Some(object), made.from(), &given));
            all.join(&value.unwrap_or_else(Set::top));
        }
        all
    }

    fn is_lambda(&self, object: u32) -> bool {
        self.program().facts.lambda_types.contains_key(&self.objects[object as usize].type_)
    }

    /// What a lambda took with it.
    fn captured(&mut self, object: u32, frame: u32) -> Vec<Set> {
        let type_ = self.objects[object as usize].type_;
        let count = self.program().facts.lambda_types.get(&type_).map_or(0, |lambda| lambda.captured);
        (0..count).map(|index| self.slot(object, Slot::Captured(index), frame)).collect()
    }

    fn direct(&mut self, made: &Made<'_>) -> Set {
        let program = self.engine.program;
        let row = program.methods[made.method as usize];
        let class = if made.invoke == Invoke::Super {
            program.class(program.body_type(made.site.0)).map_or(row.class, |class| class.superclass)
        } else {
            row.class
        };
        let Some(target) = program.resolve(class, row.selector) else { return Set::top() };
        if made.invoke == Invoke::Static {
            return self.invoke(target, None, made.from(), made.args);
        }
        let receivers = made.arg(0);
        let mut result = Set::default();
        for object in receivers.objects() {
            let args = made.on(Set::one(Item::Obj(object)));
            result.join(&self.invoke(target, Some(object), made.from(), &args));
        }
        if receivers.has_top() {
            let args = made.on(Set::top());
            result.join(&self.invoke(target, None, made.from(), &args));
        }
        result
    }

    /// The framework calls a method of the app because of this call.
    fn call_back(&mut self, made: &Made<'_>, target: Body) {
        if self.start_component(made, target) {
            return;
        }
        let mut handed: Vec<u32> = made.args.iter().flat_map(|arg| arg.objects().collect::<Vec<_>>()).collect();
        let mut open = false;
        for object in handed.clone() {
            let held = self.slot(object, Slot::Elements, made.frame);
            open |= held.has_top();
            handed.extend(held.objects());
        }
        let mut found = false;
        for object in handed {
            if self.answers_with(object, target) {
                found = true;
                let mut given = self.captured(object, made.frame);
                if !self.is_lambda(object) {
                    given.push(Set::one(Item::Obj(object)));
                }
                self.invoke(target, Some(object), made.from(), &given);
            }
        }
        if !found && made.site.1 != 0 && self.is_known_other(made) {
            return;
        }
        if !found || open {
            self.enter(target, None, made.from());
        }
    }

    /// Whether an object's class answers a callback with this method.
    pub fn answers_with(&self, object: u32, target: Body) -> bool {
        let program = self.program();
        let selector = program.methods[program.bodies[target as usize].method as usize].selector;
        let type_ = self.objects[object as usize].type_;
        if let Some(lambda) = program.facts.lambda_types.get(&type_) {
            let row = program.methods[lambda.target as usize];
            return program.resolve(row.class, row.selector) == Some(target);
        }
        program.resolve(type_, selector) == Some(target)
    }

    /// Whether what is registered here is known, so that methods of other objects do not run.
    fn is_known_other(&self, made: &Made<'_>) -> bool {
        let Some(row) = self.engine.models.registration(made.method).filter(|row| row.when == When::Now) else {
            return false;
        };
        let position = if row.argument < 0 {
            0
        } else {
            usize::from(row.argument.unsigned_abs()) + usize::from(made.invoke != Invoke::Static)
        };
        let program = self.program();
        let handed = made.arg(position);
        // A thread, a task or a message of the framework runs what it was given elsewhere.
        let carries = |object: u32| {
            let type_ = self.objects[object as usize].type_;
            program.class(type_).is_none() && !program.facts.lambda_types.contains_key(&type_)
        };
        if row.argument == ANY_ARGUMENT || handed.objects().any(carries) {
            return false;
        }
        let answers = |object: u32| {
            let type_ = self.objects[object as usize].type_;
            let lambda = program.facts.lambda_types.contains_key(&type_);
            lambda || row.runs.iter().any(|name| !program.methods_named(type_, name.as_bytes()).is_empty())
        };
        let any_open = made.args.iter().any(Set::has_top);
        !handed.has_top() && (handed.objects().any(answers) || !any_open)
    }

    /// The start of a component: true when the way is one.
    fn start_component(&mut self, made: &Made<'_>, target: Body) -> bool {
        let program = self.engine.program;
        let class = program.body_type(target);
        let started: Vec<TypeId> = self
            .reach
            .started
            .iter()
            .filter(|(_, body, at)| (*body, *at) == made.site)
            .filter_map(|(name, _, _)| program.type_named(name))
            .filter(|&type_| program.hierarchy.is_a(type_, class))
            .collect();
        let intents: Set = made
            .args
            .iter()
            .flat_map(|arg| arg.items().to_vec())
            .filter(|item| match item {
                Item::Obj(object) => {
                    program.types.bytes(self.objects[*object as usize].type_) == b"Landroid/content/Intent;"
                }
                _ => false,
            })
            .collect();
        let intents = if intents.is_empty() { Set::top() } else { intents };
        for &type_ in &started {
            let component = self.component(type_);
            self.fill(Key::Slot(component, Slot::Intent), &intents);
            let takes = match program.name_bytes(program.bodies[target as usize].method) {
                b"onStartCommand" | b"onStart" | b"onBind" | b"onHandleIntent" | b"onHandleWork" => Some(1),
                b"onReceive" => Some(2),
                _ => None,
            };
            let mut params = if self.is_static(target) { Vec::new() } else { vec![Set::one(Item::Obj(component))] };
            if let Some(position) = takes {
                params.resize(position, Set::top());
                params.push(intents.clone());
            }
            self.invoke(target, Some(component), made.from(), &params);
        }
        !started.is_empty()
    }

    /// The object that reflection or a factory of the framework makes here.
    fn constructed(&mut self, made: &Made<'_>) -> Option<Set> {
        let model = self.engine.models.of(made.method);
        if !matches!(model, Model::NewInstance | Model::InstanceOfClass) {
            return None;
        }
        let flows = self.reach.flows.get(&made.site.0)?;
        let result = flows
            .iter()
            .flat_map(|flow| &flow.calls)
            .find(|call| call.at == made.site.1)
            .map(|call| call.result.clone())?;
        let Val::New(type_, _) = result else { return Some(Set::top()) };
        // The framework gives every caller the same object of a class.
        let object = match model {
            Model::InstanceOfClass => self.component(type_),
            _ => self.made(type_, made.site, made.frame),
        };
        if type_ != NONE {
            for (target, plain) in self.ways.get(&made.site).cloned().unwrap_or_default() {
                if !plain && self.answers_with(object, target) {
                    self.enter(target, Some(object), made.from());
                }
            }
        }
        Some(Set::one(Item::Obj(object)))
    }
}
