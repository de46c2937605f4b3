//! The app's own directories, its assets, and code that it loads itself.

use std::rc::Rc;
use std::sync::Arc;

use aw_apk::{Archive, Limits};
use aw_dex::Dex;

use crate::calls::Call;
use crate::machine::{Answer, Machine, NamedDex, Stop};
use crate::model::Row;
use crate::value::Value;

/// Largest asset handed to the app.
const MAX_ASSET_BYTES: usize = 64 << 20;
/// Dex files that an app may load itself.
const MAX_LOADED: usize = 64;

pub const TABLE: &[Row] = &[
    ("Landroid/content/Context;->getFilesDir", |machine, _| directory(machine, "files")),
    ("Landroid/content/Context;->getNoBackupFilesDir", |machine, _| directory(machine, "no_backup")),
    ("Landroid/content/Context;->getCacheDir", |machine, _| directory(machine, "cache")),
    ("Landroid/content/Context;->getCodeCacheDir", |machine, _| directory(machine, "code_cache")),
    ("Landroid/content/Context;->getDataDir", |machine, _| directory(machine, "")),
    ("Landroid/content/Context;->getDir", |machine, call| {
        let name = machine.string(call.argument(1))?;
        directory(machine, &format!("app_{name}"))
    }),
    ("Landroid/content/Context;->getFileStreamPath", |machine, call| {
        let name = machine.string(call.argument(1))?;
        within(machine, "files", &name)
    }),
    ("Landroid/content/Context;->getDatabasePath", |machine, call| {
        let name = machine.string(call.argument(1))?;
        within(machine, "databases", &name)
    }),
    ("Landroid/content/Context;->getExternalFilesDir", |machine, _| external(machine, "files")),
    ("Landroid/content/Context;->getExternalCacheDir", |machine, _| external(machine, "cache")),
    ("Landroid/content/Context;->getExternalFilesDirs", |machine, _| {
        let one = external(machine, "files")?;
        machine.new_array("[Ljava/io/File;", vec![one])
    }),
    ("Landroid/content/Context;->getExternalCacheDirs", |machine, _| {
        let one = external(machine, "cache")?;
        machine.new_array("[Ljava/io/File;", vec![one])
    }),
    ("Landroid/content/Context;->getExternalMediaDirs", |machine, _| {
        let path = format!("/storage/emulated/0/Android/media/{}", machine.question.package);
        let one = folder(machine, &path)?;
        machine.new_array("[Ljava/io/File;", vec![one])
    }),
    ("Landroid/os/Environment;->getExternalStorageDirectory", |machine, _| file(machine, "/storage/emulated/0")),
    ("Landroid/content/Context;->openFileInput", open_input),
    ("Landroid/content/Context;->openFileOutput", open_output),
    ("Landroid/content/Context;->getAssets", |machine, _| {
        machine.single("assets", "Landroid/content/res/AssetManager;")
    }),
    ("Landroid/content/res/Resources;->getAssets", |machine, _| {
        machine.single("assets", "Landroid/content/res/AssetManager;")
    }),
    ("Landroid/content/res/AssetManager;->open", |machine, call| {
        let name = machine.string(call.argument(1))?;
        stream(machine, &format!("assets/{name}"))
    }),
    ("Landroid/content/res/Resources;->openRawResource", |machine, call| match machine.resource(call.argument(1))? {
        Some(aw_axml::Value::String(path)) => stream(machine, &path),
        _ => Err(machine.throw("Landroid/content/res/Resources$NotFoundException;", "no such resource")),
    }),
    ("Ldalvik/system/InMemoryDexClassLoader;-><init>", load_memory),
    ("Ldalvik/system/DexClassLoader;-><init>", load_file),
    ("Ldalvik/system/PathClassLoader;-><init>", load_file),
];

fn file(machine: &mut Machine, path: &str) -> Answer {
    let class = machine.platform_class("Ljava/io/File;");
    let path = machine.new_string(path)?;
    machine.construct(class, "(Ljava/lang/String;)V", &[path])
}

/// A folder that the platform makes where it is not there yet.
fn folder(machine: &mut Machine, path: &str) -> Answer {
    let made = file(machine, path)?;
    machine.call_virtual(made, "mkdirs", "()Z", &[])?;
    Ok(made)
}

/// A folder of the app's own.
fn directory(machine: &mut Machine, name: &str) -> Answer {
    let path = own(machine, name);
    folder(machine, &path)
}

/// A file in a folder of the app's own; the folder is there, the file need not be.
fn within(machine: &mut Machine, name: &str, of: &str) -> Answer {
    directory(machine, name)?;
    let path = own(machine, &format!("{name}/{of}"));
    file(machine, &path)
}

fn own(machine: &Machine, name: &str) -> String {
    format!("/data/user/0/{}/{name}", machine.question.package).trim_end_matches('/').to_owned()
}

fn external(machine: &mut Machine, name: &str) -> Answer {
    let path = format!("/storage/emulated/0/Android/data/{}/{name}", machine.question.package);
    folder(machine, &path)
}

/// A fresh install has no files but those that this launch wrote.
fn open_input(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let name = machine.string(call.argument(1))?;
    let path = within(machine, "files", &name)?;
    let exists = machine.call_virtual(path, "exists", "()Z", &[])?;
    if !exists.as_bool() {
        let message = format!("/data/user/0/{}/files/{name}: open failed: ENOENT", machine.question.package);
        return Err(machine.throw("Ljava/io/FileNotFoundException;", &message));
    }
    let class = machine.platform_class("Ljava/io/FileInputStream;");
    machine.construct(class, "(Ljava/io/File;)V", &[path])
}

fn open_output(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let name = machine.string(call.argument(1))?;
    let path = within(machine, "files", &name)?;
    let class = machine.platform_class("Ljava/io/FileOutputStream;");
    machine.construct(class, "(Ljava/io/File;)V", &[path])
}

fn stream(machine: &mut Machine, path: &str) -> Answer {
    let bytes = machine.file_of_package(path, MAX_ASSET_BYTES);
    let Some(bytes) = bytes else { return Err(machine.throw("Ljava/io/FileNotFoundException;", path)) };
    if !machine.heap.has_room(bytes.len().saturating_mul(8)) {
        return Err(machine.throw("Ljava/lang/OutOfMemoryError;", path));
    }
    let bytes = machine.new_bytes(&bytes, crate::value::Note::NONE)?;
    let class = machine.platform_class("Ljava/io/ByteArrayInputStream;");
    machine.construct(class, "([B)V", &[bytes])
}

/// The dex files of what a class loader is given: the file itself, or those of an archive in the loader's order.
fn dex_files(bytes: &[u8]) -> Vec<Vec<u8>> {
    let limits = Limits { entry_bytes: MAX_ASSET_BYTES, total_bytes: MAX_ASSET_BYTES as u64, ..Limits::default() };
    let archive = bytes.starts_with(b"PK").then(|| Archive::open(bytes, &limits).ok()).flatten();
    let Some(archive) = archive else { return vec![bytes.to_vec()] };
    let named = |number: usize| if number == 1 { "classes.dex".to_owned() } else { format!("classes{number}.dex") };
    let places = (1..MAX_LOADED).map_while(|number| archive.find(&named(number)));
    places.filter_map(|place| archive.read(bytes, place, &limits).ok().map(|content| content.bytes)).collect()
}

impl Machine {
    /// Take code that the app hands to a class loader: its classes are found behind those there are.
    fn load_bytes(&mut self, bytes: &[u8], name: &str) {
        self.emit("load", "dex", name, "ok", false);
        if self.dexes.len() >= MAX_LOADED {
            self.gap("too_many_dex_files", "an app loads more code than is examined", name);
            return;
        }
        for file in dex_files(bytes) {
            match Dex::parse_all(&Arc::new(file), name) {
                Ok(all) => {
                    for dex in all {
                        self.load(NamedDex { name: Rc::from(name), dex: Arc::new(dex) });
                    }
                }
                Err(error) => self.gap("second_stage_unreadable", &error.to_string(), name),
            }
        }
    }
}

/// One buffer, or an array of them.
fn load_memory(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let buffers = match super::android_resources::elements(machine, call.argument(1)) {
        Ok(all) => all,
        Err(_) => vec![call.argument(1)],
    };
    for buffer in buffers {
        let array = machine.call_virtual(buffer, "array", "()[B", &[])?;
        match machine.bytes(array) {
            Ok(bytes) => machine.load_bytes(&bytes, "memory"),
            Err(_) => machine.gap("second_stage_unread", "code that is loaded is not known", "memory"),
        }
    }
    Ok(Value::ZERO)
}

/// `(path, ...)`: a dex file that this launch wrote.
fn load_file(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let path = machine.string(call.argument(1))?;
    match file_bytes(machine, call.argument(1)) {
        Ok(bytes) => machine.load_bytes(&bytes, &path),
        Err(Stop::Halt(budget)) => return Err(Stop::Halt(budget)),
        Err(_) => machine.gap("second_stage_unread", "code that is loaded could not be read", &path),
    }
    Ok(Value::ZERO)
}

fn file_bytes(machine: &mut Machine, path: Value) -> Result<Vec<u8>, Stop> {
    let class = machine.platform_class("Ljava/io/FileInputStream;");
    let stream = machine.construct(class, "(Ljava/lang/String;)V", &[path])?;
    let size = machine.call_virtual(stream, "available", "()I", &[])?;
    if size.note.is_unknown() {
        return Err(Stop::Unknown(size.note));
    }
    let class = machine.platform_class("[B");
    let buffer = machine.make_array(class, size)?;
    machine.call_virtual(stream, "read", "([B)I", &[buffer])?;
    machine.bytes(buffer)
}
