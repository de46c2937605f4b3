//! Which framework calls the value analysis understands: method references in, [`Model`]s out.

use crate::carried::KEEPERS;
use crate::handovers::{BY_TYPE, MORE, protos_with_task, takes_task};
use crate::program::{MethodRef, NONE, Program, TypeId};
use crate::registrations::{REGISTRATIONS, Registration};
use crate::rows::{TypeOrAny, type_or_any};

/// What a call to the framework means for values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Model {
    /// Nothing that is followed.
    Unknown,
    /// Reads a stored preference: key, default.
    PreferenceGet,
    /// Whether a preference exists.
    PreferenceContains,
    /// Writes a preference: key, value.
    PreferencePut,
    /// Reads from a typed store by a key object.
    StoreGet,
    /// Makes a key object from its name.
    StoreKey,
    /// The result is the first argument (boxing, parsing, wrapping).
    PassFirst,
    /// `equals` on strings or boxes.
    Equals,
    /// Whether a string is empty or null.
    IsEmpty,
    /// Length of a string.
    Length,
    /// Whether a file is there.
    FileExists,
    /// Makes an empty file.
    FileMade,
    /// Joins two strings.
    Concat,
    /// `StringBuilder` constructor.
    BuilderInit,
    /// `StringBuilder.append`.
    BuilderAppend,
    /// `StringBuilder.toString`.
    BuilderText,
    /// `String.format` with one constant.
    Format,
    /// Upper or lower case of a string.
    LowerCase,
    /// Part of a string from a place.
    Substring,
    /// A path below another.
    AppendPath,
    /// Gives the builder of an address its scheme, host or path.
    AddressPart,
    /// The address that was built.
    AddressBuilt,
    /// `findViewById`.
    FindView,
    /// A number or truth value of the resources.
    ResourceNumber,
    /// `View.getId` and `MenuItem.getItemId`.
    ViewId,
    /// `Class.forName` and `ClassLoader.loadClass`.
    ForName,
    /// `getClass`.
    GetClass,
    /// `getMethod`, `getDeclaredMethod`.
    GetMethod,
    /// `findVirtual`, `findStatic` of a look-up of method handles.
    GetHandle,
    /// `Method.invoke`.
    MethodInvoke,
    /// `getSystemService`.
    SystemService,
    /// `Class.newInstance`, `Constructor.newInstance`.
    NewInstance,
    /// Intent constructor.
    IntentInit,
    /// Names the class of an intent.
    IntentClass,
    /// Puts something into an intent.
    IntentExtra,
    /// Whether a text holds another.
    TextTest,
    /// Names the action of an intent.
    IntentAction,
    /// Limits an intent to a package.
    IntentPackage,
    /// Gives an intent its component.
    IntentComponent,
    /// `new ComponentName`.
    ComponentInit,
    /// `PendingIntent.get*`: the intent in third place.
    Pending,
    /// A constructor whose arguments matter (`File`, `ProcessBuilder`, `Timer` tasks).
    Make,
    /// All stored preferences.
    StoredMap,
    /// `get` of a map.
    MapGet,
    /// Whether a collection holds something.
    Contains,
    /// Adds an element to a list.
    ListAdd,
    /// The elements of a list as an array.
    ListToArray,
    /// `set` of an atomic box.
    AtomicSet,
    /// The mark of a suspended coroutine.
    Suspended,
    /// Waits for a coroutine and gives its result.
    RunBlocking,
    /// Makes an object of the class given second.
    InstanceOfClass,
    /// `get` of an atomic box.
    AtomicGet,
    /// `get` of a lazy value made by a lambda.
    LazyGet,
    /// `Enum.valueOf`: the name in second place.
    EnumOf,
    /// Ends the process.
    Exit,
    /// The intent that started an activity.
    LaunchIntent,
    /// The action of an intent.
    ActionOf,
    /// An extra of an intent: name, default.
    ExtraOf,
    /// A request for work that was built: the class of the worker.
    WorkBuilt,
    /// Work is put off: until later, or until something holds.
    WorkDelayed,
    /// Hands work over that is due at once.
    WorkEnqueue,
    /// An API whose arguments matter only where it is called.
    Watched,
    /// Reads a setting of the phone: key, default.
    SettingGet,
    /// Reads what is kept with an account: account, key.
    UserData,
    /// Reads a value of a bundle.
    BundleGet,
    /// Asks a table or a provider.
    RowQuery,
    /// Calls a provider by a name.
    ProviderCall,
    /// Names a column or binds an argument of a query.
    RowColumn,
    /// Reads a row.
    RowRead,
    /// Opens a file of the app by its name.
    FileOpen,
    /// The path of a file of the app.
    FilePath,
    /// The place of a constant of an enum.
    Ordinal,
    /// Ends a page.
    Finish,
    /// Whether a page ends.
    IsFinishing,
    /// Sets an object going that carries a callback.
    Fires,
    /// Asks or compares a date.
    Moment,
    /// Makes a date of a number.
    MomentMade,
    /// Compares two numbers or texts.
    Order,
    /// The number a text writes.
    Parse,
    /// A span of time in another unit.
    Span,
    /// Reads a text in Base64.
    Base64,
    /// Makes a text object.
    TextMade,
    /// Turns a text round.
    Reverse,
    /// Joins the parts of a list or array with a text between them.
    Join,
    /// `StringBuilder.insert`.
    Insert,
    /// Which radio button is checked, whether one is.
    Checked,
    /// What a view carries with it.
    ViewTag,
    /// Waits for a lock.
    Waits,
    /// Opens a lock.
    Opens,
}

impl Model {
    /// Whether a method that makes such a call must be followed with values.
    pub fn needs_values(self) -> bool {
        matches!(
            self,
            Self::PreferenceGet
                | Self::PreferenceContains
                | Self::StoreGet
                | Self::StoredMap
                | Self::FileExists
                | Self::ActionOf
                | Self::ExtraOf
                | Self::InstanceOfClass
                | Self::RunBlocking
                | Self::MethodInvoke
                | Self::NewInstance
                | Self::ForName
                | Self::Pending
                | Self::WorkEnqueue
                | Self::Watched
                | Self::AddressPart
                | Self::Fires
                | Self::IsFinishing
                | Self::Waits
                | Self::ProviderCall
        )
    }

    /// Whether it reads data stored elsewhere, which tells consent only by what it is asked.
    pub fn reads_elsewhere(self) -> bool {
        matches!(self, Self::SettingGet | Self::UserData | Self::BundleGet | Self::RowRead | Self::FileOpen)
    }

    /// Whether `stored` knows it.
    pub fn is_elsewhere(self) -> bool {
        self.reads_elsewhere() || matches!(self, Self::RowQuery | Self::ProviderCall | Self::RowColumn | Self::FilePath)
    }

    /// Whether `compared` or `locks` knows it.
    pub fn is_compared(self) -> bool {
        matches!(
            self,
            Self::Moment
                | Self::MomentMade
                | Self::Order
                | Self::Parse
                | Self::Span
                | Self::Base64
                | Self::TextMade
                | Self::Reverse
                | Self::Join
                | Self::Insert
                | Self::Checked
                | Self::ViewTag
                | Self::Waits
                | Self::Opens
        )
    }

    /// Whether it reads stored data.
    pub fn reads_stored(self) -> bool {
        matches!(
            self,
            Self::PreferenceGet | Self::PreferenceContains | Self::StoreGet | Self::StoredMap | Self::FileExists
        )
    }
}

/// Rows: class, names, model. A class of `*` stands for any.
const MODELS: &[(&str, &[&str], Model)] = &[
    (
        "Landroid/content/SharedPreferences;",
        &["getBoolean", "getInt", "getLong", "getString", "getFloat", "getStringSet"],
        Model::PreferenceGet,
    ),
    ("Landroid/content/SharedPreferences;", &["contains"], Model::PreferenceContains),
    (
        "Landroid/content/SharedPreferences$Editor;",
        &["putBoolean", "putInt", "putLong", "putString"],
        Model::PreferencePut,
    ),
    (
        "Lcom/tencent/mmkv/MMKV;",
        &["decodeBool", "decodeInt", "decodeLong", "decodeString", "getBoolean", "getInt", "getLong", "getString"],
        Model::PreferenceGet,
    ),
    ("Lcom/tencent/mmkv/MMKV;", &["containsKey", "contains"], Model::PreferenceContains),
    ("Lcom/tencent/mmkv/MMKV;", &["encode", "putBoolean", "putInt", "putLong", "putString"], Model::PreferencePut),
    ("Landroidx/datastore/preferences/core/Preferences;", &["get"], Model::StoreGet),
    ("Landroidx/datastore/preferences/core/Preferences;", &["contains"], Model::StoreGet),
    ("Landroidx/datastore/preferences/core/MutablePreferences;", &["get"], Model::StoreGet),
    ("Landroidx/datastore/preferences/core/MutablePreferences;", &["set"], Model::PreferencePut),
    (
        "Landroidx/datastore/preferences/core/PreferencesKeys;",
        &["booleanKey", "intKey", "stringKey", "longKey"],
        Model::StoreKey,
    ),
    ("Ljava/lang/Boolean;", &["valueOf", "booleanValue"], Model::PassFirst),
    ("Lkotlin/coroutines/jvm/internal/Boxing;", &["boxBoolean", "boxInt", "boxLong"], Model::PassFirst),
    ("Ljava/lang/Integer;", &["valueOf", "intValue", "longValue"], Model::PassFirst),
    ("Ljava/lang/Long;", &["valueOf", "longValue", "intValue"], Model::PassFirst),
    ("Ljava/lang/Number;", &["intValue", "longValue"], Model::PassFirst),
    ("Ljava/lang/String;", &["valueOf", "toString", "intern", "trim", "copyValueOf"], Model::PassFirst),
    ("Ljava/lang/String;", &["equals", "equalsIgnoreCase", "contentEquals"], Model::Equals),
    ("Ljava/lang/String;", &["isEmpty", "isBlank"], Model::IsEmpty),
    ("Ljava/lang/String;", &["concat"], Model::Concat),
    ("Ljava/lang/String;", &["format"], Model::Format),
    ("Ljava/lang/String;", &["toLowerCase", "toUpperCase"], Model::LowerCase),
    ("Ljava/lang/String;", &["substring"], Model::Substring),
    ("Ljava/lang/Boolean;", &["equals"], Model::Equals),
    ("Ljava/lang/Integer;", &["equals"], Model::Equals),
    ("Ljava/lang/Object;", &["equals"], Model::Equals),
    ("Ljava/util/Objects;", &["equals"], Model::Equals),
    ("Ljava/util/Objects;", &["requireNonNull", "toString"], Model::PassFirst),
    ("Ljava/util/Optional;", &["of", "ofNullable", "get"], Model::PassFirst),
    ("Landroid/text/TextUtils;", &["equals"], Model::Equals),
    ("Landroid/text/TextUtils;", &["isEmpty"], Model::IsEmpty),
    ("Lkotlin/jvm/internal/Intrinsics;", &["areEqual"], Model::Equals),
    ("Lkotlin/jvm/internal/Intrinsics;", &["stringPlus"], Model::Concat),
    ("Ljava/lang/StringBuilder;", &["<init>"], Model::BuilderInit),
    ("Ljava/lang/StringBuilder;", &["append"], Model::BuilderAppend),
    ("Ljava/lang/StringBuilder;", &["toString"], Model::BuilderText),
    ("Ljava/lang/StringBuffer;", &["<init>"], Model::BuilderInit),
    ("Ljava/lang/StringBuffer;", &["append"], Model::BuilderAppend),
    ("Ljava/lang/StringBuffer;", &["toString"], Model::BuilderText),
    ("Landroid/net/Uri;", &["parse", "buildUpon", "normalizeScheme", "toString"], Model::PassFirst),
    ("Landroid/net/Uri$Builder;", &["build", "toString"], Model::AddressBuilt),
    (
        "Landroid/net/Uri$Builder;",
        &["scheme", "authority", "encodedAuthority", "path", "encodedPath"],
        Model::AddressPart,
    ),
    ("Landroid/net/Uri$Builder;", &["appendPath", "appendEncodedPath"], Model::AppendPath),
    ("Landroid/net/Uri$Builder;", &["appendQueryParameter"], Model::PassFirst),
    ("Landroid/net/Uri;", &["withAppendedPath"], Model::AppendPath),
    ("Landroid/content/ContentUris;", &["withAppendedId"], Model::PassFirst),
    ("*", &["findViewById", "requireViewById"], Model::FindView),
    ("Landroid/content/res/Resources;", &["getInteger", "getBoolean"], Model::ResourceNumber),
    ("Landroid/view/View;", &["getId"], Model::ViewId),
    ("Landroid/view/MenuItem;", &["getItemId"], Model::ViewId),
    ("Ljava/lang/Class;", &["forName"], Model::ForName),
    ("Ljava/lang/ClassLoader;", &["loadClass"], Model::ForName),
    ("Ljava/lang/Object;", &["getClass"], Model::GetClass),
    ("Ljava/lang/Class;", &["getMethod", "getDeclaredMethod"], Model::GetMethod),
    ("Ljava/lang/reflect/Method;", &["invoke"], Model::MethodInvoke),
    ("Ljava/lang/invoke/MethodHandles$Lookup;", &["findVirtual", "findStatic", "findSpecial"], Model::GetHandle),
    ("Ljava/lang/invoke/MethodHandle;", &["bindTo", "asType"], Model::PassFirst),
    ("Ljava/lang/invoke/MethodHandle;", &["invoke", "invokeExact", "invokeWithArguments"], Model::MethodInvoke),
    ("Ljava/lang/Class;", &["newInstance"], Model::NewInstance),
    ("Ljava/lang/Class;", &["getConstructor", "getDeclaredConstructor", "asSubclass"], Model::PassFirst),
    ("Ljava/lang/reflect/Constructor;", &["newInstance"], Model::NewInstance),
    ("Landroid/content/Intent;", &["<init>"], Model::IntentInit),
    ("Landroid/content/Intent;", &["setClass", "setClassName"], Model::IntentClass),
    ("Landroid/content/Intent;", &["setAction"], Model::IntentAction),
    ("Landroid/content/Intent;", &["setPackage"], Model::IntentPackage),
    ("Landroid/content/Intent;", &["setComponent"], Model::IntentComponent),
    (
        "Landroid/content/Intent;",
        &["putExtra", "putExtras", "setData", "setDataAndType", "setType"],
        Model::IntentExtra,
    ),
    ("Landroid/content/Intent;", &["addFlags", "setFlags", "addCategory", "createChooser"], Model::PassFirst),
    ("Ljava/lang/String;", &["startsWith", "endsWith", "contains"], Model::TextTest),
    ("Landroid/content/ComponentName;", &["<init>"], Model::ComponentInit),
    (
        "Landroid/app/PendingIntent;",
        &["getBroadcast", "getService", "getForegroundService", "getActivity"],
        Model::Pending,
    ),
    ("Landroid/app/PendingIntent;", &["send"], Model::Watched),
    ("Ljava/io/File;", &["<init>"], Model::Make),
    ("Ljava/io/FileInputStream;", &["<init>"], Model::Make),
    ("Ljava/io/FileReader;", &["<init>"], Model::Make),
    ("Ljava/nio/file/Paths;", &["get"], Model::Make),
    ("Ljava/nio/file/Path;", &["of"], Model::Make),
    ("Ljava/io/RandomAccessFile;", &["<init>"], Model::Make),
    ("Ljava/io/InputStreamReader;", &["<init>"], Model::Make),
    ("Ljava/io/BufferedReader;", &["<init>"], Model::Make),
    ("Ljava/lang/ProcessBuilder;", &["<init>", "command"], Model::Make),
    ("Ljava/lang/Runtime;", &["exec"], Model::Watched),
    ("Ljava/lang/Thread;", &["sleep"], Model::Watched),
    ("Landroid/os/SystemClock;", &["sleep"], Model::Watched),
    ("Ljava/util/concurrent/TimeUnit;", &["sleep"], Model::Watched),
    ("*", &["requestPermissions"], Model::Watched),
    (
        "*",
        &[
            "startActivity",
            "startActivityForResult",
            "startActivities",
            "startService",
            "startForegroundService",
            "bindService",
            "sendBroadcast",
            "sendOrderedBroadcast",
            "registerReceiver",
        ],
        Model::Watched,
    ),
    ("*", &["setChecked", "setContentView", "inflate"], Model::Watched),
    ("Landroid/content/SharedPreferences;", &["getAll"], Model::StoredMap),
    ("Ljava/util/Map;", &["get", "getOrDefault", "containsKey"], Model::MapGet),
    ("Ljava/util/Set;", &["contains", "isEmpty"], Model::Contains),
    ("Ljava/util/Collection;", &["contains", "isEmpty"], Model::Contains),
    ("Ljava/util/List;", &["contains", "isEmpty"], Model::Contains),
    ("Ljava/util/List;", &["add"], Model::ListAdd),
    ("Ljava/util/ArrayList;", &["add"], Model::ListAdd),
    ("Ljava/util/Collection;", &["add"], Model::ListAdd),
    ("Ljava/util/List;", &["toArray"], Model::ListToArray),
    ("Ljava/util/ArrayList;", &["toArray"], Model::ListToArray),
    ("Ljava/util/Collection;", &["toArray"], Model::ListToArray),
    ("Ljava/util/Arrays;", &["asList"], Model::PassFirst),
    ("Ljava/util/concurrent/atomic/AtomicBoolean;", &["get"], Model::AtomicGet),
    ("Ljava/util/concurrent/atomic/AtomicInteger;", &["get"], Model::AtomicGet),
    ("Ljava/util/concurrent/atomic/AtomicReference;", &["get"], Model::AtomicGet),
    ("Ljava/util/concurrent/atomic/AtomicBoolean;", &["set", "lazySet"], Model::AtomicSet),
    ("Ljava/util/concurrent/atomic/AtomicInteger;", &["set", "lazySet"], Model::AtomicSet),
    ("Ljava/util/concurrent/atomic/AtomicReference;", &["set", "lazySet"], Model::AtomicSet),
    ("Lkotlin/coroutines/intrinsics/IntrinsicsKt;", &["getCOROUTINE_SUSPENDED"], Model::Suspended),
    ("Lkotlin/coroutines/intrinsics/IntrinsicsKt__IntrinsicsKt;", &["getCOROUTINE_SUSPENDED"], Model::Suspended),
    ("Lkotlinx/coroutines/BuildersKt;", &["runBlocking", "runBlocking$default"], Model::RunBlocking),
    ("Landroidx/lifecycle/ViewModelProvider;", &["get"], Model::InstanceOfClass),
    ("Ljava/lang/String;", &["length"], Model::Length),
    ("Ljava/io/File;", &["exists", "isFile"], Model::FileExists),
    ("Ljava/io/File;", &["createNewFile"], Model::FileMade),
    ("Lorg/json/JSONObject;", &["optBoolean", "optInt", "optString", "getBoolean", "getInt"], Model::PreferenceGet),
    ("Lorg/json/JSONObject;", &["has"], Model::PreferenceContains),
    ("Lkotlin/Lazy;", &["getValue"], Model::LazyGet),
    ("Lkotlin/LazyKt;", &["lazy"], Model::PassFirst),
    ("Lkotlin/LazyKt__LazyJVMKt;", &["lazy"], Model::PassFirst),
    ("Ljava/lang/Enum;", &["valueOf"], Model::EnumOf),
    ("Ljava/lang/Enum;", &["name", "toString"], Model::PassFirst),
    ("Ljava/lang/Enum;", &["ordinal"], Model::Ordinal),
    ("Ljava/lang/System;", &["exit"], Model::Exit),
    ("Ljava/lang/Runtime;", &["exit", "halt"], Model::Exit),
    ("Landroid/os/Process;", &["killProcess"], Model::Exit),
    ("Landroid/app/Activity;", &["getIntent"], Model::LaunchIntent),
    ("Landroid/content/Intent;", &["getAction"], Model::ActionOf),
    (
        "Landroid/content/Intent;",
        &[
            "getBooleanExtra",
            "getIntExtra",
            "getLongExtra",
            "getStringExtra",
            "hasExtra",
            "getParcelableExtra",
            "getSerializableExtra",
        ],
        Model::ExtraOf,
    ),
    ("Landroid/content/Context;", &["getSystemService"], Model::SystemService),
    ("Landroidx/work/OneTimeWorkRequest;", &["from"], Model::PassFirst),
    ("Landroidx/work/OneTimeWorkRequest$Builder;", &["<init>"], Model::Make),
    ("Landroidx/work/OneTimeWorkRequest$Builder;", &["build"], Model::WorkBuilt),
    ("Landroidx/work/OneTimeWorkRequest$Builder;", &["setInitialDelay", "setConstraints"], Model::WorkDelayed),
    (
        "Landroidx/work/OneTimeWorkRequest$Builder;",
        &["addTag", "setInputData", "setBackoffCriteria", "setExpedited", "keepResultsForAtLeast"],
        Model::PassFirst,
    ),
    (
        "Landroidx/work/WorkManager;",
        &["enqueue", "beginWith", "enqueueUniqueWork", "beginUniqueWork"],
        Model::WorkEnqueue,
    ),
    ("Landroidx/work/WorkContinuation;", &["then"], Model::WorkEnqueue),
    ("Ljava/net/URL;", &["<init>"], Model::Watched),
    ("Landroid/app/Activity;", &["finish", "finishAffinity", "finishAndRemoveTask"], Model::Finish),
    ("Landroid/app/Activity;", &["isFinishing", "isDestroyed"], Model::IsFinishing),
    ("Landroid/view/View;", &["performClick", "callOnClick"], Model::Watched),
    ("Landroid/app/AlarmManager;", &["setRepeating", "setInexactRepeating"], Model::Watched),
    ("Lkotlinx/coroutines/DelayKt;", &["delay"], Model::Watched),
    ("Landroidx/activity/result/ActivityResultLauncher;", &["launch"], Model::Watched),
    ("Landroid/content/pm/PackageManager;", &["getLaunchIntentForPackage"], Model::Watched),
];

/// Tables of other modules.
const OTHERS: &[&[(&str, &[&str], Model)]] =
    &[crate::carried::MODELS, crate::chosen::MODELS, crate::compared::MODELS, crate::locks::MODELS];

/// For every method reference what the analysis knows of it.
#[derive(Debug, Default)]
pub struct Models {
    models: Vec<Model>,
    registrations: Vec<u16>,
}

const NO_REGISTRATION: u16 = u16::MAX;
const TASK_BY_TYPE: u16 = u16::MAX - 1;

impl Models {
    /// Look up every reference that does not lead into the app.
    pub fn build(program: &Program) -> Self {
        let mut by_name: rustc_hash::FxHashMap<&[u8], Vec<(TypeOrAny, Entry)>> = rustc_hash::FxHashMap::default();
        for &(class, names, model) in MODELS.iter().chain(crate::stored::MODELS).chain(OTHERS.iter().copied().flatten())
        {
            for name in names {
                by_name.entry(name.as_bytes()).or_default().push((type_or_any(program, class), Entry::Model(model)));
            }
        }
        for (index, registration) in REGISTRATIONS.iter().chain(MORE).chain(KEEPERS).enumerate() {
            for name in registration.names {
                let entry = Entry::Registration(u16::try_from(index).unwrap_or(NO_REGISTRATION));
                by_name.entry(name.as_bytes()).or_default().push((type_or_any(program, registration.class), entry));
            }
        }
        let mut built = Self {
            models: vec![Model::Unknown; program.methods.len()],
            registrations: vec![NO_REGISTRATION; program.methods.len()],
        };
        let with_task = protos_with_task(program);
        for (index, method) in program.methods.iter().enumerate() {
            let reference = u32::try_from(index).unwrap_or(NONE);
            if with_task[method.proto as usize] && takes_task(program, reference) {
                built.registrations[index] = TASK_BY_TYPE;
            }
            let Some(entries) = by_name.get(program.names.bytes(method.name)) else {
                continue;
            };
            if program.target(reference).is_some() && !is_library_class(program, method.class) {
                continue;
            }
            // A row for any class says nothing where another names the class.
            let mut named = false;
            for (class, entry) in entries {
                let any = matches!((class, entry), (TypeOrAny::Any, Entry::Registration(_)));
                if (any && named) || !class.covers(program, method.class) {
                    continue;
                }
                named |= !any && matches!(entry, Entry::Registration(_));
                match entry {
                    Entry::Model(model) => built.models[index] = *model,
                    Entry::Registration(number) => built.registrations[index] = *number,
                }
            }
        }
        built
    }

    /// The model of a reference.
    pub fn of(&self, method: MethodRef) -> Model {
        self.models.get(method as usize).copied().unwrap_or(Model::Unknown)
    }

    /// The registration a reference stands for.
    pub fn registration(&self, method: MethodRef) -> Option<&'static Registration> {
        let index = *self.registrations.get(method as usize)?;
        let index = usize::from(index);
        if index == usize::from(TASK_BY_TYPE) {
            return Some(&BY_TYPE);
        }
        REGISTRATIONS.iter().chain(MORE).chain(KEEPERS).nth(index)
    }

    /// Mark a reference as one whose arguments matter.
    pub fn watch(&mut self, method: MethodRef) {
        if let Some(slot) = self.models.get_mut(method as usize)
            && *slot == Model::Unknown
        {
            *slot = Model::Watched;
        }
    }
}

/// Classes of well-known libraries, which mean the same although the app brings them.
pub fn is_library_class(program: &Program, class: TypeId) -> bool {
    let name = program.types.bytes(class);
    let known: [&[u8]; 7] = [
        b"Landroidx/",
        b"Landroid/support/",
        b"Lcom/google/android/material/",
        b"Lkotlin/",
        b"Lkotlinx/coroutines/",
        b"Lcom/tencent/mmkv/",
        b"Landroid/arch/",
    ];
    known.iter().any(|start| name.starts_with(start))
}

/// Class names that a phone resolves from its boot class path even when the app brings such a class.
pub fn is_boot_name(name: &[u8]) -> bool {
    let boot: [&[u8]; 4] = [b"Landroid/", b"Ljava/", b"Ljavax/", b"Ldalvik/"];
    let support: [&[u8]; 4] = [b"Landroid/support/", b"Landroid/arch/", b"Landroid/databinding/", b"Ljavax/inject/"];
    boot.iter().any(|start| name.starts_with(start)) && !support.iter().any(|start| name.starts_with(start))
}

#[derive(Clone, Copy)]
enum Entry {
    Model(Model),
    Registration(u16),
}

/// Whether a framework class is a view, told by how such classes are named.
pub fn is_view_name(name: &[u8]) -> bool {
    let ends: [&[u8]; 8] =
        [b"View;", b"Layout;", b"Button;", b"EditText;", b"Bar;", b"CheckBox;", b"Switch;", b"Spinner;"];
    ends.iter().any(|end| name.ends_with(end))
}
