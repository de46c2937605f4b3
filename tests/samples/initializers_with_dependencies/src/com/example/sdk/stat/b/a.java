package com.example.sdk.stat.b;

import android.content.Context;
import android.provider.Settings;

public class a extends Thread {
    final Context c;

    public a(Context c) {
        this.c = c;
    }

    public void run() {
        Settings.Secure.getString(c.getContentResolver(), "android_id");
    }
}
