package com.example.app_game_start_tasks;

import android.telephony.TelephonyManager;
import android.util.Log;

final class PayTask extends StartTask {
    @Override
    String name() {
        return "pay";
    }

    @Override
    boolean needsConsent() {
        return true;
    }

    @Override
    void run(GameApp app) {
        Log.d("Pay", app.getSystemService(TelephonyManager.class).getSimSerialNumber());
    }
}
