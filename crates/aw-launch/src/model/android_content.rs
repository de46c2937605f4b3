//! `android.content`: contexts, services of the system, preferences of a first start.

use crate::calls::Call;
use crate::heap::Body;
use crate::machine::{Answer, Machine};
use crate::model::Row;
use crate::model::answers;
use crate::value::{Note, Value};

/// Classes behind the names of `getSystemService`; unlisted ones are unknown.
const SERVICES: &[(&str, &str)] = &[
    ("accessibility", "Landroid/view/accessibility/AccessibilityManager;"),
    ("account", "Landroid/accounts/AccountManager;"),
    ("activity", "Landroid/app/ActivityManager;"),
    ("alarm", "Landroid/app/AlarmManager;"),
    ("appops", "Landroid/app/AppOpsManager;"),
    ("appwidget", "Landroid/appwidget/AppWidgetManager;"),
    ("audio", "Landroid/media/AudioManager;"),
    ("batterymanager", "Landroid/os/BatteryManager;"),
    ("bluetooth", "Landroid/bluetooth/BluetoothManager;"),
    ("camera", "Landroid/hardware/camera2/CameraManager;"),
    ("clipboard", "Landroid/content/ClipboardManager;"),
    ("connectivity", "Landroid/net/ConnectivityManager;"),
    ("device_policy", "Landroid/app/admin/DevicePolicyManager;"),
    ("display", "Landroid/hardware/display/DisplayManager;"),
    ("download", "Landroid/app/DownloadManager;"),
    ("input", "Landroid/hardware/input/InputManager;"),
    ("input_method", "Landroid/view/inputmethod/InputMethodManager;"),
    ("jobscheduler", "Landroid/app/job/JobScheduler;"),
    ("keyguard", "Landroid/app/KeyguardManager;"),
    ("launcherapps", "Landroid/content/pm/LauncherApps;"),
    ("location", "Landroid/location/LocationManager;"),
    ("media_session", "Landroid/media/session/MediaSessionManager;"),
    ("netstats", "Landroid/app/usage/NetworkStatsManager;"),
    ("notification", "Landroid/app/NotificationManager;"),
    ("phone", "Landroid/telephony/TelephonyManager;"),
    ("power", "Landroid/os/PowerManager;"),
    ("search", "Landroid/app/SearchManager;"),
    ("sensor", "Landroid/hardware/SensorManager;"),
    ("shortcut", "Landroid/content/pm/ShortcutManager;"),
    ("storage", "Landroid/os/storage/StorageManager;"),
    ("storagestats", "Landroid/app/usage/StorageStatsManager;"),
    ("telephony_subscription_service", "Landroid/telephony/SubscriptionManager;"),
    ("uimode", "Landroid/app/UiModeManager;"),
    ("usagestats", "Landroid/app/usage/UsageStatsManager;"),
    ("user", "Landroid/os/UserManager;"),
    ("vibrator", "Landroid/os/Vibrator;"),
    ("wallpaper", "Landroid/app/WallpaperManager;"),
    ("wifi", "Landroid/net/wifi/WifiManager;"),
    ("window", "Landroid/view/WindowManager;"),
];

pub const TABLE: &[Row] = &[
    ("Landroid/content/ContextWrapper;-><init>", attach_base),
    ("Landroid/content/ContextWrapper;->attachBaseContext", attach_base),
    ("Landroid/content/ContextWrapper;->getBaseContext", |machine, call| {
        Ok(machine.kept(call.this(), "base").unwrap_or_default())
    }),
    ("Landroid/content/Context;->getApplicationContext", |machine, _| machine.application()),
    ("Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;", system_service),
    ("Landroid/content/Context;->getSystemService(Ljava/lang/Class;)Ljava/lang/Object;", service_of_class),
    ("Landroid/content/Context;->getSystemServiceName", service_name),
    ("Landroid/content/Context;->getPackageName", package_name),
    ("Landroid/content/Context;->getOpPackageName", package_name),
    // Another package's code is not there.
    ("Landroid/content/Context;->createPackageContext", |machine, call| {
        if machine.string(call.argument(1))? == machine.question.package {
            return machine.new_object("Landroid/app/ContextImpl;", Body::Plain);
        }
        let unknown = machine.notes.unknown("the context of another app");
        Err(crate::machine::Stop::Unknown(unknown))
    }),
    ("Landroid/content/Context;->getContentResolver", |machine, _| {
        machine.single("content_resolver", "Landroid/content/ContentResolver;")
    }),
    ("Landroid/content/Context;->getPackageManager", |machine, _| {
        machine.single("package_manager", "Landroid/content/pm/PackageManager;")
    }),
    ("Landroid/content/Context;->getSharedPreferences", preferences),
    ("Landroid/app/Activity;->getPreferences", default_preferences),
    ("Landroid/preference/PreferenceManager;->getDefaultSharedPreferences", default_preferences),
    ("Landroid/content/SharedPreferences;->getStringSet", stored),
    ("Landroid/content/SharedPreferences;->getAll", all_preferences),
    ("Landroid/content/SharedPreferences;->registerOnSharedPreferenceChangeListener", watch_preferences),
    ("Landroid/content/SharedPreferences$Editor;->putStringSet", put),
    ("Landroid/content/SharedPreferences$Editor;->remove", remove),
    ("Landroid/content/SharedPreferences$Editor;->clear", clear),
    ("Landroid/app/ActivityThread;->preferenceChanged", |machine, call| {
        let proto = "(Landroid/content/SharedPreferences;Ljava/lang/String;)V";
        machine.call_virtual(call.this(), "onSharedPreferenceChanged", proto, &[call.argument(1), call.argument(2)])
    }),
    ("Landroid/content/SharedPreferences;->getBoolean", stored),
    ("Landroid/content/SharedPreferences;->getInt", stored),
    ("Landroid/content/SharedPreferences;->getLong", stored),
    ("Landroid/content/SharedPreferences;->getFloat", stored),
    ("Landroid/content/SharedPreferences;->getString", stored),
    ("Landroid/content/SharedPreferences;->contains", contains),
    ("Landroid/content/SharedPreferences;->edit", edit),
    ("Landroid/content/SharedPreferences$Editor;->putBoolean", put),
    ("Landroid/content/SharedPreferences$Editor;->putInt", put),
    ("Landroid/content/SharedPreferences$Editor;->putLong", put),
    ("Landroid/content/SharedPreferences$Editor;->putFloat", put),
    ("Landroid/content/SharedPreferences$Editor;->putString", put),
    ("Landroid/content/SharedPreferences$Editor;->apply", |_, _| Ok(Value::ZERO)),
    ("Landroid/content/SharedPreferences$Editor;->commit", |_, _| Ok(Value::bool(true))),
];

fn attach_base(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.keep(call.this(), "base", call.argument(1));
    Ok(Value::ZERO)
}

fn system_service(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let name = machine.string(call.argument(1))?;
    if name == "layout_inflater" {
        return crate::model::android_resources::inflater(machine, call.this());
    }
    match SERVICES.iter().find(|row| row.0 == name) {
        Some((_, class)) => machine.single(&format!("service {name}"), class),
        None => machine.unknown_of(b"Ljava/lang/Object;", &format!("the system service {name}")),
    }
}

fn service_of_class(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.mirrored(call.argument(1))?;
    let class = machine.class_text(class);
    if class == "Landroid/view/LayoutInflater;" {
        return crate::model::android_resources::inflater(machine, call.this());
    }
    match SERVICES.iter().find(|row| row.1 == class) {
        Some((name, class)) => machine.single(&format!("service {name}"), class),
        None => machine.single(&format!("service {class}"), &class),
    }
}

fn service_name(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.mirrored(call.argument(1))?;
    let class = machine.class_text(class);
    match SERVICES.iter().find(|row| row.1 == class) {
        Some((name, _)) => machine.new_string(name),
        None => Ok(Value::ZERO),
    }
}

pub fn process_name(machine: &mut Machine, _: &Call<'_>) -> Answer {
    let name = machine.process_name();
    machine.new_string(&name)
}

/// The package's name.
pub fn package_name(machine: &mut Machine, _: &Call<'_>) -> Answer {
    let package = machine.question.package.clone();
    machine.new_string(&package)
}

/// One object a name: what one part of the app stores, another reads.
fn preferences(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let name = machine.string(call.argument(1))?;
    machine.single(&format!("preferences {name}"), "Landroid/content/SharedPreferences;")
}

fn stored(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let key = machine.string(call.argument(1))?;
    let Some(value) = machine.kept(call.this(), &format!("pref {key}")) else {
        let letter = machine.methods[call.method as usize].returns;
        let Some(answer) = answers::given(machine, &key, call.argument(2), letter) else { return Ok(call.argument(2)) };
        store(machine, call.this(), &key, answer, letter);
        return Ok(answer);
    };
    let kind = machine.kept(call.this(), &format!("letter {key}"));
    if kind.is_some_and(|kind| kind.as_int() != i32::from(machine.methods[call.method as usize].returns)) {
        let why = "a preference of another kind";
        return Err(machine.throw_by_values("Ljava/lang/ClassCastException;", why, &[value]));
    }
    Ok(value)
}

fn contains(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let key = machine.string(call.argument(1))?;
    let stored = machine.kept(call.this(), &format!("pref {key}")).is_some();
    Ok(Value::bool(stored || answers::given(machine, &key, Value::bool(false), b'Z').is_some()))
}

fn edit(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let editor = machine.new_object("Landroid/content/SharedPreferences$Editor;", Body::Plain)?;
    machine.keep(editor, "of", call.this());
    Ok(editor)
}

fn put(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let key = machine.string(call.argument(1))?;
    if let Some(of) = machine.kept(call.this(), "of") {
        let letter = machine.methods[call.method as usize].shorty.get(1).copied().unwrap_or(b'L');
        store(machine, of, &key, call.argument(2), letter);
        if let Some(listener) = machine.kept(of, "watcher").filter(|one| one.bits != 0) {
            machine.post_system("preferenceChanged", vec![listener, of, call.argument(1)], 0, None);
        }
    }
    Ok(call.this())
}

/// Keep a value under its key with the preferences, and the letter of the kind that it has there.
pub fn store(machine: &mut Machine, of: Value, key: &str, value: Value, letter: u8) {
    machine.keep(of, &format!("pref {key}"), value);
    machine.keep(of, &format!("letter {key}"), Value::int(i32::from(letter)));
}

fn default_preferences(machine: &mut Machine, _: &Call<'_>) -> Answer {
    machine.single("preferences", "Landroid/content/SharedPreferences;")
}

fn watch_preferences(machine: &mut Machine, call: &Call<'_>) -> Answer {
    machine.keep(call.this(), "watcher", call.argument(1));
    Ok(Value::ZERO)
}

/// The keys under which preferences are kept with their object.
fn stored_names(machine: &Machine, of: Value) -> Vec<(String, crate::names::Name, Value)> {
    let kept = machine.heap.get(of.as_ref()).and_then(|object| object.kept.as_ref());
    let mut all: Vec<_> = kept
        .into_iter()
        .flat_map(|kept| kept.iter())
        .filter_map(|(&name, &value)| {
            let key = machine.names.text(name).strip_prefix("pref ")?.to_owned();
            Some((key, name, value))
        })
        .collect();
    all.sort_by(|one, two| one.0.cmp(&two.0));
    all
}

/// What preferences hold: key, value, and the letter of the kind that it was stored as.
pub fn stored_values(machine: &mut Machine, of: Value) -> Vec<(String, Value, u8)> {
    let mut all = Vec::new();
    for (key, _, value) in stored_names(machine, of) {
        let letter = machine.kept(of, &format!("letter {key}"));
        let letter = letter.and_then(|letter| u8::try_from(letter.as_int()).ok()).unwrap_or(b'L');
        all.push((key, value, letter));
    }
    all
}

/// All that is stored, as a map: numbers and truth values are objects there.
fn all_preferences(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.platform_class("Ljava/util/HashMap;");
    let map = machine.construct(class, "()V", &[])?;
    for (key, value, letter) in stored_values(machine, call.this()) {
        let value = match letter {
            b'Z' if value.note == Note::NONE => machine.truth(value.as_bool())?,
            b'Z' | b'I' | b'J' | b'F' => machine.boxed(value, letter)?,
            _ => value,
        };
        let key = machine.new_string(&key)?;
        let proto = "(Ljava/lang/Object;Ljava/lang/Object;)Ljava/lang/Object;";
        machine.call_virtual(map, "put", proto, &[key, value])?;
    }
    Ok(map)
}

fn forget(machine: &mut Machine, of: Value, gone: impl Fn(&str) -> bool) {
    let names: Vec<_> = stored_names(machine, of).into_iter().filter(|row| gone(&row.0)).map(|row| row.1).collect();
    if let Some(kept) = machine.heap.get_mut(of.as_ref()).and_then(|object| object.kept.as_mut()) {
        kept.retain(|name, _| !names.contains(name));
    }
}

fn remove(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let key = machine.string(call.argument(1))?;
    if let Some(of) = machine.kept(call.this(), "of") {
        forget(machine, of, |one| one == key);
    }
    Ok(call.this())
}

fn clear(machine: &mut Machine, call: &Call<'_>) -> Answer {
    if let Some(of) = machine.kept(call.this(), "of") {
        forget(machine, of, |_| true);
    }
    Ok(call.this())
}
