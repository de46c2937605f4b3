package com.example.device_api_delegate_checks_answer;

import android.content.Context;
import android.util.Log;

final class CrashReporter {
    private final String installation;

    CrashReporter(Context context) {
        installation = new RawApi(context).androidId();
    }

    void install() {
        Thread.setDefaultUncaughtExceptionHandler((thread, error) -> Log.e("Crash", installation, error));
    }
}
