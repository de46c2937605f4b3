//! `android.app`: activities and the application as far as a launch asks of them.

use crate::calls::Call;
use crate::machine::{Answer, Machine};
use crate::model::Row;
use crate::value::Value;

pub const TABLE: &[Row] = &[
    ("Landroid/app/Activity;-><init>", attach),
    ("Landroid/app/Service;->getApplication", |machine, _| machine.application()),
    ("Landroid/app/Activity;->runOnUiThread", run_on_ui_thread),
];

impl Machine {
    /// The application object, the platform's own where the app has none.
    pub fn application(&mut self) -> Answer {
        self.single("application", "Landroid/app/Application;")
    }
}

fn attach(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let application = machine.application()?;
    machine.keep(call.this(), "application", application);
    Ok(Value::ZERO)
}

fn run_on_ui_thread(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let Some(method) = machine.callback(call.argument(1), "run", "()V") else { return Ok(Value::ZERO) };
    if machine.thread.number == 0 {
        return machine.call(method, &[call.argument(1)]);
    }
    machine.post(method, vec![call.argument(1)], 0, 0, None);
    Ok(Value::ZERO)
}
