package com.example.fake_telephony_class;

public class TelephonyManager {
    public String getDeviceId() {
        return "a random number of this installation";
    }
}
