//! `android.os`: handlers and loopers on the one queue, the clock, the version.

use crate::calls::Call;
use crate::machine::{Answer, Machine};
use crate::model::Row;
use crate::value::Value;

pub const TABLE: &[Row] = &[
    ("Landroid/os/Handler;-><init>", |_, _| Ok(Value::ZERO)),
    ("Landroid/os/Handler;->post", |machine, call| post(machine, call, 0)),
    ("Landroid/os/Handler;->postDelayed(Ljava/lang/Runnable;J)Z", |machine, call| {
        post(machine, call, call.argument(2).as_long())
    }),
    ("Landroid/os/Handler;->removeCallbacks(Ljava/lang/Runnable;)V", remove),
    ("Landroid/os/Looper;->getMainLooper", |machine, _| machine.single("main_looper", "Landroid/os/Looper;")),
    ("Landroid/os/Looper;->myLooper", my_looper),
    ("Landroid/os/SystemClock;->sleep", crate::model::java_lang::sleep),
    ("Landroid/os/SystemClock;->elapsedRealtime", |machine, _| {
        Ok(Value::long(i64::try_from(machine.clock_ms).unwrap_or(0) + 3_600_000))
    }),
    ("Landroid/os/SystemClock;->uptimeMillis", |machine, _| {
        Ok(Value::long(i64::try_from(machine.clock_ms).unwrap_or(0) + 3_600_000))
    }),
];

fn post(machine: &mut Machine, call: &Call<'_>, delay: i64) -> Answer {
    let task = call.argument(1);
    if let Some(method) = machine.callback(task, "run", "()V") {
        machine.post(method, vec![task], u64::try_from(delay).unwrap_or(0), call.this().as_ref(), None);
    }
    Ok(Value::bool(true))
}

fn remove(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let (owner, task) = (call.this().as_ref(), call.argument(1).bits);
    machine.remove_messages(|message| {
        message.owner == owner && message.arguments.first().is_some_and(|first| first.bits == task)
    });
    Ok(Value::ZERO)
}

fn my_looper(machine: &mut Machine, _: &Call<'_>) -> Answer {
    if machine.thread.number == 0 { machine.single("main_looper", "Landroid/os/Looper;") } else { Ok(Value::ZERO) }
}
