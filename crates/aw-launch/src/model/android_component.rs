//! Components that the app starts itself: activities, services and receivers by intents.

use crate::calls::Call;
use crate::classes::ClassId;
use crate::heap::Body;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::names::descriptor_of;
use crate::value::Value;

pub const TABLE: &[Row] = &[
    ("Landroid/content/Context;->startActivity", |machine, call| start_activity(machine, call, None)),
    ("Landroid/app/Activity;->startActivityForResult", |machine, call| {
        start_activity(machine, call, Some(call.argument(2)))
    }),
    ("Landroid/content/Context;->startActivities", start_activities),
    ("Landroid/content/Context;->startService", start_service),
    ("Landroid/content/Context;->startForegroundService", start_service),
    ("Landroid/content/Context;->stopService", stop_service),
    ("Landroid/app/Service;->stopSelf", stop_self),
    ("Landroid/app/Service;->stopSelfResult", stop_self),
    ("Landroid/content/Context;->bindService", bind_service),
    ("Landroid/content/Context;->unbindService", unbind_service),
    ("Landroid/content/Context;->sendBroadcast", send_broadcast),
    ("Landroid/content/Context;->sendOrderedBroadcast", send_broadcast),
    ("Landroid/content/BroadcastReceiver;->setResultData", |machine, call| pass_on(machine, call, "data")),
    ("Landroid/content/BroadcastReceiver;->getResultData", |machine, call| passed_on(machine, call, "data")),
    ("Landroid/content/BroadcastReceiver;->setResultCode", |machine, call| pass_on(machine, call, "code")),
    ("Landroid/content/BroadcastReceiver;->getResultCode", |machine, call| passed_on(machine, call, "code")),
    ("Landroid/content/BroadcastReceiver;->setResultExtras", |machine, call| pass_on(machine, call, "extras")),
    ("Landroid/content/BroadcastReceiver;->getResultExtras", |machine, call| passed_on(machine, call, "extras")),
    ("Landroid/content/BroadcastReceiver;->setResult", |machine, call| {
        for (at, name) in ["code", "data", "extras"].into_iter().enumerate() {
            let one = Call { method: call.method, arguments: &[call.this(), call.argument(at + 1)] };
            pass_on(machine, &one, name)?;
        }
        Ok(Value::ZERO)
    }),
    ("Landroid/content/Context;->registerReceiver", register_receiver),
    ("Landroid/content/Context;->unregisterReceiver", unregister_receiver),
    ("Landroid/app/Service;->onStartCommand", start_command),
    ("Landroid/app/IntentService;->onStartCommand", handle_intent),
    ("Landroid/app/ActivityThread;->startService", run_service),
    ("Landroid/app/ActivityThread;->bindService", bind_now),
    ("Landroid/app/ActivityThread;->receive", receive),
    ("Landroid/app/ActivityThread;->handleIntent", |machine, call| {
        machine.call_virtual(call.this(), "onHandleIntent", "(Landroid/content/Intent;)V", &[call.argument(1)])
    }),
];

impl Machine {
    /// Start a service, or call it again; the service itself.
    pub fn service(&mut self, class: ClassId) -> Answer {
        if let Some(&known) = self.system.services.get(&class) {
            return Ok(Value::reference(known));
        }
        let service = self.construct(class, "()V", &[])?;
        self.system.services.insert(class, service.as_ref());
        let context = self.application()?;
        self.call_virtual(service, "attachBaseContext", "(Landroid/content/Context;)V", &[context])?;
        self.call_virtual(service, "onCreate", "()V", &[])?;
        Ok(service)
    }

    /// Run what a pending intent stands for.
    pub fn send_pending(&mut self, pending: Value) -> Result<(), Stop> {
        let (Some(kind), Some(intent)) =
            (self.kept(pending, "kind").and_then(|kind| self.known_string(kind)), self.kept(pending, "intent"))
        else {
            return Ok(());
        };
        self.start_by_kind(&kind, intent)
    }

    fn start_by_kind(&mut self, kind: &str, intent: Value) -> Result<(), Stop> {
        let api = format!("{kind} by intent");
        if kind == "receiver" {
            self.broadcast(intent)?;
        } else if self.goes_nowhere(intent) {
            self.emit("start", "a component that is turned off", &api, "none", false);
        } else if let Some(class) = self.resolve(intent, kind) {
            let what = self.class_text(class);
            self.ask_for_process(&what);
            self.emit("start", &what, &api, "ok", false);
            if let Ok(mirror) = self.mirror(class) {
                let name = if kind == "activity" { "launchActivity" } else { "startService" };
                self.system.asked += usize::from(kind == "activity");
                self.post_system(name, vec![intent, mirror], 0, None);
            }
        } else {
            self.emit("start", "another app", &api, "ok", false);
            let parts = ["extras", "data"].map(|name| self.kept(intent, name).unwrap_or_default());
            self.sink("app", &api, &[parts[0], parts[1], intent]);
        }
        Ok(())
    }

    /// Whether an intent filter made in code names an action.
    fn filter_has(&mut self, filter: Value, action: Value) -> Result<bool, Stop> {
        if self.heap.get(filter.as_ref()).is_none() || self.is_opaque(filter) {
            return Ok(false);
        }
        Ok(self.call_virtual(filter, "hasAction", "(Ljava/lang/String;)Z", &[action])?.as_bool())
    }

    /// The first action of an intent filter made in code; empty where it names none.
    pub fn first_action(&mut self, filter: Value) -> String {
        self.actions_of(filter).ok().and_then(|all| all.into_iter().next()).unwrap_or_default()
    }

    /// The actions that an intent filter made in code names, in its order, as far as they are known.
    fn actions_of(&mut self, filter: Value) -> Result<Vec<String>, Stop> {
        if self.heap.get(filter.as_ref()).is_none() || self.is_opaque(filter) {
            return Ok(Vec::new());
        }
        let count = self.call_virtual(filter, "countActions", "()I", &[])?.as_int();
        let mut all = Vec::new();
        for at in 0..count.clamp(0, MAX_ACTIONS) {
            let action = self.call_virtual(filter, "getAction", "(I)Ljava/lang/String;", &[Value::int(at)])?;
            all.extend(self.known_string(action));
        }
        Ok(all)
    }

    /// Tell every receiver of the app that the intent fits, those of the manifest too.
    pub fn broadcast(&mut self, intent: Value) -> Result<(), Stop> {
        let action = self.kept(intent, "action").filter(|&action| self.is_text(action));
        for (receiver, filter) in self.system.receivers.clone() {
            if let Some(action) = action
                && self.filter_has(filter, action)?
            {
                self.post_system("receive", vec![intent, receiver], 0, None);
            }
        }
        for class in self.resolve_all(intent, "receiver") {
            let name = self.class_text(class);
            self.ask_for_process(&name);
            if let Ok(mirror) = self.mirror(class) {
                self.post_system("receive", vec![intent, mirror], 0, None);
            }
        }
        Ok(())
    }
}

fn start_activity(machine: &mut Machine, call: &Call<'_>, request: Option<Value>) -> Answer {
    let intent = call.argument(1);
    machine.object(intent)?;
    if let Some(request) = request {
        machine.keep(intent, "request code", request);
    }
    machine.start_by_kind("activity", intent)?;
    Ok(Value::ZERO)
}

fn start_activities(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let intents = match machine.array(call.argument(1))? {
        crate::heap::Array::Values(all) => all.clone(),
        _ => Vec::new(),
    };
    for intent in intents {
        machine.start_by_kind("activity", intent)?;
    }
    Ok(Value::ZERO)
}

fn start_service(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.object(call.argument(1))?;
    machine.start_by_kind("service", call.argument(1))?;
    match machine.resolve(call.argument(1), "service") {
        Some(class) => machine.new_component_name(class),
        None => Ok(Value::ZERO),
    }
}

fn run_service(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.mirrored(call.argument(1))?;
    let component = machine.class_text(class);
    machine.step("service", component, |machine| {
        let service = machine.service(class)?;
        let proto = "(Landroid/content/Intent;II)I";
        machine.call_virtual(service, "onStartCommand", proto, &[call.this(), Value::ZERO, Value::int(1)]).map(drop)
    });
    Ok(Value::ZERO)
}

/// A service that does not say otherwise calls what it did before API 5.
fn start_command(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if let Some(method) = machine.callback(call.this(), "onStart", "(Landroid/content/Intent;I)V") {
        machine.call(method, &[call.this(), call.argument(1), call.argument(3)])?;
    }
    Ok(Value::int(1))
}

fn handle_intent(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.spawn_system("handleIntent", vec![call.this(), call.argument(1)]);
    Ok(Value::ZERO)
}

fn stop_service(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let Some(class) = machine.resolve(call.argument(1), "service") else { return Ok(Value::ZERO) };
    let Some(service) = machine.system.services.remove(&class) else { return Ok(Value::ZERO) };
    machine.call_virtual(Value::reference(service), "onDestroy", "()V", &[])?;
    Ok(Value::bool(true))
}

fn stop_self(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.class_of(call.this());
    if machine.system.services.remove(&class).is_some() {
        machine.call_virtual(call.this(), "onDestroy", "()V", &[])?;
    }
    Ok(Value::bool(true))
}

/// A service of the app is bound; one of another app answers with an object that nobody knows.
fn bind_service(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (intent, connection) = (call.argument(1), call.argument(2));
    machine.object(intent)?;
    if machine.goes_nowhere(intent) {
        return Ok(Value::bool(false));
    }
    match machine.resolve(intent, "service") {
        Some(class) => {
            let name = machine.class_text(class);
            machine.ask_for_process(&name);
            let mirror = machine.mirror(class)?;
            machine.system.connections.push((connection, class));
            machine.post_system("bindService", vec![intent, mirror, connection], 0, None);
        }
        None => {
            let note = machine.read_by_bind(intent);
            machine.mark(intent, note);
            machine.post_system("bindService", vec![intent, Value::ZERO, connection], 0, None);
        }
    }
    Ok(Value::bool(true))
}

fn bind_now(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (intent, connection) = (call.this(), call.argument(2));
    let (name, binder) = if call.argument(1).bits == 0 {
        let unknown = machine.notes.unknown("a service of another app");
        let from = machine.note_of(intent);
        let note = machine.notes.join(unknown, from);
        let name = machine.new_object("Landroid/content/ComponentName;", Body::Plain)?;
        let binder = machine.platform_class("Landroid/os/BinderProxy;");
        (name, Value::reference(machine.add_object(binder, note, Body::Opaque)?))
    } else {
        let class = machine.mirrored(call.argument(1))?;
        let component = machine.class_text(class);
        let mut binder = Value::ZERO;
        machine.step("service", component, |machine| {
            let service = machine.service(class)?;
            let proto = "(Landroid/content/Intent;)Landroid/os/IBinder;";
            binder = machine.call_virtual(service, "onBind", proto, &[intent])?;
            Ok(())
        });
        (machine.new_component_name(class)?, binder)
    };
    if binder.bits != 0 {
        let proto = "(Landroid/content/ComponentName;Landroid/os/IBinder;)V";
        machine.call_virtual(connection, "onServiceConnected", proto, &[name, binder])?;
    }
    Ok(Value::ZERO)
}

fn unbind_service(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.system.connections.retain(|(connection, _)| connection.bits != call.argument(1).bits);
    Ok(Value::ZERO)
}

fn send_broadcast(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.object(call.argument(1))?;
    machine.broadcast(call.argument(1))?;
    Ok(Value::ZERO)
}

fn receive(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (intent, mut receiver) = (call.this(), call.argument(1));
    if let Ok(class) = machine.mirrored(receiver) {
        receiver = machine.construct(class, "()V", &[])?;
    }
    machine.keep(receiver, "broadcast", intent);
    let component = machine.class_text(machine.class_of(receiver));
    machine.step("receiver", component, |machine| {
        let context = machine.application()?;
        let proto = "(Landroid/content/Context;Landroid/content/Intent;)V";
        machine.call_virtual(receiver, "onReceive", proto, &[context, intent]).map(drop)
    });
    Ok(Value::ZERO)
}

/// What a receiver leaves to those that an ordered broadcast comes to after it stands with the intent.
fn pass_on(machine: &mut Machine, call: &Call<'_>, name: &str) -> Answer {
    if let Some(intent) = machine.kept(call.this(), "broadcast") {
        machine.keep(intent, &format!("result {name}"), call.argument(1));
    }
    Ok(Value::ZERO)
}

fn passed_on(machine: &mut Machine, call: &Call<'_>, name: &str) -> Answer {
    let intent = machine.kept(call.this(), "broadcast").unwrap_or_default();
    Ok(machine.kept(intent, &format!("result {name}")).unwrap_or_default())
}

/// Actions of a filter that are looked at; real ones name some tens.
const MAX_ACTIONS: i32 = 1024;
/// What the system keeps for late comers: a receiver is told all that its filter names at once, the caller the first.
const STICKY: &[&str] = &["android.intent.action.BATTERY_CHANGED", "android.net.conn.CONNECTIVITY_CHANGE"];

fn register_receiver(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (receiver, filter) = (call.argument(1), call.argument(2));
    if machine.heap.get(receiver.as_ref()).is_some() {
        machine.system.receivers.push((receiver, filter));
    }
    let mut first = Value::ZERO;
    for action in machine.actions_of(filter)? {
        if !STICKY.contains(&action.as_str()) {
            continue;
        }
        let intent = machine.new_intent(&action)?;
        if receiver.bits != 0 {
            machine.post_system("receive", vec![intent, receiver], 0, None);
        }
        if first.bits == 0 {
            first = intent;
        }
    }
    Ok(first)
}

fn unregister_receiver(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.system.receivers.retain(|(receiver, _)| receiver.bits != call.argument(1).bits);
    Ok(Value::ZERO)
}

impl Machine {
    /// Hand a piece of the system's own work over to a thread of its own.
    pub fn spawn_system(&mut self, name: &str, arguments: Vec<Value>) {
        let class = self.platform_class("Landroid/app/ActivityThread;");
        let proto = format!("({})V", "Ljava/lang/Object;".repeat(arguments.len()));
        let selector = self.names.selector_of(name, &proto);
        if let Some(method) = self.find_method(class, selector) {
            self.spawn(method, arguments, 0);
        }
    }

    /// A class by the dotted name that the manifest or the app gives it.
    pub fn class_dotted(&mut self, name: &str) -> Option<ClassId> {
        self.class_of_text(&descriptor_of(name))
    }
}
