package com.example.broker_tells_state_to_askers;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;

final class ThreadAsker implements Asker {
    private final Context context;

    ThreadAsker(Context context) {
        this.context = context;
    }

    @Override
    public void onState(State state) {
        switch (state) {
            case ALLOWED:
                Log.d("Thread", context.getSystemService(TelephonyManager.class).getLine1Number());
                break;
            case DENIED:
            case UNKNOWN:
            default:
                Log.d("Thread", "no number");
                break;
        }
    }
}
