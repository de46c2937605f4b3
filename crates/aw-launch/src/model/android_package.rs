//! `android.content.pm`: what an app asks of itself and of the other apps.

use crate::calls::Call;
use crate::heap::Body;
use crate::machine::{Answer, Machine};
use crate::model::Row;
use crate::value::Value;

/// `ApplicationInfo.FLAG_HAS_CODE | FLAG_ALLOW_BACKUP`.
const FLAGS: i32 = 0x8004;
/// `ApplicationInfo.FLAG_DEBUGGABLE`.
const FLAG_DEBUGGABLE: i32 = 2;
/// `PackageManager.COMPONENT_ENABLED_STATE_ENABLED`.
const COMPONENT_ENABLED: i32 = 1;

pub const TABLE: &[Row] = &[
    ("Landroid/content/Context;->getApplicationInfo", |machine, _| application_info(machine)),
    ("Landroid/content/pm/PackageManager;->getApplicationInfo", |machine, call| {
        if is_own(machine, call.argument(1))? {
            application_info(machine)
        } else {
            installed(machine, call, "Landroid/content/pm/ApplicationInfo;")
        }
    }),
    ("Landroid/content/pm/PackageManager;->getPackageInfo", package_info),
    ("Landroid/content/pm/PackageManager;->getProviderInfo", |machine, call| component_info(machine, call, "provider")),
    ("Landroid/content/pm/PackageManager;->resolveContentProvider", resolve_provider),
    ("Landroid/content/pm/PackageManager;->getActivityInfo", |machine, call| component_info(machine, call, "activity")),
    ("Landroid/content/pm/PackageManager;->getServiceInfo", |machine, call| component_info(machine, call, "service")),
    ("Landroid/content/pm/PackageManager;->getReceiverInfo", |machine, call| component_info(machine, call, "receiver")),
    ("Landroid/content/pm/PackageManager;->queryIntentContentProviders", |machine, call| {
        answering(machine, call, "provider")
    }),
    ("Landroid/content/pm/PackageManager;->queryIntentServices", |machine, call| answering(machine, call, "service")),
    ("Landroid/content/pm/PackageManager;->queryBroadcastReceivers", |machine, call| {
        answering(machine, call, "receiver")
    }),
    ("Landroid/content/pm/PackageManager;->setComponentEnabledSetting", turn_on),
    ("Landroid/content/pm/PackageManager;->hasSystemFeature", |machine, call| {
        let name = machine.string(call.argument(1))?;
        let unknown = machine.notes.unknown("a feature of the phone that the model does not know");
        crate::phone::feature(&name).map(Value::bool).ok_or(crate::machine::Stop::Unknown(unknown))
    }),
    ("Landroid/content/pm/PackageManager;->getLaunchIntentForPackage", |machine, call| {
        if is_own(machine, call.argument(1))? {
            machine.new_intent("android.intent.action.MAIN")
        } else {
            Ok(Value::ZERO)
        }
    }),
    ("Landroid/content/Context;->getPackageCodePath", |machine, _| {
        let path = source_path(machine);
        machine.new_string(&path)
    }),
    ("Landroid/app/Application;->getProcessName", crate::model::android_content::process_name),
];

/// A component is turned on or off: nothing but the state that says on starts what the manifest turns off.
fn turn_on(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let name = machine.kept(call.argument(1), "class name").and_then(|name| machine.known_string(name));
    if let Some(name) = name {
        if call.argument(2).as_int() == COMPONENT_ENABLED {
            machine.system.turned_on.insert(name);
        } else {
            machine.system.turned_on.remove(&name);
        }
    }
    Ok(Value::ZERO)
}

fn is_own(machine: &mut Machine, name: Value) -> Result<bool, crate::machine::Stop> {
    Ok(machine.string(name)? == machine.question.package)
}

fn not_found(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let name = machine.string(call.argument(1))?;
    Err(machine.throw("Landroid/content/pm/PackageManager$NameNotFoundException;", &name))
}

/// What is told of another app: its name where the phone has it, else that it is not there.
fn installed(machine: &mut Machine, call: &Call<'_>, descriptor: &str) -> Answer {
    let name = machine.string(call.argument(1))?;
    if !super::android_readings::APPS.iter().chain(machine.phone.packages).any(|one| *one == name) {
        return not_found(machine, call);
    }
    let info = machine.new_object(descriptor, Body::Plain)?;
    machine.keep(info, "packageName", call.argument(1));
    machine.keep(info, "enabled", Value::bool(true));
    Ok(info)
}

fn source_path(machine: &Machine) -> String {
    format!("/data/app/{}-1/base.apk", machine.question.package)
}

/// The app's own `ApplicationInfo`, with the meta-data of the manifest.
fn application_info(machine: &mut Machine) -> Answer {
    let known = machine.singles.contains_key("application_info");
    let info = machine.single("application_info", "Landroid/content/pm/ApplicationInfo;")?;
    if known {
        return Ok(info);
    }
    let question = std::rc::Rc::clone(&machine.question);
    let source = source_path(machine);
    let data = format!("/data/user/0/{}", question.package);
    let texts = [
        ("packageName", question.package.as_str()),
        ("processName", question.package.as_str()),
        ("sourceDir", source.as_str()),
        ("publicSourceDir", source.as_str()),
        ("dataDir", data.as_str()),
    ];
    for (name, text) in texts {
        let text = machine.new_string(text)?;
        machine.keep(info, name, text);
    }
    let debuggable = if question.debuggable { FLAG_DEBUGGABLE } else { 0 };
    machine.keep(info, "flags", Value::int(FLAGS | debuggable));
    machine.keep(info, "targetSdkVersion", Value::int(question.target_sdk));
    let bundle = meta_data(machine, &question.meta_data)?;
    machine.keep(info, "metaData", bundle);
    Ok(info)
}

fn meta_data(machine: &mut Machine, rows: &[(String, String)]) -> Answer {
    let bundle = machine.new_object("Landroid/os/Bundle;", Body::Plain)?;
    for (name, value) in rows {
        let value = machine.new_string(value)?;
        machine.keep(bundle, &format!("item {name}"), value);
    }
    Ok(bundle)
}

/// The components that answer to an intent: of the other apps of the planted phone none does; the app's own are not told apart.
fn answering(machine: &mut Machine, call: &Call<'_>, kind: &str) -> Answer {
    let action = machine.kept(call.argument(1), "action").and_then(|action| machine.known_string(action));
    let question = std::rc::Rc::clone(&machine.question);
    let mut own = question.components.iter().filter(|row| row.kind == kind);
    match action {
        Some(action) if !own.any(|row| row.actions.contains(&action)) => machine.list_of(&[]),
        _ => Err(crate::machine::Stop::Unknown(machine.notes.unknown("the components that answer to an intent"))),
    }
}

/// What the manifest says of a component of the app, by its `ComponentName`.
fn component_info(machine: &mut Machine, call: &Call<'_>, kind: &str) -> Answer {
    machine.object(call.argument(1))?;
    let Some(name) = machine.kept(call.argument(1), "class name") else {
        return Err(crate::machine::Stop::Unknown(machine.doubt(call.argument(1))));
    };
    let name = machine.string(name)?;
    let question = std::rc::Rc::clone(&machine.question);
    let row = question.components.iter().find(|row| row.kind == kind && row.name == name);
    match row {
        Some(row) => info_of(machine, row),
        None => Err(machine.throw("Landroid/content/pm/PackageManager$NameNotFoundException;", &name)),
    }
}

/// The provider of an authority: of the app itself; of others that are no part of the platform there is none.
fn resolve_provider(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let authority = machine.string(call.argument(1))?;
    let question = std::rc::Rc::clone(&machine.question);
    let mut rows = question.components.iter();
    match rows.find(|row| row.kind == "provider" && row.authorities.contains(&authority)) {
        Some(row) => info_of(machine, row),
        None => Err(crate::machine::Stop::Unknown(machine.notes.unknown("a provider of another app"))),
    }
}

fn info_of(machine: &mut Machine, row: &crate::question::Component) -> Answer {
    let question = std::rc::Rc::clone(&machine.question);
    let kind = row.kind.as_str();
    let class = if kind == "provider" {
        "Landroid/content/pm/ProviderInfo;"
    } else if kind == "service" {
        "Landroid/content/pm/ServiceInfo;"
    } else {
        "Landroid/content/pm/ActivityInfo;"
    };
    let info = machine.new_object(class, Body::Plain)?;
    for (field, text) in [("name", &row.name), ("packageName", &question.package), ("processName", &question.package)] {
        let text = machine.new_string(text)?;
        machine.keep(info, field, text);
    }
    if let Some(authority) = row.authorities.first() {
        let text = machine.new_string(authority)?;
        machine.keep(info, "authority", text);
    }
    machine.keep(info, "enabled", Value::bool(true));
    let application = application_info(machine)?;
    machine.keep(info, "applicationInfo", application);
    if !row.meta_data.is_empty() {
        let bundle = meta_data(machine, &row.meta_data)?;
        machine.keep(info, "metaData", bundle);
    }
    Ok(info)
}

fn package_info(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if !is_own(machine, call.argument(1))? {
        return installed(machine, call, "Landroid/content/pm/PackageInfo;");
    }
    let known = machine.singles.contains_key("package_info");
    let info = machine.single("package_info", "Landroid/content/pm/PackageInfo;")?;
    if known {
        return Ok(info);
    }
    let question = std::rc::Rc::clone(&machine.question);
    for (name, text) in [("packageName", &question.package), ("versionName", &question.version_name)] {
        let text = machine.new_string(text)?;
        machine.keep(info, name, text);
    }
    #[allow(clippy::cast_possible_truncation, reason = "the field is the low half")]
    machine.keep(info, "versionCode", Value::int(question.version_code as i32));
    let application = application_info(machine)?;
    machine.keep(info, "applicationInfo", application);
    let time = i64::try_from(question.world.start_ms).unwrap_or(0);
    machine.keep(info, "firstInstallTime", Value::long(time));
    machine.keep(info, "lastUpdateTime", Value::long(time));
    Ok(info)
}
