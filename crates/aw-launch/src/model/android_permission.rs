//! Permissions that an app asks the phone whether it has.

use crate::calls::Call;
use crate::machine::{Answer, Machine};
use crate::model::Row;
use crate::value::Value;

const GRANTED: i32 = 0;
const DENIED: i32 = -1;

/// From this API level on an app asks before it may notify.
const NOTIFICATIONS_ASKED_SINCE: i32 = 33;

pub const TABLE: &[Row] = &[
    ("Landroid/content/Context;->checkSelfPermission", check),
    ("Landroid/content/Context;->checkPermission", check),
    ("Landroid/content/Context;->checkCallingOrSelfPermission", check),
    // Nobody else is calling.
    ("Landroid/content/Context;->checkCallingPermission", |_, _| Ok(Value::int(DENIED))),
    ("Landroid/content/Context;->enforcePermission", enforce),
    ("Landroid/content/Context;->enforceCallingOrSelfPermission", enforce),
    ("Landroid/content/pm/PackageManager;->checkPermission", check_of_package),
    ("Landroid/app/NotificationManager;->areNotificationsEnabled", |machine, _| {
        let asked = machine.question.world.api_level >= NOTIFICATIONS_ASKED_SINCE;
        Ok(Value::bool(!asked || machine.may("android.permission.POST_NOTIFICATIONS")))
    }),
];

impl Machine {
    /// Whether the app has a permission: no phone grants what the manifest does not ask for.
    fn may(&self, permission: &str) -> bool {
        let declared = &self.question.declared;
        self.is_granted(permission) && declared.as_ref().is_none_or(|all| all.iter().any(|one| one == permission))
    }

    fn answer_check(&mut self, permission: Value) -> Answer {
        let name = self.string(permission)?;
        Ok(Value::int(if self.may(&name) { GRANTED } else { DENIED }))
    }
}

fn check(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.answer_check(call.argument(1))
}

/// What other apps may do is not known.
fn check_of_package(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if machine.string(call.argument(2))? == machine.question.package {
        return machine.answer_check(call.argument(1));
    }
    let unknown = machine.notes.unknown("a permission of another app");
    Err(crate::machine::Stop::Unknown(unknown))
}

fn enforce(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if machine.answer_check(call.argument(1))?.as_int() == GRANTED {
        return Ok(Value::ZERO);
    }
    let name = machine.string(call.argument(1))?;
    Err(machine.throw("Ljava/lang/SecurityException;", &name))
}
