//! `android.os` but for handlers: the clock, processes, tasks in the background, timers.

use crate::calls::Call;
use crate::machine::{Answer, Machine};
use crate::model::Row;
use crate::model::android_handler::uptime;
use crate::value::Value;

/// Ticks of one count-down.
const MAX_TICKS: i64 = 10_000;

pub const TABLE: &[Row] = &[
    ("Landroid/os/SystemClock;->sleep", crate::model::java_lang::sleep),
    ("Landroid/os/SystemClock;->elapsedRealtime", |machine, _| Ok(Value::long(uptime(machine)))),
    ("Landroid/os/SystemClock;->elapsedRealtimeNanos", |machine, _| Ok(Value::long(uptime(machine) * 1_000_000))),
    ("Landroid/os/SystemClock;->uptimeMillis", |machine, _| Ok(Value::long(uptime(machine)))),
    ("Landroid/os/Process;->killProcess", end_process),
    ("Ljava/lang/System;->exit", end_process),
    ("Ljava/lang/Runtime;->exit", end_process),
    ("Ljava/lang/Runtime;->halt", end_process),
    ("Landroid/os/AsyncTask;->execute([Ljava/lang/Object;)Landroid/os/AsyncTask;", |machine, call| {
        execute(machine, call.this(), call.argument(1))
    }),
    ("Landroid/os/AsyncTask;->executeOnExecutor", |machine, call| execute(machine, call.this(), call.argument(2))),
    ("Landroid/os/AsyncTask;->execute(Ljava/lang/Runnable;)V", |machine, call| {
        if let Some(method) = machine.callback(call.this(), "run", "()V") {
            machine.spawn(method, vec![call.this()], 0);
        }
        Ok(Value::ZERO)
    }),
    ("Landroid/os/AsyncTask$SerialExecutor;->execute", |machine, call| {
        if let Some(method) = machine.callback(call.argument(1), "run", "()V") {
            machine.spawn(method, vec![call.argument(1)], 0);
        }
        Ok(Value::ZERO)
    }),
    ("Landroid/os/AsyncTask;->publishProgress", publish),
    ("Landroid/os/AsyncTask;->cancel", |machine, call| {
        machine.keep(call.this(), "cancelled", Value::bool(true));
        Ok(Value::bool(true))
    }),
    ("Landroid/os/AsyncTask;->isCancelled", |machine, call| {
        Ok(machine.kept(call.this(), "cancelled").unwrap_or_default())
    }),
    ("Landroid/app/ActivityThread;->runTask", run_task),
    ("Landroid/app/ActivityThread;->endTask", end_task),
    ("Landroid/app/ActivityThread;->tellProgress", |machine, call| {
        machine.call_virtual(call.this(), "onProgressUpdate", "([Ljava/lang/Object;)V", &[call.argument(1)])
    }),
    ("Landroid/os/CountDownTimer;-><init>", |machine, call| {
        machine.keep(call.this(), "length", call.argument(1));
        machine.keep(call.this(), "interval", call.argument(2));
        Ok(Value::ZERO)
    }),
    ("Landroid/os/CountDownTimer;->start", count_down),
    ("Landroid/os/CountDownTimer;->cancel", |machine, call| {
        let owner = call.this().as_ref();
        machine.remove_messages(|message| message.owner == owner);
        Ok(Value::ZERO)
    }),
    ("Landroid/app/ActivityThread;->tick", |machine, call| {
        machine.call_virtual(call.this(), "onTick", "(J)V", &[call.argument(1)])
    }),
    ("Landroid/app/ActivityThread;->ticked", |machine, call| machine.call_virtual(call.this(), "onFinish", "()V", &[])),
];

fn end_process(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let api = machine.method_text(call.method);
    Err(machine.end_process(&api))
}

fn execute(machine: &mut Machine, task: Value, parameters: Value) -> Answer {
    machine.object(task)?;
    if let Some(method) = machine.callback(task, "onPreExecute", "()V") {
        machine.call(method, &[task])?;
    }
    machine.spawn_system("runTask", vec![task, parameters]);
    Ok(task)
}

fn run_task(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let proto = "([Ljava/lang/Object;)Ljava/lang/Object;";
    let result = machine.call_virtual(call.this(), "doInBackground", proto, &[call.argument(1)])?;
    machine.post_system("endTask", vec![call.this(), result], 0, None);
    Ok(Value::ZERO)
}

fn end_task(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let cancelled = machine.kept(call.this(), "cancelled").is_some();
    let name = if cancelled { "onCancelled" } else { "onPostExecute" };
    machine.call_virtual(call.this(), name, "(Ljava/lang/Object;)V", &[call.argument(1)])
}

fn publish(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.post_system("tellProgress", vec![call.this(), call.argument(1)], 0, None);
    Ok(Value::ZERO)
}

fn count_down(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let length = machine.kept(call.this(), "length").unwrap_or_default().as_long().max(0);
    let interval = machine.kept(call.this(), "interval").unwrap_or_default().as_long().max(1);
    for tick in 0..(length / interval).min(MAX_TICKS) {
        let at = tick * interval;
        let left = Value::long(length - at);
        machine.post_system("tick", vec![call.this(), left], at.unsigned_abs(), None);
    }
    machine.post_system("ticked", vec![call.this()], length.unsigned_abs(), None);
    Ok(call.this())
}
