//! `android.os.Handler` and its kin: messages, loopers, threads that loop.
//!
//! The main looper's messages stand in the machine's own queue; every other looper has one, and its thread waits on it.

use std::collections::BTreeMap;

use crate::calls::Call;
use crate::heap::{Body, Ref};
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::threads::{Message, Wait};
use crate::value::Value;

/// Messages that wait at one looper.
const MAX_WAITING: usize = 10_000;

pub const TABLE: &[Row] = &[
    ("Landroid/os/Handler;-><init>()V", |machine, call| new_handler(machine, call, None, Value::ZERO)),
    ("Landroid/os/Handler;-><init>(Landroid/os/Handler$Callback;)V", |machine, call| {
        new_handler(machine, call, None, call.argument(1))
    }),
    ("Landroid/os/Handler;-><init>", |machine, call| {
        new_handler(machine, call, Some(call.argument(1)), call.argument(2))
    }),
    ("Landroid/os/Handler;->createAsync", create),
    ("Landroid/os/Handler;->getLooper", |machine, call| Ok(machine.kept(call.this(), "looper").unwrap_or_default())),
    ("Landroid/os/Handler;->post", |machine, call| post(machine, call, 0)),
    ("Landroid/os/Handler;->postAtFrontOfQueue", |machine, call| post(machine, call, 0)),
    ("Landroid/os/Handler;->postDelayed", |machine, call| {
        let delay = call.arguments.last().map_or(0, |delay| delay.as_long());
        post(machine, call, delay)
    }),
    ("Landroid/os/Handler;->postAtTime", |machine, call| {
        let at = call.arguments.last().map_or(0, |at| at.as_long());
        let now = uptime(machine);
        post(machine, call, at.saturating_sub(now))
    }),
    ("Landroid/os/Handler;->sendMessage", |machine, call| send(machine, call.this(), call.argument(1), 0)),
    ("Landroid/os/Handler;->sendMessageAtFrontOfQueue", |machine, call| {
        send(machine, call.this(), call.argument(1), 0)
    }),
    ("Landroid/os/Handler;->sendMessageDelayed", |machine, call| {
        send(machine, call.this(), call.argument(1), call.argument(2).as_long())
    }),
    ("Landroid/os/Handler;->sendMessageAtTime", |machine, call| {
        let delay = call.argument(2).as_long().saturating_sub(uptime(machine));
        send(machine, call.this(), call.argument(1), delay)
    }),
    ("Landroid/os/Handler;->sendEmptyMessage", |machine, call| send_empty(machine, call, 0)),
    ("Landroid/os/Handler;->sendEmptyMessageDelayed", |machine, call| {
        send_empty(machine, call, call.argument(2).as_long())
    }),
    ("Landroid/os/Handler;->sendEmptyMessageAtTime", |machine, call| {
        let delay = call.argument(2).as_long().saturating_sub(uptime(machine));
        send_empty(machine, call, delay)
    }),
    ("Landroid/content/Context;->getMainExecutor", |machine, _| {
        machine.single("main_executor", "Landroid/os/HandlerExecutor;")
    }),
    ("Landroid/os/HandlerExecutor;->execute", |machine, call| {
        if let Some(method) = machine.callback(call.argument(1), "run", "()V") {
            machine.post(method, vec![call.argument(1)], 0, call.this().as_ref(), None);
        }
        Ok(Value::ZERO)
    }),
    ("Landroid/os/Handler;->obtainMessage", obtain_here),
    ("Landroid/os/Handler;->dispatchMessage", |machine, call| {
        dispatch(machine, call.this(), call.argument(1))?;
        Ok(Value::ZERO)
    }),
    ("Landroid/os/Handler;->handleMessage", |_, _| Ok(Value::ZERO)),
    ("Landroid/os/Handler;->hasMessages", has_messages),
    ("Landroid/os/Handler;->removeCallbacks", remove_callbacks),
    ("Landroid/os/Handler;->removeMessages", remove_messages),
    ("Landroid/os/Handler;->removeCallbacksAndMessages", remove_all),
    ("Landroid/os/Message;-><init>", |_, _| Ok(Value::ZERO)),
    ("Landroid/os/Message;->obtain", obtain),
    ("Landroid/os/Message;->sendToTarget", |machine, call| {
        let target = machine.kept(call.this(), "target").unwrap_or_default();
        send(machine, target, call.this(), 0)
    }),
    ("Landroid/os/Message;->setTarget", |machine, call| {
        machine.keep(call.this(), "target", call.argument(1));
        Ok(Value::ZERO)
    }),
    ("Landroid/os/Message;->getTarget", |machine, call| Ok(machine.kept(call.this(), "target").unwrap_or_default())),
    ("Landroid/os/Message;->getCallback", |machine, call| {
        Ok(machine.kept(call.this(), "callback").unwrap_or_default())
    }),
    ("Landroid/os/Message;->recycle", |_, _| Ok(Value::ZERO)),
    ("Landroid/os/Message;->getData", data),
    ("Landroid/os/Message;->peekData", |machine, call| Ok(machine.kept(call.this(), "data").unwrap_or_default())),
    ("Landroid/os/Message;->setData", |machine, call| {
        machine.keep(call.this(), "data", call.argument(1));
        Ok(Value::ZERO)
    }),
    ("Landroid/os/Messenger;-><init>", |machine, call| {
        // One from a binder sends to the handler behind it.
        let handler = machine.kept(call.argument(1), "handler").unwrap_or(call.argument(1));
        machine.keep(call.this(), "handler", handler);
        Ok(Value::ZERO)
    }),
    ("Landroid/os/Messenger;->getBinder", |machine, call| {
        let binder = machine.new_object("Landroid/os/Binder;", Body::Plain)?;
        let handler = machine.kept(call.this(), "handler").unwrap_or_default();
        machine.keep(binder, "handler", handler);
        Ok(binder)
    }),
    ("Landroid/os/Messenger;->send", |machine, call| {
        let handler = machine.kept(call.this(), "handler").unwrap_or_default();
        send(machine, handler, call.argument(1), 0)
    }),
    ("Landroid/os/Looper;->getMainLooper", |machine, _| machine.main_looper()),
    ("Landroid/content/Context;->getMainLooper", |machine, _| machine.main_looper()),
    ("Landroid/os/Looper;->myLooper", my_looper),
    ("Landroid/os/Looper;->prepare", |machine, _| {
        machine.own_looper()?;
        Ok(Value::ZERO)
    }),
    ("Landroid/os/Looper;->loop", |machine, _| turn_of_loop(machine)),
    ("Landroid/os/Looper;->quit", quit),
    ("Landroid/os/Looper;->quitSafely", quit),
    ("Landroid/os/Looper;->isCurrentThread", |machine, call| {
        let own = my_looper(machine, call)?;
        Ok(Value::bool(own.bits == call.this().bits))
    }),
    ("Landroid/os/Looper;->getThread", looper_thread),
    ("Landroid/os/Looper;->myQueue", |machine, _| machine.single("main_queue", "Landroid/os/MessageQueue;")),
    ("Landroid/os/Looper;->getQueue", |machine, _| machine.single("main_queue", "Landroid/os/MessageQueue;")),
    ("Landroid/os/MessageQueue;->addIdleHandler", add_idle),
    ("Landroid/os/HandlerThread;->getLooper", thread_looper),
    ("Landroid/os/HandlerThread;->onLooperPrepared", |_, _| Ok(Value::ZERO)),
    ("Landroid/os/HandlerThread;->run", run_looper),
    ("Landroid/os/HandlerThread;->quit", quit_thread),
    ("Landroid/os/HandlerThread;->quitSafely", quit_thread),
    ("Landroid/app/ActivityThread;->dispatchMessage", |machine, call| {
        dispatch(machine, call.this(), call.argument(1))?;
        Ok(Value::ZERO)
    }),
    ("Landroid/app/ActivityThread;->idle", idle),
];

/// The messages of a looper that is not the main one, by time and order.
#[derive(Default)]
struct Queue {
    waiting: BTreeMap<(u64, u32), (Value, Value)>,
    sequence: u32,
    ended: bool,
}

/// Milliseconds since the phone started, as the platform's clock tells.
pub fn uptime(machine: &Machine) -> i64 {
    i64::try_from(machine.clock_ms).unwrap_or(0) + 3_600_000
}

impl Machine {
    /// The looper of the main thread.
    pub fn main_looper(&mut self) -> Answer {
        self.single("main_looper", "Landroid/os/Looper;")
    }

    /// The looper of the running thread, made where there is none.
    fn own_looper(&mut self) -> Answer {
        if self.thread.number == 0 {
            return self.main_looper();
        }
        let name = format!("looper {}", self.thread.number);
        let known = self.singles.contains_key(&name);
        let looper = self.single(&name, "Landroid/os/Looper;")?;
        if !known {
            self.set_state(looper, Queue::default());
        }
        Ok(looper)
    }
}

fn new_handler(machine: &mut Machine, call: &Call<'_>, looper: Option<Value>, callback: Value) -> Answer {
    let looper = match looper {
        Some(looper) if looper.bits != 0 => looper,
        _ => my_looper(machine, call)?,
    };
    if looper.bits == 0 {
        let message = "Can't create handler inside a thread that has not called Looper.prepare()";
        return Err(machine.throw("Ljava/lang/RuntimeException;", message));
    }
    machine.keep(call.this(), "looper", looper);
    if callback.bits != 0 && machine.heap.get(callback.as_ref()).is_some() {
        machine.keep(call.this(), "handler callback", callback);
    }
    Ok(Value::ZERO)
}

fn create(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let made = machine.new_object("Landroid/os/Handler;", Body::Plain)?;
    machine.keep(made, "looper", call.this());
    if call.argument(1).bits != 0 {
        machine.keep(made, "handler callback", call.argument(1));
    }
    Ok(made)
}

fn post(machine: &mut Machine, call: &Call<'_>, delay: i64) -> Answer {
    let task = call.argument(1);
    let delay = u64::try_from(delay).unwrap_or(0);
    let looper = machine.kept(call.this(), "looper").unwrap_or_default();
    if machine.state::<Queue>(looper).is_ok() {
        let message = machine.new_object("Landroid/os/Message;", Body::Plain)?;
        machine.keep(message, "callback", task);
        return enqueue(machine, looper, call.this(), message, delay);
    }
    if let Some(method) = machine.callback(task, "run", "()V") {
        machine.post(method, vec![task], delay, call.this().as_ref(), None);
    }
    Ok(Value::bool(true))
}

fn send(machine: &mut Machine, handler: Value, message: Value, delay: i64) -> Answer {
    machine.object(message)?;
    if machine.heap.get(handler.as_ref()).is_none() {
        return Ok(Value::ZERO);
    }
    machine.keep(message, "target", handler);
    let delay = u64::try_from(delay).unwrap_or(0);
    let looper = machine.kept(handler, "looper").unwrap_or_default();
    if machine.state::<Queue>(looper).is_ok() {
        return enqueue(machine, looper, handler, message, delay);
    }
    let what = machine.kept(message, "what").unwrap_or_default().as_int();
    let before = machine.work.messages.len();
    machine.post_system("dispatchMessage", vec![handler, message], delay, None);
    if machine.work.messages.len() > before
        && let Some(posted) = newest(machine)
    {
        posted.what = Some(what);
    }
    Ok(Value::bool(true))
}

fn newest(machine: &mut Machine) -> Option<&mut Message> {
    let key = *machine.work.messages.iter().max_by_key(|((_, sequence), _)| *sequence)?.0;
    machine.work.messages.get_mut(&key)
}

fn enqueue(machine: &mut Machine, looper: Value, handler: Value, message: Value, delay: u64) -> Answer {
    let due = machine.clock_ms.saturating_add(delay);
    let queue = machine.state::<Queue>(looper)?;
    if queue.ended || queue.waiting.len() >= MAX_WAITING {
        return Ok(Value::ZERO);
    }
    queue.sequence += 1;
    let key = (due, queue.sequence);
    queue.waiting.insert(key, (handler, message));
    machine.notify(looper.as_ref(), true);
    Ok(Value::bool(true))
}

/// Run the next message that is due, or wait for one: the call is made again either way, until the looper ends.
fn turn_of_loop(machine: &mut Machine) -> Answer {
    let looper = machine.own_looper()?;
    let now = machine.clock_ms;
    machine.thread.woken = None;
    if machine.state::<Queue>(looper).is_err() {
        return Ok(Value::ZERO);
    }
    loop {
        let queue = machine.state::<Queue>(looper)?;
        if queue.ended {
            return Ok(Value::ZERO);
        }
        let Some((&(due, sequence), &(handler, message))) = queue.waiting.first_key_value() else {
            return Err(Stop::Block(Wait { until_ms: None, on: looper.as_ref() }));
        };
        if due > now {
            return Err(Stop::Block(Wait { until_ms: Some(due), on: looper.as_ref() }));
        }
        queue.waiting.remove(&(due, sequence));
        dispatch(machine, handler, message)?;
        if let Some(budget) = machine.limit() {
            return Err(Stop::Halt(budget));
        }
    }
}

/// What the handler does with a message: its runnable, the handler's callback, the handler's own method.
fn dispatch(machine: &mut Machine, handler: Value, message: Value) -> Result<(), Stop> {
    let task = machine.kept(message, "callback").unwrap_or_default();
    if task.bits != 0 {
        return machine.call_virtual(task, "run", "()V", &[]).map(drop);
    }
    let callback = machine.kept(handler, "handler callback").unwrap_or_default();
    let proto = "(Landroid/os/Message;)Z";
    if callback.bits != 0 && machine.call_virtual(callback, "handleMessage", proto, &[message])?.as_bool() {
        return Ok(());
    }
    machine.call_virtual(handler, "handleMessage", "(Landroid/os/Message;)V", &[message]).map(drop)
}

fn send_empty(machine: &mut Machine, call: &Call<'_>, delay: i64) -> Answer {
    let message = machine.new_object("Landroid/os/Message;", Body::Plain)?;
    machine.keep(message, "what", call.argument(1));
    send(machine, call.this(), message, delay)
}

/// `Message.obtain` in all its forms: the prototype says which argument is what.
fn obtain(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let text = machine.method_text(call.method);
    let message = machine.new_object("Landroid/os/Message;", Body::Plain)?;
    if text.contains("(Landroid/os/Message;") {
        for name in ["what", "arg1", "arg2", "obj", "target", "callback", "data"] {
            if let Some(value) = machine.kept(call.this(), name) {
                machine.keep(message, name, value);
            }
        }
        return Ok(message);
    }
    if call.arguments.is_empty() {
        return Ok(message);
    }
    machine.keep(message, "target", call.this());
    fill(machine, message, &text, call);
    Ok(message)
}

fn obtain_here(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let text = machine.method_text(call.method);
    let message = machine.new_object("Landroid/os/Message;", Body::Plain)?;
    machine.keep(message, "target", call.this());
    fill(machine, message, &text, call);
    Ok(message)
}

fn fill(machine: &mut Machine, message: Value, text: &str, call: &Call<'_>) {
    let names: &[&str] = if text.contains("Ljava/lang/Runnable;)") {
        &["callback"]
    } else if text.contains("IILjava/lang/Object;)") {
        &["what", "arg1", "arg2", "obj"]
    } else if text.contains("ILjava/lang/Object;)") {
        &["what", "obj"]
    } else {
        &["what", "arg1", "arg2"]
    };
    for (name, &value) in names.iter().zip(call.arguments.iter().skip(1)) {
        machine.keep(message, name, value);
    }
}

fn data(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if let Some(known) = machine.kept(call.this(), "data") {
        return Ok(known);
    }
    let made = machine.new_object("Landroid/os/Bundle;", Body::Plain)?;
    machine.keep(call.this(), "data", made);
    Ok(made)
}

fn has_messages(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (owner, what) = (call.this().as_ref(), call.argument(1).as_int());
    let waits = machine.work.messages.values().any(|one| one.owner == owner && one.what == Some(what));
    Ok(Value::bool(waits))
}

fn remove_where(machine: &mut Machine, handler: Value, gone: impl Fn(&mut Machine, Value) -> bool) {
    let looper = machine.kept(handler, "looper").unwrap_or_default();
    let Ok(queue) = machine.state::<Queue>(looper) else { return };
    let all: Vec<_> = queue.waiting.iter().map(|(&key, &row)| (key, row)).collect();
    let mut keys = Vec::new();
    for (key, (owner, message)) in all {
        if owner.bits == handler.bits && gone(machine, message) {
            keys.push(key);
        }
    }
    if let Ok(queue) = machine.state::<Queue>(looper) {
        queue.waiting.retain(|key, _| !keys.contains(key));
    }
}

fn remove_callbacks(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (owner, task) = (call.this().as_ref(), call.argument(1).bits);
    machine.remove_messages(|message| {
        message.owner == owner && message.arguments.first().is_some_and(|first| first.bits == task)
    });
    remove_where(machine, call.this(), |machine, message| {
        machine.kept(message, "callback").is_some_and(|callback| callback.bits == task)
    });
    Ok(Value::ZERO)
}

fn remove_messages(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (owner, what) = (call.this().as_ref(), call.argument(1).as_int());
    machine.remove_messages(|message| message.owner == owner && message.what == Some(what));
    remove_where(machine, call.this(), |machine, message| {
        machine.kept(message, "callback").is_none()
            && machine.kept(message, "what").unwrap_or_default().as_int() == what
    });
    Ok(Value::ZERO)
}

fn remove_all(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let owner = call.this().as_ref();
    if call.argument(1).bits == 0 {
        machine.remove_messages(|message| message.owner == owner);
        remove_where(machine, call.this(), |_, _| true);
    }
    Ok(Value::ZERO)
}

fn my_looper(machine: &mut Machine, _: &Call<'_>) -> Answer {
    if machine.thread.number == 0 {
        return machine.main_looper();
    }
    let name = format!("looper {}", machine.thread.number);
    Ok(machine.singles.get(&name).map_or(Value::ZERO, |&known| Value::reference(known)))
}

fn looper_thread(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let main = machine.main_looper()?;
    if call.this().bits != main.bits {
        return Err(Stop::Unknown(machine.doubt(call.this())));
    }
    machine.main_thread()
}

impl Machine {
    /// The `java.lang.Thread` of the main thread.
    fn main_thread(&mut self) -> Answer {
        let known = match self.threads.first() {
            _ if self.thread.number == 0 => self.thread.object,
            Some(Some(main)) => main.object,
            _ => 0,
        };
        if known != 0 {
            return Ok(Value::reference(known));
        }
        let made = self.new_object("Ljava/lang/Thread;", Body::Plain)?;
        let object: Ref = made.as_ref();
        if self.thread.number == 0 {
            self.thread.object = object;
        } else if let Some(Some(main)) = self.threads.first_mut() {
            main.object = object;
        }
        Ok(made)
    }
}

fn quit(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if let Ok(queue) = machine.state::<Queue>(call.this()) {
        queue.ended = true;
        queue.waiting.clear();
    }
    machine.notify(call.this().as_ref(), true);
    Ok(Value::ZERO)
}

/// The looper of a thread, known before the thread first runs.
fn thread_looper(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if let Some(known) = machine.kept(call.this(), "looper") {
        return Ok(known);
    }
    let made = machine.new_object("Landroid/os/Looper;", Body::Plain)?;
    machine.set_state(made, Queue::default());
    machine.keep(call.this(), "looper", made);
    Ok(made)
}

fn run_looper(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let name = format!("looper {}", machine.thread.number);
    if !machine.singles.contains_key(&name) {
        let looper = thread_looper(machine, call)?;
        machine.singles.insert(name, looper.as_ref());
        machine.call_virtual(call.this(), "onLooperPrepared", "()V", &[])?;
    }
    turn_of_loop(machine)
}

fn quit_thread(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let looper = thread_looper(machine, call)?;
    quit(machine, &Call { method: call.method, arguments: &[looper] })?;
    Ok(Value::bool(true))
}

/// An idle handler runs when nothing else is due; one that wants to stay does so once more for each later idling.
fn add_idle(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.post_system("idle", vec![call.argument(1)], 1, None);
    Ok(Value::ZERO)
}

fn idle(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.call_virtual(call.this(), "queueIdle", "()Z", &[])
}
