package com.example.app_music_own_bus;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class MemoryWatch {
    private final Context context;

    MemoryWatch(Context context) {
        this.context = context;
    }

    void listen() {
        Bus.subscribe(Events.LowMemory.class, event -> {
            TelephonyManager phone = (TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE);
            Log.d("Memory", phone.getSubscriberId());
        });
    }
}
