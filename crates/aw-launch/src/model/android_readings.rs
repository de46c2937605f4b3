//! Readings that give objects: places, networks, packages, accounts, with the planted values inside.

use crate::calls::Call;
use crate::device;
use crate::heap::Body;
use crate::machine::{Answer, Machine, Stop};
use crate::model::Row;
use crate::model::java_lang_process::PID;
use crate::value::Value;

/// Apps that the planted phone has besides this one.
pub const APPS: &[&str] = &["com.android.settings", "com.example.bank", "com.example.health"];
/// Settings that readings name: the planted value stands for them.
const TELLING_SETTINGS: &[&str] = &["android_id", "bluetooth_address", "bluetooth_name", "device_name"];

/// Settings that the system itself sets, to what is not known.
const SET_SETTINGS: &[&str] = &["default_input_method", "enabled_input_methods", "location_providers_allowed"];

pub const TABLE: &[Row] = &[
    ("Landroid/location/LocationManager;->getLastKnownLocation", |machine, _| location(machine)),
    ("Landroid/location/LocationManager;->requestLocationUpdates", follow),
    ("Landroid/location/LocationManager;->requestSingleUpdate", follow),
    ("Landroid/location/LocationManager;->isProviderEnabled", |_, _| Ok(Value::bool(true))),
    ("Landroid/location/LocationManager;->getBestProvider", |machine, _| machine.new_string("gps")),
    ("Landroid/location/LocationManager;->getProviders", |machine, _| list_of_texts(machine, &["gps", "network"])),
    ("Landroid/location/LocationManager;->getAllProviders", |machine, _| {
        list_of_texts(machine, &["passive", "gps", "network"])
    }),
    ("Landroid/location/Location;-><init>", |_, _| Ok(Value::ZERO)),
    ("Landroid/location/Location;->getLatitude", |machine, call| coordinate(machine, call, "latitude")),
    ("Landroid/location/Location;->getLongitude", |machine, call| coordinate(machine, call, "longitude")),
    ("Landroid/location/Location;->getTime", |machine, _| {
        Ok(Value::long(i64::try_from(machine.question.world.start_ms).unwrap_or(0)))
    }),
    ("Landroid/content/ClipDescription;->hasMimeType", |machine, call| {
        let wanted = machine.string(call.argument(1))?;
        Ok(Value::bool(matches!(wanted.as_str(), "text/plain" | "text/*" | "*/*")))
    }),
    ("Landroid/location/Location;->getAccuracy", |_, _| Ok(Value::float(20.0))),
    ("Landroid/location/Location;->toString", |machine, call| {
        let text = device::value("location.precise", machine.question.world.seed);
        let note = machine.note_of(call.this());
        let text = machine.new_string(&format!("Location[gps {text}]"))?;
        machine.mark(text, note);
        Ok(text)
    }),
    ("Landroid/app/ActivityThread;->tellLocation", |machine, call| {
        let proto = "(Landroid/location/Location;)V";
        machine.call_virtual(call.this(), "onLocationChanged", proto, &[call.argument(1)])
    }),
    ("Landroid/net/wifi/WifiManager;->getConnectionInfo", |machine, _| {
        machine.new_object("Landroid/net/wifi/WifiInfo;", Body::Plain)
    }),
    ("Landroid/net/wifi/WifiManager;->isWifiEnabled", |_, _| Ok(Value::bool(true))),
    ("Landroid/net/wifi/WifiManager;->getScanResults", |machine, call| {
        some(machine, call, "Landroid/net/wifi/ScanResult;")
    }),
    ("Landroid/net/wifi/WifiManager;->getConfiguredNetworks", |machine, call| {
        some(machine, call, "Landroid/net/wifi/WifiConfiguration;")
    }),
    ("Landroid/net/wifi/WifiInfo;->getNetworkId", |_, _| Ok(Value::int(1))),
    ("Landroid/net/wifi/WifiInfo;->getRssi", |_, _| Ok(Value::int(-50))),
    ("Landroid/net/wifi/WifiInfo;->getIpAddress", |machine, _| {
        let text = device::value("network.ip", machine.question.world.seed);
        let parts = text.split('.').filter_map(|part| part.parse::<i32>().ok());
        Ok(Value::int(parts.enumerate().map(|(at, part)| part << (8 * at)).sum()))
    }),
    ("Landroid/telephony/TelephonyManager;->getNetworkOperator", |machine, _| say(machine, "gsm.operator.numeric")),
    ("Landroid/telephony/TelephonyManager;->getSimOperator", |machine, _| say(machine, "gsm.sim.operator.numeric")),
    ("Landroid/telephony/TelephonyManager;->getNetworkOperatorName", |machine, _| say(machine, "gsm.operator.alpha")),
    ("Landroid/telephony/TelephonyManager;->getSimOperatorName", |machine, _| say(machine, "gsm.sim.operator.alpha")),
    ("Landroid/telephony/TelephonyManager;->getNetworkCountryIso", |machine, _| {
        say(machine, "gsm.operator.iso-country")
    }),
    ("Landroid/telephony/TelephonyManager;->getSimCountryIso", |machine, _| {
        say(machine, "gsm.sim.operator.iso-country")
    }),
    ("Landroid/telephony/TelephonyManager;->getPhoneType", |_, _| Ok(Value::int(1))),
    ("Landroid/telephony/TelephonyManager;->getSimState", |_, _| Ok(Value::int(5))),
    ("Landroid/telephony/TelephonyManager;->getNetworkType", |_, _| Ok(Value::int(13))),
    ("Landroid/telephony/TelephonyManager;->getPhoneCount", |_, _| Ok(Value::int(1))),
    ("Landroid/telephony/TelephonyManager;->getAllCellInfo", |machine, call| {
        some(machine, call, "Landroid/telephony/CellInfo;")
    }),
    ("Landroid/telephony/TelephonyManager;->createForSubscriptionId", |_, call| Ok(call.this())),
    ("Landroid/telephony/SubscriptionManager;->from", |machine, _| {
        machine.single("service telephony_subscription_service", "Landroid/telephony/SubscriptionManager;")
    }),
    ("Landroid/telephony/SubscriptionManager;->getActiveSubscriptionInfoList", |machine, call| {
        some(machine, call, "Landroid/telephony/SubscriptionInfo;")
    }),
    ("Landroid/telephony/SubscriptionInfo;->getSubscriptionId", |_, _| Ok(Value::int(1))),
    ("Landroid/accounts/AccountManager;->get", |machine, _| {
        machine.single("service account", "Landroid/accounts/AccountManager;")
    }),
    ("Landroid/accounts/AccountManager;->getAccounts", accounts),
    ("Landroid/accounts/AccountManager;->getAccountsByType", accounts),
    ("Landroid/content/pm/PackageManager;->getInstalledPackages", |machine, _| {
        apps(machine, "Landroid/content/pm/PackageInfo;", "packageName")
    }),
    ("Landroid/content/pm/PackageManager;->getInstalledApplications", |machine, _| {
        apps(machine, "Landroid/content/pm/ApplicationInfo;", "packageName")
    }),
    ("Landroid/content/pm/PackageManager;->queryIntentActivities", |machine, _| {
        apps(machine, "Landroid/content/pm/ResolveInfo;", "resolvePackageName")
    }),
    ("Landroid/app/ActivityManager;->getRunningAppProcesses", |machine, call| {
        let list = some(machine, call, "Landroid/app/ActivityManager$RunningAppProcessInfo;")?;
        let row = machine.call_virtual(list, "get", "(I)Ljava/lang/Object;", &[Value::ZERO])?;
        let name = machine.process_name();
        let name = machine.new_string(&name)?;
        machine.keep(row, "processName", name);
        machine.keep(row, "pid", Value::int(PID));
        Ok(list)
    }),
    ("Landroid/app/ActivityManager;->getRunningTasks", |machine, call| {
        some(machine, call, "Landroid/app/ActivityManager$RunningTaskInfo;")
    }),
    ("Landroid/app/ActivityManager;->getRunningServices", |machine, call| {
        some(machine, call, "Landroid/app/ActivityManager$RunningServiceInfo;")
    }),
    ("Landroid/content/ClipboardManager;->getPrimaryClip", |machine, _| {
        machine.new_object("Landroid/content/ClipData;", Body::Plain)
    }),
    ("Landroid/content/ClipboardManager;->hasPrimaryClip", |_, _| Ok(Value::bool(true))),
    ("Landroid/content/ClipData;->getItemCount", |_, _| Ok(Value::int(1))),
    ("Landroid/content/ClipData;->getItemAt", |machine, call| {
        let note = machine.note_of(call.this());
        let item = machine.new_object("Landroid/content/ClipData$Item;", Body::Plain)?;
        machine.mark(item, note);
        Ok(item)
    }),
    ("Landroid/content/ClipData$Item;->getText", clip_text),
    ("Landroid/content/ClipData$Item;->coerceToText", clip_text),
    ("Landroid/provider/Settings$Secure;->getString", setting),
    ("Landroid/provider/Settings$System;->getString", setting),
    ("Landroid/provider/Settings$Global;->getString", setting),
    ("Landroid/provider/Settings$Secure;->getInt", number_setting),
    ("Landroid/provider/Settings$System;->getInt", number_setting),
    ("Landroid/provider/Settings$Global;->getInt", number_setting),
    ("Landroid/hardware/SensorManager;->getDefaultSensor", |machine, _| {
        machine.new_object("Landroid/hardware/Sensor;", Body::Plain)
    }),
    ("Landroid/hardware/SensorManager;->getSensorList", |machine, call| {
        some(machine, call, "Landroid/hardware/Sensor;")
    }),
    ("Landroid/hardware/SensorManager;->registerListener", |_, _| Ok(Value::bool(true))),
];

impl Machine {
    /// A list of the platform with these elements.
    pub fn list_of(&mut self, values: &[Value]) -> Answer {
        let class = self.platform_class("Ljava/util/ArrayList;");
        let list = self.construct(class, "()V", &[])?;
        for &value in values {
            self.call_virtual(list, "add", "(Ljava/lang/Object;)Z", &[value])?;
        }
        Ok(list)
    }
}

fn list_of_texts(machine: &mut Machine, texts: &[&str]) -> Answer {
    let texts = texts.iter().map(|text| machine.new_string(text)).collect::<Result<Vec<_>, _>>()?;
    machine.list_of(&texts)
}

fn location(machine: &mut Machine) -> Answer {
    let made = machine.new_object("Landroid/location/Location;", Body::Plain)?;
    let (latitude, longitude) = device::position(machine.question.world.seed);
    machine.keep(made, "latitude", Value::double(latitude));
    machine.keep(made, "longitude", Value::double(longitude));
    Ok(made)
}

fn coordinate(machine: &mut Machine, call: &Call<'_>, name: &str) -> Answer {
    if machine.is_opaque(call.this()) {
        return Err(Stop::Unknown(machine.doubt(call.this())));
    }
    let note = machine.note_of(call.this());
    Ok(machine.kept(call.this(), name).unwrap_or_default().noted(note))
}

/// Who follows the phone's place is told of it a second later.
fn follow(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let proto = "(Landroid/location/Location;)V";
    for &listener in call.arguments.iter().skip(1) {
        let told = machine.callback(listener, "onLocationChanged", proto);
        // Every class of the platform answers to any name; only the app's listen.
        if !told.is_some_and(|method| machine.classes[machine.methods[method as usize].class as usize].is_app()) {
            continue;
        }
        let place = location(machine)?;
        // What comes later is what this call asked for.
        let asked = crate::names::index(machine.record.events.len());
        let note = machine.notes.source(asked);
        machine.mark(place, note);
        machine.post_system("tellLocation", vec![listener, place], 1_000, None);
        break;
    }
    Ok(Value::ZERO)
}

/// A list with one object that carries what the reading is.
fn some(machine: &mut Machine, call: &Call<'_>, descriptor: &str) -> Answer {
    let text = machine.method_text(call.method);
    let note = machine.notes.unknown(&text);
    let element = machine.unknown_noted(descriptor.as_bytes(), note)?;
    machine.list_of(&[element.noted(crate::value::Note::NONE)])
}

fn accounts(machine: &mut Machine, _: &Call<'_>) -> Answer {
    let made = machine.new_object("Landroid/accounts/Account;", Body::Plain)?;
    let name = device::value("accounts", machine.question.world.seed);
    let (name, kind) = (machine.new_string(&name)?, machine.new_string("com.example")?);
    machine.keep(made, "name", name);
    machine.keep(made, "type", kind);
    machine.new_array("[Landroid/accounts/Account;", vec![made])
}

/// What a property of the phone says.
fn say(machine: &mut Machine, property: &str) -> Answer {
    let text = machine.phone.names(property).unwrap_or_default();
    machine.new_string(&text)
}

fn apps(machine: &mut Machine, descriptor: &str, field: &str) -> Answer {
    let own = machine.question.package.clone();
    let mut rows = Vec::new();
    for name in APPS.iter().chain(machine.phone.packages).copied().chain([own.as_str()]) {
        let row = machine.new_object(descriptor, Body::Plain)?;
        let name = machine.new_string(name)?;
        machine.keep(row, field, name);
        if descriptor.ends_with("/ApplicationInfo;") {
            let path = format!("/data/app/{}-1/base.apk", machine.known_string(name).unwrap_or_default());
            let path = machine.new_string(&path)?;
            for place in ["sourceDir", "publicSourceDir"] {
                machine.keep(row, place, path);
            }
            machine.keep(row, "processName", name);
        }
        if field == "resolvePackageName" {
            let (class, application) = ("Landroid/content/pm/ActivityInfo;", "Landroid/content/pm/ApplicationInfo;");
            let (activity, application) =
                (machine.new_object(class, Body::Plain)?, machine.new_object(application, Body::Plain)?);
            machine.keep(row, "activityInfo", activity);
            machine.keep(activity, "applicationInfo", application);
            let main = machine.new_string(&format!("{}.Main", machine.known_string(name).unwrap_or_default()))?;
            machine.keep(activity, "name", main);
            machine.keep(activity, "packageName", name);
            machine.keep(application, "packageName", name);
        }
        rows.push(row);
    }
    machine.list_of(&rows)
}

fn clip_text(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let note = machine.note_of(call.this());
    let text = device::value("clipboard", machine.question.world.seed);
    let text = machine.new_string(&text)?;
    machine.mark(text, note);
    Ok(text)
}

/// Settings that nobody set are null; those that tell who it is are planted.
fn setting(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let name = machine.string(call.argument(1))?;
    if TELLING_SETTINGS.contains(&name.as_str()) || SET_SETTINGS.contains(&name.as_str()) {
        return Err(Stop::Unknown(machine.notes.unknown("a setting of the phone")));
    }
    Ok(Value::ZERO)
}

/// A number that nobody set is what the app takes then; without that, what the system set is not known.
fn number_setting(machine: &mut Machine, call: &Call<'_>) -> Answer {
    match call.arguments.get(2) {
        Some(&otherwise) => Ok(otherwise),
        None => Err(Stop::Unknown(machine.notes.unknown("a setting of the phone"))),
    }
}
