package com.example.packed_shell;

import android.app.Application;
import android.content.Context;

public class StubApp extends Application {
    private static native void attach(Context base);

    @Override
    protected void attachBaseContext(Context base) {
        super.attachBaseContext(base);
        System.loadLibrary("jiagu");
        attach(base);
    }
}
