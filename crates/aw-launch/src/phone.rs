//! The phone of a launch, as far as it is no person's: fresh from its box, of a maker and in a region that `makers` tells.
//!
//! It is not rooted, no emulator, nothing debugs it; it is on Wi-Fi without a proxy or a tunnel and has one SIM card.
//! What is not said here is not known: a question about it is answered by a typed unknown.

use crate::makers::Phone;

/// What another phone, person or moment may answer otherwise: class (`*` behind its start: any that starts so), methods or
/// fields (none: all). The API level is not among them: launches differ in it.
const OTHERWISE: &[(&str, &[&str])] = &[
    ("Landroid/app/ActivityManager;", &[]),
    ("Landroid/bluetooth/*", &[]),
    (
        "Landroid/content/pm/PackageManager;",
        &[
            "hasSystemFeature",
            "getInstalledPackages",
            "getInstalledApplications",
            "getLaunchIntentForPackage",
            "getInstallerPackageName",
            "queryIntentActivities",
            "resolveActivity",
            "getSystemAvailableFeatures",
        ],
    ),
    ("Landroid/hardware/*", &[]),
    ("Landroid/location/*", &[]),
    ("Landroid/net/ConnectivityManager;", &[]),
    ("Landroid/net/Network*", &[]),
    ("Landroid/net/wifi/*", &[]),
    ("Landroid/os/BatteryManager;", &[]),
    ("Landroid/os/Build;", &[]),
    ("Landroid/os/Build$VERSION;", &["RELEASE", "INCREMENTAL", "CODENAME", "SECURITY_PATCH", "BASE_OS"]),
    ("Landroid/os/Debug;", &[]),
    ("Landroid/os/PowerManager;", &[]),
    ("Landroid/os/SystemClock;", &[]),
    ("Landroid/os/SystemProperties;", &[]),
    ("Landroid/provider/Settings*", &[]),
    ("Landroid/telephony/*", &[]),
    ("Ljava/lang/Math;", &["random"]),
    ("Ljava/lang/Runtime;", &["availableProcessors", "maxMemory", "totalMemory", "freeMemory"]),
    ("Ljava/lang/System;", &["currentTimeMillis", "nanoTime", "getProperty", "getenv"]),
    ("Ljava/net/NetworkInterface;", &[]),
    ("Ljava/security/SecureRandom;", &[]),
    (
        "Ljava/util/Locale;",
        &[
            "getDefault",
            "getLanguage",
            "getCountry",
            "getDisplayLanguage",
            "getDisplayCountry",
            "toString",
            "toLanguageTag",
        ],
    ),
    ("Ljava/util/Random;", &["nextInt", "nextBoolean", "nextLong", "nextDouble", "nextFloat"]),
    ("Ljava/util/TimeZone;", &["getDefault", "getID", "getRawOffset", "getOffset"]),
    ("Ljava/util/UUID;", &["randomUUID"]),
];

/// Whether a member of a class of the platform may answer otherwise on another phone.
pub fn is_of_phone(class: &[u8], member: &[u8]) -> bool {
    OTHERWISE.iter().any(|(name, members)| {
        let of_class = match name.strip_suffix('*') {
            Some(start) => class.starts_with(start.as_bytes()),
            None => class == name.as_bytes(),
        };
        of_class && (members.is_empty() || members.iter().any(|one| one.as_bytes() == member))
    })
}

/// What is known of something outside the app.
#[derive(Debug, PartialEq, Eq)]
pub enum Known {
    /// It is not there.
    Absent,
    /// It is there; what is in it is not known.
    There,
    /// It is there and says this.
    Says(String),
    /// Nothing is known.
    No,
}

/// System properties that phones of all makers share.
const PROPERTIES: &[(&str, &str)] = &[
    ("ro.build.version.release", "9"),
    ("ro.build.version.codename", "REL"),
    ("ro.build.version.incremental", "1"),
    ("ro.build.tags", "release-keys"),
    ("ro.build.type", "user"),
    ("ro.build.user", "builder"),
    ("ro.build.host", "builder"),
    ("ro.product.cpu.abi", "arm64-v8a"),
    ("ro.product.cpu.abilist", "arm64-v8a,armeabi-v7a,armeabi"),
    ("ro.debuggable", "0"),
    ("ro.secure", "1"),
    ("gsm.sim.state", "READY"),
    ("sys.usb.state", "none"),
    ("init.svc.adbd", "stopped"),
];

/// Beginnings of properties that a stock phone does not have: those of vendors' systems and of emulators.
const ABSENT_PROPERTIES: &[&str] = &[
    "hw_sc.build",
    "init.svc.qemu",
    "persist.sys.oplus",
    "qemu.",
    "ro.build.hw_emui",
    "ro.build.freeme",
    "ro.build.nubia",
    "ro.build.rom",
    "ro.build.sense",
    "ro.build.uiversion",
    "ro.build.version.emui",
    "ro.build.version.magic",
    "ro.build.version.oplus",
    "ro.build.version.opporom",
    "ro.build.version.sep",
    "ro.coolos",
    "ro.csc.",
    "ro.flyme",
    "ro.gn.",
    "ro.kernel.android.qemud",
    "ro.kernel.qemu",
    "ro.lenovo",
    "ro.letv",
    "ro.meizu",
    "ro.mi.",
    "ro.miui",
    "ro.oppo",
    "ro.oxygen",
    "ro.rom.",
    "ro.smartisan",
    "ro.ssui",
    "ro.vivo",
    "ro.yulong",
    "ro.yunos",
];

/// Environment of a process.
const ENVIRONMENT: &[(&str, &str)] = &[
    ("ANDROID_DATA", "/data"),
    ("ANDROID_ROOT", "/system"),
    ("ANDROID_STORAGE", "/storage"),
    ("EXTERNAL_STORAGE", "/sdcard"),
    ("PATH", "/sbin:/system/sbin:/system/bin:/system/xbin:/odm/bin:/vendor/bin:/vendor/xbin"),
];

/// Features of the hardware and the system.
const FEATURES: &[&str] = &[
    "android.hardware.audio.output",
    "android.hardware.bluetooth",
    "android.hardware.bluetooth_le",
    "android.hardware.camera",
    "android.hardware.camera.any",
    "android.hardware.camera.autofocus",
    "android.hardware.camera.flash",
    "android.hardware.camera.front",
    "android.hardware.faketouch",
    "android.hardware.location",
    "android.hardware.location.gps",
    "android.hardware.location.network",
    "android.hardware.microphone",
    "android.hardware.screen.landscape",
    "android.hardware.screen.portrait",
    "android.hardware.sensor.accelerometer",
    "android.hardware.sensor.compass",
    "android.hardware.sensor.gyroscope",
    "android.hardware.sensor.light",
    "android.hardware.sensor.proximity",
    "android.hardware.telephony",
    "android.hardware.telephony.gsm",
    "android.hardware.touchscreen",
    "android.hardware.touchscreen.multitouch",
    "android.hardware.usb.host",
    "android.hardware.wifi",
    "android.hardware.wifi.direct",
    "android.software.app_widgets",
    "android.software.webview",
];

/// Features of things that are no phones.
const ABSENT_FEATURES: &[&str] = &[
    "android.hardware.type.automotive",
    "android.hardware.type.embedded",
    "android.hardware.type.pc",
    "android.hardware.type.television",
    "android.hardware.type.watch",
    "android.software.leanback",
    "android.software.leanback_only",
    "com.google.android.tv",
    "org.chromium.arc",
];

/// Files that every phone has.
const FILES: &[&str] = &[
    "/proc/cpuinfo",
    "/proc/filesystems",
    "/proc/meminfo",
    "/proc/misc",
    "/proc/mounts",
    "/proc/self/maps",
    "/proc/stat",
    "/proc/version",
    "/sys/devices/system/cpu/cpu0/cpufreq",
    "/sys/devices/system/cpu/present",
    "/system/bin/app_process",
    "/system/bin/sh",
    "/system/build.prop",
    "/system/etc/hosts",
];

/// Parts of names of files that only rooted phones, emulators and tampered systems have.
const ABSENT_PARTS: &[&str] = &[
    "bluestacks",
    "busybox",
    "daemonsu",
    "frida",
    "genyd",
    "genymotion",
    "goldfish",
    "magisk",
    "qemu",
    "superuser",
    "supersu",
    "substrate",
    "vbox",
    "xposed",
];

/// A system property; the empty text is that of one that is not set.
pub fn property(phone: &Phone, name: &str, api_level: i32) -> Known {
    if name == "ro.build.version.sdk" {
        return Known::Says(api_level.to_string());
    }
    if let Some(text) = phone.names(name) {
        return Known::Says(text);
    }
    if let Some(row) = phone.properties.iter().chain(PROPERTIES).find(|row| row.0 == name) {
        return Known::Says(row.1.to_owned());
    }
    if phone.own.iter().any(|start| name.starts_with(start)) {
        return Known::No;
    }
    if ABSENT_PROPERTIES.iter().any(|start| name.starts_with(start)) { Known::Absent } else { Known::No }
}

/// A variable of the environment.
pub fn variable(name: &str) -> Known {
    let row = ENVIRONMENT.iter().find(|row| row.0 == name);
    row.map_or(Known::Absent, |row| Known::Says(row.1.to_owned()))
}

/// Whether the phone has a feature, where that is known.
pub fn feature(name: &str) -> Option<bool> {
    if FEATURES.contains(&name) {
        return Some(true);
    }
    ABSENT_FEATURES.contains(&name).then_some(false)
}

/// A file outside the app's own folders; `process` is the name of the process, `number` its number.
pub fn file(path: &str, package: &str, process: &str, number: i32) -> Known {
    let own = path.replacen(&format!("/proc/{number}/"), "/proc/self/", 1);
    match own.as_str() {
        "/proc/self/cmdline" => return Known::Says(format!("{process}\0")),
        "/proc/self/status" => return Known::Says(status(process, number)),
        _ => {}
    }
    if FILES.contains(&own.as_str()) || own == format!("/data/app/{package}-1/base.apk") {
        return Known::There;
    }
    let small = path.to_ascii_lowercase();
    let name = small.rsplit('/').next().unwrap_or("");
    if name == "su" || ABSENT_PARTS.iter().any(|part| small.contains(part)) || is_storage(path, package) {
        return Known::Absent;
    }
    Known::No
}

/// The app's own folders and the shared storage: a fresh install finds nothing there.
fn is_storage(path: &str, package: &str) -> bool {
    let own = [format!("/data/user/0/{package}"), format!("/data/data/{package}")];
    let shared = ["/sdcard", "/storage/emulated/0", "/mnt/sdcard", "/storage/self/primary"].map(str::to_owned);
    own.iter().chain(&shared).any(|start| path.strip_prefix(start.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
        // A path of one name is one that the app made up.
        || path.matches('/').count() == 1
}

fn status(process: &str, number: i32) -> String {
    format!("Name:\t{process}\nState:\tR (running)\nTgid:\t{number}\nPid:\t{number}\nPPid:\t1\nTracerPid:\t0\n")
}

/// What a command prints, and how it ends; `None` where the program is not there at all.
pub fn command(phone: &Phone, line: &str, api_level: i32) -> Known {
    let words: Vec<&str> = line.split_whitespace().collect();
    let words = match words.as_slice() {
        ["sh" | "/system/bin/sh", "-c", rest @ ..] => rest,
        all => all,
    };
    match words {
        [program, ..] if program.rsplit('/').next() == Some("su") => Known::Absent,
        ["which" | "/system/bin/which" | "/system/xbin/which", "su" | "busybox" | "magisk"] => {
            Known::Says(String::new())
        }
        ["getprop" | "/system/bin/getprop", name] => match property(phone, name, api_level) {
            Known::Says(text) => Known::Says(format!("{text}\n")),
            Known::Absent => Known::Says("\n".to_owned()),
            other => other,
        },
        _ => Known::No,
    }
}

#[cfg(test)]
mod tests {
    use super::{Known, command, feature, file, property, variable};
    use crate::makers::{STOCK, abroad};

    #[test]
    fn what_is_not_said_is_not_known() {
        assert_eq!(property(&STOCK, "ro.build.version.sdk", 30), Known::Says("30".into()));
        assert_eq!(property(&STOCK, "ro.miui.ui.version.name", 30), Known::Absent);
        assert_eq!(property(&STOCK, "ro.crypto.state", 30), Known::No);
        let other = abroad(&[]);
        assert_eq!(property(other, "ro.product.locale", 28), Known::Says("en-US".into()));
        assert_eq!(property(other, "ro.build.version.emui", 28), Known::Says("EmotionUI_9.1.0".into()));
        assert_eq!(property(other, "ro.build.hw_emui_lite.enable", 28), Known::No, "its own system knows it");
        assert_eq!(property(other, "ro.miui.ui.version.name", 28), Known::Absent);
        assert_eq!(feature("android.hardware.wifi"), Some(true));
        assert_eq!(feature("android.hardware.type.watch"), Some(false));
        assert_eq!(feature("com.vendor.display.notch"), None);
        assert_eq!(variable("LD_PRELOAD"), Known::Absent);
    }

    #[test]
    fn the_phone_is_not_rooted_and_no_emulator() {
        for path in ["/system/xbin/su", "/dev/qemu_pipe", "/data/data/de.robv.android.xposed.installer", "/sdcard/.id"]
        {
            assert_eq!(file(path, "a.b", "a.b:c", 7), Known::Absent, "{path}");
        }
        assert_eq!(file("/proc/7/cmdline", "a.b", "a.b:c", 7), Known::Says("a.b:c\0".into()));
        assert_eq!(file("/system/build.prop", "a.b", "a.b:c", 7), Known::There);
        assert_eq!(file("/vendor/lib/libsomething.so", "a.b", "a.b:c", 7), Known::No);
        assert_eq!(command(&STOCK, "su -c id", 28), Known::Absent);
        assert_eq!(command(&STOCK, "which su", 28), Known::Says(String::new()));
        assert_eq!(command(&STOCK, "getprop ro.debuggable", 28), Known::Says("0\n".into()));
        assert_eq!(command(&STOCK, "ping -c 1 example.org", 28), Known::No);
    }
}
