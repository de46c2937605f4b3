//! The typed records of a manifest. Names are fully qualified as the platform builds them.

use serde::Serialize;

/// What a manifest declares; elements in file order.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Manifest {
    /// Tag of the root element; `manifest` in every app.
    pub root: String,
    /// Application id.
    pub package: Option<String>,
    /// Name of the split; absent in a base.
    pub split: Option<String>,
    /// The split this one configures.
    pub config_for_split: Option<String>,
    /// The split carries code of a feature.
    pub is_feature_split: bool,
    /// Version for people.
    pub version_name: Option<String>,
    /// Version for comparison, major part in the upper 32 bits.
    pub version_code: Option<i64>,
    /// Process identity shared with other apps.
    pub shared_user_id: Option<String>,
    /// Least SDK level: a number or a code name.
    pub min_sdk: Option<String>,
    /// SDK level the app is built for: a number or a code name.
    pub target_sdk: Option<String>,
    /// Last SDK level the app installs on, where stated.
    pub max_sdk: Option<String>,
    /// The app's name.
    pub label: Label,
    /// The application element.
    pub application: Option<Application>,
    /// Activities, aliases, services, receivers, providers.
    pub components: Vec<Component>,
    /// Permissions asked for, each name and element once.
    pub permissions: Vec<Permission>,
    /// Permissions the app defines itself.
    pub declared_permissions: Vec<DeclaredPermission>,
    /// Other packages the app wants to see.
    pub queries: Queries,
    /// Hardware and software features.
    pub features: Vec<Feature>,
    /// Shared libraries.
    pub libraries: Vec<Library>,
    /// Entries in the launcher, in file order.
    pub launchers: Vec<Launcher>,
    /// Instrumentations; a package with one is a test of another.
    pub instrumentations: Vec<Instrumentation>,
    /// Rows or texts were left out at a limit.
    pub cut: bool,
}

/// A text for people in the locales the reports are written in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Label {
    /// Without a locale.
    pub default: Option<String>,
    /// Written for Chinese; absent where the app has no such text.
    pub zh: Option<String>,
    /// Written for English; absent where the app has no such text.
    pub en: Option<String>,
}

/// The `application` element.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[allow(clippy::struct_excessive_bools)] // One per attribute of the element.
pub struct Application {
    /// Application class.
    pub name: Option<String>,
    /// Class that creates the components.
    pub app_component_factory: Option<String>,
    /// Default process.
    pub process: Option<String>,
    /// Permission that guards every component without its own.
    pub permission: Option<String>,
    /// False where the whole app starts disabled.
    pub enabled: bool,
    /// The app may be debugged.
    pub debuggable: bool,
    /// The system may back up its data; true unless stated.
    pub allow_backup: bool,
    /// Clear-text traffic, where stated.
    pub uses_cleartext_traffic: Option<bool>,
    /// Resource of the network security configuration, `xml/network_security`.
    pub network_security_config: Option<String>,
    /// Legacy access to shared storage, where stated.
    pub request_legacy_external_storage: Option<bool>,
    /// False where the package has no code of its own.
    pub has_code: bool,
    /// Test-only package.
    pub test_only: bool,
    /// Meta-data of the application.
    pub meta_data: Vec<MetaData>,
    /// Line in the source file.
    pub line: u32,
}

/// Kind of a component.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ComponentKind {
    /// `activity`.
    Activity,
    /// `activity-alias`.
    ActivityAlias,
    /// `service`.
    Service,
    /// `receiver`.
    Receiver,
    /// `provider`.
    Provider,
}

/// One component.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Component {
    /// Kind.
    pub kind: ComponentKind,
    /// Class, or name of the alias.
    pub name: String,
    /// Class an alias starts.
    pub target: Option<String>,
    /// As stated; `None` leaves it to the platform's default.
    pub exported: Option<bool>,
    /// The component starts enabled.
    pub enabled: bool,
    /// Permission a caller needs.
    pub permission: Option<String>,
    /// Process it runs in, where not the application's.
    pub process: Option<String>,
    /// Authorities of a provider.
    pub authorities: Vec<String>,
    /// Order in which providers start; higher first.
    pub init_order: Option<i64>,
    /// Foreground service types, names joined by `|`.
    pub foreground_service_type: Option<String>,
    /// Runs before the user has unlocked the device.
    pub direct_boot_aware: bool,
    /// Hidden from the list of recent apps.
    pub exclude_from_recents: bool,
    /// Intent filters.
    pub intent_filters: Vec<IntentFilter>,
    /// Meta-data.
    pub meta_data: Vec<MetaData>,
    /// Line in the source file.
    pub line: u32,
}

/// One intent filter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct IntentFilter {
    /// Priority; 0 unless stated.
    pub priority: i64,
    /// Actions.
    pub actions: Vec<String>,
    /// Categories.
    pub categories: Vec<String>,
    /// Data specifications.
    pub data: Vec<Data>,
}

/// One data specification of an intent filter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Data {
    /// URI scheme.
    pub scheme: Option<String>,
    /// URI host.
    pub host: Option<String>,
    /// URI port.
    pub port: Option<String>,
    /// Exact path.
    pub path: Option<String>,
    /// Path prefix.
    pub path_prefix: Option<String>,
    /// Path pattern.
    pub path_pattern: Option<String>,
    /// MIME type.
    pub mime_type: Option<String>,
}

/// One meta-data row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MetaData {
    /// Key.
    pub name: String,
    /// Value as text, references resolved.
    pub value: Option<String>,
    /// Name of the resource given by `android:resource`, `xml/config`, or its id.
    pub resource: Option<String>,
}

/// One permission asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Permission {
    /// Permission name.
    pub name: String,
    /// Last SDK level it is asked on; the widest of repeated declarations.
    pub max_sdk_version: Option<i64>,
    /// First SDK level it is asked on.
    pub min_sdk_version: Option<i64>,
    /// `uses-permission` or `uses-permission-sdk-23`.
    pub element: String,
    /// How often it is declared.
    pub count: u32,
    /// Line of the first declaration.
    pub line: u32,
}

/// One permission the app defines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DeclaredPermission {
    /// Permission name.
    pub name: String,
    /// `protectionLevel` as the file holds it: a number or text.
    pub protection_level: Option<String>,
    /// Group.
    pub group: Option<String>,
}

/// What other packages the app wants to see.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Queries {
    /// Package names.
    pub packages: Vec<String>,
    /// Intents.
    pub intents: Vec<IntentFilter>,
    /// Provider authorities.
    pub providers: Vec<String>,
}

/// One feature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Feature {
    /// Feature name; absent for an OpenGL version.
    pub name: Option<String>,
    /// The app does not run without it.
    pub required: bool,
}

/// One shared library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Library {
    /// Library name.
    pub name: String,
    /// The app does not run without it.
    pub required: bool,
    /// `uses-library` or `uses-native-library`.
    pub element: String,
}

/// One entry in the launcher.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Launcher {
    /// Component the launcher starts: an activity or an alias.
    pub component: String,
    /// Activity class that runs.
    pub activity: String,
    /// The entry is shown from the start: component, target and application are enabled.
    pub enabled: bool,
    /// `android.intent.category.LAUNCHER` or `LEANBACK_LAUNCHER`.
    pub category: String,
}

/// One instrumentation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Instrumentation {
    /// Runner class.
    pub name: String,
    /// Package under test.
    pub target_package: Option<String>,
}
