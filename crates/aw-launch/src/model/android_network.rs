//! `android.net` of a phone that is connected over Wi-Fi: what it says of that, and whom it tells.

use crate::calls::Call;
use crate::heap::Body;
use crate::machine::{Answer, Machine};
use crate::model::Row;
use crate::value::Value;

const MOBILE: i32 = 0;
const WIFI: i32 = 1;
/// `NetworkCapabilities.TRANSPORT_WIFI`.
const OVER_WIFI: i32 = 1;
/// Not metered, internet, not restricted, trusted, no VPN, validated, not roaming, in front, not congested, not suspended.
const CAPABILITIES: &[i32] = &[11, 12, 13, 14, 15, 16, 18, 19, 20, 21];
const NETWORK: &str = "Landroid/net/Network;";
const CAPABLE: &str = "Landroid/net/NetworkCapabilities;";
const LINK: &str = "Landroid/net/LinkProperties;";

pub const TABLE: &[Row] = &[
    ("Landroid/net/ConnectivityManager;->registerNetworkCallback", watch),
    ("Landroid/net/ConnectivityManager;->registerDefaultNetworkCallback", watch),
    ("Landroid/net/ConnectivityManager;->registerBestMatchingNetworkCallback", watch),
    ("Landroid/net/ConnectivityManager;->requestNetwork", watch),
    ("Landroid/net/ConnectivityManager;->getActiveNetwork", |machine, _| machine.single("network", NETWORK)),
    ("Landroid/net/ConnectivityManager;->getAllNetworks", |machine, _| {
        let network = machine.single("network", NETWORK)?;
        machine.new_array("[Landroid/net/Network;", vec![network])
    }),
    ("Landroid/net/ConnectivityManager;->getNetworkCapabilities", |machine, call| of_network(machine, call, CAPABLE)),
    ("Landroid/net/ConnectivityManager;->getLinkProperties", |machine, call| of_network(machine, call, LINK)),
    ("Landroid/net/ConnectivityManager;->getNetworkInfo", network_info),
    ("Landroid/net/ConnectivityManager;->getActiveNetworkInfo", |machine, _| info(machine, WIFI)),
    ("Landroid/net/ConnectivityManager;->getAllNetworkInfo", |machine, _| {
        let all = vec![info(machine, MOBILE)?, info(machine, WIFI)?];
        machine.new_array("[Landroid/net/NetworkInfo;", all)
    }),
    ("Landroid/net/NetworkInfo;->isConnected", is_wifi),
    ("Landroid/net/NetworkInfo;->isConnectedOrConnecting", is_wifi),
    ("Landroid/net/NetworkInfo;->isAvailable", |_, _| Ok(Value::bool(true))),
    ("Landroid/net/NetworkInfo;->getType", |machine, call| Ok(machine.kept(call.this(), "type").unwrap_or_default())),
    ("Landroid/net/NetworkInfo;->getTypeName", |machine, call| {
        let is_wifi = is_wifi(machine, call)?.as_bool();
        machine.new_string(if is_wifi { "WIFI" } else { "MOBILE" })
    }),
    ("Landroid/net/NetworkCapabilities;->hasTransport", |_, call| {
        Ok(Value::bool(call.argument(1).as_int() == OVER_WIFI))
    }),
    ("Landroid/net/NetworkCapabilities;->hasCapability", |_, call| {
        Ok(Value::bool(CAPABILITIES.contains(&call.argument(1).as_int())))
    }),
    ("Landroid/app/ActivityThread;->tellNetwork", tell),
];

/// Whoever asks to be told of networks is told of the one there is at once, in the system's own thread or that of a handler.
fn watch(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let class = machine.platform_class("Landroid/net/ConnectivityManager$NetworkCallback;");
    let given = call.arguments.iter().skip(1);
    let Some(&callback) = given.into_iter().find(|one| machine.is_assignable(machine.class_of(**one), class)) else {
        return Ok(Value::ZERO);
    };
    let handler = call.arguments.iter().skip(1).any(|&one| machine.kept(one, "looper").is_some());
    if handler {
        machine.post_system("tellNetwork", vec![callback], 0, None);
    } else {
        machine.spawn_system("tellNetwork", vec![callback]);
    }
    Ok(Value::ZERO)
}

fn tell(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let network = machine.single("network", NETWORK)?;
    machine.call_own(call.this(), "onAvailable", "(Landroid/net/Network;)V", &[network])?;
    for (name, class) in [("onCapabilitiesChanged", CAPABLE), ("onLinkPropertiesChanged", LINK)] {
        let told = machine.single(class, class)?;
        machine.call_own(call.this(), name, &format!("(Landroid/net/Network;{class})V"), &[network, told])?;
    }
    machine.call_own(call.this(), "onBlockedStatusChanged", "(Landroid/net/Network;Z)V", &[network, Value::ZERO])?;
    Ok(Value::ZERO)
}

/// What is known of a network; of none nothing.
fn of_network(machine: &mut Machine, call: &Call<'_>, class: &str) -> Answer {
    if call.argument(1).bits == 0 { Ok(Value::ZERO) } else { machine.single(class, class) }
}

fn info(machine: &mut Machine, kind: i32) -> Answer {
    let made = machine.new_object("Landroid/net/NetworkInfo;", Body::Plain)?;
    machine.keep(made, "type", Value::int(kind));
    Ok(made)
}

/// `getNetworkInfo(type)`, or of a network.
fn network_info(machine: &mut Machine, call: &Call<'_>) -> Answer {
    let asked = call.argument(1);
    if machine.method_text(call.method).contains("(I)") {
        let kind = asked.as_int();
        return if matches!(kind, MOBILE | WIFI) { info(machine, kind) } else { Ok(Value::ZERO) };
    }
    if asked.bits == 0 { Ok(Value::ZERO) } else { info(machine, WIFI) }
}

fn is_wifi(machine: &mut Machine, call: &Call<'_>) -> Answer {
    Ok(Value::bool(machine.kept(call.this(), "type").is_some_and(|kind| kind.as_int() == WIFI)))
}
