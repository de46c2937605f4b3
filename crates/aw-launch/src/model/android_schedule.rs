//! Alarms and jobs: what the system starts later, on the virtual clock.

use crate::calls::Call;
use crate::heap::Body;
use crate::machine::{Answer, Machine};
use crate::model::Row;
use crate::value::Value;

/// Shortest period of a job, in milliseconds: `JobInfo.getMinPeriodMillis`.
const MIN_PERIOD_MS: i64 = 15 * 60 * 1000;

pub const TABLE: &[Row] = &[
    ("Landroid/app/PendingIntent;->getActivity", |machine, call| pending(machine, call, "activity")),
    ("Landroid/app/PendingIntent;->getService", |machine, call| pending(machine, call, "service")),
    ("Landroid/app/PendingIntent;->getForegroundService", |machine, call| pending(machine, call, "service")),
    ("Landroid/app/PendingIntent;->getBroadcast", |machine, call| pending(machine, call, "receiver")),
    ("Landroid/app/PendingIntent;->send", |machine, call| {
        machine.send_pending(call.this())?;
        Ok(Value::ZERO)
    }),
    ("Landroid/app/AlarmManager;->set", |machine, call| alarm(machine, call, call.argument(3), None)),
    ("Landroid/app/AlarmManager;->setExact", |machine, call| alarm(machine, call, call.argument(3), None)),
    ("Landroid/app/AlarmManager;->setAndAllowWhileIdle", |machine, call| alarm(machine, call, call.argument(3), None)),
    ("Landroid/app/AlarmManager;->setExactAndAllowWhileIdle", |machine, call| {
        alarm(machine, call, call.argument(3), None)
    }),
    ("Landroid/app/AlarmManager;->setWindow", |machine, call| alarm(machine, call, call.argument(4), None)),
    ("Landroid/app/AlarmManager;->setRepeating", |machine, call| {
        alarm(machine, call, call.argument(4), Some(call.argument(3)))
    }),
    ("Landroid/app/AlarmManager;->setInexactRepeating", |machine, call| {
        alarm(machine, call, call.argument(4), Some(call.argument(3)))
    }),
    ("Landroid/app/AlarmManager;->cancel", |machine, call| {
        let owner = call.argument(1).as_ref();
        machine.remove_messages(|message| message.owner == owner);
        Ok(Value::ZERO)
    }),
    ("Landroid/app/ActivityThread;->alarm", |machine, call| {
        machine.send_pending(call.this())?;
        Ok(Value::ZERO)
    }),
    ("Landroid/app/job/JobInfo$Builder;-><init>", |machine, call| {
        machine.keep(call.this(), "id", call.argument(1));
        machine.keep(call.this(), "service", call.argument(2));
        Ok(Value::ZERO)
    }),
    ("Landroid/app/job/JobInfo$Builder;->setPeriodic", |machine, call| keep(machine, call, "period")),
    ("Landroid/app/job/JobInfo$Builder;->setMinimumLatency", |machine, call| keep(machine, call, "delay")),
    ("Landroid/app/job/JobInfo$Builder;->setExtras", |machine, call| keep(machine, call, "extras")),
    ("Landroid/app/job/JobInfo$Builder;->build", |_, call| Ok(call.this())),
    ("Landroid/app/job/JobScheduler;->schedule", schedule),
    ("Landroid/app/job/JobScheduler;->enqueue", enqueue),
    ("Landroid/app/job/JobParameters;->dequeueWork", |machine, call| {
        let work = machine.kept(call.this(), "work").unwrap_or_default();
        machine.keep(call.this(), "work", Value::ZERO);
        Ok(work)
    }),
    ("Landroid/app/job/JobServiceEngine;-><init>", |machine, call| {
        let binder = machine.new_object("Landroid/os/Binder;", Body::Plain)?;
        machine.keep(binder, "engine", call.this());
        machine.keep(call.this(), "binder", binder);
        Ok(Value::ZERO)
    }),
    ("Landroid/app/job/JobScheduler;->cancel", |_, _| Ok(Value::ZERO)),
    ("Landroid/app/job/JobScheduler;->getPendingJob", |_, _| Ok(Value::ZERO)),
    ("Landroid/app/job/JobParameters;->getJobId", |machine, call| {
        Ok(machine.kept(call.this(), "id").unwrap_or_default())
    }),
    ("Landroid/app/job/JobParameters;->getExtras", |machine, call| {
        Ok(machine.kept(call.this(), "extras").unwrap_or_default())
    }),
    ("Landroid/app/job/JobService;->jobFinished", |_, _| Ok(Value::ZERO)),
    ("Landroid/app/ActivityThread;->runJob", run_job),
];

fn keep(machine: &mut Machine, call: &Call<'_>, name: &str) -> Answer {
    machine.keep(call.this(), name, call.argument(1));
    Ok(call.this())
}

fn pending(machine: &mut Machine, call: &Call<'_>, kind: &str) -> Answer {
    let made = machine.new_object("Landroid/app/PendingIntent;", Body::Plain)?;
    let kind = machine.new_string(kind)?;
    machine.keep(made, "kind", kind);
    // `getActivity(context, number, intent, flags)`: a static method.
    machine.keep(made, "intent", call.argument(2));
    Ok(made)
}

/// `set(type, at, ...)`: at is wall time for types 0 and 1, time since the phone started for 2 and 3.
fn alarm(machine: &mut Machine, call: &Call<'_>, pending: Value, period: Option<Value>) -> Answer {
    if machine.heap.get(pending.as_ref()).is_none() {
        return Ok(Value::ZERO);
    }
    let now = if call.argument(1).as_int() >= 2 {
        crate::model::android_handler::uptime(machine)
    } else {
        i64::try_from(machine.question.world.start_ms.saturating_add(machine.clock_ms)).unwrap_or(i64::MAX)
    };
    let delay = call.argument(2).as_long().saturating_sub(now).max(0).unsigned_abs();
    let period = period.map(|period| period.as_long().max(1_000).unsigned_abs());
    machine.post_system("alarm", vec![pending], delay, period);
    Ok(Value::ZERO)
}

fn schedule(machine: &mut Machine, call: &Call<'_>) -> Answer {
    post_job(machine, call.argument(1), Value::ZERO)
}

/// A job with a piece of work that its service takes out itself.
fn enqueue(machine: &mut Machine, call: &Call<'_>) -> Answer {
    post_job(machine, call.argument(1), call.argument(2))
}

fn post_job(machine: &mut Machine, job: Value, work: Value) -> Answer {
    let delay = machine.kept(job, "delay").unwrap_or_default().as_long().max(0).unsigned_abs();
    let period = machine.kept(job, "period").map(|period| period.as_long().max(MIN_PERIOD_MS).unsigned_abs());
    machine.post_system("runJob", vec![job, work], delay, period);
    Ok(Value::int(1))
}

fn run_job(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let service = machine.kept(call.this(), "service").unwrap_or_default();
    let name = machine.kept(service, "class name").and_then(|name| machine.known_string(name));
    let Some(class) = name.and_then(|name| machine.class_dotted(&name)) else { return Ok(Value::ZERO) };
    let component = machine.class_text(class);
    let parameters = machine.new_object("Landroid/app/job/JobParameters;", Body::Plain)?;
    for name in ["id", "extras"] {
        if let Some(value) = machine.kept(call.this(), name) {
            machine.keep(parameters, name, value);
        }
    }
    machine.keep(parameters, "work", call.argument(1));
    machine.step("job", component, |machine| {
        let runner = job_runner(machine, class)?;
        let proto = "(Landroid/app/job/JobParameters;)Z";
        machine.call_virtual(runner, "onStartJob", proto, &[parameters]).map(drop)
    });
    Ok(Value::ZERO)
}

/// What runs the jobs of a service: the service itself, or the engine behind the binder that it gives.
fn job_runner(machine: &mut Machine, class: crate::classes::ClassId) -> Answer {
    let service = machine.service(class)?;
    let jobs = machine.platform_class("Landroid/app/job/JobService;");
    if machine.is_assignable(class, jobs) {
        return Ok(service);
    }
    let intent = machine.new_intent("android.app.job.JobService")?;
    let proto = "(Landroid/content/Intent;)Landroid/os/IBinder;";
    let binder = machine.call_virtual(service, "onBind", proto, &[intent])?;
    Ok(machine.kept(binder, "engine").unwrap_or(service))
}
