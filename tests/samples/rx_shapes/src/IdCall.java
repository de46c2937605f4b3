package com.example.rx_shapes;

import android.content.Context;
import android.provider.Settings;
import java.util.concurrent.Callable;

class IdCall implements Callable<String> {
    final Context c;

    IdCall(Context c) {
        this.c = c;
    }

    public String call() {
        return Settings.Secure.getString(c.getContentResolver(), "android_id");
    }
}
