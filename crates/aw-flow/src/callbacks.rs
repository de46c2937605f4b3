//! How the framework calls an app back: which argument of which call is run, and when.

/// When a registered callback runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Soon, by itself.
    Now,
    /// When the user does something.
    User,
    /// Later, without the user: an alarm, a job, a broadcast.
    Background,
    /// On answering a dialog; the argument tells which button.
    Dialog,
}

/// One way of handing the framework something to call.
#[derive(Clone, Copy, Debug)]
pub struct Registration {
    /// Class that declares the call (`*` for any).
    pub class: &'static str,
    /// Names of the call.
    pub names: &'static [&'static str],
    /// Which argument is called back: -1 is the receiver, 0 the first parameter.
    pub argument: i8,
    /// Names of the methods that are called.
    pub runs: &'static [&'static str],
    /// Kind of the hop, for people.
    pub edge: &'static str,
    /// When.
    pub when: When,
}

const fn row(
    class: &'static str,
    names: &'static [&'static str],
    argument: i8,
    runs: &'static [&'static str],
    edge: &'static str,
    when: When,
) -> Registration {
    Registration { class, names, argument, runs, edge, when }
}

/// Stands for every method of a class that is open to what it is handed to.
pub const ANY_METHOD: &str = "*";

/// Every registration that is followed. Source: the public reference of the Android SDK.
pub const REGISTRATIONS: &[Registration] = &[
    row(
        "Landroid/os/Handler;",
        &["post", "postDelayed", "postAtTime", "postAtFrontOfQueue"],
        0,
        &["run"],
        "handler",
        When::Now,
    ),
    row(
        "Landroid/os/Handler;",
        &[
            "sendMessage",
            "sendMessageDelayed",
            "sendMessageAtTime",
            "sendEmptyMessage",
            "sendEmptyMessageDelayed",
            "sendEmptyMessageAtTime",
            "sendMessageAtFrontOfQueue",
        ],
        -1,
        &["handleMessage"],
        "handler",
        When::Now,
    ),
    row("*", &["setOnShowListener"], 0, &["onShow"], "callback", When::Now),
    row("*", &["addJavascriptInterface"], 0, &[ANY_METHOD], "click", When::User),
    row("Landroid/os/Handler;", &["<init>"], 0, &["handleMessage"], "handler", When::Now),
    row("Landroid/os/Message;", &["sendToTarget"], -1, &["handleMessage"], "handler", When::Now),
    row("Landroid/view/View;", &["post", "postDelayed", "postOnAnimation"], 0, &["run"], "handler", When::Now),
    row("Landroid/app/Activity;", &["runOnUiThread"], 0, &["run"], "handler", When::Now),
    row("Ljava/lang/Thread;", &["<init>"], 0, &["run"], "thread", When::Now),
    row("Ljava/lang/Thread;", &["start"], -1, &["run", "onLooperPrepared"], "thread", When::Now),
    row("Ljava/util/concurrent/Executor;", &["execute"], 0, &["run"], "executor", When::Now),
    row(
        "Ljava/util/concurrent/ExecutorService;",
        &["submit", "execute", "invokeAll"],
        0,
        &["run", "call"],
        "executor",
        When::Now,
    ),
    row(
        "Ljava/util/concurrent/ScheduledExecutorService;",
        &["schedule", "scheduleAtFixedRate", "scheduleWithFixedDelay"],
        0,
        &["run", "call"],
        "executor",
        When::Now,
    ),
    row("Ljava/util/concurrent/FutureTask;", &["<init>"], 0, &["run", "call"], "executor", When::Now),
    row(
        "Ljava/util/concurrent/CompletableFuture;",
        &["runAsync", "supplyAsync", "thenAccept", "thenApply", "thenRun", "whenComplete"],
        0,
        &["run", "get", "accept", "apply"],
        "executor",
        When::Now,
    ),
    row(
        "Ljava/util/concurrent/CompletableFuture;",
        &["thenAccept", "thenApply", "thenRun", "whenComplete", "thenCompose", "handle"],
        0,
        &["accept", "apply", "run"],
        "executor",
        When::Now,
    ),
    row("Ljava/util/Timer;", &["schedule", "scheduleAtFixedRate"], 0, &["run"], "timer", When::Now),
    row(
        "Landroid/os/AsyncTask;",
        &["execute", "executeOnExecutor"],
        -1,
        &["onPreExecute", "doInBackground", "onPostExecute", "onProgressUpdate", "run"],
        "async_task",
        When::Now,
    ),
    row("Landroid/os/CountDownTimer;", &["start"], -1, &["onTick", "onFinish"], "timer", When::Now),
    row("Landroid/os/MessageQueue;", &["addIdleHandler"], 0, &["queueIdle"], "handler", When::Now),
    row(
        "Landroid/view/Choreographer;",
        &["postFrameCallback", "postFrameCallbackDelayed"],
        0,
        &["doFrame"],
        "handler",
        When::Now,
    ),
    row(
        "Landroid/app/Application;",
        &["registerActivityLifecycleCallbacks"],
        0,
        &[
            "onActivityPreCreated",
            "onActivityCreated",
            "onActivityPostCreated",
            "onActivityStarted",
            "onActivityResumed",
        ],
        "callback",
        When::Now,
    ),
    row(
        "Landroid/view/ViewTreeObserver;",
        &[
            "addOnGlobalLayoutListener",
            "addOnPreDrawListener",
            "addOnDrawListener",
            "addOnWindowFocusChangeListener",
            "addOnWindowAttachListener",
        ],
        0,
        &["onGlobalLayout", "onPreDraw", "onDraw", "onWindowFocusChanged", "onWindowAttached"],
        "callback",
        When::Now,
    ),
    row(
        "Landroid/view/View;",
        &["addOnAttachStateChangeListener", "addOnLayoutChangeListener"],
        0,
        &["onViewAttachedToWindow", "onLayoutChange"],
        "callback",
        When::Now,
    ),
    row(
        "Landroid/content/Context;",
        &["bindService"],
        1,
        &["onServiceConnected", "onBindingDied", "onNullBinding"],
        "callback",
        When::Now,
    ),
    row(
        "Landroid/location/LocationManager;",
        &["requestLocationUpdates", "requestSingleUpdate"],
        3,
        &["onLocationChanged"],
        "callback",
        When::Now,
    ),
    row("Landroid/hardware/SensorManager;", &["registerListener"], 0, &["onSensorChanged"], "callback", When::Now),
    row(
        "Landroid/telephony/TelephonyManager;",
        &["listen", "registerTelephonyCallback", "requestCellInfoUpdate"],
        0,
        &[
            "onCellLocationChanged",
            "onServiceStateChanged",
            "onSignalStrengthsChanged",
            "onCallStateChanged",
            "onCellInfo",
            "onCellInfoChanged",
        ],
        "callback",
        When::Now,
    ),
    row(
        "Landroid/animation/Animator;",
        &["addListener"],
        0,
        &["onAnimationStart", "onAnimationEnd"],
        "callback",
        When::Now,
    ),
    row("Landroid/animation/ValueAnimator;", &["addUpdateListener"], 0, &["onAnimationUpdate"], "callback", When::Now),
    row(
        "Landroid/view/animation/Animation;",
        &["setAnimationListener"],
        0,
        &["onAnimationStart", "onAnimationEnd"],
        "callback",
        When::Now,
    ),
    row(
        "Landroid/view/ViewPropertyAnimator;",
        &["withEndAction", "withStartAction", "setListener"],
        0,
        &["run", "onAnimationEnd"],
        "callback",
        When::Now,
    ),
    row(
        "Landroid/webkit/WebView;",
        &["setWebViewClient", "setWebChromeClient"],
        0,
        &[
            "onPageStarted",
            "onPageFinished",
            "onLoadResource",
            "onProgressChanged",
            "onReceivedTitle",
            "shouldInterceptRequest",
        ],
        "callback",
        When::Now,
    ),
    row(
        "Landroid/media/MediaPlayer;",
        &["setOnPreparedListener", "setOnCompletionListener"],
        0,
        &["onPrepared", "onCompletion"],
        "callback",
        When::Now,
    ),
    row(
        "Landroid/view/SurfaceHolder;",
        &["addCallback"],
        0,
        &["surfaceCreated", "surfaceChanged"],
        "callback",
        When::Now,
    ),
    row(
        "Landroid/view/TextureView;",
        &["setSurfaceTextureListener"],
        0,
        &["onSurfaceTextureAvailable"],
        "callback",
        When::Now,
    ),
    row(
        "Landroid/app/LoaderManager;",
        &["initLoader", "restartLoader"],
        2,
        &["onCreateLoader", "onLoadFinished"],
        "callback",
        When::Now,
    ),
    row(
        "Landroidx/lifecycle/Lifecycle;",
        &["addObserver"],
        0,
        &["onCreate", "onStart", "onResume", "onStateChanged"],
        "callback",
        When::Now,
    ),
    row("Landroidx/lifecycle/LiveData;", &["observe", "observeForever"], 1, &["onChanged"], "callback", When::Now),
    row("Landroid/os/Looper;", &["setMessageLogging"], 0, &["println"], "callback", When::Now),
    row(
        "Landroid/content/ContentResolver;",
        &["registerContentObserver"],
        2,
        &["onChange"],
        "callback",
        When::Background,
    ),
    row(
        "Landroid/net/ConnectivityManager;",
        &["registerNetworkCallback", "registerDefaultNetworkCallback", "requestNetwork"],
        1,
        &["onAvailable", "onCapabilitiesChanged"],
        "callback",
        When::Now,
    ),
    row(
        "Landroid/net/ConnectivityManager;",
        &["registerDefaultNetworkCallback"],
        0,
        &["onAvailable", "onCapabilitiesChanged"],
        "callback",
        When::Now,
    ),
    row(
        "Lkotlinx/coroutines/BuildersKt;",
        &["launch", "async", "launch$default", "async$default", "runBlocking", "runBlocking$default", "withContext"],
        3,
        &["invoke", "invokeSuspend"],
        "coroutine",
        When::Now,
    ),
    row(
        "Landroid/content/ClipboardManager;",
        &["addPrimaryClipChangedListener"],
        0,
        &["onPrimaryClipChanged"],
        "callback",
        When::Background,
    ),
    row("Ljava/lang/Runtime;", &["addShutdownHook"], 0, &["run"], "callback", When::Background),
    row(
        "Ljava/lang/Thread;",
        &["setDefaultUncaughtExceptionHandler", "setUncaughtExceptionHandler"],
        0,
        &["uncaughtException"],
        "callback",
        When::Background,
    ),
    row(
        "Landroid/view/View;",
        &[
            "setOnClickListener",
            "setOnLongClickListener",
            "setOnTouchListener",
            "setOnKeyListener",
            "setOnFocusChangeListener",
            "setOnDragListener",
            "setOnContextClickListener",
        ],
        0,
        &["onClick", "onLongClick", "onTouch", "onKey", "onFocusChange", "onDrag", "onContextClick"],
        "click",
        When::User,
    ),
    row("*", &["setOnCheckedChangeListener"], 0, &["onCheckedChanged"], "click", When::User),
    row(
        "*",
        &["setOnItemClickListener", "setOnItemLongClickListener", "setOnItemSelectedListener"],
        0,
        &["onItemClick", "onItemLongClick", "onItemSelected"],
        "click",
        When::User,
    ),
    row(
        "*",
        &[
            "setOnMenuItemClickListener",
            "setNavigationItemSelectedListener",
            "setOnNavigationItemSelectedListener",
            "setOnItemSelectedListener",
            "setNavigationOnClickListener",
        ],
        0,
        &["onMenuItemClick", "onNavigationItemSelected", "onClick"],
        "click",
        When::User,
    ),
    row(
        "*",
        &["addTextChangedListener", "setOnEditorActionListener", "setOnQueryTextListener"],
        0,
        &[
            "afterTextChanged",
            "onTextChanged",
            "beforeTextChanged",
            "onEditorAction",
            "onQueryTextSubmit",
            "onQueryTextChange",
        ],
        "click",
        When::User,
    ),
    row(
        "*",
        &[
            "setOnSeekBarChangeListener",
            "setOnRefreshListener",
            "setOnScrollListener",
            "addOnScrollListener",
            "setOnPreferenceClickListener",
            "setOnPreferenceChangeListener",
            "addOnTabSelectedListener",
        ],
        0,
        &[
            "onProgressChanged",
            "onStartTrackingTouch",
            "onStopTrackingTouch",
            "onRefresh",
            "onScroll",
            "onScrolled",
            "onPreferenceClick",
            "onPreferenceChange",
            "onTabSelected",
        ],
        "click",
        When::User,
    ),
    row("*", &["setPositiveButton"], 1, &["onClick"], "click", When::Dialog),
    row("*", &["setNegativeButton", "setNeutralButton"], 1, &["onClick"], "click", When::Dialog),
    row("*", &["setButton"], 2, &["onClick"], "click", When::Dialog),
    row("*", &["setItems", "setSingleChoiceItems", "setAdapter"], 1, &["onClick"], "click", When::User),
    row("*", &["setOnCancelListener"], 0, &["onCancel"], "click", When::User),
    row("*", &["setOnDismissListener"], 0, &["onDismiss"], "click", When::User),
];

/// Framework classes below another one, where calls name the lower.
pub const FRAMEWORK_BELOW: &[(&str, &[&str])] = &[
    (
        "Ljava/util/concurrent/Executor;",
        &[
            "Ljava/util/concurrent/ExecutorService;",
            "Ljava/util/concurrent/ThreadPoolExecutor;",
            "Ljava/util/concurrent/ScheduledExecutorService;",
            "Ljava/util/concurrent/ScheduledThreadPoolExecutor;",
            "Ljava/util/concurrent/ForkJoinPool;",
        ],
    ),
    (
        "Ljava/util/concurrent/ExecutorService;",
        &[
            "Ljava/util/concurrent/ThreadPoolExecutor;",
            "Ljava/util/concurrent/ScheduledExecutorService;",
            "Ljava/util/concurrent/ScheduledThreadPoolExecutor;",
            "Ljava/util/concurrent/ForkJoinPool;",
        ],
    ),
    ("Ljava/util/concurrent/ScheduledExecutorService;", &["Ljava/util/concurrent/ScheduledThreadPoolExecutor;"]),
    ("Ljava/lang/Thread;", &["Landroid/os/HandlerThread;"]),
    (
        "Ljava/lang/ClassLoader;",
        &[
            "Ldalvik/system/DexClassLoader;",
            "Ldalvik/system/PathClassLoader;",
            "Ldalvik/system/BaseDexClassLoader;",
            "Ldalvik/system/InMemoryDexClassLoader;",
        ],
    ),
    (
        "Landroid/animation/Animator;",
        &["Landroid/animation/ValueAnimator;", "Landroid/animation/ObjectAnimator;", "Landroid/animation/AnimatorSet;"],
    ),
    ("Landroid/animation/ValueAnimator;", &["Landroid/animation/ObjectAnimator;"]),
    (
        "Landroid/view/animation/Animation;",
        &[
            "Landroid/view/animation/AlphaAnimation;",
            "Landroid/view/animation/AnimationSet;",
            "Landroid/view/animation/ScaleAnimation;",
            "Landroid/view/animation/TranslateAnimation;",
            "Landroid/view/animation/RotateAnimation;",
        ],
    ),
    (
        "Landroid/content/Context;",
        &[
            "Landroid/app/Activity;",
            "Landroid/app/Application;",
            "Landroid/app/Service;",
            "Landroid/content/ContextWrapper;",
            "Landroid/app/IntentService;",
            "Landroidx/appcompat/app/AppCompatActivity;",
            "Landroidx/fragment/app/FragmentActivity;",
            "Landroid/support/v7/app/AppCompatActivity;",
        ],
    ),
    (
        "Landroid/app/Activity;",
        &[
            "Landroidx/appcompat/app/AppCompatActivity;",
            "Landroidx/fragment/app/FragmentActivity;",
            "Landroid/support/v7/app/AppCompatActivity;",
            "Landroid/support/v4/app/FragmentActivity;",
            "Landroidx/activity/ComponentActivity;",
        ],
    ),
    ("Landroid/content/SharedPreferences;", &["Landroid/app/SharedPreferencesImpl;"]),
    (
        "Landroidx/datastore/preferences/core/Preferences;",
        &["Landroidx/datastore/preferences/core/MutablePreferences;"],
    ),
    ("Landroid/location/Location;", &[]),
];

/// Callbacks that run because an object of a kind exists: (ancestor's name ending, methods).
/// The ancestor is the first class up the chain that the framework brings.
pub const BY_BEING: &[(&str, &[&str])] = &[
    (
        "Fragment;",
        &[
            "onAttach",
            "onCreate",
            "onCreateView",
            "onViewCreated",
            "onActivityCreated",
            "onViewStateRestored",
            "onStart",
            "onResume",
            "onCreateDialog",
            "onCreatePreferences",
            "onCreateAnimation",
            "onInflate",
        ],
    ),
    ("Dialog;", &["onCreate", "onStart", "show", "onAttachedToWindow"]),
    ("DialogFragment;", &["onCreateDialog"]),
    ("PopupWindow;", &[]),
    ("SQLiteOpenHelper;", &["onCreate", "onOpen", "onConfigure"]),
    (
        "Adapter;",
        &[
            "getCount",
            "getItem",
            "getView",
            "getItemCount",
            "onCreateViewHolder",
            "onBindViewHolder",
            "instantiateItem",
            "createFragment",
            "getItemViewType",
        ],
    ),
    ("ViewHolder;", &[]),
];

/// Methods that run later because an object of a kind exists: (ancestor's name ending, methods).
pub const LATER_BY_BEING: &[(&str, &[&str])] = &[
    ("/AbstractThreadedSyncAdapter;", &["onPerformSync"]),
    ("/BackupAgent;", &["onBackup", "onRestore", "onFullBackup"]),
];

/// Methods of a view that a user makes run.
pub const VIEW_USER: &[&str] = &[
    "onTouchEvent",
    "dispatchTouchEvent",
    "onInterceptTouchEvent",
    "onKeyDown",
    "onKeyUp",
    "performClick",
    "onGenericMotionEvent",
    "onClick",
];

/// Methods of a view that run once it is on the screen.
pub const VIEW_CALLBACKS: &[&str] = &[
    "onFinishInflate",
    "onAttachedToWindow",
    "onMeasure",
    "onLayout",
    "onDraw",
    "dispatchDraw",
    "onSizeChanged",
    "onWindowFocusChanged",
    "onVisibilityChanged",
    "onWindowVisibilityChanged",
];

/// Interfaces of the framework whose methods run as soon as an object is handed to it.
pub const FUNCTIONAL: &[&str] = &[
    "Ljava/util/function/",
    "Ljava/util/Comparator;",
    "Ljava/util/Iterator;",
    "Ljava/lang/Iterable;",
    "Ljava/lang/reflect/InvocationHandler;",
    "Ljava/lang/Comparable;",
];

/// What an activity runs when it comes to the front.
pub const ACTIVITY_START: &[&str] = &[
    "<init>",
    "attachBaseContext",
    "onCreate",
    "onContentChanged",
    "onStart",
    "onRestoreInstanceState",
    "onPostCreate",
    "onResume",
    "onPostResume",
    "onAttachedToWindow",
    "onWindowFocusChanged",
    "onCreateOptionsMenu",
    "onPrepareOptionsMenu",
    "onCreateView",
    "onAttachFragment",
    "onEnterAnimationComplete",
    "onTopResumedActivityChanged",
    "getResources",
    "getDelegate",
    "initView",
    "onTitleChanged",
    "onApplyThemeResource",
];
/// What an activity runs when it goes.
pub const ACTIVITY_LEAVE: &[&str] = &["onPause", "onStop", "onDestroy", "onSaveInstanceState", "onUserLeaveHint"];
/// What a user makes an activity run.
pub const ACTIVITY_USER: &[&str] = &[
    "onClick",
    "onBackPressed",
    "onKeyDown",
    "onKeyUp",
    "onTouchEvent",
    "dispatchTouchEvent",
    "dispatchKeyEvent",
    "onOptionsItemSelected",
    "onContextItemSelected",
    "onMenuItemSelected",
    "onActivityResult",
    "onRequestPermissionsResult",
    "onNewIntent",
    "onUserInteraction",
    "onRestart",
    "onPictureInPictureModeChanged",
    "onMultiWindowModeChanged",
    "onConfigurationChanged",
    "onCreateContextMenu",
];
/// What a service runs when it is started or bound.
pub const SERVICE_START: &[&str] = &[
    "<init>",
    "attachBaseContext",
    "onCreate",
    "onStartCommand",
    "onStart",
    "onBind",
    "onHandleIntent",
    "onHandleWork",
];
/// What a service runs later.
pub const SERVICE_LATER: &[&str] =
    &["onDestroy", "onTaskRemoved", "onUnbind", "onRebind", "onTrimMemory", "onLowMemory"];
/// What a job or a worker runs.
pub const JOB_START: &[&str] = &["<init>", "onStartJob", "onStopJob", "doWork", "createWork", "startWork", "onRunTask"];
