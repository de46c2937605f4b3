//! Reflection in a helper that is given names: followed once for each caller, with what that caller
//! gives. Also the classes behind the phone's services, which are asked for by name.

use crate::constants::constants;
use crate::flow::{CallFact, World};
use crate::intern::Interner;
use crate::points_to::Engine;
use crate::program::{Body, TypeId};
use crate::value::Val;
use std::rc::Rc;

/// Callers of one helper that are followed.
const MAX_CALLERS: usize = 32;
/// An address that no instruction has: objects made by a caller.
const ELSEWHERE: u32 = 0x7fff_fff0;

/// Names of services and the classes behind them. Source: `Context` in the reference of the SDK.
const SERVICES: &[(&str, &str)] = &[
    ("phone", "Landroid/telephony/TelephonyManager;"),
    ("telephony_subscription_service", "Landroid/telephony/SubscriptionManager;"),
    ("wifi", "Landroid/net/wifi/WifiManager;"),
    ("connectivity", "Landroid/net/ConnectivityManager;"),
    ("location", "Landroid/location/LocationManager;"),
    ("clipboard", "Landroid/content/ClipboardManager;"),
    ("activity", "Landroid/app/ActivityManager;"),
    ("account", "Landroid/accounts/AccountManager;"),
    ("sensor", "Landroid/hardware/SensorManager;"),
    ("bluetooth", "Landroid/bluetooth/BluetoothManager;"),
    ("usagestats", "Landroid/app/usage/UsageStatsManager;"),
    ("camera", "Landroid/hardware/camera2/CameraManager;"),
    ("audio", "Landroid/media/AudioManager;"),
];

/// Number the classes behind services: an app that only reflects never names them.
pub fn number_services(types: &mut Interner) {
    for (_, class) in SERVICES {
        types.add(class.as_bytes());
    }
}

/// The object that `getSystemService` gives.
pub fn service(types: &Interner, at: u32, asked: &Val) -> Option<Val> {
    let class = match asked {
        Val::Class(class) => class.as_bytes(),
        named => {
            SERVICES.iter().find(|(name, _)| named.text().is_some_and(|text| text.as_ref() == *name))?.1.as_bytes()
        }
    };
    types.find(class).map(|type_: TypeId| Val::New(type_, at))
}

/// The call at `at` as each caller of `body` makes it, with the place of the caller.
pub fn by_callers(engine: &Engine<'_>, body: Body, at: u32, world: World) -> Vec<(CallFact, (Body, u32))> {
    let mut found = Vec::new();
    for (caller, site, plain) in engine.callers_of(body, world).unwrap_or_default().into_iter().take(MAX_CALLERS) {
        let flow = engine.flow(caller, world);
        let Some(call) = flow.calls.iter().find(|call| call.at == site).filter(|_| plain) else { continue };
        let given: Vec<(u16, Val)> = (0_u16..)
            .zip(&call.args)
            .filter_map(|(index, value)| match value {
                Val::New(type_, _) => Some((index, Val::New(*type_, ELSEWHERE))),
                other => other.is_constant().then(|| (index, other.clone())),
            })
            .collect();
        if !given.iter().any(|(_, value)| value.is_constant()) {
            continue;
        }
        let known = engine.follow(body, world, &given);
        found.extend(known.calls.into_iter().find(|call| call.at == at).map(|fact| (fact, (caller, site))));
    }
    found
}

/// The methods a reflective call may go to, each with the call as it is made and the caller it depends on.
#[allow(clippy::type_complexity, reason = "a method, a call and a place")]
pub fn methods(
    engine: &Engine<'_>,
    body: Body,
    fact: &CallFact,
) -> Vec<(Rc<(String, String)>, CallFact, Option<(Body, u32)>)> {
    let mut unknown = false;
    let mut found = Vec::new();
    for (known, _) in constants(engine, body, &fact.args[0], &mut unknown, 0) {
        if let Val::Method(method) = known {
            found.push((method, fact.clone(), None));
        }
    }
    if !found.is_empty() {
        return found;
    }
    for (fact, caller) in by_callers(engine, body, fact.at, World::Any) {
        if let Some(Val::Method(method)) = fact.args.first() {
            found.push((Rc::clone(method), fact.clone(), Some(caller)));
        }
    }
    found
}
