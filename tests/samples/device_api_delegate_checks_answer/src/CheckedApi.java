package com.example.device_api_delegate_checks_answer;

import android.content.SharedPreferences;
import java.util.function.Supplier;

final class CheckedApi implements DeviceApi {
    private final DeviceApi raw;
    private final SharedPreferences answers;

    CheckedApi(DeviceApi raw, SharedPreferences answers) {
        this.raw = raw;
        this.answers = answers;
    }

    private String checked(Supplier<String> read) {
        return answers.getBoolean("privacy_policy_agreed", false) ? read.get() : "";
    }

    @Override
    public String imei() {
        return checked(raw::imei);
    }

    @Override
    public String androidId() {
        return checked(raw::androidId);
    }
}
