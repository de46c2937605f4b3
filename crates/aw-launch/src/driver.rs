//! The order of a first start: application, providers, initialisers, the launcher activity, then the queue by virtual time.

use std::rc::Rc;

use crate::classes::ClassId;
use crate::heap::Body;
use crate::machine::{Answer, Machine, Stop};
use crate::names::{descriptor_of, index};
use crate::processes::Left;
use crate::question::Component;
use crate::record::{Launch, hash};
use crate::value::Value;

/// Initialisers that depend on one another.
const MAX_INITIALIZERS: usize = 256;

impl Machine {
    /// Launch the app once, to the horizon of its world.
    pub fn launch(mut self) -> (Launch, Left) {
        self.record.coverage.threads = 1;
        self.start();
        self.tap_all();
        self.drain(self.question.world.horizon_ms);
        self.start_again();
        if self.question.world.exercise {
            self.exercise();
        }
        let left = Left { preferences: self.stored_preferences(), ..std::mem::take(&mut self.left) };
        (self.finish_record(), left)
    }

    /// What a second process begins with: the application once more, and the providers of that process.
    pub fn launch_process(mut self, left: &Left) -> Launch {
        self.record.coverage.threads = 1;
        self.restore_preferences(&left.preferences);
        self.start_application();
        self.drain(self.question.world.horizon_ms);
        self.finish_record()
    }

    /// What the system does when a person opens the app.
    pub fn start(&mut self) {
        self.start_application();
        self.start_launcher();
    }

    fn start_application(&mut self) {
        let question = Rc::clone(&self.question);
        let name = question.application.clone().unwrap_or_else(|| "android.app.Application".to_owned());
        self.step("application", descriptor_of(&name), |machine| machine.make_application(&name));
        let here = |one: &&Component| match &question.process {
            None => one.main_process,
            process => one.other_process(&question.package) == *process,
        };
        let mut providers: Vec<&Component> =
            question.components.iter().filter(|one| one.kind == "provider").filter(here).collect();
        providers.sort_by_key(|one| -one.init_order);
        for provider in providers {
            self.start_provider(provider);
        }
        self.step("application", descriptor_of(&name), |machine| {
            let application = machine.application()?;
            machine.call_virtual(application, "onCreate", "()V", &[]).map(drop)
        });
    }

    /// A class that the manifest names; one that is not there is a gap.
    fn component_class(&mut self, name: &str) -> Option<ClassId> {
        let found = self.class_of_text(&descriptor_of(name));
        if found.is_none() {
            self.gap("component_missing", "the manifest names a class that the code does not have", name);
        }
        found
    }

    fn make_application(&mut self, name: &str) -> Result<(), Stop> {
        let Some(class) = self.component_class(name) else { return Ok(()) };
        let base = self.new_object("Landroid/app/ContextImpl;", Body::Plain)?;
        self.initialise_now(class)?;
        let body = self.first_body(class);
        // The object is known before its constructor runs, as code of the app may ask for it from there.
        let made = Value::reference(self.add_object(class, crate::value::Note::NONE, body)?);
        self.singles.insert("application".to_owned(), made.as_ref());
        self.run_constructor(made, class)?;
        self.call_virtual(made, "attachBaseContext", "(Landroid/content/Context;)V", &[base]).map(drop)
    }

    fn run_constructor(&mut self, made: Value, class: ClassId) -> Result<(), Stop> {
        let selector = self.names.selector_of("<init>", "()V");
        match self.find_method(class, selector) {
            Some(method) => self.call(method, &[made]).map(drop),
            None => Ok(()),
        }
    }

    pub fn start_provider(&mut self, provider: &Component) {
        let Some(class) = self.component_class(&provider.name) else { return };
        self.step("provider", descriptor_of(&provider.name), |machine| {
            let made = machine.construct(class, "()V", &[])?;
            for authority in &provider.authorities {
                machine.singles.insert(format!("provider {authority}"), made.as_ref());
            }
            let (context, info) =
                (machine.application()?, machine.new_object("Landroid/content/pm/ProviderInfo;", Body::Plain)?);
            // The system starts no provider that its own class would refuse: what it asks for stands in the manifest.
            machine.keep(info, "grantUriPermissions", Value::bool(true));
            if let Some(authority) = provider.authorities.first() {
                let authority = machine.new_string(authority)?;
                machine.keep(info, "authority", authority);
            }
            let proto = "(Landroid/content/Context;Landroid/content/pm/ProviderInfo;)V";
            machine.call_virtual(made, "attachInfo", proto, &[context, info])?;
            machine.call_virtual(made, "onCreate", "()Z", &[]).map(drop)
        });
        // App Startup finds its initialisers in the manifest; where its own code did not come to one, it runs here.
        let mut done = Vec::new();
        for name in &provider.initializers {
            if !self.has_initialised(name) {
                self.run_initializer(name, &mut done);
            }
        }
    }

    /// Whether an initialiser's work was begun.
    fn has_initialised(&mut self, name: &str) -> bool {
        let Some(class) = self.class_of_text(&descriptor_of(name)) else { return false };
        let methods = &self.classes[class as usize].methods;
        let create = self.names.add(b"create");
        methods.iter().any(|method| self.methods[*method as usize].name == create && self.ran.contains(method))
    }

    /// Run an App Startup initialiser behind those it depends on.
    fn run_initializer(&mut self, name: &str, done: &mut Vec<ClassId>) {
        let Some(class) = self.component_class(name) else { return };
        if done.contains(&class) || done.len() >= MAX_INITIALIZERS {
            return;
        }
        done.push(class);
        let mut made = Value::ZERO;
        let mut needed = Vec::new();
        self.step("initializer", descriptor_of(name), |machine| {
            made = machine.construct(class, "()V", &[])?;
            let list = machine.call_virtual(made, "dependencies", "()Ljava/util/List;", &[])?;
            needed = machine.listed(list)?;
            Ok(())
        });
        for one in needed {
            let Some(Body::Class(class)) = self.heap.get(one.as_ref()).map(|object| &object.body) else { continue };
            let name = self.class_text(*class);
            self.run_initializer(&name, done);
        }
        self.step("initializer", descriptor_of(name), |machine| {
            let context = machine.application()?;
            let proto = "(Landroid/content/Context;)Ljava/lang/Object;";
            machine.call_virtual(made, "create", proto, &[context]).map(drop)
        });
    }

    /// The elements of a list of the app or of the model.
    fn listed(&mut self, list: Value) -> Result<Vec<Value>, Stop> {
        if list.bits == 0 || self.is_opaque(list) {
            return Ok(Vec::new());
        }
        let size = self.call_virtual(list, "size", "()I", &[])?.as_int();
        (0..size.clamp(0, 256))
            .map(|at| self.call_virtual(list, "get", "(I)Ljava/lang/Object;", &[Value::int(at)]))
            .collect()
    }

    fn start_launcher(&mut self) {
        let question = Rc::clone(&self.question);
        let launcher =
            question.components.iter().find(|one| one.kind == "activity" && one.launcher && one.main_process);
        let Some(launcher) = launcher else {
            self.gap("no_launcher", "the manifest shows no activity to launchers", &question.package);
            return;
        };
        let Some(class) = self.component_class(&launcher.name) else { return };
        let Ok(intent) = self.launcher_intent() else { return };
        self.record.coverage.launcher_reached = self.show_activity(class, intent, "launcher");
    }

    /// What launchers start an app with.
    fn launcher_intent(&mut self) -> Answer {
        let intent = self.new_intent("android.intent.action.MAIN")?;
        let category = self.new_string("android.intent.category.LAUNCHER")?;
        self.add_category(intent, category)?;
        Ok(intent)
    }

    fn finish_record(mut self) -> Launch {
        if let Some(budget) = self.limit() {
            self.cut(budget);
        }
        let mut calls: Vec<_> = self.unknown_calls.iter().map(|(&method, &(count, _))| (method, count)).collect();
        calls.sort_unstable();
        for (method, count) in calls {
            let text = self.method_text(method);
            self.count_calls(&text, count);
        }
        let coverage = &mut self.record.coverage;
        coverage.methods = index(self.ran.len());
        coverage.classes = index(self.classes.iter().filter(|class| class.is_app()).count());
        coverage.objects = self.heap.count() as u64;
        coverage.heap_bytes = self.heap.bytes() as u64;
        coverage.virtual_ms = self.clock_ms;
        coverage.phone = self.phone.title();
        let events = serde_json::to_vec(&(&self.record.events, &self.record.assumptions)).unwrap_or_default();
        self.record.trace_hash = format!("{:016x}", hash(&events));
        self.record
    }
}
