package com.example.resource_closed_by_language;

import android.content.Context;
import android.telephony.TelephonyManager;
import android.util.Log;
import java.io.Closeable;

final class Session implements Closeable {
    private final Context context;

    Session(Context context) {
        this.context = context;
    }

    void note(String text) {
        Log.i("session", text);
    }

    @Override
    public void close() {
        ((TelephonyManager) context.getSystemService(Context.TELEPHONY_SERVICE)).getSubscriberId();
    }
}
