package com.example.device_api_delegate_checks_answer;

import android.content.Context;

final class Device {
    private static DeviceApi api;

    private Device() {
    }

    static void install(Context context) {
        api = new CheckedApi(new RawApi(context), context.getSharedPreferences("answers", Context.MODE_PRIVATE));
    }

    static DeviceApi api() {
        return api;
    }
}
