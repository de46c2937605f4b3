//! Methods that the framework runs by name, because of what an object is.

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
            "Ljava/util/concurrent/AbstractExecutorService;",
        ],
    ),
    (
        "Ljava/util/concurrent/ExecutorService;",
        &[
            "Ljava/util/concurrent/ThreadPoolExecutor;",
            "Ljava/util/concurrent/ScheduledExecutorService;",
            "Ljava/util/concurrent/ScheduledThreadPoolExecutor;",
            "Ljava/util/concurrent/ForkJoinPool;",
            "Ljava/util/concurrent/AbstractExecutorService;",
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
            "Landroid/view/ContextThemeWrapper;",
            "Landroid/content/MutableContextWrapper;",
            "Landroid/app/job/JobService;",
            "Landroid/app/ListActivity;",
            "Landroid/app/TabActivity;",
            "Landroid/app/NativeActivity;",
            "Landroid/app/LauncherActivity;",
            "Landroid/accounts/AccountAuthenticatorActivity;",
            "Landroid/preference/PreferenceActivity;",
            "Landroid/service/notification/NotificationListenerService;",
            "Landroid/accessibilityservice/AccessibilityService;",
            "Landroid/inputmethodservice/InputMethodService;",
            "Landroid/net/VpnService;",
            "Landroidx/multidex/MultiDexApplication;",
            "Landroid/support/multidex/MultiDexApplication;",
            "Landroid/support/v4/app/FragmentActivity;",
            "Landroidx/activity/ComponentActivity;",
            "Landroidx/core/app/JobIntentService;",
            "Landroidx/appcompat/app/AppCompatActivity;",
            "Landroidx/fragment/app/FragmentActivity;",
            "Landroid/support/v7/app/AppCompatActivity;",
        ],
    ),
    (
        "Landroid/app/Activity;",
        &[
            "Landroid/app/ListActivity;",
            "Landroid/app/TabActivity;",
            "Landroid/app/NativeActivity;",
            "Landroid/app/LauncherActivity;",
            "Landroid/accounts/AccountAuthenticatorActivity;",
            "Landroid/preference/PreferenceActivity;",
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
    ("Landroid/os/Handler;", &["Landroid/content/AsyncQueryHandler;"]),
    ("Ljava/util/concurrent/CompletionService;", &["Ljava/util/concurrent/ExecutorCompletionService;"]),
    (
        "Ljava/util/concurrent/ForkJoinTask;",
        &[
            "Ljava/util/concurrent/RecursiveTask;",
            "Ljava/util/concurrent/RecursiveAction;",
            "Ljava/util/concurrent/CountedCompleter;",
        ],
    ),
    (
        "Ljava/util/Map;",
        &[
            "Ljava/util/HashMap;",
            "Ljava/util/LinkedHashMap;",
            "Ljava/util/TreeMap;",
            "Ljava/util/Hashtable;",
            "Ljava/util/WeakHashMap;",
            "Ljava/util/IdentityHashMap;",
            "Ljava/util/concurrent/ConcurrentHashMap;",
            "Ljava/util/concurrent/ConcurrentMap;",
        ],
    ),
    (
        "Ljava/util/Collection;",
        &[
            "Ljava/util/LinkedList;",
            "Ljava/util/ArrayDeque;",
            "Ljava/util/Vector;",
            "Ljava/util/HashSet;",
            "Ljava/util/LinkedHashSet;",
            "Ljava/util/TreeSet;",
            "Ljava/util/Queue;",
            "Ljava/util/Deque;",
            "Ljava/util/concurrent/CopyOnWriteArrayList;",
            "Ljava/util/concurrent/CopyOnWriteArraySet;",
            "Ljava/util/concurrent/ConcurrentLinkedQueue;",
            "Ljava/util/concurrent/LinkedBlockingQueue;",
        ],
    ),
    (
        "Landroid/database/Cursor;",
        &[
            "Landroid/database/CursorWrapper;",
            "Landroid/database/MatrixCursor;",
            "Landroid/database/sqlite/SQLiteCursor;",
        ],
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
    ("AsyncTaskLoader;", &["onStartLoading", "loadInBackground", "deliverResult"]),
    ("PopupWindow;", &[]),
    ("AsyncTaskLoader;", &["loadInBackground"]),
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
    "onTextContextMenuItem",
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
    "onListItemClick",
    "onKeyLongPress",
    "onKeyShortcut",
    "onSearchRequested",
    "onTrackballEvent",
    "onGenericMotionEvent",
    "onActionModeStarted",
    "onPreferenceTreeClick",
];
/// What a user makes a fragment run.
pub const FRAGMENT_USER: &[&str] = &[
    "onOptionsItemSelected",
    "onActivityResult",
    "onRequestPermissionsResult",
    "onContextItemSelected",
    "onListItemClick",
    "onPreferenceTreeClick",
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
