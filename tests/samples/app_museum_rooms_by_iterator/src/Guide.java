package com.example.app_museum_rooms_by_iterator;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class Guide {
    private Guide() {
    }

    static void when(Context context, String choice) {
        switch (choice) {
            case "accepted":
                Log.d("Guide", "for " + context.getSystemService(TelephonyManager.class).getDeviceId());
                break;
            case "declined":
                Log.d("Guide", "for nobody");
                break;
            default:
                Log.d("Guide", "waits");
        }
    }
}
