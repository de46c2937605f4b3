//! The planted phone and person: a data type and a seed in, a value out. A second seed differs in every value.

/// What a reading of `data_type` gives on the phone of `seed`.
pub fn value(data_type: &str, seed: u64) -> String {
    let mut digits = Digits::new(data_type, seed);
    match data_type {
        "device.imei" => {
            let body = format!("86{}", digits.decimal(12));
            let check = luhn(&body);
            format!("{body}{check}")
        }
        "device.imsi" => format!("46000{}", digits.decimal(10)),
        "device.iccid" => format!("898600{}", digits.decimal(14)),
        "device.android_id" => digits.hexadecimal(16),
        "device.serial" => digits.hexadecimal(12).to_uppercase(),
        "device.oaid" | "device.drm_id" => {
            let parts = [8, 4, 4, 4, 12].map(|count| digits.hexadecimal(count));
            parts.join("-")
        }
        "device.mac" | "bluetooth" => {
            let parts: Vec<String> = (0..5).map(|_| digits.hexadecimal(2)).collect();
            format!("3c:{}", parts.join(":"))
        }
        "network.wifi" => format!("\"home-{}\"", digits.hexadecimal(6)),
        "network.ip" => format!("192.168.{}.{}", digits.below(250) + 1, digits.below(250) + 1),
        "network.operator" => "46000".to_owned(),
        "phone.number" => format!("+86138{}", digits.decimal(8)),
        "location.precise" | "location.coarse" => {
            format!("{}.{},{}.{}", 22 + digits.below(18), digits.decimal(6), 100 + digits.below(20), digits.decimal(6))
        }
        other => format!("{other}-{}", digits.hexadecimal(8)),
    }
}

/// Latitude and longitude of the phone of `seed`, in degrees.
pub fn position(seed: u64) -> (f64, f64) {
    let text = value("location.precise", seed);
    let mut parts = text.split(',').filter_map(|part| part.parse().ok());
    (parts.next().unwrap_or(31.2), parts.next().unwrap_or(121.4))
}

/// The check digit of Luhn's algorithm, with which an IMEI ends.
fn luhn(body: &str) -> u32 {
    let sum: u32 = body
        .bytes()
        .rev()
        .enumerate()
        .map(|(at, digit)| {
            let digit = u32::from(digit - b'0');
            let doubled = if at % 2 == 0 { digit * 2 } else { digit };
            if doubled > 9 { doubled - 9 } else { doubled }
        })
        .sum();
    (10 - sum % 10) % 10
}

/// A stream of digits of one data type and seed (splitmix64).
struct Digits(u64);

impl Digits {
    fn new(data_type: &str, seed: u64) -> Self {
        Self(crate::record::hash(data_type.as_bytes()) ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }

    fn decimal(&mut self, count: usize) -> String {
        (0..count).map(|_| self.below(10).to_string()).collect()
    }

    fn hexadecimal(&mut self, count: usize) -> String {
        (0..count).filter_map(|_| char::from_digit(u32::try_from(self.below(16)).ok()?, 16)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{luhn, position, value};

    #[test]
    fn the_check_digit_is_that_of_the_standard() {
        assert_eq!(luhn("49015420323751"), 8);
        let imei = value("device.imei", 3);
        assert_eq!((imei.len(), luhn(&imei[..14]).to_string()), (15, imei[14..].to_owned()));
    }

    #[test]
    fn another_seed_is_another_phone() {
        for data_type in ["device.imei", "device.android_id", "device.mac", "phone.number", "contacts"] {
            assert_eq!(value(data_type, 1), value(data_type, 1));
            assert_ne!(value(data_type, 1), value(data_type, 2), "{data_type}");
        }
        let (latitude, longitude) = position(5);
        assert!((20.0..45.0).contains(&latitude) && (95.0..125.0).contains(&longitude));
    }
}
