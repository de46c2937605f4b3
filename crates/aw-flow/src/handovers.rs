//! More ways of handing the framework something to call: rows by name, and the task types that any
//! framework call that takes one is taken to run. Source: the public reference of the Android SDK.

use crate::entries::Entry;
use crate::flow::CallFact;
use crate::program::{MethodRef, Program, TypeId};
use crate::reach::Walk;
use crate::registrations::{ANY_ARGUMENT, Registration, When, row};
use crate::sweep::Invoke;
use crate::value::{Cell, Val};

/// A framework call that takes a task by its type.
pub const BY_TYPE: Registration = row("*", &[], ANY_ARGUMENT, &[], "callback", When::Now);

/// Types of tasks, by the beginning of their descriptor, and the methods that run them.
const TASKS: &[(&str, &[&str])] = &[
    ("Ljava/lang/Runnable;", &["run"]),
    ("Ljava/util/concurrent/Callable;", &["call"]),
    ("Ljava/util/concurrent/ForkJoinTask;", &["compute", "exec"]),
    ("Ljava/security/PrivilegedAction;", &["run"]),
    (
        "Ljava/util/function/",
        &["accept", "apply", "get", "test", "applyAsInt", "applyAsLong", "getAsInt", "getAsBoolean"],
    ),
    ("Lkotlin/jvm/functions/Function", &["invoke"]),
];

/// Beginnings of names of calls that take a task but do not run it.
const TAKES_BACK: &[&str] = &["remove", "has", "cancel", "unschedule", "contains", "equals", "before", "after"];

/// The methods that run a task of a type; `None` for what is no task.
fn runs_of(descriptor: &[u8]) -> Option<&'static [&'static str]> {
    TASKS.iter().find(|(start, _)| descriptor.starts_with(start.as_bytes())).map(|(_, runs)| *runs)
}

/// For each prototype whether a task is among its parameters.
pub fn protos_with_task(program: &Program) -> Vec<bool> {
    let protos = (0..).take(program.protos.len()).map(|proto| program.protos.bytes(proto));
    protos.map(|proto| parameter_types(proto).any(|type_| runs_of(type_).is_some())).collect()
}

/// Whether a call into the framework that is given a task runs it.
pub fn takes_task(program: &Program, method: MethodRef) -> bool {
    let name = program.name_bytes(method);
    !TAKES_BACK.iter().any(|start| name.starts_with(start.as_bytes())) && !is_of_app(program, method)
}

/// Whether the app itself says what a method does: it declares it, with code or without.
fn is_of_app(program: &Program, method: MethodRef) -> bool {
    let row = program.methods[method as usize];
    program.target(method).is_some()
        || (!program.is_boot(row.class)
            && std::iter::once(&row.class).chain(program.hierarchy.ancestors(row.class)).any(|&type_| {
                let class = program.class(type_).filter(|_| !program.is_boot(type_));
                class.is_some_and(|class| class.bare.iter().any(|(selector, _)| *selector == row.selector))
            }))
}

/// The descriptors of the parameters of a prototype, in order.
pub fn parameter_types(proto: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut at = 1;
    std::iter::from_fn(move || {
        let start = at;
        while proto.get(at) == Some(&b'[') {
            at += 1;
        }
        match proto.get(at)? {
            b'L' => at += proto[at..].iter().position(|&byte| byte == b';')? + 1,
            b')' => return None,
            _ => at += 1,
        }
        Some(&proto[start..at])
    })
}

const fn now(
    class: &'static str,
    names: &'static [&'static str],
    argument: i8,
    runs: &'static [&'static str],
) -> Registration {
    row(class, names, argument, runs, "callback", When::Now)
}

const fn later(
    class: &'static str,
    names: &'static [&'static str],
    argument: i8,
    runs: &'static [&'static str],
) -> Registration {
    row(class, names, argument, runs, "callback", When::Background)
}

const fn tap(
    class: &'static str,
    names: &'static [&'static str],
    argument: i8,
    runs: &'static [&'static str],
) -> Registration {
    row(class, names, argument, runs, "click", When::User)
}

/// Rows beyond those of `registrations`.
pub const MORE: &[Registration] = &[
    // Messages and loopers.
    row("Landroid/os/Handler;", &["dispatchMessage"], -1, &["handleMessage"], "handler", When::Now),
    // Observers and listeners hear of what the app itself changes.
    now("Landroid/content/ContentResolver;", &["notifyChange"], -1, &["onChange"]),
    now("Landroid/content/SharedPreferences$Editor;", &["apply", "commit"], -1, &["onSharedPreferenceChanged"]),
    row("Landroid/os/Messenger;", &["<init>"], 0, &["handleMessage"], "handler", When::Now),
    row(
        "Landroid/os/MessageQueue;",
        &["addOnFileDescriptorEventListener"],
        1,
        &["onFileDescriptorEvents"],
        "handler",
        When::Now,
    ),
    row("Landroid/view/Choreographer;", &["postVsyncCallback"], 0, &["onVsync"], "handler", When::Now),
    now("Landroid/os/ResultReceiver;", &["send"], -1, &["onReceiveResult"]),
    // Threads and pools.
    row("Ljava/util/concurrent/ExecutorService;", &["invokeAny"], 0, &["call"], "executor", When::Now),
    row(
        "Ljava/util/concurrent/ForkJoinPool;",
        &["invoke", "execute", "submit"],
        0,
        &["compute", "exec", "run", "call"],
        "executor",
        When::Now,
    ),
    row(
        "Ljava/util/concurrent/ForkJoinTask;",
        &["fork", "invoke", "invokeAll"],
        -1,
        &["compute", "exec"],
        "executor",
        When::Now,
    ),
    row(
        "Ljava/util/concurrent/Executors;",
        &[
            "newFixedThreadPool",
            "newCachedThreadPool",
            "newSingleThreadExecutor",
            "newScheduledThreadPool",
            "newSingleThreadScheduledExecutor",
        ],
        ANY_ARGUMENT,
        &["newThread"],
        "executor",
        When::Now,
    ),
    now("Ljava/lang/ThreadLocal;", &["get"], -1, &["initialValue"]),
    now("Landroid/util/LruCache;", &["get"], -1, &["create"]),
    now("Landroid/content/AsyncQueryHandler;", &["startQuery"], -1, &["onQueryComplete"]),
    now("*", &["forceLoad", "startLoading"], -1, &["onStartLoading", "onForceLoad", "loadInBackground"]),
    now("Landroid/widget/Filter;", &["filter"], -1, &["performFiltering", "publishResults"]),
    // Views and windows.
    now("Landroid/view/View;", &["setOnApplyWindowInsetsListener"], 0, &["onApplyWindowInsets"]),
    now("Landroid/view/View;", &["setOnSystemUiVisibilityChangeListener"], 0, &["onSystemUiVisibilityChange"]),
    now("Landroid/view/ViewGroup;", &["setOnHierarchyChangeListener"], 0, &["onChildViewAdded"]),
    now("Landroid/view/ViewStub;", &["setOnInflateListener"], 0, &["onInflate"]),
    now("Landroid/view/LayoutInflater;", &["setFactory", "setFactory2"], 0, &["onCreateView"]),
    now("*", &["setRenderer"], 0, &["onSurfaceCreated", "onSurfaceChanged", "onDrawFrame"]),
    now(
        "Landroid/view/Window;",
        &["setCallback"],
        0,
        &[
            "onWindowFocusChanged",
            "onAttachedToWindow",
            "onContentChanged",
            "onWindowAttributesChanged",
            "onCreatePanelMenu",
        ],
    ),
    now("Landroid/animation/Animator;", &["addPauseListener"], 0, &["onAnimationPause", "onAnimationResume"]),
    tap(
        "Landroid/view/View;",
        &[
            "setOnHoverListener",
            "setOnGenericMotionListener",
            "setOnScrollChangeListener",
            "setOnCapturedPointerListener",
        ],
        0,
        &["onHover", "onGenericMotion", "onScrollChange", "onCapturedPointer"],
    ),
    tap(
        "Landroid/view/GestureDetector;",
        &["<init>"],
        1,
        &[
            "onDown",
            "onSingleTapUp",
            "onSingleTapConfirmed",
            "onDoubleTap",
            "onLongPress",
            "onFling",
            "onScroll",
            "onShowPress",
        ],
    ),
    tap(
        "*",
        &[
            "setOnValueChangedListener",
            "setOnRatingBarChangeListener",
            "addOnPageChangeListener",
            "registerOnPageChangeCallback",
            "addDrawerListener",
            "setOnChildClickListener",
            "setOnGroupClickListener",
        ],
        0,
        &[
            "onValueChange",
            "onRatingChanged",
            "onPageSelected",
            "onPageScrolled",
            "onPageScrollStateChanged",
            "onDrawerOpened",
            "onDrawerClosed",
            "onDrawerSlide",
            "onChildClick",
            "onGroupClick",
        ],
    ),
    tap(
        "*",
        &["registerForActivityResult", "setFragmentResultListener"],
        ANY_ARGUMENT,
        &["onActivityResult", "onFragmentResult"],
    ),
    tap(
        "*",
        &["addCallback", "registerOnBackInvokedCallback"],
        ANY_ARGUMENT,
        &["handleOnBackPressed", "onBackInvoked"],
    ),
    // Fragments and loaders.
    now(
        "*",
        &["registerFragmentLifecycleCallbacks"],
        0,
        &[
            "onFragmentPreAttached",
            "onFragmentAttached",
            "onFragmentPreCreated",
            "onFragmentCreated",
            "onFragmentViewCreated",
            "onFragmentActivityCreated",
            "onFragmentStarted",
            "onFragmentResumed",
        ],
    ),
    now("*", &["addOnBackStackChangedListener"], 0, &["onBackStackChanged"]),
    now(
        "Landroidx/loader/app/LoaderManager;",
        &["initLoader", "restartLoader"],
        2,
        &["onCreateLoader", "onLoadFinished"],
    ),
    // What the system tells.
    now("Landroid/accounts/AccountManager;", &["addOnAccountsUpdatedListener"], 0, &["onAccountsUpdated"]),
    now(
        "Landroid/accounts/AccountManager;",
        &["getAuthToken", "getAuthTokenByFeatures", "hasFeatures", "getAccountsByTypeAndFeatures"],
        ANY_ARGUMENT,
        &["run"],
    ),
    now(
        "Landroid/location/LocationManager;",
        &["addGpsStatusListener", "registerGnssStatusCallback", "addNmeaListener", "registerGnssMeasurementsCallback"],
        ANY_ARGUMENT,
        &[
            "onGpsStatusChanged",
            "onSatelliteStatusChanged",
            "onFirstFix",
            "onStarted",
            "onNmeaMessage",
            "onNmeaReceived",
            "onGnssMeasurementsReceived",
        ],
    ),
    now(
        "Landroid/hardware/SensorManager;",
        &["requestTriggerSensor", "registerDynamicSensorCallback"],
        0,
        &["onTrigger", "onDynamicSensorConnected"],
    ),
    now(
        "Landroid/telephony/SubscriptionManager;",
        &["addOnSubscriptionsChangedListener"],
        ANY_ARGUMENT,
        &["onSubscriptionsChanged"],
    ),
    now("Landroid/net/wifi/WifiManager;", &["registerScanResultsCallback"], ANY_ARGUMENT, &["onScanResultsAvailable"]),
    now(
        "Landroid/net/wifi/p2p/WifiP2pManager;",
        &["requestPeers", "requestConnectionInfo", "requestGroupInfo", "requestDeviceInfo", "discoverPeers"],
        ANY_ARGUMENT,
        &[
            "onPeersAvailable",
            "onConnectionInfoAvailable",
            "onGroupInfoAvailable",
            "onDeviceInfoAvailable",
            "onSuccess",
            "onFailure",
        ],
    ),
    now(
        "Landroid/bluetooth/BluetoothAdapter;",
        &["startLeScan", "getProfileProxy"],
        ANY_ARGUMENT,
        &["onLeScan", "onServiceConnected"],
    ),
    now(
        "Landroid/bluetooth/le/BluetoothLeScanner;",
        &["startScan"],
        ANY_ARGUMENT,
        &["onScanResult", "onBatchScanResults", "onScanFailed"],
    ),
    now(
        "Landroid/bluetooth/BluetoothDevice;",
        &["connectGatt"],
        ANY_ARGUMENT,
        &[
            "onConnectionStateChange",
            "onServicesDiscovered",
            "onCharacteristicRead",
            "onMtuChanged",
            "onReadRemoteRssi",
        ],
    ),
    now(
        "Landroid/net/nsd/NsdManager;",
        &["discoverServices", "registerService", "resolveService"],
        ANY_ARGUMENT,
        &["onDiscoveryStarted", "onServiceFound", "onServiceRegistered", "onServiceResolved"],
    ),
    now(
        "Landroid/net/ConnectivityManager;",
        &["registerBestMatchingNetworkCallback", "addDefaultNetworkActiveListener"],
        ANY_ARGUMENT,
        &["onAvailable", "onCapabilitiesChanged", "onLinkPropertiesChanged", "onNetworkActive"],
    ),
    // Media, speech, pages.
    now(
        "Landroid/hardware/Camera;",
        &[
            "setPreviewCallback",
            "setOneShotPreviewCallback",
            "setPreviewCallbackWithBuffer",
            "takePicture",
            "autoFocus",
            "setFaceDetectionListener",
        ],
        ANY_ARGUMENT,
        &["onPreviewFrame", "onPictureTaken", "onShutter", "onAutoFocus", "onFaceDetection"],
    ),
    now(
        "Landroid/hardware/camera2/CameraManager;",
        &["openCamera", "registerAvailabilityCallback"],
        ANY_ARGUMENT,
        &["onOpened", "onCameraAvailable"],
    ),
    now("Landroid/hardware/camera2/CameraDevice;", &["createCaptureSession"], ANY_ARGUMENT, &["onConfigured"]),
    now("Landroid/media/ImageReader;", &["setOnImageAvailableListener"], 0, &["onImageAvailable"]),
    now(
        "Landroid/media/AudioRecord;",
        &["setRecordPositionUpdateListener"],
        0,
        &["onPeriodicNotification", "onMarkerReached"],
    ),
    now(
        "Landroid/media/MediaScannerConnection;",
        &["scanFile", "<init>"],
        ANY_ARGUMENT,
        &["onScanCompleted", "onMediaScannerConnected"],
    ),
    now(
        "*",
        &[
            "setOnErrorListener",
            "setOnInfoListener",
            "setOnVideoSizeChangedListener",
            "setOnSeekCompleteListener",
            "setOnBufferingUpdateListener",
        ],
        0,
        &["onError", "onInfo", "onVideoSizeChanged", "onSeekComplete", "onBufferingUpdate"],
    ),
    now("Landroid/speech/tts/TextToSpeech;", &["<init>"], ANY_ARGUMENT, &["onInit"]),
    now(
        "Landroid/speech/SpeechRecognizer;",
        &["setRecognitionListener"],
        0,
        &["onReadyForSpeech", "onBeginningOfSpeech", "onResults", "onPartialResults", "onError"],
    ),
    now("*", &["evaluateJavascript", "removeAllCookies", "removeSessionCookies"], ANY_ARGUMENT, &["onReceiveValue"]),
    // Answers of network and services.
    now(
        "Lcom/google/android/gms/tasks/Task;",
        &[
            "addOnSuccessListener",
            "addOnCompleteListener",
            "addOnFailureListener",
            "continueWith",
            "continueWithTask",
            "onSuccessTask",
        ],
        ANY_ARGUMENT,
        &["onSuccess", "onComplete", "onFailure", "then"],
    ),
    now("*", &["enqueue"], 0, &["onResponse", "onFailure"]),
    now("Ljava/security/AccessController;", &["doPrivileged"], 0, &["run"]),
    // Later, by itself.
    later(
        "Landroid/app/AlarmManager;",
        &["set", "setExact", "setWindow", "setExactAndAllowWhileIdle"],
        ANY_ARGUMENT,
        &["onAlarm"],
    ),
    later(
        "Landroid/content/Context;",
        &["registerComponentCallbacks"],
        0,
        &["onConfigurationChanged", "onLowMemory", "onTrimMemory"],
    ),
    later("Landroid/content/ContentResolver;", &["addStatusChangeListener"], 1, &["onStatusChanged"]),
    later("Landroid/content/ContentProviderClient;", &["registerContentObserver"], 2, &["onChange"]),
    later(
        "Landroid/database/Cursor;",
        &["registerContentObserver", "registerDataSetObserver"],
        0,
        &["onChange", "onChanged", "onInvalidated"],
    ),
    later(
        "Landroid/media/AudioManager;",
        &["requestAudioFocus", "registerAudioDeviceCallback", "registerAudioPlaybackCallback"],
        ANY_ARGUMENT,
        &["onAudioFocusChange", "onAudioDevicesAdded", "onPlaybackConfigChanged"],
    ),
    later(
        "Landroid/hardware/display/DisplayManager;",
        &["registerDisplayListener"],
        0,
        &["onDisplayAdded", "onDisplayChanged"],
    ),
    later(
        "Landroid/hardware/input/InputManager;",
        &["registerInputDeviceListener"],
        0,
        &["onInputDeviceAdded", "onInputDeviceChanged"],
    ),
    later(
        "Landroid/content/pm/LauncherApps;",
        &["registerCallback"],
        0,
        &["onPackageAdded", "onPackageRemoved", "onPackageChanged"],
    ),
    later("Landroid/content/pm/PackageInstaller;", &["registerSessionCallback"], 0, &["onCreated", "onFinished"]),
    later("Landroid/os/FileObserver;", &["startWatching"], -1, &["onEvent"]),
    later("Landroid/os/IBinder;", &["linkToDeath"], 0, &["binderDied"]),
    later("Landroid/media/MediaRecorder;", &["setOnInfoListener"], 0, &["onInfo"]),
    tap(
        "Landroid/nfc/NfcAdapter;",
        &["enableReaderMode", "setNdefPushMessageCallback"],
        ANY_ARGUMENT,
        &["onTagDiscovered", "createNdefMessage"],
    ),
];

impl Walk<'_, '_> {
    /// Every argument that answers is called back.
    pub fn register_any(&mut self, at: u32, method: MethodRef, row: &'static Registration, fact: &CallFact) {
        let program = self.engine.program;
        let proto = program.protos.bytes(program.methods[method as usize].proto);
        let first = usize::from(fact.invoke != Invoke::Static);
        for (index, declared) in parameter_types(proto).enumerate() {
            let runs = if row.runs.is_empty() { runs_of(declared) } else { Some(row.runs) };
            let (Some(runs), Some(value)) = (runs.filter(|_| declared.len() > 1), fact.args.get(first + index)) else {
                continue;
            };
            match (self.called_back(fact, value, runs), row.when) {
                (Some(types), When::User | When::Dialog) if !types.is_empty() => {
                    self.listen(at, method, row, fact, types);
                }
                (Some(types), When::Now) => self.run_all(at, &types, runs, row.edge),
                (Some(types), When::Background) => {
                    for type_ in types {
                        let found = self.answers(type_, None, runs);
                        self.reach.later.extend(found.into_iter().map(|body| Entry::new(body, "callback")));
                    }
                }
                (None, When::Now) => {
                    if let Some(type_) = program.types.find(declared) {
                        self.dispatch(at, type_, None, runs, row.edge);
                    }
                }
                _ => {}
            }
        }
    }

    /// Objects of these classes are called back.
    pub fn run_all(&mut self, at: u32, types: &[TypeId], runs: &[&str], edge: &'static str) {
        for &type_ in types {
            for target in self.answers(type_, None, runs) {
                self.hop(at, target, edge);
            }
        }
    }

    /// Classes of the objects handed over, those in a list or array with them, that answer to a callback.
    pub fn called_back(&self, fact: &CallFact, value: &Val, runs: &[&str]) -> Option<Vec<TypeId>> {
        let elements = match value {
            Val::New(_, at) => fact.cells.iter().find(|(key, _)| key == at).map(|(_, cell)| cell),
            _ => None,
        };
        let mut types = self.engine.objects(self.current, value, self.reach.world, 0)?;
        if let Some(Cell::Bag(values)) = elements {
            for value in values.iter() {
                types.extend(self.engine.objects(self.current, value, self.reach.world, 0)?);
            }
        }
        types.retain(|&type_| !self.answers(type_, None, runs).is_empty());
        Some(types)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_told_apart() {
        let found: Vec<&[u8]> = parameter_types(b"(I[Ljava/lang/String;J[[ILjava/lang/Runnable;)V").collect();
        assert_eq!(found, [&b"I"[..], b"[Ljava/lang/String;", b"J", b"[[I", b"Ljava/lang/Runnable;"]);
        assert!(runs_of(found[4]).is_some() && runs_of(found[1]).is_none());
    }
}
