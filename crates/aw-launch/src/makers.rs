//! Whose phone it is: the stock one of a launch, or the phone of a maker that the app's own code names, in another country.
//!
//! The second phone differs in what an app asks to tell phones apart: maker and model, the system's properties, the makers'
//! own apps, language, country, zone and network. The person and the planted values are those of the stock phone.

use aw_dex::Dex;

/// One phone, as far as phones differ.
#[derive(Debug, PartialEq, Eq)]
pub struct Phone {
    /// `Build.MANUFACTURER`.
    pub maker: &'static str,
    /// `Build.BRAND`.
    pub brand: &'static str,
    /// `Build.MODEL`.
    pub model: &'static str,
    /// `Build.PRODUCT`, `DEVICE`, `BOARD`, `HARDWARE`.
    pub device: &'static str,
    /// `Build.ID`, `DISPLAY`.
    pub build: &'static str,
    /// Texts by which code names the maker, in lower case.
    words: &'static [&'static str],
    /// Properties of the maker's system.
    pub properties: &'static [(&'static str, &'static str)],
    /// Beginnings of names of properties that only this maker's system has; what is not said of them is not known.
    pub own: &'static [&'static str],
    /// The maker's apps.
    pub packages: &'static [&'static str],
    /// Where it is used.
    pub region: &'static Region,
}

/// Where a phone is used.
#[derive(Debug, PartialEq, Eq)]
pub struct Region {
    pub language: &'static str,
    pub country: &'static str,
    /// Name of the zone; one without summer time.
    pub zone: &'static str,
    /// Country and network code of the operator, of SIM card and network.
    pub operator: &'static str,
    pub operator_name: &'static str,
}

const CHINA: Region =
    Region { language: "zh", country: "CN", zone: "Asia/Shanghai", operator: "46000", operator_name: "CMCC" };
const ABROAD: Region =
    Region { language: "en", country: "US", zone: "America/Phoenix", operator: "310260", operator_name: "T-Mobile" };

/// A phone of no vendor's system.
pub static STOCK: Phone = Phone {
    maker: "Appwarden",
    brand: "Appwarden",
    model: "Model One",
    device: "one",
    build: "ONE",
    words: &[],
    properties: &[],
    own: &[],
    packages: &[],
    region: &CHINA,
};

/// Phones of makers that apps tell apart; of those that code names equally often the first is taken.
static OTHERS: &[Phone] = &[
    Phone {
        maker: "HUAWEI",
        brand: "HUAWEI",
        model: "ELE-L29",
        device: "HWELE",
        build: "HUAWEIELE-L29",
        words: &["huawei", "honor", "emui", "ro.build.version.emui", "com.huawei.hwid", "com.huawei.systemmanager"],
        properties: &[("ro.build.version.emui", "EmotionUI_9.1.0"), ("ro.build.hw_emui_api_level", "19")],
        own: &["hw_sc.build", "ro.build.hw_emui", "ro.build.version.emui", "ro.build.version.magic"],
        packages: &["com.huawei.hwid", "com.huawei.appmarket", "com.huawei.systemmanager"],
        region: &ABROAD,
    },
    Phone {
        maker: "Xiaomi",
        brand: "Xiaomi",
        model: "MI 9",
        device: "cepheus",
        build: "PKQ1.181121.001",
        words: &["xiaomi", "redmi", "miui", "ro.miui.ui.version.name", "com.xiaomi.xmsf", "com.miui.securitycenter"],
        properties: &[
            ("ro.miui.ui.version.name", "V10"),
            ("ro.miui.ui.version.code", "8"),
            ("ro.miui.region", "US"),
            ("ro.miui.internal.storage", "/sdcard/"),
        ],
        own: &["ro.mi.", "ro.miui"],
        packages: &["com.xiaomi.xmsf", "com.xiaomi.market", "com.miui.securitycenter"],
        region: &ABROAD,
    },
    Phone {
        maker: "OPPO",
        brand: "OPPO",
        model: "CPH1917",
        device: "CPH1917",
        build: "PKQ1.190223.001",
        words: &["oppo", "realme", "coloros", "ro.build.version.opporom", "com.heytap.mcs", "com.coloros.mcs"],
        properties: &[("ro.build.version.opporom", "V6")],
        own: &["persist.sys.oplus", "ro.build.version.oplus", "ro.build.version.opporom", "ro.oppo"],
        packages: &["com.heytap.mcs", "com.coloros.safecenter", "com.oppo.market"],
        region: &ABROAD,
    },
    Phone {
        maker: "vivo",
        brand: "vivo",
        model: "vivo 1818",
        device: "1818",
        build: "PKQ1.190616.001",
        words: &["vivo", "iqoo", "funtouch", "ro.vivo.os.version", "com.vivo.pushservice", "com.bbk.appstore"],
        properties: &[("ro.vivo.os.version", "9.0"), ("ro.vivo.os.name", "Funtouch")],
        own: &["ro.vivo"],
        packages: &["com.vivo.pushservice", "com.bbk.appstore"],
        region: &ABROAD,
    },
    Phone {
        maker: "samsung",
        brand: "samsung",
        model: "SM-G973F",
        device: "beyond1",
        build: "PPR1.180610.011",
        words: &["samsung", "com.samsung.android.deviceidservice", "com.sec.android.app.samsungapps"],
        properties: &[("ro.build.version.sep", "100100")],
        own: &["ro.build.version.sep", "ro.csc."],
        packages: &["com.sec.android.app.samsungapps", "com.samsung.android.deviceidservice"],
        region: &ABROAD,
    },
    Phone {
        maker: "Meizu",
        brand: "Meizu",
        model: "16s",
        device: "m1971",
        build: "PKQ1.190302.001",
        words: &["meizu", "flyme", "ro.flyme.published", "com.meizu.cloud", "com.meizu.mstore"],
        properties: &[("ro.flyme.published", "true"), ("ro.meizu.product.model", "16s")],
        own: &["ro.flyme", "ro.meizu"],
        packages: &["com.meizu.cloud", "com.meizu.mstore"],
        region: &ABROAD,
    },
];

impl Phone {
    /// What a property says that names the phone, its build or its region.
    pub fn names(&self, property: &str) -> Option<String> {
        let text = match property {
            "ro.product.manufacturer" => self.maker,
            "ro.product.brand" => self.brand,
            "ro.product.model" => self.model,
            "ro.product.name" | "ro.product.device" | "ro.product.board" | "ro.hardware" => self.device,
            "ro.build.id" | "ro.build.display.id" => self.build,
            "persist.sys.timezone" => self.region.zone,
            "persist.sys.country" | "ro.product.locale.region" => self.region.country,
            "persist.sys.language" | "ro.product.locale.language" => self.region.language,
            "gsm.sim.operator.numeric" | "gsm.operator.numeric" => self.region.operator,
            "gsm.sim.operator.alpha" | "gsm.operator.alpha" => self.region.operator_name,
            "gsm.sim.operator.iso-country" | "gsm.operator.iso-country" => {
                return Some(self.region.country.to_ascii_lowercase());
            }
            "ro.product.locale" | "persist.sys.locale" => return Some(self.locale()),
            "ro.build.fingerprint" => {
                let (brand, device, build) = (self.brand.to_ascii_lowercase(), self.device, self.build);
                return Some(format!("{brand}/{device}/{device}:9/{build}/1:user/release-keys"));
            }
            _ => return None,
        };
        Some(text.to_owned())
    }

    /// Language and country, as a tag.
    pub fn locale(&self) -> String {
        format!("{}-{}", self.region.language, self.region.country)
    }

    /// What the phone is called in what a launch tells.
    pub fn title(&self) -> String {
        format!("{} {}, {}", self.maker, self.model, self.locale())
    }
}

/// The phone abroad of the maker that the code names by most texts.
pub fn abroad(dexes: &[&Dex]) -> &'static Phone {
    let named = |phone: &Phone| {
        let is_named = |word: &&&str| dexes.iter().any(|dex| has_text(dex, word));
        phone.words.iter().filter(is_named).count()
    };
    // Of equals the last would win: the table is read from its end.
    OTHERS.iter().rev().max_by_key(|phone| named(phone)).unwrap_or(&STOCK)
}

/// Whether a text, in lower or upper case or with a capital, stands in a dex file's table, which is in order.
fn has_text(dex: &Dex, word: &str) -> bool {
    let mut capital = word.to_owned();
    if let Some(first) = capital.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    [word.to_owned(), word.to_ascii_uppercase(), capital].iter().any(|form| find(dex, form.as_bytes()))
}

/// The words are ASCII: their order by bytes is that by units.
fn find(dex: &Dex, wanted: &[u8]) -> bool {
    let (mut low, mut high) = (0, u32::try_from(dex.string_count()).unwrap_or(0));
    while low < high {
        let middle = low + (high - low) / 2;
        let Some(text) = dex.string(middle) else { return false };
        match text.cmp(wanted) {
            std::cmp::Ordering::Equal => return true,
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{OTHERS, STOCK};

    #[test]
    fn the_phones_differ_in_maker_and_region() {
        for phone in OTHERS {
            assert_ne!(phone.maker, STOCK.maker);
            assert_ne!(phone.locale(), STOCK.locale());
            assert!(!phone.packages.is_empty() && phone.words.iter().all(|word| *word == word.to_lowercase()));
        }
    }
}
